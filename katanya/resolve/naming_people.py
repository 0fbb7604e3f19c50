"""The rules that tell which person of the article a mention names or describes."""

from __future__ import annotations

import re
from dataclasses import replace

from katanya.languages.records import Language
from katanya.mentions import located, names_cuts
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Span
from katanya.resolve import forms
from katanya.resolve.holder import Who

BRACKETS = re.compile(r"\s*\([^()]*\)")
# What may follow a name in its mention: a relative clause, or where its bearer works.
RELATED = re.compile(r"\s(?:yang|dari|selaku|sebagai|who|of|from|at|with|for|in|\()")
# What is named in such a part is where somebody is from and not he: `anggota kartel dari Teluk`.
FROM = re.compile(r"\b(?:dari|di|asal|untuk|pada)\s+$")
ARTICLES = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
# What points back to somebody by his kind has so many words at the most, and none of these.
LONGEST = 6
OTHERS = frozenset(["other", "another", "next", "second", "first", "lain", "lainnya", "kedua", "ketiga"])
AGED = re.compile(r"\d{1,2}-year-old")
# With these begin the names of papers and stations.
DAILY = ("Daily ", "Harian ", "Radio ")
# `a lawyer for Harst`: the name after one of these is not that of whom the role before it names.
SERVES = re.compile(r"\b[a-z]+\s+(?:for|to|with|from|against)\s+(?:the\s+)?$")


