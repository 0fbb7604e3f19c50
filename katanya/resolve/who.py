"""Who a source is: the fullest name that the article gives, for names, pronouns, endings and descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from katanya.knowledge import countries, outlets
from katanya.languages.records import Frame, Language
from katanya.mentions import names
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Span
from katanya.spans import trim
from katanya.statements import nouns
from katanya.statements.draft import Draft
from katanya.statements.extract import Extraction
from katanya.statements.view import View

BRACKETS = re.compile(r"\s*\([^()]*\)")
# A pronoun means somebody of the last sentences: this many.
REACH = 5
ARTICLES = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Who:
    """Who holds a statement: names in the article's words, the rule that found them, what it read, and role words seen."""

    names: tuple[str, ...]
    rule: str
    spans: tuple[Span, ...] = ()
    titles: frozenset[str] = field(default=frozenset())
    person: bool = False
    surface: str = ""
    several: bool = False
    roles: bool = False


NOBODY = Who((), "no_source")


@dataclass(frozen=True, slots=True)
class Focus:
    """Whom an article spoke of last: one person, several (`they`), a body (`it`)."""

    person: Who | None = None
    several: Who | None = None
    body: Who | None = None

    def on(self, who: Who | None) -> Focus:
        """Return the focus after somebody was spoken of."""
        if who is None or not who.names:
            return self
        if len(who.names) > 1 or who.several:
            return replace(self, several=who)
        if who.person:
            return replace(self, person=who)
        return replace(self, body=who) if who.rule == "medium" or who.roles else self

    def of(self, word: str, language: Language) -> Who | None:
        """Return whom a pronoun means: `they` the several spoken of last, else a body; `it` a body; others the person."""
        if word in language.grammar.plural_pronouns:
            return self.several or self.body
        return self.body if word == "it" else self.person or self.body


def resolve(extraction: Extraction, roster: Roster, language: Language) -> tuple[Who, ...]:
    """Return who holds each draft, in the order of the drafts."""
    found: list[Who] = []
    focus = Focus()
    drafts = list(extraction.drafts)
    wanted = _sentences_before_pronouns(drafts)
    for view in extraction.views:
        mentioned = _subject(view, focus, roster) if view.index in wanted else None
        spoken: list[Who] = []
        while drafts and drafts[0].place is view:
            draft = drafts.pop(0)
            who = of_draft(draft, found, focus, roster)
            found.append(who)
            spoken += [who] if not draft.nested else []
        focus = focus.on(mentioned)
        for who in spoken:
            focus = focus.on(who)
    return tuple(found)


def _sentences_before_pronouns(drafts: list[Draft]) -> frozenset[int]:
    """Return the sentences whose subject a later pronoun, ending or description may mean: the few before each."""
    places = (draft.place.index for draft in drafts if not draft.follows and _open(draft))
    return frozenset(index for place in places for index in range(place - REACH, place + 1))


def _open(draft: Draft) -> bool:
    """Say whether a source is no name of its own."""
    if draft.source is None:
        return True
    first, last = draft.source
    words = draft.place.lowers[first:last]
    known = draft.place.language.grammar
    return (
        words[0] in known.pronouns | known.self_words | known.firsts
        or words[0] == "the"
        or bool(known.determiners & set(words))
        or last - first == 1
    )


def of_draft(draft: Draft, earlier: list[Who], focus: Focus, roster: Roster) -> Who:
    """Return who holds one draft; `focus` is whom the article spoke of last."""
    if draft.follows:
        return replace(earlier[-1], rule="goes_on", surface="") if earlier else NOBODY
    if draft.source is None:
        return _without_source(draft, focus.person)
    span = draft.place.span(*draft.source)
    surface = draft.view.text.body[span.start : span.stop]
    return _of_source(draft.place, Span(*span), surface, _local_focus(draft, focus, roster), roster)


def _without_source(draft: Draft, focus: Who | None) -> Who:
    """`ujarnya`, `menurutnya`: the person spoken of last; a passive without an agent is nobody's."""
    if draft.rule == "medium_alone" and draft.hops:
        name = draft.view.text.body[draft.hops[0].start : draft.hops[0].stop]
        return Who((name,), "medium_alone", (draft.hops[0],))
    ends = draft.cue is not None and draft.place.lower(draft.cue[1] - 1).endswith("nya")
    if ends and focus is not None and draft.entry is not None and draft.entry.frame is not Frame.ADVERB:
        return replace(focus, rule="ending_nya", surface="")
    return NOBODY


