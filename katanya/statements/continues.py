"""Sentences without a cue that go on with the talk before them."""

from __future__ import annotations

from katanya.languages.records import Frame
from katanya.records import Basis, Stance
from katanya.statements import extents, nouns
from katanya.statements.draft import Draft
from katanya.statements.view import View

# Acts whose content is a clause that a next sentence can go on with; a demand or a denial is complete in itself.
TALK = frozenset((Stance.SAY, Stance.ASSESS, Stance.CONFIRM))
TALK_RULES = frozenset(
    "source_cue_clause tag_first tag_interrupts clause_tag according_first according_interrupts passive_agent_first continues".split()
)
# Cues whose content is a thing or a deed: the sentence after them is the outlet's own again.
COMPLETE = frozenset("mengaku mengumumkan mengutip menyinggung mengunggah memposting melaporkan memutuskan menulis mengungkap".split())


def drafts(view: View, before: View | None, earlier: list[Draft]) -> list[Draft]:
    """Return the draft of a sentence that goes on with the one before it, or nothing."""
    last = earlier[-1] if earlier else None
    if before is None or last is None or last.view.index != before.index:
        return []
    if _all_quoted(view):
        return _quotation(view, last)
    return _talk(view, last) if view.language.code == "id" else []


def _all_quoted(view: View) -> bool:
    """Say whether a sentence is nothing but one quotation."""
    first = view.quoted[view.first] if view.first < view.size else -1
    return first >= 0 and all(number >= 0 for number in view.quoted[view.first : view.end])


def _quotation(view: View, last: Draft) -> list[Draft]:
    """`"C1," kata X. "C2."`: the second quotation is a statement of the same source."""
    if view.paragraph > last.view.paragraph + 1:
        return []
    return [Draft(view, ((view.first, view.end),), None, None, last.entry, "quotation_continues", follows=True, quote=True)]


def _talk(view: View, last: Draft) -> list[Draft]:
    """`X mengatakan C1. Adapun C2.`: indirect speech goes on in the same paragraph."""
    if view.paragraph != last.view.paragraph or last.rule not in TALK_RULES or any(number >= 0 for number in view.quoted):
        return []
    if not (last.source or last.follows or last.cue and view.language.code == "id" and last.view.lower(last.cue[1] - 1).endswith("nya")):
        return []
    if last.entry is None or not _talks(last) or _own_subject(view, last) or last.source and _held(last):
        return []
    content = (nouns.skip_openers(view, view.first), extents.before_tail(view, view.first, view.end))
    return [Draft(view, (content,), None, None, last.entry, "continues", follows=True)] if content[0] < content[1] else []


def _held(last: Draft) -> bool:
    """Say whether the source before is a document or an image: it ends with its sentence."""
    assert last.source is not None
    titles = last.view.language.titles
    return any(titles.of(basis).first_in(last.view.lowers, *last.source) for basis in (Basis.DOCUMENT, Basis.IMAGE))


def _talks(last: Draft) -> bool:
    assert last.entry is not None
    hopes = last.entry.name in ("berharap", "mengharapkan")
    return (last.entry.act in TALK or hopes) and last.entry.name not in COMPLETE and last.entry.frame is not Frame.FINDING


def _own_subject(view: View, last: Draft) -> bool:
    """Say whether a sentence opens with a name that the talk has not: then the outlet tells of somebody else."""
    first = nouns.skip_openers(view, view.first)
    if first >= view.size or view.lower(first) in view.language.grammar.pronouns:
        return first < view.size
    if first == view.first:
        return view.capital(first + 1) and view.lower(first) not in view.language.grammar.adjuncts
    return view.capital(first)
