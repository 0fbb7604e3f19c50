"""What the caller knows about an article before it is read."""

from __future__ import annotations

from katanya.articles import values
from katanya.errors import UsageError
from katanya.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Values that the caller gives; each wins over what is found in the article itself.

    `published` is an ISO 8601 date or time (`2023`, `2023-08`, `2023-08-06`, `2023-08-06T10:05+07:00`), `language` an
    ISO 639 code. Raises `UsageError` where one of the two is not.

    >>> Given(outlet="Ritmee", published="2023-08-06").published
    '2023-08-06'
    """

    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None

    def __post_init__(self) -> None:
        """Refuse a time or a language that nothing could be done with."""
        if self.published and not values.is_partial_date(self.published):
            raise UsageError(f"published is {self.published!r}, not an ISO 8601 date or time; write it as 2023-08-06")
        if self.language and not values.language(self.language):
            raise UsageError(f"language is {self.language!r}, not an ISO 639 code; write it as id or en")


NOTHING = Given()


def merged(first: Given, second: Given) -> Given:
    """Return the values of the first where it has them, else those of the second.

    >>> merged(Given(outlet="A"), Given(outlet="B", title="T")).outlet
    'A'
    """
    return Given(**{name: getattr(first, name) or getattr(second, name) for name in Given.__slots__})
