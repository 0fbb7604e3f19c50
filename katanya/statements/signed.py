"""What somebody signs with a name below it or behind it: letters to a paper, posts of social platforms that a page shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from katanya.frozen import dataclass, replace
from katanya.languages.lexicon import Entry, Frame
from katanya.records import Span, Text
from katanya.statements.draft import Draft, Words, content_span
from katanya.statements.view import View

# `C — Name (@handle) June 28, 2016`, as platforms write a post that a page shows.
POST = re.compile(
    r"\s*[—–-]+\s?(?P<name>[^—–()\n]{2,40}?)\s?\(@\w{1,20}\)\s(?:[A-Z]\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4})\s*(?:</\w+>)?\W*$"
)
MARKUP = re.compile(r"<\w+[^<>]*>\s*")
# Links behind a post, and what a page calls out between it and its signature.
BEHIND = re.compile(r"(?:\s*(?:https?://\S+|pic\.\S+|\b[A-Z]{2,}(?: [A-Z]{2,}){2,}))+\s*$")
# A line that is a name, the place of its bearer below it, the heading of a column of letters.
NAME = re.compile(r"(?:@\w{2,20}|[A-Z][\w'’-]*[a-z][\w'’-]*(?: (?:[A-Z][\w'’-]*[a-z][\w'’-]*|[A-Z]\.)){1,3})[.]?")
PLACE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, (?:[A-Z][\w'’]+\.?){1,2}\.?")
HEADING = re.compile(r"[A-Z]{4,}(?: [A-Z]{2,}){0,3}\.?")
# A speaker in a transcript: `ORLIN:`, `Dana Orlin (mayor):`; fewer turns than these are none.
TURN = re.compile(
    r"(?P<name>[A-Z][A-Z.’' -]{1,30}[A-Z.]|(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+)(?:,? \([^)\n]{2,40}\))?: (?=[\w“\"‘'\[(])"
)
TURNS = 3
# One signed text alone may be anything; a column of letters has more.
LETTERS = 2


@dataclass(frozen=True, slots=True)
class Signed:
    """A paragraph that is one person's words: what they are, and the name that signs them, here or in a later paragraph."""

    said: Span
    name: Span
    rule: str = "signed"


def find(text: Text) -> tuple[Signed, ...]:
    """Return the signed paragraphs of a text, in order."""
    return (*_posts(text),) or (*_letters(text),) or (*_turns(text),)


def _turns(text: Text) -> Iterator[Signed]:
    """Yield what each speaks whose name opens a paragraph in a transcript: `ORLIN: C`, where two and more take turns."""
    if text.body.count(": ") < TURNS:
        return
    opened = [TURN.match(text.body, start, stop) for start, stop in text.paragraphs]
    turns = Counter(match["name"].split()[-1] for match in opened if match is not None)
    if turns.total() < TURNS or len(turns) < LETTERS or turns.total() == len(turns):
        return
    for match, paragraph in zip(opened, text.paragraphs, strict=True):
        again = match is not None and (turns[match["name"].split()[-1]] > 1 or match["name"].isupper())
        if match is not None and again and match.end() < paragraph.stop:
            yield Signed(Span(match.end(), paragraph.stop), Span(*match.span("name")), "turn")


def _posts(text: Text) -> Iterator[Signed]:
    if "(@" not in text.body:
        return
    for start, stop in text.paragraphs:
        match = POST.search(text.body, start, stop)
        if match is None:
            continue
        opening = MARKUP.match(text.body, start, stop)
        first = opening.end() if opening else start
        links = BEHIND.search(text.body, first, match.start())
        last = links.start() if links else match.start()
        if last > first:
            yield Signed(Span(first, last), Span(*match.span("name")))


def _letters(text: Text) -> Iterator[Signed]:
    lines = [text.body[start:stop] for start, stop in text.paragraphs]
    signs = [number for number, line in enumerate(lines) if number and len(line) < 50 and NAME.fullmatch(line)]
    signs = [number for number in signs if number - 1 not in signs and not HEADING.fullmatch(lines[number - 1])]
    if len(signs) < LETTERS:
        return
    begin = next((number + 1 for number, line in enumerate(lines) if HEADING.fullmatch(line)), None)
    for number in signs if begin is not None else ():
        name = text.paragraphs[number]
        for above in range(begin or 0, number):
            if not (HEADING.fullmatch(lines[above]) or PLACE.fullmatch(lines[above])):
                yield Signed(text.paragraphs[above], Span(name.start, name.stop - lines[number].endswith(".")))
        begin = number + 1


def drafts(text: Text, views: Sequence[View], found: list[Draft]) -> list[Draft]:
    """Return the drafts with those that are signed, and without what a signed text says of nobody else."""
    notes = find(text) if views and views[0].language.settling.plain_cues else ()
    if not notes:
        return found
    own = [draft for note in notes if (draft := _draft(note, views)) is not None]
    kept = [draft for draft in found if not _inside(draft, notes)]
    told = [replace(draft, nested=True) for draft in found if _inside(draft, notes) and _of_another(draft)]
    return sorted([*own, *kept, *told], key=lambda draft: draft.place.index)


def _inside(draft: Draft, notes: tuple[Signed, ...]) -> bool:
    at = draft.view.sentence
    return any(at.start < note.said.stop and note.said.start < at.stop for note in notes)


def _of_another(draft: Draft) -> bool:
    """Say whether a draft has somebody named for its source, who is not the one who signs."""
    if draft.source is None or draft.cue is None:
        return False
    place, (first, last) = draft.place, draft.source
    grammar = place.language.grammar
    if not (grammar.firsts | grammar.pronouns).isdisjoint(place.lowers[first:last]):
        return False
    return any(place.capital(index) for index in range(first + 1, last)) or (place.capital(first) and first > place.first)


def _draft(note: Signed, views: Sequence[View]) -> Draft | None:
    """Return the statement that a signed paragraph is; `None` where its sentences are no part of the report."""
    signed = next((view for view in views if view.sentence.start <= note.name.start < view.sentence.stop), None)
    held = [(view, words) for view in views if (words := _words(view, note.said)) and content_span(view, words) is not None]
    if signed is None or not held:
        return None
    *before, (view, words) = held
    lead = tuple(span for other, part in before if (span := content_span(other, part)) is not None)
    source = _words(signed, note.name)
    at = signed if signed is not view else None
    return Draft(view, (words,), None, source, plain(view), note.rule, lead=lead, at=at) if source else None


def plain(view: View) -> Entry | None:
    """Return the entry of the plainest cue of a language, for what is said without one."""
    plainest = view.language.settling.plain_cues
    rows = (row for word in plainest for row in view.language.lexicon.by_first.get(word, ()))
    return next((entry for form, entry in rows if len(form) == 1 and entry.frame is Frame.CLAUSE), None)


def _words(view: View, span: Span) -> Words | None:
    """Return the words of a sentence that stand in a stretch of characters."""
    if view.sentence.stop <= span.start or span.stop <= view.sentence.start:
        return None
    first, last = bisect_left(view.tokens.starts, span.start), bisect_left(view.tokens.starts, span.stop)
    return (first, last) if first < last else None
