"""What a source points back to by its kind: `the newspaper`, `the campaign`, `her office`, `kementerian itu`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from katanya.knowledge import outlets
from katanya.languages.records import Language
from katanya.mentions import known
from katanya.mentions.names import Roster
from katanya.records import Span
from katanya.resolve.holder import Who

# The kinds of outlet that a word for an agency means; a paper is none of the first.
AGENCIES = frozenset(("agency", "state"))
# So many words may describe what a source points back to: `the conservative-leaning daily newspaper`.
DESCRIBED = 2
NAME = r"(?:[A-Z](?:[\w&’'-]|\.(?=\w))*[ \u00a0]){1,5}"
OF_OWNER = re.compile(r"(?P<owner>[A-Z][\w-]+)(?P<mark>(?:['’]s?)?) (?P<what>[a-z][a-z -]*)$")
BARE = re.compile(r"(?:['’]s?)?\s*$")
LAST = "body_of_last"
OWNED = "owned_by_last"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A source that may point back: its words, where it stands in which text, and the sources before it."""

    surface: str
    span: Span
    body: str
    roster: Roster
    language: Language
    earlier: Sequence[Who]


def of(pointer: Pointer) -> Who | None:
    """Return what a source points back to, or `None` where it points to nothing that the article has named."""
    return next((who for rule in RULES if (who := rule(pointer)) is not None), None)


def medium(pointer: Pointer) -> Who | None:
    """`the newspaper`, `the paper's editorial board`, `harian itu`: the outlet that the article named last."""
    noun = _noun(pointer, pointer.language.chain.pointed)
    if noun is None:
        return None
    spoke = next((who for who in reversed(pointer.earlier) if _is_medium(who, noun, pointer.language)), None)
    if spoke is not None:
        return replace(spoke, rule="medium_of_last", spans=(pointer.span, *spoke.spans[-1:]))
    hits = (hit for hit in known.find(pointer.body, pointer.language.code) if hit.known.sort == "outlet")
    before = [hit for hit in hits if hit.span.stop <= pointer.span.start and _is(noun, hit.known.text, pointer.language)]
    if not before or _another(noun, before[-1].span.stop, pointer) or _spoke_since(before[-1].span, pointer.earlier):
        return None
    name = before[-1].known.text
    whole = pointer.roster.in_full(name) or name
    return Who((whole,), "medium_of_last", (pointer.span, before[-1].span), frozenset(("media",)), surface=whole)


def _is_medium(who: Who, noun: str, language: Language) -> bool:
    """Say whether a source before is a medium that a noun may mean, listed or not."""
    name = who.names[0] if len(who.names) == 1 and not who.person and who.names[0][:1].isupper() else ""
    listed = outlets.named(name)
    return _is(noun, name, language) if listed else outlets.is_paper(name) or noun in name.lower().split()


def _spoke_since(medium: Span, earlier: Sequence[Who]) -> bool:
    """Say whether something that is no person was a source after a medium was named: a medium that is not listed, most often."""
    return any(not who.person and who.spans and who.spans[0].start >= medium.stop for who in earlier)


def _another(noun: str, start: int, pointer: Pointer) -> bool:
    """Say whether a medium of that kind that is not listed was named later: `Veldora Circle magazine`."""
    first = pointer.language.code == "id"
    return _named(noun, first=first).search(pointer.body, start, pointer.span.start) is not None


def _is(noun: str, name: str, language: Language) -> bool:
    outlet = outlets.named(name)
    if outlet is None:
        return False
    return outlet.kind in AGENCIES if noun in language.chain.agencies else outlet.kind != "agency"


def body(pointer: Pointer) -> Who | None:
    """`the campaign`, `kementerian itu`: the body with that word that was a source, or that the article named last."""
    noun = _noun(pointer, pointer.language.titles.again)
    if noun is None or len(pointer.surface.split()) != 2:
        return None
    first = pointer.language.code == "id"
    for who in reversed(pointer.earlier):
        words = who.names[0].lower().split() if len(who.names) == 1 else []
        if len(words) > 1 and words[0 if first else -1] == noun:
            return replace(who, rule=LAST, spans=(pointer.span, *who.spans[-1:]), surface=pointer.surface)
    match = _meant(list(_named(noun, first=first).finditer(pointer.body)), pointer)
    if match is None:
        return None
    titles = frozenset(pointer.surface.lower().split())
    return Who((_whole(match, pointer),), LAST, (pointer.span, Span(*match.span("name"))), titles, surface=pointer.surface)


