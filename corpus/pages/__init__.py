"""Pages of newspapers → articles: the text without the furniture around it."""

from __future__ import annotations

from corpus.pages.copies import is_amp
from corpus.pages.extraction import parse_page
from corpus.pages.vietnamese_dates import find_moment

__all__ = ["find_moment", "is_amp", "parse_page"]
