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

# A relative clause whose verb a prefix tells needs no comma at its end: further on, a modal is the main clause's own.
RELATED = 3
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
    view, acts, words = draft.view, draft.view.language.acts, draft.view.language.settling
    found = _past_auxiliaries(view, subject)
    if found is None:
        return None
    index, negated, future = found
    index -= view.padded[index] in view.language.grammar.noun_determiners and not negated
    verb, before = view.padded[index], view.padded[index - 1]
    if verb in words.going_to and view.padded[index + 1] in words.deed_openers:
        future, index, verb = True, index + 2, view.padded[index + 2]
    if negated:
        return _negated(view, (subject, index + 1), future)
    is_so = before in words.infinitive_be
    participle = verb.endswith(view.language.statements.gerund_endings)
    acting = participle or verb in words.able_to or not (is_so or verb in acts.stative)
    thought = verb in acts.transparent and not is_so
    if future and verb.isalpha() and not thought and acting:
        return Stance.THREATEN if verb in acts.harms and _conditional(view) else Stance.PLEDGE, (subject, index + 1)
    return _attitude(view, subject, index)


def _past_auxiliaries(view: View, subject: int) -> tuple[int, bool, bool] | None:
    """Return the place of the verb behind a subject, and whether it is negated and to come; `None` where one must or can."""
    grammar, acts, words = view.language.grammar, view.language.acts, view.language.settling
    index, negated, future = subject + 1, False, _contracted(view.padded[subject]) in acts.future
    for _ in range(BETWEEN):
        word = view.padded[index]
        if word in words.must_or_can:
            return None
        if word in acts.future:
            future, negated = True, negated or word.endswith(words.negative_endings)
        elif word in grammar.negations or word.endswith(words.negative_endings):
            negated = True
        elif not (
            word in grammar.copulas or word in grammar.beside_cue or word.endswith(view.language.statements.adverb_endings)
        ):
            break
        index += 1
    return index, negated, future


def _conditional(view: View) -> bool:
    """Say whether a sentence sets others a condition: `if they cut the gas`; `if I win` and `if needed` set them none."""
    words = view.language.settling
    firsts = view.language.acts.own | words.idle_conditions
    ifs = view.language.statements.ifs
    return any(view.padded[place + 1] not in firsts for place, word in enumerate(view.lowers) if word in ifs)


def _negated(view: View, words: Words, future: bool) -> tuple[Stance, Words] | None:
    """`I will not resign` refuses, `he will not vote` promises not to, `we did not meet` denies; guesses do neither."""
    acts, lists, verb = view.language.acts, view.language.settling, view.padded[words[1] - 1]
    between = view.lowers[slice(*words)]
    if verb in acts.mental or verb in acts.transparent:
        return None
    if future:
        guessed = view.padded[words[0] - 1] in lists.guesses or not lists.going_to.isdisjoint(between)
        if guessed or verb in acts.stative or not verb.isalpha():
            return None
        told = _stem(view.padded[words[0]]) not in acts.own or not lists.merely.isdisjoint(between)
        return Stance.PLEDGE if told and verb not in acts.yields else Stance.REJECT, words
    return None if _told_only(view, words) else (Stance.DENY, words)


def _told_only(view: View, words: Words) -> bool:
    """Say whether a negated clause only tells how things stand: `we are not planning C`, `he does not eat C`, `no longer`."""
    lists = view.language.settling
    verb, between = view.padded[words[1] - 1], view.lowers[words[0] + 1 : words[1]]
    if verb.endswith(view.language.statements.gerund_endings) or verb in lists.told_only:
        return True
    if _stem(view.padded[words[0]]) in view.language.acts.own:
        return not lists.before_then.isdisjoint(between)
    return not (view.language.statements.be.isdisjoint(between) and lists.habits.isdisjoint(between))


