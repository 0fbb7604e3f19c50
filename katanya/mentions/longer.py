"""The fullest forms that an article has of the bodies and outlets that it also names in short: `the Fed`, `The Times`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from katanya.knowledge import bodies, name_parts, outlets
from katanya.languages.records import Language
from katanya.mentions import acronyms, known

# Shorter beginnings say too little: `Fed` is Federal, `UN` is no Union.
BEGINNING = 3


def forms(body: str, language: Language) -> tuple[tuple[str, str], ...]:
    """Return (short form, the fullest one that the article has) of every listed body or outlet that it names both ways."""
    by_target: dict[str, set[str]] = defaultdict(set)
    for hit in known.find(body, language.code):
        if hit.known.sort in ("body", "outlet", "user"):
            by_target[hit.known.target].add(hit.known.text)
    pairs = [pair for texts in by_target.values() if len(texts) > 1 for pair in _pairs(texts)]
    papers = [pair for target, texts in by_target.items() if target.startswith("outlet:") for pair in _papers(texts)]
    firms = [texts for target, texts in by_target.items() if bodies.kind_of(target) == "company"]
    return tuple(sorted({*pairs, *papers, *(pair for texts in firms for pair in _firms(texts, language))}))


def _pairs(texts: set[str]) -> Iterator[tuple[str, str]]:
    full = max(texts, key=lambda text: (len(text.split()), len(text), text))
    yield from ((text, full) for text in texts if text != full and abbreviates(text, full))


def abbreviates(short: str, full: str) -> bool:
    """Say whether a form is a shorter one of a name: its letters, its words or their beginnings, in order.

    >>> abbreviates("The Fed", "Federal Reserve"), abbreviates("GM", "General Motors"), abbreviates("Pentagon", "War Office")
    (True, True, False)
    """
    words, whole = _words(short), _words(full)
    if short.isupper() and len(words) == 1 < len(whole):
        return acronyms.initials(full).endswith(short) or words[0] not in whole
    rest = iter(whole)
    return len(words) < len(whole) and all(
        any(word == other or (len(word) >= BEGINNING and other.startswith(word)) for other in rest) for word in words
    )


def _words(name: str) -> list[str]:
    return [word for word in name.casefold().split() if f"{word} " not in name_parts.ARTICLES]


def _papers(texts: set[str]) -> Iterator[tuple[str, str]]:
    """`The Times` is the `New York Times` that the article names."""
    full = max(texts, key=len)
    words = _words(full)
    if len(words) > 1 and full.split()[-1] in outlets.PAPERS:
        yield from ((f"{article}{full.split()[-1]}", full) for article in name_parts.ARTICLES if article.istitle())


def _firms(texts: set[str], language: Language) -> Iterator[tuple[str, str]]:
    """`Orlin` is the `Orlin Motor Company` that the article names."""
    full = max(texts, key=len)
    first, *rest = full.split()
    if rest and first not in texts and len(first) > BEGINNING and language.names.firm_ends.issuperset(map(str.lower, rest)):
        yield first, full


def without_persons(pairs: tuple[tuple[str, str], ...], persons: Iterable[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs whose short form is no part of a person's name of several words: `Ford` beside Betty Ford."""
    taken = {part for parts in persons if len(parts) > 1 for part in parts} if pairs else set()
    return tuple(pair for pair in pairs if pair[0].casefold() not in taken)
