"""Queries over the columns: what matches, how well, in which order, and what is counted."""

from __future__ import annotations