@cache
def _named(noun: str, *, first: bool) -> re.Pattern[str]:
    """Return the pattern of the bodies that a noun heads: its first word (`Kementerian X`), its last (`X campaign`)."""
    if first:
        return re.compile(rf"\b(?P<name>{noun.capitalize()}(?:[ \u00a0][A-Z][\w-]*){{1,6}})(?P<owner>)")
    either = f"[{noun[0].upper()}{noun[0]}]{re.escape(noun[1:])}"
    return re.compile(rf"\b(?:[Tt]he )?(?!The )(?P<name>(?P<owner>{NAME}){either})\b")


def _meant(found: list[re.Match[str]], pointer: Pointer) -> re.Match[str] | None:
    """Return the body named last before a source; of those named later, the one of whom the article names most."""
    before = [match for match in found if match.end() <= pointer.span.start]
    counts = {name.full: name.count for name in pointer.roster.names}
    return before[-1] if before else max(found, key=lambda match: counts.get(_owner(match, pointer), 0), default=None)


def _owner(match: re.Match[str], pointer: Pointer) -> str:
    """Return the full name of the person that owns a body, else ""."""
    bare = BARE.sub("", match["owner"])
    named = next((name for name in pointer.roster.names if name.full == bare), None)
    full = (pointer.roster.fullest(bare) or named) if bare else None
    return full.full if full is not None and full.person else ""


def _whole(match: re.Match[str], pointer: Pointer) -> str:
    """Return a body with the full name of the person that owns it: `Marta Orlin's campaign`."""
    full, bare = _owner(match, pointer), BARE.sub("", match["owner"])
    return full + match["name"][len(bare) :] if full else match["name"]


def _noun(pointer: Pointer, nouns: frozenset[str]) -> str | None:
    """Return the noun by which a source points back, described by words in lower case at the most."""
    words = pointer.surface.split()
    if pointer.language.code == "id":
        head = " ".join(words[:-1]).lower()
        return head if words[-1] in pointer.language.grammar.determiners - {"sendiri"} and head in nouns else None
    if words[0].lower() != "the" or any(word[0].isupper() for word in words[1:]):
        return None
    for place, word in enumerate(words[1 : DESCRIBED + 2], 1):
        plain = re.sub(r"['’]s$", "", word)
        if plain in nouns and (place == len(words) - 1 or plain != word):
            return plain
    return None


RULES = (medium, body)


def owned(who: Who, owner: Who | None, language: Language) -> Who:
    """`her campaign`, `his spokesman`: what is somebody's by office or cause, by the name of whoever was spoken of last."""
    words = who.names[0].split() if len(who.names) == 1 else []
    own = len(words) > 1 and words[0].lower() in language.grammar.possessives - language.grammar.firsts
    if owner is None or not own or words[-1] not in language.titles.owned or not all(word.islower() for word in words[1:]):
        return who
    if len(owner.names) != 1 or owner.rule == OWNED or not owner.names[0][:1].isupper():
        return who
    return replace(who, names=(f"{owner.names[0]}'s {' '.join(words[1:])}",), rule=OWNED)


def completed(who: Who, roster: Roster, language: Language) -> Who:
    """`Orlin's advisers`, `the Orlin campaign`: what is somebody's, by his full name where the article gives it."""
    match = OF_OWNER.match(who.names[0]) if len(who.names) == 1 and who.rule == "body" else None
    if match is None or not (match["mark"] or match["what"] in language.titles.owned):
        return who
    full = roster.fullest(match["owner"])
    if full is None or not full.person:
        return who
    return replace(who, names=(f"{full.full}{match['mark']} {match['what']}",), spans=(*who.spans, full.at))


def described(who: Who, earlier: Sequence[Who], language: Language) -> Who:
    """`pengadilan banding AS` after `pengadilan banding federal Amerika Serikat (AS)`: a body by its fullest description."""
    words = _plain(who.names[0]) if len(who.names) == 1 and who.names[0][:1].islower() else []
    head = 0 if language.code == "id" else -1
    if len(words) < 2 or words[head] not in language.titles.bodies:
        return who
    for other in reversed(earlier):
        whole = _plain(other.names[0]) if len(other.names) == 1 else []
        if len(whole) > len(words) and whole[head] == words[head] and set(words) <= set(whole):
            return replace(who, names=other.names, spans=(*who.spans, *other.spans[:1]))
    return who


def _plain(name: str) -> list[str]:
    return name.lower().replace("(", "").replace(")", "").split()
