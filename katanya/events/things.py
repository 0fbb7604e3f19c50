"""The mentions of a sentence with their words, and those of them that may act."""

from __future__ import annotations

from collections.abc import Iterable

from katanya.events.scene import Words, words_of
from katanya.frozen import dataclass
from katanya.languages.events import Lists, known
from katanya.records import Kind, Mention
from katanya.statements.view import View

ACTING = frozenset((Kind.PERSON, Kind.ORGANISATION, Kind.COUNTRY))
# How many words of title may stand between a country and its person.
TITLE = 5
# The rule by which an outlet is found, and what stands right behind one whose report opens.
OUTLET = "known_outlet"
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and the words of the sentence that it covers."""

    words: Words
    mention: Mention


def placed(view: View, mentions: Iterable[Mention]) -> tuple[Placed, ...]:
    """Return the mentions of a sentence with their words, in order; those of its dateline date and place the report alone."""
    places = [Placed(words_of(view, mention.span), mention) for mention in mentions]
    return tuple([placed for placed in places if view.first <= placed.words[0] < placed.words[1]])


def acting(view: View, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return those of the things in a sentence that may do something or have it done to them."""
    found = [thing for thing in things if thing.mention.kind in ACTING]
    people = [thing.words for thing in found if thing.mention.kind is Kind.PERSON]
    if len(found) > 1 and _overlapping(found):
        bodies = [thing.words for thing in found if thing.mention.kind is Kind.ORGANISATION]
        found = [thing for thing in found if not (_joins(view, thing, found) or _in_body(thing, bodies))]
    lists = known(view.language.code).lists
    if len(things) > len(found) and "," in view.lowers:
        found = [thing for thing in found if thing.mention.kind is not Kind.COUNTRY or not _of_town(view, lists, thing, things)]
    return tuple([thing for thing in found if not _only_describes(view, lists, thing, people)])


def _of_town(view: View, lists: Lists, thing: Placed, things: tuple[Placed, ...]) -> bool:
    """Say whether a country only tells where the town before it lies: `the raid in Sarda, Orsa, killed …`."""
    comma = thing.words[0] - 1
    if view.padded[comma] != ",":
        return False
    town = next((each for each in things if each.words[1] == comma and each.mention.kind is Kind.PLACE), None)
    if town is None or view.padded[thing.words[1]] in lists.coordinators:
        return False
    return town.words[0] > view.first + 1 or view.padded[thing.words[1]] == ","


def _overlapping(things: list[Placed]) -> bool:
    last = 0
    for thing in things:
        if thing.words[0] < last:
            return True
        last = thing.words[1]
    return False


def _joins(view: View, thing: Placed, others: list[Placed]) -> bool:
    """Say whether a mention only joins others that are mentions by themselves: `the United States and Norway`."""
    first, last = thing.words
    if last - first < 3 or view.language.grammar.conjunctions.isdisjoint(view.lowers[first:last]):
        return False
    return len([other for other in others if first <= other.words[0] and other.words[1] <= last]) > 2


def _in_body(thing: Placed, bodies: list[Words]) -> bool:
    """Say whether a country is named only as part of a body: `Qatar-based mediators`."""
    if not bodies or thing.mention.kind is not Kind.COUNTRY:
        return False
    first, last = thing.words
    return any(start <= first and last <= stop and thing.words != (start, stop) for start, stop in bodies)


def _only_describes(view: View, lists: Lists, thing: Placed, people: list[Words]) -> bool:
    """Say whether a mention only tells whose: `his`, `Iran's President Hassan Rouhani`."""
    if thing.mention.rule == OUTLET and _credited(view, thing):
        return True
    if thing.mention.surface.lower() in lists.only_possessives or view.padded[thing.words[0] - 1] in lists.currencies:
        return True
    first, last = thing.words
    if thing.mention.surface in lists.also_whose and _whose(view, lists, last):
        return True
    if not view.language.traits.head_first and view.padded[last] in lists.groups_apart:
        return True  # `Many Arlen supporters complained`
    if malformed(thing.mention.surface, lists) or view.padded[first - 1] in lists.native:
        return True  # `kapal buatan Orsa`
    if view.padded[last - 1].endswith(lists.held_endings):
        return True  # `the Orsan-held part`
    if thing.mention.kind is Kind.ORGANISATION and people and _presided(view, lists, thing.words, people):
        return True
    if thing.mention.kind is not Kind.COUNTRY or not people:
        return False
    if [start for start, stop in people if start <= first and last <= stop]:
        return True
    behind = [start for start, _ in people if 0 <= start - last <= TITLE]
    if view.padded[last] in lists.sent_to and view.capitals[first - 1]:
        last += 1  # `Duta Besar Norlandia untuk Kestovia Tavi Arlen`
    return any(all(_titled(view, lists, place) for place in range(last, start)) for start in behind)


def _credited(view: View, thing: Placed) -> bool:
    """Say whether an outlet only tells whose report this is: `SARDA (AP) A man was …`, `WANASARI, KOMPAS-Warga …`."""
    stop = thing.mention.span.stop
    return view.padded[thing.words[0] - 1] == "(" or view.text.body[stop : stop + 1] in DASHES


def _presided(view: View, lists: Lists, body: Words, people: list[Words]) -> bool:
    """Say whether a body only tells of what somebody holds an office: `Mines Commission President Arlen`."""
    first, last = body
    if view.language.traits.head_first and view.padded[first - 1] in view.language.titles.every:
        return any(start == last for start, _ in people)
    start = next((start for start, _ in people if 0 < start - last <= TITLE), None)
    if start is None or not all(_titled(view, lists, place) for place in range(last, start)):
        return False
    return any(view.padded[place] in view.language.titles.every for place in range(last, start))


def _whose(view: View, lists: Lists, last: int) -> bool:
    """Say whether `her` tells whose the noun behind it is: `resigned from her position`, not `met her in Sarda`."""
    word = view.padded[last]
    function = lists.target | lists.place | lists.recipient | lists.with_ | lists.agent | lists.coordinators | lists.auxiliaries
    plain = word not in function and word not in lists.away and word not in lists.adverbs and word not in lists.cuts
    return (word.isalpha() or word.endswith(lists.owner_endings)) and plain and word not in view.language.grammar.times


def malformed(surface: str, lists: Lists) -> bool:
    """Say whether a mention is no name: `I've`, `Arlen and`, `(Mr. Arlen`."""
    return surface.startswith(lists.no_name_openings) or surface.lower().endswith(lists.no_name_endings)


def _titled(view: View, lists: Lists, place: int) -> bool:
    if view.padded[place] in lists.genitives and view.capitals[place - 1] and view.capitals[place + 1]:
        return True  # `US Secretary of State`
    return view.padded[place] in lists.owner_endings or (view.padded[place].isalpha() and loose(view, place))


def loose(view: View, place: int) -> bool:
    """Say whether a word is part of the noun phrase of the name behind it: a title, an adjective in capitals."""
    return (view.capitals[place] and place > view.first) or view.padded[place] in view.language.titles.every
