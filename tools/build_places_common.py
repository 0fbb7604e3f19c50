"""Builds `katanya/knowledge/data/places.common.en.txt`: English words that places are called like (`Nice`, `Reading`, `Of`).

    npm pack an-array-of-english-words@2.0.0 popular-english-words@1.0.2    # and unpack each into NPM/<its name>
    python tools/build_places_common.py NPM > katanya/knowledge/data/places.common.en.txt

Sources: an-array-of-english-words (MIT), popular-english-words (ISC): words of the first that are among the 25,000 most
frequent of the second. Names of countries, of North American and Australian states and of towns of a million are no words.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from katanya.knowledge import places

MOST_FREQUENT = 25_000
STATES = ("US", "CA", "AU")
TOWN = 1_000_000


def main() -> None:
    """Print the words, one a line."""
    npm = Path(sys.argv[1])
    words = set(json.loads((npm / "an-array-of-english-words" / "index.json").read_text(encoding="utf-8")))
    ranked = re.findall(r"'([a-z]+)'", (npm / "popular-english-words" / "words.js").read_text(encoding="utf-8"))
    found = sorted(word for word in words & set(ranked[:MOST_FREQUENT]) if places.lookup(word) and not _famous(word))
    head = "# Built by tools/build_places_common.py from an-array-of-english-words (MIT) and popular-english-words (ISC).\n"
    sys.stdout.write(head + "\n".join(found) + "\n")


def _famous(word: str) -> bool:
    own = [candidate.place for candidate in places.lookup(word) if not candidate.alternate and len(word) > 3]
    return any(
        place.kind == "country"
        or (place.kind == "division" and place.country in STATES and len(word) > 4)
        or (place.kind == "settlement" and place.population >= TOWN)
        for place in own
    )


if __name__ == "__main__":
    main()
