"""Sentences that a page puts together of what is known, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache, partial
from operator import itemgetter

from katanya.desk.carried import SameText
from katanya.desk.claims import Denial
from katanya.desk.queries import event_types
from katanya.desk.stories import StoryCopy
from katanya.desk.timeline import Moment
from katanya.ledger.found import FoundStatement
from katanya.views.claim import is_told
from katanya.views.screens.chart import Node
from katanya.views.screens.claim import ClaimScreen, Independent
from katanya.views.screens.search import Filter, SearchScreen
from katanya.views.screens.story import StoryScreen
from katanya.views.visible import one_line
from katanya.web.markup import cut
from katanya.web.reasons import shown
from katanya.web.strings import Strings, strings
from katanya.weighing.figures import History
from katanya.weighing.records import Origin, Origins

# So many names are written out; the rest is counted.
NAMED = 4
# Words beside a cue that are longer are a sentence and no name.
LONGEST = 60
# So much of a report without a title stands in its place.
OPENING = 70
# The values of these fields have words of their own.
_LISTED = ("stance", "basis", "certainty", "mode", "language")


class Wording:
    """Puts sentences together in one language."""

    def __init__(self, words: Strings) -> None:
        self._t = words
        self._reason = lru_cache(maxsize=1_024)(partial(shown, words))

    def who(self, found: FoundStatement) -> str:
        """Return whose word a statement is, or what is known of who is not named."""
        if found.who:
            return one_line("; ".join(found.who))
        return self._t("who.unnamed", source=one_line(found.source)) if found.source else self._t("who.not_known")

    def called(self, found: FoundStatement, name: str) -> str:
        """Return the name of a source as the report words it beside the cue, where that holds the name and is short."""
        beside = one_line(found.source or "")
        return beside if len(found.who) == 1 and name in beside and len(beside) <= LONGEST else name

    def verb(self, stance: str) -> str:
        """Return the verb of a stance."""
        return self._t.of("stance", stance)

    def held(self, words: str, stance: str) -> str:
        """Return the words of a claim, after what is done by them where they are not simply told."""
        return one_line(words) if is_told(stance) else f"{self.verb(stance)}: {one_line(words)}"

    def opening(self, excerpt: str) -> str:
        """Return the first words of a report that has no title."""
        return f"{self._t('article.no_title')} {cut(excerpt, OPENING)}".rstrip()

    def lane(self, by: str, name: str) -> str:
        """Return what a lane of a story's strip is called."""
        if by == "stance":
            return self.verb(name)
        return name or self._t("outlet.not_known" if by == "outlet" else "who.not_named")

    def origins(self, origins: Origins) -> str:
        """Return how many independent origins a claim has."""
        return self._t("count.origins", n=origins.independent)

    def named(self, origins: Origins) -> str:
        """Return the names of the origins that have one, the last of many counted."""
        return self._listed([one_line(each.name) for each in origins.origins if each.state == "named"])

    def behind(self, screen: ClaimScreen) -> str:
        """Return who the independent origins are, each with what it is to the claim."""
        origins = screen.claim.origins.origins
        named = [self._together([origins[place] for place in each.origins]) for each in screen.independent]
        more = [self._t("count.more", n=len(named) - NAMED)] if len(named) > NAMED + 1 else []
        return "; ".join([*(named[:NAMED] if more else named), *more])

    def names(self, screen: ClaimScreen, together: Independent) -> str:
        """Return the names of origins that count as one."""
        return self._listed([one_line(screen.claim.origins.origins[place].name) for place in together.origins])

    def uncounted(self, origins: Origins) -> list[str]:
        """Return the origins that are not counted, and why."""
        found = []
        for origin in origins.origins:
            carrier, name = one_line(origin.carrier or ""), one_line(origin.name) or self._t("who.somebody")
            if origin.state == "unnamed":
                key = "origins.unnamed" if carrier else "origins.unnamed_nowhere"
                found.append(self._t(key, name=name, carrier=carrier))
            elif origin.state == "not_known":
                key = "origins.not_known" if carrier else "origins.not_known_nowhere"
                found.append(self._t(key, carrier=carrier))
        return list(dict.fromkeys(found))

    def deniers(self, denials: Sequence[Denial]) -> str:
        """Return who speaks against a claim, each once: `Hadrun Irina Kazmer` is `Irina Kazmer`."""
        names = {name: frozenset(name.split()) for name in [self.who(each.statement) for each in denials]}
        words = list(names.values())
        return self._listed(
            [name for place, name in enumerate(names) if not any(_one(words[place], each) for each in words[:place])]
        )

    def note(self, node: Node, statements: int, *, short: bool = False) -> str:
        """Return what stands under the name in a box of the chart; `short` where the dashed frame says that it is not counted."""
        count = self._t("count.statements", n=statements)
        if node.kind != "origin":
            return f"{self._t('count.one_text')} · {count}" if node.folded else count
        state = "state_short" if short else "state"
        return f"{self._t.of(state, node.state) if node.state != 'named' else self._t.of('standing', node.standing)} · {count}"

    def copy(self, screen: ClaimScreen, copy: SameText) -> str:
        """Return which of two articles of a claim has how much of its text from the other."""
        outlets = {each.article: each.outlet for each in screen.carriages}
        return self._copied(copy.left, copy.right, copy, outlets)

    def shares(self, screen: StoryScreen, key: str, copy: StoryCopy) -> str:
        """Return how much of the text of a report of a story stands in the other one."""
        outlets = {each.id: each.outlet for each in screen.reports}
        return self._copied(key, copy.right if copy.left == key else copy.left, copy, outlets)

    def _copied(self, left: str, right: str, copy: SameText | StoryCopy, outlets: dict[str, str | None]) -> str:
        if copy.source == left:
            left, right = right, left
        share = copy.left_share if left == copy.left else copy.right_share
        why = "; ".join(self.reason(each) for each in copy.reasons) or self._t("claim.no_sign")
        names = [one_line(outlets.get(key) or "") or self._t("outlet.not_known") for key in (left, right)]
        key = "claim.copies_from" if copy.source else "claim.shares"
        return self._t(key, copy=names[0], first=names[1], n=round(share * 100), why=why)

    def reason(self, words: str) -> str:
        """Return a reason of the weighing in the language of the page."""
        return self._reason(words)

    def unit(self, history: History) -> str:
        """Return what a history counts."""
        return " ".join(word.removeprefix("country:").lstrip("@=") for word in history.unit.split()).replace("_", " ")

    def figure(self, value: float) -> str:
        """Return a number as it is written."""
        return self._t.number(f"{value:,.10g}")

    def field(self, name: str) -> str:
        """Return the name of a field."""
        return self._t.of("field", name)

    def value(self, field: str, value: str) -> str:
        """Return the value of a field, in the language of the page where it is one of a fixed list."""
        groups = (field, "open") if field in _LISTED else ("open",)
        known = next((self._t(f"{group}.{value}") for group in groups if self._t.has(f"{group}.{value}")), None)
        # Whom a name means, or why that is open: `Jorun Pell = not_in_knowledge`.
        name, tied, reason = value.rpartition(" = ")
        if known is None and tied and self._t.has(f"open.{reason}"):
            return f"{one_line(name)}: {self._t(f'open.{reason}')}"
        return known or one_line(value)

    def feature(self, name: str) -> str:
        """Return the name of a feature that two things were weighed by."""
        return self._t.of("feature", name.replace(" ", "_"))

    def status(self, moment: Moment) -> str:
        """Return the status of an event, or the verb of a statement."""
        return self._t.of("stance" if moment.kind == "statement" else "status", moment.status or "")

    def events(self) -> list[tuple[str, str]]:
        """Return the types of events with their labels, in the order of these."""
        return sorted(((value, self._t.of("event", value)) for value in event_types()), key=itemgetter(1))

    def label(self, field: str, value: str, label: str) -> str:
        """Return how a value of a field is written."""
        if field in ("stance", "basis", "language", "event"):
            return self._t.of(field, value)
        if field == "equipment":
            return value.removeprefix("equipment:").replace("_", " ")
        return one_line(label)

    def known(self, screen: SearchScreen, chosen: Filter) -> str:
        """Return the label of a value that a search is narrowed by, the value itself where nothing found has it."""
        values = (each for facet in screen.facets if facet.field == chosen.field for each in facet.values)
        return next((each.label for each in values if each.value == chosen.value), chosen.value)

    def _together(self, origins: Sequence[Origin]) -> str:
        first = f"{one_line(origins[0].name)} ({self._t.of('standing', origins[0].standing)})"
        if len(origins) == 1:
            return first
        return self._t("origins.with", first=first, rest=self._listed([one_line(each.name) for each in origins[1:]]))

    def _listed(self, given: Iterable[str]) -> str:
        names = list(given)
        if len(names) > NAMED + 1:
            return self._t("list.more", names=", ".join(names[:NAMED]), n=len(names) - NAMED)
        if len(names) < 2:
            return "".join(names)
        return self._t("list.last", names=", ".join(names[:-1]), last=names[-1])


@cache
def wording(language: str) -> Wording:
    """Return what puts sentences together in a language."""
    return Wording(strings(language))


def _one(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether the words of two and more of one name are all in the other."""
    return (len(left) > 1 and left <= right) or (len(right) > 1 and right <= left)
