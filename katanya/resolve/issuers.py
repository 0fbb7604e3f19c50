"""Who issued a document, by the words around it."""

from __future__ import annotations

from katanya.languages.records import Language
from katanya.records import Basis, Span
from katanya.spans import trim


def of(ahead: str, document: str, rest: str, language: Language) -> str | None:
    """Return the issuer of a document: who follows it, else its owner before it; what an analysis is of issued nothing."""
    looked_at = document in language.resolve.looking_at and rest.partition(" ")[0] in language.names.genitives
    return (None if looked_at else after(rest, language)) or before(ahead, language)


def describes(behind: tuple[str, ...], language: Language) -> bool:
    """Say whether a word for a document only describes who stands behind it: `law | department`, not `report | by X`."""
    titles = language.titles
    holder = len(behind) == 1 and (behind[0] in titles.every or behind[0] in titles.nouns or behind[0] in titles.firms)
    return holder and behind[0] not in titles.of(Basis.DOCUMENT).words


def in_name(lowers: tuple[str, ...], document: int, language: Language) -> bool:
    """Say whether the word for a document belongs to the name of a body: `the Bureau of Labor Statistics`."""
    opens = not language.titles.of_heads.isdisjoint(lowers[:document])
    return opens or " ".join(lowers[-2:]) in language.resolve.named_after_papers


def after(rest: str, language: Language) -> str | None:
    """Return the issuer that follows a document: who put it out, a body, a name, or what `by`, `from`, `of` ties to it."""
    words = language.resolve
    rest = words.put_out.sub("", rest).strip()
    issued = words.published.search(rest)
    found = issued.group(1) if issued else _body(rest, language)
    if found is None:
        named = words.issuer_named.match(rest) or words.issuer_described.match(rest)
        found = named.group(1) if named else None
    if found is not None and (words.placed.match(rest) or words.dated.match(found)):
        found = None  # `polls in Norland`, `records from the 2008 cycle`
    kept = words.issuer_ends.split(found)[0] if found else ""
    return trim_words(words.about.split(kept)[0]) or None


def printed_in(document: str, rest: str, language: Language) -> str:
    """Return what follows a document, with the paper that it stands in as its issuer.

    >>> from katanya.languages.load import language
    >>> printed_in("column", "in the Herald", language("en"))
    'of the Herald'
    """
    first, gap, tail = rest.partition(" ")
    printed = gap and document in language.names.columns and first in language.resolve.in_papers
    return f"{min(language.names.genitives)} {tail}" if printed else rest


def _body(rest: str, language: Language) -> str | None:
    """Return what begins with a body in lower case that a document is of: `putusan | pengadilan banding AS`."""
    if not language.traits.head_first:
        return None
    words = rest.split()
    first = next((index for index, word in enumerate(words[:3]) if word in language.titles.bodies), None)
    return " ".join(words[first:]) if first is not None else None


def before(words: str, language: Language) -> str | None:
    """Return the issuer of `the ministry's report`, `a Reuters report`, `Sheriff's Department reports`."""
    owner = language.resolve.document_owner.match(words)
    if owner is not None:
        last = owner.group(2) or ""
        body = last[:1].isupper() and last.lower() in language.titles.bodies
        return words[owner.start(1) :] if body else owner.group(1)
    beside = language.resolve.beside.search(words)
    named = beside.group(1) if beside else ""
    timed = not language.grammar.times.isdisjoint(named.lower().split())  # `the November 23 lawsuit`
    article = named.lower() in language.names.articles or named.lower() in language.statements.one_thing
    return named if named and not article and not timed else None


def trim_words(text: str) -> str:
    """Return a text without white space and marks at its ends."""
    span = trim(text, Span(0, len(text)), " ,.")
    return text[span.start : span.stop]
