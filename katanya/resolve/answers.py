"""Which earlier statements one denies, confirms, rejects or directly replies to."""

from __future__ import annotations

import re

from katanya.records import Basis, Stance
from katanya.resolve import answers_accused, answers_named, answers_owned
from katanya.resolve.holder import Who
from katanya.resolve.said import NONE, Answer, Rule, Said, inside, others
from katanya.statements.draft import Draft
from katanya.statements.extract import Extraction
from katanya.statements.view import View

WORD = re.compile(r"\w{4,}")
# A reply says again much of what it answers: this share of its longer words (set on the development gold).
OVERLAP = 0.34
# A content of no more longer words than this can be a mere pointer (`membantah klaim itu`, `denied the allegation`).
POINTER_WORDS = 9
REPLIES = frozenset((Stance.DENY, Stance.CONFIRM, Stance.REJECT, Stance.DECLINE))
ANSWERED = {
    Stance.DENY: frozenset((Stance.ACCUSE, Stance.SAY, Stance.ASSESS, Stance.THREATEN, Stance.CONFIRM, Stance.DEMAND)),
    Stance.DECLINE: frozenset((Stance.ACCUSE, Stance.SAY)),
    Stance.CONFIRM: frozenset((Stance.SAY, Stance.ASSESS, Stance.ACCUSE, Stance.PLEDGE, Stance.SUPPORT)),
    Stance.REJECT: frozenset((Stance.DEMAND, Stance.PLEDGE, Stance.THREATEN, Stance.SUPPORT, Stance.ASSESS)),
}


def resolve(
    extraction: Extraction, whos: tuple[Who, ...], stances: tuple[Stance, ...], bases: tuple[Basis, ...]
) -> tuple[Answer, ...]:
    """Return what each statement answers, in the order of the drafts."""
    previous = dict(zip((view.index for view in extraction.views[1:]), extraction.views, strict=False))
    rows = zip(extraction.drafts, whos, stances, bases, strict=True)
    said = [_said(draft, who, (stance, basis), previous.get(draft.place.index)) for draft, who, stance, basis in rows]
    found: list[Answer] = []
    for index in range(len(said)):
        found.append(next((answer for rule in RULES if (answer := rule(index, said, found)) is not None), NONE))
    return tuple(found)


