"""What adding a report did, as one line."""

from __future__ import annotations

from katanya.views.visible import one_line

_WIDEST = len("version")


def line(got: str, key: str, state: str, mostly: tuple[str, float] | None = None) -> str:
    r"""Return the line that says which report was kept where, and what it is to those before it.

    `mostly` is the key of the one in which most of it stands, and how much of it does.

    >>> line("report.txt", "6c9f5050c164313b", "new")
    'new      6c9f5050c164313b  report.txt\n'
    >>> line("again.txt", "0b1c5ab8ee3a7b0f", "new", ("6c9f5050c164313b", 0.794))
    'new      0b1c5ab8ee3a7b0f  again.txt (79 % of it stands in 6c9f5050c164313b)\n'
    """
    of = f" ({100 * mostly[1]:.0f} % of it stands in {mostly[0]})" if mostly else ""
    return f"{state:<{_WIDEST}}  {key}  {one_line(got)}{of}\n"
