"""What a person is by the article: role and affiliation of the title before the name or the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from katanya.knowledge import given_names
from katanya.knowledge.standing import standing
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions import beside, located, names_cuts
from katanya.records import Basis, Post, Span
from katanya.resolve import forms, post_parts

REACH = 130
# A post stands at one of the first mentions of its holder.
MENTIONS = 6
APPOSITION = 130
# Among so many of its words an apposition says what somebody is, where the head of a noun comes first and where it comes last.
NEAR, FAR = 3, 6
# The full stop of `U.S.` ends nothing.
BREAK = re.compile(r"(?:(?<![A-Z]\.[A-Z])\.|[,;:!?\n\"“”()–—])(?:\s|$)|\s[-–—]\s|[\n\"“”(]")
WORD = re.compile(r"[^\s]+")
# The short form of a body behind its name: `Komite Keselamatan Ranu (KKR) Tavi Arlen`.
ACRONYM = re.compile(r"\s\((?=[^()\d]{0,20}[A-Z])[\w /-]{2,30}\)(?=[\s,]|$)")

Rule = Callable[[str, Span, Language], Post | None]


def of(body: str, places: Sequence[Span], language: Language) -> Post | None:
    """Return the post that the article gives a person at the first of the places that gives one, or `None`."""
    first: Post | None = None
    for span in places[:MENTIONS]:
        for rule in RULES:
            post = rule(body, span, language)
            if post is not None and post.affiliation:
                return post
            first = first or post
    return first


def title(body: str, span: Span, language: Language) -> Post | None:
    """`Menteri Pertahanan Rusia Sergei Shoigu`: the title right before a name."""
    nearest = body[max(0, span.start - REACH) : span.start].rsplit(None, 1)[-1:]
    if not nearest or (nearest[0].isalpha() and not _of_title(nearest[0], language)):
        return None
    return _titled(_before(body, span.start, language), span.start, language)


def parted(body: str, span: Span, language: Language) -> Post | None:
    """`pengajar Universitas Ranu, Tavi Arlen, menilai C`: the office that a comma parts from the name behind it."""
    if not language.traits.head_first or not body.endswith(", ", 0, span.start):
        return None
    words = _before(body, span.start - 2, language)
    told = len(words) > 1 and _names_thing([word for _, word in words], language)
    return _titled(words, span.start, language) if told else None


def _names_thing(words: list[str], language: Language) -> bool:
    """Say whether words end with what an office is of, and not with a name: a place, an acronym, a field, a body's name."""
    word, titles = words[-1], language.titles
    lower = word.lower()
    known = titles.organisation_words | titles.bodies | titles.houses
    if lower in known or lower in language.common or word.isupper() or located.is_known(word):
        return True
    housed = not known.isdisjoint(word.lower() for word in words[:-1] if word[0].isupper()) and not given_names.is_given(word)
    return housed or language.names.abstract.fullmatch(lower) is not None


def _titled(words: list[tuple[int, str]], stop: int, language: Language) -> Post | None:
    """Return the post that the last of some words tell, from the one that may open a title."""
    first = last = len(words)
    plain = [word for _, word in words]
    while first and (_of_title(plain[first - 1], language) or _of_field(plain, first - 1, language)):
        if beside.is_verb(plain, first - 1, language):
            break
        first -= 1
    first = _described(plain, first, language)
    while first < last and not _opens(plain[first], language):
        first += 1
    if not any(_is_role(word.lower().strip("."), language) for word in plain[first:]):
        return None
    return _post(" ".join(plain[first:]), Span(words[first][0], stop), language)


def _described(words: list[str], first: int, language: Language) -> int:
    """Return where a role in lower case opens that a preposition ties to a body: `pengamat sosial dari | Universitas Ranu`."""
    if first < 2 or words[first - 1] not in language.resolve.placing:
        return first
    for place in range(first - 2, max(-1, first - 2 - DESCRIBED), -1):
        if not words[place].isalpha() or not words[place].islower():
            return first
        if _is_role(words[place], language):
            return place
    return first


# Words of a role in lower case: `pengamat kebijakan publik`.
DESCRIBED = 4


def _before(body: str, stop: int, language: Language) -> list[tuple[int, str]]:
    """Return the words of the clause before a name with where they stand, the short form of a body in brackets left out.

    The commas of an office that lists its fields part nothing: `Deputi Bidang Pasar, Dagang, dan Usaha Arlen`.
    """
    start = max(0, stop - REACH)
    text = body[start:stop]
    if ")" in text:
        text = ACRONYM.sub(lambda match: " " * len(match.group()), text)
    plain = language.resolve.listed_commas.sub(" ", text) if language.resolve.joins_fields else text
    opens = max((match.end() for match in BREAK.finditer(plain)), default=0)
    return [(start + match.start(), match.group()) for match in WORD.finditer(text, opens)]


