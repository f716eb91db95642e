"""Words before a name that make it the name of a place, of an institution or of a street."""

from __future__ import annotations

import re
from typing import Final

_PLACE_CUES: Final = frozenset(
    "châu đường phố trường thpt thcs chợ cầu hầm ga bến cảng hồ đảo thôn ấp xóm bản buôn sông "
    "núi đèo chùa đền lăng mộ tượng hãng lộ giải quỹ bão làng vịnh dinh mỏ tàu đồn rạch kênh "
    "tháp đài phim vở cúp sân rạp kcn kđt hẻm ngõ ngách bv".split()
)
_PLACE_CUES_OF_TWO: Final = frozenset(
    "công viên|quảng trường|bệnh viện|chiến dịch|tư tưởng|nhà máy|khu đô|tòa nhà|nhà thờ|"
    "nghĩa trang|học viện|đại học|công ty|tập đoàn|ngân hàng|nhà tù|ký túc|gương sáng|"
    "phong cách|đạo đức|di tích|giải thưởng|cao đẳng|tiểu học|trung học|mầm non|"
    "nhà văn hóa|trái bóng|bến xe|khu lưu|lưu niệm|đội cấn".split("|")
)
"""Directly before a name they make it the name of a place or an institution."""
_NO_PLACE_CUES: Final = frozenset(
    "thành phố|môi trường|thị trường|hội trường|nghị trường|công trường|yêu cầu|toàn cầu|nhu cầu|"
    "thông báo|cảnh báo|dự báo|thông cáo|tiết lộ|ngưỡng mộ|lý giải|hòa giải|văn bản|"
    "nông thôn|hải đảo|xuất bản|cơ bản|phiên bản|nhật bản|lâm trường|nông trường|dân phố".split("|")
)
"""Words of two syllables that end as those cues do."""
_DISTRICT_CUES: Final = frozenset("phường xã huyện quận trấn tỉnh".split())
_DISTRICT_CUES_OF_TWO: Final = frozenset(
    {"dự án", "công trình", "đô thị", "bảo tàng", "doanh nghiệp"}
)
"""Before a name they mean a district, unless a post leads there: `Chủ tịch UBND xã`."""
_TAUGHT: Final = "giáo dục"
"""Before a level of schools it makes a field of work of it: `Vụ Giáo dục tiểu học`."""
_CITY_CUE: Final = re.compile(r"(?:TP|Tp|T\.P|[Tt]hành phố|[Tt]hị xã)\.?\s?$")
_CITIES: Final = ("TP", "Tp", "T.P", "ành phố", "hị xã")
"""How it ends: plain ends are compared faster than a pattern is searched."""
_HOUSE_NUMBER: Final = re.compile(
    r"(?:(?:(?<!CSGT )(?<!giao thông )(?<!quân sự )(?<!thị trường )(?<!cơ động )(?<!QLTT )"
    r"(?<!kiểm soát )(?<!hải quan )(?<!ội )(?<!ổ công tác )số|"
    r"tại|ở|đất|dự án|địa chỉ)(?: số)? \d+[A-Za-z]?(?:[-/]\d+\w?)*|"
    r"(?<!\w)\d+[A-Z](?:/\d+)*) $"
)
"""Directly before a name it makes the name of a street of it, but for the number of a unit."""
_DIGITS: Final = frozenset("0123456789")


class Cue:
    """What the words before a name say of it."""

    NONE: Final = 0
    PLACE: Final = 1
    DISTRICT: Final = 2


def place_cue(before: str) -> int:
    """Whether the name that follows these letters is that of a place, or may be."""
    if not before or before[-1] not in " \u00a0.":
        return Cue.NONE
    if _DIGITS.intersection(before[-3:]) and _HOUSE_NUMBER.search(before):
        return Cue.PLACE
    if before.rstrip(" \u00a0.").endswith(_CITIES) and _CITY_CUE.search(before):
        return Cue.DISTRICT
    words = before.lower().split()
    if not words or before[-1] == ".":
        return Cue.NONE
    pair = " ".join(words[-2:])
    if words[-1] in _PLACE_CUES or pair in _PLACE_CUES_OF_TWO:
        taught = " ".join(words[-4:-2]) == _TAUGHT
        return Cue.NONE if taught or pair in _NO_PLACE_CUES else Cue.PLACE
    district = words[-1] in _DISTRICT_CUES or pair in _DISTRICT_CUES_OF_TWO
    return Cue.DISTRICT if district else Cue.NONE
