"""The roster of an article: every name in it, the titles that stand beside it, and its short forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import field

from katanya.frozen import dataclass, replace
from katanya.knowledge import bodies, countries, leaders, name_parts, outlets, people, places_words
from katanya.languages.calendar import calendar
from katanya.languages.records import Language
from katanya.mentions import acronyms, around, beside, headlines, housed, joined, located, longer, names_cuts, shortened, things
from katanya.mentions.fronts import surnamed
from katanya.mentions.groups import Group, groups
from katanya.mentions.kin import relatives
from katanya.mentions.led import behind
from katanya.records import Span
from katanya.spans import holding
from katanya.texts import titlecase

# Marks after which a word opens a sentence.
ENDING = frozenset(".!?:\n“”\"‘'(—–-")
LONGEST_NAME = 5
# Words this near to the beginning of a text open it.
NEAR = 5
# The role of whoever bears a name stands within so many characters before it.
NEAR_ROLE = 60


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
    """The names of an article, and the words that open one of a company; `edges` remembers which begin or end with a word."""

    names: tuple[Name, ...]
    expansions: tuple[tuple[str, str], ...] = field(default=())
    groups: tuple[Group, ...] = field(default=())
    longer: tuple[tuple[str, str], ...] = field(default=())
    kin: frozenset[str] = field(default=frozenset())
    companies: frozenset[str] = field(default=frozenset())
    edges: dict[str, list[int]] = field(default_factory=dict, repr=False, compare=False)

    def fullest(self, name: str, titles: frozenset[str] = frozenset(), *, strict: bool = False) -> Name | None:
        """Return the fullest name that a short form belongs to, or `None` where none does.

        Of several, one that shares a title with the short form is meant; where it is `strict`, no other can be.
        """
        words = shortened.parts(name)
        if not words:
            return None
        last = words[-1]
        fitting = [known for known in self._ending(words[0], last) if shortened.short_of(words, known.parts)]
        if len(words) == 1:
            fitting = [known for known in fitting if known.full not in self.kin]
        if titles:
            sharing = [known for known in fitting if not known.titles or known.titles & titles]
            fitting = sharing if sharing or strict else fitting
        fitting = fitting or self._nicknamed(words) or self._known_as(name)
        return max(fitting, key=lambda known: (_ends_in(known, last), known.count, len(known.full)), default=None)

    def _ending(self, first: str, last: str) -> Iterable[Name]:
        """Return the names that begin or end with one of two words, in the order of the article."""
        if not self.edges:
            for place, known in enumerate(self.names):
                for edge in {*known.parts[:1], *known.parts[-1:]}:
                    self.edges.setdefault(edge, []).append(place)
        places = self.edges.get(first, [])
        places = places if first == last else sorted({*places, *self.edges.get(last, ())})
        return map(self.names.__getitem__, places)

    def _nicknamed(self, words: tuple[str, ...]) -> list[Name]:
        """Return the one person whom a single word calls by the beginning or the middle of his name: `Rudi`, `Bambang`."""
        if len(words) > 1 or len(words[0]) < shortened.SHORTEST:
            return []
        fitting = [
            known
            for known in self.names
            if known.person and len(known.parts) > 1 and known.full not in self.kin and shortened.called(words, known.parts)
        ]
        return fitting if len(fitting) == 1 else []

    def _known_as(self, name: str) -> list[Name]:
        """Return the person of a full name whom the knowledge has by another one as well: `Jokowi`, of Joko Widodo."""
        person = people.named(name) if " " not in name else ()
        full = self.names if len(person) == 1 else ()
        return [known for known in full if known.person and " " in known.full and people.named(known.full) == person]

    def misspelt(self, word: str) -> Name | None:
        """Return the one person of a full name that a single word has a letter wrong of: `Andi` for `Andy Noorman`."""
        near = [known for known in self.names if known.person and shortened.misspelt(word.casefold(), known.parts)]
        fitting = [known for known in near if " " in known.full] or near
        sure = len(fitting) == 1 and (" " in fitting[0].full or (fitting[0].titles and len(word) > NEAR))
        return fitting[0] if sure else None

    def company(self, short: str) -> str | None:
        """Return the full name of the company that a word stands for: `Chevron` for `PT Chevron Indonesia Company`."""
        word, opens = short.casefold(), self.companies
        return next((name.full for name in self.names if name.parts[0] in opens and name.parts[1:2] == (word,)), None)

    def in_full(self, name: str) -> str | None:
        """Return the fullest form that the article has of a listed body or outlet, where it names that in short as well."""
        if not self.longer:
            return None
        plain = name_parts.bare(name)
        articled = name[0].upper() + name[1:] if plain != name else name
        return next((full for short, full in self.longer if short in (articled, plain)), None)

    def expand(self, name: str) -> str:
        """Return the words that an acronym of the article stands for, or the name itself."""
        spelled = next((full for short, full in self.expansions if short == name), None)
        if spelled is not None or not name.isupper() or not 3 <= len(name) <= 6:
            return spelled or name
        return next((known.full for known in self.names if acronyms.initials(known.full) == name), name)


def _ends_in(known: Name, last: str) -> bool:
    """Say whether somebody's name ends in a short form: `Trent` is Dana Trent and not Trent Tower Manila."""
    return known.person and known.parts[-1] == last


