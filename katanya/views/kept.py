"""What adding a report did, as one line."""

from __future__ import annotations

from katanya.views.visible import one_line

_WIDEST = len("version")


def line(got: str, key: str, state: str) -> str:
    r"""Return the line that says which report was kept where, and what it is to those before it.

    >>> line("report.txt", "6c9f5050c164313b", "new")
    'new      6c9f5050c164313b  report.txt\n'
    """
    return f"{state:<{_WIDEST}}  {key}  {one_line(got)}\n"
