"""One function over many items in several processes, with what comes out in the order of the items.

What it yields does not depend on how many processes there are. Where the system lets none be started, or one dies, this
process does the work.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

# So many items are worked on before another process, which takes about as long to be ready, is started.
ALONE = 20
# New objects before Python looks for garbage among them, and such looks before it looks among older ones: reading and weighing
# leave next to none, and each look goes through all that is loaded.
SELDOM = (1_000_000, 10, 10)
# More would take more memory than a laptop can spare.
MOST = 8


def available() -> int:
    """Return how many processes have a processor of their own here, at most `MOST`.

    >>> 1 <= available() <= MOST
    True
    """
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, MOST)


def in_order(work: Callable[[Item], Made], items: Iterable[Item], processes: int) -> Iterator[Made]:
    """Yield what a function makes of each item, in the order of the items.

    `work` has a name in a module, so that other processes find it, and what it takes and returns can be pickled. What it
    raises is raised here in its turn.

    >>> list(in_order(abs, [-2, -3], processes=1))
    [2, 3]
    """
    rest = iter(items)
    yield from map(work, rest if processes == 1 else islice(rest, ALONE))
    for first in rest:
        from katanya.crew import shared

        yield from shared(work, chain([first], rest), processes, SELDOM)
