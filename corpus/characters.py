"""Characters that no article has: slips of an editor or of a transfer."""

from __future__ import annotations

import re
from typing import Final

_BREAKS: Final = re.compile("[\x0b\x0c]")
"""Vertical tab and form feed: how word processors write a line break and a page break."""
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""What XML forbids, and DEL: no page, feed or terminal should be given it."""


def without_unfit(text: str) -> str:
    """A text without them; where some broke lines, lines end."""
    if not _UNFIT.search(text):
        return text
    return _UNFIT.sub("", _BREAKS.sub("\n", text))
