"""What the tests of names share: an article's text, roster, mentions and resolutions in one call."""

from __future__ import annotations

from dataclasses import dataclass

from katanya import articles
from katanya.articles import Given
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions import bodies, names, people
from katanya.mentions.names import Roster
from katanya.records import Mention, Resolution
from katanya.resolve import bodies as resolve_bodies
from katanya.resolve import people as resolve_people
from katanya.resolve import targets
from katanya.resolve.targets import Context
from katanya.texts import segment

DAY = "2023-08-06"


@dataclass(frozen=True, slots=True)
class Named:
    """The names of one text."""

    language: Language
    roster: Roster
    mentions: tuple[Mention, ...]
    resolutions: tuple[Resolution, ...]
    context: Context

    def of(self, surface: str) -> tuple[Mention, Resolution]:
        """Return the first mention with that surface and its resolution."""
        pairs = zip(self.mentions, self.resolutions, strict=True)
        return next(pair for pair in pairs if pair[0].surface == surface)

    @property
    def surfaces(self) -> list[str]:
        """The surfaces of all mentions, in the order of the text."""
        return [mention.surface for mention in sorted(self.mentions, key=lambda mention: mention.span)]


def read(text: str, code: str, published: str | None = DAY) -> Named:
    """Return the names of a text."""
    language = load_language(code)
    parsed = segment(articles.from_text(text, given=Given(language=code)), language=code)
    roster = names.roster(parsed.body, None, language)
    persons = people.find(parsed, roster, language)
    others = bodies.find(parsed, language, roster, [mention.span for mention in persons])
    tied = resolve_bodies.resolve(others, parsed, roster)
    spoken = frozenset(found.target for found in tied if found.target and found.target.startswith("country:"))
    held = resolve_people.resolve(persons, parsed, roster, published, spoken)
    mentions, resolutions = (*persons, *others), (*held, *tied)
    return Named(language, roster, mentions, resolutions, targets.context(roster, language, published, mentions, resolutions))
