"""The values that fields of the records may take; it imports nothing of ours."""

from __future__ import annotations

from katanya.choices import StrEnum


class Mode(StrEnum):
    """How the words of a content are given: wholly, partly or not at all in quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Stance(StrEnum):
    """The speech act of a statement."""

    SAY = "say"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    DEMAND = "demand"
    PLEDGE = "pledge"
    THREATEN = "threaten"
    REJECT = "reject"
    SUPPORT = "support"
    ASSESS = "assess"
    DECLINE = "decline"


# By these something is said not to be so, or turned down.
DENYING = frozenset((Stance.DENY, Stance.REJECT))


class Basis(StrEnum):
    """In what quality the source of a statement speaks."""

    OFFICIAL = "official"
    EXPERT = "expert"
    WITNESS = "witness"
    DOCUMENT = "document"
    IMAGE = "image"
    MEDIA = "media"
    ANONYMOUS = "anonymous"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure a content is, as it is worded."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What a mention is of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    DATE = "date"
    EQUIPMENT = "equipment"
    FACILITY = "facility"
    DOCUMENT = "document"
    IMAGE = "image"


class TimexType(StrEnum):
    """What kind of time an expression gives, as TIMEX3 names it."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What a time was counted from: nothing (it is whole), the day of publication, a date before it in the text."""

    NONE = "none"
    PUBLISHED = "published"
    TEXT = "text"


class Status(StrEnum):
    """What the account that an event stands in says of it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Part(StrEnum):
    """What somebody or something is to an event."""

    ACTOR = "actor"
    TARGET = "target"
    RECIPIENT = "recipient"
    INSTRUMENT = "instrument"


class Form(StrEnum):
    """The form that an article came in."""

    PLAIN = "plain"
    HTML = "html"
    JSONL = "jsonl"


class PublishedBasis(StrEnum):
    """Where the time of publication was read: given by the caller, the page's metadata, or the text."""

    GIVEN = "given"
    PAGE = "page"
    TEXT = "text"
