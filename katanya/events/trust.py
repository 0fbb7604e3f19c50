"""Which words that look like an event tell none: names, pointers back to a speech act, questions, standing phrases."""

from __future__ import annotations

from collections.abc import Set

from katanya.events import hollow
from katanya.events.triggers import Found, headline
from katanya.frozen import dataclass, replace
from katanya.languages.events import Known, Lists
from katanya.languages.inflect import Shape
from katanya.statements.view import View

# What these tell is done by speaking; a noun of theirs mostly points back to what was said.
SPOKEN = frozenset(("ACCUSE", "REJECT", "REQUEST", "THREATEN", "AGREE"))
# Verbs of these roots take what was said as their object: `rejected the accusation`.
ANSWERS = frozenset(("REJECT", "ACCUSE", "SUPPORT"))
# How far before a noun the verb may stand that answers it, and how far behind `told` its `to`, in words.
ANSWERED, TOLD = 3, 6
# How many words of a contest make a text the report of one.
CONTEST = 3
# How many words the phrase of whatever kills may take.
BY = 6
# From so many words of bloodshed on the report of a contest is one of bloodshed as well.
BLOODY = 3
# Up to so many different words a text is too short to tell that nobody is held.
SHORT = 40


def told(view: View, held: Known, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return those of the words found in a sentence that tell an event."""
    return tuple(
        one for one in found if not (_standing(view, held, one) or _named(view, one) or _no_event(view, held, one, found))
    )


@dataclass(frozen=True, slots=True)
class Untold:
    """What tells no event in a text.

    `words` tell none anywhere, `fought` only in a sentence of bloodshed, `rallied` in one of protest, `gated` of their root.
    """

    words: Set[str]
    fought: Set[str]
    rallied: Set[str]
    gated: Set[tuple[str, str | None]]


def untold(words: Set[str], held: Known) -> Untold | None:
    """Return what tells no event in a text of such words, or `None` where all may.

    In the report of an accident without violence it is harm, in that of an election or a match its fights, as in one that
    speaks of nobody who fights; in one that speaks of nobody who is held a release.
    """
    lists, long = held.lists, len(words) > SHORT
    released = lists.releasing if long and lists.captivity.isdisjoint(words) else frozenset()
    war = not lists.warfare.isdisjoint(words)
    accident = not war and not lists.accidents.isdisjoint(words) and lists.violence.isdisjoint(words)
    harm = lists.harmed | lists.suffered | lists.sinking | lists.stricken if accident else frozenset()
    peaceful = not war and lists.bloodshed.isdisjoint(words)
    contest = len(words & lists.contests) >= CONTEST and len(words & lists.bloodshed) < BLOODY
    fought = lists.contested if contest or (long and peaceful and lists.force.isdisjoint(words)) else frozenset()
    gated = _gated(words, held) if long else frozenset()
    rallied = lists.rallying if contest else frozenset()
    return Untold(released | harm, fought, rallied, gated) if released or harm or fought or gated else None


def _gated(words: Set[str], held: Known) -> Set[tuple[str, str | None]]:
    """Return the words of a text that tell something only in texts of other words, each with the root that it is of."""
    here = words & held.gated.keys()
    return frozenset((word, row.root) for word in here for row in held.gated[word] if row.text.isdisjoint(words))


def without(view: View, held: Known, found: tuple[Found, ...], untold: Untold) -> tuple[Found, ...]:
    """Return the words found in a sentence without those that tell no event in such a text.

    What is let go and named beside it (`melepaskan tembakan`) is told by both.
    """
    meant = [_of_words(view, held, one, untold) for one in found] if untold.fought else found
    return tuple([one for one in meant if not _untold(view, held, one, untold)])


def _of_words(view: View, held: Known, one: Found, untold: Untold) -> Found:
    """Return what a blow at somebody tells where nobody fights: `attacked Arlen over taxes` is a charge."""
    first, last = one.words
    verbal = held.verbal.get(view.lowers[first:last]) if one.trigger.root == "ASSAULT" and one.shape is not Shape.NOUN else None
    if verbal is None or _bloody(view, held.lists, view.lowers[first]):
        return one
    somebody = view.capital(last) or view.padded[last] in held.lists.object_pronouns | held.lists.both_cases
    return replace(one, trigger=verbal) if somebody or last - first > 1 else one


def _untold(view: View, held: Known, one: Found, untold: Untold) -> bool:
    word, root, lists = view.lowers[one.words[0]], one.trigger.root, held.lists
    if root == "ACCUSE" and one.trigger is held.verbal.get(view.lowers[slice(*one.words)]):
        return False
    if (word, None) in untold.gated or (word, root) in untold.gated:
        return True
    if word in untold.rallied and lists.protesting.isdisjoint(view.lowers):
        return True
    if root == "PROTEST" or (one.object is not None and word in lists.releasing):
        return False
    return word in untold.words or (word in untold.fought and not _bloody(view, lists, word))


def _bloody(view: View, lists: Lists, word: str) -> bool:
    """Say whether another word of a sentence is one of bloodshed or war."""
    others = {each for each in view.lowers if each != word}
    return not (lists.bloodshed.isdisjoint(others) and lists.warfare.isdisjoint(others))


def _no_event(view: View, held: Known, one: Found, found: tuple[Found, ...]) -> bool:
    if hollow.tells_nothing(view, held, one, found):
        return True
    if view.capitals[one.words[0]] and view.lowers[one.words[0]] in view.language.grammar.times and one.words[0] > view.first:
        return True  # `on Wednesday, March 25`
    if one.shape is Shape.NOUN and _meant(view, held, one, found):
        return True
    if one.shape in (Shape.NOUN, Shape.BASE, Shape.ING) and _only_kind(view, held, one):
        return True
    if one.shape is Shape.NOUN:
        return one.carrier is None and one.object is None and one.trigger.root in SPOKEN and _points_back(view, held, one, found)
    if one.trigger.root in ("ASSAULT", "COERCE") and _by_accident(view, held, one):
        return True
    if one.trigger.root == "ASSAULT":
        return _no_verb(view, held, one)
    return _no_verb(view, held, one) or _only_tells(view, held, one) or _meant(view, held, one, found)


def _only_kind(view: View, held: Known, one: Found) -> bool:
    """Say whether a noun only tells what kind the one behind it is of: `protest organizers`, `a conference committee`."""
    if one.carrier is not None or one.object is not None or view.language.traits.head_first:
        return False
    if one.shape is Shape.BASE and view.padded[one.words[0] - 1] in held.lists.before_verbs:
        return False
    if one.shape is Shape.ING:
        return view.padded[one.words[1]] in held.lists.firms  # `a consulting firm`
    word = view.padded[one.words[1]]
    doers = word.endswith(held.lists.doer_endings) and word.isalpha() and not view.capital(one.words[1])
    return doers or word in held.lists.heads


def _by_accident(view: View, held: Known, one: Found) -> bool:
    """Say whether people come to harm by no deed: `killed when the ferry sank`; a flood, a crash is told in the sentence."""
    word = view.lowers[one.words[0]]
    if held.lists.accidents.isdisjoint(view.lowers):
        return False
    if word in held.lists.stricken:
        return held.lists.warfare.isdisjoint(view.lowers) and held.lists.bloodshed.isdisjoint(view.lowers)
    if word not in held.lists.harmed and word not in held.lists.suffered:
        return False
    if not one.passive or view.lower(one.words[1]) not in held.lists.agent:
        return True
    return not held.lists.accidents.isdisjoint(view.lowers[one.words[1] : one.words[1] + BY])  # `killed by a cholera epidemic`


def _meant(view: View, held: Known, one: Found, found: tuple[Found, ...]) -> bool:
    """Say whether a verb only makes the event right behind it a plan: `plans to buy tanks` is a purchase that is planned."""
    if one.trigger.root != "AGREE" or " ".join(view.lowers[slice(*one.words)]) not in held.lists.intending:
        return False
    return any(
        (other.shape is not Shape.NOUN or other.carrier is not None) and 0 <= other.verb - one.words[1] <= 1 for other in found
    )


def _standing(view: View, held: Known, one: Found) -> bool:
    """Say whether a word begins or ends a standing phrase that tells nothing: `a request for comment`."""
    first, last = one.words
    for place in range(max(first - 3, 0), first + 1):
        for words in held.standing.get(view.lowers[place], ()):
            if place + len(words) >= last and view.lowers[place : place + len(words)] == words:
                return True
    return False


def _named(view: View, one: Found) -> bool:
    """Say whether a word is part of a name: it has a capital where only a name has one (`the Korean War`)."""
    first = one.words[0]
    opens = first == view.first and one.shape is Shape.NOUN and not view.language.traits.head_first
    if opens and view.capital(one.words[1]) and not headline(view):
        return view.lower(one.words[1]) not in view.language.grammar.times
    if not view.capital(first) or first <= view.first or not view.lower(first - 1)[:1].isalnum():
        return False
    return not view.surface(first, first + 1).isupper() and not headline(view)


def _points_back(view: View, held: Known, one: Found, found: tuple[Found, ...]) -> bool:
    """Say whether a noun only points back to what was said: `the denial`, `tudingan tersebut`, `rejected a request`."""
    first, last = one.words
    pointers = held.lists.pointers
    if view.language.traits.head_first:
        owned = view.lowers[first].endswith(held.lists.clitics)
        pointed = owned or any(view.lower(i) in pointers for i in range(last, last + 2))
    else:
        pointed = any(view.lower(i) in pointers for i in range(max(first - 2, 0), first))
    return pointed or any(
        other.shape is not Shape.NOUN and other.trigger.root in ANSWERS and 0 <= first - other.words[1] <= ANSWERED
        for other in found
    )


def _no_verb(view: View, held: Known, one: Found) -> bool:
    """Say whether a word that is mostly no verb stands where no verb must stand: `slow us down`, `free trade`."""
    word = view.lowers[one.words[0]]
    if word not in held.lists.seldom_verbs or one.object is not None:
        return False
    return held.traits.affixed_verbs or view.lower(one.words[0] - 1) not in held.lists.before_verbs


def _only_tells(view: View, held: Known, one: Found) -> bool:
    """Say whether a verb tells or asks instead of demanding: `told reporters`, `asked whether`."""
    word, last = view.lowers[one.words[0]], one.words[1]
    if word in held.lists.telling:
        ends = held.lists.complementizers | held.lists.finite | held.lists.conditional
        stop = next((at for at in range(last, min(last + TOLD, view.size)) if _opens_told(view, held, ends, at)), last + TOLD)
        return not any(_infinitive(view, held, place) for place in range(last, min(stop, view.size)))
    if word not in held.lists.asking:
        return False
    unasked = word in held.lists.asks and held.lists.asked_for.isdisjoint(view.padded[last : last + TOLD + 2])
    if unasked and (one.passive or view.padded[one.words[0] - 1] not in _before_asked(held)):
        return True
    return any(view.lower(place) in held.lists.questions for place in range(last, last + 3)) or view.lower(last) in (",", ".")


def _before_asked(held: Known) -> Set[str]:
    return held.lists.before_verbs | held.lists.subordinators | held.lists.auxiliaries


def _opens_told(view: View, held: Known, ends: Set[str], place: int) -> bool:
    """Say whether a word begins or stands in what is told: `told residents the city doesn't want to build`."""
    word = view.lowers[place]
    return word in ends or word.endswith(held.lists.negative_endings) or word in (":", ",", '"', "“")


def _infinitive(view: View, held: Known, place: int) -> bool:
    after, lists = view.lower(place + 1), held.lists
    named = view.lowers[place] in lists.infinitive_marks and after.isalpha() and not view.capital(place + 1)
    return named and after not in lists.noun_before
