"""A reading as HTML for a notebook: the marked article and the table of its statements, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from katanya.records import Reading, Stance
from katanya.views.marks import Mark, Part, Segment, innermost, marks_of, segments
from katanya.views.rows import Row, facts, headline, rows
from katanya.views.visible import visible

# Red, green and blue of the ground under a content; drawn so thin that the page's own ink stays readable in light and dark.
_GROUNDS = {
    Stance.SAY: "0,150,200",
    Stance.CONFIRM: "0,160,80",
    Stance.DENY: "220,50,50",
    Stance.ACCUSE: "190,60,190",
    Stance.DEMAND: "220,150,0",
    Stance.PLEDGE: "70,110,230",
    Stance.THREATEN: "220,60,130",
    Stance.REJECT: "230,90,50",
    Stance.SUPPORT: "90,170,40",
    Stance.ASSESS: "110,90,210",
    Stance.DECLINE: "130,130,130",
}
_SOURCE = "font-weight:bold"
_CUE = "text-decoration:underline dotted"
_CELL = "text-align:left;vertical-align:top;padding:.2em .6em"
_NUMBER = '<sup style="font-weight:bold;user-select:none">{}</sup>'
_HEADS = ("", "who", "", "what", "via", "basis")


def render(reading: Reading) -> str:
    """Return HTML that stands by itself, every character of the article escaped and none of it run, loaded or typeset."""
    # The classes keep MathJax away, and `_escaped` takes the dollar from it where a notebook has set other ones.
    return (
        '<div class="tex2jax_ignore mathjax_ignore" style="max-width:60em">'
        f"<p><strong>{_escaped(headline(reading.article))}</strong><br>"
        f"<small>{_escaped(' · '.join(facts(reading.article, reading.text.language)))}</small></p>"
        f'<div dir="auto" style="white-space:pre-wrap;line-height:1.7">{"".join(_marked(reading))}</div>'
        f"{_table(reading) if reading.statements else '<p>no statements found</p>'}</div>"
    )


def _marked(reading: Reading) -> Iterator[str]:
    body = reading.text.body
    shown = tuple(rows(reading))
    for segment in segments(len(body), marks_of(reading)):
        characters = _escaped(visible(body[segment.span.start : segment.span.stop]))
        yield _element(segment, shown, characters) if segment.marks else characters


def _element(segment: Segment, shown: tuple[Row, ...], characters: str) -> str:
    name = "mark" if innermost(segment, Part.CONTENT) else "span"
    title = "\n".join(dict.fromkeys(_title(mark, shown[mark.number - 1]) for mark in segment.marks))
    numbers = "".join(_NUMBER.format(mark.number) for mark in segment.opens if mark.part is Part.CONTENT)
    return f'<{name} style="{_style(segment)}" title="{escape(title)}">{numbers}{characters}</{name}>'


def _style(segment: Segment) -> str:
    content = innermost(segment, Part.CONTENT)
    styles = (
        f"color:inherit;background:rgba({_GROUNDS[content.stance]},.25)" if content else "",
        _SOURCE if innermost(segment, Part.SOURCE) else "",
        _CUE if innermost(segment, Part.CUE) else "",
    )
    return ";".join(style for style in styles if style)


def _title(mark: Mark, row: Row) -> str:
    if mark.part is not Part.CONTENT:
        return f"{mark.part} of {mark.number}"
    chain = f" · via {row.via}" if row.via else ""
    return f"{mark.number} · {row.who} {row.verb}{chain} · {row.basis}{f', {row.certainty}' if row.certainty else ''}"


def _table(reading: Reading) -> str:
    heads = "".join(f'<th style="{_CELL}">{head}</th>' for head in _HEADS)
    lines = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in rows(reading))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def _cells(row: Row) -> Iterator[str]:
    verb = f"{row.verb} {row.answers}".strip()
    basis = f"{row.basis}, {row.certainty}" if row.certainty else row.basis
    for cell in (str(row.number), row.who, verb, row.what, row.via, basis):
        yield f'<td style="{_CELL}">{_escaped(cell)}</td>'


def _escaped(text: str) -> str:
    return escape(text).replace("$", "<span>$</span>")
