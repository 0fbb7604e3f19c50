"""One sentence with its operators: the words in it that say whether an event came about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import compress
from typing import NamedTuple

from katanya.events import forms
from katanya.frozen import dataclass
from katanya.languages.events import Known, Lists, Operator, Reach, Sign, known
from katanya.languages.inflect import Shape
from katanya.records import Span
from katanya.statements.view import View

Words = tuple[int, int]
QUOTES = frozenset("\"”“'’»")
# How many words may stand between a verb and its infinitive.
ASIDE = 4


@dataclass(frozen=True, slots=True)
class Op:
    """An operator in its place, the words `first` up to, not including, `last`, and what it makes of an event in each reach."""

    first: int
    last: int
    near: Sign | None = None
    subject: Sign | None = None
    far: Sign | None = None
    beside: Sign | None = None
    behind: Sign | None = None
    object: Sign | None = None
    given: Sign | None = None
    trailing: Sign | None = None


REACHES = tuple(Reach(name) for name in Op.__match_args__[2:])


class _Row(NamedTuple):
    """The words of an operator, its first reach, and its sign in each reach, in the order of `Op`."""

    words: tuple[str, ...]
    reach: Reach
    signs: tuple[Sign | None, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, what its language knows of events, the function words of that, and its operators in order.

    `word[i]` is the word at that place in lower case, "" a little outside of the sentence.
    """

    view: View
    word: tuple[str, ...]
    known: Known
    lists: Lists
    ops: tuple[Op, ...]


def words_of(view: View, span: Span) -> Words:
    """Return the words of a sentence that some characters of its text meet, first and last; two equal places where none do."""
    start, stop = span
    first = bisect_right(view.tokens.stops, start)
    return first, bisect_left(view.tokens.starts, stop, first)


def scene(view: View) -> Scene:
    """Return the sentence with its operators."""
    held = known(view.language.code)
    return Scene(view, view.padded, held, held.lists, tuple(_ops(view, held)))


def _ops(view: View, held: Known) -> Iterator[Op]:
    by_first, past = held.operators, 0
    for index in compress(range(view.size), map(by_first.__contains__, view.lowers)):
        if index < past:
            continue
        word = view.lowers[index]
        by_second, others = _rows(held.code, word)
        for words, reach, signs in by_second.get(view.padded[index + 1], others):
            if word in held.lists.articles_and_possessives and reach is Reach.TRAILING and view.padded[index - 1] != ",":
                continue
            stop = index + 1 if len(words) == 1 else _stop(view, held, index, words)
            if stop is not None:
                past = stop
                if reach is not Reach.NONE and _counts(view, held, index, words):
                    yield Op(index, past, *signs)
                break


@cache
def _rows(code: str, word: str) -> tuple[dict[str, tuple[_Row, ...]], tuple[_Row, ...]]:
    """Return the operators that begin with a word, the longest first: by the word behind it, and behind any other."""
    held = known(code)
    rows = [_row(words, operators) for words, operators in held.operators[word]]
    others = tuple([row for row in rows if len(row.words) == 1 or row.words[1] in held.lists.infinitive_marks])
    seconds = {row.words[1] for row in rows if len(row.words) > 1}
    return {after: tuple([row for row in rows if row in others or row.words[1] == after]) for after in seconds}, others


def _row(words: tuple[str, ...], operators: tuple[Operator, ...]) -> _Row:
    signs = [next((each.sign for each in operators if each.reach is reach), None) for reach in REACHES]
    return _Row(words, operators[0].reach, tuple(signs))


def _stop(view: View, held: Known, index: int, words: tuple[str, ...]) -> int | None:
    """Return where several words that begin at a place end, or `None` where they do not stand there: `refused once more to`."""
    stop = index + len(words)
    if view.lowers[index:stop] == words:
        return stop
    marks = held.lists.infinitive_marks
    if len(words) > 2 or words[1] not in marks or words[0] in held.lists.be_or_get:
        return None
    for place in range(index + 1, min(index + ASIDE + 2, view.size)):
        word = view.lowers[place]
        if word in marks:
            return place + 1
        if word not in held.lists.aside and not word.endswith(held.lists.adverb_endings):
            return None
    return None


