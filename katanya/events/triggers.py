"""Finds the words of a sentence that tell an event."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import compress

from katanya.events import forms, joints, nouns, voice
from katanya.events.objects import REACH, around, begins, unowned
from katanya.events.scene import Words
from katanya.frozen import dataclass
from katanya.languages.events import Known, Lists, Trigger
from katanya.languages.inflect import Shape
from katanya.statements.view import View

CLAUSE = frozenset(";:()")
# From this share of capitals on a sentence is a headline, whose capitals say nothing.
HEADLINE = 0.7


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger in its place; `object` is where the object stands that it needs, `carrier` the verb that carries a noun."""

    words: Words
    shape: Shape
    trigger: Trigger
    object: Words | None = None
    carrier: int | None = None
    passive: bool = False

    @property
    def verb(self) -> int:
        """The place of the verb: the trigger's own, or the one that carries a noun."""
        return self.words[0] if self.carrier is None else self.carrier


def openings(words: Set[str], held: Known) -> frozenset[str]:
    """Return those of the words of a text that a trigger may begin with, also where they end with whose it is: `-nya`.

    A text has few of them, so that they are found again fast in its sentences.
    """
    by_first, lists = held.triggers, held.lists
    endings = lists.clitics
    owned = [word for word in words if word.endswith(endings) and unowned(lists, word) in by_first] if endings else ()
    return frozenset((*(words & by_first.keys()), *owned))


def find(view: View, held: Known, opening: frozenset[str]) -> tuple[Found, ...]:
    """Return the events that a sentence tells, in order; a verb and the event noun that it carries are one event."""
    if opening.isdisjoint(view.lowers):
        return ()
    hits = list(_hits(view, held, opening))
    if len(hits) < 2:
        return tuple(hits)
    objects = {place for found in hits if found.object for place in range(*found.object)}
    nouns = [found for found in hits if found.carrier is not None and found.words[0] not in objects]
    carried = {found.carrier: found for found in nouns}
    before, marks = view.padded, held.lists.infinitive_marks
    return tuple([one for one in hits if not _told_twice(one, carried, objects, infinitive=before[one.words[0] - 1] in marks)])


def _told_twice(found: Found, carried: dict[int | None, Found], objects: set[int], *, infinitive: bool) -> bool:
    """Say whether a word is told with another: the verb that carries a noun, the object of a verb."""
    if found.words[0] in objects and found.shape is Shape.FINITE and found.carrier is None and found.object is None:
        return found.words[1] - found.words[0] == 1 and not infinitive
    if found.words[0] in objects and (found.shape in (Shape.NOUN, Shape.ING) or (found.shape is Shape.BASE and not infinitive)):
        return True
    noun = carried.get(found.words[0]) if found.shape is not Shape.NOUN else None
    if noun is None:
        return False
    return found.object is None or noun.trigger.root == found.trigger.root or noun.words[1] <= found.object[0]


def _hits(view: View, held: Known, opening: frozenset[str]) -> Iterator[Found]:
    past, by_first = 0, held.triggers
    for index in compress(range(view.size), map(opening.__contains__, view.lowers)):
        if index < past:
            continue
        word = view.lowers[index]
        found = _at(view, held, index, word if word in by_first else unowned(held.lists, word))
        if found is not None:
            past = found.words[1]
            yield found


def _at(view: View, held: Known, index: int, own: str) -> Found | None:
    """Return the first trigger that stands at a word and has what it needs; `own` is the word without whose it is."""
    noun, verbal, near = None, False, None
    for words, shape, trigger in held.triggers[own]:
        size = len(words)
        last = index + size
        if size > 1 and (view.lowers[index:last] != words or view.padded[last] in held.lists.at_least):
            continue
        if shape is not Shape.NOUN and trigger.objects:
            if near is None or size > 1:
                near = around(view, held.lists, (index, last))
            if not begins(held.lists, near, trigger):
                continue
        if shape is Shape.BASE and len(own) < len(view.lowers[index]):
            continue  # `kuasa hukumnya`
        if noun is None:
            noun = nouns.stands(view, held.lists, index, last)
            verbal = not noun or held.traits.affixed_verbs
        if shape is Shape.BASE and verbal and not noun and held.traits.inflected_verbs and nouns.no_base(view, held.lists, index):
            noun, verbal = True, False
        if shape is Shape.NOUN:
            if noun or size > 1 or not _verb_too(held, words):
                place = _object_of(view, held.lists, (index, last), trigger) if trigger.of else None
                if not trigger.of or place is not None:
                    return Found((index, last), shape, trigger, place, _carrier(view, held.lists, index))
        elif verbal and (found := _verb(view, held.lists, (index, last), shape, trigger)) is not None:
            return found
    return None


