"""Where a sentence begins and ends: the stretch in which words belong together."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?…\n](?:(?<=\n)|(?<![ .](?:TP|Tp|PS|TS).)(?<! [QPHTX].)[”\"’)]?\s)")
"""It begins with the marks, to which the engine can skip, and looks back after them."""
_LONGEST: Final = 1200
"""How far to look, in characters: longer sentences are lists, whose parts say little together."""


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that holds a span. A stop behind TP., Q., P. ends none."""
    far = max(0, start - _LONGEST)
    first = max(far, text.rfind("\n", far, start) + 1)
    for match in _END.finditer(text, first, start):
        first = match.end()
    after = _END.search(text, end, end + _LONGEST)
    return first, after.start() if after else min(len(text), end + _LONGEST)
