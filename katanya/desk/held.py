"""What was worked out once and cannot change any more: of the same, the same comes out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Held(Generic[Key, Value]):
    """Values by keys, the last so many that were made; threads may share it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._values: dict[Key, Value] = {}

    def one(self, key: Key, make: Callable[[], Value]) -> Value:
        """Return the value of a key, which is made where it is not held.

        >>> Held[str, int](10).one("three", lambda: 3)
        3
        """
        found = self._values.get(key)
        if found is None:
            found = make()
            self._hold({key: found})
        return found

    def many(self, keys: Iterable[Key], load: Callable[[Iterable[Key]], Mapping[Key, Value]]) -> dict[Key, Value]:
        """Return the values of keys; those that are not held are loaded together, and those that nothing is known of left out.

        >>> Held[str, int](10).many(["one", "two"], lambda missing: {each: len(each) for each in missing})
        {'one': 3, 'two': 3}
        """
        found, missing = {}, []
        for key in keys:
            value = self._values.get(key)
            if value is None:
                missing.append(key)
            else:
                found[key] = value
        if missing:
            loaded = load(missing)
            self._hold(loaded)
            found |= loaded
        return found

    def _hold(self, values: Mapping[Key, Value]) -> None:
        with self._lock:
            self._values |= values
            while len(self._values) > self._most:
                del self._values[next(iter(self._values))]
