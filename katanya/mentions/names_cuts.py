"""Where in a run of words in capitals a name begins: titles, bodies, places and courtesy stand before it."""

from __future__ import annotations

import re
from collections import Counter

from katanya.frozen import dataclass
from katanya.knowledge import bodies, cities, countries, given_names, name_parts
from katanya.languages.records import Language
from katanya.mentions import fronts, located
from katanya.records import Basis

# A run of words in capitals, joined by the particles of names. A pattern that opens with the letter finds its places in a
# third of the time of one that first tries each kind of word.
ABBREVIATION = rf"(?=[a-z]{{1,4}}\.)(?:{'|'.join(rf'(?<={title[0]}){title[1:]}' for title in name_parts.titles())})\."
CAPITAL = rf"(?<=[A-Z])(?:\.(?:[A-Z]\.)*|{ABBREVIATION}|[\w’'-]*\w|(?=\W|$))"
ARTICLED = r"(?:(?<=a)(?:l|s|sh|n|d|t|z|r)|(?<=e)l)-[A-Z][\w’'-]*\w"
WORD = rf"[A-Zae](?:{CAPITAL}|{ARTICLED})"
RUN = re.compile(rf"{WORD}(?:[ \u00a0]+(?:(?:{'|'.join(name_parts.particles())})[ ])?{WORD})*")
# An acronym inside a run of capitals that is longer than initials are is part of an office: `Koordinator Jala PRT Lita`.
ACRONYM = 3
# Shorter words are the initials of a name.
INITIALS = 3


@dataclass(frozen=True, slots=True)
class Around:
    """What the rest of an article tells of words in capitals: how often each stands alone, and what some of them are.

    `places` follow a word for one, `firms` open the name of a company, `called` are spoken of alone beside a cue (`kata Bayu`),
    `whole` are all the runs of words in capitals.
    """

    alone: Counter[str]
    places: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


def split(run: str, language: Language, around: Around | None = None) -> tuple[str, frozenset[str]]:
    """Return (name, titles) of a run of words in capitals: titles, organisations and courtesy come off its front.

    A word that the article uses alone is where a name begins, if only titles stand before it.
    """
    words = run.split()
    if countries.is_country(run):
        return run, frozenset()
    if is_body(words, language):
        bearer = _after_body(words, language, around) or (_bearer(words, language, around.alone) if around else 0)
        return (" ".join(words[bearer:]), frozenset(word.lower() for word in words[:bearer])) if bearer else (run, frozenset())
    first = _first(words, language, around)
    if first and bodies.is_listed(run):
        return run, frozenset()
    titles = frozenset([word.lower().rstrip(".") for word in words[:first]])
    return " ".join(words[first:]), titles


def _first(words: list[str], language: Language, around: Around | None) -> int:
    """Return where the name begins in words that are no body's."""
    first = _name_start(words, language)
    if len(words) - first > fronts.NAME and not language.traits.head_first:
        first += fronts.before_given(words[first:], language)
    if around is None:
        return first + _place_words(words, first, language, frozenset())
    if around.called and not around.called.isdisjoint(words) and (begun := _begun(words, first, around)) is not None:
        return begun
    first += _place_words(words, first, language, around.places)
    first += int(0 < first < len(words) - 2 and words[first] in around.firms)
    if len(words) - first > 1:
        first = max(first, _used_alone(words, first, around.alone, language))
        if language.traits.head_first and not _names_itself(words[first], around):
            first = _called(words, first, around.alone, language)
    return first


def _begun(words: list[str], first: int, around: Around) -> int | None:
    """Return where an Indonesian name begins by the word that the article calls its bearer by: `kata Etika`.

    `Direktur Koru | Etika Arga`, `Direktur Jenderal Luar Negeri | Tumbara Arga`; behind a house, or without an office a place,
    that the article names alone: `Direktur Carta Polita | Arlen Tavi`.
    """
    if 0 < first < len(words) and words[first - 1] in around.called:
        return first - 1
    if 0 < first < len(words) and words[first] in around.called and words[first] not in around.places:
        return first
    later = (i for i in range(first + 1, len(words)) if words[i] in around.called)
    found = next((i for i in later if " ".join(words[first:i]) in around.whole), None)
    return found if found and (first > 0 or located.is_known(" ".join(words[:found]))) else None


def is_body(words: list[str], language: Language) -> bool:
    """Say whether a run in capitals names a body: it begins with the word for one, and holds no title of a person."""
    if not language.traits.head_first or not words or words[0].lower() not in language.titles.bodies:
        return False
    return not any(personal(word.lower(), language) for word in words[1:])


