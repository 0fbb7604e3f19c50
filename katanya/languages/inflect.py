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
    """How one form is built: of the rules, what is looked for and what is put in its place, the first that is found."""

    shape: Shape
    rules: tuple[tuple[re.Pattern[str], str], ...]
    doubled: bool
    irregular: bool

    def of(self, base: str) -> str | None:
        """Return the form of a base, or `None` where no rule is found in it."""
        for pattern, put in self.rules:
            form, found = pattern.subn(put, base, 1)
            if found:
                return form
        return None


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
        return tuple((f"{form} {tail}", shape) for form, shape in rows) if tail else tuple(rows)

    def _of_word(self, head: str) -> Iterator[tuple[str, Shape]]:
        twice = head + head[-1] if head in self.doubled else head
        past, participle = self.irregular.get(head, ("", ""))
        for form in self.forms:
            if form.irregular and past:
                yield past, form.shape
                if participle != past:
                    yield participle, Shape.PARTICIPLE
            elif (made := form.of(twice if form.doubled else head)) is not None:
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
            rules = tuple((re.compile(find), put) for find, put in row["rules"])
            form = Form(Shape(row["shape"]), rules, row.get("doubled", False), row.get("irregular", False))
            made = {base: form.of(base) for base in row["evidence"]}
        except (KeyError, ValueError, re.error) as cause:
            raise DataError(f"{name}: the form {row} is malformed ({cause!r}); see the head of the file") from cause
        if made != row["evidence"]:
            raise DataError(f"{name}: of the form {row['shape']} the rules make {made}, not {row['evidence']}; mend either")
        yield form
