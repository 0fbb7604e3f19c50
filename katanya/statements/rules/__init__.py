"""The rules, one file a family; each takes a view and a cue and returns a draft or `None`."""

from __future__ import annotations

from collections.abc import Callable

from katanya.languages.lexicon import Frame
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft
from katanya.statements.rules import (
    according,
    agents,
    between,
    closes,
    gapped,
    nominal,
    participles,
    passive,
    possessed,
    quoted,
    reported,
    says,
    silent,
    tagged,
)
from katanya.statements.view import View

Rule = Callable[[View, Cue], Draft | None]

# For each frame the rules that may answer, in order: the first answer wins.
BY_FRAME: dict[Frame, tuple[Rule, ...]] = {
    Frame.TAG: (tagged.quote_tag, tagged.tag_first, tagged.tag_interrupts, tagged.clause_tag),
    Frame.SUFFIXED: (tagged.quote_tag, tagged.tag_first, tagged.tag_interrupts, tagged.clause_tag),
    Frame.ACCORDING: (according.first, according.interrupts, according.last),
    Frame.CLAUSE: (
        quoted.quote_carried,
        quoted.quote_source_cue,
        quoted.quote_cue_source,
        quoted.cue_source_quote,
        quoted.source_cue_quote,
        silent.silent,
        reported.report,
        reported.closing,
        says.quoted_as,
        closes.inverted,
        between.interrupts,
        gapped.predicate,
        gapped.named,
        closes.clause_source_cue,
        participles.doing,
        says.source_cue_clause,
        closes.clause_cue_source,
        says.document_says,
        participles.beside,
        says.cue_clause,
    ),
    Frame.FINDING: (reported.report, says.finding, says.finding_cue_first, closes.finding_last, quoted.read),
    Frame.BARE: (quoted.source_cue_quote, says.bare),
    Frame.PASSIVE: (
        passive.asked,
        passive.quoted_as,
        passive.announced,
        agents.after_quote,
        agents.closing,
        passive.agent_first,
        agents.by_agent,
        passive.opening,
        passive.raised,
    ),
    Frame.ADVERB: (passive.adverb,),
    Frame.NOUN: (
        nominal.owned,
        nominal.unowned,
        possessed.owner_first,
        possessed.owner_after,
        possessed.given,
        possessed.nobodys,
    ),
}


# Rules that need a quotation in the sentence.
OF_QUOTATIONS = frozenset(
    (
        quoted.quote_carried,
        quoted.quote_source_cue,
        quoted.quote_cue_source,
        quoted.cue_source_quote,
        quoted.source_cue_quote,
        tagged.quote_tag,
    )
)


def apply(view: View, cue: Cue) -> Draft | None:
    """Return the draft of the first rule that answers for a cue, or `None`."""
    infinitive = cue.entry.frame is Frame.CLAUSE and says.infinitive(view, cue)
    plain = max(view.quoted) < 0
    for rule in (says.purpose,) if infinitive else BY_FRAME[cue.entry.frame]:
        if plain and rule in OF_QUOTATIONS:
            continue
        draft = rule(view, cue)
        if draft is not None and draft.spans():
            return draft
    return None
