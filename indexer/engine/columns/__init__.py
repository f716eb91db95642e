"""Derived columns: what the Whoosh segments hold, laid out as arrays that numpy can search."""

from __future__ import annotations
