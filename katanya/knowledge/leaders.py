"""Holders of well-known public offices, whom reports name without their title (`data/leaders.tsv`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from katanya import shipped

# The role words of the file, as Indonesian says them.
INDONESIAN = {
    "president": "presiden",
    "vice": "wakil",
    "minister": "menteri",
    "prime": "perdana",
    "secretary": "menteri",
    "senator": "senator",
    "governor": "gubernur",
    "ambassador": "duta",
    "director": "direktur",
    "chancellor": "kanselir",
    "leader": "pemimpin",
    "chief": "kepala",
    "chair": "ketua",
    "speaker": "ketua",
    "commander": "panglima",
    "spokesman": "juru",
    "spokeswoman": "juru",
    "king": "raja",
    "candidate": "calon",
    "prince": "pangeran",
}


def office(name: str, language: str = "en") -> frozenset[str]:
    """Return the role words of the office that a person is known by; none where the name is not known, or not only one's.

    A single word counts as a last name; what else a holder is called by alone is a row of its own (`Puan`, `Jokowi`).

    >>> sorted(office("Trump")), sorted(office("Trump", "id")), office("Budi")
    (['president'], ['presiden'], frozenset())
    """
    words = _by_name().get(name.casefold(), frozenset())
    return frozenset(INDONESIAN.get(word, word) for word in words) if language == "id" else words


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
