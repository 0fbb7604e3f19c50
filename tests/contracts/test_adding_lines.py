"""What is told of a report when it is added: in which earlier one most of it stands."""

from __future__ import annotations

import json
from pathlib import Path

from katanya import desk
from katanya.desk.adding import Added

WIRE = (
    "The ferry Sandara Pell capsized near Orsova on Monday with ninety people on board, the rescue agency said. Fishing boats "
    "pulled forty of them from the water before dark, and divers will go on looking for the others in the morning."
)
OTHER = (
    "Bakers in Halvik asked the council on Friday for cheaper flour after two mills closed for repairs that nobody had planned."
)


def test_most_of_a_report_that_stands_in_an_earlier_one_is_told(address: str, tmp_path: Path) -> None:
    texts = (WIRE, OTHER, f"{WIRE} A priest came to the pier.")
    rows = [{"id": str(n), "outlet": f"Paper {n}", "published": f"2026-03-1{n}", "text": text} for n, text in enumerate(texts)]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    added = [each for each in desk.add(address, [str(tmp_path / "r.jsonl")]) if isinstance(each, Added)]
    assert [each.mostly and each.mostly.key for each in added] == [None, None, added[0].kept.key]
    assert added[2].mostly and added[2].mostly.share > 0.8
