"""Finds places: names that the gazetteer knows, told from persons, bodies and common words; the first rule that decides wins."""

from __future__ import annotations

import re
from collections.abc import Callable

from katanya import ids
from katanya.frozen import dataclass
from katanya.knowledge import name_parts, places, places_words
from katanya.knowledge.standing import standing
from katanya.languages.records import Language
from katanya.mentions import located, places_around, places_runs
from katanya.mentions.names import Roster
from katanya.mentions.places_around import Verdict
from katanya.mentions.places_runs import Name
from katanya.records import Mention, Span, Text

DATELINE = re.compile(r"[ \u00a0]?(?:\(|,|-|—|–|--|:)")

# What makes a word that stands right after it no word of its own.
JOINING = ("_", "’", "'")


@dataclass(frozen=True, slots=True)
class _Article:
    """What is known of the whole article: its language, its body, last words of persons' names."""

    language: Language
    body: str
    persons: frozenset[str]

    def is_word(self, name: Name) -> bool:
        """Say whether a name is a word of the language as well, or a role.

        The common words of Indonesian hold names of towns; a large one is no word where it opens no sentence.
        """
        language, word = self.language, name.key
        if word in language.titles.every or word in places_words.common(language.code):
            return True
        return word in language.common and (name.run.opens or not name.well_known)

    def in_lower_case(self, word: str) -> bool:
        """Say whether the article writes a word in lower case as well."""
        at = self.body.find(word)
        while at >= 0:
            before, after = self.body[at - 1 : at], self.body[at + len(word) : at + len(word) + 1]
            if not (before.isalnum() or before in JOINING or after.isalnum() or after == "_"):
                return True
            at = self.body.find(word, at + 1)
        return False


Rule = Callable[[Name, _Article], Verdict | None]


def find(text: Text, language: Language, roster: Roster, taken: tuple[Span, ...]) -> tuple[Mention, ...]:
    """Return the places that a text names, in its order; none overlaps what is taken.

    >>> from katanya.articles import from_text
    >>> from katanya.languages.load import language
    >>> from katanya.texts import segment
    >>> text = segment(from_text("Dia lahir di Bogor, Jawa Barat."), language="id")
    >>> [(found.surface, found.rule) for found in find(text, language("id"), Roster(()), ())]
    [('Bogor', 'contained'), ('Jawa Barat', 'container')]
    """
    article = _Article(language, text.body, _persons(roster))
    names = list(places_runs.names(text.body, taken))
    verdicts = [judge(name, article) for name in names]
    places_around.contain(names, verdicts, text.body)
    places_around.repeat(names, verdicts)
    places_around.enlist(names, verdicts, text.body)
    return tuple(
        Mention(ids.mention_id(text.article, name.span), name.kind, name.span, name.name, rule)
        for name, (accepted, rule) in zip(names, verdicts, strict=True)
        if accepted
    )


def judge(name: Name, article: _Article) -> Verdict:
    """Return whether a name is of a place and the rule that says so; the first rule that decides wins."""
    for rule in RULES:
        verdict = rule(name, article)
        if verdict is not None:
            return verdict
    return UNDECIDED


def _never(name: Name, article: _Article) -> Verdict | None:
    lower, grammar = name.name.lower(), article.language.grammar
    never = lower in places_words.evidence().never or lower in grammar.pronouns or lower in grammar.openers
    return (False, "never_a_place") if never or places.demonym(name.name) else None


def _abbreviated(name: Name, article: _Article) -> Verdict | None:
    """Two or three capitals are a place as the short name of a country or division; after a town see `places_around.contain`."""
    if name.name in places_words.abbreviations():
        return False, "no_full_stop"
    if len(name.name) > 3 or "." in name.name:
        return None
    if not name.name.isupper():
        return (False, "letters") if len(name.name) < 3 else None
    if name.rest:
        return False, "letters"
    if "country" in name.kinds:
        return True, "country"
    return (True, "division") if _division_letters(name) else (False, "letters")


def _division_letters(name: Name) -> bool:
    sign = _after_preposition(name) or f"{name.run.before} ".endswith(name_parts.ARTICLES)
    return len(name.name) == 3 and "division" in name.kinds and sign


def _body(name: Name, article: _Article) -> Verdict | None:
    """A place inside the name of a body is not meant: `University of Georgia`, `Bank Jakarta`; `Athens Police` is in Athens."""
    evidence = places_words.evidence()
    ahead, _, join = name.run.before.partition(" ")
    if not name.first and join in evidence.of_body and ahead[:1].isupper() and ahead.lower() in evidence.bodies:
        return False, "part_of_body"
    rest = [word for word in name.rest if word in evidence.bodies]
    if not rest:
        return None
    behind = name.run.lowers[name.last :]
    local = not evidence.local.isdisjoint(behind) and evidence.foreign.isdisjoint(rest)
    if local and not article.language.traits.head_first and _free_ahead(name, article) and name.well_known:
        return True, "local_body"
    return False, "part_of_body"


