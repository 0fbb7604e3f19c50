"""What `katanya demo` says after the claim: what the ledger is of, and what to try next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator


def after(address: str, claim: str) -> Iterator[str]:
    """Yield the lines that name the next commands."""
    ledger = f" --ledger {shlex.quote(address)}"
    yield f"\n{address} holds 34 invented reports. Try:\n"
    for command in ("find missile", "disputes", f"why {claim}", "source Vasik", "timeline --place Kalvin", "serve"):
        yield f"  katanya {command}{ledger}\n"
