"""Whoever asks that his name be kept back says nothing by it: `who asked not to be named`, `meminta namanya dirahasiakan`."""

from __future__ import annotations

from katanya.statements import look
from katanya.statements.draft import Words
from katanya.statements.view import View

# Words behind a cue within which a name is kept back.
NEAR = 6


def keeps_back(view: View, cue: Words, *, asks: bool) -> bool:
    """Say whether a cue only tells that somebody keeps his name back; `asks` says that it is one of asking."""
    near, grammar, words = view.lowers[cue[1] : cue[1] + NEAR], view.language.grammar, view.language.settling
    refuses = near[2:] and near[0] in grammar.negations and near[1] in words.deed_openers and near[2] in words.infinitive_be
    if refuses:
        return not grammar.keeping_back.isdisjoint(near)
    asks = asks and not grammar.kept_back.isdisjoint(near[:2])
    return look.hidden(view, cue[0]) or (asks and not grammar.keeping_back.isdisjoint(near))
