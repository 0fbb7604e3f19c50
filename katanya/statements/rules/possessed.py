"""Nouns of saying beside their owner: `X's claim that C`, `the claim by X that C`, `his call for C`, `reports that C`."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# `Orlin's widely quoted claim`: so many words may stand between an owner and the noun.
QUALITIES = 3
# What follows the owner's name before the content: no more words than an office and a name have.
OWNER_WORDS = 14


def owner_first(view: View, cue: Cue) -> Draft | None:
    """`Orlin's claim that C`, `his call for C`: the owner stands before the noun."""
    owner = _owner_before(view, cue.words[0])
    if owner is not None and _noted(view, owner[0]):
        return None
    content = _content(view, cue, cue.words[1]) if owner else None
    return Draft(view, (content,), cue.words, owner, cue.entry, "noun_owner_first") if owner and content else None


def owner_after(view: View, cue: Cue) -> Draft | None:
    """`the claim by Orlin that C`: the owner stands between the noun and what is said."""
    start, owners = cue.words[1], view.language.statements.owner_prepositions
    if view.padded[start] not in owners or view.quoted[start] >= 0:
        return None
    reach = range(start + 2, min(start + OWNER_WORDS, view.end))
    opening = next((i for i in reach if view.padded[i] in cue.entry.takes and view.padded[i] not in owners), None)
    owner = nouns.after(view, start + 1)
    if opening is None or owner is None or owner[1] != opening or not (view.capital(owner[0]) or look.titled(view, owner)):
        return None
    if not view.capital(opening - 1) and _shows(view, opening - 1):
        return None  # `the report from the ministry shows that C`: the report speaks
    content = _content(view, cue, opening)
    return Draft(view, (content,), cue.words, owner, cue.entry, "noun_owner_after") if content else None


def _shows(view: View, index: int) -> bool:
    """Say whether a verb of saying, or one by which a document says something, stands there."""
    entries = view.language.lexicon.by_first.get(view.padded[index], ())
    return view.padded[index] in view.language.speech_verbs or any(entry.frame is Frame.FINDING for _, entry in entries)


def given(view: View, cue: Cue) -> Draft | None:
    """`X made charges that C`, `X delivered a critique of C`, `X filed a motion to C`: the owner is the verb's subject."""
    gives, first = view.language.statements.gives, max(view.first, cue.words[0] - GIVEN)
    if gives.isdisjoint(view.lowers[first : cue.words[0]]) or not _given_form(view, cue):
        return None
    verb = next((i for i in range(cue.words[0] - 1, first, -1) if view.padded[i] in gives), None)
    if verb is None or any(
        view.breaks(i) or view.quoted[i] >= 0 or look.holder_word(view, i) for i in range(verb + 1, cue.words[0])
    ):
        return None
    rows = view.language.lexicon.by_first.get(view.padded[verb], ())
    if any(len(form) == 1 and "object" in entry.takes for form, entry in rows):
        return None  # `expressed willingness to C`: the verb is the cue
    owner = nouns.before(view, verb)
    content = _content(view, cue, cue.words[1]) if owner is not None and owner[1] <= verb else None
    return Draft(view, (content,), cue.words, owner, cue.entry, "noun_given") if content else None


def _given_form(view: View, cue: Cue) -> bool:
    """Say whether a noun of saying stands without an owner of its own: plural, or after `a` and its qualities."""
    place, known = cue.words[0] - 1, view.language.statements
    while place > view.first and cue.words[0] - place <= QUALITIES:
        if view.padded[place] in known.noun_openers or view.padded[place] in known.gives:
            break
        if view.breaks(place) or view.quoted[place] >= 0 or view.padded[place].endswith(known.owner_endings):
            return False
        place -= 1
    plural = view.padded[cue.words[0]].endswith(known.plural_endings)
    return view.padded[place] in known.noun_openers or (view.padded[place] in known.gives and plural)


# Words that may stand between a verb of giving and the noun.
GIVEN = 6


def nobodys(view: View, cue: Cue) -> Draft | None:
    """`amid reports that C`, `rumors that C`: words that went about, nobody's in particular."""
    known = view.language.statements
    if not view.padded[cue.words[0]].endswith(known.plural_endings) or view.padded[cue.words[1]] not in known.complementizers:
        return None
    if cue.entry.act not in (Stance.SAY, Stance.ACCUSE) or cue.entry.name in known.never_nobodys:
        return None
    content = _content(view, cue, cue.words[1])
    return Draft(view, (content,), cue.words, None, cue.entry, "noun_nobodys") if content else None


