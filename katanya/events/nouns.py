"""Whether a word that may be a verb or a noun stands as a noun."""

from __future__ import annotations

from functools import cache

from katanya.events import forms, joints
from katanya.languages.events import Lists, known
from katanya.statements.view import View

# How far before a base the verb may stand that it goes with: `helped the army fight`.
BEFORE = 5
# Up to so many letters a word in -ing is no gerund: `king`.
GERUND = 4
# Marks that may close a noun phrase.
CLOSING = frozenset((",", "."))


def stands(view: View, lists: Lists, index: int, last: int) -> bool:
    """Say whether a word that may be a verb or a noun stands as a noun."""
    before = view.padded[index - 1] if index else ""
    after, word = view.padded[last], view.lowers[index]
    if view.language.traits.affixed_verbs:
        return not word.startswith(lists.predicate_prefixes)
    if before in lists.infinitive_marks:
        goes_on = after in CLOSING or after in lists.noun_goes_on
        return goes_on and word.endswith((*lists.plural_endings, *lists.gerund_endings))
    if word.endswith(lists.past_endings):
        return _past_stands(view, lists, index, last)
    if word.endswith(lists.gerund_endings):
        owned = before in lists.noun_before and before not in lists.gerund_after
        return owned or after in lists.genitives or after in lists.between
    if index == view.first and word.endswith(lists.plural_endings):
        return True
    if before in lists.acting_arms and (after in lists.indefinite_articles or after in lists.definite):
        return False
    opened = _opened(view, lists, index, last)
    if opened is not None:
        return opened
    if before in lists.be_or_get or before in lists.modals or before in lists.negating:
        return False
    if not word.endswith(lists.plural_endings):
        return False
    if forms.past(view, lists, after) or (before.endswith(lists.past_endings) and before not in lists.saying):
        return True  # `had stopped trucks carrying wheat`
    return (after in lists.noun_after or before in lists.light) and not _subject_before(view, index)


def _past_stands(view: View, lists: Lists, index: int, last: int) -> bool:
    """Say whether a word that ends like a past names somebody, or only describes the noun behind it."""
    before, after, word = view.padded[index - 1] if index else "", view.padded[last], view.lowers[index]
    if before in lists.definite and word in lists.needing:
        return True  # `the wounded`
    if before in lists.degrees and view.padded[index - 2] not in lists.auxiliaries:
        return after.isalpha()
    adverb = before.endswith(lists.adverb_endings) and not view.capitals[index - 1]
    if adverb and _opens_phrase(lists, view.padded[index - 2]):
        return after.isalpha() and after not in lists.agent  # `in previously signed agreements`
    if before in lists.genitives and view.padded[index - 2] in lists.about:
        return after.isalpha()  # `thousands of displaced families`
    if _attributive(view, lists, before, after) or (word in lists.doubted and _opens_noun(view, lists, index, after)):
        return True
    return before in lists.noun_before and before not in lists.verb_goes_on and after.isalpha()


def _opened(view: View, lists: Lists, index: int, last: int) -> bool | None:
    """Say whether a noun phrase is open before a word, which ends it; `None` where nothing there tells."""
    before, after, word = view.padded[index - 1] if index else "", view.padded[last], view.lowers[index]
    goes_on = after in lists.noun_after
    if before in lists.noun_before and not _joins(lists, before):
        return True
    if goes_on and view.padded[index - 2] in lists.owning and before.isalpha() and not before.endswith(lists.no_noun_endings):
        return True
    if goes_on and view.padded[index - 2] in lists.articles_and_possessives and _adjective(lists, before):
        return word not in view.language.grammar.irregular
    named = view.capitals[index - 1] and view.padded[index - 3] in lists.articles_and_possessives
    if named and (goes_on or after in lists.place):
        return True  # `the annual Sarda exercise at`
    owned = before.endswith(lists.possessive_endings)
    if owned or before.endswith(lists.describing_endings):
        return True
    going = before.endswith(lists.gerund_endings) and len(before) > GERUND and word.endswith(lists.plural_endings)
    return True if going else None  # `ignoring calls for a truce`


def _joins(lists: Lists, word: str) -> bool:
    return word in lists.coordinators or word in lists.alternatives or word in lists.complementizers


def no_base(view: View, lists: Lists, index: int) -> bool:
    """Say whether a base stands where only a noun may: `a nightclub massacre`, not `they attack`, `saw him attack`."""
    before = view.padded[index - 1]
    if view.lowers[index] in view.language.grammar.irregular:
        return False  # `a blast hit the port`
    if index == view.first or not before.isalpha() or view.capitals[index - 1] or before.endswith(lists.no_noun_endings):
        return False
    near = view.padded[max(index - BEFORE, 0) : index]
    code = view.language.code
    return before not in _before_bases(code) and before not in view.language.grammar.pronouns and _easing(code).isdisjoint(near)


@cache
def _before_bases(code: str) -> frozenset[str]:
    """Return the words right behind which a base is a verb."""
    lists = known(code).lists
    verbs = lists.before_verbs | lists.auxiliaries | lists.adverbs | lists.infinitives | lists.then
    return verbs | lists.plural_subjects | lists.relative | lists.coordinators | lists.groups | lists.compared


@cache
def _easing(code: str) -> frozenset[str]:
    """Return the verbs behind whose object another stands as a base."""
    return known(code).lists.perceiving | known(code).lists.easing


def _opens_phrase(lists: Lists, word: str) -> bool:
    return word in lists.noun_before and word not in lists.coordinators


def _opens_noun(view: View, lists: Lists, index: int, after: str) -> bool:
    """Say whether a participle of doubt opens a noun phrase: `, suspected Norlandian gunmen attacked`."""
    before = view.padded[index - 1]
    opens = index == view.first or before == "," or before in lists.opens_noun
    return opens and after.isalpha() and after not in lists.participle_joins


def _attributive(view: View, lists: Lists, before: str, after: str) -> bool:
    """Say whether a participle only describes the noun behind it: `in disputed Kashmir`, `visited wounded soldiers`."""
    joining = joints.joining(view.language.code)
    if not after.isalpha() or after in lists.articles_and_possessives or after in joining or after in lists.adverbs:
        return False
    if before in lists.describes_behind or before[:1].isdigit():
        return True
    return before.endswith(lists.past_endings) and before not in lists.saying and before not in view.language.speech_verbs


def _adjective(lists: Lists, word: str) -> bool:
    """Say whether a word between an article and a noun may be an adjective: no plural, which may be a subject."""
    return word.isalpha() and not word.endswith(lists.no_noun_endings) and word not in lists.plural_subjects


def _subject_before(view: View, index: int) -> bool:
    """Say whether a name stands right before a word: `Moscow attacks …`."""
    return index > 0 and view.capital(index - 1) and not view.capital(index) and view.padded[index + 1].isalpha()
