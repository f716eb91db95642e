"""What a web application is made from; everything that differs between two of them stands here."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from flask import current_app

from corpus.published import today_in_vietnam
from webui.public_address import PublicAddress, read_public_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from flask import Flask

_EXTENSION = "thoisu.settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the index lies and how much of it one page shows."""

    index: Path
    """The folder that `thoisu reindex` writes. It need not exist yet: pages then answer 503."""
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)
    """Says which engine answers (`THOISU_ENGINE`), and where it is."""
    hits_per_page: int = 10
    values_per_facet: int = 8
    today: Callable[[], date] = today_in_vietnam
    """The day that “the last seven days” count from."""
    articles_beside: int = 5
    """Articles in each list under an article."""
    requests_per_minute: int = 0
    """From one address to one process, static files aside; 0 for no limit."""
    tables_per_minute: int = 0
    """The same for CSV and JSON of whole searches, which cost more."""
    exchange_seconds: float = 30
    """From the first byte of a request to the last of the answer; who is slower loses the line."""
    proxies: int = 0
    """How many proxies stand in front and say in X-Forwarded-For who asks."""
    hsts: bool = False
    """Tell browsers to come by https only, for a year."""
    failed_searches: Path | None = None
    """A file for the words of searches that found nothing; nothing is written down without it."""
    public_url: str = ""
    """The address that readers use (`https://tin.example`, `https://example.vn/tin`), for feeds,
    the API and the site map; all paths of the site begin with its path. Empty: scheme and host of
    each request, which a visitor can choose."""

    @property
    def public(self) -> PublicAddress:
        """`public_url` as it was read. Raises SettingError when it cannot be."""
        return read_public_address(self.public_url)


def keep_settings(app: Flask, settings: Settings) -> None:
    """Keep the settings where requests find them."""
    app.extensions[_EXTENSION] = settings


def current_settings() -> Settings:
    """The settings of the application that answers this request."""
    return cast("Settings", current_app.extensions[_EXTENSION])
