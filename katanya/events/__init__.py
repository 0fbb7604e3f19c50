"""What a report tells to have happened: events with their roles, their circumstances and their status."""

from katanya.events import nameless
from katanya.events.build import extract

__all__ = ["extract", "nameless"]
