"""What stands at a place of a sentence: a verb, a role, adverbs and dates to step over."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.statements.draft import Words
from katanya.statements.view import View

OPENING = frozenset("([")
CLOSING = frozenset(")]")


def strip_adverbs(view: View, stop: int) -> int:
    """Return the place before the adverbs, times and bracketed dates that stand right before it."""
    key = ("adverbs", stop)
    found = view.sources.get(key)
    if found is None:
        found = view.sources[key] = (_strip_adverbs(view, stop), stop)
    return found[0]


def _strip_adverbs(view: View, stop: int) -> int:
    grammar, known, last = view.language.grammar, view.language.statements, stop
    while last > view.first and view.quoted[last - 1] < 0:
        word = view.padded[last - 1]
        if word in CLOSING and (opening := _opening(view, last - 1)) is not None and dated(view, opening, last):
            last = opening
        elif not view.capital(last - 1) and (
            word in grammar.beside_cue or (word.endswith(known.adverb_endings) and word not in grammar.not_adverbs)
        ):
            last -= 1
        elif word in known.later_ends and _in_two_words(view, last):
            last -= 2
        elif word in grammar.times and last - 1 > view.first and (word not in known.verb_names or view.capital(last - 1)):
            if named_month(view, last - 1):
                return last
            last = _strip_time(view, last)
        else:
            return last
    return last


def named_month(view: View, index: int) -> bool:
    """Say whether a month is somebody's name: `Elise Maret membantah C`, `Orla June said C`, not `Senin, 5 Maret`."""
    grammar, before = view.language.grammar, view.padded[index - 1]
    if not view.capital(index) or not view.capital(index - 1):
        return False
    if view.words[index].isupper() and view.words[index - 1].isupper():
        return True  # `USA TODAY`
    if view.padded[index] not in grammar.named_months:
        return False
    after = view.padded[index + 1]
    dated = after.isdigit() or after in grammar.times or after in grammar.determiners
    return not dated and before not in grammar.times and before not in grammar.adjuncts


def given_month(view: View, index: int) -> bool:
    """Say whether a month opens somebody's name: `a nurse, Jan Orlin, said C`, not `In May President Orlin said C`."""
    grammar, after = view.language.grammar, view.padded[index + 1]
    if view.padded[index] not in grammar.named_months or not view.capital(index) or not view.capital(index + 1):
        return False
    opens = index == view.first or view.breaks(index - 1) or holder_word(view, index - 1)
    return opens and after.isalpha() and after not in grammar.times and after not in view.language.titles.every


def _in_two_words(view: View, last: int) -> bool:
    """Say whether two words that tell a time end there: `baru-baru ini`, `has since | said`."""
    before = view.padded[last - 2]
    return before in view.language.statements.later_opens or before in view.language.grammar.times


def verb_group(view: View, stop: int) -> int:
    """Return where the verb group of a cue begins: its adverbs, `is` before -ing, `began to`, `seems to`, `went on to`."""
    key = ("group", stop)
    found = view.sources.get(key)
    if found is None:
        found = view.sources[key] = (_verb_group(view, stop), stop)
    return found[0]


def _verb_group(view: View, stop: int) -> int:
    grammar, last = view.language.grammar, strip_adverbs(view, stop)
    marks, ends = view.language.statements.infinitive_marks, view.language.statements.gerund_endings
    before = view.padded[last - 1]
    if before not in marks and before not in grammar.progressives:
        return last
    for _ in range(2):
        if view.padded[last - 1] in marks and last - 2 > view.first and _catenative(view, last - 2):
            last = strip_adverbs(view, last - 2)
        elif view.padded[last].endswith(ends) or (last < stop and view.padded[stop].endswith(ends)):
            if view.padded[last - 1] not in grammar.progressives or last - 1 <= view.first:
                return last
            last = strip_adverbs(view, last - 1)
        else:
            return last
    return last


def predicative(view: View, index: int) -> bool:
    """Say whether a cue in -ing is a predicate and no participle: `is urging`, `kept saying`."""
    return verb_group(view, index) < strip_adverbs(view, index)


def _catenative(view: View, index: int) -> bool:
    """Say whether a verb before `to` tells how a saying began or looks; `on` only in `went on to`."""
    word, known = view.padded[index], view.language.statements
    if word in known.going_on and view.padded[index - 1] not in known.goes:
        return False
    return word in view.language.grammar.catenatives and view.quoted[index] < 0


def skip_openers(view: View, start: int) -> int:
    """Return the place after the connectors that open a sentence, and the comma after them."""
    key = ("openers", start)
    found = view.sources.get(key)
    if found is None:
        found = view.sources[key] = (start, _skip_openers(view, start))
    return found[1]


def _skip_openers(view: View, start: int) -> int:
    grammar, first = view.language.grammar, start
    while first < view.end and view.quoted[first] < 0:
        length = grammar.connectors.length_at(view.lowers, first)
        if length and view.padded[first + length] == ",":
            first += length + 1
        elif (word := view.padded[first]) in grammar.openers or word in grammar.conjunctions or view.breaks(first):
            first += 1
        elif length > 1:
            first += length
        else:
            return first
    return first


