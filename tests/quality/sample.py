"""The sample in a ledger, beside what is expected of it: stories, copies, claims, origins, disputes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select

from katanya.desk import add
from katanya.desk.claims import Claim
from katanya.desk.ledger import Ledger, open_ledger
from katanya.ledger import connect, index
from katanya.ledger.schema import ARTICLES
from katanya.weighing.records import Origin

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "katanya" / "sample" / "reports.jsonl"
EXPECTED = ROOT / "tests" / "quality" / "gold" / "sample_expected.json"


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that is not as it is expected, by a name that stays the same."""

    name: str
    detail: str


class Sample:
    """A ledger with the sample in it."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "sample.db")
        for _ in add(self.address, [str(REPORTS)]):
            pass
        self.ledger: Ledger = open_ledger(self.address)
        with connect.reader(self.address).connect() as connection:
            rows = connection.execute(select(ARTICLES.c.id, ARTICLES.c.number, ARTICLES.c.key)).all()
            self.articles = {row.id: row.number for row in rows}
            self.keys = {row.key: row.id for row in rows}
            self.stories = index.roots(connection, "story", self.articles.values())
            self.copies = index.passages(connection, self.articles.values())
        self.statements = {name: self._statements(name) for name in self.articles}

    def _statements(self, name: str) -> list[tuple[str, str]]:
        key = next(key for key, known in self.keys.items() if known == name)
        return [(each.id, each.content) for each in self.all if each.article == key]

    @property
    @cache  # noqa: B019  one sample a run
    def all(self) -> tuple[Any, ...]:
        return self.ledger.find(limit=5_000).results

    def statement(self, where: dict[str, str]) -> str | None:
        """Return the id of the statement of a report with a quote in it, the shortest where there are more."""
        quote = where["quote"].casefold()
        inside = [(len(content), each) for each, content in self.statements[where["report"]] if quote in content.casefold()]
        around = [
            (-len(content), each)
            for each, content in self.statements[where["report"]]
            if content.casefold() in quote and len(content) > 0.6 * len(quote)
        ]
        return min(inside or around, default=(0, None))[1]


@cache
def expected() -> dict[str, Any]:
    """Return what is expected."""
    found: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))
    return found


def stories(sample: Sample) -> Iterator[Miss]:
    """Yield the expected stories that were not found as they are."""
    groups: dict[int, set[str]] = {}
    for name, number in sample.articles.items():
        groups.setdefault(sample.stories[number], set()).add(name)
    for story in expected()["stories"]:
        wanted = set(story["reports"])
        if wanted not in groups.values():
            near = sorted((group for group in groups.values() if group & wanted), key=len)
            yield Miss(f"story: {story['name']}", f"wanted {sorted(wanted)}, found {[sorted(group) for group in near]}")


def copies(sample: Sample) -> Iterator[Miss]:
    """Yield the copies that are expected and not found, found and not expected, or found the other way round."""
    names = {number: name for name, number in sample.articles.items()}
    found = {frozenset((names[each.left], names[each.right])): each for each in sample.copies}
    wanted = {frozenset((each["left"], each["right"])): each for each in expected()["copies"]}
    for pair in sorted(found.keys() ^ wanted.keys(), key=sorted):
        yield Miss(f"copy: {' '.join(sorted(pair))}", "not expected" if pair in found else "not found")
    for pair in sorted(found.keys() & wanted.keys(), key=sorted):
        each = found[pair]
        source = {"left": names[each.left], "right": names[each.right]}.get(each.direction)
        if source != wanted[pair]["from"]:
            yield Miss(f"copy: {' '.join(sorted(pair))}", f"from {source}, wanted {wanted[pair]['from']}; {each.reasons}")


def claims(sample: Sample) -> Iterator[Miss]:
    """Yield the claims that are not one, or hold more of the listed statements than theirs, or whose origins are others."""
    homes = _homes(sample)
    for claim in expected()["claims"]:
        name = f"claim: {claim['name']}"
        ids = {f"{each['report']}: {each['quote']}": sample.statement(each) for each in claim["statements"]}
        unread = [quote for quote, each in ids.items() if each is None]
        if unread:
            yield Miss(name, f"not read as statements: {unread}")
        known = {each for each in ids.values() if each}
        if not known:
            continue
        found = [sample.ledger.claim(each) for each in sorted(known)]
        if len({each.id for each in found}) > 1:
            parts = sorted({tuple(sorted({q for q, i in ids.items() if i and _in(i, one)})) for one in found})
            yield Miss(name, f"in {len(parts)} parts: {parts}")
        extra = {f"{homes[i]}" for one in found for i in _ids(one) - known if i in homes and homes[i] != claim["name"]}
        if extra:
            yield Miss(name, f"joined with: {sorted(extra)}")
        yield from _origins(claim, max(found, key=lambda each: len(_ids(each) & known)))


def disputes(sample: Sample) -> Iterator[Miss]:
    """Yield the expected disputes that were not found, and those between listed statements that nobody expects."""
    homes = _homes(sample)
    by_name = {claim["name"]: claim for claim in expected()["claims"]}
    for claim in expected()["claims"]:
        ids = [each for where in by_name[claim["name"]]["statements"] if (each := sample.statement(where))]
        found = {denial.statement.id for each in ids for denial in sample.ledger.claim(each).denials}
        wanted = {sample.statement(each): each for each in expected()["disputes"] if each["claim"] == claim["name"]}
        for statement, each in wanted.items():
            if statement not in found:
                yield Miss(f"dispute: {each['claim']}", f"not found: {each['kind']} {each['report']} {each['quote']!r}")
        for statement in sorted(found - wanted.keys()):
            # Two figures dispute each other, and are listed once.
            if statement in homes and not _listed_the_other_way(homes[statement], claim["name"]):
                yield Miss(f"dispute: {claim['name']}", f"not expected: {statement} of {homes[statement]}")


def not_same(sample: Sample) -> Iterator[Miss]:
    """Yield the pairs that must not be one claim and are."""
    for left, right in expected()["not_same"]:
        one, other = sample.statement(left), sample.statement(right)
        if one and other and sample.ledger.claim(one).id == sample.ledger.claim(other).id:
            yield Miss(f"not same: {left['quote']!r} and {right['quote']!r}", "they are one claim")


CHECKS = (stories, copies, claims, disputes, not_same)


def misses(sample: Sample) -> list[Miss]:
    """Return everything that is not as it is expected."""
    return [miss for check in CHECKS for miss in check(sample)]


def _homes(sample: Sample) -> dict[str, str]:
    pairs = ((sample.statement(where), claim["name"]) for claim in expected()["claims"] for where in claim["statements"])
    return {statement: name for statement, name in pairs if statement}


def _ids(claim: Claim) -> set[str]:
    return {member.statement.id for member in claim.members}


def _in(statement: str, claim: Claim) -> bool:
    return statement in _ids(claim)


def _listed_the_other_way(left: str, right: str) -> bool:
    known = {(each["claim"], each["kind"]) for each in expected()["disputes"]}
    return (left, "figures") in known or (left, "contradicts") in known or (right, "figures") in known


def _origins(claim: dict[str, Any], found: Claim) -> Iterator[Miss]:
    wanted, name = claim["origins"], f"origins: {claim['name']}"
    counts = (len(wanted["named"]), len(wanted["unnamed"]), wanted["not_known"], wanted["independent"])
    seen = (found.origins.named, found.origins.unnamed, found.origins.not_known, found.origins.independent)
    if counts != seen:
        shown = [f"{origin.name or '-'} ({origin.state}, {origin.carrier})" for origin in found.origins.origins]
        yield Miss(name, f"named, unnamed, not known, independent: wanted {counts}, found {seen}: {shown}")
    for origin in found.origins.origins:
        if origin.state == "named":
            yield from _named(claim, origin, name)


def _named(claim: dict[str, Any], origin: Origin, name: str) -> Iterator[Miss]:
    forms = {known: {form.casefold() for form in each} for known, each in expected()["names"].items()}
    alike = [known for known in claim["origins"]["named"] if _alike(origin.name, known, forms.get(known, ()))]
    if not alike:
        yield Miss(name, f"the origin {origin.name!r} is none of {claim['origins']['named']}")
    elif claim["parties"].get(alike[0]) != origin.standing.replace("_", " "):
        yield Miss(name, f"{alike[0]} is a {origin.standing}, wanted {claim['parties'].get(alike[0])}")


def _alike(name: str, known: str, forms: Iterable[str]) -> bool:
    folded = name.casefold()
    return any(folded in form or form in folded for form in (*forms, known.casefold()))


def main() -> None:
    """Print every miss."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        found = misses(Sample(Path(folder)))
        for miss in found:
            print(f"{miss.name}\n    {miss.detail}")
        print(f"{len(found)} misses")


if __name__ == "__main__":
    main()
