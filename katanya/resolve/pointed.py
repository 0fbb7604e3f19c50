"""Whom a description in lower case means that a name before it bears: `the commission`, `the prime minister`, `komisi itu`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from katanya import ids
from katanya.knowledge.standing import Standing, standing
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import Kind, Mention, Resolution, Span, Text
from katanya.resolve import forms
from katanya.spans import taken
from katanya.texts.tokens import Words

Pair = tuple[Mention, Resolution]
RULE = "pointed_at"


def resolve(text: Text, tokens: Words, language: Language, roster: Roster, named: Sequence[Pair]) -> Iterator[Pair]:
    """Yield each description that one body or office holder named before it bears, with what that was tied to."""
    words = standing(language.code)
    places = tokens.among(words.pointing | words.offices)
    if not places:
        return
    described = [(place, span) for place in places if (span := _described(text.body, tokens, place, language)) is not None]
    if not described:
        return
    ordered = sorted(named, key=lambda pair: pair[0].span)
    free = taken(mention.span for mention, _ in ordered)
    for place, found in described:
        if not free.free(found):
            continue
        before = ordered[: bisect_left(ordered, found, key=lambda pair: pair[0].span)]
        word = tokens.lowers[place]
        of_body = word in words.pointing
        office = frozenset() if of_body else _office(tokens, place, language)
        borne = _bodies(before, word, language) if of_body else _holders(before, office, roster, words)
        if borne is not None:
            yield _pointed(text, found, *borne)


def _pointed(text: Text, span: Span, mention: Mention, tied: Resolution) -> Pair:
    identity = ids.mention_id(text.article, span)
    surface = text.body[span.start : span.stop]
    pointed = Mention(identity, mention.kind, span, surface, RULE, mention.called)
    return pointed, Resolution(identity, tied.target, RULE, tied.reason, spans=(mention.span,))


def _described(body: str, tokens: Words, place: int, language: Language) -> Span | None:
    """Return where a description stands whose head is at a place, or `None` where it is none."""
    if language.traits.head_first:
        return _head_first(body, tokens, place, standing(language.code))
    first = place - len(_office(tokens, place, language))
    after = body[tokens.stops[place] : tokens.stops[place] + 2]
    goes_on = after[:1] in "-’'" or (after[:1] == " " and after[1:].isupper())
    if first < 0 or tokens.lowers[first] not in language.names.definite_articles or goes_on:
        return None
    whose = not language.resolve.whose_it_is.isdisjoint(tokens.lowers[place + 1 : place + 2])
    return None if whose else Span(tokens.starts[first], tokens.stops[place])


def _head_first(body: str, tokens: Words, place: int, words: Standing) -> Span | None:
    """`komisi itu`, and `Presiden` in a capital with no name behind and nothing that it is part of before."""
    behind = tokens.lowers[place + 1 : place + 2]
    if tokens.lowers[place] in words.pointing:
        pointed = behind and behind[0] in words.pointers
        return Span(tokens.starts[place], tokens.stops[place + 1]) if pointed else None
    span = Span(tokens.starts[place], tokens.stops[place])
    named = body[span.stop + 1 : span.stop + 2]
    held = body[span.start].isupper() and not named.isupper() and named != "("
    return span if held and tokens.lowers[place - 1] not in words.before_office else None


def _office(tokens: Words, place: int, language: Language) -> frozenset[str]:
    """Return the words of an office that ends at a place: `prime minister`; where its head comes first it is that alone."""
    before = tokens.lowers[place - 1]
    longer = not language.traits.head_first and before in standing(language.code).before_office
    return frozenset([before, tokens.lowers[place]] if longer else [tokens.lowers[place]])


def _bodies(before: Sequence[Pair], word: str, language: Language) -> Pair | None:
    """Return the one body whose name a word heads."""
    bodies = [pair for pair in before if pair[0].kind is Kind.ORGANISATION and forms.headed(pair[0].called, word, language)]
    return bodies[-1] if len({tied.target or mention.called for mention, tied in bodies}) == 1 else None


def _holders(before: Sequence[Pair], office: frozenset[str], roster: Roster, words: Standing) -> Pair | None:
    """Return the one person whom the article gives an office, and nothing that takes it from them: `former`, `vice`."""
    others = words.not_office - office
    held = {name.full for name in roster.names if name.person and office <= name.titles and others.isdisjoint(name.titles)}
    persons = [pair for pair in before if pair[0].kind is Kind.PERSON and pair[0].called in held]
    return persons[-1] if len({mention.called for mention, _ in persons}) == 1 else None
