"""Settles the drafts of one sentence against each other: who ends where, who carries whom, what stands inside what."""

from __future__ import annotations

from collections.abc import Iterable

from katanya.frozen import replace
from katanya.languages.lexicon import Frame
from katanya.records import Basis, Span
from katanya.statements import chain, citing, extents, look, nesting, occasions
from katanya.statements.chain import Carrier
from katanya.statements.draft import Draft, Words
from katanya.statements.nesting import TAILS, within
from katanya.statements.view import View

LEADS = frozenset(("according_first",))
# Words that may follow the medium at the end of a sentence: the day, the page.
TAIL = 8


def settle(drafts: list[Draft], carriers: tuple[Carrier, ...]) -> list[Draft]:
    """Return the drafts of a sentence with contents that end where another draft begins, and with their hops."""
    drafts = citing.cite([draft for draft in drafts if not _is_carrier(draft, carriers)])
    drafts = nesting.told_between(_without_vessels(drafts))
    drafts = _share_sources(_carry(_without_swallowed(_within_question(drafts))))
    drafts = nesting.drop_nested(drafts)
    drafts = [_cut(draft, drafts) for draft in drafts]
    return [_with_carriers(draft, carriers) for draft in drafts]


def by_medium(view: View, carrier: Carrier) -> list[Draft]:
    """Return the draft of a sentence that only names its medium: `Dilansir AFP, Elon Musk …`."""
    if chain.says_where(view, carrier):
        return []
    opens = look.skip_openers(view, view.first) >= carrier.words[0]
    content = _after_carrier(view, carrier) if opens else extents.before(view, carrier.words[0])
    if content is None or content[1] - content[0] < 3 or view.padded[content[1] - 1] in view.language.grammar.relative_pronouns:
        return []  # `Di bawah ini daftarnya, yang dikutip dari situs X`
    source = carrier.holder if carrier.holder != carrier.phrase else None
    return [Draft(view, (content,), carrier.phrase, source, None, "medium_alone", hops=() if source else (carrier.name,))]


def _after_carrier(view: View, carrier: Carrier) -> Words | None:
    """Return the clause after `Dilansir AFP, Senin (7/7/2025), `."""
    start = carrier.words[1]
    comma = next((index for index in range(start, view.end) if view.breaks(index)), None)
    while comma is not None and _times_only(view, comma + 1):
        comma = next((index for index in range(comma + 1, view.end) if view.breaks(index)), None)
    return (comma + 1, view.end) if comma is not None and comma + 1 < view.end else None


def _times_only(view: View, start: int) -> bool:
    return view.padded[start] in view.language.grammar.times and any(
        view.breaks(index) for index in range(start, min(start + 12, view.end))
    )


def _is_carrier(draft: Draft, carriers: Iterable[Carrier]) -> bool:
    """A cue that only names the hop is no statement of its own: `seperti dilaporkan Reuters`, `citing CNN`."""
    if draft.cue is None or draft.entry is None or draft.entry.frame in (Frame.TAG, Frame.SUFFIXED, Frame.ACCORDING):
        return False
    told = draft.entry.frame is Frame.CLAUSE and draft.entry.name in draft.view.language.chain.told
    return not told and any(carrier.phrase[0] <= draft.cue[0] < carrier.phrase[1] for carrier in carriers)


def _without_vessels(drafts: list[Draft]) -> list[Draft]:
    """Drop a draft whose content is only what another one is said in: `wrote an op-ed urging C`, `repeated charges that C`."""
    held = [draft for draft in drafts if draft.rule in ("noun_given", "document_says") and draft.source and draft.cue]

    def vessel(draft: Draft) -> bool:
        cue = draft.cue
        return cue is not None and any(
            other is not draft and other.source == draft.source and cue[1] <= draft.content[0][0] <= other.cue[0] <= cue[1] + 6  # type: ignore[index]
            for other in held
        )

    return [draft for draft in drafts if draft in held or not vessel(draft)] if held else drafts


def _within_question(drafts: list[Draft]) -> list[Draft]:
    """End what is told of inside a question where the question ends: `Asked if he wanted C, X said D`."""
    asked = next((draft for draft in drafts if draft.rule == "passive_asked"), None)
    if asked is None:
        return drafts
    first, last = asked.content[0]
    return [
        draft.with_content(*((part[0], min(part[1], last)) for part in draft.content))
        if draft is not asked and first <= draft.start < last < draft.content[-1][1] and draft.content[0][0] < last
        else draft
        for draft in drafts
    ]


