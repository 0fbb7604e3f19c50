"""Where the clause that an operator stands in ends: what comes behind is told on its own."""

from __future__ import annotations

from functools import cache

from katanya.events import forms, joints, negation
from katanya.events.scene import Op, Scene, before_phrase, cuts_at
from katanya.languages.events import Sign, known
from katanya.languages.inflect import Shape

STOPS = frozenset(";:()!?")
QUOTES = frozenset("\"”“'’»")
COMMAS = frozenset((",", "—", "–"))
# How far before an operator the relative word may stand whose clause it is in.
ASIDE = 14
# Signs of verbs and nouns whose object another verb may follow behind `dan`.
BESIDE = frozenset((Sign.NEGATION, Sign.POSSIBILITY, Sign.PLAN))


def cut(scene: Scene, op: Op, first: int, shape: Shape, *, near: bool) -> bool:
    """Say whether a clause ends between an operator and an event."""
    here, there = scene.view.quoted[op.first], scene.view.quoted[first]
    if here != there and (near or here >= 0):
        return not negation.interrupted(scene, op, first)
    if not _in_relative(scene, op) and marks(scene.known.code).isdisjoint(scene.word[op.last : first]):
        return False
    return _conceded(scene, op, first) or _ended(scene, op, first, shape, near=near)


def _ended(scene: Scene, op: Op, first: int, shape: Shape, *, near: bool) -> bool:
    """Say whether a word or mark between an operator and an event ends a clause."""
    lists, borders = scene.lists, marks(scene.known.code)
    within, excused, place = _in_relative(scene, op), negation.existential(scene, op), op.last
    while place < first:
        word = scene.word[place]
        if word not in borders and not within:
            place += 1
            continue
        if _ends(scene, op, place) or (within and _resumed(scene, place)):
            return True
        if word in lists.complementizers and scene.word[place + 1] in lists.tensed:
            return True  # `agreed to reopen a road that was closed`
        if word in lists.relative and not _short(scene, place, first):
            if not excused:
                return True
            excused = False
        if _ends_for(scene, op, place, near=near):
            return True
        if word in COMMAS:
            skipped = _past_comma(scene, op, place, first, shape, near=near)
            if skipped is None:
                return True
            place = skipped
            continue
        if word in lists.coordinators and _new_predicate(scene, op, place, first, shape, near=near):
            return True
        place += 1
    return False


def _ends_for(scene: Scene, op: Op, place: int, *, near: bool) -> bool:
    """Say whether a word ends the clause for such an operator: what is asked or regretted is not negated with the asking."""
    word, lists = scene.word[place], scene.lists
    if (word in scene.lists.asked_by or word in lists.factives) and op.near is Sign.NEGATION:
        return True
    return word in lists.complementizers and near and not _operates(scene, place - 1)


def _past_comma(scene: Scene, op: Op, comma: int, first: int, shape: Shape, *, near: bool) -> int | None:
    """Return where to go on after a comma or dash, or `None` where the clause of an operator ends there."""
    if scene.word[comma] == "," and near and comma == op.last and op.first == scene.view.first:
        return comma + 1
    if shape in (Shape.PAST, Shape.FINITE) and _straight(scene, comma + 1, first) and _set_off(scene, op):
        return None
    if first == comma + 1 and shape is Shape.ING and _over_with(scene, op, near=near):
        return None
    return _after_comma(scene, comma, first, near=near)


@cache
def marks(code: str) -> frozenset[str]:
    """Return every word and mark that may end a clause, so that most stretches need no second look."""
    lists = known(code).lists
    stops = STOPS | lists.asked_by | COMMAS | frozenset((".",))
    opening = lists.cuts | lists.contrast | lists.relative | lists.complementizers | lists.coordinators
    return stops | opening | lists.retelling | lists.factives


def _in_relative(scene: Scene, op: Op) -> bool:
    """Say whether an operator stands in a relative clause whose end no form of a verb shows: `konser yang dibatalkan …`."""
    relative = scene.lists.relative
    if scene.known.traits.inflected_verbs:
        return False
    return scene.word[op.first - 1] in relative or scene.word[op.first - 2] in relative


def _ends(scene: Scene, op: Op, place: int) -> bool:
    """Say whether a word ends a clause whatever stands around it: a mark, a word of telling, `after`."""
    word = scene.word[place]
    if word in STOPS or _full_stop(scene, place) or _opens_cut(scene, place):
        return True
    return word in scene.lists.retelling and not _reports(scene, op, place)


def _full_stop(scene: Scene, place: int) -> bool:
    """Say whether a sentence of a longer quotation ends at a word; behind a capital it may be an abbreviation's."""
    return scene.word[place] == "." and not scene.view.capital(place - 1)


