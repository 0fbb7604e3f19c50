"""One sentence with its operators: the words in it that say whether an event came about."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.languages.events import Known, Lists, Operator, Reach, Sign, known
from katanya.languages.inflect import Shape
from katanya.statements.view import View

Words = tuple[int, int]
# Words that are operators only in lower case or at the start of a sentence: the month May.
MONTHS = frozenset(("may",))
# Words that are operators only as verbs: `the will`, `the might of the army`.
NOUN_TOO = frozenset(("will", "might", "can", "must"))
# Inversions that open a condition only at the start of a clause.
INVERTED = frozenset((("should", "the"), ("were", "the"), ("had", "the"), ("nor",)))
DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my"))


@dataclass(frozen=True, slots=True)
class Op:
    """An operator in its place: the words `first` up to, not including, `last`."""

    first: int
    last: int
    operators: tuple[Operator, ...]

    def reading(self, reach: Reach) -> Sign | None:
        """Return what it makes of an event in that reach, or `None` where it has no such reading."""
        return next((each.sign for each in self.operators if each.reach is reach), None)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, what its language knows of events, and its operators in order."""

    view: View
    known: Known
    ops: tuple[Op, ...]

    @property
    def lists(self) -> Lists:
        """The function words of its language."""
        return self.known.lists

    def lower(self, index: int) -> str:
        """Return the word at that place in lower case, or "" outside of the sentence."""
        return self.view.padded[index] if index >= 0 else ""


def scene(view: View) -> Scene:
    """Return the sentence with its operators."""
    held = known(view.language.code)
    return Scene(view, held, tuple(_ops(view, held)))


def _ops(view: View, held: Known) -> Iterator[Op]:
    lowers, past = view.lowers, 0
    by_first = held.operators
    for index, word in enumerate(lowers):
        if index < past or word not in by_first:
            continue
        for words, operators in by_first[word]:
            if word in DETERMINERS and operators[0].reach is Reach.TRAILING and view.lower(index - 1) != ",":
                continue
            if len(words) == 1 or lowers[index : index + len(words)] == words:
                past = index + len(words)
                if operators[0].reach is not Reach.NONE and _counts(view, index, words):
                    yield Op(index, past, operators)
                break


def _counts(view: View, index: int, words: tuple[str, ...]) -> bool:
    """Say whether words that look like an operator are one in this place."""
    word, before = words[0], view.lower(index - 1) if index else ""
    if word in MONTHS and view.capital(index) and index > view.first:
        return False
    if word in NOUN_TOO and before in DETERMINERS:
        return False
    return words not in INVERTED or index == view.first or before == ","


def cuts_at(scene: Scene, place: int) -> bool:
    """Say whether a clause of its own begins at a word: `after`, `karena`; not in `pekan lalu`."""
    word = scene.lower(place)
    if word not in scene.lists.cuts or any(op.first <= place < op.last for op in scene.ops):
        return False
    return not (word in scene.lists.definite and scene.lower(place - 1) in scene.lists.times)


def shape_at(scene: Scene, index: int) -> Shape:
    """Return what form a word that the lexicon need not know has: by its ending and the word before it.

    In Indonesian a word with me-, di-, ber- or ter- is a verb, any other a noun.
    """
    word = scene.lower(index)
    if scene.known.code == "id":
        return _indonesian(scene, index)
    if word.endswith("ing") and len(word) > 4:
        return Shape.NOUN if scene.lower(index - 1) in DETERMINERS or _described(scene, index) else Shape.ING
    if _as_noun(scene, index):
        return Shape.NOUN
    if word.endswith("ed") or word in scene.view.language.grammar.irregular:
        return Shape.PAST
    return Shape.BASE if _base_before(scene, index) else Shape.FINITE


def _indonesian(scene: Scene, index: int) -> Shape:
    word, before = scene.lower(index), scene.lower(index - 1)
    if (word.startswith(("me", "di", "ber", "ter")) and len(word) > 4) or before in scene.lists.relative:
        return Shape.FINITE
    auxiliary = any(op.last == index and op.reading(Reach.NEAR) for op in scene.ops)
    return Shape.FINITE if auxiliary and not word.startswith(("pe", "ke", "se")) else Shape.NOUN


def _described(scene: Scene, index: int) -> bool:
    """Say whether an adjective that tells the status of a noun stands right before a word: `the alleged kidnapping`."""
    op = next((op for op in scene.ops if op.last == index), None)
    if op is None or op.reading(Reach.BESIDE) is None:
        return False
    return scene.lower(op.first - 1) not in scene.lists.passives


def _base_before(scene: Scene, index: int) -> bool:
    before = index - 1
    while before > 0 and (scene.lower(before) in scene.lists.adverbs or scene.lower(before).endswith("ly")):
        before -= 1
    word = scene.lower(before)
    return word == "to" or any(op.first <= before < op.last and op.reading(Reach.NEAR) for op in scene.ops)


def _as_noun(scene: Scene, index: int) -> bool:
    """Say whether an English word stands where a noun stands."""
    before, after, word = scene.lower(index - 1), scene.lower(index + 1), scene.lower(index)
    if word.endswith("ed") and len(word) > 4:
        return False
    if before == "to" and not word.endswith("s"):
        return after in scene.lists.noun_after and after not in (",", ".", "", "and", "on", "that", "into", "against")
    if before in scene.lists.noun_before or before.endswith(("’s", "'s")) or _described(scene, index):
        return True
    return word.endswith(("tion", "ment", "ance", "ence", "sion", "ship", "al", "ure", "ty", "ness", "talks"))


def before_phrase(scene: Scene, index: int) -> int:
    """Return the place before the noun phrase that a noun ends or stands in: its determiner and adjectives stepped over."""
    place, steps = index - 1, 0
    while place >= 0 and steps < 5 and _modifies(scene, place):
        place -= 1
        steps += 1
    return place


def _modifies(scene: Scene, place: int) -> bool:
    word, lists = scene.lower(place), scene.lists
    if not (word[:1].isalnum()) or word in lists.light or word in lists.target or word in lists.cuts:
        return False
    if word in lists.recipient or word in lists.coordinators or word in lists.alternatives or word in lists.place:
        return False
    if word in lists.complementizers or word in lists.relative or word in lists.with_ or word in lists.agent:
        return False
    if any(op.first <= place < op.last and op.reading(Reach.BESIDE) is None for op in scene.ops):
        return False
    return scene.known.code == "en" or not word.startswith(("me", "di", "ber"))


def definite(scene: Scene, words: Words) -> bool:
    """Say whether a noun speaks of what is known already: `the attack`, `serangan itu`."""
    first, last = words
    lists = scene.lists
    if scene.known.code == "id":
        return _pointed_at(scene, last)
    return any(
        scene.lower(place) in lists.definite or scene.lower(place).endswith(("’s", "'s")) for place in _phrase(scene, first)
    )


def _pointed_at(scene: Scene, last: int) -> bool:
    lists = scene.lists
    for place in range(last, min(last + 3, scene.view.size)):
        word = scene.lower(place)
        if word in lists.definite:
            return True
        if not word.isalpha() or word in lists.place or word in lists.target or word in lists.relative or word == "dalam":
            return False
    return False


def _phrase(scene: Scene, first: int) -> range:
    return range(before_phrase(scene, first) + 1, first)
