"""The role and the affiliation of a title or an apposition, in its own words."""

from __future__ import annotations

from functools import lru_cache

from katanya.knowledge import bodies, countries, offices, outlets
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.resolve import forms


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
    plain = forms.unowned(name, language)
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
            return " ".join(words[cut:]), forms.unowned(first, language)
    return None


def _office_then_body(phrase: str, language: Language) -> tuple[str, str | None] | None:
    """`Sekjen PBB`, `president of Russia`: the office first, whose it is after it."""
    words = phrase.split()
    for cut in range(1, len(words)):
        rest = _of_what(words[cut:], language)
        if offices.by_words(" ".join(words[:cut])) and known(rest, language):
            return " ".join(words[:cut]), rest
    return None


def _of_what(words: list[str], language: Language) -> str:
    """Return the words behind an office without what ties them to it: `of the`."""
    tied = len(words) > 1 and words[0] in language.names.genitives
    return forms.without_article(" ".join(words[1:]), language) if tied else " ".join(words)


def _office_whole(phrase: str, language: Language) -> tuple[str, str | None] | None:
    named = not language.resolve.named_in_offices.isdisjoint(phrase.lower().split())  # `Panglima TNI`
    return (phrase, None) if not named and offices.by_words(phrase) else None


def _at(phrase: str, language: Language) -> tuple[str, str | None] | None:
    """`researcher at the Norda Institute`, `pengamat dari Universitas Ranu`: but `Secretary of State` is one office."""
    for match in language.resolve.at_body.finditer(phrase):
        role, body = phrase[: match.start()], phrase[match.end() :]
        if role and not any(offices.by_words(f"{role} {tie} {body.split()[0]}") for tie in language.names.genitives):
            return role, body
    return None


def _body_inside(phrase: str, language: Language) -> tuple[str, str | None] | None:
    """`Ketua Perhimpunan Hotel Ranu`, `Kepala Bidang Pasar Dinas Dagang`: a word for a body opens whose office it is."""
    words = phrase.split()
    if not language.traits.head_first:
        return None
    known, lowers = language.resolve, phrase.lower().split()
    bodies_of = language.titles.bodies - known.office_bodies | known.foreign_bodies
    opens = (i for i in range(1, len(words) - 1) if words[i][0].isupper() and lowers[i] in bodies_of)
    opens = (i for i in opens if lowers[i + 1] not in known.led_by)  # `Ketua Dewan Pimpinan Daerah`
    cut = next(opens, None)
    return (" ".join(words[:cut]), " ".join(words[cut:])) if cut is not None else None


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
            return " ".join(words[cut:]), forms.unowned(first, language)
    return None


def _office_first(phrase: str, language: Language) -> tuple[str, str | None] | None:
    words = phrase.split()
    if not language.traits.head_first:
        return None
    cut = next((cut for cut in range(len(words) - 1, 0, -1) if offices.by_words(" ".join(words[:cut]))), 0)
    return (" ".join(words[:cut]), " ".join(words[cut:])) if cut else None
