"""Pins the floors to the present figures, rounded down to a half; lowers none unless it is told to.

python tests/quality/pin.py [--lower]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from figures import FLOORS, GOLD, LANGUAGES, SCORER, FiguresError, Floors, digest, load, measure, save

PINNED, REFUSED, FAILED = 0, 1, 2


def main() -> int:
    """Return 0 where the floors were pinned, 1 where one would be lower than it was, 2 where there are no figures."""
    parser = argparse.ArgumentParser(description="Pin the quality floors to the present figures.")
    parser.add_argument("--lower", action="store_true", help="lower floors too, and write the file where there is none")
    options = parser.parse_args()
    if not (GOLD.is_file() and SCORER.is_file()):
        print(f"pin.py: {GOLD} and {SCORER} are needed; put the shared folder beside the checkout", file=sys.stderr)
        return FAILED
    try:
        en, id_ = (measure(language).floored() for language in LANGUAGES)
        return pin(Floors(digest(), en, id_), lower=options.lower)
    except FiguresError as error:
        print(f"pin.py: {error}", file=sys.stderr)
        return FAILED


def pin(new: Floors, *, lower: bool, path: Path = FLOORS) -> int:
    """Write the new floors over the old ones and return 0, or 1 where one is lower and `lower` does not allow it.

    Raises `FiguresError` where the old ones cannot be read and `lower` does not allow to replace them.
    """
    old = new if lower else load(path)
    lowered = [f"{language}: {row}" for language in LANGUAGES for row in new.of(language).below(old.of(language))]
    if lowered:
        print(
            "\n".join((*lowered, "nothing was pinned; mend the rules, or add --lower and say why in the commit")), file=sys.stderr
        )
        return REFUSED
    save(new, path)
    print(f"{path.name}: pinned")
    return PINNED


if __name__ == "__main__":
    sys.exit(main())
