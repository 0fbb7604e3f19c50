"""Every event case in both languages: each event that is expected is found as it should be; a known failure must fail."""

from __future__ import annotations

import pytest
from case_files import params, place
from event_notation import Case, Expected, load

from katanya import articles, events, ids
from katanya.articles import Given
from katanya.events import status
from katanya.languages.load import language
from katanya.mentions import equipment
from katanya.reading import read_article
from katanya.records import Event, Kind, Mention, Span
from katanya.statements import extract


@pytest.mark.parametrize("case", params(load))
def test_case(case: Case) -> None:
    assert differences(case) == []


def differences(case: Case) -> list[str]:
    """Return what differs between a case and what is read, as lines."""
    reading = read_article(articles.from_text(case.text, given=Given(language=case.language)))
    views = extract.extract(reading.text, language(case.language)).views
    given = tuple(_mention(reading.article.id, case.text, kind, words) for kind, words in case.mentions)
    arms = equipment.find(reading.text, case.language, tuple(mention.span for mention in given))
    words = frozenset(word for view in views for word in view.lowers)
    groups = events.nameless.find(views, (*given, *arms), language(case.language), reading.article.id, words)
    mentions = {mention.id: mention for mention in (*given, *arms, *groups)}
    found = events.extract(views, reading.statements, tuple(mentions.values()), language(case.language), reading.article.id)
    lines: list[str] = []
    for one in case.expected:
        span = place(case.text, one.trigger)
        if one.type == "-":
            told = _told(views, span)
            lines += [f"{one.trigger}: expected {one.status}, told {told}"] if told != one.status else []
        else:
            lines += _differs(one, span, found, mentions)
    return lines


def _mention(article: str, text: str, kind: str, words: str) -> Mention:
    span = place(text, words)
    return Mention(ids.mention_id(article, span), Kind(kind), span, text[span.start : span.stop])


def _told(views: tuple[extract.View, ...], span: Span) -> str | None:
    for view in views:
        words = [i for i in range(view.size) if view.tokens.starts[i] < span.stop and view.tokens.stops[i] > span.start]
        if words:
            return status.decide(view, (words[0], words[-1] + 1)).value
    return None


def _differs(one: Expected, span: Span, found: tuple[Event, ...], mentions: dict[str, Mention]) -> list[str]:
    event = next((each for each in found if span in each.trigger), None)
    if one.type == "none":
        return [f"{one.trigger}: expected no event, found {event.root}"] if event else []
    if event is None:
        return [f"{one.trigger}: no event there, only {[(each.root, each.trigger) for each in found]}"]
    got = {"type": event.subtype or event.root.lower(), "status": event.status.value, **_fields(event, mentions)}
    wanted = {"type": one.type, "status": one.status, **one.fields}
    return [
        f"{one.trigger}: {name} expected {value}, found {got.get(name, '')}"
        for name, value in wanted.items()
        if got.get(name, "") != value
    ]


def _fields(event: Event, mentions: dict[str, Mention]) -> dict[str, str]:
    parts = {
        part: "; ".join(mentions[role.mention].surface for role in event.roles if role.part == part)
        for part in ("actor", "target", "recipient", "instrument")
    }
    held = event.quantity
    return {
        **parts,
        "root": event.root,
        "equipment": "; ".join(mentions[each].surface for each in event.equipment),
        "period": mentions[event.period].surface if event.period else "",
        "place": mentions[event.place].surface if event.place else "",
        "quantity": f"{held.value:g} {held.unit}" if held else "",
        "told": "statement" if event.statement else "outlet",
    }
