"""Words as weighing compares them: the same in every language where a word list knows them, else a stem.

A term is one string: `=launch` for a meaning of `data/concepts.tsv`, `@russ` for a name, `@RU` for a country, else a stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages import files
from katanya.languages.segments import READ
from katanya.languages.traits import traits
from katanya.languages.weighing_words import compared_as, lists, word_forms

WORD = re.compile(r"[^\W_]+(?:[-’'.,:/][^\W_]+)*|[$%]")
KINDS = frozenset(["act", "thing", "trait"])
# What stands in the column of a language that has no word for a meaning.
NONE = "-"


@dataclass(frozen=True, slots=True)
class Concepts:
    """The meanings of the word list: by form and by stem of each language, by first word for several-word forms; their kinds."""

    forms: Mapping[str, Mapping[str, str]]
    stems: Mapping[str, Mapping[str, str]]
    longer: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    kinds: Mapping[str, str]


def term(lower: str, language: str | None) -> str:
    """Return the term of one word in lower case.

    >>> term("launched", "en"), term("meluncurkan", "id"), term("onions", "en")
    ('=launch', '=launch', 'onion')
    """
    return _term(lower, compared_as(language))


@lru_cache(maxsize=65536)
def _term(lower: str, language: str) -> str:
    known = concepts()
    form = known.forms[language].get(lower)
    if form:
        return f"={form}"
    root = stem(lower, language)
    found = known.stems[language].get(root)
    return f"={found}" if found else root


def stem(lower: str, language: str | None) -> str:
    """Return what inflections of a word have in common; no word of the language, only a key.

    >>> stem("stopped", "en") == stem("stops", "en"), stem("menembaki", "id") == stem("ditembak", "id")
    (True, True)
    """
    for pattern, put in _stemming(compared_as(language)):
        lower = pattern.sub(put, lower)
    return lower


@cache
def _stemming(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = [row.partition(" ") for row in word_forms(code).stem]
    return tuple((re.compile(pattern), put) for pattern, _, put in rows)


@lru_cache(maxsize=65536)
def name_root(lower: str) -> str:
    """Return what a name and the adjective of it share.

    >>> name_root("kestovian") == name_root("kestovia"), name_root("japanese") == name_root("japan")
    (True, True)
    """
    demonym = lists().demonym
    root = demonym.sub("", lower)
    while 3 <= len(root) < len(lower):
        lower, root = root, demonym.sub("", root)
    return lower


def fold(text: str) -> str:
    """Return a text in lower case without accents.

    >>> fold("Erdoğan")
    'erdogan'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def kind(found: str) -> str | None:
    """Return whether a term is an act, a thing or a trait, `None` where the word list does not know it."""
    return concepts().kinds.get(found[1:]) if found.startswith("=") else None


def longer_at(lowers: Sequence[str], index: int) -> tuple[int, str] | None:
    """Return (length in words, term) of the longest several-word form that stands at that word, or `None`.

    >>> longer_at(("juru", "bicara", "itu"), 0)
    (2, '=spokesman')
    """
    for form, name in concepts().longer.get(lowers[index], ()):
        if tuple(lowers[index : index + len(form)]) == form:
            return len(form), f"={name}"
    return None


@cache
def concepts() -> Concepts:
    """Return the word list; raise `DataError` where a row is malformed."""
    forms: dict[str, dict[str, str]] = {code: {} for code in READ}
    stems: dict[str, dict[str, str]] = {code: {} for code in READ}
    longer: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    kinds: dict[str, str] = {}
    for name, kind_of, *columns in rows("concepts.tsv", 2 + len(READ)):
        if kind_of not in KINDS or name in kinds:
            raise DataError(f"weighing/data/concepts.tsv: {name} is of no known kind or stands twice; mend the row")
        kinds[name] = kind_of
        for language, column in zip(READ, columns, strict=True):
            for place, form in enumerate(column.split("|") if column != NONE else ()):
                split = tuple(form.split())
                if len(split) > 1:
                    longer[split[0]].append((split, name))
                    continue
                forms[language].setdefault(form, name)
                # What affixes derive from one root differs too much in meaning to be let in by its stem.
                if place == 0 or not traits(language).affixed_verbs:
                    stems[language].setdefault(stem(form, language), name)
    ordered = {word: tuple(sorted(found, key=lambda row: -len(row[0]))) for word, found in longer.items()}
    return Concepts(forms, stems, ordered, kinds)


@cache
def empty(language: str | None) -> frozenset[str]:
    """Return the function words of a language, in lower case, with those of all for what is of none."""
    codes = (language,) if language in READ else READ
    listed = frozenset(word for row in rows("empty.txt", 1) for word in row)
    return listed.union(*(files.words(f"{code}/function_words.txt") for code in codes if code))


def rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of a data file; raise `DataError` naming the file and the row where one is malformed."""
    source = resources.files("katanya.weighing") / "data" / name
    found = []
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != columns:
                raise DataError(f"weighing/data/{name}: the row {line!r} has {len(cells)} columns, not {columns}; mend the row")
            found.append(cells)
    return found
