"""The rules that tell whom a mention names; the first that answers decides."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import replace
from katanya.knowledge import outlets
from katanya.languages.load import language as load_language
from katanya.languages.name_words import name_words
from katanya.languages.records import Language
from katanya.mentions import joined, located, names_cuts
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Span
from katanya.resolve import behind, body_names, forms, genders, issuers, joints, media, openers, owned
from katanya.resolve.holder import NOBODY, Who

# What is nobody's title.
THINGS = (Basis.DOCUMENT, Basis.IMAGE, Basis.MEDIA)


def issuer(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`putusan MK`, `data Bloomberg`, `a report by the ministry`: who issued a document."""
    kind = language.titles.of(Basis.DOCUMENT)
    lowers = tuple(surface.lower().split())
    account = lowers[:1] and lowers[0] in language.titles.accounts
    place = (0, 1) if account else kind.first_in(lowers)
    if place is None or place[0] > (2 if language.code == "id" else 5):
        return None
    if forms.word_of(surface, language, Basis.EXPERT) and (place[0] > 0 or language.code == "en"):
        return None
    if language.code == "en" and owned.of_person(surface, roster):
        return None
    words = surface.split()
    inside = place[0] > 0 and words[place[0]].istitle()
    if inside and issuers.in_name(lowers, place[0], language):
        return None
    if inside and (lowers[0] in language.titles.bodies if language.code == "id" else place[1] < len(words)):
        return None  # `Mayor Bill de Wael`, `Badan Pusat Statistik`
    if language.code == "en" and issuers.describes(lowers[place[1] :], language):
        return None  # `the city's law department`, `poll workers`
    rest = issuers.printed_in(lowers[place[1] - 1], " ".join(words[place[1] :]))
    named = issuers.of(" ".join(words[: place[0]]), lowers[place[0]], rest, language)
    if named is None and account and lowers[1:2] and lowers[1] in language.titles.every:
        named = rest
    if named is not None and named.lower() in language.grammar.possessors:
        if focus is not None:
            return replace(focus, rule="document_of_last", titles=frozenset(lowers), person=False)
        named = None  # `His report`, of somebody who is not found
    if (
        named is None
        and focus is not None
        and lowers[0] in name_words(language.code).own_words
        and lowers[-1] in language.grammar.determiners
    ):
        return replace(focus, rule="document_of_last", titles=frozenset(lowers), person=False)
    if named is not None and named.lower() in language.chain.platforms and lowers[place[0]] in name_words(language.code).posted:
        named = None  # `pesan di WhatsApp`: whose it is, is not told
    if named is None or lowers[0] in name_words(language.code).speaking_papers:
        return Who((forms.ARTICLES.sub("", surface),), "document", titles=frozenset(lowers))
    if place[0] in (1, 2) and named == words[0] and openers.opens_only(named, roster, language):
        return Who((surface,), "document", titles=frozenset(lowers))
    who = _name_or_body(named, span, focus, roster, language)
    return Who(who.names, "issuer", titles=frozenset(lowers))


