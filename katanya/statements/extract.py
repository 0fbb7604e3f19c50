"""Text -> drafts: the statements of each sentence, and those that go on without a cue."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.languages.records import Language
from katanya.records import Span, Stance, Text
from katanya.statements import announced, chain, continues, cues, inside, labelled, rules, settle, signed
from katanya.statements.draft import Draft
from katanya.statements.view import View, views


@dataclass(frozen=True, slots=True)
class Extraction:
    """The sentences of a text and the drafts found in them, both in the order of the text."""

    views: tuple[View, ...]
    drafts: tuple[Draft, ...]


def extract(text: Text, language: Language) -> Extraction:
    """Return the sentences and drafts of a text."""
    drafts: list[Draft] = []
    quoted: list[Draft] = []
    seen: list[View] = []
    held: tuple[Span, ...] = ()
    opened: View | None = None
    for view in views(text, language):
        found = [draft for draft in of_sentence(view) if not continues.points_back(draft)]
        found = found or continues.said_before(view, seen[-1] if seen else None, drafts)
        found = found or announced.quotation(view, seen[-1] if seen else None)
        if not found and continues.runs_on(view):
            opened = opened if held else view
            held = continues.hold(view, drafts, held)
            if held and opened is not None and continues.ends(view) and (found := continues.paragraphs(opened, held, drafts)):
                drafts, held = drafts + found, ()
        else:
            found = found or continues.drafts(view, seen[-1] if seen else None, drafts)
            drafts += continues.with_lead(found, held)
            held = ()
            quoted += inside.drafts(view) if found else ()
        seen.append(view)
    return Extraction(tuple(seen), tuple(signed.drafts(text, seen, _merged(drafts, quoted))))


def _merged(drafts: list[Draft], quoted: list[Draft]) -> list[Draft]:
    """Return the drafts with those that stand inside of their quotations among them, in the order of the text."""
    if not quoted:
        return drafts
    return sorted([*drafts, *quoted], key=lambda draft: (draft.place.index, draft.spans(), draft.start))


def _first(view: View, places: tuple[cues.Cue, ...]) -> Draft | None:
    """Return the draft of the first entry that a rule answers for."""
    return next((draft for cue in places if (draft := rules.apply(view, cue)) is not None), None)


def of_sentence(view: View) -> Iterator[Draft]:
    """Yield the drafts of one sentence: what the rules find, settled against each other, with the hops that it names."""
    found = [draft for places in cues.find(view) if (draft := _first(view, places)) is not None]
    hops = tuple(chain.carriers(view))
    settled = settle.settle(found, hops)
    if not settled and hops:
        settled = settle.by_medium(view, hops[0])
    if not settled and (labelled_quotation := labelled.quotation(view)) is not None:
        settled = [labelled_quotation]
    placed = [(*_place(draft, spans, settled), draft) for draft in settled if (spans := draft.spans())]
    for *_, draft in sorted(placed, key=lambda row: row[:2]):
        yield draft


def _place(draft: Draft, spans: tuple[Span, ...], settled: list[Draft]) -> tuple[tuple[Span, ...], int]:
    """Return where a draft stands among those of its sentence; what another one answers stands before that one."""
    owned = draft.rule.startswith(("noun_owned", "noun_owner", "document_says"))
    outer = next((other for other in settled if owned and other is not draft and _answers(other, draft)), None)
    return (outer.spans(), outer.start - 1) if outer is not None else (spans, draft.start)


def _answers(outer: Draft, draft: Draft) -> bool:
    """Say whether a draft denies, rejects, blames or praises what another one in its content said."""
    takes = outer.entry is not None and outer.entry.act in TAKEN and draft.cue is not None
    return takes and any(first <= draft.cue[0] < last for first, last in outer.content)  # type: ignore[index]


TAKEN = frozenset((Stance.DENY, Stance.REJECT, Stance.SUPPORT, Stance.ACCUSE, Stance.CONFIRM))
