"""Whether a type and a number name a document, or only count something."""

from __future__ import annotations

import re
from typing import Final

from indexer.entities.documents.types import ABBREVIATED, ALWAYS, BY_NUMERO
from indexer.language.letters import UPPER

_SCALE: Final = re.compile(r"1/(?:500|[125]000|[125]0000)(?!\d)")
"""Of a map: `quy hoạch 1/2000`."""
COUNTED: Final = re.compile(
    r" (?:năm(?! (?:19|20)\d\d)|tháng(?! \d)|tuần|ngày(?! \d| càng)|giờ|nội dung|vấn đề|người|"
    r"điểm|nhóm|giải pháp|nhiệm vụ|trường hợp|tỷ|tỉ|điều(?! (?:chỉnh|kiện|tra|hành|động))|"
    r"chương(?! trình)|trang|"
    r"triệu|nghìn|ngàn|cán bộ|cá nhân|tổ chức|đơn vị|dự án|chính sách|chỉ tiêu|mục tiêu|bước|phần|"
    r"ca|"
    r"xã|phường|huyện|tỉnh|hộ|học sinh|suất|lao động|đồng chí|cơ quan|phương án|đối tượng|"
    r"bị can)(?!\w)"
)
_BY_CONTEXT: Final = frozenset(
    {"quyết định", "quy định", "quy chế", "văn bản", "công văn", "công điện", "kết luận"}
    | {"tờ trình", "thông báo", "hướng dẫn", "kế hoạch", "công ước", "quy chuẩn"}
)
"""Types in small letters, without a sign, that the words around tell: `theo quyết định 102`."""
_OF_AN_ISSUER: Final = re.compile(
    r" \(?(?:năm (?:19|20)\d\d|ngày \d|của (?:Bộ|Thủ|Chính phủ|UBND|HĐND|Ban|Quốc hội|Ủy|"
    r"Trung ương|Chủ tịch|Sở|Công an|Văn phòng|Viện|T[òo][aà]|Kiểm toán|(?:[Tt]ổng )?[Cc]ục|"
    rf"[Tt]hanh tra|bộ [{UPPER}]|sở [{UPPER}]|cơ quan này|Thống đốc|thống đốc|"
    r"Ngân hàng|Thành|Tỉnh))"
)
_CITING: Final = re.compile(
    r"(?<!\w)(?:theo|tại|bãi bỏ|thay thế|sửa đổi|hủy(?: bỏ)?|thi hành|thực hiện|như|của|"
    r"trong|căn cứ|nội dung|triển khai|áp dụng|bằng|là|công bố|bản|so với|mà|những|gia nhập|"
    r"phê chuẩn) $",
    re.IGNORECASE,
)
_ISSUING: Final = re.compile(r"(?<!\w)(?:ra|ban hành|ký|gửi|có) $")
_FOR_SHORT: Final = re.compile(r"gọi (?:tắt )?là $")
_ABOUT: Final = re.compile(r" (?:về|phê duyệt|ban hành|quy định|gửi)(?!\w)")
_GOES_ON: Final = re.compile(
    r"[.,;:)\n]|$| (?:của|ngày|năm|về|quy định|thì|là|cũng|được|đã|và|thực hiện|cho|gồm|chỉ|nêu|"
    r"có|vừa|mới|do|vào|hồi|từ|để|trước|sau|công bố|ban hành|ký|hướng dẫn|yêu cầu|gửi|không|"
    r"đề ra|theo|liên quan|nhưng)"
    r"(?!\w)| - | \(| [\"“]"
)
_SHIP: Final = re.compile(
    r"(?:[Tt]àu (?:ngầm|hộ vệ|chiến|sân bay|khu trục|tuần dương|đổ bộ|tên lửa|hộ tống)"
    r"[^.,;\n]{0,50}|[Tt]àu|lớp|chiếc)[ (]$"
)
"""Before a project that is a class of ships: `tàu ngầm Đề án 636`."""
_LONG_PROJECT: Final = 5
"""Digits that only projects of ships have: `Đề án 22350`."""
_LONG_NUMBER: Final = 2
_PLAIN_SHORTS: Final = frozenset({"nq", "qđ", "nđ"})
"""Abbreviations that mean nothing else; the others are those of houses and ships, too."""
_YEAR: Final = re.compile(r"19[4-9]\d|20[0-4]\d")
_CALLED_BY_YEAR: Final = frozenset({"công ước", "quy chuẩn"})
"""`Công ước 1982` bears its year."""
_PROGRAMME: Final = 3
"""Digits from which a programme is named by its number: `Chương trình 135`, `Chương trình 06`."""


