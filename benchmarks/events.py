"""Prints how well events are told: PLOVER's gold standard records and the pairs of PLV, by root.

python benchmarks/events.py [--shared FOLDER] [--check] [--confusion]

GSR: each record is one sentence with one coded event; what is scored is the root of the event that we put first in it.
PLV: the sentence is given with a source and a target; what is scored is the root of what the source did to the target.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from measuring import SHARED, Limit, checked

from katanya import articles, events, ids
from katanya.articles import Given
from katanya.events import plover
from katanya.knowledge import countries
from katanya.languages.load import language
from katanya.mentions import equipment
from katanya.reading import read_article
from katanya.records import Event, Kind, Mention, Part, Reading, Span
from katanya.statements import extract

BAR = 60.0
# The zero-shot system of the paper that published PLV, root macro-F1 on the other half of the sentences.
PUBLISHED = 82.1
MARKS = re.compile(r"</?[st]>")
CAPITALS = re.compile(r"(?:U\.S\.|U\.N\.|\b[A-Z]\w*)(?:[ -](?:the |of )?[A-Z]\w*){0,3}")
WORD = re.compile(r"[\w.]+")
# Codes of the records that are no ISO 3166 codes of today, and what they mean.
OLD_CODES = {"JAP": "JP", "ROM": "RO", "VTN": "VN", "MRT": "MR", "ITL": "IT"}


@dataclass(frozen=True, slots=True)
class Scored:
    """One sentence with the root that it should have, the one it was given, and whether the actor's country is right."""

    gold: str
    found: str | None
    actor: bool | None = None


def country_of(name: str) -> str | None:
    """Return the code of the country that a name or an adjective stands for, or `None`."""
    form = countries.named(name.removesuffix("'s").removesuffix("’s"), "en")
    return form.target.removeprefix("country:") if form is not None and form.target.startswith("country:") else None


def main() -> int:
    """Print the figures; return 0 also where the corpus is absent, 1 where `--check` finds a bar not reached."""
    options = _options()
    folder = options.shared / "corpora" / "plover"
    if not folder.is_dir():
        print(f"no figures: {folder} is not there; name the folder that holds corpora/ with --shared")
        return 0
    even, odd = _gsr(folder / "PLOVER_GSR_CAMEO.txt")
    pairs = tuple(_plv(folder / "PLV_train.tsv"))
    for name, rows in (("GSR, even numbers (developed on)", even), ("GSR, odd numbers", odd), ("GSR, all", (*even, *odd))):
        _print(name, rows)
    _print(f"PLV, given the pair (published zero-shot on the other half: {PUBLISHED})", pairs)
    if options.confusion:
        _print_confusion(pairs)
    limits = (
        Limit("GSR type F1", _micro((*even, *odd)), BAR, least=True),
        Limit("PLV root macro-F1", _macro(pairs), BAR, least=True),
    )
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the events that are read in coded sentences.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a bar is not reached")
    parser.add_argument("--confusion", action="store_true", help="print which roots PLV's are taken for")
    return parser.parse_args()


def _gsr(path: Path) -> tuple[tuple[Scored, ...], tuple[Scored, ...]]:
    records = [row for row in json.loads(path.read_text(encoding="utf-8")) if row.get("text")]
    scored = [(int(row["id"][-4:]) % 2, _record(row)) for row in records]
    return tuple(one for odd, one in scored if not odd), tuple(one for odd, one in scored if odd)


def _record(row: dict[str, object]) -> Scored:
    text = str(row["text"])
    reading = _read(text)
    mentions = (*_countries(text, reading), *equipment.find(reading.text, "en"))
    event = _leading(_events(reading, mentions))
    gold = plover.mapping().gsr[str(row["event"])]
    codes = {_iso2(actor["code"]) for actor in row["source"]} if isinstance(row.get("source"), list) else set()
    known = codes - {None}
    return Scored(gold, plover.coded(event) if event else None, _actor(event, mentions) in known if known else None)


def _iso2(code: str) -> str | None:
    by_iso3 = {three: two for two, three in plover.mapping().iso3.items()}
    return OLD_CODES.get(code) or by_iso3.get(code)


def _actor(event: Event | None, mentions: Iterable[Mention]) -> str | None:
    held = {mention.id: mention for mention in mentions}
    actors = [held[role.mention] for role in event.roles if role.part is Part.ACTOR] if event else []
    return country_of(actors[0].surface) if actors else None


def _plv(path: Path) -> Iterator[Scored]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield Scored(row["gold_root"], _pair(row["marked_sentence"]))


def _pair(marked: str) -> str | None:
    """Return the root of what the source did to the target in a sentence that marks both."""
    text, source, target = _unmarked(marked)
    reading = _read(text)
    pair = tuple(
        Mention(ids.mention_id(reading.article.id, span), Kind.ORGANISATION, span, text[slice(*span)])
        for span in (*source, *target)
    )
    found = _events(reading, pair)
    ids_of = {span: ids.mention_id(reading.article.id, span) for span in (*source, *target)}
    event = _between(found, {ids_of[span] for span in source}, {ids_of[span] for span in target})
    return plover.coded(event) if event else None


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    text, spans, opened = "", {"s": [], "t": []}, 0
    last = 0
    for match in MARKS.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match.group()[1] != "/":
            opened = len(text)
        else:
            spans[match.group()[2]].append(_trimmed(text, Span(opened, len(text))))
    return text + marked[last:], tuple(spans["s"]), tuple(spans["t"])


