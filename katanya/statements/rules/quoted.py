"""A quotation and a cue with its source beside it: `"C," X said`, `"C," said X`, `X mengatakan, "C"`."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.statements import colons, look, nouns, openings
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules.says import finds
from katanya.statements.rules.tagged import joined, later_quote, whole
from katanya.statements.view import View

# `X said in a statement on Friday: "…"`: words between the cue and its quotation.
REACH = 18


def quote_source_cue(view: View, cue: Cue) -> Draft | None:
    """`"C," X said`: the source stands between the quotation and the cue."""
    if view.language.traits.inflected_verbs and (_participle(view, cue) or _clause_follows(view, cue)):
        return None
    source = nouns.before(view, cue.words[0])
    quote = view.quotation_before(source[0]) if source else None
    if (
        quote is None
        or source is None
        or _within_question(view, quote)
        or view.padded[quote[1]] == ";"
        or view.padded[source[0]] in view.language.speech_verbs
        or not _ends_clause(view, quote)
        or _title(view, quote)
        or openings.shown(view, quote) is not None
    ):
        return None
    return _draft(view, cue, quote, source, "quote_source_cue")


# `quoted the deputy foreign minister Pavel Orlin as saying`: words between a cue and its link.
LINK = 14


def quote_carried(view: View, cue: Cue) -> Draft | None:
    """`"C," M quoted X as saying.`: M carries what X said."""
    known, (first, start) = view.language.statements, cue.words
    if cue.entry.name not in known.quoting_cues:
        return None
    links = (i for i in range(start + 1, min(start + LINK, view.end - 1)) if view.padded[i] in known.carried_links)
    link = next((i for i in links if view.padded[i + 1] in known.carried_verbs), None)
    told = link is not None and (link + 2 >= view.end or view.breaks(link + 2) or view.padded[link + 2] in known.occasion_openers)
    carrier = nouns.before(view, first) if told else None
    quote = view.quotation_before(carrier[0]) if carrier else None
    if link is None or carrier is None or quote is None or not _ends_clause(view, quote) or look.has_verb(view, (start, link)):
        return None
    draft = _draft(view, cue, quote, (start, link), "quote_carried")
    return replace(draft, cue=(link + 1, link + 2), hops=(view.span(*carrier),))


def _participle(view: View, cue: Cue) -> bool:
    """Say whether a cue is a participle of the present, and no predicate."""
    participle = view.padded[cue.words[0]].endswith(view.language.statements.gerund_endings)
    return participle and not look.predicative(view, cue.words[0])


def _clause_follows(view: View, cue: Cue) -> bool:
    """Say whether what a cue says is opened right behind it."""
    return view.padded[cue.words[1]] in view.language.statements.complementizers


def quote_cue_source(view: View, cue: Cue) -> Draft | None:
    """`"C," said X`: the source follows the cue."""
    participle = view.padded[cue.words[0]].endswith(view.language.statements.gerund_endings)
    quote = None if participle else view.quotation_before(cue.words[0])
    if quote is None or openings.shown(view, quote) is not None:
        return None
    source = nouns.after(view, cue.words[1]) if _ends_clause(view, quote) else None
    return _draft(view, cue, quote, source, "quote_cue_source") if source else None


def source_cue_quote(view: View, cue: Cue) -> Draft | None:
    """`X said: "C"`, `X mengatakan, "C"`: the quotation follows the cue and is all that is said."""
    joint = view.lower(look.verb_group(view, cue.words[0]) - 1)
    shared = joint in view.language.grammar.conjunctions or _participle(view, cue)
    if view.language.traits.inflected_verbs and shared:
        return None
    place = _quote_ahead(view, cue.words[1])
    source = nouns.before(view, cue.words[0]) if place is not None else None
    if place is None or source is None:
        return None
    quote = view.quotation_after(place)
    if quote is None or (view.end - quote[1] > 2 and not view.breaks(quote[1]) and not _aside(view, quote)):
        return None
    apart = view.padded[place - 1] == ":" and place > cue.words[1] + 1 and view.language.traits.tagging_verbs
    if apart and colons.tagged(view, quote):
        return None
    return Draft(view, (quote,), cue.words, source, cue.entry, "source_cue_quote", quote=True)


def cue_source_quote(view: View, cue: Cue) -> Draft | None:
    """`Said X: "C"`: the cue opens the sentence."""
    if not view.language.traits.tagging_verbs or not view.capital(cue.words[1]):
        return None
    if look.skip_openers(view, view.first) < cue.words[0]:
        return None
    source = nouns.after(view, cue.words[1])
    quote = view.quotation_after(source[1] + 1) if source and view.breaks(source[1]) else None
    return Draft(view, (quote,), cue.words, source, cue.entry, "cue_source_quote", quote=True) if quote else None


def read(view: View, cue: Cue) -> Draft | None:
    """`"C," reads an editorial in the Herald`, `"C," the audit read`: a quotation and the document that it stands in."""
    if not view.language.traits.tagging_verbs:
        return None
    draft = quote_source_cue(view, cue)
    if draft is None or draft.source is None or view.padded[draft.source[0]] in view.language.grammar.indefinites:
        draft = quote_cue_source(view, cue)  # `“C,” a sign at the door reads` says nothing of whose word it is
    return draft if draft is not None and draft.source is not None and finds(view, draft.source) else None


def _draft(view: View, cue: Cue, quote: Words, source: Words, rule: str) -> Draft:
    later = later_quote(view, max(source[1], cue.words[1]))
    opening = look.skip_openers(view, view.first)
    content = whole(view, quote)
    if view.padded[opening] in view.language.statements.negated and content[0] == opening:
        later = _instead(view, max(source[1], cue.words[1])) or later
    parts = (content, later) if later else (content,)
    return Draft(view, parts, cue.words, source, cue.entry, rule, quote=joined(view, quote, opening)[0] <= opening)


def _instead(view: View, mark: int) -> Words | None:
    """Return what goes on behind the tag of a quotation that is denied: `Not “a rout,” he said, | but a defeat`."""
    return (mark + 1, view.end) if view.breaks(mark) and view.padded[mark + 1] in view.language.statements.but else None


def _ends_clause(view: View, quote: Words) -> bool:
    """Say whether a quotation is followed by a comma, inside or outside of it, or ends a sentence of its own."""
    last = quote[1] - 2
    while last > quote[0] and view.words[last] == "'":
        last -= 1
    inside = view.words[last] if quote[1] - quote[0] > 2 else ""
    return view.breaks(quote[1]) or inside in (",", ".", "!", "?", "…", "—", "-") or quote[0] <= view.first


def _within_question(view: View, quote: Words) -> bool:
    """`Asked whether he “had the will,” X said C`, `When X said it was “bad,” Y left`: what is quoted was asked, or said by X."""
    first, stop = view.first, quote[0]
    opener, verbs = view.padded[first], view.language.speech_verbs
    said = opener in view.language.grammar.fronts and not verbs.isdisjoint(view.lowers[first:stop])
    asked = said or opener in view.language.statements.questioned
    return asked and not any(view.breaks(i) for i in range(first, stop))


# The longest name of a show or a paper in quotation marks.
TITLE_WORDS = 7


def _title(view: View, quote: Words) -> bool:
    """Say whether what is quoted before a source is the name of a show or a book: `On “Morning Line,” Orlin said C`."""
    first = look.skip_openers(view, view.first)
    if not view.language.traits.tagging_verbs or quote[0] <= first or view.breaks(quote[0] - 1):
        return False
    words = [i for i in range(quote[0] + 1, quote[1] - 1) if view.words[i].isalpha()]
    if not 0 < len(words) <= TITLE_WORDS:
        return False
    named = all(view.capital(i) or len(view.words[i]) < 4 for i in words) and view.capital(words[0])
    return named and not any(look.verb_at(view, i) for i in range(first, quote[0]))


def _aside(view: View, quote: Words) -> bool:
    """Say whether a quotation that ends in a comma is followed by what it replied to: `said, "C," when asked …`."""
    return view.padded[quote[1] - 2] == "," and view.padded[quote[1]] in view.language.statements.meanwhile


def _quote_ahead(view: View, start: int) -> int | None:
    """Return where a quotation opens after the cue, with a comma or a colon before it."""
    meanwhile = view.padded[start] in view.language.statements.meanwhile
    meanwhile = meanwhile and view.padded[start - 1] in view.language.grammar.speaks
    for index in range(start, min(start + REACH, view.end)):
        if view.quoted[index] >= 0:
            return (
                index
                if index == start or view.breaks(index - 1) or view.padded[index - 1] in view.language.grammar.dropped
                else None
            )
        if not meanwhile and look.verb_at(view, index) and (index > start + 1 or view.breaks(start)):
            return None
    return None
