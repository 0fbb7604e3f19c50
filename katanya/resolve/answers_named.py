"""Statements that answer what they name by a noun: `membantah tuduhan X bahwa C`, `menolak seruan itu`."""

from __future__ import annotations

from katanya.languages.answered import Answered
from katanya.records import Stance
from katanya.resolve.said import Answer, Said, inside, others
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# The noun for what is answered is among the first words of a content, or right before it.
OPENING = 4
# `klaim negeri Paman Sam tersebut`: a pointer ends its noun phrase within so many words.
POINTER = 6
# What is answered by `itu` alone was said in the sentences right before.
NEAR = 6
REPLIES = frozenset((Stance.DENY, Stance.REJECT, Stance.CONFIRM, Stance.DECLINE))
# Blame and praise are for what somebody said only where it is named as his, or pointed to.
SIDES = frozenset((Stance.ACCUSE, Stance.SUPPORT))
# A reply without an owner or a pointer has this many longer words of what it answers, its noun left out.
SHARED = 2


def on_noun(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`menepis pernyataan X`, `menolak desakan itu`: what X, or another, said last of the kind that the noun names."""
    this = said[index]
    view = this.draft.view
    if this.stance not in REPLIES | SIDES or not view.language.acts.answered or this.draft.follows:
        return None
    named = _noun(view, this.draft.content[0])
    if named is None:
        return None
    place, kinds = named
    acts = frozenset(act for kind in kinds for act in kind.acts)
    fitting = [i for i in others(index, said) if said[i].stance in acts and _apart(this, said[i])]
    owner = view.words[place + 1] if view.capital(place + 1) else None
    if owner is not None:
        fitting = [i for i in fitting if _owns(said[i], owner)]
    elif view.lower(place + 1) in view.language.grammar.determiners:
        fitting = [i for i in fitting if view.index - said[i].draft.place.index <= NEAR]
    else:
        noun = view.lower(place)[:7]
        fitting = [i for i in fitting if this.stance in REPLIES and len((this.words & said[i].words) - {noun}) >= SHARED]
    best = max(fitting, key=lambda i: (len(this.words & said[i].words), said[i].stance is kinds[0].acts[0], i), default=None)
    return None if best is None else Answer((best,), "on_noun")


def _owns(other: Said, owner: str) -> bool:
    """Say whether a statement is the owner's or that of somebody who speaks for it: of Norland its minister's as well."""
    return owner.lower() in other.who.titles or any(owner in name.split() for name in other.who.names)


def _noun(view: View, content: Words) -> tuple[int, list[Answered]] | None:
    """Return where the noun stands that opens a content and names what is answered, and its kinds."""
    for place in range(content[0], min(content[0] + OPENING, content[1])):
        kinds = [kind for kind in view.language.acts.answered if view.lower(place) in kind.nouns]
        if kinds:
            return place, kinds
    return None


def points(draft: Draft) -> bool:
    """Say whether a content is a mere pointer: `hal itu`, `kabar tersebut`, `sebaliknya`; not `tawaran dialog dari X`."""
    view, (first, last) = draft.view, draft.content[0]
    return last - first < OPENING or not view.language.grammar.determiners.isdisjoint(view.lowers[first : first + POINTER])


def _apart(this: Said, other: Said) -> bool:
    """Say whether one statement does not stand inside the other, but for the claim that a denial is of."""
    return not inside(this, other) or other.draft.rule.startswith("noun_owned")


def responds_to(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Menanggapi hal itu, X mengatakan C`: what another said right before."""
    this = said[index]
    view, stop = this.draft.place, (this.draft.cue or this.draft.content[0])[0]
    if not view.language.acts.answered or this.draft.follows:
        return None
    answering = view.language.names.responding_to
    if answering.isdisjoint(view.lowers):
        return None
    verb = next((i for i in range(view.first, stop) if view.lower(i) in answering and view.quoted[i] < 0), None)
    if verb is None or view.language.grammar.determiners.isdisjoint(view.lowers[verb : verb + OPENING]):
        return None
    near = [i for i in others(index, said) if 0 < view.index - said[i].draft.place.index <= NEAR and not said[i].draft.nested]
    return Answer((near[-1],), "responds_to") if near else None
