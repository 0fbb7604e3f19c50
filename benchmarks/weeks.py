"""Prints how well a week of reports is told: stories, claims, who stands behind them, how many origins, who denies them.

python benchmarks/weeks.py [--check] [--misses]

The weeks are ours (`tests/quality/gold/weeks`), each 24 reports in two languages and what is expected of them, written by
somebody who had not seen the rules. Weeks `a`, `e` and `g` are open to whoever mends the rules, of `b` and `f` only the figures
are looked at; most denials of `g` are worded as something else than a denial. `c` and `d` are short groups of reports, in each
of which somebody is accused and denies it: written by whoever mends the rules before the rules for denials, `c` open to them, of
`d` only the figures are looked at.
The baseline for origins is what counters of outlets do: as many as outlets carry the claim.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from measuring import ROOT, Limit, checked
from sqlalchemy import select

from katanya.desk import add, vectors
from katanya.desk.claims import Claim, copies_among
from katanya.desk.ledger import Ledger, open_ledger
from katanya.ledger import connect, index
from katanya.ledger.schema import ARTICLES
from katanya.weighing import thirds
from katanya.weighing.records import Copy, Direction

WEEKS = ROOT / "tests" / "quality" / "gold" / "weeks"
FLOORS = ROOT / "tests" / "quality" / "weeks_floors.toml"
OPEN = ("a", "c", "e", "g")
KINDS, INDEPENDENT = ("named", "unnamed", "not_known"), "independent"
# A statement is the one that a quote is from if it has so much of the quote's words.
MEANT = 0.6


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some things are right, and what was missed."""

    name: str
    right: int
    of: int
    misses: tuple[str, ...] = ()

    @property
    def percent(self) -> float:
        """The share in percent; of nothing, everything is right."""
        return 100 * self.right / self.of if self.of else 100.0


class Week:
    """A ledger with the reports of a week in it, and what is expected of them."""

    def __init__(self, name: str, folder: Path) -> None:
        address = str(folder / f"{name}.db")
        for _ in add(address, [str(WEEKS / f"{name}_reports.jsonl")]):
            pass
        self.expected: dict[str, Any] = json.loads((WEEKS / f"{name}_expected.json").read_text(encoding="utf-8"))
        self.ledger: Ledger = open_ledger(address)
        with connect.reader(address).connect() as connection:
            self.numbers: dict[str, int] = dict(connection.execute(select(ARTICLES.c.id, ARTICLES.c.number)).all())
            self.keys: dict[str, str] = dict(connection.execute(select(ARTICLES.c.key, ARTICLES.c.id)).all())
            self.roots = index.roots(connection, "story", self.numbers.values())
            self.copies = thirds.settle(copies_among(connection, self.numbers.values()))
        self._said: dict[str, list[tuple[str, str]]] = {}
        for each in self.ledger.find(limit=5_000).results:
            self._said.setdefault(self.keys[each.article], []).append((each.id, each.content))

    def statement(self, where: dict[str, str]) -> str | None:
        """Return the id of the shortest statement of a report that has a quote in it, else of the longest within the quote."""
        quote, said = where["quote"].casefold(), self._said.get(where["report"], [])
        around = [(len(content), each) for each, content in said if quote in content.casefold()]
        inside = [(-len(content), each) for each, content in said if content.casefold() in quote]
        inside = [(length, each) for length, each in inside if -length >= MEANT * len(quote)]
        return min(around or inside, default=(0, None))[1]

    def claim_of(self, statement: str) -> Claim:
        """Return the claim that a statement is of."""
        return self.ledger.claim(statement)


def main() -> int:
    """Print the figures; return 1 where `--check` finds a floor not reached."""
    parser = argparse.ArgumentParser(description="Judge what is told of a week of reports.")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a floor is not reached")
    parser.add_argument("--misses", action="store_true", help="list what went wrong in the open weeks")
    options = parser.parse_args()
    os.environ[vectors.SWITCH] = "off"
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    limits: list[Limit] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(path.name.partition("_")[0] for path in WEEKS.glob("*_reports.jsonl")):
            shares = list(told(Week(name, Path(folder))))
            print(f"week {name}, {'open' if name in OPEN else 'held'}")
            _show(shares, misses=options.misses and name in OPEN)
            pinned = floors.get(name, {})
            limits += [Limit(f"{name} {s.name}", s.percent, pinned[s.name], least=True) for s in shares if s.name in pinned]
    return checked(limits, check=options.check)


