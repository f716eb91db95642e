"""The address by which readers reach the site, as its operator says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, urlsplit

from indexer.errors import SettingError

_HOST: Final = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.?|[0-9a-f:.]+", re.IGNORECASE)
_SEGMENT: Final = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*")
"""Of a path; letters that would have to be written in percent signs are not worth their trouble."""
_FORM: Final = "write https://tin.example, or https://example.vn/tin for a site below a path"


@dataclass(frozen=True, slots=True)
class PublicAddress:
    """Where the site is for its readers; empty where each request says it."""

    origin: str = ""
    """Scheme, host and port."""
    path: str = ""
    """What all paths of the site begin with, without a slash at the end."""


@lru_cache(16)
def read_public_address(text: str) -> PublicAddress:
    """Read an address. Raises SettingError saying what is wrong with it."""
    if not text:
        return PublicAddress()
    try:
        parts = urlsplit(text)
        port = parts.port
        host = _host(parts)
    except ValueError as error:
        raise _refusal(text, f"it is no address ({error})") from None
    if parts.scheme not in ("http", "https"):
        raise _refusal(text, "it does not begin with http:// or https://")
    if "@" in parts.netloc:
        raise _refusal(text, "readers need no name and password")
    if not _HOST.fullmatch(host):
        raise _refusal(text, "it names no host")
    if "?" in text or "#" in text:
        raise _refusal(text, "no query and no # can be part of it")
    path = parts.path.rstrip("/")
    if not all(_SEGMENT.fullmatch(segment) for segment in path.split("/")[1:]):
        raise _refusal(text, "the path may have letters from a to z, digits, - _ ~ and dots inside")
    shown = f"[{host}]" if ":" in host else host
    return PublicAddress(f"{parts.scheme}://{shown}" + (f":{port}" if port else ""), path)


def _host(parts: SplitResult) -> str:
    """The host, as it is written on the wire. Raises ValueError."""
    host = parts.hostname or ""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _refusal(text: str, reason: str) -> SettingError:
    return SettingError(f"{text!r} cannot be the public address: {reason}; {_FORM}")
