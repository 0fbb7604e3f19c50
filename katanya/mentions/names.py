"""The roster of an article: every name in it, the titles that stand beside it, and its short forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import field

from katanya.frozen import dataclass
from katanya.knowledge import bodies, cities, countries, leaders, outlets
from katanya.languages.records import Language
from katanya.mentions import acronyms, beside, shortened
from katanya.mentions.groups import Group, groups
from katanya.records import Basis, Span
from katanya.texts import titlecase

# A run of words in capitals, joined by the particles of names.
ABBREVIATION = r"(?:Jr|Sr|Dr|Gen|Sen|Rep|Gov|Lt|Col|Mr|Mrs|Ms|H|Hj|Ir|Drs|Prof|St)\."
ARTICLED = r"(?:al|el|as|ash|an|ad|at|az|ar)-[A-Z][\w’'-]*\w"
WORD = rf"(?:[A-Z]\.(?:[A-Z]\.)*|{ABBREVIATION}|{ARTICLED}|[A-Z][\w’'-]*\w|[A-Z](?=\W|$))"
RUN = re.compile(rf"{WORD}(?:[ \u00a0]+(?:(?:bin|binti|al|de|da|van|der|von|del|el)[ ])?{WORD})*")
# A word in capitals after one of these is a place: what a title that stands before it is of.
PLACE = re.compile(r"\b(?:di|ke|dari|asal|(?<!Wali )Kota|Kabupaten|Provinsi|Pulau|Pemerintah|in|from|at)\s+([A-Z][\w-]+)")
# Marks after which a word opens a sentence.
ENDING = frozenset('.!?:\n“”"‘(—–-')
# `Perminyakan`, `Kesehatan`, `Pemberdayaan`: Indonesian nouns of a field, which offices are named after.
ABSTRACT = re.compile(r"(?:per|pe[mn]|ke)\w{4,}an")
LONGEST_NAME = 5
# Words this near to the beginning of a text open it.
NEAR = 5
CONTRACTED = re.compile(r"['’](?:s|re|ll|ve|d|m)$")
# An acronym inside a run of capitals that is longer than initials are is part of an office: `Koordinator Jala PRT Lita`.
ACRONYM = 3
CONTRACTED = re.compile(r"['’](?:s|re|ll|ve|d|m)$")
# What stands before the name of an Indonesian company.
COMPANIES = frozenset(("pt", "cv", "ud"))


@dataclass(frozen=True, slots=True)
class Name:
    """A full name, the words of the titles seen beside it (lower case), and where it first stands."""

    full: str
    titles: frozenset[str]
    at: Span
    count: int
    person: bool
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """The names of an article."""

    names: tuple[Name, ...]
    expansions: tuple[tuple[str, str], ...] = field(default=())
    groups: tuple[Group, ...] = field(default=())

    def fullest(self, name: str, titles: frozenset[str] = frozenset(), *, strict: bool = False) -> Name | None:
        """Return the fullest name that a short form belongs to, or `None` where none does.

        Of several, one that shares a title with the short form is meant; where it is `strict`, no other can be.
        """
        words = shortened.parts(name)
        if not words:
            return None
        first, last = words[0], words[-1]
        ends = (known for known in self.names if known.parts and (known.parts[0] == first or known.parts[-1] == last))
        fitting = [known for known in ends if shortened.short_of(words, known.parts)]
        if titles:
            sharing = [known for known in fitting if not known.titles or known.titles & titles]
            fitting = sharing if sharing or strict else fitting
        fitting = fitting or self._nicknamed(words)
        return max(fitting, key=lambda known: (known.count, len(known.full)), default=None)

    def _nicknamed(self, words: tuple[str, ...]) -> list[Name]:
        """Return the one person whom a single word calls by the beginning or the middle of his name: `Rudi`, `Bambang`."""
        fitting = [known for known in self.names if known.person and shortened.called(words, known.parts)]
        return fitting if len(fitting) == 1 else []

    def company(self, short: str) -> str | None:
        """Return the full name of the company that a word stands for: `Chevron` for `PT Chevron Indonesia Company`."""
        word = short.casefold()
        return next((name.full for name in self.names if name.parts[0] in COMPANIES and name.parts[1:2] == (word,)), None)

    def expand(self, name: str) -> str:
        """Return the words that an acronym of the article stands for, or the name itself."""
        spelled = next((full for short, full in self.expansions if short == name), None)
        if spelled is not None or not name.isupper() or not 3 <= len(name) <= 6:
            return spelled or name
        return next((known.full for known in self.names if acronyms.initials(known.full) == name), name)


def roster(body: str, title: str | None, language: Language) -> Roster:
    """Return the names of a body and its title; a name's titles are the role words right before or after it."""
    found: dict[str, list[tuple[Span, frozenset[str]]]] = defaultdict(list)
    headlines = tuple(titlecase.lines(body))
    told: Iterable[re.Match[str]] = RUN.finditer(body)
    if headlines:
        told = (match for match in told if not any(line.start <= match.start() < line.stop for line in headlines))
    runs = [_without_opener(body, match.start(), match.group(), language) for match in told]
    alone = Counter(run for start, run in runs if " " not in run and not _opens(body, start))
    places = frozenset(PLACE.findall(body))
    cut: dict[str, tuple[str, frozenset[str]]] = {}
    for start, run in runs:
        if not run or (" " not in run and _opens(body, start) and not alone[run]):
            continue
        if run not in cut:
            cut[run] = split(run, language, alone, places)
        name, titles = cut[run]
        if name:
            at = start + _place(run, name)
            found[name].append((Span(at, at + len(name)), titles | beside.roles(body, start, at + len(name), language)))
    names = tuple(_name(full, places, language) for full, places in found.items())
    acronymed = tuple(acronyms.expansions(body, language))
    return Roster(tuple(sorted(names, key=lambda name: name.at)), acronymed, tuple(groups(body, language)))


