"""In what quality a source speaks, by the words beside its name."""

from __future__ import annotations

from katanya.knowledge import countries, outlets
from katanya.languages.load import ROLES
from katanya.languages.records import Language
from katanya.records import Basis, Decision, Span

# Words that end the head of an English noun phrase: what follows says of whom or where.
OF = frozenset("of at for in from with who that on to by".split())


def decide(surface: str, names: tuple[str, ...], titles: frozenset[str], span: Span | None, language: Language) -> Decision:
    """Return the basis of a source: by its own words, else by what it is, else by titles seen beside its name elsewhere."""
    spans = (span,) if span else ()
    if not names and not surface:
        return Decision("basis", Basis.ANONYMOUS, "nobody_given", spans)
    for rule in RULES:
        basis = rule(surface, names, titles, language)
        if basis is not None:
            return Decision("basis", basis, rule.__name__, spans)
    return Decision("basis", Basis.OTHER, "no_role_known", spans)


def by_words(surface: str, names: tuple[str, ...], titles: frozenset[str], language: Language) -> Basis | None:
    """The role word that heads the source decides: the first in Indonesian, the last before `of` and its like in English."""
    lowers = _words(surface)
    unnamed = language.titles.of(Basis.ANONYMOUS)
    if unnamed.first_in(lowers) is not None:
        return Basis.ANONYMOUS
    found = [(place, basis) for basis in ROLES if basis is not Basis.ANONYMOUS for place in _places(lowers, basis, language)]
    if not found:
        return None
    if language.code != "en":
        return min(found, key=lambda row: (row[0][0], row[0][0] - row[0][1]))[1]
    head = next((index for index, word in enumerate(lowers) if word in OF or word == ","), len(lowers))
    heads = [row for row in found if row[0][0] < head]
    return max(heads, key=lambda row: row[0][1])[1] if heads else min(found)[1]


def medium(surface: str, names: tuple[str, ...], titles: frozenset[str], language: Language) -> Basis | None:
    """An agency or outlet reports; one that a state or a party owns speaks for it."""
    outlet = next((found for name in names if (found := outlets.named(name)) is not None), None)
    if outlet is None:
        return None
    return Basis.OFFICIAL if outlet.kind in ("state", "party") else Basis.MEDIA


def country(surface: str, names: tuple[str, ...], titles: frozenset[str], language: Language) -> Basis | None:
    """A country or its capital speaks for its government."""
    return Basis.OFFICIAL if any(countries.is_country(name) for name in names) else None


def by_titles(surface: str, names: tuple[str, ...], titles: frozenset[str], language: Language) -> Basis | None:
    """Titles seen beside the name elsewhere in the article decide."""
    found = {basis for basis in ROLES for title in titles if _is(title, basis, language)}
    return next((basis for basis in BY_TITLE if basis in found), None)


RULES = (medium, by_words, country, by_titles)
BY_TITLE = (Basis.EXPERT, Basis.OFFICIAL, Basis.WITNESS, Basis.OTHER, Basis.DOCUMENT, Basis.IMAGE, Basis.MEDIA)


def _words(surface: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in outlets.WORD.findall(surface))


def _places(lowers: tuple[str, ...], basis: Basis, language: Language) -> list[tuple[int, int]]:
    phrases = language.titles.of(basis)
    places = ((index, phrases.length_at(lowers, index)) for index in range(len(lowers)))
    return [(index, index + length) for index, length in places if length]


def _is(title: str, basis: Basis, language: Language) -> bool:
    return title in language.titles.of(basis).words
