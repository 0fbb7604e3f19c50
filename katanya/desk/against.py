"""What may speak against claims: what was judged against them, stands beside them, and what their stories give as causes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import partial

from sqlalchemy import Connection

from katanya.desk import groups
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import index, judge, numbers
from katanya.records import DENYING
from katanya.weighing import disputes
from katanya.weighing.records import Dispute, Judged, Report, Said

# So many reports of a story tell who its people are.
NEAR = 30
# So many statements before and behind a denial may go on with it.
BESIDE = 2


@dataclass(frozen=True, slots=True)
class Stories:
    """The root of each article's story, the reports of each story, the first of it where it has many, and the articles' own."""

    roots: Mapping[int, int]
    told: Mapping[int, tuple[Report, ...]]
    own: Mapping[int, Report]


NO_STORIES = Stories({}, {}, {})


@dataclass(frozen=True, slots=True)
class Beside:
    """The statements that may speak against others, by their numbers, the judgements of them, and the stories of their articles.

    `by_report` has the statements of each article, `by_side` the places of the judgements that each statement is in.
    """

    known: Mapping[int, Said]
    pairs: tuple[Judged, ...]
    stories: Stories
    by_report: Mapping[int, Sequence[Said]]
    by_side: Mapping[int, Sequence[int]]

    def story_of(self, members: Sequence[Said]) -> tuple[Report, ...]:
        """Return the reports of the stories that some statements stand in."""
        roots = dict.fromkeys([self.stories.roots[said.report] for said in members if said.report in self.stories.roots])
        if len(roots) == 1:
            return self.stories.told[next(iter(roots))]
        return tuple({report.number: report for root in roots for report in self.stories.told[root]}.values())


def gather(connection: Connection, shelf: Shelf, members: Mapping[int, Said]) -> Beside:
    """Return what may speak against some statements."""
    pairs = judged_with(connection, shelf, list(members.values()), against=True)
    articles = {said.report for said in members.values()}
    stories = stories_of(connection, shelf, articles)
    met = {side for pair in pairs for side in (pair.left, pair.right)}
    causes = {number for story in stories.told.values() for report in story for number in report.accounts}
    others = shelf.said(connection, (met | causes | answering(connection, shelf, stories.own)) - members.keys())
    return beside({**others, **members}, pairs, stories)


def beside(known: Mapping[int, Said], pairs: Sequence[Judged], stories: Stories = NO_STORIES) -> Beside:
    """Return statements with the judgements of them, so that those of each can be told at once."""
    by_report: dict[int, list[Said]] = defaultdict(list)
    for said in known.values():
        by_report[said.report].append(said)
    by_side: dict[int, list[int]] = defaultdict(list)
    for place, pair in enumerate(pairs):
        by_side[pair.left].append(place)
        by_side[pair.right].append(place)
    return Beside(known, tuple(pairs), stories, by_report, by_side)


def answering(connection: Connection, shelf: Shelf, reports: Mapping[int, Report]) -> set[int]:
    """Return the statements of reports that may speak against others in them: what denies, and what gives a cause."""
    denying = numbers.with_stance(connection, reports, [stance.value for stance in DENYING]) if reports else []
    causes = {number for report in reports.values() for number in report.accounts}
    return causes | set(shelf.numbers.many(denying, partial(numbers.of_statements, connection)).values())


def of(shelf: Shelf, members: Sequence[Said], beside: Beside, more: Iterable[int] = ()) -> Sequence[Dispute]:
    """Return what speaks against the statements of one claim; `more` are statements of other stories that may."""
    mine, reports = {said.number for said in members}, {said.report for said in members}
    places = {place for number in mine for place in beside.by_side.get(number, ())}
    touching = [beside.pairs[place] for place in sorted(places)]
    near = {side for pair in touching for side in (pair.left, pair.right)}
    near |= {number for report in beside.story_of(members) for number in report.accounts} | set(more)
    others = {said.number: said for report in reports for said in beside.by_report.get(report, ())}
    others |= {number: beside.known[number] for number in near if number in beside.known}
    speaking = tuple(said for number, said in others.items() if number not in mine)
    return shelf.worked.of(_disputes, None, tuple(members), speaking, tuple(touching))


def _disputes(_few: None, members: tuple[Said, ...], others: tuple[Said, ...], pairs: tuple[Judged, ...]) -> tuple[Dispute, ...]:
    return disputes.of(members, others, pairs)


def with_claims(
    connection: Connection, shelf: Shelf, found: Mapping[int, Sequence[Dispute]], members: Mapping[int, Sequence[Said]]
) -> tuple[Mapping[int, Sequence[Dispute]], dict[int, Said]]:
    """Add the further sentences of each denial, and what else says the same as each statement that contradicts a claim, by the
    claims' roots; return the statements too."""
    beside = _beside_denials(shelf, connection, found)
    found = {root: disputes.going_on(several, beside) if beside else several for root, several in found.items()}
    contradicting = [each.statement for several in found.values() for each in several if each.kind != "figures"]
    roots = index.roots(connection, "claim", contradicting)
    grouped = index.groups(connection, "claim", set(roots.values()))
    said = shelf.said(connection, {number for group in grouped.values() for number in group})
    alike = {number: [said[each] for each in grouped.get(root, ()) if each in said] for number, root in roots.items()}
    whole = {root: _with_claims(several, alike, members[root]) for root, several in found.items()}
    return whole, {**beside, **said}


