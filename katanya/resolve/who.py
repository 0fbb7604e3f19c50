"""Who a source is: the fullest name that the article gives, for names, pronouns, endings and descriptions."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.languages.lexicon import Frame
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import Span
from katanya.resolve import (
    forms,
    fuller,
    genders,
    going_on,
    introduced,
    kinds,
    later,
    naming,
    nearest,
    pointing,
    put_out,
    turns,
    unnamed,
)
from katanya.resolve.focus import Focus
from katanya.resolve.holder import NOBODY, Who
from katanya.statements import look, nouns
from katanya.statements.draft import ASIDE, Draft
from katanya.statements.extract import Extraction
from katanya.statements.view import View

# A pronoun means somebody of the last sentences: this many.
REACH = 5


# Who are two.
PAIR = 2


def resolve(extraction: Extraction, roster: Roster, language: Language) -> tuple[Who, ...]:
    """Return who holds each draft, in the order of the drafts."""
    found: list[Who] = []
    told: list[Who] = []
    focus = Focus(language, genders=genders.told(roster, language))
    drafts = list(extraction.drafts)
    wanted = _sentences_before_pronouns(drafts)
    before: tuple[Draft, Who] | None = None
    for view in extraction.views:
        spoken: list[Who] = []
        asked: Draft | None = None
        while drafts and drafts[0].place is view:
            draft = drafts.pop(0)
            who = going_on.forecaster(draft, before) or going_on.demander(draft, before) or of_draft(draft, told, focus, roster)
            before = (draft, who)
            asked = draft if introduced.asks(draft) else None
            found.append(who)
            told += [who] if draft.rule not in ASIDE else []
            spoken += [who] if not draft.nested and not _of_others(draft) else []
        if view.index in wanted and not any(who.person for who in spoken):
            focus = focus.on(_brought_in(view, focus, roster))
        for who in spoken:
            focus = focus.after(who, view.text.body)
        if asked is not None:
            focus = focus.on(_asked(asked, focus, roster))
    return later.named(extraction.drafts, found, roster, language)


def _of_others(draft: Draft) -> bool:
    """Say whether those speak in passing who are somebody's: `said Orlin, whose friends urged C`."""
    return draft.source is not None and draft.place.lower(draft.source[0] - 1) in draft.place.language.resolve.whose


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
    known, definite = draft.place.language.grammar, draft.place.language.names.definite_articles
    if last - first == 1 or not known.determiners.isdisjoint(words):
        return True
    return any(words[0] in group for group in (known.pronouns, known.self_words, known.firsts, known.possessives, definite))


def of_draft(draft: Draft, earlier: list[Who], focus: Focus, roster: Roster) -> Who:
    """Return who holds one draft; `focus` is whom the article spoke of last."""
    if draft.follows:
        return replace(earlier[-1], rule="goes_on", surface="") if earlier else NOBODY
    if draft.source is None:
        return _without_source(draft, focus.person)
    span = draft.place.span(*draft.source)
    surface = draft.place.surface(*draft.source)
    if draft.rule == "signed" and surface.startswith("@"):
        return Who((surface,), "signed", (span,), surface=surface, person=True)
    if draft.rule == "turn":
        surface = turns.speaker(surface, draft.place.text.body)
    near = _local_focus(draft, focus, roster) if _open(draft) else focus
    who = _of_source(draft.place, span, surface, near, roster)
    return fuller.fullest(who, earlier, roster, draft.place.language)


def _without_source(draft: Draft, focus: Who | None) -> Who:
    """`ujarnya`, `menurutnya`: the person spoken of last; a passive without an agent is nobody's."""
    if draft.rule == "medium_alone" and draft.hops:
        name = draft.view.text.body[draft.hops[0].start : draft.hops[0].stop]
        return Who((name,), "medium_alone", (draft.hops[0],))
    clitics = draft.place.language.resolve.clitics
    ends = draft.cue is not None and draft.place.lower(draft.cue[1] - 1).endswith(clitics)
    if ends and focus is not None and draft.entry is not None and draft.entry.frame is not Frame.ADVERB:
        return replace(focus, rule="ending_nya", surface="")
    return NOBODY


def _local_focus(draft: Draft, focus: Focus, roster: Roster) -> Focus:
    """Return the subject of the same sentence before a source, else the focus so far.

    Where pronouns tell men from women, whom the content names may be who says it.
    """
    assert draft.source is not None
    view = draft.place
    subject = nouns.subject(view, view.first)
    if subject is None or subject[1] > draft.source[0] or view.lower(subject[0]) in view.language.grammar.pronouns:
        return focus
    told = not view.language.traits.gendered and any(first <= subject[0] < last for first, last in draft.content)
    return focus if told else focus.on(_subject(view, focus, roster))


def _brought_in(view: View, focus: Focus, roster: Roster) -> Who | None:
    """Return whom a sentence without a speaker opens with, else whom it introduces."""
    subject = _subject(view, focus, roster)
    if subject is not None and subject.person and introduced.is_thing(subject, view.language):
        return None
    words = introduced.words(view) if subject is None or not subject.person else None
    if words is None:
        return subject
    span = view.span(*words)
    return _of_source(view, span, view.surface(*words), focus, roster)


def _asked(draft: Draft, focus: Focus, roster: Roster) -> Who | None:
    """`Harst asked Orlin how C. “D,” he said.`: whoever is asked speaks next."""
    words = introduced.hearer(draft)
    if words is None:
        return None
    who = _of_source(draft.view, draft.view.span(*words), draft.view.surface(*words), focus, roster)
    return who if who.person else None


