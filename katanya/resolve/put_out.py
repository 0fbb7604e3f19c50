"""Who put out a document that a mention points back to: `Orlin filed a lawsuit. The lawsuit says C`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions.names_cuts import RUN
from katanya.records import Basis, Span

# How far back it was put out, in characters.
REACH = 2500
# A noun with its article and at most two words between: `the ad`, `the 90-second ad`.
WORDS = 4
# How far around its noun somebody is told of who put a document out.
AROUND = 90
# How far before what somebody did with a document his clause may begin.
CLAUSE = 300


def owner(surface: str, span: Span, body: str, language: Language) -> tuple[Span, ...]:
    """Return where the names stand of whoever put out a document, by what the text tells of it before; none where it does not."""
    noun = surface.split()[-1].lower()
    if not _points_to(surface.split(), noun, language):
        return ()
    start = max(0, span.start - REACH)
    at = body.rfind(f" {noun}", start, span.start)
    while at >= 0:
        near = Span(max(0, at - AROUND), min(at + AROUND, span.start))
        told = list(_told(noun, language.code).finditer(body, *near)) if _may_tell(body[near.start : near.stop], language) else []
        if told:
            return tuple(_names(told[-1], body, language))
        at = body.rfind(f" {noun}", start, at)
    words = language.resolve
    sued = list(words.suing.finditer(body, start, span.start))[-1:] if noun in words.suits else ()
    return tuple(_names(sued[0], body, language)) if sued else ()


def _points_to(words: list[str], noun: str, language: Language) -> bool:
    """Say whether words in lower case behind an article point to one document."""
    if not 1 < len(words) <= WORDS or words[0].lower() not in language.names.definite_articles:
        return False
    bare = all(word[0].islower() or word[0].isdigit() for word in words[1:])
    one = bare and not noun.endswith(language.resolve.plural_endings)
    return one and noun in language.titles.of(Basis.DOCUMENT).words


def _may_tell(words: str, language: Language) -> bool:
    """Say whether a word stands there by which somebody is told to have put something out."""
    near, grammar, known = words.split(), language.grammar, language.resolve
    telling = (grammar.issues, known.filed, known.agent, grammar.possessives)
    return not all(each.isdisjoint(near) for each in telling) or any(
        f"{mark} " in words for mark in language.names.name_owner_endings
    )


@cache
def _told(noun: str, code: str) -> re.Pattern[str]:
    """Return what tells of a document that somebody put it out: `filed a lawsuit`, `its letter`, `ad by Orlin`."""
    language = load_language(code)
    grammar, known, names = language.grammar, language.resolve, language.names
    words = r"(?:[\w’'“”\"-]+\s){0,6}?"
    name = rf"(?:{_any(names.definite_articles)}\s)?(?:{RUN.pattern})"
    return re.compile(
        rf"\b{_any(grammar.issues | known.filed)}\s{words}{noun}{_any(known.plural_endings)}?\b"
        rf"|\b{_any(grammar.possessives)}\s(?:[\w’-]+\s){{0,3}}?{noun}\b"
        rf"|(?P<owned>{RUN.pattern})['’]s?\s(?:[\w-]+\s){{0,3}}?{noun}\b"
        rf"|\b{noun}\s(?:{_any(language.statements.be)}\s)?(?:[a-z]+\s){{0,4}}?{_any(known.agent)}\s(?P<by>{name})"
    )


def _any(words: Iterable[str]) -> str:
    """Return the pattern of any of some words."""
    return f"(?:{'|'.join(map(re.escape, sorted(words)))})"


def _names(match: re.Match[str], body: str, language: Language) -> Iterator[Span]:
    """Yield the names in what tells of a document, or of whoever does it in its clause."""
    for group in match.re.groupindex:
        if match[group]:
            if match[group].lower().split()[0] not in language.grammar.times:
                yield Span(*match.span(group))
            return
    known, near = language.resolve, max(0, match.start() - CLAUSE)
    first = max((found.end() for found in known.clause_start.finditer(body, near, match.start())), default=near)
    runs = [run for run in RUN.finditer(body, first, match.start()) if _does(run, body, first, language)]
    own = match.group().split()[0] in language.grammar.possessives
    if not runs or not (own or any(known.before_deed.fullmatch(body, run.end(), match.start()) for run in runs[:2])):
        return
    for run in runs[:2]:
        if run is runs[0] or known.and_another.fullmatch(body[runs[0].end() : run.start()]):
            yield Span(*run.span())


def _does(run: re.Match[str], body: str, first: int, language: Language) -> bool:
    """Say whether a name may be who does something in its clause: no time, and behind no preposition."""
    word = run.group().split()[0].lower()
    plain = word in language.grammar.times or word in language.grammar.opens_adjunct or word in language.grammar.pronouns
    opens = run.start() == first and " " not in run.group() and word in language.grammar.noun_determiners
    marks = language.names.name_owner_endings
    owns = body.startswith(marks, run.end()) or run.group().endswith(marks)
    return not plain and not opens and not owns and language.resolve.idle.search(body, first, run.start()) is None
