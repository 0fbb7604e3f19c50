"""The country that a body or a place belongs to, so that what names only these is found by it: `Kremlin`, a city."""

from __future__ import annotations

from functools import lru_cache

from katanya.knowledge import bodies, places

_COUNTRY, _PLACE = "country:", "place:"


@lru_cache(maxsize=20_000)
def of(target: str | None, name: str | None) -> str | None:
    """Return the code of the country that a target is, belongs to or lies in, or `None`; a place is looked up by its name.

    >>> of("organisation:ru-foreign-ministry", None), of("country:KP", None), of("organisation:nato", None)
    ('RU', 'KP', None)
    """
    if not target:
        return None
    if target.startswith(_COUNTRY):
        return target.removeprefix(_COUNTRY)
    if not target.startswith(_PLACE):
        return (bodies.country_of(target) or "").removeprefix(_COUNTRY) or None
    found = (each.place for each in places.lookup(name or ""))
    return next((place.country for place in found if target == f"{_PLACE}{place.id}"), None)
