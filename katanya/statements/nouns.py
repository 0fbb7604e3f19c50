"""Where the noun phrase of a source begins and ends, before or after its cue."""

from __future__ import annotations

from katanya.languages.records import Grammar
from katanya.records import Basis
from katanya.statements.draft import Words
from katanya.statements.view import View

# The longest source in 5,000 sentences of the development corpora has 32 words; longer stretches are clauses.
LONGEST = 32
OPENING = frozenset("([")
CLOSING = frozenset(")]")


def before(view: View, stop: int) -> Words | None:
    """Return the words of the source that ends before a cue, adverbs and adjuncts between them left out."""
    last = strip_adverbs(view, stop)
    if view.lower(last - 1) in ("who", "yang") and last - 2 > view.first:
        last = last - 2 if view.lower(last - 2) == "," else last - 1
        return _valid(view, _widen(view, _trim(view, _piece_before(view, last))))
    final = _comma_piece(view, last)
    if final[0] < last and final[0] > view.first and _is_adjunct(view, final) and _trim(view, final)[0] >= _trim(view, final)[1]:
        last = final[0]
    while last > view.first and view.breaks(last - 1):
        piece = _comma_piece(view, last - 1)
        if piece[0] >= piece[1]:
            return None
        if _is_apposition(view, piece):
            return _valid(view, _with_head(view, piece))
        if not _is_adjunct(view, piece):
            piece = _piece_before(view, last - 1)
            return None if _has_verb(view, piece) else _valid(view, _widen(view, _trim(view, piece), closed=True))
        last = piece[0]
    return _valid(view, _widen(view, _trim(view, _piece_before(view, last)))) if last > view.first else None


def after(view: View, start: int) -> Words | None:
    """Return the words of the source that begins right after a cue (`kata X`, `said X`)."""
    grammar = view.language.grammar
    if view.lower(start) in grammar.pronouns:
        return start, start + 1
    last = _phrase_end(view, start)
    if last == start:
        return None
    while view.lower(last) == ",":
        named = _name_follows(view, start, last)
        end = _phrase_end(view, last + 1) if named or _opens_apposition(view, last + 1) else last
        if end == last or not named and not _closes(view, end):
            break
        last = end
        if named:
            break
    return _valid(view, (start, last))


def _closes(view: View, index: int) -> bool:
    """Say whether an apposition ends there: at a mark, an adjunct or the end, not at a predicate."""
    grammar = view.language.grammar
    return index >= view.end or view.breaks(index) or (view.lower(index) in grammar.opens_adjunct or view.lower(index) in OPENING)


def _name_follows(view: View, start: int, comma: int) -> bool:
    """Say whether an office ends at a comma and the name of its holder follows: `imbuh Kajati DIY, Riono …`."""
    titles, grammar = view.language.titles, view.language.grammar
    last = comma + 1
    while view.capital(last) and view.lower(last) not in grammar.times:
        last += 1
    described = view.lower(start) in ("his", "her", "its", "their", "the") and not any(
        view.capital(i) for i in range(start, comma)
    )
    if (
        view.lower(start) not in titles.every
        and not described
        or not comma < last - 1 <= comma + 5
        or view.lower(comma + 1) in titles.bodies
    ):
        return False
    return last >= view.end or view.breaks(last) or view.lower(last) in grammar.adjuncts or view.lower(last) in OPENING


def subject(view: View, start: int) -> Words | None:
    """Return the noun phrase that opens a clause, for a cue that has no source of its own beside it."""
    first = skip_openers(view, start)
    while first < view.size and _is_adjunct(view, (first, first + 1)):
        comma = next((i for i in range(first, view.size) if view.lower(i) == ","), view.size)
        first = skip_openers(view, comma + 1)
    if view.lower(first) in view.language.grammar.pronouns:
        return first, first + 1
    last = first
    while last < view.size and _nominal(view, last, first):
        last += 1
    while last > first and not view.capital(last - 1) and not _holder_word(view, last - 1):
        last -= 1
    if view.lower(last) == "," and _name_follows(view, first, last):
        last = _phrase_end(view, last + 1)
    return _valid(view, (first, last)) if last > first else None


