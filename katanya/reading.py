"""The stages composed: article -> text -> drafts -> who, via, basis, stance, certainty, answers -> reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from katanya import articles, ids
from katanya.articles import Given
from katanya.errors import InputError, UsageError
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.languages.segments import READ
from katanya.mentions import names
from katanya.records import Article, Basis, Certainty, Decision, Mention, Mode, Reading, Stance, Statement, Text
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
    statements = tuple(_statements(article, text, load_language(code)))
    return Reading(article, text, _mentions(article, text, statements), statements)


def _by_cues(body: str) -> str | None:
    """Return the language whose cues a text too short to tell holds most of, or `None` where it holds none."""
    words = body.lower().split()
    counts = {code: sum(word in load_language(code).lexicon.by_first for word in words) for code in READ}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None


def _statements(article: Article, text: Text, language: Language) -> Iterator[Statement]:
    found = extract.extract(text, language)
    drafts = found.drafts
    roster = names.roster(article.body, article.title, language)
    whos = who.resolve(found, roster, language)
    bases = basis.decide([_source(holder, draft) for holder, draft in zip(whos, drafts, strict=True)], article.title, language)
    stances = tuple(stance.decide(draft, Basis(base.value)) for draft, base in zip(drafts, bases, strict=True))
    vias = hops.resolve(article, text, drafts, whos, roster)
    acts = tuple(Stance(decision.value) for decision in stances)
    replies = answers.resolve(found, whos, acts, tuple(Basis(decision.value) for decision in bases))
    digest = ids.digest_of(article.body.encode("utf-8", "surrogatepass"))
    known: list[str] = []
    for index, draft in enumerate(drafts):
        decided = (bases[index], stances[index], certainty.decide(draft, Stance(stances[index].value)))
        statement = _statement(article.id, digest, draft, decided)
        statement = _with_chain(statement, whos[index], vias[index], replies[index], known)
        known.append(statement.id)
        yield statement


def _source(holder: Who, draft: Draft) -> Source:
    view = draft.place
    context = tuple(word for word, number in zip(view.lowers, view.quoted, strict=True) if number < 0)
    place = holder.spans[0] if holder.spans else None
    return Source(holder.surface, holder.names, holder.titles, place, holder.person, context)


def _statement(article: str, digest: str, draft: Draft, decided: tuple[Decision, ...]) -> Statement:
    content = draft.spans()
    cue = (draft.place.span(*draft.cue),) if draft.cue else ()
    source = draft.place.span(*draft.source) if draft.source else None
    return Statement(
        id=ids.statement_id(article, digest, (content, cue, (source,) if source else ())),
        content=content,
        cue=cue,
        source=source,
        who=(),
        via=(),
        mode=Mode(mode.decide(draft, content)),
        stance=Stance(decided[1].value),
        basis=Basis(decided[0].value),
        certainty=Certainty(decided[2].value),
        answers=(),
        rule=draft.rule,
        decisions=decided,
    )


def _with_chain(statement: Statement, holder: Who, via: Via, answer: Answer, known: list[str]) -> Statement:
    replied = tuple(known[place] for place in answer.places)
    decisions = (
        Decision("who", "; ".join(holder.names), holder.rule, holder.spans),
        Decision("via", " → ".join(via.names), via.rule, via.spans),
        *statement.decisions,
        Decision("answers", " ".join(replied), answer.rule),
    )
    return replace(statement, who=holder.names, via=via.names, answers=replied, decisions=decisions)


def _mentions(article: Article, text: Text, statements: tuple[Statement, ...]) -> tuple[Mention, ...]:
    spans = sorted({statement.source for statement in statements if statement.source})
    return tuple(Mention(ids.mention_id(article.id, span), "person", span, text.body[span.start : span.stop]) for span in spans)
