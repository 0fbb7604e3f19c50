"""What the mentions of a reading were tied to, and its events, as rows in words that are safe to show."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.records import Event, Kind, Mention, Part, Reading, Resolution, Status, When
from katanya.spans import surface
from katanya.views.visible import one_line

# What found a name and tells what bears it: a courtesy or title, an age, a given name, an acronym or word of a body.
_TELLING = frozenset(["titled", "aged", "given_name", "named_as_body", "body_of_country", "pronoun"])
# Sources that no name was looked for.
_UNTOLD = (Kind.DOCUMENT, Kind.IMAGE)


@dataclass(frozen=True, slots=True)
class Tied:
    """One name of the article and what it was tied to; `target` is empty where it is open, and `reason` says why.

    `kind` is `None` where the article tells nothing of the bearer but what was said: a person, a body or a state.
    """

    kind: Kind | None
    name: str
    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One event; `account` is the number of the statement that it stands in, or `outlet`."""

    what: str
    trigger: str
    status: Status
    actor: str
    others: str
    when: str
    where: str
    account: str


def names(reading: Reading) -> Iterator[Tied]:
    """Return each name once, with what it was tied to, in the order of the text; who is unnamed is none."""
    tied = {resolution.mention: resolution for resolution in reading.resolutions}
    seen = set()
    for mention in reading.mentions:
        resolution = tied.get(mention.id)
        if resolution is None or mention.kind in _UNTOLD or resolution.reason == "unnamed":
            continue
        row = _tied(mention, resolution)
        if row not in seen:
            seen.add(row)
            yield row


def _tied(mention: Mention, resolution: Resolution) -> Tied:
    name = one_line(mention.surface if mention.kind is Kind.DATE else mention.called)
    kind = None if _bare(mention, resolution) else mention.kind
    return Tied(kind, name, one_line(resolution.target or ""), one_line(resolution.reason or "").replace("_", " "))


def _bare(mention: Mention, resolution: Resolution) -> bool:
    """Say whether nothing speaks for the kind of a source: it is one unknown word, without a role and without a given name."""
    kinds = (Kind.PERSON, Kind.ORGANISATION)
    known = resolution.target is not None or (resolution.post is not None and resolution.post.role is not None)
    return mention.kind in kinds and not known and " " not in mention.called and mention.rule not in _TELLING


def happenings(reading: Reading) -> Iterator[Happening]:
    """Return a row for every event, in the order of the text."""
    mentions = {mention.id: mention for mention in reading.mentions}
    tied = {resolution.mention: resolution for resolution in reading.resolutions}
    numbers = {statement.id: str(number) for number, statement in enumerate(reading.statements, 1)}
    for event in reading.events:
        when = tied.get(event.period or "")
        yield Happening(
            what=event.subtype or event.root.lower(),
            trigger=one_line(surface(reading.text.body, event.trigger)),
            status=event.status,
            actor=_called(event, mentions, Part.ACTOR),
            others=", ".join(filter(None, (_called(event, mentions, part) for part in (Part.TARGET, Part.RECIPIENT)))),
            when=one_line(_day(when.when)) if when is not None and when.when is not None else "",
            where=one_line(mentions[event.place].called) if event.place in mentions else "",
            account=numbers.get(event.statement or "", "outlet"),
        )


def _day(when: When) -> str:
    """Return a time as precisely as it is given, down to the day; nothing where no day is known, as of `Friday` alone."""
    if when.start is None or when.granularity in ("part_of_day", "time"):
        return when.start or ""
    return when.value or ""


def _called(event: Event, mentions: dict[str, Mention], part: Part) -> str:
    called = (mentions[role.mention].called for role in event.roles if role.part is part and role.mention in mentions)
    return one_line(", ".join(dict.fromkeys(called)))
