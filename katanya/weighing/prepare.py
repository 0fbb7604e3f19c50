"""A reading as weighing needs it: `report(reading, number=…, statements=…)`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from katanya import spans
from katanya.frozen import dataclass, replace
from katanya.languages.load import language as load_language
from katanya.languages.segments import READ
from katanya.records import Kind, PublishedBasis, Reading, Span, Statement, Target
from katanya.weighing import behind, marks, naming, words
from katanya.weighing import credits as credited
from katanya.weighing.marks import Sort, Word
from katanya.weighing.records import Amount, Report, Said

# What is counted stands within so many words of its number.
REACH = 3
# "killed 5", "5 people were killed": a number of people beside these counts those that they befell.
_BEFALL = frozenset(["=kill", "=injure", "=arrest", "=miss", "=rescue", "=infect"])
_PEOPLE = frozenset(
    ["", "=people", "=civilian", "=soldier", "=worker", "=child", "=woman", "=man", "=victim", "=passenger", "=police"]
)
NEAR = 6


@dataclass(frozen=True, slots=True)
class _Source:
    """What all statements of one reading share."""

    reading: Reading
    number: int
    words: tuple[Word, ...]
    tied: tuple[Word, ...]
    starts: tuple[int, ...]
    negations: frozenset[str]
    credits: tuple[str, ...]


def report(reading: Reading, *, number: int, statements: Sequence[int] | None = None) -> Report:
    """Return what weighing needs of a reading; `statements` are their numbers, by place, else counted from 0.

    >>> from katanya import read
    >>> report(read(text="Menteri Budi Santosa mengatakan 5 orang tewas."), number=1).statements[0].numbers[0].unit
    '=kill'
    """
    source = _source(reading, number)
    numbers = statements if statements is not None else range(len(reading.statements))
    named = naming.of(reading, source.words)
    rows = zip(numbers, reading.statements, named, strict=True)
    said = _with_belongings(source, [_said(each, place, holders, source) for place, each, holders in rows])
    return _report(source, said)


def _source(reading: Reading, number: int) -> _Source:
    code = reading.text.language
    found = marks.mark(reading.text.body, code)
    negations = load_language(code).grammar.negations if code in READ and code else frozenset[str]()
    starts = tuple(word.start for word in found)
    return _Source(reading, number, found, _tied(reading, found, starts), starts, negations, credited.of(reading))


def _tied(reading: Reading, found: tuple[Word, ...], starts: tuple[int, ...]) -> tuple[Word, ...]:
    """Return the words with each name of a person or body as one term: what it was tied to, else a person's last name."""
    targets = {tied.mention: tied.target for tied in reading.resolutions if tied.target}
    changed = list(found)
    for mention in reading.mentions:
        term = targets.get(mention.id) or (_last_name(mention.called) if mention.kind is Kind.PERSON else None)
        if mention.kind not in (Kind.PERSON, Kind.ORGANISATION) or not term:
            continue
        first, last = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.stop)
        names = [place for place in range(first, last) if found[place].sort is Sort.NAME]
        for place in names:
            changed[place] = replace(found[place], term="", sort=Sort.EMPTY)
        if names:
            changed[names[0]] = replace(found[names[0]], term=term)
    return tuple(changed)


def _last_name(called: str) -> str:
    return f"@{words.name_root(words.fold(called.split()[-1]))}" if called.split() else ""


def _with_belongings(source: _Source, statements: Sequence[Said]) -> tuple[Said, ...]:
    """Add whose the named places are; a content that names nothing, or goes on with its holder's talk,
    is of what the statement before it named."""
    states = frozenset(term for said in statements for term in said.who_behind if term)
    owned = _owned(source, states)
    found: list[Said] = []
    before: frozenset[str] = frozenset()
    last: tuple[str, ...] = ()
    for said in statements:
        names = said.names | before if not said.names or said.holders == last else said.names
        before, last = said.names or before, said.holders
        belongs = names.union(*(owned.get(name, ()) for name in names))
        found.append(replace(said, belongs=frozenset(belongs)))
    return tuple(found)


