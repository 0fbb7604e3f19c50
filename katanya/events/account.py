"""What the statement that an event stands in makes of it: alleged in a charge, denied in a denial."""

from __future__ import annotations

from katanya.events.scene import Scene, words_of
from katanya.languages.events import Sign
from katanya.records import Basis, Certainty, Span, Stance, Statement

STANCES = {
    Stance.DENY: Sign.NEGATION,
    Stance.DEMAND: Sign.POSSIBILITY,
    Stance.PLEDGE: Sign.PLAN,
    Stance.THREATEN: Sign.POSSIBILITY,
    Stance.ACCUSE: Sign.ALLEGATION,
    Stance.REJECT: Sign.NEGATION,
}


def sign_of(place: Scene, statement: Statement, *, denied: bool) -> Sign | None:
    """Return what the act of a statement makes of the events in its content, or `None` where it leaves them as told."""
    if statement.basis is Basis.ANONYMOUS and statement.certainty is Certainty.PROBABLE:
        return None if denied or _told_by_cue(place, statement.cue) else Sign.ALLEGATION
    sign = STANCES.get(statement.stance)
    if sign is None or _closed(place, statement.cue):
        return None
    rule = "".join([decision.rule for decision in statement.decisions if decision.field == "stance"][:1])
    by_cue = rule in ("", "cue_act")
    if not by_cue and sign is Sign.ALLEGATION and _condemned(place, statement):
        return None
    if (not by_cue and sign is not Sign.ALLEGATION) or _told_by_cue(place, statement.cue):
        return None
    # What is condemned happened; what is charged is only alleged.
    return None if by_cue and sign is Sign.ALLEGATION and not _charges(place, statement.cue) else sign


def _condemned(place: Scene, statement: Statement) -> bool:
    """Say whether what is said condemns a deed, which then took place: `“We condemn the attack,” she said`."""
    starts = place.view.tokens.starts
    within = [at for at, start in enumerate(starts) if any(span.start <= start < span.stop for span in statement.content)]
    return any(place.word[at] in place.lists.condemning for at in within)


def _closed(place: Scene, cue: tuple[Span, ...]) -> bool:
    """Say whether a cue brings about what it is said of (`memaksa`), or ends a clause that the main one goes on behind."""
    covered = [words for words in (words_of(place.view, span) for span in cue) if words[0] < words[1]]
    if not covered:
        return False
    first, after = min(covered)[0], max(last for _, last in covered)
    return place.word[first] in place.lists.implicatives or (
        place.word[after] == "," and place.word[after + 1] in place.lists.be_or_get
    )


def _charges(place: Scene, cue: tuple[Span, ...]) -> bool:
    body = place.view.text.body
    words = [word for span in cue for word in body[span.start : span.stop].lower().split()]
    rows = [row for word in words for row in place.known.operators.get(word, ())]
    return not cue or any(each.sign is Sign.ALLEGATION for _, operators in rows for each in operators)


def _told_by_cue(place: Scene, cue: tuple[Span, ...]) -> bool:
    """Say whether the cue stands in this sentence as an operator: then the operator itself decides what it governs."""
    sentence = place.view.sentence
    if not any(sentence.start <= span.start < sentence.stop for span in cue):
        return False
    covered = [words_of(place.view, span) for span in cue]
    return any(op.first < last and first < op.last for op in place.ops for first, last in covered)


def told_in(statements: tuple[Statement, ...], trigger: Span) -> Statement | None:
    """Return the innermost statement whose content holds a trigger."""
    first, last = trigger
    holding = [each for each in statements if any(start <= first and last <= stop for start, stop in each.content)]
    if len(holding) < 2:
        return holding[0] if holding else None
    return min(holding, key=lambda statement: sum(stop - start for start, stop in statement.content))


def cue_of(statements: tuple[Statement, ...], spans: tuple[Span, ...]) -> Statement | None:
    """Return the statement whose cue a trigger is."""
    return next((each for span in spans for each in statements if any(meet(cue, span) for cue in each.cue)), None)


def meet(left: Span, right: Span) -> bool:
    """Say whether two spans share a character."""
    return left.start < right.stop and right.start < left.stop
