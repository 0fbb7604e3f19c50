"""Who a person is: the one that the knowledge has by that name, if nothing in the article speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from katanya.knowledge import bodies, offices, people, userlist
from katanya.knowledge.offices import Term
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import Basis, Mention, Post, Resolution, Span, Text
from katanya.resolve import forms, post_parts, posts

OPEN = "open"


class Clues(NamedTuple):
    """What speaks for or against a person: the post that the article gives, its day, its countries as `country:KP`."""

    post: Post | None
    day: str | None
    countries: frozenset[str]
    language: Language


class Found(NamedTuple):
    """A target, or the reason why there is none, and the rule that decided."""

    target: str | None
    reason: str | None
    method: str


# The field of a body whose commander is listed as that of its country.
ARMED = "armed-forces"
# Whom news calls by the last name alone without a word of the country.
LEADING = frozenset(["head_of_state", "head_of_government", "supreme_leader"])

NOT_KNOWN = Found(None, "not_in_knowledge", OPEN)

Rule = Callable[[str, Clues], Found | None]


def resolve(
    mentions: Sequence[Mention],
    text: Text,
    roster: Roster,
    published: str | None,
    countries: frozenset[str] = frozenset(),
) -> tuple[Resolution, ...]:
    """Return what each mention of a person was tied to, with role and affiliation where the article gives them.

    `published` is the article's date, ISO 8601; `countries` the targets of the countries that the article speaks of.
    """
    language = load_language(text.language or "en")
    places: dict[str, list[Span]] = defaultdict(list)
    names = [mention.called for mention in mentions]
    for name, mention in zip(names, mentions, strict=True):
        places[name].append(mention.span)
    found = {name: _one(name, spans, (text.body, day(published), countries, language)) for name, spans in places.items()}
    return tuple([_resolution(mention, *found[name]) for name, mention in zip(names, mentions, strict=True)])


def day(published: str | None) -> str | None:
    """Return the day of an ISO 8601 time, or `None`.

    >>> day("2023-08-06T10:00:00+07:00")
    '2023-08-06'
    """
    return published[:10] if published and len(published) >= 10 else None


def identify(name: str, clues: Clues) -> Found:
    """Return the person that a name is of by the clues."""
    for rule in RULES:
        found = rule(name, clues)
        if found is not None:
            return found
    return NOT_KNOWN


def by_user(name: str, clues: Clues) -> Found | None:
    """The user's own list comes first."""
    row = userlist.current().named(name)
    return Found(row.id, None, "user_list") if row and row.kind == "person" else None


def by_name(name: str, clues: Clues) -> Found | None:
    """The full name, or another form that is known, if the post in the article is not another's."""
    candidates = people.named(name)
    if not candidates or (" " not in name and _ordinary(name, candidates) and not _offices(clues)):
        return None
    fitting = [person for person in candidates if not _contradicted(person, clues)]
    if len(fitting) == 1:
        return Found(fitting[0], None, "known_name")
    return Found(None, "two_candidates" if fitting else "not_in_knowledge", "known_name")


def by_title(name: str, clues: Clues) -> Found | None:
    """`President Biden`: who bore the name and held the office that day; the office decides between namesakes."""
    held = _offices(clues)
    candidates = people.last_named(name)
    if not held or not candidates or _former(clues):
        return None
    of = _of(clues.post, clues.language)
    fitting = {
        term.holder
        for person in candidates
        for term in offices.terms_of(person)
        if term.office in held and (of is None or term.of == of) and (clues.day is None or term.possible(clues.day))
    }
    if len(fitting) == 1 and (of is not None or _dated(fitting, clues)):
        return Found(fitting.pop(), None, "title_and_name")
    return Found(None, "two_candidates", "title_and_name") if len(fitting) > 1 else None


def by_last_name(name: str, clues: Clues) -> Found | None:
    """A last name alone: a head of state or government that day, or a holder of another office in a country of the article."""
    candidates = people.last_named(name)
    if not candidates or clues.day is None or len(name) < 4 or (clues.post is not None and _not_official(clues)):
        return None
    fitting = {person for person in candidates if any(_in_office(term, clues) for term in offices.terms_of(person))}
    others = [person for person in candidates if any(term.possible(clues.day) for term in offices.terms_of(person))]
    if len(fitting) == 1 and len(others) == 1:
        return Found(fitting.pop(), None, "last_name_in_office")
    return Found(None, "two_candidates", "last_name_in_office") if len(others) > 1 else None


