"""A reading as one line of JSON, with the field names that other programs rely on."""

from __future__ import annotations

import json
import re

from katanya.records import Article, Decision, Event, Kind, Mention, Part, Quantity, Reading, Resolution, Statement, Target
from katanya.views.rows import NOT_BUILT, open_fields

_EVIDENCE = ("who", "via", "stance", "basis", "certainty")
# Lone surrogates cannot be written as UTF-8; the others end a line or steer a terminal. JSON reads all back from `\uXXXX`.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_json(reading: Reading) -> str:
    r"""Return a reading as exactly one line of JSON, without a line break at its end.

    Offsets are half-open code points into `text`. Lone surrogates are written as `\udXXX`, so that the line can be encoded
    and decodes to the same text.
    """
    tied = {resolution.mention: resolution for resolution in reading.resolutions}
    line = json.dumps(
        {
            "article": _article(reading.article, reading.text.language),
            "text": reading.text.body,
            "statements": [_statement(statement) for statement in reading.statements],
            "events": [_event(event) for event in reading.events],
            "mentions": [_mention(mention, tied.get(mention.id)) for mention in reading.mentions],
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
        "targets": _targets(statement.targets, statement.who),
        "via": statement.via,
        "via_targets": _targets(statement.via_targets, statement.via),
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


def _targets(targets: tuple[Target, ...], names: tuple[str, ...]) -> list[str | None]:
    return [target.id for target in targets] or [None] * len(names)


def _mention(mention: Mention, tied: Resolution | None) -> dict[str, object]:
    row: dict[str, object] = {
        "id": mention.id,
        "kind": mention.kind,
        "span": mention.span,
        "name": mention.name,
        "target": tied.target if tied else None,
        "reason": tied.reason if tied else NOT_BUILT,
        "method": tied.method if tied else None,
    }
    if mention.kind is Kind.PERSON:
        return row | _post(tied)
    if mention.kind is Kind.DATE:
        return row | _when(mention, tied)
    return row | _where(tied) if mention.kind is Kind.PLACE or (tied and tied.where) else row


def _post(tied: Resolution | None) -> dict[str, object]:
    post = tied.post if tied else None
    return {"role": post.role if post else None, "affiliation": post.affiliation if post else None}


def _when(mention: Mention, tied: Resolution | None) -> dict[str, object]:
    when = tied.when if tied else None
    if when is None:
        return {"value": None, "granularity": None, "anchor": None, "rule": mention.rule}
    return {
        "value": when.value,
        "granularity": when.granularity,
        "anchor": when.anchor,
        "rule": mention.rule,
        "type": when.timex,
        "edtf": when.edtf,
        "start": when.start,
        "stop": when.stop,
        "mod": when.mod,
    }


def _where(tied: Resolution | None) -> dict[str, object]:
    where = tied.where if tied else None
    return {
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "precision": where.precision if where else None,
    }


def _event(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "type": event.root,
        "subtype": event.subtype,
        "trigger": event.trigger,
        "roles": {part: [role.mention for role in event.roles if role.part is part] for part in Part},
        "equipment": event.equipment,
        "quantity": _quantity(event.quantity),
        "period": event.period,
        "place": event.place,
        "status": event.status,
        "statement": event.statement,
        "rule": event.rule,
    }


def _quantity(quantity: Quantity | None) -> dict[str, object] | None:
    return {"value": quantity.value, "unit": quantity.unit, "span": quantity.span} if quantity else None
