"""PLOVER JSON: the events of a reading as records that event data programs read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from katanya.events import plover
from katanya.records import Event, Kind, Mention, Part, Reading, Resolution

# PLOVER calls whom an event is directed at its recipient, target or recipient of ours alike.
RECIPIENTS = frozenset((Part.TARGET, Part.RECIPIENT))


def render(reading: Reading) -> str:
    """Return one JSON record a line, one for each event with an actor; field names are those of the PLOVER manual."""
    return "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records(reading))


def records(reading: Reading) -> Iterator[dict[str, object]]:
    """Yield the record of each event that has an actor; our own fields begin with `katanya_`."""
    mentions = {mention.id: mention for mention in reading.mentions}
    targets = {resolution.mention: resolution for resolution in reading.resolutions}
    for event in reading.events:
        actors = [
            _entity(mentions[role.mention], targets)
            for role in event.roles
            if role.part is Part.ACTOR and role.mention in mentions
        ]
        if actors:
            yield _record(reading, event, actors, mentions, targets)


def _record(
    reading: Reading,
    event: Event,
    actors: list[dict[str, object]],
    mentions: dict[str, Mention],
    targets: dict[str, Resolution],
) -> dict[str, object]:
    recipients = [mentions[role.mention] for role in event.roles if role.part in RECIPIENTS and role.mention in mentions]
    body = reading.text.body
    return {
        "id": f"katanya-{event.id}",
        "date": _date(reading, event, targets),
        "actor": actors,
        "recipient": [_entity(mention, targets) for mention in recipients],
        "event": plover.coded(event),
        "mode": plover.mode(event),
        "eventText": " … ".join(body[start:stop] for start, stop in event.trigger),
        "text": _sentence(reading, event),
        "language": reading.article.language,
        "publication": reading.article.outlet,
        "url": reading.article.url,
        "katanya_root": event.root,
        "katanya_subtype": event.subtype,
        "katanya_status": event.status.value,
        "katanya_statement": event.statement,
        "katanya_trigger": [list(span) for span in event.trigger],
    }


def _entity(mention: Mention, targets: dict[str, Resolution]) -> dict[str, object]:
    resolution = targets.get(mention.id)
    target = resolution.target if resolution else None
    country = target.removeprefix("country:") if target and mention.kind is Kind.COUNTRY else None
    return {
        "actorText": mention.surface,
        "code": plover.mapping().iso3.get(country or ""),
        "katanya_mention": mention.id,
        "katanya_target": target,
    }


def _date(reading: Reading, event: Event, targets: dict[str, Resolution]) -> str | None:
    """Return the first day of an event where its date lies somewhere; the date of publication never stands for it."""
    resolution = targets.get(event.period or "")
    return resolution.when.start if resolution and resolution.when else None


def _sentence(reading: Reading, event: Event) -> str:
    start = event.trigger[0].start
    span = next((span for span in reading.text.sentences if span.start <= start < span.stop), event.trigger[0])
    return reading.text.body[span.start : span.stop]
