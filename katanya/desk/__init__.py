"""The desk: reads, keeps and weighs reports, and answers what is asked of a ledger."""

from katanya.desk.adding import Added, add

__all__ = ["Added", "add"]
