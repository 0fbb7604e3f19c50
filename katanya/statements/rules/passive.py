"""Passives and adverbs of hearsay: `dipaparkan X, C`, `S diduga P`, `S is expected to P`, `S reportedly P`."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.records import Basis, Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules.says import finds
from katanya.statements.view import View

# What such an act is done to stands before it; behind it no clause follows: `Didukung dua pemain baru, klub itu menang`.
OBJECTS = frozenset((Stance.SUPPORT, Stance.REJECT, Stance.ACCUSE))


def agent_first(view: View, cue: Cue) -> Draft | None:
    """`Lebih lanjut, dipaparkan X, C` and `Disebutkan bahwa C`: the clause follows a passive that opens it."""
    if not view.language.traits.affixed_verbs:
        return None
    if look.skip_openers(view, view.first) < cue.words[0] and not _document_before(view, cue):
        return None
    known = view.language.statements
    if view.padded[cue.words[0] - 1] in known.so or cue.entry.act in OBJECTS:
        return None
    start, source = cue.words[1], None
    if view.padded[start] in known.agent:
        start += 1
    agent = nouns.after(view, start)
    if agent is not None and view.padded[agent[1]] == ",":
        source, start = agent, agent[1]
    if source is None:
        source = _document_before(view, cue)
    content = extents.rest(view, start) or extents.after(view, (cue.words[0], start))
    return Draft(view, (content,), cue.words, source, cue.entry, "passive_agent_first") if content else None


def asked(view: View, cue: Cue) -> Draft | None:
    """`Asked whether C, X said …`, `… when asked C`: somebody's question, nobody's in particular."""
    start, known = cue.words[0], view.language.statements
    if view.padded[start] not in known.asked:
        return None
    if start != view.first and view.padded[start - 1] not in known.asked_when and not _was_asked(view, cue):
        return None
    first, source = cue.words[1], None
    if view.padded[first] in known.agent and (source := nouns.after(view, first + 1)) is not None:
        first = source[1]
        if view.padded[source[0]] in view.language.grammar.addressees and view.padded[first] in known.about:
            return None
    quote = view.quotation_after(first + 1) if view.padded[first] == "," else None
    if quote is not None and _was_asked(view, cue):
        return Draft(view, (quote,), cue.words, source, cue.entry, "passive_asked", quote=True)
    first = _past_occasion(view, first)
    last = next((i for i in range(first, view.end) if view.breaks(i) or _closed(view, i)), view.end)
    if view.padded[first] in known.infinitive_marks and not _was_asked(view, cue):
        entry = replace(cue.entry, act=Stance.DEMAND)
        return Draft(view, ((first + 1, last),), cue.words, source, entry, "passive_asked") if last - first > 2 else None
    asks = view.padded[first] in view.language.grammar.question_words or view.padded[first] in known.whether
    first += view.padded[first] in known.about
    asks = asks or view.padded[first - 1] in known.about
    return Draft(view, ((first, last),), cue.words, source, cue.entry, "passive_asked") if asks and last - first > 1 else None


def _closed(view: View, index: int) -> bool:
    """Say whether a quotation with a comma inside its marks ends right before a word: `asked whether he “knew,” Orlin said C`."""
    return view.quoted[index] < 0 <= view.quoted[index - 1] and view.padded[index - 2] == ","


# `Asked at a briefing on Monday whether C`: words between a question and its passive.
OCCASION = 8


def _past_occasion(view: View, start: int) -> int:
    """Step over when and where something was asked to the word that opens the question."""
    grammar, asks = view.language.grammar, view.language.statements.asks
    if not asks or view.padded[start] not in grammar.adjuncts | grammar.times or view.padded[start] in asks:
        return start
    reach = range(start + 1, min(start + OCCASION, view.end))
    opens = next((i for i in reach if view.padded[i] in grammar.question_words | asks or view.breaks(i)), start)
    return start if view.breaks(opens) else opens


def _was_asked(view: View, cue: Cue) -> bool:
    """Say whether a passive has the one who is asked as its subject: `Orlin was asked whether C`."""
    return is_passive(view, cue) and nouns.before(view, cue.words[0]) is not None


# `X was quoted on Monday by a paper as saying C`: words between the passive and its link.
LINK = 10


def quoted_as(view: View, cue: Cue) -> Draft | None:
    """`"C," X was quoted by M as saying`: X said it, M carries it."""
    known = view.language.statements
    if view.padded[cue.words[0]] not in known.quoting_cues:
        return None
    near = range(cue.words[1], min(cue.words[1] + LINK, view.end - 1))
    link = next((i for i in near if view.padded[i] in known.carried_links), None)
    if link is None or view.padded[link + 1] not in known.carried_verbs or not is_passive(view, cue):
        return None
    stop = cue.words[0]
    while view.padded[stop - 1] in known.be or view.padded[stop - 1] in view.language.grammar.beside_cue:
        stop -= 1
    source = nouns.before(view, stop)
    quote = view.quotation_before(source[0]) if source else None
    content = quote or extents.after(view, (link, link + 2))
    carrier = nouns.after(view, cue.words[1] + 1) if view.padded[cue.words[1]] in known.agent else None
    hops = (view.span(carrier[0], min(carrier[1], link)),) if carrier else ()
    return Draft(view, (content,), cue.words, source, cue.entry, "passive_quoted_as", hops) if source and content else None


# `It was announced on Monday that C`: words between the passive and its clause.
THAT = 8


def announced(view: View, cue: Cue) -> Draft | None:
    """`It was announced on Monday that C`."""
    known = view.language.statements
    first = nouns.subject(view, view.first) if known.expletives else None
    if first is None or view.padded[first[0]] not in known.expletives or not is_passive(view, cue):
        return None
    near = range(cue.words[1], min(cue.words[1] + THAT, view.end))
    that = next((i for i in near if view.padded[i] in known.complementizers), None)
    return Draft(view, ((that + 1, view.end),), cue.words, None, cue.entry, "passive_announced") if that is not None else None


def opening(view: View, cue: Cue) -> Draft | None:
    """`Diduga C`, `Apa yang dianggapnya C`: the passive has no agent, or has it in its ending, and the content follows."""
    known = view.language.statements
    own = view.padded[cue.words[0]].endswith(known.clitics)
    if not view.language.traits.affixed_verbs or (not own and look.skip_openers(view, view.first) < cue.words[0]):
        return None
    if (view.padded[cue.words[0] - 1] in known.so and not own) or cue.entry.act in OBJECTS:
        return None
    content = extents.after(view, cue.words)
    if content is None:
        return None
    told = _told_of(view, cue) if own else None
    return Draft(view, (told, content) if told else (content,), cue.words, None, cue.entry, "passive_opening")


def _told_of(view: View, cue: Cue) -> Words | None:
    """Return what stands before a passive that has its agent in its ending: `Jasa itu | disebutnya tetap dibutuhkan`."""
    left = subject(view, cue)
    if left is None or left[1] != look.strip_adverbs(view, cue.words[0]):
        return None
    if view.padded[left[1] - 1] in view.language.grammar.relative_pronouns:  # `Apa yang dianggapnya C`
        return None
    that = view.padded[cue.words[1]] in view.language.statements.complementizers
    return None if that or look.has_verb(view, left) else left


def raised(view: View, cue: Cue) -> Draft | None:
    """`S diduga P`, `S is expected to P`: the content is the subject and the rest of the sentence."""
    left, known = subject(view, cue), view.language.statements
    if left is None or not _raises(view, cue) or view.padded[cue.words[1]] in known.to_hearers:
        return None
    right = (cue.words[1], extents.before_tail(view, cue.words[1], view.end))
    if _new_clause(view, cue, right):
        return Draft(view, (right,), cue.words, None, cue.entry, "passive_raised")
    short = view.language.traits.affixed_verbs and right[1] - right[0] == 1 and look.verb_at(view, right[0])
    if (
        (right[1] - right[0] < 2 and not short)
        or view.padded[right[0]] in known.agent
        or view.padded[right[0]] in view.language.grammar.conjunctions
        or view.breaks(right[0])
    ):
        return None
    return Draft(view, (left, right), cue.words, None, cue.entry, "passive_raised")


def _new_clause(view: View, cue: Cue, right: Words) -> bool:
    """`Uji itu selesai dan diharapkan vaksin tersedia`: the passive has its own subject after it."""
    start = look.strip_adverbs(view, cue.words[0])
    if not view.language.traits.affixed_verbs or view.padded[start - 1] not in view.language.grammar.conjunctions:
        return False
    word, grammar = view.padded[right[0]], view.language.grammar
    noun = word in view.language.common and word not in grammar.beside_cue and word not in grammar.adjuncts
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


def subject(view: View, cue: Cue) -> Words | None:
    """Return the subject of the passive: what stands before it in its clause, without auxiliaries."""
    last, adverbs, known = cue.words[0], view.language.grammar.beside_cue, view.language.statements
    while last > view.first and (view.padded[last - 1] in known.auxiliaries or view.padded[last - 1] in adverbs):
        last -= 1
    if view.padded[last - 1] in known.first and view.padded[last - 2] in known.be:
        last -= 2
    if view.padded[last - 1] in view.language.grammar.relative_pronouns and view.breaks(last - 2):
        last -= 2
    first = last
    while first > view.first and not view.breaks(first - 1) and not _subordinates(view, first - 1):
        first -= 1
    if view.padded[first - 1] in known.ifs:
        return None
    first = look.skip_openers(view, first)
    last = _before_predicate(view, first, last)
    return (first, last) if 0 < last - first <= nouns.LONGEST and view.quoted[first] < 0 else None


def _subordinates(view: View, index: int) -> bool:
    """Say whether a word opens another clause there: not `saat` in `harga saat ini diduga P`."""
    timed = view.padded[index + 1] in view.language.grammar.determiners
    return view.padded[index] in view.language.grammar.source_bounds and not timed


def _before_predicate(view: View, first: int, last: int) -> int:
    """`Dua sopir diperiksa dan diminta C`: the subject of the second passive ends where the first predicate begins."""
    if not view.language.traits.affixed_verbs or view.padded[last - 1] not in view.language.grammar.conjunctions:
        return last
    relative = view.language.grammar.relative_pronouns
    verbs = (i for i in range(first + 1, last - 1) if look.verb_at(view, i) and view.padded[i - 1] not in relative)
    return look.strip_adverbs(view, next(verbs, last - 1))


def _raises(view: View, cue: Cue) -> bool:
    if "agent" in cue.entry.takes:
        return False
    known, after = view.language.statements, view.padded[cue.words[1]]
    if view.language.traits.auxiliary_passive:
        return after in known.raised and is_passive(view, cue)
    # `Perintah itu disampaikan Vadek …`: who follows a passive of saying said it, and P is not what was said.
    named = view.padded[cue.words[0]] in known.naming_passives and after in known.also_named
    also = named and view.capital(cue.words[1] + 1)  # `Desa itu disebut juga Depok Lama`
    return not (cue.entry.act is Stance.SAY and view.capital(cue.words[1])) and not also


def is_passive(view: View, cue: Cue) -> bool:
    """Say whether a form of `be` stands before a participle."""
    return view.lower(look.strip_adverbs(view, cue.words[0]) - 1) in view.language.statements.be


def _document_before(view: View, cue: Cue) -> Words | None:
    """Return the document of `Dalam regulasi itu, disebutkan C`."""
    index, known = look.skip_openers(view, view.first), view.language.statements
    if view.padded[index] not in known.inside_documents:
        return None
    index += view.padded[index + 1] in known.within
    if view.breaks(cue.words[0] - 1):
        source = (index + 1, cue.words[0] - 1)
        return source if source[0] < source[1] and finds(view, source) else None
    source = (index + 1, look.strip_adverbs(view, cue.words[0]))
    if source[0] >= source[1] or cue.entry.act is not Stance.SAY or look.has_verb(view, source):
        return None
    titles = view.language.titles
    document = titles.of(Basis.DOCUMENT).length_at(view.lowers, source[0]) or view.padded[source[0]] in titles.accounts
    return source if document and not any(view.breaks(i) for i in range(*source)) else None
