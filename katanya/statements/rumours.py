"""What a document or a rumour says in passing: `laporan yang menyebut C`, `pesan di WhatsApp yang mengklaim C adalah hoaks`."""

from __future__ import annotations

from katanya.records import Basis
from katanya.statements.draft import Words
from katanya.statements.view import View

# `pesan berantai yang ramai di WhatsApp yang`: words between what goes about and the clause that tells what it says.
ABOUT = 6
# `adalah informasi yang | salah`: words between what opens a verdict and the verdict.
VERDICT = 5
# What is said takes so many words at the least.
SHORTEST = 2


def noun(view: View, relative: int) -> int | None:
    """Return the word for a document or a rumour that a relative clause tells of: `laporan | yang menyebut C`."""
    if not view.language.statements.rumours or view.padded[relative] not in view.language.grammar.relative_pronouns:
        return None
    return relative - 1 if _reported(view, relative - 1) else _put_up(view, relative)


def _reported(view: View, index: int) -> bool:
    """Say whether a word is a document, an image or a rumour, and no name."""
    titles, word = view.language.titles, view.padded[index]
    if view.capital(index) and index > view.first:
        return False
    if word in view.language.statements.rumours:
        return True
    return any(word in titles.of(basis).words for basis in (Basis.DOCUMENT, Basis.IMAGE))


def _put_up(view: View, relative: int) -> int | None:
    """Return what goes about on a platform: `pesan berantai di WhatsApp | yang mengklaim C`."""
    if view.padded[relative - 1] not in view.language.chain.platforms:
        return None
    near = range(relative - 2, max(view.first, relative - ABOUT) - 1, -1)
    found = next((i for i in near if _reported(view, i)), None)
    placed = found is not None and not view.language.grammar.adjuncts.isdisjoint(view.lowers[found + 1 : relative])
    return found if placed else None


def before_verdict(view: View, content: Words) -> Words:
    """End what a rumour says where it is found to be untrue: `kabar yang menyebut C | adalah hoaks`."""
    known, (first, last) = view.language.statements, content
    for index in range(first + SHORTEST, last - 1):
        negated = view.padded[index] in view.language.grammar.negations and view.padded[index + 1] in known.truths
        opens = view.padded[index] in known.opens_verdict
        told = opens and not known.verdicts.isdisjoint(view.lowers[index + 1 : min(index + VERDICT, last)])
        if (negated or told) and view.quoted[index] < 0:
            return first, index
    return content
