"""The forms of a verb that the data files give by its base: `attacked` of `attack`, `diserang` of `serang`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from katanya.choices import StrEnum
from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages import files


class Shape(StrEnum):
    """What form of its word a trigger is."""

    BASE = "base"
    FINITE = "finite"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"
    PASSIVE = "passive"
    NOUN = "noun"


Forms = tuple[tuple[str, Shape], ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How one form is built: of the rules, what is looked for and what is put in its place, the first that is found.

    `affixes` are what is put before and behind a base in which no rule is found, `None` where that has no such form. Only
    bases that end in one of `only` have the form.
    """

    shape: Shape
    rules: tuple[tuple[re.Pattern[str], str], ...]
    affixes: tuple[str, str] | None
    only: tuple[str, ...]
    doubled: bool
    irregular: bool

    def of(self, base: str) -> str | None:
        """Return the form of a base, or `None` where it has none."""
        if not base.endswith(self.only):
            return None
        for pattern, put in self.rules:
            if pattern.search(base):
                return pattern.sub(put, base, 1)
        return f"{self.affixes[0]}{base}{self.affixes[1]}" if self.affixes else None


@dataclass(frozen=True, slots=True)
class Inflection:
    """How a language builds the forms of its verbs; `verbs.toml` says what each part is."""

    forms: tuple[Form, ...]
    irregular: Mapping[str, tuple[str, str]]
    doubled: frozenset[str]

    def of(self, verb: str) -> Forms:
        """Return the forms of a verb; of several words the first is inflected."""
        head, _, tail = verb.partition(" ")
        rows = dict.fromkeys(self._of_word(head))
        return tuple([(f"{form} {tail}", shape) for form, shape in rows]) if tail else tuple(rows)

    def _of_word(self, head: str) -> Iterator[tuple[str, Shape]]:
        twice = head + head[-1] if head in self.doubled else head
        past, participle = self.irregular.get(head, ("", ""))
        for form in self.forms:
            if form.irregular and past:
                yield past, form.shape
                if participle != past:
                    yield participle, Shape.PARTICIPLE
            elif made := form.of(twice if form.doubled else head):
                yield made, form.shape


@cache
def forms(code: str, verb: str) -> Forms:
    """Return the forms of a verb of a language, each with its shape; the data files name many a verb more than once.

    >>> [form for form, _ in forms("en", "carry out")]
    ['carry out', 'carries out', 'carrying out', 'carried out']
    >>> [form for form, _ in forms("id", "tembakkan")]
    ['menembakkan', 'ditembakkan', 'tembakkan']
    """
    return inflection(code).of(verb)


@cache
def inflection(code: str) -> Inflection:
    """Return how a language builds its verbs; raise `DataError` where the file is missing or malformed."""
    name = f"{code}/verbs.toml"
    return of_tables(name, files.load(name))


def of_tables(name: str, data: Mapping[str, Any]) -> Inflection:
    """Return what the tables of a file say; raise `DataError` where a form is malformed or its evidence not what comes out."""
    irregular = {base: (forms[0], forms[-1]) for base, forms in data.get("irregular", {}).items()}
    return Inflection(tuple(_forms(name, data["forms"])), irregular, frozenset(data.get("doubled", ())))


def _forms(name: str, rows: Iterable[Mapping[str, Any]]) -> Iterator[Form]:
    for row in rows:
        try:
            form = _form(row)
            made = {base: form.of(base) for base in row["evidence"]}
        except (KeyError, ValueError, re.error) as cause:
            raise DataError(f"{name}: the form {row} is malformed ({cause!r}); see the head of the file") from cause
        if made != row["evidence"]:
            raise DataError(f"{name}: of the form {row['shape']} the rules make {made}, not {row['evidence']}; mend either")
        yield form


def _form(row: Mapping[str, Any]) -> Form:
    """Return what a row says; a last rule that looks for nothing but the start or the end of a base is found in all."""
    *some, (find, put) = row["rules"]
    every = {"^": (put, ""), "$": ("", put)}.get(find)
    rules = tuple([(re.compile(find), put) for find, put in (some if every else row["rules"])])
    return Form(
        Shape(row["shape"]), rules, every, tuple(row.get("only", ("",))), row.get("doubled", False), row.get("irregular", False)
    )
