"""Which words tell an event only by those whom it is of: what nobody does to anybody is none."""

from __future__ import annotations

from collections.abc import Iterable

from katanya.events import hollow, nameless, trust
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Known
from katanya.languages.inflect import Shape
from katanya.records import Event, Kind, Part, Role, Status
from katanya.statements.view import View

# Roots of what somebody does with or towards another: without anybody they tell nothing.
BETWEEN = frozenset(("AGREE", "SUPPORT", "REQUEST", "REJECT", "COOPERATE"))
# Roots of what is done to somebody; as nouns they tell something only where it is said of whom, where or when.
ACTS = frozenset(("COERCE", "YIELD", "SANCTION", "AID", "MOBILIZE"))
# Parts of those whom an event is of; arms are of none.
PARTIES = frozenset((Part.ACTOR, Part.TARGET, Part.RECIPIENT))
# What is done with arms: that somebody may make or try some is told, whoever that is.
OF_ARMS = frozenset(("production", "test", "launch"))
# So many are whoever does something and another whom it is done to.
BOTH = 2
# Roots of what a group of people may do as well as a body: `officers seized the cargo`.
FORCED = frozenset(("COERCE", "ASSAULT", "PROTEST"))
# Roots of where somebody stands, which a state or a body may say or deny in any form: `does not recognise the vote`.
STANDS = frozenset(("SUPPORT", "REJECT"))
BODIES = frozenset((Kind.ORGANISATION, Kind.COUNTRY))
# Shapes of a verb that says that something was done; a base and a gerund only name it.
FINITE = frozenset((Shape.PAST, Shape.FINITE, Shape.PARTICIPLE, Shape.PASSIVE))


def tells(place: tuple[View, Known], one: Found, event: Event, things: Iterable[Placed], *, whole: bool) -> bool:
    """Say whether an event has those whom its word asks for.

    In the `whole` of a report they stand beside it; of a single sentence they may stand in the one before.
    """
    view, held = place
    parties = [role for role in event.roles if role.part in PARTIES]
    if not event.roles and _noun_of_speech(one) and view.padded[one.words[1]] not in held.lists.looked_into:
        return False
    if not whole:
        return True
    if not parties and ((_between(one) and not _promises(view, held, one)) or _only_named(view, held, one, event)):
        return False
    if not parties and _unmet(one, event) and not (_known(view, held, one) or _asked_of(view, held, one)):
        return False
    if one.trigger.root == "REQUEST" and one.shape is Shape.BASE and all(role.part is not Part.ACTOR for role in parties):
        return False  # `Just ask the neighbours`
    asked = _asked(view, held, one)
    if asked < BOTH:
        return len(parties) >= asked
    if asked > BOTH:
        return False  # what somebody only means to do
    if _both(held, parties, things):
        return True
    shaped = one.shape in FINITE or (one.shape is Shape.BASE and one.trigger.root in STANDS)
    return len(parties) == 1 and shaped and _by_body(held, parties[0], one.trigger.root, things)


def _noun_of_speech(one: Found) -> bool:
    """Say whether an event is the noun of something said or shown that nothing carries: it counts only with a name."""
    bare = one.shape is Shape.NOUN and one.carrier is None and one.object is None and one.words[1] - one.words[0] == 1
    return bare and one.trigger.root in trust.SPOKEN | {"SUPPORT"}


def _both(held: Known, parties: Iterable[Role], things: Iterable[Placed]) -> bool:
    """Say whether somebody does something to another, or two do it together; `her` may only tell whose something is."""
    named = {thing.mention.id: thing.mention.surface.lower() for thing in things}
    parts = [role.part for role in parties if named.get(role.mention) not in held.lists.only_possessives]
    return len(parts) > 1 and Part.ACTOR in parts


def _between(one: Found) -> bool:
    """Say whether a word tells what is between two and nobody is there: `I agree`, `they would support it`."""
    refused = one.trigger.root == "REJECT" and one.shape in (Shape.PAST, Shape.FINITE) and not one.passive
    return one.trigger.root in BETWEEN and one.trigger.subtype is None and one.object is None and not refused


