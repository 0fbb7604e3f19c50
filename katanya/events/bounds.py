"""How far what stands around an event reaches: up to the next verb that tells another."""

from __future__ import annotations

from katanya.events import acts, forms, joints
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists
from katanya.languages.inflect import Shape
from katanya.records import Kind, Statement
from katanya.statements.view import View

# Roots of acts in words, whose day and place are not those of what they speak of.
SPEAKING = frozenset(("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"))


def next_verb(found: list[Found], number: int, size: int) -> int:
    """Return where the next verb that tells an event begins, or the end of the sentence."""
    if number + 1 == len(found):
        return size
    own = found[number].object
    last = own[1] if own else found[number].words[1]
    return next((one.verb for one in found[number + 1 :] if _is_verb(one) and one.verb >= last), size)


def _is_verb(found: Found) -> bool:
    return found.shape is not Shape.NOUN or found.carrier is not None


def before(things: tuple[Placed, ...], stop: int) -> tuple[Placed, ...]:
    """Return what begins before the next verb that tells an event: what stands behind it belongs to that one."""
    return tuple([thing for thing in things if thing.words[0] < stop]) if things and things[-1].words[0] >= stop else things


def unclaimed(view: View, lists: Lists, found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return what stands around an act of speech without the days of what it speaks of: `threatened to walk out on July 1`."""
    later = [one.verb for one in found[number + 1 :] if _is_verb(one) and view.padded[one.verb - 1] in lists.infinitive_marks]
    if not later:
        return things
    comma = next((place for place in range(later[0], view.size) if view.lowers[place] == ","), view.size)
    return tuple([thing for thing in things if not later[0] <= thing.words[0] < comma])


def free(found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return what is no part of another event's own words: the drones of `drone attack` are that attack's."""
    others = [one.words for place, one in enumerate(found) if place != number]
    others += [one.object for place, one in enumerate(found) if place != number and one.object and one.object[0] >= one.words[1]]
    if not others:
        return things
    return tuple(
        [thing for thing in things if not [1 for first, last in others if thing.words[0] < last and first < thing.words[1]]]
    )


def _of_second(found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the circumstances of a verb that `and` joins to one of another kind: not `laid mines near Sarda and cut …`."""
    earlier = [one for one in found[:number] if _is_verb(one)]
    if not earlier or earlier[-1].trigger.root == found[number].trigger.root:
        return things
    first, verb = earlier[0].words[1], found[number].verb
    return tuple([thing for thing in things if thing.mention.kind is Kind.DATE or not first <= thing.words[0] < verb])


def _of_its_own_day(found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return what stands around a verb without the day of the one before it: `who was held in May died on Monday`."""
    one, days = found[number], [thing for thing in things if thing.mention.kind is Kind.DATE]
    if len(days) < 2 or not _is_verb(one) or not any(thing.words[0] >= one.words[1] for thing in days):
        return things
    earlier = [other.words[1] for other in found[:number] if _is_verb(other)]
    between = [thing for thing in days if earlier and earlier[-1] <= thing.words[0] < one.verb]
    return tuple([thing for thing in things if thing not in between]) if between else things


def _spoken_of(found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return what may be around a noun that is only spoken of: `on Monday police looked into the attack` dates no attack."""
    one, earlier = found[number], found[number - 1]
    if one.shape is not Shape.NOUN or one.carrier is not None or not _is_verb(earlier) or earlier.trigger.root not in SPEAKING:
        return things
    return tuple([thing for thing in things if thing.words[0] >= earlier.words[1]])


def _of_listed(view: View, lists: Lists, found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return what may be around a noun of a list without what is of the one before: `the raid in Sarda in May, the raid in …`."""
    one, earlier = found[number], found[number - 1]
    if (
        one.shape is not Shape.NOUN
        or one.carrier is not None
        or earlier.shape is not Shape.NOUN
        or one.trigger.root != earlier.trigger.root
    ):
        return things
    joint = max(
        (at for at in range(earlier.words[1], one.words[0]) if view.lowers[at] == "," or view.lowers[at] in lists.coordinators),
        default=0,
    )
    if not joint or any(forms.past(view, lists, view.lowers[at]) for at in range(earlier.words[1], one.words[0])):
        return things
    return tuple([thing for thing in things if not earlier.words[0] <= thing.words[0] < joint])


def own(view: View, lists: Lists, found: list[Found], number: int, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the circumstances that may be an event's: of `signed in Beijing to restore` the place is the signing's."""
    verb = found[number].verb
    things = _spoken_of(found, number, _of_its_own_day(found, number, things))
    things = _of_listed(view, lists, found, number, things)
    if view.padded[verb - 1] in lists.coordinators and _is_verb(found[number]):
        return _of_second(found, number, things)
    if view.padded[verb - 1] not in lists.infinitive:
        return things
    earlier = [one.words[1] for one in found[:number] if _is_verb(one)]
    return tuple([thing for thing in things if not earlier[-1] <= thing.words[0] < verb]) if earlier else things


def behind_act(view: View, lists: Lists, found: Found, told: Statement) -> bool:
    """Say whether an act stands in a clause that only dates one of speech: `threatened it in May, when Orsa shelled …`."""
    if found.shape is not Shape.PAST or acts.root(told) is None or not told.content:
        return False
    start = told.content[0].start
    for place in range(found.verb - 1, view.first, -1):
        if view.tokens.starts[place] < start:
            return False
        if view.lowers[place] in lists.when and view.lowers[place - 1] == ",":
            return True
    return False


def contrasted(view: View, lists: Lists, found: Found, told: Statement) -> bool:
    """Say whether another clause begins between what is demanded or charged and a verb: `mengajukan banding, tetapi hakim …`."""
    if acts.root(told) is None or not told.content:
        return False
    starts = view.tokens.starts
    first = next((at for at in range(view.first, found.verb) if starts[at] >= told.content[0].start), found.verb)
    cue = max((span.stop for span in told.cue), default=0)
    if cue > starts[found.verb]:
        return False
    commas = [at for at in range(first, found.verb - 1) if view.lowers[at] == ","]
    return any(view.lowers[at + 1] in lists.opposed or view.lowers[at + 1] in lists.contrast for at in commas)


def beside(view: View, lists: Lists, found: Found, told: Statement) -> bool:
    """Say whether a verb stands beside the cue of a statement and not in what is said: `summoned the envoy and lodged …`."""
    if not view.language.traits.inflected_verbs:
        joint = joints.and_before(view, lists, found.verb)
        dated = joint is not None and view.padded[joint + 1] in view.language.grammar.times
        return (dated and acts.root(told) is not None) or _beside_noun(view, lists, found, told)
    if not told.cue or acts.root(told) is None or not acts.by_cue(told) or found.passive:
        return False
    if not forms.past(view, lists, view.lowers[found.verb]) or joints.and_before(view, lists, found.verb) is None:
        return False
    return _behind_cue(view, lists, found, told)


def _behind_cue(view: View, lists: Lists, found: Found, told: Statement) -> bool:
    """Say whether a verb stands behind the cue of a statement, and nothing on the way begins what is said."""
    if told.cue[0].stop > view.tokens.starts[found.verb]:
        return False
    first = next((place for place in range(view.size) if view.tokens.starts[place] >= told.cue[0].stop), view.size)
    between = view.lowers[first : found.verb]
    return lists.complementizers.isdisjoint(between) and "," not in between


def _beside_noun(view: View, lists: Lists, found: Found, told: Statement) -> bool:
    """Say whether a verb goes on behind what was said in a noun: `mengumumkan eskalasi dan menembakkan roket`."""
    before = found.verb - 1
    while before > view.first and view.lowers[before] in lists.before_verbs:
        before -= 1
    if view.padded[before] not in lists.coordinators or not joints.is_verb(view, lists, found.verb) or not told.content:
        return False
    start = told.content[0].start
    first = next((at for at in range(view.first, found.verb) if view.tokens.starts[at] >= start), found.verb)
    if first == before:
        return True  # what is said begins with the coordinator: only the cue brought it
    within = range(first, before)
    return bool(within) and first > view.first and not any(_verbal(view, lists, at) for at in within)


def _verbal(view: View, lists: Lists, place: int) -> bool:
    word = view.lowers[place]
    if word in lists.complementizers or word in lists.before_verbs or word in (",", '"', "“"):
        return True
    return joints.is_verb(view, lists, place) or word.startswith(lists.undergone_prefixes) or view.capitals[place]
