"""Where the noun phrase of a source begins and ends, before or after its cue."""

from __future__ import annotations

from katanya.statements import bearers, look, occasions, office_ends, openings, phrases, pieces, tails, trims
from katanya.statements.draft import Words
from katanya.statements.view import View

# `said Dana Orlin | in an emailed statement`: words up to what somebody said something in.
OCCASION = 5
# The longest source in 5,000 sentences of the development corpora has 32 words; longer stretches are clauses.
LONGEST = 32


def before(view: View, stop: int) -> Words | None:
    """Return the words of the source that ends before a cue, adverbs and adjuncts between them left out."""
    key = ("before", stop)
    if key not in view.sources:
        view.sources[key] = _before(view, stop)
    return view.sources[key]


def after(view: View, start: int) -> Words | None:
    """Return the words of the source that begins right after a cue (`kata X`, `said X`)."""
    key = ("after", start)
    if key not in view.sources:
        view.sources[key] = _after(view, start)
    return view.sources[key]


def _before(view: View, stop: int) -> Words | None:
    """Return the source before a cue; a cue that anybody may have makes a source of any noun phrase."""
    found = _noun_before(view, stop)
    spoken = view.padded[stop] in view.language.grammar.speaks or view.padded[stop + 1] in view.language.statements.that_pronouns
    return found if found is None or phrases.holds(view, found) or (spoken and phrases.plain(view, found)) else None


def _noun_before(view: View, stop: int) -> Words | None:
    last, known = look.verb_group(view, stop), view.language.statements
    last -= view.padded[last - 1] in known.will and last - 1 > view.first
    if (view.padded[last - 1] in known.who or openings.stands_for(view, last - 1)) and last - 2 > view.first:
        return _told_of(view, last - 2 if view.padded[last - 2] == "," else last - 1)
    if view.quoted[last - 1] >= 0:
        last = _before_title(view, last)
    final = pieces.comma_piece(view, last)
    if final[0] > view.first and openings.subordinate(view, final):
        return _valid(view, (final[0] + 1, last))
    if view.first < final[0] < last and pieces.is_adjunct(view, final):
        trimmed = trims.trim(view, final)
        last = final[0] if trimmed[0] >= trimmed[1] else last
    last = openings.dashed(view, last) or last
    while last > view.first and view.breaks(last - 1):
        piece = pieces.comma_piece(view, last - 1)
        if piece[0] >= piece[1]:
            return None
        if openings.placed(view, piece):
            last = piece[0]
            continue
        if pieces.is_apposition(view, piece):
            return _valid(view, pieces.with_head(view, piece))
        if (joined := tails.joined(view, piece)) is not None:
            return _valid(view, joined)
        if not pieces.is_adjunct(view, piece):
            piece = pieces.piece_before(view, last - 1)
            if view.language.traits.head_first and view.capital(piece[0]):  # `Arlen dalam rapat yang digelar itu, Senin, C`
                piece = piece[0], max(trims.trim(view, piece))
            return None if look.has_verb(view, piece) else _valid(view, _closed(view, piece))
        last = piece[0]
    return _valid(view, pieces.widen(view, trims.trim(view, pieces.piece_before(view, last)))) if last > view.first else None


def _told_of(view: View, last: int) -> Words | None:
    """Return whom a relative clause before a cue tells of: `Emil Harst, | who said C`."""
    piece = pieces.piece_before(view, last)
    if named := tails.bearer(view, piece) or (tails.named(view, piece) if view.capital(last - 1) else None):
        return _valid(view, named)
    if view.language.traits.articles and not view.capital(last - 1) and _leads_on(view, piece):
        piece = tails.last_phrase(view, piece)
    return _valid(view, pieces.widen(view, trims.trim(view, piece)))


def _before_title(view: View, last: int) -> int:
    """Step back over the name of a show that ends a source: `Harst, host of | “Morning Line,” said C`."""
    hosts = view.language.statements.hosts
    if last - 1 <= view.first or view.quoted[last - 1] < 0 or not hosts:
        return last
    quote = view.quotation_before(last)
    start = openings.shown(view, quote) if quote is not None else None
    if start is None:
        return last
    while view.padded[start - 1] in hosts and start - 1 > view.first:
        start -= 1
    return start