def _owned(source: _Source, states: frozenset[str]) -> dict[str, set[str]]:
    """Return whose a place is by the name after its comma: `Rodna, Kestovia`, `Halvik, Veldora utara`; only states own."""
    found: dict[str, set[str]] = {}
    body = source.reading.text.body
    for left, right in zip(source.words, source.words[1:], strict=False):
        if (
            left.sort is Sort.NAME
            and left.term not in states
            and right.term in states
            and body[left.stop : right.start].strip() == ","
        ):
            found.setdefault(left.term, set()).add(right.term)
    return found


def _report(source: _Source, said: tuple[Said, ...]) -> Report:
    article, text = source.reading.article, source.reading.text
    title = marks.mark(article.title or "", text.language) if article.title and article.title not in text.body else ()
    terms = Counter(word.term for word in (*title, *source.words) if word.term)
    whole = Span(0, len(text.body))
    return Report(
        number=source.number,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
        language=text.language,
        title=article.title,
        body=text.body,
        digest=article.digest,
        statements=said,
        names=frozenset(word.term for word in source.words if word.sort is Sort.NAME),
        numbers=frozenset(word.term for word in source.words if word.sort is Sort.NUMBER),
        dates=_targets(source.reading, (whole,), Kind.DATE),
        places=_targets(source.reading, (whole,), Kind.PLACE),
        terms=tuple(terms.items()),
        lead=tuple(word.term for word in (*title, *source.words) if word.term)[:LEAD],
        credits=source.credits,
        days=_days(source.reading),
        dated=article.published is not None and article.published_basis is not PublishedBasis.TEXT,
    )


# How many terms the lead of a report has.
LEAD = 45
_FALSE = frozenset(["=false", "=unlikely"])
# A negation reaches so many words.
SCOPE = 7
_FUTURE = frozenset(["will", "would", "shall", "won't", "'ll", "akan", "bakal"])


def _days(reading: Reading) -> tuple[tuple[str, int], ...]:
    """Return the days that a report tells of as past or present, its dateline left out, and how often it names each."""
    published = (reading.article.published or "")[:10]
    first = (date.fromisoformat(published) - timedelta(days=BACK)).isoformat() if published else ""
    targets = {tied.mention: tied.target[5:15] for tied in reading.resolutions if tied.target and _DAY.match(tied.target)}
    counts = Counter(
        targets[mention.id]
        for mention in reading.mentions
        if mention.id in targets and not (mention.span.start < DATELINE and targets[mention.id] == published)
    )
    return tuple((day, count) for day, count in sorted(counts.items()) if not published or first <= day <= published)


# A story's day is told within so many days; a dateline's stands within so many characters.
BACK, DATELINE = 10, 60
_DAY = re.compile(r"^date:\d{4}-\d\d-\d\d(?:$|T)")


def _said(statement: Statement, place: int, holders: tuple[str, ...], source: _Source) -> Said:
    reading = source.reading
    found = _content(statement, source)
    content = [word for word in found if word.term]
    who_targets, via_targets = _ids(statement.who, statement.targets), _ids(statement.via, statement.via_targets)
    who, via = tuple(zip(holders, who_targets, strict=True)), tuple(zip(statement.via, via_targets, strict=True))
    return Said(
        number=place,
        report=source.number,
        id=statement.id,
        text=spans.surface(reading.text.body, statement.content),
        content=statement.content,
        language=reading.text.language,
        outlet=reading.article.outlet,
        published=reading.article.published,
        who=statement.who,
        who_targets=who_targets,
        via=statement.via,
        via_targets=via_targets,
        source=spans.surface(reading.text.body, (statement.source,)) if statement.source else None,
        stance=statement.stance,
        basis=statement.basis,
        certainty=statement.certainty,
        answers=statement.answers,
        words=frozenset(word.term for word in content if word.sort in (Sort.WORD, Sort.ACT)),
        acts=frozenset(word.term for word in content if word.sort is Sort.ACT),
        names=frozenset(word.term for word in content if word.sort is Sort.NAME) | _equipment(reading, statement.content),
        numbers=_amounts(found),
        dates=_targets(reading, statement.content, Kind.DATE),
        places=_targets(reading, statement.content, Kind.PLACE),
        negated=any(word.lower in source.negations or word.term in _FALSE for word in found),
        denied=_denied(found, source.negations),
        future=any(word.lower in _FUTURE or word.term == "=unlikely" for word in found),
        holders=holders,
        who_behind=tuple(behind.of(*holder, statement, reading) for holder in who),
        via_behind=tuple(behind.of(*holder, statement, reading) for holder in via),
        credits=source.credits,
        state_media=frozenset(name for name, target in (*who, *via) if behind.is_state_medium(name, target, reading.text.body)),
    )


