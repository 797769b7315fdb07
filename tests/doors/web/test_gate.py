"""The gate lets few in, lets some wait, and turns the rest away at once."""

from __future__ import annotations

from threading import Barrier, Event, Thread
from time import monotonic

from askcite.doors.web.gate import Gate


def test_too_many_are_turned_away_and_the_waiting_get_in() -> None:
    """One inside, one waiting: the third is told no; when the first leaves, the second is in."""
    gate, leave, second = Gate(1, 1, 60.0), Event(), Event()
    inside = Barrier(2)

    def stay() -> None:
        with gate.enter() as entered:
            assert entered
            inside.wait(60)
            leave.wait(60)

    def wait() -> None:
        with gate.enter() as entered:
            assert entered
            second.set()

    threads = [Thread(target=stay), Thread(target=wait)]
    threads[0].start()
    inside.wait(60)
    threads[1].start()
    while gate.waiting < 1:
        pass
    with gate.enter() as entered:
        assert not entered
    assert not second.is_set()
    leave.set()
    for thread in threads:
        thread.join(60)
    assert second.is_set()


def test_who_would_wait_in_vain_is_told_at_once() -> None:
    """When callers stay for long, few others are let wait, even if there is room."""
    times = iter([0.0, 10_000.0])
    gate = Gate(1, 9, 60.0, lambda: next(times, 0.0))
    with gate.enter():
        pass
    waited = Thread(target=lambda: gate.enter().__enter__())
    began = monotonic()
    with gate.enter() as first:
        waited.start()
        while gate.waiting < 1:
            pass
        with gate.enter() as third:
            assert (True, False) == (first, third)
        assert monotonic() - began < 30
    waited.join(60)
    assert not waited.is_alive()


def test_nobody_waits_longer_than_told() -> None:
    """A visitor who waited the whole time is told no, and the next one gets in."""
    gate = Gate(1, 1, 0.01)
    with gate.enter() as first, gate.enter() as second:
        assert (True, False) == (first, second)
    with gate.enter() as third:
        assert third
