"""In what quality a source speaks, by the words beside its name anywhere in the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from katanya.frozen import dataclass
from katanya.knowledge import bodies, countries, leaders, outlets
from katanya.languages.load import ROLES
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.records import Basis, Decision, Span

# Titles seen beside a name elsewhere are weighed in this order: the narrowest first.
BY_TITLE = (Basis.EXPERT, Basis.OFFICIAL, Basis.WITNESS, Basis.OTHER, Basis.DOCUMENT, Basis.IMAGE, Basis.MEDIA)
# Kinds of body that speak for no state, authority, party or company.
BY_KIND = {
    "think_tank": Basis.EXPERT,
    "university": Basis.EXPERT,
    "ngo": Basis.OTHER,
    "group": Basis.OTHER,
    "religious": Basis.OTHER,
    "sport": Basis.OTHER,
}


@dataclass(frozen=True, slots=True)
class Source:
    """What the rules read of a source: the mention beside the cue, the names, the titles seen beside them, and its place.

    `context` holds the words of its sentence in lower case, quotations left out.
    """

    surface: str
    names: tuple[str, ...]
    titles: frozenset[str]
    span: Span | None
    person: bool
    context: tuple[str, ...] = ()


def decide(sources: Sequence[Source], title: str | None, language: Language) -> tuple[Decision, ...]:
    """Return the basis of each source; a person has one for the whole article, by the mention that tells most."""
    known: dict[tuple[str, ...], Decision] = {}
    for source in sources:
        decision = _by_rules(source, PERSONAL, language)
        if decision is not None and source.person:
            known.setdefault(source.names, decision)
        elif source.names and unnamed(source, language):
            known.setdefault(source.names, Decision("basis", Basis.ANONYMOUS, "unnamed", (source.span,) if source.span else ()))
    first = next((source.names for source in sources if source.person), None)
    headline = _headline(title, language) if first and first not in known else None
    if first and headline and not any(source.titles for source in sources if source.names == first):
        known.setdefault(first, headline)
    return tuple(_one(source, known, language) for source in sources)


def _one(source: Source, known: dict[tuple[str, ...], Decision], language: Language) -> Decision:
    spans = (source.span,) if source.span else ()
    if not source.names and not source.surface:
        return Decision("basis", Basis.ANONYMOUS, "nobody_given", spans)
    decision = _by_rules(source, ALWAYS, language) or known.get(source.names) or _by_rules(source, RULES, language)
    return decision or Decision("basis", Basis.OTHER, "no_role_known", spans)


def _by_rules(source: Source, rules: tuple[Rule, ...], language: Language) -> Decision | None:
    for rule in rules:
        basis = rule(source, language)
        if basis is not None:
            return Decision("basis", basis, rule.__name__, (source.span,) if source.span else ())
    return None


def _headline(title: str | None, language: Language) -> Decision | None:
    """Return the basis of the role that a headline opens with: the report's first speaker is its holder."""
    if not title:
        return None
    lowers = _words(title)
    found = sorted((place, basis) for basis in ROLES for place in _places(lowers[:5], basis, language))
    if not found or found[0][0][0] > 0:
        return None
    stop = len(" ".join(title.split()[: found[0][0][1]]))
    return Decision("basis", found[0][1], "headline_role", (Span(0, stop),), in_title=True)


def unnamed(source: Source, language: Language) -> Basis | None:
    """Words that hide a name decide before all others."""
    hiding = language.titles.of(Basis.ANONYMOUS)
    hidden = hiding.first_in(_words(source.surface))
    if hidden is not None and not _of_office(source.surface, hidden):
        return Basis.ANONYMOUS
    place = None if source.person else hiding.first_in(source.context)
    return Basis.ANONYMOUS if place is not None and place[1] - place[0] > 2 else None


def _of_office(surface: str, place: tuple[int, int]) -> bool:
    """Say whether a word that hides a name is in the name of an office: `Kementerian Energi dan Sumber Daya Mineral`."""
    first, last = place
    return first > 0 and last - first == 1 and outlets.WORD.findall(surface)[first][0].isupper()


