"""The roster of an article: every name in it, the titles that stand beside it, and its short forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from katanya.knowledge import bodies, countries, leaders, outlets
from katanya.languages.records import Language
from katanya.mentions import acronyms, headlines, located, longer
from katanya.mentions.names_cuts import COMPANIES, RUN, heads_body, personal, split
from katanya.records import Span

# A word in capitals after one of these is a place: what a title that stands before it is of.
PLACE = re.compile(r"\b(?:di|ke|dari|asal|(?<!Wali )Kota|Kabupaten|Provinsi|Pulau|Pemerintah|in|from|at)\s+([A-Z][\w-]+)")
CLAUSE_MARK = re.compile(r"[.,;:!?\n\"“”]")
ENDS_SENTENCE = re.compile(r"(?:^|[.!?:\n“”\"‘(—–-])\s*$")
# `It's`, `That’s`, `They're` open a sentence as `It`, `That` and `They` do.
CONTRACTED = re.compile(r"(?<=[a-z])['’](?:s|re|ll|ve|d|m)$")
LONGEST_NAME = 5
# Titles as they stand before a name, and as a description has them.
SPELLED = {"gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "prof": "professor"}
# A form of several words is short of a name that has so many words more at the most.
LONGER = 2
ARTICLES = frozenset(("The", "A", "An"))
# A nickname that is the beginning of a name has at least so many letters: `Rudi` for Rudianto.
NICKNAME = 4


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
    longer: tuple[tuple[str, str], ...] = field(default=())

    def fullest(self, name: str, titles: frozenset[str] = frozenset(), *, strict: bool = False) -> Name | None:
        """Return the fullest name that a short form belongs to, or `None` where none does.

        Of several, one that shares a title with the short form is meant; where it is `strict`, no other can be.
        """
        words = _words(name)
        if not words:
            return None
        first, last = words[0], words[-1]
        ends = (known for known in self.names if known.parts and (known.parts[0] == first or known.parts[-1] == last))
        fitting = [known for known in ends if _short_of(words, known.parts)]
        if titles:
            sharing = [known for known in fitting if not known.titles or known.titles & titles]
            fitting = sharing if sharing or strict else fitting
        fitting = fitting or self._nicknamed(words)
        return max(fitting, key=lambda known: (known.count, len(known.full)), default=None)

    def _nicknamed(self, words: tuple[str, ...]) -> list[Name]:
        """Return the one person whom a single word calls by the beginning or the middle of his name: `Rudi`, `Bambang`."""
        if len(words) != 1 or len(words[0]) < NICKNAME:
            return []
        word = words[0]
        fitting = [known for known in self.names if known.person and len(known.parts) > 1 and _called(word, known.parts)]
        return fitting if len(fitting) == 1 else []

    def company(self, short: str) -> str | None:
        """Return the full name of the company that a word stands for: `Chevron` for `PT Chevron Indonesia Company`."""
        word = short.casefold()
        return next((name.full for name in self.names if name.parts[0] in COMPANIES and name.parts[1:2] == (word,)), None)

    def in_full(self, name: str) -> str | None:
        """Return the fullest form that the article has of a listed body or outlet, where it names that in short as well."""
        plain = "The " + name[4:] if name.startswith(("the ", "The ")) else name
        return next((full for short, full in self.longer if short in (plain, plain.removeprefix("The "))), None)

    def expand(self, name: str) -> str:
        """Return the words that an acronym of the article stands for, or the name itself."""
        spelled = next((full for short, full in self.expansions if short == name), None)
        if spelled is not None or not name.isupper() or not 3 <= len(name) <= 6:
            return spelled or name
        return next((known.full for known in self.names if acronyms.initials(known.full) == name), name)


Places = dict[str, list[tuple[Span, frozenset[str]]]]


def roster(body: str, title: str | None, language: Language) -> Roster:
    """Return the names of a body and its title; a name's titles are the role words right before or after it."""
    runs, places = _runs(body, language), frozenset(PLACE.findall(body))
    in_title = tuple(headlines.titled(title, {run for _, run in runs if " " not in run}, language)) if title else ()
    found = _found(body, runs, places, {full.split()[-1] for full in in_title}, language)
    names = [_name(full, spots, language) for full, spots in found.items()]
    names += _of_title(in_title, names)
    short = _short_forms(body, names, language)
    towns = (full for full, spots in found.items() if full in places and _stands_as_town(body, spots, language))
    no_person = _nobody(set(towns), names, language) | dict(short).keys()
    kept = (replace(name, person=False) if name.full in no_person else name for name in names)
    return Roster(tuple(sorted(kept, key=lambda name: name.at)), tuple(acronyms.expansions(body, language)), short)


