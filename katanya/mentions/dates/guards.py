"""What looks like a time and is none: each guard is a small function that says so, the first that does decides."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from katanya.mentions.dates.expression import Expression
from katanya.mentions.dates.place import Place

Guard = Callable[[Expression, Place], bool]
_MONEY = frozenset("$€£¥#@")
_OLDEST, _FIRST_YEAR, _LAST_YEAR = 1000, 1800, 2100
# A number of these that is not round and has no comma is a year even before a plural: "its 2013 results".
_LIKELY = 1950, 2035


def refused(says: Expression, place: Place) -> str | None:
    """Return the name of the guard that takes an expression for no time, or `None`."""
    rule = place.rule.rule
    for guard in _of_rule(rule.name, rule.needs, place.rule.names):
        if guard(says, place):
            return guard.__name__.lstrip("_")
    return None


def _part_of_a_number(says: Expression, place: Place) -> bool:
    """`$2014`, `-5/6/2023-`, `12,5 …`: a number that a mark of money or of a number touches."""
    first, last = place.match.span()
    before, after = place.lexed.word(first - 1), place.lexed.word(last)
    if place.lexed.words[first][0].isdigit() and (_is_money(before, place) or (before == "." and place.lexed.joined(first))):
        return True
    return after in ("%", "°") or (after == "/" and place.lexed.joined(last) and place.lexed.words[last - 1][0].isdigit())


def _is_money(word: str, place: Place) -> bool:
    return word in _MONEY or word in place.calendar.guards.currencies


def _lower_case(says: Expression, place: Place) -> bool:
    """`may`, `march`, `sat`, Indonesian `minggu`: months and weekdays that are other words without a capital."""
    doubtful = place.calendar.lists["doubtful_months"]
    written = (index for name in ("month", "weekday") for index in range(*place.span(name)))
    return any(place.lexed.words[index] in doubtful and not place.lexed.capital(index) for index in written)


def _week_not_sunday(says: Expression, place: Place) -> bool:
    """`Minggu lalu` that opens a sentence: a week, whose capital tells nothing."""
    first = place.match.start()
    if says.weekday is None or place.lexed.words[first] not in place.calendar.words["unit"]:
        return False
    opens = place.lexed.word(first - 1) in ("", ".", "?", "!", '"', "“", "”") or "\n" in place.between(first)
    return opens and place.lexed.word(first + 1) in place.calendar.words["step"]


def _part_of_a_name(says: Expression, place: Place) -> bool:
    """`Black Friday`, `Theresa May`."""
    first = place.match.start()
    known = says.weekday is not None or says.month is not None
    return known and place.lexed.word(first - 1) in place.calendar.lists["named_before"] and place.lexed.capital(first - 1)


def _bare_month(says: Expression, place: Place) -> bool:
    """A month alone that is also a word or a name needs a preposition before it."""
    first, last = place.match.span()
    if place.rule.rule.needs != "month" or place.lexed.words[last - 1] not in place.calendar.lists["doubtful_months"]:
        return False
    return place.lexed.word(first - 1) not in place.calendar.lists["month_after"]


def _bare_year(says: Expression, place: Place) -> bool:
    """A number of four digits alone is no year after `Nomor`, nor before what it counts: `2000 workers`."""
    if place.rule.rule.needs != "year":
        return False
    first, last = place.match.span()
    before, after, known = place.lexed.word(first - 1), place.lexed.word(last), place.calendar.lists
    first_year = _OLDEST if before in known["year_after"] else _FIRST_YEAR
    if not first_year <= (says.year or 0) < _LAST_YEAR or _numbered(place, first) or after in known["counted"]:
        return True
    return before[:1].isdigit() or _touched(place) or _counts(says, place)


def _touched(place: Place) -> bool:
    """`F-2014`, `2014A`, `1.2014`: other characters touch the number."""
    first, last = place.match.span()
    before, after = place.lexed.word(first - 1), place.lexed.word(last)
    bound = place.lexed.joined(first) and before not in ("(", "[", '"', "“", "'", "—", "–")
    return bound or (after in ("-", "/", "@") and place.lexed.joined(last))


def _counts(says: Expression, place: Place) -> bool:
    """`2000 houses`: a round number, a word in the plural follows, and no preposition of time stands before."""
    first, last = place.match.span()
    plural = _is_plural(place.lexed.word(last), place) and not place.lexed.capital(last)
    timed = place.lexed.word(first - 1) in place.calendar.lists["month_after"]
    round_number = (says.year or 0) % 50 == 0 or not _LIKELY[0] <= (says.year or 0) < _LIKELY[1]
    return plural and not timed and round_number


def _of_a_law(says: Expression, place: Place) -> bool:
    """`Nomor 22 Tahun 2001`, `No. 5 of 1999`: the year, and the number before it, are parts of a number."""
    first = place.match.start()
    if place.rule.rule.name == "counted":
        return place.lexed.words[first][0].isdigit() and _numbered(place, first)
    if says.year is None or says.month is not None:
        return False
    back = first - 1 if place.lexed.word(first - 1) not in place.calendar.guards.law_joins else first - 2
    return place.lexed.word(back)[:1].isdigit() and _numbered(place, back)


def _numbered(place: Place, index: int) -> bool:
    """Say whether a word for a number stands before a word, with or without a full stop."""
    before = place.lexed.word(index - 1)
    return (before if before != "." else place.lexed.word(index - 2)) in place.calendar.lists["numbered"]


def _named_edition(says: Expression, place: Place) -> bool:
    """`Piala Dunia 2014`: where what describes follows, a year alone after a name belongs to the name."""
    first = place.match.start()
    if place.rule.rule.needs != "year" or not place.calendar.traits.head_first:
        return False
    named = first - 1
    if place.lexed.word(named) == ")":
        # `Anggaran Perubahan (APBN-P) 2015`
        named -= 1
    before = place.lexed.word(named)
    return place.lexed.capital(named) and before not in place.calendar.lists["month_after"]


def _clock_alone(says: Expression, place: Place) -> bool:
    """`10:30` is an hour; `10.30` or `5.2` may be any number, unless a word for an hour stands beside it."""
    if place.rule.rule.needs != "clock":
        return False
    words = place.lexed.words[slice(*place.match.span())]
    return len(words) == 1 and ":" not in words[0] and not words[0].endswith("m")


def _score(says: Expression, place: Place) -> bool:
    """`2:30` after another number, `3:16` after a book's name: no hour."""
    first, last = place.match.span()
    return place.rule.rule.needs == "clock" and last - first == 1 and place.lexed.capital(first - 1)


