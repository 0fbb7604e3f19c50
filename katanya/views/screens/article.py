"""One article: how it came, its text or a part of it, what is said in it with the reasons, and what it shares with others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from katanya.desk.articles import KeptArticle, SharedPassage
from katanya.desk.ledger import Ledger
from katanya.frozen import dataclass
from katanya.ledger.read import Spoken
from katanya.records import Span, Statement
from katanya.spans import overlaps, surface
from katanya.views.rows import open_fields, who_of

# A page shows so many characters of a text; the rest is on further pages, so that no page gets too heavy.
PART = 24_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """A field of a statement, its value, the rule that decided it, and the characters that the rule looked at."""

    field: str
    value: str
    rule: str
    quotes: tuple[str, ...]
    spans: tuple[Span, ...]
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """A field that nothing is known for, and why."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleStatement:
    """A statement of the article; `number` counts from 1, `answers` are numbers, `shown` is whose word it is in words."""

    number: int
    id: str
    claim: str
    shown: str
    who: tuple[str, ...]
    via: tuple[str, ...]
    words: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    mode: str
    stance: str
    basis: str
    certainty: str
    answers: tuple[int, ...]
    rule: str
    evidence: tuple[Evidence, ...]
    open: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class ArticleScreen:
    """An article; `text` are the characters from `start` on, and all places count from the beginning of the whole text."""

    id: str
    given_id: str
    story: str
    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    published: str | None
    published_basis: str | None
    language: str | None
    form: str
    digest: str
    size: int
    got_from: str
    fetched: str | None
    added_at: str
    release: str
    part: int
    parts: int
    start: int
    text: str
    statements: tuple[ArticleStatement, ...]
    shared: tuple[SharedPassage, ...]


def article(ledger: Ledger, given: str, *, part: int | None = None, at: str | None = None) -> ArticleScreen:
    """Return a part of an article, by number or by a statement that stands in it, else the first; the last where it ends."""
    kept = ledger.article(given)
    reading = kept.reading
    cuts = parts(reading.text.body, reading.text.paragraphs)
    wanted = part if part is not None else _part_of(reading.statements, at, cuts)
    number = min(max(wanted, 1), len(cuts))
    return _screen(kept, number, cuts)


def parts(body: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the parts that a text is shown in, cut before paragraphs where there are any.

    >>> parts("a", [Span(0, 1)])
    (Span(start=0, stop=1),)
    """
    starts = [paragraph.start for paragraph in paragraphs]
    cuts, start = [], 0
    while len(body) - start > PART:
        stop = max((each for each in starts if start < each <= start + PART), default=start + PART)
        cuts.append(Span(start, stop))
        start = stop
    return (*cuts, Span(start, len(body)))


def _part_of(statements: Sequence[Statement], wanted: str | None, cuts: Sequence[Span]) -> int:
    place = next((each.content[0].start for each in statements if each.id == wanted and each.content), 0)
    return next((number for number, cut in enumerate(cuts, 1) if cut.start <= place < cut.stop), 1)


def _screen(kept: KeptArticle, number: int, cuts: Sequence[Span]) -> ArticleScreen:
    found, cut = kept.reading.article, cuts[number - 1]
    statements = (each for each in _statements(kept) if any(overlaps(span, cut) for span in (*each.content, *each.cue)))
    return ArticleScreen(
        id=kept.key,
        given_id=found.id,
        story=kept.story,
        title=found.title,
        outlet=found.outlet,
        author=found.author,
        url=found.url,
        published=found.published,
        published_basis=found.published_basis,
        language=kept.reading.text.language or found.language,
        form=found.form,
        digest=found.digest,
        size=kept.size,
        got_from=found.got,
        fetched=found.fetched,
        added_at=kept.added_at,
        release=kept.release,
        part=number,
        parts=len(cuts),
        start=cut.start,
        text=kept.reading.text.body[cut.start : cut.stop],
        statements=tuple(statements),
        shared=tuple(each for each in kept.shared if overlaps(each.span, cut)),
    )


def _statements(kept: KeptArticle) -> Iterator[ArticleStatement]:
    reading = kept.reading
    numbers = {each.id: number for number, each in enumerate(reading.statements, 1)}
    for statement, claim in zip(reading.statements, kept.claims, strict=True):
        yield ArticleStatement(
            number=numbers[statement.id],
            id=statement.id,
            claim=claim,
            shown=who_of(reading.text.body, statement),
            who=statement.who,
            via=statement.via,
            words=surface(reading.text.body, statement.content),
            content=statement.content,
            cue=statement.cue,
            source=statement.source,
            mode=statement.mode,
            stance=statement.stance,
            basis=statement.basis,
            certainty=statement.certainty,
            answers=tuple(numbers[each] for each in statement.answers if each in numbers),
            rule=statement.rule,
            evidence=tuple(_evidence(reading, statement)),
            open=tuple(Open(each.field, each.reason) for each in open_fields(statement)),
        )


def _evidence(reading: Spoken, statement: Statement) -> Iterator[Evidence]:
    for each in statement.decisions:
        body = (reading.article.title or "") if each.in_title else reading.text.body
        quotes = tuple(body[span.start : span.stop] for span in each.spans)
        yield Evidence(each.field, each.value, each.rule, quotes, each.spans, each.in_title)
    for field, names, targets in (("who", statement.who, statement.targets), ("via", statement.via, statement.via_targets)):
        for name, target in zip(names, targets, strict=False):
            if target.id:
                yield Evidence(field, f"{name} = {target.id}", target.method, (), ())
