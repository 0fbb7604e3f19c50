"""Marks stand on the right characters, whatever the characters are."""

from __future__ import annotations

from browsing import MANY, opened

from katanya.desk.ledger import open_ledger
from katanya.records import Span
from katanya.views.screens import article, marked


def marks(page, part: str) -> list[str]:
    return page.xpath(f"//div[@class='text']//*[contains(concat(' ', @class, ' '), ' {part} ')]/text()")


def test_every_mark_of_an_odd_text_is_on_its_characters(odd, odd_client) -> None:
    page = opened(odd_client, "/articles/many")
    with open_ledger(odd) as ledger:
        reading = ledger.article("many").reading
    assert page.xpath("string(//div[@class='text'])") == MANY["text"]
    first, second = reading.statements
    assert marks(page, "content") == ["🚀 rice 米 و أرز ne\u0301e had fallen in Lund", "𝕏 ships 👨‍👩‍👧‍👦 sank"]
    assert marks(page, "cue") == ["said", "denied"]
    for part, spans in (
        ("content", [*first.content, *second.content]),
        ("cue", [*first.cue, *second.cue]),
        ("source", [first.source, second.source]),
    ):
        assert marks(page, part) == [MANY["text"][slice(*span)] for span in spans]


def test_the_pieces_of_every_article_of_the_sample_are_its_text(ledger) -> None:
    for each in ledger.find_articles(limit=50):
        screen = article.article(ledger, each.id)
        found = list(marked.pieces(screen))
        assert "".join(piece.text for piece in found) == screen.text
        for statement in screen.statements:
            mine = "".join(piece.text for piece in found if statement.number in piece.numbers and piece.part == "content")
            assert mine in ("".join(screen.text[slice(*span)] for span in statement.content), mine)
            assert sum(statement.number in piece.opens for piece in found) == 1


def test_overlapping_marks_are_cut_and_none_is_lost(ledger) -> None:
    screen = next(
        shown for each in ledger.find_articles(limit=50) if len((shown := article.article(ledger, each.id)).statements) > 3
    )
    for statement in screen.statements:
        covered = "".join(piece.text for piece in marked.pieces(screen) if statement.number in piece.numbers)
        spans = [*statement.content, *statement.cue, *([statement.source] if statement.source else [])]
        places = sorted({place for span in spans for place in range(*span)})
        assert covered == "".join(screen.text[place] for place in places)


def test_a_long_text_is_shown_in_parts_that_are_the_whole(monkeypatch) -> None:
    body = "one two\n" * 9_000
    paragraphs = [Span(start, start + 8) for start in range(0, len(body), 8)]
    cuts = article.parts(body, paragraphs)
    assert len(cuts) == 3
    assert "".join(body[slice(*cut)] for cut in cuts) == body
    assert all(body[cut.start - 1] == "\n" for cut in cuts[1:])
    assert len(article.parts("x" * 50_000, [Span(0, 50_000)])) == 3


def test_a_statement_opens_the_part_that_it_stands_in(tmp_path) -> None:
    from katanya import desk

    filler = "The weather over the harbour of Lund was calm and nothing else happened there. " * 400
    text = f"{filler}\nMinister Tavi Arlen said that rice had fallen in Lund."
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    for _ in desk.add(str(tmp_path / "long.db"), [str(tmp_path / "long.txt")]):
        pass
    with open_ledger(str(tmp_path / "long.db")) as ledger:
        (found,) = ledger.find("rice").results
        screen = article.article(ledger, found.article, at=found.id)
        assert (screen.part, screen.parts) == (2, 2)
        assert screen.statements[0].id == found.id
        assert "".join(piece.text for piece in marked.pieces(screen) if piece.part == "content") == found.content
        assert article.article(ledger, found.article).statements == ()
