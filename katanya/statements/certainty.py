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
    name = draft.entry.name if draft.entry is not None else ""
    opens = name in view.language.hedges.asking and _opens_question(view, first)
    opens = opens or (name in view.language.acts.enquiring and draft.entry is not None and draft.entry.act is Stance.SAY)
    ends = "?" in view.words[last - 2 : last + 1] and draft.quote and view.words[last - 2 : last].count("?") > 0
    return Decision("certainty", Certainty.UNKNOWN, "asked") if opens or ends else None


def _opens_question(view: View, index: int) -> bool:
    """Say whether what is asked opens there: `asked whether C`, `asked if C`."""
    word = view.padded[index]
    return word in view.language.grammar.question_words or word in view.language.statements.ifs


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


def doubted(draft: Draft, stance: Stance) -> Decision | None:
    """What somebody is sceptical of stays open."""
    if draft.cue is None or draft.view.language.hedges.doubting.isdisjoint(draft.place.lowers[slice(*draft.cue)]):
        return None
    return Decision("certainty", Certainty.UNKNOWN, "doubted", (draft.place.span(*draft.cue),))


RULES = (declined, asked, doubted, unknown, probable, forecast, possible)


def _hedged(draft: Draft, phrases: Phrases, value: Certainty) -> Decision | None:
    view, hedges = draft.view, draft.view.language.hedges
    for first, last in draft.content:
        if phrases.firsts.isdisjoint(view.lowers[first:last]):
            continue
        for index in [i for i in range(first, last) if view.lowers[i] in phrases.firsts]:
            length = phrases.length_at(view.lowers, index)
            if length and not _plain(draft, index, length, hedges):
                return Decision("certainty", value, f"hedge_{value}", (view.span(index, index + length),))
    return None


# An adjective that a measure is made of has more letters than this with it: `serealistis mungkin`.
MEASURE = 5


def _closed(view: View, index: int) -> bool:
    """`serealistis mungkin`, `segala kemungkinan`, `tak mungkin`: these leave nothing open."""
    before, words = view.padded[index - 1], view.language.settling
    if before in words.closing_before:
        return True
    measures = before.startswith(words.as_much_as) and len(before) > MEASURE and before not in words.not_as_much_as
    return measures and view.padded[index] in words.measured


def _plain(draft: Draft, index: int, length: int, hedges: Hedges) -> bool:
    """Say whether a modal is no hedge here: it is negated, a plain ability, or a month (`in May`)."""
    view, words = draft.view, draft.view.language.settling
    before = view.padded[index - 1]
    if view.padded[index] in hedges.whether:
        return index > draft.content[0][0] and before not in hedges.open_after
    if _set_phrase(view, index, length):
        return True
    if length == 1 and _closed(view, index):
        return True
    if length > 1 or view.padded[index] not in hedges.modals:
        return False
    if view.padded[index] in words.abilities and _aside(draft, index):
        return True
    if view.capital(index) and index != draft.content[0][0]:
        return True
    able = before in hedges.plain_ability_after or before in view.language.grammar.firsts
    return able or view.padded[index + 1] in words.negations_behind


# Where no prefix tells a verb, a clause that began further back may have ended before its modal: `people who break C can be D`.
NEAR = 4


def _aside(draft: Draft, index: int) -> bool:
    """Say whether a modal stands in a subordinate clause or says that nobody can."""
    view = draft.view
    first = next((part[0] for part in draft.content if part[0] <= index < part[1]), index)
    near = first if view.language.traits.affixed_verbs else max(first, index - NEAR)
    nobody = view.language.settling.negative_determiners
    return modality.subordinate(view, near, index) or not nobody.isdisjoint(view.lowers[max(first, index - NEAR) : index])


def _set_phrase(view: View, index: int, length: int) -> bool:
    """`as soon as possible`, `every vote possible`, `than was expected`, `data yang tidak jelas`: these leave nothing open."""
    near = " ".join(view.lowers[max(view.first, index - 2) : index + length])
    return view.language.settling.nothing_open.search(near) is not None
