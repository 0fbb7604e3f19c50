"""Views, statements and mentions -> events: what is told to have happened, by whose account."""

from __future__ import annotations

from collections.abc import Set
from operator import attrgetter

from katanya import ids
from katanya.events import (
    account,
    acts,
    aims,
    bare,
    bounds,
    charged,
    circumstances,
    nameless,
    performed,
    roles,
    seats,
    sentence,
    shared,
    spread,
    status,
    tellers,
    triggers,
    trust,
    when,
    where,
)
from katanya.events.scene import Scene, Words, scene
from katanya.events.sentence import Sentence
from katanya.events.things import Placed, placed
from katanya.events.things import acting as acting_of
from katanya.events.triggers import Found
from katanya.frozen import replace
from katanya.languages.events import at_work, known
from katanya.languages.inflect import Shape
from katanya.languages.records import Language
from katanya.records import Decision, Event, Kind, Mention, Part, Role, Span, Statement
from katanya.statements.view import View


def extract(
    views: tuple[View, ...],
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    language: Language,
    article_id: str,
    words: Set[str] | None = None,
) -> tuple[Event, ...]:
    """Return the events that the sentences of an article tell, in order; `words` are all those of its text in lower case.

    An event in the content of a statement carries its id and takes its status from what the statement makes of it; all
    others are told by the outlet. Roles, period, place and equipment are ids of the mentions given.
    """
    text = words or spread.words_of(views)
    held = at_work(language.code) if spread.of_labour(text, known(language.code).lists) else known(language.code)
    ordered = sorted(mentions, key=attrgetter("span"))
    starts = [mention.span.start for mention in ordered]
    near, opening, untold = spread.near(views, statements), triggers.openings(text, held), trust.untold(text, held)
    found: list[Event] = []
    for number, view in enumerate(views):
        hits = triggers.find(view, held, opening)
        hits = trust.without(view, held, hits, untold) if hits and untold else hits
        if hits or number in near:
            inside = spread.inside(view, ordered, starts)
            found += _of_sentence(view, hits, tuple(near.get(number, ())), inside, article_id, whole=len(text) > trust.SHORT)
    return tuple(found)


def _of_sentence(
    view: View, hits: tuple[Found, ...], near: tuple[Statement, ...], mentions: list[Mention], article: str, *, whole: bool
) -> list[Event]:
    found = trust.told(view, known(view.language.code), hits)
    if not found and not any(acts.root(statement) for statement in near):
        return []
    place = _place(view, near, mentions)
    kept = [one for one in found if one.words[0] >= view.first and not _names_something(place, one)]
    events = shared.of(view, kept, [_event(place, kept, number, article) for number in range(len(kept))])
    events = charged.of(place.scene, kept, events) if len(events) > 1 else events
    pairs = zip(events, kept, strict=True)
    both = (view, place.scene.known)
    events = [event for event, one in pairs if bare.tells(both, one, event, (*place.things, *place.doers), whole=whole)]
    if near:
        told = {one.words for one in found}
        taken = (*kept, *(one for one in hits if one.words not in told))
        events += performed.cue_events(place, kept, taken, article, whole=whole)
    return sorted(events, key=_by_trigger)


def _by_trigger(event: Event) -> tuple[Span, ...]:
    return event.trigger


def _place(view: View, near: tuple[Statement, ...], mentions: list[Mention]) -> Sentence:
    groups = [mention for mention in mentions if mention.rule == nameless.RULE]
    things = placed(view, [mention for mention in mentions if mention.rule != nameless.RULE] if groups else mentions)
    acting = acting_of(view, things)
    if seated := seats.acting(view, known(view.language.code).lists, things):
        acting = tuple(sorted((*acting, *seated), key=_words))
    doers = tuple(sorted((*acting, *placed(view, groups)), key=_words)) if groups else acting
    return Sentence(view, scene(view), things, acting, doers, near)


def _words(thing: Placed) -> Words:
    return thing.words


def _names_something(place: Sentence, found: Found) -> bool:
    """Say whether a word is part of a name of arms (`artillery shells`) or of a date (`March 10`), and tells no event."""
    verb = found.shape in (Shape.BASE, Shape.FINITE) and found.object is None
    verb = verb and place.view.padded[found.words[0] - 1] not in place.scene.lists.infinitive
    for thing in place.things:
        if thing.words[0] <= found.words[0] and found.words[1] <= thing.words[1]:
            kind = thing.mention.kind
            if (
                kind is Kind.DATE
                or (verb and kind is Kind.EQUIPMENT)
                or (kind is Kind.PERSON and _in_name(place.view, found, thing))
            ):
                return True
    return False


def _in_name(view: View, found: Found, thing: Placed) -> bool:
    """Say whether a word with a capital is part of a person's name: `Mr. Lynch`, no `Trump's attack`."""
    return view.capitals[found.words[0]] and (found.words[1] == thing.words[1] or view.capitals[found.words[1]])