def _found(body: str, runs: list[tuple[int, str]], places: frozenset[str], vouched: set[str], language: Language) -> Places:
    """Return where each name stands, with the titles there; one word that only opens sentences needs a title that vouches."""
    found: Places = defaultdict(list)
    alone = Counter(run for start, run in runs if " " not in run and not _opens(body, start))
    cut: dict[str, tuple[str, frozenset[str]]] = {}
    for start, run in runs:
        if not run or (" " not in run and _opens(body, start) and not alone[run] and run not in vouched):
            continue
        if run not in cut:
            cut[run] = split(run, language, alone, places)
        name, titles = cut[run]
        if name and name not in ARTICLES:
            at = start + _place(run, name)
            found[name].append((Span(at, at + len(name)), titles | _around(body, start, at + len(name), language)))
    return found


def _of_title(in_title: tuple[str, ...], names: list[Name]) -> list[Name]:
    """Return the full names that only the title gives; each stands where the text first has its last word."""
    short = {name.full: name for name in names if name.person and len(name.parts) == 1}
    known = {name.full for name in names}
    fuller = {full: short[last] for full in in_title if full not in known and (last := full.split()[-1]) in short}
    return [replace(name, full=full, parts=_words(full)) for full, name in fuller.items()]


def _short_forms(body: str, names: list[Name], language: Language) -> tuple[tuple[str, str], ...]:
    """Return the short forms of listed bodies and outlets, without those that are part of a person's name as well."""
    parts = {part for name in names if name.person and len(name.parts) > 1 for part in name.parts}
    return tuple(pair for pair in longer.forms(body, language.code) if pair[0].casefold() not in parts)


def _runs(body: str, language: Language) -> list[tuple[int, str]]:
    """Return (start, run) of the words in capitals that may be names; of a headline only what the rest of the text has."""
    shouted = headlines.lines(body, language)
    found = [(match.start(), match.group()) for match in RUN.finditer(body)]
    if not shouted:
        return [_without_opener(body, start, run, language) for start, run in found]
    inside = [pair for pair in found if headlines.holds(shouted, pair[0])]
    runs = [_without_opener(body, *pair, language) for pair in found if not headlines.holds(shouted, pair[0])]
    outside = {word for _, run in runs for word in run.split()}
    return sorted([*runs, *((start + at, name) for start, run in inside for at, name in headlines.names(run, outside))])


def _place(run: str, name: str) -> int:
    """Return where in a run a name begins, whatever spaces part its words."""
    if run.endswith(name):
        return len(run) - len(name)
    match = re.search(r"\s+".join(re.escape(word) for word in name.split()) + r"\W*$", run)
    return match.start() if match else 0


def _opens(body: str, start: int) -> bool:
    """Say whether a word opens a sentence, where a capital letter tells nothing."""
    return ENDS_SENTENCE.search(body, max(0, start - 4), start) is not None


def _without_opener(body: str, start: int, run: str, language: Language) -> tuple[int, str]:
    """Return (start, run) without a function word in capitals that opens the sentence: `Setelah Musk`, `Says Trump`."""
    run = run.removesuffix("'s").removesuffix("’s")
    first, _, rest = run.partition(" ")
    lower, grammar = CONTRACTED.sub("", first.lower()), language.grammar
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


