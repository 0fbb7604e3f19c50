"""The speech act of a statement: a specific cue decides by itself, a neutral one leaves it to the words said."""

from __future__ import annotations

from functools import cache

from katanya.languages.load import language as load_language
from katanya.languages.records import Mark
from katanya.records import Basis, Decision, Span, Stance
from katanya.statements import ahead, look, marking, modality, ruling
from katanya.statements import performed as performing
from katanya.statements.draft import Draft
from katanya.statements.view import View


def decide(draft: Draft, basis: Basis) -> Decision:
    """Return the stance of a draft with the rule that decided it and the words that it read."""
    for rule in RULES:
        decision = rule(draft, basis)
        if decision is not None:
            return decision
    return Decision("stance", Stance.SAY, "neutral_cue", _cue(draft))


def cue_act(draft: Draft, basis: Basis) -> Decision | None:
    """A cue with an act of its own decides."""
    if draft.entry is None or draft.entry.act is Stance.SAY or (draft.follows and not _keeps(draft)):
        return None
    return Decision("stance", draft.entry.act, "cue_act", _cue(draft))


def refuses_to_tell(draft: Draft, basis: Basis) -> Decision | None:
    """`menolak menjawab`, `declined to say`: refusing to tell is declining."""
    view = draft.view
    rejects = draft.entry is not None and draft.entry.act is Stance.REJECT
    tells = rejects and view.padded[draft.content[0][0]] in view.language.acts.telling
    return Decision("stance", Stance.DECLINE, "refuses_to_tell", _cue(draft)) if tells else None


def rejects_claim(draft: Draft, basis: Basis) -> Decision | None:
    """`rejected the charge`: who rejects what is alleged denies it."""
    view = draft.view
    if draft.entry is None or draft.entry.act is not Stance.REJECT:
        return None
    words = {view.padded[index] for first, last in draft.content for index in range(first, min(last, first + 6))}
    return Decision("stance", Stance.DENY, "rejects_claim", _cue(draft)) if words & view.language.acts.claims else None


def not_known(draft: Draft, basis: Basis) -> Decision | None:
    """That something is not known yet is no opinion."""
    view = draft.view
    for first, last in draft.content:
        place = view.language.hedges.unknown.first_in(view.lowers, first, last)
        if place is not None and view.padded[place[1] - 1] in view.language.settling.knowing and not draft.quote:
            return Decision("stance", Stance.SAY, "not_known", (view.span(*place),))
    return None


def question(draft: Draft, basis: Basis) -> Decision | None:
    """A question is said, whatever words it holds."""
    view = draft.view
    asking = draft.entry is not None and draft.entry.name in view.language.acts.enquiring
    first = view.padded[draft.content[0][0]]
    opens = first in view.language.statements.ifs or first in view.language.grammar.question_words
    if draft.rule == "passive_asked" or (asking and opens):
        return Decision("stance", Stance.SAY, "question", _cue(draft))
    last = draft.content[-1]
    mark = view.words[last[1] - 2 : last[1] + 1]
    return Decision("stance", Stance.SAY, "question", _cue(draft)) if "?" in mark and _quoted(draft) else None


def _quoted(draft: Draft) -> bool:
    return draft.quote or draft.view.quoted[draft.content[-1][1] - 1] >= 0


def document_says(draft: Draft, basis: Basis) -> Decision | None:
    """A document, an image or a medium says what it holds; what a paper writes in its own name is read like any talk."""
    held = (Basis.DOCUMENT, Basis.IMAGE, Basis.MEDIA)
    return Decision("stance", Stance.SAY, "document_says", _cue(draft)) if basis in held and not _worded(draft) else None


# Threats, denials and refusals to tell are told by their words, before anything else is asked.
PLAIN = frozenset((Stance.SAY, Stance.THREATEN, Stance.DENY, Stance.DECLINE))


def _worded(draft: Draft) -> bool:
    """Say whether a content holds a quotation in a language that tells the acts of media by their words."""
    view = draft.view
    words = (index for first, last in draft.content for index in range(first, last))
    return bool(view.language.acts.naming) and any(view.quoted[index] >= 0 for index in words)


def names_badly(draft: Draft, basis: Basis) -> Decision | None:
    """`called the law a disgrace` blames, `called her a hero` praises: the name that is given decides."""
    view = draft.view
    if draft.entry is None or draft.entry.name not in view.language.acts.naming:
        return None
    acts = (Stance.DENY, Stance.ACCUSE, Stance.SUPPORT)
    return marking.found(draft, tuple(mark for mark in view.language.acts.marks if mark.act in acts))


