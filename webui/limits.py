"""How many requests one address may send.

Counted in the memory of each process, so a server of N processes lets through up to N times as
many. Requests from this machine itself are not counted: they come from a proxy, or from its owner.
"""

from __future__ import annotations

from http import HTTPStatus
from ipaddress import IPv4Address, IPv6Address, ip_address
from math import ceil
from time import time
from typing import TYPE_CHECKING, Final

from flask import request
from flask_limiter import Limiter

from webui.settings import current_settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Blueprint, Flask, Response

_FREE: Final = frozenset(("assets", "health", "metrics"))


def init_app(app: Flask, *, costly: Iterable[Blueprint]) -> None:
    """Limit what one address may ask an application for, and more strictly `costly` pages.

    Who asks more gets 429 with `Retry-After`. Files and what a supervisor asks are free.
    """
    limiter = Limiter(
        _address,
        app=app,
        default_limits=[lambda: f"{current_settings().requests_per_minute}/minute"],
        default_limits_exempt_when=lambda: not current_settings().requests_per_minute,
        storage_uri="memory://",
    )
    limiter.request_filter(lambda: request.blueprint in _FREE or _from_here())
    for blueprint in costly:
        limiter.limit(
            lambda: f"{current_settings().tables_per_minute}/minute",
            exempt_when=lambda: not current_settings().tables_per_minute,
        )(blueprint)

    @app.after_request
    def say_when(response: Response) -> Response:
        limit = limiter.current_limit
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS and limit is not None:
            response.headers["Retry-After"] = str(max(1, ceil(limit.reset_at - time())))
        return response


def _address() -> str:
    """Whom a request is counted for: its address, or its network (IPv6 gives everybody many)."""
    given = request.remote_addr or ""
    address = _parsed(given)
    if isinstance(address, IPv6Address):
        return address.exploded[:19]
    return given


def _from_here() -> bool:
    address = _parsed(request.remote_addr or "")
    return address is not None and address.is_loopback


def _parsed(given: str) -> IPv4Address | IPv6Address | None:
    """An address; an IPv4 one that came to an IPv6 socket as what it is."""
    try:
        address = ip_address(given)
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address
