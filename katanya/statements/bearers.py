"""The name of whoever holds an office that a cue has right behind it: `imbuh Kajati DIY, Riono …`."""

from __future__ import annotations

from katanya.mentions import located
from katanya.statements import look
from katanya.statements.view import View

# A name behind its office has no more words.
LONGEST = 5


def closes(view: View, index: int) -> bool:
    """Say whether an apposition ends there: at a mark, an adjunct or the end, not at a predicate."""
    grammar = view.language.grammar
    return (
        index >= view.end
        or view.breaks(index)
        or (view.lower(index) in grammar.opens_adjunct or view.lower(index) in look.OPENING)
        or view.lower(index) in view.language.settling.appositive_relatives
    )


def house_follows(view: View, start: int, comma: int) -> int | None:
    """Return the comma after a house or a place between an office and its holder: `kata Humas, RS Umum Ranu, Banu Arga,`."""
    if not view.language.traits.head_first or not view.capital(comma + 1):
        return None
    last = comma + 1
    while view.capital(last):
        last += 1
    if view.lower(comma + 1) not in view.language.titles.bodies and not located.is_known(view.surface(comma + 1, last)):
        return None
    return last if view.lower(last) == "," and name_follows(view, start, last) else None


def name_follows(view: View, start: int, comma: int) -> bool:
    """Say whether an office ends at a comma and the name of its holder follows: `imbuh Kajati DIY, Riono …`."""
    titles, grammar, indefinite = view.language.titles, view.language.grammar, view.language.statements.indefinite_articles
    word, last = view.lower(start), comma + 1
    while view.capital(last) and view.lower(last) not in grammar.times:
        last += 1
    owned = word in grammar.articles_and_possessives and (word not in indefinite or look.verb_at(view, last))
    described = owned and not any(view.capital(i) for i in range(start + 1, comma))
    if word not in titles.every and not described:
        return False
    if not comma < last - 1 <= comma + LONGEST or view.lower(comma + 1) in titles.bodies:
        return False
    if last >= view.end or view.breaks(last) or view.lower(last) in grammar.adjuncts or view.lower(last) in look.OPENING:
        return True
    return word in indefinite
