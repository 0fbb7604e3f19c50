"""Records of weighing as JSON has them, and back."""

from __future__ import annotations

import json

from weighing import report

from katanya.desk import written
from katanya.frozen import replace
from katanya.weighing.records import Report

TEXT = "STAVIN (Reuters) - Minister Lena Orr and General Petar Vasik said on Friday that five missiles had hit Port Salim."
KEPT = replace(report(TEXT, 7), statements=())


def test_a_report_comes_back_as_it_was():
    row = json.loads(json.dumps(written.to_json(KEPT)))
    assert written.reader(Report)(row) == KEPT


def test_pairs_stand_one_after_the_other():
    row = written.to_json(KEPT)
    terms = row[list(Report.__slots__).index("terms")]
    assert terms[:4] == [*KEPT.terms[0], *KEPT.terms[1]]


def test_a_row_of_an_earlier_release_is_read_with_its_pairs_apart_and_without_what_came_later():
    row = json.loads(json.dumps(written.to_json(KEPT)))
    terms = list(Report.__slots__).index("terms")
    row[terms] = [list(pair) for pair in KEPT.terms]
    assert written.reader(Report)(row[:-1]) == replace(KEPT, shingles="")
