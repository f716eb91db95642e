"""The garbage collector looks at everything when nobody waits, and soon when much is given back."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from webui.collecting import Collector

if TYPE_CHECKING:
    from collections.abc import Iterator


class Knot:
    """Refers to itself: only the collector gives it back."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def _only_when_told() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def forgotten() -> weakref.ref[Knot]:
    """A knot that nobody holds any more, of those that were in use for long."""
    knot = Knot()
    gc.collect()
    return weakref.ref(knot)


@pytest.mark.parametrize(
    ("seconds", "idle", "wanted", "is_time"),
    [
        (9, True, False, False),
        (11, True, True, True),
        (11, False, False, False),
        (4, False, True, False),
        (6, False, True, True),
        (61, False, True, True),
    ],
)
def test_times(seconds: float, *, idle: bool, wanted: bool, is_time: bool) -> None:
    now = [0.0]
    collector = Collector(lambda: now[0])
    knot = forgotten()
    if wanted:
        collector.want()
    now[0] = seconds
    collector.come_round(idle=idle)
    assert (knot() is None) == is_time
    collector.come_round(idle=True)  # not twice in a row
    assert (knot() is None) == is_time
