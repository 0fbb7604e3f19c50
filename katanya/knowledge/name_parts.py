"""Parts of the names of people, in whatever language a report is: titles in short and the small words inside a name."""

from __future__ import annotations

from functools import cache

from katanya import shipped


@cache
def titles() -> tuple[str, ...]:
    """Return the titles whose full stop ends no name (`data/name_titles.txt`).

    >>> "Gen" in titles()
    True
    """
    return tuple(shipped.lines("knowledge/data/name_titles.txt"))


@cache
def particles() -> tuple[str, ...]:
    """Return the small words inside names (`data/name_particles.txt`).

    >>> "bin" in particles()
    True
    """
    return tuple(shipped.lines("knowledge/data/name_particles.txt"))
