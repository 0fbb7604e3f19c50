"""Names against public gold: who and what mentions are tied to, and which names the rules find, by type.

python benchmarks/names.py [--shared FOLDER] [--part dev|rest|all] [--misses] [--check]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from measuring import SHARED, Limit, checked
from name_corpora import gold_names, joined, meantime_article, sentences

from katanya import articles
from katanya.articles import Given
from katanya.knowledge import bodies, countries, offices, outlets, people, speaks_for
from katanya.languages.load import language as load_language
from katanya.mentions import bodies as body_mentions
from katanya.mentions import names
from katanya.mentions import people as person_mentions
from katanya.records import Kind, Mention, Span, Text
from katanya.resolve import bodies as resolve_bodies
from katanya.resolve import people as resolve_people
from katanya.texts import segment

PRECISION = 95.0
NER = {
    "indonlu/nergrit": ("indonlu/nergrit_ner-grit", {"PERSON": Kind.PERSON, "ORGANISATION": Kind.ORGANISATION}),
    "indonlu/nerp": ("indonlu/nerp_ner-prosa", {"PPL": Kind.PERSON}),
    "idner-news-2k": ("idner-news-2k", {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION}),
}
FILES = {"dev": ("train.txt",), "rest": ("valid.txt", "dev.txt"), "all": ("train.txt", "valid.txt", "dev.txt")}


@dataclass(frozen=True, slots=True)
class Tied:
    """A mention of a text and the target that it was tied to."""

    mention: Mention
    target: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold mention: its place, the ids of the knowledge that its entity is, and the words of its entity."""

    span: Span
    targets: frozenset[str]
    name: str


