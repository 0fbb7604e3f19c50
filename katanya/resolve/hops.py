"""What a statement came through: the hops of its sentence, of the talk it goes on with, and of the article's credit."""

from __future__ import annotations

import re

from katanya.frozen import dataclass
from katanya.knowledge import outlets
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import DENYING, Article, Span, Stance, Text
from katanya.resolve import forms
from katanya.resolve.holder import Who
from katanya.statements.draft import ASIDE, Draft

DATELINE_REACH = 90


@dataclass(frozen=True, slots=True)
class Via:
    """The hops of one statement, nearest the source first, the rule that found them and where they were read."""

    names: tuple[str, ...]
    rule: str
    spans: tuple[Span, ...] = ()


NONE = Via((), "no_hop")


def resolve(article: Article, text: Text, drafts: tuple[Draft, ...], whos: tuple[Who, ...], roster: Roster) -> tuple[Via, ...]:
    """Return the hops of each draft; the article's own outlet is none."""
    credit = _credit(article, text, drafts[0].view.language) if drafts else NONE
    found: list[Via] = []
    for index, draft in enumerate(drafts):
        own = _own(draft, drafts[:index], whos, (article, roster))
        via = own if own.names else _carried_over(index, drafts, whos, found)
        found.append(_with_credit(via, credit, whos[index]))
    return tuple(found)


def _own(draft: Draft, earlier: tuple[Draft, ...], whos: tuple[Who, ...], known: tuple[Article, Roster]) -> Via:
    """Return the hops that the sentence itself names, and the outer speaker of speech within speech."""
    article, roster = known
    body = draft.view.text.body
    names: list[str] = []
    spans: list[Span] = []
    if draft.nested:
        outer = next(
            (i for i in range(len(earlier) - 1, -1, -1) if earlier[i].view is draft.view and not earlier[i].nested), None
        )
        if outer is not None and _carries(draft, earlier[outer]):
            names += whos[outer].names[:1]
            spans += whos[outer].spans[:1]
    if draft.rule != "medium_alone":
        for hop in draft.hops:
            name = _whole(_plain(_named(body[hop.start : hop.stop], draft.view.language), draft.view.language), hop, roster)
            if name not in names and not outlets.same(name, article.outlet):
                names.append(name)
                spans.append(Span(*hop))
    return Via(tuple(names), "named_in_sentence", tuple(spans)) if names else NONE


# What somebody does to what another said, and carries to nobody: `plans to reprint an editorial that accuses Y of C`.
DEEDS = frozenset((Stance.PLEDGE, Stance.DEMAND, Stance.SUPPORT, Stance.REJECT))


def _whole(name: str, at: Span, roster: Roster) -> str:
    """Return the paper that a single word means which the article named before: `the Post` after `Harbour Post`."""
    if name not in outlets.PAPERS:
        return name
    papers = [known.full for known in roster.names if known.at.stop <= at.start and known.full.endswith(" " + name)]
    return papers[-1] if papers else name


def _carries(draft: Draft, outer: Draft) -> bool:
    """Say whether the outer speaker carries what stands inside: who rejects or praises a claim only answers it."""
    owned = draft.rule.startswith(("noun_own", "document_says"))
    if outer.entry is not None and outer.entry.act in DEEDS:
        return False
    return not owned or outer.entry is None or outer.entry.act in (Stance.SAY, Stance.ASSESS)


def _named(surface: str, language: Language) -> str:
    """Return a hop without the words that say what it is: `the state agency VNA`, `kantor berita AFP`."""
    words = surface.split()
    first = next((i for i, word in enumerate(words) if word.lower() not in language.chain.before_name), 0)
    own = outlets.is_paper(surface) and not outlets.named(" ".join(words[first:]))
    if own and language.traits.head_first:
        return surface  # `Harian Norda`
    return " ".join(words[first:]) if first and words[first][0].isupper() else surface


def _plain(surface: str, language: Language) -> str:
    """Return a hop's name without its acronym in brackets, the article before it and the mark of an owner.

    >>> from katanya.languages.load import language
    >>> _plain("Kantor Berita Pusat Korea (KCNA)", language("id")), _plain("the Herald's", language("en"))
    ('KCNA', 'Herald')
    """
    match = re.search(r"\(([A-Z]{2,8})\)\s*$", surface)
    if match and outlets.named(match.group(1)):
        return match.group(1)
    return forms.unowned(forms.without_article(surface, language), language)


def _carried_over(index: int, drafts: tuple[Draft, ...], whos: tuple[Who, ...], found: list[Via]) -> Via:
    """A hop holds for what the same source goes on to say, and for the next sentence of its paragraph."""
    for rule in (_goes_on, _same_speaker, _next_sentence):
        via = rule(index, drafts, whos, found)
        if via is not None and not _own_words(via, whos[index]):
            return via
    return NONE


