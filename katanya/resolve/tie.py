"""What an article's names, times, places and equipment are: every finder and its resolver, in the order of precedence."""

from __future__ import annotations

from dataclasses import dataclass

from katanya import ids
from katanya.languages.records import Language
from katanya.mentions import dates as find_dates
from katanya.records import Article, Kind, Mention, Resolution, Text
from katanya.resolve import dates as resolve_dates


@dataclass(frozen=True, slots=True)
class Tied:
    """The mentions of an article and what each was tied to, in the order of the text."""

    mentions: tuple[Mention, ...]
    resolutions: tuple[Resolution, ...]


def dates(article: Article, text: Text, language: Language) -> Tied:
    """Return the times of a text."""
    found = resolve_dates.resolve(find_dates.find(text, language.code), text, article.published)
    mentions, resolutions = [], []
    for dated in found:
        span = dated.timex.span
        identity = ids.mention_id(article.id, span)
        mentions.append(Mention(identity, Kind.DATE, span, text.body[span.start : span.stop], dated.timex.rule))
        method = dated.when.anchor.value
        resolutions.append(Resolution(identity, dated.target, method, dated.reason, when=dated.when))
    return Tied(tuple(mentions), tuple(resolutions))
