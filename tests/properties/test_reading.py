"""What holds for the reading of any text: any Unicode, and words of news glued together at random."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from katanya.articles import Given, from_text
from katanya.languages.load import language as load_language
from katanya.languages.segments import READ
from katanya.reading import read_article
from katanya.records import Reading, Span, Statement
from katanya.views.contract import to_json

LANGUAGES = ("id", "en", None)

NAMES = (
    *("Budi Santosa", "Ratna Dewi", "Kim Jong Un", "Kim", "Clara Voss", "Voss", "Ivo Brandt", "Sergei", "Korea Utara", "Rusia"),
    *("North Korea", "Moscow", "Reuters", "KCNA", "AFP", "Kementerian Pertahanan", "the ministry", "Pentagon", "김정은", "О. Шойгу"),
)
WHO = (
    *("Menteri Luar Negeri", "juru bicara", "spokesman", "Foreign Minister", "President", "dia", "ia", "he", "she", "mereka", "they"),
    *("pejabat itu", "an official", "officials", "sumber", "saksi mata", "pakar", "analysts", "foto", "satellite images", "laporan itu"),
)
LINKS = (
    *("bahwa", "that", "agar", "untuk", "to", "and", "dan", "tetapi", "while", "sementara", "who", "yang", "oleh", "by", "not", "tidak"),
    *("seperti dikutip dari", "citing", "as reported by", "dilansir", "Sumber:", "Hal itu disampaikan", "klaim itu", "the claim"),
    *("JAKARTA, ANTARA -", "(AP)", "SEOUL (Reuters) —", "Selain itu,", "Sebab,", "mungkin", "likely", "dapat", "may", "must", "perlu"),
)
CONTENT = (
    *("harga beras turun", "the bridge will reopen in May", "roket itu jatuh", "we know nothing", "kami tidak tahu", "sends weapons"),
    *("pada Minggu (6/8/2023)", "on Friday", "1.234,5 ton", "$3.2bn", "U.S.", "Rp 5 juta", "e.g. rice", "https://example.org/a?b=c", "🚀🇮🇩"),
)
QUOTES = tuple("“”„«»「」『』《》＂\"‘’‹›'")
MARKS = (*".,;:?!()[]-–—…/\t\n\r", "...", "\r\n", "\n\n", " \u00a0", "\u2028", "\u200b", "\ufeff", "\x00")

DEEP = 10_000
UNBALANCED = ("“Harga turun,” kata “Budi. “Kami", '"', "”””", '" "', "«“„", "'kata dia", "“\n”\n“", "kata", "said said said", "“,” kata dia.")
NESTED = (
    "“" * DEEP + "harga turun" + "”" * DEEP + " kata Menteri Budi Santosa.",
    "“‘" * (DEEP // 2) + "prices fell" + "’”" * (DEEP // 2) + " said Clara Voss.",
    '"' * DEEP + "harga turun" + '"' * DEEP + " kata dia.",
    "«‹" * DEEP,
    "」" * DEEP + "said",
)


@cache
def _cues() -> tuple[str, ...]:
    entries = (entry for code in READ for entry in load_language(code).lexicon.entries)
    return tuple(sorted({" ".join(form) for entry in entries for form in entry.forms}))


def _glued() -> st.SearchStrategy[str]:
    word = st.sampled_from(_cues()) | st.sampled_from((*NAMES, *WHO)) | st.sampled_from((*LINKS, *CONTENT))
    mark = st.sampled_from(QUOTES) | st.sampled_from(MARKS)
    piece = st.tuples(word | mark | st.text(max_size=3), st.sampled_from((" ", " ", " ", "", "\n")))
    return st.lists(piece, min_size=1, max_size=40).map(lambda pieces: "".join(a + b for a, b in pieces))


def _sentences() -> st.SearchStrategy[str]:
    """Sentences of a usual build, so that most texts give statements, one answers another, and quotations go on."""
    name, cue, what = st.sampled_from((*NAMES, *WHO)), st.sampled_from(_cues()), st.sampled_from((*CONTENT, *LINKS))
    left, right = st.sampled_from((*"“\"‘«", "")), st.sampled_from((*"”\"’»", ""))
    builds = (
        st.builds("{} {} {} {}. ".format, name, cue, st.sampled_from(LINKS), what),
        st.builds("{}{},{} {} {}. ".format, left, what, right, cue, name),
        st.builds("{} {}: {}{}{}\n".format, name, cue, left, what, right),
        st.builds("{}{}{} {} {}, {}{}. ".format, left, what, right, cue, name, left, what),
    )
    return st.lists(st.one_of(builds), min_size=1, max_size=10).map("".join)


def _any_character() -> st.SearchStrategy[str]:
    return st.text(st.characters(), max_size=200)


TEXTS = (_any_character() | _glued() | _sentences()).filter(lambda text: bool(text.strip()))


def _always(check: Callable[[str | None, str], None]) -> Callable[[str | None, str], None]:
    """Run a property on the odd texts by name, then on about a hundred at random, in each language."""
    for text in (*UNBALANCED, *NESTED):
        check = example(text=text)(check)
    # Building a text costs more than reading it, and a machine that others use is slow now and then.
    quiet = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
    return pytest.mark.parametrize("language", LANGUAGES)(quiet(given(text=TEXTS)(check)))


def _read(text: str, language: str | None) -> Reading:
    return read_article(from_text(text, given=Given(language=language)))


def _spans(reading: Reading) -> Iterator[Span]:
    for statement in reading.statements:
        yield from (*statement.content, *statement.cue)
        yield from (statement.source,) if statement.source else ()
        yield from (span for decision in statement.decisions if not decision.in_title for span in decision.spans)
    yield from (mention.span for mention in reading.mentions)
    yield from (*reading.text.paragraphs, *reading.text.sentences)
    for quotation in (*reading.text.quotations, *reading.text.inner_quotations):
        yield quotation.span


@_always
def test_the_text_is_not_edited_and_every_span_lies_in_it(language: str | None, text: str) -> None:
    reading = _read(text, language)
    assert reading.text.body == text
    outside = [span for span in _spans(reading) if not 0 <= span.start < span.stop <= len(text)]
    assert outside == []


@_always
def test_slices_of_the_printed_text_are_the_surfaces(language: str | None, text: str) -> None:
    reading = _read(text, language)
    printed = json.loads(to_json(reading))
    assert printed["text"] == text
    assert [mention["span"] for mention in printed["mentions"]] == [list(mention.span) for mention in reading.mentions]
    for mention in reading.mentions:
        assert text[slice(*mention.span)] == mention.surface
    for line, statement in zip(printed["statements"], reading.statements, strict=True):
        assert [text[a:b] for a, b in line["content"]] == [text[span.start : span.stop] for span in statement.content]
        assert line["cue"] == [list(span) for span in statement.cue]
        assert line["source"] == (list(statement.source) if statement.source else None)


@_always
def test_contents_are_in_order_and_apart_and_never_blank(language: str | None, text: str) -> None:
    for statement in _read(text, language).statements:
        assert statement.content
        assert all(text[span.start : span.stop].strip() for span in statement.content)
        assert all(left.stop <= right.start for left, right in zip(statement.content, statement.content[1:], strict=False))


@_always
def test_statements_come_in_the_order_of_the_text(language: str | None, text: str) -> None:
    starts = [statement.content[0].start for statement in _read(text, language).statements]
    assert starts == sorted(starts)


@_always
def test_the_same_input_gives_the_same_output(language: str | None, text: str) -> None:
    once, again = to_json(_read(text, language)), to_json(_read(text, language))
    assert once == again
    assert len(once.splitlines()) == 1
    assert once.encode("utf-8").decode("utf-8") == once


@_always
def test_ids_are_unique_and_answers_point_back(language: str | None, text: str) -> None:
    earlier: list[str] = []
    for statement in _read(text, language).statements:
        assert statement.id not in earlier
        assert all(answered in earlier for answered in statement.answers)
        earlier.append(statement.id)


@_always
def test_names_are_words_of_the_article(language: str | None, text: str) -> None:
    for statement in _read(text, language).statements:
        assert all(name.strip() for name in (*statement.who, *statement.via))
        assert _missing(statement, text) == []


def _missing(statement: Statement, text: str) -> list[str]:
    words = text.split()
    every = " ".join(words)
    return [name for name in (*statement.who, *statement.via) if " ".join(name.split()) not in every]
