"""Frozen slotted dataclasses, made in a fraction of the time that the standard library takes, and filled in two thirds of it.

`dataclasses.dataclass` runs the compiler half a dozen times a class, which over all records of the house was a sixth of the
time to a first reading. Here `==`, `hash`, `repr` and the rest are closures over the fields, and what is seldom asked for
is made then: `__init__` when the first record is, the standard library's description of the fields for `fields`, `asdict`
and the like. `tests/unit/test_frozen.py` holds both makers against each other. This module imports nothing of ours.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING
from functools import cache
from operator import attrgetter
from threading import RLock
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar

Class = TypeVar("Class", bound=type[Any])
Record = TypeVar("Record")
_TO_BE_MADE = object()
_ONE_AT_A_TIME = RLock()


def _dataclass(*, frozen: bool, slots: bool, eq: bool = True, kw_only: bool = False) -> Callable[[Class], Class]:
    """Return the decorator; raise `TypeError` for what is not frozen and slotted, which the standard library makes."""
    if not (frozen and slots):
        raise TypeError("katanya.frozen makes frozen, slotted records only; take dataclasses.dataclass for others")
    return lambda plain: _made(plain, eq=eq, kw_only=kw_only)


def _replace(record: Any, /, **changes: Any) -> Any:
    """Return a record like another but for the fields that are given."""
    kind = type(record)
    fields = zip(kind.__slots__, kind.__taken__(record), strict=True)
    # By place they are filled faster than by name.
    if kind.__match_args__:
        return kind(*[changes.pop(name, value) for name, value in fields], **changes)
    return kind(**dict(fields) | changes)


def of_values(kind: type[Record], values: Iterable[object]) -> Record:
    """Return a record of its fields' values in their order; raise `ValueError` where they are too few or too many.

    Of a hundred fields a record is made so in a tenth of the time that the compiler takes to make its `__init__`.
    """
    record = object.__new__(kind)
    _set_state(record, values)
    return record


class _Later:
    """An attribute of a class that is made, and takes this place, when it is first asked for."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        self.make = make

    def __set_name__(self, home: type[Any], name: str) -> None:
        self.home, self.name = home, name

    def __get__(self, record: object, kind: type[Any]) -> Any:
        # Two threads may ask at once, and the standard library describes a class once only.
        with _ONE_AT_A_TIME:
            if vars(self.home)[self.name] is self:
                setattr(self.home, self.name, self.make(self.home))
        return getattr(kind if record is None else record, self.name)


def _made(plain: Class, *, eq: bool, kw_only: bool) -> Class:
    """Return the frozen, slotted class of a plain one; raise `TypeError` where that inherits fields."""
    if any(hasattr(base, "__dataclass_fields__") for base in plain.__bases__):
        raise TypeError(f"{plain.__qualname__} inherits fields; give it all its fields itself, or take dataclasses.dataclass")
    names = tuple(plain.__annotations__)
    given = {name: plain.__dict__[name] for name in names if name in plain.__dict__}
    own = {name: value for name, value in plain.__dict__.items() if name not in (*given, "__dict__", "__weakref__")}
    described = dataclasses.dataclass(frozen=True, eq=eq, kw_only=kw_only)
    methods = {
        **_shared(names, [name for name in names if name not in given or _is_shown(given[name])]),
        "__init__": _Later(lambda made: _init(made, names, given, kw_only=kw_only)),
        **(_compared(tuple([name for name in names if name not in given or _is_compared(given[name])])) if eq else {}),
        **own,
        "__slots__": names,
        "__match_args__": () if kw_only else names,
        "__qualname__": plain.__qualname__,
        "__dataclass_fields__": _Later(lambda _: vars(described(plain))["__dataclass_fields__"]),
    }
    maker: Callable[..., Class] = type(plain)
    return maker(plain.__name__, plain.__bases__, methods)


def _is_shown(given: object) -> bool:
    return not isinstance(given, dataclasses.Field) or given.repr


def _is_compared(given: object) -> bool:
    return not isinstance(given, dataclasses.Field) or given.compare


def _shared(names: tuple[str, ...], shown: list[str]) -> dict[str, Callable[..., Any]]:
    """Return the methods that a record has however it is compared."""
    values = _values(names)

    def show(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    return {
        "__taken__": staticmethod(values),
        "__repr__": show,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": lambda self: list(values(self)),
        "__setstate__": _set_state,
    }


def _compared(names: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    """Return the methods of a record that is equal to one of the same class and values."""
    values = _values(names)

    def equals(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": equals, "__hash__": lambda self: hash(values(self))}


def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what takes the values of a record's fields as one tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def _refuse_to_set(self: Any, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _set_state(self: Any, values: Iterable[object]) -> None:
    for name, value in zip(self.__slots__, values, strict=True):
        object.__setattr__(self, name, value)


def _init(made: Any, names: tuple[str, ...], given: Mapping[str, Any], *, kw_only: bool) -> FunctionType:
    """Return the `__init__` of a class; raise `TypeError` where a field with a default stands before one without."""
    defaults = {name: default for name in names if (default := _default(given.get(name, MISSING))) is not MISSING}
    if not kw_only and tuple(defaults) != names[len(names) - len(defaults) :]:
        raise TypeError(f"{made.__qualname__}: a field without a default stands behind one with a default")
    scope = {f"set_{place}": _setter(getattr(made, name).__set__, given.get(name)) for place, name in enumerate(names)}
    code = _filler(len(names), hasattr(made, "__post_init__")).replace(co_varnames=("self", *names))
    if kw_only:
        code = code.replace(co_argcount=1, co_kwonlyargcount=len(names))
    init = FunctionType(code, scope, "__init__", None if kw_only else tuple(defaults.values()))
    init.__kwdefaults__ = defaults if kw_only else None
    init.__qualname__, init.__module__ = f"{made.__qualname__}.__init__", made.__module__
    init.__annotations__ = {**made.__annotations__, "return": None}
    return init


@cache
def _filler(size: int, ends: bool) -> CodeType:
    """Return the code that fills so many slots; that of each class differs by the names of its parameters only."""
    parameters = "".join(f", value_{place}" for place in range(size))
    lines = [f"set_{place}(self, value_{place})" for place in range(size)] + ["self.__post_init__()"] * ends
    scope: dict[str, Any] = {}
    exec(f"def __init__(self{parameters}): {'; '.join(lines) or 'pass'}", scope)  # noqa: S102  numbers only
    code: CodeType = scope["__init__"].__code__
    return code


def _default(given: Any) -> Any:
    """Return the default of a field, `MISSING` where it has none; that of a factory stands for what the factory makes."""
    if not isinstance(given, dataclasses.Field):
        return given
    return given.default if given.default_factory is MISSING else _TO_BE_MADE


def _setter(fill: Callable[[Any, Any], None], given: Any) -> Callable[[Any, Any], None]:
    make = getattr(given, "default_factory", MISSING) if isinstance(given, dataclasses.Field) else MISSING
    return fill if make is MISSING else lambda record, value: fill(record, make() if value is _TO_BE_MADE else value)


if TYPE_CHECKING:  # Checkers read the records as what they stand for.
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:
    dataclass, replace = _dataclass, _replace
