"""A source and a cue behind what is said: `C, X said`, `C, said X`."""

from __future__ import annotations

from katanya.records import Stance
from katanya.statements import extents, look, nouns, openings
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import contents, says
from katanya.statements.view import View


def inverted(view: View, cue: Cue) -> Draft | None:
    """`C, said X, the mayor of Y.`: a clause before the comma, and nothing but who said it after the cue."""
    if (
        not view.language.traits.tagging_verbs
        or not view.breaks(cue.words[0] - 1)
        or not says.finite(view, cue)
        or "clause" not in cue.entry.takes
        or openings.dashed(view, cue.words[0]) is not None
    ):
        return None
    content, source = extents.before(view, cue.words[0]), nouns.after(view, cue.words[1])
    if content is None or source is None or not contents.predicates(view, content) or view.quoted[content[0]] >= 0:
        return None
    if not _told_to_end(view, source[1]) or _verbal(view, source) or not speaker(view, cue, source):
        return None
    beside = nouns.before(view, cue.words[0])
    if beside is not None and beside[0] == content[0] and beside[1] < content[1] and view.breaks(beside[1]):
        return None
    if beside is not None and beside[0] > content[0] and view.breaks(beside[0] - 1) and view.capital(beside[0]):
        return None
    return Draft(view, (content,), cue.words, source, cue.entry, "clause_cue_source")


def _told_to_end(view: View, stop: int) -> bool:
    """Say whether nothing but who the speaker is follows him: `said X, a nurse at the clinic, who saw the fire`."""
    relatives = view.language.statements.relatives
    while stop < view.end and view.padded[stop] == ",":
        opens, edge = view.padded[stop + 1], next((i for i in range(stop + 1, view.end) if view.breaks(i)), view.end)
        if opens in relatives:
            return True
        if opens not in view.language.grammar.articles_and_possessives or look.has_verb(view, (stop + 1, edge)):
            return False
        stop = edge
    return stop >= view.end


def _verbal(view: View, source: Words) -> bool:
    """Say whether a verb stands in a source, other than in what is told of it behind `who`."""
    first, last = source
    who = view.language.statements.who
    relative = next((i for i in range(first, last) if view.padded[i] in who), last)
    return look.has_verb(view, (first, relative))


def clause_source_cue(view: View, cue: Cue) -> Draft | None:
    """`C, X said.`: nothing of a content follows the cue."""
    source = nouns.before(view, cue.words[0])
    if source is None or source[0] <= view.first or not view.breaks(source[0] - 1) or cue.entry.takes & contents.OPENED:
        return None
    follows = extents.after(view, cue.words) is not None and not _tag_goes_on(view, cue, source)
    if follows and not ("told" in cue.entry.takes and contents.after(view, cue) is None):
        return None
    content = extents.before(view, source[0])
    if content is not None and (_mere_adjunct(view, content) or look.tells_on(view, content)):
        return None
    return (
        Draft(view, (content,), cue.words, source, cue.entry, "clause_source_cue")
        if content and contents.is_clause(view, content)
        else None
    )


def finding_last(view: View, cue: Cue) -> Draft | None:
    """`C, other studies have shown.`: what a document or one who studies such things found stands before it."""
    draft = clause_source_cue(view, cue) if view.language.traits.tagging_verbs else None
    return draft if draft is not None and draft.source is not None and says.finds(view, draft.source) else None


def clause_cue_source(view: View, cue: Cue) -> Draft | None:
    """`C, said X.`: the source follows the cue, which a comma parts from the clause before it."""
    if not view.language.traits.tagging_verbs or not view.breaks(cue.words[0] - 1) or not says.finite(view, cue):
        return None
    if openings.dashed(view, cue.words[0]) is not None:
        return None
    source, content = nouns.after(view, cue.words[1]), extents.before(view, cue.words[0])
    if source is None or content is None or not contents.is_clause(view, content) or not _closes(view, source[1]):
        return None
    if ("question" in cue.entry.takes and not contents.predicates(view, content)) or cue.entry.takes & HEARD:
        return None
    if not speaker(view, cue, source) or _predicated(view, source):
        return None
    return Draft(view, (content,), cue.words, source, cue.entry, "clause_cue_source")