def document(source: Source, language: Language) -> Basis | None:
    """A mention that is a document or an image is one, whoever issued it; `Bill Orlin` is none."""
    lowers = _words(source.surface)
    for basis in (Basis.IMAGE, Basis.DOCUMENT):
        place = language.titles.of(basis).first_in(lowers)
        if place is not None and language.titles.of(Basis.MEDIA).length_at(lowers, place[0]) > place[1] - place[0]:
            return None  # `surat kabar X`
        if place is not None and (_heads(place, lowers, language) or (place[0] == 0 and not _may_name(source, language))):
            return basis
    return None


def _may_name(source: Source, language: Language) -> bool:
    """Say whether a person's name may open with a word for a document: `Bill Orlin`, but `Surat Orlin` is his letter."""
    return source.person and not language.traits.head_first


def _heads(place: tuple[int, int], lowers: tuple[str, ...], language: Language) -> bool:
    """Say whether a word heads a phrase from its end, behind what describes it: `the Orlin memo on C`."""
    return not language.traits.head_first and 0 < place[0] < _head(lowers, language) == place[1]


def researcher(source: Source, language: Language) -> Basis | None:
    """Whoever holds an office where things are studied is an expert: `Direktur Eksekutif X Institute`."""
    research = language.titles.research
    found = not research.words.isdisjoint(source.titles) or research.first_in(_words(source.surface)) is not None
    return Basis.EXPERT if source.person and found else None


def of_past(source: Source, language: Language) -> Basis | None:
    """Who held an office speaks for it no more: `former secretary Marsh`; a candidate or an aide of today speaks for his side."""
    titles = source.titles | frozenset(_words(source.surface))
    if titles.isdisjoint(language.titles.past) or not titles.isdisjoint(language.titles.present):
        return None
    return Basis.OTHER


def of_group(source: Source, language: Language) -> Basis | None:
    """Who leads or speaks for a group of citizens is no official, and who heads an institute is an expert."""
    lowers = _words(source.surface)
    if not language.titles.groups.isdisjoint(lowers):
        return Basis.OTHER
    return Basis.EXPERT if source.person and not language.titles.institutes.isdisjoint(lowers) else None


def commentator(source: Source, language: Language) -> Basis | None:
    """Whoever is named with nothing but a house that trades or advises comments on the market: `X dari Y Capital`."""
    lowers = _words(source.surface)
    if not source.person:
        return None
    opens = next((index for index, word in enumerate(lowers) if word in language.settling.from_house), 0)
    named = opens and not any(word in language.titles.every for word in lowers[:opens])
    house = language.titles.houses - language.titles.every
    return Basis.EXPERT if named and not house.isdisjoint(lowers[opens:]) else None


def by_words(source: Source, language: Language) -> Basis | None:
    """The role word that heads the source decides: the first in Indonesian, the last before `of` and its like in English."""
    held = (_by_head(words, language, person=source.person) for words in (source.surface, *source.names))
    return next((basis for basis in held if basis is not None), None)


def _by_head(surface: str, language: Language, *, person: bool) -> Basis | None:
    lowers = _words(surface)
    if _openings(language.code).isdisjoint(lowers):
        return None
    held = [basis for basis in ROLES if basis is not Basis.ANONYMOUS and not (person and basis is Basis.DOCUMENT)]
    found = [(place, basis) for basis in held for place in _places(lowers, basis, language)]
    found = [row for row in found if lowers[row[0][0]] not in language.names.attended] or found
    if not found:
        return None
    if language.traits.head_first:
        return min(found, key=lambda row: (row[0][0], row[0][0] - row[0][1]))[1]
    stop = _head(lowers, language)
    heads = [row for row in found if row[0][0] < stop] or _apposed(found, lowers, stop, language)
    return max(heads, key=lambda row: (row[0][1], -row[0][0]))[1] if heads else min(found, key=_first_longest)[1]