def strip_adverbs(view: View, stop: int) -> int:
    """Return the place before the adverbs, times and bracketed dates that stand right before it."""
    grammar, last = view.language.grammar, stop
    while last > view.first and view.quoted[last - 1] < 0:
        word = view.lower(last - 1)
        if word in CLOSING and (opening := _opening(view, last - 1)) is not None and _dated(view, opening, last):
            last = opening
        elif not view.capital(last - 1) and (word in grammar.adverbs or word.endswith("ly") and word not in grammar.not_adverbs):
            last -= 1
        elif word == "ini" and view.lower(last - 2) in grammar.times | frozenset(("baru-baru",)):
            last -= 2
        elif word in grammar.times and last - 1 > view.first:
            last = _strip_time(view, last)
        else:
            return last
    return last


def skip_openers(view: View, start: int) -> int:
    """Return the place after the connectors that open a sentence, and the comma after them."""
    grammar, first = view.language.grammar, start
    while first < view.end and view.quoted[first] < 0:
        length = grammar.connectors.length_at(view.lowers, first)
        if length and view.lower(first + length) == ",":
            first += length + 1
        elif view.lower(first) in grammar.openers or view.lower(first) in grammar.coordinators:
            first += 1
        elif view.breaks(first):
            first += 1
        elif length > 1:
            first += length
        else:
            return first
    return first


def verb_at(view: View, index: int) -> bool:
    """Say whether the word at that place looks like a predicate: a copula, or a word with a verb's form."""
    grammar, word = view.language.grammar, view.lower(index)
    if word in grammar.copulas or word in view.language.speech_verbs and not view.capital(index):
        return True
    if view.capital(index) or len(word) < 5 and word not in grammar.irregular or word in grammar.not_verbs or not word.isalpha():
        return False
    if grammar.verb_prefixes:
        return word.startswith(grammar.verb_prefixes)
    if word in grammar.irregular:
        return view.lower(index - 1) not in ("the", "a", "an")
    return (
        word.endswith("ed")
        and view.lower(index + 1) not in ("by", "in", "for")
        and view.lower(index - 1) not in ("the", "a", "an")
    )


def _strip_time(view: View, last: int) -> int:
    """Step back over one time word, its figures and the preposition before it."""
    last -= 1
    while last > view.first and (view.words[last - 1].isdigit() or view.lower(last - 1) in ("the", "hari", "this")):
        last -= 1
    if last > view.first and view.lower(last - 1) in ("pada", "on", "sejak", "in"):
        last -= 1
    return last


def _opening(view: View, closing: int) -> int | None:
    for index in range(closing - 1, max(closing - 12, view.first - 1), -1):
        if view.lower(index) in OPENING:
            return index
    return None


def _dated(view: View, opening: int, last: int) -> bool:
    return any(char.isdigit() for index in range(opening, last) for char in view.words[index])


def _piece_before(view: View, last: int) -> Words:
    """Return the words between the last clause mark and that place."""
    grammar, first = view.language.grammar, last
    while first > view.first and view.quoted[first - 1] < 0 and not view.breaks(first - 1):
        if _subordinates(view, grammar, first - 1) or view.lower(first - 1) in view.language.speech_verbs:
            break
        first -= 1
    return first, last


def _comma_piece(view: View, last: int) -> Words:
    """Return the words between the last comma or other mark and that place, whatever clauses they hold."""
    first = last
    while first > view.first and view.quoted[first - 1] < 0 and not view.breaks(first - 1):
        first -= 1
    return first, last


def _subordinates(view: View, grammar: Grammar, index: int) -> bool:
    """Say whether a word opens another clause here; a title can hold such a word only in capitals."""
    return view.lower(index) in grammar.subordinators and (not view.capital(index) or index == view.first)


def _is_adjunct(view: View, piece: Words) -> bool:
    """Say whether a piece between commas is an adjunct: a place, a time, a relative clause, a way of speaking."""
    grammar, word = view.language.grammar, view.lower(piece[0])
    if word in grammar.opens_adjunct:
        return True
    if view.language.chain.carried.length_at(view.lowers, piece[0]):
        return True
    if word.isdigit() or view.lower(piece[0] + 1) in ("by", "oleh") and not view.capital(piece[0]):
        return True
    return word.endswith("ing") and not view.capital(piece[0]) and view.language.code == "en"


