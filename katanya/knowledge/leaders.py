"""Holders of well-known public offices, whom reports name without their title (`data/leaders.tsv`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from katanya import shipped


def office(name: str, language: str = "en") -> frozenset[str]:
    """Return the role words of the office that a person is known by; none where the name is not known, or not only one's.

    A single word counts as a last name; what else a holder is called by alone is a row of its own (`Puan`, `Jokowi`).

    >>> sorted(office("Trump")), sorted(office("Trump", "id")), office("Budi")
    (['president'], ['presiden'], frozenset())
    """
    words = _by_name().get(name.casefold(), frozenset())
    said = _said(language) if words else {}
    return frozenset(said.get(word, word) for word in words) if said else words


@cache
def _said(language: str) -> dict[str, str]:
    """Return the role words of the file as a language says them (`data/leaders.words.toml`), where it has its own."""
    said: dict[str, str] = shipped.toml("knowledge/data/leaders.words.toml").get(language, {})
    return said


@cache
def _by_name() -> dict[str, frozenset[str]]:
    rows = [line.split("\t") for line in shipped.lines("knowledge/data/leaders.tsv")]
    found = {name.casefold(): frozenset(words.split()) for name, words in rows}
    last: dict[str, set[str]] = defaultdict(set)
    for name in found:
        last[name.split()[-1]].add(name)
    for word, names in last.items():
        found.setdefault(word, frozenset(role for name in names for role in found[name]))
    return found
