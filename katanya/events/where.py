"""Where an event took place: the nearest literal place in its clause."""

from __future__ import annotations

from katanya.events import joints, near
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.knowledge import countries
from katanya.languages.events import Lists
from katanya.languages.inflect import Shape
from katanya.records import Kind
from katanya.statements.view import View

PLACES = frozenset((Kind.PLACE, Kind.FACILITY))
LOCATED = PLACES | {Kind.COUNTRY}
# Roots of acts that go somewhere; where others say `to`, it is to whom.
GOING = frozenset(("MOBILIZE", "CONSULT", "ASSAULT", "YIELD", "COERCE"))
# Roots of acts in words, whose place a word of place tells.
WORDS = frozenset(("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE", "SANCTION"))


def place(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> str | None:
    """Return the id of the place of an event: the nearest literal place in its clause, or a country with `in` before it."""
    located = [thing for thing in things if thing.mention.kind in LOCATED]
    found_in = [thing for thing in located if _is_place(view, lists, thing) and near.same_clause(view, found, thing)]
    found_in = [thing for thing in found_in if not _beside_state(view, lists, thing, things)] if found_in else found_in
    found_in = [thing for thing in found_in if not _topic(view, lists, found, thing)] if found_in else found_in
    if found_in and (found.trigger.root in WORDS or view.language.traits.head_first):
        found_in = [thing for thing in found_in if not _unmarked(view, lists, found, thing)]
    found_in = [thing for thing in found_in if not _elsewhere(view, lists, found, thing, things)] if found_in else found_in
    if not found_in:
        if not located or lists.where_to.isdisjoint(view.lowers):
            return None
        opening = [thing for thing in located if near.opens(view, lists.where_to, found, thing)]
        return opening[-1].mention.id if opening else None
    return _finer(view, lists, min(found_in, key=lambda thing: near.distance(found, thing)), things).mention.id


def _finer(view: View, lists: Lists, nearest: Placed, things: tuple[Placed, ...]) -> Placed:
    """Return the place that is named in apposition to a country: of `ibu kota Somalia, Mogadishu` the town."""
    before, behind = nearest.words[0] - 1, nearest.words[1]
    inner = next((thing for thing in things if thing.words[1] == before and thing.mention.kind in PLACES), None)
    if inner is not None and view.padded[before] == "," and view.padded[behind] not in lists.coordinators:
        return _finer(view, lists, inner, things)  # `in Sarda, East Orsa, workers protested`
    if nearest.mention.kind is not Kind.COUNTRY or view.padded[behind] != ",":
        return nearest
    return next((thing for thing in things if thing.words[0] == behind + 1 and thing.mention.kind in PLACES), nearest)


def _beside_state(view: View, lists: Lists, thing: Placed, things: tuple[Placed, ...]) -> bool:
    """Say whether `and` joins a capital to one that acts: `urged Washington and Paris to restrain it`."""
    joint = thing.words[0] - 1
    if thing.mention.kind is not Kind.PLACE or view.padded[joint] not in lists.coordinators:
        return False
    return any(other.words[1] == joint and other.mention.kind is Kind.COUNTRY for other in things)


def _is_place(view: View, lists: Lists, thing: Placed) -> bool:
    before = _before_name(view, lists, thing)
    if thing.mention.kind in PLACES:
        if view.padded[before] in lists.native:
            return False  # `perahu asal Rote`
        if view.padded[thing.words[1] - 1].endswith(lists.owner_endings) and view.padded[before] not in lists.place:
            return False  # `Sarda's main ally`
        return view.padded[before] not in joints.company(view.language.code) and not _acts(view, lists, thing, before)
    if thing.mention.kind is not Kind.COUNTRY or view.padded[thing.words[1] - 1].endswith(lists.owner_endings):
        return False
    return view.padded[before] in lists.place and not _adjective(view, lists, thing)


def _acts(view: View, lists: Lists, thing: Placed, before: int) -> bool:
    """Say whether a place stands where a subject stands: `showed that Pyongyang has tested it`."""
    word = view.padded[before]
    opens = word in lists.complementizers or word in lists.saying or word in lists.coordinators
    if before >= view.first and not opens:
        return False
    after = view.padded[thing.words[1]]
    known = after in lists.auxiliaries or after in lists.before_verbs or after in lists.saying
    return known or after.endswith(lists.past_endings)


def _adjective(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a country only describes what stands behind it: `in an Israeli strike`."""
    if not view.language.traits.capital_demonyms:
        return False
    form = countries.named(thing.mention.surface, view.language.code)
    described = form is not None and form.sort in ("adjective", "people")
    return described or view.padded[thing.words[0] - 1] in lists.indefinite_articles


def _topic(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    """Say whether a place is only what is spoken of: `discussed Gaza`, `talks on Libya`, `pembicaraan soal Gaza`."""
    if found.trigger.subtype != "talks" or thing.words[0] < found.words[1]:
        return False
    before = _before_name(view, lists, thing)
    return before < found.words[1] or view.padded[before] in lists.topics


def _unmarked(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    """Say whether a place only describes a noun, with no word of place before it: `hailed the Davos talks`."""
    before = view.padded[_before_name(view, lists, thing)]
    if before in lists.place or before in lists.recipient or before == ",":
        return False
    head_first = view.language.traits.head_first
    if found.trigger.root in WORDS and found.shape is not Shape.NOUN:
        return head_first or thing.words[0] >= found.words[1]
    return head_first and thing.words[1] <= found.verb and before not in lists.target


def _elsewhere(view: View, lists: Lists, found: Found, thing: Placed, things: tuple[Placed, ...]) -> bool:
    """Say whether a place is only part of a name (`the ministry in Ankara`), or whom something goes to."""
    start, stop = thing.words
    for other in things:
        if other.words[0] <= start and stop <= other.words[1] and other.words != thing.words:
            return True
    before, every = view.padded[start - 1], view.language.titles.every
    office = view.language.traits.head_first and view.capitals[start - 1] and before in joints.offices(view.language.code)
    if office or (before in every and _of_title(view, stop, things)):
        return True  # `Gubernur Wanasari`
    titled = not view.language.traits.head_first and view.padded[stop] in every and view.capitals[stop]
    if titled and _of_title(view, stop + 1, things):
        return True  # `Indiana Governor Tavi Arlen`
    if before == "(" or (before in lists.genitives and view.capitals[start - 2]):
        return True  # `Sen. Tavi Arlen (Norl.)`, `the Star-Ledger of Sarda`
    if found.trigger.subtype == "visit" and view.padded[_before_name(view, lists, thing)] in lists.away:
        return True  # `arrived in Orsa from Sarda`
    if found.trigger.root in GOING:
        return False
    before = view.padded[_before_name(view, lists, thing)]
    return before in lists.recipient and before not in lists.place


def _of_title(view: View, stop: int, things: tuple[Placed, ...]) -> bool:
    """Say whether a place is part of what somebody behind it is: `Kapolda Wanasari Irjen Bayu Kartiko`."""
    near = [thing.words[0] for thing in things if thing.mention.kind is Kind.PERSON and 0 <= thing.words[0] - stop <= 3]
    return any(all(view.capitals[place] or view.padded[place] == "," for place in range(stop, start)) for start in near)


def _before_name(view: View, lists: Lists, thing: Placed) -> int:
    """Return the place of the word before a name and what describes it: of `in` before `northern Iraq`."""
    place = thing.words[0] - 1
    while place > 0 and view.padded[place] in lists.describing and view.padded[place] not in lists.definite:
        place -= 1
    return place
