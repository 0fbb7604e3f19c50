"""A medium that names whom it heard it from: `KCNA said C, citing X`, `lapor Reuters, mengutip X`."""

from __future__ import annotations

import re

from katanya.frozen import replace
from katanya.knowledge import outlets
from katanya.records import Basis
from katanya.statements import adjuncts, look, nouns
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# How national news agencies abbreviate themselves: SANA, IRNA, KCNA, MNA.
AGENCY = re.compile("[A-Z]{1,3}NA")


def cite(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a sentence, where a medium cites somebody with that one as the source and the medium as its hop."""
    for citing in [draft for draft in drafts if cites(draft) and (draft.inherits or _beside(draft))]:
        closing = adjuncts.cited(citing.view, citing.cue) if citing.cue else None
        telling = _telling(citing, drafts) or _told_after(citing, drafts, closing)
        source = nouns.after(citing.view, citing.cue[1]) if citing.cue else None
        if closing is not None and (telling is None or source is None):
            return [draft for draft in drafts if draft is not citing]
        if telling is None or telling.source is None or source is None or citing.cue is None:
            continue
        view, place = telling.view, citing.cue[0]
        content = tuple(part if part[1] <= place else _after_cited(view, part, place, source) for part in telling.content)
        content = tuple(part for part in content if part[0] < part[1])
        bare = _bare(view, telling.source)
        hop = view.span(*(bare if view.capital(bare[0]) else telling.source))
        carried = replace(telling, cue=citing.cue, source=source, content=content, hops=(hop,))
        return [carried if draft is telling else draft for draft in drafts if draft is not citing]
    return drafts


def cites(draft: Draft) -> bool:
    """Say whether the cue of a draft is one by which media name their sources."""
    return draft.cue is not None and draft.view.padded[draft.cue[0]] in draft.view.language.chain.citing


def _beside(draft: Draft) -> bool:
    """Say whether a citing cue is set off from its medium: `Lantern, mengutip dua pejabat, memberitakan C`."""
    return draft.cue is not None and draft.view.breaks(draft.cue[0] - 1) and adjuncts.cited(draft.view, draft.cue) is not None


def _told_after(citing: Draft, drafts: list[Draft], closing: int | None) -> Draft | None:
    """Return what a medium tells right behind its aside: `Lantern, citing two officials, said C`."""
    if closing is None:
        return None
    after = (draft for draft in drafts if draft.cue and draft.source and closing < draft.cue[0])
    told = next(after, None)
    beside = told is not None and told.source is not None and citing.cue is not None and told.source[1] < citing.cue[0]
    return told if told is not None and beside and _reports(told) else None


def is_medium(view: View, source: Words) -> bool:
    """Say whether a source is a known medium, or named or called like one."""
    first = _bare(view, source)[0]
    if not view.language.chain.kinds.isdisjoint(view.lowers[source[0] : first]):
        return True
    if source[1] - first == 1 and AGENCY.fullmatch(view.words[first]):
        return True
    if outlets.at(view.words, first) is not None or outlets.is_paper(view.surface(*source)):
        return True
    apposed = next((i for i in range(*source) if view.breaks(i)), source[1])  # `Orlin, a director of media`
    named = apposed < source[1] and view.capital(source[0])
    heads = (source[0], apposed if named else source[1])
    return view.language.titles.of(Basis.MEDIA).first_in(view.lowers, *heads) is not None or called_medium(view, source)


def called_medium(view: View, source: Words) -> bool:
    """Say whether the text calls a lone name a medium anywhere: `kantor berita negara Kestovia, KTA`."""
    first, last = _bare(view, source)
    if last - first != 1 or not view.capital(first):
        return False
    kinds, before = (sorted(words) for words in (view.language.chain.kinds, view.language.chain.before_name))
    between = rf"(?:\s(?:{'|'.join(map(re.escape, before))}|[A-Z][\w-]*))*,?"
    called = rf"\b(?i:{'|'.join(map(re.escape, kinds))}){between}\s{re.escape(view.words[first])}\b"
    return re.search(called, view.text.body) is not None


def _telling(citing: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the last draft before a citing cue in which a medium tells something."""
    before = [draft for draft in drafts if draft is not citing and draft.source and draft.cue and citing.cue]
    before = [draft for draft in before if draft.cue[0] < citing.cue[0] and _reports(draft)]  # type: ignore[index]
    return before[-1] if before else None


def _reports(draft: Draft) -> bool:
    """Say whether a medium tells what a draft holds: a known one, or a lone name that reports (`Lantern reported`)."""
    if draft.source is None or draft.cue is None:
        return False
    view = draft.view
    if is_medium(view, draft.source):
        return True
    first, last = _bare(view, draft.source)
    if view.padded[draft.cue[0]] not in view.language.chain.reporting or not view.capital(last - 1):
        return False
    return last - first == 1 and not look.titled(view, draft.source) and not _surname(view, first)


def _bare(view: View, source: Words) -> Words:
    """Leave out the generic words before the name of a medium: `the`, `kantor berita`."""
    first, last = source
    while first < last - 1 and view.padded[first] in view.language.chain.before_name:
        first += 1
    return first, last


def _surname(view: View, index: int) -> bool:
    """Say whether a name stands in the text right after another one: `Mara Denn`, later `Denn reported`."""
    before = re.findall(rf"\b([A-Z][\w'’-]+) {re.escape(view.words[index])}\b", view.text.body)
    grammar = view.language.grammar
    opening = grammar.openers | grammar.beside_cue | grammar.times | grammar.adjuncts | view.language.common
    return any(word.lower() not in opening for word in before)


def _after_cited(view: View, part: Words, place: int, source: Words) -> Words:
    """Return the content without the citing words in it or before it."""
    first, last = part
    if first < place:
        return first, look.strip_adverbs(view, place) - view.breaks(place - 1)
    start = max(first, source[1])
    while start < last and (view.breaks(start) or view.padded[start] in view.language.grammar.dropped):
        start += 1
    return start, last


def shown(draft: Draft) -> bool:
    """Say whether a document or an image is the source of a draft, or nobody."""
    titles, lowers = draft.view.language.titles, draft.view.lowers
    if draft.source is None:
        return True
    return any(titles.of(basis).first_in(lowers, *draft.source) for basis in (Basis.DOCUMENT, Basis.IMAGE))
