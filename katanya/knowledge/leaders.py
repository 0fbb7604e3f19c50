"""Holders of well-known public offices, whom reports name without their title (`data/leaders.tsv`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources

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

    A single word counts as the last name, or as the first name, where only one known person has it.

    >>> sorted(office("Trump")), sorted(office("Trump", "id")), office("Budi")
    (['president'], ['presiden'], frozenset())
    """
    words = _by_name().get(name.casefold(), frozenset())
    return frozenset(INDONESIAN.get(word, word) for word in words) if language == "id" else words


@cache
def _by_name() -> dict[str, frozenset[str]]:
    source = resources.files("katanya.knowledge") / "data" / "leaders.tsv"
    rows = [line.split("\t") for line in source.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    found = {name.casefold(): frozenset(words.split()) for name, words in rows}
    short: dict[str, set[str]] = defaultdict(set)
    for name in found:
        parts = name.split()
        for part in {parts[0], parts[-1]}:
            short[part].add(name)
    for part, names in short.items():
        if (
            part not in found
            and len({found[name] for name in names}) == 1
            and len({name.replace("-", " ") for name in names}) == 1
        ):
            found[part] = found[next(iter(names))]
    return found
