"""How a language builds what the rules look at: traits that rules ask for in place of the language's name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages import files


@dataclass(frozen=True, slots=True)
class Traits:
    """What holds of a language; `traits.toml` says what each means and shows it by a phrase.

    >>> traits("id").head_first, traits("en").head_first
    (True, False)
    """

    head_first: bool
    articles: bool
    genitive_mark: bool
    gendered: bool
    clitics: bool
    affixed_verbs: bool
    inflected_verbs: bool
    doubled_words: bool
    auxiliary_passive: bool
    infinitive: bool
    capital_demonyms: bool
    decimal_comma: bool
    surnames: bool
    tagging_verbs: bool
    speech_goes_on: bool
    leads_speak: bool


@cache
def traits(code: str) -> Traits:
    """Return the traits of a language; raise `DataError` where the file is missing or malformed."""
    name = f"{code}/traits.toml"
    return of_rows(name, files.load(name))


def of_rows(name: str, rows: Mapping[str, object]) -> Traits:
    """Return what the rows of a file say; raise `DataError` where one lacks, is too many or is shown by no phrase."""
    if wrong := sorted({*Traits.__slots__} ^ rows.keys()):
        raise DataError(f"{name} lacks or has too many of: {', '.join(wrong)}; reinstall katanya or mend the file")
    return Traits(**{trait: _holds(name, trait, row) for trait, row in rows.items()})


def _holds(name: str, trait: str, row: object) -> bool:
    holds = row.get("holds") if isinstance(row, dict) and row.get("evidence") else None
    if not isinstance(holds, bool):
        raise DataError(f"{name}: {trait} must say whether it `holds` (true or false) and show it by its `evidence`")
    return holds
