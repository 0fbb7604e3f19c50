"""Who stands behind a claim: the first known hop of each chain, and how many of those are independent of each other.

Two origins are independent if they differ, neither text copies the other where they speak, and neither speaks for the other or
for the same as the other. An unnamed one is never among the independent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from katanya.frozen import replace
from katanya.knowledge import outlets, speaks_for
from katanya.languages.weighing_words import lists
from katanya.records import Basis, Stance
from katanya.weighing import behind, firsts, holders, times, words
from katanya.weighing.firsts import Root
from katanya.weighing.principals import Principal, best
from katanya.weighing.records import Copy, Hop, Origin, Origins, Said, Standing, State, Tie
from katanya.weighing.setting import Setting, of_the_sides
from katanya.weighing.voices import first_person

# A claim that is looked at without its story.
ALONE = Setting()


def of(members: Sequence[Said], copies: Iterable[Copy] = (), story: Setting = ALONE) -> Origins:
    """Return the origins of the statements of one claim.

    `copies` are those among their reports, `story` what the reports of their story tell together.
    """
    known = tuple(copies)
    keys = holders.one_and_same(pair for said in members for pair in firsts.named_pairs(said))
    roots = firsts.through_copies([root for said in members for root in firsts.of(said, keys)], known)
    roots = firsts.through_media(roots)
    roots = _under_one_name([_with_office(root, story) for root in roots])
    grouped: dict[str, list[Root]] = defaultdict(list)
    for root in roots:
        grouped[root.key].append(root)
    subject = frozenset(term for said in members for term in said.names | said.belongs)
    subject |= {root.speaks_for.key for root in roots if root.speaks_for and _of_itself(root.said)}
    subject |= {whose for term in subject if term.startswith("organisation:") and (whose := speaks_for.speaks_for(term))}
    subject |= story.sides if any(of_the_sides(said, story.sides) for said in members) else frozenset()
    found = tuple(_origin(key, same, subject) for key, same in sorted(grouped.items(), key=_first_told))
    ties = tuple(_ties(found))
    counts = {state: sum(origin.state is state for origin in found) for state in State}
    named = [origin for origin in found if origin.state is State.NAMED]
    return Origins(found, ties, counts[State.NAMED], counts[State.UNNAMED], counts[State.NOT_KNOWN], _independent(named, ties))


def _with_office(root: Root, story: Setting) -> Root:
    """Give somebody whose own report leaves out for whom he speaks the office that another report of the story gives him."""
    if root.state is not State.NAMED or root.speaks_for is not None:
        return root
    return replace(root, speaks_for=story.office_of(behind.root(root.name)))


def _under_one_name(roots: Sequence[Root]) -> list[Root]:
    """Give each state that several speak for one name: `Kestovia` where another report has `Kestovian`."""
    found: dict[str, list[Principal]] = defaultdict(list)
    for root in roots:
        if root.speaks_for:
            found[root.speaks_for.key].append(root.speaks_for)
    names = {key: called.name for key, same in found.items() if (called := best(same))}
    return [
        replace(root, speaks_for=replace(root.speaks_for, name=names[root.speaks_for.key])) if root.speaks_for else root
        for root in roots
    ]


def _origin(key: str, roots: Sequence[Root], subject: frozenset[str]) -> Origin:
    ordered = sorted(roots, key=lambda root: (times.key(root.said.published), root.said.number))
    first = ordered[0]
    speaks_for = next((root.speaks_for for root in ordered if root.speaks_for), None)
    medium = any(root.medium for root in ordered)
    members = tuple(sorted({root.said.number for root in ordered}))
    chains = tuple(dict.fromkeys(_chain(root) for root in ordered))
    name = max((root.name for root in ordered), key=len) if first.state is State.NAMED else first.name
    standing = _standing(ordered, speaks_for, medium, subject)
    return Origin(key, name, first.state, first.carrier, speaks_for, standing, members, chains)


def _chain(root: Root) -> tuple[Hop, ...]:
    """Return the hops from whose word it is to the outlet that prints it; of joint holders its own alone."""
    said = root.said
    via = [Hop("via", name, target) for name, target in zip(said.via, said.via_targets, strict=False)]
    credit = [Hop("credit", name) for name in said.credits if not any(outlets.same(name, hop.name) for hop in (*root.hops, *via))]
    outlet = [Hop("outlet", said.outlet)] if said.outlet else []
    return (*root.hops, *via, *credit, *outlet)


def _standing(roots: Sequence[Root], speaks_for: Principal | None, medium: bool, subject: frozenset[str]) -> Standing:
    """Return what an origin is to the claim: the claim is about it or whom it speaks for, it is a state's medium, or neither."""
    if medium:
        return Standing.STATE_MEDIUM
    own = {f"@{words.name_root(part)}" for root in roots for part in behind.root(root.name).split()[-1:]}
    about = (
        (speaks_for is not None and speaks_for.key in subject)
        or bool((own | {root.key for root in roots}) & subject)
        or any(_of_itself(root.said) for root in roots)
    )
    return Standing.PARTY if roots[0].state is State.NAMED and about else Standing.THIRD_PARTY


def _of_itself(said: Said) -> bool:
    """Say whether a holder speaks of its own acts and things; what a witness saw is no matter of his own."""
    if said.stance in (Stance.PLEDGE, Stance.THREATEN) or _denies_of_himself(said):
        return True
    body = any(said.who_behind) and _of_its_own(said.text, said.language)
    return body or (said.basis is not Basis.WITNESS and first_person(said.text, said.language))


def _denies_of_himself(said: Said) -> bool:
    return said.stance is Stance.DENY and len(said.who) == 1 and lists().of_himself.search(said.text) is not None


def _of_its_own(text: str, language: str | None) -> bool:
    return language is not None and lists().of_itself.search(text.strip()) is not None


def _ties(origins: Sequence[Origin]) -> Iterator[Tie]:
    named = [origin for origin in origins if origin.state is State.NAMED]
    for left, right in combinations(named, 2):
        reason = _tie(left, right)
        if reason:
            yield Tie(left.key, right.key, reason)


def _tie(left: Origin, right: Origin) -> str | None:
    if left.speaks_for and right.speaks_for and left.speaks_for.key == right.speaks_for.key:
        return f"both speak for {left.speaks_for.shown}"
    for one, other in ((left, right), (right, left)):
        if one.speaks_for and one.speaks_for.key in (other.key, f"@{words.name_root(other.key)}"):
            return f"{one.name} speaks for {other.name}"
    return None


def _independent(named: Sequence[Origin], ties: Sequence[Tie]) -> int:
    """Return how many origins no tie joins, directly or over others: each such set counts once."""
    parent = {origin.key: origin.key for origin in named}
    for tie in ties:
        left, right = _top(parent, tie.left), _top(parent, tie.right)
        parent[left] = right
    return len({_top(parent, key) for key in parent})


def _top(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _first_told(item: tuple[str, list[Root]]) -> tuple[int, str, int]:
    order = {State.NAMED: 0, State.UNNAMED: 1, State.NOT_KNOWN: 2}
    roots = item[1]
    first = min((times.key(root.said.published), root.said.number) for root in roots)
    return (order[roots[0].state], *first)
