"""Reports as weighing needs them, kept beside their readings so that each is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from threading import Lock
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Select, delete, select

from katanya.desk import written
from katanya.desk.held import Held, Worked
from katanya.frozen import replace
from katanya.ledger import bulk, numbers
from katanya.ledger.derived import PREPARED, SAID
from katanya.ledger.found import FoundStatement
from katanya.ledger.judge import Judgement
from katanya.ledger.many import among, as_text, decoded
from katanya.ledger.read import Stored
from katanya.weighing import prepare, stories
from katanya.weighing.records import Judged, Report, Said
from katanya.weighing.stories import Profile

Kept = TypeVar("Kept")

_READINGS = select(PREPARED.c.article, PREPARED.c.reading).where(among(PREPARED.c.article, "given"))
_REPORTS = _READINGS.add_columns(as_text(PREPARED.c.report))
_WITHIN = select(SAID.c.number).where(among(SAID.c.article, "given"))
# Where statements stand, with the reading that their article was prepared from last.
_HOMES = select(SAID.c.number, SAID.c.article, PREPARED.c.reading).join(PREPARED, PREPARED.c.article == SAID.c.article)
_HOMES_OF = _HOMES.where(among(SAID.c.number, "given"))
_HOMES_WITHIN = _HOMES.where(among(SAID.c.article, "given"))
_SAID = _HOMES_OF.add_columns(as_text(SAID.c.statement))
# So many reports, so many statements, and so much that was worked out of them, are held in memory at a time.
REPORTS, STATEMENTS, SHOWN, WORKED = 2_000, 20_000, 10_000, 8_000


class Shelf:
    """The reports and statements of a ledger, by their numbers; those that were asked for before are held.

    A report that is not `put` by this shelf comes without its statements, which are asked for by themselves, and its body.
    What is never changed is held by the shelf that this one stands over, where there is one.
    """

    def __init__(self, over: Shelf | None = None) -> None:
        self._reports: dict[int, Report] = {}
        self._profiles: dict[int, Profile] = {}
        self._said: dict[int, Said] = {}
        # Judgements are never changed, and a statement keeps the number that it was given first.
        self.judgements: Held[int, Judgement] = over.judgements if over else Held(STATEMENTS)
        self.judged: Held[int, tuple[Judgement, Judged]] = over.judged if over else Held(STATEMENTS)
        self.numbers: Held[str, int] = over.numbers if over else Held(STATEMENTS)
        self.ids: Held[int, str] = over.ids if over else Held(STATEMENTS)
        self.keys: Held[int, str] = over.keys if over else Held(STATEMENTS)
        self.shown: Held[int, FoundStatement] = over.shown if over else Held(SHOWN)
        self.worked: Worked = over.worked if over else Worked(WORKED)

    def put(self, connection: Connection, kept: Stored, *, again: bool) -> Report:
        """Work out what weighing needs of a reading, keep it and return it; `again` says that the article was read before."""
        ids = [statement.id for statement in kept.reading.statements]
        known = numbers.of_statements(connection, ids)
        report = prepare.report(kept.reading, number=kept.article, statements=[known[each] for each in ids])
        if again:
            self._forget(connection, kept.article)
        row = written.to_json(replace(report, body="", statements=()))
        bulk.add(connection, PREPARED, ("article", "reading", "report"), [(kept.article, kept.number, row)])
        said = {each.number: each for each in report.statements}
        rows = [(number, kept.article, written.to_json(each)) for number, each in said.items()]
        bulk.add(connection, SAID, ("number", "article", "statement"), rows)
        self._reports[kept.article] = replace(report, statements=())
        self._said.update(said)
        return report

    def reports(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles, without their statements; their bodies may be left out."""
        wanted = sorted(set(articles))
        missing = [number for number in wanted if number not in self._reports]
        self._reports.update(_rows(_reports_of(connection, missing)))
        found = {number: self._reports[number] for number in wanted if number in self._reports}
        _keep_to(self._reports, REPORTS)
        return found

    def profiles(self, connection: Connection, articles: Iterable[int]) -> dict[int, Profile]:
        """Return the reports of articles as stories compare them."""
        wanted = sorted(set(articles))
        missing = [number for number in wanted if number not in self._profiles]
        self._profiles.update((n, stories.profile(report)) for n, report in self.reports(connection, missing).items())
        found = {number: self._profiles[number] for number in wanted if number in self._profiles}
        _keep_to(self._profiles, REPORTS)
        return found

    def whole(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles with their bodies."""
        found = self.reports(connection, articles)
        bare = {number for number, report in found.items() if not report.body}
        readings = numbers.latest_readings(connection, bare)
        bodies = numbers.bodies(connection, readings.values())
        for number in bare:
            found[number] = replace(found[number], body=bodies[readings[number]])
        self._hold({number: found[number] for number in bare})
        return found

    def said(self, connection: Connection, statements: Iterable[int]) -> dict[int, Said]:
        """Return statements by their numbers, those left out that the latest reading of their article does not have."""
        wanted = sorted(set(statements))
        missing = [number for number in wanted if number not in self._said]
        self._said.update(_rows(_said_of(connection, missing)))
        found = {number: self._said[number] for number in wanted if number in self._said}
        _keep_to(self._said, STATEMENTS)
        return found

    def said_in(self, connection: Connection, articles: Iterable[int]) -> dict[int, Said]:
        """Return the statements of articles by their numbers."""
        return self.said(connection, connection.execute(_WITHIN, {"given": articles}).scalars().all())

    def forget(self) -> None:
        """Let go of what is held: the ledger is not as it was."""
        for held in (self._reports, self._profiles, self._said):
            held.clear()

    def _hold(self, reports: Mapping[int, Report]) -> None:
        self._reports.update(reports)

    def _forget(self, connection: Connection, article: int) -> None:
        """Let go of what an earlier reading of an article gave."""
        connection.execute(delete(PREPARED).where(PREPARED.c.article == article))
        gone = connection.execute(delete(SAID).where(SAID.c.article == article).returning(SAID.c.number)).scalars().all()
        for number in gone:
            self._said.pop(number, None)
        self._profiles.pop(article, None)


class _Current(Generic[Kept]):
    """What threads share of some rows, each held while the reading that it was made of is the latest."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._held: dict[int, tuple[int, Kept]] = {}

    def get(
        self,
        wanted: Iterable[int],
        latest: Callable[[Iterable[int]], Mapping[int, int]],
        load: Callable[[Sequence[int]], Mapping[int, tuple[int, Kept]]],
    ) -> dict[int, Kept]:
        """Return the rows of some numbers; the latest readings of those that are held are asked for, the others are loaded."""
        numbers_ = sorted(set(wanted))
        held = {number: row for number in numbers_ if (row := self._held.get(number)) is not None}
        now = latest(held) if held else {}
        found = {number: row for number, row in held.items() if now.get(number) == row[0]}
        missing = [number for number in numbers_ if number not in found]
        if missing:
            loaded = load(missing)
            with self._lock:
                self._held.update(loaded)
                _keep_to(self._held, self._most)
            every = {**found, **loaded}
            found = {number: every[number] for number in numbers_ if number in every}
        return _rows(found)


class SharedShelf(Shelf):
    """A shelf that threads share, of a ledger that others may add to: what is held counts while its reading is the latest."""

    def __init__(self) -> None:
        super().__init__()
        self._of_reports: _Current[Report] = _Current(REPORTS)
        self._of_said: _Current[Said] = _Current(STATEMENTS)

    def reports(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles, without their statements and bodies."""
        return self._of_reports.get(articles, partial(_readings, connection), partial(_reports_of, connection))

    def said(self, connection: Connection, statements: Iterable[int]) -> dict[int, Said]:
        """Return statements by their numbers, those left out that the latest reading of their article does not have."""
        return self._of_said.get(statements, partial(_homes, connection, _HOMES_OF), partial(_said_of, connection))

    def said_in(self, connection: Connection, articles: Iterable[int]) -> dict[int, Said]:
        """Return the statements of articles by their numbers."""
        latest = _homes(connection, _HOMES_WITHIN, articles)
        return self._of_said.get(latest, lambda _: latest, partial(_said_of, connection))

    def _hold(self, reports: Mapping[int, Report]) -> None:
        """Hold no bodies: each question to a server is of other reports."""


class AskedShelf(Shelf):
    """A shelf for one request over one that is shared: within a transaction nothing changes, and nothing is asked for again."""

    def __init__(self, shared: SharedShelf) -> None:
        super().__init__(shared)
        self._shared = shared
        self._within: Connection | None = None

    def reports(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles, without their statements and bodies."""
        self._begin(connection)
        return _more(self._reports, articles, partial(self._shared.reports, connection))

    def said(self, connection: Connection, statements: Iterable[int]) -> dict[int, Said]:
        """Return statements by their numbers, those left out that the latest reading of their article does not have."""
        self._begin(connection)
        return _more(self._said, statements, partial(self._shared.said, connection))

    def said_in(self, connection: Connection, articles: Iterable[int]) -> dict[int, Said]:
        """Return the statements of articles by their numbers."""
        self._begin(connection)
        found = self._shared.said_in(connection, articles)
        self._said.update(found)
        return found

    def _begin(self, connection: Connection) -> None:
        if connection is not self._within:
            self.forget()
            self._within = connection

    def _hold(self, reports: Mapping[int, Report]) -> None:
        """Hold no bodies, as the shelf that is shared."""


def _more(held: dict[int, Kept], wanted: Iterable[int], load: Callable[[Sequence[int]], Mapping[int, Kept]]) -> dict[int, Kept]:
    """Return what is held of some numbers, which is given what is not held before."""
    numbers_ = sorted(set(wanted))
    missing = [number for number in numbers_ if number not in held]
    if missing:
        held.update(load(missing))
    return {number: held[number] for number in numbers_ if number in held}


def _readings(connection: Connection, articles: Iterable[int]) -> dict[int, int]:
    """Return the reading that each article was prepared from last."""
    wanted = set(articles)
    return dict(connection.execute(_READINGS, {"given": wanted}).all()) if wanted else {}


def _reports_of(connection: Connection, articles: Sequence[int]) -> dict[int, tuple[int, Report]]:
    rows = connection.execute(_REPORTS, {"given": articles}).all() if articles else ()
    read = decoded(report for *_, report in rows)
    return {article: (reading, _report(each)) for (article, reading, _), each in zip(rows, read, strict=True)}


def _said_of(connection: Connection, statements: Sequence[int]) -> dict[int, tuple[int, Said]]:
    rows = connection.execute(_SAID, {"given": statements}).all() if statements else ()
    homes = _first_homes((number, article, (reading, said)) for number, article, reading, said in rows)
    read = decoded(said for _, said in homes.values())
    return {number: (reading, _said(each)) for (number, (reading, _)), each in zip(homes.items(), read, strict=True)}


def _homes(connection: Connection, homes: Select[Any], given: Iterable[int]) -> Mapping[int, int]:
    """Return the reading that the article of each statement was prepared from last."""
    wanted = set(given)
    return _first_homes(connection.execute(homes, {"given": wanted}).all()) if wanted else {}


def _first_homes(rows: Iterable[Any]) -> dict[int, Any]:
    """Return what rows hold of each statement: the first of two articles that were given one id holds that of both."""
    found: dict[int, tuple[int, Any]] = {}
    for number, article, held in rows:
        if number not in found or article < found[number][0]:
            found[number] = article, held
    return {number: held for number, (_, held) in found.items()}


def _rows(found: Mapping[int, tuple[int, Kept]]) -> dict[int, Kept]:
    """Return rows without the readings that they are of."""
    return {number: row for number, (_, row) in found.items()}


def _report(row: Any) -> Report:
    report: Report = written.reader(Report)(row)
    return report


def _said(row: Any) -> Said:
    said: Said = written.reader(Said)(row)
    return said


def _keep_to(held: dict[int, Any], most: int) -> None:
    if len(held) > most:
        # More at once than must go: finding the first of those that are left goes over all that have gone.
        for number in list(islice(held, len(held) - most + most // 16)):
            del held[number]
