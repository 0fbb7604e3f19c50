"""Passives without an agent that go on with whoever spoke right before: forecasts and demands."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.resolve.holder import Who
from katanya.statements.draft import Draft


def forecaster(draft: Draft, before: tuple[Draft, Who] | None) -> Who | None:
    """`ADB menyebut C. Pertumbuhan diperkirakan P`: a forecast without an agent is that of whoever spoke right before."""
    if before is None or draft.source is not None or draft.entry is None or draft.entry.frame is not Frame.PASSIVE:
        return None
    last, who = before
    near = draft.place.index - last.place.index
    told = (
        last.entry is not None
        and last.entry.act in (Stance.SAY, Stance.ASSESS)
        and (last.source or who.rule == "goes_on_unnamed")
    )
    goes_on = (near == 0 and who.rule == "goes_on_unnamed") or (near == 1 and draft.place.paragraph == last.place.paragraph)
    again = near == 1 and who.rule == "goes_on_unnamed" and last.entry is draft.entry
    if draft.entry.name not in draft.view.language.hedges.forecasts or not told or not (goes_on or again) or last.nested:
        return None
    return replace(who, rule="goes_on_unnamed", surface="") if who.names else None


def demander(draft: Draft, before: tuple[Draft, Who] | None) -> Who | None:
    """`Kapolres mengatakan C. Warga diminta P`: a demand without an agent is that of whoever spoke in the sentence before."""
    if before is None or draft.source is not None or draft.entry is None or draft.entry.frame is not Frame.PASSIVE:
        return None
    last, who = before
    near = draft.place.index - last.place.index == 1 and draft.place.paragraph == last.place.paragraph
    asked = draft.entry.act is Stance.DEMAND and draft.entry.name not in draft.view.language.acts.hopes
    speaks = who.person and last.entry is not None and last.entry.act in SPEAKING and not last.nested
    ours = not draft.view.language.traits.auxiliary_passive and draft.rule == "passive_raised" and not _mentioned(draft, who)
    return replace(who, rule="goes_on_unnamed", surface="") if near and asked and speaks and ours else None


# After these acts whoever spoke goes on to ask.
SPEAKING = frozenset((Stance.SAY, Stance.ASSESS, Stance.DEMAND, Stance.CONFIRM))


def _mentioned(draft: Draft, who: Who) -> bool:
    """Say whether the sentence names him, who then is asked himself: `Rudi diminta C`."""
    words = draft.view.words[draft.view.first : draft.view.end]
    return any(part in words for name in who.names for part in name.split())
