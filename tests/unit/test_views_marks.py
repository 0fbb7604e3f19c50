"""The body is cut at every border of a mark, and nothing of it is lost."""

from __future__ import annotations

from collections import Counter

from builders import example, reading, statement
from hypothesis import given
from hypothesis import strategies as st

from katanya.records import Span, Stance
from katanya.views.marks import Mark, Part, innermost, marks_of, segments

LENGTH = 12
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).filter(lambda ends: ends[0] < ends[1]).map(lambda e: Span(*e))
marks = st.lists(st.builds(Mark, spans, st.sampled_from(list(Part)), st.integers(1, 4), st.just(Stance.SAY)), max_size=8)


@given(marks)
def test_segments_tile_the_body(drawn: list[Mark]) -> None:
    places = [position for segment in segments(LENGTH, drawn) for position in range(*segment.span)]
    assert places == list(range(LENGTH))


@given(marks)
def test_a_segment_has_the_marks_that_cover_each_of_its_characters(drawn: list[Mark]) -> None:
    for segment in segments(LENGTH, drawn):
        for position in range(*segment.span):
            covering = [mark for mark in drawn if mark.span.start <= position < mark.span.stop]
            assert Counter(segment.marks) == Counter(covering)


@given(marks)
def test_every_mark_opens_and_closes_once(drawn: list[Mark]) -> None:
    cut = list(segments(LENGTH, drawn))
    assert Counter(mark for segment in cut for mark in segment.opens) == Counter(drawn)
    assert Counter(mark for segment in cut for mark in segment.closes) == Counter(drawn)
    for segment in cut:
        assert all(mark.span.start == segment.span.start for mark in segment.opens)
        assert all(mark.span.stop == segment.span.stop for mark in segment.closes)


def test_an_empty_body_has_no_segment() -> None:
    assert list(segments(0, [])) == []


def test_the_outer_mark_opens_first_and_closes_last() -> None:
    outer = Mark(Span(0, 4), Part.CONTENT, 1, Stance.SAY)
    inner = Mark(Span(0, 4), Part.CONTENT, 2, Stance.DENY)
    (segment,) = segments(4, [inner, outer])
    assert segment.opens == (outer, inner)
    assert segment.closes == (inner, outer)
    assert innermost(segment, Part.CONTENT) == inner
    assert innermost(segment, Part.CUE) is None


def test_marks_are_numbered_by_their_statement() -> None:
    assert [(mark.number, mark.part.value) for mark in marks_of(example())][:4] == [
        (1, "source"),
        (1, "cue"),
        (1, "content"),
        (2, "source"),
    ]


def test_a_span_without_characters_is_no_mark() -> None:
    assert marks_of(reading("abc", statement("abc", cue="b", content=(Span(1, 1),)))) == (
        Mark(Span(1, 2), Part.CUE, 1, Stance.SAY),
    )
