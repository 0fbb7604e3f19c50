"""Who is the subject of a verb: the name that heads the phrase before it, in its own clause."""

from __future__ import annotations

from functools import cache

from katanya.events import joints, relative
from katanya.events.things import Placed
from katanya.languages.events import Lists, known
from katanya.records import Kind
from katanya.statements.view import View

# How far before a verb its clause is looked through, and how many words stand between an owner and what it owns.
FARTHEST, OWNED = 24, 5
OWNER = ("'s", "’s")
OWNING = frozenset(("'s", "’s"))
STOPS = frozenset((";", ":"))


def of(view: View, lists: Lists, verb: int, acting: tuple[Placed, ...]) -> Placed | None:
    """Return the subject of a verb: the mention that heads the phrase before it."""
    before = [thing for thing in acting if thing.words[1] <= verb and thing.mention.surface not in lists.object_pronouns]
    if not before:
        return None
    front = _front(view, lists, verb, before)
    start = max(_clause_start(view, lists, verb), front)
    if start > view.first + 1 and view.padded[start - 2] == "," and _is_aside(view, lists, start, verb):
        before = [thing for thing in before if thing.words[1] <= start - 2]
        start = max(_clause_start(view, lists, start - 2), front)
        if not before:
            return None
    if view.padded[verb - 1] in lists.subordinators and view.lowers[verb].endswith("ed"):
        return None  # `each would help the other if attacked`
    if (bearer := relative.past(view, lists, start, verb, before)) is not None:
        return bearer
    if (main := _unsaid(view, lists, verb)) is not None:
        behind = [thing for thing in before if thing.words[0] > main]
        return behind[0] if behind and _inverted(view, lists, main) else of(view, lists, main, acting)
    if view.language.code == "id" and (shared := _of_first(view, lists, verb, before)):
        return _head(view, shared)
    if not any(thing.words[0] >= start for thing in before) and _told(view, lists, start):
        return of(view, lists, start - 1, acting)
    return _of_clause(view, lists, (front, start, verb), before)


def _told(view: View, lists: Lists, start: int) -> bool:
    """Say whether a clause begins with a pronoun behind a verb of saying: `Orsa said it would …`."""
    return view.padded[start - 1] in lists.saying and view.padded[start] in lists.subject_pronouns and start > view.first + 1


def _of_clause(view: View, lists: Lists, places: tuple[int, int, int], before: list[Placed]) -> Placed | None:
    """Return the subject of a verb in its own clause; `places` are where the sentence and the clause begin, and the verb."""
    front, start, verb = places
    inside = [thing for thing in before if thing.words[0] >= start]
    beside = _beside(view, lists, verb)
    if beside and inside:
        inside = _before_first(view, start, verb, inside)
        if not inside:
            return None
    asking = None if beside else _asking(view, lists, start, verb)
    if asking is not None:
        inside = [thing for thing in inside if asking < thing.words[0]]
    if not inside and (asking is not None or start == front > view.first):
        return None
    if start > view.first and view.padded[start - 1] in lists.relative:
        return inside[0] if inside else relative.antecedent(view, lists, relative.first_of(view, lists, before, start), start)
    if not inside:
        aside = _another_clause(view, lists, start - 1, verb)
        return before[0] if not aside and _continues(view, lists, start, verb) else None
    if not beside and _controlled(view, lists, verb, inside[-1]):
        return inside[-1]
    if _another_clause(view, lists, inside[-1].words[1], verb) or _hangs(view, inside[0], verb):
        return None
    return _head(view, _of_last_clause(view, lists, inside, verb))


def _beside(view: View, lists: Lists, verb: int) -> bool:
    """Say whether a verb of the past stands beside the one that asks: `urged Orsa to yield and cancelled a trip`."""
    past = view.lowers[verb].endswith("ed") or view.lowers[verb] in view.language.grammar.irregular
    return past and view.language.code == "en" and view.padded[verb - 1] in lists.coordinators


def _before_first(view: View, start: int, verb: int, inside: list[Placed]) -> list[Placed]:
    """Return the names before the verb that `and` joins another to: of `the council raided Arlen's house and seized …` none."""
    irregular = view.language.grammar.irregular
    first = next((at for at in range(start, verb - 1) if view.lowers[at].endswith("ed") or view.lowers[at] in irregular), verb)
    return [thing for thing in inside if thing.words[1] <= first]


def _of_first(view: View, lists: Lists, verb: int, before: list[Placed]) -> list[Placed]:
    """Return the names before the first verb of an Indonesian clause that `dan` goes on in: `menyebut … dan berjanji …`."""
    place = verb - 1
    while place > view.first and (joints.is_verb(view, place) or view.lowers[place] in lists.before_verbs):
        place -= 1
    if view.lowers[place] not in lists.coordinators or place <= view.first:
        return []
    opening = _opening(view.language.code)
    start = next((at + 1 for at in range(place, view.first, -1) if view.lowers[at] in opening), view.first)
    first = next((at for at in range(start, place) if joints.is_verb(view, at)), start)
    return [thing for thing in before if start <= thing.words[0] and thing.words[1] <= first]


