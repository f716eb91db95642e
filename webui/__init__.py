"""The web pages of thoisu: `create_app` makes the WSGI application."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from webui.app import create_app
    from webui.settings import Settings

__all__ = ["Settings", "create_app"]

_MODULES: Final = {"Settings": "webui.settings", "create_app": "webui.app"}


def __getattr__(name: str) -> object:
    if name in _MODULES:  # Flask and all pages take a third of a second, which `thoisu -h` has not
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
