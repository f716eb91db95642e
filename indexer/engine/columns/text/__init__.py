"""The text fields: their terms and postings, mapped into memory and read."""

from __future__ import annotations