def _after_body(words: list[str], language: Language, around: Around | None) -> int:
    """Return where a name begins that a known body runs into (`Kementerian Luar Negeri Rusia Tavi Arlen`), else 0.

    A name of one word is one that the article calls somebody by: `Mahkamah Agung Tavi`, `kata Tavi`.
    """
    single = around is not None and len(words) > 2 and words[-1] in around.called
    cuts = range(len(words) - (1 if single else 2), 1, -1)
    named = (cut for cut in cuts if words[cut].istitle() and _body_named(words[:cut], language))
    open_to = range(2, len(words)) if around is not None and not around.called.isdisjoint(words) else ()
    called = (i for i in open_to if around and words[i] in around.called and words[i] not in around.places)
    return next(named, 0) or next(called, 0)


def _body_named(words: list[str], language: Language) -> bool:
    """Say whether words name a known body, a fraction of one, or a ministry by its field: `Kementerian Keuangan`."""
    first = words[0].lower()
    name = " ".join(words[1:] if first in language.names.fractions else words)
    return bool(bodies.named(name) or (first in language.names.fielded and bodies.field_of(name)))


def _bearer(words: list[str], language: Language, alone: Counter[str]) -> int:
    """Return where the name begins that a body's acronym runs into (`BI Erwin Gunawan`), if the article uses it alone; else 0."""
    if not words[0].isupper() or words[0].lower() in language.names.companies:
        return 0
    known = language.titles.known
    names = (i for i in range(1, len(words)) if alone[words[i]] and words[i].lower() not in known and not words[i].isupper())
    return next(names, 0)


def personal(word: str, language: Language) -> bool:
    """Say whether a word is the title of a person: an office or a field of knowledge, and no body."""
    roles = (language.titles.of(Basis.OFFICIAL), language.titles.of(Basis.EXPERT))
    known = word in language.titles.bodies or word in language.titles.organisation_words
    return not known and any(word in role.words for role in roles)


def _place_words(words: list[str], first: int, language: Language, places: frozenset[str]) -> int:
    """Return how many words of a place stand between a title and the name: `Bupati Wanasari Bayu Kartiko`."""
    left = len(words) - first
    if first == 0 or left < 2:
        return 0
    before, names = words[first - 1].lower(), language.names
    takes_name = before in names.named_houses or (not words[first - 1].isupper() and before not in language.titles.ministries)
    if before in language.titles.bodies and left > 2 and takes_name and not bodies.is_listed(words[first - 1]):
        return 2 if left > 3 else 1
    if left > 2 and " ".join(words[first : first + 2]) in places:
        return 2
    if " ".join(words[first - 1 : first + 1]) in places:
        return 1
    if left > 2 and before in names.paper_heads and words[first - 2].lower() not in names.paper_offices:
        return 1
    word, taken = words[first], before in language.titles.place_titles and left > 2
    town = taken or word in places or countries.is_country(word) or cities.is_city(word)
    inside = language.traits.head_first  # what an office is of stands between it and the name
    area = left > 2 and inside and not personal(before, language) and _area(word, language)
    governed = before in language.titles.place_titles or before in language.titles.bodies
    division = governed and inside and located.is_division(word)  # `Ketua DPRD Sumbar Arlen`
    return 1 if town or area or division else 0


def _area(word: str, language: Language) -> bool:
    """Say whether a word is a known place or body and nobody's given name: `Perwakilan Bank Ranu Sulut Bayu Kartiko`."""
    if given_names.is_given(word) or word.lower() in language.common:
        return False
    return located.is_known(word) or bodies.is_listed(word)


def after_foreign(name: str, around: Around) -> str:
    """Return the name of whoever is of a foreign body from the word that the article calls him by, else by a given name."""
    words = name.split()
    later = range(1, len(words))
    called = next((i for i in later if words[i] in around.called), 0)
    called = called or next((i for i in later if given_names.is_given(words[i])), 0)
    return " ".join(words[called:])


def twice(word: str) -> bool:
    """Say whether a word is said twice, as things and adverbs are: `gereja-gereja`, `lagi-lagi`."""
    first, _, second = word.partition("-")
    return bool(first) and first == second


def _names_itself(word: str, around: Around) -> bool:
    """Say whether the article calls somebody by a word: it has it alone, and neither as a place nor as a thing."""
    return bool(around.alone[word]) and word not in around.places and not word.isupper() and not word[-1].isdigit()


