"""One sentence with all that stands in it, and what its events are made of."""

from __future__ import annotations

from katanya.events import account
from katanya.events.scene import Scene
from katanya.events.things import ACTING, Placed, malformed
from katanya.events.triggers import Found
from katanya.frozen import dataclass
from katanya.records import Kind, Part, Role, Span, Statement
from katanya.statements.view import View


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with all that stands in it.

    `acting` are those of the things that may do something, `doers` these and the groups without a name.
    """

    view: View
    scene: Scene
    things: tuple[Placed, ...]
    acting: tuple[Placed, ...]
    doers: tuple[Placed, ...]
    statements: tuple[Statement, ...]


def trigger_spans(view: View, found: Found) -> tuple[Span, ...]:
    """Return the characters of a trigger: the verb that carries it, itself, the object that it needs."""
    if found.carrier is None and found.object is None:
        return (view.span(*found.words),)
    words = {found.words}
    if found.carrier is not None:
        words.add((found.carrier, found.carrier + 1))
    if found.object is not None and (found.object[0] >= found.words[1] or found.trigger.subtype == "talks"):
        words.add(found.object)
    return tuple([view.span(*each) for each in sorted(words)])


def source_roles(place: Sentence, statement: Statement) -> tuple[Role, ...]:
    """Return whoever says a statement as the one who acts: nobody where no name stands beside its cue."""
    if statement.source is None:
        return ()
    inside = [
        thing for thing in place.things if thing.mention.kind in ACTING and account.meet(thing.mention.span, statement.source)
    ]
    apart = place.scene.lists.groups_apart
    inside = [
        thing
        for thing in inside
        if not (place.view.padded[thing.words[1]] in apart or malformed(thing.mention.surface, place.scene.lists))
    ]
    inside = [thing for thing in inside if thing.mention.surface.lower() not in place.scene.lists.only_possessives] or inside
    inside.sort(key=lambda thing: thing.mention.kind is not Kind.PERSON)
    return tuple(Role(Part.ACTOR, thing.mention.id) for thing in inside[:1])


def each_once(held: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return some roles without those of a mention that has one already."""
    seen: dict[str, Role] = {}
    for role in held:
        seen.setdefault(role.mention, role)
    return tuple(seen.values())
