"""Where a mention has its word for a document, and who issued that: `putusan MK`, `a report by the ministry`."""

from __future__ import annotations

from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import Basis
from katanya.resolve import forms, issuers, owned
from katanya.statements.draft import Words

# How many words may stand before the word for a document: none but its kind where that comes first, else its whole owner.
NEAR, FAR = 2, 5


def word(surface: str, roster: Roster, language: Language) -> Words | None:
    """Return the words for a document in a mention of one, or `None` where they only tell of somebody or something else."""
    words, lowers = surface.split(), tuple(surface.lower().split())
    place = _first(lowers, language)
    if place is None or _of_expert(surface, place, language) or owned.of_person(surface, roster, language):
        return None
    if place[0] > 0 and words[place[0]].istitle() and _in_name(lowers, place, language):
        return None
    # `the city's law department`, `poll workers`
    return None if not language.traits.head_first and issuers.describes(lowers[place[1] :], language) else place


def issuer(surface: str, place: Words, language: Language) -> str | None:
    """Return who issued a document by the words around it, or `None` where they do not say."""
    words, lowers = surface.split(), tuple(surface.lower().split())
    rest = issuers.printed_in(lowers[place[1] - 1], " ".join(words[place[1] :]), language)
    named = issuers.of(" ".join(words[: place[0]]), lowers[place[0]], rest, language)
    if named is None and _is_account(lowers, language) and lowers[1:2] and lowers[1] in language.titles.every:
        return rest
    on_platform = named is not None and named.lower() in language.chain.platforms
    return None if on_platform and lowers[place[0]] in language.names.posted else named  # `pesan di WhatsApp`


def of_last(named: str | None, surface: str, language: Language) -> bool:
    """Say whether a document is that of whoever was spoken of last: `his report`, `surat itu`."""
    if named is not None:
        return named.lower() in language.grammar.articles_and_possessives
    lowers = surface.lower().split()
    return lowers[0] in language.names.own_words and lowers[-1] in language.grammar.determiners


def by_itself(named: str, surface: str, language: Language) -> bool:
    """Say whether a document speaks for itself: nobody is named who issued it, or it is a treaty."""
    nobody = named.lower() in language.grammar.articles_and_possessives
    return nobody or surface.lower().split()[0] in language.names.speaking_papers


def _first(lowers: tuple[str, ...], language: Language) -> Words | None:
    if _is_account(lowers, language):
        return 0, 1
    place = language.titles.of(Basis.DOCUMENT).first_in(lowers)
    return place if place is not None and place[0] <= (NEAR if language.traits.head_first else FAR) else None


def _is_account(lowers: tuple[str, ...], language: Language) -> bool:
    """Say whether a mention opens with what somebody gives of what he knows: `keterangan polisi`."""
    return bool(lowers) and lowers[0] in language.titles.accounts


def _of_expert(surface: str, place: Words, language: Language) -> bool:
    """Say whether a mention is of an expert who works with documents: `a data scientist`, but `data peneliti`."""
    opens = place[0] == 0 and language.traits.head_first
    return not opens and forms.word_of(surface, language, Basis.EXPERT)


def _in_name(lowers: tuple[str, ...], place: Words, language: Language) -> bool:
    """Say whether a word for a document is part of a name: `Mayor Bill de Wael`, `Badan Pusat Statistik`."""
    if issuers.in_name(lowers, place[0], language):
        return True
    return lowers[0] in language.titles.bodies if language.traits.head_first else place[1] < len(lowers)