def _leads_on(view: View, piece: Words) -> bool:
    """Say whether more than the phrase that a relative clause tells of stands in a piece: a verb, a participle, a preposition."""
    word = view.padded[piece[0]]
    return (
        word in view.language.grammar.opens_adjunct
        or word in view.language.statements.leading
        or (word.endswith(view.language.statements.gerund_endings) and not view.capital(piece[0]))
        or look.has_verb(view, piece)
    )


def _closed(view: View, piece: Words) -> Words:
    """Return the source that a comma closes, from the name that its office explains: `Siti (40), guru di Desa A, Kota B, C`."""
    wide = pieces.with_bearer(view, pieces.widen(view, trims.trim(view, piece), closed=True), piece)
    explains = wide[0] < piece[0] and not view.capital(wide[0]) and view.breaks(wide[0] - 1)
    named = explains and view.language.traits.head_first and (view.capital(wide[0] - 2) or view.padded[wide[0] - 2] == ")")
    return pieces.with_head(view, wide) if named and pieces.is_apposition(view, wide) else wide


def _after(view: View, start: int) -> Words | None:
    found = _noun_after(view, start)
    if (
        found is None
        or phrases.holds(view, found)
        or (view.padded[start - 1] in view.language.grammar.speaks and phrases.plain(view, found))
    ):
        return found
    return None


def _noun_after(view: View, start: int) -> Words | None:
    grammar, known = view.language.grammar, view.language.statements
    if view.padded[start] in grammar.pronouns:
        return start, start + 1
    if view.padded[start] in grammar.times and view.language.traits.tagging_verbs and openings.timed(view, start):
        return None
    last = _phrase_end(view, start)
    if last == start or (view.padded[start] in known.not_sources and not view.capital(start)):
        return None
    last = office_ends.whole(view, start, last, _phrase_end)
    while view.padded[last] == ",":
        last = bearers.house_follows(view, start, last) or last
        named = bearers.name_follows(view, start, last)
        told = named or pieces.opens_apposition(view, last + 1) or pieces.described(view, last + 1)
        end = _phrase_end(view, last + 1) if told else last
        if end == last or (not named and not bearers.closes(view, end)):
            break
        last = end
        if named:
            break
    return _valid(view, (start, last))


def subject(view: View, start: int) -> Words | None:
    """Return the noun phrase that opens a clause, for a cue that has no source of its own beside it."""
    key = ("subject", start)
    if key not in view.sources:
        view.sources[key] = _subject(view, start)
    return view.sources[key]


def _subject(view: View, start: int) -> Words | None:
    first = look.skip_openers(view, start)
    while first < view.size and (pieces.is_adjunct(view, (first, first + 1)) or openings.remarks(view, first)):
        comma = next((i for i in range(first, view.size) if view.padded[i] == ","), view.size)
        first = look.skip_openers(view, comma + 1)
    if view.padded[first] in view.language.grammar.pronouns:
        return first, first + 1
    last = first
    while last < view.size and _nominal(view, last, first):
        last += 1
    while last > first and not view.capital(last - 1) and not look.holder_word(view, last - 1):
        last -= 1
    last = _joint(view, first, last)
    if view.padded[last] == "," and bearers.name_follows(view, first, last):
        last = _phrase_end(view, last + 1)
    found = _valid(view, (first, last)) if last > first else None
    return found if found is not None and phrases.holds(view, found) else None


def _joint(view: View, first: int, last: int) -> int:
    """Return where a subject ends with the second name that `and` joins to it, right before their verb."""
    if not view.language.traits.inflected_verbs or view.padded[last] not in view.language.grammar.joins or last == first:
        return last
    opens = view.capital(last + 1) or view.padded[last + 1] in view.language.grammar.articles_and_possessives
    end = _phrase_end(view, last + 1) if opens else last
    return end if end > last + 1 and look.verb_at(view, end) else last


