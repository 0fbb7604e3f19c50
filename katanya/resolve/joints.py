"""Which sources a mention with `and` in it is made of: `Rusia dan Korea Utara`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import cache

from katanya.knowledge import countries, given_names
from katanya.languages.records import Language
from katanya.mentions import names_cuts
from katanya.resolve import forms


@cache
def _joiner(joins: frozenset[str]) -> re.Pattern[str]:
    return re.compile(r"\s(?:" + "|".join(sorted(joins)) + r")\s")


def parts(surface: str, language: Language) -> list[str]:
    """Return the mentions of the joint sources, or nothing where a mention is of one."""
    words = surface.lower().split()
    if language.grammar.joins.isdisjoint(words) or words[-1] in language.grammar.determiners or forms.one(surface, language):
        return []
    tail = surface
    if ", " in surface and forms.plural(surface.split(", ", 1)[0], language):
        tail = surface.split(", ", 1)[1]
    tail = forms.without_first(tail, language.resolve.both)  # `Both Orlin and Holm`
    found = [part.strip(" ,") for part in _joiner(language.grammar.joins).split(tail)]
    listed = [forms.without_article(piece, language) for piece in found[0].split(", ")] if found else []
    if len(listed) > 1 and all(forms.pure_name(piece, language) or countries.is_country(piece) for piece in listed):
        found = [*listed, *found[1:]]
    found = [forms.without_article(part, language) if index else part for index, part in enumerate(found)]
    return found if len(found) > 1 and all(found) and _separate(found, language) else []


def _separate(parts: list[str], language: Language) -> bool:
    """Say whether the parts are sources of their own: each begins in capitals or is a group, and nothing makes them one."""
    if any(rule(parts, language) for rule in ONE):
        return False
    return all(part[0].isupper() or forms.plural(part, language) or _titled_start(part, language) for part in parts)


def _goes_on_with_office(parts: list[str], language: Language) -> bool:
    """Say whether an office goes on behind the join: `Kepala Divisi Proyek dan | Pemeliharaan Fasilitas …`."""
    if not _titled_start(parts[0], language):
        return False
    later = parts[1:]
    fields = all(_field(part, language) or not _titled_start(part, language) for part in later)
    return fields and any(_office(part, language) for part in later)


def _one_bearer(parts: list[str], language: Language) -> bool:
    """Say whether what follows a name and what is joined to it are both the bearer's: `Harst, pialang dan analis di C`."""
    if ", " not in parts[0]:
        return False
    known, later = language.titles.every | language.titles.nouns, parts[1]
    words, apposition = later.split(), parts[0].split(", ")[-1]
    bare = words[0].islower() and words[0] in known and not (words[1:] and words[1][0].isupper())
    return apposition.split()[0].lower() in known and (bare or not _titled_start(later, language))


def _body_of_two(parts: list[str], language: Language) -> bool:
    """Say whether a body opens the mention, and what is joined is no holder: `Dinas Pertanian dan | Pangan`."""
    opens = parts[0].split()[0].lower() in language.titles.bodies
    return opens and not _titled_start(parts[1], language) and not countries.is_country(parts[1])


def _in_apposition(parts: list[str], language: Language) -> bool:
    """Say whether `and` stands in what explains a name: `Harst, the head of a group in Arvada and | New York`."""
    name, _, office = parts[0].partition(", ")
    plain = forms.pure_name(name, language) and office[:1].islower() and " " in name
    return plain and not _titled_start(parts[1], language) and countries.named(parts[1], language.code) is None


def _of_both(parts: list[str], language: Language) -> bool:
    """Say whether many speak who are of two: `lawyers for Orlin and | Holm`, `officials in Norland and | Veldora`."""
    return len(parts) == 2 and language.resolve.many_of.match(parts[0]) is not None and not _titled_start(parts[1], language)


