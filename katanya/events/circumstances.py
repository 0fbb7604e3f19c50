"""With what and how many: the mentions and the number in the clause of a trigger."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events import near
from katanya.events.scene import Words
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Known, Lists
from katanya.languages.inflect import Shape
from katanya.languages.traits import Traits
from katanya.records import Kind, Part, Quantity, Role
from katanya.statements.view import View

# Roots of acts that are done in words: their arms are what they speak of behind them.
ABOUT = frozenset(("REJECT", "ACCUSE", "REQUEST", "SUPPORT"))


def equipment(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> tuple[str, ...]:
    """Return the ids of the arms in the clause of an event."""
    arms = [thing for thing in things if thing.mention.kind is Kind.EQUIPMENT]
    if found.trigger.root in ABOUT:
        arms = [thing for thing in arms if thing.words[1] > found.verb]
    arms = [thing for thing in arms if view.padded[thing.words[1]] not in lists.makers]  # `the gun debate`
    return tuple([thing.mention.id for thing in arms if _overlaps(found, thing) or near.same_clause(view, found, thing)])


def _overlaps(found: Found, thing: Placed) -> bool:
    spans = (found.words, *((found.object,) if found.object else ()))
    return any(thing.words[0] < last and first < thing.words[1] for first, last in spans)


def quantity(view: View, held: Known, found: Found, things: tuple[Placed, ...]) -> Quantity | None:
    """Return the number of things or people that an event counts, or `None` where none is exact."""
    counting = found.trigger.root in ("ASSAULT", "COERCE", "YIELD") and found.shape is not Shape.NOUN
    days = [thing.words for thing in things if thing.mention.kind is Kind.DATE]
    if view.lowers[found.words[0]] in held.lists.harmed:
        return _behind(view, held, found, days)
    arms = [thing for thing in things if thing.mention.kind is Kind.EQUIPMENT]
    nouns = [thing.words for thing in arms if _overlaps(found, thing) or near.same_clause(view, found, thing)]
    nouns += [found.object] if found.object else []
    for words in nouns:
        counted = _before(view, held, words)
        if counted is not None and abs(words[0] - found.words[1]) <= near.FARTHEST:
            return counted
    return _behind(view, held, found, days) if counting else None


def _before(view: View, held: Known, words: Words) -> Quantity | None:
    place = words[0] - 1
    while place >= 0 and view.padded[place] in held.lists.counted_over:
        place -= 1
    number = _number(view, held, place)
    if number is None:
        return None
    value, first = number
    unit = view.surface(place + 1, words[1])
    return Quantity(value, unit, view.span(first, words[1]))


def _behind(view: View, held: Known, found: Found, days: list[Words]) -> Quantity | None:
    """Return a number right behind a verb and the noun after it: `killed 23 people`, not `killed on 14 May`."""
    last = found.words[1]
    for end in range(min(last + 3, view.size - 1), last, -1):
        number = _number(view, held, end - 1)
        if (
            number is not None
            and _counted(view, held, last, number[1], end)
            and view.padded[end].isalpha()
            and not any(begin < end and number[1] < stop for begin, stop in days)
            and view.padded[end] not in held.numbers
            and view.padded[end] not in held.lists.units_of_time
            and view.padded[end] not in held.lists.target
        ):
            return Quantity(number[0], view.surface(end, end + 1), view.span(number[1], end + 1))
    return None


def _counted(view: View, held: Known, last: int, first: int, noun: int) -> bool:
    """Say whether a number is of what a verb is done to: not of `killed by three Norlandian ships`, `died and 30 houses`."""
    if first > last + 2 or view.capitals[noun]:
        return False
    lists = held.lists
    if not lists.cuts.isdisjoint(view.lowers[last:first]):
        return False
    between = view.lowers[last:first]
    return all(words.isdisjoint(between) for words in (lists.coordinators, lists.agent, lists.lasting, lists.away))


def _number(view: View, held: Known, place: int) -> tuple[float, int] | None:
    """Return the number that ends at a word, and its first word."""
    first = place
    while first >= 0 and (view.padded[first] in held.numbers or _figure(view.padded[first], held.traits) is not None):
        first -= 1
    first += 1
    if first > place:
        return None
    before = view.padded[first - 1]
    if first > 0 and before in held.lists.about and before not in held.lists.roughly:
        return None
    value = _value([view.padded[i] for i in range(first, place + 1)], held)
    return (value, first) if value is not None else None


def _figure(word: str, traits: Traits) -> float | None:
    """Return the number that digits spell: `2.9` and `1,500` in English, `2,9` and `1.500` in Indonesian."""
    if not word[:1].isdecimal():
        return None
    marks = ",." if traits.decimal_comma else ".,"
    plain = word.replace(marks[1], "").replace(marks[0], ".")
    return float(plain) if plain.replace(".", "", 1).isdecimal() else None


def _value(words: list[str], held: Known) -> float | None:
    """Return the number that some words spell, figures among them.

    `dua belas` is 12, `tiga ratus ribu` 300,000, `twenty five` 25.
    """
    total, current = 0.0, 0.0
    for word in words:
        figure = _figure(word, held.traits)
        rule = held.numbers.get(word, "")
        number = figure if figure is not None else float(rule.lstrip("*"))
        if number >= 1000 and figure is None:
            total, current = total + max(current, 1) * number, 0.0
        elif rule.startswith("*") and current:
            current = (current % 10 or current) * number + (current - current % 10 if current > 10 else 0)
        else:
            current += number
    return total + current or None


def instruments(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the arms that an assault is done with."""
    if found.trigger.root != "ASSAULT":
        return
    for thing in things:
        behind = 0 <= thing.words[0] - found.words[1] <= near.FARTHEST
        if thing.mention.kind is Kind.EQUIPMENT and behind and _used(view, lists, found, thing):
            yield Role(Part.INSTRUMENT, thing.mention.id)


def _used(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    near = range(max(thing.words[0] - 3, found.words[1]), thing.words[0])
    return any(view.padded[i] in lists.instrument for i in near)
