"""What stands inside what another says: speech within speech is kept where it is plainly speech of somebody named."""

from __future__ import annotations

from collections.abc import Iterable

from katanya.frozen import replace
from katanya.records import Stance
from katanya.statements import look, nouns
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

TAILS = frozenset(("clause_tag", "according_last", "clause_source_cue", "clause_cue_source"))
# Rules that find speech with a source of its own, also inside what another says.
SPEECH = frozenset(("source_cue_clause", "noun_owned", "noun_owner_first", "noun_owner_after", "document_says"))


def within(place: int, parts: Iterable[Words]) -> bool:
    """Say whether a word stands in one of some stretches."""
    return any(first <= place < last for first, last in parts)


def drop_nested(drafts: list[Draft]) -> list[Draft]:
    """Keep speech inside indirect speech only where it has a named source of its own and is plainly speech."""
    kept = []
    for draft in drafts:
        outer = next((o for o in drafts if o is not draft and _nests(o, draft)), None)
        if outer is None:
            kept.append(draft)
        elif _keeps(draft) and outer.entry is not None and outer.entry.act is not Stance.DEMAND:
            kept.append(replace(draft, nested=True))
    return kept


# Rules whose cue stands in the midst of what is said, and rules of a verb that may go on with it.
BETWEEN = frozenset(("interrupts", "tag_interrupts", "according_interrupts"))
GOES_ON = frozenset(("cue_clause", "source_cue_clause"))


def told_between(drafts: list[Draft]) -> list[Draft]:
    """Read `Y, kata X, menolak C` and `Y, X said, rejected C` as X's word, and in it as that of Y."""
    outer = next((draft for draft in drafts if draft.rule in BETWEEN and len(draft.content) > 1), None)
    if outer is None:
        return drafts
    kept = []
    for draft in drafts:
        if draft is outer or draft.rule not in GOES_ON or draft.cue is None or not _predicate_of(outer, draft.cue):
            kept.append(draft)
        elif (source := nouns.subject(outer.view, outer.content[0][0])) is not None and source[1] <= outer.content[0][1]:
            kept.append(replace(draft, source=source, nested=True, inherits=False))
    return kept


def _predicate_of(outer: Draft, cue: Words) -> bool:
    """Say whether a cue is the verb that opens what goes on behind an interruption."""
    participle = outer.view.padded[cue[0]].endswith(outer.view.language.statements.gerund_endings)
    return not participle and look.strip_adverbs(outer.view, cue[0]) <= outer.content[1][0] <= cue[0]


def _other_tense(outer: Draft, draft: Draft) -> bool:
    """`X said he had read them and disagrees with C`: a coordinated cue in another tense goes on with what was said."""
    view, words = draft.view, draft.view.language.settling
    if draft.rule != "cue_clause" or outer.rule != "source_cue_clause" or not (outer.cue and draft.cue):
        return False
    first, second = view.padded[outer.cue[0]], view.padded[draft.cue[0]]
    forms = view.language.statements
    told = first in words.irregular_tellings or first.endswith(forms.past_endings)
    tells = told and second.endswith(forms.person_endings)
    return tells and draft.cue[0] >= outer.stop and within(draft.cue[0], outer.content)


def _within_told(outer: Draft, draft: Draft) -> bool:
    """`urged the council to use the fund to buy C`: what is done in order to speak is told of inside another content."""
    if draft.rule != "purpose" or draft.cue is None or outer.cue is None or not within(draft.cue[0], outer.content):
        return False
    to = look.strip_adverbs(draft.view, draft.cue[0]) - 1
    return outer.cue[1] <= draft.cue[0] and draft.view.padded[to - 1] not in draft.view.language.grammar.conjunctions


# Rules of a quotation that its own tag follows.
TAGGED = frozenset(("quote_source_cue", "quote_cue_source"))


def _tagged_behind(outer: Draft, draft: Draft) -> bool:
    """`X praised his “faith” — “deep faith,” she said`: a quotation with a tag of its own behind a mark is no part of it."""
    view, first = draft.view, draft.content[0][0] if draft.content else 0
    if outer.cue is None or first < outer.cue[1]:
        return False
    return view.breaks(first - 1) and view.padded[first - 1] != ","


def _nests(outer: Draft, draft: Draft) -> bool:
    if (draft.rule in TAILS and draft.content[0][0] <= outer.start) or (draft.rule in TAGGED and _tagged_behind(outer, draft)):
        return False
    if _other_tense(outer, draft) or _within_told(outer, draft):
        return True
    if draft.inherits or outer.cue is None or draft.cue is None or outer.rule in TAILS:
        return False
    inside = outer.cue[1] <= draft.start and within(draft.start, outer.content)
    if inside and _followed(outer, draft):
        return False
    return inside and contrast(draft) is None and not _main_clause(outer, draft)


