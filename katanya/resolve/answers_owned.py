"""Statements that answer what they name: somebody's claim in their content, somebody's remarks, somebody agreed with."""

from __future__ import annotations

from katanya.records import Stance
from katanya.resolve.said import Answer, Said, others

REPLIES = frozenset((Stance.DENY, Stance.REJECT, Stance.ACCUSE, Stance.SUPPORT, Stance.CONFIRM))


def on_owned(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`X dismissed Y's claim that C`, `Y's charge that C was false, X said`: what Y claims in the content of X."""
    this = said[index]
    if (
        not this.draft.view.language.traits.genitive_mark
        or this.draft.cue is None
        or this.stance in (Stance.DEMAND, Stance.PLEDGE)
    ):
        return None
    if this.draft.rule.startswith(("noun_", "passive_asked")):
        return None
    here = [i for i in others(index, said) if said[i].draft.view is this.draft.view and _claimed(said[i], this)]
    return Answer((here[-1],), "on_owned") if here else None


def _claimed(other: Said, this: Said) -> bool:
    """Say whether another's noun of saying, or document, stands in a content."""
    cue = other.draft.cue
    owned = other.draft.rule.startswith(("noun_owner", "document_says"))
    return owned and cue is not None and any(first <= cue[0] < last for first, last in this.draft.content)


def on_person(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`X sided with Y`, `X agreed with Y that C`: what Y said last."""
    this = said[index]
    view, cue = this.draft.place, this.draft.cue
    if this.draft.entry is None or cue is None or this.draft.entry.name not in this.draft.view.language.names.siding:
        return None
    words = set(view.words[cue[0] + 1 : cue[1] + 4])
    named = [i for i in others(index, said) if any(name.split()[-1] in words for name in said[i].who.names)]
    return Answer((named[-1],), "on_person") if named else None


def goes_on(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`X dismissed Y's claim, saying C`: what follows with the same source says the same thing to the same words."""
    this = said[index]
    if not index or not this.draft.inherits:
        return None
    last = said[index - 1]
    same = last.draft.view is this.draft.view and last.who.names == this.who.names and last.stance in REPLIES
    return Answer(found[index - 1].places, "goes_on") if same and found[index - 1].rule == "on_owned" else None


def on_words(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Y's comments show bias, X said`: what Y said first of the like, where X blames, praises or denies it."""
    this = said[index]
    if this.stance not in REPLIES or this.draft.nested:
        return None
    owners = set(this.known.owned_words.findall(this.content))
    if not owners:
        return None
    named = [i for i in others(index, said) if any(name.split()[-1] in owners for name in said[i].who.names)]
    return Answer((max(named, key=lambda i: i),), "on_words") if named else None
