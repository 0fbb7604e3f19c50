"""Who is behind a name of `who`: somebody with a name, a body, or a kind of people; and which names are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import chain

import tomli

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import given_names, outlets
from katanya.languages.weighing_words import lists
from katanya.weighing import marks, words
from katanya.weighing.marks import Sort


@dataclass(frozen=True, slots=True)
class Holders:
    """Meanings by what they tell of a holder (`data/holders.toml`); `several` are words for many of a kind in any language."""

    bodies: frozenset[str]
    people: frozenset[str]
    institutions: frozenset[str]
    nameless: frozenset[str]
    offices: frozenset[str]
    held: frozenset[str]
    fields: frozenset[str]
    governing: frozenset[str]
    counted: frozenset[str]
    several: frozenset[str]


@lru_cache(maxsize=8_192)
def is_named(name: str, language: str | None) -> bool:
    """Say whether a name tells who it is: it holds a name of somebody, or is of a body.

    >>> is_named("Jorun Pell", "en"), is_named("Polisi", "id"), is_named("two officials", "en"), is_named("U.S. officials", "en")
    (True, True, False, False)
    >>> is_named("juru bicara Pentagon", "id"), is_named("a spokesman", "en"), is_named("Neighbours", "en")
    (True, False, False)
    """
    if outlets.named(name):
        return True
    if name.lower() in listed().several:
        return False
    found = [word for word in marks.mark(name, language) if word.sort is not Sort.EMPTY]
    terms = {word.term for word in found}
    names = [word.term for word in found if word.sort is Sort.NAME]
    bodies = terms & listed().bodies
    if bodies and bodies <= listed().nameless and not names and name.islower():
        return False
    if bodies and not terms & (listed().people - {"=spokesman", "=defence", "=ministerial"}):
        return True
    if "=spokesman" in terms:
        return bool(names)
    if terms & listed().people or lists().kinds_of_source.search(name):
        # "US official John Roe" has a name beside the country; "a Kestovian official" has none; Janice Leader is called so.
        return sum(not term.startswith("country:") for term in names) > 1 or _is_called(name, names)
    return bool(names)


def _is_called(name: str, names: Sequence[str]) -> bool:
    """Say whether a name is a given name and another word with a capital, which is a word of its own: `Janice Leader`."""
    first, *others = name.split()
    capitals = bool(others) and all(word[:1].isupper() for word in others)
    return capitals and given_names.is_given(first) and bool(names) and not names[0].startswith("country:")


@lru_cache(maxsize=4096)
def key(name: str, language: str | None) -> str:
    """Return what one and the same holder is called in every language, as far as names and the word list go.

    >>> key("Tamarin's Defence Ministry", "en") == key("Kementerian Pertahanan Tamarin", "id")
    True
    """
    outlet = outlets.named(name)
    if outlet:
        return words.fold(outlet.name)
    found = [word for word in marks.mark(name, language) if word.sort is not Sort.EMPTY]
    terms = {word.term for word in found if word.term}
    if terms & (listed().bodies | {"=spokesman"}):
        return " ".join(sorted(terms - {"=official"}))
    countries = [word.term for word in found if word.term.startswith("country:")]
    return countries[0] if countries and len(found) == 1 else " ".join(re.findall(r"\w+", words.fold(name)))


def one_and_same(known: Iterable[tuple[str, str | None]]) -> Mapping[tuple[str, str | None], str]:
    """Return the key of each (key, target), with short forms under the long form that alone holds them.

    >>> one_and_same([("jorun pell", None), ("pell", None), ("kim", "person:kim")])[("pell", None)]
    'jorun pell'
    """
    pairs = sorted(set(known), key=lambda pair: (pair[0], pair[1] or ""))
    by_name = {name: target for name, target in pairs if target}
    plain = {name: frozenset(name.split()) for name, _ in pairs}
    found = {}
    for name, target in pairs:
        longer = [other for other, parts in plain.items() if plain[name] < parts]
        whole = longer[0] if len(longer) == 1 and not name.startswith(("=", "@", "country:")) else name
        found[name, target] = target or by_name.get(whole) or whole
    return found


@cache
def listed() -> Holders:
    """Return the lists; raise `DataError` where the file is malformed."""
    source = resources.files("katanya.weighing") / "data" / "holders.toml"
    try:
        rows = tomli.loads(source.read_text(encoding="utf-8"))
        meanings = {part: frozenset(f"={name}" for name in rows[part]) for part in Holders.__slots__ if part != "several"}
        found = Holders(**meanings, several=frozenset(chain.from_iterable(rows["several"].values())))
    except (OSError, tomli.TOMLDecodeError, KeyError) as cause:
        raise DataError(f"weighing/data/holders.toml cannot be read: {cause}; reinstall katanya or mend the file") from cause
    unknown = sorted(term for term in frozenset().union(*meanings.values()) if term[1:] not in words.concepts().kinds)
    if unknown:
        raise DataError(f"weighing/data/holders.toml: {unknown[0]} is no meaning of concepts.tsv; mend the list")
    return found
