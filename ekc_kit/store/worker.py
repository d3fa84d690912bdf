"""The one thread that talks to the database.

Everything goes through it, for two reasons. An interrupt (the stop button of a notebook) reaches
the main thread only; there it would leave a connection behind with its locks. And saves of several
cases wait their turn here rather than at the database.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")
Job = Callable[[], Any]


class Worker:
    """Does jobs one after another; starts its thread at the first job."""

    def __init__(self) -> None:
        self._wake = threading.Condition()
        self._jobs: deque[Job | None] = deque()
        self._appointments: dict[Hashable, tuple[float, Job]] = {}
        self._thread: threading.Thread | None = None

    def call(self, job: Callable[[], T]) -> T:
        """Do *job* in the worker's thread, before any appointment, and return what it returns."""
        if threading.current_thread() is self._thread:
            return job()
        future: Future[T] = Future()

        def fulfil() -> None:
            try:
                result = job()
            except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
                future.set_exception(error)
            else:
                future.set_result(result)

        self._put(fulfil)
        return future.result()

    def call_at(self, key: Hashable, moment: float, job: Job) -> None:
        """Do *job* at *moment* (`time.monotonic`), in place of an earlier appointment of *key*."""
        with self._wake:
            self._appointments[key] = (moment, job)
            self._start()
            self._wake.notify()

    def stop(self) -> None:
        """End the thread when the jobs at hand are done; appointments are forgotten."""
        if self._thread is not None:
            thread = self._thread
            self._put(None)
            thread.join()

    def _put(self, job: Job | None) -> None:
        with self._wake:
            self._jobs.append(job)
            self._start()
            self._wake.notify()

    def _start(self) -> None:
        if self._thread is None:
            # A daemon: it may not keep the kernel alive. Sessions flush at exit, before it ends.
            self._thread = threading.Thread(target=self._run, name="ekc-kit-store", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                job()
            except BaseException:  # noqa: BLE001 - a fault in an appointment must not end the thread
                threading.excepthook(
                    threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread()))
                )
            del job

    def _next(self) -> Job | None:
        with self._wake:
            while not self._jobs:
                wait = None
                if self._appointments:
                    key = min(self._appointments, key=lambda one: self._appointments[one][0])
                    wait = self._appointments[key][0] - time.monotonic()
                    if wait <= 0:
                        return self._appointments.pop(key)[1]
                self._wake.wait(wait)
            job = self._jobs.popleft()
            if job is None:
                self._thread = None
                self._appointments.clear()
            return job