def _content(statement: Statement, source: _Source) -> tuple[Word, ...]:
    """Return the words of a content, without whom a medium cites at its head."""
    text = source.reading.text
    cited = naming.cited_in(statement, text.body, text.language)
    start = cited[1] if cited else 0
    return tuple(word for span in statement.content for word in _inside(source, span) if word.start >= start)


def _denied(found: Sequence[Word], negations: frozenset[str]) -> frozenset[str]:
    """Return the terms that a content says are not so: after a negation, or all where something is called false."""
    if any(word.term == "=false" for word in found):
        return frozenset(word.term for word in found if word.term)
    places = [place for place, word in enumerate(found) if word.lower in negations or word.term == "=unlikely"]
    return frozenset(word.term for place in places for word in found[place + 1 : place + 1 + SCOPE] if word.term)


def _inside(source: _Source, span: Span) -> tuple[Word, ...]:
    first, last = bisect_left(source.starts, span.start), bisect_left(source.starts, span.stop)
    return source.tied[first:last]


def _ids(names: Sequence[str], targets: Sequence[Target]) -> tuple[str | None, ...]:
    return tuple(targets[place].id if place < len(targets) else None for place in range(len(names)))


def _targets(reading: Reading, within: Sequence[Span], kind: Kind) -> frozenset[str]:
    by_id = {tied.mention: tied.target for tied in reading.resolutions if tied.target}
    return frozenset(
        by_id[mention.id]
        for mention in reading.mentions
        if mention.kind is kind and mention.id in by_id and any(spans.covers(span, mention.span) for span in within)
    )


def _equipment(reading: Reading, within: Sequence[Span]) -> frozenset[str]:
    """Return the models that a content names, `Sarn-3`; a plain `rocket` is a word."""
    models = (each for each in reading.mentions if each.kind is Kind.EQUIPMENT and each.surface.lower() != each.surface)
    return _targets(replace(reading, mentions=tuple(models)), within, Kind.EQUIPMENT)


def _amounts(found: Sequence[Word]) -> tuple[Amount, ...]:
    return tuple(
        Amount(word.value, _unit(found, place), Span(word.start, word.stop))
        for place, word in enumerate(found)
        if word.sort is Sort.NUMBER and word.value is not None
    )


def _unit(found: Sequence[Word], place: int) -> str:
    """Return what is counted: the first content word after the number, a currency before it, or what befell people."""
    if place and found[place - 1].term in ("=dollar", "=rupiah"):
        return found[place - 1].term
    after = [word.term for word in found[place + 1 : place + 1 + REACH] if word.sort in (Sort.WORD, Sort.ACT)]
    things = [term for term in after if marks.is_thing(term)]
    unit = (things or after or [""])[0]
    if unit not in _PEOPLE and unit not in _BEFALL:
        return unit
    near = [word.term for word in (*found[place : place + NEAR], *reversed(found[max(0, place - NEAR) : place]))]
    return next((term for term in near if term in _BEFALL), unit)
