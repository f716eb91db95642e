"""Which addresses may be asked: those of the public network, unless more is allowed.

A page can name any address, and any name can lead to any machine. So a name is resolved once, all
its addresses are looked at, and the connection goes to one of those that were looked at: a name
that changes its mind in between changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from corpus.fetching.errors import FetchFailedError, TemporaryError
from corpus.quarantine import QuarantineReason

_PORTS: Final = {"http": 80, "https": 443}
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that a gateway turns into the IPv4 address in their last four bytes (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to connect for an address, and the name to ask for there."""

    scheme: str
    host: str
    port: int
    ips: tuple[str, ...]
    """All that the name leads to, each looked at; a host may be reached by some of them only."""
    target: str
    """Path and query."""

    @property
    def host_header(self) -> str:
        """What the request names: the host, with its port when it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """Which machines may be asked."""

    allow_private: bool = False
    """Ask this machine and its local network too."""

    def locate(self, url: str) -> Place:
        """Resolve an address. Raises FetchFailedError when it must not or cannot be asked."""
        parts = split_address(url)
        host = _ascii_host(parts.hostname or "", url)
        port = parts.port or _PORTS[parts.scheme]
        ips = _resolve(host, port)
        if not self.allow_private:
            for ip in ips:
                if not is_public(ip):
                    raise FetchFailedError(
                        QuarantineReason.REFUSED,
                        f"{host} leads to {ip}, which is not public; "
                        "--allow-private lets local addresses be read",
                    )
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Place(parts.scheme, host, port, ips, target)


def is_public(ip: str) -> bool:
    """Whether an IP address belongs to the public network, whatever form it is written in."""
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not address.is_multicast


def split_address(url: str) -> SplitResult:
    """The parts of a web address. Raises FetchFailedError for what is none."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in _PORTS and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        valid, parts = False, urlsplit("")
    if not valid:
        raise FetchFailedError(
            QuarantineReason.REFUSED, f"{url[:200]!r} is no address that begins with http(s)://"
        )
    if parts.username or parts.password:
        raise FetchFailedError(
            QuarantineReason.REFUSED, "the address holds a user's name; leave it out"
        )
    return parts


def _ascii_host(host: str, url: str) -> str:
    try:
        return host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise FetchFailedError(
            QuarantineReason.REFUSED, f"{url[:200]!r} names no possible host"
        ) from None


def _resolve(host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        unknown = getattr(error, "errno", None) == socket.EAI_NONAME
        detail = f"{host} cannot be found: {error}"
        raise (
            FetchFailedError(QuarantineReason.UNREACHABLE, detail)
            if unknown
            else TemporaryError(detail)
        ) from None
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
