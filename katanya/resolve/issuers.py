"""Who issued a document, by the words around it."""

from __future__ import annotations

import re

from katanya.languages.records import Language
from katanya.records import Basis, Span
from katanya.spans import trim

# What ends the name of an issuer: a number, a date, a relative clause.
TAIL = re.compile(r"\s(?:[Nn]omor|[Nn]o\.?|[Tt]ahun|[Tt]entang|tertanggal|itu|tersebut|pada|yang|released|published)\b|,")
# `a memo released Friday by the watchdog`: what may stand between a document and who issued it.
PUT_OUT = re.compile(r"^(?:[a-z-]+ed|written|sent|put out|made public)\b[^,]{0,40}?\b(?=by\s)")
# Where, when or of what something is, and not who issued it.
PLACED = re.compile(r"(?:in|on|at|about|for|since|after|before|between|during|among|over|out|that|which|with)\b")
DATED = re.compile(r"(?:the\s+)?\d")
# A column stands in a paper: the paper answers for it.
PRINTED = frozenset(("column", "editorial", "op-ed", "article", "piece", "story", "commentary"))
NAMED = re.compile(r"(?:(?:by|from|of|oleh|dari|milik)\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}?([A-Z].*)")
# `survei harga rumah triwulanan Bank Tarandia`: an Indonesian document says of what it is before who issued it.
FIELD = re.compile(r"(?:(?:oleh|dari|milik)\s+)?(?:[a-z-]+\s+){0,4}?([A-Z].*)")
PUBLISHED = re.compile(
    r"\b(?:dirilis|dikeluarkan|diterbitkan|disusun|dibuat|dilakukan|diumumkan|dipublikasikan)\s+(?:oleh\s+)?([A-Z].*)"
)
# What an English document is about, unless it is part of a name: `Oxfam on energy`, but `Committee on Energy`.
ABOUT = re.compile(r"(?<!Committee)(?<!Commission)(?<!Council)(?<!Center)(?<!Centre)(?<!Conference)\s(?:on|about|into)\b")
# What stands after `of` behind one of these was looked at, and issued nothing.
TOPICS = frozenset(
    ["analysis", "review", "study", "survey", "poll", "audit", "assessment", "transcript", "summary", "records", "research"]
)
BY = re.compile(r"(?:by|from|of)\s+(?:the\s+|a\s+)?([a-z][^,]*)")
OWNED = re.compile(r"^(?:the\s+|a\s+)?(.+?)['’]s?(?:\s+(\w+))?$", re.IGNORECASE)
BESIDE = re.compile(r"([A-Z][\w&./-]*(?:\s+(?:of\s+)?[A-Z][\w&./-]*)*)\s*(?:\w+)?$")


def of(ahead: str, document: str, rest: str, language: Language) -> str | None:
    """Return the issuer of a document: who follows it, else its owner before it; what an analysis is of issued nothing."""
    looked_at = language.code == "en" and document in TOPICS and rest.startswith("of ")
    return (None if looked_at else after(rest, language)) or before(ahead, language)


def describes(behind: tuple[str, ...], language: Language) -> bool:
    """Say whether a word for a document only describes who stands behind it: `law | department`, not `report | by X`."""
    titles = language.titles
    holder = len(behind) == 1 and (behind[0] in titles.every or behind[0] in titles.nouns or behind[0] in titles.firms)
    return holder and behind[0] not in titles.of(Basis.DOCUMENT).words


# A body with the word for a document in its name.
SURVEY = ("geological", "survey")


def in_name(lowers: tuple[str, ...], document: int, language: Language) -> bool:
    """Say whether the word for a document belongs to the name of an English body: `the Bureau of Labor Statistics`."""
    named = not language.titles.of_heads.isdisjoint(lowers[:document]) or lowers[-2:] == SURVEY
    return language.code == "en" and named


def after(rest: str, language: Language) -> str | None:
    """Return the issuer that follows a document: a name or body right after it (id), or after `by`, `from`, `of` (en)."""
    rest = PUT_OUT.sub("", rest).strip() if language.code == "en" else rest
    issued = PUBLISHED.search(rest) if language.code == "id" else None
    found = issued.group(1) if issued else _body(rest, language) if language.code == "id" else None
    if found is None:
        named = (NAMED if language.code == "en" else FIELD).match(rest) or (BY.match(rest) if language.code == "en" else None)
        found = named.group(1) if named else None
    if language.code == "en" and found is not None and (PLACED.match(rest) or DATED.match(found)):
        found = None  # `polls in Norland`, `records from the 2008 cycle`
    kept = TAIL.split(found)[0] if found else ""
    return trim_words(ABOUT.split(kept)[0] if language.code == "en" else kept) or None


def printed_in(document: str, rest: str) -> str:
    """Return what follows a document, with the paper that it stands in as its issuer: `a column in the Herald`.

    >>> printed_in("column", "in the Herald")
    'of the Herald'
    """
    return "of" + rest[2:] if document in PRINTED and rest.startswith("in ") else rest


def _body(rest: str, language: Language) -> str | None:
    """Return what begins with a body in lower case: `putusan pengadilan banding AS`."""
    words = rest.split()
    first = next((index for index, word in enumerate(words[:3]) if word in language.titles.bodies), None)
    return " ".join(words[first:]) if first is not None else None


def before(words: str, language: Language) -> str | None:
    """Return the issuer of `the ministry's report`, `a Reuters report`, `Sheriff's Department reports`."""
    owned = OWNED.match(words)
    if owned is not None:
        last = owned.group(2) or ""
        body = last[:1].isupper() and last.lower() in language.titles.bodies
        return words[owned.start(1) :] if body else owned.group(1)
    beside = BESIDE.search(words)
    named = beside.group(1) if beside else ""
    timed = not language.grammar.times.isdisjoint(named.lower().split())  # `the November 23 lawsuit`
    article = named.lower() in ("the", "a", "an") or named.lower() in language.statements.one_thing
    return named if named and not article and not timed else None


def trim_words(text: str) -> str:
    """Return a text without white space and marks at its ends."""
    span = trim(text, Span(0, len(text)), " ,.")
    return text[span.start : span.stop]
