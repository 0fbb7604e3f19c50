"""What stands before the subject of an English sentence, or right behind a cue, and is nobody: adverbs, places, times."""

from __future__ import annotations

from katanya.statements.view import View


def remarks(view: View, index: int) -> bool:
    """Say whether an adverb, a place or a spell stands before the comma of a subject: `Essentially, …`, `A few days later, …`."""
    if view.language.code != "en" or view.quoted[index] >= 0:
        return False
    comma = next((i for i in range(index + 1, min(index + REMARK, view.size)) if view.breaks(i)), None)
    if comma is None or view.lower(comma) != ",":
        return False
    alone = comma == index + 1 and view.lower(index).endswith("ly")
    return alone or view.lower(index) in WITHIN or view.lower(comma - 1) in ("later", "earlier", "ago", "afterward")


# Prepositions that open a place or a ground before the subject, and so many words of it.
WITHIN = frozenset(
    ("inside", "outside", "near", "across", "despite", "within", "throughout", "among", "behind", "between", "until")
)
REMARK = 12


def timed(view: View, start: int) -> bool:
    """Say whether a time stands right after a cue, and what it says behind it: `said Wednesday he agrees`."""
    return view.capital(start) and not view.capital(start + 1) and not view.breaks(start + 1) and start + 1 < view.end


# Words for times that are given names as well: `Hari Wibowo`, not `Hari Senin`.
NAMES = frozenset(("hari",))


def ends(view: View, index: int) -> bool:
    """Say whether a time ends a noun phrase there: not `estimasi akhir yang …`, not `a Monday`."""
    grammar = view.language.grammar
    described = view.lower(index + 1) in grammar.relative and bool(grammar.verb_prefixes)
    if view.lower(index) in NAMES and view.capital(index) and view.capital(index + 1):
        return view.lower(index + 1) in grammar.times
    return view.lower(index) in grammar.times and view.lower(index - 1) not in ("a", "an", "the") and not described
