"""Which operators of a sentence govern an event in it: the chain from the outermost to the innermost."""

from __future__ import annotations

from katanya.events import clause, negation
from katanya.events.scene import Op, Scene, Words, before_phrase, definite
from katanya.languages.events import Sign
from katanya.languages.inflect import Shape

# How many words an operator reaches over at most; the longest in the development sentences is 27.
FARTHEST = 32
# A number of so many digits is a year.
YEAR = 4
WEAK_BEFORE = frozenset(("over", "in", "during", "into", "dalam", "pada", "about", "soal", "tentang", "mengenai", "atas"))


def governing(scene: Scene, words: Words, shape: Shape) -> list[tuple[Op, Sign]]:
    """Return the operators before an event that govern it, the outermost first."""
    first, noun = words[0], shape is Shape.NOUN
    before = [op for op in scene.ops if op.last <= first]
    if not before:
        return []
    signs = [_sign(scene, op, words, shape, noun) for op in before]
    for number in range(len(before) - 2, -1, -1):
        signs[number] = signs[number] or _over(scene, before[number], before[number + 1], signs[number + 1])
    return [(op, sign) for op, sign in zip(before, signs, strict=True) if sign is not None]


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
    if noun and behind is not None and scene.known.code == "id" and before_phrase(scene, words[0]) + 1 == op.last:
        return behind
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
    if scene.known.code == "id":
        return scene.word[op.first].startswith("di") and not _noun_follows(scene, op.last)
    return before in scene.lists.passives and scene.word[op.last] != "to"


def _noun_follows(scene: Scene, index: int) -> bool:
    word = scene.word[index]
    return word[:1].isalpha() and word not in scene.lists.target and word not in scene.lists.cuts and word not in ("oleh", "di")


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
    return scene.word[place] in scene.lists.published and scene.word[place + 1] == "of"


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
    """Say whether an Indonesian noun with `itu` has its verb right behind: `menuding penangkapan itu bermuatan politik`."""
    pointed = scene.known.code == "id" and scene.word[last] in scene.lists.definite
    return pointed and scene.word[last + 1].startswith(("ber", "me")) and len(scene.word[last + 1]) > 4


def _past_its_phrase(scene: Scene, op: Op, first: int, shape: Shape) -> bool:
    """Say whether the phrase that holds an operator is over: `the plan to attack was dropped`, `dugaan suap itu diselidiki`."""
    if shape not in (Shape.PAST, Shape.PARTICIPLE, Shape.FINITE, Shape.PASSIVE) or _of_sentence(scene, op):
        return False
    between = list(scene.word[op.last : first])
    if not scene.lists.complementizers.isdisjoint(scene.word[op.last - 1 : first]):
        return False
    if scene.known.code == "en":
        if not scene.lists.links.isdisjoint(scene.word[op.first - 2 : op.first]) and _resumes(scene, first):
            return True  # `a plan that aims to cut costs was approved`
        if not scene.lists.causing.isdisjoint(between) and scene.word[op.last - 1] in scene.lists.phrasal:
            return True
        charged = op.far is Sign.ALLEGATION and shape is Shape.PAST and scene.word[op.last] in scene.lists.charged
        if charged and scene.lists.non_finite.isdisjoint(between[-3:]):
            return True  # `a man accused of opening fire died`
        return scene.word[op.last - 1] in scene.lists.phrasal and scene.lists.non_finite.isdisjoint(between[-3:])
    if _is_nominal(scene, op) and (not scene.lists.causing.isdisjoint(between) or _goes_on(scene, op, between)):
        return True
    while between and (between[-1] in scene.lists.adverbs or between[-1] in scene.lists.auxiliaries):
        between.pop()
    return bool(between) and between[-1] in scene.lists.definite and _is_nominal(scene, op)


def _resumes(scene: Scene, first: int) -> bool:
    """Say whether a passive of the past stands at a place, with nothing but its auxiliary and adverbs before it."""
    place = first - 1
    while scene.word[place] in scene.lists.adverbs or scene.word[place].endswith("ly"):
        place -= 1
    return scene.word[place] in ("was", "were")


def _goes_on(scene: Scene, op: Op, between: list[str]) -> bool:
    """Say whether `dan` goes on behind a noun that points back: `membantah tudingan itu dan menyatakan …`."""
    return scene.word[op.last] in scene.lists.definite and not scene.lists.coordinators.isdisjoint(between)


def _of_sentence(scene: Scene, op: Op) -> bool:
    """Say whether an operator is of the whole sentence, wherever a phrase ends: `tidak ada … yang`, `konon`."""
    existential = negation.existential(scene, op) and scene.lists.relative.isdisjoint(scene.word[max(op.first - 3, 0) : op.first])
    return existential or scene.word[op.first] in scene.lists.hearsay


def _is_nominal(scene: Scene, op: Op) -> bool:
    """Say whether an Indonesian operator is a noun, or stands in a relative clause, that `itu` may close."""
    if not scene.lists.relative.isdisjoint(scene.word[max(op.first - 3, 0) : op.first]):
        return True
    word = scene.word[op.first]
    return (
        word in scene.lists.plain_nouns
        or word.startswith(("pe", "ke"))
        or (word.endswith("an") and not word.startswith(("di", "me", "ber")))
    )


def _adjoins(scene: Scene, op: Op, start: int) -> bool:
    """Say whether a noun phrase stands right behind an operator: `denied the attack`, `cancellation of the visit`."""
    between = [scene.word[place] for place in range(op.last, start)]
    return all(word in ("of", "for", "that", "against", "any", "akan", "adanya", "atas", "bahwa", "telah") for word in between)


def _near(scene: Scene, op: Op, words: Words, shape: Shape, sign: Sign) -> bool:
    first = words[0]
    if negation.interrupted(scene, op, first):
        return True
    if first - op.last > FARTHEST or clause.cut(scene, op, first, shape, near=True):
        return False
    if scene.known.code == "id" and _past_its_phrase(scene, op, first, shape):
        return False
    if shape is Shape.NOUN:
        return _near_noun(scene, op, words, sign)
    if scene.known.code == "en" and shape is Shape.PAST and negation.of_relative(scene, op, first):
        return False
    if scene.known.code == "en" and shape is Shape.PAST and first - op.last > 2:
        if scene.word[op.first] in scene.lists.paired and not scene.lists.paired.isdisjoint(scene.word[op.last : first]):
            return True  # `neither Arlen nor Pell acknowledged`
        return not scene.lists.auxiliaries.isdisjoint(scene.word[max(op.last, first - 3) : first])
    return sign is not Sign.ONGOING or first - op.last <= 3


def _near_noun(scene: Scene, op: Op, words: Words, sign: Sign) -> bool:
    """Say whether an auxiliary or a negation governs a noun: by way of the verb that carries it."""
    start = before_phrase(scene, words[0]) + 1
    verb = scene.word[start - 1]
    if start <= op.last or verb in scene.lists.light:
        return True
    if verb in scene.lists.joining:
        return sign not in (Sign.NEGATION, Sign.FACT)
    if definite(scene, words) or verb in WEAK_BEFORE or sign is Sign.ONGOING:
        return False
    if scene.word[start - 2] in scene.lists.light or scene.word[start - 2] in scene.lists.joining:
        return True
    return verb not in (scene.lists.target | scene.lists.place | scene.lists.cuts)
