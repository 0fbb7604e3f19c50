"""Whom an article spoke of last, for what points back without a name."""

from __future__ import annotations

from katanya.frozen import dataclass, replace
from katanya.languages.records import Language
from katanya.resolve.genders import NONE, Genders
from katanya.resolve.holder import Who


@dataclass(frozen=True, slots=True)
class Focus:
    """Whom an article spoke of last: one person, several (`they`), a body (`it`), a man or a woman as far as that is told."""

    person: Who | None = None
    several: Who | None = None
    body: Who | None = None
    last: Who | None = None
    man: Who | None = None
    woman: Who | None = None
    genders: Genders = NONE

    def on(self, who: Who | None, *, spoke: bool = False) -> Focus:
        """Return the focus after somebody was spoken of, or spoke: then a body is one by its name alone."""
        if who is None or not who.names:
            return self
        # `Joint Chiefs of Staff` are one body under a plural name.
        named = spoke and who.rule == "body" and len(who.names) == 1 and who.names[0][:1].isupper()
        if len(who.names) > 1 or who.several:
            return replace(self, several=who, body=who if named else self.body, last=who)
        if who.person or who.human:
            name = who.names[0]
            man = self.man if name in self.genders.women else who
            woman = self.woman if name in self.genders.men else who
            return replace(self, person=who, last=who, man=man, woman=woman)
        body = named or who.rule in ("medium", "company", "apposed") or who.roles or _organised(who)
        return replace(self, body=who, last=who) if body else self

    def of(self, word: str, language: Language) -> Who | None:
        """Return whom a pronoun means: `they` the several spoken of last, else a body; `it` a body; others the person."""
        if word in language.grammar.plural_pronouns:
            return self.several or self.body
        return self.body if word in ("it", "its") else self.fitting(frozenset((word,)), language) or self.body

    def fitting(self, words: frozenset[str], language: Language) -> Who | None:
        """Return the person spoken of last whom words such as `he` or `businesswoman` do not rule out."""
        if not language.grammar.masculine.isdisjoint(words):
            return self.man or self.person
        if not language.grammar.feminine.isdisjoint(words):
            return self.woman or self.person
        return self.person


def _organised(who: Who) -> bool:
    """Say whether a body has a name of several words in capitals, or an acronym: `Harbour Action Network`, `HAN`."""
    if who.rule != "body" or len(who.names) != 1:
        return False
    words = [word for word in who.names[0].split() if word[0].isalpha()]
    named = len(words) > 1 and all(word[0].isupper() or word in ("of", "for", "and", "the") for word in words)
    return named or (who.names[0].isupper() and len(who.names[0]) > 2)
