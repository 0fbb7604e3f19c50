"""What Alembic runs: the steps, on the connection that `connect.migrate` hands over."""

from __future__ import annotations

from alembic import context

from katanya.ledger.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
