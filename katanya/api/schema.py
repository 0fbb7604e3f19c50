"""What the answer to a reading looks like, for the description of the API; the contract of `katanya read` in short."""

from __future__ import annotations

from typing import Any

_SPANS = {"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}}
_STATEMENT = {
    "type": "object",
    "required": ["id", "content", "cue", "source", "who", "via", "mode", "stance", "basis", "certainty", "rule"],
    "properties": {
        "id": {"type": "string"},
        "content": _SPANS,
        "cue": _SPANS,
        "who": {"type": "array", "items": {"type": "string"}},
        "via": {"type": "array", "items": {"type": "string"}},
        "stance": {"type": "string"},
        "basis": {"type": "string"},
        "certainty": {"type": "string"},
        "rule": {"type": "string"},
    },
}
READING: dict[str, Any] = {
    "description": "The reading, as `katanya read --format jsonl` prints it; places are half-open code points into `text`",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["article", "text", "statements", "events", "mentions"],
                "properties": {
                    "article": {"type": "object"},
                    "text": {"type": "string"},
                    "statements": {"type": "array", "items": _STATEMENT},
                    "events": {"type": "array", "items": {"type": "object"}},
                    "mentions": {"type": "array", "items": {"type": "object"}},
                },
            }
        }
    },
}