def _beside_denials(shelf: Shelf, connection: Connection, found: Mapping[int, Sequence[Dispute]]) -> dict[int, Said]:
    """Return the denials and the statements before and behind each: those of a report are numbered in its order."""
    denying = {each.statement for several in found.values() for each in several if each.kind != "figures"}
    return shelf.said(connection, {number + step for number in denying for step in range(-BESIDE, BESIDE + 1)}) if denying else {}


def _with_claims(found: Sequence[Dispute], alike: Mapping[int, Sequence[Said]], members: Sequence[Said]) -> Sequence[Dispute]:
    met = {each.statement: alike[each.statement] for each in found if each.kind != "figures" and each.statement in alike}
    mine = {said.number for said in members} if met else set()
    others = {number: [said for said in group if said.number not in mine] for number, group in met.items()}
    return disputes.with_claims(found, others) if met else found


def stories_of(connection: Connection, shelf: Shelf, articles: Set[int]) -> Stories:
    """Return the stories that articles are reports of."""
    roots = index.roots(connection, "story", articles)
    grouped = {root: sorted(group)[:NEAR] for root, group in index.groups(connection, "story", set(roots.values())).items()}
    reports = shelf.reports(connection, articles | {number for group in grouped.values() for number in group})
    told = {root: tuple(reports[number] for number in group if number in reports) for root, group in grouped.items()}
    return Stories(roots, told, {number: reports[number] for number in articles if number in reports})


def judged_with(connection: Connection, shelf: Shelf, members: Sequence[Said], *, against: bool = False) -> list[Judged]:
    """Return the judgements that count of the pairs that some statements are in, all or what speaks against."""
    ids = [said.id for said in members]
    found_pairs = judge.holding(connection, "claim", ids, against=against, through=shelf.judgements.many)
    # A judgement that has moved to a later reading is another one, of the same number.
    held = shelf.judged.many([each.number for each in found_pairs], lambda _: {})
    new = [each for each in found_pairs if each.number not in held or held[each.number][0] is not each]
    sides = {side for each in new for side in (each.left, each.right)}
    known = shelf.numbers.many(sides, partial(numbers.of_statements, connection))
    made = {each.number: (each, groups.judged(each, known)) for each in new}
    held |= shelf.judged.keep(made)
    return [held[each.number][1] for each in found_pairs]