def _reports(scene: Scene, op: Op, place: int) -> bool:
    """Say whether a word of telling is the noun that an operator governs: `dismissed as untrue reports that …`."""
    return place == op.last and scene.word[place] in scene.lists.reports and scene.word[place + 1] in scene.lists.complementizers


def _conceded(scene: Scene, op: Op, first: int) -> bool:
    """Say whether a comma has ended the clause of an operator: `although …,`, `instead of …,`, `which the army denied,`."""
    if "," not in scene.view.lowers[op.last : first]:
        return False
    comma = scene.view.lowers.index(",", op.last)
    if scene.word[op.first] in scene.lists.swapped or _participial(scene, op) or _fronted(scene, op):
        return True
    before = scene.word[max(op.first - 6, 0) : op.first]
    return (comma == op.last and not scene.lists.relative.isdisjoint(before)) or not scene.lists.concessive.isdisjoint(before)


def _fronted(scene: Scene, op: Op) -> bool:
    """Say whether an operator stands in a phrase that is put before the clause: `At the request of Orsa, the council met`."""
    start = scene.view.first
    allowed = scene.lists.cuts if op.far is Sign.ALLEGATION else scene.lists.fronting
    if op.first <= start or scene.word[start] not in allowed or op.far is Sign.CONDITION:
        return False
    return not any(other.first == start for other in scene.ops) and "," not in scene.view.lowers[start : op.first]


def _participial(scene: Scene, op: Op) -> bool:
    """Say whether an operator stands in a participle clause that opens the sentence: `Having vowed to stay, he left`."""
    start = scene.view.first
    word = scene.word[start]
    if not word.endswith(scene.lists.gerund_endings) or word in scene.lists.no_participles:
        return False
    return "," not in scene.view.lowers[start : op.first]


def _short(scene: Scene, place: int, first: int) -> bool:
    """Say whether a relative clause of one verb stands right before an event: `faksi yang bertikai mencapai …`."""
    return first == place + 2 and scene.word[place + 1].startswith(scene.lists.predicate_prefixes)


def _resumed(scene: Scene, place: int) -> bool:
    """Say whether the main clause goes on behind a relative one: `konser yang dibatalkan akhirnya digelar`."""
    return any(other.first == place and other.near is Sign.FACT for other in scene.ops)


def _operates(scene: Scene, place: int) -> bool:
    return any(op.first <= place < op.last for op in scene.ops)


def _opens_cut(scene: Scene, place: int) -> bool:
    word, lists = scene.word[place], scene.lists
    if cuts_at(scene, place):
        return True
    if word in lists.contrast:
        return word in lists.parting or scene.word[place - 1] == "," or scene.word[place - 1] in lists.coordinators
    return False


def _after_comma(scene: Scene, comma: int, first: int, *, near: bool) -> int | None:
    """Return where to go on after a comma, or `None` where the clause ends there."""
    after, lists = scene.word[comma + 1], scene.lists
    if after in lists.retelling or after in lists.telling_participles or after in lists.where_to:
        return None
    if after.endswith(lists.gerund_endings) or after in lists.alternatives:
        return comma + 1
    ahead = scene.word[comma + 1 : min(first, comma + 11)]
    if "," in ahead:
        return comma + 2 + ahead.index(",")
    if not lists.alternatives.isdisjoint(scene.word[comma + 1 : first]):
        return comma + 1
    return None if near or after in lists.coordinators else comma + 1


def _straight(scene: Scene, start: int, first: int) -> bool:
    """Say whether nothing but auxiliaries stands before a verb: the clause goes on with it."""
    return all(scene.word[place] in scene.lists.auxiliaries for place in range(start, first))


def _set_off(scene: Scene, op: Op) -> bool:
    """Say whether an operator stands behind a comma, in words that the next comma closes, or in a clause of `who` there."""
    return "," in scene.word[max(op.first - 4, 0) : op.first] or _in_aside(scene, op)


def _over_with(scene: Scene, op: Op, *, near: bool) -> bool:
    """Say whether what `almost` or `in efforts to` is said of ends before a participle: `is almost over, praising …`."""
    return (near and op.near is Sign.NEGATION) or scene.word[before_phrase(scene, op.first)] in scene.lists.within


def _in_aside(scene: Scene, op: Op) -> bool:
    """Say whether an operator stands in a relative clause behind a comma, which the next one closes: `, who was said to …,`."""
    for place in range(op.first - 1, max(op.first - ASIDE, scene.view.first), -1):
        if scene.word[place] in scene.lists.relative:
            return scene.word[place - 1] == ","
        if scene.word[place] == ",":
            return False
    return False


