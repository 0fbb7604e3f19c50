"""Pages that were made, kept while the ledger stays as it is: the same page is made once, however many ask for it at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock, Semaphore

# So many pages are made at a time: more would share one processor, and each would take as much longer.
_AT_ONCE = 2


class Kept:
    """The pages that were made last, at most so many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pages: OrderedDict[Hashable, Future[str]] = OrderedDict()
        self._lock = Lock()
        self._making = Semaphore(_AT_ONCE)

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """Return the page of a key, which names the state of the ledger too; it is made where it is not kept or being made.

        >>> kept = Kept(1)
        >>> [kept.get(key, lambda: key) for key in ("a", "a", "b")]
        ['a', 'a', 'b']
        """
        mine = Future[str]()
        with self._lock:
            page = self._pages.setdefault(key, mine)
            self._pages.move_to_end(key)
            while len(self._pages) > self._most:
                self._pages.popitem(last=False)
        return self._made(key, mine, make) if page is mine else page.result()

    def _made(self, key: Hashable, mine: Future[str], make: Callable[[], str]) -> str:
        try:
            with self._making:
                mine.set_result(make())
        except BaseException as error:
            mine.set_exception(error)
            with self._lock:
                self._pages.pop(key, None)
            raise
        return mine.result()
