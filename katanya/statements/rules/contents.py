"""What a cue of the clause frame takes as its content."""

from __future__ import annotations

import re

from katanya.records import Stance
from katanya.statements import adjuncts, citing, extents, look, nouns, occasions
from katanya.statements.cues import Cue
from katanya.statements.draft import Words
from katanya.statements.rules import hearers, objects
from katanya.statements.view import View


def after(view: View, cue: Cue) -> Words | None:
    """Return what follows a cue, if it is something that the cue takes."""
    topic = _topic(view, cue)
    if topic is not None:
        return topic
    known = view.language.statements
    if view.breaks(cue.words[1]) and (cue.entry.takes == {"object"} or _contrasts(view, cue.words[1])):
        return None
    told = hearers.told(view, cue)
    if "told" in cue.entry.takes and told[1] > cue.words[1] and view.padded[told[1]] in known.about:
        return told[1] + 1, extents.before_tail(view, told[1], view.end)  # `reminded his staff about C`
    if "question" in cue.entry.takes and view.padded[told[1]] in known.whether and view.quoted[told[1]] < 0:
        return told[1], extents.before_tail(view, told[1], view.end)
    content = extents.after(view, told, far=not cue.entry.takes or bool(cue.entry.takes & {"clause", "told", "quote", "that"}))
    if content is not None and view.quoted[content[0]] < 0 and view.padded[content[0]] in view.language.grammar.joins:
        return None  # `mengusulkan dan mendukung C`: the second verb has it
    if content is None or ("purpose" in cue.entry.takes and not _purpose(view, content)) or not _opened(view, cue, content):
        return None
    if not view.language.traits.infinitive or not cue.entry.takes:
        return without_relative(view, cue, content)
    content = without_relative(view, cue, objects.before_deed(view, cue, _pointed(view, cue, content)))
    thing = "object" in cue.entry.takes and not any(look.verb_at(view, index) for index in range(*content))
    return _taken(view, cue, without_relative(view, cue, occasions.without_occasion(view, content)) if thing else content)


def _contrasts(view: View, comma: int) -> bool:
    """Say whether something else follows a cue: `agreed, but also argued that C`, not `X said, but "C"`."""
    opened = view.padded[comma] == "," and view.padded[comma + 1] in view.language.statements.but
    return opened and view.quotation_after(comma + 2) is None


def _pointed(view: View, cue: Cue, content: Words) -> Words:
    """Keep the `that` of a thing: `rejected that argument`, not `said that C`."""
    known = view.language.statements
    if "object" not in cue.entry.takes or content[0] != cue.words[1] + 1:
        return content
    if view.padded[cue.words[1]] not in known.complementizers:
        return content
    word, grammar = view.padded[content[0]], view.language.grammar
    opens = word in grammar.noun_determiners or word in grammar.adjuncts or word.endswith(known.plural_endings)
    opens = opens or view.capital(content[0]) or view.quoted[content[0]] >= 0
    clause = "clause" in cue.entry.takes and (opens or view.padded[content[0]].isdigit() or _finite(view, content))
    return content if clause else (cue.words[1], content[1])


# What an entry may ask of the content after its cue; nothing else is taken.
OPENED = frozenset(("that", "as", "aim", "to", "figure"))
# `melihat pasar sebagai peluang`, `menekan pemerintah agar`: this far into the content the word that makes it one.
NEAR = 12


def _opened(view: View, cue: Cue, content: Words) -> bool:
    """Say whether the content of a cue that takes clauses only (that, as, aim) is opened as one: `menyadari bahwa C`."""
    takes = cue.entry.takes & OPENED
    if not takes:
        return True
    first, near = content[0], view.lowers[content[0] : min(content[0] + NEAR, content[1])]
    known = view.language.statements
    if "figure" in takes:
        return objects.at_figure(view, content)
    if "aim" in takes:
        return view.padded[first - 1] in known.so_that or not known.so_that.isdisjoint(near)
    if "to" in takes:
        return view.padded[first - 1] in known.in_order_to
    if "as" in takes and not known.as_words.isdisjoint(near[1:]):
        return True
    opened = view.padded[first - 1] in view.language.grammar.dropped or view.breaks(cue.words[1]) or view.breaks(first - 1)
    return "that" in takes and (opened or _carried(view, cue))


def _carried(view: View, cue: Cue) -> bool:
    """Say whether a medium tells what follows a verb of reporting: `AP memberitakan C`, not `Bupati memberitakan C`."""
    if view.padded[cue.words[0]] not in view.language.chain.reporting:
        return False
    source = nouns.before(view, cue.words[0])
    return source is not None and citing.is_medium(view, source)