def _local_focus(draft: Draft, focus: Focus, roster: Roster) -> Focus:
    """Return the subject of the same sentence, where it stands before the source, else the focus so far."""
    assert draft.source is not None
    view = draft.place
    subject = nouns.subject(view, view.first)
    if subject is None or subject[1] > draft.source[0] or view.lower(subject[0]) in view.language.grammar.pronouns:
        return focus
    return focus.on(_subject(view, focus, roster))


def _subject(view: View, focus: Focus, roster: Roster) -> Who | None:
    """Return whom a sentence opens with, or `None`; a pronoun changes nothing."""
    words = nouns.subject(view, view.first)
    if words is None or view.lower(words[0]) in view.language.grammar.pronouns and words[1] - words[0] == 1:
        return None
    span = Span(*view.span(*words))
    who = _of_source(view, span, view.text.body[span.start : span.stop], focus, roster)
    return who if who.rule != "document" else None


def _of_source(view: View, span: Span, surface: str, focus: Focus, roster: Roster) -> Who:
    language = view.language
    if surface.lower() in language.grammar.pronouns | language.grammar.self_words:
        return replace(pronoun(surface, span, focus, language), surface=surface)
    for rule in RULES:
        who = rule(surface, span, focus.person, roster, language)
        if who is not None:
            return replace(
                who, surface=surface, spans=who.spans or (span,), several=_plural(surface, language), roles=_roles(who, language)
            )
    return NOBODY


def _roles(who: Who, language: Language) -> bool:
    """Say whether a body is known to be one: by a role word, or as a country."""
    return bool(who.titles & language.titles.every) or any(countries.is_country(name) for name in who.names)


def pronoun(surface: str, span: Span, focus: Focus, language: Language) -> Who:
    """`dia`, `he`, `they`: whom the article spoke of last."""
    meant = focus.of(surface.lower(), language)
    if meant is None:
        return Who((), "pronoun_open", (span,))
    return replace(meant, rule="pronoun", spans=(span, *meant.spans[-1:]))