def is_meant(text: str, kind: str, before: re.Match[str], number: re.Match[str]) -> bool:
    """Whether type and number name a document rather than count something."""
    begin = before.start("type")
    if kind.startswith("quy hoạch") and _SCALE.match(text, number.start()):
        return False
    if kind == "đề án" and _is_ship(text, begin, number):
        return False
    if number.group("sign") or number.group("year"):
        return True
    if COUNTED.match(text, number.end()):
        return False
    if re.fullmatch(ABBREVIATED, kind):
        return _is_abbreviated(text, kind, before, number)
    if re.fullmatch(ALWAYS, kind):
        return True
    if before.group("so"):
        return True
    if kind == "chương trình":
        return _is_programme(text, number)
    if text[begin].isupper() and not re.fullmatch(BY_NUMERO, kind):
        return not (kind in _CALLED_BY_YEAR and _YEAR.fullmatch(number.group()))
    if kind == "đề án" and len(number.group()) > 1:
        return True
    return kind in _BY_CONTEXT and _is_told(text, kind, begin, number)


def _is_told(text: str, kind: str, begin: int, number: re.Match[str]) -> bool:
    """Whether the words around a type in small letters and a number say that it is a document."""
    if _YEAR.fullmatch(number.group()):
        return False
    if kind == "kế hoạch" and len(number.group()) < _LONG_NUMBER:
        return False  # `thực hiện kế hoạch 5 năm`
    if len(number.group()) > 1 and _ABOUT.match(text, number.end()):
        return True
    if len(number.group()) > _LONG_NUMBER and _ISSUING.search(text, max(0, begin - 12), begin):
        return True
    return bool(_OF_AN_ISSUER.match(text, number.end())) or _is_cited(text, begin, number.end())


def _is_cited(text: str, begin: int, end: int) -> bool:
    cited = _CITING.search(text, max(0, begin - 16), begin)
    return bool(cited and _GOES_ON.match(text, end))


def _is_abbreviated(text: str, kind: str, before: re.Match[str], number: re.Match[str]) -> bool:
    """Whether letters and a number are a document: `QĐ 367`, `gọi tắt là KH 437`."""
    begin = before.start("type")
    if not text[begin : begin + len(kind)].isupper():
        return False
    if before.group("so"):
        return True
    if kind in _PLAIN_SHORTS:
        return len(number.group()) > 1
    if _FOR_SHORT.search(text, max(0, begin - 16), begin):
        return True
    return len(number.group()) > 1 and _is_cited(text, begin, number.end())


def _is_ship(text: str, begin: int, number: re.Match[str]) -> bool:
    """Whether a project is a class of ships."""
    if len(number.group()) >= _LONG_PROJECT and number.group().isdigit():
        return True
    if re.match(r"\d+[A-Z]", text[number.start() : number.end() + 1]):
        return True  # `Đề án 667BDR`, `Đề án 949A`
    return bool(_SHIP.search(text, max(0, begin - 64), begin))


def _is_programme(text: str, number: re.Match[str]) -> bool:
    """`Chương trình 135`, named after the decision that began it; not one of a year."""
    if _YEAR.fullmatch(number.group()):
        return False
    long = len(number.group()) >= _PROGRAMME or number.group().startswith("0")
    named = long and _GOES_ON.match(text, number.end())
    return bool(named or _OF_AN_ISSUER.match(text, number.end()))
