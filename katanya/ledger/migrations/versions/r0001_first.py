"""The first schema."""

from __future__ import annotations

from alembic import op

from katanya.ledger import search
from katanya.ledger.derived import DERIVED
from katanya.ledger.schema import EVIDENCE, INFO, METADATA

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    METADATA.create_all(op.get_bind(), tables=[INFO, *EVIDENCE, *DERIVED])
    search.create(op.get_bind())
