"""The words with which the topics of each kind of meeting begin."""

from __future__ import annotations

import re
from typing import Final

from indexer.entities.body_short_names import ASSOCIATIONS
from indexer.entities.records import MeetingKind

_PLACES: Final = "quận|huyện|phường|xã|tp|thành phố|tỉnh|thị xã"
_DEEDS: Final = (
    "nghe|giải quyết|làm rõ|tìm|thống nhất|chốt|đưa ra|ấn định|lên kế hoạch|quyết định|bầu|"
    "tổng hợp|hoàn thiện|điều phối"
)
"""What meetings do besides the acts that name them."""
_ANSWERS: Final = (
    r"trả lời (?:(?:những|các|một số) )?(?:câu hỏi|thắc mắc|(?:báo chí|phóng viên|dư luận) "
    r"(?:về|liên quan))"
)
_HOSTS: Final = (
    "bộ|sở|ubnd|hđnd|ủy ban|(?:thành|tỉnh|huyện|quận) ủy|tỉnh|huyện|quận|"
    "thành phố|tp|công an|cục|tổng cục|tập đoàn|tổng công ty|công ty|ngân hàng|trường|bệnh viện"
)
_WHOM: Final = rf"(?:(?:các|lãnh đạo|đại diện) )*(?:{_HOSTS})(?!\w)"
_COUNTED: Final = (
    r"(?!và|đại biểu|đảng|toàn|của|chi |lần|bất|thể thao|đã|sẽ|được|do|này|đó|có|là|tại|ở)"
    r"(?=(?:[^\W\d_]+ ){1,9}(?:\([a-z]+\) )?"
    r"lần (?:thứ )?(?:\d|[ivx]|hai(?!\w)|ba(?!\w)|tư(?!\w)))[^\W\d_]+"
)
_PUBLICS: Final = (
    r"(?:(?:các|một số|\d+) )*(?:địa phương|tỉnh|bộ|ngành|sở|doanh nghiệp|nhà đầu tư)(?!\w)"
)
_LEADERS: Final = r"(?:bộ trưởng|ngoại trưởng|nguyên thủ|lãnh đạo)"
_BY_DEPUTIES: Final = "của (?:các |đoàn |tổ )?(?:đại biểu|đbqh)"
_HEARD: Final = "nghe (?:báo cáo|các|ý kiến|góp ý|giải trình|giới thiệu)"
_ON_WHAT: Final = {
    MeetingKind.CONGRESS: f"thi đua|{'|'.join(ASSOCIATIONS)}|thanh niên|cháu ngoan|"
    f"(?:đồng )?cổ đông|thành lập|đối thoại|tổng kết|{_COUNTED}",
    MeetingKind.SITTING: "về|bàn về|thảo luận|cho ý kiến|thẩm tra|kinh tế|lấy phiếu|"
    "tổng kết|sơ kết|"
    "giải trình|giao ban|thượng đỉnh|cổ đông(?= của)|"
    rf"(?:của )?các (?:nhà lãnh đạo|{_LEADERS})|"
    rf"của (?:các nhà|{_LEADERS} (?:[^\W\d_]+ ){{0,3}}các)|{_HEARD}|"
    "để (?:thảo luận|bàn|xem xét|cho ý kiến|thông qua)",
    MeetingKind.QUESTIONS: f"{_BY_DEPUTIES}|về|việc|đối với|"
    "(?:với )?(?:các |một số )*(?:thành viên chính phủ|bộ trưởng|trưởng ngành|giám đốc sở|"
    "lãnh đạo (?:bộ|sở|các)|cơ quan|sở)",
    MeetingKind.DEBATE: f"{_BY_DEPUTIES}|về|tình hình|với chủ đề|chủ đề|dự án|dự thảo|"
    "(?:bộ )?luật|kinh tế|ngân sách|báo cáo",
    MeetingKind.HEARING: "về|việc",
    MeetingKind.TESTIMONY: "về|việc|liên quan (?:đến|tới)|thảo luận",
    MeetingKind.VOTERS: f"(?:trước|sau)(?= (?:kỳ họp|{_PLACES}))|{_PLACES}|đơn vị bầu cử|"
    "tại|ở|của (?:tổ|đoàn|các|\\d) (?:đại biểu|đbqh|ứng)|với cử tri|báo cáo (?:kết quả|về)|"
    "chuyên đề (?:về|với)|(?:hai|ba|các|2|3) (?:quận|huyện|xã|phường)",
    MeetingKind.FORUM: r"[^\W\d_]+",
    MeetingKind.DIALOGUE: "về|với|chiến lược|trực tiếp với|giữa|của|quốc phòng|an ninh|"
    "chính sách|chính trị|nhân quyền|cấp cao|cao cấp|khu vực|kinh tế|thường niên|các",
}
"""Of the kinds that no act and no purpose names."""