def _unsaid(view: View, lists: Lists, verb: int) -> int | None:
    """Return the verb whose subject is also that of one right behind a subordinator: `Arlen said after meeting the envoy`."""
    if view.padded[verb - 1] not in lists.subordinate or verb - 2 <= view.first:
        return None
    if view.language.code == "en" and not view.lowers[verb].endswith("ing"):
        return None
    return next((at for at in range(verb - 2, max(view.first, verb - FARTHEST), -1) if _tells(view, lists, at)), None)


def _inverted(view: View, lists: Lists, verb: int) -> bool:
    """Say whether a verb of saying has its subject behind it: `kata Arlen setelah menemui …`, `said Arlen after …`."""
    return view.lowers[verb] in lists.saying and not (view.language.code == "id" and joints.is_verb(view, verb))


def _tells(view: View, lists: Lists, place: int) -> bool:
    word = view.lowers[place]
    if word in view.language.speech_verbs or word in lists.saying:
        return True
    if view.language.code == "id":
        return joints.is_verb(view, place)
    return word in view.language.grammar.irregular or word.endswith("ed")


def _is_aside(view: View, lists: Lists, start: int, verb: int) -> bool:
    """Say whether an attribution stands between two commas before a verb: `Orsa, kata Menteri Pell, akan menarik`."""
    return view.padded[start - 1] in lists.saying and "," in view.lowers[start:verb]


def _front(view: View, lists: Lists, verb: int, before: list[Placed]) -> int:
    """Return where the clause begins behind what is put before it: `After talks with Iran, Russia agreed`."""
    first = view.first
    word = view.padded[first]
    if word not in lists.fronting and (word[-3:] != "ing" or view.language.code != "en"):
        return first
    commas = [place for place in range(first + 1, verb) if view.lowers[place] == ","]
    behind = [place for place in commas if before[-1].words[0] > place]
    return (behind[-1] if behind else commas[0]) + 1 if commas else first


def _asking(view: View, lists: Lists, start: int, verb: int) -> int | None:
    """Return the verb before another that makes somebody else its subject: `urged both sides to release`."""
    words = view.lowers[start:verb]
    if lists.infinitives.isdisjoint(words) or lists.control.isdisjoint(words):
        return None
    back = range(verb - 1, start - 1, -1)
    place = next(
        (at for at in back if view.lowers[at] in lists.infinitives and view.padded[at + 1] not in lists.noun_openers), None
    )
    if place is None:
        return None
    asking = next((at for at in range(place - 2, start, -1) if view.lowers[at] in lists.control), None)
    if asking is None or any(not view.lowers[at].isalpha() for at in range(asking + 1, place)):
        return None
    return None if view.padded[asking - 1] in lists.passives else asking


def _head(view: View, inside: list[Placed]) -> Placed:
    """Return the head of a subject: the person of `Iran's President Hassan Rouhani`, else the first name."""
    if len(inside) == 1:
        return inside[0]
    if (
        inside[0].mention.kind is Kind.PERSON
        and inside[1].mention.kind is Kind.PERSON
        and view.padded[inside[0].words[1]] in OWNING
    ):
        return inside[1]
    first = _owned(view, inside)
    for thing in inside[inside.index(first) + 1 :]:
        between = view.lowers[first.words[1] : thing.words[0]]
        named = between[-1:] == (",",) and view.padded[thing.words[1]] == "," and view.padded[first.words[1] - 1].endswith(OWNER)
        if any(_verbal(view, place) for place in range(first.words[1], thing.words[0])):
            break
        if len(between) > 5 or any(not word[:1].isalnum() and word not in OWNER for word in (between[:-1] if named else between)):
            break
        if thing.mention.kind is Kind.PERSON and first.mention.kind is not Kind.PERSON:
            return thing
    return first


def _verbal(view: View, place: int) -> bool:
    """Say whether a word in lower case is a verb that parts two names: `Orsa summoned Ambassador Arlen`."""
    if view.capitals[place]:
        return False
    if view.language.code == "id":
        return joints.is_verb(view, place)
    return view.lowers[place] in view.language.grammar.irregular or (
        view.lowers[place].endswith("ed") and view.lowers[place] not in view.language.titles.every
    )


def _hangs(view: View, thing: Placed, verb: int) -> bool:
    """Say whether a participle behind a comma has only a name that hangs on another noun: `hit two parts of Orsa, burning …`."""
    participle = view.lowers[verb].endswith("ing") and view.padded[verb - 1] == "," and view.language.code == "en"
    return participle and view.padded[thing.words[0] - 1] in known(view.language.code).lists.hanging


