"""Who does what to whom: the mentions before and behind a trigger, by the words that join them to it."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events import abreast, following, forms, joints, owners, passives, receiving, subject
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists
from katanya.languages.inflect import Shape
from katanya.records import Kind, Part, Role
from katanya.statements.view import View

# Roots whose partner named with `with` is an actor too.
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE", "SUPPORT"))
# Roots whose partner named with `with` is the one it is done to: `clashed with`.
AGAINST = frozenset(("ASSAULT", "THREATEN", "REJECT", "YIELD", "SANCTION", "COERCE"))
# Roots of acts that are done at somebody: `fired at Orsa`.
AIMED = frozenset(("ASSAULT", "MOBILIZE", "THREATEN", "ACCUSE", "PROTEST"))
# Roots of acts that answer what another has done.
ANSWERED = frozenset(("REJECT", "ACCUSE", "SUPPORT"))
# Roots whose nouns name behind `from` who does it: `a warning from Orsa`.
FROM = frozenset(("AID", "ASSAULT", "THREATEN", "ACCUSE", "REQUEST", "SUPPORT", "SANCTION", "AGREE"))
# Roots of acts that are done to people.
PERSONAL = frozenset(("ACCUSE", "REQUEST", "THREATEN", "SUPPORT", "ASSAULT", "COERCE"))
GROUP = "group"
# Roots of acts in words that a clause may follow, and what its verb begins with.
SPEECH = frozenset(("ACCUSE", "REQUEST", "THREATEN", "REJECT"))
# Roots of acts behind which an infinitive names what somebody else does.
ASKING = frozenset(("REQUEST", "CONSULT"))
PARTING = frozenset((",", "—", "–"))
# How many words may stand before the object of a verb.
NEAR = 6
# Behind so many words `of` joins a name to another noun: `sued Orsa over the deportation of Vadrians`.
DEEP = 4


def of(
    view: View, lists: Lists, found: Found, acting: tuple[Placed, ...], doers: tuple[Placed, ...] | None = None
) -> tuple[Role, ...]:
    """Return the roles of an event: its actors, targets and recipients, each mention once.

    `doers` are those that may act and the groups without a name, which only do something or are the subject of a passive.
    """
    doers = acting if doers is None else doers
    if not doers:
        return ()
    verbal = found.shape is not Shape.NOUN or found.carrier is not None
    roles = [*(_of_verb(view, lists, found, acting, doers) if verbal else _of_noun(view, lists, found, acting))]
    if found.shape is Shape.NOUN and found.carrier is not None:
        roles += _of_noun(view, lists, found, acting)
    seen: set[str] = set()
    return tuple([role for role in roles if role.mention not in seen and not seen.add(role.mention)])  # type: ignore[func-returns-value]


def _of_verb(view: View, lists: Lists, found: Found, acting: tuple[Placed, ...], doers: tuple[Placed, ...]) -> Iterator[Role]:
    reduced = found.passive and passives.reduced(view, lists, found)
    doer = None
    if not passives.inverted(view, lists, found):
        doer = passives.nearest(found, doers) if reduced else subject.of(view, lists, found.verb, doers)
    behind = list(following.named(view, lists, found.words[1], acting))
    if doers is not acting and not found.passive:
        behind = [*(thing for thing in doers if thing.mention.rule == GROUP and _object(view, lists, found, thing)), *behind]
    if found.passive:
        near = behind if doers is acting else list(following.named(view, lists, found.words[1], doers))
        agent = next((thing for thing in near if joints.before(view, lists, thing) in lists.agent), None)
        agent = agent or passives.bare_agent(view, lists, found, near)
        if agent is not None:
            yield from abreast.joined(view, lists, Part.ACTOR, agent, doers)
        if doer is not None and joints.before(view, lists, doer) not in lists.located:
            own = agent is None and passives.goes_itself(view, lists, found, doer)
            yield from abreast.joined(view, lists, Part.ACTOR if own else Part.TARGET, doer, doers)
        yield from _others(view, lists, found, [thing for thing in behind if thing is not agent])
        return
    if (part := receiving.part(view, lists, found)) is not None:
        if doer is not None:
            yield from abreast.joined(view, lists, part, doer, doers)
        giver = next((thing for thing in behind if joints.before(view, lists, thing) in (lists.away | lists.agent)), None)
        if giver is not None:
            yield from abreast.joined(view, lists, Part.ACTOR, giver, acting)
        return
    if doer is not None:
        part = Part.TARGET if view.lowers[found.verb] in lists.suffered else Part.ACTOR
        yield from abreast.joined(view, lists, part, doer, doers)
    if view.lowers[found.verb] not in lists.suffered:
        yield from _others(view, lists, found, behind)


def _object(view: View, lists: Lists, found: Found, group: Placed) -> bool:
    """Say whether a group stands right behind an active verb, as what it is done to: `urged lawmakers to resign`."""
    start = found.words[1] if found.object is None else max(found.words[1], found.object[0])
    if found.shape is Shape.NOUN or group.words[0] != start or joints.before(view, lists, group) in lists.place:
        return False
    return (found.trigger.root in PERSONAL or (found.trigger.root == "AID" and found.object is None)) and view.lowers[
        group.words[1] - 1
    ] not in lists.forces


def _others(view: View, lists: Lists, found: Found, behind: list[Placed]) -> Iterator[Role]:
    """Yield what stands behind a verb: its object, then what prepositions join to it."""
    part: Part | None = None
    company = joints.company(view.language.code) if _partner(found) is None else frozenset()
    for number, thing in enumerate(behind):
        start, stop = found.words[1], thing.words[0]
        if start < stop and found.trigger.root == "REJECT" and view.lowers[start].endswith(lists.gerund_endings):
            return
        if not company.isdisjoint(view.lowers[start:stop]) or joints.doing(view, lists, start, stop):
            return
        if found.trigger.root in ASKING and joints.asked_to(view, lists, start, stop):
            return
        if joints.new_clause(view, lists, start, stop):
            return
        if view.lowers[stop] in lists.subject_pronouns or _says_of(view, lists, found, thing):
            return
        joint = joints.before(view, lists, thing)
        if joint in lists.coordinators or joint == ",":
            if _opens_clause(view, lists, thing):
                return
            if part is not None and (joint != "," or abreast.listed(view, lists, thing)):
                yield Role(part, thing.mention.id)
            continue
        titled = view.padded[stop - 1] == "," and joint != ","  # `kidnapped the mayor, Tavi Arlen`
        near = stop - start <= NEAR and not _parted(view, start, stop - titled)
        if found.trigger.root == "PROTEST" and not lists.protest_site.isdisjoint(view.lowers[start:stop]):
            near = False  # `berunjuk rasa di depan gedung Dewan`
        part = _part(lists, found, joint, first=number == 0 and near and not found.passive)
        if view.padded[stop - 2] in lists.hanging_on or (joint not in lists.target and _only_topic(view, lists, found)):
            part = None
        if part is Part.TARGET and found.trigger.root == "AID" and joint not in lists.target and _before_object(found, thing):
            part = None if owners.describes(view, thing) else Part.RECIPIENT
        if part is not None and not (stop - start > DEEP and joint in lists.genitives):
            yield Role(part, thing.mention.id)


def _only_topic(view: View, lists: Lists, found: Found) -> bool:
    """Say whether what stands bare behind a verb is no party of the act: what is discussed, whose troops are sent."""
    return view.lowers[found.verb] in lists.discussing or (found.trigger.root == "MOBILIZE" and view.language.traits.head_first)


def _says_of(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    """Say whether a name behind a verb of speech is the subject of what is said: `warned Norland would attack`."""
    after = view.padded[thing.words[1]]
    if found.trigger.root == "REJECT" and view.language.traits.affixed_verbs:
        return joints.is_verb(view, lists, thing.words[1]) or after in lists.before_verbs
    return found.trigger.root in SPEECH and (after in lists.conditional or after in lists.spoken_tense)


def _opens_clause(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a name behind `, and` is the subject of a clause of its own: `summoned the envoy, and Orsa recalled …`."""
    first, last = thing.words
    after = view.padded[last]
    if view.padded[first - 1] not in lists.coordinators:
        return False
    if view.padded[first - 2] != ",":
        return after in lists.finite
    if view.language.traits.affixed_verbs:
        return joints.is_verb(view, lists, last) or after in lists.before_verbs
    return after in lists.auxiliaries or forms.past(view, lists, after)