@dataclass(slots=True)
class Score:
    """How many mentions were tied rightly, wrongly, beside any gold, and how many gold mentions the knowledge covers."""

    right: int = 0
    wrong: int = 0
    beside: int = 0
    covered: int = 0
    gold: int = 0
    found: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the tied mentions with gold there that is right, in percent."""
        return 100 * self.right / (self.right + self.wrong) if self.right + self.wrong else 100.0

    def show(self) -> str:
        """Return the figures in one line."""
        recall = 100 * self.found / self.covered if self.covered else 0.0
        covered = 100 * self.covered / self.gold if self.gold else 0.0
        return (
            f"precision {self.precision:5.1f} ({self.right} of {self.right + self.wrong}; {self.beside} beside any gold)"
            f" · knowledge covers {covered:4.1f} % of {self.gold} gold mentions · of the covered tied {recall:5.1f} %"
        )


def read(text: str, language: str, published: str | None = None) -> tuple[Text, tuple[Tied, ...]]:
    """Return the text and its persons, organisations and countries with their targets."""
    article = articles.from_text(text, given=Given(language=language))
    parsed, known = segment(article, language=language), load_language(language)
    roster = names.roster(parsed.body, None, known)
    persons = person_mentions.find(parsed, roster, known)
    others = body_mentions.find(parsed, known, roster, [mention.span for mention in persons])
    tied = resolve_bodies.resolve(others, parsed, roster)
    spoken = frozenset(found.target for found in tied if found.target and found.target.startswith("country:"))
    held = resolve_people.resolve(persons, parsed, roster, published, spoken)
    return parsed, tuple(Tied(mention, found.target) for mention, found in zip((*persons, *others), (*held, *tied), strict=True))


def tie(gold: list[Gold], tied: Iterable[Tied], score: dict[str, Score]) -> None:
    """Add the counts of one text to the scores by the kind of target."""
    by_target = [one for one in tied if one.target]
    for label in gold:
        for kind in {target.split(":")[0] for target in label.targets}:
            own = score[_kind(kind)]
            own.covered += 1
            hit = any(one.target in label.targets and _meet(one.mention.span, label.span) for one in by_target)
            own.found += hit
            if not hit:
                own.misses.append(f"not tied: {label.name}")
    for one in by_target:
        own = score[_kind(str(one.target).split(":")[0])]
        there = [label for label in gold if _meet(one.mention.span, label.span)]
        right = any(one.target in label.targets for label in there)
        own.right += right
        own.wrong += bool(there) and not right
        own.beside += not there
        if not right:
            own.misses.append(
                f"{'wrong' if there else 'beside'}: {one.mention.surface} = {one.target}, gold {[label.name for label in there]}"
            )


def _kind(prefix: str) -> str:
    return "organisation" if prefix == "outlet" else prefix


def _meet(left: Span, right: Span) -> bool:
    shared = min(left.stop, right.stop) - max(left.start, right.start)
    return shared > 0 and 2 * shared >= max(left.stop - left.start, right.stop - right.start)


def known(name: str, wikidata: str = "") -> frozenset[str]:
    """Return the ids of the knowledge that an entity is, by its Wikidata id or its name in the gold."""
    by_id = {person.id for person in people.people() if wikidata and person.wikidata == wikidata}
    by_id |= {form.target for form in countries.written() if wikidata and form.sort == "name" and _same(form.target, wikidata)}
    plain = name.strip().removeprefix("the ")
    form, outlet, body = (
        countries.named(plain),
        outlets.named(plain),
        bodies.named(plain) or bodies.named(plain),
    )
    by_name = {form.target} if form and form.sort == "name" else set()
    by_name |= {outlet.id} if outlet else set()
    by_name |= {body} if body else set()
    return frozenset(by_id or by_name | set(people.named(plain)))


def _same(target: str, wikidata: str) -> bool:
    return countries.wikidata(target.removeprefix("country:")) == wikidata


def news_fair(shared: Path, part: str) -> dict[str, Score]:
    """Return the scores on News-Fair v1; development is every second article of it, from the first."""
    path = shared / "corpora" / "news-fair" / "news-fair-v1.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    score = _scores()
    for row in _part(rows, part):
        first, last = row["evaluation_span"]
        day = re.match(r"(\d{4})(\d\d)(\d\d) - ", row["title"])
        _, tied = read(row["text"], "en", "-".join(day.groups()) if day else None)
        inside = [one for one in tied if first <= one.mention.span.start and one.mention.span.stop <= last]
        labels = [label for label in row["labels"] if label["type"] not in ("QUANTITY", "DATETIME")]
        gold = [Gold(Span(*label["span"]), _of_label(label), label["name"]) for label in labels]
        for own in score.values():
            own.gold += sum(label["entity_id"].startswith("Q") for label in labels)
        tie([label for label in gold if _is_name(row["text"], label.span)], inside, score)
    return score


def _of_label(label: dict[str, str]) -> frozenset[str]:
    return known(label["name"], label["entity_id"]) if label["entity_id"].startswith("Q") else frozenset()


def _is_name(text: str, span: Span) -> bool:
    return any(letter.isupper() for letter in text[span.start : span.stop]) and text[span.start : span.stop] not in PRONOUNS


PRONOUNS = frozenset(["I", "He", "She", "It", "They", "We", "You", "His", "Her", "Its", "Their", "My", "Our", "Your"])


def meantime(shared: Path, part: str) -> dict[str, Score]:
    """Return the scores on MEANTIME; development is the Apple corpus."""
    folders = {"dev": ("corpus_apple",), "rest": ("corpus_gm",), "all": ("corpus_apple", "corpus_gm")}[part]
    score = _scores()
    for folder in folders:
        for path in sorted((shared / "corpora" / "meantime" / folder).glob("*.xml")):
            text, named = meantime_article(path)
            gold = [Gold(span, known(name), name) for span, name in named]
            for own in score.values():
                own.gold += len(gold)
            _, tied = read(text, "en")
            tie(gold, tied, score)
    return score


def _scores() -> dict[str, Score]:
    return {"country": Score(), "person": Score(), "organisation": Score()}


def _part(rows: list[dict[str, object]], part: str) -> list[dict[str, object]]:
    return {"dev": rows[::2], "rest": rows[1::2], "all": rows}[part]


def found_by_rules(shared: Path, corpus: str, part: str, misses: bool) -> dict[Kind, tuple[int, int, int]]:
    """Return (found and gold, found, gold) of each type on the sentences of a corpus of names."""
    folder, kinds = NER[corpus]
    counts: dict[Kind, Counter[str]] = {kind: Counter() for kind in kinds.values()}
    seen: Counter[str] = Counter()
    paths = [shared / "corpora" / folder / name for name in FILES[part] if (shared / "corpora" / folder / name).is_file()]
    for words, tags in (sentence for path in paths for sentence in sentences(path)):
        text, places = joined([(str(i), word, None) for i, word in enumerate(words)])
        _, tied = read(text, "id")
        spans = [places[str(i)] for i in range(len(words))]
        for label, kind in kinds.items():
            gold = set(gold_names(tags, spans, label))
            found = {one.mention.span for one in tied if one.mention.kind is kind}
            counts[kind].update({"both": len(gold & found), "found": len(found), "gold": len(gold)})
            seen.update(f"{kind} not found: {text[span.start : span.stop]}" for span in gold - found)
            seen.update(f"{kind} not gold: {text[span.start : span.stop]}" for span in found - gold)
    for line, count in seen.most_common(60) if misses else ():
        print(f"    {count} × {line}")
    return {kind: (own["both"], own["found"], own["gold"]) for kind, own in counts.items()}


def speed(shared: Path) -> float:
    """Return the microseconds a word of finding and tying the names of the development gold."""
    path = shared / "gold" / "dev.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][:40]
    parsed = []
    for row in rows:
        article = articles.from_text(row["text"], given=Given(language=row["language"]))
        text, language = segment(article, language=row["language"]), load_language(row["language"])
        parsed.append((text, language, names.roster(text.body, None, language), row.get("published")))
    best = min(_round(parsed) for _ in range(4))
    return 1e6 * best / sum(len(row["text"].split()) for row in rows)


def _round(parsed: list[tuple[Text, object, names.Roster, str | None]]) -> float:
    began = time.perf_counter()
    for text, language, roster, published in parsed:
        persons = person_mentions.find(text, roster, language)  # type: ignore[arg-type]
        others = body_mentions.find(text, language, roster, [one.span for one in persons])  # type: ignore[arg-type]
        resolve_bodies.resolve(others, text, roster)
        resolve_people.resolve(persons, text, roster, published)
    return time.perf_counter() - began


def counts() -> None:
    """Print how much is known of each kind."""
    forms = Counter(form.sort for form in countries.written())
    print("== knowledge")
    print("countries' forms: " + ", ".join(f"{count} {sort}s" for sort, count in sorted(forms.items())))
    print(f"people {len(people.people())}, with a Wikidata id {sum(bool(person.wikidata) for person in people.people())}")
    print(f"terms of office {len(offices.terms())}, with a start {sum(bool(term.since) for term in offices.terms())}")
    kinds = Counter(body.kind for body in bodies.bodies())
    print(f"bodies {len(bodies.bodies())}: " + ", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    media = Counter(outlet.kind for outlet in outlets.outlets())
    print(f"outlets {len(outlets.outlets())}: " + ", ".join(f"{count} {kind}" for kind, count in media.most_common()))
    print(f"listed as speaking for another: {len(speaks_for.listed())}")


def main() -> int:
    """Print the figures; return 0 also where the corpora are absent, 1 where a limit is not kept and --check asks for it."""
    options = _options()
    counts()
    if not (options.shared / "corpora").is_dir():
        print(f"no figures: {options.shared / 'corpora'} is not there; name the folder that holds corpora/ with --shared")
        return 0
    limits = []
    for title, score in (("News-Fair v1", news_fair), ("MEANTIME", meantime)):
        print(f"== {title} ({options.part}): mentions tied to an id of ours, against the gold's entity")
        scores = score(options.shared, options.part)
        for kind, own in scores.items():
            print(f"{kind:13} {own.show()}")
            limits += [Limit(f"News-Fair {kind} precision", own.precision, PRECISION, True)] if score is news_fair else []
            for line, count in Counter(own.misses).most_common(25) if options.misses else ():
                print(f"    {count} × {line}")
    print(f"== Names found by rules ({options.part}), exact spans; places are measured in benchmarks/places.py")
    for corpus in NER:
        for kind, (both, found, gold) in found_by_rules(options.shared, corpus, options.part, options.misses).items():
            precision, recall = 100 * both / max(1, found), 100 * both / max(1, gold)
            f1 = 200 * both / max(1, found + gold)
            print(f"{corpus:16} {kind:13} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}  ({gold} gold)")
    limits.append(Limit("microseconds a word", speed(options.shared), 3.0))
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure who and what names are tied to.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/ and gold/ (default: beside the checkout)")
    parser.add_argument("--part", choices=("dev", "rest", "all"), default="all", help="which part of each corpus (default: all)")
    parser.add_argument("--misses", action="store_true", help="list what was tied wrongly or not found")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
