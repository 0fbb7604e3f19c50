"""By which rules is weighed: a mark that changes with any rule, weight or word list."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from katanya import ids

_HOME = Path(__file__).parent
_LENGTH = 16


@lru_cache(maxsize=1)
def mark() -> str:
    """Return the mark of the rules of this release: 16 hex digits of the digest of all files that decide what is one.

    >>> len(mark())
    16
    """
    files = sorted(path for path in _HOME.rglob("*") if path.is_file() and path.suffix != ".pyc")
    parts = (f"{path.relative_to(_HOME).as_posix()} {ids.digest_of(path.read_bytes())}" for path in files)
    return ids.digest_of("\n".join(parts).encode())[:_LENGTH]
