"""Text reuse: how much of one report stands in another, where, and which is the source.

Containment of hashed five-word shingles (Broder 1997), which sees parts and embedded parts too. What stands in quotation marks
in both is not counted: two reporters at one speech write down the same words.
"""

from __future__ import annotations

import hashlib
import re
import struct
from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from katanya.knowledge import outlets
from katanya.records import Span
from katanya.weighing import times
from katanya.weighing.records import Copy, Direction, Passage, Report

SIZE = 5
# One in so many shingles proposes pairs; a passage of thirty words is then missed less than once in a thousand times.
SAMPLE = 4
# Set on parts of ECB+ topics 1-20: a shorter run is a stock phrase; a shorter passage is boilerplate or coincidence.
RUN, WORDS, SHARE = 7, 20, 0.08
# So many places of a shingle are looked at.
PLACES = 20
# Runs that so few words part are one passage with an edit in it.
GAP = 4
# How a reason begins that is of time.
PUBLISHED = "published"
Shingle = TypeVar("Shingle", int, str)
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„\n]{1,1200}[”\"»]|``.{1,1200}?''")


class _Cut:
    """A body cut into words, with its shingles and which words stand in quotation marks.

    Hundreds are held: made of strings and plain tuples, they give the garbage collector nothing to walk through.
    """

    __slots__ = ("places", "quoted", "shingles", "spans", "words")

    def __init__(self, body: str) -> None:
        matches = list(_WORD.finditer(body))
        self.words = tuple(match.group().casefold() for match in matches)
        self.spans = tuple(match.span() for match in matches)
        self.shingles = tuple(_shingled(self.words))
        self.places = _places(self.shingles)
        self.quoted = _in_quotes(body, self.spans)


def _shingled(words: Sequence[str]) -> Iterator[str]:
    return map(" ".join, zip(*(words[i:] for i in range(SIZE)), strict=False))


