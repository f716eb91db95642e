"""What the readers of written dates share: the date itself, and what numbers may be instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from indexer.entities.records import Span

YEAR: Final = r"(?:19|20)\d\d"
RECENT_YEAR: Final = re.compile(r"20(?<![\d.,]20)\d\d(?![\d.,]\d|\d|/\d)")
"""It begins with what to look for and looks back after it: five times as fast as the other way."""
THIS_CENTURY: Final = 2000
AUTUMN: Final = (9, 10, 11, 12)
"""When the year is reported on, and the next one planned."""
WORDS: Final = r"(?:[^\W\d][\w.,]* |- )"
"""In a pattern, to be repeated: words in one clause."""
HOUR: Final = r" ?[hg](?!\w|,? tháng)|[hg]\d\d"
"""Behind a number: `từ 6-9h`, `5-6 h`."""
LAST_MONTH: Final = 12
LONGEST_STRETCH: Final = 10
"""In years: what lies further apart are two dates, as of an anniversary."""
UP_TO: Final = re.compile(r",? (?:đến|tới|sang)(?: hết)?(?: (?:ngày|đầu|giữa|cuối))* ")
"""Between the two dates that bound a stretch: `từ tháng 12/2018 đến hết tháng 1`."""
JUST_PAST: Final = re.compile(r" (?:vừa qua|vừa rồi)(?!\w)")
SOON: Final = re.compile(r" (?:tới đây|sắp tới|tới(?= ?[.,;)\n]|$))(?!\w)")
"""Behind a date that is near, be it one from which a rule holds."""
LUNAR: Final = re.compile(
    r"\)? (?:(?:\(|theo )?(?:âm lịch|al|âl)(?!\w)|(?:tết|tháng (?:giêng|chạp))(?!\w)|"
    r"năm (?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý) )",
    re.IGNORECASE,
)
"""Behind numbers that count by the moon: `10/3 (âm lịch)`, `mùng 3-4 Tết`, `10/3 năm Ất Tỵ`."""
BIRTH: Final = re.compile(
    r"(?<!\w)(?:(?<!hy )(?<!hi )(?<!học )(?<!vệ )(?<!phát )(?<!khai )(?<!thí )(?<!dự )(?<!phục )"
    r"(?<!tuyển )(?<!giáng )sinh(?: vào)?|sn|(?<!biến )(?<!đánh )mất):? (?:ngày |tháng )?$"
)
"""Before a day or a month of a life."""
UNIT: Final = re.compile(
    r" ?(?:%|triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|usd|người|hộ|lần|năm|tháng|tuần|ngày|giờ|tiếng|"
    r"phút|giây|tuổi|"
    r"km|m2|m²|m|kg|tấn|ha|độ|điểm|bàn(?! giao| về)|trận|tầng|"
    r"căn|chiếc|xe|xã|phường|huyện|tỉnh|đại biểu|phiếu|"
    r"ca|cấp|loại|"
    r"làn xe|sự cố|nải|máy (?:bay|quay)|chỗ|tàu|tên lửa|sổ|bài|"
    r"lít|cm|mm|giọt|viên|lượt|vòng|hiệp|phần|trường hợp|đơn vị|thành viên|ủy viên)(?!\w)"
)
"""Behind numbers: what they count."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in the text."""

    span: Span
    month: int
    day: int | None = None
    year: int | None = None
    first_day: int | None = None
    """Of a stretch that ends on `day`."""
    first_month: int | None = None
    first_year: int | None = None


def day_at(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
