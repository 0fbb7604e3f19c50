"""Status of an event: what its account says of it, by the operators that govern it."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events import account, behind, forms, negation, reach, tense
from katanya.events.scene import Op, Scene, Words, before_phrase, definite, scene, shape_at
from katanya.languages.events import Sign
from katanya.languages.inflect import Shape
from katanya.records import Decision, Statement, Status
from katanya.statements.view import View

Chain = list[tuple[Op | None, Sign]]
STRONG = {
    Sign.NEGATION: Status.DENIED,
    Sign.DOUBT: Status.DENIED,
    Sign.POSSIBILITY: Status.HYPOTHETICAL,
    Sign.CONDITION: Status.HYPOTHETICAL,
    Sign.ALLEGATION: Status.ALLEGED,
}
STATUSES = {status.value: status for status in Status}
# How near to the end of a sentence `, prosecutors allege` stands, in words.
TAIL = 12


def decide(view: View, words: Words, statement: Statement | None = None) -> Decision:
    """Return the status of the event that these words of a sentence tell, whether or not the lexicon knows them.

    The outermost operator that governs the event decides; the rule of the decision names what it was, its spans where.
    """
    return decide_in(scene(view), words, statement)


def promised(place: Scene, verb: int) -> Decision:
    """Return that what a verb only offers or promises is planned: `pledged two million`."""
    return _decision(place, Status.PLANNED, "promised", None, (verb, verb + 1))


def of(decided: Decision) -> Status:
    """Return the status that a decision gave."""
    return STATUSES[decided.value]


def decide_in(place: Scene, words: Words, statement: Statement | None = None, shape: Shape | None = None) -> Decision:
    """Return the status of an event in a sentence whose operators are known."""
    form = shape_at(place, words[0]) if shape is None or shape is Shape.BASE else shape
    inner = _inner(place, words, form) if place.ops else []
    chain: Chain = [*_outer(place, words, statement, inner, form), *inner]
    for status, op, rule in _answers(_folded(chain)) if chain else ():
        return _decision(place, status, rule, op)
    if any(sign is Sign.NEGATION for _, sign in chain):
        return _decision(place, Status.OCCURRED, "negated negation", chain[-1][0])
    return _by_form(place, words, form)


def _given(place: Scene, words: Words, told: Sign, form: Shape) -> bool:
    """Say whether what is threatened with or charged speaks of an event that is there already: `warned that the drills …`."""
    if form is not Shape.NOUN and told is Sign.ALLEGATION:
        return place.word[words[0] - 1] in place.lists.relative or tense.in_which(place, words[0])
    if form is not Shape.NOUN or told not in (Sign.POSSIBILITY, Sign.ALLEGATION) or not definite(place, words):
        return False
    if reach.is_subject(place, words[1]) or not place.lists.naming.isdisjoint(place.word[max(words[0] - 3, 0) : words[0]]):
        return True  # `called the attack a provocation`
    before = place.word[before_phrase(place, words[0])]
    if told is Sign.ALLEGATION and before in place.lists.presupposing:
        return True  # `said he lied after the attack`
    return before in place.lists.complementizers or before in place.lists.retelling


def _outer(
    place: Scene, words: Words, statement: Statement | None, inner: Chain, form: Shape
) -> Iterator[tuple[Op | None, Sign]]:
    """Yield what stands outside of the clause: a question, the statement, a condition, an allegation at the end."""
    there = form is Shape.NOUN and tense.there(place, words)
    if not there and _asked(place, words):
        yield None, Sign.POSSIBILITY
    if statement is not None and not _dated(place, inner):
        denied = any(sign is Sign.NEGATION for _, sign in inner)
        if (told := account.sign_of(place, statement, denied=denied)) is not None and not _given(place, words, told, form):
            yield None, told
    if not there and (condition := _condition(place, words, inner)) is not None:
        yield condition, Sign.CONDITION
    if (trailing := _trailing(place, words)) is not None:
        yield trailing, Sign.ALLEGATION


def _inner(place: Scene, words: Words, form: Shape) -> Chain:
    """Return what stands in the clause, the outermost first."""
    before = reach.governing(place, words, form)
    before = _since_asked(place, before) if before else before
    outside = behind.outside(place, words, before)
    beside = [each for each in before if each[0].beside is not None and _adjective(each[0], words, form)]
    inner: Chain = [*outside, *([each for each in before if each not in beside] if beside else before)]
    if form is Shape.NOUN or (form is Shape.ING and not _goes_on(place, words[0])):
        inner += [each for each in behind.predicates(place, words) if each not in outside]
    return [*inner, *beside, *negation.elsewhere(place, words, form)]


def _goes_on(place: Scene, verb: int) -> bool:
    """Say whether a word in -ing is a verb or what a preposition joins, of which no predicate behind it says anything."""
    before, first = place.word[verb - 1], verb - 1 == place.view.first
    return before in place.lists.progressive or before in place.lists.agent or (first and before in place.lists.joining)


def _since_asked(place: Scene, before: list[tuple[Op, Sign]]) -> list[tuple[Op, Sign]]:
    """Return the operators from the last `whether` on: what stands before it is of the asking, not of what is asked."""
    opening = place.lists.asked_by | place.lists.dating
    asking = [number for number, (op, _) in enumerate(before) if place.word[op.last - 1] in opening]
    dating = [number for number, (op, _) in enumerate(before) if place.word[op.first] in place.lists.dating]
    return before[max((*asking, *dating)) :] if asking or dating else before


def _dated(place: Scene, inner: Chain) -> bool:
    """Say whether something else is only dated by an event to come: `were told to stay away ahead of the launch`."""
    return bool(inner) and any(op is not None and place.word[op.first] in place.lists.dating for op, _ in inner)


def _adjective(op: Op, words: Words, form: Shape) -> bool:
    return form is Shape.NOUN and words[0] - op.last <= 3


def _folded(chain: Chain) -> Chain:
    """Return the chain with what is taken back taken out: a negation of a negation, a possibility not ruled out."""
    found: Chain = []
    for op, sign in chain:
        if sign is Sign.FACT:
            continue
        at = _negation_before(found)
        if sign is Sign.NEGATION and at is None and _not_possible(found):
            del found[-2:]
            continue
        if at is not None and sign is Sign.NEGATION:
            del found[at]
        elif at is not None and sign is Sign.DOUBT:
            found[at] = (op, Sign.POSSIBILITY)
        else:
            found.append((op, sign))
    return found


def _not_possible(chain: Chain) -> bool:
    """Say whether a chain ends with what cannot be: `no one can deny …`, `tidak bisa menyangkal …`."""
    return [sign for _, sign in chain[-2:]] == [Sign.NEGATION, Sign.POSSIBILITY]


def _negation_before(chain: Chain) -> int | None:
    """Return the place of the negation that ends a chain, an auxiliary of the future after it allowed (`tidak akan`)."""
    at = len(chain) - 1
    if at > 0 and chain[at][1] in (Sign.PLAN, Sign.ONGOING):
        at -= 1
    return at if at >= 0 and chain[at][1] is Sign.NEGATION else None


def _answers(chain: Chain) -> Iterator[tuple[Status, Op | None, str]]:
    for op, sign in chain:
        if sign in STRONG:
            yield STRONG[sign], op, sign.value
    for op, sign in chain:
        if sign is Sign.PLAN:
            yield Status.PLANNED, op, sign.value
    for op, sign in chain:
        if sign is Sign.ONGOING:
            yield Status.ONGOING, op, sign.value


def _by_form(place: Scene, words: Words, form: Shape) -> Decision:
    """Return the status that nothing but the form of the verb tells."""
    verb = _verb(place, words, form)
    lists = place.lists
    before = verb - 1
    while forms.adverb(lists, place.word[before]):
        before -= 1
    word = place.word[before]
    ongoing = word in lists.progressive and place.word[verb].endswith(lists.gerund_endings)
    if ongoing and form is not Shape.NOUN:
        return _decision(place, Status.ONGOING, "progressive", None, (before, verb + 1))
    bare = form is not Shape.ING and (form is not Shape.NOUN or verb != words[0])
    if word in lists.infinitive and bare and _purpose(place, before):
        return _decision(place, Status.PLANNED, "infinitive", None, (before, verb + 1))
    if ongoing and verb != words[0]:
        return _decision(place, Status.ONGOING, "progressive", None, (before, verb + 1))
    if (time := tense.ahead(place, words, form)) is not None:
        return _decision(place, Status.PLANNED, "time to come", None, time)
    if (auxiliary := tense.awaited(place, words, form)) is not None:
        return _decision(place, Status.PLANNED, "awaited", None, auxiliary)
    if form is Shape.NOUN and (auxiliary := tense.unsettled(place, words)) is not None:
        return _decision(place, Status.HYPOTHETICAL, "unsettled", None, auxiliary)
    return _decision(place, Status.OCCURRED, "told", None)


def _purpose(place: Scene, infinitive: int) -> bool:
    before = infinitive - 1
    if any(op.last == infinitive + 1 and op.far is Sign.FACT for op in place.ops):
        return False
    return place.lists.implicatives.isdisjoint(place.word[max(before - 2, 0) : before + 1])


def _verb(place: Scene, words: Words, form: Shape) -> int:
    """Return the place of the verb that carries an event noun, or of the word itself."""
    if form is not Shape.NOUN:
        return words[0]
    before = before_phrase(place, words[0])
    return before if before >= 0 and place.word[before] in place.lists.light else words[0]


def _asked(place: Scene, words: Words) -> bool:
    """Say whether the words stand in a question: a question mark ends what they stand in."""
    view = place.view
    if "?" not in view.lowers:
        return False
    for index in range(words[1], view.size):
        if view.lowers[index] == "?":
            return view.quoted[index] == view.quoted[words[0]]
        if view.lowers[index] in (".", "!") and view.quoted[index] == view.quoted[words[0]]:
            return False
    return False


def _condition(place: Scene, words: Words, inner: Chain) -> Op | None:
    """Return the condition that an event stands in or depends on."""
    for op in place.ops:
        if op.far is Sign.CONDITION and _opens(place, op, inner) and _depends(place, op, words, inner):
            return op
    return None


def _opens(place: Scene, op: Op, inner: Chain) -> bool:
    """Say whether an operator stands as a condition: `without` only before what is to come, where the sentence begins."""
    after = place.word[op.last]
    if place.word[op.last - 1] in place.lists.measuring and (after[:1].isdigit() or after in place.known.numbers):
        return False  # `waiting as long as five hours`
    if place.word[op.first] not in place.lists.opening:
        return True
    return op.first == place.view.first and any(sign in (Sign.PLAN, Sign.POSSIBILITY) for _, sign in inner)


def _depends(place: Scene, op: Op, words: Words, inner: Chain) -> bool:
    view = place.view
    if view.quoted[op.first] != view.quoted[words[0]] or _as_complement(place, op):
        return False
    open_ended = any(sign in (Sign.PLAN, Sign.POSSIBILITY) for _, sign in inner)
    if words[0] < op.first:
        return open_ended
    closing = place.lists.consequences
    comma = next((i for i in range(op.last, view.size) if view.lowers[i] == "," or view.lowers[i] in closing), view.size)
    if not place.lists.relative.isdisjoint(place.word[comma : words[0]]):
        return False
    if words[0] > comma and " ".join(view.lowers[op.first : op.last]) in place.lists.counterfactual:
        return True
    if words[0] < comma:
        return place.lists.retelling.isdisjoint(place.word[op.last : words[0]])
    if not place.lists.retelling.isdisjoint(place.word[comma : words[0]]):
        return open_ended
    # Where no form of a verb tells its time, all that follows from a condition is open: `jika hujan, latihan dibatalkan`.
    timeless = not place.known.traits.inflected_verbs
    return open_ended or (timeless and not any(sign is Sign.FACT for _, sign in inner))


def _as_complement(place: Scene, op: Op) -> bool:
    """Say whether a word of condition only opens what is said: `mengatakan kalau`."""
    return place.word[op.first] in place.lists.complementizers and place.word[op.first - 1] in place.view.language.speech_verbs


def _trailing(place: Scene, words: Words) -> Op | None:
    """Return the allegation that closes a sentence: `…, prosecutors allege`."""
    for op in place.ops:
        if op.trailing is None:
            continue
        if _parenthetical(place, op):
            return op
        if op.first <= words[1] or place.view.end - op.last > TAIL:
            continue
        if any(place.word[i] == "," for i in range(max(words[1], op.first - 6), op.first)):
            return op
    return None


def _parenthetical(place: Scene, op: Op) -> bool:
    """Say whether an allegation stands between two commas: `the colonel, the indictment alleges, sold …`."""
    opened = [place.word[i] for i in range(max(op.first - 5, place.view.first), op.first)]
    return place.word[op.last] == "," and "," in opened and not any(word in place.lists.relative for word in opened)


def _decision(place: Scene, status: Status, rule: str, op: Op | None, words: Words | None = None) -> Decision:
    if op is not None:
        words = (op.first, op.last)
    return Decision("status", status.value, rule, (place.view.span(*words),) if words else ())
