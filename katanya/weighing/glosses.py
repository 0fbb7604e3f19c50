"""What the words of statements mean where two statements are compared (`data/glosses.tsv`): finer than the word list.

Stories are told apart by the word list (`data/concepts.tsv`) alone, whose rarities are counted; statements by these meanings too.
A term is `~ferry` for a meaning of the file, else the term that a word had.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages.segments import READ
from katanya.languages.traits import traits
from katanya.languages.weighing_words import compared_as, word_forms
from katanya.weighing import marks, words
from katanya.weighing.marks import Sort, Word

# A kind of place may be part of a name.
PLACE = "place"


@dataclass(frozen=True, slots=True)
class Glosses:
    """The meanings by form of each language, by first word for those of several words, and what is akin to each.

    `stems` has the stems of each meaning, by which its rarity is told.
    """

    forms: Mapping[str, Mapping[str, str]]
    longer: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]]
    kin: Mapping[str, frozenset[str]]
    stems: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]


def of(found: Sequence[Word], body: str, language: str | None) -> tuple[Word, ...]:
    """Return the words of a content under what they mean, each form of several words as one.

    >>> from katanya.weighing import marks
    >>> text = "The ferry sank off Orsova."
    >>> [word.term for word in of(marks.mark(text, "en"), text, "en") if word.term]
    ['~ferry', '~sink', '@orsov']
    """
    return tuple(_words(found, body, compared_as(language)))


def _words(found: Sequence[Word], body: str, code: str) -> Iterator[Word]:
    place = 0
    while place < len(found):
        word = found[place]
        phrase = _phrase(found, place, body, code) if _opens(word.lower, code) else None
        if phrase:
            last = found[place + phrase[0] - 1]
            yield Word(word.start, last.stop, body[word.start : last.stop].lower(), phrase[1], _sort(phrase[1], word.sort))
            place += phrase[0]
            continue
        term = _term(word, code)
        yield word if term == word.term else Word(word.start, word.stop, word.lower, term, _sort(term, word.sort), word.value)
        place += 1


# The same words are looked up again and again.
@lru_cache(maxsize=65536)
def _opens(lower: str, code: str) -> bool:
    return _first(lower, code) in glosses().longer[code]


def _sort(term: str, sort: Sort) -> Sort:
    if term[:1] not in "=~":
        return sort
    return Sort.ACT if kind(term) == "act" else Sort.WORD


def _phrase(found: Sequence[Word], place: int, body: str, code: str) -> tuple[int, str] | None:
    """Return (length in marked words, term) of the longest form of several words that stands at a word."""
    for form, name in glosses().longer[code].get(_first(found[place].lower, code), ()):
        index = place
        lowers = list[str]()
        while index < len(found) and len(lowers) < len(form):
            lowers += body[found[index].start : found[index].stop].lower().split()
            index += 1
        if _as_form(lowers, code) == form:
            return index - place, f"~{name}"
    return None


def _as_form(lowers: Sequence[str], code: str) -> tuple[str, ...]:
    """Return several words as their form is kept: a verb that opens it and a noun that ends it without inflection."""
    if len(lowers) < 2 or not traits(code).inflected_verbs:
        return tuple(lowers)
    return (_first(lowers[0], code), *lowers[1:-1], word_forms(code).plural.sub("", lowers[-1]))


@lru_cache(maxsize=65536)
def _first(lower: str, code: str) -> str:
    return words.stem(lower, code) if traits(code).inflected_verbs else lower


def _term(word: Word, code: str) -> str:
    if word.sort is Sort.NAME:
        return _name(word, code) if word.term.startswith("@") else word.term
    if word.sort not in (Sort.WORD, Sort.ACT) or _told(word, code):
        return word.term
    return _known(word.lower, code) or _without_clitic(word, code)


def _without_clitic(word: Word, code: str) -> str:
    """Return the term of a word without what is put to its end, if the word list knows that: `prajuritnya`."""
    bare = _bare(word.lower, code)
    if bare == word.lower or word.term.startswith("=") or not traits(code).clitics:
        return word.term
    found = words.term(bare, code)
    return found if found.startswith("=") else word.term


def _name(word: Word, code: str) -> str:
    """Return the term of a name: `Selat Bangka` and `the Bangka Strait` are one, so are `Hadrun` and `Hadrunlah`."""
    if marks.of_day(word.lower):
        return ""
    if word.term[1:] != words.name_root(words.fold(word.lower)):
        return word.term
    found = next((term for each in (code, *READ) if kind(term := _known(word.lower, each)) == PLACE), "")
    return found or f"@{words.name_root(words.fold(_bare(word.lower, code)))}"


def _told(word: Word, code: str) -> bool:
    """Say whether a word means something by what stands beside it (`senses.tsv`), or is several words."""
    return word.term.startswith("=") and word.term != words.term(word.lower, code)


@lru_cache(maxsize=65536)
def _known(lower: str, code: str) -> str:
    found = glosses().forms[code]
    name = found.get(_bare(lower, code)) or found.get(lower)
    return f"~{name}" if name else ""


def _bare(lower: str, code: str) -> str:
    """Return a word without what is put to its end, such as a pronoun or what shows an owner: `inspekturnya`."""
    return word_forms(code).enclitic.sub("", lower)


def kin(term: str) -> frozenset[str]:
    """Return the terms that news uses for a term or it for them: what it is a kind of, and its kinds.

    >>> "~ship" in kin("~ferry"), "~ferry" in kin("~ship"), "~tanker" in kin("~ferry")
    (True, True, False)
    """
    return glosses().kin.get(term, frozenset())


def kind(term: str) -> str | None:
    """Return whether a term is an act, a thing or a trait, `None` where no list knows it."""
    return kinds().get(term)


@cache
def in_names() -> frozenset[str]:
    """Return the terms of names that are only of a kind of place: `Cape` in `Cape Orla`.

    >>> "@cap" in in_names(), "@orl" in in_names()
    (True, False)
    """
    forms = (form for found in glosses().forms.values() for form, name in found.items() if glosses().kinds[name] == PLACE)
    return frozenset(f"@{words.name_root(words.fold(form))}" for form in forms)


@cache
def kinds() -> dict[str, str]:
    """Return what each term of either list is: an act, a thing or a trait."""
    coarse = {f"={name}": kind_of for name, kind_of in words.concepts().kinds.items()}
    return coarse | {f"~{name}": kind_of for name, kind_of in glosses().kinds.items()}


@cache
def glosses() -> Glosses:
    """Return the meanings; raise `DataError` where a row is malformed."""
    rows = words.rows("glosses.tsv", 3 + len(READ))
    kinds = {name: kind_of for name, kind_of, *_ in rows}
    forms: dict[str, dict[str, str]] = {code: {} for code in READ}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {code: defaultdict(list) for code in READ}
    for name, kind_of, _, *columns in rows:
        if kind_of not in (*words.KINDS, PLACE):
            raise DataError(f"weighing/data/glosses.tsv: {name} is of no known kind; mend the row")
        for code, form in _forms(columns):
            split = tuple(form.split())
            if len(split) > 1:
                kept = _as_form(split, code)
                longer[code][kept[0]].append((kept, name))
                continue
            forms[code].setdefault(form, name)
    for code, known in forms.items():
        for form, name in tuple(known.items()):
            for other in _other_forms(form, code):
                known.setdefault(other, name)
    ordered = {
        code: {first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in by_first.items()}
        for code, by_first in longer.items()
    }
    return Glosses(forms, ordered, _kin(rows, kinds), _stems(rows), kinds)


def _other_forms(form: str, code: str) -> Iterator[str]:
    """Yield the regular inflections of a word, or the passives that an active verb may have, as its language makes them.

    >>> sorted(_other_forms("seize", "en")), "ferries" in _other_forms("ferry", "en")
    (['seized', 'seizes', 'seizing'], True)
    >>> list(_other_forms("memeriksa", "id")), list(_other_forms("mengirim", "id")), list(_other_forms("kapal", "id"))
    (['diperiksa'], ['diirim', 'dikirim'], [])
    """
    for place, others in _exchanged(code):
        found = place.search(form)
        if found:
            before, after, letter = form[: found.start()], form[found.end() :], found[1] if found.lastindex else ""
            yield from (before + other.replace("\\1", letter) + after for other in others)
            return


@cache
def _exchanged(code: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rows = [row.split() for row in word_forms(code).other_forms]
    return tuple((re.compile(place), tuple(others)) for place, *others in rows)


def _forms(columns: Sequence[str]) -> Iterator[tuple[str, str]]:
    for code, column in zip(READ, columns, strict=True):
        yield from ((code, form) for form in (column.split("|") if column != words.NONE else ()))


def _stems(rows: Sequence[Sequence[str]]) -> dict[str, frozenset[str]]:
    return {
        f"~{name}": frozenset(words.term(form, code) for code, form in _forms(columns) if " " not in form)
        for name, _, _, *columns in rows
    }


def _kin(rows: Sequence[Sequence[str]], kinds: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return what is akin to each meaning: what it is a kind of, and what the word list calls its forms."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, _, above, *columns in rows:
        coarse = {words.term(form, code) for code, form in _forms(columns) if " " not in form}
        near = {term for term in coarse if term.startswith("=")}
        for other in above.split("|") if above != words.NONE else ():
            if other not in kinds and other not in words.concepts().kinds:
                raise DataError(f"weighing/data/glosses.tsv: {name} is a kind of {other!r}, which no list has; mend the row")
            near.add(f"~{other}" if other in kinds else f"={other}")
        for term in near:
            found[f"~{name}"].add(term)
            found[term].add(f"~{name}")
    return {term: frozenset(others) for term, others in found.items()}
