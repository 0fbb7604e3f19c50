"""What the reports of one story tell together of its people and sides, and one of them alone may leave out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from katanya.frozen import dataclass
from katanya.languages.weighing_words import lists
from katanya.weighing.marks import Sort, Word
from katanya.weighing.principals import Office, Principal, best
from katanya.weighing.records import Report, Said

# A content with one of these tells of what the sides of a story do together.
_TOGETHER = frozenset(["=round", "=talk", "=side"])


@dataclass(frozen=True, slots=True)
class Setting:
    """For whom the named people of a story speak, by their folded names, and the states that it is between."""

    offices: tuple[Office, ...] = ()
    sides: frozenset[str] = frozenset()

    def office_of(self, name: str) -> Principal | None:
        """Return for whom somebody speaks by another report of the story, `None` where none tells."""
        return next((each.principal for each in self.offices if each.holder == name), None)


def of(reports: Iterable[Report]) -> Setting:
    """Return the setting of a story; somebody whom two reports give to different states is left out."""
    known = sorted(reports, key=lambda each: each.digest)
    held: dict[str, list[Principal]] = defaultdict(list)
    for office in (office for report in known for office in report.offices):
        held[office.holder].append(office.principal)
    alone = {name: best(found) for name, found in held.items() if len({each.key for each in found}) == 1}
    offices = tuple(Office(name, found) for name, found in sorted(alone.items()) if found)
    return Setting(offices, _sides(known))


def _sides(reports: Sequence[Report]) -> frozenset[str]:
    """Return the two states that some reports name in one breath most often: `Kestovia and Veldora`."""
    joined = Counter(frozenset(pair) for report in reports for pair in report.pairs)
    states = {term for report in reports for term in report.states}
    fitting = (pair for pair, _ in joined.most_common() if all(term in states or term.startswith("country:") for term in pair))
    return next(fitting, frozenset())


def pairs(found: Sequence[Word], body: str) -> tuple[tuple[str, str], ...]:
    """Return the names that a body joins by `and`, as often as it does; of a list of three and more none."""
    full = [word for word in found if word.sort is not Sort.EMPTY]
    return tuple(_pairs(full, body))[:MOST]


# So many are enough to tell the two states that a report is about.
MOST = 12


def _pairs(found: Sequence[Word], body: str) -> Iterator[tuple[str, str]]:
    joining = lists().list_joints
    for place, (left, right) in enumerate(pairwise(found)):
        if left.sort is not Sort.NAME or right.sort is not Sort.NAME or body[left.stop : right.start].strip() not in joining:
            continue
        listed = place > 0 and found[place - 1].sort is Sort.NAME and body[found[place - 1].stop : left.start].strip() == ","
        if not listed and left.term != right.term:
            yield left.term, right.term


def of_the_sides(said: Said, between: frozenset[str]) -> bool:
    """Say whether a content tells of what the sides do, and names neither: `the two sides`, `the first round of talks`."""
    return not said.names & between and (bool(said.words & _TOGETHER) or lists().both_sides.search(said.text) is not None)