def _purpose(view: View, content: Words) -> bool:
    """Say whether somebody is asked to do something: `mengajak warga memilah sampah`, not `mengajak Shoigu melihat-lihat`."""
    known = view.language.statements
    if view.language.traits.infinitive:
        return not known.infinitive_marks.isdisjoint(view.lowers[content[0] + 1 : content[1]])
    return not view.capital(content[0]) or not known.so_that.isdisjoint(view.lowers[slice(*content)])


def _taken(view: View, cue: Cue, content: Words) -> Words | None:
    """Return the content of a cue, if the entry takes a content that begins so."""
    takes, grammar, word = cue.entry.takes, view.language.grammar, view.padded[content[0]]
    known = view.language.statements
    if view.padded[cue.words[1]] in known.as_words and objects.names_first(view, cue):
        return cue.words[1], content[1]
    if view.padded[cue.words[1]] in grammar.prepositions and not _past_adjunct(view, cue, content, takes):
        return None
    somebody = (view.capital(content[0]) and not _owned(view, content)) or word in grammar.pronouns
    if "thing" in takes and somebody and known.as_words.isdisjoint(view.lowers[content[0] + 1 : content[0] + NEAR]):
        return None
    marks = known.infinitive_marks
    if word in marks or (word in known.negated and view.padded[content[0] + 1] in marks):
        return _infinitive(view, content) if "infinitive" in takes else None
    opened = extents.complemented(view, content[0]) or view.quoted[content[0]] >= 0
    if word in known.act_occasions and not takes & {"clause", "told", "question", "quote", "rest"} and not opened:
        return None
    if takes <= {"infinitive"} or (takes == {"quote"} and not opened):
        return None
    if word in grammar.prepositions and not opened:
        return (content[0] + 1, content[1]) if "told" in takes and word in grammar.topic_words else None
    if "strict" in takes and not opened and not _finite(view, content):
        return None
    that = "clause" in takes and extents.complemented(view, content[0])
    return content if that or takes & {"object", "about", "rest"} or is_clause(view, content) else None


# How far into a clause its verb is looked for: `felt the Lord was`, not `felt the need to say what was`.
SUBJECT = 8


def _finite(view: View, content: Words) -> bool:
    """Say whether a verb stands soon in a content: what cues that mean much else than saying must be followed by."""
    first, last = content
    if re.split("['’]", view.padded[first])[0] in view.language.grammar.nominatives:
        return True
    for index in range(first + 1, min(last, first + SUBJECT)):
        if view.breaks(index) or view.padded[index] in view.language.grammar.conjunctions:
            return False
        if look.verb_at(view, index) and view.padded[index - 1] not in view.language.statements.infinitive_marks:
            return True
    return False


def _infinitive(view: View, content: Words) -> Words:
    """Leave out the `to` of an infinitive, but not of a negated one."""
    return (content[0] + 1, content[1]) if view.padded[content[0]] in view.language.statements.infinitive_marks else content


def without_relative(view: View, cue: Cue, content: Words) -> Words:
    """Cut an object before `, yang …`, `, which …`: what is praised or blamed is the thing itself."""
    if cue.entry.act not in (Stance.ACCUSE, Stance.SUPPORT, Stance.REJECT, Stance.CONFIRM) and cue.entry.takes != {"object"}:
        return content
    known, relative = view.language.statements, view.language.grammar.relative_pronouns
    thing = "object" in cue.entry.takes and ("clause" not in cue.entry.takes or not _predicated(view, content))
    for index in range(content[0] + 1, content[1] - 1):
        after = view.padded[index + 1]
        if thing and view.breaks(index) and (after in known.further or after.endswith(known.gerund_endings)):
            return content[0], index
        if thing and view.padded[index] in known.concessions and view.quoted[index] < 0:
            return content[0], index
        if look.verb_at(view, index) and not thing:
            return content
        if view.padded[index] == "," and (after in known.articles or after in relative):
            return content[0], index
    return content


def of_aside(view: View, cue: Cue, content: Words) -> Words:
    """`X, who said C, left the room`: what is said in an aside ends at the comma before the verb of the sentence itself."""
    relative = look.verb_group(view, cue.words[0]) - 1
    if view.padded[relative] not in view.language.grammar.relative_pronouns or not view.breaks(relative - 1):
        return content
    return closed(view, content)


def closed(view: View, part: Words) -> Words:
    """End a clause about somebody at the comma before the verb of the sentence itself: `who, X said, had been warned, | left`."""
    ends = (i for i in range(part[0] + 1, part[1] - 1) if view.padded[i] == "," and view.quoted[i] < 0)
    return part[0], next((i for i in ends if look.verb_at(view, i + 1)), part[1])


def _predicated(view: View, content: Words) -> bool:
    """Say whether what stands before the first mark of a content has a verb: a clause, and no thing."""
    for index in range(*content):
        if view.breaks(index) and index > content[0]:
            return False
        if view.quoted[index] >= 0 or verb_form(view, index, content[0]):
            return True
    return False


