"""Reads news reports and keeps who says what, on whose word, with the exact characters it was read from.

The names below are imported when they are first used, so that `import katanya` costs next to nothing.

>>> import katanya
>>> sorted(katanya.__all__)
['Article', 'Given', 'Ledger', 'Reading', '__version__', 'open_ledger', 'read', 'read_all']
"""

from __future__ import annotations

# Not imported from `typing`, which would double the time that `katanya --version` takes; mypy knows the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from katanya.articles import Given
    from katanya.desk.ledger import Ledger, open_ledger
    from katanya.reading import read, read_all
    from katanya.records import Article, Reading

    __version__: str

__all__ = ["Article", "Given", "Ledger", "Reading", "__version__", "open_ledger", "read", "read_all"]

_HOMES = {
    "Article": ("katanya.records", "Article"),
    "Given": ("katanya.articles", "Given"),
    "Ledger": ("katanya.desk.ledger", "Ledger"),
    "Reading": ("katanya.records", "Reading"),
    "__version__": ("katanya.release", "VERSION"),
    "open_ledger": ("katanya.desk.ledger", "open_ledger"),
    "read": ("katanya.reading", "read"),
    "read_all": ("katanya.reading", "read_all"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'katanya' has no attribute {name!r}; its names are {', '.join(__all__)}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    value: object = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
