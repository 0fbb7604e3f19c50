"""What weighing takes and gives: reports and what is said in them, judged pairs, copies, groups, origins, disputes, figures.

`number` is an article's or a statement's own number in the order of adding; a group's lowest is its root.
"""

from __future__ import annotations

from enum import StrEnum

from katanya.frozen import dataclass
from katanya.records import Basis, Certainty, Span, Stance
from katanya.weighing.causes import Account
from katanya.weighing.deeds import Deed
from katanya.weighing.principals import Office, Principal
from katanya.weighing.telling import Amount, Told

MACHINE = "machine"


class Verdict(StrEnum):
    """Whether two things are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Relation(StrEnum):
    """What two statements of one matter are to each other: alike, one denies the other, they give other numbers, or nothing."""

    SAME = "same"
    DENIES = "denies"
    FIGURE = "figure"
    NONE = "none"


class Direction(StrEnum):
    """Which of two copies is the source of the other, as far as time and credit tell."""

    LEFT = "left"
    RIGHT = "right"
    UNKNOWN = "unknown"


class State(StrEnum):
    """How well an origin is known."""

    NAMED = "named"
    UNNAMED = "unnamed"
    NOT_KNOWN = "not_known"


class Standing(StrEnum):
    """What an origin is to a claim."""

    PARTY = "party"
    STATE_MEDIUM = "state_medium"
    THIRD_PARTY = "third_party"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement, as weighing needs it.

    `text` is its content; `words` are its content words as language-free stems, `acts` those that say what is done; `names`
    are targets (`country:KP`) where the name is known and folded names where it is not; `dates` and `places` are targets.
    `negated` says that the content itself denies, `denied` are the terms that it denies, `future` that it is of what is to
    come. `holders` are those of `who` under whole names, `who_behind` and `via_behind` for whom each speaks, `belongs` what is
    named and whose that is, `state_media` the names that are a state's, `source` the words beside the cue,
    `account` what it gives as the cause of what happened, `head` what its first sentence says where it has several.
    `aside`, `where`, `corrected` and `fine` are those of `Told`, `deeds` say who does what to whom; `affirms` marks a denial
    that something is not so, `not_so` are the terms that a negation surely denies, `main` those that tell what it denies.
    """

    number: int
    report: int
    id: str
    text: str
    content: tuple[Span, ...]
    language: str | None
    outlet: str | None
    published: str | None
    who: tuple[str, ...]
    who_targets: tuple[str | None, ...]
    via: tuple[str, ...]
    via_targets: tuple[str | None, ...]
    source: str | None
    stance: Stance
    basis: Basis
    certainty: Certainty
    answers: tuple[str, ...]
    words: frozenset[str]
    acts: frozenset[str]
    names: frozenset[str]
    numbers: tuple[Amount, ...]
    dates: frozenset[str]
    places: frozenset[str]
    negated: bool
    who_behind: tuple[Principal | None, ...] = ()
    via_behind: tuple[Principal | None, ...] = ()
    credits: tuple[str, ...] = ()
    state_media: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    holders: tuple[str, ...] = ()
    belongs: frozenset[str] = frozenset()
    future: bool = False
    account: Account | None = None
    head: Told | None = None
    aside: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    corrected: tuple[Amount, ...] = ()
    deeds: tuple[Deed, ...] = ()
    fine: frozenset[str] = frozenset()
    affirms: bool = False
    not_so: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Report:
    """One article's reading, as weighing needs it.

    `terms` are its terms and how often each stands in it, the title included, `lead` the first of them; `credits` are the
    agencies that its dateline, byline or foot credits; `days` are the days up to its publication that it tells of and how
    often; `dated` says that its time was not read off the text; `digest` is that of the bytes. `offices` are the people to whom
    it gives an office, by folded names, and for whom they speak; `pairs` the names that it joins by `and`, `states` the terms of
    those that anybody in it speaks for; `accounts` are the numbers of its statements that give a cause; `shingles` are the
    hashes of its body's shingles as `copies.packed` writes them, empty in what an earlier release kept.
    """

    number: int
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    title: str | None
    body: str
    digest: str
    statements: tuple[Said, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    dates: frozenset[str]
    places: frozenset[str]
    terms: tuple[tuple[str, int], ...]
    lead: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    days: tuple[tuple[str, int], ...] = ()
    dated: bool = False
    offices: tuple[Office, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    states: frozenset[str] = frozenset()
    accounts: tuple[int, ...] = ()
    shingles: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that two bodies share; `quoted` says that it stands in quotation marks in both."""

    left: Span
    right: Span
    words: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """What two bodies share, how much of each that is (0 to 1), and which came first, with the reasons."""

    left: int
    right: int
    left_in_right: float
    right_in_left: float
    passages: tuple[Passage, ...]
    direction: Direction
    reasons: tuple[str, ...] = ()

    @property
    def containment(self) -> float:
        """The greater share."""
        return max(self.left_in_right, self.right_in_left)


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that two statements or reports were compared by: its value (-1 against, 1 for), its weight, and what was seen."""

    name: str
    value: float
    weight: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what was decided about it; `left` is the lower number."""

    left: int
    right: int
    verdict: Verdict
    score: float | None
    features: tuple[Feature, ...] = ()
    relation: Relation = Relation.NONE
    by: str = MACHINE

    @property
    def of_machine(self) -> bool:
        """Whether no person decided it."""
        return self.by == MACHINE


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are one; `root` is the earliest added, whose id is the group's address."""

    root: int
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Members:
    """Every group, by root, and the pairs that were judged the same and yet stand apart, with the reason."""

    groups: tuple[Group, ...]
    refused: tuple[tuple[Judged, str], ...] = ()

    def root_of(self, number: int) -> int:
        """Return the root of the group that holds a number, the number itself where none does."""
        return next((group.root for group in self.groups if number in group.members), number)


@dataclass(frozen=True, slots=True)
class Hop:
    """One hop of a chain: `who`, `via`, `credit` or `outlet`, the name as the report has it, and its target."""

    kind: str
    name: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The first known hop of some statements of a claim: one of who stands behind it.

    `carrier` is whom an unnamed one told; `speaks_for` is the country or body behind it, `None` where that is not known.
    """

    key: str
    name: str
    state: State
    carrier: str | None
    speaks_for: Principal | None
    standing: Standing
    members: tuple[int, ...]
    chains: tuple[tuple[Hop, ...], ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two origins, by their keys, are not independent of each other."""

    left: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Who stands behind a claim, and how many of them are independent of each other."""

    origins: tuple[Origin, ...]
    ties: tuple[Tie, ...]
    named: int
    unnamed: int
    not_known: int
    independent: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A statement that denies or contradicts some of a claim: by whom, when, with which words, and how that was seen."""

    statement: int
    against: tuple[int, ...]
    kind: str
    who: tuple[str, ...]
    outlet: str | None
    published: str | None
    content: tuple[Span, ...]
    reason: str
