"""The role and the affiliation of a title or an apposition, in its own words."""

from __future__ import annotations

import re
from functools import lru_cache

from katanya.knowledge import bodies, countries, offices, outlets
from katanya.languages.load import language as load_language
from katanya.languages.records import Language

AT = {
    "id": re.compile(r"\s(?:di|dari|pada|untuk|dan di)\s+(?=[A-Z])"),
    "en": re.compile(r"\s(?:at|of|for|with|from|in)\s+(?:the\s+|a\s+)?(?=[A-Z])"),
}


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
    for rule in (_body_then_office, _office_then_body, _office_whole, _at, _body_inside, _body_last, _body_first, _office_first):
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


def _body_inside(phrase: str, language: Language) -> tuple[str, str | None] | None:
    """`Ketua Perhimpunan Hotel Ranu`, `Kepala Bidang Pasar Dinas Dagang`: a word for a body opens whose office it is."""
    words = phrase.split()
    if language.code != "id":
        return None
    bodies_of = language.titles.bodies - OFFICES
    lowers = phrase.lower().split()
    bodies_of |= FOREIGN
    opens = (i for i in range(1, len(words) - 1) if words[i][0].isupper() and lowers[i] in bodies_of)
    opens = (i for i in opens if lowers[i + 1] != "pimpinan")  # `Ketua Dewan Pimpinan Daerah`
    cut = next(opens, None)
    return (" ".join(words[:cut]), " ".join(words[cut:])) if cut is not None else None


# What opens the name of a body in another language, or of a chamber.
FOREIGN = frozenset(("center", "centre", "institute", "council", "foundation", "kamar"))
# Words for bodies that are parts of an office's own name: `Kepala Biro`, `Kepala Pusat Penerangan`.
OFFICES = frozenset(("biro", "pusat", "pos", "tim", "komisi", "kelompok", "pantai", "perbatasan"))


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
