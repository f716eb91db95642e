"""What stands between a noun and who meets: `cuộc họp | mới đây | của …`."""

from __future__ import annotations

import re
from typing import Final

from indexer.entities.meetings.kinds import PARTS_OF_SESSIONS
from indexer.entities.records import MeetingKind
from indexer.language.letters import UPPER

_TIMES_OF_DAY: Final = r"(?:hôm|sáng|trưa|chiều|tối)"
_WHEN: Final = (
    rf"{_TIMES_OF_DAY} (?:nay|qua)(?:,? \(?\d{{1,2}}[/-]\d{{1,2}}\)?,?)?|"
    rf"{_TIMES_OF_DAY} (?:cùng ngày|hôm (?:nay|qua|sau|trước))|"
    rf"(?:{_TIMES_OF_DAY} )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)|năm (?:nay|ngoái|qua|tới)|"
    r"cuối(?= của )|cuối cùng(?: (?:trong|của) (?:năm|tuần|tháng|nhiệm kỳ)(?: (?:nay|này))?)?|"
    r"mới nhất|(?:mới |gần |gần đây )nhất|gần đây|mới đây|mới rồi|"
    r"vừa (?:qua|rồi)|(?:sắp )?tới|tới đây|sau|trước|trước đó|trước đây|sau đó|tiếp theo|kế tiếp|"
    r"lần này|(?:(?:hồi|vào|trong) )?(?:(?:đầu|giữa|cuối) )?"
    r"(?:tuần|tháng) (?:qua|trước|này|tới|rồi|sau)|"
    r"(?:hồi(?: (?:đầu|giữa|cuối))?|(?:(?:trong|vào) )?(?:đầu|giữa|cuối)) tháng \d{1,2}"
    r"(?:[/-](?:20)?\d\d)?|"
    r"(?:sắp|đang|vừa) (?:khai mạc|diễn ra|bế mạc|kết thúc)|"
    r"cách đây (?:\w+ )?\w+ (?:ngày|tuần|tháng|hôm)|"
    rf"(?:{_TIMES_OF_DAY} )?(?:ngày )?\d{{1,2}}[/-]\d{{1,2}}(?:[/-](?:20)?\d\d)?,?|\d ngày"
)
_HOW: Final = (
    r"quan trọng|then chốt|lịch sử|bí mật|tuyệt mật|gấp|riêng|chung|kín|khẩn|khẩn cấp|nội bộ|hẹp|"
    r"phê chuẩn|đầu năm|cuối năm|lần đầu tiên|trực tiếp|cụ thể|toàn thể|"
    r"(?:ba|bốn|năm|sáu|[3-6]) bên|"
    r"kéo dài (?:gần |hơn |suốt )?\w+ (?:giờ|tiếng|ngày|phút)(?: đồng hồ)?"
)
_LINK: Final = (
    r"(?= (?:của|giữa|với(?! (?:sự|tư cách|chủ đề|tinh thần|mục|vai trò|nhiều))|do|về|"
    r"cùng(?: với)?|bàn|nghe|để|nhằm|cho ý kiến|thảo luận|liên quan (?:đến|tới)) )"
)
_WHERE: Final = rf"(?:tại|ở) (?:TP\.? ?)?[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}"
_TIME_OR_WAY: Final = rf"(?: (?:{_WHEN}|{_HOW})){{0,2}}"
ASIDE: Final = re.compile(rf"(?: (?:{_WHEN}|{_HOW})){{1,2}}(?: {_WHERE})?{_LINK}")
"""When, how long or how a body met: `phiên họp hôm qua của …`, `hội nghị quan trọng giữa …`."""
AT_SOME_TIME: Final = re.compile(
    rf"(?: (?:được )?tổ chức| diễn ra)?(?: (?:{_WHEN}|{_WHERE})){{1,2}}"
    r"(?= (?:tổng kết|xin ý kiến|sơ kết|đánh giá(?! cao)|triển khai|công bố|quán triệt|góp ý|"
    r"kêu gọi|"
    r"lấy ý kiến|giới thiệu|phổ biến|giao ban|thông báo)(?!\w))"
)
"""When and where those met who did what stands behind: `tại hội nghị | chiều 12/7 | đánh giá …`."""
OF_TWO: Final = re.compile(
    rf" thượng đỉnh(?: (?:{_WHEN}|{_HOW}|{_WHERE})){{1,2}}(?= giữa )", re.IGNORECASE
)
"""Before two who meet: `hội nghị | thượng đỉnh hồi tháng 2 | giữa Mỹ và Triều Tiên`."""
_BEFORE_WHOM: Final = re.compile(
    rf"{_TIME_OR_WAY} (?:trước(?= (?:[{UPPER}]|ủy ban))|"
    r"(?:trước|tại|ở)(?= (?:[Qq]uốc hội|(?:[Hh]ạ|[Tt]hượng|[Nn]ghị) viện)"
    rf"(?!\w)| [Ủủ]y ban (?:[{UPPER}]|\w+ \w+ (?:[Hh]ạ|[Tt]hượng) viện)))"
)
_OF_ITS_SESSION: Final = re.compile(
    r" (?:tại|ở)(?= (?:Quốc hội|HĐND)(?!\w))| tại(?= Hội đồng [Bb]ảo an(?!\w))"
)
HOUSES: Final = dict.fromkeys(PARTS_OF_SESSIONS, _OF_ITS_SESSION) | {
    MeetingKind.SITTING: re.compile(
        r" tại(?= (?:Hội đồng [Bb]ảo an|Liên [Hh](?:ợp|iệp) [Qq]uốc|LHQ|(?:Hạ|Thượng) viện)(?!\w))"
    ),
    MeetingKind.HEARING: _BEFORE_WHOM,
    MeetingKind.TESTIMONY: _BEFORE_WHOM,
}
"""`phiên chất vấn | tại | Quốc hội`, `phiên họp khẩn | tại | Hội đồng Bảo an`, `phiên giải trình |
trước | Ủy ban …`"""
MANNERS: Final = {
    MeetingKind.DEBATE: re.compile(
        r"(?: (?:chung|cấp cao|tổ(?! chức)|tại tổ|(?:tại|ở) hội trường))*"
    ),
    MeetingKind.QUESTIONS: re.compile(r"(?: và trả lời chất vấn)?"),
}
"""How a part of a session is held, before it is said what about."""