def _without_swallowed(drafts: list[Draft]) -> list[Draft]:
    """Drop a draft whose cue lies in the source of another: `kritikus yang menilai …, mengatakan`."""

    def swallowed(draft: Draft) -> bool:
        return any(
            other is not draft
            and other.source
            and draft.cue
            and (other.source[0] <= draft.cue[0] < other.source[1] or _planned(other, draft.cue))
            for other in drafts
        )

    def _planned(other: Draft, cue: Words) -> bool:
        return other.rule == "noun_owned" and other.content[0][0] == cue[0]

    drafts = [nesting.behind_outer(draft, drafts) for draft in drafts]
    return [draft for draft in drafts if not swallowed(draft)]


def _carry(drafts: list[Draft]) -> list[Draft]:
    """Turn a tail or a lead over another draft into its hop: `Kim mengutip C, kata KCNA`, `Menurut X, Y menyatakan C`."""
    kept = list(drafts)
    for carrying in drafts:
        others = [draft for draft in kept if draft is not carrying]
        if carrying.rule in TAILS:
            kept = [draft for draft in kept if not _hearsay_under(draft, carrying)]
            under = [d for d in others if _opens_under(d, carrying) and d.stop <= carrying.start and d.source]
        elif carrying.rule in LEADS:
            under = [
                d
                for d in others
                if _opens_content(d, carrying)
                and d.source
                and (d.rule == "source_cue_clause" or d.rule.startswith("finding"))
                and _carries(carrying, d)
            ][:1]
        else:
            continue
        if under and carrying.source and _tells_of(carrying, under[0]):
            kept = [_nested(d, carrying) if d is under[0] else d for d in kept]
        elif under and carrying.source and carrying in kept:
            kept.remove(carrying)
            span = carrying.view.span(*carrying.source)
            if carrying.source == under[0].source or _document(carrying):
                continue
            kept = [_hopped(d, carrying, span) if d in under else d for d in kept]
    return kept


def _nested(draft: Draft, tail: Draft) -> Draft:
    """Return what is told of as a statement of its own, which ends where the one who tells of it is named."""
    end = next((last for first, last in tail.content if first <= draft.start < last), tail.start)
    return replace(draft, nested=True, content=tuple((first, min(last, end)) for first, last in draft.content if first < end))


def _hearsay_under(draft: Draft, tail: Draft) -> bool:
    """`Rudal itu diduga buatan Orlin, kata X`: what X takes for likely is what X said, and no statement of nobody's."""
    unsourced = draft.source is None and draft.rule in ("passive_raised", "passive_opening", "adverb")
    return unsourced and draft.stop <= tail.start and within(draft.start, tail.content)


def _tells_of(tail: Draft, under: Draft) -> bool:
    """`X plans to leave, Y said`: a person who is no medium says so, and what X plans is a statement of its own."""
    told = not tail.view.language.traits.leads_speak or citing.cites(tail) or not citing.shown(under)
    named = tail.entry is not None and tail.entry.name in tail.view.language.settling.read_from
    if not told or tail.rule not in TAILS or tail.source is None or named:
        return False
    reported = under.rule in ("source_cue_clause", "cue_clause") or under.rule in OWNED
    return reported and tail.source != under.source and not citing.is_medium(tail.view, tail.source)


def _document(lead: Draft) -> bool:
    """Say whether a lead names what another read from: nobody carried what he says."""
    kinds = lead.view.language.titles.of(Basis.DOCUMENT)
    if lead.source is None or lead.entry is None:
        return False
    if not lead.view.language.traits.leads_speak:
        return lead.entry.name in lead.view.language.settling.read_from
    read = "document" in lead.entry.takes or kinds.first_in(lead.view.lowers, *lead.source) is not None
    return read and not citing.is_medium(lead.view, lead.source)  # `surat kabar Lantera`


def _carries(lead: Draft, under: Draft) -> bool:
    """Say whether a lead only carries what another said; one that speaks holds it, unless a medium or a document does."""
    if not lead.view.language.traits.leads_speak or lead.source is None or under.source is None or under.source == lead.source:
        return True
    if lead.entry is not None and "document" in lead.entry.takes:  # `Berdasarkan temuan itu, panitia meminta C`
        return True
    media = lead.view.language.titles.of(Basis.MEDIA).first_in(lead.view.lowers, *lead.source) is not None
    return citing.is_medium(lead.view, lead.source) or media or citing.shown(under)


def _opens_under(draft: Draft, carrying: Draft) -> bool:
    """Say whether a draft stands where the content of a tail begins, or after its first comma: `Kim mengutip C, kata KCNA`."""
    if not within(draft.start, carrying.content):
        return False
    first = look.skip_openers(carrying.view, carrying.content[0][0])
    return not any(look.verb_at(carrying.view, index) for index in range(first, draft.start))


