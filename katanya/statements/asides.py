"""What somebody did when he spoke, between his name and the cue: `Bupati Arlen | ketika menemui warga | mengatakan C`."""

from __future__ import annotations

from katanya.statements import look
from katanya.statements.view import View

OCCASIONS = frozenset(("ketika", "saat", "usai", "seusai", "selepas", "setelah", "sesudah", "sebelum", "sambil", "seraya"))
# Words of an occasion between a name and its cue.
LONGEST = 14


def opening(view: View, index: int, last: int) -> int | None:
    """Return where an occasion opens, at a word or, where that is a verb of saying, right before it: `saat | menjawab pers`."""
    return next((place for place in (index, index - 1) if _occasion(view, place, last)), None)


def _occasion(view: View, index: int, last: int) -> bool:
    """Say whether a word opens an occasion without a subject of its own, right behind a name, that ends at `last`."""
    if view.padded[index] not in OCCASIONS or view.language.code != "id" or not 1 < last - index <= LONGEST:
        return False
    named = view.capital(index - 1) or view.padded[index - 1] in look.CLOSING
    if index - 1 <= view.first or not named or view.capital(index + 1) or look.holder_word(view, index + 1):
        return False
    grammar = view.language.grammar
    return not any(view.padded[i] in grammar.pronouns or view.padded[i] in grammar.copulas for i in range(index + 1, last))