def _trimmed(text: str, span: Span) -> Span:
    start, stop = span
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop)


def _between(found: tuple[Event, ...], source: set[str], target: set[str]) -> Event | None:
    """Return the event that has the source as its actor and the target as its target, else the one that comes nearest."""

    def rank(event: Event) -> tuple[int, ...]:
        acts = any(role.part is Part.ACTOR and role.mention in source for role in event.roles)
        bears = any(role.part is not Part.ACTOR and role.mention in target for role in event.roles)
        mutual = any(role.part is Part.ACTOR and role.mention in target for role in event.roles)
        wrong = any(role.part is not Part.ACTOR and role.mention in source for role in event.roles)
        return (2 * acts + 2 * bears + mutual - wrong, *_rank(event))

    return max(found, key=rank, default=None)


def _leading(found: tuple[Event, ...]) -> Event | None:
    """Return the event that a sentence tells first: a verb with an actor before a noun, an earlier before a later one."""
    return max(found, key=_rank, default=None)


def _rank(event: Event) -> tuple[int, ...]:
    verbal = not event.rule.startswith("noun") or len(event.trigger) > 1
    acts = any(role.part is Part.ACTOR for role in event.roles)
    return (verbal and not event.rule.startswith("ing"), acts, -event.trigger[0].start)


def _read(text: str) -> Reading:
    return read_article(articles.from_text(text, given=Given(language="en")))


def _events(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Event, ...]:
    views = extract.extract(reading.text, language("en")).views
    return events.extract(views, reading.statements, mentions, language("en"), reading.article.id)


def _countries(text: str, reading: Reading) -> Iterator[Mention]:
    """Yield what names a country, a people or a government."""
    for run in CAPITALS.finditer(text):
        words = [(run.start() + word.start(), run.start() + word.end()) for word in WORD.finditer(run.group())]
        first = 0
        while first < len(words):
            last = next((n for n in range(len(words), first, -1) if country_of(text[words[first][0] : words[n - 1][1]])), None)
            if last is None:
                first += 1
                continue
            span = Span(words[first][0], words[last - 1][1])
            yield Mention(ids.mention_id(reading.article.id, span), Kind.COUNTRY, span, text[slice(*span)])
            first = last


def _print(name: str, rows: tuple[Scored, ...]) -> None:
    print(f"== {name}: {len(rows)}")
    print(f"{'root':<10} {'gold':>5} {'found':>5} {'P':>6} {'R':>6} {'F1':>6}")
    for root in sorted({row.gold for row in rows}):
        gold, found, right = _counts(rows, root)
        shares = (_percent(right, found), _percent(right, gold), _f1(rows, root))
        print(f"{root:<10} {gold:>5} {found:>5} " + " ".join(f"{share:>6.1f}" for share in shares))
    most, _ = Counter(row.gold for row in rows).most_common(1)[0]
    baseline = tuple(Scored(row.gold, most) for row in rows)
    none = sum(row.found is None for row in rows)
    print(f"type F1 (micro) {_micro(rows):.1f}, macro-F1 {_macro(rows):.1f}, without an event {none}")
    print(f"always {most}: micro {_micro(baseline):.1f}, macro-F1 {_macro(baseline):.1f}")
    actors = [row.actor for row in rows if row.actor is not None]
    if actors:
        print(f"country of the actor right: {_percent(sum(actors), len(actors)):.1f} % of {len(actors)}")


def _print_confusion(rows: tuple[Scored, ...]) -> None:
    for root in sorted({row.gold for row in rows}):
        taken = Counter(str(row.found) for row in rows if row.gold == root and row.found != root)
        print(f"{root:<10} {', '.join(f'{name} {count}' for name, count in taken.most_common(8))}")


def _counts(rows: tuple[Scored, ...], root: str) -> tuple[int, int, int]:
    gold = sum(row.gold == root for row in rows)
    found = sum(row.found == root for row in rows)
    return gold, found, sum(row.gold == row.found == root for row in rows)


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _f1(rows: tuple[Scored, ...], root: str) -> float:
    gold, found, right = _counts(rows, root)
    return _percent(2 * right, gold + found)


def _macro(rows: tuple[Scored, ...]) -> float:
    roots = {row.gold for row in rows}
    return sum(_f1(rows, root) for root in roots) / len(roots)


def _micro(rows: tuple[Scored, ...]) -> float:
    """Return the F1 of the roots over all sentences; a sentence without an event counts against recall alone."""
    right = sum(row.gold == row.found for row in rows)
    return _percent(2 * right, len(rows) + sum(row.found is not None for row in rows))


if __name__ == "__main__":
    sys.exit(main())
