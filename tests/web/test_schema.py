"""The API asked by schemathesis, which makes up requests from the OpenAPI document: every answer is as the document says."""

from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from katanya.api.routes import router
from katanya.web.app import create
from katanya.web.options import Options
from katanya.web.rates import Rate

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")

# So many requests an address of the API; the same ones every time.
REQUESTS = 60
OFTEN = Rate(1e6, 1e6)


@pytest.fixture(scope="module")
def described(sample, ledger, launch):
    """Return the document of an API that is asked about what its ledger has, and about what it has not."""
    schema = schemathesis.openapi.from_asgi(
        "/api/v1/openapi.json", create(sample, Options(names=("testserver",), rate=OFTEN, read_rate=OFTEN))
    )
    article = ledger.claim(launch).members[0].statement.article
    known = cycle((launch, article, None))

    @schema.hook
    def map_path_parameters(_context, path_parameters):
        if path_parameters and "given" in path_parameters:
            path_parameters["given"] = next(known) or path_parameters["given"]
        return path_parameters

    return schema


def asked(operation, kind, check) -> None:
    """Make requests of a kind up and give each to a check; stop at the first that fails."""
    bounds = settings(
        max_examples=REQUESTS,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    bounds(given(case=operation.as_strategy(generation_mode=kind))(check))()


@pytest.mark.parametrize("kind", list(schemathesis.GenerationMode), ids=lambda kind: kind.value)
@pytest.mark.parametrize(("method", "path"), [(next(iter(route.methods)), route.path) for route in router.routes])
def test_every_answer_is_one_that_the_document_describes(described, method, path, kind) -> None:
    statuses = set()

    def check(case) -> None:
        answer = case.call_and_validate()
        assert answer.status_code < 500
        statuses.add(answer.status_code)

    asked(described[path][method.lower()], kind, check)
    assert statuses & ({200} if kind is schemathesis.GenerationMode.POSITIVE else {400, 404, 405, 413, 415, 422})
