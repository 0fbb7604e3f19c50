"""What a person is by the article: role and affiliation of the title before the name or the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from katanya.knowledge import bodies, countries, offices, outlets
from katanya.knowledge.standing import standing
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions import beside
from katanya.records import Basis, Post, Span

REACH = 90
# A post stands at one of the first mentions of its holder.
MENTIONS = 6
APPOSITION = 130
# The full stop of `U.S.` ends nothing.
BREAK = re.compile(r"(?:(?<![A-Z]\.[A-Z])\.|[,;:!?\n\"“”()–—])(?:\s|$)|\s[-–—]\s|[\n\"“”(]")
END = re.compile(r"[,;:\n\"“”()–—]|\.(?:\s|$)|\s(?:yang|who|whose|told|dan|and)\s")
WORD = re.compile(r"[^\s]+")
JOINED = frozenset(["of", "for", "&", "the", "to"])
AT = {
    "id": re.compile(r"\s(?:di|dari|pada|untuk|dan di)\s+(?=[A-Z])"),
    "en": re.compile(r"\s(?:at|of|for|with|from|in)\s+(?:the\s+|a\s+)?(?=[A-Z])"),
}
ARTICLE = re.compile(r"^(?:a|an|the|now|seorang|sang)\s+", re.IGNORECASE)
PAST = frozenset(
    ["former", "ex", "mantan", "eks", "late", "mendiang", "then", "calon", "acting", "outgoing", "incoming", "deputy"]
)

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
    start = max(0, span.start - REACH)
    nearest = body[start : span.start].rsplit(None, 1)[-1:]
    if not nearest or (nearest[0].isalpha() and not _of_title(nearest[0], language)):
        return None
    for match in BREAK.finditer(body, start, span.start):
        start = match.end()
    words = [(match.start(), match.group()) for match in WORD.finditer(body, start, span.start)]
    first = last = len(words)
    plain = [word for _, word in words]
    while first and _of_title(plain[first - 1], language) and not beside.is_verb(plain, first - 1, language):
        first -= 1
    while first < last and not _opens(words[first][1], language):
        first += 1
    if not any(_is_role(word.lower().strip("."), language) for _, word in words[first:]):
        return None
    at = Span(words[first][0], span.start)
    return _post(body[at.start : at.stop].strip(), at, language)


def apposition(body: str, span: Span, language: Language) -> Post | None:
    """`Cheong Seong-chang, pakar … di Institut Sejong`: what stands between commas after a name."""
    if body[span.stop : span.stop + 2] != ", ":
        return None
    first = span.stop + 2
    end = END.search(body, first, first + APPOSITION)
    words = WORD.findall(body[first : end.start() if end else first + APPOSITION])
    cut = next((i for i, word in enumerate(words) if i and _says(word.lower(), language)), len(words))
    phrase = " ".join(words[:cut])
    plain = ARTICLE.sub("", phrase)
    lowers = [word.lower().strip(".'’s") for word in plain.split()[: 3 if language.code == "id" else 6]]
    if not any(_is_role(word, language) for word in lowers) or _joins(phrase.split()[0].lower(), language):
        return None
    return _post(plain, Span(first, first + len(phrase)), language)


def _says(word: str, language: Language) -> bool:
    return word in language.speech_verbs or word in ("kata", "ujar")


def _joins(word: str, language: Language) -> bool:
    """Say whether a word goes on with the sentence and opens no apposition."""
    return word in language.grammar.adjuncts or word in language.grammar.joins or word in language.grammar.subordinators


RULES: tuple[Rule, ...] = (title, apposition)


def split(phrase: str, language: Language) -> tuple[str, str | None]:
    """Return (role, affiliation) of a title or apposition, in its own words.

    >>> from katanya.languages.load import language
    >>> split("Menteri Pertahanan Rusia", language("id")), split("Pentagon spokesman", language("en"))
    (('Menteri Pertahanan', 'Rusia'), ('spokesman', 'Pentagon'))
    """
    return _split(phrase, language.code)


@lru_cache(maxsize=4096)
def _split(phrase: str, code: str) -> tuple[str, str | None]:
    language = load_language(code)
    for rule in (_body_then_office, _office_then_body, _office_whole, _at, _body_last, _body_first, _office_first):
        found = rule(phrase, language)
        if found is not None:
            return found
    return phrase, None


def known(name: str, language: Language) -> str | None:
    """Return what a name beside a role is of: a country by name or adjective, a body, an outlet."""
    plain = name.removesuffix("'s").removesuffix("’s")
    form = countries.named(plain, language.code)
    if form is not None and form.sort in ("name", "adjective", "nickname", "seat"):
        return form.target
    outlet = outlets.named(plain)
    return bodies.named(plain, language.code) or (outlet.id if outlet else None)


def _body_then_office(phrase: str, language: Language) -> tuple[str, str | None] | None:
    """`US Secretary of State`, `Pentagon spokesman`: whose office it is comes first."""
    words = phrase.split()
    for cut in range(1, len(words)):
        first = " ".join(words[:cut])
        if offices.by_words(" ".join(words[cut:])) and known(first, language):
            return " ".join(words[cut:]), first.removesuffix("'s").removesuffix("’s")
    return None


def _office_then_body(phrase: str, language: Language) -> tuple[str, str | None] | None:
    """`Sekjen PBB`, `president of Russia`: the office first, whose it is after it."""
    words = phrase.split()
    for cut in range(1, len(words)):
        rest = " ".join(words[cut:]).removeprefix("of the ").removeprefix("of ")
        if offices.by_words(" ".join(words[:cut])) and known(rest, language):
            return " ".join(words[:cut]), rest
    return None


def _office_whole(phrase: str, language: Language) -> tuple[str, str | None] | None:
    return (phrase, None) if offices.by_words(phrase) and "tni" not in phrase.lower() else None


def _at(phrase: str, language: Language) -> tuple[str, str | None] | None:
    for match in AT[language.code if language.code in AT else "en"].finditer(phrase):
        if phrase[: match.start()] and not offices.by_words(f"{phrase[: match.start()]} of {phrase[match.end() :].split()[0]}"):
            return phrase[: match.start()], phrase[match.end() :]
    return None


def _body_last(phrase: str, language: Language) -> tuple[str, str | None] | None:
    words = phrase.split()
    for cut in range(1, len(words)):
        rest = " ".join(words[cut:])
        if known(rest, language) or (cut == len(words) - 1 and rest.isupper() and len(rest) > 1):
            return " ".join(words[:cut]), rest
    return None


def _body_first(phrase: str, language: Language) -> tuple[str, str | None] | None:
    words = phrase.split()
    for cut in range(len(words) - 1, 0, -1):
        first = " ".join(words[:cut])
        if known(first, language):
            return " ".join(words[cut:]), first.removesuffix("'s").removesuffix("’s")
    return None


def _office_first(phrase: str, language: Language) -> tuple[str, str | None] | None:
    words = phrase.split()
    if language.code != "id":
        return None
    cut = next((cut for cut in range(len(words) - 1, 0, -1) if offices.by_words(" ".join(words[:cut]))), 0)
    return (" ".join(words[:cut]), " ".join(words[cut:])) if cut else None


def _post(phrase: str, at: Span, language: Language) -> Post:
    role, affiliation = split(_without_rank(phrase, language), language)
    return Post(role, affiliation, (at,))


def _without_rank(phrase: str, language: Language) -> str:
    """Return a title up to the rank that stands between it and the name: `Panglima TNI Jenderal`."""
    words, ranks = phrase.split(), standing(language.code).ranks
    cut = next((i for i, word in enumerate(words) if i and word.lower().strip(".") in ranks), len(words))
    return " ".join(words[:cut])


def _of_title(word: str, language: Language) -> bool:
    lower = word.lower().strip(".'’")
    titles = language.titles
    known = lower in titles.every or lower in titles.nouns or lower in _inner(language.code)
    return word[0].isupper() or known or lower in JOINED or lower in PAST


def _opens(word: str, language: Language) -> bool:
    """Say whether a title may begin with a word: a role, in English also the country or body that it is of."""
    lower = word.lower().strip(".'’")
    if _is_role(lower, language) or lower in PAST:
        return True
    grammar = language.grammar
    return language.code != "id" and word[0].isupper() and lower not in grammar.openers and lower not in grammar.subordinators


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
    titles = load_language(code).titles
    kinds = [titles.of(basis) for basis in (Basis.OFFICIAL, Basis.EXPERT, Basis.OTHER)]
    words = frozenset(word for kind in kinds for word in (*kind.words, *kind.firsts))
    return (words | titles.nouns) - titles.bodies - titles.organisation_words | {"general", "jenderal"}
