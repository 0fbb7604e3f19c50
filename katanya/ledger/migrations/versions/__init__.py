"""The steps from each schema of the ledger to the next, run by Alembic."""
