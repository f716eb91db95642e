"""What the body of a post is part of, or where it is: `Vụ X, Bộ Y`, `xã A, huyện B, tỉnh C`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.entities.officials.cues import HONORIFIC, either
from indexer.entities.searching import longest_first
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Container

    from corpus import Gazetteers
    from indexer.entities.offices import OfficeScanner
    from indexer.entities.reading import Reading

_LOCAL_LEVEL: Final = re.compile(
    r"huyện|quận|phường|xã|thị trấn|thị ủy|(?<!\w)[pq]\. ?\d|"
    r"(?<!\w)(?:tp|thành phố)\.? ?(?!h(?:à nội|cm|ồ|ải)|đà n|cần)\w"
)
_UNIT: Final = re.compile(
    r"\b(?:vụ|cục|phòng|ban|chi cục|trung tâm|đội|khoa|công an|sở|văn phòng|tổng cục|viện|đoàn|"
    r"trạm|đồn|hạt|trại)\b"
)
_PARENT_BODY: Final = either(
    "Trung ương|Ban (?:Tổ chức|Tuyên giáo|Nội chính|Dân vận|Kinh tế|Đối ngoại|Thi đua|Dân tộc|"
    "Tôn giáo|Cơ yếu|[Qq]uản lý|QLDA)",
    "Bộ|bộ|Sở|sở|Tổng cục|Cục|UBND|HĐND|Công an|Văn phòng|Quân khu|Quân chủng|Ủy ban",
    "Viện Hàn lâm|Học viện|Thanh tra|Kiểm toán|[Tt]rường|Đại học|ĐH|[Bb]ệnh viện|[Cc]ông ty|"
    "Tập đoàn|Tổng công ty|[Nn]gân hàng|Trung tâm|[Pp]hòng|Chi cục|Vụ|[Vv]ăn phòng|Viện|VKSND|TAND",
    "Tòa án|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|đoàn)|Đảng ủy|Bộ đội",
    rf"(?:tổng cục|cục|công an|thanh tra|viện|ủy ban)(?= [{UPPER}])",
)
_PARENT: Final = re.compile(
    r"(?:, | \([A-ZĐ]{1,3} ?-?\d{1,3}\)(?:,| [-–])? )(?:trực thuộc |thuộc )?"
    rf"(?={_PARENT_BODY} (?!(?:trưởng|này|đó|đã|đang|sẽ|cũng|có)(?!\w)))"
)
_DISTRICT_AFTER: Final = re.compile(
    rf", (?:huyện|quận|thị xã|thành phố|(?:TP|TX|H|Q)(?:\.|(?= )))(?= ?(?:[{UPPER}]|\d))"
)
_AFTER_PLACE: Final = re.compile(rf"[,.;:)\n]|$| [-–(]| (?:[{LOWER}]|(?i:{HONORIFIC})(?!\w))")
"""Behind a place: a mark, or any word that is not part of its name."""
_ABROAD: Final = re.compile(r" (?:tại|ở) (?=[^\W\d_])")
_GOES_ABROAD: Final = re.compile(r"đại sứ|lãnh sự|phái đoàn|tham tán|cấp cao|đại diện|văn phòng")
_OF_AN_EVENT: Final = re.compile(
    r"(?<!\w)(?:chấm thi|coi thi|kỳ thi|thi|tuyển sinh|bầu cử|đợt)(?!\w)"
)
"""Boards of what is held again and again: the year tells which."""
_YEAR: Final = re.compile(r" (?:năm )?20\d\d(?![\d/-]|\.\d)")
_AT: Final = re.compile(
    rf" (?:(?:tại|ở) (?=[{UPPER}])|(?=(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã) ?[{UPPER}]))"
)
"""Behind the year it leads to the place of the board."""


class _Sort(NamedTuple):
    """What the words of a post tell of what may stand behind it."""

    abroad: bool
    event: bool
    unit: bool
    local: bool


@lru_cache(maxsize=1 << 14)  # the posts in the news are met again and again
def _sort_of(post: str) -> _Sort:
    """What the words of a post in small letters tell."""
    patterns = (_GOES_ABROAD, _OF_AN_EVENT, _UNIT, _LOCAL_LEVEL)
    return _Sort(*(pattern.search(post) is not None for pattern in patterns))


class Parents:
    """Finds them with the gazetteers and the scanner of offices given."""

    def __init__(self, gazetteers: Gazetteers, office: OfficeScanner) -> None:
        self._office = office
        self._provinces = re.compile(
            r",? ?\(?(?:huyện |quận |tỉnh |TP\.? ?|thành phố |thị xã )?"
            rf"(?:HCM|{longest_first(gazetteers.provinces)}|Thừa Thiên ?[-–] ?Huế)(?!\w)"
        )

    def end(self, reading: Reading, start: int, end: int, barriers: Container[int]) -> int:
        """Where a post between two offsets ends with what its body is part of; barriers are offsets
        at which something else begins, such as persons' names."""
        text, said = reading.text, _sort_of(reading.small[start:end])
        if said.abroad and (abroad := _ABROAD.match(text, end)):
            place = self._office.end(text, abroad.end() - 1, barriers=barriers)
            end = max(end, place)
        if said.event and (year := _YEAR.match(text, end)):
            end = year.end()
            if at := _AT.match(text, end):
                end = self._office.end(text, at.end() - 1, barriers=barriers)
        while said.unit and (parent := _PARENT.match(text, end)):
            end = self._office.end(text, parent.end() - 1, barriers=barriers)
        while said.local and (place := self._place_after(text, end, barriers)):
            end = place
        return end

    def _place_after(self, text: str, end: int, barriers: Container[int]) -> int:
        """Where a place ends that stands behind a comma, a name or another mark behind it."""
        if district := _DISTRICT_AFTER.match(text, end):
            closing = self._office.end(text, district.end(), barriers=barriers)
            closes = closing > district.end() and _AFTER_PLACE.match(text, closing)
            if closes or closing + 1 in barriers:
                return closing
        place = self._provinces.match(text, end)
        if not place or not place.group().startswith(","):
            return 0
        if place.end() + 1 in barriers or _AFTER_PLACE.match(text, place.end()):
            return place.end()
        return 0