def _promises(view: View, held: Known, one: Found) -> bool:
    """Say whether a word tells what somebody agreed to or asked for, whoever that was: `agreed to repay it`, `kami meminta`."""
    if one.shape is Shape.ING and one.trigger.root == "REQUEST" and one.words[1] - one.words[0] > 1:
        return True  # `joined others in calling for a ban`
    if one.trigger.root == "REQUEST" and held.traits.affixed_verbs and one.shape is not Shape.NOUN:
        asked = one.passive and view.padded[one.words[1]].startswith(held.lists.predicate_prefixes)
        return asked or (not one.passive and view.padded[one.words[0] - 1] in held.lists.first_person)
    return one.trigger.root == "AGREE" and one.shape in FINITE and view.padded[one.words[1]] in held.lists.infinitive_marks


def _bare_act(view: View, held: Known, one: Found) -> bool:
    """Say whether a noun of an act stands without a verb that it is done by: `dilakukan penahanan` has one."""
    done = one.carrier is not None or view.padded[one.words[0] - 1] in held.lists.light
    return one.shape is Shape.NOUN and one.trigger.root in ACTS and not done


def _only_named(view: View, held: Known, one: Found, event: Event) -> bool:
    """Say whether a base or a gerund names what nobody is said to do: `ways to help`, `without providing relief`."""
    nowhere = _nowhere(event) and event.quantity is None
    if nowhere and event.subtype == "deployment" and one.shape is Shape.NOUN and one.object is None and not event.equipment:
        return True
    if event.subtype not in (None, "talks", "visit") or one.trigger.root == "PROTEST":
        return False
    if nowhere and (event.subtype == "talks" or _bare_act(view, held, one)) and not _pointed_at(view, held, one):
        return True
    if one.trigger.root == "ASSAULT":
        return one.shape is Shape.BASE and event.place is None and event.period is None and not event.equipment
    return nowhere and one.shape in (Shape.BASE, Shape.ING) and one.carrier is None and not _asked_of(view, held, one)


def _asked_of(view: View, held: Known, one: Found) -> bool:
    """Say whether a name right before an infinitive is to do it: `called on Arlen to resign`."""
    mark = one.words[0] - 1
    return one.shape is Shape.BASE and view.padded[mark] in held.lists.infinitive_marks and view.capitals[mark - 1]


def _unmet(one: Found, event: Event) -> bool:
    """Say whether what may be or is not has no place and no day: `if they kill`, `no clashes`; of arms it is told."""
    if event.subtype in OF_ARMS:
        return False
    unmet = event.status is Status.HYPOTHETICAL or (event.status is Status.DENIED and one.shape is Shape.NOUN)
    return unmet and _nowhere(event)


def _nowhere(event: Event) -> bool:
    return event.place is None and event.period is None


def _known(view: View, held: Known, one: Found) -> bool:
    """Say whether a noun is of what is known to have happened, also in a question: `before the attacks`."""
    beside = (view.padded[one.words[0] - 1], view.padded[one.words[1]])
    return one.shape is Shape.NOUN and not held.lists.pointers.isdisjoint(beside)


def _pointed_at(view: View, held: Known, one: Found) -> bool:
    """Say whether a noun is of what was told before or with somebody: `rapat ini`, `these talks`, `talks with farmers`."""
    noun = one.words if one.shape is Shape.NOUN else one.object
    if noun is None:
        return False
    beside = {view.padded[noun[0] - 1], view.padded[noun[1]]} - held.lists.articles_and_possessives
    joined = view.padded[noun[1]] in held.lists.with_ - held.lists.coordinators
    return joined or not held.lists.pointers.isdisjoint(beside)


def _asked(view: View, held: Known, one: Found) -> int:
    """Return how many of those whom it is of a word must have beside it to tell an event; arms that change hands need none."""
    if one.trigger.subtype == "transfer":
        return 0
    rows = [row for row in held.hollow.get(view.lowers[one.words[0]], ()) if row.roles and row.root in (None, one.trigger.root)]
    behind = hollow.ahead(view, one.words[1]) if any(row.enough for row in rows) else ()
    return max((row.roles for row in rows if row.enough.isdisjoint(behind)), default=0)


def _by_body(held: Known, role: Role, root: str, things: Iterable[Placed]) -> bool:
    """Say whether a state or a body is named as who does it: `Orsa supported the plan`, not `he supports equal pay`."""
    named = next((thing.mention for thing in things if thing.mention.id == role.mention), None)
    if named is None or role.part is not Part.ACTOR or named.kind not in BODIES:
        return False
    if named.rule == nameless.RULE and root not in FORCED:
        return not held.lists.groups_too.isdisjoint(named.surface.lower().split())
    return named.surface.lower() not in held.lists.subject_pronouns
