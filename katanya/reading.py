"""The stages composed: article -> text -> drafts -> who, via, basis, stance, certainty, answers -> reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from katanya import articles, ids
from katanya.articles import Given
from katanya.errors import InputError, UsageError
from katanya.knowledge import countries
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.languages.segments import READ
from katanya.mentions import names
from katanya.records import Article, Basis, Certainty, Decision, Kind, Mention, Mode, Reading, Span, Stance, Statement, Text
from katanya.resolve import answers, hops, who
from katanya.resolve.answers import Answer
from katanya.resolve.holder import Who
from katanya.resolve.hops import Via
from katanya.statements import basis, certainty, extract, mode, stance
from katanya.statements.basis import Source
from katanya.statements.draft import Draft
from katanya.texts import segment
from katanya.texts.language import detect


def read(
    source: str | Path | None = None, *, text: str | None = None, html: str | bytes | None = None, given: Given | None = None
) -> Reading:
    """Read one report: a path or URL, or its text or HTML; raise `InputError` where it cannot be read.

    >>> read(text="Menteri Budi Santosa mengatakan harga beras turun.").statements[0].who
    ('Budi Santosa',)
    """
    known = given or Given()
    if [source is None, text is None, html is None].count(False) != 1:
        raise UsageError("read() takes one input: a path or URL, or text=, or html=; give exactly one of them")
    if text is not None:
        return read_article(articles.from_text(text, given=known))
    if html is not None:
        return read_article(articles.from_html(html, given=known))
    for reading in read_all([str(source)], given=known):
        if isinstance(reading, InputError):
            raise reading
        return reading
    raise UsageError(f"{source} holds no report")


def read_all(inputs: Iterable[str | Path], *, given: Given | None = None) -> Iterator[Reading | InputError]:
    """Yield the reading of each report in the inputs, or the error that says why one could not be read."""
    for article in articles.load(map(str, inputs), given=given or Given()):
        yield article if isinstance(article, InputError) else read_article(article)


def read_article(article: Article) -> Reading:
    """Return what one article gives; in a language that we have no data for, its text and no statements."""
    code = article.language or detect(article.body) or _by_cues(article.body)
    article = replace(article, language=code)
    text = segment(article, language=code)
    if code not in READ:
        return Reading(article, text, (), ())
    rows = tuple(_rows(article, text, load_language(code)))
    return Reading(article, text, tuple(_mentions(article, rows)), tuple(_statements(article, rows)))


def _by_cues(body: str) -> str | None:
    """Return the language whose cues a text too short to tell holds most of, or `None` where it holds none."""
    words = body.lower().split()
    counts = {code: sum(word in load_language(code).lexicon.by_first for word in words) for code in READ}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None


@dataclass(frozen=True, slots=True)
class _Row:
    """All that was decided of one draft, before it has an id."""

    draft: Draft
    holder: Who
    via: Via
    basis: Decision
    stance: Decision
    certainty: Decision
    answer: Answer


def _rows(article: Article, text: Text, language: Language) -> Iterator[_Row]:
    found = extract.extract(text, language)
    drafts = found.drafts
    roster = names.roster(article.body, article.title, language)
    whos = who.resolve(found, roster, language)
    bases = basis.decide([_source(holder, draft) for holder, draft in zip(whos, drafts, strict=True)], article.title, language)
    stances = tuple(stance.decide(draft, Basis(base.value)) for draft, base in zip(drafts, bases, strict=True))
    acts = tuple(Stance(decision.value) for decision in stances)
    vias = hops.resolve(article, text, drafts, whos, roster)
    replies = answers.resolve(found, whos, acts, tuple(Basis(decision.value) for decision in bases))
    sure = tuple(certainty.decide(draft, act) for draft, act in zip(drafts, acts, strict=True))
    for row in zip(drafts, whos, vias, bases, stances, sure, replies, strict=True):
        yield _Row(*row)


def _source(holder: Who, draft: Draft) -> Source:
    view = draft.place
    context = tuple(word for word, number in zip(view.lowers, view.quoted, strict=True) if number < 0)
    place = holder.spans[0] if holder.spans else None
    return Source(holder.surface, holder.names, holder.titles, place, holder.person, context)


def _statements(article: Article, rows: Iterable[_Row]) -> Iterator[Statement]:
    digest = ids.digest_of(article.body.encode("utf-8", "surrogatepass"))
    known: list[str] = []
    for row in rows:
        statement = _statement(article.id, digest, row, tuple(known[place] for place in row.answer.places))
        known.append(statement.id)
        yield statement


def _statement(article: str, digest: str, row: _Row, replied: tuple[str, ...]) -> Statement:
    draft = row.draft
    content, source = draft.spans(), _source_span(draft)
    cue = (draft.place.span(*draft.cue),) if draft.cue else ()
    return Statement(
        id=ids.statement_id(article, digest, (content, cue, (source,) if source else ())),
        content=content,
        cue=cue,
        source=source,
        who=row.holder.names,
        via=row.via.names,
        mode=Mode(mode.decide(draft, content)),
        stance=Stance(row.stance.value),
        basis=Basis(row.basis.value),
        certainty=Certainty(row.certainty.value),
        answers=replied,
        rule=draft.rule,
        decisions=_decisions(row, replied),
    )


def _source_span(draft: Draft) -> Span | None:
    """Return the characters of a draft's source, without the mark of an owner: `Orlin` of `Orlin's claim`."""
    if draft.source is None:
        return None
    span, body = draft.place.span(*draft.source), draft.place.text.body
    owned = draft.rule == "noun_owner_first" and body[span.start : span.stop].endswith(("'s", "’s"))
    return Span(span.start, span.stop - 2) if owned else span


def _decisions(row: _Row, replied: tuple[str, ...]) -> tuple[Decision, ...]:
    return (
        Decision("who", "; ".join(row.holder.names), row.holder.rule, row.holder.spans),
        Decision("via", " → ".join(row.via.names), row.via.rule, row.via.spans),
        row.basis,
        row.stance,
        row.certainty,
        Decision("answers", " ".join(replied), row.answer.rule),
    )


def _mentions(article: Article, rows: Iterable[_Row]) -> Iterator[Mention]:
    """Yield the sources of the statements, each once, in the order of the text."""
    kinds = {span: _kind(row) for row in rows if (span := _source_span(row.draft)) is not None}
    for span, kind in sorted(kinds.items()):
        yield Mention(ids.mention_id(article.id, span), kind, span, article.body[span.start : span.stop])


def _kind(row: _Row) -> Kind:
    """Return what a source is: a person, a country, a document, an image or an organisation."""
    held = Basis(row.basis.value)
    if held in (Basis.DOCUMENT, Basis.IMAGE):
        return Kind(held.value)
    if any(countries.is_country(name) for name in row.holder.names):
        return Kind.COUNTRY
    unnamed = row.holder.rule in ("pronoun_open", "description_of_last") or held in (Basis.EXPERT, Basis.WITNESS, Basis.ANONYMOUS)
    return Kind.PERSON if row.holder.person or unnamed else Kind.ORGANISATION