def split(
    run: str, language: Language, alone: Counter[str] | None = None, places: frozenset[str] = frozenset()
) -> tuple[str, frozenset[str]]:
    """Return (name, titles) of a run of words in capitals: titles, organisations and courtesy come off its front.

    A word that the article uses alone is where a name begins, if only titles stand before it.
    """
    words = run.split()
    if countries.is_country(run):
        return run, frozenset()
    if is_body(words, language):
        bearer = _after_body(words) or (_bearer(words, language, alone) if alone is not None else 0)
        return (" ".join(words[bearer:]), frozenset(word.lower() for word in words[:bearer])) if bearer else (run, frozenset())
    first = _name_start(words, language)
    first += _place_words(words, first, language, places)
    if alone is not None and len(words) - first > 1:
        first = max(first, _used_alone(words, first, alone, language))
    titles = frozenset(word.lower().rstrip(".") for word in words[:first])
    return " ".join(words[first:]), titles


def _place(run: str, name: str) -> int:
    """Return where in a run a name begins, whatever spaces part its words."""
    if run.endswith(name):
        return len(run) - len(name)
    match = re.search(r"\s+".join(re.escape(word) for word in name.split()) + r"\W*$", run)
    return match.start() if match else 0


def _opens(body: str, start: int) -> bool:
    """Say whether a word opens a sentence, where a capital letter tells nothing."""
    for place in range(min(start, len(body)) - 1, max(-1, start - NEAR), -1):
        if body[place] in ENDING:
            return True
        if not body[place].isspace():
            return False
    return start < NEAR


def _without_opener(body: str, start: int, run: str, language: Language) -> tuple[int, str]:
    """Return (start, run) without a function word in capitals that opens the sentence: `Setelah Musk`, `Says Trump`."""
    run = run.removesuffix("'s").removesuffix("’s")
    first, _, rest = run.partition(" ")
    lower, grammar = first.lower(), language.grammar
    lower = CONTRACTED.sub("", lower) if "'" in lower or "’" in lower else lower
    function = lower in grammar.openers or lower in grammar.subordinators or lower in grammar.adjuncts or lower in grammar.adverbs
    known = (
        lower in language.lexicon.by_first
        or lower in grammar.pronouns
        or lower in language.titles.plural
        or lower in grammar.times
    )
    if lower in language.titles.every and lower not in grammar.openers:
        return start, run
    if _opens(body, start) and (function or known or lower in language.common or lower in ("the", "a", "an")):
        return start + len(first) + 1, rest
    return start, run


