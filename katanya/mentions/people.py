"""Persons where they stand in a text: the names of the roster that are a person's, full or short, and who holds a statement."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from katanya import ids
from katanya.frozen import dataclass
from katanya.knowledge import bodies, cities, countries, given_names, outlets, people, userlist
from katanya.knowledge.standing import standing
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions import known, located
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Kind, Mention, Span, Text
from katanya.spans import covers
from katanya.spans import taken as taken_of

WORD = re.compile(r"[\w.’'-]+")
SPOKEN = re.compile(r"([a-zA-Z]+) $")


@dataclass(frozen=True, slots=True)
class Held:
    """A source of a statement: its place, the names of its holders as the statement has them, and whether it is one person."""

    span: Span
    names: tuple[str, ...]
    person: bool


class Seen(NamedTuple):
    """A name of the roster and the places where it stands in full or short."""

    name: Name
    body: str
    places: tuple[Span, ...]
    language: Language
    spoken: bool
    own: userlist.Userlist


Rule = Callable[[Seen], str | None]


def find(
    text: Text,
    roster: Roster,
    language: Language,
    article_id: str = "",
    *,
    held: Sequence[Held] = (),
    taken: Sequence[Span] = (),
) -> tuple[Mention, ...]:
    """Return the mentions of persons, in the order of the text; `name` is the fullest name that the article gives."""
    article, body = article_id or text.article, text.body
    spoken = frozenset(name for source in held if source.person for name in source.names)
    places = _places(body, roster, language, taken)
    full = {name.full: _fullest(name, roster) for name in roster.names if name.full in places}
    places = {form: _of_persons(body, form, full[form], spans, language) for form, spans in places.items()}
    together: dict[str, list[Span]] = defaultdict(list)
    for form, spans in places.items():
        together[full[form].full] += spans
    named = {name.full: name for name in full.values()}
    own = userlist.current()
    seen = [Seen(named[name], body, tuple(spans), language, name in spoken, own) for name, spans in together.items()]
    known_as = {view.name.full: _known_as(view) for view in seen}
    found = [
        Mention(ids.mention_id(article, span), Kind.PERSON, span, body[span.start : span.stop], rule, full[form].full)
        for form, spans in places.items()
        if (rule := known_as[full[form].full]) is not None
        for span in spans
    ]
    return tuple(sorted([*found, *_holders(body, article, held, found)], key=attrgetter("span")))


def _of_persons(body: str, form: str, full: Name, spans: list[Span], language: Language) -> list[Span]:
    """Return where a name is not that of a place; a short name is the person of the full one wherever it stands."""
    if " " in form or full.full != form:
        return spans
    return [span for span in spans if not located.is_place(body, span, language)]


def _known_as(seen: Seen) -> str | None:
    """Return the first rule by which a name is a person's, or `None`."""
    for rule in RULES:
        if (known := rule(seen)) is not None:
            return known
    return None


def _holders(body: str, article: str, held: Sequence[Held], found: list[Mention]) -> Iterable[Mention]:
    """Yield the pronouns and titles that hold a statement of one person: `dia`, `he`, `the minister`."""
    before = taken_of(mention.span for mention in found)
    for source in held:
        if source.person and len(source.names) == 1 and before.free(source.span):
            surface = body[source.span.start : source.span.stop]
            yield Mention(ids.mention_id(article, source.span), Kind.PERSON, source.span, surface, "holder", source.names[0])


def _places(body: str, roster: Roster, language: Language, taken: Sequence[Span]) -> dict[str, list[Span]]:
    """Return where each name of the roster that may be a person's stands, the longest name at each place."""
    found: dict[str, list[Span]] = defaultdict(list)
    reached, fixed, forms = 0, sorted([*taken, *_fixed(body, language)]), _forms(roster, language)
    for word, start in [place for place in known.capitals(body) if place[0] in forms]:
        if start < reached:
            continue
        here = next((form for form in forms[word] if _stands(body, start, form)), None)
        if here is not None:
            reached = start + len(here)
            span = Span(start, reached)
            if _is_free(span, fixed):
                found[here].append(span)
    return found


def _forms(roster: Roster, language: Language) -> dict[str, list[str]]:
    """Return the names that may be a person's by their first word, the longest first."""
    forms: dict[str, list[str]] = defaultdict(list)
    for name in roster.names:
        if (name.person and _may_be(name.full, language.code)) or people.named(name.full):
            first = known.WORD.search(name.full)
            forms[first.group() if first else ""].append(name.full)
    for names in forms.values():
        if len(names) > 1:
            names.sort(key=len, reverse=True)
    return forms


