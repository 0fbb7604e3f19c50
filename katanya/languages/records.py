"""What is known of one language, as frozen records; `load.language` fills them from the data files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from katanya.frozen import dataclass
from katanya.languages.answered import Answered
from katanya.languages.lexicon import Lexicon
from katanya.languages.name_words import NameWords
from katanya.languages.resolve_words import ResolveWords
from katanya.languages.settling_words import SettlingWords
from katanya.languages.statement_words import StatementWords
from katanya.languages.traits import Traits
from katanya.records import Basis, Stance


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of one- and several-word phrases in lower case that can be looked for in a list of words."""

    words: frozenset[str]
    longer: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    firsts: frozenset[str] = field(repr=False)

    def length_at(self, lowers: tuple[str, ...], index: int) -> int:
        """Return how many words of a phrase stand at that word, 0 where none does; the longest phrase wins."""
        for form in self.longer.get(lowers[index], ()):
            if lowers[index : index + len(form)] == form:
                return len(form)
        return 1 if lowers[index] in self.words else 0

    def first_in(self, lowers: tuple[str, ...], start: int = 0, stop: int | None = None) -> tuple[int, int] | None:
        """Return (first, last) of the first phrase found from `start` up to `stop`, or `None`."""
        firsts, near = self.firsts, lowers[start:stop]
        if firsts.isdisjoint(near):
            return None
        for index, word in enumerate(near, start):
            if word in firsts and (length := self.length_at(lowers, index)):
                return index, index + length
        return None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words of a language, each set in lower case."""

    conjunctions: frozenset[str]
    joins: frozenset[str]
    relative_pronouns: frozenset[str]
    source_bounds: frozenset[str]
    while_words: frozenset[str]
    fronts: frozenset[str]
    trailing: frozenset[str]
    spells: frozenset[str]
    openers: frozenset[str]
    connectors: Phrases
    dropped: frozenset[str]
    question_words: frozenset[str]
    question_openers: frozenset[str]
    topic_words: frozenset[str]
    adjuncts: frozenset[str]
    prepositions: frozenset[str]
    inside: frozenset[str]
    pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    nominatives: frozenset[str]
    firsts: frozenset[str]
    self_words: frozenset[str]
    possessives: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    pairs: frozenset[str]
    anaphors: frozenset[str]
    likewise_said: frozenset[str]
    thing_openers: frozenset[str]
    articles_and_possessives: frozenset[str]
    noun_determiners: frozenset[str]
    determiners: frozenset[str]
    pointing: frozenset[str]
    honouring: frozenset[str]
    honoured_as: frozenset[str]
    indefinites: frozenset[str]
    quantifiers: frozenset[str]
    shares: frozenset[str]
    said_by_nobody: frozenset[str]
    addressees: frozenset[str]
    noun_qualities: frozenset[str]
    owned_by: frozenset[str]
    arises: frozenset[str]
    seeks: frozenset[str]
    matters: frozenset[str]
    name_particles: frozenset[str]
    foreign: frozenset[str]
    district_openers: frozenset[str]
    copulas: frozenset[str]
    negations: frozenset[str]
    irrealis: frozenset[str]
    speaks: frozenset[str]
    catenatives: frozenset[str]
    progressives: frozenset[str]
    stagings: frozenset[str]
    issues: frozenset[str]
    agentive: frozenset[str]
    aims: frozenset[str]
    hides: frozenset[str]
    kept_back: frozenset[str]
    keeping_back: frozenset[str]
    irregular: frozenset[str]
    participles: frozenset[str]
    present_verbs: frozenset[str]
    noun_like: frozenset[str]
    not_verbs: frozenset[str]
    beside_cue: frozenset[str]
    not_adverbs: frozenset[str]
    times: frozenset[str]
    named_months: frozenset[str]
    predicate_prefixes: tuple[str, ...]
    opens_adjunct: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hedges:
    """Words that make a content less than certain."""

    possible: Phrases
    probable: Phrases
    unknown: Phrases
    modals: frozenset[str]
    plain_ability_after: frozenset[str]
    forecasts: frozenset[str]
    asking: frozenset[str]
    whether: frozenset[str]
    open_after: frozenset[str]
    doubting: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in a content that give a neutral cue its act; a `main` one counts only in a main clause.

    Where a word of `unless` follows soon, or a negation stands right before, a mark of a main clause says something else.
    """

    act: Stance
    words: Phrases
    opening: Phrases
    main: bool = False
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Acts:
    """What makes the speech act of a neutral cue: marks in the content, the tense of a quotation, nouns of claims."""

    marks: tuple[Mark, ...]
    quoted_act: Stance
    past: frozenset[str]
    present: frozenset[str]
    claims: frozenset[str]
    telling: frozenset[str]
    plain: Phrases
    courts: frozenset[str]
    ruled_upon: frozenset[str]
    mixed_act: Stance
    own: frozenset[str]
    third: frozenset[str]
    future: frozenset[str]
    stative: frozenset[str]
    transparent: frozenset[str]
    mental: frozenset[str]
    attitudes: frozenset[str]
    wishes: frozenset[str]
    hopes: frozenset[str]
    own_side: frozenset[str]
    will: frozenset[str]
    changes: frozenset[str]
    scheduled: frozenset[str]
    degrees: frozenset[str]
    deciding: frozenset[str]
    yields: frozenset[str]
    naming: frozenset[str]
    warning: frozenset[str]
    harms: frozenset[str]
    done: frozenset[str]
    not_done: frozenset[str]
    only: frozenset[str]
    opinions: frozenset[str]
    hoped_of: frozenset[str]
    idle: frozenset[str]
    enquiring: frozenset[str]
    own_bodies: frozenset[str]
    mixed_cues: frozenset[str]
    reminding: frozenset[str]
    comparing: frozenset[str]
    counts: frozenset[str]
    repeated: frozenset[str]
    answered: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """What a source is, by the words beside its name."""

    roles: Mapping[Basis, Phrases]
    courtesy: frozenset[str]
    plural: frozenset[str]
    nouns: frozenset[str]
    organisation_words: frozenset[str]
    bodies: frozenset[str]
    place_titles: frozenset[str]
    research: Phrases
    also_names: frozenset[str]
    accounts: frozenset[str]
    every: frozenset[str]
    known: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    groups: frozenset[str]
    institutes: frozenset[str]
    persons: frozenset[str]
    owned_groups: frozenset[str]
    firms: frozenset[str]
    ministries: frozenset[str]
    pointed: frozenset[str]
    papers: frozenset[str]
    houses: frozenset[str]
    kin: frozenset[str]
    serving: frozenset[str]
    initials: frozenset[str]
    of_heads: frozenset[str]
    fields: frozenset[str]
    field_heads: frozenset[str]
    spoken: frozenset[str]
    deputies: frozenset[str]
    shorts: tuple[tuple[str, frozenset[str]], ...]

    def with_shorts(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words of an office with its short form, and those that a short form stands for; a deputy's are his own."""
        found = set(words)
        for short, whole in self.shorts:
            if short in words:
                found |= whole
            elif whole <= words and self.deputies & words <= whole:
                found.add(short)
        return frozenset(found)

    def of(self, basis: Basis) -> Phrases:
        """Return the phrases that tell one basis."""
        return self.roles[basis]


@dataclass(frozen=True, slots=True)
class Chain:
    """How a language names the hops that a statement came through."""

    carried: Phrases
    media_only: frozenset[str]
    where_spoken: frozenset[str]
    kinds: frozenset[str]
    before_name: frozenset[str]
    platforms: frozenset[str]
    citing: frozenset[str]
    reporting: frozenset[str]
    pieces: frozenset[str]
    told: frozenset[str]
    credits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Language:
    """All that is known of one language."""

    code: str
    lexicon: Lexicon
    grammar: Grammar
    hedges: Hedges
    acts: Acts
    titles: Titles
    chain: Chain
    common: frozenset[str]
    speech_verbs: frozenset[str]
    traits: Traits
    names: NameWords
    statements: StatementWords
    resolve: ResolveWords
    settling: SettlingWords
