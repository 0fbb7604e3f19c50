"""The description of the API for machines: what FastAPI gathers from the routes, and the problems that any may answer with."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from katanya.api.problems import Problem


def described(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of an application, made once."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
        problem = TypeAdapter(Problem).json_schema()
        problem["properties"]["detail"] = {"type": "string", "title": "Detail"}
        schemas = found.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = problem
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        app.openapi_schema = found
    return app.openapi_schema
