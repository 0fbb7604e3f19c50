"""The acts of statements whose cue is no trigger of the lexicon: `said X must` is a demand."""

from __future__ import annotations

from collections.abc import Iterator

from katanya import ids
from katanya.events import account, acts, demands, hollow, sentence, status, when
from katanya.events.scene import Scene, words_of
from katanya.events.sentence import Sentence
from katanya.events.things import ACTING
from katanya.events.triggers import Found
from katanya.frozen import replace
from katanya.languages.inflect import Shape
from katanya.records import Event, Part, Role, Span, Stance, Statement

# How far behind the beginning of what is demanded or denied a name may stand that it is addressed to, in words.
ADDRESSED = 4


def cue_events(place: Sentence, found: list[Found], told: tuple[Found, ...], article: str, *, whole: bool) -> Iterator[Event]:
    """Yield the acts of statements whose cue is no trigger of the lexicon: `called her a liar` is a charge.

    In the `whole` of a report what is only said is told by the statement, and no act beside it: `said Orsa had failed`.
    """
    acting = [statement for statement in place.statements if acts.root(statement)]
    if whole:
        acting = [statement for statement in acting if not acts.only_shown(statement) or _names(place, statement)]
    taken = [span for one in told for span in sentence.trigger_spans(place.view, one)] if acting else []
    for statement in acting:
        root = acts.root(statement)
        cue = tuple(span for span in statement.cue if place.view.sentence.start <= span.start < place.view.sentence.stop)
        if (
            root is None
            or not cue
            or statement.source is None
            or _only_names_source(place, cue)
            or _only_meant(place, cue)
            or _hollow(place, cue, root)
            or any(account.meet(left, right) for left in cue for right in taken)
        ):
            continue
        if _told_inside(place, statement, root, found) or not demands.tells(
            place.view, place.scene.lists, statement, place.doers
        ):
            continue
        if acts.by_cue(statement) or any(_addressed(place, statement)):
            yield _act(place, statement, root, cue, article)


def _names(place: Sentence, statement: Statement) -> bool:
    """Say whether a statement calls somebody something: `called him a liar`."""
    body, lists = place.view.text.body, place.scene.lists
    return any(body[span.start : span.stop].lower() in lists.naming for span in statement.cue)


def _hollow(place: Sentence, cue: tuple[Span, ...], root: str) -> bool:
    """Say whether what stands beside a cue makes it tell nothing: `seeks re-election`."""
    words = words_of(place.view, cue[0])
    rows = place.scene.known.hollow.get(place.view.lowers[words[0]], ())
    return bool(rows) and hollow.beside(place.view, tuple([row for row in rows if row.root in (None, root)]), words)


def _only_meant(place: Sentence, cue: tuple[Span, ...]) -> bool:
    """Say whether a cue only says what somebody wants or means to do: `wants`, `is considering`."""
    words = place.view.text.body[cue[0].start : cue[-1].stop].lower()
    lists = place.scene.lists
    return words in lists.intending or words in lists.wishing or words.rpartition(" ")[2] in lists.wishing


def _only_names_source(place: Sentence, cue: tuple[Span, ...]) -> bool:
    """Say whether a cue is no verb, as `according to` and `menurut`: nothing is done by it."""
    return place.scene.word[words_of(place.view, cue[0])[0]] in place.scene.lists.sourcing


def _told_inside(place: Sentence, statement: Statement, root: str, found: list[Found]) -> bool:
    """Say whether the content of a statement tells its act in words of its own: `“We ask …,” she said`."""
    spans = [place.view.span(*one.words) for one in found if one.trigger.root == root]
    return any(account.meet(span, content) for span in spans for content in statement.content)


def _act(place: Sentence, statement: Statement, root: str, cue: tuple[Span, ...], article: str) -> Event:
    told = account.told_in(tuple(each for each in place.statements if each.id != statement.id), cue[0])
    words = words_of(place.view, cue[0])
    lists, first = place.scene.lists, place.view.lowers[words[0]]
    past = first in lists.saying or first.endswith(lists.past_endings)
    decided = status.decide_in(_outside(place.scene, statement, words[0]), words, told, Shape.PAST if past else Shape.FINITE)
    return Event(
        id=ids.event_id(article, cue, root),
        root=root,
        subtype=None,
        trigger=cue,
        roles=sentence.each_once((*sentence.source_roles(place, statement), *_addressed(place, statement))),
        equipment=(),
        quantity=None,
        period=when.said(place.scene, place.statements, statement, place.things),
        place=None,
        status=status.of(decided),
        statement=told.id if told else None,
        rule=f"act: {statement.stance.value}",
        decisions=(decided,),
    )


def _outside(scene: Scene, statement: Statement, cue: int) -> Scene:
    """Return a scene without the operators of what is said before its cue: `there were no tents, the suit alleges`."""
    if not scene.ops or not statement.content:
        return scene
    last = words_of(scene.view, statement.content[-1])[1]
    return replace(scene, ops=tuple([op for op in scene.ops if op.first >= last])) if last <= cue else scene


def _addressed(place: Sentence, statement: Statement) -> Iterator[Role]:
    """Yield whom the act of a statement is directed at: the first name in its content."""
    deep = statement.stance in (Stance.ACCUSE, Stance.THREATEN)
    for span in statement.content:
        first = words_of(place.view, span)[0]
        if statement.stance is Stance.DEMAND and place.scene.word[first - 1] in place.scene.lists.infinitive_marks:
            return  # `a call to abandon Arlen`
        for thing in place.things:
            if not deep and thing.words[0] - first > ADDRESSED and not demands.obliged(place.view, place.scene.lists, thing):
                return
            if (
                thing.mention.kind in ACTING
                and account.meet(thing.mention.span, span)
                and thing.mention.surface.lower() not in place.scene.lists.only_possessives
            ):
                yield Role(Part.TARGET, thing.mention.id)
                return
