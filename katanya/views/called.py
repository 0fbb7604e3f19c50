"""What reports call somebody beside his words, and whether one name may there be several people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import combinations

from katanya.frozen import dataclass
from katanya.languages import files
from katanya.languages.segments import READ
from katanya.languages.weighing_words import traits_of
from katanya.ledger.found import FoundStatement
from katanya.views.visible import one_line
from katanya.weighing import words

# Longer words beside a cue are a clause and no office.
LONGEST = 90


@dataclass(frozen=True, slots=True)
class Called:
    """How reports in one language word a name with an office or what else tells who that is, in so many statements."""

    words: str
    language: str | None
    statements: int


def called(found: Iterable[FoundStatement], name: str) -> tuple[Called, ...]:
    """Return how a source is called where more than the name is said of it, the most frequent first.

    `name` is what was asked for: whom it only carried is left out.
    """
    first: dict[tuple[str, str | None], str] = {}
    counts: Counter[tuple[str, str | None]] = Counter()
    for each in found:
        if _tells(each) and (name in each.targets or _bears(each.who[0], name)):
            shown = one_line(each.source or "")
            key = " ".join(_plain(shown)), each.language
            counts[key] += 1
            first.setdefault(key, shown)
    return tuple(Called(first[key], key[1], count) for key, count in counts.most_common())


def may_be_several(found: Iterable[FoundStatement], told: Iterable[Called], name: str) -> bool:
    """Say whether the statements of a name may be of several people: by what they were tied to, else by their offices."""
    targets = {target for each in found for who, target in zip(each.who, each.targets, strict=False) if _bears(who, name)}
    if targets and None not in targets:
        return len(targets) > 1
    return len(targets - {None}) > 1 or apart(told, name)


def apart(told: Iterable[Called], name: str) -> bool:
    """Say whether two offices of one language have no word in common, not by way of others either.

    >>> told = [Called(words, "en", 1) for words in ("spokesman Budi Arlen", "Budi Arlen, a rice farmer")]
    >>> apart(told, "Budi Arlen")
    True
    """
    groups: list[tuple[set[str], set[str | None]]] = []
    for each in told:
        terms, languages = set(_terms(each.words, each.language, name)), {each.language}
        met = [group for group in groups if not group[0].isdisjoint(terms)]
        joined = (terms.union(*(group[0] for group in met)), languages.union(*(group[1] for group in met)))
        groups = [*(group for group in groups if group not in met), *([joined] if terms else [])]
    return any(not left[1].isdisjoint(right[1]) for left, right in combinations(groups, 2))


def _bears(who: str, name: str) -> bool:
    return not set(_plain(who)).isdisjoint(_plain(name))


def _tells(found: FoundStatement) -> bool:
    shown = found.source
    if not shown or len(found.who) != 1 or len(shown) > LONGEST or shown == found.who[0]:
        return False
    name, beside = _plain(found.who[0]), _plain(shown)
    return not set(name).isdisjoint(beside) and not set(beside).issubset(name)


# A page of a source has the same few names and offices again and again.
@lru_cache(maxsize=4_096)
def _plain(shown: str) -> tuple[str, ...]:
    return tuple(words.WORD.findall(words.fold(shown)))


@lru_cache(maxsize=1_024)
def _terms(told: str, language: str | None, name: str) -> frozenset[str]:
    """Return what is said beside the name, in terms that all languages share where the word list knows them."""
    own, empty = set(_plain(name)), words.empty(language)
    whole = [part for word in _plain(told) for part in _shorts().get(word, word).split()]
    return frozenset(_termed([word for word in whole if word not in own and word not in empty], language))


@cache
def _shorts() -> dict[str, str]:
    """Return the offices that are written in short, `menlu`, by their words."""
    return {short: whole for code in READ for short, whole in files.load(f"{code}/titles.toml").get("shorts", {}).items()}


def _termed(lowers: list[str], language: str | None) -> Iterator[str]:
    demonyms = traits_of(language).capital_demonyms
    place = 0
    while place < len(lowers):
        longer, lower = words.longer_at(lowers, place), lowers[place]
        yield longer[1] if longer else words.term(words.name_root(lower) if demonyms else lower, language)
        place += longer[0] if longer else 1
