"""The pages, one blueprint for each family of addresses."""

from __future__ import annotations
