"""Whether a capital or a palace stands for its government where it stands in a text: an ordered list of small rules."""

from __future__ import annotations

import re
from collections.abc import Callable

from katanya.frozen import dataclass
from katanya.knowledge import countries
from katanya.knowledge.standing import Standing, standing
from katanya.languages.records import Language
from katanya.records import Span

WORD = re.compile(r"[\w'’-]+|[,.;:(–—\"“”-]")
NEAR = 60
CAPITALS = re.compile(r"[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?")
OPENS = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A capital or palace where it stands: the words before it, nearest first, and those after it, in lower case."""

    body: str
    span: Span
    seat: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: Standing
    language: Language


Rule = Callable[[Place], str | None]


def stands(body: str, span: Span, *, seat: bool, language: Language) -> str | None:
    """Return the rule by which a capital or palace stands for its government, or `None` where it is a place."""
    before = tuple(word.lower() for word in reversed(WORD.findall(body, max(0, span.start - NEAR), span.start)[-4:]))
    after = tuple(word.lower() for word in WORD.findall(body, span.stop, span.stop + NEAR)[:5])
    place = Place(body, span, seat, before, after, standing(language.code), language)
    rule = next((found for rule in RULES if (found := rule(place)) is not None), None)
    return rule if rule and rule.startswith("government") else None


def dateline(place: Place) -> str | None:
    """`PYONGYANG (KCNA) -`, `MOSKOW, Minggu`: what opens a paragraph and a dash follows within a few words."""
    start, stop = place.span
    line = place.body.rfind("\n", 0, start) + 1
    if start - line > OPENS or (place.before[:1] and start - line > 3 and place.before[0] not in ",-–—"):
        return None
    head = place.body[stop : stop + OPENS].split("\n")[0]
    shouted = place.body[start:stop].isupper() and stop - start > 3
    return "place_dateline" if shouted or re.match(r"(?:,[^.\n]{0,25}|\s*\([^)\n]{1,25}\))?\s*(?:-|–|—|:)\s", head) else None


def between(place: Place) -> str | None:
    """`antara Washington dan Moskow`, `between Seoul and Pyongyang`."""
    and_ = place.language.grammar.joins
    if place.words.between & set(place.before[:1]) and and_ & set(place.after[:1]):
        return "government_between"
    joined = and_ & set(place.before[:1]) and place.words.between & set(place.before[2:4])
    return "government_between" if joined else None


def partner(place: Place) -> str | None:
    """`relations with Moscow`, `hubungan diplomatik dengan Teheran`."""
    joins = place.words.partner_joins & set(place.before[:1])
    return "government_partner" if joins and place.words.partner & set(place.before[1:4]) else None


def pressed(place: Place) -> str | None:
    """`sanctions on Moscow`, `arms to Tehran`, `senjata ke Pyongyang`: what is laid on a government or given to it."""
    words, joins, what = place.words, frozenset(place.before[:1]), frozenset(place.before[1:2])
    laid = joins & words.pressing_joins and what & words.pressing
    return "government_pressed" if laid or (joins & words.given_joins and what & words.given) else None


def placed(place: Place) -> str | None:
    """`di Pyongyang`, `in Moscow`, `Moscow, Russia`: what stands in a place or names where it lies."""
    near = place.before[:1] or ("",)
    articled = near[0] in place.language.names.definite_articles and place.words.place_before & set(place.before[1:2])
    if near[0] in place.words.place_before or articled:
        return "place_after_preposition"
    if place.after[:1] == (",",):
        follows = CAPITALS.match(place.body, place.span.stop + 2)
        if follows and any(countries.is_country(name) for name in (follows.group(), follows.group().split()[0])):
            return "place_in_country"
    return None


def spoken_of(place: Place) -> str | None:
    """`terhadap Pyongyang`, `accused Tehran`: what something is done to, or said by."""
    near = place.before[:1]
    if near and (near[0] in place.words.government_before or near[0] in place.language.speech_verbs):
        return "government_spoken_of"
    return None


def owns(place: Place) -> str | None:
    """`Pyongyang's nuclear programme`, unless it owns what a town has."""
    genitives = place.language.names.name_owner_endings
    if not place.body.startswith(genitives, place.span.stop):
        return None
    owned = next((word for word in place.after if word not in genitives and f"'{word}" not in genitives), "")
    return "place_owns" if owned in place.words.place_nouns else "government_owns"


def acts(place: Place) -> str | None:
    """`Pyongyang usulkan`, `Moscow has denied`: the subject of a verb of saying or acting."""
    if place.words.no_subject & set(place.before[:1]):
        return None
    if _modal(place.after, place.words):
        return "government_acts"
    words = [word for word in place.after if word not in place.words.leading]
    skipped = len(place.after) - len(words)
    first = words[0] if words else ""
    if not first or (skipped and place.after[0] not in place.words.leading):
        first = place.after[0] if place.after else ""
    if first in place.words.copulas:
        return "government_acts" if words[1:2] and words[1] in place.words.after_copula else None
    return "government_acts" if _verb(first, place) else None


def _modal(after: tuple[str, ...], words: Standing) -> bool:
    """Say whether an auxiliary and the verb of a deed follow: `Seoul would impose`, not `Oslo will be dry`."""
    if after[:1] and after[0] in words.modals:
        verb = next((word for word in after[1:] if word not in words.leading), "")
        return verb.isalpha() and verb not in words.no_deed
    return False


def joins(place: Place) -> str | None:
    """`Moskow dan Beijing sepakat`: the subject together with another government."""
    if not place.after or place.after[0] not in place.language.grammar.joins:
        return None
    other = CAPITALS.match(place.body, place.span.stop + len(f" {place.after[0]} "))
    form = countries.named(other.group()) if other else None
    if form is None or other is None:
        return None
    rest = tuple(word.lower() for word in WORD.findall(place.body, other.end(), other.end() + NEAR)[:4])
    verbs = [word for word in rest if word not in place.words.leading]
    return "government_joins" if verbs and _verb(verbs[0], place) else None


def sought(place: Place) -> str | None:
    """`the race for the White House`, `White House hopeful`: an office that somebody runs for."""
    before = next((word for word in place.before if word not in place.language.names.definite_articles), "")
    found = before in place.words.sought_before or not place.words.sought_after.isdisjoint(place.after[:1])
    return "place_sought" if place.seat and found else None


def seat(place: Place) -> str | None:
    """A palace that stands in no place is the government that sits there."""
    return "government_seat" if place.seat else None


def _verb(word: str, place: Place) -> bool:
    language = place.language
    if word in place.words.acts or word in language.speech_verbs or word in language.grammar.irregular:
        return True
    return word not in language.grammar.not_verbs and language.names.deed.fullmatch(word) is not None


RULES: tuple[Rule, ...] = (dateline, between, partner, pressed, placed, sought, owns, spoken_of, acts, joins, seat)