def _one_office(parts: list[str], language: Language) -> bool:
    """Say whether parts are fields of one office behind its head: `Menteri Riset dan | Teknologi Bayu`."""
    words = parts[0].replace(",", "").split()
    if not language.traits.head_first or len(words) < 2 or not _titled_start(parts[0], language):
        return False
    many = words[0].lower() in language.titles.bodies or words[0].lower() in language.titles.plural
    if many or parts[0][1:].islower() or not all(_of_field(word, language) for word in words):
        return False
    named = ", " in parts[-1] and forms.pure_name(parts[-1].split(", ")[-1], language)
    return named or not any(names_cuts.personal(part.split()[0].lower(), language) for part in parts[1:])


def _one_body(parts: list[str], language: Language) -> bool:
    """Say whether parts are what one body is for: `Committee on Flood Prevention and | Water Quality`."""
    ties, known = language.resolve.of_body, language.titles.known
    pairs = itertools.pairwise(parts[0].split()) if len(parts) == 2 else ()
    if not any(word in ties and before[:1].isupper() and before.lower() in known for before, word in pairs):
        return False
    first = parts[1].split()[0]
    return not _titled_start(parts[1], language) and not given_names.is_given(first) and not countries.is_country(parts[1])


def _lists_fields(parts: list[str], language: Language) -> bool:
    """Say whether an office behind a name lists its fields: `Andri Yansa, Kepala Dinas Pariwisata, Seni, dan | Olahraga Ranu`."""
    office = parts[0].split(", ")[1] if parts[0].count(", ") > 1 and language.traits.head_first else ""
    return office != "" and _titled_start(office, language) and not _titled_start(parts[1], language)


def _of_field(word: str, language: Language) -> bool:
    """Say whether a word tells of an office or its field, and is no name."""
    lower, titles = word.lower(), language.titles
    known = lower in titles.every or lower in titles.organisation_words or lower in language.common
    return known or language.names.abstract.fullmatch(lower) is not None


def _two_roles(parts: list[str], language: Language) -> bool:
    """Say whether two roles of one bearer are joined: `Peneliti dan | pengajar di Universitas Ranu, Tavi Arlen`."""
    first, later = parts[0].split(), parts[1]
    if not language.traits.head_first:
        return False
    roles = names_cuts.personal(first[0].lower(), language) and later[:1].islower() and _titled_start(later, language)
    bare = not any(word[0].isupper() for word in first[1:]) and first[0].lower() not in language.titles.plural
    return len(parts) == 2 and roles and bare and forms.pure_name(later.split(", ")[-1], language) and ", " in later


def _once(parts: list[str], language: Language) -> bool:
    """Say whether what somebody once was is joined to his name: `Tavi Arlen serta | mantan anggota Dewan Ranu`."""
    later = parts[1].split()
    return later[0] in language.resolve.once and later[-1][0].isupper()


def _office(part: str, language: Language) -> bool:
    """Say whether a part goes on with an office: its field, a word of it, an acronym, or a name behind a comma."""
    first, lower = part.split()[0], part.split()[0].lower()
    field = language.names.abstract.fullmatch(lower) is not None
    return field or lower in language.titles.organisation_words or lower in language.common or first.isupper() or ", " in part


def _field(part: str, language: Language) -> bool:
    """Say whether a part opens with the field of an office in capitals: `Lembaga Ekonomi dan | Masyarakat …`."""
    first = part.split()[0]
    return language.traits.head_first and first[0].isupper() and first.lower() in language.titles.organisation_words


def _titled_start(part: str, language: Language) -> bool:
    return part.split()[0].lower() in language.titles.every


# What makes one holder of joined parts, or leaves open who they are.
ONE: tuple[Callable[[list[str], Language], bool], ...] = (
    _one_office,
    _one_body,
    _goes_on_with_office,
    _in_apposition,
    _of_both,
    _one_bearer,
    _two_roles,
    _once,
    _lists_fields,
    _body_of_two,
)
