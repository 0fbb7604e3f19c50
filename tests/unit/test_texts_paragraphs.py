"""Where paragraphs end: at line breaks, but not at those that wrapped a text for mail or a terminal."""

import pytest

from katanya import articles
from katanya.articles import Given
from katanya.reading import read
from katanya.records import Form
from katanya.texts import paragraphs

LEAD = "The foreign minister of Norland, Petra Vell, said on Tuesday that her\ncountry would sign the treaty by June."
MORE = (
    "Vell said that the navy would hand over its mines, and that inspectors\nwould be let into all of its depots in\nthe spring."
)
LONG = "The parliament of Norland is to vote on the treaty in May, and the opposition has said that it would back the government."


def cut(text: str) -> list[str]:
    return [text[slice(*span)] for span in paragraphs.cut(text, Form.PLAIN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD, [LEAD]),
        (f"{LEAD}\n\n{MORE}", [LEAD, MORE]),
        (LEAD.replace("\n", "\r\n"), [LEAD.replace("\n", "\r\n")]),
        # What stands above a report is no part of its first paragraph.
        (f"Date: Tue, 5 May 2026\nSubject: Treaty\n\n{LEAD}\n\n{MORE}", ["Date: Tue, 5 May 2026", "Subject: Treaty", LEAD, MORE]),
        (f"By Karen Oduya\n{LEAD}", ["By Karen Oduya", LEAD]),
        (f"Norland to sign treaty\nSTAVIN, 5 May (AP) - {LEAD}", ["Norland to sign treaty", f"STAVIN, 5 May (AP) - {LEAD}"]),
        # One line that is longer, such as an address, leaves the others wrapped.
        (f"{LEAD}\n\n{MORE}\n\nhttps://norland.example/{'a' * 90}", [LEAD, MORE, f"https://norland.example/{'a' * 90}"]),
        # Paragraphs that are parted by nothing but a short last line, by a blank before the first, or by being a list.
        (f"{LEAD}\n{MORE}\nThe treaty bans all mines that are laid on land or near a\ncoast.", 
         [LEAD, MORE, "The treaty bans all mines that are laid on land or near a\ncoast."]),
        (f"  {LEAD}\n  {MORE}", [LEAD, MORE]),
        (f"{LEAD}\n- mines\n- bombs", [LEAD, "- mines", "- bombs"]),
        # Lines of which each is a paragraph.
        (f"{LONG}\nShort one.\nAnother one.", [LONG, "Short one.", "Another one."]),
        ("Vell will sign.\nThe navy is against it.\nParliament votes in May.", 
         ["Vell will sign.", "The navy is against it.", "Parliament votes in May."]),
        ("One line\nand another", ["One line", "and another"]),
    ],
)  # fmt: skip
def test_a_paragraph_ends_where_its_text_does(text, expected):
    assert cut(text) == expected


def test_a_line_break_of_a_json_line_ends_a_paragraph():
    assert len(paragraphs.cut(LEAD, Form.JSONL)) == 2


def test_two_wrapped_lines_are_read_as_one_sentence():
    (statement,) = read(text=LEAD, given=Given(language="en")).statements
    assert statement.who == ("Petra Vell",)
    assert articles.from_text(LEAD).body == LEAD


def test_a_name_that_was_wrapped_is_read_as_on_one_line():
    text = (
        "The owner of the ship is hiding its cargo, the chief of the navy, General Yudo\n"
        "Prasetya, said on Thursday, as the ship lay at anchor near the old port of the\nisland."
    )
    reading = read(text=text, given=Given(language="en"))
    (statement,) = reading.statements
    assert statement.who == ("Yudo Prasetya",)
    assert reading.text.body == text
    assert text[slice(*statement.source)] == "the chief of the navy, General Yudo\nPrasetya"