def medium(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`kantor berita AFP`: the medium's name without the words that say what it is."""
    if _word_of(surface, language, Basis.DOCUMENT) or _word_of(surface, language, Basis.IMAGE):
        return None
    words = tuple(outlets.WORD.findall(surface))
    for index, word in enumerate(words):
        found = outlets.at(words, index)
        if found is not None and index + found[0] == len(words):
            return (
                Who((" ".join(words[index:]),), "medium", titles=frozenset(("media",)))
                if _generic(words[:index], language)
                else None
            )
        if found is not None and index == 0 and words[found[0] : found[0] + 1] == ("(",):
            return Who((" ".join(words[: found[0]]),), "medium", titles=frozenset(("media",)))
        if word[0].isupper() and word.lower() not in language.chain.before_name:
            break
    return None


def issuer(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`putusan MK`, `data Bloomberg`, `a report by the ministry`: who issued a document."""
    kind = language.titles.of(Basis.DOCUMENT)
    lowers = tuple(surface.lower().split())
    place = kind.first_in(lowers)
    if place is None or place[0] > (2 if language.code == "id" else 5) or _word_of(surface, language, Basis.EXPERT):
        return None
    words = surface.split()
    rest = " ".join(words[place[1] :])
    before = " ".join(words[: place[0]])
    named = _issuer_after(rest, language) or _issuer_before(before)
    if named is None and focus is not None and lowers[0] in OWN_WORDS and lowers[-1] in language.grammar.determiners:
        return replace(focus, rule="document_of_last", titles=frozenset(lowers), person=False)
    if named is None or lowers[0] in NAMED_THEMSELVES:
        return Who((ARTICLES.sub("", surface),), "document", titles=frozenset(lowers))
    who = _name_or_body(named, span, focus, roster, language)
    return Who(who.names, "issuer", titles=frozenset(lowers))


def joint(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Rusia dan Korea Utara`: each of the joint sources."""
    if surface.split()[-1].lower() in language.grammar.determiners:
        return None
    tail = surface
    if ", " in surface and _plural(surface.split(", ", 1)[0], language):
        tail = surface.split(", ", 1)[1]
    parts = [part.strip(" ,") for part in re.split(r"\s(?:" + "|".join(sorted(language.grammar.joins)) + r")\s", tail)]
    if parts and ", " in parts[0] and all(_pure_name(piece, language) for piece in parts[0].split(", ")):
        parts = [*parts[0].split(", "), *parts[1:]]
    if len(parts) < 2 or not all(parts) or not _separate(parts, language):
        return None
    each = [_name_or_body(part, span, focus, roster, language) for part in parts]
    titles = frozenset(title for who in each for title in who.titles)
    return Who(tuple(name for who in each for name in who.names), "joint", titles=titles)


def description(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the president`, `bos Tesla itu`, `Panglima TNI`: the person whose titles those are."""
    plain = BRACKETS.sub("", surface)
    words = [word.strip(",.'’").lower() for word in ARTICLES.sub("", plain).split()]
    words = [word.removesuffix("'s") for word in words if word not in language.grammar.determiners]
    roles = frozenset(word for word in words if word in language.titles.every)
    if not roles - language.titles.bodies or not _definite(plain, language) or _plural(plain, language):
        return None
    named_words = [word for word in words if word not in language.titles.known and word not in _lower_words(plain)]
    if named_words and not _points_back(plain, language):
        named = [name for name in roster.names if any(part in words for part in name.full.lower().split())]
        if named:
            return None
    fitting = [name for name in roster.names if name.person and roles <= name.titles]
    if not fitting and len(roles) > 1:
        fitting = [name for name in roster.names if name.person and len(roles & name.titles) > 1]
    if not fitting and _points_back(plain, language):
        return _last_named(span, focus, roster)
    if not fitting:
        return None
    best = max(fitting, key=lambda name: (focus is not None and name.full in focus.names, name.count))
    return Who((best.full,), "description", (span, best.at), best.titles | roles, person=True)


def _last_named(span: Span, focus: Who | None, roster: Roster) -> Who | None:
    """Return the person spoken of last, or the one whom the article named last before a place."""
    if focus is not None:
        return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))
    before = [name for name in roster.names if name.person and " " in name.full and name.at.start < span.start]
    return (
        Who((before[-1].full,), "description_of_last", (span, before[-1].at), before[-1].titles, person=True) if before else None
    )


def person(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Presiden Joko Widodo`, `Kim`, `Jeffrey Lewis, the director of …`: the full name without its titles."""
    plain = BRACKETS.sub("", surface)
    if _plural(plain, language) or plain.split()[-1].lower() in language.grammar.determiners - {"sendiri"}:
        return None
    parts = plain.split(", ")
    if names.is_body(parts[0].split(), language) and len(parts) == 1:
        return None
    for part in _by_promise(parts, language):
        name, titles = _person_in(part, roster, language)
        if name is not None:
            seen = titles | frozenset(word.strip(",.").lower() for word in plain.split()) & (
                language.titles.every | language.titles.nouns
            )
            return Who(
                (name.full,), "name", (span, name.at) if name.full not in surface else (span,), name.titles | seen, person=True
            )
    return None


def body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """A body, a country, a group: its own words, an acronym of the article spelled out."""
    plain = ARTICLES.sub("", BRACKETS.sub("", surface)).strip(" ,")
    if not plain:
        return None
    lowers = frozenset(word.strip(",.").lower() for word in plain.split())
    return Who((roster.expand(plain),), "body", titles=lowers)


# Documents that one person writes, and documents that go by their own name.
OWN_WORDS = frozenset("surat unggahan pernyataan catatan memo email letter memo email note statement".split())
NAMED_THEMSELVES = frozenset("perjanjian undang-undang konstitusi traktat konvensi treaty constitution".split())
RULES = (joint, issuer, medium, person, description, body)


def _name_or_body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who:
    for rule in (person, description, body):
        who = rule(surface, span, focus, roster, language)
        if who is not None:
            return who
    return NOBODY


def _person_in(part: str, roster: Roster, language: Language) -> tuple[Name | None, frozenset[str]]:
    """Return the name that a part of a source ends with, and the words of its titles."""
    runs = [match for match in names.RUN.finditer(part)]
    if not runs or part[runs[-1].end() :].strip(" .'’s") not in ("", "itu", "tersebut", "sendiri"):
        related = re.match(r"\s(?:yang|who|of|from|at|with|for|in|\()", part[runs[0].end() :]) if runs else None
        opens = runs and all(word.lower() in language.titles.every for word in part[: runs[0].start()].split())
        runs = runs[:1] if related and opens else []
    if not runs:
        return None, frozenset()
    run = runs[-1].group().removesuffix("'s").removesuffix("’s")
    exact = next(
        (name for name in roster.names if run.endswith(name.full) and (run == name.full or run[-len(name.full) - 1] == " ")), None
    )
    name, titles = names.split(run, language)
    if exact is not None and len(exact.full) < len(name or ""):
        name = exact.full
    if not name:
        return None, frozenset()
    known = next((known for known in roster.names if known.full == name), None)
    if known is not None and not known.person:
        return None, frozenset()
    seen = titles | (known.titles if known else frozenset())
    fuller = roster.fullest(name, (seen & language.titles.every) - language.titles.courtesy, strict=language.code == "en")
    if fuller is not None and fuller.person:
        return fuller, titles | (known.titles if known else frozenset())
    if known is None or " " not in name and not _may_be_person(name, part, language):
        return None, frozenset()
    return known, titles


def _by_promise(parts: list[str], language: Language) -> list[str]:
    """Return the parts of a source, the one that is likeliest to hold the name first."""
    pure = [part for part in parts if _pure_name(part, language)]
    later = [part for part in parts[1:] if part[:1].isupper() and language.code == "id"]
    return [*pure, *later, *parts]


def _pure_name(part: str, language: Language) -> bool:
    """Say whether a part of a source is a name and nothing else: no title, no office."""
    words = part.split()
    return bool(words) and words[0][0].isupper() and not any(word.lower().strip(".,") in language.titles.known for word in words)


def _may_be_person(name: str, part: str, language: Language) -> bool:
    lower = name.lower()
    return not name.isupper() and lower not in language.titles.every and lower not in language.titles.organisation_words


def _plural(surface: str, language: Language) -> bool:
    words = surface.lower().split()
    return bool(words) and words[0] in language.titles.plural and words[0] not in ("salah", "seorang")


def _definite(surface: str, language: Language) -> bool:
    lower = surface.lower()
    if language.code == "en":
        return lower.startswith("the ") or surface[0].isupper()
    return True


def _points_back(surface: str, language: Language) -> bool:
    last = surface.lower().split()[-1]
    return last in language.grammar.determiners or surface.lower().startswith("the ")


def _lower_words(surface: str) -> frozenset[str]:
    return frozenset(word for word in surface.split() if word.islower())


def _word_of(surface: str, language: Language, basis: Basis) -> bool:
    return language.titles.of(basis).first_in(tuple(surface.lower().split())) is not None


def _generic(words: tuple[str, ...], language: Language) -> bool:
    return all(word.lower() in language.chain.before_name for word in words)


def _issuer_after(rest: str, language: Language) -> str | None:
    """Return the issuer that follows a document: a name right after it (id) or after `by`, `from`, `of` (en)."""
    match = re.match(r"(?:(?:by|from|of|oleh|dari|milik)\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}?([A-Z].*)", rest)
    if match is None:
        lower = re.match(r"(?:by|from|of)\s+(?:the\s+|a\s+)?([a-z][^,]*)", rest) if language.code == "en" else None
        return trim_words(lower.group(1)) if lower else None
    text = re.split(
        r"\s(?:[Nn]omor|[Nn]o\.?|[Tt]ahun|[Tt]entang|tertanggal|itu|tersebut|pada|released|published)\b|,", match.group(1)
    )[0]
    return trim_words(text) or None


def trim_words(text: str) -> str:
    """Return a text without white space and marks at its ends."""
    span = trim(text, Span(0, len(text)), " ,.")
    return text[span.start : span.stop]


def _issuer_before(before: str) -> str | None:
    """Return the issuer of `the ministry's report`, `a Reuters report`."""
    owned = re.search(r"^(?:the\s+|a\s+)?(.+?)['’]s?(?:\s+\w+)?$", before, re.IGNORECASE)
    if owned is not None:
        return owned.group(1)
    match = re.search(r"([A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*)*)\s*(?:\w+)?$", before)
    return match.group(1) if match and match.group(1).lower() not in ("the", "a", "an") else None


def _separate(parts: list[str], language: Language) -> bool:
    """Say whether the parts are sources of their own: each begins in capitals or is a group, and none is one office."""
    titles = language.titles
    second = parts[1].split()[0]
    office = (
        second.lower() in titles.organisation_words or second.lower() in language.common or second.isupper() or ", " in parts[1]
    )
    if _titled_start(parts[0], language) and len(parts) == 2 and not _titled_start(parts[1], language) and office:
        return False
    if ", " in parts[0] and _titled_start(parts[0].split(", ")[-1], language) and not _titled_start(parts[1], language):
        return False
    if (
        parts[0].split()[0].lower() in titles.bodies
        and not _titled_start(parts[1], language)
        and not countries.is_country(parts[1])
    ):
        return False
    return all(part[0].isupper() or _plural(part, language) or part.split()[0].lower() in language.titles.every for part in parts)


def _titled_start(part: str, language: Language) -> bool:
    return part.split()[0].lower() in language.titles.every
