"""What stands between a noun and who meets: `cuộc họp | mới đây | của …`."""

from __future__ import annotations

import re
from typing import Final

_TIMES_OF_DAY: Final = r"(?:hôm|sáng|trưa|chiều|tối)"
_WHEN: Final = (
    rf"{_TIMES_OF_DAY} (?:nay|qua)|{_TIMES_OF_DAY} (?:cùng ngày|hôm (?:nay|qua|sau|trước))|"
    rf"(?:{_TIMES_OF_DAY} )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)|năm (?:nay|ngoái|qua|tới)|"
    r"cuối cùng|mới nhất|(?:mới |gần |gần đây )nhất|gần đây|mới đây|mới rồi|"
    r"vừa (?:qua|rồi)|(?:sắp )?tới|tới đây|sau|trước|trước đó|trước đây|sau đó|tiếp theo|kế tiếp|"
    r"lần này|(?:cuối )?(?:tuần|tháng) (?:qua|trước|này|tới)|"
    rf"(?:{_TIMES_OF_DAY} )?(?:ngày )?\d{{1,2}}[/-]\d{{1,2}}(?:[/-](?:20)?\d\d)?,?|\d ngày"
)
_HOW: Final = (
    r"quan trọng|then chốt|lịch sử|gấp|riêng|chung|kín|khẩn|khẩn cấp|nội bộ|hẹp|đầu năm|cuối năm|"
    r"lần đầu tiên|trực tiếp|toàn thể|"
    r"kéo dài (?:gần |hơn |suốt )?\w+ (?:giờ|tiếng|ngày|phút)(?: đồng hồ)?"
)
_LINK: Final = (
    r"(?= (?:của|giữa|với(?! (?:sự|tư cách|chủ đề|tinh thần|mục|vai trò|nhiều))|do|về|"
    r"cùng(?: với)?) )"
)
ASIDE: Final = re.compile(rf" (?:{_WHEN}|{_HOW}){_LINK}")
"""When, how long or how a body met: `phiên họp hôm qua của …`, `hội nghị quan trọng giữa …`."""