def _opens_content(draft: Draft, carrying: Draft) -> bool:
    """Say whether a draft begins where the content of another begins: `Menurut X, putusan Y menyatakan C`."""
    return draft.start <= look.skip_openers(carrying.view, carrying.content[0][0]) + 1 and draft.start >= carrying.start


def _hopped(draft: Draft, carrying: Draft, span: Span) -> Draft:
    parts = tuple(
        (first, min(last, _before_mark(draft, carrying.start))) if first < carrying.start else (first, last)
        for first, last in draft.content
    )
    return replace(draft, hops=(*draft.hops, span), content=parts)


# Rules whose source is no subject of its sentence: `dismissed Orlin's claim that C, saying D`.
OWNED = frozenset(("noun_owner_first", "noun_owner_after", "document_says"))
# `He said the plan was backed by Orlin and wondered C`: an agent is no subject either.
AGENTS = OWNED | {"passive_by_agent"}


def _share_sources(drafts: list[Draft]) -> list[Draft]:
    """Give a cue without a source of its own the source of the draft before it in the sentence."""
    shared: list[Draft] = []
    for draft in drafts:
        earlier = [other for other in shared if other.cue and draft.cue and other.cue[0] < draft.cue[0] and other.source]
        earlier = [other for other in earlier if other.rule not in AGENTS] or earlier
        if draft.inherits and earlier:
            draft = replace(draft, source=earlier[-1].source)
        if draft.source is not None or not draft.inherits:
            shared.append(draft)
    return shared


def _cut(draft: Draft, drafts: list[Draft]) -> Draft:
    """End the content of a draft where another one begins that does not stand inside of it."""
    parts = draft.content
    for other in drafts:
        if other is draft or other.nested or draft.cue is None or other.cue is None:
            continue
        start = other.cue[0] if other.inherits or other.start <= draft.start < other.cue[0] else other.start
        start = nesting.opening(other, start, draft.stop)
        if start >= draft.stop and within(start, parts):
            edge = _before_mark(draft, start)
            edge -= _afterwards(draft, edge)
            parts = tuple((first, min(last, edge)) if first < start else (first, last) for first, last in parts if first < start)
            parts = tuple(occasions.without_occasion(draft.view, part) if _takes_object(draft) else part for part in parts)
    return draft.with_content(*parts) if parts != draft.content and any(first < last for first, last in parts) else draft


def _afterwards(draft: Draft, edge: int) -> bool:
    """Say whether what another said is told of as what came before: `called for a ban after X suggested C`."""
    return draft.view.padded[edge - 1] in draft.view.language.settling.occasion_joints and edge > draft.stop + 2


def _takes_object(draft: Draft) -> bool:
    return draft.entry is not None and "object" in draft.entry.takes


def _before_mark(draft: Draft, place: int) -> int:
    """Step back over the comma and the coordinator that join another cue to a content."""
    view, last = draft.view, look.strip_adverbs(draft.view, place)
    while last > 0 and (view.breaks(last - 1) or nesting.joins(view, last - 1)):
        last -= 1
    return last


def _with_carriers(draft: Draft, carriers: Iterable[Carrier]) -> Draft:
    """Add the hops that the sentence names, nearest first, and leave their words out of the content."""
    view = draft.view
    for carrier in carriers:
        related = view.padded[carrier.phrase[0]] in view.language.grammar.relative_pronouns
        if draft.source and _is_source(draft.source, carrier) and not related:
            continue
        if any(first <= carrier.words[0] < last for first, last in draft.content) and not _is_tail(draft, carrier):
            continue
        parts = tuple(_around(view, part, carrier) for part in draft.content)
        if any(first < last for first, last in parts):
            draft = replace(draft, hops=(*draft.hops, carrier.name), content=tuple(part for part in parts if part[0] < part[1]))
    return draft


def _is_source(source: Words, carrier: Carrier) -> bool:
    """Say whether a hop is named in the source itself; `analis yang disurvei Bloomberg` came through it all the same."""
    return source[0] <= carrier.holder[0] and carrier.holder[1] <= source[1] + 1 and carrier.holder[1] > source[0]


def _is_tail(draft: Draft, carrier: Carrier) -> bool:
    """Say whether a hop is named at the end of the sentence, or set off by commas, and not told of inside what is said."""
    view = draft.view
    ends = view.end - carrier.words[1] <= TAIL and not chain.says_where(view, carrier)
    return ends or view.breaks(carrier.words[0] - 1)


def _around(view: View, part: Words, carrier: Carrier) -> Words:
    first, last = part
    if first <= carrier.words[0] < last:
        last = carrier.words[0]
        while last > first and view.breaks(last - 1):
            last -= 1
    return first, last