def _before_object(found: Found, thing: Placed) -> bool:
    """Say whether a name stands between a verb and what is given: `gave Norland two frigates`."""
    return found.object is not None and found.words[1] <= thing.words[0] and thing.words[1] <= found.object[0]


def _parted(view: View, start: int, stop: int) -> bool:
    return not PARTING.isdisjoint(view.lowers[start:stop])


def _part(lists: Lists, found: Found, joint: str, *, first: bool) -> Part | None:
    if joint in lists.with_:
        return _partner(found)
    if joint in lists.between and found.trigger.root == "CONSULT" and (found.carrier, found.object) != (None, None):
        return Part.ACTOR
    if joint in lists.through:
        return None
    if found.trigger.subtype == "talks" and (joint in lists.target or joint in lists.recipient) and joint not in lists.spoken_to:
        return None  # `membahas pembelian rudal dari Orsa untuk Vadria`
    if joint in lists.located and found.trigger.root not in AIMED:
        return None
    if joint in lists.between and found.trigger.root != "CONSULT":
        return None
    if joint in lists.away and found.trigger.root == "MOBILIZE":
        return None
    if joint in lists.about_what and found.trigger.root == "SUPPORT":
        return None  # `backed her in a talk on CBS`
    if joint in lists.target:
        return (
            Part.RECIPIENT if found.trigger.root == "AID" and (joint in lists.recipient or joint in lists.toward) else Part.TARGET
        )
    if joint in lists.recipient:
        if found.trigger.root == "COERCE" or (found.passive and found.trigger.root == "REQUEST"):
            return None  # `was deported to Orsa`, `was invited to the White House`
        return Part.RECIPIENT if found.trigger.root in ("AID", "YIELD", "AGREE") else Part.TARGET
    if joint in lists.place:
        return Part.TARGET if first and found.trigger.subtype == "visit" else None
    if joint in lists.agent:
        return Part.ACTOR if found.passive else _maker(found)
    return Part.TARGET if first else None


