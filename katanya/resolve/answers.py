"""Which earlier statements one denies, confirms, rejects or directly replies to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from katanya.records import Span, Stance
from katanya.resolve.who import Who
from katanya.statements.draft import Draft

WORD = re.compile(r"\w{4,}")
# A reply says again much of what it answers: shares of the answering content's longer words, set on the development gold.
OVERLAP = 0.34
# `membantah klaim itu`, `denied the allegation`: the content points back to what was said.
POINTING = re.compile(
    r"\b(?:klaim|tuduhan|tudingan|laporan|kabar|hal|isu|dugaan|pernyataan|kritik|usulan|tuntutan|permintaan|rumor|informasi|berita|seruan|tawaran|"
    r"claims?|allegations?|accusations?|reports?|charges?|suggestions?|rumou?rs?|demands?|calls?|proposals?|offer|criticism|story|stories|assertions?|"
    r"it|that|this|senada|serupa|sebaliknya|meeting|them|statement|account)\b",
    re.IGNORECASE,
)
REPLIES = frozenset((Stance.DENY, Stance.CONFIRM, Stance.REJECT, Stance.DECLINE))
ANSWERED = {
    Stance.DENY: frozenset((Stance.ACCUSE, Stance.SAY, Stance.ASSESS, Stance.THREATEN, Stance.CONFIRM, Stance.DEMAND)),
    Stance.DECLINE: frozenset((Stance.ACCUSE, Stance.SAY)),
    Stance.CONFIRM: frozenset((Stance.SAY, Stance.ASSESS, Stance.ACCUSE, Stance.PLEDGE, Stance.SUPPORT)),
    Stance.REJECT: frozenset((Stance.DEMAND, Stance.PLEDGE, Stance.THREATEN, Stance.SUPPORT, Stance.ASSESS)),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The places of the earlier statements that one answers, and the rule that found them."""

    places: tuple[int, ...]
    rule: str


NONE = Answer((), "answers_nothing")


@dataclass(frozen=True, slots=True)
class Said:
    """What the rules compare: a draft, who holds it, its stance, the long words of its content and the content itself."""

    draft: Draft
    who: Who
    stance: Stance
    words: frozenset[str]
    content: str


def resolve(drafts: tuple[Draft, ...], whos: tuple[Who, ...], stances: tuple[Stance, ...]) -> tuple[Answer, ...]:
    """Return what each statement answers, in the order of the drafts."""
    said = [_said(draft, who, stance) for draft, who, stance in zip(drafts, whos, stances, strict=True)]
    found: list[Answer] = []
    for index in range(len(said)):
        found.append(next((answer for rule in RULES if (answer := rule(index, said, found)) is not None), NONE))
    return tuple(found)


def repeats(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """The same source says the same again: it answers what it answered before."""
    if not said[index].who.names:
        return None
    for earlier in range(index - 1, max(-1, index - 4), -1):
        if said[earlier].who.names == said[index].who.names and found[earlier].places:
            near = said[index].draft.view.index - said[earlier].draft.view.index <= 2
            if near and (said[index].stance is said[earlier].stance or said[index].draft.follows):
                return Answer(found[earlier].places, "repeats_answer")
    return None


def points_back(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`membantah klaim itu`: the nearest statement of another that the act can answer."""
    this = said[index]
    if this.stance not in REPLIES or len(this.words) > 9 or not POINTING.search(this.content):
        return None
    if this.stance is Stance.DECLINE and not CLAIM.search(this.content) and "reports" not in this.content:
        return None
    for earlier in range(index - 1, -1, -1):
        other = said[earlier]
        if other.who.names != this.who.names and other.stance in ANSWERED[this.stance] and not _inside(this, other):
            return Answer((earlier,), "points_back")
    return None


def says_again(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """A denial, confirmation or refusal takes up the words of what it answers."""
    this = said[index]
    if this.stance not in REPLIES or not this.words:
        return None
    best, score = None, OVERLAP
    for earlier in range(index):
        other = said[earlier]
        if other.who.names == this.who.names or other.stance not in ANSWERED[this.stance]:
            continue
        share = len(this.words & other.words) / len(this.words)
        if share >= score:
            best, score = earlier, share
    return Answer((best,), "says_again") if best is not None else None


def answers_question(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Asked whether C, X said …`: what follows a question in its sentence answers it."""
    if not index or said[index - 1].draft.rule != "passive_asked" or said[index - 1].draft.view is not said[index].draft.view:
        return None
    return Answer((index - 1,), "answers_question")


def responds(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Trump merespons pengumuman Musk, menyebut …`: the last statement of the one who is named, else of another."""
    this = said[index]
    view, stop = this.draft.place, (this.draft.cue or this.draft.content[0])[0]
    place = next((i for i in range(view.first, stop) if view.lower(i) in RESPONSES), None)
    if place is None:
        return None
    after = " ".join(view.words[place:stop])
    others = [i for i in range(index) if said[i].who.names != this.who.names and said[i].who.names]
    named = [i for i in others if any(part in after for name in said[i].who.names for part in name.split())]
    return Answer((named[-1],), "responds") if named else None


def takes_up(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """A content that speaks of an accusation or a claim of somebody takes up what that one said."""
    this = said[index]
    if this.stance in (Stance.DEMAND, Stance.THREATEN) or not CLAIM.search(this.content):
        return None
    others = [i for i in range(index) if said[i].stance in (Stance.ACCUSE, Stance.SAY) and said[i].who.names != this.who.names]
    named = [i for i in others if said[i].stance is Stance.ACCUSE and any(name in this.content for name in said[i].who.names)]
    return Answer(tuple(named[-2:]), "takes_up") if named else None


# Verbs that say that somebody replies.
RESPONSES = frozenset("merespons merespon menanggapi membalas responding reacting responded reacted replying".split())
CLAIM = re.compile(r"\b(?:klaim|tuduhan|tudingan|dugaan|kritik|claims?|allegations?|accusations?|charges?|criticism)\b", re.IGNORECASE)
RULES = (answers_question, responds, repeats, points_back, says_again, takes_up)


def _said(draft: Draft, who: Who, stance: Stance) -> Said:
    body = draft.view.text.body
    content = " ".join(body[start:stop] for start, stop in draft.spans())
    return Said(draft, who, stance, frozenset(word.lower()[:7] for word in WORD.findall(content)), content)


def _inside(this: Said, other: Said) -> bool:
    """Say whether one statement stands inside the other's content."""
    return other.draft.view is this.draft.view and (this.draft.nested or other.draft.nested)


def spans_of(answer: Answer, drafts: tuple[Draft, ...]) -> tuple[Span, ...]:
    """Return the contents that an answer points to."""
    return tuple(span for place in answer.places for span in drafts[place].spans())