def _show(shares: Sequence[Share], *, misses: bool) -> None:
    for share in (each for each in shares if each.of):
        print(f"  {share.name:<48} {share.right:>4} of {share.of:>4} {share.percent:>6.1f} %")
        for miss in share.misses if misses else ():
            print(f"      {miss}")


def told(week: Week) -> Iterator[Share]:
    """Yield how much of each kind of thing that is expected of a week is found."""
    yield from _stories(week)
    yield from _copies(week)
    yield from _claims(week)
    yield from _origins(week)
    yield from _disputes(week)


def _stories(week: Week) -> Iterator[Share]:
    """Yield the pairs of reports that are in one story, of those expected and of those found."""
    wanted = {pair for story in week.expected["stories"] for pair in combinations(sorted(story["reports"]), 2)}
    pairs = combinations(sorted(week.numbers), 2)
    found = {(one, other) for one, other in pairs if week.roots[week.numbers[one]] == week.roots[week.numbers[other]]}
    yield from _both("pairs of reports in one story", wanted, found)


def _copies(week: Week) -> Iterator[Share]:
    names = {number: name for name, number in week.numbers.items()}
    wanted = {_pair(each["left"], each["right"]): each["from"] for each in week.expected["copies"]}
    found = {_pair(names[each.left], names[each.right]): _first(each, names) for each in week.copies}
    yield from _both("copies", wanted, found)
    both = sorted(wanted.keys() & found.keys())
    wrong = tuple(f"{pair} from {found[pair]}, wanted {wanted[pair]}" for pair in both if found[pair] != wanted[pair])
    yield Share("copies: which was first, or that none tells", len(both) - len(wrong), len(both), wrong)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _first(copy: Copy, names: Mapping[int, str]) -> str | None:
    return {Direction.LEFT: names[copy.left], Direction.RIGHT: names[copy.right]}.get(copy.direction)


def _claims(week: Week) -> Iterator[Share]:
    """Yield what was read, and the pairs of listed statements that are in one claim, of those expected and of those found."""
    places = [(claim["name"], where) for claim in week.expected["claims"] for where in claim["statements"]]
    ids = {f"{where['report']}: {where['quote']}": (name, week.statement(where)) for name, where in places}
    unread = tuple(quote for quote, (_, each) in ids.items() if each is None)
    yield Share("statements of claims that are read", len(ids) - len(unread), len(ids), unread)
    read = {quote: (name, week.claim_of(each).id) for quote, (name, each) in ids.items() if each}
    pairs = list(combinations(sorted(read), 2))
    wanted = {pair for pair in pairs if read[pair[0]][0] == read[pair[1]][0]}
    found = {pair for pair in pairs if read[pair[0]][1] == read[pair[1]][1]}
    yield from _both("pairs of statements in one claim", wanted, found)
    apart = [(left, right) for left, right in week.expected["not_same"]]
    known = [(week.statement(left), week.statement(right), f"{left['quote']} | {right['quote']}") for left, right in apart]
    joined = [shown for one, other, shown in known if one and other and week.claim_of(one).id == week.claim_of(other).id]
    yield Share("pairs kept apart that are easily confused", len(known) - len(joined), len(known), tuple(joined))


@dataclass(frozen=True, slots=True)
class Counted:
    """The origins of a claim as they are counted and as they should be, by kind, and what was found, to be shown."""

    name: str
    found: Counter[str]
    wanted: Counter[str]
    reports: int
    shown: str

    @property
    def right(self) -> bool:
        """Whether as many independent origins are found as there are."""
        return self.found[INDEPENDENT] == self.wanted[INDEPENDENT]

    def show(self) -> str:
        """Return both counts and the origins that were found."""
        return f"{self.name}: {dict(self.found)}, wanted {dict(self.wanted)}; {self.shown}"