def _another_clause(view: View, lists: Lists, start: int, verb: int) -> bool:
    """Say whether a subject that is no name stands behind `, and`: `, police said, and the council imposed a curfew`."""
    parted = [
        place for place in range(start, verb - 1) if view.lowers[place] == "," and view.lowers[place + 1] in lists.coordinators
    ]
    return (
        bool(parted)
        and view.language.code == "en"
        and any(joints.may_head(view, lists, place) for place in range(parted[-1] + 2, verb))
    )


def _of_last_clause(view: View, lists: Lists, inside: list[Placed], verb: int) -> list[Placed]:
    """Return the names behind the last `, and` that begins a clause: `Orsa sent tents, and Vadria closed its ports`."""
    last = inside[-1].words[0]
    own = view.padded[last - 1] in lists.coordinators and any(_modal(view, lists, inside[-1].words[1] + step) for step in (0, 1))
    if own and any(_modal(view, lists, place) for place in range(inside[0].words[1], last - 1)):
        return inside[-1:]  # `Orsa would free the crew and Vadria would open its ports`
    commas = [
        place
        for place in range(inside[0].words[1], last)
        if view.lowers[place] == "," and view.lowers[place + 1] in lists.coordinators
    ]
    if not commas or all(
        view.capitals[place] or not view.lowers[place].isalpha() or view.lowers[place] in lists.coordinators | lists.definite
        for place in range(inside[0].words[1], commas[-1])
    ):
        return inside
    return [thing for thing in inside if thing.words[0] > commas[-1]]


def _modal(view: View, lists: Lists, place: int) -> bool:
    word = view.padded[place]
    return word in lists.conditional or word in lists.auxiliaries or word in ("will", "shall", "can")


def _owned(view: View, inside: list[Placed]) -> Placed:
    """Return the body that the first name of a subject owns, else that name: of `Sudan's Rapid Support Forces` the forces."""
    first = inside[0]
    if inside[1].mention.kind is not Kind.ORGANISATION:
        return first
    if not view.padded[first.words[1] - 1].endswith(("'s", "’s", "s'", "s’")):
        return first
    between = [view.padded[place] for place in range(first.words[1], inside[1].words[0])]
    plain = all(word.isalpha() and word not in joints.joining(view.language.code) for word in between)
    return inside[1] if plain and len(between) <= OWNED else first


def _controlled(view: View, lists: Lists, verb: int, nearest: Placed) -> bool:
    """Say whether the mention right before a verb is its subject by another verb: `urged Iran to release`."""
    between = [view.padded[i] for i in range(nearest.words[1], verb)]
    joined = any(word in ("to", "of", "from", "for", "untuk", "agar", "supaya") for word in between)
    if len(between) > 3 or not (joined or (view.language.code == "id" and not between)):
        return False
    return any(view.padded[i] in lists.control for i in range(max(nearest.words[0] - 6, 0), nearest.words[0]))


def _clause_start(view: View, lists: Lists, verb: int) -> int:
    starting = _starting(view.language.code)
    for place in range(verb - 1, max(view.first, verb - FARTHEST) - 1, -1):
        word = view.lowers[place]
        if word in starting or (word in lists.relative and view.quoted[place] < 0):
            return place + 1
        if view.quoted[place] != view.quoted[verb]:
            return place + 1
    return max(view.first, verb - FARTHEST)


def _continues(view: View, lists: Lists, start: int, verb: int) -> bool:
    """Say whether the subject of a clause may stand before it: not that of `Orlin said the launch was a test`."""
    opener = view.padded[start - 1]
    if opener in (";", ":") and any(joints.may_head(view, lists, place) for place in range(start, verb)):
        return False
    if view.padded[start] in lists.theirs:
        return True
    if opener in lists.saying and view.padded[start] in view.language.grammar.noun_determiners:
        return False
    own = opener in lists.subordinators and opener not in lists.since and "," not in view.lowers[start:verb]
    if own and any(joints.may_head(view, lists, place) for place in range(start, verb)):
        return False
    return start <= view.first or opener not in lists.subordinate


@cache
def _starting(code: str) -> frozenset[str]:
    """Return the words and marks behind which the clause of a verb begins, but for relatives."""
    lists = known(code).lists
    return frozenset(";:") | known(code).lists.subordinate | lists.saying | lists.subordinators


@cache
def _opening(code: str) -> frozenset[str]:
    """Return the words and marks behind which an Indonesian clause of several verbs begins."""
    lists = known(code).lists
    return lists.subordinate | lists.relative | lists.subordinators | lists.complementizers | STOPS
