"""Which persons of an article are men and which are women, by the titles and roles that the article gives them."""

from __future__ import annotations

from katanya.frozen import dataclass
from katanya.languages.records import Language
from katanya.mentions.names import Roster


@dataclass(frozen=True, slots=True)
class Genders:
    """The names of the men and of the women of an article; whoever is in neither can be both."""

    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()


NONE = Genders()


def told(roster: Roster, language: Language) -> Genders:
    """Return the men and the women among the persons of an article: `Mr. Orlin`, `spokeswoman Mara Denn`."""
    he, she = language.grammar.masculine, language.grammar.feminine
    persons = [name for name in roster.names if name.person and name.full not in roster.kin]
    men = {name.full for name in persons if name.titles & he}
    women = {name.full for name in persons if name.titles & she}
    return Genders(frozenset(men - women), frozenset(women - men))
