"""Finds the cues of a sentence: words of the lexicon that here report somebody's word."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.languages.lexicon import Entry, Frame
from katanya.records import Basis, Stance
from katanya.statements import hiding, look, rumours, verbal
from katanya.statements.draft import Words
from katanya.statements.view import View

# A subject that nobody is stands right before its verb; further on, another clause has begun.
NEAR = 6


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence: its words and its entry in the lexicon."""

    words: Words
    entry: Entry


def find(view: View) -> Iterator[tuple[Cue, ...]]:
    """Yield the cues of a sentence in order, each with all the entries that its words may be; quoted words are no cues."""
    index = view.first
    lexicon = view.language.lexicon
    known, seconds = lexicon.by_first, lexicon.seconds
    for place, word in [(place, word) for place, word in enumerate(view.lowers) if word in known]:
        if place < index or (word in seconds and view.padded[place + 1] not in seconds[word]):
            continue
        if found := _at(view, place):
            yield found
            index = found[0].words[1]


def _at(view: View, index: int) -> tuple[Cue, ...]:
    """Return the cues that may stand at a word, the longest first; shorter forms only where the longer is refused."""
    if view.quoted[index] >= 0:
        return ()
    found: list[Cue] = []
    day = index + 1 + (view.padded[index + 1] in view.language.statements.day_prepositions)
    parted = view.capitals[day] and view.padded[day] in view.language.grammar.times
    forms = view.language.lexicon.at(view.lowers, index)
    for length, entry in (*_parted(view, index), *forms) if parted else forms:
        cue = Cue((index, index + length), entry)
        if found and found[0].words != cue.words:
            break
        for refuses in REFUSALS:
            if refuses(view, cue):
                break
        else:
            found.append(cue)
    return tuple(found)


def _parted(view: View, index: int) -> Iterator[tuple[int, Entry]]:
    """Yield the cues of two words that a day parts: `called | Wednesday | for calm`."""
    second = index + 1 + (view.padded[index + 1] in view.language.statements.day_prepositions)
    while view.capitals[second] and view.padded[second] in view.language.grammar.times:
        second += 1
    form = (view.padded[index], view.padded[second])
    for known, entry in view.language.lexicon.by_first[form[0]]:
        if known == form:
            yield second + 1 - index, entry


def _title_case(view: View, cue: Cue) -> bool:
    """A cue in capitals within a sentence is part of a name: `Partai Persatuan Menolak Lupa`."""
    index = cue.words[0]
    return index > view.first and view.capital(index) and not view.breaks(index - 1) and view.words[index - 1] not in '(["“'


def _in_brackets(view: View, cue: Cue) -> bool:
    return view.padded[cue.words[0] - 1] in look.OPENING and cue.words[0] > view.first


def _negated(view: View, cue: Cue) -> bool:
    """What somebody did not say is no statement; declining has cues of its own that hold the negation."""
    group = look.verb_group(view, cue.words[0])
    before, negations, known = view.padded[group - 1], view.language.grammar.negations, view.language.statements
    return cue.entry.act is not Stance.DECLINE and (
        _of_nobody(view, cue)
        or (group < cue.words[0] and not known.failing.isdisjoint(view.lowers[group : cue.words[0]]))
        or before in negations
        or (before in known.able and view.padded[group - 2] in negations)
        or view.padded[cue.words[0] - 1] in negations
    )


def _of_nobody(view: View, cue: Cue) -> bool:
    """`Neither side has confirmed C`, `Nobody said C`: the subject says that it was not said."""
    first = look.skip_openers(view, view.first)
    opening = view.lowers[first : cue.words[0]]
    if not 0 < len(opening) <= NEAR or "," in opening:
        return False
    return opening[0] in view.language.grammar.said_by_nobody or " ".join(opening[:2]) in view.language.grammar.said_by_nobody


def _irrealis(view: View, cue: Cue) -> bool:
    """What somebody is to say, or would say, is not said yet."""
    passive = cue.entry.frame is Frame.PASSIVE and view.language.traits.affixed_verbs and cue.entry.act is not Stance.ASSESS
    if not passive and (cue.entry.frame not in (Frame.CLAUSE, Frame.FINDING, Frame.BARE) or cue.entry.act is Stance.DECLINE):
        return False
    start = look.verb_group(view, cue.words[0])
    before, known = view.padded[start - 1], view.language.statements
    if before not in view.language.grammar.irrealis:
        return False
    if before in known.infinitive_marks and _staged(view, start - 1):
        return False
    if before in known.agent and cue.entry.act is Stance.SAY and view.padded[cue.words[0]].endswith(known.gerund_endings):
        return False  # `landed in trouble by saying that C`
    future = before in known.will and cue.entry.act in (Stance.SUPPORT, Stance.REJECT)
    return not future and not look.named_month(view, start - 1)


