"""Enumerations of words whose members are found in a tenth of the time that the standard library's take on Python 3.11.

There the metaclass answers each `Stance.DENY` by way of a hook (160 ns, a plain attribute 15 ns), and the rules ask eight
times a word of a report. Of the rest, what the house uses of `enum.StrEnum` is here: members that are strings, each made
once, with `name` and `value`, found by value (`Stance("deny")`) or name (`Stance["DENY"]`), in the order in which they are
written. `tests/unit/test_choices.py` holds both makers against each other. This module imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any


class _Choices(type):
    """The class of an enumeration, which knows its members by their values."""

    _by_value: dict[str, Any]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        words = {key: value for key, value in body.items() if key[0] != "_" and isinstance(value, str)} if bases != (str,) else {}
        made = super().__new__(cls, name, bases, {key: value for key, value in body.items() if key not in words})
        made._by_value = {}
        for key, value in words.items():
            if value in made._by_value:
                raise ValueError(f"{name}.{key} has the value of another member: {value!r}")
            member: Any = str.__new__(made, value)  # type: ignore[arg-type]
            made._by_value[value] = member
            object.__setattr__(member, "name", key)
            object.__setattr__(member, "value", value)
            type.__setattr__(made, key, member)
        return made

    def __call__(cls, value: str) -> Any:
        """Return the member of a value; raise `ValueError` where there is none."""
        try:
            return cls._by_value[value]
        except (KeyError, TypeError):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}") from None

    def __getitem__(cls, name: str) -> Any:
        return cls.__members__[name]

    def __iter__(cls) -> Iterator[Any]:
        return iter(cls._by_value.values())

    def __len__(cls) -> int:
        return len(cls._by_value)

    def __contains__(cls, value: object) -> bool:
        return isinstance(value, cls)

    def __repr__(cls) -> str:
        return f"<enum {cls.__name__!r}>"

    def __setattr__(cls, name: str, value: Any) -> None:
        if isinstance(getattr(cls, name, None), cls):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name: str) -> None:
        if isinstance(getattr(cls, name, None), cls):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    @property
    def __members__(cls) -> dict[str, Any]:
        """The members by name."""
        return {member.name: member for member in cls}


class _StrEnum(str, metaclass=_Choices):
    """A string of an enumeration."""

    __slots__ = ("name", "value")
    name: str
    value: str

    def __repr__(self) -> str:
        return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"cannot assign to attribute {name!r} of {self!r}")

    def __reduce_ex__(self, protocol: object) -> tuple[type[_StrEnum], tuple[str]]:
        return type(self), (self.value,)


if TYPE_CHECKING:  # Checkers read the enumerations as what they stand for.
    from enum import StrEnum as StrEnum
else:
    StrEnum = _StrEnum
