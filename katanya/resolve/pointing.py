"""Whom a mention without a name points back to: `the campaign`, `her team`, `the paper`, `the committee`, `the man who left`."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.knowledge import countries, outlets
from katanya.languages.name_words import name_words
from katanya.languages.records import Language
from katanya.mentions.groups import Group
from katanya.mentions.names import Roster
from katanya.records import Basis, Span
from katanya.resolve import forms, owned
from katanya.resolve.holder import Who

# How a mention of a paper may go on: `the paper's editorial board`.
BOARD = ("editorial", "board")


def group(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the campaign`, `her campaign`, `the Orlin campaign`: by the full name of the one whose it is."""
    words = surface.replace("’", "'").split()
    if not words or words[-1].lower() not in language.titles.owned_groups:
        return None
    noun, first = words[-1].lower(), words[0].lower()
    if len(words) == 2 and first == "the":
        return _named(_last(roster.groups, noun, span), span, roster)
    if len(words) == 2 and first in language.grammar.possessives:
        if person is None or not person.person:
            return _named(_last(roster.groups, noun, span), span, roster)
        return Who((f"{person.names[0]} {noun}",), "group_of_person", (span, *person.spans[-1:]), frozenset((noun,)))
    article = len("the ") if first == "the" else 0
    known = next((found for found in roster.groups if found.at == (span.start + article, span.stop)), None)
    return _named(known, span, roster)


def _last(groups: tuple[Group, ...], noun: str, span: Span) -> Group | None:
    """Return the group with that noun which the article named last before a place, else the first that it names."""
    fitting = [found for found in groups if found.noun == noun]
    before = [found for found in fitting if found.at.stop <= span.start]
    return before[-1] if before else None


def _named(found: Group | None, span: Span, roster: Roster) -> Who | None:
    if found is None:
        return None
    exact = next((name for name in roster.names if name.full == found.owner), None)
    bearers = [name for name in roster.names if name.person and len(name.parts) > 1 and name.parts[-1] == found.owner.casefold()]
    full = exact if len(bearers) > 1 else roster.fullest(found.owner) or exact
    if full is None or not full.person:
        return None
    mark = "’s" if found.marked and found.at.start >= span.start else ""
    return Who((f"{full.full}{mark} {found.noun}",), "group", (span, found.at), frozenset((found.noun,)))


def paper(surface: str, span: Span, body: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the paper`, `the paper's editorial board`, `the column`: the medium that the article named last."""
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in surface.split()]
    kinds = language.titles.of(Basis.MEDIA).words | name_words(language.code).columns
    tail = 3 if tuple(words[-2:]) == BOARD else 1
    if len(words) < 2 or len(words) > 3 + tail or words[0] not in ("the", "its") or words[-tail] not in kinds:
        return None
    if not all(word.islower() for word in surface.split()[1:]):
        return None
    if body is not None and body.rule in ("medium", "issuer", "paper"):
        return replace(body, rule="paper", spans=(span, *body.spans[-1:]), titles=frozenset(("media",)))
    paper = words[-tail] in name_words(language.code).printed_media
    media = [
        name for name in roster.names if name.at.stop <= span.start and _medium(name.full) and not (paper and _agency(name.full))
    ]
    return Who((media[-1].full,), "paper", (span, media[-1].at), frozenset(("media",))) if media else None


def _agency(name: str) -> bool:
    outlet = outlets.named(name)
    return outlet is not None and outlet.kind == "agency"


def _medium(name: str) -> bool:
    return outlets.named(name) is not None or outlets.is_paper(name)