# A number that is given, and one who is told, are no speakers: `X, who left, told Y that C`.
HEARD = frozenset(("told", "figure"))


def predicate(view: View, part: Words) -> bool:
    """Say whether a part opens with a verb, perhaps after an adverb, or with a condition."""
    return view.padded[part[0]] in view.language.statements.conditions or any(
        look.verb_at(view, i) or contents.verb_form(view, i, part[0] - 1) for i in range(part[0], min(part[0] + 2, part[1]))
    )


def speaker(view: View, cue: Cue, source: Words) -> bool:
    """Say whether what follows a cue speaks, and is not its object: `C, denied Orlin`, not `X, which …, denied the report`, nor
    `Police arrested X, told him that …`."""
    grammar, first = view.language.grammar, view.padded[source[0]]
    if source[1] - source[0] == 1 and first in grammar.pronouns | grammar.possessives and first not in grammar.nominatives:
        return False
    return "object" not in cue.entry.takes or view.capital(source[0])


def _mere_adjunct(view: View, content: Words) -> bool:
    """Say whether only the occasion of a saying stands before it: `In an interview, she joked about C`, `When asked, …`."""
    first, known = view.padded[content[0]], view.language.statements
    if (first in known.when or first in known.questioned) and view.quoted[content[0]] < 0:
        return not any(view.breaks(i) for i in range(*content))
    led = first in known.occasion_prepositions and view.padded[content[0] + 1] not in known.bounds
    if led and first in view.language.grammar.fronts:
        led = not any(_resumes(view, i) for i in range(content[0] + SUBJECT, content[1] - 1))
    return led and view.quoted[content[0]] < 0 and not contents.predicates(view, content)


# Words of a clause before the main one opens that no mark parts from it: `After she left the hall | he spoke`.
SUBJECT = 3


def _resumes(view: View, index: int) -> bool:
    """Say whether a pronoun and its verb open a clause there, which no word subordinates."""
    grammar = view.language.grammar
    opens = view.padded[index] in grammar.nominatives and view.padded[index - 1] not in grammar.opens_adjunct
    return opens and look.verb_at(view, index + 1)


def _predicated(view: View, source: Words) -> bool:
    """Say whether what follows a cue is a name and what it is held to be: `ruled Orlin eligible`."""
    first, last = source
    plain = last - first == 2 and view.capital(first) and not view.capital(last - 1)
    return plain and not look.holder_word(view, last - 1)


def _tag_goes_on(view: View, cue: Cue, source: Words) -> bool:
    """`C, X said on Monday in Stavin, a step that …`: the occasion follows the cue, and what explains C or goes on from it."""
    first = look.skip_openers(view, view.first)
    if not view.language.traits.tagging_verbs or not contents.predicates(view, (view.first, source[0])):
        return False
    stop = next((i for i in range(cue.words[1], view.end) if view.breaks(i)), view.end)
    if stop == cue.words[1]:
        return view.quoted[stop + 1 : stop + 2] == (-1,)
    fronted = not view.language.grammar.fronts.isdisjoint(view.lowers[view.first : first + 1])
    tells = cue.entry.act is Stance.SAY and says.finite(view, cue) and "infinitive" not in cue.entry.takes
    aftermath = view.padded[first + 1] in view.language.grammar.trailing
    return tells and not fronted and not aftermath and _occasion(view, (cue.words[1], stop))


def _occasion(view: View, part: Words) -> bool:
    """Say whether a stretch tells when or where something was said: a time or a preposition opens it, and no clause is in it."""
    first, last = part
    grammar, known, word = view.language.grammar, view.language.statements, view.padded[first]
    timed = word in grammar.times and view.capital(first)
    if not timed and word not in known.occasion_openers and view.padded[last - 1] not in known.ago:
        return False
    says_more = known.says_more | grammar.nominatives
    return not any(
        view.quoted[i] >= 0
        or view.padded[i] in says_more
        or (look.verb_at(view, i) and view.padded[i - 1] not in known.not_predicates)
        for i in range(first, last)
    )


def _closes(view: View, index: int) -> bool:
    """Say whether nothing but an adjunct follows the source that ends a sentence."""
    return (
        index >= view.end
        or view.breaks(index)
        or view.padded[index] in view.language.grammar.adjuncts | view.language.grammar.times
    )