def _second_quarter(says: Expression, place: Place) -> bool:
    """`dan kedua tahun depan` is a quarter only after one: `kuartal pertama dan kedua tahun depan`."""
    return place.rule.rule.needs == "quarter" and place.lexed.word(place.match.start() - 3) not in place.calendar.words["echo"]


def _of_something(says: Expression, place: Place) -> bool:
    """`the last year of the war`: the year of something else; `a profit for the last year of $3 billion` goes on."""
    last = place.match.end()
    if place.rule.rule.name != "step_unit" or place.lexed.word(last) not in place.calendar.guards.genitives:
        return False
    amount = place.lexed.word(last + 1)
    return not (amount[:1].isdigit() or _is_money(amount, place) or _is_money(place.lexed.word(last + 2), place))


def _fraction(says: Expression, place: Place) -> bool:
    """`about a quarter, of its staff`: an article before `quarter` counts nothing."""
    words = place.lexed.words[slice(*place.match.span())]
    return place.rule.rule.name == "counted" and " ".join(words) in place.calendar.guards.quarter_shares


def _rate(says: Expression, place: Place) -> bool:
    """`40 barrels a day`, `$5 an hour`: a unit of a rate and no length."""
    first = place.match.start()
    if place.rule.rule.name != "counted" or place.lexed.words[first] not in place.calendar.words["article"]:
        return False
    before, guards = place.lexed.word(first - 1), place.calendar.guards
    counted = _is_plural(before, place) and _amount(place, first - 2)
    return before[:1].isdigit() or before in guards.rated or counted


def _amount(place: Place, index: int) -> bool:
    word = place.lexed.word(index)
    return word[:1].isdigit() or word in place.calendar.guards.amounts


def _one_of_many(says: Expression, place: Place) -> bool:
    """`a months-long illness`: an article before a plural counts nothing."""
    words = place.words("n")
    return len(words) == 1 and words[0] in place.calendar.words["article"] and _is_plural(place.words("unit")[-1], place)


def _is_plural(word: str, place: Place) -> bool:
    return place.calendar.guards.plural.fullmatch(word) is not None


def _titled(says: Expression, place: Place) -> bool:
    """`the Daily Telegraph`, `Weekly Standard`: a frequency with a capital inside a sentence is a name."""
    first, last = place.match.span()
    if place.rule.rule.name not in ("frequency",) or not place.lexed.capital(first):
        return False
    return place.lexed.capital(last) or place.lexed.word(first - 1) not in (".", "", '"', "“")


# The guards in their order, each with the rules, what rules need, or their `{groups}`, that it speaks of; () for all.
_GUARDS: tuple[tuple[Guard, tuple[str, ...]], ...] = (
    (_part_of_a_number, ()),
    (_lower_case, ("{month}", "{weekday}")),
    (_week_not_sunday, ()),
    (_part_of_a_name, ()),
    (_bare_month, ("month",)),
    (_of_a_law, ()),
    (_bare_year, ("year",)),
    (_named_edition, ("year",)),
    (_clock_alone, ("clock",)),
    (_score, ("clock",)),
    (_second_quarter, ("quarter",)),
    (_of_something, ("step_unit",)),
    (_fraction, ("counted",)),
    (_rate, ("counted",)),
    (_one_of_many, ("{n}",)),
    (_titled, ("frequency",)),
)


@cache
def _of_rule(name: str, needs: str | None, groups: frozenset[str]) -> tuple[Guard, ...]:
    """Return the guards that speak of a rule, in their order."""
    said = {name, needs, *(f"{{{group}}}" for group in groups)}
    return tuple(guard for guard, rules in _GUARDS if not rules or not said.isdisjoint(rules))
