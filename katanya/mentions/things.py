"""Names that are nobody's by their words or by what stands before them: months, sums, divisions of a country, acronyms."""

from __future__ import annotations

import re
from collections.abc import Mapping

from katanya.knowledge import countries
from katanya.languages.name_words import name_words
from katanya.languages.records import Language
from katanya.mentions.names_cuts import personal
from katanya.records import Span

AGED = re.compile(r"\s?\(\d{1,2}(?:\s(?:tahun|th))?\)")
# An apposition of a few words after a name, and the word after it.
ROLE = re.compile(r", (?P<role>[a-z]+)\b[^,.\n]{0,60}, (?:juga |pun )?(?P<verb>[a-z]+)")
SUMS = ("Rp", "USD", "IDR")


def is_thing(full: str, titles: frozenset[str], language: Language) -> bool:
    """Say whether an Indonesian name is that of a month, a sum or a division, and no title of a person stands beside it."""
    divided = not name_words(language.code).divisions.isdisjoint(titles) and " " not in full
    if language.code != "id" or not (divided or full.endswith(SUMS) or full.lower() in language.grammar.times):
        return False
    return "juru" not in titles and not any(personal(word, language) for word in titles)  # `juru bicara`


def without_acronym(full: str, found: Mapping[str, object], language: Language) -> str:
    """Return a name without the acronym before it that the article has by itself: `PK Tavi Arlen` where `PK` stands alone.

    >>> from katanya.languages.load import language
    >>> without_acronym("PK Tavi Arlen", {"PK": 1}, language("id"))
    'Tavi Arlen'
    """
    first, _, rest = full.partition(" ")
    acronym = first.isupper() and len(first) > 1 and first.isalpha() and first in found
    ordinary = rest.lower() in language.common or rest.lower() in language.titles.known  # `SKK Migas`
    return rest if rest and acronym and not ordinary else full


# `“…,” Kestov said`: what stands behind a quotation before the verb of who said it.
SPEAKER = re.compile(r"(?:[”\"]|'')\s(?P<name>[A-Z][\w’'-]*[^s\W])\s(?:said|says|told|asked|added|wrote)\b")


QUOTED = frozenset("”\"'")


def speaks(body: str, start: int, stop: int, language: Language) -> bool:
    """Say whether a word in capitals behind a quotation is who said it, and no role: `“…,” Kestov said`.

    >>> from katanya.languages.load import language
    >>> speaks("“No,” Kestov said.", 6, 12, language("en")), speaks("“No,” Police said.", 6, 12, language("en"))
    (True, False)
    """
    if body[max(0, start - 2) : max(0, start - 1)] not in QUOTED:
        return False
    found = SPEAKER.match(body, max(0, start - 2)) or SPEAKER.match(body, max(0, start - 3))
    word = body[start:stop]
    if found is None or found["name"] != word or countries.is_country(word):
        return False
    return word.lower() not in language.titles.known and word.lower() not in language.titles.nouns


def introduced(body: str, stop: int, language: Language) -> bool:
    """Say whether what follows a word shows it to be a name: an age, or a role before the verb of what he says.

    >>> from katanya.languages.load import language
    >>> introduced("Enu (43), warga Ranu", 3, language("id"))
    True
    """
    return AGED.match(body, stop) is not None or _explained(body, stop, language)


def _explained(body: str, stop: int, language: Language) -> bool:
    """Say whether a role tells who a name is, and the verb of what he says follows: `Riswan, pengawas pasar, mengatakan`."""
    match = ROLE.match(body, stop)
    if match is None or language.code != "id" or match["verb"] not in language.speech_verbs:
        return False
    return match["role"] in language.titles.every or match["role"] in language.titles.nouns


def without_acronyms(
    found: dict[str, list[tuple[Span, frozenset[str]]]], language: Language
) -> dict[str, list[tuple[Span, frozenset[str]]]]:
    """Return the names without acronyms that run into them, where the article has the acronym by itself."""
    for full in [full for full in found if " " in full and full[:2].isupper()]:
        name = without_acronym(full, found, language)
        if name != full:
            cut = len(full) - len(name)
            found[name] += [(Span(span.start + cut, span.stop), titles) for span, titles in found.pop(full)]
    return found
