"""Of the events that our own sentences tell no fewer are found and told right than is pinned, also of those not looked at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT / "benchmarks" / "happened.py"


@pytest.fixture(scope="module")
def printed() -> subprocess.CompletedProcess[str]:
    """Return what the benchmark prints, and its exit status."""
    return subprocess.run([sys.executable, str(SCORER), "--check"], check=False, capture_output=True, text=True, cwd=ROOT)


def test_no_figure_falls_below_its_floor(printed: subprocess.CompletedProcess[str]) -> None:
    short = [line for line in printed.stdout.splitlines() if "NOT KEPT" in line]
    assert not short, f"{'; '.join(short)}; python benchmarks/happened.py --misses lists what went wrong in the open sentences"
    assert printed.returncode == 0, printed.stderr


@pytest.mark.parametrize("name", ["en_open", "id_open", "en_closed", "id_closed"])
def test_every_set_has_a_floor_and_is_read(printed: subprocess.CompletedProcess[str], name: str) -> None:
    assert f"{name} recall:" in printed.stdout
