"""What a rule finds in one sentence, before names are resolved and fields decided."""

from __future__ import annotations

from katanya.frozen import dataclass, replace
from katanya.languages.lexicon import Entry
from katanya.records import Span
from katanya.statements.view import View

Words = tuple[int, int]
# Rules whose drafts stand beside the talk of a sentence: nothing goes on with what they find.
ASIDE = frozenset(("inside_quotation", "passive_asked", "signed", "turn"))


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making: places are ranges of words in the view's sentence (cue and source: in `place`'s).

    `source` is the mention beside the cue; `holder` is the draft's source where it stands elsewhere in the sentence
    (`he met Kim and said …`); `hops` are the carriers that the sentence names; `follows` says that the draft goes on
    with the statement before it, `quote` that its content is a whole quotation.
    """

    view: View
    content: tuple[Words, ...]
    cue: Words | None
    source: Words | None
    entry: Entry | None
    rule: str
    hops: tuple[Span, ...] = ()
    follows: bool = False
    quote: bool = False
    nested: bool = False
    inherits: bool = False
    at: View | None = None
    lead: tuple[Span, ...] = ()
    trail: tuple[Span, ...] = ()

    @property
    def place(self) -> View:
        """The sentence that cue and source stand in: the content's own, or the one after it (`Hal itu disampaikan X`)."""
        return self.at or self.view

    @property
    def start(self) -> int:
        """The first word of cue and source."""
        places = [place[0] for place in (self.cue, self.source) if place]
        return min(places) if places else self.content[0][0]

    @property
    def stop(self) -> int:
        """The place after the last word of cue and source."""
        places = [place[1] for place in (self.cue, self.source) if place]
        return max(places) if places else self.content[-1][1]

    def spans(self) -> tuple[Span, ...]:
        """Return the characters of the content, without outer quotation marks, commas and full stops at its ends."""
        own = tuple(span for part in self.content if part[0] < part[1] and (span := content_span(self.view, part)) is not None)
        return (*self.lead, *own, *self.trail) if own else own

    def with_content(self, *parts: Words) -> Draft:
        """Return the draft with another content."""
        return replace(self, content=tuple(part for part in parts if part[0] < part[1]))


def content_span(view: View, part: Words) -> Span | None:
    """Return the characters of one part of a content, or `None` where nothing but marks is left."""
    first, last = part
    edges = ",.;:—–-"
    while first < last and view.words[first] in edges and view.quoted[first] < 0:
        first += 1
    while last > first and view.words[last - 1] in edges and view.quoted[last - 1] < 0:
        last -= 1
    if first >= last:
        return None
    number = view.quoted[first]
    if number >= 0 and number == view.quoted[last - 1]:
        return _inside(view, first, last, view.text.quotations[number].inside)
    return view.span(first, last)


def _inside(view: View, first: int, last: int, inside: Span) -> Span | None:
    """Return what stands between the marks of a quotation, as far as the words reach."""
    start = max(view.tokens.starts[first], inside.start)
    stop = min(view.tokens.stops[last - 1], inside.stop)
    body = view.text.body
    while stop > start and (body[stop - 1].isspace() or body[stop - 1] in ",."):
        stop -= 1
    while start < stop and body[start].isspace():
        start += 1
    return Span(start, stop) if start < stop else None
