"""Where the site is on the web, for addresses that are read away from it."""

from __future__ import annotations

from flask import request

from webui.settings import current_settings


def absolute(path: str) -> str:
    """A path of the site with scheme and host: those of the settings, else those asked for."""
    origin = current_settings().public_url or request.host_url
    return origin.rstrip("/") + path
