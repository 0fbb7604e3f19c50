"""What runs into a name from before it: whose its bearer is, a role that is no title, the field or place of an office."""

from __future__ import annotations

import re

from katanya.knowledge import countries, given_names
from katanya.languages.records import Language
from katanya.mentions import located
from katanya.records import Basis

CLAUSE_MARK = re.compile(r"[.,;:!?\n\"“”()]")
# A name has this many words; the title of an office stands within so many before its field.
NAME, TITLE = 2, 6


def before_given(words: list[str], language: Language) -> int:
    """Return where a given name begins behind a role or whose its bearer is: `Arvada's | Tom Sayle`; else 0.

    Only where a noun ends in its owner's mark can such a name be told from what is owned.
    """
    first = next((i for i in range(1, len(words) - 1) if given_names.is_given(words[i])), 0)
    if not first or given_names.is_given(words[0]):
        return 0
    before = words[first - 1]
    role = before.lower() in language.titles.nouns and all(_stands_before(word, language) for word in words[: first - 1])
    return first if role or before.endswith(language.names.name_owner_endings) else 0


def surnamed(words: list[str], language: Language) -> bool:
    """Say whether words in capitals end in a given name and a word that is of bodies, and a surname too: `Jerry West`."""
    return len(words) > 1 and words[-1].lower() in language.names.surnames_too and given_names.is_given(words[-2])


def _stands_before(word: str, language: Language) -> bool:
    """Say whether a word can stand before the role of somebody: `Texas | Consultant`, `Coroner's | Consultant`."""
    known = word.lower() in language.titles.known or word.lower() in language.names.office_fields
    return known or word.isupper() or word.endswith(language.names.name_owner_endings) or located.is_known(word)


def holder(before: str, words: list[str], language: Language) -> int:
    """Return where the holder's name begins behind what an office is of: `Director of | Elections Pam Harst`; else 0.

    `before` is the text before the words.
    """
    last = before.rstrip().rpartition(" ")[2]
    if not last[:1].isupper() and last not in language.names.role_joins and last not in language.names.definite_articles:
        return 0
    lead = CLAUSE_MARK.split(before)[-1].split()
    while lead and (lead[-1] in language.names.definite_articles or _of_office(lead[-1], language)):
        lead.pop()
    if not lead or lead[-1] not in language.names.role_joins or not _titled(lead[-TITLE:-1], language):
        return 0
    first = next((i for i, word in enumerate(words) if not _of_office(word, language)), 0)
    return first if len(words) - first >= NAME else 0


def _titled(words: list[str], language: Language) -> bool:
    """Say whether somebody's office is among some words: `the party's general | secretary`."""
    titles = language.titles
    official = titles.of(Basis.OFFICIAL).words
    return any((word in official or word in titles.nouns) and word not in titles.bodies for word in map(str.lower, words))


def _of_office(word: str, language: Language) -> bool:
    """Say whether a word in capitals names what an office is of: `Elections`, `Norland`."""
    if not word[0].isupper() or countries.is_country(word):
        return word[0].isupper()
    lower = word.lower()
    field = lower in language.names.office_fields or lower in language.titles.organisation_words
    return (field or located.is_known(word)) and not given_names.is_given(word)
