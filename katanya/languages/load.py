"""Fills the records of a language from its data files, and says what is wrong with a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import Any

from katanya.errors import DataError
from katanya.languages import files
from katanya.languages.answered import answered
from katanya.languages.lexicon import Entry, Frame, Lexicon
from katanya.languages.name_words import name_words
from katanya.languages.records import Acts, Chain, Grammar, Hedges, Language, Mark, Phrases, Titles
from katanya.languages.resolve_words import resolve_words
from katanya.languages.statement_words import statement_words
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


# Words for what somebody says of his own side; a language may do without.
HEDGES = ("modals", "plain_ability_after", "forecasts", "asking", "whether", "open_after", "doubting")
OWN_SIDE = (
    "own",
    "third",
    "future",
    "stative",
    "transparent",
    "mental",
    "attitudes",
    "wishes",
    "hopes",
    "yields",
    "naming",
    "asked",
    "idle",
    "enquiring",
    "own_bodies",
    "mixed_cues",
    "reminding",
    "comparing",
    "counts",
    "repeated",
)
PERFORMED = (
    "own_side",
    "will",
    "changes",
    "scheduled",
    "degrees",
    "deciding",
    "warning",
    "harms",
    "done",
    "not_done",
    "only",
    "opinions",
)


@cache
def language(code: str) -> Language:
    """Return what is known of a language; raise `DataError` where a file is missing or malformed."""
    lexicon = _lexicon(code, files.load(f"{code}/speech.toml"))
    grammar = _grammar(files.load(f"{code}/grammar.toml"))
    return Language(
        code,
        lexicon,
        grammar,
        _hedges(files.load(f"{code}/hedges.toml")),
        _acts(files.load(f"{code}/stance.toml")),
        _titles(files.load(f"{code}/titles.toml")),
        _chain(files.load(f"{code}/chain.toml")),
        files.words(f"{code}/common.txt"),
        _speech_verbs(lexicon, grammar),
        traits(code),
        name_words(code),
        statement_words(code),
        resolve_words(code),
    )


# Forms of a plural that are no noun and open no other one (`think tank`): `aides say he agrees`.
PLAIN = frozenset(("say", "argue", "believe", "insist"))


def _speech_verbs(lexicon: Lexicon, grammar: Grammar) -> frozenset[str]:
    """Return the one-word cues that open a clause and look like nothing but a verb; of the present those that always speak."""
    forms = (form[0] for entry in lexicon.entries if entry.frame is Frame.CLAUSE for form in entry.forms if len(form) == 1)
    present = grammar.speaks - grammar.noun_like - {"to"}
    return frozenset(
        form
        for form in forms
        if form.endswith(("ed", "ing", "said", "told", "wrote", "thought", "felt"))
        or form.startswith(("me", "ber"))
        or (form in present and (form.endswith("s") or form in PLAIN))
    )


def phrases(rows: Iterable[str]) -> Phrases:
    """Return phrases that can be looked for in a list of words; `declined/refused to` stands for one phrase with each.

    >>> phrases(["bisa", "bisa jadi/saja"]).length_at(("itu", "bisa", "jadi"), 1)
    2
    """
    split = [form for row in rows for form in product(*(word.split("/") for word in row.split()))]
    longer: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in sorted((form for form in split if len(form) > 1), key=len, reverse=True):
        longer[form[0]].append(form)
    return Phrases(
        frozenset(form[0] for form in split if len(form) == 1),
        {word: tuple(forms) for word, forms in longer.items()},
        frozenset(form[0] for form in split),
    )


def _lexicon(code: str, data: dict[str, Any]) -> Lexicon:
    entries = tuple(_entry(code, row) for row in data["cues"])
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


def _grammar(data: dict[str, Any]) -> Grammar:
    sets = {
        name: frozenset(data[name]) for name in Grammar.__slots__ if name not in ("verb_prefixes", "connectors", "opens_adjunct")
    }
    opens = sets["adjuncts"] | sets["times"] | sets["relative"] | sets["subordinators"] | sets["adverbs"]
    return Grammar(
        **sets, verb_prefixes=tuple(data["verb_prefixes"]), connectors=phrases(data["connectors"]), opens_adjunct=opens
    )


def _hedges(data: dict[str, Any]) -> Hedges:
    return Hedges(
        phrases(data["possible"]),
        phrases(data["probable"]),
        phrases(data["unknown"]),
        *(frozenset(data[name]) for name in HEDGES),
    )


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(
        Stance(row["act"]),
        phrases(row["words"]),
        phrases(row.get("opening", ())),
        row.get("main", False),
        frozenset(row.get("unless", ())),
    )


def _acts(data: dict[str, Any]) -> Acts:
    return Acts(
        tuple(_mark(row) for row in data["marks"]),
        Stance(data["quoted_act"]),
        frozenset(data["past"]),
        frozenset(data["present"]),
        frozenset(data["claims"]),
        frozenset(data["telling"]),
        phrases(data["plain"]),
        frozenset(data["courts"]),
        frozenset(data["matters"]),
        Stance(data.get("mixed_act", data["quoted_act"])),
        answered=tuple(answered(row) for row in data.get("answered", ())),
        **{name: frozenset(data.get(name, ())) for name in OWN_SIDE + PERFORMED},
    )


def _titles(data: dict[str, Any]) -> Titles:
    roles = {basis: phrases(data[basis.value]) for basis in ROLES}
    named = [row.split() for basis in ROLES if basis is not Basis.ANONYMOUS for row in data[basis.value]]
    every = frozenset(word for words in named for word in words if len(words) == 1 or len(word) > 3)
    every |= frozenset(data["courtesy"])
    organisations, bodies = frozenset(data["organisation_words"]), frozenset(data["bodies"])
    shorts = tuple((short, frozenset(words.split())) for short, words in data.get("shorts", {}).items())
    return Titles(
        roles,
        frozenset(data["courtesy"]),
        frozenset(data["plural"]),
        frozenset(data["nouns"]),
        organisations,
        bodies,
        frozenset(data["place_titles"]),
        phrases(data["research"]),
        frozenset(data["also_names"]),
        frozenset(data["accounts"]),
        every,
        every | organisations | bodies,
        shorts=shorts,
        **{
            name: frozenset(data.get(name, ()))
            for name in (
                "past",
                "present",
                "groups",
                "institutes",
                "houses",
                "persons",
                "owned_groups",
                "firms",
                "ministries",
                "pointed",
                "papers",
                "kin",
                "serving",
                "initials",
                "of_heads",
                "fields",
                "field_heads",
                "spoken",
                "deputies",
            )
        },
    )


def _chain(data: dict[str, Any]) -> Chain:
    return Chain(
        phrases(data["carried"]),
        frozenset(data["media_only"]),
        frozenset(data["prepositions"]),
        frozenset(data["kinds"]),
        frozenset(data["before_name"]),
        frozenset(data["platforms"]),
        frozenset(data["citing"]),
        frozenset(data["reporting"]),
        frozenset(data.get("pieces", ())),
        frozenset(data.get("told", ())),
        frozenset(data["credits"]),
    )
