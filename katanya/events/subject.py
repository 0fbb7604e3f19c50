"""Who is the subject of a verb: the name that heads the phrase before it, in its own clause."""

from __future__ import annotations

from functools import cache

from katanya.events import asides, candidates, forms, fronted, heads, joined, joints, relative
from katanya.events.things import Placed
from katanya.languages.events import Lists, known
from katanya.records import Kind
from katanya.statements.view import View

# How far before a verb its clause is looked through.
FARTHEST = 24
# Up to so many words, a quotation is part of its sentence.
QUOTED = 4
STOPS = frozenset((";", ":"))


def of(view: View, lists: Lists, verb: int, acting: tuple[Placed, ...]) -> Placed | None:
    """Return the subject of a verb: the mention that heads the phrase before it."""
    before = candidates.before(view, lists, verb, acting)
    if not before:
        return fronted.behind(view, lists, verb, acting)
    front = _front(view, lists, verb, before)
    start = max(_clause_start(view, lists, verb), front)
    if (aside := asides.opened(view, lists, start, verb)) is not None:
        before = [thing for thing in before if thing.words[1] <= aside]
        start = max(_clause_start(view, lists, aside), front)
        if not before:
            return None
    traits = view.language.traits
    if view.padded[verb - 1] in lists.subordinators and view.lowers[verb].endswith(lists.past_endings):
        return None  # `each would help the other if attacked`
    if not traits.infinitive and _noun_acts(view, lists, verb):
        return before[-1] if before[-1].mention.rule == "group" and verb - before[-1].words[1] <= 2 else None
    if (asked := candidates.asked_group(view, lists, verb, before[-1])) is not None:
        return asked
    if (bearer := relative.past(view, lists, start, verb, before)) is not None:
        return bearer
    if (main := _unsaid(view, lists, verb)) is not None:
        behind = [thing for thing in before if thing.words[0] > main]
        if behind and _inverted(view, lists, main):
            return behind[0]
        beside = [thing for thing in before if thing.words[1] == main and view.lowers[main] in lists.saying]
        return beside[0] if beside else of(view, lists, main, acting)
    if traits.affixed_verbs and (shared := _of_first(view, lists, verb, before)):
        return heads.head_of(view, lists, shared)
    if (led := candidates.led(view, lists, verb)) is not None:
        return of(view, lists, led, acting)
    if (whose := relative.resumed(view, lists, start, verb, before)) is not None:
        return whose
    if not any(thing.words[0] >= start for thing in before) and (told := candidates.told(view, lists, start)) is not None:
        return of(view, lists, told, acting)
    if candidates.unnamed(view, lists, verb, before[-1]):
        return None
    if view.padded[verb - 1] in lists.unnamed_being and before[-1].words[1] == verb - 1:
        return before[-1]  # `led to two clerks being charged`
    return _of_clause(view, lists, (front, start, verb), before)


def _of_clause(view: View, lists: Lists, places: tuple[int, int, int], before: list[Placed]) -> Placed | None:
    """Return the subject of a verb in its own clause; `places` are where the sentence and the clause begin, and the verb."""
    front, start, verb = places
    inside = [thing for thing in before if thing.words[0] >= start]
    beside = _beside(view, lists, verb)
    if beside and inside:
        inside = _before_first(view, lists, start, verb, inside)
        if not inside:
            return None
    asking = None if beside else _asking(view, lists, start, verb)
    if asking is not None:
        inside = [thing for thing in inside if asking < thing.words[0]]
    if not inside and (asking is not None or start == front > view.first):
        return None
    if start > view.first and view.padded[start - 1] in lists.relative:
        own = [thing for thing in inside if not _stands_in(view, lists, thing)]
        before = [thing for thing in before if thing.words[0] >= front]  # `According to Arlen, a clerk who attacked …`
        if own or not before:
            return own[0] if own else None
        whom = relative.antecedent(view, lists, relative.first_of(view, lists, before, start), start)
        return None if whom is not None and relative.of_office(view, whom) else whom
    if not inside:
        aside = joined.another(view, lists, start - 1, verb)
        return before[0] if not aside and _continues(view, lists, start, verb) else None
    if not beside and (asked := _controlled(view, lists, verb, inside)) is not None:
        return asked
    if joined.another(view, lists, inside[-1].words[1], verb) or _hangs(view, lists, inside[0], verb):
        return None
    if inside[-1].words[1] == verb and relative.claimed(view, lists, inside[-1].words[0]):
        return inside[-1]
    inside = joined.of_last(view, lists, inside, verb)
    body = inside[0].mention.kind is Kind.ORGANISATION and inside[0].mention.rule != "group"
    if _stands_in(view, lists, inside[0]) and (_opens_participle(view, lists, verb) or body):
        return None
    head = heads.head_of(view, lists, inside)
    return None if heads.only_owns(view, lists, head, verb) or _is_goal(view, lists, start, head) else head