def answers_question(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Asked whether C, X said …`: what follows a question in its sentence answers it."""
    here = [i for i in range(max(0, index - 4), index) if said[i].draft.view is said[index].draft.view]
    asked = next((i for i in reversed(here) if said[i].draft.rule == "passive_asked"), None)
    within = asked is not None and said[index].draft.start < said[asked].draft.content[-1][1]
    return None if asked is None or within else Answer((asked,), "answers_question")


def responds(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`Trump merespons pengumuman Musk, menyebut …`: what the one who is named said of the same thing, or said last."""
    this = said[index]
    after = _response(this)
    if after is None:
        return None
    named = [i for i in others(index, said) if any(part in after for name in said[i].who.names for part in name.split())]
    return Answer((max(named, key=lambda i: (len(this.words & said[i].words), i)),), "responds") if named else None


def repeats(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """The same source goes on about what it answered before."""
    this = said[index]
    if not this.who.names:
        return None
    for earlier in range(index - 1, max(-1, index - 9), -1):
        other = said[earlier]
        if other.who.names != this.who.names or not found[earlier].places or found[earlier].rule == "answers_question":
            continue
        near = this.draft.view.index - other.draft.view.index <= 1 and (this.stance is other.stance or this.draft.follows)
        same = len(this.words & other.words) >= OVERLAP * min(len(this.words), len(other.words) or 1)
        if near or (same and len(this.words & other.words) > 1):
            return Answer(found[earlier].places, "repeats_answer")
    return None


def on_reports(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`confirmed reports of the meeting`: what media, and nobody in particular, were said to report."""
    this = said[index]
    if this.stance not in REPLIES or len(this.words) > POINTER_WORDS or not this.known.reports.search(this.content):
        return None
    told = [i for i in others(index, said) if said[i].basis in (Basis.MEDIA, Basis.ANONYMOUS) and said[i].stance is Stance.SAY]
    return Answer(tuple(told), "on_reports") if told else None


def points_back(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`membantah klaim itu`: the statement of another that the act can answer and that shares most words, else the nearest."""
    this = said[index]
    if this.stance not in REPLIES or len(this.words) > POINTER_WORDS or not this.known.things_said.search(this.content):
        return None
    if this.draft.view.language.grammar.determiners and not answers_named.points(this.draft):
        return None
    if this.stance is Stance.DECLINE and not (this.known.claims.search(this.content) or this.known.reports.search(this.content)):
        return None
    fitting = [i for i in others(index, said) if said[i].stance in ANSWERED[this.stance] and not inside(this, said[i])]
    return Answer((max(fitting, key=lambda i: (len(this.words & said[i].words), i)),), "points_back") if fitting else None


def says_again(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """A denial, confirmation or refusal takes up the words of what it answers."""
    this = said[index]
    if this.stance not in REPLIES or not this.words:
        return None
    fitting = [i for i in others(index, said) if said[i].stance in ANSWERED[this.stance] and not inside(this, said[i])]
    shares = {i: len(this.words & said[i].words) / len(this.words) for i in fitting}
    best = max(fitting, key=lambda i: (shares[i], i), default=None)
    return Answer((best,), "says_again") if best is not None and shares[best] >= OVERLAP else None


def replies(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`C, X replied`: what another said in the sentence before, or in the paragraph before."""
    this = said[index]
    replying = this.draft.view.language.names.replying
    if this.draft.entry is None or this.draft.entry.name not in replying or this.draft.follows:
        return None
    near = [i for i in others(index, said) if this.draft.view.index - said[i].draft.view.index <= 2 and not said[i].draft.nested]
    return Answer((near[-1],), "replies") if near else None


def on_remark(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`attacked the comment`, `praised that proposal`: what another said last, in the paragraphs right before."""
    this = said[index]
    if this.stance not in (Stance.ACCUSE, Stance.SUPPORT) or not this.known.remark.match(this.content):
        return None
    near = [i for i in others(index, said) if this.draft.view.paragraph - said[i].draft.view.paragraph <= 2]
    near = [i for i in near if not said[i].draft.nested]
    return Answer((near[-1],), "on_remark") if near else None


def agrees(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`X agreed that C`: with what another said right before."""
    this = said[index]
    agreeing = this.draft.view.language.names.agreeing
    if this.draft.entry is None or this.draft.entry.name not in agreeing or this.stance is Stance.PLEDGE or not index:
        return None
    other = said[index - 1]
    near = this.draft.view.index - other.draft.view.index <= 1 and other.who.names != this.who.names
    return Answer((index - 1,), "agrees") if near and not inside(this, other) else None


def doubts(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """`But experts are skeptical that C`: of what another had said or promised right before."""
    this = said[index]
    if this.draft.entry is None or this.draft.entry.name not in this.draft.view.language.names.doubting:
        return None
    near = [i for i in others(index, said) if this.draft.view.index - said[i].draft.view.index <= 3]
    told = [i for i in near if said[i].stance in (Stance.PLEDGE, Stance.SAY, Stance.ASSESS, Stance.CONFIRM)]
    return Answer((told[-1],), "doubts") if told else None


def takes_up(index: int, said: list[Said], found: list[Answer]) -> Answer | None:
    """A content that speaks of an accusation or claim of somebody named takes up what that one alleged."""
    this = said[index]
    if this.stance in (Stance.DEMAND, Stance.THREATEN) or not _claims(this):
        return None
    alleged = [i for i in others(index, said) if said[i].stance is Stance.ACCUSE or _claims(said[i])]
    named = [i for i in alleged if any(name in this.content for name in said[i].who.names)]
    return Answer(tuple(named[-2:]), "takes_up") if named else None


def _claims(this: Said) -> bool:
    """Say whether a content speaks of an accusation or claim."""
    claiming = this.draft.view.language.names.claiming
    return not claiming.isdisjoint(this.words) and this.known.claims.search(this.content) is not None


RULES: tuple[Rule, ...] = (
    answers_question,
    answers_owned.on_owned,
    answers_owned.on_person,
    answers_owned.goes_on,
    answers_named.on_noun,
    responds,
    answers_named.responds_to,
    replies,
    agrees,
    on_remark,
    repeats,
    answers_accused.no_part,
    on_reports,
    points_back,
    says_again,
    doubts,
    takes_up,
    answers_owned.on_words,
)


def _said(draft: Draft, who: Who, decided: tuple[Stance, Basis], before: View | None) -> Said:
    body = draft.view.text.body
    content = " ".join(body[start:stop] for start, stop in draft.spans())
    return Said(draft, who, *decided, frozenset([word.lower()[:7] for word in WORD.findall(content)]), content, before)


def _response(this: Said) -> str | None:
    """Return what follows a verb of replying before the cue, or in the sentence before that says no more than that."""
    view, stop = this.draft.place, (this.draft.cue or this.draft.content[0])[0]
    responses = view.language.names.responses
    if not responses.isdisjoint(view.lowers[view.first : stop]):
        place = next(place for place in range(view.first, stop) if view.lowers[place] in responses)
        own = this.draft.source[0] if this.draft.source else stop
        return " ".join(view.words[place : own if place < own < stop else stop])
    before = this.before
    if before is None or before.paragraph != view.paragraph or before.index != view.index - 1:
        return None
    place = next((i for i in range(before.first, before.end) if before.lowers[i] in responses), before.end)
    by_same = place < before.end and any(part in before.words[:place] for name in this.who.names for part in name.split())
    return " ".join(before.words[place:]) if by_same else None