def _apposed(
    found: Sequence[tuple[tuple[int, int], Basis]], lowers: tuple[str, ...], comma: int, language: Language
) -> Sequence[tuple[tuple[int, int], Basis]]:
    """Return the roles in what first explains a name: `Orlin, a high school | teacher at the college and a Republican`."""
    rest, joins = lowers[comma + 1 :], language.grammar.joins
    stop = comma + 1 + min(_head(rest, language), next((i for i, word in enumerate(rest) if word in joins), len(rest)))
    if lowers[comma : comma + 1] != (",",):
        return []
    # `the ministry's chief economist` speaks for the ministry, so that who studies is left to the rule for all, as is what
    # can be either: `the owner of the mine`
    either = Counter(place for place, _ in found)
    return [row for row in found if row[0][0] < stop and row[1] is not Basis.EXPERT and either[row[0]] == 1]


def _first_longest(row: tuple[tuple[int, int], Basis]) -> tuple[int, int, Basis]:
    return row[0][0], -row[0][1], row[1]


@cache
def _openings(code: str) -> frozenset[str]:
    """Return the words that a role of any basis begins with."""
    titles = load_language(code).titles
    return frozenset().union(*[titles.of(basis).firsts for basis in ROLES])


def medium(source: Source, language: Language) -> Basis | None:
    """An agency or outlet reports; one that a state or a party owns speaks for it."""
    outlet = next((found for name in source.names if (found := outlets.named(name)) is not None), None)
    if outlet is None:
        return Basis.MEDIA if any(outlets.is_paper(name) for name in source.names) else None
    return Basis.OFFICIAL if outlet.kind in ("state", "party") else Basis.MEDIA


def country(source: Source, language: Language) -> Basis | None:
    """A country or its capital speaks for its government."""
    return Basis.OFFICIAL if any(countries.is_country(name) for name in source.names) else None


def by_titles(source: Source, language: Language) -> Basis | None:
    """Titles seen right beside the name elsewhere in the article decide; a document or an image beside it is no title."""
    kinds = [each for each in ROLES if each not in (Basis.DOCUMENT, Basis.IMAGE) and not (source.person and each is Basis.MEDIA)]
    titles = _of_person(source.titles, language) if source.person else source.titles
    found = {basis for basis in kinds if not titles.isdisjoint(language.titles.of(basis).words)}
    return next((basis for basis in BY_TITLE if basis in found), None)


def _of_person(titles: frozenset[str], language: Language) -> frozenset[str]:
    """Return the titles of a person without the body that he attends, where one says what he is there: `a school | teacher`."""
    own = titles - language.names.attended
    return titles if own.isdisjoint(language.titles.of(Basis.OTHER).words) else own


def leader(source: Source, language: Language) -> Basis | None:
    """The holder of a well-known public office speaks for it."""
    return Basis.OFFICIAL if any(leaders.office(name) for name in source.names) else None


def known_body(source: Source, language: Language) -> Basis | None:
    """A body that the knowledge has speaks in the quality of its kind: `Iran's Revolutionary Guards`, `the IAEA`, `SIPRI`."""
    if any(bodies.field_of(name) for name in source.names):
        return Basis.OFFICIAL
    targets = (bodies.named(name, language.code) for name in source.names)
    kinds = (bodies.kind_of(target) for target in targets if target is not None and target.startswith("organisation:"))
    return next((BY_KIND.get(kind, Basis.OFFICIAL) for kind in kinds if kind is not None), None)


Rule = Callable[[Source, Language], Basis | None]
ALWAYS: tuple[Rule, ...] = (unnamed, document)
PERSONAL: tuple[Rule, ...] = (researcher, of_past, of_group, commentator, by_words, by_titles, leader)
RULES: tuple[Rule, ...] = (medium, country, of_past, of_group, by_words, by_titles, leader, known_body)


def _head(lowers: tuple[str, ...], language: Language) -> int:
    """Return where the head of a noun phrase ends that stands behind what describes it."""
    closers = language.settling.head_closers
    return next((index for index, word in enumerate(lowers) if word in closers or word == ","), len(lowers))


@lru_cache(maxsize=1024)
def _words(surface: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in outlets.WORD.findall(surface))


def _places(lowers: tuple[str, ...], basis: Basis, language: Language) -> list[tuple[int, int]]:
    phrases = language.titles.of(basis)
    if phrases.firsts.isdisjoint(lowers):
        return []
    opening = [index for index, word in enumerate(lowers) if word in phrases.firsts]
    return [(index, index + length) for index in opening if (length := phrases.length_at(lowers, index))]
