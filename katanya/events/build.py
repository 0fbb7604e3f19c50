"""Views, statements and mentions -> events: what is told to have happened, by whose account."""

from __future__ import annotations

from collections.abc import Iterator, Set
from operator import attrgetter

from katanya import ids
from katanya.events import (
    account,
    acts,
    aims,
    bare,
    bounds,
    circumstances,
    demands,
    nameless,
    roles,
    shared,
    spread,
    status,
    tellers,
    triggers,
    trust,
    when,
    where,
)
from katanya.events.scene import Scene, Words, scene, words_of
from katanya.events.things import ACTING, Placed, malformed, placed
from katanya.events.things import acting as acting_of
from katanya.events.triggers import Found
from katanya.frozen import dataclass
from katanya.languages.events import at_work, known
from katanya.languages.inflect import Shape
from katanya.languages.records import Language
from katanya.records import Event, Kind, Mention, Part, Role, Span, Stance, Statement
from katanya.statements.view import View

# How far behind the beginning of what is demanded or denied a name may stand that it is addressed to, in words.
ADDRESSED = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """One sentence with all that stands in it.

    `acting` are those of the things that may do something, `doers` these and the groups without a name.
    """

    view: View
    scene: Scene
    things: tuple[Placed, ...]
    acting: tuple[Placed, ...]
    doers: tuple[Placed, ...]
    statements: tuple[Statement, ...]


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
    pairs = zip(events, kept, strict=True)
    both = (view, place.scene.known)
    events = [event for event, one in pairs if bare.tells(both, one, event, (*place.things, *place.doers), whole=whole)]
    if near:
        told = {one.words for one in found}
        taken = (*kept, *(one for one in hits if one.words not in told))
        events += _cue_events(place, kept, taken, article)
    return sorted(events, key=_by_trigger)


def _by_trigger(event: Event) -> tuple[Span, ...]:
    return event.trigger


def _place(view: View, near: tuple[Statement, ...], mentions: list[Mention]) -> _Place:
    groups = [mention for mention in mentions if mention.rule == nameless.RULE]
    things = placed(view, [mention for mention in mentions if mention.rule != nameless.RULE] if groups else mentions)
    acting = acting_of(view, things)
    doers = tuple(sorted((*acting, *placed(view, groups)), key=_words)) if groups else acting
    return _Place(view, scene(view), things, acting, doers, near)


def _words(thing: Placed) -> Words:
    return thing.words


def _names_something(place: _Place, found: Found) -> bool:
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


def _event(place: _Place, kept: list[Found], number: int, article: str) -> Event:
    view, lists, found = place.view, place.scene.lists, kept[number]
    stop = bounds.next_verb(kept, number, view.size)
    things, acting = bounds.before(place.things, stop), bounds.before(place.acting, stop)
    doers = acting if place.doers is place.acting else bounds.before(place.doers, stop)
    around = bounds.own(view, lists, kept, number, things) if number else things
    spans = _trigger_spans(view, found)
    told = account.told_in(place.statements, spans[-1] if found.shape is Shape.NOUN else spans[0])
    if told is not None and (
        bounds.beside(view, lists, found, told)
        or bounds.behind_act(view, found, told)
        or bounds.contrasted(view, lists, found, told)
    ):
        told = None
    decided = status.decide_in(place.scene, found.words, told, found.shape)
    if told is not None and decided.value == "alleged" and not decided.spans and tellers.own_deed(view, lists, found, told):
        decided = status.decide_in(place.scene, found.words, None, found.shape)
    if found.trigger.root == "AID" and decided.value == "occurred" and view.lowers[found.verb] in lists.offering:
        decided = status.promised(place.scene, found.verb)
    act = account.cue_of(place.statements, spans)
    done = tellers.part(view, lists, found, None if act else told, doers, roles.of(view, lists, found, acting, doers))
    if not act and told is not None and not done and tellers.speaks(view, lists, found):
        done = _source_roles(place, told)
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
        roles=_each_once(held) if len(held) > 1 else held,
        equipment=circumstances.equipment(view, lists, found, bounds.free(kept, number, around)),
        quantity=circumstances.quantity(view, place.scene.known, found, around),
        period=when.said(place.scene, place.statements, act, bounds.unclaimed(view, kept, number, place.things))
        if act and found.trigger.root in trust.SPOKEN
        else when.period(view, lists, found, (*around, *when.closing(view, place.things, stop))),
        place=where.place(view, lists, found, _unsaid(around, act) if act and found.trigger.root in trust.SPOKEN else around),
        status=status.of(decided),
        statement=told.id if told else None,
        rule=f"{found.shape.value}: {found.trigger.name}",
        decisions=(decided,),
    )


def _unsaid(things: tuple[Placed, ...], act: Statement) -> tuple[Placed, ...]:
    """Return what is no part of what an act of speech says: `denied that it had shelled Sarda` was not said in Sarda."""
    return tuple([thing for thing in things if not any(account.meet(thing.mention.span, span) for span in act.content)])


def _trigger_spans(view: View, found: Found) -> tuple[Span, ...]:
    """Return the characters of a trigger: the verb that carries it, itself, the object that it needs."""
    if found.carrier is None and found.object is None:
        return (view.span(*found.words),)
    words = {found.words}
    if found.carrier is not None:
        words.add((found.carrier, found.carrier + 1))
    if found.object is not None and found.object[0] >= found.words[1]:
        words.add(found.object)
    return tuple([view.span(*each) for each in sorted(words)])


