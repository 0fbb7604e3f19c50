"""How TIMEX3 writes lengths and rhythms: `P3M`, `PT2H`, `PXY`, `XXXX-WXX-1`."""

from __future__ import annotations

from katanya.mentions.dates import Expression

_HOURS = {"TH": "H", "TM": "M", "TS": "S"}
# What half of a unit is, where TIMEX3 has no better way to write it: (count, unit).
_HALVES = {"TH": (30, "TM"), "TM": (30, "TS"), "Y": (6, "M"), "D": (12, "TH"), "Q": (45, "D")}


def value(says: Expression) -> str:
    """Return the value of a length or of a rhythm.

    >>> value(Expression(unit="M", least=3.0))
    'P3M'
    >>> value(Expression(weekday=1))
    'XXXX-WXX-1'
    """
    if says.weekday is not None:
        return f"XXXX-WXX-{says.weekday}" + (f"T{says.part}" if says.part else "")
    if says.unit == "WE" and says.least == 1:
        return "XXXX-WXX-WE"
    if says.unit is None and says.part is not None:
        return f"XXXX-XX-XXT{says.part}"
    least = _written(says.least, says.unit or "")
    return least if says.most is None else f"{least}/{_written(says.most, says.unit or '')}"


def _written(count: float | None, unit: str) -> str:
    if count == 0.5 and unit in _HALVES:
        count, unit = _HALVES[unit]
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}{_HOURS[unit]}" if unit in _HOURS else f"P{number}{unit}"
