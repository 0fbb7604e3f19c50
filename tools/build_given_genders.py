"""Builds `katanya/knowledge/data/given_genders.tsv`: given names that only men bear, and those that only women bear.

Sources: the person providers of Faker (MIT), and the counts of the United States' census of 1990 (public domain) as the
package `names` (MIT) carries them. A name of both is left out, unless the census has it `SURE` times as often of one.

    pip install faker names
    python tools/build_given_genders.py > katanya/knowledge/data/given_genders.tsv
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from importlib import resources

LOCALES = ("en_US", "en_GB", "en_IN", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL", "tr_TR", "sv_SE", "pt_BR", "id_ID")
SURE = 8
# Rarer names of the census, in percent of those who bear one, are left out.
RARE = 0.002
# Names of both that the sources have of one only, and names of men in one language and of women in another.
BOTH = frozenset(
    ["Alex", "Andrea", "Ariel", "Dana", "Jean", "Joan", "Jody", "Kim", "Kerry", "Luca", "Michele", "Nicola", "Noel", "Pat"]
)
BOTH |= {"Robin", "Sasha", "Simone", "Terry"}


def main() -> None:
    """Print a row of the names of men and one of the names of women, parted by bars: one read of each is fast."""
    men, women = _counts("male"), _counts("female")
    fake_men, fake_women = _fakes("first_names_male"), _fakes("first_names_female")
    found: dict[str, list[str]] = {"m": [], "f": []}
    for name in sorted({*men, *women, *fake_men, *fake_women} - BOTH):
        he, she = men.get(name, 0.0), women.get(name, 0.0)
        if max(he, she) < RARE:
            he, she = float(name in fake_men), float(name in fake_women)
        if name.isalpha() and name.istitle() and len(name) > 2 and max(he, she) >= SURE * min(he, she):
            found["m" if he > she else "f"].append(name)
    sys.stdout.write("# Built by tools/build_given_genders.py from Faker (MIT) and the US census of 1990 (public domain).\n")
    sys.stdout.write("".join(f"{sex}\t{'|'.join(names)}\n" for sex, names in found.items()))


def _counts(kind: str) -> dict[str, float]:
    """Return how many in a hundred bear each name."""
    rows = resources.files("names").joinpath(f"dist.{kind}.first").read_text().splitlines()
    return {row.split()[0].title(): float(row.split()[1]) for row in rows if row}


def _fakes(key: str) -> set[str]:
    return {name for locale in LOCALES for name in _names(locale, key)}


def _names(locale: str, key: str) -> Iterable[str]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for name in getattr(provider, key, ()):
        yield from str(name).split()


if __name__ == "__main__":
    main()
