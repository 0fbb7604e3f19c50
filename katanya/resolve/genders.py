"""Which persons of an article are men and which are women, by their titles, their given names and their roles."""

from __future__ import annotations

from katanya.frozen import dataclass
from katanya.knowledge import given_names
from katanya.languages.records import Language
from katanya.mentions.names import Name, Roster
from katanya.resolve.holder import Who


@dataclass(frozen=True, slots=True)
class Genders:
    """The names of the men and of the women of an article; whoever is in neither can be both."""

    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()


NONE = Genders()


def told(roster: Roster, language: Language) -> Genders:
    """Return the men and the women among the persons of an article: `Mr. Orlin`, `Peter Orlin`, `spokeswoman Mara Denn`."""
    if not language.grammar.masculine:
        return NONE
    sexes: dict[str, str] = {}
    for name in roster.names:
        if not name.person or name.full in roster.kin:
            continue
        courtesy = _sex(name.titles & language.titles.courtesy, language) if name.titles else None
        full = roster.fullest(name.full) if courtesy and len(name.parts) == 1 else None
        if full is not None and courtesy:
            sexes.setdefault(full.full, courtesy)
        sex = courtesy or _given(name) or (_sex(name.titles, language) if name.titles else None)
        if sex is not None:
            sexes[name.full] = sex
    return Genders(*(frozenset(full for full, sex in sexes.items() if sex == which) for which in "mf"))


def bearer(last: str, usual: Name | None, titles: frozenset[str], roster: Roster, language: Language) -> Name | None:
    """Return whom a title and a last name call: `Mrs. Orlin` is Susan Orlin, though Peter Orlin is who `Orlin` usually is."""
    sex = _sex(titles & language.titles.courtesy, language)
    if sex is None or (usual is not None and " " in usual.full and _by_name(usual, language) in (sex, None)):
        return usual
    full = [known for known in roster.names if known.person and len(known.parts) > 1 and known.parts[-1] == last.casefold()]
    sexes = [(_by_name(known, language), known) for known in full]
    fitting = [known for told, known in sexes if told == sex] or [known for told, known in sexes if told is None]
    return max(fitting, key=lambda known: known.count, default=usual)


def recent(usual: Name, surface: str, focus: Who | None, roster: Roster) -> Name:
    """Return whom a bare surname means right after somebody of that name: `Smith` where Patricia Smith spoke, not Sean Smith.

    Whoever the article named so before, names more than twice as often, or gave as the kin of, is meant all the same.
    """
    if focus is None or not focus.person or focus.names[0] == usual.full or focus.names[0].split()[-1] != surface:
        return usual
    named = {name.full: name for name in roster.names if name.full in (surface, focus.names[0])}
    last, bare = named.get(focus.names[0]), named.get(surface)
    if (
        last is None
        or last.full in roster.kin
        or usual.count > 2 * last.count
        or (bare is not None and bare.at.start < last.at.start)
    ):
        return usual
    return last


def _by_name(name: Name, language: Language) -> str | None:
    """Return the sex that a courtesy title, else the given name, else a role tells."""
    return _sex(name.titles & language.titles.courtesy, language) or _given(name) or _sex(name.titles, language)


def _given(name: Name) -> str | None:
    return given_names.gender(name.full.split(None, 1)[0]) if len(name.parts) > 1 else None


def _sex(titles: frozenset[str], language: Language) -> str | None:
    he, she = titles & language.grammar.masculine, titles & language.grammar.feminine
    return None if bool(he) == bool(she) else "m" if he else "f"
