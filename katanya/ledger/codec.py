"""Records to rows and back, without a loss: `reading_of(rows_of(reading))` is the reading.

Lists of spans are kept as JSON `[[start, stop], …]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from katanya.records import (
    Anchor,
    Article,
    Basis,
    Certainty,
    Decision,
    Event,
    Form,
    Found,
    Kind,
    Mention,
    Mode,
    Part,
    Post,
    PublishedBasis,
    Quantity,
    Quotation,
    Resolution,
    Role,
    Span,
    Stance,
    Statement,
    Status,
    Target,
    Text,
    TimexType,
    When,
    Where,
)

Row = Mapping[str, Any]
# Kept where a statement has a name and no target for it, and given back as none.
_NO_TARGET = Target(None, "")


def article_row(article: Article) -> dict[str, Any]:
    """Return the columns of an article that come from the record itself."""
    return {
        "id": article.id,
        "digest": article.digest,
        "form": article.form.value,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "published_basis": article.published_basis.value if article.published_basis else None,
        "language": article.language,
        "found": [[found.field, found.where] for found in article.found],
        "got_from": article.got,
        "fetched": article.fetched,
    }


def article_of(row: Row, body: str, raw: bytes) -> Article:
    """Return the article of a row, with its body and bytes."""
    return Article(
        id=row["id"],
        digest=row["digest"],
        form=Form(row["form"]),
        body=body,
        raw=raw,
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        author=row["author"],
        published=row["published"],
        published_basis=PublishedBasis(row["published_basis"]) if row["published_basis"] else None,
        fetched=row["fetched"],
        language=row["language"],
        found=tuple(Found(*pair) for pair in row["found"]),
        got=row["got_from"],
    )


def layout_of(text: Text) -> dict[str, Any]:
    """Return how a text is built, as JSON."""
    return {
        "language": text.language,
        "paragraphs": text.paragraphs,
        "sentences": text.sentences,
        "quotations": [_quotation_row(quotation) for quotation in text.quotations],
        "inner_quotations": [_quotation_row(quotation) for quotation in text.inner_quotations],
    }


def text_of(article: str, body: str, layout: Row) -> Text:
    """Return the text of an article from its body and layout."""
    return Text(
        article=article,
        language=layout["language"],
        body=body,
        paragraphs=spans_of(layout["paragraphs"]),
        sentences=spans_of(layout["sentences"]),
        quotations=tuple(_quotation_of(row) for row in layout["quotations"]),
        inner_quotations=tuple(_quotation_of(row) for row in layout["inner_quotations"]),
    )


def _quotation_row(quotation: Quotation) -> list[Any]:
    return [quotation.span, quotation.inside, quotation.closed]


def _quotation_of(row: Sequence[Any]) -> Quotation:
    return Quotation(Span(*row[0]), Span(*row[1]), row[2])


def statement_row(statement: Statement) -> dict[str, Any]:
    """Return the columns of a statement, its holders left out."""
    return {
        "id": statement.id,
        "content": statement.content,
        "cue": statement.cue,
        "source": statement.source,
        "mode": statement.mode.value,
        "stance": statement.stance.value,
        "basis": statement.basis.value,
        "certainty": statement.certainty.value,
        "answers": statement.answers,
        "rule": statement.rule,
        "decisions": [_decision_row(decision) for decision in statement.decisions],
    }


def holder_rows(statement: Statement) -> Iterable[dict[str, Any]]:
    """Yield a row for each name of `who` and of `via`."""
    for part, names, targets in (("who", statement.who, statement.targets), ("via", statement.via, statement.via_targets)):
        for place, name in enumerate(names):
            target = targets[place] if place < len(targets) else _NO_TARGET
            yield {
                "part": part,
                "place": place,
                "name": name,
                "target": target.id,
                "method": target.method,
                "reason": target.reason,
            }


def statement_of(row: Row, holders: Sequence[Row]) -> Statement:
    """Return the statement of a row and the rows of its holders, in their order."""
    who, via = ([holder for holder in holders if holder["part"] == part] for part in ("who", "via"))
    return Statement(
        id=row["id"],
        content=spans_of(row["content"]),
        cue=spans_of(row["cue"]),
        source=Span(*row["source"]) if row["source"] else None,
        who=tuple(holder["name"] for holder in who),
        via=tuple(holder["name"] for holder in via),
        mode=Mode(row["mode"]),
        stance=Stance(row["stance"]),
        basis=Basis(row["basis"]),
        certainty=Certainty(row["certainty"]),
        answers=tuple(row["answers"]),
        rule=row["rule"],
        decisions=tuple(_decision_of(decision) for decision in row["decisions"]),
        targets=tuple(_target_of(holder) for holder in who if holder["method"]),
        via_targets=tuple(_target_of(holder) for holder in via if holder["method"]),
    )


def _target_of(row: Row) -> Target:
    return Target(row["target"], row["method"], row["reason"])


def _decision_row(decision: Decision) -> list[Any]:
    return [decision.field, decision.value, decision.rule, decision.spans, decision.in_title]


def _decision_of(row: Sequence[Any]) -> Decision:
    return Decision(row[0], row[1], row[2], spans_of(row[3]), row[4])


def mention_row(mention: Mention, tied: Resolution | None) -> dict[str, Any]:
    """Return the columns of a mention and of what it was tied to."""
    return {
        "id": mention.id,
        "kind": mention.kind.value,
        "start": mention.span.start,
        "stop": mention.span.stop,
        "name": mention.name,
        "rule": mention.rule,
        "target": tied.target if tied else None,
        "method": tied.method if tied else None,
        "reason": tied.reason if tied else None,
        "score": tied.score if tied else None,
        "detail": _detail_row(tied) if tied else None,
    }


def _detail_row(tied: Resolution) -> dict[str, Any]:
    parts = {"when": tied.when, "where": tied.where, "post": tied.post}
    return {"spans": tied.spans, **{name: asdict(part) for name, part in parts.items() if part is not None}}


def mention_of(row: Row, body: str) -> Mention:
    """Return the mention of a row."""
    span = Span(row["start"], row["stop"])
    return Mention(row["id"], Kind(row["kind"]), span, body[span.start : span.stop], row["rule"], row["name"])


def resolution_of(row: Row) -> Resolution | None:
    """Return what the mention of a row was tied to, or `None` where nothing tried to."""
    detail = row["detail"]
    if detail is None:
        return None
    where, post = detail.get("where"), detail.get("post")
    return Resolution(
        mention=row["id"],
        target=row["target"],
        method=row["method"],
        reason=row["reason"],
        score=row["score"],
        spans=spans_of(detail["spans"]),
        when=when_of(detail["when"]) if "when" in detail else None,
        where=Where(**where) if where else None,
        post=Post(post["role"], post["affiliation"], spans_of(post["spans"])) if post else None,
    )


def when_of(row: Row) -> When:
    """Return what a time means, from its JSON."""
    return When(**{**row, "timex": TimexType(row["timex"]), "anchor": Anchor(row["anchor"])})


def event_row(event: Event) -> dict[str, Any]:
    """Return the columns of an event."""
    return {
        "id": event.id,
        "root": event.root,
        "subtype": event.subtype,
        "status": event.status.value,
        "statement": event.statement,
        "detail": {
            "trigger": event.trigger,
            "roles": [[role.part.value, role.mention] for role in event.roles],
            "equipment": event.equipment,
            "quantity": asdict(event.quantity) if event.quantity else None,
            "period": event.period,
            "place": event.place,
            "rule": event.rule,
            "decisions": [_decision_row(decision) for decision in event.decisions],
        },
    }


def event_of(row: Row) -> Event:
    """Return the event of a row."""
    detail = row["detail"]
    quantity = detail["quantity"]
    return Event(
        id=row["id"],
        root=row["root"],
        subtype=row["subtype"],
        trigger=spans_of(detail["trigger"]),
        roles=tuple(Role(Part(part), mention) for part, mention in detail["roles"]),
        equipment=tuple(detail["equipment"]),
        quantity=Quantity(quantity["value"], quantity["unit"], Span(*quantity["span"])) if quantity else None,
        period=detail["period"],
        place=detail["place"],
        status=Status(row["status"]),
        statement=row["statement"],
        rule=detail["rule"],
        decisions=tuple(_decision_of(decision) for decision in detail["decisions"]),
    )


def spans_of(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """Return spans from pairs of numbers."""
    return tuple([Span(start, stop) for start, stop in pairs])
