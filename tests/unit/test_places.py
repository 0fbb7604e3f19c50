"""Places are found in sentences of our own and tied to the right row of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from katanya.articles import from_text
from katanya.knowledge import places as gazetteer
from katanya.languages.load import language
from katanya.mentions import names
from katanya.mentions import places as mentions
from katanya.records import Kind, Mention, Resolution, Span, Text
from katanya.resolve import places as resolve
from katanya.texts import segment

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "places"


def _text(body: str, code: str = "en") -> Text:
    return segment(from_text(body), language=code)


def _found(body: str, code: str = "en", taken: tuple[Span, ...] = ()) -> tuple[Mention, ...]:
    known = language(code)
    return mentions.find(_text(body, code), known, names.roster(body, None, known), taken)


def _resolved(body: str, code: str = "en", outlet: str | None = None) -> dict[str, Resolution]:
    found = _found(body, code)
    resolutions = resolve.resolve(found, _text(body, code), outlet)
    return {mention.surface: resolution for mention, resolution in zip(found, resolutions, strict=True)}


def _sentences() -> list[object]:
    return list(_read())


def _read() -> Iterator[object]:
    for path in sorted(FIXTURES.glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        for sentence, expected in zip(lines[::2], lines[1::2], strict=True):
            yield pytest.param(path.stem, sentence, expected.removeprefix("> "), id=f"{path.stem}-{sentence[:40]}")


@pytest.mark.parametrize(("code", "sentence", "expected"), _sentences())
def test_places_of_a_sentence(code: str, sentence: str, expected: str) -> None:
    found = {name: resolution.target for name, resolution in _resolved(sentence, code).items()}
    wanted = dict(part.split(" = ") for part in expected.split(" | ")) if expected != "-" else {}
    assert found == wanted


def test_there_are_sixty_indonesian_sentences() -> None:
    lines = (FIXTURES / "id.txt").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith(">") for line in lines) >= 60


def test_a_mention_is_the_characters_of_its_span() -> None:
    body = "A mill in Athens, Ga., burned; Dublin's mayor flew to N.Y."
    for mention in _found(body):
        assert body[mention.span.start : mention.span.stop] == mention.surface


def test_what_is_taken_is_left_alone() -> None:
    body = "Talks in Moscow and in Berlin"
    taken = (Span(9, 15),)
    assert [mention.surface for mention in _found(body, taken=taken)] == ["Berlin"]


@pytest.mark.parametrize(
    ("body", "code", "rule"),
    [
        ("Fire hit Bandung, Jawa Barat.", "en", "contained"),
        ("Hujan turun di Garut.", "id", "preposition"),
        ("Warga Kabupaten Garut mengungsi.", "id", "kind_word"),
        ("OSLO — The storm passed.", "en", "dateline"),
    ],
)
def test_the_rule_is_kept(body: str, code: str, rule: str) -> None:
    assert _found(body, code)[0].rule == rule


def test_the_kind_is_what_the_name_is_of() -> None:
    kinds = {mention.surface: mention.kind for mention in _found("He flew from Peru to Heathrow, Georgia and Oslo.")}
    assert (kinds["Peru"], kinds["Georgia"], kinds["Oslo"]) == (Kind.COUNTRY, Kind.PLACE, Kind.PLACE)


def test_a_name_with_a_sign_once_is_a_place_everywhere() -> None:
    rules = [mention.rule for mention in _found("The farm lies near Sodus. Nobody in town objects. Sodus is quiet.")]
    assert rules == ["preposition", "named_elsewhere"]


def test_who_speaks_is_no_town() -> None:
    assert not _found("Sodus said the farm was sold.")


def test_the_country_of_the_article_comes_before_population() -> None:
    body = "Police in Cordoba, which lies between Seville and Granada, closed a bridge. Spain has many such bridges."
    place = _resolved(body)["Cordoba"]
    assert place.where is not None
    assert (round(place.where.lat), round(place.where.lon)) == (38, -5)


def test_the_country_of_the_outlet_decides_between_equals() -> None:
    near = _resolved("A mill burned down in Dover.", outlet="GB")["Dover"]
    assert near.where is not None and near.where.lon > 0


def test_a_country_that_the_article_names_otherwise_is_context() -> None:
    body = "A fire broke out in Valencia."
    found = _found(body)
    spain, venezuela = (resolve.resolve(found, _text(body), None, named=(code, code))[0] for code in ("ES", "VE"))
    assert spain.target != venezuela.target


def test_two_places_as_likely_stay_open() -> None:
    place = _resolved("A fire broke out in Springfield.")["Springfield"]
    assert (place.target, place.reason, place.where) == (None, "two_candidates", None)


def test_a_region_has_no_point_where_no_source_gives_one() -> None:
    place = _resolved("Prices rose in the Middle East.")["Middle East"]
    assert place.target == "place:region:middle-east"
    assert place.where is None


def test_the_precision_says_what_the_point_is_of() -> None:
    body = "Hujan turun di Garut, Jawa Barat, dan di Malaysia. Ia lahir di Kabupaten Bandung."
    precisions = {name: place.where.precision for name, place in _resolved(body, "id").items() if place.where}
    expected = {"Garut": "settlement", "Jawa Barat": "division", "Malaysia": "country", "Kabupaten Bandung": "division"}
    assert precisions == expected


def test_a_name_in_no_source_is_not_in_knowledge() -> None:
    mention = Mention("1", Kind.PLACE, Span(0, 9), "Zorblaxia")
    (place,) = resolve.resolve((mention,), _text("Zorblaxia"), None)
    assert (place.target, place.reason) == (None, "not_in_knowledge")


def test_resolutions_come_in_the_order_of_the_mentions() -> None:
    body = "From Oslo to Lima."
    found = _found(body)
    forwards = resolve.resolve(found, _text(body), None)
    backwards = resolve.resolve(found[::-1], _text(body), None)
    assert forwards == backwards[::-1]


def test_nothing_is_found_in_nothing() -> None:
    assert _found("Nobody was there.") == ()
    assert resolve.resolve((), _text("Nobody was there."), None) == ()


def test_a_lookup_ignores_case_accents_and_marks() -> None:
    first = [gazetteer.lookup(name)[0].place.id for name in ("São Paulo", "SAO PAULO", "sao-paulo")]
    assert len(set(first)) == 1
