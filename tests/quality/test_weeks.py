"""Of the weeks of reports by somebody who had not seen the rules no less is told right than is pinned."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT / "benchmarks" / "weeks.py"


def test_no_figure_falls_below_its_floor() -> None:
    printed = subprocess.run([sys.executable, str(SCORER), "--check"], check=False, capture_output=True, text=True, cwd=ROOT)
    short = [line for line in printed.stdout.splitlines() if "NOT KEPT" in line]
    assert not short, f"{'; '.join(short)}; python benchmarks/weeks.py --misses lists what went wrong in the open weeks"
    assert "b copies: recall:" in printed.stdout, printed.stderr
    assert printed.returncode == 0, printed.stderr
