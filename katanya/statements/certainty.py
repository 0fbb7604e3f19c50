"""How sure a content is, as it is worded."""

from __future__ import annotations

from katanya.languages.records import Hedges, Phrases
from katanya.records import Certainty, Decision, Stance
from katanya.statements import modality
from katanya.statements.draft import Draft
from katanya.statements.view import View


def decide(draft: Draft, stance: Stance) -> Decision:
    """Return the certainty of a draft with the rule that decided it and the words that it read."""
    for rule in RULES:
        decision = rule(draft, stance)
        if decision is not None:
            return decision
    return Decision("certainty", Certainty.CERTAIN, "no_hedge")


def declined(draft: Draft, stance: Stance) -> Decision | None:
    """What is declined stays unknown."""
    return Decision("certainty", Certainty.UNKNOWN, "declined") if stance is Stance.DECLINE else None


def asked(draft: Draft, stance: Stance) -> Decision | None:
    """A question leaves its content open."""
    view = draft.view
    first, last = draft.content[0][0], draft.content[-1][1]
    opens = (
        view.lower(first) in view.language.grammar.question_words
        and draft.entry is not None
        and draft.entry.name in view.language.hedges.asking
    )
    ends = "?" in view.words[last - 2 : last + 1] and draft.quote and view.words[last - 2 : last].count("?") > 0
    return Decision("certainty", Certainty.UNKNOWN, "asked") if opens or ends else None


def unknown(draft: Draft, stance: Stance) -> Decision | None:
    """`belum diketahui`, `unclear`."""
    return _hedged(draft, draft.view.language.hedges.unknown, Certainty.UNKNOWN)


def probable(draft: Draft, stance: Stance) -> Decision | None:
    """`kemungkinan besar`, `likely`."""
    return _hedged(draft, draft.view.language.hedges.probable, Certainty.PROBABLE)


def possible(draft: Draft, stance: Stance) -> Decision | None:
    """`mungkin`, `may`; `bisa` and `can` only as the main modal of the content."""
    return _hedged(draft, draft.view.language.hedges.possible, Certainty.POSSIBLE)


def forecast(draft: Draft, stance: Stance) -> Decision | None:
    """A forecast verb makes its content probable."""
    if draft.entry is None or draft.cue is None or draft.entry.name not in draft.view.language.hedges.forecasts:
        return None
    return Decision("certainty", Certainty.PROBABLE, "forecast_cue", (draft.place.span(*draft.cue),))


RULES = (declined, asked, unknown, probable, forecast, possible)


def _hedged(draft: Draft, phrases: Phrases, value: Certainty) -> Decision | None:
    view, hedges = draft.view, draft.view.language.hedges
    for first, last in draft.content:
        if phrases.firsts.isdisjoint(view.lowers[first:last]):
            continue
        for index in range(first, last):
            length = phrases.length_at(view.lowers, index)
            if length and not _plain(draft, index, length, hedges):
                return Decision("certainty", value, f"hedge_{value}", (view.span(index, index + length),))
    return None


# `segala kemungkinan`: what stands before a noun that counts them all.
ALL = frozenset(("segala", "semua", "berbagai", "seluruh", "setiap"))


def _counted(view: View, index: int) -> bool:
    """`serealistis mungkin`, `segala kemungkinan`: as much as can be, and all that can be, are no doubt."""
    before = view.lower(index - 1)
    return (view.lower(index) == "mungkin" and before.startswith("se") and len(before) > 5) or before in ALL


def _plain(draft: Draft, index: int, length: int, hedges: Hedges) -> bool:
    """Say whether a modal is no hedge here: it is negated, a plain ability, or a month (`in May`)."""
    view = draft.view
    before = view.lower(index - 1)
    if view.language.code == "id" and length == 1 and _counted(view, index):
        return True
    if length > 1 or view.lower(index) not in hedges.modals:
        return False
    if view.language.code == "id" and any(
        part[0] <= index and modality.subordinate(view, part[0], index) for part in draft.content
    ):
        return True
    if view.capital(index) and index != draft.content[0][0]:
        return True
    return before in hedges.plain_ability_after or before in view.language.grammar.firsts or view.lower(index + 1) in ("t", "not")
