"""Reads articles of PFSA-ID and prints how many of its statements are found, in whose words, and what their speakers are.

python benchmarks/attributions_id.py [--shared FOLDER] [--articles 400]

PFSA-ID marks what public figures say in quotation marks in Indonesian news, who they are (role, affiliation, name) and the
cue. Beside our figures stand those of a reader that takes every quotation for a statement of the nearest name in capitals.
The open part was looked at while rules were written, the held one was not. What is read without quotation marks, or of
private persons, is annotated nowhere: precision is that of what was read in quotation marks, and a lower bound.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pfsa
from measuring import SHARED
from pfsa import Annotated, Marked

import katanya
from katanya.languages.load import language
from katanya.records import Mode, Span

WORD = re.compile(r"\w+")
# Two contents are one where their words overlap by so much (F1), as in the scorer of the gold.
ENOUGH = 0.5
QUOTED = re.compile(r"(?<!\w)[“”](?=\w)([^“”]+)(?<=\S)”")
NAME = re.compile(r"(?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'-]*)*")
SAID = re.compile(r"\b(?:[Mm]enurut|kata|ujar|tutur|ucap|lanjut|tambah) ([A-Z]\w+)|\b([A-Z]\w+) (?:juga |pun )?me\w{4,}")
RANKS = frozenset(("komisaris", "besar", "ajun", "brigadir", "letnan", "satu", "dua", "pertama", "madya", "inf", "sus", "pater"))
# So many words stand at the most between a name and its role, or a role and its affiliation: `Ketua dari Y`.
BETWEEN = 1


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it is annotated, or as it was read: its words, its cue, where its source stands, whose it is by name."""

    words: frozenset[int]
    cue: frozenset[int]
    source: frozenset[int]
    who: frozenset[str]
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """A name, the words of its role and of its affiliation; `stated` where no other name and no quotation stands beside it."""

    words: frozenset[int]
    role: frozenset[str]
    affiliation: frozenset[str]
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """What is told and who is named in one article, by the annotation or by a reader."""

    told: tuple[Told, ...]
    persons: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many were right, of how many read and of how many annotated."""

    right: int
    read: int
    annotated: int

    def __str__(self) -> str:
        """Return precision, recall and F1 in percent."""
        precision, recall = self.right / max(self.read, 1), self.right / max(self.annotated, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"{100 * precision:6.1f} {100 * recall:6.1f} {100 * f1:6.1f}"


def main() -> int:
    """Print the figures; return 0 also where the corpus is absent."""
    parser = argparse.ArgumentParser(description="Read PFSA-ID's articles and compare what was read with its statements.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/pfsa-id/")
    parser.add_argument("--articles", type=int, default=400, help="so many articles of each part (default: all)")
    parser.add_argument("--part", choices=("open", "held"), help="one part only")
    options = parser.parse_args()
    folder = options.shared / "corpora" / "pfsa-id"
    if not folder.is_dir():
        print(f"no figures: {folder} is not there; name the folder that holds corpora/ with --shared")
        return 0
    for part in ("open", "held"):
        if options.part in (None, part):
            _show(part, sample(folder, part)[: options.articles])
    return 0


def sample(folder: Path, part: str) -> list[Annotated]:
    """Return the articles of a part in a fixed order that says nothing about them."""
    return pfsa.articles(folder, pfsa.HELD) if part == "held" else pfsa.articles(folder, pfsa.OPEN, pfsa.HELD)


def _show(part: str, articles: Sequence[Annotated]) -> None:
    gold = [annotated(article) for article in articles]
    ours, simple = [read(article) for article in articles], [baseline(article) for article in articles]
    print(f"== pfsa-id {part}: {len(articles)} articles, {sum(len(side.told) for side in gold)} statements", end=", ")
    print(f"{sum(len(side.told) for side in ours)} read, {sum(t.direct for side in ours for t in side.told)} in quotation marks")
    print(f"{'':44}{'katanya':^20}   {'quotation + nearest name':^24}")
    print(f"{'':44}{'P      R     F1':>20}   {'P      R     F1':>20}")
    for (name, mine), (_, theirs) in zip(_figures(gold, ours), _figures(gold, simple), strict=True):
        print(f"{name:44}{mine}   {theirs}")
    stated = [(person, side) for wanted, side in zip(gold, ours, strict=True) for person in wanted.persons if person.stated]
    heard = sum(any(person.words & told.source for told in side.told) for person, side in stated)
    share = 100 * heard / max(len(stated), 1)
    print(f"{'alone named with a role, no quotation: speaks':44}{share:13.1f}  ({heard} of {len(stated)})", flush=True)


def _figures(gold: list[Side], sides: list[Side]) -> list[tuple[str, Share]]:
    pairs = [pair for wanted, side in zip(gold, sides, strict=True) for pair in _paired(wanted.told, side.told)]
    direct = [told for side in sides for told in side.told if told.direct]
    wanted = [told for side in gold for told in side.told]
    read, whole = len(direct), len(wanted)
    exact = sum(mine.words == told.words for told, mine in pairs)
    cues = sum(bool(mine.cue & told.cue) for told, mine in pairs)
    sources = sum(bool(mine.source & told.source) for told, mine in pairs)
    named = [told for told in wanted if told.who]
    right = sum(same(told.who, mine.who) for told, mine in pairs if told.who)
    full = sum(_unranked(told.who) <= mine.who for told, mine in pairs if told.who)
    return [
        ("statement found", Share(len(pairs), read, whole)),
        ("content exact", Share(exact, read, whole)),
        ("cue", Share(cues, sum(bool(told.cue) for told in direct), sum(bool(told.cue) for told in wanted))),
        ("source beside the cue", Share(sources, _sourced(direct), _sourced(wanted))),
        ("who: the person", Share(right, read, len(named))),
        ("who: by full name", Share(full, read, len(named))),
        ("role of the person", _posts(gold, sides, "role")),
        ("affiliation of the person", _posts(gold, sides, "affiliation")),
    ]


def _unranked(who: frozenset[str]) -> frozenset[str]:
    """Return the words of a name without the ranks and titles that the corpus counts to it: `Komisaris Besar`, `Prof`."""
    return who - language("id").titles.known - RANKS or who


def _sourced(told: list[Told]) -> int:
    return sum(bool(each.source) for each in told)


def _posts(gold: list[Side], sides: list[Side], part: str) -> Share:
    """Compare what is told of the persons whose role and affiliation are both annotated."""
    right = read = whole = 0
    for wanted, side in zip(gold, sides, strict=True):
        for person in (each for each in wanted.persons if each.role and each.affiliation):
            mine = next((each for each in side.persons if each.words & person.words), None)
            given = frozenset(getattr(mine, part)) if mine else frozenset[str]()
            read, whole = read + bool(given), whole + 1
            right += _overlap(getattr(person, part), given) >= ENOUGH
    return Share(right, read, whole)


def _paired(wanted: tuple[Told, ...], read: tuple[Told, ...]) -> list[tuple[Told, Told]]:
    """Pair each annotated statement with the one that was read for it, best overlap first."""
    rated = [(_overlap(a.words, b.words), i, j) for i, a in enumerate(wanted) for j, b in enumerate(read)]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(rated, key=lambda row: (-row[0], row[1:])):
        if score >= ENOUGH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(wanted[i], read[j]) for i, j in pairs.items()]


def same(wanted: frozenset[str], who: frozenset[str]) -> bool:
    """Say whether two names share a word of more than two letters."""
    return any(len(word) > 2 for word in wanted & who)


def _overlap(wanted: frozenset[int] | frozenset[str], found: frozenset[int] | frozenset[str]) -> float:
    return 2 * len(wanted & found) / max(len(wanted) + len(found), 1)


def annotated(article: Annotated) -> Side:
    """Return what the corpus marks in an article."""
    told = [_told(article, mark) for mark in article.marked if mark.kind == "STATEMENT"]
    persons = [_person(article, mark) for mark in article.marked if mark.kind == "PERSON"]
    return Side(tuple(told), tuple(persons))


def _told(article: Annotated, statement: Marked) -> Told:
    first = bisect_right([place.start for place in article.sentences], statement.span.start) - 1
    near = [mark for mark in article.marked if first <= mark.sentence <= statement.sentence]
    cue = _next(near, ("CUE", "CUECOREF"), statement.span)
    source = _next(near, ("PERSON", "PERSONCOREF"), cue.span) if cue and cue.kind == "CUE" else None
    return Told(
        _words(article.text, [statement.span]),
        _words(article.text, [cue.span] if cue else []),
        _words(article.text, [source.span] if source else []),
        _named(article, source or statement) if cue else frozenset(),
    )


def _next(marks: list[Marked], kinds: tuple[str, ...], span: Span) -> Marked | None:
    """Return the first mark of these kinds behind a place, else the last before it."""
    found = [mark for mark in marks if mark.kind in kinds]
    behind = [mark for mark in found if mark.span.start >= span.stop]
    ahead = [mark for mark in found if mark.span.stop <= span.start]
    return behind[0] if behind else ahead[-1] if ahead else None


def _named(article: Annotated, source: Marked) -> frozenset[str]:
    """Return the words of the full name that a mark stands for: its own, or those of the last person spoken of before."""
    if source.kind == "PERSON":
        return _letters(article.text, source.span)
    earlier = [mark for mark in article.marked if mark.kind == "PERSON" and mark.span.stop <= source.span.start]
    if source.kind == "PERSONCOREF":
        called = _letters(article.text, source.span)
        fitting = [mark for mark in earlier if called & _letters(article.text, mark.span)]
        return _letters(article.text, (fitting or earlier)[-1].span) if earlier else called
    marked = [mark for mark in article.marked if mark.kind.startswith("PERSON") and mark.span.stop <= source.span.start]
    if not marked:
        return frozenset()
    again = _spoken_of(article, earlier, Span(marked[-1].span.stop, source.span.start))
    return _letters(article.text, again.span) if again else _named(article, marked[-1])


def _spoken_of(article: Annotated, earlier: list[Marked], reach: Span) -> Marked | None:
    """Return the person who is spoken of last in a stretch by a word of the name beside one of saying: `Irwan menuturkan`."""
    names = {word: mark for mark in earlier for word in WORD.findall(article.text[slice(*mark.span)])}
    said = [match.group(1) or match.group(2) for match in SAID.finditer(article.text, *reach)]
    return next((names[word] for word in reversed(said) if word in names), None)


def _person(article: Annotated, name: Marked) -> Person:
    around = _around(article, name)
    role, affiliation = (_letters_of(article.text, around, kind) for kind in ("ROLE", "AFFILIATION"))
    beside = [mark for mark in article.marked if mark.sentence == name.sentence and mark is not name]
    quoted = any(char in "“”" for char in article.text[slice(*article.sentences[name.sentence])])
    alone = not quoted and not any(mark.kind in ("STATEMENT", "CUE", "PERSON") for mark in beside)
    return Person(_words(article.text, [name.span]), role, affiliation, bool(role) and alone)


def _around(article: Annotated, name: Marked) -> list[Marked]:
    """Return the roles and affiliations that stand beside a name with no more than a word between one and the next."""
    found = [mark for mark in article.marked if mark.kind in ("ROLE", "AFFILIATION") and mark.sentence == name.sentence]
    edge, taken = name.span, list[Marked]()
    for mark in sorted(found, key=lambda mark: abs(mark.span.start - name.span.start)):
        between = article.text[mark.span.stop : edge.start] or article.text[edge.stop : mark.span.start]
        if len(WORD.findall(between)) <= BETWEEN and not any(char in ".“”" for char in between):
            edge = Span(min(edge.start, mark.span.start), max(edge.stop, mark.span.stop))
            taken.append(mark)
    return taken


def _letters_of(text: str, marks: list[Marked], kind: str) -> frozenset[str]:
    return frozenset(word for mark in marks if mark.kind == kind for word in _letters(text, mark.span))


def read(article: Annotated) -> Side:
    """Return what katanya reads in an article."""
    reading = katanya.read(text=article.text, given=katanya.Given(language="id"))
    told = [
        Told(
            _words(article.text, each.content),
            _words(article.text, each.cue),
            _words(article.text, [each.source] if each.source else []),
            frozenset(word for who in each.who for word in WORD.findall(who.lower())),
            each.mode is Mode.DIRECT,
        )
        for each in reading.statements
    ]
    posts = {each.mention: each.post for each in reading.resolutions if each.post}
    persons = [
        Person(_words(article.text, [each.span]), _set(posts[each.id].role), _set(posts[each.id].affiliation))
        for each in reading.mentions
        if each.id in posts
    ]
    return Side(tuple(told), tuple(persons))


def baseline(article: Annotated) -> Side:
    """Return what a reader finds that takes every quotation for a statement of the nearest name behind it, else before."""
    told, persons = [], []
    for quotation in QUOTED.finditer(article.text):
        behind = re.compile(r"[^.\n]*").match(article.text, quotation.end())
        tail = Span(quotation.end(), behind.end() if behind else quotation.end())
        cue, name = WORD.search(article.text, *tail), NAME.search(article.text, *tail)
        name = name or next(iter([*NAME.finditer(article.text, max(0, quotation.start() - 300), quotation.start())][::-1]), None)
        words = _words(article.text, [Span(*quotation.span())])
        said = _words(article.text, [Span(*cue.span())] if cue else [])
        source = Span(*name.span()) if name else None
        told.append(Told(words, said, _words(article.text, [source] if source else []), _letters(article.text, source)))
    for run in NAME.finditer(article.text):
        parts = run.group().split()
        if len(parts) > 3:
            persons.append(Person(_words(article.text, [Span(*run.span())]), _set(parts[0]), _set(" ".join(parts[1:-2]))))
    return Side(tuple(told), tuple(persons))


def _set(words: str | None) -> frozenset[str]:
    return frozenset(WORD.findall((words or "").lower()))


def _letters(text: str, span: Span | None) -> frozenset[str]:
    return _set(text[slice(*span)]) if span else frozenset()


def _words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(match.start() for start, stop in spans for match in WORD.finditer(text, start, stop))


if __name__ == "__main__":
    sys.exit(main())
