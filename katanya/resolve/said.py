"""What the rules of answering compare: statements with who holds them and what kind of act they are."""

from __future__ import annotations

from collections.abc import Callable

from katanya.frozen import dataclass
from katanya.languages.resolve_words import ResolveWords
from katanya.records import Basis, Stance
from katanya.resolve.holder import Who
from katanya.statements.draft import Draft
from katanya.statements.view import View


@dataclass(frozen=True, slots=True)
class Answer:
    """The places of the earlier statements that one answers, and the rule that found them."""

    places: tuple[int, ...]
    rule: str


NONE = Answer((), "answers_nothing")


@dataclass(frozen=True, slots=True)
class Said:
    """What the rules compare: a draft, who holds it, its stance and basis, the long words of its content, the content itself."""

    draft: Draft
    who: Who
    stance: Stance
    basis: Basis
    words: frozenset[str]
    content: str
    before: View | None

    @property
    def known(self) -> ResolveWords:
        """The words of its language by which is told what answers what."""
        return self.draft.view.language.resolve


Rule = Callable[[int, list[Said], list[Answer]], Answer | None]


def others(index: int, said: list[Said]) -> list[int]:
    """Return the places of the earlier statements that somebody else holds."""
    return [i for i in range(index) if said[i].who.names != said[index].who.names]


def inside(this: Said, other: Said) -> bool:
    """Say whether one statement stands inside the other's content."""
    return other.draft.view is this.draft.view and (this.draft.nested or other.draft.nested)
