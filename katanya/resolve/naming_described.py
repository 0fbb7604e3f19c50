"""Whom a description means, by the titles that the article gives him: `the president`, `bos Tesla itu`, `Panglima TNI`."""

from __future__ import annotations

from functools import cache

from katanya.frozen import replace
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions import located
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Span
from katanya.resolve import body_names, forms, owned
from katanya.resolve.holder import Who

# What is nobody's title.
THINGS = (Basis.DOCUMENT, Basis.IMAGE, Basis.MEDIA)


def description(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the president`, `bos Tesla itu`, `Panglima TNI`: the person whose titles those are."""
    plain = body_names.BRACKETS.sub("", surface)
    words = _words(plain, language)
    roles = _roles(words, language)
    if not words or _of_body_or_many(words, plain, language):
        return None
    if owned.serves(plain, language):
        fitting = owned.by_role(plain, roster, language) if forms.definite(plain, language) else []
        return _best(fitting, roles, span, focus, roster, language) if fitting else owned.again(plain, span, focus, language)
    if not _of_one(plain, roles, language):
        return None
    places, named = _places(plain, roles, language), _named_words(plain, words, language)
    if named and not places and not forms.points_back(plain, language) and _knows_one_of(words, roster):
        return owned.formerly(surface, span, focus, language)
    fitting = _fitting(roles, places, bool(named), roster, language)
    if fitting:
        return _best(fitting, roles, span, focus, roster, language)
    surely = not language.traits.articles or (not places and owned.may_be(words, focus, language))
    return _last_named(span, focus, roster) if surely and forms.points_back(plain, language) else None


def _words(plain: str, language: Language) -> list[str]:
    """Return the words of a description in lower case, without article, marks and what points."""
    words = [word.strip(",.'’").lower() for word in forms.without_article(plain, language).split()]
    return [forms.unowned(word, language) for word in words if word not in language.grammar.determiners]


def _roles(words: list[str], language: Language) -> frozenset[str]:
    """Return the words for offices in a description; of two the office in short: `Kepala Negara` is the `Presiden`."""
    if len(words) == 2 and " ".join(words) in dict(language.titles.shorts):
        return frozenset((" ".join(words),))
    return frozenset(word for word in words if word in language.titles.every)


def _of_one(plain: str, roles: frozenset[str], language: Language) -> bool:
    """Say whether a description is of one who is known, and of no body, document or medium."""
    human = roles - language.titles.bodies - _things(language.code)
    return bool(human) and forms.definite(plain, language) and not forms.plural(plain, language)


@cache
def _things(code: str) -> frozenset[str]:
    """Return the words of documents, images and media."""
    titles = load_language(code).titles
    return frozenset().union(*[titles.of(basis).words for basis in THINGS])


def _of_body_or_many(words: list[str], plain: str, language: Language) -> bool:
    """Say whether a mention is of a body (`the State Department`, `majelis hakim`) or perhaps of many (`pedagang pasar`)."""
    titles = language.titles
    if not language.traits.head_first:
        head = forms.head_at(words, language)
        return head >= 0 and words[head] in titles.bodies
    if forms.points_back(plain, language):
        return False
    many = titles.of(Basis.WITNESS).words
    return words[0] in titles.bodies or (words[0] in many and words[0] not in titles.of(Basis.OFFICIAL).words)


def _places(plain: str, roles: frozenset[str], language: Language) -> frozenset[str]:
    """Return the words of a description that are places, in lower case: `the Ohio governor` is not the one of Iowa."""
    words = (forms.unowned(word, language) for word in plain.split()[1:] if word[0].isupper())
    return frozenset(word.lower() for word in words if word.lower() not in roles and located.is_known(word))


def _named_words(plain: str, words: list[str], language: Language) -> list[str]:
    """Return the words of a description that name something."""
    lower = forms.lower_words(plain)
    return [word for word in words if word not in language.titles.known and word not in lower]


def _knows_one_of(words: list[str], roster: Roster) -> bool:
    """Say whether a part of a name of the article stands among some words."""
    return any(part in words for name in roster.names for part in name.full.lower().split())


def _fitting(roles: frozenset[str], places: frozenset[str], named: bool, roster: Roster, language: Language) -> list[Name]:
    """Return the persons who hold the roles of a description, of a place if it has one; `named` says that it names something."""
    fitting = [name for name in roster.names if name.person and roles <= name.titles and _same_rank(name.titles, roles, language)]
    if places:
        fitting = [name for name in fitting if places.isdisjoint(name.parts)]
        there = [name for name in fitting if places <= name.titles]
        fitting = there if len(there) == 1 else fitting if len(fitting) == 1 and not named else []
    if not fitting and len(roles) > 1 and not places:
        fitting = [name for name in roster.names if name.person and len(roles & name.titles) > 1]
    return fitting


def _same_rank(titles: frozenset[str], roles: frozenset[str], language: Language) -> bool:
    """Say whether an office is not that of a deputy where the mention is not: `Presiden` is no `Wakil Presiden`."""
    deputy = language.titles.deputies & titles
    return deputy <= roles or deputy <= language.titles.with_shorts(roles)


def _best(fitting: list[Name], roles: frozenset[str], span: Span, focus: Who | None, roster: Roster, language: Language) -> Who:
    """Return the likeliest of those whom a description fits: whoever was spoken of last, else who is named most."""
    best = max(fitting, key=lambda name: (focus is not None and name.full in focus.names, name.count))
    best = roster.fullest(best.full, best.titles - language.titles.courtesy, strict=True) or best
    return Who((best.full,), "description", (span, best.at), best.titles | roles, person=True)


def _last_named(span: Span, focus: Who | None, roster: Roster) -> Who | None:
    """Return the person spoken of last, or the one whom the article named last before a place."""
    if focus is not None:
        return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))
    before = [name for name in roster.names if name.person and " " in name.full and name.at.start < span.start]
    return (
        Who((before[-1].full,), "description_of_last", (span, before[-1].at), before[-1].titles, person=True) if before else None
    )