def _called(words: list[str], first: int, alone: Counter[str], language: Language) -> int:
    """Return where an Indonesian name begins by the word that the article calls its bearer by: `kata Bayu`.

    Only words of places, bodies and things may go, and what follows the word for a body: `Universitas Ranu Bayu Kartiko`.
    """
    called = next((i for i in range(first + 1, len(words)) if alone[words[i]] and words[i].istitle()), first)
    house = language.titles.houses | language.titles.bodies
    housed = first > 0 and words[first - 1].lower() in house and not bodies.is_listed(words[first - 1])
    whole = housed and (called < len(words) - 1 or given_names.is_given(words[called]))
    return called if all(_of_thing(word, language, housed=whole) for word in words[first:called]) else first


def _of_thing(word: str, language: Language, *, housed: bool) -> bool:
    """Say whether a word is a place's, a body's or a thing's, and no part of a person's name: `Sulut`, `II`, `Covid-19`."""
    if given_names.is_given(word) or len(word) < INITIALS:
        return False
    titles, lower = language.titles, word.lower()
    listed = lower in titles.houses or lower in titles.known or lower in titles.organisation_words or lower in language.common
    return housed or word.isupper() or listed or any(char.isdigit() for char in word) or located.is_known(word)


def _document(word: str, language: Language) -> bool:
    """Say whether a title word names a document: where its owner stands before it, it is a first name before one (`Bill`)."""
    return not language.traits.head_first and word in language.titles.of(Basis.DOCUMENT).words


def _name_start(words: list[str], language: Language) -> int:
    first = 0
    if (
        len(words) > 1
        and len(words[-2]) > 1
        and (words[-1].lower() in language.titles.organisation_words or _ends_body(words[-1], language))
        and not fronts.surnamed(words, language)
    ):
        return 0  # `Menteri Sosial Arlen P Batubara` has an initial before it
    for index, word in enumerate(words[:-1]):
        lower = word.lower()
        if first == index and lower in language.titles.initials and word.isupper():
            continue
        if first == 0 < index and len(word) == 1:
            continue  # `Arlen H Senta`: an initial, and nobody's title
        title = _titles(lower, language) and (first == index or lower not in language.titles.also_names)
        if title or (first and _goes_with_title(word, language, right=first == index)):
            first = index + 1
    if len(words) == 1 and (words[0].lower() in language.titles.every or words[0].lower() in language.grammar.openers):
        return 1
    whole = not language.traits.head_first and 0 < first == len(words) - 1
    return 0 if whole and not any(_of_person(word, language) for word in words[:first]) else first


def _ends_body(word: str, language: Language) -> bool:
    return word.istitle() and word.lower() in language.names.body_ends


def _titles(lower: str, language: Language) -> bool:
    """Say whether a word is a title, a courtesy or a word of organisations, and before a name no first name."""
    titles = language.titles
    title = lower in titles.every and not _document(lower, language)
    return title or lower.rstrip(".") in titles.courtesy or lower in titles.organisation_words


def _goes_with_title(word: str, language: Language, *, right: bool) -> bool:
    """Say whether a word behind a title is no part of the name yet: what the office is of; `right` behind the title itself."""
    inside = language.traits.head_first
    if inside and word.isupper() and word.isalpha() and ACRONYM <= len(word) <= 9:
        return True
    if not right:
        return False
    if word.lower() in language.common or language.names.abstract.fullmatch(word.lower()) or (inside and word[-1].isdigit()):
        return True
    return (word.isupper() and 2 <= len(word) <= 9) or countries.is_country(word)


# In what quality a person has a title.
HUMAN = (Basis.OFFICIAL, Basis.EXPERT, Basis.WITNESS, Basis.OTHER)


def _of_person(word: str, language: Language) -> bool:
    """Say whether a word before a name is of its bearer: not in `Human Rights Watch`, `United Technologies`."""
    lower, titles = word.lower().rstrip("."), language.titles
    if lower in titles.persons or lower in language.names.things_too:  # `Republican Orlin`, `Justice Orlin`
        return True
    if lower in titles.organisation_words or lower in titles.bodies:
        return False
    return lower in titles.courtesy or lower in titles.initials or any(lower in titles.of(basis).words for basis in HUMAN)


def _used_alone(words: list[str], first: int, alone: Counter[str], language: Language) -> int:
    """Return where a name begins by the word of it that the article uses alone; only words before it may go."""
    for index in range(first + 1, len(words)):
        if alone[words[index]] and index < len(words) - 1 and not alone[words[first]] and _common(words[first:index], language):
            return index
    return first


def _common(words: list[str], language: Language) -> bool:
    return all(word.lower() in language.common for word in words)
