"""Fills the records of a language from its data files, and says what is wrong with a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import Any, TypeVar

from katanya.errors import DataError
from katanya.frozen import of_values
from katanya.languages import files
from katanya.languages.answered import answered
from katanya.languages.lexicon import Entry, Frame, Lexicon
from katanya.languages.name_words import name_words
from katanya.languages.records import Acts, Chain, Grammar, Hedges, Language, Mark, Phrases, Titles
from katanya.languages.resolve_words import resolve_words
from katanya.languages.settling_words import SettlingWords, settling_words
from katanya.languages.statement_words import StatementWords, statement_words
from katanya.languages.traits import traits
from katanya.records import Basis, Stance

ROLES = (
    Basis.ANONYMOUS,
    Basis.IMAGE,
    Basis.DOCUMENT,
    Basis.EXPERT,
    Basis.WITNESS,
    Basis.OTHER,
    Basis.OFFICIAL,
    Basis.MEDIA,
)
Record = TypeVar("Record")
# A word of a longer title tells a role by itself where it is longer than this: `of the`.
SHORT = 3


@cache
def language(code: str) -> Language:
    """Return what is known of a language; raise `DataError` where a file is missing or malformed."""
    lexicon, grammar, statements, settling = _lexicon(code), _grammar(code), statement_words(code), settling_words(code)
    return Language(
        code=code,
        lexicon=lexicon,
        grammar=grammar,
        hedges=listed(Hedges, f"{code}/hedges.toml"),
        acts=_acts(code),
        titles=_titles(code),
        chain=listed(Chain, f"{code}/chain.toml"),
        common=files.words(f"{code}/common.txt"),
        speech_verbs=_speech_verbs(lexicon, grammar, statements, settling),
        traits=traits(code),
        names=name_words(code),
        statements=statements,
        resolve=resolve_words(code),
        settling=settling,
    )


def _speech_verbs(lexicon: Lexicon, grammar: Grammar, statements: StatementWords, settling: SettlingWords) -> frozenset[str]:
    """Return the one-word cues that open a clause and look like nothing but a verb; of the present those that always speak."""
    forms = (form[0] for entry in lexicon.entries if entry.frame is Frame.CLAUSE for form in entry.forms if len(form) == 1)
    present = grammar.speaks - grammar.noun_like
    return frozenset(
        form
        for form in forms
        if form.endswith(settling.told_endings)
        or form.startswith(settling.active_prefixes)
        or (form in present and (form.endswith(statements.person_endings) or form in settling.plain_presents))
    )


def phrases(rows: Iterable[str]) -> Phrases:
    """Return phrases that can be looked for in a list of words; `declined/refused to` stands for one phrase with each.

    >>> phrases(["bisa", "bisa jadi/saja"]).length_at(("itu", "bisa", "jadi"), 1)
    2
    """
    split = [form for row in rows for form in _ways(row)]
    longer: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in sorted([form for form in split if len(form) > 1], key=len, reverse=True):
        longer[form[0]].append(form)
    single = frozenset([form[0] for form in split if len(form) == 1])
    return Phrases(single, {word: tuple(forms) for word, forms in longer.items()}, single.union(longer))


def _ways(row: str) -> Iterable[tuple[str, ...]]:
    return product(*[word.split("/") for word in row.split()]) if "/" in row else (tuple(row.split()),)


def listed(record: type[Record], name: str) -> Record:
    """Return a record with the lists of a file; raise `DataError` where one is missing."""
    return _of_lists(record, name, files.load(name))


def _of_lists(record: type[Record], name: str, data: dict[str, Any], **made: Any) -> Record:
    """Return a record with lists that a file holds, but for what is `made` of them; raise `DataError` where one is missing."""
    kinds = record.__annotations__
    if lacks := sorted(kinds.keys() - made.keys() - data.keys()):
        raise DataError(f"{name} lacks: {', '.join(lacks)}; reinstall katanya or mend the file")
    return of_values(record, [made[field] if field in made else _words(kind, data[field]) for field, kind in kinds.items()])


def _words(kind: str, rows: list[str]) -> frozenset[str] | tuple[str, ...] | Phrases:
    if kind == "Phrases":
        return phrases(rows)
    return tuple(rows) if kind.startswith("tuple") else frozenset(rows)


def _lexicon(code: str) -> Lexicon:
    entries = tuple(_entry(code, row) for row in files.load(f"{code}/speech.toml")["cues"])
    index: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
    for entry in entries:
        for form in entry.forms:
            index[form[0]].append((form, entry))
    by_first = {word: tuple(sorted(rows, key=_longest_first) if len(rows) > 1 else rows) for word, rows in index.items()}
    longer = {word: rows for word, rows in by_first.items() if len(rows[-1][0]) > 1}
    return Lexicon(entries, by_first, {word: frozenset(form[1] for form, _ in rows) for word, rows in longer.items()})


def _longest_first(row: tuple[tuple[str, ...], Entry]) -> int:
    return -len(row[0])


def _entry(code: str, row: dict[str, Any]) -> Entry:
    try:
        forms = tuple([tuple(form.split()) for form in row["forms"]])
        takes = frozenset(row.get("takes", ()))
        return Entry(forms, Frame(row["frame"]), Stance(row["act"]), takes, row["evidence"], " ".join(forms[0]))
    except (KeyError, ValueError, IndexError) as cause:
        raise DataError(f"{code}/speech.toml: the row {row} is malformed ({cause}); see the head of the file") from cause


def _grammar(code: str) -> Grammar:
    name = f"{code}/grammar.toml"
    data = files.grammar(code)
    opening = ("adjuncts", "times", "relative_pronouns", "source_bounds", "beside_cue")
    opens = frozenset(word for field in opening for word in data.get(field, ()))
    return _of_lists(Grammar, name, data, opens_adjunct=opens)


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(
        Stance(row["act"]),
        phrases(row["words"]),
        phrases(row.get("opening", ())),
        row.get("main", False),
        frozenset(row.get("unless", ())),
    )


def _acts(code: str) -> Acts:
    name = f"{code}/stance.toml"
    data = files.load(name)
    return _of_lists(
        Acts,
        name,
        data,
        marks=tuple(map(_mark, data["marks"])),
        quoted_act=Stance(data["quoted_act"]),
        mixed_act=Stance(data["mixed_act"]),
        answered=tuple(map(answered, data["answered"])),
    )


def _titles(code: str) -> Titles:
    name = f"{code}/titles.toml"
    data = files.load(name)
    named = [row.split() for basis in ROLES if basis is not Basis.ANONYMOUS for row in data[basis.value]]
    every = frozenset(word for words in named for word in words if len(words) == 1 or len(word) > SHORT)
    every |= frozenset(data["courtesy"])
    return _of_lists(
        Titles,
        name,
        data,
        roles={basis: phrases(data[basis.value]) for basis in ROLES},
        every=every,
        known=every.union(data["organisation_words"], data["bodies"]),
        shorts=tuple((short, frozenset(words.split())) for short, words in data["shorts"].items()),
    )
