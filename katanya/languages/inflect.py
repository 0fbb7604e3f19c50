"""The forms of a verb that the data files give by its base: English endings, Indonesian me- and di-."""

from __future__ import annotations

from collections.abc import Mapping

from katanya.choices import StrEnum

VOWELS = frozenset("aeiou")


class Shape(StrEnum):
    """What form of its word a trigger is."""

    BASE = "base"
    FINITE = "finite"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"
    PASSIVE = "passive"
    NOUN = "noun"


Forms = tuple[tuple[str, Shape], ...]
# Indonesian me- before the first letter of a base; k, p, s, t melt into it.
NASALS = {"p": "mem", "t": "men", "k": "meng", "s": "meny"}
CLUSTERS = ("kl", "kr", "pr", "tr", "st", "sp", "pl")
KEPT = {**dict.fromkeys("bfv", "mem"), **dict.fromkeys("cdjz", "men"), **dict.fromkeys("ghaeiou", "meng")}


def english(verb: str, irregular: Mapping[str, tuple[str, str]], doubled: frozenset[str]) -> Forms:
    """Return the forms of an English verb; of several words the first is inflected.

    >>> [form for form, _ in english("carry out", {}, frozenset())]
    ['carry out', 'carries out', 'carrying out', 'carried out']
    >>> [form for form, _ in english("give", {"give": ("gave", "given")}, frozenset())]
    ['give', 'gives', 'giving', 'gave', 'given']
    """
    head, _, tail = verb.partition(" ")
    past, participle = irregular.get(head, ("", ""))
    regular = _stem(head, doubled) + ("d" if head.endswith("e") else "ed")
    rows = [(head, Shape.BASE), (_third(head), Shape.FINITE), (_ing(head, doubled), Shape.ING)]
    rows += (
        [(past, Shape.PAST), (participle, Shape.PARTICIPLE)] if past and past != participle else [(past or regular, Shape.PAST)]
    )
    if _spelt_twice(head):
        rows += [(f"{head}{ending}", shape) for ending, shape in (("ing", Shape.ING), ("ed", Shape.PAST))]
        rows += [(f"{head}l{ending}", shape) for ending, shape in (("ing", Shape.ING), ("ed", Shape.PAST))]
        rows = list(dict.fromkeys(rows))
    return tuple([(f"{form} {tail}", shape) for form, shape in rows] if tail else rows)


def _spelt_twice(head: str) -> bool:
    """Say whether the last letter doubles in Britain only: `cancelled`, `canceled`."""
    return head.endswith(("el", "al")) and head[-3:-2] not in VOWELS and sum(letter in VOWELS for letter in head) > 1


def _third(head: str) -> str:
    if head.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{head}es"
    return f"{head[:-1]}ies" if _ends_y(head) else f"{head}s"


def _ing(head: str, doubled: frozenset[str]) -> str:
    if head.endswith("ie"):
        return f"{head[:-2]}ying"
    if head.endswith("e") and not head.endswith(("ee", "oe", "ye")) and len(head) > 2:
        return f"{head[:-1]}ing"
    return (head + head[-1] if _doubles(head, doubled) else head) + "ing"


def _stem(head: str, doubled: frozenset[str]) -> str:
    if _ends_y(head):
        return f"{head[:-1]}i"
    return head + head[-1] if _doubles(head, doubled) else head


def _ends_y(head: str) -> bool:
    return head.endswith("y") and head[-2:-1] not in VOWELS


def _doubles(head: str, doubled: frozenset[str]) -> bool:
    """Say whether the last letter doubles: in short words of one vowel (`ban`), and in those that the data names."""
    if head in doubled:
        return True
    ends = len(head) > 2 and head[-1] not in "aeiouwxy" and head[-2] in VOWELS
    return ends and sum(letter in VOWELS for letter in head) == 1


def indonesian(verb: str) -> Forms:
    """Return the forms of an Indonesian base with me-, with di- and bare.

    >>> [form for form, _ in indonesian("tembakkan")]
    ['menembakkan', 'ditembakkan', 'tembakkan']
    """
    head, _, tail = verb.partition(" ")
    rows = ((_me(head), Shape.FINITE), (f"di{head}", Shape.PASSIVE), (head, Shape.BASE))
    return tuple((f"{form} {tail}", shape) for form, shape in rows) if tail else rows


def _me(head: str) -> str:
    """Return a base with me-; a base of one syllable takes menge- (`mengebom`)."""
    first = head[0]
    if sum(letter in VOWELS for letter in head) == 1:
        return f"menge{head}"
    prefixed = head.startswith("per") and not head.startswith(("perintah", "perang"))
    melts = first in NASALS and not prefixed and not head.startswith(CLUSTERS)
    if melts:
        return NASALS[first] + (head if first == "k" and head.startswith("kh") else head[1:])
    if first in NASALS:
        return {"p": "mem", "t": "men", "k": "meng", "s": "men"}[first] + head
    return KEPT.get(first, "me") + head
