"""ECB+ topics as documents: several reports of one event and, under one topic, of another that is easily confused with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from katanya import articles
from katanya.articles import Given
from katanya.reading import read_article
from katanya.weighing import prepare
from katanya.weighing.records import Report


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its topic, the event that it is of (`7ecb`, `7ecbplus`), its address where it gives one, its text."""

    name: str
    topic: int
    event: str
    url: str | None
    body: str


def documents(folder: Path, topics: Iterable[int]) -> list[Document]:
    """Return the documents of some topics, those that are there."""
    return [_document(path, topic) for topic in topics for path in sorted((folder / str(topic)).glob("*.xml"))]


def report(document: Document, number: int) -> Report:
    """Return what weighing takes of a document, read as a ledger reads it."""
    article = articles.from_text(document.body, given=Given(language="en", url=document.url))
    return prepare.report(read_article(article), number=number)


def _document(path: Path, topic: int) -> Document:
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):  # noqa: S314  a corpus beside the checkout, not the web
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = [" ".join(words) for _, words in sorted(sentences.items())]
    url = lines.pop(0).replace(" ", "") if lines and lines[0].startswith("http") else None
    event = f"{topic}{'ecbplus' if path.stem.endswith('ecbplus') else 'ecb'}"
    return Document(path.name, topic, event, url, "\n".join(lines))