def _around(body: str, start: int, stop: int, language: Language) -> frozenset[str]:
    """Return the role words within the few words before a name, and in the apposition after it."""
    before = _adjacent_before(body, start, language)
    after: list[str] = []
    if body[stop : stop + 2] == ", " and not _attributed(body, start, stop):
        after = _until_capital(CLAUSE_MARK.split(body[stop + 2 : stop + 90])[0].split()[:10])
        role = next(
            (i for i, word in enumerate(after[:4]) if word in language.titles.every or word in language.titles.nouns), None
        )
        if after and (
            role is None
            or after[0] in language.grammar.times
            or after[0] in language.grammar.relative
            or after[0] in language.grammar.adjuncts
        ):
            after = []
    return frozenset(word for word in (*before, *after) if word in language.titles.every or word in language.titles.nouns)


def _attributed(body: str, start: int, stop: int) -> bool:
    """Say whether what follows a name is said: `Menurut Nila, korban luka sudah dirawat`; an apposition ends in a comma there."""
    closing = CLAUSE_MARK.search(body, stop + 2)
    return body[max(0, start - 8) : start].lower() == "menurut " and (closing is None or closing.group() != ",")


def _until_capital(words: list[str]) -> list[str]:
    """Return the words of an apposition before the first name in it, in lower case: `now President Trump's nominee` has none."""
    capital = next((i for i, word in enumerate(words) if i and word[0].isupper()), len(words))
    return [word.lower() for word in words[:capital]]


def _adjacent_before(body: str, start: int, language: Language) -> list[str]:
    """Return the role words that stand right before a name with nothing else between."""
    words = CLAUSE_MARK.split(body[max(0, start - 70) : start])[-1].split()
    titles: list[str] = []
    for word in reversed(words):
        plain = word.strip("()").lower()
        if not (
            plain in language.titles.every
            or plain in language.titles.nouns
            or word.strip("(")[:1].isupper()
            or plain in ("of", "for", "&")
        ):
            break
        titles.append(plain)
    return titles


def _name(full: str, places: list[tuple[Span, frozenset[str]]], language: Language) -> Name:
    titles = frozenset(word for _, words in places for word in words)
    words = full.split(" ")
    for_bodies = language.titles.organisation_words - language.titles.also_names
    built = any(word.lower() in for_bodies for word in words) or (len(words) > 1 and heads_body(words, language))
    organisation = built or countries.named(full, language.code) is not None or bodies.is_listed(full)
    person = not organisation and outlets.named(full) is None and len(words) <= LONGEST_NAME and not full.isupper()
    titles |= leaders.office(full, language.code) | {SPELLED[word] for word in titles if word in SPELLED}
    return Name(full, titles, places[0][0], len(places), person, _words(full))


def _stands_as_town(body: str, spots: list[tuple[Span, frozenset[str]]], language: Language) -> bool:
    return any(located.is_place(body, span, language) for span, _ in spots)


def _nobody(towns: set[str], names: list[Name], language: Language) -> set[str]:
    """Return the names of towns that are no person's here: without a title, and nobody's last or first name."""
    parts = {part for name in names if name.person and len(name.parts) > 1 for part in name.parts} if towns else set()
    single = (name for name in names if name.full in towns and len(name.parts) == 1 and name.parts[0] not in parts)
    return {name.full for name in single if not any(personal(word, language) for word in name.titles)}


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().replace(".", "").split())


def _called(word: str, full: tuple[str, ...]) -> bool:
    """Say whether a word is the beginning of a word of a name, or one of the words in its middle.

    >>> _called("rudi", ("rudianto", "rimba")), _called("bambang", ("susilo", "bambang", "pranoto"))
    (True, True)
    """
    return word in full[1:-1] or any(part.startswith(word) for part in full)


def _short_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a form is a shorter one of a name: its first or last words, in order.

    >>> _short_of(("trump",), ("donald", "trump")), _short_of(("kim", "un"), ("kim", "jong", "un"))
    (True, True)
    """
    if not short or len(short) >= len(full) or (len(full) > len(short) + LONGER and len(short) > 1):
        return False
    return full[: len(short)] == short or full[-len(short) :] == short or (len(short) == 2 and (full[0], full[-1]) == short)
