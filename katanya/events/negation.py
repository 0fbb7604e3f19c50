"""What negates an event from elsewhere than before it: `sent no drones`, `it was not Orsa that attacked`, `bukan X yang`."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events.scene import Op, Scene, Words, before_phrase
from katanya.languages.events import Sign
from katanya.languages.inflect import Shape

# How far behind a verb its negated object may stand, how far behind `it was not` its `that`, in words.
OBJECT, CLEFT = 8, 8
# How far behind a negated noun its own predicate would show that it is no object, in words.
PREDICATE = 6
# How far before an event `that` or the noun of what is told may stand that it is the content of, in words.
REPORTED = 6


def elsewhere(scene: Scene, words: Words, shape: Shape) -> Iterator[tuple[Op, Sign]]:
    """Yield the negations of an event that stand behind it or pick out who did it."""
    for op in scene.ops:
        if op.last <= words[0]:
            if scene.word[op.last - 1] in scene.lists.picking and _picks(scene, op, words[0]):
                yield op, Sign.NEGATION
        elif shape is not Shape.NOUN and op.first >= words[1] and op.object and _is_object(scene, op, words):
            yield op, Sign.NEGATION
            return


def _is_object(scene: Scene, op: Op, words: Words) -> bool:
    """Say whether a negated noun or pronoun is the object of a verb before it, or the one to whom it is done."""
    view, last = scene.view, words[1]
    if op.first - last > OBJECT or view.quoted[op.first] != view.quoted[words[0]]:
        return False
    stop = op.first
    joint = scene.word[stop - 1]
    if joint in scene.lists.recipient and joint not in scene.lists.reasons and stop - 1 > last:
        stop -= 1
    return all(_in_phrase(scene, place) for place in range(last, stop)) and not _has_predicate(scene, op.last)


def _in_phrase(scene: Scene, place: int) -> bool:
    word, lists, grammar = scene.word[place], scene.lists, scene.view.language.grammar
    if not word[:1].isalnum() or word in lists.relative or word in lists.complementizers or word in lists.contrast:
        return False
    if word in grammar.adjuncts or word in grammar.prepositions or word in lists.target or word in lists.alternatives:
        return False
    return not (word in lists.auxiliaries or word in lists.cuts or word in lists.retelling or word in lists.recipient)


def _has_predicate(scene: Scene, last: int) -> bool:
    """Say whether a noun is the subject of a clause of its own: `made sure no drones were sent`."""
    for place in range(last, min(last + PREDICATE, scene.view.size)):
        if _auxiliary(scene, place):
            return True
        if not _in_phrase(scene, place) and scene.word[place] not in scene.lists.genitives:
            return False
    return False


def _auxiliary(scene: Scene, place: int) -> bool:
    if scene.word[place] in scene.lists.infinitive_marks:
        return False
    near = any(op.first == place and op.near is not None for op in scene.ops)
    return near or scene.word[place] in scene.lists.auxiliaries


def _picks(scene: Scene, op: Op, first: int) -> bool:
    """Say whether a negation denies who did it, with the event in what follows: `it was not Orsa that …`."""
    if op.near is not Sign.NEGATION or not _opens(scene, op):
        return False
    link = next(
        (place for place in range(op.last, min(op.last + CLEFT, first)) if scene.word[place] in scene.lists.relative_pronouns),
        None,
    )
    if link is None or not all(_in_phrase(scene, place) for place in range(op.last, link)):
        return False
    return all(scene.word[place][:1].isalnum() for place in range(link, first)) and not _past_object(scene, link, first)


def _opens(scene: Scene, op: Op) -> bool:
    """Say whether a negation opens what picks out a doer: `it was not`, `bukan` at the start of a clause."""
    before, dummies = scene.word[op.first - 1], scene.lists.dummies
    if dummies:
        return before in dummies or scene.word[op.first - 2] in dummies
    return op.first == scene.view.first or not before[:1].isalnum() or before in scene.lists.complementizers


def _past_object(scene: Scene, link: int, first: int) -> bool:
    """Say whether another verb stands between the link and the event, which then need not be the one denied."""
    return any(
        scene.word[place] in scene.lists.cuts or scene.word[place] in scene.lists.relative_pronouns
        for place in range(link + 1, first)
    ) or (before_phrase(scene, first) > link + 4)


def in_report(scene: Scene, first: int) -> bool:
    """Say whether an event is the content of a noun of telling, or of a bare `that`, that is the subject of its sentence."""
    lists = scene.lists
    near = scene.view.lowers[max(first - REPORTED, 0) : first]
    if lists.complementizers.isdisjoint(near) and lists.reports.isdisjoint(near):
        return False
    for place in range(first - 1, max(first - REPORTED, scene.view.first) - 1, -1):
        word = scene.word[place]
        if word in lists.complementizers:
            return _bare(scene, place) or (scene.word[place - 1] in lists.reports and _starts(scene, place - 1))
        if scene.known.traits.head_first and word in lists.reports:
            return _starts(scene, place)  # `kabar Norland mengirim tank`
        if not word[:1].isalnum() or word in lists.cuts or word in lists.relative:
            return False
    return False


def _bare(scene: Scene, place: int) -> bool:
    """Say whether a `that` opens the sentence and is no pronoun (`that was …`)."""
    return _starts(scene, place) and scene.word[place + 1] not in scene.lists.auxiliaries


def _starts(scene: Scene, place: int) -> bool:
    """Say whether a word opens a clause, a determiner and an adjective before it stepped over."""
    lists, first = scene.lists, scene.view.first
    before = place - 1
    while place - before < 3 and before >= first and _describing(scene, scene.word[before]):
        before -= 1
    word = scene.word[before]
    return before < first or not word[:1].isalnum() or word in lists.retelling or word in lists.complementizers


def _describing(scene: Scene, word: str) -> bool:
    return word in scene.lists.noun_before and word not in scene.lists.coordinators


def existential(scene: Scene, op: Op) -> bool:
    """Say whether a negation says that nothing is there (`hampir tidak ada`): what follows may be a relative clause."""
    words = scene.word[op.first : op.last + 2]
    return not scene.lists.existential.isdisjoint(words[:-2]) and (
        scene.lists.negators.isdisjoint(words[:-2]) or not scene.lists.there.isdisjoint(words)
    )


def opens_subject(scene: Scene, op: Op) -> bool:
    """Say whether a determiner opens a noun that may be a subject: not behind a preposition (`with no allies left, …`)."""
    before, lists = scene.word[op.first - 1], scene.lists
    return before in lists.coordinators or not (
        before in lists.target or before in lists.place or before in lists.recipient or before in lists.with_
    )


def interrupted(scene: Scene, op: Op, first: int) -> bool:
    """Say whether only the attribution parts an operator from its event: `"We have not," he said, "sent any drones"`."""
    quoted = scene.view.quoted
    here, there = quoted[op.first], quoted[first]
    if here < 0 or there != here + 1:
        return False
    between = range(op.last, first)
    return not any(quoted[place] in (here, there) and scene.word[place][:1].isalnum() for place in between)


def of_relative(scene: Scene, op: Op, first: int) -> bool:
    """Say whether an operator stands in a relative clause that is over: `shells that were never delivered were paid for`."""
    start, lists = op.first - 1, scene.lists
    while scene.word[start] in lists.auxiliaries:
        start -= 1
    opened = scene.word[start] in lists.relative or scene.word[start] in lists.complementizers
    return opened and scene.word[op.last] not in lists.auxiliaries and scene.word[first - 1] in lists.be_or_get
