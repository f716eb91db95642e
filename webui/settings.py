"""What a web application is made from; everything that differs between two of them stands here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from flask import current_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

_EXTENSION = "thoisu.settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the index lies and how much of it one page shows."""

    index: Path
    """The folder that `thoisu reindex` writes. It need not exist yet: pages then answer 503."""
    hits_per_page: int = 10
    values_per_facet: int = 8
    articles_beside: int = 5
    """Articles in each list under an article."""
    public_url: str = ""
    """Scheme and host that readers use (`https://tin.example`), for feeds, the API and the site
    map. Empty: those of each request, which a visitor can choose."""


def keep_settings(app: Flask, settings: Settings) -> None:
    """Keep the settings where requests find them."""
    app.extensions[_EXTENSION] = settings


def current_settings() -> Settings:
    """The settings of the application that answers this request."""
    return cast("Settings", current_app.extensions[_EXTENSION])
