"""When, where, with what and how many: the mentions and the number in the clause of a trigger."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from katanya.events.scene import Words
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.knowledge import countries
from katanya.languages.events import Known, Lists, known
from katanya.languages.inflect import Shape
from katanya.records import Kind, Part, Quantity, Role
from katanya.statements.view import View

FARTHEST = 20
# How far behind the word that opens a relative clause a mention of it may stand.
RELATIVE = 14
PLACES = frozenset((Kind.PLACE, Kind.FACILITY))
LOCATED = PLACES | {Kind.COUNTRY}
# Roots of acts that go somewhere; where others say `to`, it is to whom.
GOING = frozenset(("MOBILIZE", "CONSULT", "ASSAULT", "YIELD", "COERCE"))
CLAUSES = frozenset(";:")
# Roots of acts that are done in words: their arms are what they speak of behind them.
ABOUT = frozenset(("REJECT", "ACCUSE", "REQUEST", "SUPPORT"))
TOPICS = frozenset(("on", "about", "over", "of", "soal", "tentang", "mengenai", "terkait"))
DURING = frozenset(("for", "selama", "in", "dalam"))
CONTRAST = frozenset(("but", "yet", "however", "tetapi", "tapi", "namun", "melainkan"))


def period(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> str | None:
    """Return the id of the date of an event: the nearest one in its clause that does not say when something was said."""
    dates = [thing for thing in things if thing.mention.kind is Kind.DATE and _same_clause(view, found, thing)]
    dates = [thing for thing in dates if not _of_saying(view, lists, thing, found)] if dates else dates
    # Of a stretch and its first or last day, which are as near, the stretch.
    return min(dates, key=lambda thing: (_distance(found, thing), thing.words[0] - thing.words[1])).mention.id if dates else None


def place(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> str | None:
    """Return the id of the place of an event: the nearest literal place in its clause, or a country with `in` before it."""
    located = [thing for thing in things if thing.mention.kind in LOCATED]
    found_in = [thing for thing in located if _is_place(view, lists, thing) and _same_clause(view, found, thing)]
    found_in = [thing for thing in found_in if not _topic(view, lists, found, thing)] if found_in else found_in
    found_in = [thing for thing in found_in if not _elsewhere(view, lists, found, thing, things)] if found_in else found_in
    if not found_in:
        return None
    return _finer(view, min(found_in, key=lambda thing: _distance(found, thing)), things).mention.id


def _finer(view: View, nearest: Placed, things: tuple[Placed, ...]) -> Placed:
    """Return the place that is named in apposition to a country: of `ibu kota Somalia, Mogadishu` the town."""
    behind = nearest.words[1]
    if nearest.mention.kind is not Kind.COUNTRY or view.padded[behind] != ",":
        return nearest
    return next((thing for thing in things if thing.words[0] == behind + 1 and thing.mention.kind in PLACES), nearest)


def equipment(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> tuple[str, ...]:
    """Return the ids of the arms in the clause of an event."""
    arms = [thing for thing in things if thing.mention.kind is Kind.EQUIPMENT]
    if found.trigger.root in ABOUT:
        arms = [thing for thing in arms if thing.words[1] > found.verb]
    return tuple([thing.mention.id for thing in arms if _overlaps(found, thing) or _same_clause(view, found, thing)])


def _overlaps(found: Found, thing: Placed) -> bool:
    spans = (found.words, *((found.object,) if found.object else ()))
    return any(thing.words[0] < last and first < thing.words[1] for first, last in spans)


def _is_place(view: View, lists: Lists, thing: Placed) -> bool:
    before = _before_name(view, lists, thing)
    if thing.mention.kind in PLACES:
        return view.padded[before] not in lists.with_ - lists.coordinators and not _acts(view, lists, thing, before)
    if thing.mention.kind is not Kind.COUNTRY or view.padded[thing.words[1] - 1].endswith(("'s", "’s")):
        return False
    return view.padded[before] in lists.place and not _adjective(view, thing)


def _acts(view: View, lists: Lists, thing: Placed, before: int) -> bool:
    """Say whether a place stands where a subject stands: `showed that Pyongyang has tested it`."""
    if before >= view.first and not (view.padded[before] in lists.complementizers or view.padded[before] in lists.saying):
        return False
    after = view.padded[thing.words[1]]
    return after in lists.auxiliaries or after in lists.before_verbs or after in lists.saying or after.endswith("ed")


def _adjective(view: View, thing: Placed) -> bool:
    """Say whether a country only describes what stands behind it: `in an Israeli strike`."""
    if view.language.code != "en":
        return False
    form = countries.named(thing.mention.surface, "en")
    return view.padded[thing.words[0] - 1] in ("a", "an") or (form is not None and form.sort in ("adjective", "people"))


def _topic(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    """Say whether a place is only what is spoken of: `discussed Gaza`, `talks on Libya`, `pembicaraan soal Gaza`."""
    if found.trigger.subtype != "talks" or thing.words[0] < found.words[1]:
        return False
    before = _before_name(view, lists, thing)
    return before < found.words[1] or view.padded[before] in TOPICS


def _elsewhere(view: View, lists: Lists, found: Found, thing: Placed, things: tuple[Placed, ...]) -> bool:
    """Say whether a place is only part of a name (`the ministry in Ankara`), or whom something goes to."""
    start, stop = thing.words
    for words, _ in things:
        if words[0] <= start and stop <= words[1] and words != thing.words:
            return True
    return found.trigger.root not in GOING and view.padded[_before_name(view, lists, thing)] in lists.recipient - lists.place


def _before_name(view: View, lists: Lists, thing: Placed) -> int:
    """Return the place of the word before a name and what describes it: of `in` before `northern Iraq`."""
    place = thing.words[0] - 1
    while place > 0 and view.padded[place] in lists.describing and view.padded[place] not in lists.definite:
        place -= 1
    return place


def _distance(found: Found, thing: Placed) -> int:
    gap = thing.words[0] - found.words[1] if thing.words[0] >= found.words[1] else found.words[0] - thing.words[1]
    # What stands before its trigger is further away than what follows it.
    return gap if thing.words[0] >= found.words[1] else gap + 2


def _same_clause(view: View, found: Found, thing: Placed) -> bool:
    first, last = (found.words[1], thing.words[0]) if thing.words[0] >= found.words[1] else (thing.words[1], found.verb)
    if last - first > FARTHEST:
        return False
    if first == found.words[1] and found.shape is Shape.NOUN and _short_relative(view, first):
        first += 2
    if thing.words[0] < found.verb and set_off(view, thing):
        return False
    if thing.mention.kind is Kind.DATE and first < last == thing.words[0] and "," not in view.lowers[first:last]:
        last -= 1  # `since May` begins no clause
    return _parting(view.language.code).isdisjoint(view.lowers[first:last]) and not _goes_on(view, first, last, found)


def _short_relative(view: View, start: int) -> bool:
    """Say whether an Indonesian passive only describes the noun before it: `perundingan yang dijadwalkan di Oslo`."""
    return view.language.code == "id" and view.padded[start] == "yang" and view.padded[start + 1].startswith("di")


def _goes_on(view: View, first: int, last: int, found: Found) -> bool:
    """Say whether `and` begins another clause on the way: `sent tents, and Orsa pledged`, `dan akan diterbangkan`."""
    lists = known(view.language.code).lists
    for place in range(first, last):
        if view.lowers[place] not in lists.coordinators:
            continue
        if view.padded[place + 1] in lists.auxiliaries | lists.before_verbs and place + 1 < last:
            return True
        if view.padded[place - 1] == "," and (last <= found.verb or _verb_in(view, place + 1, last)):
            return True
    return False


def _verb_in(view: View, first: int, last: int) -> bool:
    """Say whether a finite verb of the past stands between two places."""
    irregular = view.language.grammar.irregular
    return any(word.endswith("ed") or word in irregular for word in view.lowers[first:last])


def set_off(view: View, thing: Placed) -> bool:
    """Say whether a mention stands in a relative clause that a comma closes behind it: `Orsa, which voted in May, …`."""
    if view.padded[thing.words[1]] != ",":
        return False
    relative = known(view.language.code).lists.relative
    return not relative.isdisjoint(view.lowers[max(thing.words[0] - RELATIVE, 0) : thing.words[0]])


@cache
def _parting(code: str) -> frozenset[str]:
    """Return the words and marks that part clauses."""
    lists = known(code).lists
    return CLAUSES | CONTRAST | lists.cuts | lists.relative | lists.saying | lists.questions


def _of_saying(view: View, lists: Lists, thing: Placed, found: Found) -> bool:
    """Say whether a date stands right behind a word of saying: it is when something was said."""
    near = range(max(thing.words[0] - 3, 0), thing.words[0])
    return any(view.padded[i] in lists.saying and not found.words[0] <= i < found.words[1] for i in near)


def quantity(view: View, held: Known, found: Found, things: tuple[Placed, ...]) -> Quantity | None:
    """Return the number of things or people that an event counts, or `None` where none is exact."""
    arms = [thing for thing in things if thing.mention.kind is Kind.EQUIPMENT]
    nouns = [thing.words for thing in arms if _overlaps(found, thing) or _same_clause(view, found, thing)]
    nouns += [found.object] if found.object else []
    for words in nouns:
        counted = _before(view, held, words)
        if counted is not None and abs(words[0] - found.words[1]) <= FARTHEST:
            return counted
    counting = found.trigger.root in ("ASSAULT", "COERCE", "YIELD") and found.shape is not Shape.NOUN
    return _behind(view, held, found) if counting else None


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


def _behind(view: View, held: Known, found: Found) -> Quantity | None:
    """Return a number right behind a verb and the noun after it: `killed 23 people`."""
    last = found.words[1]
    for end in range(min(last + 3, view.size - 1), last, -1):
        number = _number(view, held, end - 1)
        if (
            number is not None
            and _counted(view, held, last, number[1], end)
            and view.padded[end].isalpha()
            and view.padded[end] not in held.numbers
        ):
            return Quantity(number[0], view.surface(end, end + 1), view.span(number[1], end + 1))
    return None


def _counted(view: View, held: Known, last: int, first: int, noun: int) -> bool:
    """Say whether a number is of what a verb is done to: not of `killed by three Norlandian ships`, `died and 30 houses`."""
    if first > last + 2 or view.capitals[noun]:
        return False
    lists = held.lists
    return (lists.coordinators | lists.agent | DURING).isdisjoint(view.lowers[last:first])


def _number(view: View, held: Known, place: int) -> tuple[float, int] | None:
    """Return the number that ends at a word, and its first word."""
    first = place
    while first >= 0 and (view.padded[first] in held.numbers or _figure(view.padded[first]) is not None):
        first -= 1
    first += 1
    if first > place or (first > 0 and view.padded[first - 1] in held.lists.about - {"sekitar", "some"}):
        return None
    value = _value([view.padded[i] for i in range(first, place + 1)], held)
    return (value, first) if value is not None else None


def _figure(word: str) -> float | None:
    if not word[:1].isdigit():
        return None
    plain = word.replace(".", "").replace(",", "")
    return float(plain) if plain.isdigit() else None


def _value(words: list[str], held: Known) -> float | None:
    """Return the number that some words spell, figures among them.

    `dua belas` is 12, `tiga ratus ribu` 300,000, `twenty five` 25.
    """
    total, current = 0.0, 0.0
    for word in words:
        figure = _figure(word)
        rule = held.numbers.get(word, "")
        number = figure if figure is not None else float(rule.lstrip("+"))
        if rule.startswith("+"):
            current += number
        elif number >= 1000 and figure is None:
            total, current = total + max(current, 1) * number, 0.0
        elif (number in (10, 100) and current and figure is None and held.code == "id") or (number == 100 and current):
            current = (current % 10 or current) * number + (current - current % 10 if current > 10 else 0)
        else:
            current += number
    return total + current or None


def instruments(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the arms that an assault is done with."""
    if found.trigger.root != "ASSAULT":
        return
    for thing in things:
        behind = 0 <= thing.words[0] - found.words[1] <= FARTHEST
        if thing.mention.kind is Kind.EQUIPMENT and behind and _used(view, lists, found, thing):
            yield Role(Part.INSTRUMENT, thing.mention.id)


def _used(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    near = range(max(thing.words[0] - 3, found.words[1]), thing.words[0])
    return any(view.padded[i] in lists.instrument for i in near)
