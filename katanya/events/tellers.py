"""Whose deed an event is, and not whose word: who tells or sees that another acted does not act."""

from __future__ import annotations

from functools import cache

from katanya.events import candidates, forms, joints
from katanya.events.scene import words_of
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists, known
from katanya.languages.inflect import Shape
from katanya.languages.load import language
from katanya.records import Part, Role, Statement
from katanya.statements.view import View

# How far behind the beginning of what is written the noun of the writing may stand: `a letter`.
WRITING = 3


def part(
    view: View, lists: Lists, found: Found, told: Statement | None, acting: tuple[Placed, ...], done: tuple[Role, ...]
) -> tuple[Role, ...]:
    """Return the roles of an event without a doer that only tells or sees it: `X said Y fired`, `she saw Y fire`."""
    undergone = found.passive or view.lowers[found.verb] in lists.suffered or view.lowers[found.verb] in lists.receiving
    parts = (Part.ACTOR, Part.TARGET, Part.RECIPIENT) if undergone else (Part.ACTOR,)
    if found.shape is Shape.NOUN or not any(role.part in parts for role in done):
        return done
    placed = {thing.mention.id: thing for thing in acting}
    start = _content_start(view, found, told)
    if start is not None and found.shape is Shape.ING and not lists.published.isdisjoint(view.padded[start : start + WRITING]):
        return done  # `wrote a letter to Arlen asking him to resign`
    own = start is not None and _has_subject(view, start, found.verb) and not _beside_cue(view, lists, told, found.verb)
    telling = {
        role.mention
        for role in done
        if role.part in parts
        and (thing := placed.get(role.mention)) is not None
        and thing.words[1] <= found.verb
        and ((own and start is not None and thing.words[1] <= start) or _sees(view, lists, thing, found.verb))
    }
    if not telling:
        return done
    left = tuple(role for role in done if role.part not in parts or role.mention not in telling)
    leads = (
        thing
        for thing in candidates.before(view, lists, found.verb, acting)
        if start is not None and start <= thing.words[0] <= start + 1
    )
    first = next((thing for thing in leads if thing.words[1] <= found.verb), None)
    if first is None or found.passive or first.mention.id in telling or any(role.mention == first.mention.id for role in left):
        return left
    return (Role(Part.ACTOR, first.mention.id), *left)


def _content_start(view: View, found: Found, told: Statement | None) -> int | None:
    """Return the word with which the part of a content begins that the event stands in."""
    verb = view.tokens.starts[found.verb]
    within = next((span for span in told.content if span.start <= verb < span.stop), None) if told else None
    if within is None:
        return None
    return next((place for place in range(view.size) if view.tokens.starts[place] >= within.start), None)


def _beside_cue(view: View, lists: Lists, told: Statement | None, verb: int) -> bool:
    """Say whether a verb goes on behind what was promised in a noun: `pledged $100 million and will deliver …`.

    Who summons somebody to lodge a protest lodges it.
    """
    if told is None or not view.language.traits.inflected_verbs:
        return False
    if any(view.text.body[cue.start : cue.stop].lower() in lists.summoning for cue in told.cue):
        return True
    place = joints.and_before(view, lists, verb)
    if place is None:
        return False
    cue = max((span.stop for span in told.cue), default=0)
    first = next((at for at in range(view.size) if view.tokens.starts[at] >= cue), view.size)
    between = view.lowers[first:place]
    opening = lists.complementizers | lists.finite | lists.infinitive_marks
    return opening.isdisjoint(between) and "," not in between


def _has_subject(view: View, start: int, verb: int) -> bool:
    """Say whether words of a content before its verb name who acts; pronouns and `its` leave it to whoever speaks."""
    words = [word for word in view.lowers[start:verb] if word.isalpha()]
    if not known(view.language.code).lists.theirs.isdisjoint(words):
        return False
    return not _empty(view.language.code).issuperset(words)


@cache
def _empty(code: str) -> frozenset[str]:
    """Return the words before a verb that name nobody who acts."""
    grammar, lists = language(code).grammar, known(code).lists
    bare = grammar.pronouns | grammar.nominatives | grammar.self_words | grammar.negations | grammar.beside_cue | grammar.times
    return (
        bare
        | lists.auxiliaries
        | lists.adverbs
        | lists.complementizers
        | lists.infinitive
        | lists.be_or_get
        | lists.phases
        | lists.before_verbs
        | known(code).operators.keys()
    )


def _sees(view: View, lists: Lists, thing: Placed, verb: int) -> bool:
    """Say whether somebody before a verb sees or hears what another does: `she saw two drones hit the depot`."""
    return not lists.perceiving.isdisjoint(view.lowers[thing.words[1] : verb - 1])


def speaks(view: View, lists: Lists, found: Found) -> bool:
    """Say whether whoever is quoted does it: `“We have seized the cargo,” Arlen said`."""
    if view.quoted[found.verb] < 0 or found.passive or view.lowers[found.verb] in lists.suffered:
        return False
    before = found.verb - 1
    while view.padded[before] in lists.auxiliaries or forms.adverb(lists, view.padded[before]):
        before -= 1
    return view.padded[before] in lists.first_person


def own_deed(view: View, lists: Lists, found: Found, told: Statement) -> bool:
    """Say whether whoever charges others tells a deed of their own: `the mine said it had asked the court to …`."""
    start = view.tokens.starts[found.verb]
    within = next((span for span in told.content if span.start <= start < span.stop), None)
    if within is None or not lists.subject_pronouns:
        return False
    first = words_of(view, within)[0]
    before = view.lowers[first : found.verb]
    own = lists.auxiliaries | lists.adverbs | lists.before_verbs
    return bool(before) and before[0] in lists.subject_pronouns and own.issuperset(before[1:])
