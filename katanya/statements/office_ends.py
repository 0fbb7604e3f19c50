"""Indonesian offices that go on past a comma or a preposition to the name of who holds them."""

from __future__ import annotations

from collections.abc import Callable

from katanya.mentions import names_cuts
from katanya.records import Basis
from katanya.statements.view import View

# A name that a body runs into has so many words at the least.
NAME = 2


def whole(view: View, start: int, stop: int, end: Callable[[View, int], int]) -> int:
    """Return where an office that begins right behind a cue ends, past its further fields and the body that it is in.

    `end` gives the place after the noun phrase that begins at a word.
    """
    words, goes_on = view.language.settling, view.padded[stop]
    if goes_on != "," and goes_on not in words.office_ties and goes_on not in words.office_fields:
        return stop
    if not words.office_ties or not view.capital(start + 1):
        return stop
    if not view.language.titles.of(Basis.OFFICIAL).length_at(view.lowers, start):
        return stop
    if goes_on in words.office_fields and view.capital(stop + 1):
        stop = end(view, stop + 1)  # `Ketua Kadin bidang Pasar, Dagang, dan Usaha Arlen`
    if view.padded[stop] == ",":
        last = fields(view, stop)
        stop = stop if last is None else end(view, last)
    return end(view, stop + 1) if ties(view, start, stop) else stop


def fields(view: View, comma: int) -> int | None:
    """Return where the last field of an office begins that lists them: `Menteri Desa, Daerah Jauh, dan | Transmigrasi`."""
    first = comma + 1
    while _field(view, first):
        last = first
        while view.capital(last):
            last += 1
        joined = last + (view.padded[last] == ",")
        if view.padded[joined] in view.language.settling.list_joints and view.capital(joined + 1):
            return joined + 1 if _field(view, joined + 1) else None
        if view.padded[last] != ",":
            return None
        first = last + 1
    return None


def _field(view: View, index: int) -> bool:
    """Say whether a word in capitals opens the field of an office, and no name and no office of its own."""
    word, language = view.padded[index], view.language
    if not view.capital(index) or view.quoted[index] >= 0 or names_cuts.personal(word, language):
        return False
    return word in language.titles.organisation_words or word in language.common or bool(language.names.abstract.fullmatch(word))


def ties(view: View, start: int, index: int) -> bool:
    """Say whether a preposition ties an office to what it is of, with the name of its holder behind it.

    `Kepala Urusan di | Desa Wirana Arlen Tavi`, `Duta Besar Kestovia untuk | Veldora Arlen Tavi`, not `Bupati Tavi di | Desa W`.
    """
    words = view.language.settling
    if view.padded[index] not in words.office_ties or view.quoted[index] >= 0 or not view.capital(index + 1):
        return False
    last = index + 1
    while view.capital(last) or (view.padded[last] in words.list_joints and _field(view, last + 1)):
        last += 1
    run = [view.words[i] for i in range(index + 1, last)]
    if view.padded[index] in words.sent_to:
        return len(run) > NAME - 1
    if not all(_of_office(view, i) for i in range(start, index)):
        return False
    if view.padded[last] == "(" and view.words[last + 1].isalpha() and view.padded[last + 2] == ")":
        return view.capital(last + 3)  # `Ketua Persatuan Gereja di Indonesia (PGI) Arlen Tavi`
    name, titles = names_cuts.split(" ".join(run), view.language)
    return len(name.split()) >= NAME and bool(titles) and name != " ".join(run)


def also(view: View, index: int) -> bool:
    """Say whether a second office of whoever is named goes on there: `Menteri Dagang | yang juga Ketua Partai X Arlen`."""
    second, relative = view.language.settling.office_also, view.language.grammar.relative_pronouns
    joined = view.padded[index] in relative and view.padded[index + 1] in second
    place = index - (view.padded[index] in second and view.padded[index - 1] in relative)
    joined = joined or place < index
    return joined and view.capital(place - 1) and view.capital(place + 2) and _of_office(view, place + 2)


def _of_office(view: View, index: int) -> bool:
    """Say whether a word tells of an office or of its field, and is no name."""
    titles, word = view.language.titles, view.padded[index]
    if word == "," or word in view.language.settling.list_joints:
        return True
    return word in titles.every or word in titles.nouns or _field(view, index) or names_cuts.twice(word)