def _places(shingles: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Return where each shingle stands first; of what is said over and over, no more places are looked at."""
    found: dict[str, tuple[int, ...]] = {}
    for place, shingle in enumerate(shingles):
        known = found.get(shingle, ())
        if len(known) < PLACES:
            found[shingle] = (*known, place)
    return found


def shingles(body: str) -> frozenset[int]:
    """Return the hashes of a body's five-word shingles, as signed 64-bit numbers.

    >>> len(shingles("one two three four five six")), shingles("too short")
    (2, frozenset())
    """
    return frozenset(map(_hash, _distinct(body)))


def packed(body: str) -> str:
    """Return the hashes of a body's shingles as text, so that they can be kept with a report.

    >>> len(packed("one two three four five six")), packed("too short")
    (24, '')
    """
    hashes = sorted(shingles(body))
    return b64encode(struct.pack(f"<{len(hashes)}q", *hashes)).decode()


# Of the bodies that are compared with a new one, most are compared with the next new ones too.
@lru_cache(maxsize=1024)
def _unpacked(kept: str) -> frozenset[int]:
    raw = b64decode(kept)
    return frozenset(struct.unpack(f"<{len(raw) // 8}q", raw))


def keys(body: str) -> frozenset[int]:
    """Return the shingles that propose pairs: every fourth by its hash, so that two bodies choose alike.

    Bodies that share two or more of them are worth comparing. A shingle that many reports hold is boilerplate: leave it out.
    """
    return frozenset(number for number in shingles(body) if number % SAMPLE == 0)


def keys_of(report: Report) -> frozenset[int]:
    """Return the shingles of a report that propose pairs, as `keys` does."""
    if not report.shingles:
        return keys(report.body)
    return frozenset(number for number in _unpacked(report.shingles) if number % SAMPLE == 0)


def may_share(left: Report, right: Report) -> bool:
    """Say whether two reports share enough to be compared, as far as what is kept of their shingles tells; needs no bodies."""
    return not (left.shingles and right.shingles) or max(_shares(left, right)) >= SHARE


def compare(left: Report, right: Report) -> Copy | None:
    """Return what two reports share where one copies the other, wholly or in part, else `None`."""
    if left.body == right.body and left.body.strip():
        return _copy(left, right, _whole(left), (1.0, 1.0))
    shares = _shares(left, right)
    if max(shares) < SHARE:
        return None
    passages = tuple(_passages(_cut(left.body), _cut(right.body)))
    if max((passage.words for passage in passages if not passage.quoted), default=0) < WORDS:
        return None
    return _copy(left, right, passages, shares)


def _copy(left: Report, right: Report, passages: tuple[Passage, ...], shares: tuple[float, float]) -> Copy:
    direction, reasons = _direction(left, right)
    return Copy(left.number, right.number, *shares, passages, direction, reasons)


def _whole(report: Report) -> tuple[Passage, ...]:
    span = Span(0, len(report.body))
    return (Passage(span, span, len(_cut(report.body).words)),)


def _shares(left: Report, right: Report) -> tuple[float, float]:
    """Return how much of each of two reports stands in the other."""
    if left.shingles and right.shingles:
        return _contained(_unpacked(left.shingles), _unpacked(right.shingles))
    return _contained(_distinct(left.body), _distinct(right.body))


def _contained(left: frozenset[Shingle], right: frozenset[Shingle]) -> tuple[float, float]:
    both = len(left & right)
    return both / max(1, len(left)), both / max(1, len(right))


def _passages(left: _Cut, right: _Cut) -> Iterator[Passage]:
    for run in _joined(_runs(left, right)):
        words = sum(length for _, _, length in run)
        if max(length for _, _, length in run) < RUN:
            continue
        (first, other, _), (last, last_other, length) = run[0], run[-1]
        quoted = all(left.quoted[i] for i in _words(run, 0)) and all(right.quoted[i] for i in _words(run, 1))
        yield Passage(_span(left, first, last + length), _span(right, other, last_other + length), words, quoted)


def _words(run: Sequence[tuple[int, int, int]], side: int) -> Iterator[int]:
    for step in run:
        yield from range(step[side], step[side] + step[2])


def _span(cut: _Cut, first: int, last: int) -> Span:
    return Span(cut.spans[first][0], cut.spans[last - 1][1])


def _runs(left: _Cut, right: _Cut) -> Iterator[tuple[int, int, int]]:
    """Yield (place on the left, place on the right, length in words) of the longest shared runs, in the order of the left."""
    place = 0
    while place < len(left.shingles):
        found = [(_length(left, right, place, other), other) for other in right.places.get(left.shingles[place], ())]
        if not found:
            place += 1
            continue
        length, other = max(found, key=lambda pair: (pair[0], -pair[1]))
        yield place, other, length
        place += max(1, length - SIZE + 1)


def _length(left: _Cut, right: _Cut, place: int, other: int) -> int:
    length = SIZE
    while (
        place + length < len(left.words)
        and other + length < len(right.words)
        and left.words[place + length] == right.words[other + length]
    ):
        length += 1
    return length


def _joined(runs: Iterator[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """Yield runs that only small edits part together; of overlapping runs the later one is cut."""
    part: list[tuple[int, int, int]] = []
    for place, other, length in runs:
        if part:
            gap, far = place - part[-1][0] - part[-1][2], other - part[-1][1] - part[-1][2]
            if gap < 0:
                place, other, length, gap, far = place - gap, other - gap, length + gap, 0, far - gap
            if length <= 0:
                continue
            if not (gap <= GAP and 0 <= far <= GAP):
                yield part
                part = []
        part.append((place, other, length))
    if part:
        yield part


def _in_quotes(body: str, spans: Sequence[tuple[int, int]]) -> tuple[bool, ...]:
    quotes = [match.span() for match in _QUOTED.finditer(body)]
    starts = [start for start, _ in quotes]
    found = []
    for start, stop in spans:
        place = bisect_right(starts, start) - 1
        found.append(place >= 0 and stop <= quotes[place][1])
    return tuple(found)


def _direction(left: Report, right: Report) -> tuple[Direction, tuple[str, ...]]:
    """Return which is the source, by credit and by time; where the two disagree or tell nothing, it is unknown."""
    signs: list[tuple[Direction, str]] = []
    if _credits(right, left):
        signs.append((Direction.LEFT, f"{right.outlet or 'the right'} credits {left.outlet}"))
    if _credits(left, right):
        signs.append((Direction.RIGHT, f"{left.outlet or 'the left'} credits {right.outlet}"))
    first = times.before(left.published, right.published)
    if first is not None:
        signs.append((Direction.LEFT if first else Direction.RIGHT, f"{PUBLISHED} {left.published} and {right.published}"))
    common = [name for name in left.credits if any(outlets.same(name, other) for other in right.credits)]
    reasons = tuple(reason for _, reason in signs) + tuple(f"both credit {name}" for name in common)
    sides = {side for side, _ in signs}
    only_time = len(signs) == 1 and first is not None
    version = left.url is not None and left.url == right.url
    reasons += ("two versions of one page",) if version else ()
    # What credits a third to whom both may owe it tells no source by coming first; a page's older version is its newer one's.
    if len(sides) != 1 or (only_time and (left.credits or right.credits) and not version):
        return Direction.UNKNOWN, reasons
    return sides.pop(), reasons


def by_time_alone(copy: Copy) -> bool:
    """Say whether nothing but the times of publication tells which of two copies is the source."""
    return all(reason.startswith(PUBLISHED) for reason in copy.reasons)


def _credits(report: Report, other: Report) -> bool:
    return other.outlet is not None and any(outlets.same(name, other.outlet) for name in report.credits)


def _hash(shingle: str) -> int:
    raw = shingle.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "big", signed=True)


# Most of the bodies that share some shingles share too few to be looked at word by word.
@lru_cache(maxsize=1024)
def _distinct(body: str) -> frozenset[str]:
    """Return the shingles of a body."""
    return frozenset(_shingled([word.casefold() for word in _WORD.findall(body)]))


@lru_cache(maxsize=256)
def _cut(body: str) -> _Cut:
    return _Cut(body)
