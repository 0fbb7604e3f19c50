"""Indexes of the statements that deny something and of the judgements that find a denial."""

from __future__ import annotations

from alembic import op

from katanya.ledger.schema import DENIALS

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the indexes; a new ledger has been given them with its tables."""
    for index in DENIALS:
        index.create(op.get_bind(), checkfirst=True)
