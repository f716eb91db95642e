"""Words at which a topic ends or is cut: joints that lead on, other things told behind `và`."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.letters import LOWER, UPPER

COUNT_OR_MONTH: Final = re.compile(
    r"\d+ (?:người|đại biểu|đồng chí)|(?:sau|trước) (?:đại hội|hội nghị)(?!\w)|tto - |"
    r"(?<=thượng đỉnh )đầu tiên(?! (?:giữa|của) )|tháng \d|thường niên \d|lúc \d|"
    r"(?<!họp )(?<!nghị )(?<!hội )(?<!phiên )(?<!số )thứ (?:hai|ba|tư|năm|\d)"
    r"(?= (?:hồi|ở|tại|vào|trong|giữa|của|với|về|diễn)(?!\w)|[,.;)\n]|$)|"
    r"trong (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|vòng) (?:\d+ )?"
    r"(?:năm|tháng|tuần|ngày)"
    r"(?= (?:qua|gần|liên|trở)|[.,;)\n]|$)"
)
NO_ENDING: Final = re.compile(
    r"liên quan (?:về|để|nhằm|bàn) |(?<=việc )liên quan (?:đến|tới) |đầu tháng \d|"
    r"quan trọng quốc gia(?!\w)"
)
LEADS_ON: Final = re.compile(r"(?<=chuẩn bị )cho |(?<=liên quan )(?:để|nhằm) ")
ANOTHER: Final = re.compile(
    r"(?:hai (?:bên|nước)|(?:các )?(?:cuộc|buổi) (?:họp|gặp)|đón tiếp|"
    r"(?:các |cuộc )?(?:hội nghị|đại hội|diễn đàn|kỳ họp|phiên họp|hội đàm|"
    r"đối thoại|hội thảo|tọa đàm|lễ|tuần lễ|chuyến thăm)|thăm(?! dò)|chứng kiến|"
    r"việc(?! làm)|thượng đỉnh|gặp(?! gỡ| mặt)|hội kiến|làm việc(?! của))(?!\w)"
)
"""Behind `và`: `Hội nghị cấp cao … | và lễ kỷ niệm`."""
CONNECTORS: Final = re.compile(
    r"(?:,? (?:và|của|về|với|giữa|các|những|cho|trong(?: \d{1,2})?|(?<!trực )(?<!phụ )thuộc|"
    r"từ|đến|để|một|ngay|sắp|vì|lúc|(?<!nhu )cần|(?<=về )(?:vụ )?việc|(?<=trong )việc|"
    r"(?<!\d )(?<!ba )(?<!sáu )(?<!chín )(?<!hàng )(?<!hằng )tháng|"
    r"(?<!giai )(?<!công )(?<!phân )đoạn|"
    r"(?<!địa )bàn|(?<!phản )(?<!cân )(?<!tuyệt )đối|nhiều|hai|ba|"
    r"(?<!quân )(?<!nhân )(?<!dân )(?<!hình )(?<!thời )(?<!tâm )(?<!cán )sự))+$"
)
"""What leads on to more at the end of a topic that is cut; no second halves of words."""
BEHIND_A_PAIR: Final = re.compile(
    rf"(?P<pair>[Tt]hượng đỉnh (?:[{UPPER}][{LOWER}]* )+[-–](?: [{UPPER}][{LOWER}]*)+|"
    r"Shangri ?- ?La) "
    r"(?!(?:lần|thứ|đầu tiên|về|tại|năm|giữa|hợp tác|với|lịch sử)(?!\w))"
    rf"[{LOWER}][^“”\"‘’']*$"
)
"""What follows on the names of two who meet: `thượng đỉnh Moon - Kim | lọt vào danh sách`."""
LAST_PART: Final = re.compile(
    r"(?:,| và| về| của| cho| để| từ| trong)(?: (?!và |về |của |cho |để )[^ ,]+)*$"
)
APPOSITION: Final = re.compile(
    r" [-–] (?:cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp|nơi|[Mm]ột|người|thành viên|"
    r"công ước|khối|sự kiện|cơ chế)(?!\w)"
)
"""Behind a dash what tells of the name before it: `Văn phòng … - cơ quan giúp việc của …`."""
QUOTED: Final = re.compile(r"[“\"‘'] ?(?P<quoted>[^“”\"‘’'.;:!?\n]{4,110}?) ?[”\"’'](?!\w)")
"""A title is read to its end, over commas."""
TITLED: Final = re.compile(
    r"(?: (?:có|mang|với|theo|lấy))? (?:tên(?: gọi)?|chủ đề|tiêu đề|nhan đề|tựa đề)(?: là)?:? "
    rf"{QUOTED.pattern}"
)
"""A title that is said to be one: `phiên thảo luận | có tên "…"`."""
OPEN_PAIR: Final = re.compile(r"(?<!\w)giữa (?!.* (?:và|với) )")
"""`giữa A` waits for another one: `giữa A, | B và C`."""
OPEN_COMMITTEE: Final = re.compile(
    r"(?<!\w)với (?:[^,]+, )*(?:lãnh đạo |thường trực |ban thường vụ )?"
    r"(?:(?:thành|tỉnh|huyện|quận|thị) ủy|hđnd|ubnd|mttq)$"
)
"""A committee whose place the one behind it tells, too: `với Quận ủy, | UBND quận 3`."""
_LETTERS: Final = r"[A-ZĐ]{2,}(?:[-&][A-ZĐ]+)*"
LETTERS: Final = re.compile(rf"(?<!\w){_LETTERS}$")
LETTERS_NEXT: Final = re.compile(
    rf"{_LETTERS}(?=, [A-ZĐ]{{2}}| và [A-ZĐ]{{2}}| (?:về|được|do)(?!\w)|[.;)\n]|$)"
)
"""Around a comma: `với các sở TN-MT, | GTVT và KH-ĐT`."""
LIST_OF_MANY: Final = re.compile(r"(?<!\w)với các [^.;]*$")
"""`với các hiệp hội, | các doanh nghiệp`"""
THEIRS: Final = re.compile(
    r"(?:nghị quyết|kết luận|chỉ thị|quy định|quyết định|đề án|dự thảo|luật|ý kiến|"
    r"chủ trương|chương trình|thông báo|lời kêu gọi|công ước|hiệp định|kỳ họp|hội nghị|đại hội)"
    r"(?!\w)[^.\n]*$",
    re.IGNORECASE,
)
"""What a topic ends in that a body has issued or holds: the meeting need not be its own."""
_WHO_COMES: Final = re.compile(
    r"(?: (?:[A-ZĐ][\w.-]*|\d{1,2})| thế giới)(?P<comes> của (?:ông|bà|[Tt]ổng (?:[Bb]í thư|thống)|"
    r"[Cc]hủ tịch(?! [Qq]uốc hội các)|(?:[Pp]hó )?[Tt]hủ tướng|[Pp]hó (?:[Cc]hủ|[Tt]ổng)|"
    r"(?:[Bb]ộ|[Nn]goại|[Tt]hứ) trưởng(?! (?:\w+ ){0,3}(?:các|[A-Z]{3,}))|[Qq]uốc vương|"
    r"(?P<group>[Đđ]oàn))(?!\w)(?!.* (?:với|về|và các) ).*)$"
)
"""Behind the name of a conference the one who goes there, or the group of those who do: `dự Hội
nghị Cấp cao ASEAN | của Thủ tướng …`."""
_JOURNEY: Final = re.compile(r"(?<!\w)(?:[Cc]huyến|[Vv]iệc) (?:đi |tới |sang |về )?(?:tham )?dự $")
_LOOK_BACK: Final = 24


def is_attended(text: str, at: int) -> bool:
    """Whether who stands behind a name that begins at an offset goes there: `chuyến tham dự | Đối
    thoại … của đoàn …`."""
    return _JOURNEY.search(text, max(0, at - _LOOK_BACK), at) is not None


def without_who_comes(topic: str, text: str, at: int) -> str:
    """The topic of a meeting whose name begins at an offset, without who goes there."""
    found = _WHO_COMES.search(topic)
    if found is None or (found.group("group") and not is_attended(text, at)):
        return topic
    return topic[: found.start("comes")]