def _is_apposition(view: View, piece: Words) -> bool:
    """Say whether a piece between commas tells who the name before it is."""
    return not _is_adjunct(view, piece) and _opens_apposition(view, piece[0]) and not view.capital(piece[0])


def _opens_apposition(view: View, index: int) -> bool:
    if view.lower(index) in view.language.titles.bodies and view.language.code == "id":
        return False
    titles, grammar, word = view.language.titles, view.language.grammar, view.lower(index)
    if word in grammar.times or word in grammar.relative or word in grammar.adjuncts or view.quoted[index : index + 1] != (-1,):
        return False
    if word in titles.every or word in titles.nouns or word in ("salah", "seorang"):
        return not verb_at(view, index)
    return not word[:1].isdigit() and _title_ahead(view, index)


def _title_ahead(view: View, index: int) -> bool:
    """Say whether a role stands among the next words, before any mark: `top diplomat of …`, `senior peneliti …`."""
    reach = 7 if view.language.code == "en" else 2
    for ahead in range(index, min(index + reach, view.size)):
        if view.lower(ahead) in view.language.titles.bodies and view.language.code == "id":
            return False
        if view.breaks(ahead) or view.lower(ahead) in view.language.grammar.adjuncts and ahead > index or verb_at(view, ahead):
            return False
        if view.lower(ahead) in view.language.titles.every and not view.capital(index):
            return True
    return False


def _with_head(view: View, piece: Words) -> Words:
    """Widen an apposition to the name that it explains; further appositions between them come along."""
    first, last = piece
    while first > view.first and view.breaks(first - 1):
        earlier = _piece_before(view, first - 1)
        if earlier[0] >= earlier[1]:
            break
        if view.words[earlier[0]].isdigit() and earlier[1] - earlier[0] == 1:
            first = earlier[0]
            continue
        trimmed = _trim(view, earlier) if not _is_apposition(view, earlier) else earlier
        if _has_verb(view, trimmed):
            return _last_name(view, piece)
        if _is_adjunct(view, earlier) and trimmed[0] == earlier[0]:
            break
        first = trimmed[0]
        if not _is_apposition(view, earlier):
            break
    return first, last


def _last_name(view: View, piece: Words) -> Words:
    """Return the last noun phrase of a piece that begins in capitals: `a condition U.S. diplomats have said …`."""
    first, last = piece
    start = last
    while start > first and not (view.capital(start - 1) and not view.capital(start - 2)):
        start -= 1
    return (start - 1, last) if start > first else piece


def _widen(view: View, piece: Words, closed: bool = False) -> Words:
    """Add the office or the name that a comma parts from the rest: `Kajati Jateng, Hendro Dewanto`."""
    first, last = piece
    if first >= last or first <= view.first or not view.breaks(first - 1) or view.lower(first - 1) != ",":
        return piece
    whole = _piece_before(view, first - 1)
    earlier = _trim(view, whole)
    if earlier[0] >= earlier[1] or _is_adjunct(view, earlier) or _has_verb(view, (earlier[0], whole[1])):
        return piece
    office_first = (
        _titled(view, earlier)
        and view.capital(first)
        and (closed or view.capital(earlier[0]) and not _titled(view, (first, first + 1)))
    )
    name = all(view.capital(index) for index in range(*earlier)) and not _titled(view, earlier)
    name_first = _opens_apposition(view, first) and view.capital(earlier[1] - 1) and (name or not view.capital(first))
    return (earlier[0], last) if office_first or name_first else piece


def _titled(view: View, piece: Words) -> bool:
    return any(view.lower(index) in view.language.titles.every for index in range(*piece))


def _has_verb(view: View, piece: Words) -> bool:
    return any(verb_at(view, index) for index in range(*piece))


def _trim(view: View, piece: Words) -> Words:
    """Cut a stretch of words down to its noun phrase."""
    first, last = piece
    first = min(skip_openers(view, first), last)
    first = _after_verb(view, (first, last))
    first = _after_leading_adjunct(view, (first, last))
    first = _reduced_relative(view, (first, last))
    return first, max(first, _before_adjunct(view, (first, last)))


