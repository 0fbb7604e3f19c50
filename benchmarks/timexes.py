"""Time expressions that people annotated: MEANTIME's, and our own over the Kompas articles of IndoTimex."""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from measuring import ROOT

# MEANTIME's annotators read the title, the line of the date and the sentences up to this one.
LAST_SENTENCE = 5
GOLD_ID = ROOT / "tests" / "quality" / "gold" / "dates_id.jsonl"
SECOND_ID = GOLD_ID.with_name("dates_id_second.jsonl")
CLOSING, OPENING = re.compile(r"[.,;:?!%)\]’”]|n't$|'s$|'$|''$"), ("(", "[", "$", "“", "‘", "``")


@dataclass(frozen=True, slots=True)
class Timed:
    """An annotated time expression: half-open offsets, TIMEX3 type, value and modifier."""

    start: int
    stop: int
    type: str
    value: str | None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its day of publication, what was annotated in it, and the stretches that are not scored."""

    name: str
    text: str
    published: str
    gold: tuple[Timed, ...]
    limit: int
    left_out: tuple[tuple[int, int], ...] = ()


def meantime(folder: Path) -> Iterator[Document]:
    """Yield the documents of a part of MEANTIME; the line of the date is not scored, since it is given."""
    for path in sorted(folder.glob("*.xml")):
        yield _meantime(path)


def _meantime(path: Path) -> Document:
    # The corpus lies on this machine and was put there by us.
    root = ET.parse(path).getroot()  # noqa: S314
    tokens = [(token.get("t_id", ""), token.text or "", int(token.get("sentence", 0))) for token in root.iter("token")]
    text, spans = _joined(tokens)
    found = [(each, _span(each, spans)) for each in root.iter("TIMEX3")]
    created = next(_iso(each.get("value", "")) for each, _ in found if each.get("functionInDocument") == "CREATION_TIME")
    left_out = tuple(span for each, span in found if span and each.get("functionInDocument") == "CREATION_TIME")
    gold = [
        Timed(*span, each.get("type", ""), each.get("value"))
        for each, span in found
        if span and each.get("functionInDocument") != "CREATION_TIME"
    ]
    limit = max(spans[name][1] for name, _, sentence in tokens if sentence <= LAST_SENTENCE)
    return Document(path.stem, text, created, tuple(sorted(gold, key=lambda each: each.start)), limit, left_out)


def _iso(day: str) -> str:
    """Return a day of publication as ISO 8601 writes it; one document has it as `03-02-2009`."""
    return re.sub(r"^(\d\d)-(\d\d)-(\d{4})$", r"\3-\2-\1", day)


def _span(element: ET.Element, spans: dict[str, tuple[int, int]]) -> tuple[int, int] | None:
    anchors = [spans[each.get("t_id", "")] for each in element.iter("token_anchor")]
    return (min(start for start, _ in anchors), max(stop for _, stop in anchors)) if anchors else None


def _joined(tokens: list[tuple[str, str, int]]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the text of some tokens, title and date in lines of their own, and where each token stands."""
    text, spans, last = "", {}, ("", 0)
    for name, word, sentence in tokens:
        text += _gap(last, word, sentence) if text else ""
        spans[name] = (len(text), len(text) + len(word))
        text, last = text + word, (word, sentence)
    return text, spans


def _gap(last: tuple[str, int], word: str, sentence: int) -> str:
    if sentence != last[1]:
        return "\n" if sentence <= 2 else " "
    return "" if CLOSING.match(word) or last[0] in OPENING else " "


def kompas(archive: Path, gold_file: Path = GOLD_ID) -> Iterator[Document]:
    """Yield the Kompas articles that a gold file of this repository annotates, with its time expressions.

    The gold holds offsets and the digest of each text; the texts themselves are read from the archive.
    """
    texts = dict(_texts(archive))
    for line in gold_file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts.get(row["digest"])
        if text is None:
            print(f"  {row['id']}: no text in {archive.name} has its digest; left out")
            continue
        gold = sorted((_timed(each) for each in row["timexes"]), key=lambda each: each.start)
        yield Document(row["id"], text, row["published"], tuple(gold), len(text))


def _timed(row: dict[str, Any]) -> Timed:
    """Return an annotated expression; a decade is ten years: `P1DE` is `P10Y`."""
    value = re.sub(r"^P(\d+)DE$", r"P\g<1>0Y", row["value"]) if row["value"] else row["value"]
    return Timed(row["start"], row["stop"], row["type"], value, row.get("mod"))


def _texts(archive: Path) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(archive) as members:
        for name in sorted(name for name in members.namelist() if name.endswith(".tml")):
            raw = members.read(name).decode("cp1252").replace("\r\n", "\n").replace("\r", "\n")
            text = unescape(raw.partition("<TEXT>")[2].partition("</TEXT>")[0]).strip("\n")
            yield hashlib.sha256(text.encode("utf-8")).hexdigest(), text