def _counts(view: View, held: Known, index: int, words: tuple[str, ...]) -> bool:
    """Say whether words that look like an operator are one in this place: most words always are."""
    word, lists = words[0], held.lists
    if word not in _doubtful(held.code):
        return True
    before, after = view.padded[index - 1] if index else "", view.padded[index + 1]
    capital, inside = view.capitals[index], index > view.first
    if (
        word in lists.in_names
        and capital
        and inside
        and before[:1].isalnum()
        and (view.capitals[index - 1] or view.capitals[index + 1])
    ):
        return False
    if capital and ((word in lists.programmes and view.capitals[index + 1]) or (word in lists.months_too and inside)):
        return False
    if capital and word in lists.modals and _acts(view, lists, after):
        return False  # `Will urged`
    if word in lists.tags and (before in QUOTES or (before == "," and not after[:1].isalnum())):
        return False
    if word in lists.nearly and (after[:1].isdigit() or after in held.numbers):
        return False
    if word in lists.at_once and before in lists.coordinators:
        return False  # `datang dan segera menahan`
    if word in lists.nouns_too and before in lists.articles_and_possessives:
        return False
    if word in lists.persons_too and before in lists.noun_before and before not in lists.coordinators:
        return False
    if words in held.inverted_first:
        return index == view.first or (index == view.first + 1 and not before[:1].isalnum())
    return words not in held.inverted or index == view.first or before == ","


def _acts(view: View, lists: Lists, after: str) -> bool:
    """Say whether a word is a verb that no auxiliary stands before: `urged`, `urges`."""
    return forms.past(view, lists, after) or (after.endswith(lists.plural_endings) and after in view.language.speech_verbs)


@cache
def _doubtful(code: str) -> frozenset[str]:
    """Return the first words of operators that are none in some places."""
    held, lists = known(code), known(code).lists
    inverted = frozenset(words[0] for words in held.inverted | held.inverted_first)
    in_names = lists.in_names | lists.programmes | lists.months_too
    return in_names | lists.at_once | lists.nearly | lists.nouns_too | lists.persons_too | lists.tags | inverted


def cuts_at(scene: Scene, place: int) -> bool:
    """Say whether a clause of its own begins at a word: `after`, `karena`; not in `pekan lalu`."""
    word = scene.word[place]
    if word not in scene.lists.cuts or any(op.first <= place < op.last for op in scene.ops):
        return False
    return not (word in scene.lists.definite and scene.word[place - 1] in scene.lists.calendar_words)


def shape_at(scene: Scene, index: int) -> Shape:
    """Return what form a word that the lexicon need not know has: by its ending and the word before it.

    Where prefixes tell a verb, as in Indonesian me-, di-, ber- and ter-, any other word is a noun.
    """
    word, lists = scene.word[index], scene.lists
    if scene.known.traits.affixed_verbs:
        return _by_prefix(scene, index)
    if word.endswith(lists.gerund_endings) and len(word) > 4:
        return Shape.NOUN if scene.word[index - 1] in lists.articles_and_possessives or _described(scene, index) else Shape.ING
    if _as_noun(scene, index):
        return Shape.NOUN
    if forms.past(scene.view, lists, word):
        return Shape.PAST
    return Shape.BASE if _base_before(scene, index) else Shape.FINITE


def _by_prefix(scene: Scene, index: int) -> Shape:
    word, lists = scene.word[index], scene.lists
    if (word.startswith(lists.predicate_prefixes) and len(word) > 4) or scene.word[index - 1] in lists.relative:
        return Shape.FINITE
    auxiliary = any(op.last == index and op.near for op in scene.ops)
    return Shape.FINITE if auxiliary and not word.startswith(lists.no_verb_prefixes) else Shape.NOUN


