"""Drafts -> statements: every field decided, and the sources of the statements as mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from katanya import ids
from katanya.frozen import dataclass
from katanya.knowledge import countries
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.mentions.people import Held
from katanya.records import Article, Basis, Certainty, Decision, Kind, Mention, Span, Stance, Statement, Text
from katanya.resolve import answers, forms, hops, who
from katanya.resolve.holder import Who
from katanya.resolve.hops import Via
from katanya.resolve.said import Answer
from katanya.statements import basis, certainty, mode, stance
from katanya.statements.basis import Source
from katanya.statements.draft import Draft
from katanya.statements.extract import Extraction

STANCES = {each.value: each for each in Stance}
BASES = {each.value: each for each in Basis}
CERTAINTIES = {each.value: each for each in Certainty}


@dataclass(frozen=True, slots=True)
class Told:
    """The statements of an article, their sources in the order of the text, and who holds each source."""

    statements: tuple[Statement, ...]
    sources: tuple[Mention, ...]
    holders: tuple[Held, ...]


def decide(article: Article, text: Text, found: Extraction, roster: Roster, language: Language) -> Told:
    """Return the statements that the drafts of an article make, with who, via, basis, stance, certainty and answers."""
    rows = tuple(_rows(article, text, found, roster, language))
    return Told(tuple(_statements(article, rows)), tuple(_mentions(article, rows)), tuple(_holders(rows)))


def _holders(rows: Iterable[_Row]) -> Iterator[Held]:
    for row in rows:
        if row.source is not None:
            yield Held(row.source, row.holder.names, row.holder.person)


@dataclass(frozen=True, slots=True)
class _Row:
    """All that was decided of one draft, before it has an id; `source` is where its source stands."""

    draft: Draft
    source: Span | None
    holder: Who
    via: Via
    basis: Decision
    stance: Decision
    certainty: Decision
    answer: Answer


def _rows(article: Article, text: Text, found: Extraction, roster: Roster, language: Language) -> Iterator[_Row]:
    drafts = found.drafts
    whos = who.resolve(found, roster, language)
    bases = basis.decide([_source(holder, draft) for holder, draft in zip(whos, drafts, strict=True)], article.title, language)
    kinds = tuple([BASES[base.value] for base in bases])
    stances = [stance.decide(draft, kind) for draft, kind in zip(drafts, kinds, strict=True)]
    acts = tuple([STANCES[decision.value] for decision in stances])
    vias = hops.resolve(article, text, drafts, whos, roster)
    replies = answers.resolve(found, whos, acts, kinds)
    sure = [certainty.decide(draft, act) for draft, act in zip(drafts, acts, strict=True)]
    for row in zip(drafts, map(_source_span, drafts), whos, vias, bases, stances, sure, replies, strict=True):
        yield _Row(*row)


def _source(holder: Who, draft: Draft) -> Source:
    view = draft.place
    plain = max(view.quoted, default=-1) < 0
    context = view.lowers if plain else tuple([word for word, number in zip(view.lowers, view.quoted, strict=True) if number < 0])
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
    draft, source = row.draft, row.source
    content = draft.spans()
    cue = (draft.place.span(*draft.cue),) if draft.cue else ()
    return Statement(
        id=ids.statement_id(article, digest, (content, cue, (source,) if source else ())),
        content=content,
        cue=cue,
        source=source,
        who=row.holder.names,
        via=row.via.names,
        mode=mode.decide(draft, content),
        stance=STANCES[row.stance.value],
        basis=BASES[row.basis.value],
        certainty=CERTAINTIES[row.certainty.value],
        answers=replied,
        rule=draft.rule,
        decisions=_decisions(row, replied),
    )


def _source_span(draft: Draft) -> Span | None:
    """Return the characters of a draft's source, without the mark of an owner: `Orlin` of `Orlin's claim`."""
    if draft.source is None:
        return None
    span, body = draft.place.span(*draft.source), draft.place.text.body
    if draft.rule != "noun_owner_first":
        return span
    return Span(span.start, span.start + len(forms.unowned(body[span.start : span.stop], draft.place.language)))


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
    holders = {row.source: row for row in rows if row.source is not None}
    for span, row in sorted(holders.items(), key=itemgetter(0)):
        name = row.holder.names[0] if len(row.holder.names) == 1 else None
        surface = row.draft.place.text.body[span.start : span.stop]
        yield Mention(ids.mention_id(article.id, span), _kind(row), span, surface, row.draft.rule, name)


def _kind(row: _Row) -> Kind:
    """Return what a source is: a person, a country, a document, an image or an organisation."""
    held = BASES[row.basis.value]
    if held in (Basis.DOCUMENT, Basis.IMAGE):
        return Kind(held.value)
    if any(countries.is_country(name) for name in row.holder.names):
        return Kind.COUNTRY
    unnamed = row.holder.rule in ("pronoun_open", "description_of_last") or held in (Basis.EXPERT, Basis.WITNESS, Basis.ANONYMOUS)
    return Kind.PERSON if row.holder.person or unnamed else Kind.ORGANISATION
