"""How often one address may ask: a bucket of requests that fills up again at a steady rate."""

from __future__ import annotations

import time
from collections import OrderedDict
from threading import Lock

from katanya.frozen import dataclass

# So many addresses are remembered; the one that asked longest ago is forgotten first.
REMEMBERED = 4_096


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests a second, and so many at once."""

    each_second: float
    at_once: int


class Limiter:
    """Counts the requests of each address against a rate."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, address: str, now: float | None = None) -> bool:
        """Count one request of an address and say whether it may be answered.

        >>> limiter = Limiter(Rate(1, 2))
        >>> [limiter.allows("a", 0.0) for _ in range(3)], limiter.allows("a", 1.0)
        ([True, True, False], True)
        """
        moment = time.monotonic() if now is None else now
        with self._lock:
            left, last = self._left.pop(address, (float(self._rate.at_once), moment))
            left = min(self._rate.at_once, left + (moment - last) * self._rate.each_second)
            allowed = left >= 1
            self._left[address] = (left - 1 if allowed else left, moment)
            while len(self._left) > REMEMBERED:
                self._left.popitem(last=False)
        return allowed
