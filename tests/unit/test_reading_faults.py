"""The stages composed: a fault of ours in one report becomes an error that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from katanya.articles import Given, from_text
from katanya.errors import FaultError
from katanya.reading import attempt
from katanya.records import Reading


def test_an_article_is_read() -> None:
    assert isinstance(attempt(from_text("Menteri Budi Santosa mengatakan harga beras turun.", given=Given())), Reading)


def test_a_fault_in_a_stage_names_the_article_and_keeps_its_cause() -> None:
    whole = from_text("Menteri Budi Santosa mengatakan harga beras turun.", given=Given())
    broken = replace(whole, body=cast(str, None), language="id")
    error = attempt(broken)
    assert isinstance(error, FaultError)
    assert error.name == whole.got
    assert "broke off" in error.reason
    assert isinstance(error.__cause__, (TypeError, AttributeError))
