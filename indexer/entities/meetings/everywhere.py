"""Bodies that are those of every place: `đại hội đảng bộ các cấp` is no meeting."""

from __future__ import annotations

import re
from typing import Final

_PARTIES: Final = re.compile(
    r"(?:Ban |Ủy ban )(?:các|những)(?!\w)|(?:các )?cấp(?!\w)|trực thuộc(?!\w)|"
    r"(?:các|những) (?:tỉnh|thành|huyện|quận|xã|phường|địa phương|nước|bộ|ngành|sở|đơn vị)(?!\w)"
)
_OF_A_LEVEL: Final = re.compile(r" cấp (?:tỉnh|huyện|quận|xã|phường|cơ sở|trên|dưới)$")
_LEVEL_ALONE: Final = re.compile(r" (?:quận|huyện|xã|phường|tỉnh|thành phố|TP|cơ sở)$")
_MORE_LEVELS: Final = re.compile(
    r"(?:,| và|/) ?(?:các )?(?:quận|huyện|thị xã|xã|phường|tỉnh|thành phố|thành|cơ sở)"
    r"(?! [A-ZĐ\d]|\w)"
)


def is_of_many(body: str, text: str, at: int) -> bool:
    """Whether a body that ends at an offset is one of every place (`đảng bộ quận, huyện`), or is
    only a part of those who meet (`Ban các …`)."""
    if _PARTIES.match(text, at + 1) or _OF_A_LEVEL.search(body):
        return True
    return bool(_LEVEL_ALONE.search(body) and _MORE_LEVELS.match(text, at))