def _owned(view: View, content: Words) -> bool:
    """Say whether a thing of somebody named stands there: `Orlin's charge`, not `Orlin`."""
    known = view.language.statements
    return any(
        view.padded[index].endswith(known.owner_endings) or view.padded[index] in known.lone_genitives
        for index in range(content[0], min(content[0] + 4, content[1]))
    )


def _topic(view: View, cue: Cue) -> Words | None:
    """`declined to comment on C`: what a preposition names, where the cue takes one."""
    if "about" not in cue.entry.takes:
        return None
    start = adjuncts.timed(view, cue.words[1])
    if view.padded[start] not in view.language.grammar.topic_words:
        return None
    return start + 1, extents.before_tail(view, start, view.end)


def _past_adjunct(view: View, cue: Cue, content: Words, takes: frozenset[str]) -> bool:
    """Say whether a preposition after the cue opens an adjunct of the saying, with the content after it."""
    if content[0] == cue.words[1]:
        return True
    opened = view.padded[content[0] - 1] in view.language.grammar.dropped or view.quoted[content[0]] >= 0
    timed = any(view.padded[index] in view.language.grammar.times for index in range(cue.words[1], content[0]))
    return opened or timed or (is_clause(view, content) and "clause" in takes)


def only_cites(view: View, cue: Cue, content: Words) -> bool:
    """`Laporan itu mengutip dua pejabat yang enggan disebut namanya`: on whose word it is, and nothing that they said."""
    known = view.language.statements
    if cue.entry.name not in known.citing_cues:
        return False
    if view.language.traits.inflected_verbs:
        participle = view.padded[cue.words[0]].endswith(known.gerund_endings)
        short = participle and content[1] - content[0] < CITED
        return short and _holds(view, content, CITED) and not look.has_verb(view, content)
    if view.quoted[content[0]] >= 0 or not _holds(view, content, HOLDER):
        return False
    told = known.complementizers | known.carried_verbs
    return not any(view.breaks(i) or view.padded[i] in told for i in range(*content))


# `quoting an unnamed Treasury official`: words of whoever is cited, and within how many he is named where a verb follows.
CITED, HOLDER = 7, 3


def _holds(view: View, content: Words, reach: int) -> bool:
    """Say whether a role or a holder of speech stands among the first words of a content."""
    return any(look.holder_word(view, i) for i in range(content[0], min(content[0] + reach, content[1])))


def is_clause(view: View, content: Words) -> bool:
    """Say whether words hold a predicate, or something quoted: a bare noun phrase is no clause."""
    first, last = content
    known = view.language.statements
    if view.padded[first] in known.answers:
        return True
    if last - first < 2:
        return view.quoted[first] >= 0
    if view.padded[first] in known.articles and view.padded[first + 1] in known.sameness:
        return True  # `61 percent say the same of Orlin`
    if re.split("['’]", view.padded[first])[0] in view.language.grammar.pronouns or last - first > 5:
        return True
    if not view.language.traits.inflected_verbs:
        return True
    return any(view.quoted[i] >= 0 or verb_form(view, i, first) for i in range(first, last))


def predicates(view: View, part: Words) -> bool:
    """Say whether a clause of its own stands there, not a subject and its appositions or an adjunct."""
    first = look.skip_openers(view, part[0])
    bounds = view.language.statements.bounds
    while first < part[1] and view.padded[first] in view.language.grammar.opens_adjunct and view.padded[first + 1] not in bounds:
        comma = next((i for i in range(first, part[1]) if view.breaks(i)), part[1])
        first = comma + 1
    return any(
        view.quoted[i] >= 0 or (view.padded[i - 1] not in view.language.grammar.relative_pronouns and _predicate(view, i, first))
        for i in range(first + 1, part[1])
        if view.padded[i] not in view.language.titles.every and view.padded[i] not in view.language.titles.nouns
    )


def _predicate(view: View, index: int, first: int) -> bool:
    """Say whether a verb stands there, and no owner: `workers'`."""
    word, known = view.padded[index], view.language.statements
    if look.verb_at(view, index):
        return True
    return verb_form(view, index, first) and not word.endswith(known.owner_endings) and not word.endswith(known.plural_genitives)


def verb_form(view: View, index: int, first: int) -> bool:
    """Say whether a word after the first of a clause has the form of a verb."""
    word, known = view.padded[index], view.language.statements
    if look.verb_at(view, index) or word.endswith(known.contractions):
        return True
    if index <= first or view.capital(index):
        return False
    ends = word.endswith(known.verb_endings) and not word.endswith(known.not_verb_endings)
    return ends or word in view.language.grammar.present_verbs
