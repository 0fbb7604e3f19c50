"""Which operators of a sentence govern an event in it: the chain from the outermost to the innermost."""

from __future__ import annotations

from katanya.events import clause, forms, joints, negation
from katanya.events.scene import Op, Scene, Words, before_phrase, definite
from katanya.languages.events import Sign
from katanya.languages.inflect import Shape

# How many words an operator reaches over at most; the longest in the development sentences is 27.
FARTHEST = 32
# A number of so many digits is a year.
YEAR = 4
# How far behind a verb of looking into something the noun of it may stand.
NEAR = 4
# How far before a charge of something the word may stand that opens its relative clause.
CLAUSE = 8


def governing(scene: Scene, words: Words, shape: Shape) -> list[tuple[Op, Sign]]:
    """Return the operators before an event that govern it, the outermost first."""
    first, noun = words[0], shape is Shape.NOUN
    before = [op for op in scene.ops if op.last <= first]
    if not before:
        return []
    if noun and not scene.lists.examining.isdisjoint(scene.word[max(first - NEAR, 0) : first]):
        before = _behind_examining(scene, before, first)
    signs = [_sign(scene, op, words, shape, noun) for op in before]
    for number in range(len(before) - 2, -1, -1):
        signs[number] = signs[number] or _over(scene, before[number], before[number + 1], signs[number + 1])
    return [(op, sign) for op, sign in zip(before, signs, strict=True) if sign is not None]


def _behind_examining(scene: Scene, before: list[Op], first: int) -> list[Op]:
    """Return the operators behind a verb that is done to what took place already: none in `vowed to avenge attacks`."""
    at = first - 1
    while at >= 0 and scene.word[at].isalpha() and scene.word[at] not in scene.lists.examining:
        if (
            scene.word[at] in scene.lists.place
            or scene.word[at] in scene.lists.target
            or scene.word[at] in scene.lists.coordinators
        ):
            return before
        at -= 1
    return [op for op in before if op.last > at] if scene.word[at] in scene.lists.examining else before


def _over(scene: Scene, op: Op, following: Op, sign: Sign | None) -> Sign | None:
    """Return what an auxiliary or a negation makes of the operator right behind it: `did not deny`, `will call off`."""
    near, far = op.near, op.far
    if sign in (Sign.NEGATION, Sign.POSSIBILITY) and far is Sign.NEGATION and following.first == op.last:
        return far
    if sign is None or near is None or following.first - op.last > 2:
        return None
    if near is Sign.NEGATION and scene.word[following.first] in scene.lists.factives:
        return None
    between = range(op.last, following.first)
    free = all(scene.word[i] in scene.lists.adverbs or scene.word[i] in scene.lists.auxiliaries for i in between)
    return near if free else None


def _sign(scene: Scene, op: Op, words: Words, shape: Shape, noun: bool) -> Sign | None:
    beside = op.beside
    if noun and beside is not None and _is_beside(scene, op, words[0]):
        return beside
    behind = op.behind
    if noun and behind is not None and scene.known.traits.head_first and before_phrase(scene, words[0]) + 1 == op.last:
        return behind  # `batalnya kunjungan`
    far = op.far
    if far is not None and far is not Sign.CONDITION and not _turned(scene, op) and _far(scene, op, words, shape):
        return far
    subject = op.subject
    if subject is not None and negation.opens_subject(scene, op) and _far(scene, op, words, shape):
        return subject
    near = op.near
    return near if near is not None and _near(scene, op, words, shape, near) else None


def _turned(scene: Scene, op: Op) -> bool:
    """Say whether a verb is passive with its event before it (`was cancelled`), or an adjective (`the planned visit`)."""
    before = scene.word[op.first - 1]
    if op.beside is not None and before in scene.lists.definite:
        return True
    if op.behind is None or op.last - op.first > 1:
        return False
    if not scene.known.traits.auxiliary_passive:
        return scene.word[op.first].startswith(scene.lists.passive_prefixes) and not _noun_follows(scene, op.last)
    return before in scene.lists.be_or_get and scene.word[op.last] not in scene.lists.infinitive_marks


def _noun_follows(scene: Scene, index: int) -> bool:
    word, lists = scene.word[index], scene.lists
    joins = word in lists.target or word in lists.cuts or word in lists.agent or word in lists.located
    return word[:1].isalpha() and not joins


def _is_beside(scene: Scene, op: Op, first: int) -> bool:
    if first - op.last > 3:
        return False
    return all(before_phrase(scene, place + 1) < place for place in range(op.last, first))


