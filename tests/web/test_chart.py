"""The chart of a claim: copies are folded, what carried nothing is left out, boxes do not overlap."""

from __future__ import annotations

from itertools import combinations

import pytest

from katanya import Given, desk, open_ledger
from katanya.views.screens import claim
from katanya.views.screens.chart import Chart, Edge, Node
from katanya.views.screens.drawing import FITS, drawing, width
from katanya.views.screens.tree import tree


@pytest.fixture(scope="module")
def screens(ledger) -> list[claim.ClaimScreen]:
    ids = {ledger.claim(each.id).id for each in ledger.find(limit=300)}
    return [claim.claim(ledger, each) for each in sorted(ids)]


def test_outlets_that_print_one_text_share_a_box(ledger) -> None:
    found = ledger.find('"fired one Sarn-3 ballistic missile"').results[0].id
    chart = claim.claim(ledger, found).chart
    assert ("Harbour Times", "Meridian", "Osmere Post") in [
        tuple(sorted(node.names)) for node in chart.nodes if node.kind == "outlet"
    ]


def test_every_statement_goes_from_its_origin_to_its_outlet(screens) -> None:
    for screen in screens:
        chart = screen.chart
        origins = screen.claim.origins.origins
        assert [node.names[0] for node in chart.nodes if node.kind == "origin"] == [
            each.name if each.state != "not_known" else "" for each in origins
        ]
        assert sum(node.statements for node in chart.nodes if node.kind == "origin") >= len(screen.claim.members)
        leads = {edge.left for edge in chart.edges}
        assert all(place in leads for place, node in enumerate(chart.nodes) if node.kind != "outlet")


def test_there_is_one_entry_for_each_independent_origin(screens) -> None:
    assert all(len(screen.independent) == screen.claim.origins.independent for screen in screens)
    assert max(screen.claim.origins.independent for screen in screens) == 3


def test_no_box_lies_on_another_and_all_are_inside(screens) -> None:
    for screen in screens:
        drawn = drawing(screen.chart)
        assert all(box.x >= 0 and box.x + box.width <= drawn.width for box in drawn.boxes)
        assert all(box.y >= 0 and box.y + box.height <= drawn.height for box in drawn.boxes)
        assert all(width(line) <= FITS for box in drawn.boxes for line in box.lines)
        for left, right in combinations(drawn.boxes, 2):
            apart_x = left.x + left.width <= right.x or right.x + right.width <= left.x
            apart_y = left.y + left.height <= right.y or right.y + right.height <= left.y
            assert apart_x or apart_y


def test_a_chain_that_goes_in_a_circle_is_drawn_and_ends() -> None:
    nodes = (
        Node("origin", ("A",), 1, "s", 0),
        Node("via", ("B",), 1, "s"),
        Node("via", ("C",), 1, "s"),
        Node("outlet", ("D",), 1, "s"),
    )
    chart = Chart(nodes, (Edge(0, 1, 1), Edge(1, 2, 1), Edge(2, 1, 1), Edge(2, 3, 1)), ())
    assert len(drawing(chart).boxes) == 4
    (branch,) = tree(chart)
    assert branch.further[0].further[0].further[0].node.names == ("D",)


def test_a_claim_without_a_chart_is_drawn_empty() -> None:
    assert drawing(Chart((), (), ())).boxes == ()
    assert tree(Chart((), (), ())) == ()


def test_outlets_that_are_too_many_share_a_box(ledger) -> None:
    from dataclasses import replace

    from katanya.views.screens.chart import DRAWN, chart

    carried = ledger.carried(ledger.find('"fired two Sarn-3 missiles"').results[0].id)
    first = carried.carriages[0]
    many = tuple(replace(first, outlet=f"Outlet {place}", article=str(place), statement=str(place)) for place in range(40))
    origin = replace(carried.claim.origins.origins[0], members=tuple(range(40)))
    origins = replace(carried.claim.origins, origins=(origin,), ties=())
    numbered = tuple(replace(each, number=place) for place, each in enumerate(many))
    drawn = chart(replace(carried, claim=replace(carried.claim, origins=origins), carriages=numbered, copies=()))
    outlets = [node for node in drawn.nodes if node.kind == "outlet"]
    assert len(outlets) == DRAWN
    assert sum(node.statements for node in outlets) == 40
    assert sorted(name for node in outlets for name in node.names) == sorted(f"Outlet {place}" for place in range(40))


def test_a_report_of_no_known_outlet_is_drawn_by_its_title(tmp_path) -> None:
    told = "mengatakan Orsa menjual sepuluh tank kepada Lund pada Senin (9/3/2026)."
    (tmp_path / "a.txt").write_text(f"Orsa Jual Tank\n\nMenteri Tavi Arlen {told}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Tank untuk Lund\n\nDua kapal berlabuh. Jenderal Jorun Pell {told}", encoding="utf-8")
    for _ in desk.add(str(tmp_path / "titles.db"), [str(tmp_path)], given=Given(language="id")):
        pass
    with open_ledger(str(tmp_path / "titles.db")) as opened:
        screen = claim.claim(opened, opened.find("tank").results[0].id)
    outlets = [box for box in drawing(screen.chart).boxes if box.node.kind == "outlet"]
    assert {" ".join(box.lines) for box in outlets} == {"“Orsa Jual Tank”", "“Tank untuk Lund”"}
    assert all(box.node.names == ("",) for box in outlets)


@pytest.mark.parametrize(
    "name", ["SEKRETARIAT JENDERAL DEWAN", "Wwwwwwwwwwwwwwwwwwwwwww", "朝鮮民主主義人民共和国外務省報道官談話", "i" * 60]
)
def test_no_line_of_a_box_is_wider_than_the_box(name) -> None:
    (box,) = drawing(Chart((Node("outlet", (name,), 1, "s"),), (), ())).boxes
    assert len(box.lines) <= 2
    assert all(width(line) <= FITS for line in box.lines)
