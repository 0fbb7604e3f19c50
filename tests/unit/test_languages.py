"""The language data is well-formed, and every cue of it is read in the phrase that made it necessary."""

from __future__ import annotations

import pytest

from katanya.articles import Given
from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages import files
from katanya.languages.lexicon import Entry
from katanya.languages.load import language, listed
from katanya.languages.records import Phrases
from katanya.languages.segments import READ
from katanya.reading import read


def _entries() -> list[object]:
    return [
        pytest.param(code, entry, id=f"{code}-{entry.frame.value}-{entry.name}")
        for code in READ
        for entry in language(code).lexicon.entries
    ]


@pytest.mark.parametrize(("code", "entry"), _entries())
def test_evidence_is_read_with_its_cue(code: str, entry: Entry) -> None:
    reading = read(text=entry.evidence, given=Given(language=code))
    cues = [" ".join(entry.evidence[a:b].lower() for a, b in statement.cue) for statement in reading.statements]
    # Where a form ends with the document that speaks (`dari data`), the document is the source and the rest the cue.
    forms = {" ".join(form[:-1] if "document" in entry.takes and len(form) > 1 else form) for form in entry.forms}
    assert any(cue in forms | {" ".join(form) for form in entry.forms} for cue in cues), (entry.evidence, cues)


@pytest.mark.parametrize("code", READ)
def test_no_form_stands_twice_in_a_frame(code: str) -> None:
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for entry in language(code).lexicon.entries:
        for form in entry.forms:
            assert (entry.frame.value, form) not in seen, (entry.frame.value, form)
            seen.add((entry.frame.value, form))


@pytest.mark.parametrize("code", READ)
def test_forms_are_lower_case(code: str) -> None:
    forms = [form for entry in language(code).lexicon.entries for form in entry.forms]
    assert forms == [tuple(word.lower() for word in form) for form in forms]


@pytest.mark.parametrize("code", READ)
def test_marks_have_evidence_with_one_of_their_words(code: str) -> None:
    for row in files.load(f"{code}/stance.toml")["marks"]:
        words = row["evidence"].lower()
        assert any(word in words for word in [*row["words"], *row.get("opening", ())]), row["act"]


@dataclass(frozen=True, slots=True)
class Hops:
    """Two lists of `chain.toml`."""

    citing: frozenset[str]
    carried: Phrases


@dataclass(frozen=True, slots=True)
class Songs:
    """A list of `chain.toml`, and one that it does not have."""

    citing: frozenset[str]
    sung: frozenset[str]


def test_lists_are_read_as_what_they_are_and_one_that_lacks_is_named() -> None:
    hops = listed(Hops, "id/chain.toml")
    assert "mengutip" in hops.citing
    assert hops.carried.length_at(("dilansir", "dari", "lentera"), 0) == 2
    with pytest.raises(DataError, match=r"id/chain\.toml lacks: sung"):
        listed(Songs, "id/chain.toml")


def test_a_folder_with_cues_is_a_language_that_is_read_and_told_from_others() -> None:
    told = {code for family in files.load("families.toml")["families"] for code in family}
    assert set(READ) <= told
    assert "ms" not in READ


def test_missing_file_is_a_data_error() -> None:
    with pytest.raises(DataError, match=r"xx/speech\.toml"):
        language("xx")
