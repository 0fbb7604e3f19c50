"""Puts the articles of PFSA-ID back together: their text, and what is annotated in it with its places.

The corpus is a token a line, a blank line between sentences, no line between articles and none between paragraphs. An
article begins at its dateline (`JAKARTA, KOMPAS — …`). Most marks of quotation are the same before and behind, and one
that opens a quotation stands at the end of the sentence before; by counting they are put at the word that they belong to.
A paragraph ends with the sentence that tells whose the quotation is, as it does in print; a subheading that runs into the
speaker of the first sentence behind it (`Belum masif Direktur …`) is a paragraph again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from katanya.languages.load import language
from katanya.records import Span

# `dev-30` is the part that the published figures are on; the rest of the other two files is open.
HELD, OPEN = ("dev-30.txt",), ("dev-dl-20-v2.txt", "dev-40.txt")
# A dateline stands among so many words at the head of an article.
DATELINE = 12
GLUED_LEFT = frozenset(",.;:?!)%”’…") | {"...", "...."}
GLUED_RIGHT = frozenset("(“‘")
GLUED = frozenset("-/")
ENDS = frozenset(".?!")
SUBHEADING = 5

Sentence = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Something annotated: its kind (`STATEMENT`, `CUE`, `PERSON`, …), its place, the number of its last sentence."""

    kind: str
    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with what is annotated in it, in the order of the text; `name` is a digest of its first words."""

    name: str
    text: str
    marked: tuple[Marked, ...]
    sentences: tuple[Span, ...]


def articles(folder: Path, files: tuple[str, ...], besides: tuple[str, ...] = ()) -> list[Annotated]:
    """Return the articles of the files that are not in those `besides`, each once, in an order that says nothing."""
    known = {_name(each) for name in besides for each in _grouped(folder / name)}
    found = {_name(each): each for name in files for each in _grouped(folder / name)}
    return [_rebuilt(name, found[name]) for name in sorted(found) if name not in known]


def _grouped(path: Path) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for sentence in _sentences(path):
        if not groups or "KOMPAS" in [word for word, _ in sentence[:DATELINE]]:
            groups.append([])
        groups[-1].append(sentence)
    return groups


def _sentences(path: Path) -> Iterator[Sentence]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        if rows:
            yield tuple((row[0], row[-1]) for row in rows)


def _name(article: list[Sentence]) -> str:
    words = " ".join(word for sentence in article[:2] for word, _ in sentence)
    return hashlib.sha256(words.encode()).hexdigest()[:12]


@dataclass(slots=True)
class _Page:
    """What has been set so far, and whether a quotation is open."""

    text: str = ""
    quoting: bool = False
    glue: bool = True

    def put(self, word: str, *, last: bool) -> Span:
        """Set a word and return its place."""
        opens = self._mark(word, last) if word in ("“", "”", '"') else None
        left = word in GLUED_LEFT if opens is None else not opens
        glued = self.glue or left or word in GLUED or (word.startswith("-") and len(word) > 1)
        self.text += ("" if glued else " ") + word
        self.glue = word in GLUED_RIGHT or word in GLUED or bool(opens)
        return Span(len(self.text) - len(word), len(self.text))

    def _mark(self, word: str, last: bool) -> bool:
        """Say whether a mark opens a quotation."""
        before = self.text[-1:]
        closes = word != "“" and (self.quoting or (before == "," and not last))
        self.quoting = not closes
        return not closes

    def part(self) -> None:
        """Begin a paragraph; a quotation that is open begins in it."""
        self.text, self.glue = self.text.rstrip() + "\n", True


def _rebuilt(name: str, article: list[Sentence]) -> Annotated:
    page, found, places = _Page(), list[Marked](), list[Span]()
    begun: Span | None = None
    for number, sentence in enumerate(article):
        start = len(page.text)
        headed = _headed(sentence)
        for index, (word, tag) in enumerate(sentence):
            if index and index == headed:
                page.part()
            place = page.put(word, last=index == len(sentence) - 1)
            side, _, kind = tag.partition("-")
            begun = place if side in ("B", "U") else begun
            if side in ("L", "U") and begun is not None:
                found.append(Marked(kind, Span(begun.start, place.stop), number))
        places.append(Span(start, len(page.text)))
        if not page.quoting and sentence[-1][0] in ENDS and _told([word for word, _ in sentence]):
            page.part()
    return Annotated(name, page.text, tuple(found), tuple(places))


def _headed(sentence: Sentence) -> int:
    """Return how many words of a subheading run into the speaker who opens a sentence, or 0."""
    first = next((i for i, (_, tag) in enumerate(sentence) if tag[:6] in ("B-ROLE", "U-ROLE", "B-PERS")), 0)
    words = [word for word, _ in sentence[:first]]
    if not 0 < first <= SUBHEADING or any(tag != "O" for _, tag in sentence[:first]) or not sentence[first][0][0].isupper():
        return 0
    plain = all(word.isalpha() and word.islower() for word in words[1:]) and words[0].isalpha() and words[0][0].isupper()
    return first if plain and _language().isdisjoint(word.lower() for word in words) else 0


@cache
def _language() -> frozenset[str]:
    """Return the words that open sentences or stand before names, and so no subheading."""
    known = language("id")
    grammar = known.grammar
    opens = grammar.opens_adjunct | grammar.openers | grammar.copulas | {"bagi"}
    return known.titles.known | known.speech_verbs | opens | frozenset(known.lexicon.by_first)


def _told(words: list[str]) -> bool:
    """Say whether a quotation ends in the midst of a sentence, so that it tells whose it is."""
    return any(word == "”" and words[index] in ",?!" for index, word in enumerate(words[1:-1]))