def _beside(view: View, lists: Lists, verb: int) -> bool:
    """Say whether a verb of the past stands beside the one that asks: `urged Orsa to yield and cancelled a trip`."""
    return view.padded[verb - 1] in lists.coordinators and forms.past(view, lists, view.lowers[verb])


def _before_first(view: View, lists: Lists, start: int, verb: int, inside: list[Placed]) -> list[Placed]:
    """Return the names before the verb that `and` joins another to: of `the council raided Arlen's house and seized …` none."""
    first = next((at for at in range(start, verb - 1) if forms.past(view, lists, view.lowers[at])), verb)
    return [thing for thing in inside if thing.words[1] <= first]


def _of_first(view: View, lists: Lists, verb: int, before: list[Placed]) -> list[Placed]:
    """Return the names before the first verb, told by its prefix, of a clause that goes on: `menyebut … dan berjanji …`."""
    place, times = verb - 1, view.language.grammar.times
    while place > view.first and (
        view.lowers[place] in lists.before_verbs or view.lowers[place] in times or joints.is_verb(view, lists, place)
    ):
        place -= 1
    if view.lowers[place] not in lists.coordinators or place <= view.first:
        return []
    opening = _opening(view.language.code)
    start = next((at + 1 for at in range(place, view.first, -1) if view.lowers[at] in opening), view.first)
    first = next((at for at in range(start, place) if joints.is_verb(view, lists, at)), start)
    return [thing for thing in before if start <= thing.words[0] and thing.words[1] <= first]


def _noun_acts(view: View, lists: Lists, verb: int) -> bool:
    """Say whether a noun right behind another verb is the subject of one without a mark: `menuduh polisi memukuli warga`."""
    place = verb - 1
    while place > view.first and (view.lowers[place] in lists.before_verbs or view.lowers[place] in lists.pointers):
        place -= 1
    if view.lowers[place] in lists.both and joints.is_verb(view, lists, place - 1):
        return True
    noun = place > view.first + 1 and not view.capitals[place] and not joints.is_verb(view, lists, place)
    if (
        not noun
        or not joints.may_head(view, lists, place)
        or view.lowers[place] in lists.coordinators
        or view.lowers[place] in lists.relative
        or view.lowers[place] in lists.cuts
    ):
        return False
    before = view.lowers[place - 1]
    told = (before in lists.saying or before in lists.control) and not view.lowers[place].endswith(lists.clitics)
    return told and view.lowers[place] not in lists.complementizers and view.lowers[place] not in lists.with_


def _unsaid(view: View, lists: Lists, verb: int) -> int | None:
    """Return the verb whose subject is also that of one right behind a subordinator: `Arlen said after meeting the envoy`."""
    opens, inflected = verb - 1, view.language.traits.inflected_verbs
    while view.padded[opens] in lists.non_finite and view.padded[opens] not in lists.infinitive_marks:
        opens -= 1  # `after being arrested`
    opener = view.padded[opens]
    if opens - 1 <= view.first or not (opener in lists.subordinate or (not inflected and opener in lists.subordinators)):
        return None
    if inflected and opens == verb - 1 and not view.lowers[verb].endswith(lists.gerund_endings):
        return None
    verb = opens + 1
    return next((at for at in range(verb - 2, max(view.first, verb - FARTHEST), -1) if _tells(view, lists, at)), None)


def _inverted(view: View, lists: Lists, verb: int) -> bool:
    """Say whether a verb of saying has its subject behind it: `kata Arlen setelah menemui …`, `said Arlen after …`."""
    return view.lowers[verb] in lists.saying and not joints.is_verb(view, lists, verb)


def _tells(view: View, lists: Lists, place: int) -> bool:
    word = view.lowers[place]
    told = word in view.language.speech_verbs or word in lists.saying
    return told or forms.past(view, lists, word) or joints.is_verb(view, lists, place)


def _front(view: View, lists: Lists, verb: int, before: list[Placed]) -> int:
    """Return where the clause begins behind what is put before it: `After talks with Iran, Russia agreed`."""
    first = view.first
    word = view.padded[first]
    if not word.isalnum():
        word = view.padded[first + 1]  # `“Sejak menyerang Orsa, Vadria …`
    undergone = word.endswith(lists.past_endings) and view.padded[first + 1] in lists.agent  # `Angered by Orsa, Arlen left`
    if word not in lists.fronting and not word.endswith(lists.gerund_endings) and not undergone:
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
        (at for at in back if view.lowers[at] in lists.infinitives and view.padded[at + 1] not in lists.articles_and_possessives),
        None,
    )
    if place is None:
        return None
    asking = next((at for at in range(place - 2, start, -1) if view.lowers[at] in lists.control), None)
    if asking is None or any(not view.lowers[at].isalpha() for at in range(asking + 1, place)):
        return None
    return None if view.padded[asking - 1] in lists.be_or_get else asking


