"""How many requests one address may send.

Counted in the memory of each process, so a server of N processes lets through up to N times as
many. Requests from this machine itself are not counted: they come from a proxy, or from its owner.
"""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from math import ceil
from time import time
from typing import TYPE_CHECKING, Final

from flask import request
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from webui.settings import current_settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Blueprint, Flask

_FREE: Final = frozenset(("assets", "health", "metrics"))


def init_app(app: Flask, *, costly: Iterable[Blueprint]) -> None:
    """Limit what one address may ask an application for, and more strictly `costly` pages.

    Who asks more gets 429 with `Retry-After`. Files and what a supervisor asks are free.
    """
    counts = FixedWindowRateLimiter(MemoryStorage())
    tables = frozenset(blueprint.name for blueprint in costly)

    @app.before_request
    def count() -> None:
        settings, blueprint = current_settings(), request.blueprint
        is_table = blueprint in tables
        most = settings.tables_per_minute if is_table else settings.requests_per_minute
        if not most or blueprint in _FREE:
            return
        address = _counted_address(request.remote_addr or "")
        if address is None:
            return
        limit, kind = RateLimitItemPerMinute(most), "tables" if is_table else "pages"
        if not counts.hit(limit, kind, address):
            seconds = counts.get_window_stats(limit, kind, address).reset_time - time()
            raise TooManyRequests(retry_after=max(1, ceil(seconds)))


@lru_cache(1024)
def _counted_address(given: str) -> str | None:
    """Whom a request is counted for: its address, or its network (IPv6 gives everybody many).

    None for this machine.
    """
    try:
        address = ip_address(given)
    except ValueError:
        return given
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped  # an IPv4 one that came to an IPv6 socket
    if address.is_loopback:
        return None
    return address.exploded[:19] if isinstance(address, IPv6Address) else str(address)