Spots = dict[str, list[tuple[Span, frozenset[str]]]]


def roster(body: str, title: str | None, language: Language) -> Roster:
    """Return the names of a body and its title; a name's titles are the role words right before or after it."""
    runs, places = _runs(body, language), around.places(body, language.names)
    in_title = tuple(headlines.titled(title, {run for _, run in runs if " " not in run}, language)) if title else ()
    found = _found(body, runs, places, {full.split()[-1] for full in in_title}, language)
    names = [_name(full, spots, language) for full, spots in found.items()]
    names += _of_title(in_title, names)
    short = longer.without_persons(longer.forms(body, language), [name.parts for name in names if name.person])
    towns = {full for full, spots in found.items() if full in places and located.is_town(body, [at for at, _ in spots], language)}
    towns |= {full for full, spots in found.items() if located.is_division(full) and not _addressed(body, spots, language)}
    surnames = {name.parts[-1] for name in names if len(name.parts) > 1}
    others = {name.full for name in names if things.is_thing(name.full, name.titles, surnames, language)}
    kept = _no_persons(names, towns, others | {form for form, _ in short}, language)
    acronymed, companies = tuple(acronyms.expansions(body, language)), language.names.companies
    kin = relatives(body, ((name.full, name.at) for name in kept), language)
    return Roster(tuple(sorted(kept, key=lambda name: name.at)), acronymed, tuple(groups(body, language)), short, kin, companies)


def _runs(body: str, language: Language) -> list[tuple[int, str]]:
    """Return (start, run) of the words in capitals that may be names; of a headline only what the rest of the text has."""
    shouted = tuple(titlecase.lines(body))
    found = [(match.start(), match.group()) for match in names_cuts.RUN.finditer(body)]
    if not shouted:
        return joined.joined(body, [_without_opener(body, start, run, language) for start, run in found], language)
    inside = [pair for pair in found if holding(shouted, pair[0]) >= 0]
    runs = [_without_opener(body, *pair, language) for pair in sorted({*found} - {*inside})]
    outside = {word for _, run in runs for word in run.split()}
    named = ((start + at, name) for start, run in inside for at, name in headlines.names(run, outside))
    return joined.joined(body, sorted([*runs, *named]), language)


def _found(body: str, runs: list[tuple[int, str]], places: frozenset[str], vouched: set[str], language: Language) -> Spots:
    """Return where each name stands, with the titles there; one word that only opens sentences needs a title that vouches."""
    found: Spots = defaultdict(list)
    alone = Counter(run for start, run in runs if " " not in run and not _opens(body, start))
    called = beside.called(body, runs, language)
    every = frozenset([run for _, run in runs]) if language.traits.head_first else frozenset()
    others = names_cuts.Around(alone, places, around.firms(body, language.names), called, every if called else called)
    last = {run.rpartition(" ")[2] for _, run in runs if " " in run}
    cut: dict[str, tuple[str, frozenset[str]]] = {}
    foreign, leads = language.grammar.foreign, language.names.sent_to | language.names.field_joins
    weekdays = language.grammar.times & calendar(language.code).words["weekday"].keys()  # `Ahad` is a name as well
    for start, run in runs:
        lone = " " not in run and run not in alone and run not in vouched  # each place of it opens a sentence
        lone = lone and not _ends_a_name(run, last, language)
        if not run or (lone and not _told(body, start, start + len(run), language)):
            continue
        if run not in cut:
            one = run.count(" ") > 1 and joined.is_joined(run)
            cut[run] = (run, frozenset()) if one else names_cuts.split(run, language, others)
        name, titles = cut[run]
        if foreign and beside.word_before(body, start) in foreign:  # `Institute for | Coastal Studies Bayu Arga`
            name = names_cuts.after_foreign(name, others)
        if leads and " " in name and (before := beside.word_before(body, start)) in leads:
            name = behind(name, before, body[max(0, start - NEAR_ROLE) : start], language)
        at = start + _place(run, name)
        before = body[max(0, at - NEAR_ROLE) : at]
        if name.count(" ") > 1 and (first := housed.bearer(before, name, language) or housed.elsewhere(before, name, every)):
            titles |= frozenset(word.lower() for word in name.split()[:first])
            name = " ".join(name.split()[first:])
            at = start + _place(run, name)
        # `on Monday, Syrian state media said`: a day of the week is nobody.
        if name and name.lower() not in weekdays:
            found[name].append((Span(at, at + len(name)), titles | beside.roles(body, start, at + len(name), language)))
    return things.without_acronyms(found, language) if language.traits.head_first else found


