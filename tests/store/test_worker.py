"""One thread does every job, in order, and keeps appointments in between."""

import threading
import time
from collections.abc import Iterator

import pytest

from ekc_kit.store.worker import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


def test_every_job_is_done_in_one_thread_that_is_not_ours(worker: Worker) -> None:
    threads = {worker.call(threading.get_ident) for _ in range(5)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_job_may_ask_for_another_job(worker: Worker) -> None:
    assert worker.call(lambda: worker.call(lambda: "done")) == "done"


def test_what_a_job_raises_is_raised_where_it_was_asked_for(worker: Worker) -> None:
    with pytest.raises(ZeroDivisionError):
        worker.call(lambda: 1 / 0)
    assert worker.call(lambda: "still at work") == "still at work"


def test_a_later_appointment_of_the_same_takes_the_place_of_the_earlier(worker: Worker) -> None:
    kept: list[str] = []
    done = threading.Event()
    now = time.monotonic()
    worker.call_at("a", now + 0.01, lambda: kept.append("first"))
    worker.call_at("a", now + 0.05, lambda: kept.append("second"))
    worker.call_at("b", now + 0.1, done.set)
    assert done.wait(5)
    assert kept == ["second"]


def test_appointments_are_kept_in_the_order_of_their_moments(worker: Worker) -> None:
    kept: list[int] = []
    done = threading.Event()
    now = time.monotonic()
    worker.call_at(3, now + 0.15, done.set)
    worker.call_at(2, now + 0.10, lambda: kept.append(2))
    worker.call_at(1, now + 0.05, lambda: kept.append(1))
    assert done.wait(5)
    assert kept == [1, 2]


def test_a_stopped_worker_starts_again_when_it_is_asked(worker: Worker) -> None:
    worker.call(lambda: None)
    worker.stop()
    worker.stop()
    assert worker.call(lambda: "again") == "again"
