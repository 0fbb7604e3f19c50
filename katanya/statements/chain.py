"""Finds the hops that a sentence names: `dilansir AFP`, `seperti dikutip dari Reuters`, `told CNN`, `(AP)`."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.knowledge import outlets
from katanya.languages.endings import without
from katanya.records import Span
from katanya.statements.draft import Words
from katanya.statements.view import View

LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Carrier:
    """A hop in a sentence: `words` is the whole phrase, `name` the hop's name, `known` says that it is a known medium."""

    words: Words
    name: Span
    known: bool
    phrase: Words
    holder: Words


def says_where(view: View, carrier: Carrier) -> bool:
    """Say whether a hop is where somebody spoke, and not who carried it: `in an interview with CNN`, `kepada Lentera`."""
    return " ".join(view.lowers[slice(*carrier.phrase)]) in view.language.chain.where_spoken


def carriers(view: View) -> Iterator[Carrier]:
    """Yield the hops that a sentence names outside of its quotations."""
    firsts, glues = view.language.chain.carried.firsts, view.language.settling.glues
    index = view.first
    for place in [place for place, word in enumerate(view.lowers) if word in firsts or word.startswith(glues)]:
        if place < index or view.quoted[place] >= 0:
            continue
        found = (_glued(view, place) if view.lowers[place].startswith(glues) else None) or _carrier(view, place)
        if found is not None:
            yield found
            index = found.words[1]
            if (second := _joined(view, found)) is not None:
                yield second
                index = second.words[1]


def _joined(view: View, first: Carrier) -> Carrier | None:
    """Return the second medium that a sentence names with another: `dilansir Yonhap dan | AFP`."""
    start = first.words[1]
    known = outlets.at(view.words, start + 1) if view.padded[start] in view.language.grammar.joins else None
    if known is None:
        return None
    name = (start + 1, start + 1 + known[0])
    return Carrier((first.words[0], name[1]), view.span(*name), True, first.phrase, name)


def _glued(view: View, index: int) -> Carrier | None:
    """Return the hop of a name that its page has glued to the word before it: `dilansirAntara`."""
    word = view.words[index]
    glue = next((glue for glue in view.language.settling.glues if word.startswith(glue)), "")
    if not (glue and word[len(glue) : len(glue) + 1].isupper()):
        return None
    start = view.tokens.starts[index] + len(glue)
    name = Span(start, view.tokens.stops[index])
    first = _first(view, index)
    return Carrier((first, index + 1), name, outlets.named(word[len(glue) :]) is not None, (index, index + 1), (index, index + 1))


def _carrier(view: View, index: int) -> Carrier | None:
    chain, words = view.language.chain, view.language.settling
    length = chain.carried.length_at(view.lowers, index)
    if not length:
        return None
    phrase = " ".join(view.lowers[index : index + length])
    start = index + length
    while view.padded[start] in chain.before_name or view.padded[start] in view.language.statements.owner_endings:
        start += 1
    if phrase in chain.media_only and view.padded[start] in view.language.common and not view.capital(start):
        return None
    start += _marked(view, start)
    name = _printed(view, index + length) or _name(view, start) or _name(view, index + length)
    name = _interviewer(view, name) if name is not None and phrase in chain.told else name
    if name is None or " ".join(view.lowers[name[0] : name[1]]) in chain.platforms:
        return None
    name = _opened(view, name)
    known = (outlets.at(view.words, name[0]) or outlets.at(_bare(view, name[0]), 0)) is not None
    described = any(view.padded[i] in chain.kinds for i in range(index + length, start))
    short = (
        phrase in chain.told
        and view.padded[name[0] - 1] in words.definite_articles
        and name[1] - name[0] == 1
        and view.words[name[0]] in outlets.PAPERS
    )
    if phrase in chain.media_only and not (known or described or short or outlets.is_paper(view.surface(*name))):
        return None
    return Carrier((_first(view, index), name[1]), view.span(*name), known, (index, index + length), (index + length, name[1]))


def _marked(view: View, start: int) -> int:
    """Return 1 where the name of a show stands in quotation marks: `in an interview with “Harbour News Sunday”`."""
    opens = view.padded[start] in ("“", '"', "‘", "'") and view.quoted[start : start + 1] not in ((), (-1,))
    return int(opens and bool(view.language.chain.told) and outlets.at(view.words, start + 1) is not None)


def _printed(view: View, start: int) -> Words | None:
    """Return the medium of `in a Baltimore Sun op-ed`, `in his Herald column`: what it prints follows its name."""
    grammar, pieces = view.language.grammar, view.language.chain.pieces
    if not pieces or not (view.padded[start] in grammar.indefinites or view.padded[start] in grammar.possessives):
        return None
    name = _name(view, start + 1)
    return name if name is not None and view.padded[name[1]] in pieces else None


def _interviewer(view: View, name: Words) -> Words:
    """Return the medium of one who was told: `told Dana Orlin of CNN`."""
    words = view.language.settling
    start = name[1] + 1 + (view.padded[name[1] + 1] in words.definite_articles)
    medium = outlets.at(view.words, start) if view.padded[name[1]] in words.from_house else None
    return (start, start + medium[0]) if medium is not None and outlets.at(view.words, name[0]) is None else name


def _first(view: View, index: int) -> int:
    return index - 1 if view.padded[index - 1] in view.language.settling.hop_openers else index


def _name(view: View, start: int) -> Words | None:
    """Return the words of a known medium, or of a run in capitals, that begins at that place."""
    known = outlets.at(view.words, start) or outlets.at(_bare(view, start), 0)
    if known is not None:
        return start, start + known[0]
    last = start
    while view.capital(last) and last - start < LONGEST_NAME and not _time(view, last):
        last += 1
    return (start, last) if last > start else None


def _opened(view: View, name: Words) -> Words:
    """Return the name of a paper that is not listed with the word that opens it: `Harian Norda`, not `harian Norda`."""
    first = name[0]
    while view.capital(first - 1) and view.padded[first - 1] in view.language.chain.before_name:
        first -= 1
    if first == name[0] or outlets.at(view.words, name[0]) is not None:
        return name
    return (first, name[1]) if outlets.is_paper(view.surface(first, name[1])) else name


def _bare(view: View, start: int) -> tuple[str, ...]:
    """Return the next words without their genitive: `Harbour Network’s Dana Orlin`."""
    near, endings = view.words[start : start + LONGEST_NAME], view.language.statements.owner_endings
    if not view.capital(start) or not any(word.endswith(endings) for word in near):
        return ("",)
    return tuple(without(word, endings) for word in near)


def _time(view: View, index: int) -> bool:
    """Say whether a word in capitals is a day or month and not part of a name: `AFP, Selasa`, not `Stavin Morning Sheet`."""
    return view.padded[index] in view.language.grammar.times and not view.capital(index + 1)
