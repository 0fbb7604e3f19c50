"""By which rules is weighed: a mark that changes with any rule, weight or word list."""

from __future__ import annotations

from functools import lru_cache

from katanya import ids, shipped

# What decides what is one: the rules with their data, and what they ask of languages.
_DECIDING = (
    "weighing/**/*",
    "languages/weighing_words.py",
    "languages/data/*/grammar.toml",
    "languages/data/*/weighing.toml",
    "languages/data/*/traits.toml",
)
_LENGTH = 16


@lru_cache(maxsize=1)
def mark() -> str:
    """Return the mark of the rules of this release: 16 hex digits of the digest of all files that decide what is one.

    >>> len(mark())
    16
    """
    parts = (f"{name} {ids.digest_of(shipped.place(name).read_bytes())}" for name in deciding())
    return ids.digest_of("\n".join(parts).encode())[:_LENGTH]


def deciding() -> list[str]:
    """Return the files that decide what is one, by their paths within the package, in order.

    >>> "weighing/bars.py" in deciding(), "languages/data/id/weighing.toml" in deciding()
    (True, True)
    """
    home = shipped.place("")
    found = {path for which in _DECIDING for path in home.glob(which) if path.is_file() and path.suffix != ".pyc"}
    return sorted(path.relative_to(home).as_posix() for path in found)
