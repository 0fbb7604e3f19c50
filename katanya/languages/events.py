"""What a language knows of events: words that tell them, and words that say whether they came about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache, partial
from keyword import iskeyword
from typing import Any

from katanya.choices import StrEnum
from katanya.errors import DataError
from katanya.frozen import dataclass, replace
from katanya.languages import files, hollow, inflect
from katanya.languages.event_lists import Lists
from katanya.languages.filled import of_tables, with_grammar
from katanya.languages.hollow import Hollow
from katanya.languages.inflect import Shape
from katanya.languages.traits import Traits, traits

__all__ = ["Hollow", "Known", "Lists", "Operator", "Reach", "Sign", "Trigger", "at_work", "known"]

Words = tuple[str, ...]
# Lists of the data files that are no field of `Lists`: something else is made of them.
APART = frozenset(("numbers", "standing", "inverted", "inverted_first"))


class Sign(StrEnum):
    """What an operator makes of the event that it governs."""

    FACT = "fact"
    NEGATION = "negation"
    DOUBT = "doubt"
    POSSIBILITY = "possibility"
    CONDITION = "condition"
    PLAN = "plan"
    ALLEGATION = "allegation"
    ONGOING = "ongoing"


class Reach(StrEnum):
    """Where the event stands that an operator governs; the data files explain each."""

    NONE = "none"
    NEAR = "near"
    SUBJECT = "subject"
    FAR = "far"
    BESIDE = "beside"
    BEHIND = "behind"
    OBJECT = "object"
    GIVEN = "given"
    TRAILING = "trailing"


@dataclass(frozen=True, slots=True)
class Operator:
    """One reading of some words: what they make of an event, and of which."""

    sign: Sign
    reach: Reach


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way in which a language tells an event; a verb with `objects` counts only with one of them, `of` a noun too."""

    root: str
    subtype: str | None
    objects: Mapping[str, tuple[Words, ...]]
    evidence: str
    name: str
    of: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """All that a language knows of events: triggers and operators by their first word, the longest first."""

    code: str
    traits: Traits
    triggers: Mapping[str, tuple[tuple[Words, Shape, Trigger], ...]] = field(repr=False)
    verbal: Mapping[Words, Trigger] = field(repr=False)
    operators: Mapping[str, tuple[tuple[Words, tuple[Operator, ...]], ...]] = field(repr=False)
    numbers: Mapping[str, str] = field(repr=False)
    standing: Mapping[str, tuple[Words, ...]] = field(repr=False)
    inverted: frozenset[Words] = field(repr=False)
    inverted_first: frozenset[Words] = field(repr=False)
    hollow: Mapping[str, tuple[Hollow, ...]] = field(repr=False)
    gated: Mapping[str, tuple[Hollow, ...]] = field(repr=False)
    lists: Lists = field(repr=False)


@cache
def known(code: str) -> Known:
    """Return what a language knows of events; raise `DataError` where a file is missing or malformed."""
    events, status = files.load(f"{code}/events.toml"), files.load(f"{code}/status.toml")
    particles = files.load(f"{code}/particles.toml")
    lists = {**events["lists"], **status["lists"], **particles["lists"]}
    patterns = {**status.get("patterns", {}), **particles.get("patterns", {})}
    numbers = dict(pair.split("=") for pair in lists["numbers"])
    rows = hollow.rows(code, partial(inflect.forms, code))
    return Known(
        code,
        traits(code),
        _triggers(code, events, [row for row in events["triggers"] if not (row.get("labour") or row.get("contest"))]),
        _verbal(code, events),
        _operators(code, status),
        numbers,
        _by_first(lists["standing"]),
        frozenset(tuple(phrase.split()) for phrase in lists["inverted"]),
        frozenset(tuple(phrase.split()) for phrase in lists["inverted_first"]),
        rows,
        hollow.gated(rows),
        _lists(code, lists, patterns),
    )


@cache
def at_work(code: str) -> Known:
    """Return the same for a report of a labour dispute, in which a strike is one of workers: the rows of that come first."""
    events, held = files.load(f"{code}/events.toml"), known(code)
    own = _triggers(code, events, [row for row in events["triggers"] if row.get("labour")])
    merged = {word: tuple(sorted((*rows, *held.triggers.get(word, ())), key=_order)) for word, rows in own.items()}
    return replace(held, triggers={**held.triggers, **merged}) if own else held