def _heads(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word may be a subject and is no time: not `said Thursday they would meet`."""
    return joints.may_head(view, lists, place) and view.lowers[place] not in view.language.grammar.times


def _stands_in(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a name only tells where the subject is: `a car hit a crowd in the Orsan city, killing …`."""
    place = thing.words[0] - 1
    while place > view.first and view.lowers[place] in lists.describing:
        place -= 1
    word = view.lowers[place]
    return word in lists.located or (word in lists.genitives and view.lowers[place - 1] in lists.sides)


def _is_goal(view: View, lists: Lists, start: int, thing: Placed) -> bool:
    """Say whether a name is only where the act before it goes: `sent aid to Orsa in an effort to end the war`."""
    place = thing.words[0] - 1
    while place > start and view.lowers[place] in lists.describing:
        place -= 1
    return place > start and view.lowers[place] in lists.goals


def _hangs(view: View, lists: Lists, thing: Placed, verb: int) -> bool:
    """Say whether a participle behind a comma has only a name that hangs on another noun: `hit two parts of Orsa, burning …`."""
    return _opens_participle(view, lists, verb) and view.padded[thing.words[0] - 1] in lists.hanging


def _opens_participle(view: View, lists: Lists, verb: int) -> bool:
    return view.padded[verb - 1] == "," and view.lowers[verb].endswith(lists.gerund_endings)


def _controlled(view: View, lists: Lists, verb: int, inside: list[Placed]) -> Placed | None:
    """Return whom another verb makes the subject of this one, right before it: `urged Iran to release`."""
    nearest, marked = inside[-1], view.language.traits.infinitive
    between = view.padded[nearest.words[1] : verb]
    joined = any(word in lists.infinitives or word in lists.gerund_joins for word in between)
    if len(between) > 3 or not (joined or (not marked and not between)):
        return None
    asked = [i for i in range(max(nearest.words[0] - 6, 0), nearest.words[0]) if view.padded[i] in lists.control]
    if not asked:
        return None
    # `mendesak Arlen memakai kematian Orst untuk …`: whoever is asked stands right behind the asking.
    first = next((thing for thing in inside if 0 < thing.words[0] - asked[-1] <= 2), nearest)
    return nearest if marked else first


def _clause_start(view: View, lists: Lists, verb: int) -> int:
    starting = _starting(view.language.code)
    for place in range(verb - 1, max(view.first, verb - FARTHEST) - 1, -1):
        word = view.lowers[place]
        if (word in starting and not joints.timed(view, lists, place)) or (word in lists.relative and view.quoted[place] < 0):
            return place + 1
        if word in lists.where_to and view.padded[place - 1] == ",":
            return place + 1
        if view.quoted[place] != view.quoted[verb] and not _few_quoted(view, place, verb):
            return place + 1
    return max(view.first, verb - FARTHEST)


def _few_quoted(view: View, place: int, verb: int) -> bool:
    """Say whether a word stands in a quotation of a few words before a verb outside of it: `he is “not ready” to endorse`."""
    number = view.quoted[place]
    return number >= 0 > view.quoted[verb] and view.quoted.count(number) <= QUOTED


def _continues(view: View, lists: Lists, start: int, verb: int) -> bool:
    """Say whether the subject of a clause may stand before it: not that of `Orlin said the launch was a test`."""
    opener = view.padded[start - 1]
    if opener in (";", ":") and any(joints.may_head(view, lists, place) for place in range(start, verb)):
        return False
    if view.padded[start] in lists.theirs:
        return True
    if opener in lists.saying and (
        view.padded[start] in view.language.grammar.noun_determiners
        or (view.language.traits.inflected_verbs and any(_heads(view, lists, place) for place in range(start, verb)))
    ):
        return False
    own = opener in lists.subordinators or opener in lists.asked_by
    own = own and opener not in lists.since and "," not in view.lowers[start:verb]
    if own and any(joints.may_head(view, lists, place) for place in range(start, verb)):
        return False
    return start <= view.first or opener not in lists.subordinate


@cache
def _starting(code: str) -> frozenset[str]:
    """Return the words and marks behind which the clause of a verb begins, but for relatives."""
    lists = known(code).lists
    return frozenset(";:") | known(code).lists.subordinate | lists.saying | lists.subordinators | lists.asked_by


@cache
def _opening(code: str) -> frozenset[str]:
    """Return the words and marks behind which a clause of several verbs begins."""
    lists = known(code).lists
    return lists.subordinate | lists.relative | lists.subordinators | lists.complementizers | STOPS
