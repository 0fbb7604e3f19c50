"""Prepositions of attribution: `Menurut X, C`, `C, menurut X`, `S, menurut X, P`, `According to X, C`."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.statements import extents, look, nouns, office_ends
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import contents
from katanya.statements.rules.says import finds
from katanya.statements.view import View


def first(view: View, cue: Cue) -> Draft | None:
    """`Menurut X, C`: only connectors stand before the cue."""
    cue = _preposition(view, cue)
    opens = look.skip_openers(view, view.first) >= cue.words[0] or cue.words[0] <= view.first
    if not opens and not _after_clause(view, cue):
        return None
    source = _source(view, cue)
    if source is None and not _suffixed(view, cue):
        return None
    if source is not None and not view.breaks(source[1]):
        source = _before_content(view, source)
    start = _past_aside(view, source[1] if source else cue.words[1])
    content = extents.rest(view, start) or _directly(view, start)
    return Draft(view, (content,), cue.words, source, cue.entry, "according_first") if content else None


def _past_aside(view: View, start: int) -> int:
    """Step over what is told of a source, and its date: `Menurut X, yang memimpin rapat, C`, `data X per Mei, C`."""
    dating = view.language.statements.dating
    if not dating:
        return start
    first = start + (view.padded[start] == ",")
    relative = view.padded[first] in view.language.grammar.relative_pronouns and first > start
    dated = view.padded[first] in dating or (view.capital(first) and view.padded[first] in view.language.grammar.times)
    if not relative and not (dated or view.padded[first].isdigit()):
        return start
    reach = range(first + 1, min(first + (RELATED if relative else DATED), view.end - 1))
    comma = next((i for i in reach if view.padded[i] == "," and view.quoted[i] < 0), None)
    if comma is None or any(view.quoted[i] >= 0 for i in range(first, comma)):
        return start
    return comma if relative or _date(view, (first, comma)) else start


# How many words a date and a clause about a source take.
DATED, RELATED = 10, 20


def _date(view: View, part: Words) -> bool:
    """Say whether nothing but times, figures and brackets stands there."""
    times = view.language.grammar.times | view.language.statements.dating
    return all(view.padded[i] in times or not view.words[i].isalpha() for i in range(*part))


def _after_clause(view: View, cue: Cue) -> bool:
    """`D, and according to X, C`: a clause of its own stands before the coordinator."""
    place = cue.words[0] - 1
    joined = view.padded[place] in view.language.statements.clause_joins and view.breaks(place - 1)
    return joined and contents.predicates(view, (view.first, place - 1))


def interrupts(view: View, cue: Cue) -> Draft | None:
    """`S, menurut X, P`, `In May, according to X, C`: the cue interrupts what is said."""
    left, source = extents.before(view, cue.words[0]), _source(view, cue)
    if left is None or not view.breaks(cue.words[0] - 1) or (source is None and not _suffixed(view, cue)):
        return None
    opener, known = view.padded[left[0]], view.language.statements
    fronted = opener in view.language.grammar.prepositions or opener in known.span_openers
    fronted = fronted and not contents.predicates(view, left)
    if fronted and source is not None and not view.breaks(source[1]):
        source = _before_content(view, source)
    right = extents.rest(view, source[1] if source else cue.words[1])
    if right is None or not (
        look.verb_at(view, right[0]) or _goes_on(view, right) or (fronted and contents.predicates(view, right))
    ):
        return None
    parts = (contents.closed(view, right),) if view.padded[left[1] - 1] in known.relatives else (left, right)
    return Draft(view, parts, cue.words, source, cue.entry, "according_interrupts")


def last(view: View, cue: Cue) -> Draft | None:
    """`C, menurut X.`: the content is all that stands before the cue."""
    content, source = extents.before(view, cue.words[0]), _source(view, cue)
    if content is None or (source is None and not _suffixed(view, cue)) or cue.words[0] - content[0] < 3:
        return None
    if view.language.traits.head_first and (not view.breaks(cue.words[0] - 1) or _read_by_another(view, cue, source)):
        return None
    if look.tells_on(view, content):
        return None
    return Draft(view, (content,), cue.words, source, cue.entry, "according_last")


def _read_by_another(view: View, cue: Cue, source: Words | None) -> bool:
    """`Kemarin, berdasarkan data sementara, panitia mencatat C`: who read the document speaks after it."""
    if source is None or "document" not in cue.entry.takes:
        return False
    return any(view.padded[index] in view.language.speech_verbs for index in range(source[1], view.end))


def _preposition(view: View, cue: Cue) -> Cue:
    """`Dari data X, C`: the document is the source, and only the preposition before it the cue."""
    opens = view.padded[cue.words[0]] in view.language.statements.document_prepositions and "document" in cue.entry.takes
    return replace(cue, words=(cue.words[0], cue.words[0] + 1)) if opens else cue


def _suffixed(view: View, cue: Cue) -> bool:
    return view.padded[cue.words[1] - 1].endswith(view.language.statements.clitics)


def _source(view: View, cue: Cue) -> Words | None:
    """Return what follows the preposition, up to the comma: a name, an office, a document."""
    known, name = view.language.statements, cue.entry.name
    own = view.padded[cue.words[1]] in known.own_observations and view.padded[cue.words[1] + 1] not in view.language.titles.bodies
    if _suffixed(view, cue) or own:
        return None
    found = nouns.after(view, cue.words[1]) or _phrase(view, cue)
    rate = name in known.rates and not view.capital(cue.words[1])
    if rate and view.padded[cue.words[1]] not in view.language.grammar.articles_and_possessives:  # `230,000 dollars per house`
        return None
    if found is None:
        return None
    read = name in known.grounds or ("document" in cue.entry.takes and not view.capital(found[0]))
    if read and not finds(view, _head(view, found)):
        return None
    if not known.dating:
        return found
    return _undated(view, _before_content(view, found))


def _undated(view: View, source: Words) -> Words:
    """Leave out the date that ends a source, as far as it was taken in: `data Dinas Kesehatan | per`, `data | pada 24`."""
    first, last = source
    dating = view.language.statements.dating
    while last > first + 1 and (view.words[last - 1].isdigit() or view.padded[last - 1] in dating):
        last -= 1
    opened = last < source[1] and view.padded[last] in dating
    return (first, last) if opened else source


# Words of a phrase behind a cue that is no name and no role.
PHRASE = 8


def _phrase(view: View, cue: Cue) -> Words | None:
    """Return whatever stands behind `according to` up to the next mark: `according to complete but unofficial returns`."""
    start, known = cue.words[1], view.language.statements
    if cue.entry.name not in known.open_grounds or view.padded[start] in known.measures:
        return None
    stop = next((i for i in range(start, min(start + PHRASE, view.end)) if view.breaks(i)), min(start + PHRASE, view.end))
    plain = (stop == view.end or view.breaks(stop)) and max(view.quoted[start:stop], default=0) < 0
    return (start, stop) if plain and not look.has_verb(view, (start, stop)) else None


def _head(view: View, source: Words) -> Words:
    """Return the words of a source before its first preposition: what it is, and not what it is of."""
    first, last = source
    stop = next((i for i in range(first + 1, last) if view.padded[i] in view.language.grammar.prepositions), last)
    return first, stop


def _before_content(view: View, source: Words) -> Words:
    """Leave out what a comma parts from a source and no comma closes: `Menurut Nicke, korban luka …` is the content."""
    first, last = source
    comma = next((index for index in range(first, last) if view.padded[index] == ","), None)
    if comma is None:
        return source
    listed = office_ends.fields(view, comma) if view.language.traits.head_first else None
    if listed is not None:  # `Menteri Desa, Daerah Jauh, dan Transmigrasi Arlen Tavi`
        return first, next((index for index in range(listed, last) if view.padded[index] == ","), last)
    closed = view.padded[last] == "," and view.padded[last + 1] not in view.language.grammar.relative_pronouns
    several = view.padded[first] in view.language.titles.plural
    return source if closed and not several else (first, comma)


def _directly(view: View, start: int) -> Words | None:
    """Return the content where no comma follows the source."""
    if start >= view.end or view.quoted[start] >= 0:
        return None
    comma = next((index for index in range(start, min(start + 14, view.end)) if view.padded[index] == ","), None)
    if comma is not None and view.padded[start] in view.language.grammar.adjuncts:
        return comma + 1, view.end
    return start, extents.before_tail(view, start, view.end)


def _goes_on(view: View, right: Words) -> bool:
    grammar = view.language.grammar
    word = view.padded[right[0]]
    return (
        word not in grammar.times
        and word not in grammar.adjuncts
        and word not in grammar.relative_pronouns
        and right[1] - right[0] > 3
    )
