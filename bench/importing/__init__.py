"""How well articles are read out of newspapers' pages."""

from __future__ import annotations