def _far(scene: Scene, op: Op, words: Words, shape: Shape) -> bool:
    first = words[0]
    if first - op.last > FARTHEST or clause.cut(scene, op, first, shape, near=False) or _past_its_phrase(scene, op, first, shape):
        return False
    if shape is Shape.ING and any(_pictures(scene, at) for at in range(op.last, first)):
        return False  # `the order to release a video of an officer shooting a boy`
    if shape is not Shape.NOUN:
        return True
    if _answered(scene, first):
        return False
    if not definite(scene, words):
        return True
    start = before_phrase(scene, first) + 1
    dated = any(len(word) == YEAR and word.isdigit() for word in scene.word[start:first])
    if dated or scene.word[start - 1] in scene.lists.since:
        return False  # `since the shootings`, `the 2003 invasion`
    if op.far in (Sign.POSSIBILITY, Sign.ALLEGATION) and _warned_of(scene, op, start, words[1]):
        return False
    if op.far is Sign.POSSIBILITY and scene.word[start - 1] in scene.lists.coordinators:
        return True
    if negation.existential(scene, op) and not scene.lists.parting_about.isdisjoint(scene.view.lowers[op.last : first]):
        return False
    return _adjoins(scene, op, start) or scene.word[start - 1] in (scene.lists.light | scene.lists.joining)


def _pictures(scene: Scene, place: int) -> bool:
    return scene.word[place] in scene.lists.published and scene.word[place + 1] in scene.lists.genitives


def _answered(scene: Scene, first: int) -> bool:
    """Say whether a noun is what something else answers, which then came about: `denied that it was a response to the raid`."""
    if scene.word[first - 1] in scene.lists.parties:
        return True
    start = before_phrase(scene, first)
    joins = scene.word[start] in scene.lists.target or scene.word[start] in scene.lists.recipient
    return joins and scene.word[start - 1] in scene.lists.responding


def _warned_of(scene: Scene, op: Op, start: int, last: int) -> bool:
    """Say whether what is known already is only spoken of: `warned that the drills would bring war`, not `would resume`."""
    if is_subject(scene, last) and op.last == start:
        return True
    if scene.lists.complementizers.isdisjoint(scene.word[op.last : start]):
        return False
    behind = scene.word[last : last + 4]
    return not any(other.behind is not None and last <= other.first < last + 4 for other in scene.ops) and (
        scene.lists.light.isdisjoint(behind)
    )


def is_subject(scene: Scene, last: int) -> bool:
    """Say whether a noun that is pointed at has its verb right behind: `menuding penangkapan itu bermuatan politik`."""
    if scene.word[last] not in scene.lists.definite:
        return False
    return scene.word[last + 1].startswith(scene.lists.active_prefixes) and len(scene.word[last + 1]) > 4


def _past_its_phrase(scene: Scene, op: Op, first: int, shape: Shape) -> bool:
    """Say whether the phrase that holds an operator is over: `the plan to attack was dropped`, `dugaan suap itu diselidiki`."""
    if shape not in (Shape.PAST, Shape.PARTICIPLE, Shape.FINITE, Shape.PASSIVE) or _of_sentence(scene, op):
        return False
    if not scene.lists.complementizers.isdisjoint(scene.word[op.last - 1 : first]):
        return False
    between = list(scene.word[op.last : first])
    if scene.known.traits.inflected_verbs:
        return _past_phrase_of(scene, op, first, shape, between)
    return _past_noun(scene, op, between)


def _past_phrase_of(scene: Scene, op: Op, first: int, shape: Shape, between: list[str]) -> bool:
    """Say whether a finite verb is past the phrase that a preposition or `to` opens: `the plan to attack was dropped`."""
    lists = scene.lists
    far = CLAUSE if not lists.charged.isdisjoint(between) else 2
    if not lists.relative_pronouns.isdisjoint(scene.word[max(op.first - far, 0) : op.first]) and _resumes(scene, first):
        return True  # `a plan that aims to cut costs was approved`
    phrasal = scene.word[op.last - 1] in lists.phrasal
    if phrasal and not lists.causing.isdisjoint(between):
        return True
    charged = op.far is Sign.ALLEGATION and shape is Shape.PAST and scene.word[op.last] in lists.charged
    # `a man accused of opening fire died`
    return (charged or phrasal) and lists.non_finite.isdisjoint(between[-3:])


def _past_noun(scene: Scene, op: Op, between: list[str]) -> bool:
    """Say whether a verb is past the noun that an operator is, by what points at it: `dugaan suap itu diselidiki`."""
    lists = scene.lists
    if _is_nominal(scene, op) and (not lists.causing.isdisjoint(between) or _goes_on(scene, op, between)):
        return True
    while between and (between[-1] in lists.adverbs or between[-1] in lists.auxiliaries):
        between.pop()
    return bool(between) and between[-1] in lists.definite and _is_nominal(scene, op)


