"""Passives and adverbs of hearsay: `dipaparkan X, C`, `S diduga P`, `S is expected to P`, `S reportedly P`."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.records import Basis, Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules.says import finds
from katanya.statements.view import View

BE = frozenset(["is", "are", "was", "were", "been", "be", "being"])
AUXILIARIES = BE | frozenset(("has", "have", "had"))
CONDITIONS = frozenset(("jika", "kalau", "bila", "apabila", "if", "unless"))
BY = frozenset(("oleh", "by"))
# `Hal senada disampaikan pengamat X`: who says the same follows the passive.
AGREED = frozenset(("senada", "serupa", "sama"))


def agent_first(view: View, cue: Cue) -> Draft | None:
    """`Lebih lanjut, dipaparkan X, C` and `Disebutkan bahwa C`: the clause follows a passive that opens it."""
    if view.language.code != "id" or (look.skip_openers(view, view.first) < cue.words[0] and not _document_before(view, cue)):
        return None
    if view.lower(cue.words[0] - 1) == "demikian":
        return None
    start, source = cue.words[1], None
    if view.lower(start) in BY:
        start += 1
    agent = nouns.after(view, start)
    if agent is not None and view.lower(agent[1]) == ",":
        source, start = agent, agent[1]
    if source is None:
        source = _document_before(view, cue)
    content = extents.rest(view, start) or extents.after(view, (cue.words[0], start))
    return Draft(view, (content,), cue.words, source, cue.entry, "passive_agent_first") if content else None


def after_quote(view: View, cue: Cue) -> Draft | None:
    """`"C," demikian disampaikan X.`: who an Indonesian passive names behind a quotation said it."""
    last = cue.words[0] - (view.lower(cue.words[0] - 1) == "demikian")
    quote = view.quotation_before(last) if view.language.code == "id" and last > view.first else None
    if quote is None:
        return None
    start = _past_adverbs(view, cue.words[1])
    source = nouns.after(view, start + (view.lower(start) in BY))
    return Draft(view, (quote,), cue.words, source, cue.entry, "passive_after_quote", quote=True) if source else None


def closing(view: View, cue: Cue) -> Draft | None:
    """`C, demikian disampaikan X.`: who an Indonesian passive names behind a clause said it."""
    mark = cue.words[0] - 2
    if view.lower(cue.words[0] - 1) != "demikian" or mark <= view.first or not view.breaks(mark):
        return None
    start = _past_adverbs(view, cue.words[1])
    source, content = nouns.after(view, start + (view.lower(start) in BY)), extents.before(view, mark)
    return Draft(view, (content,), cue.words, source, cue.entry, "passive_closing") if source and content else None


def by_agent(view: View, cue: Cue) -> Draft | None:
    """`S dikritik oleh X karena P`, `S diprediksi para ahli akan P`, `S was condemned by X`."""
    described = view.language.code == "en" and not _is_passive(view, cue)
    left = _thing(view, cue) if described else _subject(view, cue)
    if left is None:
        return None
    start = _past_adverbs(view, cue.words[1])
    start = start + 1 if view.lower(start) in BY else cue.words[1]
    agent = nouns.after(view, start)
    if agent is None or (start == cue.words[1] and not _bare_agent(view, agent)):
        return None
    purpose = next((i for i in range(agent[0] + 1, agent[1]) if view.lower(i) in ("to", "for") and not view.capital(i + 1)), None)
    agent = agent if purpose is None else (agent[0], purpose)
    right = (agent[1], extents.before_tail(view, agent[1], view.end))
    further = view.language.code == "en" and view.lower(agent[1] + view.breaks(agent[1])) in FURTHER
    if described or further or _aside(view, cue):
        right = (agent[1], agent[1])
    if right[0] < right[1] and view.lower(right[0]) in ("karena", "lantaran", "because"):
        right = (right[0] + 1, right[1])
    parts = (left, right) if right[0] < right[1] else (left,)
    if view.lower(right[0]) == "bahwa" and cue.entry.act is Stance.SAY:
        parts = ((right[0] + 1, right[1]),)  # `Penolakan itu disampaikan oleh X bahwa C`
    return Draft(view, parts, cue.words, agent, cue.entry, "passive_by_agent")


# What is rejected or denied takes no more words than this before its participle.
THING = 8


def _thing(view: View, cue: Cue) -> Words | None:
    """Return what an English participle tells of that names who rejects it: `a claim rejected by X`, `the report, denied by X,`."""
    start = look.strip_adverbs(view, cue.words[0])
    if "agent" not in cue.entry.takes or view.lower(cue.words[1]) != "by" or cue.entry.act not in REFUSING:
        return None
    last = start - view.breaks(start - 1)
    grammar, first = view.language.grammar, last
    while first > view.first and last - first < THING and not view.breaks(first - 1) and view.quoted[first - 1] < 0:
        if look.verb_at(view, first - 1) or view.lower(first - 1) in grammar.prepositions | grammar.subordinators:
            break
        first -= 1
        if view.lower(first) in grammar.noun_determiners or view.lower(first).endswith(("'s", "’s")):
            break
    first = look.skip_openers(view, first)
    return (first, last) if first < last else None


# Acts that a participle tells of beside what they are about.
REFUSING = frozenset((Stance.DENY, Stance.REJECT))


# What goes on with an agent, and is no part of what he was asked or blamed for.
FURTHER = frozenset(("who", "which", "and", "but", "after", "while", "when"))


def _past_adverbs(view: View, start: int) -> int:
    """Step over adverbs between an Indonesian passive and `oleh`: `disampaikan pula oleh X`."""
    while view.language.code == "id" and view.lower(start) in view.language.grammar.adverbs:
        start += 1
    return start


def asked(view: View, cue: Cue) -> Draft | None:
    """`Asked whether C, X said …`, `… when asked C`: somebody's question, nobody's in particular."""
    start = cue.words[0]
    opens = start == view.first or view.lower(start - 1) in ("when", "if", "ditanya") or _was_asked(view, cue)
    if view.lower(start) not in ("asked", "ditanya") or not opens:
        return None
    first, source = cue.words[1], None
    if view.lower(first) == "by" and (source := nouns.after(view, first + 1)) is not None:
        first = source[1]
        if view.lower(source[0]) in view.language.grammar.addressees and view.lower(first) == "about":
            return None
    quote = view.quotation_after(first + 1) if view.lower(first) == "," else None
    if quote is not None and _was_asked(view, cue):
        return Draft(view, (quote,), cue.words, source, cue.entry, "passive_asked", quote=True)
    first = _past_occasion(view, first)
    last = next((i for i in range(first, view.end) if view.breaks(i) or _closed(view, i)), view.end)
    if view.lower(first) == "to" and not _was_asked(view, cue):
        entry = replace(cue.entry, act=Stance.DEMAND)
        return Draft(view, ((first + 1, last),), cue.words, source, entry, "passive_asked") if last - first > 2 else None
    asks = view.lower(first) in view.language.grammar.question_words | frozenset(("if",))
    first += view.lower(first) == "about"
    asks = asks or view.lower(first - 1) == "about"
    return Draft(view, ((first, last),), cue.words, source, cue.entry, "passive_asked") if asks and last - first > 1 else None


def _closed(view: View, index: int) -> bool:
    """Say whether a quotation with a comma inside its marks ends right before a word: `asked whether he “knew,” Orlin said C`."""
    return view.quoted[index] < 0 <= view.quoted[index - 1] and view.lower(index - 2) == "," and view.language.code == "en"


# `Asked at a briefing on Monday whether C`: words between a question and its passive.
OCCASION = 8


def _past_occasion(view: View, start: int) -> int:
    """Step over when and where something was asked to the word that opens the question."""
    grammar = view.language.grammar
    if view.language.code != "en" or view.lower(start) not in grammar.adjuncts | grammar.times or view.lower(start) in ASKS:
        return start
    reach = range(start + 1, min(start + OCCASION, view.end))
    opens = next((i for i in reach if view.lower(i) in grammar.question_words | ASKS or view.breaks(i)), start)
    return start if view.breaks(opens) else opens


ASKS = frozenset(("if", "about", "to"))


def _was_asked(view: View, cue: Cue) -> bool:
    """Say whether an English passive has the one who is asked as its subject: `Orlin was asked whether C`."""
    return view.language.code == "en" and _is_passive(view, cue) and nouns.before(view, cue.words[0]) is not None


def quoted_as(view: View, cue: Cue) -> Draft | None:
    """`"C," X was quoted by M as saying`: X said it, M carries it."""
    link = next((i for i in range(cue.words[1], min(cue.words[1] + 10, view.end - 1)) if view.lower(i) == "as"), None)
    if view.lower(cue.words[0]) != "quoted" or link is None or view.lower(link + 1) != "saying" or not _is_passive(view, cue):
        return None
    stop = cue.words[0]
    while view.lower(stop - 1) in BE or view.lower(stop - 1) in view.language.grammar.adverbs:
        stop -= 1
    source = nouns.before(view, stop)
    quote = view.quotation_before(source[0]) if source else None
    content = quote or extents.after(view, (link, link + 2))
    carrier = nouns.after(view, cue.words[1] + 1) if view.lower(cue.words[1]) == "by" else None
    hops = (view.span(carrier[0], min(carrier[1], link)),) if carrier else ()
    return Draft(view, (content,), cue.words, source, cue.entry, "passive_quoted_as", hops) if source and content else None


def announced(view: View, cue: Cue) -> Draft | None:
    """`It was announced on Monday that C`."""
    first = nouns.subject(view, view.first)
    if view.language.code != "en" or first is None or view.lower(first[0]) != "it" or not _is_passive(view, cue):
        return None
    that = next((i for i in range(cue.words[1], min(cue.words[1] + 8, view.end)) if view.lower(i) == "that"), None)
    return Draft(view, ((that + 1, view.end),), cue.words, None, cue.entry, "passive_announced") if that is not None else None


def opening(view: View, cue: Cue) -> Draft | None:
    """`Diduga C`, `Apa yang dianggapnya C`: the passive has no agent, or has it in its ending, and the content follows."""
    own = view.lower(cue.words[0]).endswith("nya")
    if view.language.code != "id" or (not own and look.skip_openers(view, view.first) < cue.words[0]):
        return None
    if view.lower(cue.words[0] - 1) == "demikian" and not own:
        return None
    content = extents.after(view, cue.words)
    return Draft(view, (content,), cue.words, None, cue.entry, "passive_opening") if content else None


def raised(view: View, cue: Cue) -> Draft | None:
    """`S diduga P`, `S is expected to P`: the content is the subject and the rest of the sentence."""
    left = _subject(view, cue)
    if left is None or not _raises(view, cue):
        return None
    right = (cue.words[1], extents.before_tail(view, cue.words[1], view.end))
    if _new_clause(view, cue, right):
        return Draft(view, (right,), cue.words, None, cue.entry, "passive_raised")
    short = view.language.code == "id" and right[1] - right[0] == 1 and look.verb_at(view, right[0])
    if (
        (right[1] - right[0] < 2 and not short)
        or view.lower(right[0]) in BY | view.language.grammar.coordinators
        or view.breaks(right[0])
    ):
        return None
    return Draft(view, (left, right), cue.words, None, cue.entry, "passive_raised")


def _new_clause(view: View, cue: Cue, right: Words) -> bool:
    """`Uji itu selesai dan diharapkan vaksin tersedia`: the passive has its own subject after it."""
    start = look.strip_adverbs(view, cue.words[0])
    if view.language.code != "id" or view.lower(start - 1) not in view.language.grammar.coordinators:
        return False
    word, grammar = view.lower(right[0]), view.language.grammar
    noun = word in view.language.common and word not in grammar.adverbs and word not in grammar.adjuncts
    noun = noun and word not in grammar.negations and word not in grammar.irrealis and not look.verb_at(view, right[0])
    return noun and any(look.verb_at(view, index) for index in range(right[0] + 1, min(right[0] + NEAR, right[1])))


# A subject behind a passive takes no more words before its verb.
NEAR = 6


def adverb(view: View, cue: Cue) -> Draft | None:
    """`S reportedly P`: the adverb alone says that it is hearsay."""
    left = extents.before(view, cue.words[0])
    right = (cue.words[1], extents.before_tail(view, cue.words[1], view.end))
    if right[0] >= right[1]:
        return None
    return Draft(view, (left, right) if left else (right,), cue.words, None, cue.entry, "adverb")


def _subject(view: View, cue: Cue) -> Words | None:
    """Return the subject of the passive: what stands before it in its clause, without auxiliaries."""
    last, adverbs = cue.words[0], view.language.grammar.adverbs
    while last > view.first and (view.lower(last - 1) in AUXILIARIES or view.lower(last - 1) in adverbs):
        last -= 1
    if view.lower(last - 1) == "first" and view.lower(last - 2) in BE:
        last -= 2
    if view.lower(last - 1) in view.language.grammar.relative and view.breaks(last - 2):
        last -= 2
    first = last
    while first > view.first and not view.breaks(first - 1) and not _subordinates(view, first - 1):
        first -= 1
    if view.lower(first - 1) in CONDITIONS:
        return None
    first = look.skip_openers(view, first)
    last = _before_predicate(view, first, last)
    return (first, last) if 0 < last - first <= nouns.LONGEST and view.quoted[first] < 0 else None


def _subordinates(view: View, index: int) -> bool:
    """Say whether a word opens another clause there: not `saat` in `harga saat ini diduga P`."""
    timed = view.language.code == "id" and view.lower(index + 1) in view.language.grammar.determiners
    return view.lower(index) in view.language.grammar.subordinators and not timed


def _before_predicate(view: View, first: int, last: int) -> int:
    """`Dua sopir diperiksa dan diminta C`: the subject of the second passive ends where the first predicate begins."""
    if view.language.code != "id" or view.lower(last - 1) not in view.language.grammar.coordinators:
        return last
    relative = view.language.grammar.relative
    verbs = (i for i in range(first + 1, last - 1) if look.verb_at(view, i) and view.lower(i - 1) not in relative)
    return look.strip_adverbs(view, next(verbs, last - 1))


def _aside(view: View, cue: Cue) -> bool:
    """Say whether the passive stands in a relative clause set off by commas: `the trip, which was first reported by X, …`."""
    last = cue.words[0]
    while last > view.first and (view.lower(last - 1) in BE or view.lower(last - 1) in view.language.grammar.adverbs):
        last -= 1
    return view.lower(last - 1) in view.language.grammar.relative and view.breaks(last - 2)


def _bare_agent(view: View, agent: Words) -> bool:
    """Say whether a passive without `oleh` has its agent right after it: `diprediksi para ahli`, `disebut Kim`."""
    if view.language.code != "id":
        return False
    if view.lower(agent[0]) in view.language.titles.plural or view.lower(agent[0]) in view.language.grammar.pronouns:
        return True
    agreed = view.lower(agent[0] - 2) in AGREED
    return (agreed or view.lower(agent[0] - 1) in view.language.grammar.agentive) and (
        view.capital(agent[0]) or view.lower(agent[0]) in view.language.titles.every
    )


def _raises(view: View, cue: Cue) -> bool:
    if "agent" in cue.entry.takes:
        return False
    if view.language.code == "id":
        # `Perintah itu disampaikan Vadek …`: who follows a passive of saying said it, and P is not what was said.
        return not (cue.entry.act is Stance.SAY and view.capital(cue.words[1]))
    return view.lower(cue.words[1]) in ("to", "of", "as", "dead") and _is_passive(view, cue)


def _is_passive(view: View, cue: Cue) -> bool:
    """Say whether a form of `be` stands before an English participle."""
    return view.lower(look.strip_adverbs(view, cue.words[0]) - 1) in BE


def _document_before(view: View, cue: Cue) -> Words | None:
    """Return the document of `Dalam regulasi itu, disebutkan C`."""
    index = look.skip_openers(view, view.first)
    if view.lower(index) not in ("dalam", "pada", "di"):
        return None
    index += view.lower(index + 1) == "dalam"
    if view.breaks(cue.words[0] - 1):
        source = (index + 1, cue.words[0] - 1)
        return source if source[0] < source[1] and finds(view, source) else None
    source = (index + 1, look.strip_adverbs(view, cue.words[0]))
    if source[0] >= source[1] or cue.entry.act is not Stance.SAY or look.has_verb(view, source):
        return None
    titles = view.language.titles
    document = titles.of(Basis.DOCUMENT).length_at(view.lowers, source[0]) or view.lower(source[0]) in titles.accounts
    return source if document and not any(view.breaks(i) for i in range(*source)) else None