def _of_field(words: list[str], place: int, language: Language) -> bool:
    """Say whether `dan` joins two fields of an office there: `Dinas Pemuda dan | Olahraga`, not `Bupati Arlen dan | Gubernur`."""
    if words[place] not in language.resolve.joins_fields or not 0 < place < len(words) - 1:
        return False
    return (
        words[place - 1][0].isupper()
        and words[place + 1][0].isupper()
        and not names_cuts.personal(words[place + 1].lower(), language)
    )


def apposition(body: str, span: Span, language: Language) -> Post | None:
    """`Cheong Seong-chang, pakar … di Institut Sejong`: what stands between commas after a name."""
    if body[span.stop : span.stop + 2] != ", ":
        return None
    first = span.stop + 2
    end = language.resolve.apposition_ends.search(body, first, first + APPOSITION)
    words = WORD.findall(body[first : end.start() if end else first + APPOSITION])
    cut = next((i for i, word in enumerate(words) if i and _says(word.lower(), language)), len(words))
    phrase = " ".join(words[:cut])
    plain = forms.without_first(phrase, language.resolve.opens_apposition)
    lowers = [word.lower().strip(".'’s") for word in plain.split()[: NEAR if language.traits.head_first else FAR]]
    if not any(_is_role(word, language) for word in lowers) or _joins(phrase.split()[0].lower(), language):
        return None
    return _post(plain, Span(first, first + len(phrase)), language)


def _says(word: str, language: Language) -> bool:
    return word in language.speech_verbs or word in language.resolve.says


def _joins(word: str, language: Language) -> bool:
    """Say whether a word goes on with the sentence and opens no apposition."""
    return word in language.grammar.adjuncts or word in language.grammar.joins or word in language.grammar.source_bounds


RULES: tuple[Rule, ...] = (title, parted, apposition)


def _post(phrase: str, at: Span, language: Language) -> Post:
    role, affiliation = post_parts.split(_without_rank(phrase, language), language)
    return Post(role, affiliation, (at,))


def _without_rank(phrase: str, language: Language) -> str:
    """Return a title up to the rank that stands between it and the name: `Panglima TNI Jenderal`."""
    words, ranks = phrase.split(), standing(language.code).ranks
    within = language.resolve.before_rank | language.resolve.not_in_office
    held = (i for i, word in enumerate(words) if i and word.lower().strip(".") in ranks and words[i - 1].lower() not in within)
    cut = next(held, len(words))
    return " ".join(words[:cut])


def _of_title(word: str, language: Language) -> bool:
    lower = word.lower().strip(".'’")
    titles, words = language.titles, language.resolve
    known = lower in titles.every or lower in titles.nouns or lower in _inner(language.code)
    return word[0].isupper() or known or lower in words.in_titles or lower in words.not_in_office


def _opens(word: str, language: Language) -> bool:
    """Say whether a title may begin with a word: a role, or where that comes last the country or body that it is of."""
    lower = word.lower().strip(".'’")
    if _is_role(lower, language) or lower in language.resolve.not_in_office:
        return True
    grammar, owner = language.grammar, not language.traits.head_first and word[0].isupper()
    return owner and lower not in grammar.openers and lower not in grammar.source_bounds


def _is_role(lower: str, language: Language) -> bool:
    """Say whether a word names what a person is, or ends in one that does: `minister`, `secretary-general`, `co-founder`."""
    roles = _roles_of(language.code)
    return lower in roles or ("-" in lower and lower.rpartition("-")[2] in roles)


@cache
def _inner(code: str) -> frozenset[str]:
    """Return the later words of titles of several words: `bicara` of `juru bicara`."""
    kinds = [load_language(code).titles.of(basis) for basis in (Basis.OFFICIAL, Basis.EXPERT, Basis.OTHER)]
    return frozenset(word for kind in kinds for forms in kind.longer.values() for form in forms for word in form[1:])


@cache
def _roles_of(code: str) -> frozenset[str]:
    """Return the words that name what a person is."""
    language = load_language(code)
    titles = language.titles
    kinds = [titles.of(basis) for basis in (Basis.OFFICIAL, Basis.EXPERT, Basis.OTHER)]
    words = frozenset(word for kind in kinds for word in (*kind.words, *kind.firsts))
    return (words | titles.nouns) - titles.bodies - titles.organisation_words | language.resolve.also_roles
