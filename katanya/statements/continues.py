"""Sentences without a cue that go on with the talk before them."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.languages.lexicon import Frame
from katanya.records import Basis, Span, Stance
from katanya.statements import cues, extents, look, nouns
from katanya.statements.draft import ASIDE, Draft, content_span
from katanya.statements.view import View

# Acts whose content is a clause that a next sentence can go on with; a demand or a denial is complete in itself.
TALK = frozenset((Stance.SAY, Stance.ASSESS, Stance.CONFIRM))
TALK_RULES = frozenset(
    [
        "source_cue_clause",
        "tag_first",
        "tag_interrupts",
        "clause_tag",
        "according_first",
        "according_interrupts",
        "passive_agent_first",
        "continues",
    ]
)
# After a quotation only a sentence that argues on is the source's: `"…," imbuhnya. Bila izin tidak turun, proyek itu molor.`
QUOTE_RULES = frozenset(["quote_tag", "quote_source_cue", "quote_cue_source"])


def runs_on(view: View) -> bool:
    """Say whether a sentence is a paragraph of a quotation that the next paragraph goes on with, or the last of one."""
    if not _all_quoted(view):
        return False
    quotation = view.quotation(view.first)
    return quotation is not None and (not quotation.closed or _follows_open(view))


def _follows_open(view: View) -> bool:
    """Say whether the quotation before a sentence's own ran to the end of the paragraph before, unclosed."""
    number = view.quoted[view.first]
    before = view.text.quotations[number - 1] if number > 0 else None
    return before is not None and not before.closed and before.span.stop == view.text.paragraphs[view.paragraph - 1].stop


def hold(view: View, earlier: list[Draft], held: tuple[Span, ...]) -> tuple[Span, ...]:
    """Add a paragraph of a quotation to the statement that it goes on with, or keep it for the one that follows."""
    span = content_span(view, (view.first, view.end))
    if span is None:
        return held
    last = earlier[-1] if earlier else None
    if last is not None and last.quote and not held and _open_end(last, view):
        earlier[-1] = replace(last, trail=(*last.trail, span))
        return ()
    return (*held, span)


def _open_end(last: Draft, view: View) -> bool:
    """Say whether the quotation of a draft ran unclosed to the end of the paragraph before a sentence."""
    spans = last.spans()
    return bool(spans) and any(not q.closed and q.span.stop >= spans[-1].stop >= q.inside.start for q in view.text.quotations)


def ends(view: View) -> bool:
    """Say whether the quotation that a sentence is a paragraph of ends with it."""
    quotation = view.quotation(view.first)
    return quotation is not None and quotation.closed


def paragraphs(first: View, held: tuple[Span, ...], earlier: list[Draft]) -> list[Draft]:
    """`"C1," X said.¶"C2.¶"C3."`: a quotation of several paragraphs right after what somebody said is the same source's."""
    last = next((draft for draft in reversed(earlier) if draft.rule not in ASIDE), None)
    if last is None or not last.quote or last.place.index != first.index - 1 or first.paragraph > last.place.paragraph + 1:
        return []
    content = ((first.first, first.end),)
    return [Draft(first, content, None, None, last.entry, "quotation_continues", follows=True, quote=True, trail=held[1:])]


def with_lead(found: list[Draft], held: tuple[Span, ...]) -> list[Draft]:
    """Give the first draft of a sentence the paragraphs of its quotation that came before."""
    if not held or not found or not found[0].quote:
        return found
    return [replace(found[0], lead=held), *found[1:]]


def drafts(view: View, before: View | None, earlier: list[Draft]) -> list[Draft]:
    """Return the draft of a sentence that goes on with the one before it, or nothing."""
    last = next((draft for draft in reversed(earlier) if draft.rule not in ASIDE and not _within(draft)), None)
    if before is None or last is None or before.index not in (last.place.index, last.view.index):
        return []
    if _all_quoted(view):
        return _quotation(view, last)
    return _talk(view, last) if view.language.traits.speech_goes_on else []


def _within(draft: Draft) -> bool:
    """Say whether a draft stands inside of another's content where speech goes on: what goes on is the outer one's talk."""
    return draft.nested and draft.view.language.traits.speech_goes_on


def said_before(view: View, before: View | None, earlier: list[Draft]) -> list[Draft]:
    """`C. Hal itu disampaikan X.`, `C. The news was first reported by X.`: the content is the sentence before."""
    if before is None or any(draft.view is before for draft in earlier[-3:]) or before.paragraph < view.paragraph - 1:
        return []
    for places in cues.find(view):
        for cue in places:
            if cue.entry.frame is Frame.PASSIVE and _anaphor(view, cue.words[0]):
                return _told_by(view, before, cue)
    return []


