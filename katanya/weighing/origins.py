"""Who stands behind a claim: the first known hop of each chain, and how many of those are independent of each other.

Two origins are independent if they differ, neither text copies the other where they speak, and neither speaks for the other or
for the same as the other. An unnamed one is never among the independent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from katanya import spans
from katanya.frozen import dataclass, replace
from katanya.knowledge import outlets
from katanya.records import Basis, Stance
from katanya.weighing import behind, holders, kinds, times, words
from katanya.weighing.marks import first_person
from katanya.weighing.principals import Principal, best
from katanya.weighing.records import Copy, Hop, Origin, Origins, Passage, Said, Standing, State, Tie
from katanya.weighing.setting import Setting, of_the_sides

# Two texts that share this much are one item, edited; what either says in it has one origin.
WHOLE = 0.5
# A claim that is looked at without its story.
ALONE = Setting()


@dataclass(frozen=True, slots=True)
class _Root:
    """Where the chain of one statement begins."""

    said: Said
    key: str
    name: str
    state: State
    carrier: str | None
    speaks_for: Principal | None
    medium: bool


def of(members: Sequence[Said], copies: Iterable[Copy] = (), story: Setting = ALONE) -> Origins:
    """Return the origins of the statements of one claim.

    `copies` are those among their reports, `story` what the reports of their story tell together.
    """
    known = tuple(copies)
    keys = holders.one_and_same(pair for said in members for pair in _named_pairs(said))
    roots = _through_copies([root for said in members for root in _roots(said, keys)], known)
    roots = _under_one_name([_with_office(root, story) for root in roots])
    grouped: dict[str, list[_Root]] = defaultdict(list)
    for root in roots:
        grouped[root.key].append(root)
    subject = frozenset(term for said in members for term in said.names | said.belongs)
    subject |= {root.speaks_for.key for root in roots if root.speaks_for and _of_itself(root.said)}
    subject |= story.sides if any(of_the_sides(said, story.sides) for said in members) else frozenset()
    found = tuple(_origin(key, same, subject) for key, same in sorted(grouped.items(), key=_first_told))
    ties = tuple(_ties(found))
    counts = {state: sum(origin.state is state for origin in found) for state in State}
    named = [origin for origin in found if origin.state is State.NAMED]
    return Origins(found, ties, counts[State.NAMED], counts[State.UNNAMED], counts[State.NOT_KNOWN], _independent(named, ties))


def _with_office(root: _Root, story: Setting) -> _Root:
    """Give somebody whose own report leaves out for whom he speaks the office that another report of the story gives him."""
    if root.state is not State.NAMED or root.speaks_for is not None:
        return root
    return replace(root, speaks_for=story.office_of(behind.root(root.name)))


def _under_one_name(roots: Sequence[_Root]) -> list[_Root]:
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


def _roots(said: Said, keys: Mapping[tuple[str, str | None], str]) -> Iterator[_Root]:
    """Yield where a statement comes from, one for each of joint holders."""
    carrier = next(iter((*said.via, *said.credits)), None) or said.outlet
    told = _told_by(said)
    if told is not None:
        yield told
        return
    for place, name in enumerate(said.holders or said.who):
        target = said.who_targets[place] if place < len(said.who_targets) else None
        if place < len(said.who) and not _share(name, said.who[place]):
            carrier = said.who[place]
        if _is_unnamed(said, name, target):
            yield _Root(said, f"unnamed:{_key(carrier or '')}", name, State.UNNAMED, carrier, None, False)
            continue
        speaks_for = said.who_behind[place] if place < len(said.who_behind) else None
        medium = name in said.state_media
        yield _Root(said, keys[holders.key(name, said.language), target], name, State.NAMED, None, speaks_for, medium)
    if not said.who and said.source:
        state = State.NOT_KNOWN if said.basis not in _UNNAMED and _is_pronoun(said) else State.UNNAMED
        kind = "unnamed" if state is State.UNNAMED else "not known"
        yield _Root(said, f"{kind}:{_key(carrier or '')}", said.source or "", state, carrier, None, False)
    elif not said.who:
        yield _Root(said, f"not known:{_key(carrier or '')}", "", State.NOT_KNOWN, carrier, None, False)


def _told_by(said: Said) -> _Root | None:
    """Whoever is said to have said it only by the unnamed: `two officials said that Kestovia had offered C`."""
    for place, hop in enumerate(said.via):
        target = said.via_targets[place] if place < len(said.via_targets) else None
        if target is None and (not holders.is_named(hop, said.language) or kinds.is_kind(hop, None, said.language)):
            carrier = next(iter((*said.via[place + 1 :], *said.credits)), None) or said.outlet
            return _Root(said, f"unnamed:{_key(carrier or '')}", hop, State.UNNAMED, carrier, None, False)
    return None


_UNNAMED = frozenset([Basis.ANONYMOUS, Basis.WITNESS, Basis.IMAGE, Basis.DOCUMENT])


def _is_unnamed(said: Said, name: str, target: str | None) -> bool:
    """A holder of whom only a kind is told: `a senior official`, `warga`, `sumber`, `foto`."""
    if _keeps_its_name(said, name) and not (target or "").startswith(("person:", "outlet:")):
        return True
    if target is not None and not target.startswith("country:"):
        return False
    return not holders.is_named(name, said.language) or kinds.is_kind(name, said.source, said.language)


def _keeps_its_name(said: Said, name: str) -> bool:
    return said.basis is Basis.ANONYMOUS or any(kinds.hides(text, said.language) for text in (name, said.source) if text)


def _is_pronoun(said: Said) -> bool:
    return said.source is not None and all(
        part in words.empty(said.language) for part in words.WORD.findall(said.source.casefold())
    )


def _share(left: str, right: str) -> bool:
    """Say whether two names have a word in common; a holder whom a medium cites shares none with the medium."""
    return not set(behind.root(left).split()).isdisjoint(behind.root(right).split())


def _named_pairs(said: Said) -> Iterator[tuple[str, str | None]]:
    for place, name in enumerate(said.holders or said.who):
        yield holders.key(name, said.language), said.who_targets[place] if place < len(said.who_targets) else None


def _key(name: str) -> str:
    return holders.key(name, None)


def _through_copies(roots: Sequence[_Root], copies: Sequence[Copy]) -> list[_Root]:
    """Give what a copy says the origin that the copied statement has there, the best known of the two."""
    linked = {frozenset((copy.left, copy.right)): copy for copy in copies}
    found = list(roots)
    order = {State.NAMED: 0, State.UNNAMED: 1, State.NOT_KNOWN: 2}
    for place, root in enumerate(found):
        for other in roots:
            copy = linked.get(frozenset((root.said.report, other.said.report)))
            if copy is None or root.said.report == other.said.report or order[other.state] > order[root.state]:
                continue
            better = order[other.state] < order[root.state] or (root.state is not State.NAMED and other.key < found[place].key)
            if better and (copied(root.said, other.said, copy) or copy.containment >= WHOLE):
                found[place] = replace(other, said=root.said)
    return found


def copied(left: Said, right: Said, copy: Copy) -> bool:
    """Say whether two statements stand in one passage that their reports share."""
    return any(_holds(passage, left, right, copy) for passage in copy.passages)


def _holds(passage: Passage, left: Said, right: Said, copy: Copy) -> bool:
    if left.report != copy.left:
        left, right = right, left
    in_left = any(spans.overlaps(passage.left, span) for span in left.content)
    return in_left and any(spans.overlaps(passage.right, span) for span in right.content)


def _origin(key: str, roots: Sequence[_Root], subject: frozenset[str]) -> Origin:
    ordered = sorted(roots, key=lambda root: (times.key(root.said.published), root.said.number))
    first = ordered[0]
    speaks_for = next((root.speaks_for for root in ordered if root.speaks_for), None)
    medium = any(root.medium for root in ordered)
    members = tuple(sorted({root.said.number for root in ordered}))
    chains = tuple(dict.fromkeys(_chain(root) for root in ordered))
    name = max((root.name for root in ordered), key=len) if first.state is State.NAMED else first.name
    standing = _standing(ordered, speaks_for, medium, subject)
    return Origin(key, name, first.state, first.carrier, speaks_for, standing, members, chains)


def _chain(root: _Root) -> tuple[Hop, ...]:
    """Return the hops from whose word it is to the outlet that prints it."""
    said = root.said
    holders = [Hop("who", name, target) for name, target in zip(said.holders or said.who, said.who_targets, strict=False)]
    via = [Hop("via", name, target) for name, target in zip(said.via, said.via_targets, strict=False)]
    credit = [Hop("credit", name) for name in said.credits if not any(outlets.same(name, hop.name) for hop in via)]
    outlet = [Hop("outlet", said.outlet)] if said.outlet else []
    return (*holders, *via, *credit, *outlet)


def _standing(roots: Sequence[_Root], speaks_for: Principal | None, medium: bool, subject: frozenset[str]) -> Standing:
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
    return said.stance in (Stance.PLEDGE, Stance.THREATEN) or first_person(said.text, said.language)


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


def _first_told(item: tuple[str, list[_Root]]) -> tuple[int, str, int]:
    order = {State.NAMED: 0, State.UNNAMED: 1, State.NOT_KNOWN: 2}
    roots = item[1]
    first = min((times.key(root.said.published), root.said.number) for root in roots)
    return (order[roots[0].state], *first)
