"""The words of a text as both databases index them, and what a person asks for as words and phrases.

Words are folded (case, accents) and written in ASCII here, so that no database cuts them in its own way: the same query finds
the same in each. Scripts without blanks between words are cut into single characters, and what is asked for in them is a
phrase; an index of three characters a term would find no word of two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice

from katanya.frozen import dataclass
from katanya.languages.segments import READ
from katanya.records import Span

# Han, kana, Hangul, Thai, Lao, Khmer, Burmese.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN = re.compile(f"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\\W_])(?:(?![{_UNSPACED}])[^\\W_]|[\u0300-\u036f])*")
_PART = re.compile(r'"([^"]*)"?|(\S+)')
# PostgreSQL takes no term of more than 2,046 bytes and no text of more than a megabyte of terms.
LONGEST, MOST = 64, 50_000


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked for: its terms; `exact` where they must stand side by side as they are written.

    `begun` says that it is the beginning of a word, such as `missi*`.
    """

    terms: tuple[str, ...]
    exact: bool
    begun: bool = False


def tokens(text: str) -> Iterator[Span]:
    """Yield the place of every word of a text."""
    return (Span(*match.span()) for match in _TOKEN.finditer(text))


def terms(text: str) -> list[str]:
    """Return the words of a text as the index has them.

    >>> terms("Café No. 3, 射程")
    ['cafe', 'no', '3', 'ue5b084', 'ue7a88b']
    """
    return [term(match.group()) for match in islice(_TOKEN.finditer(text), MOST)]


@cache
def term(word: str) -> str:
    """Return a word as the index has it."""
    if word.isascii():
        return word.lower()[:LONGEST]
    decomposed = unicodedata.normalize("NFKD", word)
    folded = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    if folded.isascii() and folded.isalnum():
        return folded[:LONGEST]
    return f"u{folded.encode('utf-8', 'replace').hex()}"[:LONGEST]


def lemma(word: str, language: str | None) -> str:
    """Return the lemma of a term in a language, the term itself where there is no lemma or the language is another.

    >>> lemma("diluncurkan", "id"), lemma("missiles", "en"), lemma("missiles", None)
    ('luncur', 'missile', 'missiles')
    """
    return _lemma(word, language) if language and language in READ and word.isalpha() else word


@cache
def _lemma(word: str, language: str) -> str:
    import simplemma

    found: str = simplemma.lemmatize(word, lang=language)
    return term(found) if found.isalpha() else word


def parts(asked: str) -> tuple[Part, ...]:
    """Return what is asked for: words, and phrases between double quotation marks; a word of several terms is a phrase.

    >>> [part.terms for part in parts('launch "Belgar range" Sarn-3')]
    [('launch',), ('belgar', 'range'), ('sarn', '3')]
    >>> parts("missi*")[0].begun
    True
    """
    found = []
    for quoted, plain in _PART.findall(asked):
        given = tuple(terms(quoted or plain))
        if given:
            exact = bool(quoted) or len(given) > 1
            found.append(Part(given, exact, not exact and plain.endswith("*")))
    return tuple(found)


@cache
def forms(word: str) -> tuple[str, ...]:
    """Return a term and its lemmas in every language that has them: the language of a question is not known."""
    return tuple(dict.fromkeys((word, *(lemma(word, language) for language in READ))))


def mark(field: str, value: str) -> str:
    """Return the term that stands for a value of a field, such as the stance; case and accents make no difference.

    >>> mark("stance", "deny") == mark("stance", "Deny")
    True
    """
    from katanya.ids import short

    return f"{field}{short(terms(value) or [value])}"


def places(body: str, asked: Iterable[Part]) -> Iterator[Span]:
    """Yield where the parts stand in a body, in its order; a word is found in each of its forms.

    >>> list(places("two missiles fell", parts("missile")))
    [Span(start=4, stop=12)]
    """
    wanted = tuple(asked)
    exact = tuple(part.terms for part in wanted if part.exact)
    alike = frozenset(form for part in wanted if not part.exact for form in forms(part.terms[0]))
    begun = tuple(part.terms[0] for part in wanted if part.begun)

    @cache
    def meant(word: str) -> bool:
        return not alike.isdisjoint(forms(word)) or word.startswith(begun)

    if exact:
        yield from _with_phrases(body, exact, meant)
    elif wanted:
        yield from (span for span in tokens(body) if meant(term(body[span.start : span.stop])))


def _with_phrases(body: str, exact: Iterable[tuple[str, ...]], meant: Callable[[str], bool]) -> Iterator[Span]:
    spans = list(tokens(body))
    found = [term(body[span.start : span.stop]) for span in spans]
    for place, word in enumerate(found):
        phrase = () if meant(word) else next((each for each in exact if tuple(found[place : place + len(each)]) == each), None)
        if phrase is not None:
            yield Span(spans[place].start, spans[place + max(len(phrase), 1) - 1].stop)
