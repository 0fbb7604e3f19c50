"""What the words of a content tell: words, acts, names, numbers, times, places, and what it says is not so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from katanya import spans
from katanya.frozen import dataclass, replace
from katanya.languages.weighing_words import lists
from katanya.records import Kind, Reading, Span, Stance
from katanya.weighing import deeds, glosses, holders, marks, negating, senses
from katanya.weighing.deeds import BEFALL, Deed
from katanya.weighing.marks import Sort, Word
from katanya.weighing.negating import UNLIKELY

# What is counted stands within so many words of its number.
REACH = 3
NEAR = 6
# People that are counted beside these are on board of something.
ABOARD = "aboard"
# Acts that stand before what is not done yet.
_MEANT = frozenset(["=agree", "=plan", "=promise", "~agree", "~plan"])
# A sentence of so many telling words says something by itself. A full stop after a longer word or number ends one.
LEAST = 4
_SENTENCE = re.compile(r"(?:[^\W\d_]{3}|\d{3})([.!?])[”\"’']?\s+[“\"‘']?[A-Z]")


_SAYING = frozenset([Sort.WORD, Sort.ACT, Sort.NAME])


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that a content gives; `unit` is what is counted, as a language-free word, `""` where nothing is."""

    value: float
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Told:
    """What some words tell, in the fields of `Said` of the same names.

    `aside` are the terms that only a clause of time has (`when a patrol stopped it`), `where` the names that are of places,
    `corrected` the numbers that the content says were given before and are wrong, `fine` what its words mean as `glosses` has it,
    `not_so` are those of `denied` that stand in the clause of a negation, `main` those of `negating`.
    """

    words: frozenset[str]
    acts: frozenset[str]
    names: frozenset[str]
    numbers: tuple[Amount, ...]
    dates: frozenset[str]
    places: frozenset[str]
    negated: bool
    denied: frozenset[str]
    future: bool
    aside: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    corrected: tuple[Amount, ...] = ()
    stance: Stance = Stance.SAY
    fine: frozenset[str] = frozenset()
    deeds: tuple[Deed, ...] = ()
    not_so: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()


def of(found: Sequence[Word], content: Sequence[Span], reading: Reading, negations: frozenset[str]) -> Told:
    """Return what some words of a content say: all of them, or those of its first sentence."""
    found = _without_numerals(found, reading.text.body)
    found = senses.of(found)
    meant = glosses.of(found, reading.text.body, reading.text.language)
    full = [word for word in found if word.term]
    amounts, corrected = _corrected(found, _amounts(found))
    equipment = _equipment(reading, content)
    negated = negating.of(meant, negations, reading.text.body)
    return Told(
        words=frozenset(word.term for word in full if word.sort in (Sort.WORD, Sort.ACT)),
        acts=frozenset(word.term for word in full if word.sort is Sort.ACT),
        names=frozenset(word.term for word in full if word.sort is Sort.NAME) | equipment,
        numbers=amounts,
        dates=targets(reading, content, Kind.DATE),
        places=targets(reading, content, Kind.PLACE),
        negated=negated.any,
        denied=negated.near,
        not_so=negated.not_so,
        main=negated.main,
        future=_is_to_come(meant),
        aside=_aside(found, reading.text.body),
        where=_where(full, reading),
        corrected=corrected,
        fine=frozenset(word.term for word in meant if word.term and word.sort in _SAYING) | equipment,
        deeds=deeds.of(meant, reading.text.language),
    )


def _is_to_come(found: Sequence[Word]) -> bool:
    """Say whether a content tells of what is yet to come, was agreed or is meant to be done: `agreed to meet`, `was to close`."""
    known = lists()
    future, be, to = known.future, known.finite_be, known.infinitive_marks
    if any(word.lower in future or word.term in UNLIKELY for word in found):
        return True
    return any(
        (word.term in _MEANT and (then.lower in to or then.sort is Sort.ACT)) or (word.lower in be and then.lower in to)
        for word, then in pairwise(found)
    )


def _without_numerals(found: Sequence[Word], body: str) -> Sequence[Word]:
    """Return words without the `No.` of a number, which denies nothing: `the No. 2 reactor`."""
    marks_of = lists().numbered
    places = [place for place, word in enumerate(found) if word.lower in marks_of and body[word.stop : word.stop + 1] == "."]
    return [word for place, word in enumerate(found) if place not in places] if places else found