def _kind_word(name: Name, article: _Article) -> Verdict | None:
    """The name says what kind of place it is: `Kabupaten Bogor`, `Fulton County`."""
    said = name.kind_word and name.run.lowers[name.last - 1] not in places_words.evidence().bodies
    return (True, "kind_word") if said and _free_ahead(name, article) else None


def _dateline(name: Name, article: _Article) -> Verdict | None:
    if name.name.isupper() and name.run.opens and not name.first and DATELINE.match(name.run.body, name.span.stop):
        return True, "dateline"
    return None


def _person(name: Name, article: _Article) -> Verdict | None:
    """Other words of the run make it a person's name, or the article has a person of that name."""
    if not (_free_ahead(name, article) and _free_behind(name, article)):
        return False, "part_of_name"
    placed = _after_preposition(name) and name.word_before not in places_words.evidence().wide
    if name.key in article.persons and not placed and not name.well_known:
        return False, "person"
    return None


def _free_ahead(name: Name, article: _Article) -> bool:
    """Say whether what stands before it in the run leaves it a place: function words, words for people of a country, titles."""
    run = name.run
    return all(_is_free(lower, word, article.language) for lower, word in zip(run.lowers[: name.first], run.words, strict=False))


def _is_free(lower: str, word: str, language: Language) -> bool:
    evidence, grammar = places_words.evidence(), language.grammar
    function = lower in grammar.openers or lower in grammar.adjuncts or lower in evidence.prepositions or lower in evidence.never
    kind = lower in places_words.before() or lower in places_words.parts()
    return function or kind or lower in language.titles.every or places.demonym(word) is not None


def _free_behind(name: Name, article: _Article) -> bool:
    """Say whether what stands after it in the run leaves it a place: a title, as in `Texas Governor`, or another place's name."""
    behind = name.run.lowers[name.last :]
    possessive = name.run.body.startswith(article.language.names.name_owner_endings, name.span.stop)
    hyphened = name.run.body[name.span.stop : name.span.stop + 1] == "-"
    title = bool(behind) and (behind[0] in places_words.evidence().titles or behind[0] in article.language.titles.every)
    return not behind or possessive or hyphened or title or behind[0] in places_words.evidence().never


def _prepositioned(name: Name, article: _Article) -> Verdict | None:
    """`in Seoul`, `di Bogor`, `kota Semarang`, `Sichuan province`, `John Smith of Dallas`."""
    common = article.is_word(name)
    if _after_preposition(name) and not (common and (name.word_before in places_words.evidence().wide or not name.well_known)):
        return True, "preposition"
    if name.last == len(name.run.words) and name.run.after in places_words.evidence().after:
        return True, "noun_after"
    return None


def _after_preposition(name: Name) -> bool:
    evidence = places_words.evidence()
    last = name.word_before
    if last in evidence.prepositions or last in evidence.nouns:
        return True
    if name.first:
        return False
    before = name.run.before
    of = before[:1].isupper() and before.partition(" ")[2] in evidence.of
    return of or before.lower() in evidence.nouns or before.lower() in evidence.articled


def _moved(name: Name, article: _Article) -> Verdict | None:
    """`flew to Bergen`: where somebody went, if a place of that name is well known."""
    return (True, "moved_to") if not name.rest and located.moved_to(article.body, name.span, article.language) else None


def _spoken(name: Name, article: _Article) -> Verdict | None:
    """Who says something is no town: `Jackson said`, `kata Jackson`."""
    if name.rest or name.well_known:
        return None
    language = article.language
    before = name.word_before in standing(language.code).leads
    return (False, "speaker") if before or name.run.after in language.speech_verbs else None


def _country(name: Name, article: _Article) -> Verdict | None:
    if not name.name.endswith(".") and (article.is_word(name) or article.in_lower_case(name.key)):
        return None
    return (True, "country") if "country" in name.kinds else (True, "region") if "region" in name.kinds else None


def _common_word(name: Name, article: _Article) -> Verdict | None:
    if name.name.endswith("."):
        return None
    return (False, "common_word") if article.is_word(name) or article.in_lower_case(name.name.lower()) else None


def _known(name: Name, article: _Article) -> Verdict | None:
    """A division, a capital or a large town under its own name needs no sign."""
    return (True, "well_known") if name.well_known else None


# What a name is that no rule decides on.
UNDECIDED: Verdict = False, "no_sign"
RULES: tuple[Rule, ...] = (
    _never,
    _abbreviated,
    _body,
    _kind_word,
    _dateline,
    _person,
    _prepositioned,
    _moved,
    _spoken,
    _country,
    _common_word,
    _known,
)


def _persons(roster: Roster) -> frozenset[str]:
    """Return the last words of the persons' names of an article that have several and that no place is called like."""
    full = (name for name in roster.names if name.person and len(name.parts) > 1)
    return frozenset(places.key(name.parts[-1]) for name in full if not places.lookup(name.full))
