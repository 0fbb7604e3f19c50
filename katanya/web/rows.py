"""The rows of long lists as markup: a claim's statements, an article's text and statements, moments, reasons, facets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from markupsafe import Markup

from katanya.desk.claims import Member
from katanya.desk.timeline import Moment
from katanya.desk.whys import Reason, Why
from katanya.ledger.facets import Facet, Value
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.ledger.judge import Judgement
from katanya.views.screens.article import ArticleScreen, ArticleStatement, Evidence
from katanya.views.screens.claim import Told
from katanya.views.screens.marked import Piece, pieces
from katanya.views.screens.search import Asked
from katanya.web import links
from katanya.web.markup import cut, line, quoted, safe, spot
from katanya.web.parts import Parts
from katanya.web.strings import strings

# So many characters of what a statement says stand in its card, and of what a rule looked at in a table.
CARD, TABLE = 160, 200
# The features whose notes are folded stems and numbers, which are no words that a reader knows.
_FOLDED = frozenset(("words", "act", "names", "acts_apart", "act_alone", "things_apart", "names_apart", "swapped"))
_EMPTY_LINE = re.compile(r"\n[ \t]*\r?\n")
# The facets that are open without being asked for.
_OPEN = ("source", "stance", "basis", "outlet")


class Rows(Parts):
    """Puts the rows of lists together in one language."""

    def told(self, told: Told, members: Mapping[str, Member]) -> Markup:
        """Return a statement of a claim with the chain that carried it, and its copies."""
        member, t = members[told.statement], self._t
        shown = member.statement
        chain = line(" → ".join(hop.name for hop in member.chain))
        sure = f" · {safe(t.of('certainty', shown.certainty))}" if shown.certainty != "certain" else ""
        return Markup(  # noqa: S704  escaped before
            f'<li class="row" id="s-{safe(shown.id)}">\n'
            f'<p class="said">{self._who(shown)} {self._verb(shown.stance)} <span class="chain"><bdi>{chain}</bdi></span></p>\n'
            f'<p class="words"><a class="open" href="{spot(shown.article, shown.id)}">{quoted(shown.content)}</a></p>\n'
            f'<p class="beside">{self._place(shown)} · <bdi>{line(shown.title)}</bdi> · {safe(t.of("basis", shown.basis))}'
            f'{sure} · <a href="/why/{safe(shown.id)}">{self._why}</a></p>\n'
            f"{self._also(told.also, members)}\n</li>\n"
        )

    def text(self, screen: ArticleScreen) -> Markup:
        """Return the text of an article with its marks."""
        ids = links.ids(screen)
        # A gap after each line break, which stays: no character is added. Where empty lines part paragraphs there is no need.
        end = "\n" if _EMPTY_LINE.search(screen.text) else '\n<i class="gap"></i>'
        return Markup("".join(_piece(each, ids, end) for each in pieces(screen)))  # noqa: S704  escaped before

    def card(self, each: ArticleStatement, screen: ArticleScreen) -> Markup:
        """Return a statement beside its article, with the evidence that opens when one points at it."""
        t, number = self._t, each.number
        answered = ", ".join(f'<a href="#r-{one}">{one}</a>' for one in each.answers)
        answers = f' <span class="aside">↩ {answered}</span>' if each.answers else ""
        return Markup(  # noqa: S704  escaped before
            f'<li class="card row" id="r-{number}" value="{number}" data-s="{number}">\n'
            f'<p class="said"><a class="open" href="#q-{safe(each.id)}"><span class="num">{number}</span>'
            f" <bdi>{safe(each.shown)}</bdi></a> {self._verb(each.stance)}{answers}</p>\n"
            f'<p class="words">{quoted(cut(each.words, CARD))}</p>\n'
            f'<p class="beside"><a href="/claims/{safe(each.claim)}">{self._claim}</a>'
            f' · <a href="/why/{safe(each.id)}">{self._why}</a></p>\n'
            f'<div class="evidence">\n<dl>\n{self._evidence(each, screen.outlet or t("outlet.not_known"))}</dl>\n</div>\n</li>\n'
        )

    def moment(self, each: Moment) -> Markup:
        """Return a moment of a timeline."""
        t = self._t
        when = f'<time class="when">{safe(each.when or t("date.not_known"))}</time>'
        printed = "" if each.basis == "text" else f' <span class="aside">{safe(t("timeline.published"))}</span>'
        status = f" · {safe(self._say.status(each))}" if each.status else ""
        who = f" · <bdi>{line('; '.join(each.who))}</bdi>" if each.who else ""
        by = line("; ".join(each.by)) if each.by else safe(t("timeline.outlet"))
        account = f'<p class="by">{safe(t("timeline.by"))} <bdi>{by}</bdi></p>' if each.kind != "statement" else ""
        at = f"?at={safe(each.statement)}#q-{safe(each.statement)}" if each.statement else ""
        claim = f' · <a href="/claims/{safe(each.statement)}">{self._claim}</a>' if each.statement else ""
        return Markup(  # noqa: S704  escaped before
            f'<li class="row">\n<p class="said">{when}{printed} {safe(t.of("event", each.kind))}{status}{who}</p>\n{account}'
            f'<p class="words"><a class="open" href="/articles/{safe(each.article)}{at}">{quoted(each.words)}</a></p>\n'
            f'<p class="beside"><bdi>{line(each.outlet) or self._no_outlet}</bdi>{claim}</p>\n</li>\n'
        )

    def reason(self, each: Reason) -> Markup:
        """Return a field with its value, the rule that decided it, and the characters that the rule looked at."""
        quotes = "".join(
            f'{quoted(cut(words, TABLE))} <span class="aside">{span.start}–{span.stop}</span> '
            for words, span in zip(each.quotes, each.spans, strict=False)
        )
        return Markup(  # noqa: S704  escaped before
            f'<tr><th scope="row">{safe(self._say.field(each.field))}</th>'
            f"<td><bdi>{safe(self._say.value(each.field, each.value))}</bdi></td>"
            f"<td><code>{safe(each.rule)}</code></td><td>{quotes}</td></tr>\n"
        )

    def judgement(self, each: Judgement, why: Why, compared: Mapping[str, FoundStatement | FoundArticle]) -> Markup:
        """Return what was decided about something and another one, by whom, and what was seen."""
        t, other = self._t, safe(each.right if each.left == why.id else each.left)
        relation = f" ({safe(t.of('relation', each.relation))})" if each.relation not in ("none", each.verdict) else ""
        score = f" · {each.score:.2f}" if each.score is not None else ""
        kind = "claims" if why.what == "claim" else "stories"
        return Markup(  # noqa: S704  escaped before
            f'<li class="row"><p class="said">{safe(t.of("verdict", each.verdict))}{relation}'
            f' · <a class="open" href="/{kind}/{other}"><code>{other}</code></a>'
            f" · {safe(t('why.by', who=t.of('judge', each.by)))}{score}</p>\n"
            f"{self._other(each, why, compared)}"
            f'<p class="beside">{"; ".join([self._feature(*feature) for feature in each.features])}</p></li>\n'
        )

    def facet(self, facet: Facet, asked: Asked) -> Markup:
        """Return a field with the values that a search can be narrowed by."""
        opened = " open" if facet.field in _OPEN or asked.value(facet.field) else ""
        without = links.search(asked, without=facet.field)
        values = "".join([self._value(facet.field, each, asked, without) for each in facet.values])
        return Markup(  # noqa: S704  escaped before
            f'<details class="facet"{opened}>\n<summary>{safe(self._say.field(facet.field))}</summary>\n<ul>\n{values}</ul>\n'
            "</details>\n"
        )

    def _other(self, each: Judgement, why: Why, compared: Mapping[str, FoundStatement | FoundArticle]) -> str:
        """Return the words of the other side of a judgement, and where they stand, as far as that is known."""
        first = each.left == why.id
        met = compared.get(each.right if first else each.left)
        if met:
            words = met.content if isinstance(met, FoundStatement) else met.title or self._t("article.no_title")
            return f'<p class="words">{quoted(cut(words, CARD))}</p><p class="beside">{self._place(met)}</p>\n'
        return f'<p class="words">{quoted(cut(each.ends[first].quote, CARD))}</p>' if len(each.ends) == 2 else ""

    def _feature(self, name: str, value: float, weight: float, note: str) -> str:
        told = f" ({safe(self._say.reason(note))})" if note and name not in _FOLDED else ""
        return f"{safe(self._say.feature(name))} {value:+g} × {weight:g}{told}"

    def _value(self, field: str, each: Value, asked: Asked, without: str) -> str:
        here = ' aria-current="true"' if links.chosen(asked, field, each.value) else ""
        open_ = field != "time" and asked.value(field) is None
        path = links.narrowed(without, field, each.value) if open_ else links.search(asked, field=field, value=each.value)
        label = self._say.label(field, each.value, each.label)
        count = f'<span class="n">{self._t("count.plain", n=each.count)}</span>'
        return f'<li><a href="{safe(path)}"{here}><bdi>{safe(label)}</bdi></a> {count}</li>\n'

    def _also(self, also: Iterable[str], members: Mapping[str, Member]) -> str:
        found = [members[each].statement for each in also]
        if not found:
            return ""
        outlets = (self._copy(each) for each in found)
        return f'<p class="also">{safe(self._t("claim.also", n=len(found)))} {", ".join(outlets)}</p>'

    def _copy(self, shown: FoundStatement) -> str:
        outlet = line(shown.outlet) or self._no_outlet
        return f'<a id="s-{safe(shown.id)}" href="{spot(shown.article, shown.id)}"><bdi>{outlet}</bdi></a>'

    def _evidence(self, each: ArticleStatement, outlet: str) -> str:
        t, field = self._t, self._say.field
        sort = " · ".join((t.of("basis", each.basis), t.of("certainty", each.certainty), t.of("mode", each.mode)))
        rows = [
            f"<dt>{safe(t('field.chain'))}</dt><dd><bdi>{line(' → '.join((each.shown, *each.via, outlet)))}</bdi></dd>\n",
            f"<dt>{safe(t('field.basis'))}</dt><dd>{safe(sort)}</dd>\n",
            f"<dt>{safe(t('field.rule'))}</dt><dd><code>{safe(each.rule)}</code></dd>\n",
            *(f"<dt>{safe(field(fact.field))}</dt><dd>{_fact(fact)}</dd>\n" for fact in each.evidence),
        ]
        unknown = (
            f'<dt>{safe(field(gap.field))}</dt><dd class="unknown">{safe(t.of("open", gap.reason))}</dd>\n' for gap in each.open
        )
        return "".join((*rows, *unknown))


def _fact(fact: Evidence) -> str:
    quotes = "".join(f"{quoted(words)} " for words in fact.quotes)
    value = f"<bdi>{line(fact.value)}</bdi> " if fact.value and not fact.quotes else ""
    return f"{quotes}{value}<code>{safe(fact.rule)}</code>"


def _piece(piece: Piece, ids: Mapping[int, str], end: str) -> str:
    """Return a piece of a text: a link where a statement begins, a mark where it goes on, bare where nothing is marked."""
    shared, words = " shared" if piece.shared else "", safe(piece.text)
    if not piece.numbers and not piece.shared:
        return words.replace("\n", end)
    numbers = " ".join(map(str, piece.numbers))
    if not piece.opens:
        part = f" {piece.part} s-{piece.stance}" if piece.part else ""
        return f'<span class="m{part}{shared}" data-s="{numbers}">{words}</span>'
    anchors = "".join(f'<span class="anchor" id="q-{safe(ids[number])}"></span>' for number in piece.opens[:-1])
    last, opens = piece.opens[-1], " ".join(map(str, piece.opens))
    return (
        f'{anchors}<a class="m {piece.part} s-{piece.stance}{shared}" id="q-{safe(ids[last])}" href="#r-{last}"'
        f' data-s="{numbers}" data-n="{opens}">{words}</a>'
    )


@cache
def rows(language: str) -> Rows:
    """Return what puts rows together in a language."""
    return Rows(strings(language))
