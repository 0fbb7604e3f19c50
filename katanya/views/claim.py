"""One claim for people: what it says, who stands behind it, who denies it, how its figures changed, where it was printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from katanya.records import Stance
from katanya.views.found import day_of, who_of
from katanya.views.listed import beside, wrapped
from katanya.views.rows import verb_of
from katanya.views.visible import one_line

if TYPE_CHECKING:
    from katanya.desk.claims import Claim, Denial, Member
    from katanya.views.look import Look
    from katanya.weighing.figures import History
    from katanya.weighing.records import Origin, Origins

_STANDINGS = {"party": "a party to it", "state_medium": "a state medium", "third_party": "a third party"}
_KINDS = {"denies": "denies", "rejects": "rejects", "contradicts": "says otherwise", "figures": "gives another figure"}
_NOWHERE = "a report whose outlet is not known"

# The acts of which the words that are said stand for what is meant.
_TOLD = (Stance.SAY, Stance.CONFIRM, Stance.ASSESS)


def claim(shown: Claim, look: Look) -> Iterator[str]:
    """Yield the lines of a claim."""
    yield from wrapped(held(shown.words, shown.members[0].statement.stance), look, hang=1)
    yield from wrapped(f"claim {shown.id} · story {shown.story}", look)
    yield ""
    yield from wrapped(headline(shown.origins), look, hang=2)
    yield from wrapped(_printed(shown), look, hang=2)
    for origin in shown.origins.origins:
        yield from _origin(origin, look)
    yield from _ties(shown.origins, look)
    yield from _section("Denied", (line for each in shown.denials for line in denial(each, look)))
    histories = [history for history in shown.figures if history.changed]
    yield from _section("Figures", (line for history in histories for line in _history(history, look)))
    yield from _section("Statements", (line for member in shown.members for line in _member(member, look)))


def held(words: str, stance: str) -> str:
    """Return the words of a claim in quotation marks, after what is done by them where they are not simply told.

    >>> held("he took money", "say"), held("he took money", "deny")
    ('“he took money”', 'denies: “he took money”')
    """
    verb = "" if is_told(stance) else f"{verb_of(Stance(stance))}: "
    return f"{verb}“{one_line(words)}”"


def is_told(stance: str) -> bool:
    """Say whether what is said is simply told to be so, and not denied, blamed or asked for.

    >>> is_told("say"), is_told("deny")
    (True, False)
    """
    return Stance(stance) in _TOLD


def headline(origins: Origins) -> str:
    """Return who stands behind a claim, counted, e.g. `2 named · 1 unnamed (via Reuters) · 1 not known`."""
    counted = [f"{origins.named} named"]
    carriers = [origin.carrier for origin in origins.origins if origin.state == "unnamed" and origin.carrier]
    if origins.unnamed:
        via = f" (via {', '.join(dict.fromkeys(map(one_line, carriers)))})" if carriers else ""
        counted.append(f"{origins.unnamed} unnamed{via}")
    if origins.not_known:
        counted.append(f"{origins.not_known} not known")
    plural = "" if origins.independent == 1 else "s"
    return f"{origins.independent} independent origin{plural}: {' · '.join(counted)}"


def _printed(shown: Claim) -> str:
    """Return how often and where a claim is printed, which is not how many origins it has."""
    told = [member.statement for member in shown.members]
    outlets = {each.outlet for each in told if each.outlet}
    counts = (len(told), "statement"), (len({each.article for each in told}), "report"), (len(outlets), "outlet")
    statements, reports, printed = (f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts)
    return f"{statements} in {reports}" + (f" of {printed}" if outlets else "")


def _origin(origin: Origin, look: Look) -> Iterator[str]:
    if origin.state == "named":
        shown = origin.speaks_for.shown if origin.speaks_for else origin.name
        behind = f", speaks for {one_line(shown)}" if shown != origin.name else ""
        who = f"{one_line(origin.name)} — {_STANDINGS[origin.standing]}{behind}"
    elif origin.state == "unnamed":
        told = f"as told to {one_line(origin.carrier)}" if origin.carrier else f"in {_NOWHERE}"
        who = f"{one_line(origin.name) or 'somebody'} — unnamed, {told}: not counted"
    else:
        who = f"not known, in {one_line(origin.carrier) if origin.carrier else _NOWHERE}: not counted"
    count = len(origin.members)
    yield from wrapped(f"{who} ({count} statement{'' if count == 1 else 's'})", look, 2, 4)


def _ties(origins: Origins, look: Look) -> Iterator[str]:
    names = {origin.key: origin.name for origin in origins.origins}
    for tie in origins.ties:
        words = f"not independent: {one_line(names[tie.left])} and {one_line(names[tie.right])}: {one_line(tie.reason)}"
        yield from wrapped(words, look, 2, 4)


def _section(name: str, lines: Iterator[str]) -> Iterator[str]:
    first = next(lines, None)
    if first is not None:
        yield from ("", name, first)
        yield from lines


def denial(shown: Denial, look: Look) -> Iterator[str]:
    """Yield the lines of a statement against a claim."""
    found = shown.statement
    who = one_line("; ".join(shown.who)) or who_of(found)
    yield from wrapped(f"{who} {_KINDS.get(shown.kind, shown.kind)}: {_by_act(shown)}", look, 2, 4)
    yield from wrapped(beside(found.id, found.outlet or "outlet not known", day_of(found.published)), look, 4)


def _by_act(shown: Denial) -> str:
    """Return what a statement against a claim says, after its own act where that is none of denying: `accuses: “…”`."""
    found = shown.statement
    return held(found.content, found.stance if shown.kind in ("contradicts", "figures") else Stance.SAY)


def _history(history: History, look: Look) -> Iterator[str]:
    for figure in history.figures:
        unit = one_line(history.unit).lstrip("=@")
        who = "; ".join(figure.who) or "not named"
        yield from wrapped(
            f"{day_of(figure.published)}  {figure.value:g} {unit}  {who} ({figure.outlet or 'outlet not known'})", look, 2, 4
        )


def _member(member: Member, look: Look) -> Iterator[str]:
    found = member.statement
    chain = " → ".join(one_line(hop.name) for hop in member.chain)
    yield from wrapped(f"{chain or 'not known'} {verb_of(Stance(found.stance))}: “{found.content}”", look, 2, 4)
    yield from wrapped(beside(found.id, day_of(found.published), found.language, found.title), look, 4)
