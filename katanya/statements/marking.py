"""Marks of an act in the words of a content: what the lists of a language name, where it has its own sense."""

from __future__ import annotations

from katanya.languages.records import Mark
from katanya.records import Decision, Stance
from katanya.statements import look, modality
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View


def found(draft: Draft, marks: tuple[Mark, ...]) -> Decision | None:
    """Return the decision of the first of these lists that has a word in the content, or `None`."""
    words = frozenset().union(*[draft.view.lowers[first:last] for first, last in draft.content])
    start = _start(draft)
    opening = draft.view.lowers[start : start + 3]
    for mark in marks:
        none = mark.words.firsts.isdisjoint(words) and mark.opening.firsts.isdisjoint(opening)
        place = None if none else _find(draft, mark, start)
        if place is not None:
            span = draft.view.span(*place)
            return Decision("stance", mark.act, f"content_mark_{mark.act}", (span,))
    return None


def _start(draft: Draft) -> int:
    """Return the first word of a content's own, after connectors and quotation marks."""
    view, (first, last) = draft.view, draft.content[0]
    start = look.skip_openers(view, first) if view.quoted[first] < 0 else first
    while start < last and not view.words[start][0].isalnum() and view.quoted[start] >= 0:
        start += 1
    return start


def _find(draft: Draft, mark: Mark, start: int) -> Words | None:
    view: View = draft.view
    for index in range(start, min(start + (1 if mark.main else 3), draft.content[0][1])):
        if view.lowers[index] not in mark.opening.firsts:
            continue
        length = mark.opening.length_at(view.lowers, index)
        own = mark.main or mark.unless.isdisjoint(view.lowers[index + length : index + length + SENSE])
        if length and own and view.lower(index + length) not in view.language.acts.only:
            return index, index + length
    for first, last in draft.content:
        start = first
        while (place := mark.words.first_in(view.lowers, start, last)) is not None:
            own = not _plain(view, place) and not _measures(view, place) and not _suffered(view, mark, first, place)
            if own and (not mark.main or _counts(view, mark, first, place)):
                return place
            start = place[1]
    return None


def _plain(view: View, place: Words) -> bool:
    """Say whether a mark is part of a phrase that judges nothing: `barang bukti`, `crime scene`."""
    phrases = view.language.acts.plain
    near = range(max(view.first, place[0] - PHRASE), place[0] + 1)
    return any(
        index + phrases.length_at(view.lowers, index) >= place[1] for index in near if view.lowers[index] in phrases.firsts
    )


def _suffered(view: View, mark: Mark, first: int, place: Words) -> bool:
    """Say whether what had to be done has happened before: `untuk keenam kalinya warga harus pindah` asks nobody."""
    repeated = view.language.acts.repeated if mark.act is Stance.DEMAND else ()
    return bool(repeated) and any(word in repeated for word in view.lowers[first : place[0]])


# How many words before a mark a phrase may begin that takes its sense away.
PHRASE = 3


def _measures(view: View, place: Words) -> bool:
    """Say whether a comparative goes with a figure alone: `lebih dari 20 orang`, `kurang lebih 20 orang`."""
    comparing = view.language.acts.comparing
    if view.lower(place[0]) not in comparing or place[1] - place[0] > 1:
        return False
    if view.lower(place[1]) in comparing or view.lower(place[0] - 1) in comparing:
        return True
    counted, than = view.lower(place[1] + 1), view.language.settling.than
    return view.lower(place[1]) in than and (counted[:1].isdigit() or counted in view.language.acts.counts)


# How far after a mark a word is looked for that takes its sense away: `should never have been made`.
SENSE = 3


def _counts(view: View, mark: Mark, first: int, place: Words) -> bool:
    """Say whether a mark stands in a main clause and has its own sense: not `no need to`, not `should have been`."""
    if modality.subordinate(view, first, place[0]) or view.lower(place[0] - 1) in view.language.grammar.negations:
        return False
    return mark.unless.isdisjoint(view.lowers[place[1] : place[1] + SENSE])
