"""A source and a cue in the midst of what is said: `S, X said, P`, `S, said X, P`."""

from __future__ import annotations

from katanya.records import Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import closes, contents, hearers, says
from katanya.statements.view import View


def interrupts(view: View, cue: Cue) -> Draft | None:
    """`S, X said, P` and `S, said X, P`: the cue and its source interrupt what is said."""
    if not view.language.traits.tagging_verbs or not says.finite(view, cue):
        return None
    source = _behind_subject(view, cue, nouns.before(view, cue.words[0]))
    if source is not None and source[1] == look.verb_group(view, cue.words[0]) and view.breaks(source[0] - 1):
        start, stop = source[0], hearers.told(view, cue)[1]
    elif (
        view.breaks(cue.words[0] - 1)
        and "clause" in cue.entry.takes
        and (source := nouns.after(view, cue.words[1])) is not None
        and (contents.predicates(view, (view.first, cue.words[0])) or _named_between(view, cue, source))
        and closes.speaker(view, cue, source)
    ):
        start, stop = cue.words[0], source[1]
    else:
        return None
    left, right, known = extents.before(view, start), extents.rest(view, stop), view.language.statements
    short = 2 + (view.padded[right[0]] not in known.be_or_get) if right is not None else 0
    if left is None or right is None or right[1] - right[0] < short or view.quoted[left[0]] >= 0:
        return None
    if not (
        closes.predicate(view, right)
        or view.padded[left[1] - 1] in known.be_or_get
        or view.padded[right[0]] in known.complementizers
        or (start == source[0] and _told_between(view, cue, (left, right)))
    ):
        return None
    if view.padded[right[0]] in known.relatives:
        return None
    return Draft(view, (left, right), cue.words, source, cue.entry, "interrupts") if start > view.first + 1 else None


def _behind_subject(view: View, cue: Cue, source: Words | None) -> Words | None:
    """Return who tells of a subject before the comma: `The council, | the mayor said, has rejected C`."""
    stop = hearers.told(view, cue)[1]
    if source is None or view.padded[stop] != "," or view.padded[source[1]] == ",":
        return source
    comma = next((i for i in range(source[1] - 1, source[0], -1) if view.padded[i] == ","), None)
    verb = look.verb_at(view, stop + 1)
    return (comma + 1, source[1]) if comma is not None and verb and view.quoted[comma] < 0 else source


def _named_between(view: View, cue: Cue, source: Words) -> bool:
    """Say whether a name stands right behind a cue, and the verb of the sentence behind it: `The council, said X, will vote`."""
    plain = cue.entry.act is Stance.SAY and cue.entry.takes == {"clause"}
    return plain and view.capital(cue.words[1]) and view.padded[source[1]] == "," and look.verb_at(view, source[1] + 1)


def _told_between(view: View, cue: Cue, parts: tuple[Words, Words]) -> bool:
    """Say whether `, X said,` parts a clause from what goes on with it: `Wait, they said, and you risk C`, `C, X said, so D`."""
    left, right = parts
    if cue.entry.act is not Stance.SAY or cue.entry.takes != {"clause"} or view.padded[cue.words[1]] != ",":
        return False
    opener = view.lower(look.skip_openers(view, view.first))
    grammar, known = view.language.grammar, view.language.statements
    explains = view.padded[right[0]] in grammar.indefinites or view.padded[right[0]].endswith(known.gerund_endings)
    if view.quoted[right[0]] >= 0 or explains or opener in grammar.fronts:
        return False
    goes_on = view.padded[right[0]] in grammar.conjunctions
    goes_on = goes_on and view.padded[right[0] + 1] in grammar.nominatives | known.hearer_pronouns
    participle = opener.endswith((*known.gerund_endings, *known.past_endings))
    return goes_on or (contents.predicates(view, left) and not participle)
