"""Who a passive names that says, rejects or blames: `S dikritik X karena P`, `S was condemned by X`."""

from __future__ import annotations

from katanya.records import DENYING, Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules.passive import is_passive, subject
from katanya.statements.view import View


def after_quote(view: View, cue: Cue) -> Draft | None:
    """`"C," demikian disampaikan X.`: who a passive without an auxiliary names behind a quotation said it."""
    known = view.language.statements
    last = cue.words[0] - (view.padded[cue.words[0] - 1] in known.so)
    quote = view.quotation_before(last) if view.language.traits.affixed_verbs and last > view.first else None
    if quote is None:
        return None
    start = _past_adverbs(view, cue.words[1])
    source = nouns.after(view, start + (view.padded[start] in known.agent))
    return Draft(view, (quote,), cue.words, source, cue.entry, "passive_after_quote", quote=True) if source else None


def closing(view: View, cue: Cue) -> Draft | None:
    """`C, demikian disampaikan X.`: who a passive names behind a clause said it."""
    mark, known = cue.words[0] - 2, view.language.statements
    if view.padded[cue.words[0] - 1] not in known.so or mark <= view.first or not view.breaks(mark):
        return None
    start = _past_adverbs(view, cue.words[1])
    source, content = nouns.after(view, start + (view.padded[start] in known.agent)), extents.before(view, mark)
    return Draft(view, (content,), cue.words, source, cue.entry, "passive_closing") if source and content else None


def by_agent(view: View, cue: Cue) -> Draft | None:
    """`S dikritik oleh X karena P`, `S diprediksi para ahli akan P`, `S was condemned by X`."""
    known = view.language.statements
    described = view.language.traits.auxiliary_passive and not is_passive(view, cue)
    left = _thing(view, cue) if described else subject(view, cue)
    if left is None:
        return None
    start = _past_adverbs(view, cue.words[1])
    start = start + 1 if view.padded[start] in known.agent else cue.words[1]
    agent = nouns.after(view, start)
    bare = start == cue.words[1]
    if agent is None or (bare and (_hearers(view, cue, agent) or not _bare_agent(view, agent))):
        return None
    purpose = next((i for i in range(agent[0] + 1, agent[1]) if _opens_charge(view, i)), None)
    agent = agent if purpose is None else (agent[0], purpose)
    right = (agent[1], extents.before_tail(view, agent[1], view.end))
    further = view.lower(agent[1] + view.breaks(agent[1])) in known.agent_goes_on
    if described or further or _aside(view, cue) or _occasion(view, right):
        right = (agent[1], agent[1])
    if right[0] < right[1] and view.padded[right[0]] in known.reasons:
        right = (right[0] + 1, right[1])
    parts = (left, right) if right[0] < right[1] else (left,)
    if view.padded[right[0]] in known.complementizers and cue.entry.act is Stance.SAY:
        parts = ((right[0] + 1, right[1]),)  # `Penolakan itu disampaikan oleh X bahwa C`
    return Draft(view, parts, cue.words, agent, cue.entry, "passive_by_agent")


def _occasion(view: View, right: Words) -> bool:
    """Say whether nothing but where and when follows the agent of a prefixed verb: `disampaikan oleh X | di Banawa, Senin`."""
    if not view.language.traits.affixed_verbs or right[0] >= right[1]:
        return False
    told = view.padded[right[0]] in view.language.statements.to_hearers
    return told or (view.padded[right[0]] not in view.language.grammar.topic_words and extents.only_adjunct(view, *right))


def _opens_charge(view: View, index: int) -> bool:
    """Say whether what somebody is asked or blamed for opens there: `urged by X to C`, `accused by X of plotting C`."""
    known = view.language.statements
    if view.padded[index] in known.genitives:
        return view.padded[index + 1].endswith(known.gerund_endings) and not view.capital(index + 1)
    return view.padded[index] in known.charge_openers and not view.capital(index + 1)


# What is rejected or denied takes no more words than this before its participle.
THING = 8


def _thing(view: View, cue: Cue) -> Words | None:
    """Return what a participle tells of: `a claim rejected by X`, `the report, denied by X,`."""
    start, known = look.strip_adverbs(view, cue.words[0]), view.language.statements
    if "agent" not in cue.entry.takes or view.padded[cue.words[1]] not in known.agent or cue.entry.act not in DENYING:
        return None
    last = start - view.breaks(start - 1)
    grammar, first = view.language.grammar, last
    while first > view.first and last - first < THING and not view.breaks(first - 1) and view.quoted[first - 1] < 0:
        if look.verb_at(view, first - 1) or view.padded[first - 1] in grammar.prepositions | grammar.source_bounds:
            break
        first -= 1
        if view.padded[first] in grammar.noun_determiners or view.padded[first].endswith(known.owner_endings):
            break
    first = look.skip_openers(view, first)
    return (first, last) if first < last else None


def _past_adverbs(view: View, start: int) -> int:
    """Step over adverbs behind a passive, where what qualifies a word follows it: `disampaikan pula oleh X`."""
    while view.language.traits.head_first and view.padded[start] in view.language.grammar.beside_cue:
        start += 1
    return start


def _aside(view: View, cue: Cue) -> bool:
    """Say whether the passive stands in a relative clause set off by commas: `the trip, which was first reported by X, …`."""
    last = cue.words[0]
    while last > view.first and (
        view.padded[last - 1] in view.language.statements.be or view.padded[last - 1] in view.language.grammar.beside_cue
    ):
        last -= 1
    return view.padded[last - 1] in view.language.grammar.relative_pronouns and view.breaks(last - 2)


def _hearers(view: View, cue: Cue, agent: Words) -> bool:
    """Say whether many are hoped for or asked, and do not ask: `Diharapkan para guru datang`."""
    return cue.entry.act is Stance.DEMAND and view.padded[agent[0]] in view.language.titles.plural


def _bare_agent(view: View, agent: Words) -> bool:
    """Say whether a passive without `oleh` has its agent right after it: `diprediksi para ahli`, `disebut Kim`."""
    agentive = view.language.grammar.agentive
    if not agentive:
        return False
    if view.padded[agent[0]] in view.language.titles.plural or view.padded[agent[0]] in view.language.grammar.pronouns:
        return True
    agreed = view.padded[agent[0] - 2] in view.language.statements.same
    return (agreed or view.padded[agent[0] - 1] in agentive) and (
        view.capital(agent[0]) or view.padded[agent[0]] in view.language.titles.every
    )
