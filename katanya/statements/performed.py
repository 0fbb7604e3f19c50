"""What a content does by its first words in Indonesian: `kami menolak C`, `akan membuka C`, `agar C`, `pentingnya C`."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.languages.endings import without
from katanya.languages.lexicon import Entry, Frame
from katanya.records import Basis, Span, Stance
from katanya.statements import look, modality
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import contents
from katanya.statements.view import ENDS, View

# `mengingatkan publik agar C`: the one addressed takes no more words than this, after a cue that reminds so many.
ADDRESSED = 6
DESCRIBED = 24
# A subject takes no more words than this before its `akan`.
SUBJECT = 12
# A judgement this near behind `telah` is of the deed: `telah memberikan nilai tambah`.
DEED = 4


def act(draft: Draft, basis: Basis) -> tuple[Stance, Words] | None:
    """Return what the words of a neutral cue's content do, and the words that show it; `None` where nothing is plain."""
    view = draft.view
    if not view.language.acts.own_side:
        return None
    found = _purpose(draft)
    if found is not None:
        return found
    for first, last in clauses(draft):
        found = _of_clause(draft, (first, last), basis) or _follows(draft, (first, last)) or _effect(draft, (first, last))
        if found is not None:
            return found
    return None


def _follows(draft: Draft, clause: Words) -> tuple[Stance, Words] | None:
    """`bila izin tertunda, biaya membengkak`: what would change under a condition is judged."""
    view, first = draft.view, draft.content[0][0]
    if view.padded[first] not in view.language.statements.ifs or clause[0] <= first:
        return None
    place = next((i for i in range(*clause) if view.padded[i] in view.language.acts.changes), None)
    return None if place is None else (Stance.ASSESS, (place, place + 1))


def _effect(draft: Draft, clause: Words) -> tuple[Stance, Words] | None:
    """`cara ini dapat mempercepat C`: what something that was spoken of can do is judged."""
    view, (first, last), able = draft.view, clause, draft.view.language.settling.abilities
    place = next((i for i in range(first + 1, min(first + SUBJECT, last)) if view.padded[i] in able), None)
    if place is None or _acts(view, first) or view.padded[first] in view.language.acts.own_side:
        return None
    before = look.strip_adverbs(view, place) - 1
    pointed = before > first and view.padded[before] in view.language.grammar.pointing
    return (Stance.ASSESS, (place, place + 1)) if pointed else None


# Marks that part the sentences of a content.
PARTING = ENDS | {";"}


def clauses(draft: Draft) -> Iterator[Words]:
    """Yield the sentences of a content, conditions that open them left out: `kalau menyangkut rakyat, jangan C`."""
    view = draft.view
    padded = view.padded
    for first, last in draft.content:
        start = first
        for index in range(first, last + 1):
            if index == last or padded[index] in PARTING:
                if index - start > 1:
                    yield _main(view, start, index), index
                start = index + 1


def _main(view: View, first: int, last: int) -> int:
    """Return where the main clause begins: after its connectors, and after the comma that ends a clause before it."""
    first = _begin(view, first, last)
    if view.padded[first] in view.language.grammar.source_bounds:
        comma = next((index for index in range(first, last) if view.padded[index] == ","), None)
        return _begin(view, comma + 1, last) if comma is not None else first
    return first


def _begin(view: View, first: int, last: int) -> int:
    openers, joints = view.language.grammar.openers, view.language.grammar.conjunctions
    while first < last - 1 and (
        not view.words[first][0].isalnum() or view.padded[first] in openers or view.padded[first] in joints
    ):
        first += 1
    return first


