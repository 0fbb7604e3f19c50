"""How a language builds what the rules look at: traits that rules ask for in place of the language's name."""

from __future__ import annotations

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
    auxiliary_passive: bool
    infinitive: bool
    capital_demonyms: bool
    decimal_comma: bool


@cache
def traits(code: str) -> Traits:
    """Return the traits of a language; raise `DataError` where the file is missing, lacks one or has one too many."""
    name = f"{code}/traits.toml"
    rows = files.load(name)
    if wrong := sorted({*Traits.__slots__} ^ rows.keys()):
        raise DataError(f"{name} lacks or has too many of: {', '.join(wrong)}; reinstall katanya or mend the file")
    for trait, row in rows.items():
        if not isinstance(row, dict) or type(row.get("holds")) is not bool or not row.get("evidence"):
            raise DataError(f"{name}: {trait} must say whether it `holds` (true or false) and show it by its `evidence`")
    return Traits(**{trait: row["holds"] for trait, row in rows.items()})
