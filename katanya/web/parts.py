"""What several pages share: a statement, where it stands, who says it, a denial, a dispute.

A page may show hundreds of them: they are put together here and not by templates, which take several times as long.
"""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from katanya.desk.claims import Denial
from katanya.desk.disputed import Disputed
from katanya.desk.stories import StoryReport
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.views.claim import is_told
from katanya.views.screens.hits import hits
from katanya.web.markup import line, quoted, safe, source_path, spot
from katanya.web.strings import Strings, strings
from katanya.web.wording import wording
from katanya.weighing.records import Origins

# So many denials are shown beside a disputed claim.
DENIALS = 3


class Parts:
    """Puts parts of pages together in one language; all that it returns is markup, and what reports say is escaped in it."""

    def __init__(self, words: Strings) -> None:
        self._t, self._say = words, wording(words.language)
        self._claim, self._why = safe(words("statement.claim")), safe(words("statement.why"))
        self._via = safe(words("statement.via"))
        self._no_outlet, self._no_date = safe(words("outlet.not_known")), safe(words("date.not_known"))

    def quote(self, words: str | None) -> Markup:
        """Return words of a report in quotation marks."""
        return Markup(quoted(words))  # noqa: S704  escaped before

    def held(self, words: str | None, stance: str) -> Markup:
        """Return the words of a claim in quotation marks, after what is done by them where they are not simply told."""
        verb = "" if is_told(stance) else f"{self._verb(stance)}: "
        return Markup(f"{verb}{quoted(words)}")  # noqa: S704  escaped before

    def spot(self, found: FoundStatement) -> Markup:
        """Return the address of the quoted characters."""
        return Markup(spot(found.article, found.id))  # noqa: S704  escaped before

    def found(self, words: str, sought: str) -> Markup:
        """Return words with what was searched for made bold."""
        return Markup(_found(words, sought))  # noqa: S704  escaped before

    def verb(self, stance: str) -> Markup:
        """Return the verb of a stance."""
        return Markup(self._verb(stance))  # noqa: S704  escaped before

    def who(self, found: FoundStatement) -> Markup:
        """Return whose word a statement is, each name with the way to what else its bearer has said."""
        return Markup(self._who(found))  # noqa: S704  escaped before

    def place(self, found: FoundStatement | FoundArticle | StoryReport) -> Markup:
        """Return where and when something was printed, and in which language."""
        return Markup(self._place(found))  # noqa: S704  escaped before

    def statement(self, shown: FoundStatement, claim: str = "", sought: str = "") -> Markup:
        """Return a statement of a list: whose word it is, what is said, where that stands, and the ways on."""
        via = f' <span class="via">{self._via} <bdi>{line(" → ".join(shown.via))}</bdi></span>' if shown.via else ""
        words = _found(shown.content, sought) if sought else f"<bdi>{line(shown.content)}</bdi>"
        sure = f" · {safe(self._t.of('certainty', shown.certainty))}" if shown.certainty != "certain" else ""
        return Markup(  # noqa: S704  escaped before
            f'<p class="said">{self._who(shown)} {self._verb(shown.stance)}{via}</p>\n'
            f'<p class="words"><a class="open" href="{spot(shown.article, shown.id)}"><q>{words}</q></a></p>\n'
            f'<p class="beside">{self._place(shown)} · {safe(self._t.of("basis", shown.basis))}{sure}'
            f' · <a href="/claims/{safe(claim or shown.id)}">{self._claim}</a>'
            f' · <a href="/why/{safe(shown.id)}">{self._why}</a></p>\n'
        )

    def count(self, origins: Origins) -> Markup:
        """Return how many independent origins there are, and how many that are not counted."""
        t, many = self._t, " many" if origins.independent > 1 else ""
        label = safe(t("count.origins_only", n=origins.independent))
        unnamed = f' <span class="aside">+ {safe(t("count.unnamed", n=origins.unnamed))}</span>' if origins.unnamed else ""
        unknown = f' <span class="aside">+ {safe(t("count.not_known", n=origins.not_known))}</span>' if origins.not_known else ""
        number = f'<span class="count{many}"><b>{origins.independent}</b> {label}</span>'
        return Markup(f"{number}{unnamed}{unknown}")  # noqa: S704  escaped before

    def denial(self, each: Denial) -> Markup:
        """Return a statement against a claim, and how it was seen to be one."""
        shown = each.statement
        # What does not deny by its own act is said with it: `says otherwise – accuses: “…”`.
        own = each.kind in ("contradicts", "figures") and not is_told(shown.stance)
        act = f"{self._verb(shown.stance)}: " if own else ""
        return Markup(  # noqa: S704  escaped before
            f'<li class="denial row">\n<p class="said">{self._who(shown)}'
            f' <span class="verb s-deny">{safe(self._t.of("kind", each.kind))}</span></p>\n'
            f'<p class="words">{act}<a class="open" href="{spot(shown.article, shown.id)}">{quoted(shown.content)}</a></p>\n'
            f'<p class="beside">{self._place(shown)} · <span class="reason">{safe(self._say.reason(each.reason))}</span>'
            f' · <a href="/why/{safe(shown.id)}">{self._why}</a></p>\n</li>\n'
        )

    def dispute(self, each: Disputed, level: int = 3) -> Markup:
        """Return a disputed claim with the first of what speaks against it."""
        state, claim = "open" if each.open else "settled", f"/claims/{safe(each.id)}"
        more = len(each.denials) - DENIALS
        rest = f'<p class="beside"><a href="{claim}#denied">{safe(self._t("count.more", n=more))}</a></p>' if more > 0 else ""
        return Markup(  # noqa: S704  escaped before
            f'<article class="dispute row">\n<p class="state {state}">{safe(self._t(f"dispute.{state}"))}</p>\n'
            f'<h{level} class="told"><a class="open" href="{claim}">{self.held(each.words, each.stance)}</a></h{level}>\n'
            f'<p>{self.count(each.origins)}</p>\n<ul class="denials">\n'
            f"{''.join(self.denial(denial) for denial in each.denials[:DENIALS])}</ul>\n{rest}</article>\n"
        )

    def _verb(self, stance: str) -> str:
        return f'<span class="verb s-{safe(stance)}">{safe(self._say.verb(stance))}</span>'

    def _who(self, found: FoundStatement) -> str:
        if not found.who:
            return f'<span class="unknown">{safe(self._say.who(found))}</span>'
        named = ((name, self._say.called(found, name)) for name in found.who)
        return "; ".join(f'<a class="name" href="{source_path(name)}"><bdi>{line(shown)}</bdi></a>' for name, shown in named)

    def _place(self, found: FoundStatement | FoundArticle | StoryReport) -> str:
        published, language = found.published, found.language
        when = f' datetime="{safe(published)}">{safe(published[:10])}' if published else f">{self._no_date}"
        spoken = f' · <abbr title="{safe(self._t.of("language", language))}">{safe(language)}</abbr>' if language else ""
        outlet = line(found.outlet) or self._no_outlet
        return f'<span class="place"><bdi>{outlet}</bdi> · <time{when}</time>{spoken}</span>\n'


def _found(words: str, sought: str) -> str:
    cut = (f'<b class="hit">{safe(each.text)}</b>' if each.hit else safe(each.text) for each in hits(words, sought))
    return f"<bdi>{''.join(cut)}</bdi>"


@cache
def parts(language: str) -> Parts:
    """Return what puts parts together in a language."""
    return Parts(strings(language))
