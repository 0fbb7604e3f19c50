"""`katanya judge` and `katanya undo`: a person's word counts before the machine's, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from katanya.desk.adding import catch_up
from katanya.ledger import connect, read, write


def claim_of(katanya, statement: str) -> set[str]:
    shown = json.loads(katanya("claim", statement, "--format", "json"))
    return {member["statement"]["id"] for member in shown["members"]}


def test_a_person_parts_what_the_machine_joined_and_takes_it_back(katanya, statement) -> None:
    left, right = statement("missiles --stance say"), statement("rudal")
    assert claim_of(katanya, left) == {left, right}
    number = katanya("judge", left, right, "different", "--by", "ana").split(":")[0].split()[1]
    assert claim_of(katanya, left) == {left}
    katanya("reindex")
    assert claim_of(katanya, left) == {left}
    assert "say who judges" in katanya("undo", number, "--by", " ", status=2)
    assert katanya("undo", number, "--by", "eva") == f"taken back by eva: judgement {number}, {left} different {right}, by ana\n"
    assert claim_of(katanya, left) == {left, right}
    assert "has been taken back already" in katanya("undo", number, "--by", "ana", status=2)


def test_a_person_joins_what_the_machine_keeps_apart(katanya, statement) -> None:
    left, right = statement("rudal"), statement("rice")
    katanya("judge", right, left, "same", "--by", "ana")
    assert right in claim_of(katanya, left)
    assert "same" in katanya("why", left)
    katanya("reindex")
    assert right in claim_of(katanya, left)


def test_stories_are_judged_by_their_articles(katanya, article) -> None:
    left, right = article("ferries"), article("rice")
    katanya("judge", left, right, "same", "--by", "ana", "--what", "story")
    reports = json.loads(katanya("story", right, "--format", "json"))["reports"]
    assert {left, right} <= {report["id"] for report in reports}


@pytest.mark.parametrize(
    ("by", "said"), [("ana", "there is no statement"), ("machine", "machine is taken"), (" ", "say who judges")]
)
def test_what_cannot_be_judged_is_said(katanya, by: str, said: str) -> None:
    assert said in katanya("judge", "x", "y", "same", "--by", by, status=2)


def _read_anew(ledger: Path, monkeypatch: pytest.MonkeyPatch, *, longer: int) -> None:
    """Let a later release read the rice statement with its content cut by so many characters at its end."""
    from dataclasses import replace

    from katanya import ids
    from katanya.records import Span

    engine = connect.writer(str(ledger))
    with engine.connect() as connection:
        reading = next(kept.reading for kept in read.latest(connection) if kept.reading.article.id == "d")
    old = reading.statements[0]
    content = (Span(old.content[0].start, old.content[0].stop - longer),)
    digest = ids.digest_of(reading.text.body.encode())
    source = (old.source,) if old.source else ()
    new = replace(old, content=content, id=ids.statement_id("d", digest, (content, old.cue, source)))
    monkeypatch.setattr(write, "VERSION", "99.0.0")
    with engine.begin() as connection:
        write.keep(connection, replace(reading, statements=(new, *reading.statements[1:])))
    catch_up(engine)


def test_a_judgement_moves_to_what_a_later_release_reads(katanya, statement, ledger: Path, monkeypatch) -> None:
    left, old = statement("rudal"), statement("rice")
    katanya("judge", left, old, "same", "--by", "ana")
    _read_anew(ledger, monkeypatch, longer=len(" in Lund"))
    new = statement("rice")
    assert new != old
    assert claim_of(katanya, old) == claim_of(katanya, new)
    assert left in claim_of(katanya, old)
    assert "without its statements" in katanya("judge", "--orphans")


def test_a_judgement_without_its_statement_is_an_orphan(katanya, statement, ledger: Path, monkeypatch) -> None:
    left, old = statement("rudal"), statement("rice")
    katanya("judge", left, old, "same", "--by", "ana")
    _read_anew(ledger, monkeypatch, longer=len("of rice had fallen in Lund"))
    assert "the price of rice had fallen in Lund" in katanya("judge", "--orphans")
    assert old not in claim_of(katanya, left)
    assert "of an earlier reading" in katanya("claim", old, status=2)