# `took to the radio to deny C`: words between what somebody did and what for.
STAGED = 24


def _staged(view: View, to: int) -> bool:
    """Say whether an infinitive tells what somebody did something for."""
    stagings = view.language.grammar.stagings
    return bool(stagings) and not stagings.isdisjoint(view.lowers[max(view.first, to - STAGED) : to])


def _relative(view: View, cue: Cue) -> bool:
    """A relative clause describes its head; only where the head is a person set off by a comma does it report."""
    if cue.entry.frame not in (Frame.CLAUSE, Frame.FINDING, Frame.BARE, Frame.PASSIVE):
        return False
    known = view.language.statements
    if cue.entry.frame is Frame.PASSIVE and view.padded[cue.words[0]].endswith(known.clitics):
        return False
    place = look.verb_group(view, cue.words[0]) - 1
    before = view.padded[place]
    if cue.entry.frame is Frame.PASSIVE and before in view.language.titles.courtesy:
        place -= 1
        before = view.padded[place]
    if cue.entry.frame is Frame.PASSIVE and before in known.be_or_get:
        place -= 1
        before = view.padded[place]
    if cue.entry.frame is not Frame.PASSIVE and cue.entry.act is Stance.SAY and rumours.noun(view, place) is not None:
        return False
    if before not in view.language.grammar.relative_pronouns:
        return False
    of_document = place > view.first and view.padded[place - 1] in view.language.titles.of(Basis.DOCUMENT).words
    if of_document and before in known.complementizers:
        return False
    if before in known.who and not view.breaks(place - 1) and cue.entry.takes & {"object", "infinitive", "strict"}:
        return True
    aside = (before in known.relatives or before in known.who) and view.breaks(place - 1) and cue.entry.act is not Stance.SUPPORT
    return before in known.describing and not aside


def _noun(view: View, cue: Cue) -> bool:
    """`the report`, `his claim`, `a warning`: after a determiner or a possessive the word is a noun."""
    grammar, known = view.language.grammar, view.language.statements
    if not grammar.noun_determiners or (cue.entry.frame is not Frame.CLAUSE and cue.entry.frame is not Frame.FINDING):
        return False
    before = view.padded[cue.words[0] - 1]
    if look.verb_group(view, cue.words[0]) < look.strip_adverbs(view, cue.words[0]):
        return False
    participle = view.padded[cue.words[0]].endswith(known.gerund_endings)
    if participle and before in known.agent and cue.entry.act is Stance.SAY:
        return False
    if before.isdigit() and "object" in cue.entry.takes:
        return True
    if participle and before in known.in_words and look.skip_openers(view, view.first) + 1 == cue.words[0]:
        return False  # `In rejecting the appeal, the court said C`
    opener = view.padded[look.strip_adverbs(view, cue.words[0]) - 1]
    if opener in known.infinitive_marks or opener in known.will:
        return False
    if verbal.describes(view, cue.words) or _determined(view, cue) or before.endswith(known.owner_endings):
        return True
    noun = view.padded[cue.words[0]] in grammar.noun_like
    noun = noun and (_listed(view, cue.words[1]) or not verbal.has_subject(view, cue.words, cue.entry.takes))
    return noun and view.quotation_before(cue.words[0]) is None  # `“It was hard,” states coach Ripley`


def _determined(view: View, cue: Cue) -> bool:
    """Say whether what only a noun follows stands before a cue, and no count of those who say something: `the two said C`."""
    grammar, known = view.language.grammar, view.language.statements
    before, word = view.padded[cue.words[0] - 1], view.padded[cue.words[0]]
    if before not in grammar.noun_determiners or (before in grammar.quantifiers and word in grammar.speaks):
        return False
    if before in grammar.shares and word in known.share_verbs:
        return False
    return before not in known.counts or (word not in known.told and view.padded[cue.words[1]] not in known.complementizers)


def _listed(view: View, joint: int) -> bool:
    """Say whether a list goes on: `states and neighbors`, not `supports and wants C`."""
    return view.padded[joint] in view.language.grammar.joins and view.padded[joint + 1] not in view.language.speech_verbs