def _by_first(phrases: Iterable[str]) -> Mapping[str, tuple[Words, ...]]:
    found: dict[str, tuple[Words, ...]] = {}
    for words in (tuple(phrase.split()) for phrase in phrases):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _lists(code: str, lists: dict[str, Any], patterns: dict[str, Any]) -> Lists:
    own = {f"{name}_" if iskeyword(name) else name: words for name, words in lists.items() if name not in APART}
    name = f"{code}/events.toml, status.toml or particles.toml"
    return of_tables(Lists, name, with_grammar(Lists, name, own), patterns)


def _triggers(
    code: str, data: dict[str, Any], rows: Iterable[dict[str, Any]]
) -> Mapping[str, tuple[tuple[Words, Shape, Trigger], ...]]:
    index: dict[str, list[tuple[Words, Shape, Trigger]]] = defaultdict(list)
    inflected = partial(inflect.forms, code)
    for row in rows:
        trigger = _trigger(code, row, data["groups"])
        for form, shape in _forms_of(row, inflected):
            words = tuple(form.split())
            index[words[0]].append((words, shape, trigger))
    return {word: tuple(sorted(held, key=_order) if len(held) > 1 else held) for word, held in index.items()}


def _verbal(code: str, events: dict[str, Any]) -> Mapping[Words, Trigger]:
    """Return what the blows of a contest tell, which are of words: `attacked her rival`."""
    rows = _triggers(code, events, [row for row in events["triggers"] if row.get("contest")])
    return {words: trigger for held in rows.values() for words, shape, trigger in held if shape is not Shape.NOUN}


def _order(row: tuple[Words, Shape, Trigger]) -> tuple[bool, int]:
    """Order by what tells more: a verb with its object, then the longest words."""
    words, shape, trigger = row
    return shape is Shape.NOUN or not trigger.objects, -len(words)


def _trigger(code: str, row: dict[str, Any], groups: dict[str, list[str]]) -> Trigger:
    try:
        names = (*row.get("verbs", ()), *row.get("plain", ()), *row.get("nouns", ()))
        named = (each for name in row.get("objects", ()) for each in (groups[name[1:]] if name[0] == "@" else (name,)))
        objects: dict[str, tuple[Words, ...]] = {}
        for words in sorted(dict.fromkeys(tuple(words.split()) for words in named), key=len, reverse=True):
            objects[words[0]] = (*objects.get(words[0], ()), words)
        of = bool(objects) and not row.get("verbs") and not row.get("plain")
        return Trigger(row["root"], row.get("subtype"), objects, row["evidence"], names[0], of)
    except (KeyError, IndexError) as cause:
        raise DataError(f"{code}/events.toml: the row {row} is malformed ({cause!r}); see the head of the file") from cause


def _forms_of(row: dict[str, Any], inflected: Callable[[str], inflect.Forms]) -> Iterator[tuple[str, Shape]]:
    for verb in row.get("verbs", ()):
        yield from inflected(verb)
    for word in row.get("plain", ()):
        yield word, Shape.FINITE
    for noun in row.get("nouns", ()):
        yield noun, Shape.NOUN


def _operators(code: str, status: dict[str, Any]) -> Mapping[str, tuple[tuple[Words, tuple[Operator, ...]], ...]]:
    found: dict[Words, list[Operator]] = defaultdict(list)
    inflected = partial(inflect.forms, code)
    for row in status["operators"]:
        operator = _operator(code, row)
        for form in _operator_forms(row, inflected):
            if operator not in (held := found[tuple(form.split())]):
                held.append(operator)
    index: dict[str, list[tuple[Words, tuple[Operator, ...]]]] = defaultdict(list)
    for words, operators in found.items():
        index[words[0]].append((words, tuple(operators)))
    return {word: tuple(sorted(rows, key=_longest_first) if len(rows) > 1 else rows) for word, rows in index.items()}


def _longest_first(row: tuple[Words, tuple[Operator, ...]]) -> int:
    return -len(row[0])


def _operator(code: str, row: dict[str, Any]) -> Operator:
    try:
        return Operator(Sign(row["sign"]), Reach(row["reach"]))
    except (KeyError, ValueError) as cause:
        raise DataError(f"{code}/status.toml: the row {row} is malformed ({cause!r}); see the head of the file") from cause


def _operator_forms(row: dict[str, Any], inflected: Callable[[str], inflect.Forms]) -> Iterable[str]:
    tail = row.get("tail", "")
    verbs = (form for verb in row.get("verbs", ()) for form, _ in inflected(verb))
    return (*(f"{form} {tail}".strip() for form in verbs), *row.get("words", ()))
