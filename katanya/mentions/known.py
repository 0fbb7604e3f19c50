"""Every name of the knowledge at the places where it stands in a text: one walk over its words in capitals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from katanya import shipped
from katanya.frozen import dataclass
from katanya.knowledge import bodies, countries, outlets, userlist
from katanya.languages.name_words import name_words
from katanya.records import Span

# A pattern that opens with the letter finds its places in half the time of one that first looks behind.
CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž](?<![\w’'-].)\w*")
WORD = re.compile(r"\w+")
GOES_ON = re.compile(r"[\w$]")
OTHER = "other"
# By so many characters after their first word the forms are parted.
NEXT = 2


@dataclass(frozen=True, slots=True)
class Known:
    """A written form: what it stands for, its sort (a country's sorts, `body`, `outlet`, `field`, `user`, `other`)."""

    text: str
    before: str
    target: str
    sort: str


class Hit(NamedTuple):
    """A form where it stands."""

    span: Span
    known: Known


# The forms that a word in capitals begins, the longest first, by the two characters that follow it; those that end with it by "".
Rows = dict[str, tuple[Known, ...]]


class Index:
    """Forms by the first word in capitals in them; those of a word are put in order when a text first has it."""

    def __init__(self, forms: Iterable[tuple[str, str, str]]) -> None:
        self._forms: dict[str, dict[str, tuple[int, str, str]]] = defaultdict(dict)
        self._rows: dict[str, Rows] = {}
        for form, target, sort in forms:
            match = _in_capitals(form)
            if match is not None:
                self._forms[match.group()].setdefault(form, (match.start(), target, sort))

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __contains__(self, word: str) -> bool:
        return word in self._forms

    def among(self, words: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
        """Return those of some words, each with its place, that a form begins with."""
        forms = self._forms
        return [place for place in words if place[0] in forms]

    def rows(self, word: str) -> Rows:
        """Return the forms that a word begins."""
        rows = self._rows.get(word)
        if rows is None:
            forms = self._forms[word].items()
            rows = _by_next(len(word), [Known(form[at:], form[:at], *what) for form, (at, *what) in forms])
            self._rows[word] = rows
        return rows


def _in_capitals(form: str) -> re.Match[str] | None:
    return WORD.match(form) if form[:1].isupper() else next((at for at in WORD.finditer(form) if at.group()[0].isupper()), None)


def _by_next(size: int, forms: Iterable[Known]) -> Rows:
    rows = [(known.text[size : size + NEXT], known) for known in sorted(forms, key=lambda known: -len(known.before + known.text))]
    parted = {key: tuple(known for near, known in rows if near == key or len(near) < NEXT) for key, _ in rows if len(key) == NEXT}
    return {**parted, "": tuple(known for near, known in rows if len(near) < NEXT)}


@lru_cache(maxsize=2)
def capitals(body: str) -> tuple[tuple[str, int], ...]:
    """Return every word in capitals of a text and where it starts; the finders of names ask one after the other."""
    return tuple([(match.group(), match.start()) for match in CAPITAL.finditer(body)])


def find(body: str, language: str) -> tuple[Hit, ...]:
    """Return the longest known form at each word in capitals, from left to right, none within another."""
    return _find(body, language, userlist.current())


@lru_cache(maxsize=2)
def _find(body: str, language: str, own: userlist.Userlist) -> tuple[Hit, ...]:
    """Both finders of names ask for the same text, one after the other."""
    return tuple(_hits(body, index(language) if own is userlist.EMPTY else _merged(language, own)))


def _hits(body: str, index: Index) -> Iterator[Hit]:
    reached = 0
    for word, start in index.among(capitals(body)):
        if start < reached:
            continue
        rows, stop = index.rows(word), start + len(word)
        for known in rows.get(body[stop : stop + NEXT]) or rows[""]:
            hit = _at(body, start, known) if body.startswith(known.text, start) else None
            if hit is not None and hit.span.start >= reached:
                reached = hit.span.stop
                yield hit
                break


def _at(body: str, start: int, known: Known) -> Hit | None:
    """Return the form whose words in capitals stand there if it ends there, with the words in lower case before it."""
    stop = start + len(known.text)
    if GOES_ON.match(body, stop):
        return None
    if not known.before:
        return Hit(Span(start, stop), known)
    first = start - len(known.before)
    if first < 0 or body[first:start] != known.before or (first and body[first - 1].isalnum()):
        return None
    return Hit(Span(first, stop), known)


@cache
def _merged(language: str, own: userlist.Userlist) -> Index:
    forms = [(form, row.id, "user") for row in own.rows for form in (row.name, *row.also) if not row.id.startswith("person:")]
    return Index([*forms, *_forms(language)])


@cache
def index(language: str) -> Index:
    """Return the forms of a language by their first word in capitals."""
    return Index(_forms(language))


def _forms(language: str) -> list[tuple[str, str, str]]:
    """Return (form, target, sort) in the order of precedence: seats before capitals, countries before bodies."""
    order = ("name", "adjective", "people", "nickname", "seat", "capital")
    written = sorted(countries.written(), key=lambda form: order.index(form.sort))
    own = [(form.text, form.target, form.sort) for form in written if form.language in ("", language)]
    listed = [
        (form, body.id, "body") for body in bodies.bodies() for form, of in body.forms if of in ("", language) or len(form) > 6
    ]
    ends = tuple(f" {word.title()}" for word in name_words(language).body_ends)
    listed += [(_last_lower(form), target, sort) for form, target, sort in listed if form.endswith(ends)]
    fields = [(form, target, "field") for form, target in bodies.bare_forms(language).items()]
    media = [(form, outlet.id, "outlet") for outlet in outlets.outlets() for form in outlet.forms]
    return [*own, *listed, *fields, *media, *((name, "", OTHER) for name in _not_names())]


def _last_lower(form: str) -> str:
    """Return a form with its last word in small letters: `Norda party`."""
    head, space, last = form.rpartition(" ")
    return f"{head}{space}{last.lower()}"


@cache
def _not_names() -> tuple[str, ...]:
    return tuple(shipped.lines("knowledge/data/not_names.txt"))
