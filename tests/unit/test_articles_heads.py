"""What stands above a report in a plain text: its headline, and lines such as `Date: …`."""

import pytest

from katanya import articles
from katanya.articles import Given, days, heads
from katanya.languages import files
from katanya.languages.segments import READ
from katanya.records import Found, PublishedBasis

REPORT = "TAMARIN - Menteri Tavi Arlen mengatakan kapal itu ditahan."
STORY = "Foreign Minister Jorun Pell said the ship was held in Lund."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Kapal Pembawa Pupuk Ditahan di Tamarin\n\n{REPORT}", "Kapal Pembawa Pupuk Ditahan di Tamarin"),
        (f"Ship held in Lund over papers, minister says\n\n{STORY}", "Ship held in Lund over papers, minister says"),
        (f"\ufeffApa Isi Kapal Itu?\r\n\r\n{REPORT}", "Apa Isi Kapal Itu?"),
        # Without an empty line: a byline, a day, a dateline or a line that no wrapped text has shows that it stands alone.
        (f"Kapal Pupuk Ditahan\nOleh Rima Landara\n{REPORT}", "Kapal Pupuk Ditahan"),
        (f"Kapal Pupuk Ditahan\nRabu, 14 Januari 2026 | 08:15 WIB\n{REPORT}", "Kapal Pupuk Ditahan"),
        (f"Kapal Pupuk Ditahan\n{REPORT}", "Kapal Pupuk Ditahan"),
        (f"Ship held in Lund\n{STORY} {STORY} {STORY}", "Ship held in Lund"),
        # Lines that stand above it or are wrapped.
        (f"Rabu, 14 Januari 2026\nKapal Pupuk Ditahan\n\n{REPORT}", "Kapal Pupuk Ditahan"),
        (f"By Karen Oduya\nHarbour Times, 5 June 2026\n\nShip held in Lund\n\n{STORY}", "Ship held in Lund"),
        (f"Ship held in Lund over papers that\nnobody can find, minister says\n\n{STORY}",
         "Ship held in Lund over papers that nobody can find, minister says"),
        (f"Headline: Ship held in Lund\nSection: World\n\n{STORY}", "Ship held in Lund"),
        (f"From: Desk <desk@wire.example>\nSubject: Orsa: ship held\n\n{STORY}", "Orsa: ship held"),
    ],
)  # fmt: skip
def test_a_headline_is_the_title(text, title):
    article = articles.from_text(text)
    assert (article.title, article.body) == (title, text)
    assert Found("title", "first line") in article.found or Found("title", "header line") in article.found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kapal Pembawa Pupuk Ditahan di Tamarin",
        REPORT,
        f"{STORY}\n\nPell said it would leave.",
        # A sentence of the report that was wrapped, also where its next line begins with a name.
        "The foreign minister of Norland, Petra Vell, said on Tuesday that her\ncountry would sign the treaty.",
        "The foreign minister of the republic of\nNorland said on Tuesday that it would sign.\nThe treaty is old.",
        "Menteri itu mengatakan\n\nbahwa kapal itu ditahan.",
        # The beginning of a list, a question of the talk, a handle, an address, a list of names.
        f"The ministry said this:\n\n{STORY}",
        f"@laut_lepas\n\n{STORY}",
        f"https://ritmee.example/1\n\n{STORY}",
        f"NASIONAL\n\n{REPORT}",
        "Rima Landara\nTavi Arlen\nJorun Pell",
        f"{' '.join(['kata'] * 29)}\n\n{REPORT}",
    ],
)
def test_what_is_no_headline_is_no_title(text):
    assert heads.read(text).title is None


def test_what_is_given_wins_over_the_first_line(tmp_path):
    (tmp_path / "a.txt").write_text(f"Ship held in Lund\n\n{STORY}", encoding="utf-8")
    (article,) = articles.load([str(tmp_path / "a.txt")], given=Given(title="The ship"))
    assert (article.title, article.found) == ("The ship", ())


def test_a_json_line_without_a_title_has_that_of_its_text(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Kapal Pupuk Ditahan\\n\\nKata dia, itu benar."}\n', encoding="utf-8")
    (article,) = articles.load([str(tmp_path / "a.jsonl")])
    assert article.title == "Kapal Pupuk Ditahan"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Date: Tue, 5 May 2026 10:00:00", "2026-05-05T10:00:00"),
        ("Date: 5 May 2026 10:00 +0700 (WIB)", "2026-05-05T10:00+0700"),
        ("Published: 2026-05-05T10:00:00Z", "2026-05-05T10:00:00Z"),
        ("Published on: Tuesday, May 5, 2026", "2026-05-05"),
        ("Tanggal: 5 Mei 2026 14:20 WIB", "2026-05-05"),
        ("Tayang : Selasa, 5 Mei 2026", "2026-05-05"),
    ],
)
def test_a_line_above_the_report_gives_its_day(line, published):
    article = articles.from_text(f"{line}\n\nThe ministry said on 7 May 2026 that the inspection had been postponed.")
    assert (article.published, article.published_basis) == (published, PublishedBasis.TEXT)


@pytest.mark.parametrize("line", ["Date: Tue, 31 Feb 2026 10:00:00", "Date: soon", "Tanggal: besok"])
def test_a_line_without_a_day_gives_none(line):
    assert articles.from_text(f"{line}\n\nThe ministry spoke.").published is None


def test_other_lines_give_who_wrote_it_and_where_it_stood():
    text = f"Judul: Kapal Ditahan\nPenulis: Rima Landara | Editor: T. Arlen\nMedia: Teluk Jati\nTautan: https://teluk.example/1\n\n{REPORT}"
    article = articles.from_text(text)
    assert (article.author, article.outlet, article.url) == ("Rima Landara", "Teluk Jati", "https://teluk.example/1")
    assert articles.from_text(f"{REPORT}\n\nPenulis: Rima Landara").author is None


def test_a_word_of_a_line_gives_one_field():
    tables = [files.load(f"{code}/heads.toml")["fields"] for code in READ]
    fields = [(word, name) for table in tables for name, words in table.items() for word in words]
    assert len({word for word, _ in fields}) == len(set(fields))
    assert all(word == word.lower() for word, _ in fields)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("JAKARTA, KOMPAS.com - Menteri Tavi Arlen mengatakan kapal itu ditahan.", "Kompas"),
        ("TEMPO.CO, Jakarta - Menteri Tavi Arlen mengatakan kapal itu ditahan.", "Tempo"),
        ("Jakarta (ANTARA) - Menteri Tavi Arlen mengatakan kapal itu ditahan.", None),
        ("JAKARTA, Reuters - Menteri Tavi Arlen mengatakan kapal itu ditahan.", None),
        ("TAMARIN, Teluk Jati - Menteri Tavi Arlen mengatakan kapal itu ditahan.", None),
        ("Menteri Tavi Arlen mengatakan kepada Kompas - kapal itu ditahan.", None),
    ],
)
def test_an_outlet_that_is_known_is_read_off_its_dateline(line, outlet):
    article = articles.from_text(f"Kapal Pupuk Ditahan\n\n{line}")
    assert article.outlet == outlet
    assert (Found("outlet", "dateline") in article.found) is (outlet is not None)
    assert articles.from_text(line, given=Given(outlet="Ritmee")).outlet == "Ritmee"


@pytest.mark.parametrize("behind", ["abcd" * 50, "am " * 60, "a.m. " * 60, "08:15 WIB, " * 40, " ,|-" * 60])
def test_a_long_line_that_opens_with_a_day_is_no_day_and_soon_known_for_none(behind: str) -> None:
    assert not days.alone(f"5 May 2026 {behind}!")
