"""Cuts a stretch of words down to its noun phrase."""

from __future__ import annotations

from unicodedata import category

from katanya.records import Basis
from katanya.statements import look, office_ends
from katanya.statements.draft import Words
from katanya.statements.view import View


def trim(view: View, piece: Words) -> Words:
    """Cut a stretch of words down to its noun phrase."""
    first, last = piece
    word, grammar = view.padded[last - 1], view.language.grammar
    if last - first > 1 and (word in grammar.nominatives or _contracted(view, last - 1)):
        return last - 1, last
    if word in grammar.pronouns and last - first > 1 and _lone_pronoun(view, last - 1):
        return last - 1, last
    first = min(look.skip_openers(view, first), last)
    first = _after_verb(view, (first, last))
    first = _after_leading_adjunct(view, (first, last))
    first = _reduced_relative(view, (first, last))
    return first, _before_participle(view, (first, max(first, _before_adjunct(view, (first, last)))))


def _lone_pronoun(view: View, index: int) -> bool:
    """Say whether a pronoun is a subject by itself: `Selama perang | ia mengatakan C`, not `Bupati dan ia`.

    Where some pronouns can only be a subject, the others are none.
    """
    before, grammar = view.padded[index - 1], view.language.grammar
    if grammar.nominatives:
        return False
    return before not in grammar.joins and before not in grammar.inside and not look.holder_word(view, index - 1)


def _contracted(view: View, index: int) -> bool:
    """Say whether a pronoun and its auxiliary stand there: `whether she'd attributed C`."""
    word, mark, rest = view.padded[index].replace("’", "'").partition("'")
    return bool(mark) and rest in view.language.settling.contracted_auxiliaries and word in view.language.grammar.nominatives


def _before_participle(view: View, piece: Words) -> int:
    """`images taken on Monday`: a participle whose time or place has been left out goes with it."""
    first, last = piece
    return last - 1 if last - first > 1 and view.padded[last - 1] in view.language.grammar.participles else last


def _reduced_relative(view: View, piece: Words) -> int:
    """`a condition U.S. diplomats have said …`: the subject is the name that a common noun without a title runs into."""
    (first, last), words, grammar = piece, view.language.settling, view.language.grammar
    if view.padded[first] not in view.language.statements.articles:
        return first
    for index in range(first + 2, last):
        before = view.padded[index - 1]
        if not view.capital(index) or view.capital(index - 1) or look.holder_word(view, index - 1):
            continue
        if before in grammar.articles_and_possessives or view.padded[index] in grammar.times:
            continue
        if before in view.language.common or (index == first + 2 and before.endswith(words.adjective_endings)):
            return first
        if before.isalpha() and before not in grammar.adjuncts and before not in grammar.inside:
            return index if index - first > 1 else first
    return first


def _after_verb(view: View, piece: Words) -> int:
    """Return where the subject of the last clause begins, if a predicate and a coordinator stand before it."""
    first, last = piece
    relative = False
    for index in range(first, last):
        relative = relative or view.padded[index] in view.language.grammar.relative_pronouns
        if look.verb_at(view, index) and not relative:
            for later in range(last - 2, index, -1):
                if view.padded[later] in view.language.grammar.conjunctions:
                    return later + 1
    return first


def _after_leading_adjunct(view: View, piece: Words) -> int:
    """Step over an adjunct that no comma parts from the subject: `Dalam sambutannya Mayjen …`, `On Tuesday Trump …`."""
    (first, last), words = piece, view.language.settling
    grammar = view.language.grammar
    if first >= last or not (view.padded[first] in grammar.adjuncts or view.padded[first] in grammar.times):
        return first
    if look.given_month(view, first):
        return first  # `Jan Orlin`
    if _approximate(view, first) or (view.padded[first] in words.early_or_late and view.padded[first + 1] not in grammar.times):
        return first  # `Early polls show C`
    for index in range(first + 1, last):
        begins_name = view.capital(index) and view.padded[index] not in grammar.times and not view.capital(index - 1)
        before = view.padded[index - 1]
        after_lower = before not in grammar.adjuncts and before not in grammar.articles_and_possessives
        if view.padded[index] in grammar.pronouns or (begins_name and after_lower):
            return index
        if (
            view.padded[index] in grammar.articles_and_possessives
            and (before in grammar.times or before.isdigit())
            and view.capital(first)
        ):
            return index  # `On Monday the ministry`, `Last year a judge`
    return last


def _approximate(view: View, first: int) -> bool:
    """Say whether a quantity is told of by about how much it is: `about one in five`."""
    words = view.language.settling
    if view.padded[first] not in words.about_so_many:
        return False
    place = first + 1 + (view.padded[first + 1] in words.approximate_thans)
    counted = view.padded[place] in view.language.grammar.quantifiers or view.padded[place] in view.language.titles.plural
    return counted or view.padded[place][:1].isdigit()


