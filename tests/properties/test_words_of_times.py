"""The lexer of time expressions, which goes by the tokens of the sentences, cuts as its pattern cuts the body itself."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from katanya.articles import from_text
from katanya.mentions.dates import lexer
from katanya.texts import segment
from katanya.texts import tokens as cutter

PIECES = (
    *("27", "1,000", "10.30", "10:30", "8pm", "5th", "1980s", "2023-07-27", "2023-07-27T10:00+07:00", "6/8/2023", "24-27", "6/8"),
    *("Juli", "Jum’at", "o'clock", "Friday's", "U.S.", "İstanbul", "F-16", "a_1", "h1n1", "½", "²", "김정은", "minggu-minggu"),
    *(" ", " ", " ", ", ", ". ", ".", "\n", "“", "”", "'", "’", "(", ")", "-", "—", "+", "/", "$", "%", "_", "&", "\u00a0", "Ia"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(("en", "id")))
@example("Rapat itu selesai.Ia pulang pada 5 Juli.2023", "id")
@settings(deadline=None)
def test_words_are_those_of_the_pattern(body: str, code: str) -> None:
    text = segment(from_text(body or "."), language=code) if body.strip() else segment(from_text("."), language=code)
    lexed = lexer.lex(text.body, cutter.of_text(text), {})
    found = list(lexer.TOKEN.finditer(lexer.folded(text.body)))
    assert list(zip(lexed.words, lexed.starts, strict=True)) == [(match[0], match.start()) for match in found]
