"""Drawings as markup: the chart of a claim's ways, the same as a tree of lists, and a story's strip of time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from katanya.views.screens.chart import Node
from katanya.views.screens.claim import ClaimScreen
from katanya.views.screens.drawing import Box, Line, drawing
from katanya.views.screens.swimlane import Dot, Swimlane
from katanya.views.screens.tree import Branch, tree
from katanya.views.visible import one_line
from katanya.web.markup import cut, safe
from katanya.web.strings import Strings, strings
from katanya.web.wording import wording

# So many names are written of a box that has more.
NAMED = 6
# So many characters of a statement stand in the title of its dot, and of its lane's name beside the strip.
_TOLD, _LANE = 80, 28


class Drawn:
    """Puts drawings together in one language."""

    def __init__(self, words: Strings) -> None:
        self._t, self._say = words, wording(words.language)
        self._nobody, self._no_outlet = safe(words("who.not_known")), safe(words("outlet.not_known"))

    def figure(self, screen: ClaimScreen) -> Markup:
        """Return the ways of a claim: drawn where there is room, and as a tree of lists everywhere else."""
        chart, t = drawing(screen.chart), self._t
        outlets = t("count.outlets", n=screen.outlets) if screen.outlets else t("count.reports", n=screen.reports)
        label = safe(t("claim.chart", origins=self._say.origins(screen.claim.origins), outlets=outlets))
        size = f'viewBox="0 0 {chart.width} {chart.height}" width="{chart.width}" height="{chart.height}"'
        ways = "".join(map(_way, chart.lines))
        bonds = "".join(f'<path class="bond" d="{each.path}"/>\n' for each in chart.bonds)
        return Markup(  # noqa: S704  escaped before
            f'<figure class="chart">\n<svg class="graph" {size} role="group" aria-label="{label}">\n'
            f"{ways}{bonds}{''.join(map(self._box, chart.boxes))}</svg>\n"
            f'<ul class="tree">\n{self._limbs(tree(screen.chart))}</ul>\n'
            f"\n<figcaption>{safe(t('claim.legend'))}</figcaption>\n</figure>\n"
        )

    def strip(self, drawn: Swimlane, by: str) -> Markup:
        """Return a strip of time; what a dot says stands in its title, and the statement itself in the list below."""
        label, bottom, right = safe(self._t(f"story.by_{by}")), drawn.height - 6, drawn.width - 4
        ticks = "".join(
            f'<path class="tick" d="M{tick.x} 20V{bottom}"/><text class="day" x="{tick.x}" y="14">{safe(tick.day)}</text>'
            for tick in drawn.ticks
        )
        lanes = "".join(self._lane(by, lane.name, lane.y, right) for lane in drawn.lanes)
        size = f'viewBox="0 0 {drawn.width} {drawn.height}" width="{drawn.width}" height="{drawn.height}"'
        return Markup(  # noqa: S704  escaped before
            f'<div class="scroll" tabindex="0" role="group" aria-label="{label}">\n'
            f'<svg class="strip" {size} role="group" aria-label="{label}">\n'
            f"{ticks}{lanes}{''.join(self._dot(by, dot) for dot in drawn.dots)}</svg>\n</div>\n"
        )

    def _box(self, box: Box) -> str:
        node, left = box.node, box.x + 12
        unnamed = self._nobody if node.kind == "origin" else self._no_outlet
        place = f'x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="{18 if node.kind == "origin" else 3}"'
        below = f'x="{box.x + 4}" y="{box.y + box.height}" width="{box.width - 8}" height="3"'
        fold = f'<rect class="fold" {below}/>\n' if node.folded else "\n"
        names = "".join(
            f'<text class="b-name" x="{left}" y="{box.y + 4 + 17 * nth}">{safe(words) or unnamed}</text>\n'
            for nth, words in enumerate(box.lines, 1)
        )
        more = [self._t("count.more", n=box.more)] if box.more else []
        notes = "".join(
            f'<text class="b-note" x="{left}" y="{box.y + 4 + 17 * nth}">{safe(words)}</text>\n'
            for nth, words in enumerate([*more, self._say.note(node, node.statements, short=True)], len(box.lines) + 1)
        )
        return (
            f'<a href="#s-{safe(node.statement)}">\n<title>{safe(box.title) or unnamed}</title>\n'
            f'<rect class="box {node.kind} {node.state}" {place}/>\n{fold}{names}{notes}</a>\n'
        )

    def _limbs(self, branches: Iterable[Branch]) -> str:
        return "".join(f"{self._limb(each)}\n" for each in branches)

    def _limb(self, branch: Branch) -> str:
        node = branch.node
        further = f"<ul>{''.join(map(self._limb, branch.further))}</ul>" if branch.further else ""
        return (
            f'<li class="{node.kind} {node.state}"><a href="#s-{safe(node.statement)}"><bdi>{self._names(node)}</bdi></a>'
            f' <span class="aside">{safe(self._say.note(node, branch.statements))}</span>\n{further}</li>\n'
        )

    def _names(self, node: Node) -> str:
        more = len(node.names) - NAMED
        rest = f" {safe(self._t('count.more', n=more))}" if more > 0 else ""
        called = safe(", ".join(filter(None, node.names[:NAMED]))) or (f"“{safe(node.title)}”" if node.title else "")
        return f"{called or (self._nobody if node.kind == 'origin' else self._no_outlet)}{rest}"

    def _lane(self, by: str, name: str, y: int, right: int) -> str:
        stance = f" s-{safe(name)}" if by == "stance" else ""
        label = cut(self._say.lane(by, name), _LANE, inside=True)
        return f'<text class="lane{stance}" x="4" y="{y + 4}">{safe(label)}</text><path class="lane" d="M195 {y}H{right}"/>'

    def _dot(self, by: str, dot: Dot) -> str:
        shown = dot.shown.statement
        told = f": {cut(one_line(shown.content), _TOLD)}" if by == "stance" else f" {self._say.verb(shown.stance)}"
        return (
            f'<a href="#t-{dot.number}"><title>{safe(self._say.who(shown) + told)}</title>'
            f'<circle class="dot s-{safe(shown.stance)}" cx="{dot.x}" cy="{dot.y}" r="6"/></a>\n'
        )


def _way(way: Line) -> str:
    wide = (" w2" if way.statements > 1 else "") + (" w4" if way.statements > 3 else "")
    return f'<path class="way{wide}" d="{way.path}"/>\n'


@cache
def drawn(language: str) -> Drawn:
    """Return what puts drawings together in a language."""
    return Drawn(strings(language))
