"""Prints how many event lines of whole real reports are right, part by part, and how many of the events that they tell are found.

python benchmarks/reports.py [--check] [--misses] [--shared FOLDER]

The reports are of local news, an American election year, business and health as much as of war and courts: most sentences
tell no event of our types. `open` reports were looked at while rules were written; of `held` ones only the figures. An event of
which it may be argued whether it is one counts neither as missed nor as invented. `lines right` wants everything that a line
says to be right: that it is an event, its kind, its status and everybody in it who is named. A pronoun names whom it was tied
to. A group without a name is found where it was annotated, and never wrong, since annotators were free to leave it out.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from corpora_texts import absent
from counting import Count, meets
from measuring import ROOT, SHARED, Limit, checked
from real_reports import ROLES, Expected, Report, reports

import katanya
from katanya.articles import Given
from katanya.events import nameless
from katanya.records import Event, Reading, Span

# Kinds of acts that two do with each other: who was named with `with` may be told as whom the other met, or as one of both.
MUTUAL = ("talks", "consult", "agree", "cooperate", "exercise")
BOTH = ("actor", "target")
GOLD = ROOT / "tests" / "quality" / "gold" / "reports"
FLOORS = ROOT / "tests" / "quality" / "reports_floors.toml"
# Each is a share in percent.
FIGURES = ("lines right", "events", "found", "kind", "status", "roles right", "roles found", "place", "period")


def main() -> int:
    """Print the figures; return 1 where `--check` finds a floor not reached, 0 also where the texts are absent."""
    parser = argparse.ArgumentParser(description="Score the events that are read in real reports.")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a floor is not reached")
    parser.add_argument("--misses", action="store_true", help="list what went wrong in the open reports")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/")
    options = parser.parse_args()
    corpora = options.shared / "corpora"
    if absent(corpora):
        print(f"no figures: {options.shared} does not hold the texts; name the folder with --shared")
        return 0
    counts: dict[str, Count] = {}
    for report in (report for path in sorted(GOLD.glob("*.jsonl")) if path.stem != "second" for report in reports(path, corpora)):
        score(report, counts.setdefault(f"{report.language}_{report.set}", Count()))
    print(f"{'reports':<8} {'':>4} {'lines':>6} " + " ".join(f"{name:>11}" for name in FIGURES))
    for name, count in sorted(counts.items()):
        print(
            f"{name:<8} {count.texts:>4} {count.of['events']:>6} " + " ".join(f"{count.share(each):>11.1f}" for each in FIGURES)
        )
        if options.misses and name.endswith("open"):
            print("\n".join(count.misses))
    print(_agreement(corpora))
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    limits = [
        Limit(f"{name} {figure}", counts[name].share(figure), floor, least=True)
        for name, row in floors.items()
        for figure, floor in row.items()
    ]
    return checked(limits, check=options.check)


def _agreement(corpora: Path) -> str:
    """Say how often two people who annotated the same reports agree on the events that one of them holds to be certain."""
    first = {report.id: report.events for report in reports(GOLD / "first.jsonl", corpora)}
    second = {report.id: report.events for report in reports(GOLD / "second.jsonl", corpora)}
    certain = 0
    pairs: list[tuple[Expected, Expected]] = []
    for one, other in ((first, second), (second, first)):
        for name in second:
            for event in (event for event in one[name] if not event.optional):
                certain += 1
                pairs += [(event, each) for each in other[name] if meets(event.trigger, [each.trigger])][:1]
    kinds, statuses = (sum(getattr(a, what) == getattr(b, what) for a, b in pairs) for what in ("kind", "status"))
    both = f"{len(pairs)} of {certain} certain events by both"
    return f"two annotators, {len(second)} reports: {both}, their kind {kinds}, their status {statuses}"


def score(report: Report, count: Count) -> None:
    """Read a report and count what is right in each event line, and which of its events are found."""
    reading = katanya.read(text=report.text, given=Given(language=report.language))
    left = list(report.events)
    count.texts += 1
    for event in reading.events:
        one = next((each for each in left if meets(each.trigger, event.trigger)), None)
        if one is not None:
            left.remove(one)
        told = count.add("events", one is not None, f"{_kind(event)} {_in_its_words(event.trigger[0], report)}")
        if one is not None and not one.optional:
            count.add("found", True)
        count.add("lines right", told and one is not None and _right(report, one, event, reading, count))
    for one in left:
        if not one.optional:
            count.add("found", False, f"{one.kind} {_in_its_words(one.trigger, report)}")


def _right(report: Report, one: Expected, event: Event, reading: Reading, count: Count) -> bool:
    """Say whether everything that a line says of its event is right; what it leaves out is counted apart."""
    words = _in_its_words(one.trigger, report)
    kind = count.add("kind", one.kind in (event.subtype, event.root.lower()), f"{one.kind} told {_kind(event)} {words}")
    status = count.add("status", one.status == event.status.value, f"{one.status} told {event.status.value} {words}")
    spans, named = {mention.id: mention.span for mention in reading.mentions}, _named(reading)
    groups = {mention.id for mention in reading.mentions if mention.rule == nameless.RULE}
    whole = True
    for part in ROLES:
        parts = BOTH if one.kind in MUTUAL and part in BOTH else (part,)
        roles = [role.mention for role in event.roles if role.part.value in parts]
        for span in one.fields[part]:
            got = any(meets(span, named[mention]) for mention in roles)
            count.add("roles found", got, f"{part} {report.text[slice(*span)]!r} {words}")
        allowed = [span for each in parts for span in (*one.fields[each], *one.free[each])]
        for mention in (role.mention for role in event.roles if role.part.value == part and role.mention not in groups):
            right = any(meets(span, allowed) for span in named[mention])
            whole &= count.add("roles right", right, f"{part} {report.text[slice(*spans[mention])]!r} {words}")
    for name, mention in (("place", event.place), ("period", event.period)):
        if wanted := one.fields[name]:
            count.add(name, mention is not None and meets(spans[mention], wanted), f"{report.text[slice(*wanted[0])]!r} {words}")
    return kind and status and whole


def _named(reading: Reading) -> dict[str, tuple[Span, ...]]:
    """Return where each mention's bearer is named: by itself, by what its pronoun was tied to, by other names of the same."""
    ties = {resolution.mention: resolution for resolution in reading.resolutions}
    bearers: dict[str, list[Span]] = {}
    for mention in reading.mentions:
        if (tie := ties.get(mention.id)) is not None and tie.target is not None:
            bearers.setdefault(tie.target, []).append(mention.span)
    found: dict[str, tuple[Span, ...]] = {}
    for mention in reading.mentions:
        tie = ties.get(mention.id)
        pronoun = tie.spans if tie is not None and tie.method.startswith("pronoun") else ()
        found[mention.id] = (mention.span, *pronoun, *(bearers.get(tie.target, ()) if tie is not None and tie.target else ()))
    return found


def _kind(event: Event) -> str:
    return event.subtype or event.root.lower()


def _in_its_words(span: Span, report: Report) -> str:
    before, after = report.text[max(0, span.start - 70) : span.start], report.text[span.stop : span.stop + 70]
    return f"{before}[{report.text[slice(*span)]}]{after}".replace("\n", " ")


if __name__ == "__main__":
    sys.exit(main())
