"""Public offices and who held them when (`data/offices.tsv`, `data/offices.toml`); every row names its source.

A term is certain on a day that its known dates enclose, or up to the day on which its source saw the holder in office;
it is possible on any other day that no known date rules out. Where nobody is known to have left or followed, the holder
is taken for the last known one for two more years: long enough for a release in use, short enough to grow out of date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Any

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import tables, tomls

DAY = re.compile(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
ENDED = "[ended"
SEEN = re.compile(r"(late|January|July)? ?\b(20\d\d)(-\d\d)?(?=[\]),;/ (]|$)")
MONTHS = {"late": "-12", "January": "-01", "July": "-07"}
# Bodies whose short name in the table is another id here.
BODIES = {"body:AU": "organisation:african-union"}
# For how many years after a holder was last seen in office the knowledge still takes him for its holder.
LASTING = 2


@dataclass(frozen=True, slots=True)
class Office:
    """An office by the words that name it in any language, and the field of state whose head it is, or ""."""

    id: str
    words: tuple[str, ...]
    field: str


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in an office: `holder` is an id `person:…`, `of` `country:KP` or a body; unknown dates are ""."""

    holder: str
    office: str
    of: str
    since: str
    until: str
    seen: str
    ended: bool
    source: str

    def possible(self, day: str) -> bool:
        """Say whether no known date rules out that the person held the office on that day.

        >>> terms_of("person:joe-biden")[0].possible("1999-01-01")
        False
        """
        return not (self.since and day[: len(self.since)] < self.since) and not (
            self.until and day[: len(self.until)] > self.until
        )

    def certain(self, day: str) -> bool:
        """Say whether the known dates enclose a day, the month or year of a partly known date left out."""
        if not self.since or day[: len(self.since)] < self.since or (len(self.since) < 10 and day.startswith(self.since)):
            return False
        if self.until:
            return day[: len(self.until)] < self.until
        return not self.ended and bool(self.seen) and day[: len(self.seen)] <= self.seen

    def lasting(self, day: str) -> bool:
        """Say whether the term is certain on a day, or its holder the last known one and seen less than two years before.

        >>> term = terms_of("person:vladimir-putin")[0]
        >>> term.certain("2026-11-27"), term.lasting("2026-11-27"), term.lasting("2029-11-27")
        (False, True, False)
        """
        return self.certain(day) or (self.last_known and self.possible(day) and int(day[:4]) < self._year_seen() + LASTING)

    @property
    def last_known(self) -> bool:
        """Say whether no end of the term is known and nobody is known to have begun a later one."""
        open_ended = bool(self.since) and not self.until and not self.ended
        return open_ended and all(term.since <= self.since for term in held(self.office, self.of))

    def _year_seen(self) -> int:
        """Return the year in which the holder was last seen in office: that of the first day where the source names none."""
        return int(max(self.seen, self.since)[:4])


@cache
def terms() -> tuple[Term, ...]:
    """Return every term; raise `DataError` where a row is malformed."""
    found = []
    for number, (person, office, of, since, until, source) in tables.rows("offices.tsv", 6):
        if person == "person" and office == "office":
            continue
        if not DAY.fullmatch(since) or not DAY.fullmatch(until) or not source or office not in _by_id():
            raise DataError(f"knowledge/data/offices.tsv line {number}: office, date or source is wrong; mend the row")
        found.append(Term(f"person:{person}", office, _of(of), since, until, _seen(source), ENDED in source, source))
    return tuple(found)


@cache
def offices() -> tuple[Office, ...]:
    """Return the offices with their words; raise `DataError` where the file is malformed."""
    rows = tomls.records("offices.toml", "offices", ("office",))
    return tuple(Office(row["office"], _words(row), row.get("field", "")) for row in rows)


def _words(row: dict[str, Any]) -> tuple[str, ...]:
    """Return the words of a row in all languages; what is no list is about the office."""
    return tuple(word for words in row.values() if isinstance(words, list) for word in words)


def by_words(words: str) -> frozenset[str]:
    """Return the offices that words may name, whatever their letter case.

    >>> sorted(by_words("Menteri Pertahanan")), sorted(by_words("President"))[:2]
    (['defence_minister'], ['head_of_government', 'head_of_state'])
    """
    return _by_words().get(words.casefold(), frozenset())


def terms_of(person: str) -> tuple[Term, ...]:
    """Return the terms of a person by the id `person:…`."""
    return _by_person().get(person, ())


def held(office: str, of: str) -> tuple[Term, ...]:
    """Return the terms of one office of a country or body."""
    return _by_office().get((office, of), ())


def holder(offices: frozenset[str], of: str, day: str | None) -> tuple[str | None, str]:
    """Return (holder, reason) of an office on a day: a reason of `Resolution` where there is none or not exactly one.

    >>> holder(frozenset(["defence_minister"]), "country:ID", "2023-08-06")[0]
    'person:prabowo-subianto'
    >>> holder(frozenset(["defence_minister"]), "country:ID", None)
    (None, 'no_anchor')
    """
    fitting = [term for office in offices for term in held(office, of)]
    if not fitting:
        return None, "not_in_knowledge"
    if day is None:
        return None, "no_anchor"
    sure = {term.holder for term in fitting if term.certain(day)}
    if len(sure) == 1:
        return sure.pop(), ""
    open_terms = [term for term in fitting if term.possible(day)]
    latest = max((term.since for term in open_terms), default="")
    maybe = {term.holder for term in open_terms if not (term.ended and term.since < latest)}
    if len(maybe) == 1 and latest:
        return maybe.pop(), ""
    return None, "two_candidates" if len(maybe) > 1 else "not_in_knowledge"


def _of(of: str) -> str:
    """Return what an office is of: a body, a country, or the country of a province."""
    if of.startswith("body:"):
        return BODIES.get(of) or f"organisation:{of.removeprefix('body:').lower()}"
    return f"country:{of}" if "-" not in of else f"division:{of}"


def _seen(source: str) -> str:
    """Return the latest date that a source names, which is when it saw the holder in office; "" where it names none."""
    return max((f"{year}{month or MONTHS.get(word, '-01')}" for word, year, month in SEEN.findall(source)), default="")


@cache
def _by_id() -> dict[str, Office]:
    return {office.id: office for office in offices()}


@cache
def _by_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for office in offices():
        for words in office.words:
            found[words].add(office.id)
    return {words: frozenset(ids) for words, ids in found.items()}


@cache
def _by_person() -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for term in terms():
        found[term.holder].append(term)
    return {person: tuple(held) for person, held in found.items()}


@cache
def _by_office() -> dict[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms():
        found[term.office, term.of].append(term)
    return {key: tuple(held) for key, held in found.items()}