def by_leader(name: str, clues: Clues) -> Found | None:
    """A last name alone that only one known person bears, who has led a country of the article: `Obama`, `Merkel`.

    Of whom else an article speaks it gives the full name once, and a short form of that is no name by itself.
    """
    candidates = people.last_named(name)
    if len(candidates) != 1 or clues.day is None or len(name) < 4 or (clues.post is not None and _not_official(clues)):
        return None
    led = (term for term in offices.terms_of(candidates[0]) if term.office in LEADING and term.of in clues.countries)
    begun = any(term.since and term.since <= clues.day for term in led)
    return Found(candidates[0], None, "last_name_of_leader") if begun else None


RULES: tuple[Rule, ...] = (by_user, by_name, by_title, by_last_name, by_leader)


def by_office(phrase: str, language: Language, on: str | None) -> Found | None:
    """`the Indonesian defence minister`: who held that office on the article's day; `None` where it names no office."""
    plain = forms.without_first(phrase, language.names.definite_articles)
    if _not_held(plain, language):
        return None
    role, affiliation = post_parts.split(plain, language)
    held = offices.by_words(role)
    of = post_parts.known(affiliation, language) if affiliation else _told_by_name(plain, language)
    held = held or offices.by_words(plain)
    if not held or of is None:
        return None
    holder, reason = offices.holder(held, _seat_of(of), on)
    return Found(holder, reason or None, "holder_of_office")


def _told_by_name(office: str, language: Language) -> str | None:
    """Return whose an office is whose name says so: `Kapolri` is that of Indonesia."""
    told = (row.rpartition(" ") for row in language.resolve.offices_of)
    return next((f"country:{state.upper()}" for name, _, state in told if name == office.casefold()), None)


def _seat_of(of: str) -> str:
    """Return the country whose armed forces a body is, which their commander is listed of; else the body or country itself."""
    body = bodies.by_id(of)
    return f"country:{body.country}" if body is not None and body.field == ARMED and body.country else of


def _one(name: str, spans: list[Span], seen: tuple[str, str | None, frozenset[str], Language]) -> tuple[Found, Post | None]:
    body, on, countries, language = seen
    post = posts.of(body, spans, language)
    found = identify(name, Clues(post, on, countries, language))
    if found.target is None and found.method == OPEN and name[:1].islower() is False:
        found = by_office(name, language, on) or found
    return found, post


def _resolution(mention: Mention, found: Found, post: Post | None) -> Resolution:
    spans = post.spans if post else ()
    return Resolution(mention.id, found.target, found.method, found.reason, spans=spans, post=post)


def _offices(clues: Clues) -> frozenset[str]:
    role = clues.post.role if clues.post else None
    return offices.by_words(forms.without_first(role.lower(), clues.language.names.definite_articles)) if role else frozenset()


def _of(post: Post | None, language: Language) -> str | None:
    known = post_parts.known(post.affiliation, language) if post and post.affiliation else None
    return known if known and known.startswith(("country:", "organisation:")) else None


def _former(clues: Clues) -> bool:
    return bool(clues.post and clues.post.role and _not_held(clues.post.role, clues.language))


def _not_held(role: str, language: Language) -> bool:
    """Say whether a role is one that somebody had or will have: `former president`, `calon gubernur`."""
    return not language.resolve.not_in_office.isdisjoint(role.lower().split()[:1])


def _contradicted(person: str, clues: Clues) -> bool:
    """Say whether the article gives a post that the person cannot have: no public office, or one of another country."""
    if clues.post is None:
        return False
    if _not_official(clues):
        return True
    of, terms = _of(clues.post, clues.language), offices.terms_of(person)
    office = _offices(clues)
    return bool(of and of.startswith("country:") and office and terms) and all(
        term.of.startswith("country:") and term.of != of for term in terms
    )


def _ordinary(name: str, candidates: tuple[str, ...]) -> bool:
    """Say whether one word is the whole name of somebody, as many others bear it; a by-name such as `Jokowi` is one's own."""
    return any(person is not None and person.name == name for person in map(people.by_id, candidates))


def _not_official(clues: Clues) -> bool:
    """Say whether the role is one of an expert, a witness or another who holds no office."""
    words = frozenset(((clues.post.role if clues.post else None) or "").lower().split())
    titles = clues.language.titles
    if not words or not (
        words.isdisjoint(clues.language.resolve.not_in_office) and words.isdisjoint(titles.of(Basis.OFFICIAL).words)
    ):
        return False
    return not all(words.isdisjoint(titles.of(basis).words) for basis in (Basis.EXPERT, Basis.WITNESS, Basis.OTHER))


def _dated(fitting: set[str], clues: Clues) -> bool:
    """Say whether the only candidate is known to have held an office that day, or was the last who is known to."""
    return clues.day is not None and any(term.lasting(clues.day) for person in fitting for term in offices.terms_of(person))


def _in_office(term: Term, clues: Clues) -> bool:
    if clues.day is None or not term.lasting(clues.day):
        return False
    return term.of in clues.countries or term.office in LEADING