def beginnings(acts: str, names: str) -> dict[MeetingKind, re.Pattern[str]]:
    """Patterns of them by kind, from the words for acts and for names of meetings."""
    deeds = rf"(?:{acts}|{_DEEDS})(?! (?:thông tin|mọi|sự)(?!\w)(?! về| liên quan))"
    aims = rf"(?:để|nhằm) (?:{_ANSWERS}|{deeds})"
    round_ = _of_rounds(acts)
    words = {
        **_ON_WHAT,
        MeetingKind.CONFERENCE: rf"{acts}|{names}|phòng, chống|phối hợp|giữa|"
        rf"của ngành|\d+ (?:năm|nước|nền kinh tế)|(?:các )?chủ tịch quốc hội|"
        rf"với chủ đề(?= [“\"])|{aims}|{_COUNTED}|với(?= {_PUBLICS})|"
        rf"của (?:các )?(?:thủ tướng|{_LEADERS})",
        MeetingKind.ROUND: f"{aims}|{round_}",
        MeetingKind.GATHERING: f"{round_}|trực tuyến",
        MeetingKind.WORKING_VISIT: rf"(?:cùng )?với|của|giữa|(?:tại|cùng|ở)(?= {_WHOM})|về|{aims}|"
        "giải quyết|liên quan (?:đến|tới)",
        MeetingKind.PRESS_CONFERENCE: f"về|(?:chính thức )?(?:{acts})|{aims}|quý|bên lề|kinh tế|"
        "trước thềm|bế mạc|(?:trước|sau) "
        "(?:kỳ họp|phiên họp|hội nghị|cuộc họp|đại hội|hội đàm|cuộc hội đàm)|"
        r"của chính quyền|\d+ tháng|kết thúc|tổng kết|tình hình|ra mắt|liên quan (?:đến|tới)",
    }
    return {kind: re.compile(rf" [“\"]?(?:{pattern})(?!\w)") for kind, pattern in words.items()}


def _of_rounds(acts: str) -> str:
    return (
        f"về|{acts}|chỉ đạo|kinh tế|g ?-? ?(?:7|8|20)|apec|asean|nato|"
        "opec|chính sách tiền tệ|công tác|cấp cao|sơ kết|"
        "tổng kết|giao ban|thượng đỉnh|liên ngành|giải quyết|chuẩn bị|khắc phục|phòng,? chống|"
        rf"tình hình|(?:các )?{_LEADERS}|cấp bộ trưởng|quan chức|nội bộ|phối hợp|an ninh|"
        r"đối thoại|hội đồng quản trị|hđqt|hội đồng cổ đông|cổ đông(?= của)|"
        r"liên quan (?:đến|tới)|"
        r"(?:cùng )?với(?! (?:điều kiện|lý do|thái độ|mong muốn|hy vọng)(?!\w))|"
        rf"của|giữa|cùng(?= {_WHOM})|{_HEARD}"
    )