def _purpose(draft: Draft) -> tuple[Stance, Words] | None:
    """`mengingatkan publik agar tidak C`, `menyampaikan agar C`: who is told to do something is asked."""
    view, (first, last), words = draft.view, draft.content[0], draft.view.language.settling
    if draft.cue is None or draft.quote:
        return None
    if view.padded[first - 1] in words.purposes:
        return Stance.DEMAND, (first - 1, first)
    reminds = draft.entry is not None and draft.entry.name in view.language.acts.reminding
    if reminds:
        place = next((i for i in range(first, last - 1) if view.padded[i] in words.deed_openers), None)
        if place is not None and _deed(view, place) and not modality.subordinate(view, first, place):
            return Stance.DEMAND, (place, place + 1)
    for index in range(first, min(first + (DESCRIBED if reminds else ADDRESSED), last)):
        if view.breaks(index) or (look.verb_at(view, index) and not (reminds and _related(view, first, index))):
            return None
        if view.padded[index] in words.purposes:
            return Stance.DEMAND, (index, index + 1)
    return None


def _related(view: View, first: int, index: int) -> bool:
    """Say whether a verb may stand in the relative clause of whoever is addressed: `penumpang yang hendak berangkat agar C`."""
    return not view.language.grammar.relative_pronouns.isdisjoint(view.lowers[first:index])


def _deed(view: View, place: int) -> bool:
    """Say whether what opens a deed leads to a deed: `untuk segera pergi`, `untuk tidak lengah`; not `tidak hanya untuk C`."""
    verb = _past_adverbs(view, place + 1 + (view.padded[place + 1] in view.language.acts.future))
    deed = verb > place + 1 or look.verb_at(view, verb) or view.padded[verb] in view.language.grammar.negations
    return deed and view.padded[place - 1] not in view.language.acts.only


def _of_clause(draft: Draft, clause: Words, basis: Basis) -> tuple[Stance, Words] | None:
    view, acts, first = draft.view, draft.view.language.acts, clause[0]
    own = view.padded[first] in acts.own_side
    index = _past_adverbs(view, first + own)
    if own or (_subjectless(view, first) and not _predicate(draft, first)):
        found = _own(draft, (first, index))
        if found is not None:
            return found
    return _future(draft, clause, basis)


def _predicate(draft: Draft, first: int) -> bool:
    """Say whether the subject of a clause stands before the cue that interrupts it: `Pasar, kata X, akan melemah`."""
    return draft.rule.endswith("interrupts") and any(part[0] == first for part in draft.content[1:])


def _subjectless(view: View, first: int) -> bool:
    """Say whether a clause opens with its predicate: its subject is the one who speaks."""
    word = view.padded[first]
    grammar, acts = view.language.grammar, view.language.acts
    bare = word in acts.future or word in grammar.beside_cue or word in grammar.negations or _entry(view, first) is not None
    return bare and view.quoted[first] < 0


def _past_adverbs(view: View, index: int) -> int:
    grammar = view.language.grammar
    while view.padded[index] in grammar.beside_cue or view.padded[index] in view.language.acts.degrees:
        index += 1
    return index


def _own(draft: Draft, place: Words) -> tuple[Stance, Words] | None:
    """Return what the own side does: what it will do is promised, a verb of the lexicon has its own act."""
    view, acts, wanting, (first, index) = draft.view, draft.view.language.acts, draft.view.language.settling.wanting, place
    negated = view.padded[index] in view.language.grammar.negations
    verb = _past_adverbs(view, index + negated)
    happens = first == index and view.padded[verb] in acts.will and view.padded[verb + 1] in acts.changes
    done = not acts.done.isdisjoint(view.lowers[first:verb]) or (negated and view.padded[verb] in acts.wishes)
    done = done or (view.padded[verb] in acts.will and view.padded[verb + 1] in acts.stative)
    if view.padded[verb] in acts.future and not happens and not done:
        if negated and view.padded[verb] in wanting and view.padded[verb + 1] in acts.telling:
            return Stance.DECLINE, (first, verb + 2)
        meant = _entry(view, _past_adverbs(view, verb + 1)) if view.padded[verb] in wanting and not negated else None
        return (meant.act if meant is not None else Stance.PLEDGE), (first, verb + 1)
    entry = _entry(view, verb)
    if entry is not None and not negated:
        return entry.act, (first, verb + 1)
    return None


