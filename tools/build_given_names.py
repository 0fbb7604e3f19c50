"""Builds `katanya/knowledge/data/given_names.txt`: given names of many languages, by which a name is a person's.

Source: the person providers of Faker (MIT). Names that are ordinary words, places or countries in news are left out.

    pip install faker
    python tools/build_given_names.py > katanya/knowledge/data/given_names.txt
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable

LOCALES = ("id_ID", "en_US", "en_GB", "en_IN", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL", "tr_TR", "sv_SE", "pt_BR")
# Given names that news writes more often as something else.
WORDS = """
Jakarta Bali Sultan Kota Raja Bulan Ini Surya Cahaya Mulia Jaya Agung Utama Putra Putri Indah Paris London
Georgia Jordan Chad Israel Virginia Carolina Austin Dallas Houston Madison Jackson Lincoln Washington Brooklyn
Sydney Asia Kenya India China America Europe Florence Milan Roma Vienna Chelsea Victoria Charlotte Savannah
Alexandria Trinidad May June April August Will Mark Grant Chase Bill Art Pat Rob Hope Faith Grace Joy Summer
Autumn Winter Dawn Sky River Major Miles Royal King Prince Duke Earl Baron Marshall Hunter Mason Cooper Carter
Dean Case Max Rich Frank Ray Drew Penny Crystal Amber Ruby Rose Lily Ivy Daisy Violet Heather Iris Olive Angel
Christian Muslim Persia
"""


def main() -> None:
    """Print the names, one a line."""
    found = {name for locale in LOCALES for name in _names(locale)}
    kept = sorted(name for name in found - set(WORDS.split()) if name.isalpha() and name[0].isupper() and len(name) > 2)
    sys.stdout.write("# Built by tools/build_given_names.py from the person providers of Faker (MIT).\n" + "\n".join(kept) + "\n")


def _names(locale: str) -> Iterable[str]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for key in ("first_names", "first_names_male", "first_names_female"):
        for name in getattr(provider, key, ()):
            yield from str(name).split()


if __name__ == "__main__":
    main()
