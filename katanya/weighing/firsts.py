"""Where the chain of a statement begins: whose word it is, as far as its own report, a copy or the medium it credits tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from katanya import spans
from katanya.frozen import dataclass, replace
from katanya.knowledge import outlets
from katanya.records import Basis
from katanya.weighing import behind, holders, kinds, times, words
from katanya.weighing.principals import Principal
from katanya.weighing.records import Copy, Hop, Passage, Said, State

# Two texts that share this much are one item, edited; what either says in it has one origin.
WHOLE = 0.5
_ORDER = {State.NAMED: 0, State.UNNAMED: 1, State.NOT_KNOWN: 2}


@dataclass(frozen=True, slots=True)
class Root:
    """Where the chain of one statement begins."""

    said: Said
    key: str
    name: str
    state: State
    carrier: str | None
    speaks_for: Principal | None
    medium: bool
    hops: tuple[Hop, ...] = ()


def of(said: Said, keys: Mapping[tuple[str, str | None], str]) -> Iterator[Root]:
    """Yield where a statement comes from, one for each of joint holders."""
    carrier = next(iter((*said.via, *said.credits)), None) or said.outlet
    told = _told_by(said)
    if told is not None:
        yield told
        return
    for place, name in enumerate(said.holders or said.who):
        target = said.who_targets[place] if place < len(said.who_targets) else None
        hops = (Hop("who", name, target),)
        if place < len(said.who) and not _share(name, said.who[place]):
            carrier = said.who[place]
        if _is_unnamed(said, name, target):
            yield Root(said, f"unnamed:{_key(carrier or '')}", name, State.UNNAMED, carrier, None, False, hops)
            continue
        speaks_for = said.who_behind[place] if place < len(said.who_behind) else None
        medium = name in said.state_media
        yield Root(said, keys[holders.key(name, said.language), target], name, State.NAMED, None, speaks_for, medium, hops)
    if not said.who and said.source:
        state = State.NOT_KNOWN if said.basis not in _UNNAMED and _is_pronoun(said) else State.UNNAMED
        kind = "unnamed" if state is State.UNNAMED else "not known"
        yield Root(said, f"{kind}:{_key(carrier or '')}", said.source or "", state, carrier, None, False)
    elif not said.who:
        yield Root(said, f"not known:{_key(carrier or '')}", "", State.NOT_KNOWN, carrier, None, False)


def _told_by(said: Said) -> Root | None:
    """Whoever is said to have said it only by the unnamed: `two officials said that Kestovia had offered C`."""
    for place, hop in enumerate(said.via):
        target = said.via_targets[place] if place < len(said.via_targets) else None
        if target is not None or kinds.is_called_medium(hop, said.language):
            continue
        if not holders.is_named(hop, said.language) or kinds.is_kind(hop, None, said.language):
            carrier = next(iter((*said.via[place + 1 :], *said.credits)), None) or said.outlet
            return Root(said, f"unnamed:{_key(carrier or '')}", hop, State.UNNAMED, carrier, None, False, tuple(_holders(said)))
    return None


def _holders(said: Said) -> Iterator[Hop]:
    for place, name in enumerate(said.holders or said.who):
        yield Hop("who", name, said.who_targets[place] if place < len(said.who_targets) else None)


_UNNAMED = frozenset([Basis.ANONYMOUS, Basis.WITNESS, Basis.IMAGE, Basis.DOCUMENT])


def _is_unnamed(said: Said, name: str, target: str | None) -> bool:
    """A holder of whom only a kind is told: `a senior official`, `warga`, `sumber`, `foto`."""
    if _keeps_its_name(said, name) and not (target or "").startswith(("person:", "outlet:")):
        return True
    if target is not None and not target.startswith("country:"):
        return False
    if kinds.is_called_medium(name, said.language):
        return False
    if kinds.is_on_platform(name, said.language) or not holders.is_named(name, said.language):
        return True
    return kinds.is_kind(name, said.source, said.language)


def _keeps_its_name(said: Said, name: str) -> bool:
    return said.basis is Basis.ANONYMOUS or any(kinds.hides(text, said.language) for text in (name, said.source) if text)


def _is_pronoun(said: Said) -> bool:
    return said.source is not None and all(
        part in words.empty(said.language) for part in words.WORD.findall(said.source.casefold())
    )


def _share(left: str, right: str) -> bool:
    """Say whether two names have a word in common; a holder whom a medium cites shares none with the medium."""
    return not set(behind.root(left).split()).isdisjoint(behind.root(right).split())


def named_pairs(said: Said) -> Iterator[tuple[str, str | None]]:
    """Yield what each holder of a statement is called in every language, and its target."""
    for place, name in enumerate(said.holders or said.who):
        yield holders.key(name, said.language), said.who_targets[place] if place < len(said.who_targets) else None


def _key(name: str) -> str:
    return holders.key(name, None)


def through_copies(roots: Sequence[Root], copies: Sequence[Copy]) -> list[Root]:
    """Give what a copy says the origin that the copied statement has there, the best known of the two."""
    if not copies:
        return list(roots)
    linked = {frozenset((copy.left, copy.right)): copy for copy in copies}
    found = list(roots)
    for place, root in enumerate(found):
        for other in roots:
            copy = linked.get(frozenset((root.said.report, other.said.report)))
            if copy is None or root.said.report == other.said.report or _ORDER[other.state] > _ORDER[root.state]:
                continue
            better = _ORDER[other.state] < _ORDER[root.state] or (root.state is not State.NAMED and other.key < found[place].key)
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


def through_media(found: Sequence[Root]) -> list[Root]:
    """Give what a medium is said to have reported the origin that its own report, or one that credits it, names there.

    A translation (`demikian dilaporkan Reuters`) has the origin of the agency's item, and is none beside it.
    """
    media = _media(found)
    return [_through_medium(root, found, media) for root in found]


def _through_medium(root: Root, found: Sequence[Root], media: frozenset[str]) -> Root:
    # What a state's medium says is that state's word.
    if root.state is not State.NAMED or root.medium or root.name not in media:
        return root
    own = [
        other
        for other in found
        if other.said.report != root.said.report
        and other.state is not State.NOT_KNOWN
        and other.key != root.key
        and _printed_by(other.said, root.name)
        and not (other.state is State.NAMED and other.name in media)
    ]
    first = min(own, key=lambda other: (_ORDER[other.state], times.key(other.said.published), other.said.id), default=None)
    return replace(first, said=root.said, hops=(*first.hops, *root.hops)) if first else root


def _media(found: Sequence[Root]) -> frozenset[str]:
    """Return the names that are a medium's: by what is known, or because one of the reports was printed by it."""
    printed = outlets.houses(root.said.outlet for root in found)
    names = {root.name for root in found if root.state is State.NAMED}
    return frozenset(name for name in names if outlets.named(name) or outlets.is_paper(name) or outlets.of_house(name, printed))


def _printed_by(said: Said, medium: str) -> bool:
    """Say whether a statement stands in a report of a medium, or came through it."""
    return any(outlets.same(medium, name) for name in (said.outlet, *said.via, *said.credits))