def is_body(words: list[str], language: Language) -> bool:
    """Say whether a run in capitals names a body: it begins with the word for one, and holds no title of a person."""
    if not words or words[0].lower() not in language.titles.bodies or language.code == "en":
        return False
    return not any(_personal(word.lower(), language) for word in words[1:])


def _after_body(words: list[str]) -> int:
    """Return where a full name begins that a known body runs into (`Kementerian Luar Negeri Rusia Tavi Arlen`), else 0."""
    cuts = range(len(words) - 2, 1, -1)
    return next((cut for cut in cuts if words[cut].istitle() and bodies.named(" ".join(words[:cut]))), 0)


def _bearer(words: list[str], language: Language, alone: Counter[str]) -> int:
    """Return where the name begins that a body's acronym runs into (`BI Erwin Gunawan`), if the article uses it alone; else 0."""
    if not words[0].isupper() or words[0].lower() in COMPANIES:
        return 0
    known = language.titles.known
    names = (i for i in range(1, len(words)) if alone[words[i]] and words[i].lower() not in known and not words[i].isupper())
    return next(names, 0)


def _personal(word: str, language: Language) -> bool:
    roles = (language.titles.of(Basis.OFFICIAL), language.titles.of(Basis.EXPERT))
    known = word in language.titles.bodies or word in language.titles.organisation_words
    return not known and any(word in role.words for role in roles)


def _place_words(words: list[str], first: int, language: Language, places: frozenset[str]) -> int:
    """Return how many words of a place stand between a title and the name: `Bupati Wanasari Bayu Kartiko`."""
    left = len(words) - first
    if first == 0 or left < 2:
        return 0
    before = words[first - 1].lower()
    takes_name = not words[first - 1].isupper() or before in ("pt", "cv", "rs", "rsud")
    if before in language.titles.bodies and left > 2 and takes_name:
        return 2 if left > 3 else 1
    taken = before in language.titles.place_titles and left > 2
    return 1 if taken or words[first] in places or countries.is_country(words[first]) or cities.is_city(words[first]) else 0


def _name_start(words: list[str], language: Language) -> int:
    first = 0
    if words[-1].lower() in language.titles.organisation_words and len(words) > 1:
        return 0
    for index, word in enumerate(words[:-1]):
        lower = word.lower()
        if (
            (
                (
                    lower in language.titles.every
                    or lower.rstrip(".") in language.titles.courtesy
                    or lower in language.titles.organisation_words
                )
                and (first == index or lower not in language.titles.also_names)
            )
            or (
                first == index
                and first > 0
                and (lower in language.common or (language.code == "id" and ABSTRACT.fullmatch(lower)))
            )
            or (first > 0 and language.code == "id" and word.isupper() and word.isalpha() and ACRONYM <= len(word) <= 9)
            or (first == index and ((word.isupper() and 2 <= len(word) <= 9) or countries.is_country(word)) and first > 0)
        ):
            first = index + 1
    if len(words) == 1 and (words[0].lower() in language.titles.every or words[0].lower() in language.grammar.openers):
        return 1
    return first


def _used_alone(words: list[str], first: int, alone: Counter[str], language: Language) -> int:
    """Return where a name begins by the word of it that the article uses alone; only words before it may go."""
    for index in range(first + 1, len(words)):
        if alone[words[index]] and index < len(words) - 1 and not alone[words[first]] and _common(words[first:index], language):
            return index
    return first


def _common(words: list[str], language: Language) -> bool:
    return all(word.lower() in language.common for word in words)


def _name(full: str, places: list[tuple[Span, frozenset[str]]], language: Language) -> Name:
    titles = frozenset(word for _, words in places for word in words)
    words = full.split(" ")
    known = language.titles
    lowers = [word.lower() for word in words]
    organised = any(word in known.organisation_words and word not in known.also_names for word in lowers)
    organisation = organised or countries.is_country(full)
    person = not organisation and outlets.named(full) is None and len(words) <= LONGEST_NAME and not full.isupper()
    titles |= leaders.office(full, language.code)
    return Name(full, titles, places[0][0], len(places), person, shortened.parts(full))