def _origins(week: Week) -> Iterator[Share]:
    """Yield for how many claims the origins are counted right, by the claim that has most of its statements."""
    known = [wanted for wanted in week.expected["claims"] if "origins" in wanted]
    counted = [each for wanted in known if (each := _counted(week, wanted))]
    wrong = tuple(each.show() for each in counted if not each.right)
    yield Share("claims with the right number of independent origins", len(counted) - len(wrong), len(counted), wrong)
    by_reports = sum(each.reports == each.wanted[INDEPENDENT] for each in counted)
    yield Share("  the baseline: as many as there are reports", by_reports, len(counted))
    right = sum(_kinds(each.found & each.wanted) for each in counted)
    missed = tuple(each.show() for each in counted if each.right and each.found != each.wanted)
    yield Share("origins by kind: recall", right, sum(_kinds(each.wanted) for each in counted), missed)
    yield Share("origins by kind: precision", right, sum(_kinds(each.found) for each in counted))


def _kinds(counts: Counter[str]) -> int:
    return sum(counts[kind] for kind in KINDS)


def _counted(week: Week, wanted: dict[str, Any]) -> Counted | None:
    """Return the origins of an expected claim, `None` where no statement of it was read."""
    ids = {each for where in wanted["statements"] if (each := week.statement(where))}
    if not ids:
        return None
    claim = max(map(week.claim_of, sorted(ids)), key=lambda one: sum(member.statement.id in ids for member in one.members))
    origins, expected = claim.origins, wanted["origins"]
    found = Counter({kind: int(getattr(origins, kind)) for kind in (*KINDS, INDEPENDENT)})
    counts = [len(expected["named"]), len(expected["unnamed"]), expected["not_known"], expected[INDEPENDENT]]
    reports = len({where["report"] for where in wanted["statements"]})
    shown = "; ".join(f"{origin.name or '-'} ({origin.state}, {origin.carrier})" for origin in origins.origins)
    return Counted(wanted["name"], found, Counter(dict(zip((*KINDS, INDEPENDENT), counts, strict=True))), reports, shown)


def _disputes(week: Week) -> Iterator[Share]:
    """Yield the expected denials that are found at any statement of their claim, and of those found which are expected.

    Whether a denial by a statement that is listed nowhere is one, nobody has said: it is not counted. `not_disputes` lists what
    speaks of a claim and does not deny it.
    """
    listed = [where for claim in week.expected["claims"] for where in claim["statements"]]
    places = [*week.expected["disputes"], *listed, *week.expected.get("not_disputes", ())]
    shown = {week.statement(each) or _words(each): _words(each) for each in places}
    wanted: set[tuple[str, ...]] = set()
    found: set[tuple[str, ...]] = set()
    for claim in week.expected["claims"]:
        said = [each for where in claim["statements"] if (each := week.statement(where))]
        denials = {denial.statement.id for each in said for denial in week.claim_of(each).denials}
        expected = [each for each in week.expected["disputes"] if each["claim"] == claim["name"]]
        wanted |= {(claim["name"], shown[week.statement(each) or _words(each)]) for each in expected}
        found |= {(claim["name"], shown[each]) for each in denials & shown.keys()}
    yield from _both("denials and other figures", wanted, found - _mutual(week, found - wanted, shown))


def _words(where: dict[str, str]) -> str:
    return f"{where['report']}: {where['quote']}"


def _mutual(week: Week, found: set[tuple[str, ...]], shown: Mapping[str, str]) -> set[tuple[str, ...]]:
    """Return the disputes that are listed the other way round: of two figures, either may be the one that disputes."""
    stated = [(where, claim["name"]) for claim in week.expected["claims"] for where in claim["statements"]]
    homes = {shown[week.statement(where) or _words(where)]: name for where, name in stated}
    disputing = {(shown[week.statement(each) or _words(each)], each["claim"]) for each in week.expected["disputes"]}
    claims = {(home, claim) for words, claim in disputing if (home := homes.get(words))}
    return {(claim, words) for claim, words in found if (claim, homes.get(words)) in claims}


def _both(name: str, wanted: Iterable[tuple[str, ...]], found: Iterable[tuple[str, ...]]) -> Iterator[Share]:
    expected, seen = set(wanted), set(found)
    right = len(expected & seen)
    yield Share(f"{name}: recall", right, len(expected), tuple(map(" | ".join, sorted(expected - seen))))
    yield Share(f"{name}: precision", right, len(seen), tuple(map(" | ".join, sorted(seen - expected))))


if __name__ == "__main__":
    sys.exit(main())