# What follows an Indonesian name or office and is no part of it.
ADVERBS_AFTER_NAME = frozenset("juga pun sempat kemudian lantas lalu sebelumnya".split())


def _reduced_relative(view: View, piece: Words) -> int:
    """`a condition U.S. diplomats have said …`: the subject is the name that a common noun without a title runs into."""
    first, last = piece
    if view.language.code != "en" or view.lower(first) not in ("a", "an", "the"):
        return first
    for index in range(first + 2, last):
        before = view.lower(index - 1)
        if not view.capital(index) or view.capital(index - 1) or _holder_word(view, index - 1):
            continue
        if before.isalpha() and before not in view.language.grammar.adjuncts and before not in ("of", "for", "and"):
            return (
                index
                if before not in view.language.titles.courtesy and index - first > 1 and view.lower(index - 2) != first
                else first
            )
    return first


def _after_verb(view: View, piece: Words) -> int:
    """Return where the subject of the last clause begins, if a predicate and a coordinator stand before it."""
    first, last = piece
    relative = False
    for index in range(first, last):
        relative = relative or view.lower(index) in view.language.grammar.relative
        if verb_at(view, index) and not relative:
            for later in range(last - 2, index, -1):
                if view.lower(later) in view.language.grammar.coordinators:
                    return later + 1
    return first


def _after_leading_adjunct(view: View, piece: Words) -> int:
    """Step over an adjunct that no comma parts from the subject: `Dalam sambutannya Mayjen …`, `On Tuesday Trump …`."""
    first, last = piece
    grammar = view.language.grammar
    if first >= last or not (view.lower(first) in grammar.adjuncts or view.lower(first) in grammar.times):
        return first
    for index in range(first + 1, last):
        begins_name = view.capital(index) and view.lower(index) not in grammar.times and not view.capital(index - 1)
        after_lower = view.lower(index - 1) not in grammar.adjuncts and view.lower(index - 1) not in (
            "the",
            "a",
            "an",
            "his",
            "her",
        )
        if view.lower(index) in grammar.pronouns or begins_name and after_lower:
            return index
    return last


def _before_adjunct(view: View, piece: Words) -> int:
    """Return where an adjunct that follows the noun phrase begins, or its end."""
    grammar = view.language.grammar
    first, last = piece
    role = first < last and (not view.capital(first) or not view.capital(first + 1))
    for index in range(first + 1, last):
        word = view.lower(index)
        if view.capital(index) and word not in grammar.times:
            continue
        if role and (word in grammar.relative and word != "that" or _reduced(view, index) or _documents(view, first, index)):
            return last
        if word in grammar.adjuncts and not (word in grammar.inside and _inside_allowed(view, role, index, last)):
            return index
        if verb_at(view, index) and not _participle(view, index) or grammar.verb_prefixes and word in ADVERBS_AFTER_NAME:
            return index
    return last


def _documents(view: View, first: int, index: int) -> bool:
    """Say whether a document or an image stands before a preposition: whose it is, or of what, belongs to it."""
    if view.lower(index) not in ("by", "from", "of", "on", "at", "posted"):
        return False
    titles = view.language.titles
    return any(titles.of(basis).first_in(view.lowers, first, index) for basis in (Basis.DOCUMENT, Basis.IMAGE))


def _inside_allowed(view: View, role: bool, index: int, last: int) -> bool:
    """Say whether a preposition belongs to the noun phrase: after a role in lower case, or `of` and its like in English."""
    if view.language.grammar.verb_prefixes:
        return role
    following = view.lower(index + 1)
    return (
        following not in view.language.grammar.times and following not in ("a", "an", "his", "her", "their") and index + 1 < last
    )


def _participle(view: View, index: int) -> bool:
    return view.lower(index - 1) in view.language.grammar.relative