def _source_roles(place: _Place, statement: Statement) -> tuple[Role, ...]:
    if statement.source is None:
        return ()
    inside = [
        thing for thing in place.things if thing.mention.kind in ACTING and account.meet(thing.mention.span, statement.source)
    ]
    apart = place.scene.lists.groups_apart
    inside = [thing for thing in inside if not (place.view.padded[thing.words[1]] in apart or malformed(thing.mention.surface))]
    inside = [thing for thing in inside if thing.mention.surface.lower() not in place.scene.lists.possessives] or inside
    inside.sort(key=lambda thing: thing.mention.kind is not Kind.PERSON)
    return tuple(Role(Part.ACTOR, thing.mention.id) for thing in inside[:1])


def _has_agent(place: _Place, found: Found, done: tuple[Role, ...]) -> bool:
    """Say whether a passive names who does it: `a claim rejected by Israel`, which no claim rejects."""
    agent = place.view.padded[found.words[1]] in place.scene.lists.agent
    return found.passive and (agent or any(role.part is Part.ACTOR for role in done))


def _by_source(place: _Place, act: Statement, done: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return the roles of an act of speech: who speaks does it, and not who only carries what was said."""
    source = _source_roles(place, act)
    if source and not any(role.part is Part.ACTOR and role.mention == source[0].mention for role in done):
        done = tuple([role for role in done if role.part is not Part.ACTOR])
    return (*source, *done)


def _each_once(held: tuple[Role, ...]) -> tuple[Role, ...]:
    seen: dict[str, Role] = {}
    for role in held:
        seen.setdefault(role.mention, role)
    return tuple(seen.values())


def _cue_events(place: _Place, found: list[Found], told: tuple[Found, ...], article: str) -> Iterator[Event]:
    """Yield the acts of statements whose cue is no trigger of the lexicon: `said X must` is a demand."""
    acting = [statement for statement in place.statements if acts.root(statement)]
    taken = [span for one in told for span in _trigger_spans(place.view, one)] if acting else []
    for statement in acting:
        root = acts.root(statement)
        cue = tuple(span for span in statement.cue if place.view.sentence.start <= span.start < place.view.sentence.stop)
        if (
            root is None
            or not cue
            or statement.source is None
            or _only_names_source(place, cue)
            or _only_meant(place, cue)
            or any(account.meet(left, right) for left in cue for right in taken)
        ):
            continue
        if _told_inside(place, statement, root, found) or not demands.tells(
            place.view, place.scene.lists, statement, place.doers
        ):
            continue
        if acts.by_cue(statement) or any(_addressed(place, statement)):
            yield _act(place, statement, root, cue, article)


def _only_meant(place: _Place, cue: tuple[Span, ...]) -> bool:
    """Say whether a cue only says what somebody wants or means to do: `wants`, `is considering`."""
    words = place.view.text.body[cue[0].start : cue[-1].stop].lower()
    lists = place.scene.lists
    return words in lists.intending or words in lists.wishing or words.rpartition(" ")[2] in lists.wishing


def _only_names_source(place: _Place, cue: tuple[Span, ...]) -> bool:
    """Say whether a cue is no verb, as `according to` and `menurut`: nothing is done by it."""
    return place.scene.word[words_of(place.view, cue[0])[0]] in place.scene.lists.sourcing


def _told_inside(place: _Place, statement: Statement, root: str, found: list[Found]) -> bool:
    """Say whether the content of a statement tells its act in words of its own: `“We ask …,” she said`."""
    spans = [place.view.span(*one.words) for one in found if one.trigger.root == root]
    return any(account.meet(span, content) for span in spans for content in statement.content)


def _act(place: _Place, statement: Statement, root: str, cue: tuple[Span, ...], article: str) -> Event:
    told = account.told_in(tuple(each for each in place.statements if each.id != statement.id), cue[0])
    words = words_of(place.view, cue[0])
    past = place.view.lowers[words[0]] in place.scene.lists.saying or place.view.lowers[words[0]].endswith("ed")
    decided = status.decide_in(place.scene, words, told, Shape.PAST if past else Shape.FINITE)
    return Event(
        id=ids.event_id(article, cue, root),
        root=root,
        subtype=None,
        trigger=cue,
        roles=_each_once((*_source_roles(place, statement), *_addressed(place, statement))),
        equipment=(),
        quantity=None,
        period=when.said(place.scene, place.statements, statement, place.things),
        place=None,
        status=status.of(decided),
        statement=told.id if told else None,
        rule=f"act: {statement.stance.value}",
        decisions=(decided,),
    )


def _addressed(place: _Place, statement: Statement) -> Iterator[Role]:
    """Yield whom the act of a statement is directed at: the first name in its content."""
    deep = statement.stance in (Stance.ACCUSE, Stance.THREATEN)
    for span in statement.content:
        first = words_of(place.view, span)[0]
        for thing in place.things:
            if not deep and thing.words[0] - first > ADDRESSED and not demands.obliged(place.view, place.scene.lists, thing):
                return
            if (
                thing.mention.kind in ACTING
                and account.meet(thing.mention.span, span)
                and thing.mention.surface.lower() not in place.scene.lists.possessives
            ):
                yield Role(Part.TARGET, thing.mention.id)
                return
