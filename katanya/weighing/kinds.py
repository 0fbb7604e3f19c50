"""Names of `who` that tell only what kind of people somebody is: `naval officer`, `Seorang teknisi di pabrik Orsova`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

import tomli

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.languages.segments import READ
from katanya.languages.traits import traits
from katanya.languages.weighing_words import lists, word_forms
from katanya.records import Basis
from katanya.weighing import holders, marks, words


@dataclass(frozen=True, slots=True)
class Kinds:
    """Words that head a mention of people of a kind, and those that open a mention of nobody in particular."""

    heads: frozenset[str]
    opening: frozenset[str]


@lru_cache(maxsize=8_192)
def hides(text: str, language: str | None) -> bool:
    """Say whether words about somebody say that the name is kept back.

    >>> hides("a colonel who refused to be identified", "en"), hides("perwira yang enggan diungkap identitasnya", "id")
    (True, True)
    """
    if language not in READ or not language:
        return False
    hiding, lowers = load_language(language).titles.of(Basis.ANONYMOUS), _lowers(text)
    places = ((place, hiding.length_at(lowers, place)) for place in range(len(lowers)) if lowers[place] in hiding.firsts)
    return any(length > 1 for _, length in places)


@lru_cache(maxsize=8_192)
def is_kind(name: str, source: str | None, language: str | None) -> bool:
    """Say whether a name only tells a kind of people, as the words beside the cue (`source`) have it.

    >>> is_kind("army officer", "An army officer", "en"), is_kind("teknisi di Orsova", "seorang teknisi di Orsova", "id")
    (True, True)
    >>> is_kind("Jorun Pell", "A Kestovian officer, Jorun Pell", "en"), is_kind("mayor of Orsova", "the mayor of Orsova", "en")
    (False, False)
    """
    if language not in READ or not language:
        return False
    known, listed = load_language(language), _listed(language)
    if source and _where_from(name, source):
        name = source
    tokens = words.WORD.findall(name)
    opened = any(_opened(part, known, listed) for part in (words.WORD.findall(source or ""), tokens))
    head = _head(_bare(tokens, known, listed), language)
    if head is None or not head.islower() or not lists().naming.isdisjoint(_lowers(name)) or _is_of_body(head, name, language):
        return False
    return opened or head in listed.heads or known.titles.of(Basis.WITNESS).length_at((head,), 0) > 0


@lru_cache(maxsize=8_192)
def is_called_medium(name: str, language: str | None) -> bool:
    """Say whether a name in capitals says itself that it is a medium, whatever its other words mean.

    >>> is_called_medium("Kantor Berita Lintas", "id"), is_called_medium("wartawan kantor berita", "id")
    (True, False)
    """
    if language not in READ or not language or " " not in name:
        return False
    media = load_language(language).titles.of(Basis.MEDIA)
    return all(part[:1].isupper() for part in name.split()) and media.first_in(_lowers(name)) is not None


@lru_cache(maxsize=8_192)
def is_on_platform(name: str, language: str | None) -> bool:
    """Say whether only the platform is told that something was put on, and not by whom.

    >>> is_on_platform("pesan berantai di WhatsApp", "id"), is_on_platform("juru bicara WhatsApp", "id")
    (True, False)
    >>> is_on_platform("message shared on WhatsApp", "en"), is_on_platform("message from Dana Orlin on WhatsApp", "en")
    (True, False)
    """
    if language not in READ or not language:
        return False
    known, lowers, tokens = load_language(language), _lowers(name), words.WORD.findall(name)
    capitals = {token.lower() for token in tokens[1:] if token[:1].isupper()}
    put = known.titles.of(Basis.DOCUMENT).first_in(lowers) is not None or not known.names.posted.isdisjoint(lowers)
    return put and bool(capitals) and capitals <= known.chain.platforms


def _where_from(name: str, source: str) -> bool:
    """Say whether a name only tells where somebody is from or works: `Tessik` in `seorang teknisi di pabrik Tessik`."""
    before, found, _ = source.rpartition(name)
    return bool(found) and lists().placed.search(before) is not None


def _is_of_body(head: str, name: str, language: str) -> bool:
    """Say whether a noun is a part of what a body is called: `coast guard`."""
    called = (name[word.start : word.stop].lower() for word in marks.mark(name, language) if word.term in holders.listed().bodies)
    return any(" " in each and head in each.split() for each in called)


def _opened(tokens: Sequence[str], known: Language, listed: Kinds) -> bool:
    first = tokens[0].lower() if tokens else ""
    return first in listed.opening or first in known.titles.plural or re.fullmatch(r"\d+", first) is not None


def _bare(tokens: Sequence[str], known: Language, listed: Kinds) -> list[str]:
    """Return the words of a name without those that count or open it: `Dua orang teknisi`."""
    kept = list(tokens)
    while len(kept) > 1 and (_opened(kept, known, listed) or kept[0].lower() in lists().before_kinds):
        kept.pop(0)
    return kept


def _head(tokens: Sequence[str], language: str) -> str | None:
    """Return the noun that tells what somebody is: where nouns stand first that, else the last before `of` and its like."""
    if traits(language).head_first:
        return tokens[0] if tokens else None
    behind = word_forms(language).behind_kinds
    stop = next((place for place, token in enumerate(tokens) if place and token.lower() in behind), len(tokens))
    return tokens[stop - 1] if tokens else None


@lru_cache(maxsize=8_192)
def _lowers(text: str) -> tuple[str, ...]:
    return tuple(token.lower() for token in words.WORD.findall(text))


@cache
def _listed(language: str) -> Kinds:
    source = resources.files("katanya.weighing") / "data" / "kinds.toml"
    try:
        rows = tomli.loads(source.read_text(encoding="utf-8"))[language]
        return Kinds(frozenset(rows["heads"]), frozenset(rows["opening"]))
    except (OSError, tomli.TOMLDecodeError, KeyError) as cause:
        raise DataError(f"weighing/data/kinds.toml cannot be read: {cause}; reinstall katanya or mend the file") from cause
