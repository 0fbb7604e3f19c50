"""What the predicate of a noun says of it: `the launch was cancelled`, `latihan itu masih berlangsung`."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events import clause, forms, negation
from katanya.events.scene import Op, Scene, Words, before_phrase, cuts_at
from katanya.languages.events import Sign

# How far behind a noun its predicate may stand, in words.
FARTHEST = 24


def predicates(scene: Scene, words: Words) -> Iterator[tuple[Op, Sign]]:
    """Yield what is said behind a noun that is the subject of its clause, the outermost first."""
    if _any_behind(scene, words) and not _is_object(scene, words[0]):
        yield from behind(scene, words[1])


def _any_behind(scene: Scene, words: Words) -> bool:
    return bool(scene.ops) and scene.ops[-1].first >= words[1]


def outside(scene: Scene, words: Words, before: list[tuple[Op, Sign]]) -> list[tuple[Op, Sign]]:
    """Return what is said against the plan, rumour or report that an event stands in, unless it is denied already."""
    if not _any_behind(scene, words) or (before and any(sign is Sign.NEGATION for _, sign in before)):
        return []
    return list(dict.fromkeys((*_of_its_noun(scene, words, before), *_of_its_report(scene, words))))


def behind(scene: Scene, last: int) -> Iterator[tuple[Op, Sign]]:
    """Yield what the first predicate behind a place says, of two the main clause's and not the relative one's."""
    groups = _groups(scene, last)
    if len(groups) > 1 and groups[0][-1][1] is Sign.ONGOING and groups[1][-1][0].given is not None:
        del groups[1]
    if len(groups) > 1 and _in_relative(scene, last, groups[0][-1][0]):
        yield from groups[1]
    elif groups:
        yield from groups[0]
        # A plan may be told in passing: `the summit, planned for May, was cancelled`.
        if len(groups) > 1 and groups[0][-1][1] is Sign.PLAN:
            yield from groups[1]


def _groups(scene: Scene, last: int) -> list[list[tuple[Op, Sign]]]:
    """Return the predicates behind a place, each with the auxiliaries and negations before it."""
    groups: list[list[tuple[Op, Sign]]] = []
    held: list[tuple[Op, Sign]] = []
    for op in _ahead(scene, last):
        sign = op.behind or _as_passive(scene, op, last)
        near = op.near
        if op.given is not None:
            groups.append([*(each for each in held if each[1] is not Sign.NEGATION), (op, Sign.FACT)])
            held = []
        elif sign is not None and groups and not held and groups[-1][-1][0].last == op.first:
            groups[-1].append((op, sign))
        elif sign is not None or near is not None:
            held.append((op, sign or near or Sign.FACT))
            if sign is not None or _carries(scene, op.last):
                groups.append(held)
                held = []
    return groups


def _in_relative(scene: Scene, last: int, op: Op) -> bool:
    return any(scene.word[place] in scene.lists.relative for place in range(last, op.first))


def _as_passive(scene: Scene, op: Op, last: int) -> Sign | None:
    """Return the sign of a verb whose passive has the noun as its subject: `the launch is scheduled for May`."""
    passive = _by_auxiliary(scene, op, last) if scene.known.traits.auxiliary_passive else _by_prefix(scene, op)
    return op.far if passive and scene.word[op.last - 1] not in scene.lists.infinitive_marks else None


def _by_auxiliary(scene: Scene, op: Op, last: int) -> bool:
    lists = scene.lists
    if scene.word[op.first - 1] in lists.be_or_get:
        return True
    participle = op.first == last and scene.word[op.first].endswith(lists.past_endings)
    return participle and scene.word[op.last] not in lists.complementizers


def _by_prefix(scene: Scene, op: Op) -> bool:
    return scene.word[op.first].startswith(scene.lists.passive_prefixes) and scene.word[op.first - 1] in scene.lists.relative


def _is_object(scene: Scene, first: int) -> bool:
    """Say whether a verb that carries the noun stands before it: what is said behind it then adds nothing."""
    before, lists = scene.word[before_phrase(scene, first)], scene.lists
    return before in lists.light and before not in lists.be and before not in lists.existing


def _carries(scene: Scene, place: int) -> bool:
    """Say whether a verb that only carries its subject stands there: `will be held`, `akan menjadi`."""
    while scene.word[place] in scene.lists.adverbs:
        place += 1
    word, after = scene.word[place], scene.word[place + 1]
    if word not in scene.lists.light:
        return False
    if word in scene.lists.infinitive_be and after.endswith(scene.lists.past_endings) and after not in scene.lists.light:
        return False
    return not any(op.first <= place < op.last and op.behind for op in scene.ops)


def _ahead(scene: Scene, last: int) -> Iterator[Op]:
    """Yield the operators behind a noun up to where its clause ends."""
    stop = _end(scene, last)
    for op in scene.ops:
        if last <= op.first < stop:
            yield op


def _end(scene: Scene, last: int) -> int:
    lists, opened, borders = scene.lists, False, clause.marks(scene.known.code)
    for place in range(last, min(last + FARTHEST, scene.view.size)):
        word = scene.view.lowers[place]
        if word not in borders:
            continue
        if word in ";:" or word in lists.retelling or word in lists.contrast or cuts_at(scene, place):
            return place
        if word in lists.coordinators and scene.word[place + 1].startswith(lists.active_prefixes):
            return place
        if word == ",":
            if not opened and not _opens_aside(scene, place + 1):
                return place
            opened = True
    return min(last + FARTHEST, scene.view.size)


def _opens_aside(scene: Scene, place: int) -> bool:
    """Say whether a comma only sets off what is said of a noun, a relative clause or a predicate, at a place."""
    after, lists = scene.word[place], scene.lists
    if after in lists.relative or after in lists.be or _behind_at(scene, place):
        return True
    return forms.adverb(lists, after) and _behind_at(scene, place + 1)


def _behind_at(scene: Scene, place: int) -> bool:
    participle = scene.word[place].endswith(scene.lists.past_endings)
    return any(op.first == place and (op.behind is not None or (participle and op.far is not None)) for op in scene.ops)


def _of_its_noun(scene: Scene, words: Words, before: list[tuple[Op, Sign]]) -> Iterator[tuple[Op, Sign]]:
    """Yield what becomes of the rumour or plan that an event stands in: `the plan to attack was dropped`."""
    nouns = [op for op, sign in before if sign in (Sign.ALLEGATION, Sign.PLAN) and _subject_noun(scene, op)]
    if nouns:
        yield from ((op, sign) for op, sign in behind(scene, words[1]) if sign is Sign.NEGATION)


def _of_its_report(scene: Scene, words: Words) -> Iterator[tuple[Op, Sign]]:
    """Yield what is said against the report that an event stands in: `reports that Norland sent tanks are baseless`."""
    if negation.in_report(scene, words[0]):
        yield from ((op, sign) for op, sign in behind(scene, words[1]) if sign is Sign.NEGATION)


def _subject_noun(scene: Scene, op: Op) -> bool:
    first = scene.word[op.first]
    if op.far is None or scene.word[op.first - 1] in scene.lists.be_or_get:
        return False
    if scene.known.traits.affixed_verbs:
        return not first.startswith(scene.lists.predicate_prefixes)
    return op.first == scene.view.first or scene.word[op.first - 1] in scene.lists.noun_before
