"""Views, statements and mentions -> events: what is told to have happened, by whose account."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from katanya import ids
from katanya.events import acts, circumstances, roles, status, triggers, trust
from katanya.events.roles import Placed
from katanya.events.scene import Scene, scene
from katanya.events.triggers import Found
from katanya.frozen import dataclass
from katanya.languages.events import Known, known
from katanya.languages.inflect import Shape
from katanya.languages.records import Language
from katanya.records import Event, Kind, Mention, Part, Role, Span, Statement
from katanya.statements.view import View


@dataclass(frozen=True, slots=True)
class _Place:
    """One sentence with all that stands in it."""

    scene: Scene
    things: tuple[Placed, ...]
    statements: tuple[Statement, ...]

    @property
    def view(self) -> View:
        return self.scene.view


def extract(
    views: tuple[View, ...],
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    language: Language,
    article_id: str,
) -> tuple[Event, ...]:
    """Return the events that the sentences of an article tell, in order.

    An event in the content of a statement carries its id and takes its status from what the statement makes of it; all
    others are told by the outlet. Roles, period, place and equipment are ids of the mentions given.
    """
    held = known(language.code)
    ordered = sorted(mentions, key=lambda mention: mention.span)
    starts = [mention.span.start for mention in ordered]
    extents = [(_extent(statement), statement) for statement in statements]
    return tuple(
        event
        for view in views
        for event in _of_sentence(view, held, _near(view, extents), _inside(view, ordered, starts), article_id)
    )


def _extent(statement: Statement) -> Span:
    spans = (*statement.content, *statement.cue)
    return Span(min(span.start for span in spans), max(span.stop for span in spans)) if spans else Span(0, 0)


def _near(view: View, extents: list[tuple[Span, Statement]]) -> tuple[Statement, ...]:
    """Return the statements that reach into a sentence."""
    first, last = view.sentence
    return tuple(statement for (start, stop), statement in extents if start < last and first < stop)


def _inside(view: View, ordered: list[Mention], starts: list[int]) -> list[Mention]:
    first, last = bisect_left(starts, view.sentence.start), bisect_left(starts, view.sentence.stop)
    return ordered[first:last]


def _of_sentence(view: View, held: Known, near: tuple[Statement, ...], mentions: list[Mention], article: str) -> Iterator[Event]:
    hits = triggers.find(view, held)
    found = trust.told(view, held, hits)
    untold = tuple(one for one in hits if one not in found)
    if not found and not any(acts.root(statement) for statement in near):
        return
    # What stands in the dateline dates and places the report, not what it tells.
    things = tuple(thing for thing in roles.placed(view, mentions) if thing.words[0] >= view.first)
    place = _Place(scene(view), things, near)
    found = tuple(one for one in found if one.words[0] >= view.first and not _names_something(one, place.things))
    told = [_event(place, one, _next(found, number, view.size), article) for number, one in enumerate(found)]
    events = [
        *(event for event, one in zip(told, found, strict=True) if event.roles or not _needs_role(one)),
        *_cue_events(place, found, untold, article),
    ]
    yield from sorted(events, key=lambda event: event.trigger)


def _needs_role(found: Found) -> bool:
    """Say whether an event is the noun of something said or shown that nothing carries: it counts only with a name."""
    bare = found.shape is Shape.NOUN and found.carrier is None and found.words[1] - found.words[0] == 1
    return bare and found.trigger.root in trust.SPOKEN | {"SUPPORT"}


def _names_something(found: Found, things: tuple[Placed, ...]) -> bool:
    """Say whether a word is part of a name of arms (`artillery shells`) or of a date (`March 10`), and tells no event."""
    verb = found.shape in (Shape.BASE, Shape.FINITE) and found.object is None
    kinds = (Kind.DATE, Kind.EQUIPMENT) if verb else (Kind.DATE,)
    names = [thing.words for thing in things if thing.mention.kind in kinds]
    return any(first <= found.words[0] and found.words[1] <= last for first, last in names)


def _next(found: tuple[Found, ...], number: int, size: int) -> int:
    """Return where the next verb that tells an event begins, or the end of the sentence."""
    own = found[number].object
    last = own[1] if own else found[number].words[1]
    return next((one.verb for one in found[number + 1 :] if one.shape is not Shape.NOUN and one.verb >= last), size)


def _event(place: _Place, found: Found, stop: int, article: str) -> Event:
    view, lists = place.view, place.scene.lists
    things = tuple(thing for thing in place.things if thing.words[0] < stop)
    spans = _trigger_spans(view, found)
    told = _told_in(place.statements, spans[-1] if found.shape is Shape.NOUN else spans[0])
    decided = status.decide_in(place.scene, found.words, told, found.shape)
    act = _cue_of(place.statements, spans)
    held = (
        *(_source_roles(place, act) if act else ()),
        *roles.of(view, lists, found, things, stop),
        *circumstances.instruments(view, lists, found, things),
    )
    return Event(
        id=ids.event_id(article, spans, found.trigger.root),
        root=found.trigger.root,
        subtype=found.trigger.subtype,
        trigger=spans,
        roles=_each_once(held),
        equipment=circumstances.equipment(view, lists, found, things),
        quantity=circumstances.quantity(view, place.scene.known, found, things),
        period=_when_said(place, act) if act else circumstances.period(view, lists, found, things),
        place=circumstances.place(view, lists, found, things),
        status=status.of(decided),
        statement=told.id if told else None,
        rule=f"{found.shape.value}: {found.trigger.name}",
        decisions=(decided,),
    )


def _trigger_spans(view: View, found: Found) -> tuple[Span, ...]:
    """Return the characters of a trigger: the verb that carries it, itself, the object that it needs."""
    words = {found.words}
    if found.carrier is not None:
        words.add((found.carrier, found.carrier + 1))
    if found.object is not None and found.object[0] >= found.words[1]:
        words.add(found.object)
    return tuple(view.span(*each) for each in sorted(words))


def _told_in(statements: tuple[Statement, ...], trigger: Span) -> Statement | None:
    """Return the innermost statement whose content holds a trigger."""
    holding = [
        statement
        for statement in statements
        if any(span.start <= trigger.start and trigger.stop <= span.stop for span in statement.content)
    ]
    return min(holding, key=lambda statement: sum(stop - start for start, stop in statement.content), default=None)


def _cue_of(statements: tuple[Statement, ...], spans: tuple[Span, ...]) -> Statement | None:
    """Return the statement whose cue a trigger is."""
    return next((each for each in statements if any(_meet(cue, span) for cue in each.cue for span in spans)), None)


def _meet(left: Span, right: Span) -> bool:
    return left.start < right.stop and right.start < left.stop


def _source_roles(place: _Place, statement: Statement) -> tuple[Role, ...]:
    if statement.source is None:
        return ()
    inside = [
        thing for thing in place.things if thing.mention.kind in roles.ACTING and _meet(thing.mention.span, statement.source)
    ]
    inside.sort(key=lambda thing: thing.mention.kind is not Kind.PERSON)
    return tuple(Role(Part.ACTOR, thing.mention.id) for thing in inside[:1])


def _each_once(held: tuple[Role, ...]) -> tuple[Role, ...]:
    seen: dict[str, Role] = {}
    for role in held:
        seen.setdefault(role.mention, role)
    return tuple(seen.values())


def _cue_events(place: _Place, found: tuple[Found, ...], untold: tuple[Found, ...], article: str) -> Iterator[Event]:
    """Yield the acts of statements whose cue is no trigger of the lexicon: `said X must` is a demand."""
    taken = [span for one in (*found, *untold) for span in _trigger_spans(place.view, one)]
    for statement in place.statements:
        root = acts.root(statement)
        cue = tuple(span for span in statement.cue if place.view.sentence.start <= span.start < place.view.sentence.stop)
        if (
            root is None
            or not cue
            or _only_names_source(place, cue)
            or any(_meet(left, right) for left in cue for right in taken)
        ):
            continue
        if _told_inside(place, statement, root, found):
            continue
        if acts.by_cue(statement) or any(_addressed(place, statement)):
            yield _act(place, statement, root, cue, article)


def _only_names_source(place: _Place, cue: tuple[Span, ...]) -> bool:
    """Say whether a cue is no verb, as `according to` and `menurut`: nothing is done by it."""
    return place.scene.lower(_words_of(place.view, cue[0])[0]) in place.scene.lists.sourcing


def _told_inside(place: _Place, statement: Statement, root: str, found: tuple[Found, ...]) -> bool:
    """Say whether the content of a statement tells its act in words of its own: `“We ask …,” she said`."""
    spans = [place.view.span(*one.words) for one in found if one.trigger.root == root]
    return any(_meet(span, content) for span in spans for content in statement.content)


def _act(place: _Place, statement: Statement, root: str, cue: tuple[Span, ...], article: str) -> Event:
    told = _told_in(tuple(each for each in place.statements if each.id != statement.id), cue[0])
    words = _words_of(place.view, cue[0])
    decided = status.decide_in(place.scene, words, told, Shape.FINITE)
    return Event(
        id=ids.event_id(article, cue, root),
        root=root,
        subtype=None,
        trigger=cue,
        roles=_each_once((*_source_roles(place, statement), *_addressed(place, statement))),
        equipment=(),
        quantity=None,
        period=_when_said(place, statement),
        place=None,
        status=status.of(decided),
        statement=told.id if told else None,
        rule=f"act: {statement.stance.value}",
        decisions=(decided,),
    )


def _words_of(view: View, span: Span) -> tuple[int, int]:
    words = [i for i in range(view.size) if view.tokens.starts[i] < span.stop and view.tokens.stops[i] > span.start]
    return words[0], words[-1] + 1


def _when_said(place: _Place, act: Statement) -> str | None:
    """Return the date of a speech act: the nearest one of its sentence that is part of nothing said."""
    said = [span for statement in place.statements for span in statement.content]
    dates = [
        thing.mention
        for thing in place.things
        if thing.mention.kind is Kind.DATE and not any(_meet(thing.mention.span, span) for span in said)
    ]
    return min(dates, key=lambda date: abs(date.span.start - act.cue[0].start)).id if dates else None


def _addressed(place: _Place, statement: Statement) -> Iterator[Role]:
    """Yield whom the act of a statement is directed at: the first name in its content."""
    for span in statement.content:
        for thing in place.things:
            if thing.mention.kind in roles.ACTING and _meet(thing.mention.span, span):
                yield Role(Part.TARGET, thing.mention.id)
                return
