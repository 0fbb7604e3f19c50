"""Every date case: all that is marked is found, with its value, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from katanya.articles import from_text
from katanya.languages.segments import READ
from katanya.mentions.dates import find
from katanya.resolve.dates import Dated, resolve
from katanya.texts import segment

HERE = Path(__file__).parent
MARK = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True, slots=True)
class Case:
    language: str
    published: str | None
    sentence: str
    values: tuple[str, ...]
    failure: str | None

    @property
    def text(self) -> str:
        return self.sentence.replace("[", "").replace("]", "").replace(" // ", "\n\n")

    @property
    def expected(self) -> list[tuple[str, str]]:
        return list(zip(MARK.findall(self.sentence), self.values, strict=True))


def load(language: str) -> list[Case]:
    cases: list[Case] = []
    for path in sorted((HERE / language).glob("*.txt")):
        published, failure = None, None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@ "):
                published = line[2:] if line != "@ none" else None
            elif line.startswith("~ "):
                failure = line[2:]
            elif line and not line.startswith("#"):
                sentence, _, values = line.partition(" = ")
                cases.append(Case(language, published, sentence, tuple(values.split("; ")) if values else (), failure))
                failure = None
    return cases


def _params() -> list[object]:
    return [
        pytest.param(
            case,
            id=f"{case.language}-{case.sentence[:60]}",
            marks=[pytest.mark.xfail(reason=case.failure, strict=True)] if case.failure else [],
        )
        for language in READ
        for case in load(language)
    ]


@pytest.mark.parametrize("case", _params())
def test_case(case: Case) -> None:
    text = segment(from_text(case.text), language=case.language)
    dated = resolve(find(text, case.language), text, case.published)
    assert [(text.body[slice(*each.timex.span)], _value(each)) for each in dated] == case.expected


def _value(dated: Dated) -> str:
    return (dated.when.value or "?") + (f":{dated.when.mod}" if dated.when.mod else "")


@pytest.mark.parametrize("language", READ)
def test_there_are_cases(language: str) -> None:
    assert len(load(language)) >= 50
