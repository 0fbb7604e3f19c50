"""Finds the cues of a sentence: words of the lexicon that here report somebody's word."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.languages.lexicon import Entry, Frame
from katanya.records import Basis, Stance
from katanya.statements import hiding, look, verbal
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
    day = index + 1 + (view.padded[index + 1] == "on")
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
    second = index + 1 + (view.padded[index + 1] == "on")
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
    before = view.padded[group - 1]
    return cue.entry.act is not Stance.DECLINE and (
        _of_nobody(view, cue)
        or (group < cue.words[0] and not FAILED.isdisjoint(view.lowers[group : cue.words[0]]))
        or before in view.language.grammar.negations
        or (before in ABLE and view.padded[group - 2] in view.language.grammar.negations)
        or view.padded[cue.words[0] - 1] in view.language.grammar.negations
    )


# What somebody failed to say, or cannot say, was not said.
FAILED, ABLE = frozenset(("failed", "fails", "neglected")), frozenset(("bisa", "dapat", "boleh"))


def _of_nobody(view: View, cue: Cue) -> bool:
    """`Neither side has confirmed C`, `Nobody said C`: the subject says that it was not said."""
    first = look.skip_openers(view, view.first)
    opening = view.lowers[first : cue.words[0]]
    if not 0 < len(opening) <= NEAR or "," in opening:
        return False
    return opening[0] in view.language.grammar.nobody or " ".join(opening[:2]) in view.language.grammar.nobody


def _irrealis(view: View, cue: Cue) -> bool:
    """What somebody is to say, or would say, is not said yet."""
    passive = cue.entry.frame is Frame.PASSIVE and view.language.code == "id" and cue.entry.act is not Stance.ASSESS
    if not passive and (cue.entry.frame not in (Frame.CLAUSE, Frame.FINDING, Frame.BARE) or cue.entry.act is Stance.DECLINE):
        return False
    start = look.verb_group(view, cue.words[0])
    if view.padded[start - 1] == "to" and _staged(view, start - 1):
        return False
    if view.padded[start - 1] == "by" and view.padded[cue.words[0]].endswith("ing") and cue.entry.act is Stance.SAY:
        return False  # `landed in trouble by saying that C`
    future = view.padded[start - 1] == "will" and cue.entry.act in (Stance.SUPPORT, Stance.REJECT)
    return view.padded[start - 1] in view.language.grammar.irrealis and not future and not look.named_month(view, start - 1)


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
    if cue.entry.frame is Frame.PASSIVE and view.padded[cue.words[0]].endswith("nya"):
        return False
    place = look.verb_group(view, cue.words[0]) - 1
    before = view.padded[place]
    if cue.entry.frame is Frame.PASSIVE and before in view.language.titles.courtesy:
        place -= 1
        before = view.padded[place]
    if cue.entry.frame is Frame.PASSIVE and before in BE:
        place -= 1
        before = view.padded[place]
    if cue.entry.frame is not Frame.PASSIVE and cue.entry.act is Stance.SAY and look.reports(view, place):
        return False
    aside = before in ("who", "yang", "which") and view.breaks(place - 1) and cue.entry.act is not Stance.SUPPORT
    if before == "that" and place > view.first and view.padded[place - 1] in view.language.titles.of(Basis.DOCUMENT).words:
        return False
    if before == "who" and not view.breaks(place - 1) and cue.entry.takes & {"object", "infinitive", "strict"}:
        return True
    return before in view.language.grammar.relative and before != "who" and not aside


def _noun(view: View, cue: Cue) -> bool:
    """`the report`, `his claim`, `a warning`: after a determiner or a possessive the word is a noun."""
    if view.language.code != "en" or (cue.entry.frame is not Frame.CLAUSE and cue.entry.frame is not Frame.FINDING):
        return False
    before, grammar = view.padded[cue.words[0] - 1], view.language.grammar
    if look.verb_group(view, cue.words[0]) < look.strip_adverbs(view, cue.words[0]):
        return False
    if before == "by" and view.padded[cue.words[0]].endswith("ing") and cue.entry.act is Stance.SAY:
        return False
    if before.isdigit() and "object" in cue.entry.takes:
        return True
    if before == "in" and view.padded[cue.words[0]].endswith("ing") and look.skip_openers(view, view.first) + 1 == cue.words[0]:
        return False  # `In rejecting the appeal, the court said C`
    if view.padded[look.strip_adverbs(view, cue.words[0]) - 1] in ("to", "will"):
        return False
    return (
        verbal.describes(view, cue.words)
        or (
            before in grammar.noun_determiners
            and not (before in grammar.quantifiers and view.padded[cue.words[0]] in grammar.speaks)
            and not (before in grammar.shares and view.padded[cue.words[0]] in ("say", "believe", "think", "want"))
            and not (before in COUNTS and (view.padded[cue.words[0]] in TOLD or view.padded[cue.words[1]] == "that"))
        )
        or before.endswith(("'s", "’s"))
        or (view.padded[cue.words[0]] in grammar.noun_like and _listed(view, cue.words[1]))
        or (view.padded[cue.words[0]] in grammar.noun_like and not verbal.has_subject(view, cue.words, cue.entry.takes))
    )


def _listed(view: View, joint: int) -> bool:
    """Say whether a list goes on: `states and neighbors`, not `supports and wants C`."""
    return view.padded[joint] in view.language.grammar.joins and view.padded[joint + 1] not in view.language.speech_verbs


BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "got"])


# `The two said C`: a number before a verb that is never a noun.
COUNTS = frozenset(("two", "three", "four", "five"))
TOLD = frozenset(("said", "told", "wrote", "say"))


def _passive(view: View, cue: Cue) -> bool:
    """`was encouraged`, `were told`, `the report, denied by X,`: after a form of `be`, or before its agent, it is a passive."""
    if view.language.code != "en" or cue.entry.frame not in (Frame.CLAUSE, Frame.FINDING) or cue.words[1] - cue.words[0] > 1:
        return False
    if view.padded[look.strip_adverbs(view, cue.words[0]) - 1] in BE:
        return not view.padded[cue.words[0]].endswith("ing")
    return view.padded[cue.words[1]] == "by" and "object" in cue.entry.takes and view.padded[cue.words[0]].endswith("ed")


def _serial(view: View, cue: Cue) -> bool:
    """`menolak menyebutkan`, `when asked`: a cue right after another one is part of what that one says."""
    if cue.entry.frame is not Frame.CLAUSE:
        return False
    before = view.padded[cue.words[0] - 1]
    if view.language.code == "en":
        return view.padded[cue.words[0]] == "asked" and (before == "when" or cue.words[0] == view.first)
    return before in view.language.speech_verbs or before in ("enggan", "ingin", "yakin", "percaya") or look.raising(view, before)


def _free_relative(view: View, cue: Cue) -> bool:
    """`Despite what he wrote about C, X said`, `records that X questioned are kept`: the clause is part of something else."""
    if view.language.code != "en" or cue.entry.frame is not Frame.CLAUSE:
        return False
    after = view.padded[cue.words[1]]
    opens = "clause" in cue.entry.takes and "object" not in cue.entry.takes
    if after in BE and view.quoted[cue.words[1]] < 0 and not view.capital(cue.words[1]):
        return not (opens and _gapped(view, cue))
    grammar = view.language.grammar
    if after not in grammar.prepositions and after not in grammar.topic_words:
        return False
    start = look.verb_group(view, cue.words[0])
    return not (opens and _gapped(view, cue)) and "what" in (
        view.padded[start - 2],
        view.padded[start - 3],
    )


def _gapped(view: View, cue: Cue) -> bool:
    """Say whether a relative pronoun, or `to what`, stands a few words before a cue: `a letter that Orlin said was forged`."""
    if GAPS.isdisjoint(view.lowers[max(view.first, cue.words[0] - NEAR) : cue.words[0]]):
        return False
    relative = next(
        (i for i in range(cue.words[0] - 1, max(view.first, cue.words[0] - NEAR), -1) if view.padded[i] in GAPS), None
    )
    if relative is None or any(view.breaks(i) for i in range(relative, cue.words[0])):
        return False
    return view.padded[relative] != "what" or view.padded[relative - 1] in view.language.grammar.prepositions


GAPS = frozenset(("that", "which", "who", "whom", "what"))


def _absolute(view: View, cue: Cue) -> bool:
    """`With a vote for X ruled out, Y said C`: a participle after `with` opens nobody's sentence."""
    first = look.skip_openers(view, view.first)
    opens = view.language.code == "en" and view.padded[first] == "with" and view.padded[cue.words[0]].endswith("ed")
    return opens and view.breaks(cue.words[1]) and not any(map(view.breaks, range(first, cue.words[0])))


def _reminds(view: View, cue: Cue) -> bool:
    """`Sebelumnya diberitakan, C`: the outlet reminds its readers of what it told itself."""
    passive = cue.entry.frame is Frame.PASSIVE and view.language.code == "id"
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
    near = view.lowers[cue.words[1] : cue.words[1] + LIFE] if cue.entry.name == "claimed" else ()
    return "lives" in near or "life" in near


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
