"""Who does not answer is left alone for a while, then asked by one."""

from __future__ import annotations

from indexer.engine.opensearch.breaker import CircuitBreaker


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_after_a_failure_nobody_asks_until_the_pause_is_over() -> None:
    clock = Clock()
    breaker = CircuitBreaker(5.0, clock)
    assert breaker.allows()
    breaker.failed()
    clock.now += 4.9
    assert not breaker.allows()
    clock.now += 0.2
    assert breaker.allows()


def test_one_tries_for_all() -> None:
    clock = Clock()
    breaker = CircuitBreaker(5.0, clock)
    breaker.failed()
    clock.now += 5
    assert [breaker.allows() for _ in range(3)] == [True, False, False]
    breaker.succeeded()
    assert breaker.allows()
    assert breaker.is_closed


def test_who_tries_in_vain_closes_it_for_another_pause() -> None:
    clock = Clock()
    breaker = CircuitBreaker(5.0, clock)
    breaker.failed()
    clock.now += 5
    assert breaker.allows()
    clock.now += 3  # it takes a while to see that nobody is there
    breaker.failed()
    clock.now += 4
    assert not breaker.allows()
    clock.now += 1
    assert breaker.allows()


def test_one_slow_answer_is_forgiven() -> None:
    clock = Clock()
    breaker = CircuitBreaker(5.0, clock)
    for _ in range(5):
        breaker.took_too_long()
        breaker.took_too_long()
        breaker.succeeded()
    assert breaker.allows()
    for _ in range(3):
        breaker.took_too_long()
    assert not breaker.allows()
    clock.now += 5
    assert breaker.allows()
    breaker.took_too_long()
    assert not breaker.allows()