def _described(scene: Scene, index: int) -> bool:
    """Say whether an adjective that tells the status of a noun stands right before a word: `the alleged kidnapping`."""
    op = next((op for op in scene.ops if op.last == index), None)
    if op is None or op.beside is None:
        return False
    return scene.word[op.first - 1] not in scene.lists.be_or_get


def _base_before(scene: Scene, index: int) -> bool:
    before = index - 1
    while before > 0 and forms.adverb(scene.lists, scene.word[before]):
        before -= 1
    return scene.word[before] in scene.lists.infinitive_marks or any(op.first <= before < op.last and op.near for op in scene.ops)


def _as_noun(scene: Scene, index: int) -> bool:
    """Say whether a word stands where a noun stands, or ends like one."""
    before, after, word, lists = scene.word[index - 1], scene.word[index + 1], scene.word[index], scene.lists
    past = word in scene.view.language.grammar.irregular and before in lists.coordinators
    if past or (word.endswith(lists.past_endings) and len(word) > 4):
        return False
    if before in lists.infinitive_marks and not word.endswith(lists.plural_endings):
        return after in lists.noun_after and after[:1].isalpha() and after not in lists.verb_after
    if (
        scene.word[index - 2] in lists.articles_and_possessives
        and not before.endswith(lists.no_noun_endings)
        and after in lists.be_or_get
    ):
        return True
    if (index == scene.view.first and word.endswith(lists.plural_endings)) or _qualified(scene, index):
        return True
    if before in lists.noun_before or before.endswith(lists.owner_endings) or _described(scene, index):
        return True
    return word.endswith(lists.noun_endings)


def _qualified(scene: Scene, index: int) -> bool:
    """Say whether a determiner and an adjective by its form stand before a word: `the long-awaited handover`."""
    before, word, lists = scene.word[index - 1], scene.word[index], scene.lists
    if scene.word[index - 2] not in lists.articles_and_possessives or word in scene.view.language.grammar.irregular:
        return False
    return "-" in before or before in lists.adjectives_ly or before.endswith(lists.adjective_endings)


def before_phrase(scene: Scene, index: int) -> int:
    """Return the place before the noun phrase that a noun ends or stands in: its determiner and adjectives stepped over."""
    place, steps = index - 1, 0
    while place >= 0 and steps < 5 and _modifies(scene, place):
        place -= 1
        steps += 1
    return place


def _modifies(scene: Scene, place: int) -> bool:
    word, lists = scene.word[place], scene.lists
    if not (word[:1].isalnum()) or word in lists.light or word in lists.target or word in lists.cuts:
        return False
    if word in lists.recipient or word in lists.coordinators or word in lists.alternatives or word in lists.place:
        return False
    if word in lists.complementizers or word in lists.relative or word in lists.with_ or word in lists.agent:
        return False
    if [op for op in scene.ops if op.first <= place < op.last and op.beside is None]:
        return False
    return not word.startswith(lists.verb_prefixes)


def definite(scene: Scene, words: Words) -> bool:
    """Say whether a noun speaks of what is known already: `the attack`, `serangan itu`."""
    first, last = words
    lists = scene.lists
    if scene.known.traits.head_first:
        return _pointed_at(scene, last)
    return any(scene.word[at] in lists.definite or scene.word[at].endswith(lists.owner_endings) for at in _phrase(scene, first))


def _pointed_at(scene: Scene, last: int) -> bool:
    lists = scene.lists
    for place in range(last, min(last + 3, scene.view.size)):
        word = scene.word[place]
        if word in lists.definite:
            return True
        if not word.isalpha() or word in lists.relative or word in lists.place or word in lists.target or word in lists.during:
            return False
    return False


def _phrase(scene: Scene, first: int) -> range:
    return range(before_phrase(scene, first) + 1, first)
