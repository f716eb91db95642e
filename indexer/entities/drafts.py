"""Whether a law that a text names is still being made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

_DRAFT: Final = re.compile(r"(?:dự thảo|dự án|dự|đề nghị xây dựng|các dự án|dự án các)\s(?:bộ )?$")
_IN_THE_MAKING: Final = re.compile(
    r"(?<!được )(?<!được quốc hội )(?<!được chính phủ )"
    r"(?:xem xét,? thông qua|biểu quyết,? thông qua|sẽ thông qua|cho ý kiến(?: về)?|"
    r"thảo luận(?: về)?|trình quốc hội|dự thảo|dự án (?:bộ )?luật|dự luật)[^.\n]{0,120}$"
)
"""What is done to a law that is still being made; said in the passive it is of one before."""
_BEING_BUILT: Final = re.compile(
    r"(?<!dự án )(?<!đầu tư )xây dựng (?:các )?(?:dự án |dự thảo )?(?:bộ )?$"
)
_ENACTED: Final = re.compile(
    r"đã (?:được )?(?:quốc hội )?(?:biểu quyết )?thông qua|có hiệu lực|thi hành"
)
_IN_FORCE: Final = re.compile(r"(?:theo|căn cứ|của|vi phạm|trái|với|tại) (?:bộ )?$")
_SOON: Final = re.compile(r"[^.\n]{0,20}(?:sắp|sẽ) được (?:quốc hội )?(?:xem xét,? )?thông qua")


def is_draft(reading: Reading, start: int, end: int, *, dated: bool) -> bool:
    """Whether the law is still being made; one that bears a year is made."""
    small = reading.small
    if _DRAFT.search(small, max(0, start - 24), start) or _SOON.match(small, end):
        return True
    if dated or _IN_FORCE.search(small, max(0, start - 20), start):
        return False
    sentence = small[max(0, start - 160) : start]
    making = _IN_THE_MAKING.search(sentence) or _BEING_BUILT.search(sentence)
    return bool(making) and not _ENACTED.search(sentence)