def body_before(surface: str, span: Span, body: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the committee`: the body whose name has that word; `the company`, `the group`: the body that spoke last."""
    words = surface.split()
    if len(words) == 4 and words[2] == "of" and words[0].lower() == "the" and surface[4:].islower():
        return _whole(surface[4:], span, roster)
    if len(words) != 2 or words[0].lower() != "the" or not words[1].islower():
        return None
    noun = words[1]
    if noun not in language.titles.bodies | language.titles.firms:
        return None
    named = [name for name in roster.names if name.at.stop <= span.start and _headed(name.full, noun)]
    if named:
        return Who((named[-1].full,), "body_before", (span, named[-1].at), frozenset(named[-1].full.lower().split()))
    if noun not in language.titles.firms or body is None or len(body.names) != 1 or body.person or body.human:
        return None
    return replace(body, rule="body_before", spans=(span, *body.spans[-1:])) if body.names[0][:1].isupper() else None


def _whole(tail: str, span: Span, roster: Roster) -> Who | None:
    """`the board of elections`: the body whose name ends so."""
    named = [name for name in roster.names if name.at.stop <= span.start and name.full.lower().endswith(f" {tail}")]
    return Who((named[-1].full,), "body_before", (span, named[-1].at), frozenset(tail.split())) if named else None


def _headed(name: str, noun: str) -> bool:
    """Say whether a name of several words ends in that noun or opens with it: `State Department`, `Department of Justice`."""
    words = name.lower().split()
    return len(words) > 1 and (words[-1] == noun or f" {noun} of " in f" {name.lower()}")


def of_party(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the Nevada Democrat`: the capitals are those of a place and a party, and name nobody."""
    if (compatriot := _compatriot(surface, span, person, language)) is not None:
        return compatriot
    last = surface.split()[-1]
    party = last[:1].isupper() and last.lower() in language.titles.persons
    return described(surface, span, person, roster, language) if party else None


# How an adjective of a country ends that can name one person: not `the Chinese`, `the British`.
SINGULAR = ("an", "i")


def _compatriot(surface: str, span: Span, person: Who | None, language: Language) -> Who | None:
    """`the Norwegian`: the one person spoken of last, by where he is from."""
    article, _, people = surface.partition(" ")
    if article.lower() != "the" or person is None or not person.person or not people.endswith(SINGULAR):
        return None
    form = countries.named(people, language.code) if people[:1].isupper() else None
    told = form is not None and form.sort in ("adjective", "people")
    return replace(person, rule="description_of_last", spans=(span, *person.spans[-1:])) if told else None


def described(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the man who built the company`, `the Nevada Democrat`: one person, the one that the article spoke of last."""
    words = surface.split()
    if len(words) < 2 or words[0].lower() != "the" or person is None or not person.person:
        return None
    head = next((i for i, word in enumerate(words) if i and word.lower() in forms.NOT_HEAD), len(words)) - 1
    if language.code == "en" and (owned.serves(surface, language) or owned.of_named(surface)):
        return None
    if language.code == "en" and not owned.may_be([word.lower().strip(",") for word in words[1:]], person, language):
        return None
    if (
        words[1].lower() in name_words(language.code).different
        or not 0 < head < 5
        or words[head].lower().strip(",") not in language.titles.persons
    ):
        return None
    return replace(person, rule="description_of_last", spans=(span, *person.spans[-1:]))


def paper_itu(surface: str, span: Span, body: Who | None, roster: Roster, language: Language) -> Who | None:
    """`surat kabar itu`, `kantor berita tersebut`: the medium that the article named last."""
    if _noun_itu(surface, language) not in language.titles.papers:
        return None
    media = [name for name in roster.names if name.at.stop <= span.start and _medium(name.full)]
    if not media:
        return None
    found = media[-1].full
    return Who((found,), "paper", (span, media[-1].at), frozenset(("media",)))


def body_itu(surface: str, span: Span, body: Who | None, roster: Roster, language: Language) -> Who | None:
    """`komisi itu`: the body whose name begins with that word and that the article named last."""
    noun = _noun_itu(surface, language)
    if noun is None or noun not in language.titles.firms:
        return None
    named = [name for name in roster.names if name.at.stop <= span.start and name.parts[0] == noun and len(name.parts) > 1]
    return Who((named[-1].full,), "body_before", (span, named[-1].at), frozenset(named[-1].parts)) if named else None


def body_by_kind(surface: str, span: Span, body: Who | None, roster: Roster, language: Language) -> Who | None:
    """`perusahaan asal Ranu itu`, `kartel yang menguasai pasar`: the body spoken of last, where its name has no such word."""
    words = surface.split()
    noun, kinds = words[0].lower(), language.titles.pointed
    if noun not in kinds or body is None or len(body.names) != 1 or body.person or not body.names[0][:1].isupper():
        return None
    related = len(words) > 1 and words[1] in language.grammar.relative and noun in kinds - language.titles.firms
    pointed = words[-1].lower() in language.grammar.determiners - {"sendiri"}
    return replace(body, rule="body_before", spans=(span, *body.spans[-1:])) if pointed or related else None


def by_kind(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`politikus Partai Bintang itu`, `perempuan kelahiran Ranu itu`: the person spoken of last, whatever stands between."""
    words = surface.split()
    pointed = words[-1].lower() in language.grammar.determiners - {"sendiri"}
    if not pointed or len(words) < 3 or words[0].lower() not in language.titles.persons or person is None or not person.person:
        return None
    return replace(person, rule="description_of_last", spans=(span, *person.spans[-1:]))


def _noun_itu(surface: str, language: Language) -> str | None:
    """Return the words before a determiner that ends a mention, in lower case: `surat kabar` of `surat kabar itu (pula)`."""
    head, _, last = surface.removesuffix(" pula").removesuffix(" juga").rpartition(" ")
    return head.lower() if head and last.lower() in language.grammar.determiners - {"sendiri"} else None
