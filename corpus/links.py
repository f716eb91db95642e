"""Links as pages and exports write them: what is no address gives an empty text, no error."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def is_address(text: str) -> bool:
    """Whether a text is an address of the web, by its beginning."""
    return text.lower().startswith(("http://", "https://"))


def joined(base: str, address: str) -> str:
    """What an address means on the page at `base`."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def host_of(address: str) -> str:
    """The host that an address names."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
