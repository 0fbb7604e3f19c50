"""Reports and statements for the tests of weighing, read from short texts of our own."""

from katanya import read
from katanya.articles import Given
from katanya.weighing import prepare
from katanya.weighing.records import Report, Said


def report(text: str, number: int = 1, *, first: int = 0, **given: str) -> Report:
    known = Given(**{"published": "2026-03-10", **given})
    reading = read(text=text, given=known)
    return prepare.report(reading, number=number, statements=range(first, first + len(reading.statements)))


def said(text: str, number: int = 1, **given: str) -> Said:
    return report(text, number, first=number * 100, **given).statements[0]
