"""Nouns by which a reply names what it answers (`[[answered]]` in `data/<code>/stance.toml`)."""

from __future__ import annotations

from typing import Any

from katanya.frozen import dataclass
from katanya.records import Stance


@dataclass(frozen=True, slots=True)
class Answered:
    """Nouns for what another said (`tuduhan`, `seruan`), and the speech acts that they are of, the likeliest first."""

    nouns: frozenset[str]
    acts: tuple[Stance, ...]


def answered(row: dict[str, Any]) -> Answered:
    """Return the nouns and acts of a row."""
    return Answered(frozenset(row["nouns"]), tuple(map(Stance, row["acts"])))
