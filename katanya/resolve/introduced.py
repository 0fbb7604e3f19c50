"""Whom a sentence brings in beside its subject: `Hal senada diungkapkan X`, `Di antrean berdiri Ali (19), sopir`."""

from __future__ import annotations

from katanya.knowledge import given_names
from katanya.languages.lexicon import Frame
from katanya.languages.records import Language
from katanya.mentions import located
from katanya.records import Stance
from katanya.resolve.holder import Who
from katanya.statements import cues, nouns
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# Words of an age in brackets: `(`, the number, `)`.
AGE = 3


def words(view: View) -> Words | None:
    """Return the words of whoever a sentence introduces without a statement of his, or `None`."""
    if view.lower(view.first) in view.language.grammar.thing_openers:
        return _only(view)
    return _agent(view) or _aged(view)


def is_thing(who: Who, language: Language) -> bool:
    """Say whether words in capitals that open a sentence name a thing and nobody: `Pandemi Covid-19`, `Pemetaan Ranu`.

    A title, a given name or words that no list of things knows make somebody of them.
    """
    words = who.names[0].split()
    first = words[0].lower()
    if not language.traits.head_first or who.titles & language.titles.every or given_names.is_given(words[0].strip(".")):
        return False
    if (
        language.names.abstract.fullmatch(first)
        or first.startswith(language.grammar.predicate_prefixes)
        or first in language.common
    ):
        return True
    titles = language.titles
    if first in titles.bodies or first in titles.organisation_words or (not who.titles and located.is_known(words[-1])):
        return True
    return any(word[-1].isdigit() or (word.isupper() and len(word) > 2) for word in words)


def asks(draft: Draft) -> bool:
    """Say whether a draft tells what somebody asked another, who may answer."""
    entry = draft.entry
    return (
        entry is not None
        and entry.name in draft.view.language.resolve.asks
        and entry.act is Stance.SAY
        and draft.rule == "source_cue_clause"
    )


def hearer(draft: Draft) -> Words | None:
    """Return the words of the one in capitals whom a draft has somebody ask: `asked | Dana Orlin | how C`."""
    if draft.cue is None:
        return None
    first = last = draft.cue[1]
    while draft.view.capital(last) and draft.view.quoted[last] < 0:
        last += 1
    return (first, last) if last > first else None


def _only(view: View) -> Words | None:
    """`That will not deter Orlin.`: the one name in a sentence about a thing pointed to."""
    places = [i for i in range(view.first + 1, view.end) if view.capital(i) and view.quoted[i] < 0]
    if not places or places[-1] - places[0] != len(places) - 1:
        return None
    after, grammar = view.lower(places[-1] + 1), view.language.grammar
    alone = places[-1] + 1 == view.end or after in grammar.adjuncts or not after.isalpha()
    return (places[0], places[-1] + 1) if alone and view.lower(places[0] - 1) not in grammar.articles_and_possessives else None


def _agent(view: View) -> Words | None:
    """`Hal serupa juga diungkapkan oleh X`: who a passive of saying names."""
    if view.lower(view.first) not in view.language.names.introduced:
        return None
    for places in cues.find(view):
        for cue in places:
            if cue.entry.frame is Frame.PASSIVE:
                start, by = cue.words[1], view.language.resolve.agent
                while view.lower(start) in view.language.grammar.beside_cue or view.lower(start) in by:
                    start += 1
                return nouns.after(view, start)
    return None


def _aged(view: View) -> Words | None:
    """`…, Ali (19), sopir angkot, …`: the first name that an age follows."""
    if "(" not in view.words:
        return None
    for index in range(view.first + 1, view.end - AGE + 1):
        if view.words[index] == "(" and view.words[index + 1].isdigit() and view.words[index + 2] == ")":
            first = index
            while first > view.first and view.capital(first - 1) and view.quoted[first - 1] < 0:
                first -= 1
            return (first, index) if first < index else None
    return None
