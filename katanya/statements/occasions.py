"""What somebody says something in: a statement, a letter, an interview."""

from __future__ import annotations

from katanya.statements import adjuncts
from katanya.statements.draft import Words
from katanya.statements.view import View


def without_occasion(view: View, content: Words) -> Words:
    """Cut the occasion of the saying off an object: `the meeting in a Wednesday tweet`, `the reform on Thursday`."""
    first, last = content
    for index in range(max(first + 1, last - 6), last):
        said_in = view.padded[index] == "in" and view.padded[index + 1] == "a" and occasion(view, index, last)
        said_in = said_in or (view.padded[index] == "during" and view.padded[index + 1] in ("a", "an", "his", "her", "their"))
        later = view.padded[index] in adjuncts.SPELLS and view.padded[index + 1] in ("later", "earlier", "ago")
        if (
            later or said_in or (view.padded[index] == "on" and view.padded[index + 1] in view.language.grammar.times)
        ) and view.quoted[index] < 0:
            return first, index
    return content


def occasion(view: View, start: int, stop: int) -> bool:
    """Say whether what somebody says something in follows an `in` there: `in a statement`, `in an emailed note`."""
    return view.padded[start + 1] in ("a", "an") and not OCCASIONS.isdisjoint(view.lowers[start:stop])


# What somebody says something in.
OCCASIONS = frozenset(
    [
        "tweet",
        "statement",
        "interview",
        "speech",
        "letter",
        "post",
        "email",
        "memo",
        "video",
        "message",
        "conference",
        "ruling",
        "decision",
        "opinion",
        "filing",
        "affidavit",
        "testimony",
        "note",
        "essay",
        "op-ed",
        "broadcast",
        "call",
        "release",
        "address",
    ]
)