def _beside(scene: Scene, op: Op, place: int, first: int) -> bool:
    """Say whether a verb stands beside another that had its object: `menolak kehadiran kapal itu dan meminta`."""
    lists = scene.lists
    if op.far not in BESIDE or first != place + 1 or not scene.word[first].startswith(lists.active_prefixes):
        return False
    if scene.word[op.first].startswith(lists.transitive_prefixes):
        after = scene.word[op.last]
        return after not in lists.complementizers and not after.startswith(lists.verbal_openings)
    return scene.word[op.first].endswith(lists.noun_endings) and scene.word[op.first - 1].startswith(lists.transitive_prefixes)


def _own_clause(scene: Scene, start: int, first: int) -> bool:
    """Say whether a subject and its finite verb stand between `and` and an event."""
    lists = scene.lists
    for place in range(start, first):
        word = scene.word[place]
        if word in lists.relative or word in lists.complementizers:
            return False
        if not word[:1].isalnum() and word not in lists.owner_endings:
            return False
        if place > start and word in lists.finite:
            return True
    return False


def _future_between(scene: Scene, op: Op, place: int) -> bool:
    """Say whether the clause behind a past operator is of what is to come, so that a past verb behind it goes on with that."""
    before, lists = scene.word[op.last : place], scene.lists
    if lists.complementizers.isdisjoint(before):
        return False
    if not lists.present.isdisjoint(before):
        return True  # `denies that it is for sale and rejected …`
    return _past(scene, op.first) and not lists.conditional.isdisjoint(before)


def _past(scene: Scene, place: int) -> bool:
    return forms.past(scene.view, scene.lists, scene.word[place])


def _goes_on(scene: Scene, op: Op, place: int, first: int) -> bool:
    """Say whether a time or a name stands behind `dan` and before a verb: `dan bulan lalu menjatuhkan`, `dan Orsa menahan`."""
    if joints.and_before(scene.view, scene.lists, first) == place:
        return True
    named = scene.view.capitals[first - 1] and joints.is_verb(scene.view, scene.lists, first)
    return op.far is Sign.NEGATION and named and not joints.is_verb(scene.view, scene.lists, place + 1)


def _over(scene: Scene, op: Op) -> bool:
    """Say whether `dan telah` or `dan akan` goes on with the main verb: `menolak hasil itu dan akan menggugat`."""
    word = scene.word[op.first]
    return word in scene.lists.charges or (op.far is Sign.NEGATION and word.startswith(scene.lists.transitive_prefixes))


def _new_predicate(scene: Scene, op: Op, place: int, first: int, shape: Shape, *, near: bool) -> bool:
    """Say whether `and` begins a predicate that the operator does not reach."""
    if not scene.known.traits.inflected_verbs:
        return op.near is Sign.NEGATION if near else _new_uninflected(scene, op, place, first, shape)
    if not near and _past(scene, place + 1) and _future_between(scene, op, place):
        return True  # `warned that it would raise tension and urged …`
    if joints.and_before(scene.view, scene.lists, first) == place and first > place + 1 and not near:
        return shape is Shape.PAST and scene.word[first - 1] not in scene.lists.auxiliaries  # `and in July imposed sanctions`
    before = scene.word[op.last : place]
    if scene.word[place + 1] in scene.lists.tensed and place + 1 < first:
        return near or scene.lists.complementizers.isdisjoint(before)
    if scene.word[place + 1] in scene.view.language.speech_verbs and scene.word[place + 2] in scene.lists.complementizers:
        return True  # `refused to yield and claims that …`
    claused = not (scene.lists.complementizers.isdisjoint(before) and scene.lists.perfect_participles.isdisjoint(before))
    if not near and not claused and _new_clause(scene, op, place, first):
        return True
    if scene.word[place - 1] in QUOTES and shape is Shape.PAST and first == place + 1:
        return True
    if near:
        return shape is Shape.PAST and scene.lists.auxiliaries.isdisjoint(scene.word[place:first])
    return shape is Shape.PAST and not claused and first - place <= 4


def _new_uninflected(scene: Scene, op: Op, place: int, first: int, shape: Shape) -> bool:
    """Say whether `dan` begins a predicate of its own, by the words and prefixes behind it."""
    after, lists = scene.word[place + 1], scene.lists
    if after in lists.telling_verbs or (after in lists.before_verbs and _over(scene, op)):
        return True
    if first > place + 1 and shape is Shape.FINITE and _goes_on(scene, op, place, first):
        return True
    return _beside(scene, op, place, first)


def _new_clause(scene: Scene, op: Op, place: int, first: int) -> bool:
    """Say whether `and` begins a clause with its own subject and verb, or another past with its infinitive behind it."""
    if _own_clause(scene, place + 1, first):
        return True  # `called for calm and the envoy is expected to visit`
    # `accused them of fraud and urged voters to stay`
    return place + 1 < first and _past(scene, place + 1) and _past(scene, op.first)
