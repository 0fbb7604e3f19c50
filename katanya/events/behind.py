"""What the predicate of a noun says of it: `the launch was cancelled`, `latihan itu masih berlangsung`."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events.scene import Op, Scene, Words, before_phrase
from katanya.languages.events import Reach, Sign

# How far behind a noun its predicate may stand, in words.
FARTHEST = 24
COPULAS = frozenset(("be", "is", "are", "was", "were", "been", "being"))


def predicates(scene: Scene, words: Words) -> Iterator[tuple[Op, Sign]]:
    """Yield what is said behind a noun that is the subject of its clause, the outermost first."""
    if _is_object(scene, words[0]):
        return
    held: list[tuple[Op, Sign]] = []
    for op in _ahead(scene, words[1]):
        behind = op.reading(Reach.BEHIND) or _as_passive(scene, op)
        if behind is not None:
            yield from held
            yield op, behind
            held = []
            if behind is not Sign.PLAN:
                return
        elif (near := op.reading(Reach.NEAR)) is not None:
            if _carries(scene, op.last):
                yield op, near
            held.append((op, near))


def _as_passive(scene: Scene, op: Op) -> Sign | None:
    """Return the sign of a verb whose passive has the noun as its subject: `the launch is scheduled for May`."""
    if scene.lower(op.first - 1) not in scene.lists.passives or scene.lower(op.last - 1) == "to":
        return None
    sign = op.reading(Reach.FAR)
    return sign if sign in (Sign.PLAN, Sign.NEGATION) else None


def _is_object(scene: Scene, first: int) -> bool:
    """Say whether a verb that carries the noun stands before it: what is said behind it then adds nothing."""
    before = scene.lower(before_phrase(scene, first))
    return before in scene.lists.light and before not in COPULAS and before != "there"


def _carries(scene: Scene, place: int) -> bool:
    """Say whether a verb that only carries its subject stands there: `will be held`, `akan menjadi`."""
    while scene.lower(place) in scene.lists.adverbs:
        place += 1
    word = scene.lower(place)
    return word in scene.lists.light and not any(op.first <= place < op.last and op.reading(Reach.BEHIND) for op in scene.ops)


def _ahead(scene: Scene, last: int) -> Iterator[Op]:
    """Yield the operators behind a noun up to where its clause ends."""
    stop = _end(scene, last)
    for op in scene.ops:
        if last <= op.first < stop:
            yield op


def _end(scene: Scene, last: int) -> int:
    lists, opened = scene.lists, False
    for place in range(last, min(last + FARTHEST, scene.view.size)):
        word = scene.lower(place)
        if word in ";:" or word in lists.retelling or word in lists.contrast:
            return place
        if word in lists.cuts and not any(op.first <= place < op.last for op in scene.ops):
            return place
        if word == ",":
            after = scene.lower(place + 1)
            if not opened and not (after in lists.relative or after in COPULAS or _behind_at(scene, place + 1)):
                return place
            opened = True
    return min(last + FARTHEST, scene.view.size)


def _behind_at(scene: Scene, place: int) -> bool:
    return any(op.first == place and op.reading(Reach.BEHIND) is not None for op in scene.ops)
