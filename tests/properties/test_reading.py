"""What holds for the reading of any text: any Unicode, and words of news glued together at random."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from random_texts import Sample, samples

from katanya.articles import Given, from_text
from katanya.reading import read_article
from katanya.records import Reading, Span
from katanya.views.contract import to_json

LANGUAGES = ("id", "en", None)
ODD = (
    *(
        "“Harga turun,” kata “Budi. “Kami",
        '"',
        "”””",
        '" "',
        "«“„",
        "'kata dia",
        "“\n”\n“",
        "kata",
        "said said said",
        "“,” kata dia.",
    ),
    *("🚀 kata 김정은: «да» 👩‍👩‍👧", "\ud800 said \udfff", "A\x00B mengatakan C\x1b[31m.", "\ufeff\u200b\u2028kata\u2029Kim"),
)
# Texts that one of the properties below failed for once.
FOUND = (
    "The foreign minister said on Monday that it had signed last\nmonth in Oslo.",
    "A \xa0A",
    "harga turun, kata Joko\xa0Widodo.",
    "harga turun, kata Joko\xa0 Widodo.",
    "Menteri  Budi Santosa mengatakan harga turun.",
    "“kapal itu ada,” tukasnya.“kapal itu ada,” tukasnya.",
    '"we know," said Clara Voss.“the claim,” officials denied the claim.',
    "Prices fell, according to (AP).",
    "according to according to \ud800 ",
)
DEEP = 10_000
NESTED = {
    "curly": "“" * DEEP + "harga turun" + "”" * DEEP + " kata Menteri Budi Santosa.",
    "curly in turn": "“‘" * (DEEP // 2) + "prices fell" + "’”" * (DEEP // 2) + " said Clara Voss.",
    "straight": '"' * DEEP + "harga turun" + '"' * DEEP + " kata dia.",
    "straight in turn": "\"'" * (DEEP // 2) + "prices fell" + "'\"" * (DEEP // 2) + ", she said.",
    "apart": "“ " * DEEP + "harga turun" + " ”" * DEEP + " kata dia.",
    "never closed": "«‹" * DEEP + "said",
    "never opened": "kata" + "」" * DEEP,
}
Property = Callable[[Sample], None]


def _always(check: Property) -> Property:
    """Run a property on the odd texts by name, then on a hundred at random."""
    for text in (*ODD, *FOUND):
        for language in LANGUAGES:
            check = example(sample=Sample(language, text))(check)
    # Building a text takes longer than reading it, and far longer on a machine that others use.
    quiet = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    return quiet(given(sample=samples())(check))


def _read(sample: Sample) -> Reading:
    return read_article(from_text(sample.text, given=Given(language=sample.language)))


def _spans(reading: Reading) -> Iterator[Span]:
    for statement in reading.statements:
        yield from (*statement.content, *statement.cue)
        yield from (statement.source,) if statement.source else ()
        yield from (span for decision in statement.decisions if not decision.in_title for span in decision.spans)
    yield from (mention.span for mention in reading.mentions)
    yield from (*reading.text.paragraphs, *reading.text.sentences)
    yield from (quotation.span for quotation in (*reading.text.quotations, *reading.text.inner_quotations))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED.keys())
def test_quotation_marks_ten_thousand_deep_are_read(language: str | None, text: str) -> None:
    reading = _read(Sample(language, text))
    assert json.loads(to_json(reading))["text"] == text
    assert all(0 <= span.start < span.stop <= len(text) for span in _spans(reading))


@_always
def test_the_text_is_not_edited_and_every_span_lies_in_it(sample: Sample) -> None:
    reading = _read(sample)
    assert reading.text.body == sample.text
    assert [span for span in _spans(reading) if not 0 <= span.start < span.stop <= len(sample.text)] == []


@_always
def test_slices_of_the_printed_text_are_the_surfaces(sample: Sample) -> None:
    reading = _read(sample)
    printed = json.loads(to_json(reading))
    assert printed["text"] == sample.text
    surfaces = [printed["text"][slice(*mention["span"])] for mention in printed["mentions"]]
    assert surfaces == [mention.surface for mention in reading.mentions]
    for line, statement in zip(printed["statements"], reading.statements, strict=True):
        assert line["content"] == [list(span) for span in statement.content]
        assert line["cue"] == [list(span) for span in statement.cue]
        assert line["source"] is None or printed["text"][slice(*line["source"])] in surfaces


@_always
def test_contents_are_in_order_and_apart_and_never_blank(sample: Sample) -> None:
    for statement in _read(sample).statements:
        assert statement.content
        assert all(sample.text[span.start : span.stop].strip() for span in statement.content)
        assert all(left.stop <= right.start for left, right in zip(statement.content, statement.content[1:], strict=False))


@_always
def test_statements_come_in_the_order_of_the_text(sample: Sample) -> None:
    starts = [statement.content[0].start for statement in _read(sample).statements]
    assert starts == sorted(starts)


@_always
def test_the_same_input_gives_the_same_output(sample: Sample) -> None:
    once, again = to_json(_read(sample)), to_json(_read(sample))
    assert once == again
    assert len(once.splitlines()) == 1
    assert once.encode("utf-8").decode("utf-8") == once


@_always
def test_ids_are_unique_and_answers_point_back(sample: Sample) -> None:
    earlier: list[str] = []
    for statement in _read(sample).statements:
        assert statement.id not in earlier
        assert all(answered in earlier for answered in statement.answers)
        earlier.append(statement.id)


@_always
def test_names_are_made_of_words_of_the_article(sample: Sample) -> None:
    for statement in _read(sample).statements:
        for name in (*statement.who, *statement.via):
            assert name and name == name.strip()
            assert [word for word in re.findall(r"\w+", name) if word not in sample.text] == []
