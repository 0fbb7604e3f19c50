"""Turns of a transcript: each is one statement of whose name opens the paragraph."""

from __future__ import annotations

from katanya.articles import Given
from katanya.reading import read

TURNS = """The mayor spoke to Dana Harst of Channel Nine on Monday.

DANA HARST: Is the bridge safe? People worry.

IVO HOLM: It is safe. I think we built it well.

HARST: Will it be closed?

HOLM: No. The ministry said that it must stay open."""

LABELS = """The town had a quiet day on Monday, and nothing was closed.

Weather: The rain will end.

Sport: The game was lost.

Roads: The bridge is closed."""


def test_a_turn_is_one_statement_of_whose_name_opens_it() -> None:
    reading = read(text=TURNS, given=Given(language="en"))
    told = [(statement.who, statement.mode.value, statement.rule) for statement in reading.statements]
    assert told == [((name,), "direct", "turn") for name in ("Dana Harst", "Ivo Holm", "Dana Harst", "Ivo Holm")]
    start, stop = reading.statements[1].content[0][0], reading.statements[1].content[-1][1]
    assert reading.text.body[start:stop] == "It is safe. I think we built it well"


def test_labels_that_nobody_takes_turns_under_are_no_speakers() -> None:
    assert read(text=LABELS, given=Given(language="en")).statements == ()
