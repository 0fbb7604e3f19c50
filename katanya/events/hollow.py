"""Words that do something only by what stands beside them: who warns of a flood threatens nobody, a film is not freed."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise, takewhile

from katanya.events.scene import Words
from katanya.events.triggers import Found
from katanya.knowledge import countries
from katanya.languages.events import Hollow, Known, Lists
from katanya.languages.inflect import Shape
from katanya.statements.view import View

# How far behind a verb stand what it is about, and whoever a warning says will act, in words.
ABOUT, ACTS = 5, 6
# How far before a noun of danger stands the verb that only says whose it is: `pose an immediate threat`.
POSES = 4
# How far before and behind a word of the data stands what makes it tell nothing, in words.
BEFORE, BEHIND = 2, 6
MARKS = frozenset((",", ";", ":", "(", ")", ".", "?", "!", "—", "–"))


def tells_nothing(view: View, held: Known, one: Found, found: tuple[Found, ...]) -> bool:
    """Say whether a verb or noun only looks like an act by what stands beside it."""
    root, word, lists = one.trigger.root, view.lowers[one.words[0]], held.lists
    rows = held.hollow.get(word)
    if rows and _by_data(view, rows, one):
        return True
    if one.passive and word in lists.moving:
        return True
    if root == "ACCUSE":
        return _only_charges(view, lists, one)
    if root == "AID":
        return one.passive and word in lists.armed and view.padded[one.words[1]] not in lists.instrument
    if root == "REJECT":
        return _keeps_silent(view, held, one)
    if root == "THREATEN":
        return _only_endangers(view, held, one) or _only_cautions(view, held, one)
    if root == "YIELD":
        return one.object is None and _publishes(view, held, one)
    return root == "REQUEST" and _infers(view, held, one, found)


def _only_charges(view: View, lists: Lists, one: Found) -> bool:
    """Say whether what looks like a charge tries something, describes what is charged, or only calls it something."""
    (first, last), word = one.words, view.lowers[one.words[0]]
    if word in lists.trying:
        return view.padded[last] in lists.tried
    if word in lists.alleged and view.padded[first - 1] in lists.noun_before:
        return view.padded[last] not in lists.complementizers
    return not lists.free_relatives.isdisjoint(view.lowers[max(first - ABOUT, 0) : first])


def _by_data(view: View, rows: tuple[Hollow, ...], one: Found) -> bool:
    """Say whether what stands beside a word is in the data as what makes it tell nothing: `hit a record`, `flu shot`."""
    root = one.trigger.root
    rows = tuple([row for row in rows if row.root is None or row.root == root]) if len(rows) > 1 or rows[0].root else rows
    if not rows:
        return False
    if one.object is not None and one.object[0] > BEFORE:
        near = view.lowers[one.object[0] - BEFORE : one.object[0]]
        if any(not row.before.isdisjoint(near) for row in rows if row.before):
            return True
    return beside(view, rows, one.words)


def beside(view: View, rows: tuple[Hollow, ...], words: Words) -> bool:
    """Say whether what stands before or behind some words makes them tell nothing by one of some rows."""
    first, last = words
    before, behind = view.lowers[first - BEFORE if first > BEFORE else 0 : first], ahead(view, last)
    previous, following = view.padded[first - 1], view.padded[last]
    return any(
        following in row.next
        or previous in row.last
        or not (row.before.isdisjoint(before) and row.behind.isdisjoint(behind))
        or (row.then and row.then.isdisjoint(behind))
        or (row.only and row.only.isdisjoint(before) and row.only.isdisjoint(behind))
        for row in rows
    )


def ahead(view: View, last: int) -> list[str]:
    """Return the words close behind a place, up to a mark."""
    return [*takewhile(lambda word: word not in MARKS, view.lowers[last : last + BEHIND])]


def _keeps_silent(view: View, held: Known, one: Found) -> bool:
    """Say whether what is refused is only an answer: `declined to comment`, `menolak berkomentar`."""
    last = one.words[1]
    last += view.padded[last] in held.lists.deed_openers
    return one.shape is not Shape.NOUN and not held.lists.silences.isdisjoint(view.padded[last : last + 2])


def _publishes(view: View, held: Known, one: Found) -> bool:
    """Say whether what is let out is a picture, a paper or a gas and nobody who was held."""
    word = view.lowers[one.words[0]]
    if word not in held.lists.releasing:
        return False
    first, last = one.words
    things = held.lists.published
    if not one.passive and one.shape is not Shape.NOUN:
        timed = view.padded[last] in view.language.grammar.times  # `a fact sheet that members released Monday`
        return _within(view, held, last, things) or (timed and _ahead(view, held, first, things))
    if one.shape is Shape.NOUN:
        return view.padded[first - 1] in things or (
            view.padded[last] in held.lists.genitives and _within(view, held, last + 1, things)
        )
    return _ahead(view, held, first, things)


def _within(view: View, held: Known, start: int, things: Set[str]) -> bool:
    """Say whether one of some words stands in the phrase that begins at a place."""
    for place in range(start, min(start + ABOUT, view.size)):
        word = view.lowers[place]
        if word in things:
            return True
        if not word[0].isalnum() or word in held.lists.cuts or word in held.lists.relative or word in held.lists.place:
            return False
    return False


def _ahead(view: View, held: Known, stop: int, things: Set[str]) -> bool:
    near = view.lowers[max(stop - ABOUT, view.first) : stop]
    return not things.isdisjoint(near) and not ({",", ";", "("} & {*near})


def _infers(view: View, held: Known, one: Found, found: tuple[Found, ...]) -> bool:
    """Say whether a verb draws a conclusion: `suggested that they fled`, not `suggested holding talks`, `that they meet`."""
    (first, last), lists = one.words, held.lists
    if view.lowers[first] not in lists.inferring:
        return False
    advised = not lists.advised.isdisjoint(view.lowers[last : last + ABOUT + ACTS])
    if advised or view.padded[last].endswith(lists.gerund_endings) or view.padded[first - 1] in lists.infinitive_marks:
        return False
    return not any(last < other.words[0] <= last + ACTS and _asked_for(view, held, last, other) for other in found)


def _asked_for(view: View, held: Known, last: int, other: Found) -> bool:
    """Say whether an act is what is asked for: `that they meet`, `a truce`."""
    if view.padded[last] in held.lists.complementizers:
        before = view.padded[other.words[0] - 1]
        return other.shape is Shape.BASE and before not in held.lists.before_verbs - held.lists.subject_pronouns
    return other.shape is Shape.NOUN


def _only_endangers(view: View, held: Known, one: Found) -> bool:
    """Say whether a threat is a danger and no word of anybody: `pose a threat`, `threatens the peace`, `ancaman bagi`."""
    first, last = one.words
    lists = held.lists
    if one.shape is not Shape.NOUN:
        return view.lowers[first] in lists.threatening and not one.passive and _within(view, held, last, lists.endangered)
    if view.lowers[first] not in lists.dangers:
        return False
    if not lists.endangering.isdisjoint(view.lowers[max(first - POSES, 0) : first]):
        return True
    known = view.padded[last + 1] in lists.definite or view.padded[last + 1] in lists.endangered
    return view.padded[last] in lists.threat_for or (known and view.padded[last] in lists.threat_to)


def _only_cautions(view: View, held: Known, one: Found) -> bool:
    """Say whether a warning is of a danger that is none of the doing of whoever warns.

    It threatens where a name is warned, or told what not to do, where whoever warns or their side is to act, and where a
    price is named.
    """
    first, last = one.words
    lists = held.lists
    if one.shape is Shape.NOUN and view.lowers[first] in lists.cautioning:
        return view.padded[last] in held.lists.warned_of and lists.reprisals.isdisjoint(view.lowers[last : last + ABOUT])
    if one.shape is Shape.NOUN or one.object is not None or view.lowers[first] not in lists.cautioning:
        return False
    behind = view.lowers[last : view.size] if view.padded[last].isalpha() else view.lowers
    if not lists.reprisals.isdisjoint(behind) or _forbids(view, lists, last):
        return False
    if one.passive or _addresses(view, held, last):
        return False
    return not _own_act(view, held, last if view.padded[last].isalpha() else view.first)


def _forbids(view: View, lists: Lists, last: int) -> bool:
    near = view.padded[last : last + ABOUT]
    negated = (word in lists.negating and after in lists.infinitive_marks for word, after in pairwise(near))
    return not lists.warned_off.isdisjoint(near) or any(negated)


def _addresses(view: View, held: Known, last: int) -> bool:
    """Say whether a name or a pronoun stands right behind as whom is warned: `warned Norland`, `memperingatkan Israel`."""
    if view.capitals[last] and not view.padded[last + 1].startswith(("'", "’")):
        return not _speaks_on(view, held, last)
    return view.padded[last] in held.lists.object_pronouns or view.padded[last] in held.lists.both_cases


def _speaks_on(view: View, held: Known, last: int) -> bool:
    """Say whether a name behind a warning is the subject of what it warns of: `warned Norland could fall`."""
    place = last
    while view.capitals[place]:
        place += 1
    return view.padded[place] in held.lists.before_verbs


def _own_act(view: View, held: Known, last: int) -> bool:
    """Say whether whoever warns speaks of what they will do: `that it would respond`, `pihaknya akan`."""
    near, endings = view.padded[last : last + ACTS], held.lists.clitics
    name = last + (view.padded[last] in held.lists.complementizers)
    if view.capitals[name] and view.padded[name + 1] in held.lists.willing:
        form = countries.named(view.surface(name, name + 1), view.language.code)
        return form is not None and form.sort == "capital"
    for place, word in enumerate(near):
        own = word in held.lists.own_side or (word.endswith(endings) and len(word) > 5)
        if own and not held.lists.willing.isdisjoint(view.padded[last + place + 1 : last + place + 4]):
            return True
    return False
