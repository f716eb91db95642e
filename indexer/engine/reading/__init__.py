"""How queries are read by the words of an index, the same for every engine."""

from __future__ import annotations
