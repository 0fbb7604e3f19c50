"""The data of events is well-formed, and every row of it is read in the phrase that made it necessary."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from katanya import articles, events
from katanya.articles import Given
from katanya.errors import DataError
from katanya.events import plover, status, trust
from katanya.languages import files, hollow, inflect
from katanya.languages.events import known
from katanya.languages.load import language
from katanya.languages.segments import READ
from katanya.records import Event, Status
from katanya.statements.view import View, views
from katanya.texts import segment


def _rows(name: str, section: str) -> list[object]:
    rows = [(code, row) for code in READ for row in files.load(f"{code}/{name}.toml")[section]]
    return [pytest.param(code, row, id=f"{code}-{number}") for number, (code, row) in enumerate(rows)]


def _views(text: str, code: str) -> tuple[View, ...]:
    return tuple(views(segment(articles.from_text(text, given=Given(language=code)), language=code), language(code)))


def _events(text: str, code: str, others: frozenset[str] = frozenset()) -> tuple[Event, ...]:
    """Return the events of a text; `others` are words that stand in it besides, as in the whole of a report."""
    views = _views(text, code)
    return events.extract(views, (), (), language(code), "a", frozenset().union(others, *[view.lowers for view in views]))


@pytest.mark.parametrize(("code", "row"), _rows("events", "triggers"))
def test_evidence_is_read_with_its_root(code: str, row: dict[str, str]) -> None:
    found = [(event.root, event.subtype) for event in _events(row["evidence"], code)]
    assert (row["root"], row.get("subtype")) in found


@pytest.mark.parametrize(("code", "row"), _rows("events", "triggers"))
def test_roots_and_subtypes_are_of_the_mapping(code: str, row: dict[str, str]) -> None:
    mapping = plover.mapping()
    assert row["root"] in mapping.roots
    assert "subtype" not in row or row["root"] in mapping.subtypes[row["subtype"]].roots


@pytest.mark.parametrize(("code", "row"), _rows("status", "operators"))
def test_evidence_is_told_with_its_status(code: str, row: dict[str, str]) -> None:
    before, marked, after = row["evidence"].split("*")
    (view,) = _views(before + marked + after, code)
    stop = len(before) + len(marked)
    words = [i for i in range(view.size) if view.tokens.starts[i] < stop and view.tokens.stops[i] > len(before)]
    assert status.decide(view, (words[0], words[-1] + 1)).value == Status(row["status"]).value


@pytest.mark.parametrize("code", READ)
def test_no_operator_stands_twice_in_a_row(code: str) -> None:
    for row in files.load(f"{code}/status.toml")["operators"]:
        words = [*row.get("words", ()), *row.get("verbs", ())]
        assert len(words) == len(set(words)), [word for word in words if words.count(word) > 1]


@pytest.mark.parametrize("code", READ)
def test_no_trigger_stands_twice_in_a_row(code: str) -> None:
    for row in files.load(f"{code}/events.toml")["triggers"]:
        for name in ("verbs", "nouns", "objects", "plain"):
            words = row.get(name, [])
            assert len(words) == len(set(words)), (row["evidence"], [word for word in words if words.count(word) > 1])


@pytest.mark.parametrize(
    ("verb", "form"),
    [("uji", "menguji"), ("tembakkan", "menembakkan"), ("kirim", "mengirim"), ("serang", "menyerang"),
     ("perintahkan", "memerintahkan"), ("pertimbangkan", "mempertimbangkan"), ("produksi", "memproduksi"),
     ("larang", "melarang"), ("bantah", "membantah")],
)  # fmt: skip
def test_indonesian_verbs_get_their_nasal(verb: str, form: str) -> None:
    assert inflect.forms("id", verb)[0][0] == form


@pytest.mark.parametrize(
    ("verb", "forms"),
    [("deny", ["deny", "denies", "denying", "denied"]), ("ban", ["ban", "bans", "banning", "banned"]),
     ("seize", ["seize", "seizes", "seizing", "seized"]), ("attack", ["attack", "attacks", "attacking", "attacked"]),
     ("give up", ["give up", "gives up", "giving up", "gave up", "given up"]),
     ("cancel", ["cancel", "cancels", "cancelling", "cancelled", "canceling", "canceled"])],
)  # fmt: skip
def test_english_verbs_get_their_endings(verb: str, forms: list[str]) -> None:
    assert [form for form, _ in inflect.forms("en", verb)] == forms


def test_forms_that_their_evidence_denies_are_named() -> None:
    form = {"shape": "past", "rules": [["$", "ed"]], "evidence": {"deny": "denied"}}
    with pytest.raises(DataError, match=r"xx/verbs\.toml: of the form past .*'denyed'"):
        inflect.of_tables("xx/verbs.toml", {"forms": [form]})


@pytest.mark.parametrize("spoilt", [{"shape": "future"}, {"rules": [["(", "x"]]}, {"rules": "ed"}])
def test_malformed_forms_are_named(spoilt: dict[str, object]) -> None:
    form = {"shape": "past", "rules": [["$", "ed"]], "evidence": {"attack": "attacked"}, **spoilt}
    with pytest.raises(DataError, match=r"xx/verbs\.toml: the form .* is malformed"):
        inflect.of_tables("xx/verbs.toml", {"forms": [form]})


def test_missing_file_is_a_data_error() -> None:
    with pytest.raises(DataError, match=r"xx/events\.toml"):
        known("xx")


@pytest.mark.parametrize(("code", "row"), _rows("hollow", "hollow"))
def test_hollow_words_tell_nothing_in_their_evidence(code: str, row: dict[str, Any]) -> None:
    words = {form.split()[0] for verb in row.get("verbs", ()) for form, _ in inflect.forms(code, verb)} | {*row.get("words", ())}
    whole = frozenset(f"word{number}" for number in range(trust.SHORT + 1)) if "text" in row or "roles" in row else frozenset()
    found = _events(row["evidence"], code, whole)
    told = [row["evidence"][span.start : span.stop].lower() for event in found for span in event.trigger]
    assert not [word for word in told if word in words]
    assert {word.strip(".,").lower() for word in row["evidence"].split()} & {*known(code).hollow}


def test_hollow_rows_without_neighbours_are_named() -> None:
    with pytest.raises(DataError, match=r"en/hollow\.toml.*'hit'.*malformed"):
        hollow.of_row("en", {"words": ["hit"], "evidence": "Shares hit a high."})


@pytest.mark.parametrize("module", sorted(Path(events.__file__).parent.glob("*.py")), ids=lambda path: str(path.stem))
def test_no_rule_of_events_asks_for_a_language_by_its_name(module: Path) -> None:
    named = re.compile(r"\bcode (?:==|!=|in)\s|\bknown\([\"']")
    assert named.findall(module.read_text(encoding="utf-8")) == []
