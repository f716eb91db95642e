"""The year of a date that the title of its article names: `Bế mạc Hội báo toàn quốc 2019`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import RECENT_YEAR

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

_EVENT: Final = re.compile(
    r"(?<!\w)(?:hội (?!đồng|viên|phụ|nông|cựu|chữ)\w+|đại hội|ngày hội|diễn đàn|đối thoại|lễ hội|"
    r"đại lễ|liên hoan|festival|triển lãm|tuần lễ|kỳ thi|thi|cuộc thi|chiến dịch|gặp gỡ|giao lưu|"
    r"giải(?! thưởng| pháp| quyết)|hoa hậu|hoa khôi|nam vương|miss|cup|cúp|league|euro|olympic|"
    r"asiad|sea games|open|gala|apec|shangri ?- ?la|symphony|marathon)(?!\w)"
    r"(?:(?! (?:năm|từ|đến|vào|của|cho|để|như))(?: [^\s,.;:?!]+| -)){0,8}? (?:năm )?20\d\d(?!\d)"
)
"""What is held in a year that its name tells."""
_OF_ANOTHER_YEAR: Final = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|từ năm|tới|chuẩn bị|so với|mục tiêu|quý|hồi|xuân|tết|quả bóng|vé|suất|"
    r"vòng loại|trả nợ|kế hoạch|dự toán|tuyển sinh|đại học|dự báo|năm học|nhiệm kỳ|kỷ niệm|kỉ niệm|"
    r"luật|phim|vụ|sau|trước|bầu cử|nhìn lại|điểm nhấn|nhất năm|trong năm|tầm nhìn|qua năm|mẫu|"
    r"phiên bản|giá|sinh)(?!\w)|^kinh tế|\d\d\d\d ?[-–/] ?\d\d|ảnh:|\.$"
)
"""What in a title may tell of a year before or after it, or looks back on a whole one; and what is
no title, but a caption or a sentence."""


def year_of_title(reading: Reading, latest: int) -> int:
    """The year of the event that the title names by its year; 0 if it names none.

    The title is the first line of what is read behind the text; `latest` is the latest year
    of which both speak: that of the title must be it.
    """
    title = reading.small[reading.body + 1 :].partition("\n")[0]
    if not latest or str(latest) not in title:
        return 0
    years = set(RECENT_YEAR.findall(title))
    if years != {str(latest)} or _OF_ANOTHER_YEAR.search(title):
        return 0
    return latest if _EVENT.search(title) else 0
