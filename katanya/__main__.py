"""The command `katanya`: answers `--version` before anything else is loaded, else hands over to the command line."""

from __future__ import annotations

import sys

# What a shell reports for a program that the signal ended: 128 and the number of SIGINT.
INTERRUPTED = 130


def main() -> int:
    """Run the command line of this process and return its exit status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from katanya.release import VERSION

        print(f"katanya {VERSION}")
        return 0
    try:
        from katanya.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
