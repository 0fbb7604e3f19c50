"""Measures what a ledger does as it grows: keeping, weighing one new article, `find` and `claim`.

python benchmarks/size.py [--articles 2000] [--statements 10] [--seed 1] [--check]

The reports are generated: happenings that several outlets report, with names, places and numbers drawn as news draws them (few
often, many rarely). `--articles 100000` is the size of the promise, 1,000,000 statements; it takes hours, and the default
takes minutes. Vectors are no part of this release, so their cost is nothing to print.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import Limit, checked
from sqlalchemy import Engine, func, select

from katanya import ids
from katanya.desk import weigh
from katanya.desk.ledger import open_ledger
from katanya.desk.shelf import Shelf
from katanya.ledger import connect, write
from katanya.ledger.schema import MEMBERS, STATEMENTS
from katanya.records import (
    Article,
    Basis,
    Certainty,
    Form,
    Mode,
    PublishedBasis,
    Reading,
    Span,
    Stance,
    Statement,
    Target,
    Text,
)

KEPT_TOGETHER, PARTS = 50, 10
# How many of the last articles, of searches and of claims the percentiles are taken over.
ASKED = 200
SYLLABLES = (
    "ar",
    "ban",
    "cor",
    "da",
    "el",
    "fi",
    "gar",
    "hin",
    "is",
    "jo",
    "kal",
    "lum",
    "mer",
    "nor",
    "ov",
    "pra",
    "qui",
    "ran",
    "sol",
    "tam",
    "ur",
    "vel",
    "wan",
    "yor",
    "zim",
    "bek",
    "dro",
    "esk",
    "fal",
    "gul",
)
THINGS = (
    "missiles",
    "launchers",
    "ships",
    "soldiers",
    "inspectors",
    "shells",
    "drones",
    "trucks",
    "radars",
    "villages",
    "bridges",
    "prisoners",
    "engineers",
    "houses",
    "cranes",
    "boats",
    "files",
    "pumps",
    "tanks",
    "wells",
)
ACTS = (
    "fired",
    "moved",
    "lost",
    "sent",
    "arrested",
    "destroyed",
    "tested",
    "shown",
    "hidden",
    "bought",
    "sold",
    "repaired",
    "inspected",
    "seized",
    "counted",
    "painted",
    "drained",
    "leased",
)
# What outlets write around what they report; `{word}` is drawn anew each time.
FILLERS = (
    "The {word} was {word} and the {word} stayed {word} until the {word} of {day}.",
    "Few {word} in {place} had a {word} for the {word}, and {n} of them were {word}.",
    "Before the {word} the {word} of {place} had {n} {word} and a {word} {word}.",
    "It was {word}: the {word} closed {n} points lower after a {word} {word}.",
)


@dataclass(frozen=True, slots=True)
class Happening:
    """What several outlets report: its actors, place and day, and the contents that they take from it."""

    people: tuple[str, ...]
    contents: tuple[str, ...]
    place: str
    day: str


class Press:
    """Reports without end, the same for the same seed."""

    def __init__(self, seed: int, statements: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  a benchmark, no secret
        self.statements = statements
        self.names = [self._name(2) for _ in range(4_000)]
        self.places = [self._name(1) for _ in range(1_500)]
        self.words = [self._name(1).lower() for _ in range(6_000)]
        self.outlets = [f"{self._name(1)} Post" for _ in range(60)]
        self.open: list[Happening] = []
        self.count = 0

    def reports(self, count: int) -> Iterator[Reading]:
        """Yield so many readings, in the order of time."""
        for _ in range(count):
            self.count += 1
            if len(self.open) < 40 or self.chance.random() < 0.25:
                self.open.append(self._happening())
                self.open = self.open[-60:]
            yield self._report(self.chance.choice(self.open))

    def _name(self, words: int) -> str:
        parts = (self.chance.choices(SYLLABLES, k=self.chance.randint(2, 3)) for _ in range(words))
        return " ".join("".join(part).capitalize() for part in parts)

    def _drawn(self, names: Sequence[str]) -> str:
        # The density that falls as 1/x: a few names are everywhere.
        return names[int(len(names) ** self.chance.random()) - 1]

    def _happening(self) -> Happening:
        people = tuple(self._drawn(self.names) for _ in range(4))
        place, day = self._drawn(self.places), f"{self.chance.randint(1, 28)} March"
        contents = tuple(self._content(place, day) for _ in range(self.statements + 4))
        return Happening(people, contents, place, day)

    def _content(self, place: str, day: str) -> str:
        draw = self.chance.choice
        other = self._drawn(self.places)
        return f"{other} had {draw(ACTS)} {self.chance.randint(2, 900)} {draw(THINGS)} near {place} on {day}"

    def _report(self, happening: Happening) -> Reading:
        lines, statements = [], []
        start = 0
        outlet = self.chance.choice(self.outlets)
        for content in self.chance.sample(happening.contents, self.statements):
            who = self.chance.choice(happening.people)
            line = f"{who} said that {content}. {self._filler(happening)}"
            statements.append((Span(start, start + len(who)), Span(start + len(who) + 1, start + len(who) + 5), content, who))
            lines.append(line)
            start += len(line) + 1
        return self._reading(outlet, "\n".join(lines), statements)

    def _filler(self, happening: Happening) -> str:
        line = self.chance.choice(FILLERS).replace("{place}", happening.place).replace("{day}", happening.day)
        while "{word}" in line:
            line = line.replace("{word}", self._drawn(self.words), 1)
        return line.replace("{n}", str(self.chance.randint(2, 900)))

    def _reading(self, outlet: str, body: str, parts: Sequence[tuple[Span, Span, str, str]]) -> Reading:
        raw = body.encode()
        digest, url = ids.digest_of(raw), f"https://example.org/{self.count}"
        key = ids.article_id(digest, url, outlet)
        hours = self.count // 40
        published = f"2026-{1 + hours // 672 % 12:02}-{1 + hours // 24 % 28:02}T{hours % 24:02}:00:00+00:00"
        basis = PublishedBasis.GIVEN
        article = Article(key, digest, Form.PLAIN, body, raw, url, outlet, parts[0][2], None, published, basis, language="en")
        ends = [i for i, letter in enumerate(body) if letter == "\n"] + [len(body)]
        spans = tuple(Span(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False))
        text = Text(key, "en", body, spans, spans, ())
        return Reading(article, text, (), tuple(self._statement(key, digest, body, each) for each in parts))

    def _statement(self, article: str, digest: str, body: str, part: tuple[Span, Span, str, str]) -> Statement:
        source, cue, content, who = part
        start = cue.stop + len(" that ")
        span = Span(start, start + len(content))
        return Statement(
            id=ids.statement_id(article, digest, ((span,), (cue,), (source,))),
            content=(span,),
            cue=(cue,),
            source=source,
            who=(who,),
            via=(),
            mode=Mode.INDIRECT,
            stance=Stance.DENY if self.chance.random() < 0.05 else Stance.SAY,
            basis=Basis.OFFICIAL,
            certainty=Certainty.CERTAIN,
            answers=(),
            rule="generated",
            targets=(Target(None, "open", "not_in_knowledge"),),
        )


def main() -> int:
    """Print what each part of the ledger takes as it grows, and return 1 where `--check` is asked for and a limit is not kept."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        address = str(Path(folder) / "size.db")
        engine = connect.writer(address)
        limits = [_kept(options), *_grown(engine, address, options)]
        print(f"the file is {Path(address).stat().st_size / 1e6:,.0f} MB")
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure a ledger as it grows.")
    parser.add_argument("--articles", type=int, default=2_000, help="how many (default: 2000; of the promise: 100000)")
    parser.add_argument("--statements", type=int, default=10, help="how many an article (default: 10)")
    parser.add_argument("--seed", type=int, default=1, help="of the generated reports")
    parser.add_argument("--folder", help="where the ledger is made (default: the folder for temporary files)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    return parser.parse_args()


def _kept(options: argparse.Namespace) -> Limit:
    """Keep some articles in a ledger of their own, without weighing them."""
    readings = list(Press(options.seed + 1, options.statements).reports(min(1_000, options.articles)))
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        engine = connect.writer(str(Path(folder) / "kept.db"))
        started = time.perf_counter()
        _keep(engine, readings)
        rate = len(readings) / (time.perf_counter() - started)
    return Limit("articles kept a second", rate, 200, least=True)


def _keep(engine: Engine, readings: Sequence[Reading]) -> None:
    for start in range(0, len(readings), KEPT_TOGETHER):
        with engine.begin() as connection:
            for reading in readings[start : start + KEPT_TOGETHER]:
                write.keep(connection, reading)


def _grown(engine: Engine, address: str, options: argparse.Namespace) -> Iterator[Limit]:
    press, shelf = Press(options.seed, options.statements), Shelf()
    step = max(1, options.articles // PARTS)
    print("articles    weigh ms p50 / p95    find ms p95    claim ms p95")
    weighed: list[float] = []
    found: list[float] = []
    opened: list[float] = []
    for part in range(PARTS):
        weighed = list(_weighed(engine, shelf, press.reports(step)))[-ASKED:]
        found, opened = _found(address, options.seed), _opened(engine, address)
        shown = f"{statistics.median(weighed):9.1f} / {_p95(weighed):.1f}    {_p95(found):11.1f}    {_p95(opened):11.1f}"
        print(f"{(part + 1) * step:8,}    {shown}", flush=True)
    yield Limit("weighing one new article, ms, p95", _p95(weighed), 50)
    yield Limit("find, ms, p95", _p95(found), 100)
    yield Limit("claim, ms, p95", _p95(opened), 50)


def _weighed(engine: Engine, shelf: Shelf, readings: Iterator[Reading]) -> Iterator[float]:
    """Keep and weigh reports, and yield how many milliseconds weighing each of them took."""
    batch: list[Reading] = []
    for reading in readings:
        batch.append(reading)
        if len(batch) == KEPT_TOGETHER:
            yield from _batch(engine, shelf, batch)
            batch = []
    yield from _batch(engine, shelf, batch)


def _batch(engine: Engine, shelf: Shelf, readings: Sequence[Reading]) -> Iterator[float]:
    _keep(engine, readings)
    with engine.begin() as connection:
        for number in weigh.pending(connection, len(readings)):
            started = time.perf_counter()
            weigh.weigh(connection, shelf, [number])
            yield (time.perf_counter() - started) * 1_000


def _found(address: str, seed: int) -> list[float]:
    """Return how long searches take: common words, rare ones, phrases, filters."""
    press = Press(seed, 1)
    queries: list[tuple[str, dict[str, str]]] = []
    for _ in range(ASKED // 4):
        place, name = press._drawn(press.places), press._drawn(press.names)
        queries += [(place, {}), ("missile fired", {"stance": "deny"}), (f'"near {place}"', {}), ("", {"source": name})]
    times = []
    with open_ledger(address) as ledger:
        for words, filters in queries:
            started = time.perf_counter()
            ledger.find(words, **filters)
            times.append((time.perf_counter() - started) * 1_000)
    return times


def _opened(engine: Engine, address: str) -> list[float]:
    """Return how long it takes to open claims: the largest, and others."""
    with engine.connect() as connection:
        largest = select(MEMBERS.c.root).where(MEMBERS.c.what == "claim").group_by(MEMBERS.c.root)
        roots = list(connection.execute(largest.order_by(func.count().desc()).limit(ASKED // 10)).scalars())
        every = list(connection.execute(largest.order_by(MEMBERS.c.root.desc()).limit(ASKED)).scalars())
        wanted = select(STATEMENTS.c.id).where(STATEMENTS.c.number.in_([*roots, *every]))
        statements = list(connection.execute(wanted).scalars())
    times = []
    for statement in statements:
        with open_ledger(address) as ledger:
            started = time.perf_counter()
            ledger.claim(statement)
            times.append((time.perf_counter() - started) * 1_000)
    return times


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))] if times else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
