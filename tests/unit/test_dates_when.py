"""What a resolved date holds beside its value: EDTF, days, granularity, anchor, reason and target."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from katanya.articles import from_text
from katanya.languages.calendar import calendar
from katanya.languages.segments import READ
from katanya.mentions.dates import find
from katanya.records import Anchor, Text
from katanya.resolve.dates import NO_ANCHOR, NOT_A_DATE, Dated, resolve
from katanya.texts import segment

PUBLISHED = "2023-08-06T09:30:00+07:00"


def _text(body: str, language: str) -> Text:
    return segment(from_text(body), language=language)


def _last(body: str, language: str = "id", published: str | None = PUBLISHED) -> Dated:
    text = _text(body, language)
    return resolve(find(text, language), text, published)[-1]


@pytest.mark.parametrize(
    ("body", "edtf", "start", "stop", "granularity"),
    [
        ("Kapal tiba 27 Juli 2023.", "2023-07-27", "2023-07-27", "2023-07-28", "day"),
        ("Kapal tiba pada Juli 2023.", "2023-07", "2023-07-01", "2023-08-01", "month"),
        ("Kapal tiba pada 2023.", "2023", "2023-01-01", "2024-01-01", "year"),
        ("Kapal tiba pada triwulan III-2014.", "2014-35", "2014-07-01", "2014-10-01", "quarter"),
        ("Kapal tiba pada semester II-2014.", "2014-41", "2014-07-01", "2015-01-01", "half"),
        ("Kapal tiba pada 1980-an.", "198X", "1980-01-01", "1990-01-01", "decade"),
        ("Kapal tiba pada abad ke-19.", "18XX", "1800-01-01", "1900-01-01", "century"),
        ("Kapal tiba pekan lalu.", "2023-07-24/2023-07-30", "2023-07-24", "2023-07-31", "week"),
        ("Kapal tiba 24-27 Juli 2023.", "2023-07-24/2023-07-27", "2023-07-24", "2023-07-28", "day"),
        ("Kapal tiba kemarin sore.", None, "2023-08-05", "2023-08-06", "part_of_day"),
        ("Kapal tiba kemarin pukul 10.00.", "2023-08-05T10:00:00", "2023-08-05", "2023-08-06", "time"),
    ],
)
def test_days_and_edtf(body: str, edtf: str | None, start: str, stop: str, granularity: str) -> None:
    when = _last(body).when
    assert (when.edtf, when.start, when.stop, when.granularity) == (edtf, start, stop, granularity)


@pytest.mark.parametrize(
    ("body", "anchor"),
    [
        ("Kapal tiba 27 Juli 2023.", Anchor.NONE),
        ("Kapal tiba 27 Juli.", Anchor.PUBLISHED),
        ("Kapal tiba bulan lalu.", Anchor.PUBLISHED),
        ("Kapal tiba 27 Juli 2021. Dua hari kemudian kapal pergi.", Anchor.TEXT),
        ("Kapal singgah dari Maret hingga Mei 2021.", Anchor.NONE),
    ],
)
def test_anchor(body: str, anchor: Anchor) -> None:
    assert _last(body).when.anchor is anchor


@pytest.mark.parametrize(
    ("body", "reason", "target"),
    [
        ("Kapal tiba bulan lalu.", None, "date:2023-07"),
        ("Kapal singgah tiga bulan.", NOT_A_DATE, None),
        ("Kapal singgah setiap bulan.", NOT_A_DATE, None),
        ("Kapal itu kini rusak.", NOT_A_DATE, None),
        ("Dua hari kemudian kapal pergi.", NO_ANCHOR, None),
    ],
)
def test_reason_and_target(body: str, reason: str | None, target: str | None) -> None:
    dated = _last(body)
    assert (dated.reason, dated.target) == (reason, target)


@pytest.mark.parametrize(
    "body", ["Kapal tiba bulan lalu.", "Kapal tiba 27 Juli.", "Kapal tiba pada Kamis.", "Kapal tiba hari ini."]
)
@pytest.mark.parametrize("published", [None, "", "kemarin"])
def test_nothing_is_dated_without_an_anchor(body: str, published: str | None) -> None:
    dated = _last(body, published=published)
    assert (dated.when.start, dated.reason, dated.target) == (None, NO_ANCHOR, None)


def test_hours_count_from_the_time_of_publication() -> None:
    assert _last("Kapal tiba dua jam lalu.").when.value == "2023-08-06T07:30"
    assert _last("Kapal tiba dua jam lalu.", published="2023-08-06").reason == NO_ANCHOR


def test_the_line_of_the_date_is_no_event() -> None:
    assert _last("12 Mei 2010\n\nDua hari kemudian kapal pergi.").reason == NO_ANCHOR


def _vocabulary(language: str) -> list[str]:
    known = calendar(language)
    words = {word for row in known.words.values() for word in row}
    numbers = [
        "1",
        "31",
        "99",
        "2014",
        "0",
        "9999",
        "31/31/2020",
        "30/2/2023",
        "6/8",
        "10.30",
        "24:00",
        "00:00 am",
        "1000",
        "999999999999",
    ]
    return (
        sorted(words)
        + numbers
        + ["-", "(", ")", ",", ".", "\n\n", "pukul", "jam", "Minggu", "İ", "ago", "later", "kemudian", "yang"]
    )


@pytest.mark.parametrize("language", READ)
@settings(deadline=None)
@given(data=st.data())
def test_any_words_are_read(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(_vocabulary(language)), min_size=1, max_size=30))
    published = data.draw(st.sampled_from([None, PUBLISHED, "0001-01-01", "9999-12-31", "2024-02-29"]))
    text = _text(f"x {' '.join(words)}", language)
    dated = resolve(find(text, language), text, published)
    spans = [each.timex.span for each in dated]
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    assert all(text.body[slice(*span)].strip() == text.body[slice(*span)] for span in spans)
    assert all((each.when.start is None) == (each.reason is not None) for each in dated)
    assert all(each.when.start < each.when.stop for each in dated if each.when.start and each.when.stop)


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("On Friday it left at 7:10 a.m. (2210 GMT Thursday).", ["2023-08-04", "2023-08-04T07:10", "2023-08-03T22:10Z"]),
        ("It left at 7:10 a.m. (2210 GMT) on Friday.", ["2023-08-04T07:10", "2023-08-03T22:10Z", "2023-08-04"]),
        ("On Monday it left at 10 p.m. (0300 GMT).", ["2023-07-31", "2023-07-31T22:00", "2023-08-01T03:00Z"]),
        ("It left at 0710 local time (2210 GMT Thursday).", ["2023-08-04T07:10", "2023-08-03T22:10Z"]),
        ("It left at 5:30 p.m. (1430 GMT).", ["XXXX-XX-XXT17:30", "XXXX-XX-XXT14:30Z"]),
    ],
)
def test_a_moment_told_by_two_clocks_is_of_two_days_where_midnight_lies_between(body: str, values: list[str]) -> None:
    text = _text(body, "en")
    assert [dated.when.value for dated in resolve(find(text, "en"), text, PUBLISHED)] == values
