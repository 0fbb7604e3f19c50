"""Names that are nobody's by their words or by what stands before them: months, sums, divisions of a country, acronyms."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from katanya.knowledge import countries
from katanya.languages.records import Language
from katanya.mentions.names_cuts import personal
from katanya.records import Span

# What opens and closes a quotation.
QUOTED = frozenset("”\"'")


def is_thing(full: str, titles: frozenset[str], surnames: Collection[str], language: Language) -> bool:
    """Say whether a name is that of a month, a sum or a division, and no title of a person stands beside it.

    `surnames` are the last words of the full names of the article: a month may be one.
    """
    names, lower = language.names, full.lower()
    divided = not names.divisions.isdisjoint(titles) and " " not in full
    timed = lower in language.grammar.times and lower not in surnames
    if not (divided or timed or lower.rpartition(" ")[2] in names.sums):
        return False
    return names.persons_only.isdisjoint(titles) and not any(personal(word, language) for word in titles)


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


def speaks(body: str, start: int, stop: int, language: Language) -> bool:
    """Say whether a word in capitals behind a quotation is who said it, and no role: `“…,” Kestov said`.

    >>> from katanya.languages.load import language
    >>> speaks("“No,” Kestov said.", 6, 12, language("en")), speaks("“No,” Police said.", 6, 12, language("en"))
    (True, False)
    """
    if body[max(0, start - 2) : max(0, start - 1)] not in QUOTED:
        return False
    speaker = language.names.speaker
    found = speaker.match(body, max(0, start - 2)) or speaker.match(body, max(0, start - 3))
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
    return language.names.aged.match(body, stop) is not None or _explained(body, stop, language)


def _explained(body: str, stop: int, language: Language) -> bool:
    """Say whether a role tells who a name is, and the verb of what he says follows: `Riswan, pengawas pasar, mengatakan`."""
    match = language.names.explained.match(body, stop)
    if match is None or match["verb"] not in language.speech_verbs:
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
