"""Whom an article spoke of last, for what points back without a name."""

from __future__ import annotations

import re

from katanya.frozen import dataclass, replace
from katanya.languages.records import Language
from katanya.resolve.genders import NONE, Genders
from katanya.resolve.holder import Who


@dataclass(frozen=True, slots=True)
class Focus:
    """Whom an article spoke of last: one person, several (`they`), a body (`it`), a man or a woman as far as that is told.

    `lone` is one word in capitals that spoke last and that nothing shows to be a body: `Vask said C. “D,” he added.`
    """

    language: Language
    person: Who | None = None
    several: Who | None = None
    body: Who | None = None
    last: Who | None = None
    man: Who | None = None
    woman: Who | None = None
    lone: Who | None = None
    genders: Genders = NONE

    def on(self, who: Who | None, *, spoke: bool = False) -> Focus:
        """Return the focus after somebody was spoken of, or spoke."""
        if who is None or not who.names:
            return self
        found = self._on(who, spoke=spoke)
        return replace(found, lone=None) if found.lone is not None and (who.person or who.human) else found

    def after(self, who: Who, body: str) -> Focus:
        """Return the focus after somebody spoke in a text."""
        found = self.on(who, spoke=True)
        return (
            replace(found, lone=replace(who, human=True)) if _lone(who) and _named(who.names[0], body, self.language) else found
        )

    def _on(self, who: Who, *, spoke: bool) -> Focus:
        """Return the focus where somebody has a name: a body is one by its name alone where it spoke."""
        # `Joint Chiefs of Staff` are one body under a plural name.
        shouted = who.rule == "body" and not spoke and who.names[0].isupper() and len(who.names[0]) > LETTERS
        if shouted:  # `ABSTRACT.`, `FULL TEXT.`
            return self
        named = spoke and who.rule == "body" and len(who.names) == 1 and who.names[0][:1].isupper()
        if len(who.names) > 1 or who.several:
            return replace(self, several=who, body=who if named else self.body, last=who)
        if who.person or who.human:
            man = who if self._may_be(who, self.man, self.genders.men, self.genders.women) else self.man
            woman = who if self._may_be(who, self.woman, self.genders.women, self.genders.men) else self.woman
            return replace(self, person=who, last=who, man=man, woman=woman)
        body = named or who.rule in ("medium", "company", "apposed") or who.roles or _organised(who, self.language)
        return replace(self, body=who, last=who) if body else self

    def _may_be(self, who: Who, held: Who | None, known: frozenset[str], others: frozenset[str]) -> bool:
        """Say whether somebody may be the man, or the woman, spoken of last; a word without a title gives way to one who is."""
        name = who.names[0]
        lone = name[:1].isupper() and " " not in name and not who.titles and name not in known
        return name not in others and not (lone and held is not None and held.names[0] in known)

    def of(self, word: str) -> Who | None:
        """Return whom a pronoun means: `they` the several spoken of last, else a body; `it` a body; others the person."""
        grammar = self.language.grammar
        if word in grammar.plural_pronouns:
            return self.several or self.body
        if word in self.language.resolve.neuter:
            return self.body
        if self.lone is not None and (word in grammar.masculine or word in grammar.feminine):
            return self.lone
        return self.fitting(frozenset((word,))) or (self.body if self.person is None else None)

    def fitting(self, words: frozenset[str]) -> Who | None:
        """Return the person spoken of last whom words such as `he` or `businesswoman` do not rule out."""
        grammar = self.language.grammar
        man, woman = not grammar.masculine.isdisjoint(words), not grammar.feminine.isdisjoint(words)
        if not man and not woman:
            return self.person
        meant = (self.man if man else self.woman) or self.person
        others = (self.genders.women if man else frozenset()) | (self.genders.men if woman else frozenset())
        return None if meant is not None and meant.names and meant.names[0] in others else meant


# An acronym has no more letters.
LETTERS = 6


def _lone(who: Who) -> bool:
    """Say whether somebody is one word in capitals that nothing shows to be a body."""
    plain = who.rule == "body" and not who.roles and not who.several and len(who.names) == 1
    return plain and who.names[0].istitle() and who.names[0].isalpha()


def _named(word: str, body: str, language: Language) -> bool:
    """Say whether a word has its capital within sentences as well, and is nowhere a place."""
    if re.search(rf"[a-z,;”\"’] {word}\b", body) is None:
        return False
    places = "|".join(sorted(language.resolve.before_places))
    return re.search(rf"\b(?:{places}) {word}\b", body) is None


def _organised(who: Who, language: Language) -> bool:
    """Say whether a body has a name of several words in capitals, or an acronym: `Harbour Action Network`, `HAN`."""
    if who.rule != "body" or len(who.names) != 1:
        return False
    words = [word for word in who.names[0].split() if word[0].isalpha()]
    named = len(words) > 1 and all(word[0].isupper() or word in language.resolve.in_names for word in words)
    return named or (who.names[0].isupper() and len(who.names[0]) > 2)
