"""Sources that only the article's own words name, by the fullest of them: `Orlin's advisers`, `pengadilan banding AS`."""

from __future__ import annotations

from collections.abc import Sequence

from katanya.frozen import replace
from katanya.languages.records import Language
from katanya.mentions import acronyms
from katanya.mentions.names import Roster
from katanya.resolve.holder import Who


def fullest(who: Who, earlier: Sequence[Who], roster: Roster, language: Language) -> Who:
    """Return a source that is no name by the full name of its owner, or by a fuller description before it."""
    if len(who.names) != 1:
        return who
    if who.rule == "document" and earlier and _bare(who.names[0], language) in language.titles.spoken:
        return _given_out(who, earlier)
    if who.rule not in ("body", "issuer"):
        return who
    if who.names[0].lower() in language.titles.bodies:
        return _the_body(who, earlier, language)
    if who.names[0].lower() in language.titles.serving:
        return _in_service(who, earlier)
    return described(_spelled(_owned(who, roster, language), earlier, language), earlier, language)


def _given_out(who: Who, earlier: Sequence[Who]) -> Who:
    """`The statement said` after `the ministry said in a statement`: whoever spoke last gave it out."""
    last = earlier[-1]
    return who if not last.names else replace(last, rule="given_out", spans=(*who.spans, *last.spans[:1]), surface=who.surface)


def _bare(name: str, language: Language) -> str:
    """Return a description without what points: `pernyataan itu`, `the statement`."""
    pointing, words = language.names.definite_articles | language.grammar.determiners, name.lower().split()
    return " ".join(word for word in words if word not in pointing)


def _the_body(who: Who, earlier: Sequence[Who], language: Language) -> Who:
    """`The ministry` after `Japan's defence ministry`: the body that spoke last of those that are called one."""
    noun = who.names[0].lower()
    before = (other for other in reversed(earlier) if len(other.names) == 1 and not other.person and not other.human)
    whole = next((other for other in before if _is_called(other.names[0], noun, language)), None)
    return who if whole is None else replace(who, names=whole.names, spans=(*who.spans, *whole.spans[:1]))


def _is_called(name: str, noun: str, language: Language) -> bool:
    """Say whether a longer name opens or ends with a noun, in small letters or not; `Some Democrats` are not the Democrats."""
    words = name.lower().split()
    if words[0] in language.titles.plural:
        return False
    return len(words) > 1 and noun in (words[0], words[-1]) and any(word[0].isupper() for word in name.split())


def _spelled(who: Who, earlier: Sequence[Who], language: Language) -> Who:
    """`the JCS`, `the Joint Chiefs of Staff` after `Kestovia's Joint Chiefs of Staff`: the one body that spoke and fits."""
    name = who.names[0]
    letters = name.isupper() and name.isalpha() and len(name) > 2
    if not letters and len(name.split()) < 3:
        return who
    before = {other.names[0]: other for other in earlier if len(other.names) == 1 and not other.person}
    owned = tuple(f"{mark} {name}" for mark in language.names.name_owner_endings)
    fitting = [each for each in before if each.endswith(owned) or (letters and acronyms.initials(each).endswith(name))]
    whole = [each for each in fitting if " " in each]
    return replace(who, names=(whole[0],), spans=(*who.spans, *before[whole[0]].spans[:1])) if len(whole) == 1 else who


def _in_service(who: Who, earlier: Sequence[Who]) -> Who:
    """`The spokesman` after `the minister's spokesman`: the one of that service who spoke last and has no name."""
    service = who.names[0].lower()
    before = (other for other in reversed(earlier) if len(other.names) == 1 and not other.person)
    last = next((other for other in before if service in other.names[0].lower().split()), None)
    return who if last is None else replace(who, names=last.names, spans=(*who.spans, *last.spans[:1]))


def _owned(who: Who, roster: Roster, language: Language) -> Who:
    """`Orlin's advisers` are Marta Orlin's."""
    match = language.resolve.owned.match(who.names[0])
    full = roster.fullest(match["owner"]) if match else None
    if match is None or full is None or not full.person:
        return who
    return replace(who, names=(f"{full.full}{match['mark']} {match['what']}",), spans=(*who.spans, full.at))


def described(who: Who, earlier: Sequence[Who], language: Language) -> Who:
    """`pengadilan banding AS` after `pengadilan banding federal Amerika Serikat (AS)`: a body by its fullest description."""
    words = _plain(who.names[0]) if who.names[0][:1].islower() else []
    head = 0 if language.traits.head_first else -1
    if len(words) < 2 or words[head] not in language.titles.bodies:
        return who
    for other in reversed(earlier):
        whole = _plain(other.names[0]) if len(other.names) == 1 else []
        if len(whole) > len(words) and whole[head] == words[head] and set(words) <= set(whole):
            return replace(who, names=other.names, spans=(*who.spans, *other.spans[:1]))
    return who


def _plain(name: str) -> list[str]:
    return name.lower().replace("(", "").replace(")", "").split()