def _fixed(body: str, language: Language) -> Iterable[Span]:
    """Yield the places of known names of several words: `Institut Sejong` holds no person."""
    for hit in known.find(body, language.code):
        if " " in hit.known.text and hit.known.sort in ("body", "outlet", "field", "user", "nickname", known.OTHER):
            yield hit.span


def _is_free(span: Span, fixed: list[Span]) -> bool:
    """Say whether nothing fixed overlaps a span but what is a part of it."""
    for place in range(max(0, bisect_left(fixed, span) - 1), len(fixed)):
        other = fixed[place]
        if other.start >= span.stop:
            return True
        if other.stop > span.start and (other == span or not covers(span, other)):
            return False
    return True


@lru_cache(maxsize=4096)
def _may_be(name: str, code: str) -> bool:
    """Say whether a name can be a person's: no town, country or paper, no role or word of grammar in capitals."""
    language = load_language(code)
    if " " not in name and (cities.is_city(name) or len(name) < 3 or name.lower() in language.titles.known):
        return False
    words, grammar = name.lower().split(), language.grammar
    if len(words) == 1 and words[0] in standing(language.code).pointing:
        return False
    if any(word in grammar.times or word in standing(language.code).bodies or word in language.names.parties for word in words):
        return False
    if words[0] in grammar.pronouns or words[0] in language.names.never_named:
        return False
    if len(words) == 1 and words[0] in language.common:
        return False
    return not countries.is_country(name) and not outlets.is_paper(name) and not bodies.is_listed(name)


def _stands(body: str, start: int, form: str) -> bool:
    stop = start + len(form)
    return body.startswith(form, start) and not (stop < len(body) and (body[stop].isalnum() or body[stop] == "-"))


def _fullest(name: Name, roster: Roster) -> Name:
    fuller = roster.fullest(name.full, name.titles)
    return fuller if fuller is not None and fuller.person else name


def holds(seen: Seen) -> str | None:
    """A statement is held by somebody of that name."""
    return "holds_statement" if seen.spoken else None


def listed(seen: Seen) -> str | None:
    """The knowledge has somebody of that name, or the user's own list."""
    row = seen.own.named(seen.name.full)
    own = row is not None and row.kind == "person"
    return "known_person" if own or people.named(seen.name.full) else None


def titled(seen: Seen) -> str | None:
    """`Menteri X`, `Mr X`: a role or a courtesy stands beside the name."""
    return "titled" if seen.name.titles & _personal(seen.language.code) else None


@cache
def _personal(code: str) -> frozenset[str]:
    """Return the words that stand beside the name of a person only."""
    titles = load_language(code).titles
    roles = frozenset(word for basis in (Basis.OFFICIAL, Basis.EXPERT, Basis.OTHER) for word in titles.of(basis).words)
    return (roles | titles.courtesy) - titles.bodies - titles.organisation_words


def aged(seen: Seen) -> str | None:
    """`X (45)`, `X, 45,`, `45-year-old X`."""
    age, before = seen.language.names.age, seen.language.names.age_before
    behind = any(age.match(seen.body, span.stop) for span in seen.places)
    return "aged" if behind or (before and any(seen.body.endswith(before, 0, span.start) for span in seen.places)) else None


def given(seen: Seen) -> str | None:
    """A given name opens the name, or is all of it and no word of the language."""
    words = seen.name.full.split()
    if not given_names.is_given(words[0].strip(".,")) or bodies.is_listed(" ".join(words[1:])):
        return None
    return "given_name" if len(words) > 1 or words[0].lower() not in seen.language.common else None


def acts(seen: Seen) -> str | None:
    """A name of several words, none of them a word of the language, that does what people do: `X lahir`, `X said`."""
    words = seen.name.full.split()
    titles, common = seen.language.titles.known, seen.language.common
    if not 2 <= len(words) <= 4 or any(word.lower() in titles or word.lower() in common for word in words):
        return None
    verbs = (seen.language.names.verb_behind.match(seen.body, span.stop) for span in seen.places)
    return "acts" if any(verb and verb.group(1) in standing(seen.language.code).personal for verb in verbs) else None


def speaks(seen: Seen) -> str | None:
    """A verb of saying stands beside the name: `kata X`, `X said`."""
    verb = seen.language.names.saying_behind
    for span in seen.places:
        after, before = verb.match(seen.body, span.stop), SPOKEN.search(seen.body, max(0, span.start - 14), span.start)
        if after is not None and after.group(1) in seen.language.speech_verbs:
            return "speaks"
        if before is not None and before.group(1).lower() in standing(seen.language.code).leads:
            return "speaks"
    return None


RULES: tuple[Rule, ...] = (holds, listed, titled, aged, given, speaks, acts)
