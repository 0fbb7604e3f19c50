"""One act that two words of the lexicon tell is one event."""

from __future__ import annotations

import pytest

import katanya


@pytest.mark.parametrize(
    ("text", "roots"),
    [("We lodged a strong protest.", ["ACCUSE"]), ("The envoy has threatened to boycott the vote.", ["THREATEN", "REJECT"]),
     ("Norland held talks in Tarn.", ["CONSULT"])],
)  # fmt: skip
def test_each_act_is_told_once(text: str, roots: list[str]) -> None:
    reading = katanya.read(text=text, given=katanya.Given(language="en"))
    assert [event.root for event in reading.events] == roots


def test_a_raised_figure_is_no_number() -> None:
    (event,) = katanya.read(text="Rebels killed 5² soldiers on Monday.", given=katanya.Given(language="en")).events
    assert event.quantity is None
