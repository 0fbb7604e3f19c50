"""Records as answers in JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from fastapi import Response


def json_of(record: Any) -> Response:
    """Return a record as JSON; halves of surrogate pairs, which UTF-8 cannot write, are replaced."""
    body = json.dumps(asdict(record), ensure_ascii=False, default=list, separators=(",", ":")).encode("utf-8", "replace")
    return Response(body, media_type="application/json")