def _noted(view: View, index: int) -> bool:
    """Say whether what stands there is what something was said in: `admitted in his plea that C`."""
    return view.padded[index - 1] in view.language.statements.said_in and view.padded[index - 2] in view.language.speech_verbs


def _owner_before(view: View, index: int) -> Words | None:
    """Return the owner before a noun: a possessive pronoun, or a noun phrase with its mark."""
    known = view.language.statements
    for place in range(index - 1, max(view.first, index - 2 - QUALITIES) - 1, -1):
        word = view.padded[place]
        if view.quoted[place] >= 0 or view.breaks(place):
            return None
        if word in view.language.grammar.possessives:
            return place, place + 1
        if word.endswith(known.owner_endings):
            return _phrase(view, place + 1, place) if word[:-2] not in known.contracted else None
        if word in known.lone_genitives and view.padded[place - 1].endswith(known.plural_endings):
            return _phrase(view, place, place - 1)
    return None


def _phrase(view: View, stop: int, head: int) -> Words | None:
    """Return the noun phrase that ends in a possessive: a name with its titles, or a role with its article."""
    first = head
    while first > view.first and not view.breaks(first - 1) and view.quoted[first - 1] < 0 and _belongs(view, first - 1, first):
        first -= 1
    found = view.capital(head) or any(look.holder_word(view, i) for i in range(first, stop)) or _role(view, head)
    return (first, stop) if found and _unmarked(view, head) not in view.language.grammar.times else None


def _belongs(view: View, index: int, after: int) -> bool:
    """Say whether a word belongs to the phrase after it: a name, a title, an article before a common noun."""
    word = view.padded[index]
    if view.capital(index) and word not in view.language.grammar.times and word not in view.language.grammar.openers:
        return index > view.first or view.capital(after)
    if look.holder_word(view, index):
        return True
    owned = word in view.language.statements.articles or word in view.language.grammar.possessives
    return owned and not view.capital(after)


def _unmarked(view: View, index: int) -> str:
    """Return a word without the mark of an owner."""
    word = view.padded[index]
    return word[:-2] if word.endswith(view.language.statements.owner_endings) else word


def _role(view: View, head: int) -> bool:
    plain = _unmarked(view, head)
    return plain in view.language.titles.every or plain in view.language.titles.nouns


def _content(view: View, cue: Cue, start: int) -> Words | None:
    """Return what a noun takes: a clause after `that`, a deed or a thing after `to`, `for`, `of` and their like."""
    opener, known = view.padded[start], view.language.statements
    if opener not in cue.entry.takes or view.quoted[start] >= 0:
        return None
    if opener in known.infinitive_marks and cue.entry.act is Stance.SAY and not _deed(view, start + 1):
        return None
    last = start + 1
    while (
        last < view.end
        and not (view.breaks(last) and not _listed(view, last))
        and not (opener not in known.complementizers and _ends(view, start, last))
    ):
        last += 1
    if view.padded[last] in view.language.grammar.copulas:
        last = look.strip_adverbs(view, last)
    last = extents.before_tail(view, start + 1, last)
    return (start + 1, last) if last - start > 1 else None


def _deed(view: View, index: int) -> bool:
    """Say whether a verb with its object stands there: `his claim to know the law`, not `its claim to fame`."""
    object_follows = (
        view.padded[index + 1] in view.language.grammar.noun_determiners | view.language.grammar.articles_and_possessives
    )
    return object_follows or view.padded[index] in view.language.statements.deeds


def _listed(view: View, index: int) -> bool:
    """Say whether a hyphen joins two parts of one word there."""
    return view.padded[index] == "-"


def _ends(view: View, start: int, index: int) -> bool:
    """Say whether the predicate of the noun itself begins there, or another clause."""
    grammar, known, word = view.language.grammar, view.language.statements, view.padded[index]
    if view.quoted[index] >= 0 or index <= start + 1:
        return False
    if view.padded[start] in known.infinitive_marks:
        return word in grammar.copulas
    if word in known.noun_ends or word in grammar.copulas:
        return True
    return look.verb_at(view, index) and not view.padded[index - 1].endswith(known.adverb_endings)
