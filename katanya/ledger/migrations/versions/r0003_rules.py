"""By which rules a ledger is weighed; of one that was weighed before, that is not known."""

from __future__ import annotations

from alembic import op

from katanya.ledger.derived import RULES
from katanya.ledger.schema import METADATA

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    METADATA.create_all(op.get_bind(), tables=[RULES])
