"""Denials by whoever an earlier statement names as the one who did it: `X accused Y of C. Y denied any involvement`."""

from __future__ import annotations

import re

from katanya.records import Stance
from katanya.resolve.said import Answer, Said, inside, others

WORD = re.compile(r"\w+")
# A denial of more words than this tells of what it is a denial.
FEW = 12
ACCUSING = frozenset((Stance.ACCUSE, Stance.SAY, Stance.ASSESS, Stance.THREATEN, Stance.CONFIRM))


def no_part(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Y denied any involvement`, `Y membantah terlibat`: what another said before of Y, an accusation before all else."""
    this = said[index]
    if this.stance is not Stance.DENY or this.draft.nested:
        return None
    words = WORD.findall(this.content)
    if len(words) > FEW or this.draft.view.language.names.no_part.isdisjoint(word.lower() for word in words):
        return None
    told = [i for i in others(index, said) if said[i].stance in ACCUSING and not inside(this, said[i])]
    of_them = _of(_called(this), told, said) or _of(_capitals(words[1:], this), told, said)
    best = max(of_them, key=lambda i: (said[i].stance is Stance.ACCUSE, i), default=None)
    return None if best is None else Answer((best,), "no_part")


def _of(names: frozenset[str], told: list[int], said: list[Said]) -> list[int]:
    """Return those of some statements that name somebody."""
    return [i for i in told if not names.isdisjoint(WORD.findall(said[i].content))]


def _called(this: Said) -> frozenset[str]:
    """Return the words in capitals that a speaker is named by, and those of the body that he speaks for."""
    return _capitals([word for text in (*this.who.names, this.who.surface) for word in WORD.findall(text)], this)


def _capitals(words: list[str], this: Said) -> frozenset[str]:
    known = this.draft.view.language.titles.every
    return frozenset(word for word in words if word[:1].isupper() and word.lower() not in known)
