"""Who holds a statement, as the rules of this floor find it."""

from __future__ import annotations

from dataclasses import field

from katanya.frozen import dataclass
from katanya.records import Span


@dataclass(frozen=True, slots=True)
class Who:
    """Who holds a statement: names in the article's words, the rule that found them, what it read, and role words seen.

    `human` marks one person whom the article does not name: `a Treasury official`.
    """

    names: tuple[str, ...]
    rule: str
    spans: tuple[Span, ...] = ()
    titles: frozenset[str] = field(default=frozenset())
    person: bool = False
    surface: str = ""
    several: bool = False
    roles: bool = False
    human: bool = False


NOBODY = Who((), "no_source")
