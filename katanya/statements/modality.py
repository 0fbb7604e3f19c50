"""What somebody says of his own side: what he will do, will not do, wants, did not do.

It is inactive where a language lists no words for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.statements import look
from katanya.statements.draft import Draft, Words
from katanya.statements.view import ENDS, View

# What one must or can do is neither promised nor denied.
MODALS = frozenset(
    ["must", "should", "can", "cannot", "can't", "can’t", "could", "may", "might", "ought", "shouldn't", "shouldn’t", "couldn't"]
)
# Before a clause about the own side: it is only guessed.
GUESSING = frozenset(["maybe", "perhaps", "possibly", "probably"])
# Conditions that are set to nobody.
HARMLESS = frozenset(["elected", "necessary", "needed", "possible", "it", "chosen", "asked", "so", "there"])
MERELY = frozenset(["just", "only", "simply", "merely"])
BE = frozenset(["is", "are", "was", "were", "been", "be"])
# What somebody else does not do by habit, and what the speaker had not done before the time that he tells of.
HABIT = frozenset(["does", "doesn't", "doesn’t"])
BEFORE = frozenset(["had", "hadn't", "hadn’t"])
# An Indonesian relative clause needs no comma at its end: further on, a modal is the main clause's own.
RELATED = 3
# Subordinators of Indonesian that a noun phrase may follow as well: `kereta seperti C perlu P`.
LIKE = frozenset(("seperti", "sebagaimana", "yakni", "yaitu", "selama", "sejak", "sampai", "hingga"))
# Subordinators whose clause shares its subject with the main one where a verb follows them.
WHILE = frozenset(("sebelum", "setelah", "sesudah", "usai", "seusai", "sambil", "seraya", "ketika", "saat"))
# How many words after whoever is hoped for hold the verb of what he is to do.
DEED = 5
# Adverbs and auxiliaries between a subject and its verb.
BETWEEN = 4


def of_own_side(draft: Draft) -> tuple[Stance, Words] | None:
    """Return what the first clause about the speaker's own side does, and its words; `None` where no clause is."""
    if not draft.view.language.acts.own:
        return None
    for subject in _subjects(draft):
        found = _clause(draft, subject)
        if found is not None and not (found[0] is Stance.DENY and _goes_on(draft, subject)):
            return found
    return None


def _goes_on(draft: Draft, subject: int) -> bool:
    """Say whether two sentences of a content ended before that word: what is denied so late is not what the whole does."""
    return sum(word in ENDS for word in draft.view.lowers[draft.content[0][0] : subject]) > 1


# The subject of a content stands among so many of its first words.
OPENS = 2


def _subjects(draft: Draft) -> Iterator[int]:
    """Yield the places of words for the own side that open a clause: `we`, `I`; `he` and his name in indirect speech."""
    view, acts = draft.view, draft.view.language.acts
    for first, last in draft.content:
        for index in range(first, last):
            word = view.lowers[index]
            if index - first >= OPENS and word not in acts.own and "'" not in word and "’" not in word:
                continue
            stem = _stem(word) if "'" in word or "’" in word else word
            third = index - first < OPENS and view.quoted[index] < 0 and stem in acts.third
            if (stem in acts.own or third or (index - first < OPENS and _named(draft, index))) and not subordinate(
                view, first, index
            ):
                yield index


def _named(draft: Draft, index: int) -> bool:
    """Say whether the source names itself as the subject: `the FBI said the FBI will …`, `C, wrote an FBI official`."""
    view, source = draft.view, draft.source
    if source is None or draft.at is not None or not view.capital(index):
        return False
    return view.words[index] in view.words[slice(*source)] and not source[0] <= index < source[1]


def _clause(draft: Draft, subject: int) -> tuple[Stance, Words] | None:
    """Return what a clause does that begins with a word for the own side."""
    view, acts = draft.view, draft.view.language.acts
    contracted = _contracted(view.padded[subject])
    index, negated, future = subject + 1, False, contracted in acts.future
    for _ in range(BETWEEN):
        word = view.padded[index]
        if word in MODALS:
            return None
        if word in acts.future:
            future, negated = True, negated or word.endswith(("n't", "n’t"))
        elif word in view.language.grammar.negations or word.endswith(("n't", "n’t")):
            negated = True
        elif not (word in view.language.grammar.copulas or word in view.language.grammar.adverbs or word.endswith("ly")):
            break
        index += 1
    index -= view.padded[index] in view.language.grammar.noun_determiners and not negated
    verb = view.padded[index]
    before = view.padded[index - 1]
    if verb == "going" and view.padded[index + 1] == "to":
        future, index, verb = True, index + 2, view.padded[index + 2]
    if negated:
        return _negated(view, (subject, index + 1), future)
    be = before == "be" or verb in acts.stative
    thought = verb in acts.transparent and before != "be"
    if future and verb.isalpha() and not thought and not (be and not verb.endswith("ing") and verb != "able"):
        return Stance.THREATEN if verb in acts.harms and _conditional(view) else Stance.PLEDGE, (subject, index + 1)
    return _attitude(view, subject, index)


def _conditional(view: View) -> bool:
    """Say whether a sentence sets others a condition: `if they cut the gas`; `if I win` and `if needed` set them none."""
    firsts = view.language.acts.own | HARMLESS
    places = (index for index, word in enumerate(view.lowers) if word in ("if", "unless"))
    return any(view.padded[place + 1] not in firsts for place in places)