def _resumes(scene: Scene, first: int) -> bool:
    """Say whether a passive of the past stands at a place, with nothing but its auxiliary and adverbs before it."""
    place = first - 1
    while forms.adverb(scene.lists, scene.word[place]):
        place -= 1
    perfect = scene.word[place] in scene.lists.be_or_get and scene.word[place - 1] in scene.lists.having
    return perfect or scene.word[place] in scene.lists.past_passives


def _goes_on(scene: Scene, op: Op, between: list[str]) -> bool:
    """Say whether `dan` goes on behind a noun that points back: `membantah tudingan itu dan menyatakan …`."""
    return scene.word[op.last] in scene.lists.definite and not scene.lists.coordinators.isdisjoint(between)


def _of_sentence(scene: Scene, op: Op) -> bool:
    """Say whether an operator is of the whole sentence, wherever a phrase ends: `tidak ada … yang`, `konon`."""
    existential = negation.existential(scene, op) and scene.lists.relative.isdisjoint(scene.word[max(op.first - 3, 0) : op.first])
    return existential or scene.word[op.first] in scene.lists.hearsay


def _is_nominal(scene: Scene, op: Op) -> bool:
    """Say whether an operator is a noun, or stands in a relative clause, that `itu` may close."""
    if not scene.lists.relative.isdisjoint(scene.word[max(op.first - 3, 0) : op.first]):
        return True
    word, lists = scene.word[op.first], scene.lists
    if word in lists.plain_nouns or word.startswith(lists.noun_prefixes):
        return True
    return word.endswith(lists.noun_endings) and not word.startswith(lists.verb_prefixes)


def _adjoins(scene: Scene, op: Op, start: int) -> bool:
    """Say whether a noun phrase stands right behind an operator: `denied the attack`, `cancellation of the visit`."""
    return scene.lists.adjoining.issuperset(scene.word[op.last : start])


def _near(scene: Scene, op: Op, words: Words, shape: Shape, sign: Sign) -> bool:
    first = words[0]
    if negation.interrupted(scene, op, first):
        return True
    if first - op.last > FARTHEST or clause.cut(scene, op, first, shape, near=True):
        return False
    inflected = scene.known.traits.inflected_verbs
    if not inflected and _past_its_phrase(scene, op, first, shape):
        return False
    if shape is Shape.NOUN:
        return _near_noun(scene, op, words, sign)
    if not inflected and _of_own_verb(scene, op, first, shape):
        return False
    if inflected and shape is Shape.PAST:
        if negation.of_relative(scene, op, first):
            return False
        if first - op.last > 2:
            return _near_past(scene, op, first)
    return sign is not Sign.ONGOING or first - op.last <= 3


def _of_own_verb(scene: Scene, op: Op, first: int, shape: Shape) -> bool:
    """Say whether an auxiliary of a relative clause has its own verb before another: `yang dapat menahan orang dilarang`."""
    lists = scene.lists
    opener = op.first - 1
    while scene.word[opener] in lists.before_verbs:
        opener -= 1
    if scene.word[opener] not in lists.relative:
        return False
    between = [at for at in range(op.last, first) if scene.word[at] not in (lists.before_verbs | lists.adverbs)]
    if not between or not all(scene.word[at].isalpha() and scene.word[at] not in lists.coordinators for at in between):
        return False
    own = joints.is_verb(scene.view, lists, between[0])
    goes = scene.word[between[0]] in lists.recipient or scene.word[between[0]] in lists.place
    return (own and shape is Shape.PASSIVE) or (len(between) > 1 and (own or goes))


def _near_past(scene: Scene, op: Op, first: int) -> bool:
    """Say whether an auxiliary or a negation some words before a past is of it: by its auxiliary, or the second negation."""
    if scene.word[op.first] in scene.lists.paired and not scene.lists.paired.isdisjoint(scene.word[op.last : first]):
        return True  # `neither Arlen nor Pell acknowledged`
    return not scene.lists.auxiliaries.isdisjoint(scene.word[max(op.last, first - 3) : first])


def _near_noun(scene: Scene, op: Op, words: Words, sign: Sign) -> bool:
    """Say whether an auxiliary or a negation governs a noun: by way of the verb that carries it."""
    start = before_phrase(scene, words[0]) + 1
    verb = scene.word[start - 1]
    if start <= op.last or verb in scene.lists.light:
        return True
    if verb in scene.lists.joining:
        return sign not in (Sign.NEGATION, Sign.FACT)
    if definite(scene, words) or verb in scene.lists.during or sign is Sign.ONGOING:
        return False
    if scene.word[start - 2] in scene.lists.light or scene.word[start - 2] in scene.lists.joining:
        return True
    return verb not in (scene.lists.target | scene.lists.place | scene.lists.cuts)
