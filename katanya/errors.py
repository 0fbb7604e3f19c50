"""What can go wrong, as one tree.

    KatanyaError
    ├── UsageError              the call itself is wrong: an unknown option, no input
    │   └── MissingError        the ledger holds nothing of that id
    ├── DataError               a data file that ships with the package is malformed
    ├── LedgerError             a ledger cannot be opened, read or written
    └── InputError              one input could not be read; the rest of the batch goes on
        ├── NotFoundError       there is no such file or folder, or it may not be read
        ├── NotBuiltError       the form is known but cannot be read yet
        ├── EmptyError          nothing to read is left in it
        ├── MalformedError      it is not what its name says: broken JSON, binary bytes
        ├── TooLargeError       it is over a limit
        ├── FetchError          a URL was refused, forbidden or did not answer
        └── FaultError          the reading itself broke off: a fault of ours

A message is raised where the fault is seen and says the reason and what to do; the input's name is kept beside it.
"""

from __future__ import annotations


class KatanyaError(Exception):
    """Root of every error that Katanya raises on purpose."""


class UsageError(KatanyaError):
    """The call itself is wrong."""


class MissingError(UsageError):
    """The ledger holds nothing of that id."""


class DataError(KatanyaError):
    """A data file that ships with the package is malformed."""


class LedgerError(KatanyaError):
    """A ledger cannot be opened, read or written: `name` says which, `reason` why, `advice` what to do about it."""

    def __init__(self, name: str, reason: str, advice: str) -> None:
        super().__init__(name, reason, advice)
        self.name = name
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}; {self.advice}"


class InputError(KatanyaError):
    """One input could not be read: `name` says which, `reason` why, `advice` what to do about it."""

    def __init__(self, name: str, reason: str, advice: str) -> None:
        super().__init__(name, reason, advice)
        self.name = name
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}; {self.advice}"


class NotFoundError(InputError):
    """There is no such file or folder, or it may not be read."""


class NotBuiltError(InputError):
    """The form is known but cannot be read yet."""


class EmptyError(InputError):
    """Nothing to read is left in it."""


class MalformedError(InputError):
    """It is not what its name says."""


class TooLargeError(InputError):
    """It is over a limit."""


class FetchError(InputError):
    """A URL was refused, forbidden or did not answer."""


class FaultError(InputError):
    """The reading itself broke off: a fault of ours, with its cause kept."""