def points_back(draft: Draft) -> bool:
    """Say whether the content of a draft is nothing but a pointer to the sentence before."""
    if not draft.rule.startswith("passive"):
        return False
    first, last = draft.content[0]
    grammar, pointer = draft.view.language.grammar, " ".join(draft.view.lowers[first:last])
    answers = draft.entry is not None and draft.entry.act in (Stance.DENY, Stance.CONFIRM, Stance.REJECT)
    pointed = pointer in grammar.anaphors or pointer in grammar.likewise_said
    return pointed and not (answers and draft.source is not None)


def _anaphor(view: View, stop: int) -> bool:
    """Say whether nothing but a pointer to what was said stands before a passive."""
    first = look.skip_openers(view, view.first)
    last = look.strip_adverbs(view, stop)
    while last > first and view.padded[last - 1] in view.language.statements.be:
        last = look.strip_adverbs(view, last - 1)
    anaphors = view.language.grammar.anaphors
    return " ".join(view.lowers[first:last]) in anaphors or " ".join(view.lowers[view.first : last]) in anaphors


def _told_by(view: View, before: View, cue: cues.Cue) -> list[Draft]:
    start = cue.words[1]
    while view.padded[start] in view.language.grammar.beside_cue:
        start += 1
    start += view.padded[start] in view.language.statements.agent
    source = nouns.after(view, start)
    content = (look.skip_openers(before, before.first), extents.before_tail(before, before.first, before.end))
    if source is None or content[0] >= content[1] or any(number >= 0 for number in before.quoted):
        return []
    return [Draft(before, (content,), cue.words, source, cue.entry, "said_before", at=view)]


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
    if view.paragraph != last.view.paragraph or any(number >= 0 for number in view.quoted):
        return []
    if last.rule not in TALK_RULES and not (last.rule in QUOTE_RULES and _conditional(view)):
        return []
    if not (last.source or last.follows or _owned(last)):
        return []
    # `Pernyataan itu dibantah X`: the words of somebody else, even where no statement is found in them.
    if any(cue.entry.frame is Frame.PASSIVE for places in cues.find(view) for cue in places):
        return []
    if _attributed(view):
        return []
    if last.entry is None or not _talks(last) or _own_subject(view, last) or (last.source and _held(last)):
        return []
    content = (look.skip_openers(view, view.first), extents.before_tail(view, view.first, view.end))
    return [Draft(view, (content,), None, None, last.entry, "continues", follows=True)] if content[0] < content[1] else []


def _owned(last: Draft) -> bool:
    """Say whether a cue has its source at its end: `katanya`."""
    return last.cue is not None and last.view.padded[last.cue[1] - 1].endswith(last.view.language.statements.clitics)


def _attributed(view: View) -> bool:
    """Say whether a sentence opens with whose word it is, even where no statement is found in it: `Menurut pantauan kami, C`."""
    first = look.skip_openers(view, view.first)
    opened = view.language.lexicon.at(view.lowers, first) if first < view.end else ()
    return any(entry.frame is Frame.ACCORDING for _, entry in opened)


def _conditional(view: View) -> bool:
    """Say whether a sentence opens with a condition, a ground or a conclusion."""
    word, words = view.padded[view.first], view.language.settling
    if word in view.language.statements.ifs or word in words.arguing_on:
        return True
    return " ".join(view.lowers[view.first : view.first + 2]) in words.arguing_on


def _held(last: Draft) -> bool:
    """Say whether the source before is a document or an image: it ends with its sentence."""
    assert last.source is not None
    titles = last.view.language.titles
    return any(titles.of(basis).first_in(last.view.lowers, *last.source) for basis in (Basis.DOCUMENT, Basis.IMAGE))


def _talks(last: Draft) -> bool:
    assert last.entry is not None
    name, words = last.entry.name, last.view.language.settling
    goes_on = last.entry.act in TALK or name in words.hoping_cues
    return goes_on and name not in words.complete_cues and last.entry.frame is not Frame.FINDING


def _own_subject(view: View, last: Draft) -> bool:
    """Say whether a sentence opens with a name that the talk has not: then the outlet tells of somebody else."""
    first = look.skip_openers(view, view.first)
    if first >= view.size or view.padded[first] in view.language.grammar.pronouns:
        return first < view.size
    if first == view.first:
        return view.capital(first + 1) and view.padded[first] not in view.language.grammar.adjuncts
    return view.capital(first)
