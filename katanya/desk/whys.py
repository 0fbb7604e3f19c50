"""Why something is as it is shown: the rule and the quoted characters behind every field, and every judgement."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from katanya.desk import claims, stories
from katanya.desk.shelf import Shelf
from katanya.errors import MissingError
from katanya.frozen import dataclass
from katanya.ledger import found, judge, numbers, read
from katanya.ledger.derived import WEIGHED
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.ledger.judge import Judgement
from katanya.ledger.read import Told
from katanya.ledger.search import Query
from katanya.records import Span
from katanya.spans import surface


@dataclass(frozen=True, slots=True)
class Reason:
    """A field, its value, the rule that decided it, and the characters that the rule looked at, with their places."""

    field: str
    value: str
    rule: str
    quotes: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Everything that stands behind a statement (`claim`) or an article (`story`).

    `statements`, or `articles`, are what the first of the judgements compare it with.
    """

    id: str
    what: str
    words: str
    article: str
    release: str
    reasons: tuple[Reason, ...]
    judgements: tuple[Judgement, ...]
    statements: tuple[FoundStatement, ...] = ()
    articles: tuple[FoundArticle, ...] = ()


# So many judgements come with what they compare.
COMPARED = 40


def of(connection: Connection, shelf: Shelf, given: str) -> Why:
    """Return what stands behind a statement or an article, by its id; raise `MissingError` where there is neither."""
    current = judge.latest_of(connection, [given]).get(given, given)
    told = read.told(connection, current) if current else None
    if told is None:
        return _of_article(connection, _article_of(connection, given))
    return _of_statement(connection, shelf, told)


def _article_of(connection: Connection, given: str) -> int:
    try:
        return stories.article_of(connection, given)
    except MissingError:
        advice = "katanya find shows the ids of statements, katanya find --in articles those of articles"
        raise MissingError(f"there is no statement or article {given}; {advice}") from None


def _of_statement(connection: Connection, shelf: Shelf, told: Told) -> Why:
    mine = told.statement.id
    judged = _in_order(judge.holding(connection, "claim", [mine]))
    latest_of = numbers.latest_statements(connection, _others(mine, judged))
    met = claims.shown_by_number(connection, shelf, list(latest_of.values()))
    words = surface(told.body, told.statement.content)
    return Why(mine, "claim", words, told.article, told.release, _reasons(told), judged, tuple(met))


def _others(mine: str, judged: Sequence[Judgement]) -> list[str]:
    """Return the other sides of the first judgements, each once."""
    return list(dict.fromkeys(each.right if each.left == mine else each.left for each in judged[:COMPARED]))


def _reasons(told: Told) -> tuple[Reason, ...]:
    statement, body, title = told.statement, told.body, told.title or ""

    def reason(field: str, value: str, rule: str, spans: tuple[Span, ...], text: str = body) -> Reason:
        return Reason(field, value, rule, tuple(text[span.start : span.stop] for span in spans), spans)

    source = (statement.source,) if statement.source else ()
    reasons = [
        reason("content", "", statement.rule, statement.content),
        reason("cue", "", statement.rule, statement.cue),
        reason("source", "", statement.rule, source),
    ]
    for each in statement.decisions:
        reasons.append(reason(each.field, each.value, each.rule, each.spans, title if each.in_title else body))
    for field, names, targets in (("who", statement.who, statement.targets), ("via", statement.via, statement.via_targets)):
        for name, target in zip(names, targets, strict=False):
            reasons.append(reason(f"{field} target", f"{name} = {target.id or target.reason}", target.method, ()))
    return tuple(each for each in reasons if each.quotes or each.value)


def _of_article(connection: Connection, number: int) -> Why:
    reading = numbers.latest_readings(connection, [number])[number]
    kept = read.stored(connection, reading)
    article = kept.reading.article
    facts = [Reason(each.field, str(getattr(article, each.field, "") or ""), each.where, (), ()) for each in article.found]
    copies = claims.copies_of(connection, number)
    keys = numbers.keys_of_articles(connection, {side for copy in copies for side in (copy.left, copy.right)})
    for copy in copies:
        mine = copy.left == number
        spans = tuple(passage.left if mine else passage.right for passage in copy.passages)
        share = copy.left_in_right if mine else copy.right_in_left
        other = keys[copy.right if mine else copy.left]
        quotes = tuple(kept.reading.text.body[span.start : span.stop] for span in spans)
        value = f"{share:.0%} stands in {other}; source: {copy.direction.value}"
        facts.append(Reason("copy", value, "; ".join(copy.reasons), quotes, spans))
    facts.extend(_left_out(connection, reading))
    judged = _in_order(judge.holding(connection, "story", [kept.key]))
    met = numbers.of_articles(connection, _others(kept.key, judged)).values()
    others = found.articles(connection, list(numbers.latest_readings(connection, met).values()), Query())
    title = article.title or ""
    return Why(kept.key, "story", title, kept.key, kept.release, tuple(facts), judged, articles=tuple(others))


def _left_out(connection: Connection, reading: int) -> list[Reason]:
    """Return how much was not compared with an article though it shares a key with it, where there was any."""
    row = connection.execute(select(WEIGHED).where(WEIGHED.c.reading == reading)).one_or_none()
    counts = (("reports", row.reports_left_out), ("statements", row.statements_left_out)) if row else ()
    return [Reason(f"{what} not compared", str(count), "shares_less", (), ()) for what, count in counts if count]


def _in_order(judgements: list[Judgement]) -> tuple[Judgement, ...]:
    """Return people's judgements first, then the machine's, the surest first."""
    return tuple(sorted(judgements, key=lambda each: (each.by == judge.MACHINE, -(each.score or 0.0), each.number)))
