"""What the names around a name say of it: a place that holds it, the same name elsewhere, a list of places."""

from __future__ import annotations

from itertools import pairwise

from katanya.knowledge import places_words
from katanya.mentions.places_runs import Name

# Whether a name is of a place, and the rule that says so.
Verdict = tuple[bool, str]
# What parts a place from what it lies in.
CONTAINED = frozenset((", ", " ("))
# Rules whose word counts for the other mentions of the name, and refusals that it undoes.
STRONG = frozenset(("kind_word", "preposition", "noun_after", "container", "contained", "dateline"))
WEAK = frozenset(("no_sign", "speaker"))


def contain(names: list[Name], verdicts: list[Verdict], body: str) -> None:
    """Accept both names of `Paris, Texas`, of which the second contains the first."""
    for place, (one, two) in enumerate(pairwise(names)):
        if one.first or two.first or "never_a_place" in (verdicts[place][1], verdicts[place + 1][1]):
            continue
        if one.last == len(one.run.words) and body[one.span.stop : two.span.start] in CONTAINED and _contains(one, two):
            verdicts[place : place + 2] = (True, "contained"), (True, "container")


def _contains(one: Name, two: Name) -> bool:
    """Say whether some candidate of the first name lies in a division or country that the second one names."""
    above = [candidate.place for candidate in two.candidates]
    divisions = {place.id for place in above if place.kind == "division"}
    divisions |= {place.division or "" for place in above if place.kind == "division2"} - {""}
    countries = {place.country for place in above if place.kind == "country"}
    return any(
        candidate.place.division in divisions or (candidate.place.country in countries and candidate.place.kind != "country")
        for candidate in one.candidates
    )


def repeat(names: list[Name], verdicts: list[Verdict]) -> None:
    """Accept a name without a sign of its own where the article has one for it elsewhere."""
    sure = {name.key for name, (accepted, rule) in zip(names, verdicts, strict=True) if accepted and rule in STRONG}
    for place, name in enumerate(names):
        if verdicts[place][1] in WEAK and name.key in sure:
            verdicts[place] = True, "named_elsewhere"


def enlist(names: list[Name], verdicts: list[Verdict], body: str) -> None:
    """Accept a name without a sign that a list joins to a place."""
    joins = places_words.evidence().list_joins
    for order in (range(1, len(names)), range(len(names) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for place in order:
            if verdicts[place][1] != "no_sign" or not verdicts[place + step][0] or len(names[place].key) < 4:
                continue
            one, two = sorted((names[place].span, names[place + step].span))
            if body[one.stop : two.start] in joins:
                verdicts[place] = True, "listed"
