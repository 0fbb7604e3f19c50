"""Holders of well-known public offices, whom reports name without their title (`data/leaders.tsv`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources


def office(name: str) -> frozenset[str]:
    """Return the role words of the office that a person is known by; none where the name is not known, or not only one's.

    A single word counts as the last name, or as the first name, where only one known person has it.

    >>> sorted(office("Trump")), office("Budi")
    (['president'], frozenset())
    """
    return _by_name().get(name.casefold(), frozenset())


@cache
def _by_name() -> dict[str, frozenset[str]]:
    source = resources.files("katanya.knowledge") / "data" / "leaders.tsv"
    rows = [line.split("\t") for line in source.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    found = {name.casefold(): frozenset(words.split()) for name, words in rows}
    short: dict[str, set[str]] = defaultdict(set)
    for name, _ in rows:
        parts = name.casefold().split()
        for part in {parts[0], parts[-1]}:
            short[part].add(name.casefold().replace("-", " "))
    for part, names in short.items():
        if len(names) == 1 and part not in found:
            full = next(name for name in found if name.replace("-", " ") in names)
            found[part] = found[full]
    return found
