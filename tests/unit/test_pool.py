"""Several processes give what one gives, in its order, whatever becomes of them."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import time
from itertools import islice

import pytest

from katanya import crew, errors, pool

MANY = 120


def double(number: int) -> int:
    return 2 * number


def where(_: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def die_elsewhere(number: int) -> int:
    if multiprocessing.parent_process():
        os._exit(1)
    time.sleep(0.01)
    return number


def fail_elsewhere(number: int) -> int:
    if multiprocessing.parent_process():
        raise ValueError(number)
    time.sleep(0.01)
    return number


def fail_late(number: int) -> int:
    if number == 50:
        raise ValueError("the fiftieth")
    return number


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, pool.ALONE, pool.ALONE + 1, MANY])
def test_what_comes_out_has_the_order_of_what_goes_in(count: int, processes: int) -> None:
    assert list(pool.in_order(double, range(count), processes)) == [2 * number for number in range(count)]


def test_others_take_part_when_there_is_enough_to_do() -> None:
    took_part = list(pool.in_order(where, range(4 * MANY), 3))
    assert set(took_part[: pool.ALONE]) == {os.getpid()}
    assert set(took_part) > {os.getpid()}


@pytest.mark.parametrize("work", [die_elsewhere, fail_elsewhere])
def test_what_another_process_could_not_do_is_done_here(work: object) -> None:
    assert list(pool.in_order(work, range(MANY), 3)) == list(range(MANY))  # type: ignore[arg-type]


def test_a_system_without_other_processes_is_worked_on_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(crew, "ProcessPoolExecutor", refuse)
    assert set(pool.in_order(where, range(2 * pool.ALONE), 3)) == {os.getpid()}


def test_what_the_work_raises_is_raised_in_its_turn() -> None:
    made = pool.in_order(fail_late, range(MANY), 3)
    assert list(islice(made, 50)) == list(range(50))
    with pytest.raises(ValueError, match="the fiftieth"):
        next(made)


def test_no_process_is_left_when_no_more_is_asked_for() -> None:
    made = pool.in_order(double, range(MANY), 3)
    assert len(list(islice(made, pool.ALONE + 1))) == pool.ALONE + 1
    assert multiprocessing.active_children()
    made.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("kind", [errors.FaultError, errors.EmptyError, errors.LedgerError])
def test_an_error_comes_from_another_process_whole(kind: type[errors.InputError]) -> None:
    copy = pickle.loads(pickle.dumps(kind("a.txt", "it is blank", "give another")))
    assert type(copy) is kind
    assert (copy.name, str(copy)) == ("a.txt", "a.txt: it is blank; give another")


def test_what_another_process_cannot_be_started_for_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = crew.ProcessPoolExecutor.submit

    def refuse(pool_: crew.ProcessPoolExecutor, work: object, *given: object) -> object:
        if given:
            raise OSError("no room for one more")
        return begun(pool_, work)  # type: ignore[arg-type]

    monkeypatch.setattr(crew.ProcessPoolExecutor, "submit", refuse)
    assert list(pool.in_order(double, range(MANY), 3)) == [2 * number for number in range(MANY)]