def _event(place: Sentence, kept: list[Found], number: int, article: str) -> Event:
    view, lists, found = place.view, place.scene.lists, kept[number]
    stop = bounds.next_verb(kept, number, view.size)
    things, acting = bounds.before(place.things, stop), bounds.before(place.acting, stop)
    doers = acting if place.doers is place.acting else bounds.before(place.doers, stop)
    around = bounds.own(view, lists, kept, number, things) if number else things
    spans = sentence.trigger_spans(view, found)
    told = _told(place, found, spans)
    decided = _decided(place, found, told)
    act = account.cue_of(place.statements, spans)
    done = tellers.part(view, lists, found, None if act else told, doers, roles.of(view, lists, found, acting, doers))
    named = any(role.part is Part.ACTOR for role in done)
    if not act and told is not None and not named and tellers.speaks(view, lists, found):
        done = (*sentence.source_roles(place, told), *done)
    held = (
        *(_by_source(place, act, done) if act and not _has_agent(place, found, done) else done),
        *(aims.of(view, lists, found, things) if found.trigger.root in aims.ROOTS else ()),
        *circumstances.instruments(view, lists, found, things),
    )
    return Event(
        id=ids.event_id(article, spans, found.trigger.root),
        root=found.trigger.root,
        subtype=found.trigger.subtype,
        trigger=spans,
        roles=sentence.each_once(held) if len(held) > 1 else held,
        equipment=circumstances.equipment(view, lists, found, bounds.free(kept, number, around)),
        quantity=circumstances.quantity(view, place.scene.known, found, around),
        period=when.said(place.scene, place.statements, act, bounds.unclaimed(view, lists, kept, number, place.things))
        if act and found.trigger.root in trust.SPOKEN
        else when.period(view, lists, found, (*around, *when.closing(view, lists, place.things, stop))),
        place=where.place(view, lists, found, _unsaid(around, act) if act and found.trigger.root in trust.SPOKEN else around),
        status=status.of(decided),
        statement=told.id if told else None,
        rule=f"{found.shape.value}: {found.trigger.name}",
        decisions=(decided,),
    )


def _told(place: Sentence, found: Found, spans: tuple[Span, ...]) -> Statement | None:
    """Return the statement that tells an event: none where the event stands beside what is said."""
    view, lists = place.view, place.scene.lists
    told = account.told_in(place.statements, spans[-1] if found.shape is Shape.NOUN else spans[0])
    if told is None or bounds.beside(view, lists, found, told) or bounds.behind_act(view, lists, found, told):
        return None
    return None if bounds.contrasted(view, lists, found, told) else told


def _decided(place: Sentence, found: Found, told: Statement | None) -> Decision:
    """Return the status of an event: what tellers say of their own deed, and what courts do, is no allegation."""
    view, lists = place.view, place.scene.lists
    around = place.scene if found.object is None else _without_own(place.scene, found.object)
    if found.carrier is not None and view.lowers[found.carrier] in lists.committing:
        around = _without_own(around, (found.carrier, found.carrier + 1))  # `committed murders`
    decided = status.decide_in(around, found.words, told, found.shape)
    if told is not None and decided.value == "alleged" and not decided.spans:
        by_law = _by_law(found) and not acts.by_cue(told)
        if by_law or tellers.own_deed(view, lists, found, told):
            decided = status.decide_in(around, found.words, None, found.shape)
    if found.trigger.root == "AID" and decided.value == "occurred" and view.lowers[found.verb] in lists.offering:
        return status.promised(place.scene, found.verb)
    return decided


def _without_own(scene: Scene, words: Words) -> Scene:
    """Return a scene without the operators that are the object of an event itself: of `larangan itu diberlakukan` the ban."""
    if not scene.ops:
        return scene
    first, last = words
    kept = tuple([op for op in scene.ops if not (op.first < last and first < op.last)])
    return scene if len(kept) == len(scene.ops) else replace(scene, ops=kept)


def _unsaid(things: tuple[Placed, ...], act: Statement) -> tuple[Placed, ...]:
    """Return what is no part of what an act of speech says: `denied that it had shelled Sarda` was not said in Sarda."""
    return tuple([thing for thing in things if not any(account.meet(thing.mention.span, span) for span in act.content)])


def _by_law(found: Found) -> bool:
    """Say whether a passive is what courts and police do, which is told and not charged: `was arrested, the sheriff said`."""
    return found.passive and found.trigger.root in ("COERCE", "SANCTION", "ACCUSE")


def _has_agent(place: Sentence, found: Found, done: tuple[Role, ...]) -> bool:
    """Say whether a passive names who does it: `a claim rejected by Israel`, which no claim rejects."""
    agent = place.view.padded[found.words[1]] in place.scene.lists.agent
    return found.passive and (agent or any(role.part is Part.ACTOR for role in done))


def _by_source(place: Sentence, act: Statement, done: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return the roles of an act of speech: who speaks does it, and not who only carries what was said."""
    source = sentence.source_roles(place, act)
    if source and not any(role.part is Part.ACTOR and role.mention == source[0].mention for role in done):
        done = tuple([role for role in done if role.part is not Part.ACTOR])
    return (*source, *done)