def verb_at(view: View, index: int) -> bool:
    """Say whether the word at that place looks like a predicate: a copula, or a word with a verb's form."""
    grammar, word, capital = view.language.grammar, view.padded[index], view.capitals[index]
    if capital:
        return word in grammar.copulas and not _named_like(view, index)
    if word in grammar.copulas or (
        word in view.language.speech_verbs and view.padded[index - 1] not in grammar.articles_and_possessives
    ):
        return True
    if (len(word) < 5 and word not in grammar.irregular) or word in grammar.not_verbs or not word.isalpha():
        return False
    if grammar.predicate_prefixes:
        return word.startswith(grammar.predicate_prefixes)
    known = view.language.statements
    if word in grammar.irregular:
        return view.padded[index - 1] not in known.articles
    return (
        word.endswith(known.past_endings)
        and view.padded[index + 1] not in known.after_participles
        and view.padded[index - 1] not in known.articles
    )


def _named_like(view: View, index: int) -> bool:
    """`Will Rogers said`, `Theresa May said`: a name, where a verb would be in lower case."""
    return view.padded[index] in view.language.statements.verb_names and (view.capitals[index + 1] or view.capitals[index - 1])


def _strip_time(view: View, last: int) -> int:
    """Step back over one time word, its figures and the preposition before it."""
    last, known = last - 1, view.language.statements
    while last > view.first and (view.words[last - 1].isdigit() or view.padded[last - 1] in known.time_qualities):
        last -= 1
    if last > view.first and view.padded[last - 1] in known.time_prepositions:
        last -= 1
    return last


def _opening(view: View, closing: int) -> int | None:
    for index in range(closing - 1, max(closing - 12, view.first - 1), -1):
        if view.padded[index] in OPENING:
            return index
    return None


def dated(view: View, opening: int, last: int) -> bool:
    """Say whether a figure stands in a bracket: `(7/7/2025)`."""
    return any(char.isdigit() for index in range(opening, last) for char in view.words[index])


def aged(view: View, opening: int) -> bool:
    """Say whether a bracket behind a name holds an age: `Nyaro (32)`."""
    age = view.words[opening + 1 : opening + 2]
    own = bool(age) and age[0].isdigit() and len(age[0]) < 3 and view.padded[opening + 2] == ")"
    return own and view.capital(opening - 1) and bool(view.language.grammar.predicate_prefixes)


def closing(view: View, opening: int) -> int | None:
    """Return the place after the bracket that closes one, or `None` where none does soon."""
    for index in range(opening + 1, min(opening + 8, view.size)):
        if view.padded[index] in CLOSING:
            return index + 1
    return None


def holder_word(view: View, index: int) -> bool:
    """Say whether a word names a role or a holder of speech."""
    return view.padded[index] in view.language.titles.every or view.padded[index] in view.language.titles.nouns


def inside_title(view: View, index: int) -> bool:
    """Say whether a word in small letters only goes on with a title: `bantuan` of `lembaga bantuan hukum`."""
    if not view.language.traits.head_first or view.capitals[index]:
        return False
    titles, word = view.language.titles, view.padded[index]
    heads = word in titles.nouns or word in titles.plural or word in titles.courtesy
    return not heads and not any(word in role.firsts for role in titles.roles.values())


def housed(view: View, index: int) -> bool:
    """Say whether the house of whoever is named before follows: `Harst dari Osten Securities`."""
    if view.padded[index] not in view.language.statements.house_of or not view.capital(index - 1):
        return False
    last = index + 1
    while view.capital(last) and view.quoted[last] < 0:
        last += 1
    return not view.language.titles.houses.isdisjoint(view.lowers[index + 1 : last])


def opens_plainly(view: View, index: int) -> bool:
    """Say whether a thing that is pointed to has its capital from the sentence that it opens: `Jembatan itu`."""
    return index == view.first and view.padded[index + 1] in view.language.grammar.determiners


def tells_on(view: View, piece: Words) -> bool:
    """Say whether a verb that tags nothing ends what stands before a cue: what follows is its own (`X mengatakan, | C`)."""
    last = piece[1] - 1
    return not view.language.traits.tagging_verbs and view.padded[last] in view.language.speech_verbs and view.quoted[last] < 0


def raising(view: View, word: str) -> bool:
    """Say whether a word is a passive by its prefix that what follows it belongs to: `Aturan itu diharapkan | mendorong C`."""
    prefixed = word.startswith(view.language.statements.passive_prefixes)
    entries = view.language.lexicon.by_first.get(word, ()) if prefixed else ()
    return any(entry.frame is Frame.PASSIVE and len(form) == 1 for form, entry in entries)


def titled(view: View, piece: Words) -> bool:
    """Say whether a role word stands in a stretch of words."""
    return any(view.padded[index] in view.language.titles.every for index in range(*piece))


def has_verb(view: View, piece: Words) -> bool:
    """Say whether a predicate stands in a stretch of words."""
    return any(verb_at(view, index) for index in range(*piece))


# `yang tidak bersedia disebutkan namanya`: the clause has no more words.
HIDING = 9


def hidden(view: View, index: int) -> bool:
    """Say whether a word stands in the clause by which whoever is quoted keeps his name back: `yang enggan disebut namanya`."""
    hides, relative = view.language.grammar.hides, view.language.grammar.relative_pronouns
    if hides.isdisjoint(view.lowers):
        return False
    stop = next((i for i in range(index, min(index + HIDING, view.end)) if view.padded[i] in hides or view.breaks(i)), None)
    if stop is None or view.breaks(stop):
        return False
    opening = next(
        (i for i in range(index, max(view.first, index - HIDING), -1) if view.padded[i] in relative or view.breaks(i)), None
    )
    return opening is not None and view.padded[opening] in relative
