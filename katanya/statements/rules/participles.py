"""Participles of the present: `In rejecting C, X`, `with X calling it C`, `…, at one point calling it C`, and whose they are."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.records import Basis, Stance
from katanya.statements import extents, look, nouns, pieces
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import contents
from katanya.statements.view import View

# `In`, and what the one who speaks does: no more words than this until the comma.
DOING = 24
# `with Sen. Mara Denn of Stavin calling it C`: words of a name with its title.
NAMED = 9
# `…, at one point calling it C`: words between the comma and the participle.
BETWEEN = 7


def doing(view: View, cue: Cue) -> Draft | None:
    """`In rejecting C, X said D`: what somebody does by what he says next."""
    known = view.language.statements
    participle = view.padded[cue.words[0]].endswith(known.gerund_endings)
    if not participle and view.padded[cue.words[0] - 1] not in known.perfect_participles:
        return None
    first = look.skip_openers(view, view.first)
    having = view.padded[first] in known.perfect_participles and first + 1 == cue.words[0]
    if not having and (not participle or cue.words[0] != first + (view.padded[first] in known.participle_openers)):
        return None
    content = contents.after(view, cue)
    comma = next((i for i in range(cue.words[1], min(cue.words[1] + DOING, view.end)) if view.padded[i] == ","), None)
    if content is None or comma is None or content[0] >= comma:
        return None
    if cue.words[0] == first and not extents.complemented(view, content[0]):
        return None  # `Regarding the bridge, X said C`
    source = nouns.subject(view, comma + 1)
    if source is None or source[0] > comma + 1:
        return None
    if view.padded[source[1]] == "," and view.capital(source[1] + 1) and (named := nouns.after(view, comma + 1)) is not None:
        source = named
    return Draft(view, ((content[0], comma),), cue.words, source, cue.entry, "participle_doing")


def beside(view: View, cue: Cue) -> Draft | None:
    """`with X calling it C`: what somebody says beside what the sentence tells."""
    known = view.language.statements
    if not view.padded[cue.words[0]].endswith(known.gerund_endings):
        return None
    stop = look.strip_adverbs(view, cue.words[0])
    near = range(stop - 2, max(view.first, stop - NAMED) - 1, -1)
    place = next((i for i in near if view.padded[i] in known.with_words), None)
    if place is None or any(view.breaks(i) or view.quoted[i] >= 0 for i in range(place, stop)):
        return None
    if view.padded[place - 1] in view.language.titles.of(Basis.DOCUMENT).words:
        return None  # `filed a petition with the court asking for C`
    source, content = (place + 1, stop), contents.after(view, cue)
    speaks = view.capital(stop - 1) or any(look.holder_word(view, i) or _counts(view, i) for i in range(*source))
    return Draft(view, (content,), cue.words, source, cue.entry, "participle_beside") if content and speaks else None


def _counts(view: View, index: int) -> bool:
    """Say whether a word counts those who say something: `with 22 percent saying C`, `with many calling it C`."""
    word, grammar = view.padded[index], view.language.grammar
    return word in grammar.shares or word in grammar.quantifiers or view.words[index].endswith("%")


def set_off(view: View, cue: Cue) -> bool:
    """Say whether an adjunct stands between a comma and a participle: `…, at one point calling it C`."""
    known = view.language.statements
    if not view.padded[cue.words[0]].endswith(known.gerund_endings):
        return False
    stop = look.strip_adverbs(view, cue.words[0])
    comma = next((i for i in range(stop - 1, max(view.first, stop - BETWEEN), -1) if view.breaks(i)), None)
    if comma is None or comma + 1 >= stop or comma <= view.first:
        return False
    plain = not any(view.quoted[i] >= 0 or look.verb_at(view, i) or view.capital(i) for i in range(comma + 1, stop))
    return plain and view.padded[comma + 1] in known.settings and pieces.is_adjunct(view, (comma + 1, stop))


def told_by(view: View, cue: Cue) -> bool:
    """Say whether a participle tells by what something was done, or brings in a quotation: `by saying that C`, `writing, "C"`."""
    known = view.language.statements
    if view.padded[cue.words[0]] not in known.telling or look.predicative(view, cue.words[0]):
        return False
    before, after = view.padded[cue.words[0] - 1], cue.words[1]
    if before in known.agent:
        return True
    if _explains(view, cue):
        return True
    spoken = view.quoted[after + view.breaks(after) : after + view.breaks(after) + 1] not in ((), (-1,))
    held = view.capital(cue.words[0] - 1) or look.holder_word(view, cue.words[0] - 1)
    placed = view.padded[cue.words[0] - 2] in known.placing
    return spoken and before.isalpha() and (placed or not held) and before not in view.language.grammar.noun_determiners


# Acts that are explained in the same breath, and how far before a participle their cue stands.
EXPLAINED = frozenset((Stance.CONFIRM, Stance.DENY, Stance.REJECT, Stance.SUPPORT))
EXPLAINS = 9
# Acts of nouns that tell something themselves: `rejected a claim saying C`.
TOLD = frozenset((Stance.SAY, Stance.ACCUSE, Stance.DENY))


def _explains(view: View, cue: Cue) -> bool:
    """Say whether a participle tells why somebody did what stands before it: `confirmed the closure saying C`."""
    lexicon, before = view.language.lexicon.by_first, cue.words[0] - 1
    endings = view.language.statements.gerund_endings
    word = view.padded[before]
    told = any(entry.frame is Frame.NOUN and entry.act in TOLD for _, entry in lexicon.get(word, ()))
    grammar = view.language.grammar
    leads = word in grammar.prepositions or word in grammar.articles_and_possessives or look.verb_at(view, before)
    if not word.isalpha() or view.capital(before) or told or leads or look.holder_word(view, before):
        return False
    for index in range(before - 1, max(view.first, before - EXPLAINS), -1):
        if view.breaks(index) or view.quoted[index] >= 0:
            return False
        if look.verb_at(view, index) and not view.padded[index].endswith(endings):
            acts = {entry.act for form, entry in lexicon.get(view.padded[index], ()) if len(form) == 1}
            return not EXPLAINED.isdisjoint(acts)
    return False


def subject(view: View, cue: Cue) -> Words | None:
    """Return the subject of the last verb before a cue, where the sentence opens with something else."""
    endings = view.language.statements.gerund_endings
    for index in range(cue.words[0] - 1, view.first, -1):
        if view.quoted[index] >= 0:
            return None
        if look.verb_at(view, index) and not view.padded[index].endswith(endings):
            found = nouns.before(view, index)
            if found is not None and not _infinite(view, index):
                return found
    return None


def _infinite(view: View, index: int) -> bool:
    return view.padded[index - 1] in view.language.statements.not_predicates
