"""Cues that follow what is said: `"…," kata X`, `…, ujarnya`, and the same cues before it or in its midst."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# `Terlebih, kata dia, …`: up to this many words before the cue are a connector, not the content.
CONNECTOR_WORDS = 3


def quote_tag(view: View, cue: Cue) -> Draft | None:
    """`"C," kata X` and `"C," katanya`: the content is the quotation before the cue."""
    start = _before_so(view, cue.words[0])
    quote = view.quotation_before(start)
    if quote is None:
        return None
    source = _source(view, cue)
    if source is None and cue.entry.frame is Frame.TAG:
        return None
    later = later_quote(view, source[1] if source else cue.words[1])
    parts = (whole(view, quote), later) if later else (whole(view, quote),)
    return Draft(view, parts, cue.words, source, cue.entry, "quote_tag", quote=quote[0] <= look.skip_openers(view, view.first))


def tag_first(view: View, cue: Cue) -> Draft | None:
    """`Kata X, C`, `Terlebih, kata dia, C`: nothing but connectors stands before the cue."""
    if "quote" in cue.entry.takes:
        return None
    first = cue.words[0]
    if not _only_connectors(view, first) or _source_missing(view, cue):
        return None
    source = _source(view, cue)
    if first == view.first and view.padded[source[1] if source else cue.words[1]] not in (",", ":"):
        return None
    content = extents.rest(view, _after_adjunct(view, source[1] if source else cue.words[1]))
    comma = next((i for i in range(*source) if view.padded[i] == ","), None) if source and content is None else None
    if source is not None and comma is not None:  # `Namun, kata Tavi, pengunjung masih sepi`: no more of who he is
        source, content = (source[0], comma), extents.rest(view, comma)
    content = content or _long_rest(view, source[1] if source else cue.words[1])
    return Draft(view, (content,), cue.words, source, cue.entry, "tag_first") if content else None


def _long_rest(view: View, start: int) -> Words | None:
    """Return what an adjunct opens that is no occasion of the saying: `Selain itu, kata X, dari kasus terbaru, dua orang …`."""
    if not view.breaks(start) or view.end - start < OCCASION:
        return None
    inner = next((i for i in range(start + 2, view.end) if view.padded[i] == "," and view.quoted[i] < 0), None)
    return (start + 1, extents.before_tail(view, start + 1, view.end)) if inner is not None else None


# The occasion of a saying that opens with it takes fewer words.
OCCASION = 14


def tag_interrupts(view: View, cue: Cue) -> Draft | None:
    """`S, kata X, P`: the cue interrupts what is said."""
    if "quote" in cue.entry.takes:
        return None
    if not (view.breaks(cue.words[0] - 1) or _plainly_said(view, cue)) or _source_missing(view, cue):
        return None
    left, source = extents.before(view, cue.words[0]), _source(view, cue)
    right = extents.rest(view, source[1] if source else cue.words[1])
    if left is None or right is None or (_starts_elsewhere(view, right) and not _unfinished(view, left, right)):
        return None
    return Draft(view, (left, right), cue.words, source, cue.entry, "tag_interrupts")


def _plainly_said(view: View, cue: Cue) -> bool:
    """`Dengan tambang itu kata dia, P`: no comma parts the cue from an adjunct that opens the sentence."""
    source = _source(view, cue)
    opens = view.padded[view.first] in view.language.grammar.opens_adjunct
    return (
        opens
        and source is not None
        and view.padded[source[0]] in view.language.grammar.pronouns
        and view.padded[source[1]] == ","
    )


def clause_tag(view: View, cue: Cue) -> Draft | None:
    """`C, kata X.`: the content is the clause before the cue."""
    if "quote" in cue.entry.takes:
        return None
    start = _before_so(view, cue.words[0])
    if not view.breaks(start - 1) or _source_missing(view, cue):
        return None
    content = extents.before(view, start)
    return Draft(view, (content,), cue.words, _source(view, cue), cue.entry, "clause_tag") if content else None


def _source(view: View, cue: Cue) -> Words | None:
    source = nouns.after(view, cue.words[1]) if cue.entry.frame is Frame.TAG else None
    return source if source is None or _somebody(view, source[0]) else None


def _somebody(view: View, index: int) -> bool:
    """Say whether a name, a role or a pronoun opens a source behind a tag: `kisah Sarto`, not `kisah perpindahan warga`."""
    grammar, titles, word = view.language.grammar, view.language.titles, view.padded[index]
    if view.capital(index) or look.holder_word(view, index) or word in grammar.pronouns or word in grammar.self_words:
        return True
    return word in titles.plural or word in titles.courtesy or word in grammar.indefinites or not word.isalpha()


def _source_missing(view: View, cue: Cue) -> bool:
    return cue.entry.frame is Frame.TAG and _source(view, cue) is None


def _before_so(view: View, index: int) -> int:
    """Step over what points back to what was said before a cue: `demikian`, `begitu`."""
    return index - 1 if view.padded[index - 1] in view.language.statements.so_or_as else index


def _only_connectors(view: View, index: int) -> bool:
    last = index
    while last > view.first and view.breaks(last - 1):
        last -= 1
    return last - view.first <= CONNECTOR_WORDS and look.skip_openers(view, view.first) >= last


def whole(view: View, quote: Words) -> Words:
    """Widen a quotation to the start of the sentence where words outside of it belong to the same content."""
    first = look.skip_openers(view, view.first)
    return (
        (first, quote[1])
        if first < quote[0] and view.quoted[first] < 0 and not view.breaks(quote[0] - 1)
        else joined(view, quote, first)
    )


def joined(view: View, quote: Words, first: int) -> Words:
    """Take in quotations before, where the sentence is one quotation after the other."""
    return (first, quote[1]) if first < quote[0] and view.quoted[first] >= 0 else quote


def later_quote(view: View, index: int) -> Words | None:
    """Return the quotation that goes on after the source in the same sentence, with no cue of its own before it."""
    endings = view.language.statements.gerund_endings
    while index < view.end and view.quoted[index] < 0 and index - view.first < 200:
        verb = view.padded[index] in view.language.speech_verbs and not view.capital(index)
        described = view.padded[index].endswith(endings) and not view.breaks(index - 1) and not view.breaks(index + 1)
        if verb and not described:
            return None
        if view.breaks(index) and view.quotation_after(index + 1):
            return view.quotation_after(index + 1)
        index += 1
    return None


def _unfinished(view: View, left: Words, right: Words) -> bool:
    """Say whether the predicate of what stands before the cue comes after it: `Anggota, ujar dia, dengan sengaja menjual C`."""
    adjunct = view.padded[right[0]] in view.language.grammar.adjuncts and view.quoted[right[0]] < 0
    return adjunct and not look.has_verb(view, left) and any(look.verb_at(view, index) for index in range(right[0] + 1, right[1]))


def _after_adjunct(view: View, index: int) -> int:
    """Step over an adjunct of the saying to the next comma: `kata X dalam keterangannya, C`."""
    if view.padded[index] in view.language.grammar.adjuncts:
        return next((i for i in range(index, view.end) if view.breaks(i)), view.end)
    return index


def _starts_elsewhere(view: View, part: Words) -> bool:
    """Say whether what follows the source is about the saying and not part of what is said."""
    grammar, word = view.language.grammar, view.padded[part[0]]
    carried = view.language.chain.carried.length_at(view.lowers, part[0])
    according = any(entry.frame is Frame.ACCORDING for _, entry in view.language.lexicon.at(view.lowers, part[0]))
    return according or word in grammar.times or word in grammar.adjuncts or bool(carried) or view.quoted[part[0]] >= 0
