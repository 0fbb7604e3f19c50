"""The other processes that a pool starts, and this one beside them.

Apart from `pool` since to import it takes a tenth of the time that the reading of one report does.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

# So many items a process are taken on ahead of the one that comes out next.
AHEAD = 4
# So many items another process is given at once: one to work on, and one to go on with.
HANDED = 2


def shared(work: Callable[[Item], Made], items: Iterator[Item], processes: int, seldom: tuple[int, int, int]) -> Iterator[Made]:
    """Yield what a function makes of each item, in the order of the items, with so many processes, this one among them.

    `seldom` is when the others look for garbage, as `gc.set_threshold` takes it.
    """
    crew, reach = _Crew(work, _started(processes - 1, seldom), HANDED * (processes - 1)), AHEAD * processes
    tasks: deque[_Task[Item, Made]] = deque()
    try:
        for item in items:
            tasks.append(_Task(item))
            crew.hand_out(tasks)
            while tasks and (len(tasks) > reach or tasks[0].is_done()):
                yield crew.finish(tasks.popleft(), tasks)
        while tasks:
            yield crew.finish(tasks.popleft(), tasks)
    finally:
        crew.leave()


class _Task(Generic[Item, Made]):
    """An item and, once somebody has begun it, what is to come of it."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.outcome: Future[Made] | None = None

    def is_done(self) -> bool:
        """Return whether it has come out, or that it could not be made."""
        return self.outcome is not None and self.outcome.done()


class _Crew(Generic[Item, Made]):
    """The other processes, and this one while it would have to wait for them."""

    def __init__(self, work: Callable[[Item], Made], others: ProcessPoolExecutor | None, at_once: int) -> None:
        self._work = work
        self._others = others
        self._at_once = at_once
        self._handed: list[_Task[Item, Made]] = []

    def hand_out(self, tasks: Collection[_Task[Item, Made]]) -> None:
        """Hand the first tasks that nobody has begun to the other processes, as many as keep them busy."""
        self._handed = [task for task in self._handed if not task.is_done()]
        free = (task for task in tasks if task.outcome is None)
        for task in islice(free, max(0, self._at_once - len(self._handed))):
            if self._others and self._submitted(task, self._others):
                self._handed.append(task)

    def finish(self, first: _Task[Item, Made], later: Collection[_Task[Item, Made]]) -> Made:
        """Return what comes of a task, and work on what nobody has begun until it is there."""
        self.hand_out(later)
        outcome = first.outcome or self._done_here(first.item)
        while not outcome.done():
            self.hand_out(later)
            free = next((task for task in later if task.outcome is None), None)
            if free is None:
                break
            free.outcome = self._done_here(free.item)
        # A process that dies takes with it what all of them were at; and what is raised here has its cause with it.
        return (self._done_here(first.item) if outcome.exception() else outcome).result()

    def leave(self) -> None:
        """Let the other processes end what they are at."""
        if self._others:
            self._others.shutdown()

    def _submitted(self, task: _Task[Item, Made], others: ProcessPoolExecutor) -> bool:
        try:
            # Another process may be started for it.
            with _not_broken_off():
                task.outcome = others.submit(self._work, task.item)
        except BrokenProcessPool:
            self._others = None
        except OSError:
            # There is no room for one more process; those that there are go on.
            return False
        return task.outcome is not None

    def _done_here(self, item: Item) -> Future[Made]:
        outcome: Future[Made] = Future()
        try:
            outcome.set_result(self._work(item))
        except Exception as error:  # noqa: BLE001  it is raised in its turn
            outcome.set_exception(error)
        return outcome


def _started(count: int, seldom: tuple[int, int, int]) -> ProcessPoolExecutor | None:
    try:
        # A copy of this process would hold locks of threads that it does not have.
        others = ProcessPoolExecutor(count, get_context("spawn"), _prepare, seldom)
        with _not_broken_off():
            others.submit(_started_up)
    except (ImportError, NotImplementedError, OSError):
        # Some systems and sandboxes have no semaphores, or no room for a process.
        return None
    return others


@contextmanager
def _not_broken_off() -> Iterator[None]:
    """Start processes that a break-off at the terminal does not reach: this one hears it, and ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(*seldom: int) -> None:
    """Leave breaking off to the process that started this one, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*seldom)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _started_up() -> None:
    """Be the first task: with it the processes are started."""