def plain_mark(draft: Draft, basis: Basis) -> Decision | None:
    """A threat or a denial has words of its own."""
    return marking.found(draft, _marks(draft.view.language.code)[0])


@cache
def _marks(code: str) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the lists of marks of the plain acts, and the others, which are asked when none of those is there."""
    marks = load_language(code).acts.marks
    return tuple(mark for mark in marks if mark.act in PLAIN), tuple(mark for mark in marks if mark.act not in PLAIN)


# What `it` would do, by those who study it, is forecast.
STUDIED = frozenset((Basis.EXPERT, Basis.DOCUMENT))


def own_side(draft: Draft, basis: Basis) -> Decision | None:
    """What somebody says of his own side: `we will C` is a pledge, `he wants to see C` a demand."""
    found = modality.of_own_side(draft)
    if found is None or (basis in STUDIED and draft.view.padded[found[1][0]] in draft.view.language.settling.thing_pronouns):
        return None
    return Decision("stance", found[0], "own_side", (draft.view.within(*found[1]),))


def body_promises(draft: Draft, basis: Basis) -> Decision | None:
    """`the firm would repay C`: whoever speaks for a body promises what it will do."""
    found = ahead.promises(draft, basis)
    return Decision("stance", found[0], "body_promises", (draft.view.within(*found[1]),)) if found else None


def forecast(draft: Draft, basis: Basis) -> Decision | None:
    """`food stocks would run out`: how something will change is judged."""
    found = ahead.forecasts(draft, basis)
    return Decision("stance", found[0], "forecast", (draft.view.within(*found[1]),)) if found else None


def performed(draft: Draft, basis: Basis) -> Decision | None:
    """What the first words of a content do: `kami menolak C` rejects, `akan membuka C` promises."""
    found = performing.act(draft, basis)
    return Decision("stance", found[0], f"performed_{found[0]}", (draft.view.within(*found[1]),)) if found else None


def decides(draft: Draft, basis: Basis) -> Decision | None:
    """`memutuskan untuk menutup C`: who decides on a deed of his own promises it."""
    view = draft.view
    if draft.entry is None or draft.entry.name not in view.language.acts.deciding:
        return None
    first = draft.content[0][0]
    negated = view.padded[first] in view.language.grammar.negations
    deed = view.padded[first - 1] in view.language.settling.deed_openers or look.verb_at(view, first + negated)
    return Decision("stance", Stance.PLEDGE, "decides", _cue(draft)) if deed else None


def wishes(draft: Draft, basis: Basis) -> Decision | None:
    """`Chevron ingin pemerintah C`, `he wants them to C` ask others; `he wants to C`, `gedung itu diharapkan C` ask nobody."""
    view, acts, words = draft.view, draft.view.language.acts, draft.view.language.settling
    if draft.entry is None or not draft.content[0][0] < draft.content[0][1]:
        return None
    first = draft.content[0][0]
    if acts.own and draft.entry.name in acts.wishes and view.padded[first - 1] not in words.deed_openers:
        return Decision("stance", Stance.DEMAND, "wishes", _cue(draft))
    if not acts.own_side:
        return None
    planned = draft.entry.act is Stance.PLEDGE and view.padded[first - 1] in words.purposes
    if (draft.entry.name in acts.wishes or planned) and _other_acts(view, first):
        return Decision("stance", Stance.DEMAND, "wishes", _cue(draft))
    if draft.entry.name in acts.hopes and draft.rule == "passive_raised" and not _holds(view, first):
        return Decision("stance", Stance.ASSESS, "hopes", _cue(draft))
    return None


def _other_acts(view: View, first: int) -> bool:
    """Say whether somebody opens a content who is to act: a name, an office, a body, and no verb."""
    return not look.verb_at(view, first) and (_holds(view, first) or view.padded[first] in view.language.acts.own_side)


def _holds(view: View, first: int) -> bool:
    return look.holder_word(view, first) or (view.capital(first) and not look.opens_plainly(view, first))


def warns(draft: Draft, basis: Basis) -> Decision | None:
    """`memperingatkan agar C` asks, `memperingatkan bahwa C` without any harm in C only judges."""
    view, acts = draft.view, draft.view.language.acts
    if draft.entry is None or draft.entry.name not in acts.warning:
        return None
    words = [view.padded[index] for first, last in draft.content for index in range(first, last)]
    if not acts.harms.isdisjoint(words):
        return Decision("stance", Stance.THREATEN, "warns_of_harm", _cue(draft))
    found = performing.act(draft, basis)
    meant = {Stance.DEMAND: Stance.DEMAND, Stance.PLEDGE: Stance.THREATEN}
    return Decision("stance", meant.get(found[0], Stance.ASSESS) if found else Stance.ASSESS, "warns", _cue(draft))


def content_mark(draft: Draft, basis: Basis) -> Decision | None:
    """The first list of other marks that has a word in the content decides; what is done is told before it is judged."""
    found = marking.found(draft, _marks(draft.view.language.code)[1])
    if found is None or found.value != Stance.ASSESS or basis is Basis.EXPERT or _thinks(draft):
        return found
    done = performing.done(draft, found.spans[0])
    return Decision("stance", Stance.SAY, "tells_done", (draft.view.within(*done),)) if done else found


def _thinks(draft: Draft) -> bool:
    """Say whether the speaker calls it what he thinks: `saya pikir C`."""
    view, thinking = draft.view, draft.view.language.acts.opinions
    words = (i for first, last in draft.content for i in range(first, last) if view.padded[i] in view.language.grammar.firsts)
    return any(view.padded[index + 1] in thinking for index in words)


def expert_assesses(draft: Draft, basis: Basis) -> Decision | None:
    """What an expert says is an assessment."""
    return Decision("stance", Stance.ASSESS, "expert_assesses", _cue(draft)) if basis is Basis.EXPERT else None


def verdict(draft: Draft, basis: Basis) -> Decision | None:
    """`the bill was "a gift to landlords"`: the name that is quoted for something judges it."""
    view, words = draft.view, draft.view.language.settling
    for first, last in draft.content if words.linking_verbs else ():
        for index in range(first + 2, last - 1):
            opens = view.quoted[index] >= 0 and view.quoted[index - 1] < 0
            article = view.padded[index + 1] in view.language.statements.indefinite_articles
            if opens and article and view.padded[index - 1] in words.linking_verbs:
                return Decision("stance", Stance.ASSESS, "verdict", (view.span(index - 1, index + 2),))
    return None


# A regular past has more letters than this: `need` and `feed` are none.
REGULAR = 4


def tells_past(draft: Draft, basis: Basis) -> Decision | None:
    """A quotation in the past tense alone tells what happened."""
    view, acts, endings = draft.view, draft.view.language.acts, draft.view.language.statements.past_endings
    if not acts.past:
        return None
    words = [word for first, last in draft.content for word in view.lowers[first:last]]
    past = any(word in acts.past or (word.endswith(endings) and len(word) > REGULAR) for word in words)
    if not past or any(word in acts.present for word in words):
        return None
    return Decision("stance", Stance.SAY, "tells_past", _cue(draft))


def tells_seen(draft: Draft, basis: Basis) -> Decision | None:
    """What a witness, a document or a paper is quoted with, and what a speaker did or is doing himself, is told."""
    if not draft.view.language.acts.past:
        return None
    if basis in (Basis.WITNESS, Basis.DOCUMENT, Basis.IMAGE, Basis.MEDIA):
        return Decision("stance", Stance.SAY, "tells_seen", _cue(draft))
    deed = ahead.own_deed(draft)
    return Decision("stance", Stance.SAY, "tells_seen", (draft.view.within(*deed),)) if deed else None


def quoted(draft: Draft, basis: Basis) -> Decision | None:
    """What is worth quoting word for word is an opinion more often than not (a language's own default)."""
    view = draft.view
    words = [index for first, last in draft.content for index in range(first, last)]
    if not any(view.quoted[index] >= 0 for index in words):
        return None
    acts = view.language.acts
    whole = all(view.quoted[index] >= 0 or not view.words[index][0].isalnum() for index in words)
    plain = draft.entry is None or draft.entry.name in acts.mixed_cues
    act = acts.quoted_act if whole else acts.mixed_act if plain else Stance.SAY
    return Decision("stance", act, "quoted", _cue(draft))


RULES = (
    refuses_to_tell,
    ruling.court_rules,
    rejects_claim,
    warns,
    decides,
    wishes,
    names_badly,
    cue_act,
    question,
    not_known,
    document_says,
    plain_mark,
    own_side,
    performed,
    body_promises,
    content_mark,
    forecast,
    verdict,
    tells_past,
    expert_assesses,
    tells_seen,
    quoted,
)


def _cue(draft: Draft) -> tuple[Span, ...]:
    return (draft.place.span(*draft.cue),) if draft.cue else ()


def _keeps(draft: Draft) -> bool:
    """Say whether a sentence that goes on keeps the act of the cue before it: opinions and hopes do, the rest is read anew."""
    return not draft.quote and draft.entry is not None and draft.entry.act in (Stance.ASSESS, Stance.DEMAND)