def _subject(view: View, focus: Focus, roster: Roster) -> Who | None:
    """Return whom a sentence opens with, or `None`; a pronoun changes nothing."""
    words = nouns.subject(view, view.first)
    if words is None or (view.lower(words[0]) in view.language.grammar.pronouns and words[1] - words[0] == 1):
        return None
    if not any(view.capital(index) or look.holder_word(view, index) for index in range(*words)):
        return None
    span = view.span(*words)
    who = _of_source(view, span, view.text.body[span.start : span.stop], focus, roster)
    return who if who.rule != "document" else None


def _of_source(view: View, span: Span, surface: str, focus: Focus, roster: Roster) -> Who:
    """Return whom the words of a source mean."""
    language = view.language
    surface = _plain(surface, language)
    pointed = _by_pronoun(view, span, surface, focus, roster)
    if pointed is not None:
        return replace(pointed, surface=surface)
    words = frozenset(surface.lower().split())
    if focus.person is not None and focus.fitting(words) is None:
        focus = focus.on(_nearest(view, span, words, focus, roster))
    again = _same_office(surface, focus.last, language)
    if again is not None:
        return replace(again, rule="description_of_last", surface=surface, spans=(span, *again.spans[-1:]))
    brought = unnamed.pointed(view.text.body, surface, span, focus.person, language)
    if brought is not None:
        return replace(brought, surface=surface)
    who = _named(surface, span, focus, roster, language)
    if who is None:
        return NOBODY
    who = _put_out(view, who, span, surface, focus, roster) if who.rule == "document" else who
    return replace(
        who,
        names=_in_full(who, surface, roster),
        surface=surface,
        spans=who.spans or (span,),
        several=forms.plural(surface, language),
        roles=kinds.is_known_body(who, language),
        human=who.rule == "body" and (kinds.one_unnamed(surface, language) or kinds.in_office(surface, language)),
    )


def _plain(surface: str, language: Language) -> str:
    """Return a source without the mark of an owner, and with what points behind it: `sang kolonel` is `kolonel itu`."""
    first, gap, rest = surface.partition(" ")
    if gap and first.lower() in language.grammar.honouring:
        return f"{rest} {min(language.grammar.honoured_as)}"
    return forms.unowned(surface, language)


def _by_pronoun(view: View, span: Span, surface: str, focus: Focus, roster: Roster) -> Who | None:
    """`dia`, `he's`, `the two`: whom a source means that is a pronoun; `None` where it is none."""
    lower, grammar = surface.lower(), view.language.grammar
    subject = lower.replace("’", "'").partition("'")[0]
    lower = subject if subject in grammar.nominatives else lower
    if lower in grammar.pronouns or lower in grammar.self_words or lower in grammar.possessives:
        meant = _last(focus.of(lower), span)
        near = NOBODY if meant.person or meant.human else _nearest(view, span, frozenset((lower,)), focus, roster)
        return near if near.names else meant
    two = lower in grammar.pairs and focus.several is not None and len(focus.several.names) == PAIR
    return _last(focus.several, span) if two else None


def _put_out(view: View, who: Who, span: Span, surface: str, focus: Focus, roster: Roster) -> Who:
    """Return who put out a document that a mention points back to, where the text tells it before."""
    body = view.text.body
    spans = put_out.owner(surface, span, body, view.language)
    found = [_named(body[at.start : at.stop], at, focus, roster, view.language) for at in spans]
    names = tuple(name for each in found if each is not None for name in each.names)
    return replace(who, names=names, rule="put_out", spans=(span, *spans)) if names else who


def _nearest(view: View, span: Span, words: frozenset[str], focus: Focus, roster: Roster) -> Who:
    return nearest.person(words, span, view.text.body, roster, focus.genders, view.language)


def _named(surface: str, span: Span, focus: Focus, roster: Roster, language: Language) -> Who | None:
    """Return whom a mention names, or points back to where it has no name."""
    person = focus.fitting(frozenset(surface.lower().split()))
    for meant, rules in (
        (person, (pointing.group, pointing.of_party, pointing.by_kind)),
        (focus.body, (pointing.paper, pointing.body_before, pointing.paper_itu, pointing.body_itu, pointing.body_by_kind)),
    ):
        for points in rules:
            if (who := points(surface, span, meant, roster, language)) is not None:
                return who
    for names in naming.RULES:
        if (who := names(surface, span, person, roster, language)) is not None:
            described = pointing.described(surface, span, person, roster, language) if who.rule == "body" else None
            return described or who
    return None


def _in_full(who: Who, surface: str, roster: Roster) -> tuple[str, ...]:
    """Return the names of a source, a listed body or outlet by the fullest form that the article has."""
    whole = roster.in_full(surface) if roster.longer and len(who.names) == 1 else None
    return (whole,) if whole else tuple(roster.in_full(name) or name for name in who.names)


def _same_office(surface: str, last: Who | None, language: Language) -> Who | None:
    """`A senior official … . The official said`: the unnamed holder of that office who was spoken of last."""
    words = surface.lower().split()
    definite = words[0] in language.names.definite_articles and len(words) == 2
    pointed = definite or (len(words) > 1 and words[-1] in language.grammar.determiners)
    if last is None or last.person or not pointed:
        return None
    roles = (language.titles.every & set(words)) - language.grammar.determiners
    return last if roles and roles <= last.titles and not roles & language.titles.bodies else None


def _last(meant: Who | None, span: Span) -> Who:
    """Return whom a pronoun means whom the article spoke of last."""
    if meant is None:
        return Who((), "pronoun_open", (span,))
    return replace(meant, rule="pronoun", spans=(span, *meant.spans[-1:]))
