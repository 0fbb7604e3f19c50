"""Which person a mention names: `Presiden Joko Widodo`, `Kim`, `Jeffrey Lewis, the director of …`."""

from __future__ import annotations

import re

from katanya.knowledge import countries, given_names, outlets
from katanya.languages.records import Language
from katanya.mentions import located, names_cuts
from katanya.mentions.names import Name, Roster
from katanya.records import Span
from katanya.resolve import behind, body_names, forms, genders
from katanya.resolve.holder import Who

NO_ONE: tuple[None, frozenset[str]] = None, frozenset()
Bearer = tuple[Name | None, frozenset[str]]


def person(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Presiden Joko Widodo`, `Kim`, `Jeffrey Lewis, the director of …`: the full name without its titles."""
    plain = body_names.BRACKETS.sub("", surface)
    if not plain.strip() or _of_many(plain, roster, language) or _only_points(plain, language) or _of_body(plain, language):
        return None
    for part in forms.by_promise(plain.split(", "), language):
        name, titles = _person_in(part, roster, language)
        if name is not None:
            name = genders.recent(name, part, focus, roster) if language.traits.surnames else name
            words = frozenset(word.strip(",.").lower() for word in plain.split())
            seen = titles | (words & language.titles.every) | (words & language.titles.nouns)
            spans = (span, name.at) if name.full not in surface else (span,)
            return Who((name.full,), "name", spans, name.titles | seen, person=True)
    return None


def surname(surface: str, span: Span, _focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """Return the one person whose surname is a word for something else as well: `Banks`, `French`, `Stanford`."""
    plain = surface.strip()
    if not language.traits.surnames or not plain.istitle() or " " in plain or countries.is_country(plain):
        return None
    named = [name for name in roster.names if name.person and len(name.parts) > 1 and name.full.endswith(f" {plain}")]
    bearers = [name for name in named if name.titles or given_names.is_given(name.full.split()[0])]
    return Who((bearers[0].full,), "name", (span, bearers[0].at), bearers[0].titles, person=True) if len(bearers) == 1 else None


def _of_many(plain: str, roster: Roster, language: Language) -> bool:
    """Say whether a mention is of several, and of none of them by name."""
    return forms.plural(plain, language) and not _resident(plain, roster, language)


def _resident(plain: str, roster: Roster, language: Language) -> bool:
    """Say whether a word for one or many stands before the full name of one: `Warga Ranu Selatan Lala Gozan`.

    Where an ending tells the plural no word is for both.
    """
    if language.resolve.plural_endings or plain.split()[0].lower() not in language.titles.every:
        return False
    return any(
        name.person and ((" " in name.full and plain.endswith(" " + name.full)) or plain.endswith(", " + name.full))
        for name in roster.names
    )


def _only_points(plain: str, language: Language) -> bool:
    """Say whether a determiner ends a mention that is no name: `pejabat itu`."""
    points = plain.split()[-1].lower() in language.grammar.pointing
    return points and not forms.pure_name(plain.split(", ")[0], language)


def _of_body(plain: str, language: Language) -> bool:
    """Say whether a mention is of a body or a medium."""
    if forms.without_article(plain, language).startswith(outlets.OPENINGS) or body_names.lists_fields(plain, language):
        return True
    return ", " not in plain and names_cuts.is_body(plain.split(), language)


def _person_in(part: str, roster: Roster, language: Language) -> Bearer:
    """Return the name that a part of a source ends with, and the words of its titles."""
    first = behind.first(part, roster, language)
    if first is not None:
        return first
    last = _last_run(part, roster, language)
    if last is None:
        return NO_ONE
    name, titles = _cut(forms.unowned(last.group(), language), roster, language)
    if _of_another(part[: last.start()], language) and not _runs_into(last.group(), name, titles, language):
        return NO_ONE
    if name is None:
        return NO_ONE
    known = next((known for known in roster.names if known.full == name), None)
    if known is not None and not known.person:
        return NO_ONE
    fuller = _fuller(name, titles, known, roster, language)
    if fuller is not None and fuller.person:
        return fuller, titles | (known.titles if known else frozenset())
    if known is None or (" " not in name and not _may_be_person(name, language)):
        return NO_ONE
    return known, titles


def _last_run(part: str, roster: Roster, language: Language) -> re.Match[str] | None:
    """Return the words in capitals that a part ends with, or the first ones where only its bearer's house follows."""
    runs = list(names_cuts.RUN.finditer(part))
    if not runs or not _goes_on(part, runs[-1], roster, language):
        return runs[-1] if runs else None
    opens = all(word.lower() in language.titles.every for word in part[: runs[0].start()].split())
    return runs[0] if opens and language.resolve.related.match(part, runs[0].end()) else None


def _of_another(before: str, language: Language) -> bool:
    """Say whether the words before a name make it that of somebody or something else: `a lawyer for | Harst`."""
    words = language.resolve
    if words.serves.search(before) or words.of_named.match(before):
        return True
    return behind.of_body(before, language)


def _runs_into(run: str, name: str | None, titles: frozenset[str], language: Language) -> bool:
    """Say whether what an office is of runs into the name of its holder: `Superintendent of Business | Pam Harst`."""
    if name is None or " " not in name or language.traits.head_first:
        return False
    before = run.removesuffix(name).lower().split()
    return bool(before) and titles.isdisjoint(before)


def _cut(run: str, roster: Roster, language: Language) -> tuple[str | None, frozenset[str]]:
    """Return the name in a run of capitals and its titles; no name where the run is of a law, or an office of a place."""
    name, titles = names_cuts.split(run, language)
    ends = [name for name in roster.names if run.endswith(name.full) and (run == name.full or run[-len(name.full) - 1] == " ")]
    exact = max(ends, key=lambda name: (name.full in roster.kin, len(name.full)), default=None)
    if exact is not None and len(exact.full) < len(name or ""):
        name = exact.full
    office = (titles & language.titles.place_titles) - language.titles.bodies
    if not name or behind.of_thing(run, name, language) or (office and " " not in name and located.is_known(name)):
        return NO_ONE
    return name, titles


def _fuller(name: str, titles: frozenset[str], known: Name | None, roster: Roster, language: Language) -> Name | None:
    """Return whom the article names in full, by a short form and its titles; a name that is no surname may be misspelt."""
    surnames, seen = language.traits.surnames, titles | (known.titles if known else frozenset())
    fuller = roster.fullest(name, (seen & language.titles.every) - language.titles.courtesy, strict=surnames)
    fuller = genders.bearer(name, fuller, titles, roster, language)
    if surnames or " " in name or (fuller is not None and " " in fuller.full):
        return fuller
    return roster.misspelt(name) or fuller


def _goes_on(part: str, run: re.Match[str], roster: Roster, language: Language) -> bool:
    """Say whether a part does not end with the name of its bearer: words follow the last one, or it is where he is from."""
    after = part[run.end() :].strip(" .'’s")
    if after and after not in language.grammar.determiners:
        return True
    if language.traits.head_first and behind.of_military(part[: run.start()], run.group(), roster, language):
        return True
    words = language.resolve
    if words.housed.match(part):
        return True
    if words.from_where.search(part, 0, run.start()) is None or names_cuts.split(run.group(), language)[1]:
        return False
    return not any(name.person and run.group().endswith(f" {name.full}") for name in roster.names)


def _may_be_person(name: str, language: Language) -> bool:
    lower = name.lower()
    return not name.isupper() and lower not in language.titles.every and lower not in language.titles.organisation_words
