"""What an article's names, times, places and equipment are: every finder and its resolver, in the order of precedence.

Where two finders claim the same characters the earlier one has them: times, persons, bodies and countries, equipment, places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter

from katanya import ids
from katanya.frozen import dataclass
from katanya.knowledge import outlets
from katanya.languages.records import Language
from katanya.mentions import bodies as find_bodies
from katanya.mentions import bodies_of
from katanya.mentions import dates as find_dates
from katanya.mentions import equipment as find_equipment
from katanya.mentions import people as find_people
from katanya.mentions import places as find_places
from katanya.mentions.names import Roster
from katanya.records import Article, Kind, Mention, Resolution, Span, Statement, Target, Text
from katanya.resolve import bodies, equipment, people, places, pointed, pronouns, ranges, targets
from katanya.resolve import dates as resolve_dates
from katanya.resolve.people import Found
from katanya.resolve.targets import Context
from katanya.resolve.told import Told
from katanya.texts.tokens import Words


@dataclass(frozen=True, slots=True)
class Tied:
    """The mentions of an article, what each was tied to, and its statements with their targets, in the order of the text."""

    mentions: tuple[Mention, ...]
    resolutions: tuple[Resolution, ...]
    statements: tuple[Statement, ...]

    @property
    def placed(self) -> tuple[Mention, ...]:
        """The mentions without the lengths and rhythms of time, which are no day of anything."""
        lengths = {tied.mention for tied in self.resolutions if tied.reason == resolve_dates.NOT_A_DATE}
        return tuple([mention for mention in self.mentions if mention.id not in lengths]) if lengths else self.mentions


@dataclass(frozen=True, slots=True)
class _Scene:
    article: Article
    text: Text
    tokens: Words
    roster: Roster
    language: Language


Pair = tuple[Mention, Resolution]


def tie(article: Article, text: Text, tokens: Words, said: Told, roster: Roster, language: Language) -> Tied:
    """Return the mentions of an article and what they are, and the statements with who their holders and hops are."""
    scene = _Scene(article, text, tokens, roster, language)
    times = _times(scene)
    names = _names(scene, said, [mention.span for mention, _ in times])
    context = targets.context(roster, language, article.published, *zip(*names, strict=True)) if names else _nobody(scene)
    # In order, what is taken is sorted fast each time that it is asked for.
    found = sorted([*times, *names, *pointed.resolve(text, tokens, language, roster, names)], key=_span)
    found += _equipment(scene, found)
    found += _places(scene, found)
    one = cache(lambda name: targets.one(name, context))
    target = cache(lambda name: _target(one(name)))
    found += _sources(said, one, {mention.span for mention, _ in found})
    found += _pronouns(scene, found)
    found.sort(key=_span)
    statements = tuple([_with_targets(statement, target) for statement in said.statements])
    return Tied(tuple([mention for mention, _ in found]), tuple([tied for _, tied in found]), statements)


def _span(pair: Pair) -> Span:
    return pair[0].span


def _nobody(scene: _Scene) -> Context:
    return targets.context(scene.roster, scene.language, scene.article.published)


def _times(scene: _Scene) -> list[Pair]:
    found = find_dates.find(scene.text, scene.language.code, scene.tokens)
    dated = resolve_dates.resolve(found, scene.text, scene.article.published)
    stretches = ranges.find(dated, scene.text.body, scene.language.code)
    return [(mention := _mention(scene, each), _time(mention, each)) for each in (*dated, *stretches)]


def _mention(scene: _Scene, dated: resolve_dates.Dated) -> Mention:
    span = dated.timex.span
    identity = ids.mention_id(scene.article.id, span)
    return Mention(identity, Kind.DATE, span, scene.text.body[span.start : span.stop], dated.timex.rule)


def _time(mention: Mention, dated: resolve_dates.Dated) -> Resolution:
    return Resolution(mention.id, dated.target, f"anchor_{dated.when.anchor}", dated.reason, when=dated.when)


def _names(scene: _Scene, said: Told, taken: list[Span]) -> list[Pair]:
    """Return persons, organisations and countries; who a person is takes the countries that the article speaks of."""
    article, text, roster = scene.article, scene.text, scene.roster
    whole = bodies_of.find(text.body, scene.language)
    persons = find_people.find(text, roster, scene.language, article.id, held=said.holders, taken=[*taken, *whole])
    others = find_bodies.find(text, scene.language, roster, [*taken, *(each.span for each in persons)], whole)
    known = bodies.resolve(others, text, roster)
    countries = frozenset([each.target for each in known if each.target and each.target.startswith("country:")])
    held = people.resolve(persons, text, roster, article.published, countries)
    return [*zip(persons, held, strict=True), *zip(others, known, strict=True)]


def _equipment(scene: _Scene, before: list[Pair]) -> list[Pair]:
    taken = tuple([mention.span for mention, _ in before])
    found = find_equipment.find(scene.text, scene.language.code, taken, scene.tokens)
    return list(zip(found, equipment.resolve(found, scene.language.code), strict=True))


def _places(scene: _Scene, before: list[Pair]) -> list[Pair]:
    """Return literal places; the countries spoken of, and the outlet's own, tell which of several of one name is meant."""
    taken = tuple([mention.span for mention, _ in before])
    found = find_places.find(scene.text, scene.language, scene.roster, taken)
    outlet = outlets.named(scene.article.outlet or "")
    named = {tied.target.removeprefix("country:") for _, tied in before if tied.target and tied.target.startswith("country:")}
    tied = places.resolve(found, scene.text, outlet.country if outlet else None, tuple(sorted(named)))
    return list(zip(found, tied, strict=True))


def _sources(said: Told, one: Callable[[str], Found], taken: set[Span]) -> Iterable[Pair]:
    """Yield the sources of statements that are no name by themselves: `the minister's aide`, `Kementerian itu`, `foto`."""
    for source in said.sources:
        if source.span not in taken:
            who = source.called
            found = one(who) if source.name else Found(None, "unnamed", "nobody_named")
            yield source, Resolution(source.id, found.target, found.method, found.reason)


def _pronouns(scene: _Scene, before: list[Pair]) -> Iterable[Pair]:
    named = [pair for pair in before if pair[0].kind is Kind.PERSON and pair[0].rule != "holder"]
    taken = {mention.span for mention, _ in before}
    return pronouns.resolve(scene.text, scene.language.code, sorted(named, key=_span), taken, scene.tokens)


# All of a statement but its targets, which are its last two fields.
_KEPT = attrgetter(*Statement.__match_args__[:-2])


def _with_targets(statement: Statement, target: Callable[[str], Target]) -> Statement:
    if not statement.who and not statement.via:
        return statement
    return Statement(*_KEPT(statement), tuple(map(target, statement.who)), tuple(map(target, statement.via)))  # type: ignore[call-arg]


def _target(found: Found) -> Target:
    return Target(found.target, found.method, found.reason)