def _maker(found: Found) -> Part | None:
    """Return the part of whoever made what an act is about: `rejected the plan by Norland`."""
    return Part.TARGET if found.trigger.root in ANSWERED else None


def _partner(found: Found) -> Part | None:
    """Return the part of whoever is named with `with`: of a parade or a trip, none."""
    if found.trigger.subtype == "visit":
        return None
    if found.trigger.root in MUTUAL or found.trigger.subtype == "exercise":
        return Part.ACTOR
    lodged = found.trigger.root == "ACCUSE" and (found.object is not None or found.shape is Shape.NOUN)
    return Part.TARGET if found.trigger.root in AGAINST or lodged else None  # `lodged a protest with Orsa`


def _of_noun(view: View, lists: Lists, found: Found, acting: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the roles around an event noun: `Israel's attack on`, `serangan Israel terhadap`, `talks between A and B`."""
    if found.carrier is None and (getting := receiving.verb(view, lists, found)) is not None:
        yield from _received(view, lists, found, getting, acting)
        return
    owner = _owner(view, lists, found, acting)
    if owner is not None:
        done_to = owner.mention.kind is Kind.PERSON and view.lowers[found.words[0]] in lists.undergone
        yield Role(Part.TARGET if done_to else Part.ACTOR, owner.mention.id)
    yield from _behind_noun(view, lists, found, acting)


def _received(view: View, lists: Lists, found: Found, getting: int, acting: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield whoever gets what a noun tells, and whom it is from: `won praise from Arlen`."""
    receiver = subject.of(view, lists, getting, acting)
    if receiver is not None:
        yield Role(receiving.RECEIVED[found.trigger.root], receiver.mention.id)
    for thing in following.named(view, lists, found.words[1], acting):
        if joints.before(view, lists, thing) in lists.away:
            yield Role(Part.ACTOR, thing.mention.id)


def _owner(view: View, lists: Lists, found: Found, acting: tuple[Placed, ...]) -> Placed | None:
    """Return whose act a noun tells: its owner, or whoever comes to it or handles it."""
    first = found.words[0]
    owner = next((thing for thing in acting if 0 <= first - thing.words[1] <= 3 and owners.owns(view, lists, thing, first)), None)
    if owner is not None or found.trigger.root not in ("CONSULT", "MOBILIZE", "COOPERATE") or found.carrier is not None:
        return owner
    comes = found.trigger.root == "CONSULT" and owners.comes_to(view, lists, found)
    verb = first - 1 if comes else owners.handled(view, lists, first)
    return subject.of(view, lists, verb, acting) if verb is not None else None


def _behind_noun(view: View, lists: Lists, found: Found, acting: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield those whom prepositions join to a noun, up to where something else begins."""
    last, part = found.words[1], None
    for thing in following.named(view, lists, last, acting):
        joint = joints.before(view, lists, thing)
        if _opens_clause(view, lists, thing) or _asks(view, lists, found, thing):
            return
        if joint in lists.coordinators or joint == ",":
            if part is not None and (joint != "," or abreast.listed(view, lists, thing)):
                yield Role(part, thing.mention.id)
            continue
        if following.elsewhere(view, lists, found, thing, joint):
            return
        part = _noun_part(view, lists, found, thing, joint)
        if part is None and thing.words[0] - last > 4:
            return
        if part is not None:
            yield Role(part, thing.mention.id)


def _asks(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    """Say whether a name is of what is asked for: `a call to abandon Arlen`."""
    return found.trigger.root == "REQUEST" and joints.asked_to(view, lists, found.words[1], thing.words[0])


def _noun_part(view: View, lists: Lists, found: Found, thing: Placed, joint: str) -> Part | None:
    if joint in lists.agent or joint in lists.between or (joint in lists.genitives and found.trigger.subtype == "talks"):
        return Part.ACTOR  # `a meeting of the council`
    if joint in lists.with_ and view.padded[thing.words[0] - 3] in lists.along:
        return None  # `the raids, along with the Orsans`
    if joint in joints.company(view.language.code) and (partner := _partner(found)) is not None:
        return partner
    if view.language.traits.head_first and owners.right_behind(view, lists, found, thing):
        done_to = thing.mention.kind is Kind.PERSON and view.lowers[found.words[0]] in lists.undergone
        return Part.TARGET if done_to else Part.ACTOR
    if joint in lists.recipient and found.trigger.root == "AID":
        return Part.RECIPIENT
    if joint in lists.away and found.trigger.root in FROM:
        return Part.ACTOR if found.trigger.root != "ASSAULT" else None
    if joint in lists.recipient and joint not in lists.target and found.trigger.root == "COERCE":
        return None  # `the deportation of clerks to Orsa`
    return Part.TARGET if joint in lists.target or joint in lists.recipient else None