def _attitude(view: View, subject: int, index: int) -> tuple[Stance, Words] | None:
    """`we urge C`, `he wants to see C`, `I support C`: a verb of the lexicon with an act of its own."""
    acts, words = view.language.acts, view.language.settling
    if index >= len(view.lowers) or view.padded[index] in acts.transparent:
        return None
    entry = next(
        (e for _, e in view.language.lexicon.at(view.lowers, index) if e.frame is Frame.CLAUSE and e.act is not Stance.SAY), None
    )
    if entry is None:
        return None
    past = view.padded[index].endswith(view.language.statements.past_endings) or view.padded[index] == entry.name
    if (past and entry.name not in acts.attitudes) or view.padded[index - 1] in view.language.statements.be:
        return None
    if entry.name in acts.hopes:
        return _hope(view, subject, index)
    if entry.name in acts.wishes:
        bygone = _stem(view.padded[subject]) in acts.own and (past or view.padded[index - 1] in words.emphatic)
        return None if bygone else _wish(view, subject, index)
    return entry.act, (subject, index + 1)


def _hope(view: View, subject: int, index: int) -> tuple[Stance, Words]:
    """`I hope you release C`, `he hopes somebody else takes up C` ask for a deed; `I hope it rains` asks nobody."""
    acts, words, first = view.language.acts, view.language.settling, index + 1
    openers = view.language.grammar.dropped | words.definite_articles
    while view.padded[first] in openers or (first < view.end and not view.words[first][0].isalnum()):
        first += 1
    able = view.capital(first) or view.padded[first] in acts.hoped_of or look.holder_word(view, first)
    deeds = view.lowers[first + 1 : first + 1 + DEED]
    idle = not acts.idle.isdisjoint(deeds) and words.able_to.isdisjoint(deeds)
    return (Stance.DEMAND if able and not idle else Stance.ASSESS), (subject, index + 1)


def _wish(view: View, subject: int, index: int) -> tuple[Stance, Words]:
    """`we want to thank C` thanks, `he wants to see C` and `we want a C` demand, `I want to run` is a plan."""
    words = view.language.settling
    index += view.padded[index] in words.would_like
    index = next((i for i in range(index, index + 3) if view.padded[i] in words.deed_openers), -1)
    if index < 0:
        return Stance.DEMAND, (subject, subject + 2)
    near = (i for i in range(index + 1, index + 4) if view.words[i].isalpha())
    endings = view.language.statements.adverb_endings
    verb = next((i for i in near if not view.padded[i].endswith(endings)), look.strip_adverbs(view, index + 1))
    if view.padded[verb] in view.language.acts.stative:
        return Stance.DEMAND, (subject, verb + 1)
    entry = next((e for _, e in view.language.lexicon.at(view.lowers, verb) if e.frame is Frame.CLAUSE), None)
    act = entry.act if entry is not None and entry.act is not Stance.SAY else Stance.PLEDGE
    return act, (subject, verb + 1)


def subordinate(view: View, first: int, index: int) -> bool:
    """Say whether a word stands in a subordinate clause: behind `because`, `who`, `that`, unless one thinks or says so."""
    grammar, acts, told = view.language.grammar, view.language.acts, view.language.traits.affixed_verbs
    for place in range(index - 1, max(first, index - 12) - 1, -1):
        word = view.padded[place]
        if word in ENDS or word in (",", ";", ":"):
            return False
        if told and _over(view, place, index):
            continue
        if told and word in grammar.conjunctions:
            return False
        if word in grammar.source_bounds or word in grammar.relative_pronouns or word in grammar.question_words:
            return view.padded[place - 1] not in acts.transparent and place > first
    return False


def _over(view: View, place: int, index: int) -> bool:
    """Say whether a clause that a prefix shows the verb of ends before that word: `yang meninggal`, `sebelum memasuki C`."""
    words = view.language.settling
    verb = look.verb_at(view, place + 1) and place + 1 < index
    if view.padded[place] in view.language.grammar.relative_pronouns:
        return verb or index - place > RELATED
    alike = view.padded[place] in words.like_words and index - place > RELATED
    return alike or (view.padded[place] in words.shared_subjects and verb)


def _stem(word: str) -> str:
    return word.replace("’", "'").split("'")[0]


def _contracted(word: str) -> str:
    plain = word.replace("’", "'")
    return plain[plain.index("'") :] if "'" in plain else ""
