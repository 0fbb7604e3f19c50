"""Who speaks in a transcript, by the fullest label that it gives him: `HARST:` after `DANA HARST:`."""

from __future__ import annotations

import re


def speaker(label: str, body: str) -> str:
    """Return a label as a name is written, the fullest that the transcript has for it.

    >>> speaker("HARST", "DANA HARST: Is it safe?\\n\\nHOLM: Yes.\\n\\nHARST: Good.")
    'Dana Harst'
    """
    found = re.search(rf"^((?:[A-Z][\w.’'-]+ )+{re.escape(label)})[:,( ]", body, re.MULTILINE) if " " not in label else None
    whole = found.group(1) if found else label
    return whole.title() if whole.isupper() else whole
