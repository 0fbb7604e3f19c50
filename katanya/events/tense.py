"""What the time of an event and its subject say where no operator does: `the vote next week`, `any strike would flood it`."""

from __future__ import annotations

from katanya.events import clause
from katanya.events.scene import Scene, Words, before_phrase, definite
from katanya.languages.inflect import Shape

# How far behind an event its time may stand, and its auxiliary behind a noun, in words.
TIME, AUXILIARY = 4, 10

# How far behind `, in which` its verb stands.
ASIDE = 10


def ahead(scene: Scene, words: Words, shape: Shape) -> Words | None:
    """Return the words that say that an event is still to come: `the vote next week`, `mengunjungi Orsa pekan depan`."""
    lists = scene.lists
    if shape in (Shape.PAST, Shape.PARTICIPLE, Shape.ING) or _tells(scene, words):
        return None
    near = scene.word[words[1] : words[1] + TIME]
    if lists.ahead.isdisjoint(near):
        return None
    for place in range(words[1], words[1] + TIME):
        word, beside = scene.word[place], scene.word[place - 1 if scene.known.traits.head_first else place + 1]
        if word in lists.ahead and (word in lists.calendar_words or beside in lists.calendar_words):
            return place, place + 1
        if word in clause.marks(scene.known.code) or word in lists.auxiliaries:
            return None
    return None


def _tells(scene: Scene, words: Words) -> bool:
    """Say whether a word speaks of another event, whose the time is: `mengumumkan latihan pekan depan`."""
    word = scene.word[words[0]]
    return word in scene.view.language.speech_verbs or any(op.first <= words[0] < op.last for op in scene.ops)


def awaited(scene: Scene, words: Words, shape: Shape) -> Words | None:
    """Return the words that say that an event is waited for: `will join the suit after it is filed`."""
    if shape not in (Shape.PAST, Shape.PARTICIPLE) or scene.word[words[0] - 1] not in scene.lists.present:
        return None
    for place in range(words[0] - 2, scene.view.first, -1):
        if scene.word[place] in scene.lists.awaiting:
            future = not scene.view.language.acts.future.isdisjoint(scene.word[scene.view.first : place])
            return (place, words[0]) if future else None
        if not scene.word[place].isalpha():
            return None
    return None


def unsettled(scene: Scene, words: Words) -> Words | None:
    """Return the auxiliary that says only what an event would bring about: `a strike on the dam would flood the valley`."""
    lists = scene.lists
    if lists.conditional.isdisjoint(scene.word[words[1] : words[1] + AUXILIARY]):
        return None
    if scene.word[before_phrase(scene, words[0]) + 1] not in lists.unsettled:
        return None
    for place in range(words[1], min(words[1] + AUXILIARY, scene.view.size)):
        word = scene.word[place]
        if word in lists.conditional:
            return place, place + 1
        if word in clause.marks(scene.known.code) or word in lists.auxiliaries:
            return None
    return None


def there(place: Scene, words: Words) -> bool:
    """Say whether a noun that is pointed at only dates something: `was he there at the time of the raid?`, `after the raid`."""
    joint = before_phrase(place, words[0])
    dated = place.word[joint] in place.lists.presupposing
    dated = dated or (place.word[joint] in place.lists.genitives and place.word[joint - 1] in place.lists.at_time)
    return dated and definite(place, words)


def in_which(place: Scene, verb: int) -> bool:
    """Say whether a verb stands in a clause that tells more of a noun: `the raid, in which four men were killed`."""
    for at in range(verb - 1, max(verb - ASIDE, place.view.first + 1), -1):
        if not place.word[at].isalnum():
            return False
        if place.word[at] in place.lists.relative:
            return place.word[at - 1] in place.lists.located and place.word[at - 2] == ","
    return False
