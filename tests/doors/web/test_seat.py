"""A visitor's acts that overlap in time all count."""

from __future__ import annotations

from copy import deepcopy
from threading import Thread

from askcite.doors.web.seat import Seat
from askcite.doors.web.session import Visit


def test_no_act_undoes_another() -> None:
    """A hundred acts at once are a hundred turns."""
    seat = Seat()
    acts = [
        Thread(target=seat.change, args=(lambda v: v.asked("?").failed("!"),)) for _ in range(100)
    ]
    for one in acts:
        one.start()
    for one in acts:
        one.join()
    assert [*range(1, 101)] == [turn.number for turn in seat.visit.turns]


def test_every_visitor_has_a_seat_of_their_own() -> None:
    """What happens at a copied seat does not happen at the first."""
    first = Seat()
    second = deepcopy(first)
    second.change(lambda v: v.asked("?"))
    assert Visit() == first.visit


def test_a_seat_is_taken_once() -> None:
    """What the browser brings back counts at a seat where nothing has happened, and only there."""
    back = Visit().asked("Before the restart?").failed("!")
    restarted, occupied = Seat(), Seat()
    occupied.change(lambda v: v.asked("?"))
    for seat in (restarted, occupied):
        seat.take(lambda: back)
    assert back == restarted.visit
    assert ["?"] == [turn.question for turn in occupied.visit.turns]
