"""Countries by the names that Indonesian and English news gives them, and capitals that stand for them."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def forms() -> dict[str, str]:
    """Return the country code of every name of a country and of every capital, in lower case.

    >>> forms()["korea utara"], forms()["pyongyang"]
    ('KP', 'KP')
    """
    found: dict[str, str] = {}
    for code, names, capitals in _rows():
        for name in (*capitals, *names):
            found[name.casefold()] = code
    return found


def is_country(name: str) -> bool:
    """Say whether a name is one of a country, or of a capital that can stand for it.

    >>> is_country("Amerika Serikat"), is_country("Budi")
    (True, False)
    """
    return name.casefold().removeprefix("the ") in forms()


def _rows() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    source = resources.files("katanya.knowledge") / "data" / "countries.tsv"
    rows = [line.split("\t") for line in source.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [
        (code, tuple(filter(None, names.split("|"))), tuple(filter(None, capitals.split("|")))) for code, names, capitals in rows
    ]
