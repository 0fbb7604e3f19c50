"""What was worked out once and cannot change any more: the same comes out of the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Any, Generic, TypeVar, cast

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
            self.keep({key: found})
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
            self.keep(loaded)
            found |= loaded
        return found

    def keep(self, values: Mapping[Key, Value]) -> Mapping[Key, Value]:
        """Hold values, in place of what was held under their keys, and return them."""
        with self._lock:
            self._values |= values
            while len(self._values) > self._most:
                del self._values[next(iter(self._values))]
        return values


class Worked:
    """What functions made of records that are never changed, the last so many results."""

    def __init__(self, most: int) -> None:
        self._results: Held[tuple[object, ...], tuple[object, Any]] = Held(most)

    def of(self, work: Callable[..., Value], few: Hashable, *given: tuple[object, ...]) -> Value:
        """Return what a function makes of a few things and of tuples of records.

        Only the very same records count as the same, since comparing what they say would take longer than most work does; of
        the few, what is equal does.
        """
        key = work, few, *(tuple(map(id, records)) for records in given)
        # What is held with its result stays alive, so that nothing else can have its place in memory.
        return cast(Value, self._results.one(key, lambda: (given, work(few, *given)))[1])