def _phrase_end(view: View, start: int) -> int:
    """Return the place after the noun phrase that begins there, read forwards."""
    grammar, titles, in_words = view.language.grammar, view.language.titles, view.language.statements.in_words
    role, head_first = not view.capital(start), view.language.traits.head_first
    related = False
    index = start
    while index < view.end and view.quoted[index] < 0:
        word = view.padded[index]
        if view.breaks(index) or (index > start and openings.ends(view, index)):
            break
        if word in look.OPENING:
            closing = look.closing(view, index)
            if closing is None or (look.dated(view, index, closing) and not look.aged(view, index)):
                break
            index = closing
            continue
        relative = word in grammar.relative_pronouns and not role and not office_ends.also(view, index)
        if (word in grammar.source_bounds and not view.capital(index)) or relative:
            break
        if index > start and word in grammar.question_openers:
            break
        adjunct = index > start and word in grammar.adjuncts and not view.capital(index) and not related
        if adjunct and word in in_words and occasions.occasion(view, index, min(index + OCCASION, view.end)):
            break
        if adjunct and not (word in grammar.inside and (_inside_forward(view, role) or look.housed(view, index))):
            break
        related = related or (role and index > start and (word in grammar.relative_pronouns or trims.reduced(view, index)))
        if index > start and look.verb_at(view, index) and not (word in titles.every or related or _describes(view, index)):
            break
        if index > start and not role and head_first and _ends_name(view, index):
            break
        index += 1
    while index > start and (view.padded[index - 1] in grammar.joins or _hangs(view, index - 1)):
        index -= 1
    return index


def _hangs(view: View, index: int) -> bool:
    """Say whether a preposition ends a noun phrase that its time was cut from: `sejumlah warga pada | Kamis`."""
    return view.language.traits.head_first and view.padded[index] in view.language.grammar.adjuncts and not view.capital(index)


def _describes(view: View, index: int) -> bool:
    """`two unnamed officials`, `several armed men`: a participle between a quantity and a role describes the role."""
    before, known = view.padded[index - 1], view.language.statements
    if not view.padded[index].endswith(known.past_endings) or not look.holder_word(view, index + 1):
        return False
    return before.isdigit() or before in view.language.grammar.noun_determiners or before.endswith(known.adverb_endings)


def _ends_name(view: View, index: int) -> bool:
    """Say whether a word in lower case ends a name in capitals: it is no title, particle or joint."""
    word, titles = view.padded[index], view.language.titles
    if view.capital(index) or not word.isalpha() or word in view.language.grammar.joins or look.housed(view, index):
        return False
    if word in view.language.grammar.foreign and view.capital(index - 1):
        return False
    grammar = view.language.grammar
    small = word in grammar.name_particles or word in grammar.pointing or word in grammar.relative_pronouns
    return not small and word not in titles.every and word not in titles.nouns


def _inside_forward(view: View, role: bool) -> bool:
    return role or not view.language.traits.head_first


def _nominal(view: View, index: int, first: int) -> bool:
    """Say whether a word goes on with a subject that began at `first`."""
    word = view.padded[index]
    if view.breaks(index) or view.quoted[index] >= 0 or look.verb_at(view, index):
        return False
    present = word.endswith(view.language.statements.person_endings) and word in view.language.lexicon.by_first
    if present and view.capital(index - 1) and not view.capital(index) and index > first:
        return False
    if view.capital(index) or index == first or word in view.language.titles.every or word in view.language.titles.nouns:
        return True
    return index - first < 4 and word not in view.language.grammar.adjuncts and word not in view.language.grammar.beside_cue


def _valid(view: View, piece: Words) -> Words | None:
    """Return the words if they can be a noun phrase: not empty, not quoted, no lone function word; else `None`."""
    first, last = trims.without_symbols(view, piece)
    piece = first, last
    if first >= last or last - first > LONGEST or view.quoted[first] >= 0:
        return None
    grammar = view.language.grammar
    if view.language.traits.head_first and last - first > 1 and view.padded[last - 1] in grammar.relative_pronouns:
        piece = first, last = first, last - 1  # `Ratri Arga yang ditemui kemarin`: the clause was left out as an adjunct
    if view.language.traits.head_first and last - first > 2:
        piece = first, last = trims.after_copula(view, piece)
    if last - first == 1 and view.padded[first] in grammar.pronouns:
        return piece
    known = view.language.statements
    alone = last - first == 1 and view.padded[first] not in known.both
    if alone and (view.padded[first] in grammar.opens_adjunct or view.padded[first] in known.expletives):
        return None
    if last - first > 1 and view.padded[first] in grammar.nominatives and view.padded[first + 1] not in grammar.conjunctions:
        return None
    return None if view.language.traits.head_first and phrases.common_head(view, first, last) else piece
