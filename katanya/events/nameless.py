"""Groups without a name that may do something: `riot police`, `the militants`, `puluhan warga`, `aparat gabungan`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from itertools import compress
from operator import attrgetter

from katanya import ids
from katanya.events import forms, joints
from katanya.events.scene import Words, words_of
from katanya.events.spread import inside
from katanya.events.things import ACTING
from katanya.languages.events import Known, Lists, known
from katanya.languages.inflect import Shape
from katanya.languages.records import Language
from katanya.records import Event, Kind, Mention, Resolution
from katanya.statements.view import View

RULE = "group"
# How many words may stand between a group and the name that it is part of: `troops of the neighbouring state of Orsa`.
PART_OF = 4
# A number of so many digits may be a year, which counts nobody: `In 2014 police arrested …`.
YEAR = 4


def find(
    views: tuple[View, ...], mentions: Sequence[Mention], language: Language, article: str, words: Set[str]
) -> tuple[Mention, ...]:
    """Return the groups of an article that stand where a doer stands; `words` are all those of its text in lower case.

    A group that a name owns or describes (`Orsan troops`, `polisi Norlandia`) is left to that name.
    """
    held = known(language.code)
    heads = words & (held.lists.groups | held.lists.groups_too)
    if not heads:
        return ()
    ordered = sorted(mentions, key=attrgetter("span"))
    starts = [mention.span.start for mention in ordered]
    return tuple(
        [
            Mention(ids.mention_id(article, view.span(*place)), Kind.ORGANISATION, view.span(*place), view.surface(*place), RULE)
            for view in views
            if not heads.isdisjoint(view.lowers)
            for place in _groups(view, held, heads, inside(view, ordered, starts))
        ]
    )


def used(groups: Iterable[Mention], events: Iterable[Event]) -> tuple[tuple[Mention, ...], tuple[Resolution, ...]]:
    """Return those of the groups that have a part in an event, and for each that nobody is named."""
    parts = {role.mention for event in events for role in event.roles}
    kept = tuple([group for group in groups if group.id in parts])
    return kept, tuple([Resolution(group.id, None, "unnamed", "unnamed") for group in kept])


def _covered(view: View, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the words of a sentence that are part of one of some mentions."""
    return frozenset([at for mention in mentions for at in range(*words_of(view, mention.span))])


def _groups(view: View, held: Known, heads: Set[str], mentions: list[Mention]) -> Iterator[Words]:
    past, covered, towns = view.first, None, list[Words]()
    for at in compress(range(view.size), map(heads.__contains__, view.lowers)):
        if at < past:
            continue
        first, last = _phrase(view, held, at, past)
        if not _stands(view, held.lists, first, at):
            continue
        if covered is None:
            covered = _covered(view, [mention for mention in mentions if mention.kind is not Kind.DATE])
            towns = [words_of(view, mention.span) for mention in mentions if mention.kind is Kind.PLACE]
        while held.traits.head_first and view.capitals[last] and last not in covered:
            last += 1  # `milisi Wagner`
        town = next((words for words in towns if words[1] == first), None)
        if town is not None and not held.traits.head_first and view.lowers[at] in held.lists.groups_too | held.lists.groups:
            first, covered = town[0], covered - frozenset(range(*town))  # `Sarda police`
        if _free(view, held, (first, at, last), covered) and not _owned(view, held.lists, (at, last), mentions):
            past = last
            yield first, last


def _free(view: View, held: Known, places: tuple[int, int, int], covered: Set[int]) -> bool:
    """Say whether no name stands in a group or beside it."""
    first, head, last = places
    apart = view.lowers[head] in held.lists.groups_apart
    if view.capitals[last] and not apart:
        return False
    return covered.isdisjoint(range(first - 1, last if apart and held.traits.head_first else last + 1))


def _phrase(view: View, held: Known, head: int, past: int) -> Words:
    """Return the words of a group: what counts or describes it before its noun, and what does so behind it."""
    first, last = head, head + 1
    while first > past and _before_noun(view, held, first - 1):
        first -= 1
    while view.padded[last] in held.lists.group_behind:
        last += 1
    return first, last


def _before_noun(view: View, held: Known, place: int) -> bool:
    """Say whether a word counts or describes a group, or joins it to what does: `of` in `hundreds of residents`."""
    word, before = view.lowers[place], held.lists.group_before
    counts = word in before or word in held.numbers or (word.isdigit() and len(word) < YEAR)
    return counts or (word in held.lists.genitives and view.padded[place - 1] in before)


def _stands(view: View, lists: Lists, first: int, head: int) -> bool:
    """Say whether a group whose first word and noun stand at these places stands as a noun of its own, which may do something."""
    before = view.padded[first - 1] if first > view.first else ""
    if before in lists.no_group_before and before not in lists.agent:
        return False
    if view.language.traits.head_first:
        own = before in lists.agent or before in lists.group_opens or before in lists.saying
        return own or not before.isalpha() or before.startswith(lists.verb_prefixes)
    return not (view.lowers[head] in lists.groups_too and _describes(view, lists, head + 1))


def _owned(view: View, lists: Lists, places: Words, mentions: list[Mention]) -> bool:
    """Say whether a preposition makes a group part of a name: `troops from Orsa`, not `supporters of Arlen`."""
    head, last = places
    if view.lowers[head] in lists.groups_apart or view.padded[last] not in lists.part_of:
        return False
    owners = _covered(view, [mention for mention in mentions if mention.kind in ACTING])
    return not owners.isdisjoint(range(last, last + PART_OF))


def _describes(view: View, lists: Lists, last: int) -> bool:
    """Say whether a noun that may stand before another does: `police post`, `army base`, not `police raided`."""
    word, code = view.padded[last], view.language.code
    if not word.isalpha() or word.endswith((*lists.gerund_endings, *lists.adverb_endings)) or forms.past(view, lists, word):
        return False
    if any(shape is not Shape.NOUN for _, shape, _ in known(code).triggers.get(word, ())):
        return False
    return not (word in _going_on(code) or word in view.language.speech_verbs)


@cache
def _going_on(code: str) -> frozenset[str]:
    """Return the words that go on behind a noun which stands as one."""
    lists = known(code).lists
    verbs = lists.auxiliaries | lists.adverbs | lists.before_verbs | lists.saying
    return verbs | joints.joining(code) | lists.relative | lists.coordinators | lists.subordinators | lists.cuts