def _own_words(via: Via, holder: Who) -> bool:
    """Say whether a hop is the holder himself: what he says after a report of another's words came through nobody."""
    return any(hop == name or hop in name.split() for hop in via.names for name in holder.names)


def _goes_on(index: int, drafts: tuple[Draft, ...], whos: tuple[Who, ...], found: list[Via]) -> Via | None:
    """A sentence without a cue came the same way as the one that it goes on with."""
    before = next((i for i in range(index - 1, -1, -1) if drafts[i].rule not in ASIDE), None)
    if not drafts[index].follows or before is None or not found[before].names:
        return None
    return Via(found[before].names, "goes_on", found[before].spans)


def _same_speaker(index: int, drafts: tuple[Draft, ...], whos: tuple[Who, ...], found: list[Via]) -> Via | None:
    """Reports name an interviewer once for all that a source says; in some languages any agency."""
    if not whos[index].person:
        return None
    for earlier in range(index - 1, max(-1, index - 8), -1):
        near = drafts[index].view.paragraph - drafts[earlier].view.paragraph <= 4
        if near and whos[earlier].names == whos[index].names and not drafts[earlier].nested:
            via = found[earlier]
            if "same speaker" not in drafts[index].view.language.resolve.hops_hold and not _interviewed(drafts[earlier], via):
                return None
            return Via(via.names, "same_speaker", via.spans) if via.names else None
    return None


def _interviewed(draft: Draft, via: Via) -> bool:
    """Say whether a hop is the medium that the source spoke to: `told CNN`, `in an interview with CNN`."""
    if via.rule == "same_speaker":
        return True
    body, interview = draft.view.text.body, draft.view.language.resolve.interview
    return any(interview.search(body[max(0, span.start - 45) : span.start]) for span in via.spans)


def _next_sentence(index: int, drafts: tuple[Draft, ...], whos: tuple[Who, ...], found: list[Via]) -> Via | None:
    """The sentence after one that names an agency is plainly from it too, unless it replies to it."""
    entry = drafts[index].entry
    replies = entry is not None and entry.act in DENYING
    if not index or not found[index - 1].names or replies or drafts[index - 1].nested:
        return None
    if "next sentence" not in drafts[index].view.language.resolve.hops_hold:
        return None
    before = drafts[index - 1].view
    if found[index - 1].rule != "named_in_sentence":
        return None
    near = before.paragraph == drafts[index].view.paragraph and drafts[index].view.index - before.index == 1
    return Via(found[index - 1].names, "next_sentence", found[index - 1].spans) if near else None


def _credit(article: Article, text: Text, language: Language) -> Via:
    """Return the agency of the dateline and of the last line, as the language counts them, unless it is the outlet.

    Where nobody says whose page it is, the dateline is all that tells through whom a text came.
    """
    counted = language.chain.credits
    names: list[str] = []
    spans: list[Span] = []
    for name, span in (
        *(_source_line(text, language) if "source line" in counted else ()),
        *(_dateline(text) if article.outlet is None or "dateline" in counted else ()),
    ):
        outlet = outlets.named(name)
        if outlet is not None and name not in names and not outlets.same(name, article.outlet) and outlet.kind != "outlet":
            names.append(name)
            spans.append(span)
    return Via(tuple(names), "credit", tuple(spans))


def _dateline(text: Text) -> list[tuple[str, Span]]:
    if not text.paragraphs:
        return []
    for paragraph in text.paragraphs[:3]:
        line = text.body[paragraph.start : min(paragraph.stop, paragraph.start + DATELINE_REACH)]
        head = re.match(r"(.{0,80}?)\s[-–—]+\s|\(([A-Z][\w ]{1,20})\)", line)
        if head is None:
            continue
        offset = paragraph.start
        found = [(m.group(), m.start()) for m in re.finditer(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*", head.group())]
        named = [(name, Span(offset + at, offset + at + len(name))) for name, at in found if outlets.named(name)]
        if named:
            return named
    return []


def _source_line(text: Text, language: Language) -> list[tuple[str, Span]]:
    """Return the lines that say whose a report is: `Sumber: Reuters`, `Source: AFP`."""
    lines = language.resolve.credit.finditer(text.body)
    return [(match.group(1).strip(" ."), Span(*match.span(1))) for match in lines]


def _with_credit(via: Via, credit: Via, who: Who) -> Via:
    """Add the agency that the whole article is credited to, where the statement does not name it."""
    new = [i for i, name in enumerate(credit.names) if not any(outlets.same(name, other) for other in (*via.names, *who.names))]
    if not new:
        return via
    rule = via.rule if via.names else "credit"
    return Via((*via.names, *(credit.names[i] for i in new)), rule, (*via.spans, *(credit.spans[i] for i in new)))