def _followed(outer: Draft, draft: Draft) -> bool:
    """`called for a ban after X suggested C`: what somebody said before a demand or a rejection is no part of it."""
    acts = (Stance.DEMAND, Stance.REJECT, Stance.SUPPORT, Stance.ACCUSE, Stance.DENY)
    deed = outer.entry is not None and outer.entry.act in acts and outer.rule in SPEECH and draft.rule in SPEECH
    return deed and draft.view.padded[draft.start - 1] in draft.view.language.settling.followed_by


def _main_clause(outer: Draft, draft: Draft) -> bool:
    """Say whether a draft is the main clause after a subordinate one that holds the other: `Setelah X mengkritik C, Y …`."""
    view = outer.view
    if outer.rule.startswith("according"):  # `Saat itu, menurut X, Y …`
        return False
    return view.padded[view.first] in view.language.grammar.source_bounds and view.breaks(draft.start - 1)


def _keeps(draft: Draft) -> bool:
    view = draft.view
    acts = view.language.settling.nested_acts
    if draft.source is None or draft.entry is None or draft.entry.act not in acts or draft.rule not in SPEECH:
        return False
    named = draft.rule == "document_says" or any(view.capital(index) for index in range(*draft.source))
    return view.padded[draft.source[0]] not in view.language.grammar.pronouns and named


def sets_beside(draft: Draft) -> int:
    """Return how many words before a share of many set it beside another: `compared with | 23 percent who said C`."""
    view, place, words = draft.view, draft.start - 1, draft.view.language.settling
    if view.padded[place] not in words.beside:
        return 0
    if draft.rule == "participle_beside":
        return int(view.breaks(place - 1))
    return 2 * (view.padded[place - 1] in words.compared)


def contrast(draft: Draft) -> int | None:
    """Return the place of the word that sets a draft against what stands before it, if one does."""
    view, place = draft.view, draft.start - 1
    if beside := sets_beside(draft):
        return place - beside
    while place > view.first and view.padded[place] == ",":
        place -= 1
    word, words = view.padded[place], view.language.settling
    joined = word in view.language.grammar.joins and (
        view.breaks(place - 1) or view.quoted[place - 1] >= 0 > view.quoted[place] or _speaks(draft)
    )
    concedes = word in words.still_declining and draft.entry is not None and draft.entry.act is Stance.DECLINE
    return place if word in words.contrasts or word == ";" or joined or concedes else None


# What `and he accused`, `but she denied` is told of in the outlet's own voice, after what he or she said.
OUTSPOKEN = frozenset((Stance.ACCUSE, Stance.DENY, Stance.REJECT, Stance.DEMAND, Stance.THREATEN))


def _speaks(draft: Draft) -> bool:
    """Say whether somebody plainly speaks: `Orlin said C and Harst said D` are two, without a comma as well."""
    view = draft.view
    named = draft.source is not None and (
        view.capital(draft.source[0]) or view.padded[draft.source[0]] in view.language.grammar.quantifiers
    )
    if draft.source is not None and view.padded[draft.source[0]] in view.language.grammar.nominatives:
        told = draft.cue is not None and view.padded[draft.cue[0]].endswith(view.language.statements.past_endings)
        return told and draft.entry is not None and draft.entry.act in OUTSPOKEN
    return named and draft.cue is not None and view.padded[draft.cue[0]] in view.language.grammar.speaks


# Rules whose cue is the verb right behind its subject.
FINITE = frozenset(("finding", "source_cue_clause"))


def behind_outer(draft: Draft, drafts: list[Draft]) -> Draft:
    """Begin a source behind the verb that another one has before it: `Polls show | voters prefer C`."""
    source = draft.source
    if source is None or draft.view.language.traits.affixed_verbs:
        return draft
    for outer in drafts:
        if (
            outer is not draft
            and outer.rule in FINITE
            and outer.cue
            and outer.source
            and outer.source[0] == source[0]
            and outer.cue[1] < source[1]
        ):
            told = outer.source[1] == outer.cue[0] and outer.cue[0] > source[0]
            return replace(draft, source=(outer.cue[1], source[1])) if told else draft
    return draft


def opening(other: Draft, start: int, stop: int) -> int:
    """Return where another draft opens in a content: at a quotation that its tag follows, at words that set shares beside."""
    if other.rule in TAGGED and other.content and stop <= other.content[0][0] < start:
        return other.content[0][0]
    return start - sets_beside(other)


def joins(view: View, place: int) -> bool:
    """Say whether a word joins what follows to a content: `and`, `and to`, `while`, `by saying`."""
    grammar, words, word = view.language.grammar, view.language.settling, view.padded[place]
    if word in grammar.conjunctions or word in grammar.while_words or word in words.contrasts or word in words.still_declining:
        return True
    to_do = word in words.deed_openers and view.padded[place - 1] in grammar.conjunctions
    return to_do or (word in view.language.statements.agent and view.padded[place + 1] in view.language.statements.telling)
