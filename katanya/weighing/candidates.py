"""The keys by which pairs are proposed: what shares a key may be the same, what shares none is not looked at.

Keys are pairs of things, since one name or one number is shared by half of a ledger. The caller looks up the reports or
statements that hold a key (the newest first where a key is held by very many) and has them judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from katanya.records import DENYING
from katanya.weighing import glosses, numbers, sides
from katanya.weighing.aligned import names_one, terms
from katanya.weighing.pair import COUNTED
from katanya.weighing.rarity import rarity, shared
from katanya.weighing.records import Report, Said
from katanya.weighing.telling import Told

# So many of the most telling terms of a report and of a statement make its keys.
OF_REPORT, OF_SAID = 15, 7
# So many names and words of a denial make further ones.
OF_DENIER, OF_DENIED = 4, 8


def of_report(report: Report) -> frozenset[str]:
    """Return the keys of a report: the pairs of its most telling terms that are the same in every language.

    >>> from katanya import read
    >>> from katanya.weighing import prepare
    >>> "=destroy|@kestov" in of_report(prepare.report(read(text="Troops of Kestovia destroyed a bridge."), number=1))
    True
    """
    weights = {term: (1 + min(count, 4)) * rarity(term) for term, count in report.terms if shared(term) and not _small(term)}
    for term in report.lead:
        if term in weights:
            weights[term] *= 1.5
    return _pairs(_best(weights, OF_REPORT))


def of_said(said: Said) -> frozenset[str]:
    """Return the keys of a statement: the pairs of its most telling names, numbers, acts and words."""
    telling = _terms(said)
    found = _pairs(_best({term: _weight(term) for term in telling}, OF_SAID))
    if said.head is not None:
        found |= _pairs(_best({term: _weight(term) for term in _terms(said.head)}, OF_SAID))
    alike = frozenset({f"={said.stance.value}|{term}" for term in telling}) if len(telling) == 1 else frozenset()
    return found | alike | _tolls(said) | _denied(said)


def _denied(said: Said) -> frozenset[str]:
    """Return the keys of what a denial may be of: who denies, or what its report told of before, with each word of it.

    >>> from katanya import read
    >>> from katanya.weighing import prepare
    >>> "@kestov|~rocket" in _denied(prepare.report(read(text="Kestovia denied firing a rocket."), number=1).statements[0])
    True
    """
    if said.stance not in DENYING and not said.not_so:
        return frozenset()
    named = (sides.speaking(said) | said.names | said.belongs) - glosses.in_names()
    names = _best({name: rarity(name) for name in named if names_one(name)}, OF_DENIER)
    told = frozenset(term for term in terms(said) - sides.called() if not names_one(term))
    words = _best({term: _weight(term) for term in told | sides.otherwise(told)}, OF_DENIED)
    return frozenset("|".join(sorted((name, other))) for name in names for other in (*words, *names) if name != other)


def _tolls(said: Said) -> frozenset[str]:
    """Return keys of what grows while it is counted, by where it was, also where only the statement before says so."""
    counted = {each.unit for each in said.numbers} & COUNTED
    named = said.names or said.belongs
    return frozenset(f"{unit}+{name}" for unit in counted for name in named if not name.startswith("country:"))


def _terms(said: Said | Told) -> set[str]:
    return {*terms(said), *(f"#{numbers.shown(each.value)}{each.unit}" for each in said.numbers)}


def _weight(term: str) -> float:
    bonus = 2.0 if term[:1] in "@#" or ":" in term else 1.5 if glosses.kind(term) == "act" else 1.0
    return bonus * rarity(term) * (1.0 if shared(term) else 0.8)


def _small(term: str) -> bool:
    return term.startswith("#") and len(term) < 3


def _best(weights: dict[str, float], count: int) -> Sequence[str]:
    return sorted(weights, key=lambda term: (-weights[term], term))[:count]


def _pairs(terms: Iterable[str]) -> frozenset[str]:
    return frozenset("|".join(sorted(pair)) for pair in combinations(terms, 2))