def _negated(view: View, words: Words, future: bool) -> tuple[Stance, Words] | None:
    """`I will not resign` refuses, `he will not vote` promises not to, `we did not meet` denies; guesses do neither."""
    acts, verb = view.language.acts, view.padded[words[1] - 1]
    if verb in acts.mental or verb in acts.transparent:
        return None
    if future:
        guessed = view.padded[words[0] - 1] in GUESSING or "going" in view.lowers[slice(*words)]
        if guessed or verb in acts.stative or not verb.isalpha():
            return None
        told = _stem(view.padded[words[0]]) not in acts.own or not MERELY.isdisjoint(view.lowers[slice(*words)])
        return Stance.PLEDGE if told and verb not in acts.yields else Stance.REJECT, words
    return None if _told_only(view, words) else (Stance.DENY, words)


def _told_only(view: View, words: Words) -> bool:
    """Say whether a negated clause only tells how things stand: `we are not planning C`, `he does not eat C`, `no longer`."""
    verb, between = view.padded[words[1] - 1], view.lowers[words[0] + 1 : words[1]]
    if verb.endswith("ing") or verb in ("been", "longer"):
        return True
    told = _stem(view.padded[words[0]]) not in view.language.acts.own
    return not (BE | HABIT if told else BEFORE).isdisjoint(between)


def _attitude(view: View, subject: int, index: int) -> tuple[Stance, Words] | None:
    """`we urge C`, `he wants to see C`, `I support C`: a verb of the lexicon with an act of its own."""
    acts = view.language.acts
    if index >= len(view.lowers) or view.padded[index] in acts.transparent:
        return None
    entry = next(
        (e for _, e in view.language.lexicon.at(view.lowers, index) if e.frame is Frame.CLAUSE and e.act is not Stance.SAY), None
    )
    if entry is None:
        return None
    past = view.padded[index].endswith("ed") or view.padded[index] == entry.name
    if (past and entry.name not in acts.attitudes) or view.padded[index - 1] in BE:
        return None
    if entry.name in acts.hopes:
        return _hope(view, subject, index)
    if entry.name in acts.wishes:
        bygone = _stem(view.padded[subject]) in acts.own and (past or view.padded[index - 1] == "did")
        return None if bygone else _wish(view, subject, index)
    return entry.act, (subject, index + 1)


def _hope(view: View, subject: int, index: int) -> tuple[Stance, Words]:
    """`I hope you release C`, `he hopes somebody else takes up C` ask for a deed; `I hope it rains` asks nobody."""
    acts, first = view.language.acts, index + 1
    while view.padded[first] in ("that", "the") or (first < view.end and not view.words[first][0].isalnum()):
        first += 1
    able = view.capital(first) or view.padded[first] in acts.asked or look.holder_word(view, first)
    deeds = view.lowers[first + 1 : first + 1 + DEED]
    idle = not acts.idle.isdisjoint(deeds) and "able" not in deeds
    return (Stance.DEMAND if able and not idle else Stance.ASSESS), (subject, index + 1)


def _wish(view: View, subject: int, index: int) -> tuple[Stance, Words]:
    """`we want to thank C` thanks, `he wants to see C` and `we want a C` demand, `I want to run` is a plan."""
    index += view.padded[index] == "like"
    index = next((i for i in range(index, index + 3) if view.padded[i] == "to"), -1)
    if index < 0:
        return Stance.DEMAND, (subject, subject + 2)
    verb = look.strip_adverbs(view, index + 1)
    verb = next((i for i in range(index + 1, index + 4) if view.words[i].isalpha() and not view.padded[i].endswith("ly")), verb)
    if view.padded[verb] in view.language.acts.stative:
        return Stance.DEMAND, (subject, verb + 1)
    entry = next((e for _, e in view.language.lexicon.at(view.lowers, verb) if e.frame is Frame.CLAUSE), None)
    act = entry.act if entry is not None and entry.act is not Stance.SAY else Stance.PLEDGE
    return act, (subject, verb + 1)


def subordinate(view: View, first: int, index: int) -> bool:
    """Say whether a word stands in a subordinate clause: behind `because`, `who`, `that`, unless one thinks or says so."""
    grammar, acts = view.language.grammar, view.language.acts
    for place in range(index - 1, max(first, index - 12) - 1, -1):
        word = view.padded[place]
        if word in ENDS or word in (",", ";", ":"):
            return False
        if grammar.verb_prefixes and _over(view, place, index):
            continue
        if grammar.verb_prefixes and word in grammar.coordinators:
            return False
        if word in grammar.subordinators or word in grammar.relative or word in grammar.question_words:
            return view.padded[place - 1] not in acts.transparent and place > first
    return False


def _over(view: View, place: int, index: int) -> bool:
    """Say whether an Indonesian clause ends before that word: `yang meninggal`, `sebelum memasuki C`, `seperti C`."""
    verb = look.verb_at(view, place + 1) and place + 1 < index
    if view.padded[place] in view.language.grammar.relative:
        return verb or index - place > RELATED
    return (view.padded[place] in LIKE and index - place > RELATED) or (view.padded[place] in WHILE and verb)


def _stem(word: str) -> str:
    return word.replace("’", "'").split("'")[0]


def _contracted(word: str) -> str:
    plain = word.replace("’", "'")
    return plain[plain.index("'") :] if "'" in plain else ""
