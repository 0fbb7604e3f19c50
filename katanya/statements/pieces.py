"""The pieces between commas around a source: its name, its appositions, adjuncts that belong to neither."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.mentions import names_cuts
from katanya.records import Basis
from katanya.statements import asides, districts, look, openings, tails, telling, trims
from katanya.statements.draft import Words
from katanya.statements.view import View


def piece_before(view: View, last: int) -> Words:
    """Return the words between the last clause mark and that place."""
    grammar, first, verbs = view.language.grammar, last, view.language.speech_verbs
    while first > view.first and view.quoted[first - 1] < 0 and not view.breaks(first - 1):
        word = view.padded[first - 1]
        if (word in grammar.source_bounds and _subordinates(view, first - 1)) or (
            word in verbs and telling.tells(view, first - 1)
        ):
            opens = asides.opening(view, first - 1, last)
            return (first, last) if opens is None else piece_before(view, opens)
        first -= 1
    return first, last


def comma_piece(view: View, last: int) -> Words:
    """Return the words between the last comma or other mark and that place, whatever clauses they hold."""
    first = last
    while first > view.first and view.quoted[first - 1] < 0 and not view.breaks(first - 1):
        first -= 1
    return first, last


def _subordinates(view: View, index: int) -> bool:
    """Say whether a subordinator opens another clause here; a title can hold such a word only in capitals."""
    known = view.language.statements
    if view.padded[index] in known.as_words and view.padded[index - 1] in known.service and look.holder_word(view, index + 1):
        return False  # `her time as secretary of state`
    return not view.capital(index) or index == view.first


def is_adjunct(view: View, piece: Words) -> bool:
    """Say whether a piece between commas is an adjunct: a place, a time, a relative clause, a way of speaking."""
    grammar, known, word = view.language.grammar, view.language.statements, view.padded[piece[0]]
    if word in grammar.copulas and piece[1] - piece[0] > 1:
        return False  # `X, a private group, had to leave the fields, said Y`
    if word in grammar.opens_adjunct and look.given_month(view, piece[0]):
        return False
    if word in known.likeness or word in grammar.opens_adjunct or _connects(view, piece) or districts.further_place(view, piece):
        return True
    if view.language.chain.carried.length_at(view.lowers, piece[0]) or _attributes(view, piece[0]):
        return True
    if word.isdigit() or (view.padded[piece[0] + 1] in known.agent and not view.capital(piece[0])):
        return True
    if _opens_with_verb(view, piece) or openings.beside(view, piece):
        return True
    opens = not view.capital(piece[0]) or piece[0] == view.first
    return word.endswith(known.gerund_endings) and opens


def _connects(view: View, piece: Words) -> bool:
    """Say whether a connector is all of a piece: `the chairman, for example, said`."""
    length = view.language.grammar.connectors.length_at(view.lowers, piece[0])
    return bool(length) and piece[0] + length == piece[1]


def _opens_with_verb(view: View, piece: Words) -> bool:
    """Say whether a verb opens the sentence with its object: `Menyikapi harga yang turun, Dwi …`."""
    first, grammar = piece[0], view.language.grammar
    word = view.padded[first]
    if first != look.skip_openers(view, view.first) or piece[1] - first < 2 or not word.startswith(grammar.predicate_prefixes):
        return False
    named = view.capital(first + 1) or view.padded[first + 1] in grammar.beside_cue or look.titled(view, (first, first + 1))
    return len(word) > 5 and word not in grammar.not_verbs and not named


def _attributes(view: View, index: int) -> bool:
    """Say whether a preposition of attribution stands there: what it names is the source of what follows."""
    entries = view.language.lexicon.at(view.lowers, index) if view.padded[index] in view.language.lexicon.by_first else ()
    return any(entry.frame is Frame.ACCORDING for _, entry in entries)


def is_apposition(view: View, piece: Words) -> bool:
    """Say whether a piece between commas tells who the name before it is."""
    opens = opens_apposition(view, piece[0]) or described(view, piece[0])
    if is_adjunct(view, piece) or not opens or (view.capital(piece[0]) and not owned(view, piece[0])):
        return False
    return not view.language.traits.inflected_verbs or not _predicates(view, piece)


def _predicates(view: View, piece: Words) -> bool:
    """Say whether a piece has an auxiliary of its own, before any relative clause: then it is a clause."""
    for index in range(*piece):
        if view.padded[index] in view.language.grammar.relative_pronouns:
            return False
        if view.padded[index] in view.language.grammar.copulas:
            return True
    return False


def opens_apposition(view: View, index: int) -> bool:
    """Say whether a word opens an apposition: a role, or words that a role follows soon."""
    titles, grammar, word = view.language.titles, view.language.grammar, view.padded[index]
    if word in titles.bodies and view.language.traits.head_first:
        return openings.explains_body(view, index)
    if (word in grammar.source_bounds and not view.capital(index)) or _of_something(view, index):
        return False
    if (
        word in grammar.times
        or word in grammar.relative_pronouns
        or word in grammar.adjuncts
        or view.quoted[index : index + 1] != (-1,)
    ):
        return False
    if word in titles.every or word in titles.nouns or word in view.language.statements.one_of:
        return not look.verb_at(view, index) and not look.inside_title(view, index)
    if owned(view, index):
        return True
    return not word[:1].isdigit() and _title_ahead(view, index)


def _of_something(view: View, index: int) -> bool:
    """Say whether a noun of a deed or of many opens a clause, and no apposition: `Menurut Retno, penanganan C`."""
    if not view.language.traits.head_first or view.capital(index):
        return False
    language, word = view.language, view.padded[index]
    titles, abstract = language.titles, language.names.abstract
    deed = abstract.fullmatch(word) and word not in titles.nouns and not names_cuts.personal(word, language)
    many = word in titles.plural and word not in titles.every and word not in language.statements.one_of
    return bool(deed or many)


def described(view: View, index: int) -> bool:
    """`Steve Cole, the dean of the school`: an article opens what a name before the comma is, whatever the role."""
    articles = view.language.statements.articles
    if view.padded[index] not in articles or view.padded[index - 1] != "," or view.quoted[index] >= 0:
        return False
    index -= 2 * (view.words[index - 2].isdigit() and view.padded[index - 3] == ",")  # `Orlin, 75, a retiree`
    first = index - 1
    while first > view.first and view.capital(first - 1) and view.quoted[first - 1] < 0:
        first -= 1
    first = look.skip_openers(view, first) if first == view.first else first
    placed = view.padded[first] in view.language.grammar.opens_adjunct or view.padded[first - 1] in view.language.grammar.adjuncts
    return index - 1 - first > 1 and not placed and view.padded[index - 2] not in view.language.grammar.times


def owned(view: View, index: int) -> bool:
    """Say whether an office with its owner in capitals opens there: `Orlin's chief of staff`, `Sanders’ niece`."""
    if not view.capital(index) or not view.language.traits.genitive_mark:
        return False
    last, known = index, view.language.statements
    while not view.padded[last].endswith(known.owner_endings):
        linked = view.padded[last + 1] in known.whose_it_is and view.capital(last + 2)
        if not view.capital(last + 1) and not linked:
            break
        last += 1 + linked
    marked = view.padded[last + 1] in known.lone_genitives
    start = last + 2 if marked else last + 1
    held = not view.capital(start) and (_title_ahead(view, start) or view.padded[start] in view.language.titles.kin)
    return held and (marked or view.padded[last].endswith(known.owner_endings))


# Within how many words of an apposition its role stands, where a noun stands before what describes it, and where behind.
QUALIFIED, DESCRIBED = 2, 7


def _title_ahead(view: View, index: int) -> bool:
    """Say whether a role stands among the next words, before any mark: `top diplomat of …`, `senior peneliti …`."""
    head_first = view.language.traits.head_first
    for ahead in range(index, min(index + (QUALIFIED if head_first else DESCRIBED), view.size)):
        if head_first and view.padded[ahead] in view.language.titles.bodies:
            return False
        if (
            view.breaks(ahead)
            or (view.padded[ahead] in view.language.grammar.adjuncts and ahead > index)
            or look.verb_at(view, ahead)
        ):
            return False
        if view.padded[ahead] in view.language.titles.every and not view.capital(index):
            return not look.inside_title(view, ahead)
    return False


def with_head(view: View, piece: Words) -> Words:
    """Widen an apposition to the name that it explains; further appositions between them come along."""
    first, last = piece
    while first > view.first and view.breaks(first - 1):
        earlier = piece_before(view, first - 1)
        if earlier[0] >= earlier[1]:
            break
        if view.words[earlier[0]].isdigit() and earlier[1] - earlier[0] == 1:
            first = earlier[0]
            continue
        trimmed = trims.trim(view, earlier) if not is_apposition(view, earlier) else earlier
        if look.has_verb(view, trimmed):
            return tails.bearer(view, piece) or tails.last_name(view, piece)
        if is_adjunct(view, earlier) and trimmed[0] == earlier[0]:
            break
        first = trimmed[0]
        if not is_apposition(view, earlier):
            break
    return first, last


# A name and the words before it, where what describes a noun stands before it; longer stretches before a comma are
# clauses, and so is what loses more words than this where it is cut down to its noun phrase.
HEAD = 6
CUT = 2


def _long(view: View, piece: Words) -> bool:
    return piece[1] - piece[0] > HEAD and not look.titled(view, piece)


def widen(view: View, piece: Words, closed: bool = False) -> Words:
    """Add the office or the name that a comma parts from the rest: `Kajati Jateng, Hendro Dewanto`."""
    first, last = piece
    if first < last and first - 1 > view.first and view.padded[first - 1] in view.language.grammar.joins:
        return _fields(view, piece, first - 2)
    if first >= last or first <= view.first or not view.breaks(first - 1) or view.padded[first - 1] != ",":
        return piece
    if view.capital(first) and _of_field(view, first):
        return _fields(view, piece, first - 1)
    whole = piece_before(view, first - 1)
    if view.padded[whole[0] - 1] in view.language.chain.citing:
        return piece  # `Mengutip Reuters, seorang pejabat mengatakan C`
    earlier = trims.trim(view, whole)
    head_first = view.language.traits.head_first
    joined = view.padded[whole[0]] in view.language.grammar.conjunctions
    outside = not head_first and not joined and is_adjunct(view, whole)
    if earlier[0] >= earlier[1] or outside or is_adjunct(view, earlier) or look.has_verb(view, (earlier[0], whole[1])):
        return piece
    if _opens_with_word(view, earlier):
        return piece
    office_first = (
        look.titled(view, earlier)
        and view.capital(first)
        and (closed or (view.capital(earlier[0]) and not look.titled(view, (first, first + 1))))
    )
    if not head_first and (_long(view, earlier) or whole[1] - earlier[1] > CUT):
        return piece
    if not head_first and not view.language.grammar.times.isdisjoint(view.lowers[earlier[1] : whole[1]]):
        return piece  # `… near Arvada on Friday, fire chief Emil Harst said`
    name = all(view.capital(index) for index in range(*earlier)) and not look.titled(view, earlier)
    named = view.capital(earlier[1] - 1) or _aged(view, earlier)
    name_first = opens_apposition(view, first) and named and (name or not view.capital(first))
    return (earlier[0], last) if office_first or name_first else piece


def _of_field(view: View, index: int) -> bool:
    """Say whether an office may list a word as its field: `Kepala Dinas Pasar, Usaha Kecil dan Menengah`."""
    word = view.padded[index]
    if not view.language.traits.head_first or names_cuts.personal(word, view.language):
        return False
    return word in view.language.common or view.language.names.abstract.fullmatch(word) is not None


def _fields(view: View, piece: Words, start: int) -> Words:
    """Return the whole of an office that lists its fields: `Kepala Dinas Kebudayaan, Pariwisata, dan Olahraga Ranu`."""
    if not view.language.traits.head_first or view.padded[start] != "," or not view.capital(piece[0]):
        return piece
    while start > view.first and view.breaks(start):
        field = comma_piece(view, start)
        if field[0] >= field[1] or not all(view.capital(index) for index in range(*field)):
            return piece
        if view.padded[field[0]] in view.language.titles.of(Basis.OFFICIAL).words:
            return field[0], piece[1]
        start = field[0] - 1
    return piece


def with_bearer(view: View, wide: Words, piece: Words) -> Words:
    """Add the name before an office that lists its fields: `Andri Yansa, Kepala Dinas Pariwisata, Seni, dan Olahraga,`."""
    joined = not view.language.grammar.joins.isdisjoint((view.padded[piece[0] - 1], view.padded[piece[0]]))
    listed = wide[0] < piece[0] and view.language.traits.head_first and joined
    if not listed or wide[0] - 1 <= view.first or view.padded[wide[0] - 1] != ",":
        return wide
    name = comma_piece(view, wide[0] - 1)
    pure = name[0] < name[1] <= name[0] + NAME and all(view.capital(index) for index in range(*name))
    return (name[0], wide[1]) if pure and not look.titled(view, name) else wide


# A name has so many words at the most.
NAME = 4


def _aged(view: View, piece: Words) -> bool:
    """Say whether a name with its bearer's age ends a piece: `Siti (40), warga Kemayoran`."""
    last = piece[1]
    return view.padded[last - 1] == ")" and view.words[last - 2].isdigit() and last - 3 > piece[0] and view.capital(last - 4)


def _opens_with_word(view: View, piece: Words) -> bool:
    """Say whether a piece of one word is no name but what opens the sentence: `Sehari sebelumnya, Presiden …`."""
    alone = piece[1] - piece[0] == 1 and look.skip_openers(view, view.first) == piece[0]
    return alone and view.padded[piece[0]] in view.language.common and not look.titled(view, piece)
