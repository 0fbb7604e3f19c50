"""The one for whom somebody speaks: a state or a body, known or only named, and by which rule."""

from __future__ import annotations

from katanya.frozen import dataclass
from katanya.knowledge import bodies, countries
from katanya.weighing import words


@dataclass(frozen=True, slots=True)
class Principal:
    """For whom somebody speaks.

    `target` is its id where the knowledge has it (`country:KP`), `name` what the report calls it (`""` where it does not),
    `rule` is what told so.
    """

    target: str | None
    name: str
    rule: str

    @property
    def key(self) -> str:
        """The term by which it is compared: a state that the knowledge lacks is one under all its forms.

        >>> Principal("country:KP", "", "known").key
        'country:KP'
        >>> Principal(None, "Kestovian", "office").key == Principal(None, "Kestovia", "itself").key
        True
        """
        return self.target or f"@{words.name_root(words.fold(self.name))}"

    @property
    def shown(self) -> str:
        """What people are shown: the name that is kept of a state, of others that in the report.

        >>> Principal("country:KR", "", "known").shown, Principal("organisation:id-tni", "", "title").shown
        ('South Korea', 'Indonesian National Armed Forces')
        """
        state = self.target is not None and self.target.startswith("country:")
        return self.name if self.name and not state else _name_of(self.target) if self.target else ""


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody, by the folded whole name, and for whom the office that a report gives speaks."""

    holder: str
    principal: Principal


def best(found: list[Principal]) -> Principal | None:
    """Return the one of several that says most of the same: under a target, else under its shortest name.

    >>> best([Principal(None, "Kestovian", "office"), Principal(None, "Kestovia", "itself")]).name
    'Kestovia'
    """
    named = sorted(found, key=lambda each: (each.target is None, not each.name, len(each.name), each.name, each.rule))
    return named[0] if named else None


def _name_of(target: str) -> str:
    kind, _, rest = target.partition(":")
    body = bodies.by_id(target) if kind == "organisation" else None
    kept = countries.called(rest) if kind == "country" else next((form for form, _ in body.forms), None) if body else None
    return kept or rest.replace("-", " ")
