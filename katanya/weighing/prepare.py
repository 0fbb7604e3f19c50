"""A reading as weighing needs it: `report(reading, number=…, statements=…)`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta

from katanya import spans
from katanya.frozen import dataclass, replace
from katanya.knowledge import places
from katanya.languages.load import language as load_language
from katanya.languages.segments import READ
from katanya.languages.weighing_words import lists
from katanya.records import DENYING, Kind, Mode, PublishedBasis, Reading, Span, Stance, Statement, Target
from katanya.weighing import behind, causes, copies, marks, naming, setting, telling, words
from katanya.weighing import credits as credited
from katanya.weighing.marks import Sort, Word
from katanya.weighing.records import Report, Said
from katanya.weighing.telling import Told


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
    lands: Mapping[str, str]


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
    negations = load_language(code).grammar.negations | lists().nobody if code in READ and code else frozenset[str]()
    starts = tuple(word.start for word in found)
    return _Source(
        reading, number, found, _tied(reading, found, starts), starts, negations, credited.of(reading), _lands(reading)
    )


def _lands(reading: Reading) -> dict[str, str]:
    """Return the country in which each place of a report lies, by their targets."""
    called = {mention.id: mention.called or mention.surface for mention in reading.mentions if mention.kind is Kind.PLACE}
    found = {}
    for tied in reading.resolutions:
        for candidate in places.lookup(called[tied.mention]) if tied.target and tied.mention in called else ():
            if tied.target == f"place:{candidate.place.id}" and candidate.place.country:
                found[tied.target] = f"country:{candidate.place.country}"
    return found


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
        # `Un` in `Kim Jong Un` is no United Nations.
        parts = frozenset(mention.called.casefold().replace("-", " ").split()) if mention.kind is Kind.PERSON else frozenset()
        for place in (*names, *(place for place in range(first, last) if names and found[place].lower in parts)):
            changed[place] = replace(found[place], term="", sort=Sort.EMPTY)
        if names:
            changed[names[0]] = replace(found[names[0]], term=term)
    return tuple(changed)


def _last_name(called: str) -> str:
    return f"@{words.name_root(words.fold(called.split()[-1]))}" if called.split() else ""


def _with_belongings(source: _Source, statements: Sequence[Said]) -> tuple[Said, ...]:
    """Add whose the named places are; a content that names nothing, or goes on with its holder's talk,
    is of what the statement before it named, the first of what the report opens with."""
    owned = _owned(source, _states(statements))
    found: list[Said] = []
    before = _opening(source)
    last: tuple[str, ...] = ()
    lands: frozenset[str] = frozenset()
    for said in statements:
        names = said.names | before if not said.names or said.holders == last else said.names
        before, last = said.names or before, said.holders
        lands = frozenset(source.lands[place] for place in said.places if place in source.lands) or (
            frozenset() if said.names else lands
        )
        belongs = names.union(lands, *(owned.get(name, ()) for name in names))
        found.append(replace(said, belongs=frozenset(belongs)))
    return tuple(found)


def _opening(source: _Source) -> frozenset[str]:
    """Return the names in the first sentence of a report that names anything but who says something."""
    said = [each.source for each in source.reading.statements if each.source]
    for sentence in source.reading.text.sentences[:OPENING]:
        first, last = (bisect_left(source.starts, place) for place in (sentence.start, sentence.stop))
        named = (word for word in source.tied[first:last] if word.sort is Sort.NAME)
        found = frozenset(word.term for word in named if not any(span.start <= word.start < span.stop for span in said))
        if found:
            return found
    return frozenset()


# So many sentences may open a report, its title among them.
OPENING = 3


def _states(statements: Sequence[Said]) -> frozenset[str]:
    """Return the terms of those for whom some statements are made."""
    return frozenset(each.key for said in statements for each in said.who_behind if each)


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
    whole, offices = Span(0, len(text.body)), behind.offices(source.reading)
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
        dates=telling.targets(source.reading, (whole,), Kind.DATE),
        places=telling.targets(source.reading, (whole,), Kind.PLACE),
        terms=tuple(terms.items()),
        lead=tuple(word.term for word in (*title, *source.words) if word.term)[:LEAD],
        credits=source.credits,
        days=_days(source.reading),
        dated=article.published is not None and article.published_basis is not PublishedBasis.TEXT,
        offices=offices,
        pairs=setting.pairs(source.words, text.body),
        states=_states(said) | {each.principal.key for each in offices},
        accounts=tuple(each.number for each in said if each.account),
        shingles=copies.packed(text.body),
    )


# How many terms the lead of a report has.
LEAD = 45


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


def _denied_by_cue(statement: Statement) -> bool:
    """Say whether a verb denies what it reports; a quotation that it brings in is the denial itself."""
    by = next((each.rule for each in statement.decisions if each.field == "stance"), None)
    return statement.stance is Stance.DENY and by == "cue_act" and statement.mode is Mode.INDIRECT


# A story's day is told within so many days; a dateline's stands within so many characters.
BACK, DATELINE = 10, 60
_DAY = re.compile(r"^date:\d{4}-\d\d-\d\d(?:$|T)")
# What the words of a content tell; its stance is that of the statement.
_TOLD = tuple(field.name for field in fields(Told) if field.name != "stance")


def _said(statement: Statement, place: int, holders: tuple[str, ...], source: _Source) -> Said:
    reading = source.reading
    found = tuple(word for span in statement.content for word in _inside(source, span))
    told = telling.of(found, statement.content, reading, source.negations)
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
        account=None if statement.stance in DENYING else causes.of(found, reading.text.language),
        head=_head(statement, source),
        affirms=_denied_by_cue(statement) and any(word.lower in source.negations for word in found),
        holders=holders,
        who_behind=tuple(behind.of(*holder, statement, reading) for holder in who),
        via_behind=tuple(behind.of(*holder, statement, reading) for holder in via),
        credits=source.credits,
        state_media=frozenset(name for name, target in (*who, *via) if behind.is_state_medium(name, target, reading.text.body)),
        **{name: getattr(told, name) for name in _TOLD},
    )


def _inside(source: _Source, span: Span) -> tuple[Word, ...]:
    first, last = bisect_left(source.starts, span.start), bisect_left(source.starts, span.stop)
    return source.tied[first:last]


def _ids(names: Sequence[str], targets: Sequence[Target]) -> tuple[str | None, ...]:
    return tuple(targets[place].id if place < len(targets) else None for place in range(len(names)))


def _head(statement: Statement, source: _Source) -> Told | None:
    """Return what the first sentence of a content of several sentences says, `None` where it has one, or says too little."""
    span = telling.first_sentence(source.reading.text.body, statement.content)
    if span is None:
        return None
    told = telling.of(_inside(source, span), (span,), source.reading, source.negations)
    if len(told.words | told.names) < telling.LEAST:
        return None
    # What a later sentence tells of the act, such as a view, is not told by the first.
    seen = [place for each in statement.decisions if each.field == "stance" and not each.in_title for place in each.spans]
    later = bool(seen) and all(place.start >= span.stop for place in seen if spans.covers(statement.content[0], place))
    inside = any(spans.covers(statement.content[0], place) for place in seen)
    return replace(told, stance=Stance.SAY if later and inside else statement.stance)
