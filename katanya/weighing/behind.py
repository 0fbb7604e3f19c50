"""For whom somebody speaks: by what is known of them, by the office that the report gives them, by whose medium they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from katanya.frozen import replace
from katanya.knowledge import countries, outlets, speaks_for
from katanya.languages.weighing_words import lists, traits_of
from katanya.records import Basis, Kind, Reading, Statement
from katanya.weighing import holders, marks, titles, words
from katanya.weighing.marks import Sort, Word
from katanya.weighing.principals import Office, Principal
from katanya.weighing.titles import BREAK, REACH, is_owner


def of(name: str, target: str | None, statement: Statement, reading: Reading) -> Principal | None:
    """Return for whom a holder or hop speaks, or `None` where that is not known.

    A country, or a name of one word that holds no office, speaks for itself.
    """
    known = _known(target, reading)
    if known or (name not in statement.via and statement.basis not in SPEAKING):
        return known
    body, language = reading.text.body, reading.text.language
    found = titles.by_body(name, reading) or _beside_cue(name, reading)
    found = found or _by_office(name, statement, reading) or _of(name, body, language) or _bare(name, reading)
    if found is None and is_state_medium(name, target, body):
        return _carried(name, reading)
    return found


def _named(word: Word, text: str, rule: str) -> Principal:
    """Return what a marked name of some words stands for, as those words have it."""
    return titles.owner_of(word, text, rule)


def _beside_cue(name: str, reading: Reading) -> Principal | None:
    """The office beside the cue of any statement of the same person: `Petar Vasik, the spokesman of Kestovia's ministry`, also
    where its body is one that the report named before: `the ministry's spokesman, Colonel Petar Vasik`."""
    own = {word.term for word in marks.mark(name, reading.text.language)}
    for statement in reading.statements:
        span = statement.source
        source = reading.text.body[span.start : span.stop] if span else ""
        if len(statement.who) == 1 and name in source and len(source) > len(name):
            found = [word for word in marks.mark(source, reading.text.language) if word.term not in own]
            names = [word for word in found if is_owner(word)]
            if any(word.term in holders.listed().offices for word in found) and len(names) == 1:
                return _named(names[0], source, "beside_cue")
            unowned = titles.unowned(reading, found, span.start) if span and not names else None
            if unowned is not None:
                return unowned
    return None


def _by_office(name: str, statement: Statement, reading: Reading) -> Principal | None:
    """The owner of the office by which a statement calls somebody without a name: `the foreign minister of Veldora`."""
    span = statement.source
    source = reading.text.body[span.start : span.stop] if span else ""
    found = marks.mark(source, reading.text.language)
    names = [word for word in found if is_owner(word)]
    called = any(word.term in holders.listed().offices for word in found) and name not in source
    return _named(names[0], source, "by_office") if called and len(names) == 1 else None


def _bare(name: str, reading: Reading) -> Principal | None:
    """A body of state that the report leaves without its country: `the Joint Chiefs of Staff`."""
    found = marks.mark(name, reading.text.language)
    if any(is_owner(word) for word in found):
        return None
    return titles.by_place(reading, next((word.term for word in found if word.term in holders.listed().institutions), None))


SPEAKING = frozenset([Basis.OFFICIAL, Basis.OTHER, Basis.MEDIA, Basis.DOCUMENT])


def _known(target: str | None, reading: Reading) -> Principal | None:
    """The tables of what is known; a country speaks for itself."""
    published = reading.article.published
    found = target
    if target is not None and not target.startswith("country:"):
        found = speaks_for.speaks_for(target, published[:10] if published else None)
    return Principal(found, _called(found, reading), "known") if found else None


def _called(target: str, reading: Reading) -> str:
    """Return the name by which the report calls a target, `""` where it does not."""
    tied = {resolution.mention for resolution in reading.resolutions if resolution.target == target}
    surfaces = (mention.surface for mention in reading.mentions if mention.id in tied)
    return next((surface for surface in surfaces if countries.named(surface) is None), "")


@lru_cache(maxsize=4096)
def _of(name: str, body: str, language: str | None) -> Principal | None:
    own = marks.mark(name, language)
    if any(word.term in holders.listed().offices for word in own):
        owner = next((word for word in own if word.sort is Sort.NAME), None)
        return _named(owner, name, "own_office") if owner else None
    if is_state_medium(name, None, body):
        return _owner(name, body, language)
    if outlets.named(name):
        return None
    alone = _itself(name, language)
    return alone if alone and _owns(name, body) else _in_office(name, own, body, language) or alone


def _owns(name: str, body: str) -> bool:
    """Say whether a name is spoken of as a country is: `Veldora's General Staff`, `of Veldora`, `Kementerian … Veldora`."""
    return re.search(lists().as_country.pattern.replace("NAME", re.escape(name)), body) is not None


def _in_office(name: str, own: Sequence[Word], body: str, language: str | None) -> Principal | None:
    """`Kestovian Minister Jorun Pell`, `Jorun Pell, Kestovia's minister`, `Menteri Kestovia Jorun Pell`."""
    terms = {word.term for word in own}
    for match in re.finditer(rf"\b{re.escape(name)}\b", body):
        before = BREAK.split(body[max(0, match.start() - REACH) : match.start()])[-1]
        after = body[match.end() : match.end() + REACH]
        apposition = BREAK.split(after[1:])[0] if after.startswith(",") else ""
        title = tuple(_title(reversed(marks.mark(before, language))))[::-1]
        for part, text in ((title, before), (tuple(_title(marks.mark(apposition, language))), apposition)):
            office = _office([word for word in part if word.term not in terms], language)
            if office:
                return _named(office, text, "in_office")
        if any(word.term in holders.listed().offices for word in title) and _swallowed(own, body):
            return _named(own[0], name, "in_office")
    return None


def _swallowed(own: Sequence[Word], body: str) -> bool:
    """Say whether the first word of a long name is a name of its own here: `Presiden Veldora Orsin Vadek`."""
    if len(own) < 3:
        return False
    first, rest = own[0].lower, own[1].lower
    return re.search(rf"\b{re.escape(first)}\b(?!\s+{re.escape(rest)})", body, re.IGNORECASE) is not None


def _title(found: Iterable[Word]) -> Iterator[Word]:
    """Yield the words that can be of a title, up to the first that cannot: offices, names, function words."""
    known = holders.listed()
    for word in found:
        if word.term not in known.offices and word.term not in known.fields and word.sort not in (Sort.NAME, Sort.EMPTY):
            return
        yield word


def _office(found: Sequence[Word], language: str | None) -> Word | None:
    """Return whose office a title is: where nouns stand first the name after its words, else the one before, or after `of`."""
    places = [place for place, word in enumerate(found) if word.term in holders.listed().offices]
    if not places:
        return None
    before = [word for word in found[: places[0]] if is_owner(word)]
    after = [word for word in found[places[-1] + 1 :] if is_owner(word)]
    ordered = (*after[:1], *before[-1:]) if traits_of(language).head_first else (*before[-1:], *after[:1])
    return next(iter(ordered), None)


def _owner(name: str, body: str, language: str | None) -> Principal | None:
    """The country right before the words that make a medium a state's: `Veldora's state agency VNA`."""
    medium = rf"(?:{lists().state_medium.pattern})\s+(?P<rest>[\w', ]{{0,30}}?)\b{re.escape(name)}\b"
    for match in re.finditer(medium, body, re.IGNORECASE):
        before = BREAK.split(body[max(0, match.start() - REACH) : match.start()])[-1]
        last = next((word for word in reversed(marks.mark(before, language)) if word.sort is not Sort.EMPTY), None)
        rest = match.group("rest")
        for word, text in ((last, before), *((word, rest) for word in marks.mark(rest, language))):
            if word is not None and word.sort is Sort.NAME:
                return _named(word, text, "state_medium")
    return None


def _carried(name: str, reading: Reading) -> Principal | None:
    """The one country whose word a state's medium carries in this report, where no other is carried by it."""
    held = [_holding(holder, reading) for statement in reading.statements if name in statement.via for holder in statement.who]
    alone = len({each.key if each else None for each in held}) == 1
    return replace(held[0], rule="carried") if alone and held[0] else None


def _holding(holder: str, reading: Reading) -> Principal | None:
    """Return the country that a holder is or speaks for."""
    body, language = reading.text.body, reading.text.language
    return _itself(holder, language) or _beside_cue(holder, reading) or _of(holder, body, language)


@lru_cache(maxsize=4096)
def is_state_medium(name: str, target: str | None, body: str) -> bool:
    """Say whether a name is a state's medium: by what is known of it, or as the report calls it.

    >>> is_state_medium("KCNA", None, ""), is_state_medium("VNA", None, "according to the state agency VNA")
    (True, True)
    """
    outlet = outlets.named(name)
    listed = target is not None and target.startswith("outlet:") and speaks_for.speaks_for(target) is not None
    if listed or (outlet and outlet.kind == "state"):
        return True
    if outlet and outlet.kind == "agency":
        return False
    for match in re.finditer(re.escape(name), body):
        near = body[max(0, match.start() - 60) : match.start()]
        if re.search(rf"(?:{lists().state_medium.pattern})\s+(?:[A-Z]\w+,? )?$", near, re.IGNORECASE):
            return True
    return False


def _itself(name: str, language: str | None) -> Principal | None:
    """Return what a name that is one country or one word stands for, else `None`."""
    found = [word for word in marks.mark(name, language) if word.sort is not Sort.EMPTY]
    return _named(found[0], name, "itself") if len(found) == 1 and found[0].sort is Sort.NAME else None


@lru_cache(maxsize=8192)
def root(name: str) -> str:
    """Return a name as it is compared: folded, titles and case aside."""
    return " ".join(words.fold(part) for part in re.findall(r"\w+", name))


def offices(reading: Reading) -> tuple[Office, ...]:
    """Return the people to whom a report gives an office of somebody, and whose office it is."""
    called = {mention.id: mention.called for mention in reading.mentions if mention.kind is Kind.PERSON}
    found: dict[str, Principal] = {}
    for resolution in reading.resolutions:
        name, post = called.get(resolution.mention, ""), resolution.post
        if post is None or " " not in name or root(name) in found:
            continue
        words_of = " ".join(filter(None, (post.role, post.affiliation)))
        listed = titles.body_of(post.affiliation) or titles.by_body(name, reading)
        whose = None if listed else _office(marks.mark(words_of, reading.text.language), reading.text.language)
        if listed is not None:
            found[root(name)] = listed
        elif whose is not None:
            found[root(name)] = _named(whose, words_of, "post")
    return tuple(Office(*held) for held in sorted(found.items()))
