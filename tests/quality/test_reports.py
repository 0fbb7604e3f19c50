"""Of the events that real reports tell no fewer are found, and no fewer lines are right, than is pinned."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT / "benchmarks" / "reports.py"
TEXTS = ROOT.parent / "shared" / "corpora" / "geo"


@pytest.mark.skipif(not TEXTS.is_dir(), reason=f"{TEXTS} does not hold the texts of the reports")
def test_no_figure_falls_below_its_floor() -> None:
    printed = subprocess.run([sys.executable, str(SCORER), "--check"], check=False, capture_output=True, text=True, cwd=ROOT)
    short = [line for line in printed.stdout.splitlines() if "NOT KEPT" in line]
    assert not short, f"{'; '.join(short)}; python benchmarks/reports.py --misses lists what went wrong in the open reports"
    assert "id_held lines right:" in printed.stdout, printed.stderr
    assert printed.returncode == 0, printed.stderr