def _before_adjunct(view: View, piece: Words) -> int:
    """Return where an adjunct that follows the noun phrase begins, or its end."""
    grammar, words, head_first = view.language.grammar, view.language.settling, view.language.traits.head_first
    first, last = piece
    role = first < last and (not view.capital(first) or not view.capital(first + 1))
    for index in range(first + 1, last):
        word = view.padded[index]
        if (view.capital(index) and word not in grammar.times) or (words.office_also and office_ends.also(view, index)):
            continue
        relative = word in words.person_relatives or (role and word in grammar.relative_pronouns and word not in grammar.dropped)
        if relative or (role and (reduced(view, index) or _documents(view, first, index))):
            return last
        described = role and word in words.qualifying_times and view.padded[index - 1] in grammar.articles_and_possessives
        if (
            word in grammar.adjuncts
            and not described
            and not (word in grammar.inside and _inside_allowed(view, role, index, piece))
        ):
            return index
        ends = head_first and (word in words.adverbs_after_names or _ends_name(view, (index, last), role))
        aside = ends and not view.capital(index)
        if aside or (look.verb_at(view, index) and not participle(view, index)):
            return index
    return last


def _ends_name(view: View, rest: Words, role: bool) -> bool:
    """Say whether a word in lower case ends a name that stands behind its office, with no name and no role after it."""
    if role or not view.padded[rest[0]].isalpha() or view.padded[rest[0]] in view.language.grammar.joins:
        return False
    grammar = view.language.grammar
    own = grammar.name_particles | grammar.determiners | grammar.relative_pronouns
    known = any(view.capital(i) or look.holder_word(view, i) or view.padded[i] in own for i in range(*rest))
    return not known


def _documents(view: View, first: int, index: int) -> bool:
    """Say whether a document or an image stands before a preposition: whose it is, or of what, belongs to it."""
    if view.padded[index] not in view.language.settling.document_ties:
        return False
    titles = view.language.titles
    return any(titles.of(basis).first_in(view.lowers, first, index) for basis in (Basis.DOCUMENT, Basis.IMAGE))


def _inside_allowed(view: View, role: bool, index: int, piece: Words) -> bool:
    """Say whether a preposition belongs to the noun phrase: after a role in lower case, or, like `of`, before any noun."""
    if view.language.traits.head_first:
        return role or look.housed(view, index) or _for_what(view, index) or office_ends.ties(view, piece[0], index)
    following, words = view.padded[index + 1], view.language.settling
    if following in view.language.statements.indefinite_articles or following in words.personal_possessives:
        return False
    return following not in view.language.grammar.times and index + 1 < piece[1]


def _for_what(view: View, index: int) -> bool:
    """Say whether a body or an envoy is named for what it is for: `Forum Ranu untuk Anggaran`, `Duta Besar Ranu untuk Orsa`."""
    if view.padded[index] not in view.language.settling.sent_to or not view.capital(index + 1):
        return False
    first = index
    while view.capital(first - 1):
        first -= 1
    first, titles = max(first, 0), view.language.titles
    envoy = index - first > 1 and bool(titles.of(Basis.OFFICIAL).length_at(view.lowers, first))
    return envoy or not titles.bodies.isdisjoint(view.lowers[first:index])


def participle(view: View, index: int) -> bool:
    """Say whether a verb belongs to a relative clause: its word stands right before it, or `those` (`those surveyed`)."""
    before = view.padded[index - 1]
    return before in view.language.grammar.relative_pronouns or before in view.language.settling.people_pointed


def reduced(view: View, index: int) -> bool:
    """`a diplomat briefed on the talks`, `images taken by a firm`: a participle that describes the noun before it."""
    following, words = view.padded[index + 1], view.language.settling
    if following not in words.participle_ties:
        return False
    word, grammar = view.padded[index], view.language.grammar
    # A form that is a past as well (`sent`, `made`) is a participle before its agent.
    either = word in grammar.irregular and following in view.language.statements.agent
    return word.endswith(words.describing_endings) or word in grammar.participles or either


def without_symbols(view: View, piece: Words) -> Words:
    """Return the words without pictures, signs and commas at their edges (`🔴 Menteri …`), which belong to no name."""
    first, last = piece
    while first < last and (view.words[first] == "," or category(view.words[first][0]) == "So"):
        first += 1
    while first < last and category(view.words[last - 1][0]) == "So":
        last -= 1
    return first, last


def after_copula(view: View, piece: Words) -> Words:
    """`Survei itu menjadi pertimbangan Presiden memutuskan C`: what stands before a copula is another subject."""
    identities = view.language.settling.identities
    if not identities:
        return piece
    near = range(piece[1] - 2, piece[0], -1)
    copula = next((i for i in near if view.padded[i] in identities and not _relative_clause(view, piece[0], i)), None)
    return piece if copula is None or view.capital(copula) else (copula + 1, piece[1])


def _relative_clause(view: View, first: int, copula: int) -> bool:
    """Say whether a copula is the verb of a relative clause: `warga yang sejak lama menjadi C`, `yang diajak menjadi C`."""
    opening = next((i for i in range(copula - 1, first, -1) if view.padded[i] in view.language.grammar.relative_pronouns), None)
    if opening is None:
        return False
    return look.verb_at(view, copula - 1) or not any(look.verb_at(view, i) for i in range(opening + 1, copula))
