"""Whom a mention without a name points back to: `the campaign`, `her team`, `the paper`, `the committee`, `the man who left`."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.knowledge import countries, outlets
from katanya.languages.records import Language
from katanya.mentions.groups import Group
from katanya.mentions.names import Roster
from katanya.records import Basis, Span
from katanya.resolve import forms, owned
from katanya.resolve.holder import Who

# The head of a description stands before this word of it.
FURTHEST = 5


def group(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the campaign`, `her campaign`, `the Orlin campaign`: by the full name of the one whose it is."""
    words = surface.replace("’", "'").split()
    if not words or words[-1].lower() not in language.titles.owned_groups:
        return None
    noun, first = words[-1].lower(), words[0].lower()
    definite = first in language.names.definite_articles
    if len(words) == 2 and definite:
        return _named(_last(roster.groups, noun, span), span, roster, language)
    if len(words) == 2 and first in language.grammar.possessives:
        if person is None or not person.person:
            return _named(_last(roster.groups, noun, span), span, roster, language)
        return Who((f"{person.names[0]} {noun}",), "group_of_person", (span, *person.spans[-1:]), frozenset((noun,)))
    article = len(f"{first} ") if definite else 0
    known = next((found for found in roster.groups if found.at == (span.start + article, span.stop)), None)
    return _named(known, span, roster, language)


def _last(groups: tuple[Group, ...], noun: str, span: Span) -> Group | None:
    """Return the group with that noun which the article named last before a place, else the first that it names."""
    fitting = [found for found in groups if found.noun == noun]
    before = [found for found in fitting if found.at.stop <= span.start]
    return before[-1] if before else None


def _named(found: Group | None, span: Span, roster: Roster, language: Language) -> Who | None:
    if found is None:
        return None
    exact = next((name for name in roster.names if name.full == found.owner), None)
    bearers = [name for name in roster.names if name.person and len(name.parts) > 1 and name.parts[-1] == found.owner.casefold()]
    full = exact if len(bearers) > 1 else roster.fullest(found.owner) or exact
    if full is None or not full.person:
        return None
    mark = "".join(language.names.name_owner_endings[-1:]) if found.marked and found.at.start >= span.start else ""
    return Who((f"{full.full}{mark} {found.noun}",), "group", (span, found.at), frozenset((found.noun,)))


def paper(surface: str, span: Span, body: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the paper`, `the paper's editorial board`, `the column`: the medium that the article named last."""
    words = [forms.unowned(word.lower(), language) for word in surface.split()]
    kinds = language.titles.of(Basis.MEDIA).words | language.names.columns
    tail = 3 if " ".join(words[-2:]) in language.resolve.paper_boards else 1  # `the paper's editorial board`
    if len(words) < 2 or len(words) > 3 + tail or words[-tail] not in kinds:
        return None
    if words[0] not in language.names.definite_articles and words[0] not in language.resolve.neuter:
        return None
    if not all(word.islower() for word in surface.split()[1:]):
        return None
    if body is not None and body.rule in ("medium", "issuer", "paper"):
        return replace(body, rule="paper", spans=(span, *body.spans[-1:]), titles=frozenset(("media",)))
    paper = words[-tail] in language.names.printed_media
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
    if words[0].lower() not in language.names.definite_articles or not all(word.islower() for word in words[1:]):
        return None
    if len(words) == 4 and words[2] in language.names.genitives:
        return _whole(" ".join(words[1:]), span, roster)
    if len(words) != 2:
        return None
    noun = words[1]
    if noun not in language.titles.bodies | language.titles.firms:
        return None
    named = [name for name in roster.names if name.at.stop <= span.start and forms.headed(name.full, noun, language)]
    if named:
        return Who((named[-1].full,), "body_before", (span, named[-1].at), frozenset(named[-1].full.lower().split()))
    if noun not in language.titles.firms or body is None or len(body.names) != 1 or body.person or body.human:
        return None
    return replace(body, rule="body_before", spans=(span, *body.spans[-1:])) if body.names[0][:1].isupper() else None


def _whole(tail: str, span: Span, roster: Roster) -> Who | None:
    """`the board of elections`: the body whose name ends so."""
    named = [name for name in roster.names if name.at.stop <= span.start and name.full.lower().endswith(f" {tail}")]
    return Who((named[-1].full,), "body_before", (span, named[-1].at), frozenset(tail.split())) if named else None


def of_party(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the Nevada Democrat`: the capitals are those of a place and a party, and name nobody."""
    if (compatriot := _compatriot(surface, span, person, language)) is not None:
        return compatriot
    last = surface.split()[-1]
    party = last[:1].isupper() and last.lower() in language.titles.persons
    return described(surface, span, person, roster, language) if party else None


def _compatriot(surface: str, span: Span, person: Who | None, language: Language) -> Who | None:
    """`the Norwegian`: the one person spoken of last, by where he is from."""
    article, _, people = surface.partition(" ")
    if person is None or not person.person or article.lower() not in language.names.definite_articles:
        return None
    if not people.endswith(language.resolve.of_one_country):
        return None
    form = countries.named(people, language.code) if people[:1].isupper() else None
    told = form is not None and form.sort in ("adjective", "people")
    return replace(person, rule="description_of_last", spans=(span, *person.spans[-1:])) if told else None


def described(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the man who built the company`, `the Nevada Democrat`: one person, the one that the article spoke of last."""
    words = surface.lower().split()
    if len(words) < 2 or words[0] not in language.names.definite_articles or person is None or not person.person:
        return None
    if owned.serves(surface, language) or owned.of_named(surface, language):
        return None
    if not owned.may_be([word.strip(",") for word in words[1:]], person, language):
        return None
    head = forms.head_at(words, language)
    far = not 0 < head < FURTHEST or words[head].strip(",") not in language.titles.persons
    if far or words[1] in language.names.different:
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
    related = len(words) > 1 and words[1] in language.grammar.relative_pronouns and noun in kinds - language.titles.firms
    pointed = words[-1].lower() in language.grammar.pointing
    return replace(body, rule="body_before", spans=(span, *body.spans[-1:])) if pointed or related else None


def by_kind(surface: str, span: Span, person: Who | None, roster: Roster, language: Language) -> Who | None:
    """`politikus Partai Bintang itu`, `perempuan kelahiran Ranu itu`: the person spoken of last, whatever stands between."""
    words = surface.split()
    pointed = words[-1].lower() in language.grammar.pointing
    if not pointed or len(words) < 3 or words[0].lower() not in language.titles.persons or person is None or not person.person:
        return None
    return replace(person, rule="description_of_last", spans=(span, *person.spans[-1:]))


def _noun_itu(surface: str, language: Language) -> str | None:
    """Return the words before a determiner that ends a mention, in lower case: `surat kabar` of `surat kabar itu (pula)`."""
    for adverb in language.resolve.also_behind:
        surface = surface.removesuffix(adverb)
    head, _, last = surface.rpartition(" ")
    return head.lower() if head and last.lower() in language.grammar.pointing else None