def _passive(view: View, cue: Cue) -> bool:
    """`was encouraged`, `were told`, `the report, denied by X,`: after a form of `be`, or before its agent, it is a passive."""
    known = view.language.statements
    if not known.be_or_get or cue.entry.frame not in (Frame.CLAUSE, Frame.FINDING) or cue.words[1] - cue.words[0] > 1:
        return False
    word = view.padded[cue.words[0]]
    if view.padded[look.strip_adverbs(view, cue.words[0]) - 1] in known.be_or_get:
        return not word.endswith(known.gerund_endings)
    return view.padded[cue.words[1]] in known.agent and "object" in cue.entry.takes and word.endswith(known.past_endings)


def _serial(view: View, cue: Cue) -> bool:
    """`menolak menyebutkan`, `when asked`: a cue right after another one is part of what that one says."""
    if cue.entry.frame is not Frame.CLAUSE:
        return False
    before, known = view.padded[cue.words[0] - 1], view.language.statements
    if view.language.traits.infinitive:
        return view.padded[cue.words[0]] in known.asked and (before in known.when or cue.words[0] == view.first)
    return before in view.language.speech_verbs or before in known.serial_after or look.raising(view, before)


def _free_relative(view: View, cue: Cue) -> bool:
    """`Despite what he wrote about C, X said`, `records that X questioned are kept`: the clause is part of something else."""
    known = view.language.statements
    if not known.free_relatives or cue.entry.frame is not Frame.CLAUSE:
        return False
    after = view.padded[cue.words[1]]
    opens = "clause" in cue.entry.takes and "object" not in cue.entry.takes
    if after in known.be_or_get and view.quoted[cue.words[1]] < 0 and not view.capital(cue.words[1]):
        return not (opens and _gapped(view, cue))
    grammar = view.language.grammar
    if after not in grammar.prepositions and after not in grammar.topic_words:
        return False
    start = look.verb_group(view, cue.words[0])
    free = view.padded[start - 2] in known.free_relatives or view.padded[start - 3] in known.free_relatives
    return free and not (opens and _gapped(view, cue))


def _gapped(view: View, cue: Cue) -> bool:
    """Say whether a relative pronoun, or `to what`, stands a few words before a cue: `a letter that Orlin said was forged`."""
    known, first = view.language.statements, max(view.first, cue.words[0] - NEAR)
    if known.gaps.isdisjoint(view.lowers[first : cue.words[0]]):
        return False
    relative = next((i for i in range(cue.words[0] - 1, first, -1) if view.padded[i] in known.gaps), None)
    if relative is None or any(view.breaks(i) for i in range(relative, cue.words[0])):
        return False
    free = view.padded[relative] in known.free_relatives
    return not free or view.padded[relative - 1] in view.language.grammar.prepositions


def _absolute(view: View, cue: Cue) -> bool:
    """`With a vote for X ruled out, Y said C`: a participle after `with` opens nobody's sentence."""
    first, known = look.skip_openers(view, view.first), view.language.statements
    opens = view.padded[first] in known.with_words and view.padded[cue.words[0]].endswith(known.past_endings)
    return opens and view.breaks(cue.words[1]) and not any(map(view.breaks, range(first, cue.words[0])))


def _reminds(view: View, cue: Cue) -> bool:
    """`Sebelumnya diberitakan, C`: the outlet reminds its readers of what it told itself."""
    passive = cue.entry.frame is Frame.PASSIVE and view.language.traits.affixed_verbs
    return passive and cue.words[0] < look.skip_openers(view, view.first)


def _hides_name(view: View, cue: Cue) -> bool:
    """`pejabat yang enggan disebut namanya mengatakan C`: that he keeps his name back is no statement."""
    return hiding.keeps_back(view, cue.words, asks=cue.entry.act is Stance.DEMAND)


def _aims(view: View, cue: Cue) -> bool:
    """`Aturan itu bertujuan mendukung C, serta mendorong D`: what something is meant to do is nobody's word."""
    aims = view.language.grammar.aims
    if aims.isdisjoint(view.lowers):
        return False
    return any(view.padded[index] in aims and view.quoted[index] < 0 for index in range(view.first, cue.words[0]))


def _takes_life(view: View, cue: Cue) -> bool:
    """`The crash claimed the lives of two`: what claims a life says nothing."""
    known = view.language.statements
    claims = cue.entry.name in known.life_claims
    return claims and not known.lives.isdisjoint(view.lowers[cue.words[1] : cue.words[1] + LIFE])


# `claimed at least two hundred lives`: words up to it.
LIFE = 5


REFUSALS = (
    _title_case,
    _reminds,
    _in_brackets,
    _negated,
    _irrealis,
    _relative,
    _noun,
    _passive,
    _serial,
    _free_relative,
    _absolute,
    _hides_name,
    _takes_life,
    _aims,
)
