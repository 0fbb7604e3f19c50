"""A reading as one line of JSON, with the field names that other programs rely on."""

from __future__ import annotations

import json
import re

from katanya.records import Article, Decision, Mention, Reading, Statement
from katanya.views.rows import NOT_BUILT, open_fields

_EVIDENCE = ("who", "via", "stance", "basis", "certainty")
# Lone surrogates cannot be written as UTF-8; the others end a line or steer a terminal. JSON reads all back from `\uXXXX`.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_json(reading: Reading) -> str:
    r"""Return a reading as exactly one line of JSON, without a line break at its end.

    Offsets are half-open code points into `text`. Lone surrogates are written as `\udXXX`, so that the line can be encoded
    and decodes to the same text.
    """
    line = json.dumps(
        {
            "article": _article(reading.article, reading.text.language),
            "text": reading.text.body,
            "statements": [_statement(statement) for statement in reading.statements],
            "events": [],
            "mentions": [_mention(mention) for mention in reading.mentions],
        },
        ensure_ascii=False,
    )
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", line)


def _article(article: Article, language: str | None) -> dict[str, object]:
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "language": language or article.language,
        "published": article.published,
        "published_basis": article.published_basis,
        "digest": article.digest,
    }


def _statement(statement: Statement) -> dict[str, object]:
    return {
        "id": statement.id,
        "content": statement.content,
        "cue": statement.cue,
        "source": statement.source,
        "who": statement.who,
        "targets": [None] * len(statement.who),
        "via": statement.via,
        "via_targets": [None] * len(statement.via),
        "mode": statement.mode,
        "stance": statement.stance,
        "basis": statement.basis,
        "certainty": statement.certainty,
        "answers": statement.answers,
        "evidence": {field: _evidence(statement.decisions, field) for field in _EVIDENCE},
        "reasons": {opened.field: opened.reason for opened in open_fields(statement)},
        "rule": statement.rule,
    }


def _evidence(decisions: tuple[Decision, ...], field: str) -> list[object]:
    places = [(span, decision.in_title) for decision in decisions if decision.field == field for span in decision.spans]
    return [{"in": "title", "span": span} if in_title else span for span, in_title in dict.fromkeys(places)]


def _mention(mention: Mention) -> dict[str, object]:
    return {"id": mention.id, "kind": mention.kind, "span": mention.span, "target": None, "reason": NOT_BUILT}