def joint(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Rusia dan Korea Utara`: each of the joint sources."""
    listed = joints.parts(surface, language)
    whole = forms.ARTICLES.sub("", surface) if listed else ""
    if joined.is_joined(whole) and any(name.full == whole and not name.person for name in roster.names):
        return None
    each = [_name_or_body(part, span, focus, roster, language) for part in listed]
    titles = frozenset(title for who in each for title in who.titles)
    return Who(tuple(name for who in each for name in who.names), "joint", titles=titles) if each else None


def description(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the president`, `bos Tesla itu`, `Panglima TNI`: the person whose titles those are."""
    plain = body_names.BRACKETS.sub("", surface)
    words = [word.strip(",.'’").lower() for word in forms.ARTICLES.sub("", plain).split()]
    words = [word.removesuffix("'s") for word in words if word not in language.grammar.determiners]
    roles = frozenset(word for word in words if word in language.titles.every)
    if len(words) == 2 and " ".join(words) in dict(language.titles.shorts):
        roles = frozenset((" ".join(words),))  # `Kepala Negara` is the `Presiden`
    if _headed_by_body(words, language) if language.code == "en" else _of_body_or_many(words, plain, language):
        return None
    if not words or (words[0] in language.titles.plural and language.code == "id"):
        return None
    if language.code == "en" and owned.serves(plain, language):
        fitting = owned.by_role(plain, roster, language) if forms.definite(plain, language) else []
        if not fitting:
            return owned.again(plain, span, focus)
        return _best(fitting, roles, span, focus, roster, language)
    if (
        not roles - language.titles.bodies - _things(language.code)
        or not forms.definite(plain, language)
        or forms.plural(plain, language)
    ):
        return None
    places = _places(plain, roles)
    named_words = [word for word in words if word not in language.titles.known and word not in forms.lower_words(plain)]
    if named_words and not forms.points_back(plain, language):
        named = [name for name in roster.names if any(part in words for part in name.full.lower().split())]
        if named and not places:
            return owned.formerly(surface, span, focus, language) if language.code == "en" else None
    fitting = _fitting(roles, places, bool(named_words), roster, language)
    if not fitting and language.code == "en" and not owned.may_be(words, focus, language):
        return None
    if not fitting and forms.points_back(plain, language) and (not places or language.code == "id"):
        return _last_named(span, focus, roster)
    if not fitting:
        return None
    return _best(fitting, roles, span, focus, roster, language)


def _fitting(roles: frozenset[str], places: frozenset[str], named: bool, roster: Roster, language: Language) -> list[Name]:
    """Return the persons who hold the roles of a description, of a place if it has one; `named` says that it names something."""
    fitting = [name for name in roster.names if name.person and roles <= name.titles and _same_rank(name.titles, roles, language)]
    if places:
        fitting = [name for name in fitting if places.isdisjoint(name.parts)]
        there = [name for name in fitting if places <= name.titles]
        fitting = there if len(there) == 1 else fitting if len(fitting) == 1 and not named else []
    if not fitting and len(roles) > 1 and not places:
        fitting = [name for name in roster.names if name.person and len(roles & name.titles) > 1]
    return fitting


def _best(fitting: list[Name], roles: frozenset[str], span: Span, focus: Who | None, roster: Roster, language: Language) -> Who:
    """Return the likeliest of those whom a description fits: whoever was spoken of last, else who is named most."""
    best = max(fitting, key=lambda name: (focus is not None and name.full in focus.names, name.count))
    best = roster.fullest(best.full, best.titles - language.titles.courtesy, strict=True) or best
    return Who((best.full,), "description", (span, best.at), best.titles | roles, person=True)


def _same_rank(titles: frozenset[str], roles: frozenset[str], language: Language) -> bool:
    """Say whether an Indonesian office is not that of a deputy where the mention is not: `Presiden` is no `Wakil Presiden`."""
    return "wakil" not in titles or "wakil" in roles or "wakil" in language.titles.with_shorts(roles)


@cache
def _things(code: str) -> frozenset[str]:
    """Return the words of documents, images and media."""
    titles = load_language(code).titles
    return frozenset().union(*[titles.of(basis).words for basis in THINGS])


def _places(plain: str, roles: frozenset[str]) -> frozenset[str]:
    """Return the words of a description that are places, in lower case: `the Ohio governor` is not the one of Iowa."""
    words = (word.removesuffix("'s").removesuffix("’s") for word in plain.split()[1:] if word[0].isupper())
    return frozenset(word.lower() for word in words if word.lower() not in roles and located.is_known(word))


def _headed_by_body(words: list[str], language: Language) -> bool:
    """Say whether the head of a description is a body: `the State Department` is nobody's title."""
    head = next((i for i, word in enumerate(words) if i and word in forms.NOT_HEAD), len(words)) - 1
    return head >= 0 and words[head] in language.titles.bodies


def _of_body_or_many(words: list[str], plain: str, language: Language) -> bool:
    """Say whether an Indonesian mention is of a body (`majelis hakim`) or perhaps of many (`pedagang pasar`)."""
    if not words or forms.points_back(plain, language):
        return False
    many = language.titles.of(Basis.WITNESS).words
    return words[0] in language.titles.bodies or (words[0] in many and words[0] not in language.titles.of(Basis.OFFICIAL).words)


def _last_named(span: Span, focus: Who | None, roster: Roster) -> Who | None:
    """Return the person spoken of last, or the one whom the article named last before a place."""
    if focus is not None:
        return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))
    before = [name for name in roster.names if name.person and " " in name.full and name.at.start < span.start]
    return (
        Who((before[-1].full,), "description_of_last", (span, before[-1].at), before[-1].titles, person=True) if before else None
    )