def _entry(view: View, index: int) -> Entry | None:
    """Return the cue with an act of its own that stands there."""
    if view.padded[index] not in view.language.lexicon.by_first:
        return None
    grammar = view.language.grammar
    about = view.padded[index + 1] in grammar.dropped or view.padded[index + 1] in grammar.topic_words
    at = view.language.lexicon.at(view.lowers, index)
    found = (entry for _, entry in at if entry.frame is Frame.CLAUSE or (entry.frame is Frame.NOUN and about))
    plain = (entry for entry in found if about or not entry.takes & contents.OPENED)
    return next((entry for entry in plain if entry.act not in (Stance.SAY, Stance.DECLINE)), None)


def _future(draft: Draft, clause: Words, basis: Basis) -> tuple[Stance, Words] | None:
    """`TNI akan bekerja C` is promised by an official; `harga akan turun` is a forecast; `acara akan digelar` is told."""
    view, acts, (first, last) = draft.view, draft.view.language.acts, clause
    lowers, ahead = view.lowers, acts.future
    place = next((i for i in range(first, min(first + SUBJECT, last)) if lowers[i] in ahead), None)
    near = range(max(first, (place or 0) - modality.RELATED), place or 0)
    if place is None or any(view.padded[i] in view.language.grammar.relative_pronouns for i in near):
        return None
    first = next((i + 1 for i in range(place, first, -1) if view.padded[i] == ","), first)
    verb = _past_adverbs(view, place + 1)
    words = (place, verb + 1)
    ours = view.padded[place + 1] in view.language.grammar.firsts
    if view.padded[first] in acts.own_side and not acts.opinions.isdisjoint(lowers[first:place]):
        return Stance.ASSESS, words
    own = view.padded[first] in acts.own_side and not _parted(view, first, place) and view.padded[verb] not in acts.stative
    if (own or ours) and view.padded[place] in acts.will:
        return Stance.PLEDGE, words
    if view.padded[place] not in acts.will:
        ready = view.quoted[place] >= 0 and _acts(view, first) and basis is Basis.OFFICIAL
        return (Stance.PLEDGE, words) if ready else None
    if view.padded[verb] in acts.changes or basis is Basis.EXPERT:
        return Stance.ASSESS, words
    actor = _acts(view, first) or _acts(view, look.strip_adverbs(view, place) - 1)
    passive = view.padded[verb].startswith(view.language.statements.passive_prefixes)
    if basis is Basis.OFFICIAL and actor and not passive:
        return Stance.PLEDGE, words
    official = basis is Basis.OFFICIAL and passive
    return (Stance.SAY if official or view.padded[verb] in acts.scheduled else Stance.ASSESS), words


def _parted(view: View, first: int, place: int) -> bool:
    """`kami belum yakin apakah C akan P`: another clause begins between a subject and a future."""
    grammar = view.language.grammar
    return any(view.padded[i] in grammar.source_bounds or view.padded[i] in grammar.question_words for i in range(first, place))


def _acts(view: View, first: int) -> bool:
    """Say whether a body or an office is the subject: it can keep a promise."""
    word, titles = without(view.padded[first], view.language.statements.clitics), view.language.titles
    acronym = view.words[first].isupper() and len(view.words[first]) > 2
    return acronym or word in titles.bodies or word in titles.of(Basis.OFFICIAL).words


def done(draft: Draft, judged: Span) -> Words | None:
    """Return the word that tells of a deed done already, in the main clause; not where the deed itself is what is judged."""
    view, acts = draft.view, draft.view.language.acts
    for first, last in clauses(draft):
        for index in range(first, min(first + SUBJECT, last)):
            if view.padded[index] in acts.done:
                near = view.tokens.starts[index] <= judged.start <= view.tokens.starts[min(index + DEED, last - 1)]
                opinion = near or not acts.not_done.isdisjoint(view.lowers[index + 1 : index + 3])
                return None if opinion or modality.subordinate(view, first, index) else (index, index + 1)
    return None
