"""What pages are made of: charts, filters, hits, cards; a page's presenter puts them together."""

from __future__ import annotations