def _aside(found: Sequence[Word], body: str) -> frozenset[str]:
    """Return the terms that stand in clauses of time alone, each up to its comma."""
    main: set[str] = set()
    aside: set[str] = set()
    inside, times = False, lists().time_clauses
    for place, word in enumerate(found):
        between = body[found[place - 1].stop : word.start] if place else ""
        inside = (inside and "," not in between) or word.lower in times
        (aside if inside else main).add(word.term)
    return frozenset(aside - main - {""})


def _where(full: Sequence[Word], reading: Reading) -> frozenset[str]:
    spans_of = [mention.span for mention in reading.mentions if mention.kind is Kind.PLACE]
    named = (word for word in full if word.sort is Sort.NAME)
    return frozenset(word.term for word in named if any(span.start <= word.start < span.stop for span in spans_of))


def _corrected(found: Sequence[Word], amounts: Sequence[Amount]) -> tuple[tuple[Amount, ...], tuple[Amount, ...]]:
    """Part the numbers that are given from those that they correct: `20 tanks, not 12`, `up from three`, `bukan 12`."""
    before = {word.start: found[place - 1].lower if place else "" for place, word in enumerate(found)}
    instead = lists().instead
    given: list[Amount] = []
    wrong: list[Amount] = []
    for amount in amounts:
        if given and before.get(amount.span.start) in instead and amount.unit in ("", given[-1].unit):
            wrong.append(replace(amount, unit=given[-1].unit))
        else:
            given.append(amount)
    return tuple(given), tuple(wrong)


def first_sentence(body: str, content: Sequence[Span]) -> Span | None:
    """Return the first of several sentences of a content, `None` where it has one.

    >>> first_sentence("We met him. It went well.", [Span(0, 25)])
    Span(start=0, stop=11)
    """
    ends = _SENTENCE.search(body, content[0].start, content[0].stop) if content else None
    return Span(content[0].start, ends.end(1)) if ends else None


def targets(reading: Reading, within: Sequence[Span], kind: Kind) -> frozenset[str]:
    """Return what the mentions of a kind within some places were tied to."""
    named = {
        mention.id
        for mention in reading.mentions
        if mention.kind is kind and any(spans.covers(span, mention.span) for span in within)
    }
    return (
        frozenset(tied.target for tied in reading.resolutions if tied.target and tied.mention in named) if named else frozenset()
    )


def _equipment(reading: Reading, within: Sequence[Span]) -> frozenset[str]:
    """Return the models that a content names, `Sarn-3`; a plain `rocket` is a word."""
    models = tuple(each for each in reading.mentions if each.kind is Kind.EQUIPMENT and each.surface.lower() != each.surface)
    return targets(replace(reading, mentions=models), within, Kind.EQUIPMENT) if models else frozenset()


def _amounts(found: Sequence[Word]) -> tuple[Amount, ...]:
    return tuple(
        Amount(word.value, _unit(found, place), Span(word.start, word.stop))
        for place, word in enumerate(found)
        if word.sort is Sort.NUMBER and word.value is not None
    )


def _unit(found: Sequence[Word], place: int) -> str:
    """Return what is counted: the first content word after the number, a currency before it, or what befell people."""
    if place and found[place - 1].term in ("=dollar", "=rupiah"):
        return found[place - 1].term
    after = [word.term for word in found[place + 1 : place + 1 + REACH] if word.sort in (Sort.WORD, Sort.ACT)]
    things = [term for term in after if marks.is_thing(term)]
    unit = (things or after or [""])[0]
    if unit and unit not in holders.listed().counted and unit not in BEFALL:
        return unit
    near = (*found[place : place + NEAR], *reversed(found[max(0, place - NEAR) : place]))
    befell = next((word.term for word in near if word.term in BEFALL), None)
    return befell or (ABOARD if _is_aboard(near) else unit)


def _is_aboard(near: Sequence[Word]) -> bool:
    """Say whether people are told to be on board of something: `120 of us on board`, `carried 64 passengers`."""
    known, lowers = lists(), {word.lower for word in near}
    if not known.aboard.isdisjoint(lowers):
        return True
    carried = any(word.term == "=carry" for word in near) and not known.carried.isdisjoint(lowers)
    return carried or not (known.above.isdisjoint(lowers) or known.vessels.isdisjoint(lowers))