def _object_of(view: View, lists: Lists, words: Words, trigger: Trigger) -> Words | None:
    """Return the object that a noun needs: `rocket tests`, `a test of the rocket`, `pengiriman 30 tank`."""
    if not view.language.traits.head_first:
        before = words[0] - 1
        if before >= 0 and (view.lowers[before],) in _objects(lists, trigger, view.lowers[before]):
            return before, words[0]
        return _object_behind(view, lists, words[1], trigger) if view.padded[words[1]] in lists.genitives else None
    place = words[1]
    while place < view.size and _counts(view, lists, place):
        place += 1
    return _object_at(view, lists, trigger, place) if place < view.size else None


def _verb_too(held: Known, words: tuple[str, ...]) -> bool:
    return any(form == words and shape is not Shape.NOUN for form, shape, _ in held.triggers[words[0]])


def _verb(view: View, lists: Lists, words: Words, shape: Shape, trigger: Trigger) -> Found | None:
    if shape is Shape.BASE and view.language.traits.affixed_verbs and not _bare(view, lists, words[0]):
        return None
    if _acted_on(view, lists, words):
        return None
    passive = voice.passive(view, lists, words, shape, trigger.root)
    if not trigger.objects:
        return Found(words, shape, trigger, passive=passive)
    place = _object_before(view, lists, words[0], trigger) if passive else _object_behind(view, lists, words[1], trigger)
    if place is None and passive and not (trigger.root == "ASSAULT" and view.padded[words[1]] in lists.infinitive_marks):
        place = _object_behind(view, lists, words[1], trigger)
    return Found(words, shape, trigger, place, passive=passive) if place is not None else None


def _acted_on(view: View, lists: Lists, words: Words) -> bool:
    """Say whether a base, which no prefix makes a verb, is the subject of the verb behind it: `mogok akan berlanjut`."""
    if not view.language.traits.affixed_verbs or view.lowers[words[0]].startswith(lists.predicate_prefixes):
        return False
    after = view.padded[words[1]]
    return (after in lists.before_verbs or after in lists.pointers) and view.padded[words[0] - 1] not in lists.before_verbs


def _bare(view: View, lists: Lists, index: int) -> bool:
    """Say whether a base without its prefix stands as a verb, as headlines write it: behind a name, behind `akan`."""
    if index <= view.first:
        return False
    if view.lowers[index - 1] in lists.before_verbs:
        return True
    if not view.capital(index - 1):
        return False
    # Loan words are nouns where capitals tell nothing: `Tim Investigasi`.
    return not view.capital(index) or (not view.lowers[index].endswith(lists.loan_endings) and headline(view))


def headline(view: View) -> bool:
    """Say whether a sentence is a headline by its capitals, which then say nothing."""
    words = [index for index in range(view.first + 1, view.size) if len(view.lowers[index]) > 3 and view.lowers[index].isalpha()]
    return sum(view.capital(index) for index in words) >= HEADLINE * len(words)


def _object_behind(view: View, lists: Lists, start: int, trigger: Trigger) -> Words | None:
    if view.lowers[start - 1] in lists.having and _participle(view, lists, start):
        return None
    objects, owned = trigger.objects, lists.clitics
    for place in range(start, min(start + REACH, view.size)):
        word = view.lowers[place]
        if (
            _closes(view, lists, place, start)
            or word in lists.saying
            or (word in lists.cuts and not view.padded[place + 1][:1].isdigit())
            or (word in lists.no_object and (place > start or word in lists.lacking))
        ):
            return None
        if word in lists.infinitive_marks and view.lowers[start - 1] in (lists.control if start < place else lists.offering):
            return None  # `ordered officials to buy shells`: what somebody is told to do has its own verb
        if trigger.subtype == "production" and place > start and word in lists.genitives:
            return None  # `makes no mention of missiles`
        if trigger.root in ("MOBILIZE", "AID") and word in lists.aimed_at and view.padded[place + 1] not in lists.at_least:
            return None
        if not (word in objects or word.endswith(owned)):
            continue
        if (found := _object_at(view, lists, trigger, place)) is not None and not _describes(view, lists, found[1], trigger):
            return found[0], _whole(view, found[1], trigger)
    return None


