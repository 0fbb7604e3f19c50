"""Two dates that are one stretch, and those that are two days."""

from __future__ import annotations

import pytest

from katanya import Given, read
from katanya.errors import DataError
from katanya.languages import calendar
from katanya.languages.segments import READ
from katanya.records import Kind, Reading
from katanya.resolve.ranges import RULE


def _read(text: str, language: str) -> Reading:
    return read(text=text, given=Given(language=language, published="2024-05-10"))


def _stretches(reading: Reading) -> list[tuple[str, str | None]]:
    tied = {each.mention: each.target for each in reading.resolutions}
    return [(each.surface, tied[each.id]) for each in reading.mentions if each.kind is Kind.DATE and each.rule == RULE]


@pytest.mark.parametrize(
    ("language", "text", "surface", "target"),
    [
        ("id", "Kestovia menguji rudal antara 1 dan 4 Mei 2024.", "1 dan 4 Mei 2024", "date:2024-05-01/2024-05-04"),
        ("id", "Kestovia menguji rudal dari Senin hingga Rabu.", "Senin hingga Rabu", "date:2024-05-06/2024-05-08"),
        ("id", "Kestovia menguji rudal sejak Januari sampai Maret 2024.", "Januari sampai Maret 2024", "date:2024-01/2024-03"),
        ("en", "Kestovia tested rockets between May 1 and May 4.", "May 1 and May 4", "date:2024-05-01/2024-05-04"),
        ("en", "Kestovia tested rockets from Monday to Wednesday.", "Monday to Wednesday", "date:2024-05-06/2024-05-08"),
        ("en", "Between 2014 and 2018, Kestovia tested ten rockets.", "2014 and 2018", "date:2014/2018"),
    ],
)
def test_two_dates_are_a_stretch_and_date_an_event(language: str, text: str, surface: str, target: str) -> None:
    reading = _read(text, language)
    assert _stretches(reading) == [(surface, target)]
    spans = {each.id: each.surface for each in reading.mentions}
    assert [spans[event.period or ""] for event in reading.events] == [surface]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Sidang itu diundur dari Senin hingga Rabu."),
        ("id", "Rapat digelar pada 1 Mei dan 4 Mei."),
        ("id", "Rapat digelar pada 4 Mei hingga 1 Mei."),
        ("en", "The hearing was moved from Monday to Wednesday."),
        ("en", "It rained on May 1 and May 4."),
        ("en", "It rained on May 1, and May 4 was dry."),
    ],
)
def test_two_days_are_no_stretch(language: str, text: str) -> None:
    assert _stretches(_read(text, language)) == []


@pytest.mark.parametrize("code", READ)
def test_each_language_has_the_words_of_ranges(code: str) -> None:
    words = calendar.ranges(code)
    assert words.between and words.joined and words.until and not words.joined & words.moving


def test_a_list_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar.files, "load", lambda name: {"ranges": {"between": ["antara"]}})
    calendar.ranges.cache_clear()
    with pytest.raises(DataError, match="joined"):
        calendar.ranges("id")
    calendar.ranges.cache_clear()
