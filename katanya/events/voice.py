"""Active or passive: whether a verb has before it who does it or whom it is done to."""

from __future__ import annotations

from katanya.events import forms
from katanya.events.scene import Words
from katanya.languages.events import Lists
from katanya.languages.inflect import Shape
from katanya.statements.view import View

# Roots whose verbs are done to something; others stand alone as often (`protested in May`).
TRANSITIVE = frozenset(("ASSAULT", "COERCE", "YIELD", "AID", "SANCTION", "SUPPORT", "MOBILIZE", "ACCUSE"))
# How far behind a participle the verb of its sentence may stand, in words, and marks that end the phrase before it.
MAIN = 10
# How far before `and` the passive may stand that it goes on.
JOINED = 18
# What may stand between an auxiliary and its participle: `was “arbitrarily detained”`.
PASSED = frozenset(('"', "“", "''"))
MARKS = frozenset(",;:()—–.!?")


def passive(view: View, lists: Lists, words: Words, shape: Shape, root: str) -> bool:
    """Say whether a verb has what it is done to before it: `was hit`, `diluncurkan`, `four men arrested in May`."""
    if shape is Shape.PASSIVE:
        return True
    if shape is Shape.BASE:
        return view.padded[words[0] - 1] in lists.be_or_get  # `was hit`
    if shape not in (Shape.PAST, Shape.PARTICIPLE):
        return False
    after = view.lower(words[1])
    if after in lists.agent or (after in lists.genitives and view.lowers[words[0]] in lists.accused_of):
        return True
    before = words[0] - 1
    while before > 0 and _passed(lists, view.padded[before]):
        before -= 1
    if before >= 0 and (view.padded[before] in lists.be_or_get or (_ends(lists, after) and _goes_on(view, lists, before))):
        return True
    return root in TRANSITIVE and (_bare(view, lists, words) or _describes(view, lists, words))


def _passed(lists: Lists, word: str) -> bool:
    return forms.adverb(lists, word) or word in lists.negating or word in PASSED


def _bare(view: View, lists: Lists, words: Words) -> bool:
    """Say whether a verb that needs whom it is done to has nobody behind it: `the nine people killed on Thursday`."""
    if view.lowers[words[0]] not in lists.needing or view.padded[words[0] - 1] in lists.having:
        return False
    if view.padded[words[0] - 1] in lists.groups_too:
        return False  # `one of three that police arrested on Thursday`
    after, beside = view.lower(words[1]), view.lower(words[1] + 2)
    aside = view.padded[words[0] - 1] == "," and after[:1].isdigit() and beside in lists.ago
    timed = after in view.language.grammar.times and view.capitals[words[1]]
    return after in lists.follows or after in MARKS or not after or aside or timed


def _ends(lists: Lists, after: str) -> bool:
    return after in lists.follows or after in MARKS or not after


def _goes_on(view: View, lists: Lists, joint: int) -> bool:
    """Say whether `and` joins a verb to a passive: `was questioned and released`."""
    if not (view.padded[joint] in lists.coordinators or view.padded[joint] in lists.alternatives):
        return False
    back = range(joint - 1, max(joint - JOINED, view.first), -1)
    verb = next((place for place in back if forms.past(view, lists, view.lowers[place])), None)
    if verb is not None and view.padded[verb - 1] in lists.degrees:
        verb -= 1  # `is more experienced and lauded for`
    return verb is not None and view.padded[verb - 1] in lists.be_or_get


def _describes(view: View, lists: Lists, words: Words) -> bool:
    """Say whether a participle only describes the noun before it: another verb of its clause stands around it."""
    first, last = words
    before, after = view.padded[first - 1], view.padded[last]
    if first <= view.first or after not in lists.follows or not before.isalpha() or view.lowers[first] in lists.alone:
        return False
    grammar = view.language.grammar
    if before in lists.adverbs or before in lists.auxiliaries or before in lists.relative or before in grammar.nominatives:
        return False
    if before in lists.coordinators or before in lists.complementizers or before in lists.negating:
        return False
    if before.endswith(lists.adverb_endings):
        return False
    return _verb_behind(view, lists, last) or _verb_before(view, lists, first)


def _verb_behind(view: View, lists: Lists, last: int) -> bool:
    for place in range(last, min(last + MAIN, view.size)):
        word = view.lowers[place]
        if word in lists.finite:
            return True
        if word in MARKS or word in lists.coordinators or word in lists.relative or word in lists.cuts:
            return False
        if word in lists.complementizers or word in lists.saying:
            return False
    return False


def _verb_before(view: View, lists: Lists, first: int) -> bool:
    speech = view.language.speech_verbs
    for place in range(first - 2, view.first, -1):
        word = view.lowers[place]
        if word in MARKS or word in lists.coordinators or word in lists.relative or word in lists.complementizers:
            return False
        if word in lists.saying or word in speech or word in lists.cuts:
            return False
        if forms.past(view, lists, word):
            before = view.lowers[place - 1]
            if before not in lists.noun_before or before in lists.coordinators:
                return place - 1 >= view.first
    return False
