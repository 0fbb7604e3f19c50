"""The rules that tell whom a mention names; the first that answers decides."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from katanya.knowledge import countries, outlets
from katanya.languages.records import Language
from katanya.mentions import names_cuts
from katanya.mentions.names import Roster
from katanya.records import Basis, Span
from katanya.resolve import forms, issuers
from katanya.resolve.holder import NOBODY, Who
from katanya.resolve.naming_people import ARTICLES, BRACKETS, by_kind, description, person, pure_name

# Brackets that are part of how an article describes whom it does not name: `sejumlah pejabat Amerika Serikat (AS)`.
ACRONYM = re.compile(r"\([A-Z]{2,}\)\s*$")
BOTH = re.compile(r"^(?:both|baik)\s+", re.IGNORECASE)
OWNER = re.compile(r"[A-Z][\w-]*['’]s?\s[a-z]")
# What ends the name of a body in its mention.
AS_WHAT = re.compile(r"(?:\s+sendiri)?(?:(?:,|\s+(?:selaku|sebagai)|\s+sendiri)\s.*)?$")
# Documents that one person writes, and documents that go by their own name.
OWN_WORDS = frozenset(
    ["surat", "unggahan", "pernyataan", "catatan", "memo", "email", "letter", "memo", "email", "note", "statement"]
)
NAMED_THEMSELVES = frozenset(["perjanjian", "undang-undang", "konstitusi", "traktat", "konvensi", "treaty", "constitution"])


def medium(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`kantor berita AFP`: the medium's name without the words that say what it is."""
    if forms.word_of(surface, language, Basis.DOCUMENT) or forms.word_of(surface, language, Basis.IMAGE):
        return None
    words = tuple(outlets.WORD.findall(surface))
    for index, word in enumerate(words):
        found = outlets.at(words, index)
        if found is not None and index + found[0] == len(words):
            return (
                Who((" ".join(words[index:]),), "medium", titles=frozenset(("media",)))
                if forms.generic(words[:index], language)
                else None
            )
        if found is not None and index == 0 and words[found[0] : found[0] + 1] == ("(",):
            return Who((" ".join(words[: found[0]]),), "medium", titles=frozenset(("media",)))
        if word[0].isupper() and word.lower() not in language.chain.before_name:
            break
    return None


