"""Whether a word that may be a verb or a noun stands as a noun."""

from __future__ import annotations

from functools import cache

from katanya.events import joints
from katanya.languages.events import Lists, known
from katanya.statements.view import View

# How far before a base the verb may stand that it goes with: `helped the army fight`.
BEFORE = 5
OWNING = frozenset(("'s", "’s", "'", "’"))


def stands(view: View, lists: Lists, index: int, last: int) -> bool:
    """Say whether a word that may be a verb or a noun stands as a noun."""
    before = view.padded[index - 1] if index else ""
    after, word = view.padded[last], view.lowers[index]
    if view.language.code == "id":
        return not word.startswith(("me", "di", "ber", "ter"))
    if before == "to":
        return after in ("and", ",", ".", "of", "on", "between", "in", "near", "at", "across") and word.endswith(("s", "ing"))
    if word.endswith("ed"):
        if before in lists.definite and word in lists.needing:
            return True  # `the wounded`
        if before in lists.degrees and view.padded[index - 2] not in lists.auxiliaries:
            return after.isalpha()
        if before.endswith("ly") and not view.capitals[index - 1] and _opens_phrase(lists, view.padded[index - 2]):
            return after.isalpha() and after not in lists.agent  # `in previously signed agreements`
        if before == "of" and view.padded[index - 2] in lists.about:
            return after.isalpha()  # `thousands of displaced families`
        if _attributive(view, lists, before, after) or (word in lists.doubted and _opens_noun(view, index, after)):
            return True
        return before in lists.noun_before and before not in ("for", "and", "or", "of", "after", "in") and after.isalpha()
    if word.endswith("ing"):
        return (before in lists.noun_before and before not in lists.gerund_after) or after in ("of", "between")
    if index == view.first and word.endswith("s"):
        return True
    if before in lists.acting_arms and (after in lists.indefinite or after in lists.definite):
        return False
    if before in lists.noun_before and before not in ("and", "or", "that"):
        return True
    if view.padded[index - 2] in OWNING and before.isalpha() and not before.endswith(("ly", "s")) and after in lists.noun_after:
        return True
    if view.padded[index - 2] in lists.articles and after in lists.noun_after and _adjective(lists, before):
        return word not in view.language.grammar.irregular
    if (
        view.capitals[index - 1]
        and (after in lists.noun_after or after in lists.place)
        and view.padded[index - 3] in lists.articles
    ):
        return True  # `the annual Sarda exercise at`
    if before.endswith(("’s", "'s", "s’", "al", "ic", "ous", "ive")) and before not in ("officials",):
        return True
    if before.endswith("ing") and len(before) > 4 and word.endswith("s"):
        return True  # `ignoring calls for a truce`
    if before in lists.passives or before in ("will", "would", "may", "might", "could", "can", "should", "must", "not"):
        return False
    if word.endswith("s") and (after.endswith("ed") or after in view.language.grammar.irregular):
        return True
    if word.endswith("s") and before.endswith("ed") and before not in lists.saying:
        return True  # `had stopped trucks carrying wheat`
    return word.endswith("s") and (after in lists.noun_after or before in lists.light) and not _subject_before(view, index)


def no_base(view: View, index: int) -> bool:
    """Say whether an English base stands where only a noun may: `a nightclub massacre`, not `they attack`, `saw him attack`."""
    before = view.padded[index - 1]
    if view.lowers[index] in view.language.grammar.irregular:
        return False  # `a blast hit the port`
    if index == view.first or not before.isalpha() or before.endswith(("s", "ly", "n't")) or view.capitals[index - 1]:
        return False
    near = view.padded[max(index - BEFORE, 0) : index]
    return before not in _before_bases() and before not in view.language.grammar.pronouns and _easing().isdisjoint(near)


@cache
def _before_bases() -> frozenset[str]:
    """Return the words right behind which an English base is a verb."""
    lists = known("en").lists
    verbs = lists.before_verbs | lists.auxiliaries | lists.adverbs | lists.infinitives | lists.then
    return verbs | lists.plural_subjects | lists.relative | lists.coordinators | lists.groups | {"than"}


@cache
def _easing() -> frozenset[str]:
    """Return the verbs behind whose object another stands as a base."""
    return known("en").lists.perceiving | known("en").lists.easing


def _opens_phrase(lists: Lists, word: str) -> bool:
    return word in lists.noun_before and word not in lists.coordinators


def _opens_noun(view: View, index: int, after: str) -> bool:
    """Say whether a participle of doubt opens a noun phrase: `, suspected Norlandian gunmen attacked`."""
    opens = index == view.first or view.padded[index - 1] in (",", "when", "as", "that", "by", "said", "after")
    return opens and after.isalpha() and after not in ("of", "by", "in", "on")


def _attributive(view: View, lists: Lists, before: str, after: str) -> bool:
    """Say whether a participle only describes the noun behind it: `in disputed Kashmir`, `visited wounded soldiers`."""
    if not after.isalpha() or after in lists.determiners or after in joints.joining("en") or after in lists.adverbs:
        return False
    if before in ("in", "of", "from", "with", "for") or before[:1].isdigit():
        return True
    return before.endswith("ed") and before not in lists.saying and before not in view.language.speech_verbs


def _adjective(lists: Lists, word: str) -> bool:
    """Say whether a word between an article and a noun may be an adjective: no plural, which may be a subject."""
    return word.isalpha() and not word.endswith(("s", "ly")) and word not in lists.plural_subjects


def _subject_before(view: View, index: int) -> bool:
    """Say whether a name stands right before a word: `Moscow attacks …`."""
    return index > 0 and view.capital(index - 1) and not view.capital(index) and view.padded[index + 1].isalpha()
