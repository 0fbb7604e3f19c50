"""Prints how many of the events that sentences tell are found, and how often their kind, roles and status are right.

python benchmarks/happened.py [--check] [--misses]

The sentences are ours, written and annotated before the rules were tried on them: `open` ones were looked at while the
rules were mended, of `closed` ones only the figures. What the sentence is given is its words: names are read, not given. Groups
without a name (`police`) are not annotated and not counted.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from counting import Count, meets
from measuring import ROOT, Limit, checked

from katanya import articles
from katanya.articles import Given
from katanya.events import nameless
from katanya.reading import read_article
from katanya.records import Event, Reading, Span

GOLD = ROOT / "tests" / "quality" / "gold" / "happened"
FLOORS = ROOT / "tests" / "quality" / "happened_floors.toml"
PARTS = ("actor", "target", "recipient")
# What is found, what it is of, and what part of it is right; each is a share in percent.
FIGURES = ("recall", "precision", "kind", "status", "role_recall", "role_precision", "circumstances")


@dataclass(frozen=True, slots=True)
class Expected:
    """One annotated event: its kind, status, trigger, and for each field its names; those in brackets may be there."""

    kind: str
    status: str
    trigger: Span
    fields: dict[str, tuple[Span, ...]]
    free: dict[str, tuple[Span, ...]]


def main() -> int:
    """Print the figures; return 1 where `--check` finds a floor not reached."""
    parser = argparse.ArgumentParser(description="Score the events that are read in our own sentences.")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a floor is not reached")
    parser.add_argument("--misses", action="store_true", help="list what went wrong in the open sentences")
    options = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    limits: list[Limit] = []
    print(f"{'sentences':<12} {'n':>4} " + " ".join(f"{name:>14}" for name in FIGURES))
    for half in ("open", "closed"):
        for code in ("en", "id"):
            name = f"{code}_{half}"
            sentences, count = _scored(GOLD / f"{name}.txt", code)
            print(f"{name:<12} {sentences:>4} " + " ".join(f"{count.share(figure):>14.1f}" for figure in FIGURES))
            limits += [
                Limit(f"{name} {figure}", count.share(figure), floor, least=True)
                for figure, floor in floors.get(name, {}).items()
            ]
            if options.misses and half == "open":
                print("\n".join(count.misses))
    return checked(limits, check=options.check)


def _scored(path: Path, code: str) -> tuple[int, Count]:
    count, blocks = Count(), re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
    for block in blocks:
        text, *lines = block.split("\n")
        _score(text, [_expected(text, line) for line in lines], code, count)
    return len(blocks), count


def _expected(text: str, line: str) -> Expected:
    head, *rest = line.removeprefix("! ").split(" | ")
    kind, _, trigger = head.partition(": ")
    pairs = [part.partition(": ") for part in rest]
    named = {key: [name.strip() for name in value.split(";")] for key, _, value in pairs}
    fixed = {key: tuple(_span(text, name) for name in names if name[0] != "(") for key, names in named.items()}
    free = {key: tuple(_span(text, name[1:-1]) for name in names if name[0] == "(") for key, names in named.items()}
    return Expected(*kind.split("/"), _span(text, trigger), fixed, free)  # type: ignore[call-arg]


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _score(text: str, expected: list[Expected], code: str, count: Count) -> None:
    reading = read_article(articles.from_text(text, given=Given(language=code)))
    left = list(reading.events)
    for one in expected:
        event = next((each for each in left if meets(one.trigger, each.trigger)), None)
        words = text[slice(*one.trigger)]
        count.add("recall", event is not None, f"{one.kind} {words!r} in {text}")
        if event is None:
            continue
        left.remove(event)
        count.add("precision", True)
        _compare(text, one, event, reading, count)
    for event in left:
        count.add("precision", False, f"{event.root} {text[slice(*event.trigger[0])]!r} in {text}")


def _compare(text: str, one: Expected, event: Event, reading: Reading, count: Count) -> None:
    words, found = text[slice(*one.trigger)], (event.subtype, event.root.lower())
    count.add("kind", one.kind in found, f"{one.kind} {words!r} found {found} in {text}")
    count.add("status", one.status == event.status.value, f"{one.status} {words!r} told {event.status.value} in {text}")
    spans = {mention.id: mention.span for mention in reading.mentions}
    groups = {mention.id for mention in reading.mentions if mention.rule == nameless.RULE}
    for part in PARTS:
        roles = [spans[role.mention] for role in event.roles if role.part.value == part and role.mention not in groups]
        wanted, free = one.fields.get(part, ()), one.free.get(part, ())
        for span in wanted:
            count.add("role_recall", meets(span, roles), f"{part} {text[slice(*span)]!r} of {words!r} in {text}")
        for span in roles:
            if not meets(span, free) or meets(span, wanted):
                count.add("role_precision", meets(span, wanted), f"{part} {text[slice(*span)]!r} of {words!r} in {text}")
    for name, got in (("period", event.period), ("place", event.place)):
        _circumstance(text, name, (one, spans[got] if got else None), count)


def _circumstance(text: str, name: str, pair: tuple[Expected, Span | None], count: Count) -> None:
    """Count an annotated place or time; those that the annotation leaves out are not counted."""
    one, span = pair
    if wanted := one.fields.get(name, ()):
        told = text[slice(*span)] if span else None
        miss = f"{name} of {text[slice(*one.trigger)]!r}: {told} in {text}"
        count.add("circumstances", span is not None and meets(span, wanted), miss)


if __name__ == "__main__":
    sys.exit(main())
