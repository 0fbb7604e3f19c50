"""Reads the corpora that `benchmarks/names.py` measures on: MEANTIME, and names as BIO tags."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from katanya.records import Span


def meantime_article(path: Path) -> tuple[str, list[tuple[Span, str]]]:
    """Return the text of a MEANTIME article and (place, entity) of each named person, organisation and place with a link."""
    root = ET.parse(path).getroot()  # noqa: S314
    text, places = joined([(token.get("t_id", ""), token.text or "", token.get("sentence")) for token in root.iter("token")])
    entities = {one.get("m_id"): one for one in root.iter("ENTITY") if one.get("ent_type") in ("PER", "ORG", "LOC")}
    mentions = {one.get("m_id"): one for one in root.iter("ENTITY_MENTION")}
    gold = []
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        entity = entities.get(target.get("m_id") if target is not None else None)
        for source in link.iter("source") if entity is not None else ():
            mention = mentions.get(source.get("m_id"))
            if mention is None or entity is None or mention.get("syntactic_type") != "NAM":
                continue
            tokens = [places[anchor.get("t_id", "")] for anchor in mention.iter("token_anchor")]
            link_to = (entity.get("external_ref") or "").strip().rsplit("/", 1)[-1].replace("_", " ")
            name = link_to or entity.get("TAG_DESCRIPTOR", "").strip()
            gold.append((Span(tokens[0].start, tokens[-1].stop), name))
    return text, gold


def joined(tokens: list[tuple[str, str, str | None]]) -> tuple[str, dict[str, Span]]:
    """Return the tokens as a text with usual spaces, and the place of each."""
    text, places, sentence = "", {}, None
    for key, token, number in tokens:
        glued = bool(re.fullmatch(r"[,.;:!?)%]|'s|n't|'", token)) or text.endswith("(")
        text += "" if not text else ("\n" if number in ("1", "2") and number != sentence else "" if glued else " ")
        sentence = number
        places[key] = Span(len(text), len(text) + len(token))
        text += token
    return text, places


def sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield (words, tags) of each sentence of a file with a word and its BIO tag a line."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) > 1:
            words.append(parts[0])
            tags.append(parts[-1])
        elif words:
            yield words, tags
            words, tags = [], []


def gold_names(tags: list[str], spans: list[Span], label: str) -> Iterator[Span]:
    """Yield the places of the names of one label, from its BIO tags and the places of the words."""
    start = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and tag != f"I-{label}":
            yield Span(spans[start].start, spans[i - 1].stop)
            start = None
        if tag == f"B-{label}":
            start = i