def _describes(view: View, lists: Lists, after: int, trigger: Trigger) -> bool:
    """Say whether arms only describe what stands behind them: `sent workers to a drone factory`."""
    return trigger.root in ("AID", "SANCTION", "COOPERATE") and view.padded[after] in lists.makers


def _object_at(view: View, lists: Lists, trigger: Trigger, place: int) -> Words | None:
    word = view.lowers[place]
    if word not in trigger.objects and not word.endswith(lists.clitics):
        return None
    if view.capitals[place] and word in view.language.grammar.times:
        return None  # `the trial begins in March`
    for words in _objects(lists, trigger, word):
        if len(words) == 1 or (view.lowers[place : place + len(words)] == words and not _dated(view, lists, place + len(words))):
            return place, place + len(words)
    return None


def _dated(view: View, lists: Lists, at: int) -> bool:
    """Say whether `on` before a word is that of a day and not of what is hit: `fired missiles on Thursday`."""
    day = view.padded[at]
    return view.padded[at - 1] in lists.dated_on and (day in view.language.grammar.times or day[:1].isdigit())


def _closes(view: View, lists: Lists, place: int, start: int) -> bool:
    """Say whether a verb's object must have come before a word: a comma between the two parts them."""
    word = view.lowers[place]
    return (
        word in CLAUSE
        or (word == "," and place != start + 1)
        or (word in lists.coordinators and (place > start + 3 or _new_verb(view, lists, place + 1)))
    )


def _new_verb(view: View, lists: Lists, place: int) -> bool:
    """Say whether `and` joins another verb: `membakar ban dan melempari gedung`, `burned tyres and stormed the hall`."""
    word = view.padded[place]
    return (forms.past(view, lists, word) and word not in lists.no_pasts) or joints.is_verb(view, lists, place)


def _objects(lists: Lists, trigger: Trigger, word: str) -> tuple[tuple[str, ...], ...]:
    """Return the objects that begin with a word, also where it ends with whose it is: `pasukannya`."""
    return trigger.objects.get(word, ()) or trigger.objects.get(unowned(lists, word), ())


def _whole(view: View, last: int, trigger: Trigger) -> int:
    """Return the end of an object of several words: `artillery shells`."""
    while (view.padded[last],) in trigger.objects.get(view.padded[last], ()):
        last += 1
    return last


def _object_before(view: View, lists: Lists, stop: int, trigger: Trigger) -> Words | None:
    for place in range(stop - 1, max(stop - REACH - 2, -1), -1):
        if view.lowers[place] in CLAUSE:
            return None
        if (found := _object_at(view, lists, trigger, place)) is not None and not _describes(view, lists, found[1], trigger):
            return found
    return None


def _counts(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word may stand before a noun that is first in its phrase: a number, `sebuah`, `berbagai`."""
    word = view.lowers[place]
    return word in lists.before_noun or word in lists.about or word in lists.counted_over or word[0].isdigit()


def _participle(view: View, lists: Lists, place: int) -> bool:
    """Say whether `have` only makes the perfect of the verb behind it: `had drawn criticism`, `have agreed to hold talks`."""
    word = view.padded[place]
    if word in lists.be:
        return view.padded[place + 1].endswith(lists.gerund_endings)  # `have been studying the massacre`
    return word in lists.negating or forms.past(view, lists, word)


def _carrier(view: View, lists: Lists, index: int) -> int | None:
    """Return the place of the verb that carries an event noun: `held talks`, `melancarkan serangan`."""
    place, steps, head_first = index - 1, 0, view.language.traits.head_first
    while place >= 0 and steps < 5:
        word, before = view.lowers[place], view.padded[place - 1]
        if word in lists.light and word not in lists.be_or_get and word not in lists.empty:
            if before in lists.articles_and_possessives:
                return None  # `an open skies agreement`
            return None if word in lists.having and _participle(view, lists, place + 1) else place
        if word in lists.saying or word in view.language.speech_verbs:
            return None
        if word.endswith(lists.past_endings) and (before in lists.auxiliaries or before in lists.negating):
            return None  # `had ignored warnings`, `has not violated the truce`
        if head_first and not _counts(view, lists, place):
            return None
        if not word[0].isalnum() or word in lists.target or word in lists.cuts or word in lists.coordinators:
            return None
        if word in lists.infinitive_marks:
            return None
        if word in lists.recipient or word in lists.relative or word in lists.complementizers or word in lists.place:
            return None
        place -= 1
        steps += 1
    return None