def description(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the president`, `bos Tesla itu`, `Panglima TNI`: the person whose titles those are."""
    plain = BRACKETS.sub("", surface)
    words = [word.strip(",.'’").lower() for word in ARTICLES.sub("", plain).split()]
    words = [word.removesuffix("'s") for word in words if word not in language.grammar.determiners]
    roles = frozenset(word for word in words if word in language.titles.every)
    if language.code == "en" and _headed_by_body(words, language):
        return None
    if not words or words[0] in language.titles.plural:
        return None
    things = language.titles.of(Basis.DOCUMENT).words | language.titles.of(Basis.IMAGE).words
    if not roles - language.titles.bodies - things or not forms.definite(plain, language) or forms.plural(plain, language):
        return None
    placed = _places(plain, roles)
    named_words = [word for word in words if word not in language.titles.known and word not in forms.lower_words(plain)]
    if named_words and not forms.points_back(plain, language):
        named = [name for name in roster.names if any(part in words for part in name.full.lower().split())]
        if named and not placed:
            return None
    fitting = [name for name in roster.names if name.person and roles <= name.titles]
    if placed:
        there = [name for name in fitting if placed <= name.titles]
        fitting = there if len(there) == 1 else fitting if len(fitting) == 1 and not named_words else []
    if not fitting and len(roles) > 1:
        fitting = [name for name in roster.names if name.person and len(roles & name.titles) > 1]
    if not fitting and forms.points_back(plain, language):
        return _last_named(span, focus, roster)
    if not fitting:
        return None
    best = max(fitting, key=lambda name: (focus is not None and name.full in focus.names, name.count))
    best = roster.fullest(best.full, best.titles - language.titles.courtesy, strict=True) or best
    return Who((best.full,), "description", (span, best.at), best.titles | roles, person=True)


def _places(plain: str, roles: frozenset[str]) -> frozenset[str]:
    """Return the words of a description that are places, in lower case: `the Ohio governor` is not the one of Iowa."""
    words = (word.removesuffix("'s").removesuffix("’s") for word in plain.split()[1:] if word[0].isupper())
    return frozenset(word.lower() for word in words if word.lower() not in roles and located.is_known(word))


def by_kind(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the Norland Democrat`, `the 45-year-old`, `politikus Partai Bintang itu`: who is of that kind, else who was named last."""
    noun = _kind(BRACKETS.sub("", surface).split(), language)
    if noun is None:
        return None
    fitting = [name for name in roster.names if name.person and " " in name.full and noun in name.titles]
    if len(fitting) == 1:
        return Who((fitting[0].full,), "description", (span, fitting[0].at), fitting[0].titles | {noun}, person=True)
    named = {name.full for name in roster.names if name.person and " " in name.full and name.at.start < span.start}
    return _last_named(span, focus, roster) if focus is not None or len(named) == 1 else None


def _kind(words: list[str], language: Language) -> str | None:
    """Return the noun for a person by which somebody is pointed back to; none where another is meant (`the other candidate`)."""
    if not 2 <= len(words) <= LONGEST or any(word.lower() in OTHERS for word in words):
        return None
    if language.code == "id":
        first = words[0].lower()
        return (
            first
            if first in language.titles.persons and words[-1].lower() in language.grammar.determiners - {"sendiri"}
            else None
        )
    last = words[-1].lower()
    kind = last in language.titles.persons or AGED.fullmatch(last) is not None
    return last if kind and (words[0].lower() == "the" or words[0][0].isupper()) else None


def _headed_by_body(words: list[str], language: Language) -> bool:
    """Say whether the head of a description is a body: `the State Department` is nobody's title."""
    head = next((i for i, word in enumerate(words) if i and word in forms.NOT_HEAD), len(words)) - 1
    return head >= 0 and words[head] in language.titles.bodies


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
    plain = BRACKETS.sub("", surface)
    if (
        not plain.strip()
        or (forms.plural(plain, language) and not _resident(plain, roster, language))
        or plain.split()[-1].lower() in language.grammar.determiners - {"sendiri"}
    ):
        return None
    if ARTICLES.sub("", plain).startswith(DAILY):
        return None
    parts = plain.split(", ")
    if names_cuts.is_body(parts[0].split(), language) and len(parts) == 1:
        return None
    for part in _by_promise(parts, language):
        name, titles = _person_in(part, roster, language)
        if name is not None:
            words = frozenset(word.strip(",.").lower() for word in plain.split())
            seen = titles | (words & language.titles.every) | (words & language.titles.nouns)
            return Who(
                (name.full,), "name", (span, name.at) if name.full not in surface else (span,), name.titles | seen, person=True
            )
    return None


def _resident(plain: str, roster: Roster, language: Language) -> bool:
    """Say whether a word for many stands before the full name of one of them: `Warga Ranu Selatan Lala Gozan`."""
    words = plain.split()
    if language.code != "id" or words[0].lower() not in language.titles.every:
        return False
    return any(name.person and " " in name.full and plain.endswith(" " + name.full) for name in roster.names)


def _person_in(part: str, roster: Roster, language: Language) -> tuple[Name | None, frozenset[str]]:
    """Return the name that a part of a source ends with, and the words of its titles."""
    first = _person_first(part, roster, language)
    if first is not None:
        return first
    runs = list(names_cuts.RUN.finditer(part))
    if not runs or _goes_on(part, runs[-1], language):
        related = RELATED.match(part, runs[0].end()) if runs else None
        opens = runs and all(word.lower() in language.titles.every for word in part[: runs[0].start()].split())
        runs = runs[:1] if related and opens else []
    if not runs:
        return None, frozenset()
    if language.code == "en" and SERVES.search(part, 0, runs[-1].start()):
        return None, frozenset()
    run = runs[-1].group().removesuffix("'s").removesuffix("’s")
    exact = next(
        (name for name in roster.names if run.endswith(name.full) and (run == name.full or run[-len(name.full) - 1] == " ")), None
    )
    name, titles = names_cuts.split(run, language)
    if exact is not None and len(exact.full) < len(name or ""):
        name = exact.full
    if not name or (
        titles & (language.titles.place_titles - language.titles.bodies) and " " not in name and located.is_known(name)
    ):
        return None, frozenset()
    known = next((known for known in roster.names if known.full == name), None)
    if known is not None and not known.person:
        return None, frozenset()
    seen = titles | (known.titles if known else frozenset())
    fuller = roster.fullest(name, (seen & language.titles.every) - language.titles.courtesy, strict=language.code == "en")
    if fuller is not None and fuller.person:
        return fuller, titles | (known.titles if known else frozenset())
    if known is None or (" " not in name and not _may_be_person(name, part, language)):
        return None, frozenset()
    return known, titles


def _goes_on(part: str, run: re.Match[str], language: Language) -> bool:
    """Say whether a part does not end with the name of its bearer: words follow the last one, or it is where he is from."""
    if part[run.end() :].strip(" .'’s") not in ("", "itu", "tersebut", "sendiri"):
        return True
    return (
        language.code == "id" and FROM.search(part, 0, run.start()) is not None and not names_cuts.split(run.group(), language)[1]
    )


def _person_first(part: str, roster: Roster, language: Language) -> tuple[Name, frozenset[str]] | None:
    """Return the person whose full name opens a mention that goes on with where he works: `Lenka Harst of the Centre`."""
    run = names_cuts.RUN.match(part)
    if run is None or not RELATED.match(part, run.end()):
        return None
    name, titles = names_cuts.split(run.group(), language)
    known = next((known for known in roster.names if known.full == name and known.person and " " in name), None)
    return (known, titles | known.titles) if known is not None else None


def _by_promise(parts: list[str], language: Language) -> list[str]:
    """Return the parts of a source, the one that is likeliest to hold the name first."""
    pure = [part for part in parts if pure_name(part, language)]
    later = [part for part in parts[1:] if part[:1].isupper() and language.code == "id"]
    return [*pure, *later, *parts]


def pure_name(part: str, language: Language) -> bool:
    """Say whether a part of a source is a name and nothing else: no title, no office."""
    words = part.split()
    return bool(words) and words[0][0].isupper() and not any(word.lower().strip(".,") in language.titles.known for word in words)


def _may_be_person(name: str, part: str, language: Language) -> bool:
    lower = name.lower()
    return not name.isupper() and lower not in language.titles.every and lower not in language.titles.organisation_words
