"""What stands behind what is said and is the report's own: `…, hours after Y`, `…, after X accused Z`, `…, dan memamerkan`."""

from __future__ import annotations

from katanya.statements import look
from katanya.statements.draft import Words
from katanya.statements.view import View

# A content of fewer words than this has no clause behind it yet.
SHORTEST = 2
# How many words a spell takes (`just two weeks after`), and within how many behind `after` its verb of saying stands.
SPELL, CLAUSE = 4, 8


def before_aftermath(view: View, start: int, stop: int) -> int:
    """Return where a clause begins that only tells after what something was said, or the end.

    A clause opened by a spell (`hours after`) or whose verb is one of saying (`after X accused`) is the report's own.
    """
    stop = _before_deadline(view, start, stop)
    if view.language.grammar.trailing.isdisjoint(view.lowers):
        return stop
    for index in range(start + SHORTEST, stop - 2):
        if view.breaks(index) and _opens(view, index + 1, stop) and not _goes_on(view, index + 1, stop):
            return index
    return stop


def _before_deadline(view: View, start: int, stop: int) -> int:
    """Return where `hingga berita ini ditayangkan` begins, which is no part of what is said, or the end."""
    known = view.language.statements
    if not known.reports or known.reports.isdisjoint(view.lowers):
        return stop
    until = (i for i in range(start + 1, stop - 2) if view.padded[i] in known.until)
    return next((i for i in until if view.padded[i + 1] in known.reports and view.padded[i + 2] in known.this), stop)


def _opens(view: View, start: int, stop: int) -> bool:
    grammar = view.language.grammar
    place = next((i for i in range(start, min(start + SPELL + 1, stop)) if view.padded[i] in grammar.trailing), None)
    if place is None or any(view.quoted[i] >= 0 or view.breaks(i) for i in range(start, place)):
        return False
    spelled = place > start and any(view.padded[i] in grammar.spells for i in range(start, place))
    return spelled or (place == start and _says(view, place + 1, stop))


def _says(view: View, start: int, stop: int) -> bool:
    """Say whether a name and its verb of saying stand there."""
    if not view.capital(start) and not view.capital(start + 1):
        return False
    for index in range(start + 1, min(start + CLAUSE, stop)):
        if view.quoted[index] >= 0 or view.breaks(index):
            return False
        if view.padded[index] in view.language.speech_verbs and not view.capital(index):
            return True
    return False


def _goes_on(view: View, start: int, stop: int) -> bool:
    """Say whether the content goes on behind such a clause: `the envoy, after Veldora accused him, had left`."""
    comma = next((i for i in range(start, stop) if view.breaks(i)), stop)
    return any(look.verb_at(view, i) or view.padded[i] in view.language.grammar.conjunctions for i in range(comma + 1, comma + 3))


def before_predicate(view: View, content: Words) -> Words:
    """Cut off what the subject of a cue does besides: `mengusulkan perundingan baru, dan mengunjungi Orsa`.

    Only where what is said is a bare noun: a clause or an infinitive may go on with a second verb.
    """
    first, last = content
    active = view.language.statements.transitive_prefixes
    if not active or view.padded[first - 1] in view.language.grammar.dropped:
        return content
    for index in range(first, last - 2):
        if view.quoted[index] >= 0 or look.verb_at(view, index):
            return content
        joined = view.breaks(index) and view.padded[index + 1] in view.language.grammar.conjunctions
        if joined and view.padded[index + 2].startswith(active) and look.verb_at(view, index + 2):
            return first, index
    return content
