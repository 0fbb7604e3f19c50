"""A ledger of the sample, to look at before there is one of one's own."""

from __future__ import annotations

import json
from pathlib import Path

from katanya.desk.adding import add
from katanya.desk.ledger import Ledger, open_ledger
from katanya.errors import LedgerError

SAMPLE = Path(__file__).parent.parent / "sample" / "reports.jsonl"
# The claim that is shown: several outlets print it, two of its origins are independent, one denies it.
_SHOWN = "missiles Kalvin"


def build(address: str) -> str:
    """Make a ledger of the sample, where it is not made yet, and return the id of a claim to show.

    Raises `LedgerError` where there is a ledger of other reports.
    """
    if _exists(address):
        if not _holds_the_sample_alone(address):
            raise LedgerError(address, "there is a ledger already", "name another with --ledger: the demo writes over none")
    else:
        for _ in add(address, [str(SAMPLE)]):
            pass
    with open_ledger(address) as ledger:
        return _telling(ledger)


def _exists(address: str) -> bool:
    if not address.startswith("postgresql://"):
        return Path(address).exists()
    try:
        with open_ledger(address) as ledger:
            return len(ledger.find(limit=1)) > 0
    except LedgerError:
        return False


def _holds_the_sample_alone(address: str) -> bool:
    with SAMPLE.open(encoding="utf-8") as lines:
        urls = {json.loads(line)["url"] for line in lines}
    with open_ledger(address) as ledger:
        return {article.url for article in ledger.find_articles(limit=len(urls) + 1)} == urls


def _telling(ledger: Ledger) -> str:
    """Return the claim of the sample that has most denials and independent origins, of those about one event."""
    found = [ledger.claim(each.id) for each in ledger.find(_SHOWN, limit=50)]
    best = max(found, key=lambda claim: (bool(claim.denials), claim.origins.independent, len(claim.members)))
    return best.id