def _phrase_end(view: View, start: int) -> int:
    """Return the place after the noun phrase that begins there, read forwards."""
    grammar, titles = view.language.grammar, view.language.titles
    role = not view.capital(start)
    related = False
    index = start
    while index < view.end and view.quoted[index] < 0:
        word = view.lower(index)
        if view.breaks(index) or word in grammar.times and index > start and view.lower(index - 1) not in ("a", "an", "the"):
            break
        if word in OPENING:
            closing = _closing(view, index)
            if closing is None or _dated(view, index, closing):
                break
            index = closing
            continue
        if word in grammar.subordinators and not view.capital(index) or word in grammar.relative and not role:
            break
        if index > start and word in grammar.adjuncts and not view.capital(index) and not related:
            if not (word in grammar.inside and _inside_forward(view, role)):
                break
        related = related or role and index > start and (word in grammar.relative or _reduced(view, index))
        if index > start and verb_at(view, index) and word not in titles.every and not related:
            break
        if index > start and not role and grammar.verb_prefixes and _ends_name(view, index):
            break
        index += 1
    while index > start and view.lower(index - 1) in grammar.joins:
        index -= 1
    return index


def _ends_name(view: View, index: int) -> bool:
    """Say whether a word in lower case ends an Indonesian name in capitals: it is no title, particle or joint."""
    word, titles = view.lower(index), view.language.titles
    if view.capital(index) or not word.isalpha() or word in view.language.grammar.joins:
        return False
    return (
        word not in titles.every
        and word not in titles.nouns
        and word not in ("bin", "binti", "al", "de", "yang", "itu", "ini", "tersebut")
    )


def _reduced(view: View, index: int) -> bool:
    """`a diplomat briefed on the talks`, `photos posted by residents`: a participle that describes the noun before it."""
    word = view.lower(index)
    return (
        word.endswith(("ed", "iar", "ose"))
        and view.language.code == "en"
        and view.lower(index + 1) in ("on", "by", "with", "to", "in", "from", "as")
    )


def _inside_forward(view: View, role: bool) -> bool:
    return role if view.language.grammar.verb_prefixes else True


def _closing(view: View, opening: int) -> int | None:
    for index in range(opening + 1, min(opening + 8, view.size)):
        if view.lower(index) in CLOSING:
            return index + 1
    return None


def _holder_word(view: View, index: int) -> bool:
    """Say whether a word names a role or a holder of speech."""
    return view.lower(index) in view.language.titles.every or view.lower(index) in view.language.titles.nouns


def _nominal(view: View, index: int, first: int) -> bool:
    """Say whether a word goes on with a subject that began at `first`."""
    word = view.lower(index)
    if view.breaks(index) or view.quoted[index] >= 0 or verb_at(view, index):
        return False
    if view.capital(index) or index == first or word in view.language.titles.every or word in view.language.titles.nouns:
        return True
    return index - first < 4 and word not in view.language.grammar.adjuncts and word not in view.language.grammar.adverbs


def _common_head(view: View, first: int, last: int) -> bool:
    """Say whether an Indonesian phrase is headed by a common noun that nobody is: `harga minyak`, `Rencana TNI`."""
    word, titles = view.lower(first), view.language.titles
    opens = not view.capital(first) or first == nouns_first(view) and not (view.capital(first + 1) and first + 1 < last)
    if word == "rencana":
        return True
    holder = word in titles.every or word in titles.nouns or word in titles.plural or word in titles.courtesy
    grammar = view.language.grammar
    return opens and not holder and word in view.language.common and not (word in grammar.pronouns or word in grammar.self_words)


def nouns_first(view: View) -> int:
    """Return the place of the first word of the sentence's own, after its connectors."""
    return skip_openers(view, view.first)


def _valid(view: View, piece: Words) -> Words | None:
    """Return the words if they can name a holder of speech: a name, a pronoun, a role; else `None`."""
    first, last = piece
    if first >= last or last - first > LONGEST or view.quoted[first] >= 0:
        return None
    grammar, titles = view.language.grammar, view.language.titles
    if last - first == 1 and view.lower(first) in grammar.pronouns:
        return piece
    if last - first == 1 and view.lower(first) in grammar.opens_adjunct:
        return None
    if grammar.verb_prefixes and _common_head(view, first, last):
        return None
    for index in range(first, last):
        word = view.lower(index)
        named = view.capital(index) and word not in grammar.times and word not in grammar.openers
        if named or word in titles.every or word in titles.nouns or word in grammar.pronouns or word in grammar.self_words:
            return piece
    return None