def issuer(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`putusan MK`, `data Bloomberg`, `a report by the ministry`: who issued a document."""
    kind = language.titles.of(Basis.DOCUMENT)
    lowers = tuple(surface.lower().split())
    account = lowers[:1] and lowers[0] in language.titles.accounts
    place = (0, 1) if account else kind.first_in(lowers)
    if place is None or place[0] > (2 if language.code == "id" else 5) or forms.word_of(surface, language, Basis.EXPERT):
        return None
    words = surface.split()
    rest = " ".join(words[place[1] :])
    named = issuers.of(" ".join(words[: place[0]]), lowers[place[0]], rest, language)
    if named is None and account and lowers[1:2] and lowers[1] in language.titles.every:
        named = rest
    if named is None and focus is not None and lowers[0] in OWN_WORDS and lowers[-1] in language.grammar.determiners:
        return replace(focus, rule="document_of_last", titles=frozenset(lowers), person=False)
    if named is None or lowers[0] in NAMED_THEMSELVES:
        return Who((ARTICLES.sub("", surface),), "document", titles=frozenset(lowers))
    who = _name_or_body(named, span, focus, roster, language)
    return Who(who.names, "issuer", titles=frozenset(lowers))


@cache
def _joiner(joins: frozenset[str]) -> re.Pattern[str]:
    return re.compile(r"\s(?:" + "|".join(sorted(joins)) + r")\s")


def joint(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Rusia dan Korea Utara`: each of the joint sources."""
    words = surface.lower().split()
    if language.grammar.joins.isdisjoint(words) or words[-1] in language.grammar.determiners:
        return None
    tail = surface
    if ", " in surface and forms.plural(surface.split(", ", 1)[0], language):
        tail = surface.split(", ", 1)[1]
    raw = _joiner(language.grammar.joins).split(tail)
    parts = [part.strip(" ,") for part in raw]
    if len(parts) > 1 and (_one_person(parts, raw[-2], language) or parts[-1].split()[:1][0] in language.grammar.relative):
        return None
    parts[0] = BOTH.sub("", parts[0])
    listed = [ARTICLES.sub("", piece) for piece in parts[0].split(", ")]
    if len(listed) > 1 and all(pure_name(piece, language) or countries.is_country(piece) for piece in listed):
        parts = [*listed, *parts[1:]]
    parts = [ARTICLES.sub("", part) if index and language.code == "en" else part for index, part in enumerate(parts)]
    if len(parts) < 2 or not all(parts) or not _separate(parts, language):
        return None
    each = [_name_or_body(part, span, focus, roster, language) for part in parts]
    titles = frozenset(title for who in each for title in who.titles)
    return Who(tuple(name for who in each for name in who.names), "joint", titles=titles)


def company(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Chevron`: the company that the article calls `PT Chevron Indonesia Company`."""
    full = roster.company(BRACKETS.sub("", surface).strip()) if language.code == "id" else None
    return Who((full,), "company", titles=frozenset(("pt",))) if full else None


def body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """A body, a country, a group: its own words, an acronym of the article spelled out."""
    plain = ARTICLES.sub("", BRACKETS.sub("", surface)).strip(" ,")
    if not plain:
        return None
    unnamed = plain[0].islower() or plain.split()[0].lower() in language.titles.plural
    if unnamed and ACRONYM.search(surface):
        plain = ARTICLES.sub("", surface).strip(" ,")
    lowers = frozenset(word.strip(",.").lower() for word in plain.split())
    run = names_cuts.RUN.match(plain)
    rest = plain[run.end() :].split() if run is not None else []
    echoed = bool(rest) and all(word in lowers and word in run.group().lower().split() for word in rest) if run else False
    if run is not None and echoed and countries.is_country(run.group()):
        return Who((run.group(),), "country", titles=lowers)
    plain = AS_WHAT.sub("", plain) if language.code == "id" else plain
    short = roster.expand(_acronym(plain, language) or plain)
    return Who((_fuller_body(short, roster, language) or short,), "body", titles=lowers)


def _fuller_body(short: str, roster: Roster, language: Language) -> str | None:
    """Return the body known by more words that an acronym opens: `SKK` for `SKK Migas`."""
    if not short.isupper() or " " in short:
        return None
    roles = language.titles.of(Basis.OFFICIAL)
    forms_of = [" ".join(form) for form in roles.longer.get(short.lower(), ())]
    return next((name.full for name in roster.names if name.full.lower() in forms_of), None)


def _acronym(plain: str, language: Language) -> str | None:
    """Return the acronym that the description of a body ends with: `organisasi pengekspor minyak OPEC`."""
    words = plain.split()
    described = len(words) > 2 and words[-2].islower() and words[0].lower() in language.titles.bodies
    return words[-1] if described and words[-1].isupper() and len(words[-1]) > 2 else None


def _name_or_body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who:
    for rule in (person, description, body):
        who = rule(surface, span, focus, roster, language)
        if who is not None:
            return who
    return NOBODY


def _one_person(parts: list[str], before: str, language: Language) -> bool:
    return _two_roles(parts, language) or _goes_on_apposition(before, language)


def _two_roles(parts: list[str], language: Language) -> bool:
    """Say whether the roles of one person are joined: `journalist and author Hana Aida`, `Orlin's friend and adviser`."""
    roles = (language.titles.every | language.titles.nouns) - language.titles.bodies
    before, after = parts[0].split(), parts[-1].split()
    if not before or before[-1] not in roles or after[:1] == [] or after[0] not in roles:
        return False
    named = len(after) > 1 and after[1][0].isupper()
    bare = len(after) == 1 and len(before) > 1 and not after[0].endswith("s") and language.code == "en"
    return (named or bare) and "," not in parts[0] and not forms.plural(parts[0], language)


def _goes_on_apposition(before: str, language: Language) -> bool:
    """Say whether what is joined is part of an apposition that no comma ends: `Cross, an aide to A and B`."""
    first, comma, rest = before.partition(", ")
    said = ARTICLES.sub("", rest)
    if language.code != "en" or not comma or before.rstrip().endswith(",") or not first[:1].isupper():
        return False
    role = any(word in language.titles.every or word in language.titles.nouns for word in said.split()[:4])
    described = said[:1].islower() and (said != rest or role)
    return (described or (role and OWNER.match(said) is not None)) and not forms.plural(rest, language)


def _separate(parts: list[str], language: Language) -> bool:
    """Say whether the parts are sources of their own: each begins in capitals or is a group, and none is one office."""
    titles = language.titles
    later = [part for part in parts[1:] if _field(part, language) or not _titled_start(part, language)]
    if _titled_start(parts[0], language) and len(later) == len(parts) - 1 and any(_office(part, language) for part in later):
        return False
    if ", " in parts[0] and _one_bearer(parts[0].split(", ")[-1], parts[1], language):
        return False
    if (
        parts[0].split()[0].lower() in titles.bodies
        and not _titled_start(parts[1], language)
        and not countries.is_country(parts[1])
    ):
        return False
    return all(
        part[0].isupper() or forms.plural(part, language) or part.split()[0].lower() in language.titles.every for part in parts
    )


def _one_bearer(apposition: str, later: str, language: Language) -> bool:
    """Say whether what follows a name and what is joined to it are both the bearer's: `Harst, pialang dan analis di C`."""
    known = language.titles.every | language.titles.nouns
    words = later.split()
    bare = words[0].islower() and words[0] in known and not (words[1:] and words[1][0].isupper())
    return apposition.split()[0].lower() in known and (bare or not _titled_start(later, language))


def _office(part: str, language: Language) -> bool:
    """Say whether a part goes on with an office: `Kepala Divisi Proyek dan | Pemeliharaan Fasilitas …`."""
    first, lower = part.split()[0], part.split()[0].lower()
    field = language.code == "id" and names_cuts.ABSTRACT.fullmatch(lower) is not None
    return field or lower in language.titles.organisation_words or lower in language.common or first.isupper() or ", " in part


def _field(part: str, language: Language) -> bool:
    """Say whether a part opens with the field of an Indonesian office in capitals: `Lembaga Ekonomi dan | Masyarakat …`."""
    first = part.split()[0]
    return language.code == "id" and first[0].isupper() and first.lower() in language.titles.organisation_words


def _titled_start(part: str, language: Language) -> bool:
    return part.split()[0].lower() in language.titles.every


RULES = (joint, issuer, medium, company, by_kind, person, description, body)