def person(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Presiden Joko Widodo`, `Kim`, `Jeffrey Lewis, the director of …`: the full name without its titles."""
    plain = body_names.BRACKETS.sub("", surface)
    if (
        not plain.strip()
        or (forms.plural(plain, language) and not _resident(plain, roster, language))
        or (_pointed(plain, language) and not forms.pure_name(plain.split(", ")[0], language))
    ):
        return None
    if forms.ARTICLES.sub("", plain).startswith(outlets.OPENINGS) or body_names.lists_fields(plain, language):
        return None
    parts = plain.split(", ")
    if names_cuts.is_body(parts[0].split(), language) and len(parts) == 1:
        return None
    for part in forms.by_promise(parts, language):
        name, titles = _person_in(part, roster, language)
        if name is not None:
            name = genders.recent(name, part, focus, roster) if language.code == "en" else name
            words = frozenset(word.strip(",.").lower() for word in plain.split())
            seen = titles | (words & language.titles.every) | (words & language.titles.nouns)
            return Who(
                (name.full,), "name", (span, name.at) if name.full not in surface else (span,), name.titles | seen, person=True
            )
    return None


def _pointed(plain: str, language: Language) -> bool:
    """Say whether a determiner ends a mention: `pejabat itu`."""
    return plain.split()[-1].lower() in language.grammar.determiners - {"sendiri"}


def _resident(plain: str, roster: Roster, language: Language) -> bool:
    """Say whether a word for many stands before the full name of one of them: `Warga Ranu Selatan Lala Gozan`."""
    words = plain.split()
    if language.code != "id" or words[0].lower() not in language.titles.every:
        return False
    return any(
        name.person and ((" " in name.full and plain.endswith(" " + name.full)) or plain.endswith(", " + name.full))
        for name in roster.names
    )


def _name_or_body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who:
    for rule in (person, description, body_names.body):
        who = rule(surface, span, focus, roster, language)
        if who is not None:
            return who
    return NOBODY


def _person_in(part: str, roster: Roster, language: Language) -> tuple[Name | None, frozenset[str]]:
    """Return the name that a part of a source ends with, and the words of its titles."""
    first = behind.first(part, roster, language)
    if first is not None:
        return first
    runs = list(names_cuts.RUN.finditer(part))
    if not runs or _goes_on(part, runs[-1], roster, language):
        related = behind.RELATED.match(part, runs[0].end()) if runs else None
        opens = runs and all(word.lower() in language.titles.every for word in part[: runs[0].start()].split())
        runs = runs[:1] if related and opens else []
    if not runs:
        return None, frozenset()
    if language.code == "en" and (SERVES.search(part, 0, runs[-1].start()) or behind.of_body(part[: runs[-1].start()], language)):
        return None, frozenset()
    if language.code == "en" and owned.OF.match(part[: runs[-1].start()]):
        return None, frozenset()
    run = runs[-1].group().removesuffix("'s").removesuffix("’s")
    ends = [name for name in roster.names if run.endswith(name.full) and (run == name.full or run[-len(name.full) - 1] == " ")]
    exact = max(ends, key=lambda name: (name.full in roster.kin, len(name.full)), default=None)
    name, titles = names_cuts.split(run, language)
    if exact is not None and len(exact.full) < len(name or ""):
        name = exact.full
    office = (titles & language.titles.place_titles) - language.titles.bodies
    if not name or behind.of_thing(run, name, language) or (office and " " not in name and located.is_known(name)):
        return None, frozenset()
    known = next((known for known in roster.names if known.full == name), None)
    if known is not None and not known.person:
        return None, frozenset()
    seen = titles | (known.titles if known else frozenset())
    fuller = roster.fullest(name, (seen & language.titles.every) - language.titles.courtesy, strict=language.code == "en")
    fuller = genders.bearer(name, fuller, titles, roster, language)
    if (fuller is None or " " not in fuller.full) and " " not in name and language.code == "id":
        fuller = roster.misspelt(name) or fuller
    if fuller is not None and fuller.person:
        return fuller, titles | (known.titles if known else frozenset())
    if known is None or (" " not in name and not _may_be_person(name, part, language)):
        return None, frozenset()
    return known, titles


def _goes_on(part: str, run: re.Match[str], roster: Roster, language: Language) -> bool:
    """Say whether a part does not end with the name of its bearer: words follow the last one, or it is where he is from."""
    after = part[run.end() :].strip(" .'’s")
    if after and after not in language.grammar.determiners:
        return True
    if language.code == "id" and behind.of_military(part[: run.start()], run.group(), roster, language):
        return True
    if language.code == "id" and body_names.HOUSED.match(part):
        return True
    if language.resolve.from_where.search(part, 0, run.start()) is None or names_cuts.split(run.group(), language)[1]:
        return False
    return not any(name.person and run.group().endswith(f" {name.full}") for name in roster.names)


def _may_be_person(name: str, part: str, language: Language) -> bool:
    lower = name.lower()
    return not name.isupper() and lower not in language.titles.every and lower not in language.titles.organisation_words


# `a lawyer for Harst`: the name after one of these is not that of whom the role before it names.
SERVES = re.compile(r"\b[a-z]+\s+(?:for|to|with|from|against)\s+(?:the\s+)?$")


RULES = (joint, issuer, media.listed, media.called, body_names.company, body_names.apposed, person, description, body_names.body)