def _ends_a_name(run: str, last: set[str], language: Language) -> bool:
    """Say whether a word that opens a sentence alone ends a name of several elsewhere: `Arlen left`, of Tavi Arlen."""
    return run in last and run.istitle() and run.lower() not in language.common


def _told(body: str, start: int, stop: int, language: Language) -> bool:
    """Say whether what stands beside a word that only opens sentences shows it to be a name."""
    return things.introduced(body, stop, language) or things.speaks(body, start, stop, language)


def _of_title(in_title: tuple[str, ...], names: list[Name]) -> list[Name]:
    """Return the full names that only the title gives; each stands where the text first has its last word."""
    short = {name.full: name for name in names if name.person and len(name.parts) == 1}
    known = {part for name in names if len(name.parts) > 1 for part in name.parts}
    fuller = {full: short[last] for full in in_title if (last := full.split()[-1]) in short and last.casefold() not in known}
    return [replace(name, full=full, parts=shortened.parts(full)) for full, name in fuller.items()]


def _no_persons(names: list[Name], towns: set[str], short: set[str], language: Language) -> list[Name]:
    """Return the names without the person in those of bodies, and of towns that have no title and are in no person's name."""
    parts = {part for name in names if name.person and len(name.parts) > 1 for part in name.parts} if towns else set()
    free = {name.full for name in names if name.full in towns and parts.isdisjoint(name.parts) and not _held(name, language)}
    return [replace(name, person=False) if name.full in free or name.full in short else name for name in names]


def _held(name: Name, language: Language) -> bool:
    """Say whether a person's title goes with a name; that with a division's is of who governs it: `Kepala BWS Maluku`."""
    return any(names_cuts.personal(word, language) for word in name.titles) and not located.is_division(name.full)


def _addressed(body: str, spots: list[tuple[Span, frozenset[str]]], language: Language) -> bool:
    """Say whether a person's title, and none that governs places, stands right before a name: `Judge Mendoza`."""
    before = (body[max(0, span.start - NEAR_ROLE) : span.start].split()[-1:] for span, _ in spots)
    words = frozenset(word.lower().strip(".") for found in before for word in found)
    titles = language.titles
    return any(names_cuts.personal(word, language) or word in titles.courtesy for word in words - titles.place_titles)


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
    for genitive in language.names.name_owner_endings:
        run = run.removesuffix(genitive)
    first, _, rest = run.partition(" ")
    lower, grammar = first.lower(), language.grammar
    lower = language.names.contracted.sub("", lower) if "'" in lower or "’" in lower else lower
    function = (
        lower in grammar.openers or lower in grammar.source_bounds or lower in grammar.adjuncts or lower in grammar.beside_cue
    )
    known = (
        lower in language.lexicon.by_first
        or lower in grammar.pronouns
        or lower in grammar.question_words
        or lower in language.titles.plural
        or lower in grammar.times
    )
    if lower in language.titles.every and lower not in grammar.openers:
        return start, run
    known = known or lower in language.common or (language.traits.doubled_words and "-" in lower and names_cuts.twice(lower))
    if (function or known or lower in language.names.articles) and _opens(body, start):
        return start + len(first) + 1, rest
    return start, run


def _name(full: str, places: list[tuple[Span, frozenset[str]]], language: Language) -> Name:
    titles = frozenset(word for _, words in places for word in words)
    words = full.split(" ")
    known = language.titles
    lowers = [word.lower() for word in words]
    organised = any(word in known.organisation_words and word not in known.also_names for word in lowers)
    organised = (organised and not surnamed(words, language)) or (len(words) > 1 and lowers[0] in known.ministries)
    organisation = organised or countries.named(full, language.code) is not None or bodies.is_listed(full)
    short = full in places_words.abbreviations() or language.names.sits_for.match(full) is not None
    paper = outlets.named(full) is not None or outlets.is_paper(full)
    organisation = organisation or paper or (len(words) > 2 and joined.is_joined(full))
    short = short or len(words) - (len(words[0]) == 1) > LONGEST_NAME
    person = not organisation and not short and not full.isupper()
    titles |= leaders.office(full, language.code)
    titles = known.with_shorts(titles) if titles and known.shorts else titles
    return Name(full, titles, places[0][0], len(places), person, shortened.parts(full))
