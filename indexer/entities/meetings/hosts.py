"""Bodies that hold meetings: how their names begin where a sentence says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from indexer.entities.meetings.names import MeetingNameReader

_HEAD: Final = re.compile(
    r"(?<!\w)(?:Quốc hội|HĐND|Hội đồng|UBND|Ủy ban|UBKT|UBTVQH|"
    r"[Bb]an [Cc]hấp hành|BCH|[Bb]an [Cc]hỉ [đĐ]ạo|[Bb]an [Cc]án sự|[Bb]an(?= [A-ZĐ])|"
    r"Ban (?:bí thư|tuyên giáo|dân vận|nội chính|thường vụ|thường trực|dân nguyện|đối ngoại)(?!\w)|"
    r"Ban (?:[Đđ]ô thị|[Pp]háp chế|[Kk]inh tế(?: ?[-,–] ?| và )[Nn]gân sách|"
    r"[Vv]ăn hóa(?: ?[-,–] ?| và )?[Xx]ã hội)(?!\w)|"
    r"Ban tổ chức(?= (?:[Tt]rung ương|[Tt]hành|[Tt]ỉnh))|"
    r"[Bb]ộ(?= [A-ZĐ]| tư lệnh| chính trị)|(?<!rụ )[Ss]ở(?= [A-ZĐ])|"
    r"Chính phủ|Đại hội đồng|"
    r"(?:Thành|Tỉnh|Huyện|Quận|Thị|tỉnh|thành|huyện|quận) ủy|"
    r"MTTQ|Văn phòng|Thường trực|Thường vụ|thường (?:trực|vụ)(?= (?:[A-ZĐ]|tỉnh|thành))|"
    r"(?:Trung ương )?Hội(?! trường| nghị| thảo| đồng| viên)|Chi hội|hội(?= [A-ZĐ])|"
    r"Đảng ủy|Quân ủy|Quân khu|"
    r"(?:Trung ương |Thành |Tỉnh )?Đoàn(?! công tác| kiểm tra| giám sát)|(?:Thành|Tỉnh) đoàn|"
    r"(?:Tổng )?(?:Liên đoàn|LĐLĐ)|Liên hiệp|"
    r"Tòa án|Viện|Đảng bộ|Đảng đoàn|"
    r"Tổng cục|Cục|Chi cục|Vụ(?= [A-ZĐ])|Công an|Thanh tra|Kiểm toán|Ngân hàng|Tập đoàn|"
    r"Tổng [Cc]ông ty|Hiệp hội|công an(?= (?:tỉnh|thành|TP|huyện|quận|[A-ZĐ]))|"
    r"(?:(?:tổng |chi )?cục|ngân hàng|tập đoàn|(?:tổng )?công ty|hiệp hội|trung tâm|bệnh viện|"
    r"(?<!ảng )đảng ủy)(?= [A-ZĐ])|"
    r"Học viện|Tổ [Tt]ư vấn|Tổ [Cc]ông tác|Hạ viện|Thượng viện|Nghị viện|"
    r"Mặt trận(?: Tổ quốc)?|"
    r"Giáo hội|Tổng hội|Liên minh|Kho bạc|Phòng Thương mại|Đài(?= [TP])|Bảo hiểm [Xx]ã hội|"
    r"Nhà Trắng|Lầu Năm Góc|Điện Kremlin|"
    r"(?!CLB|BTC|HCM)(?:[A-Z]{3,8}|Fed)(?= (?:(?:đã|vừa|sẽ) )?(?:tổ chức|chủ trì|phối hợp))|"
    r"VKSND|TAND|Công ty|Trường|Đại học|Bệnh viện|Trung tâm)(?!\w)"
)
SEVERAL: Final = re.compile(
    r" và (?:Bộ|Sở|Ban|UBND|HĐND|Ủy ban|Hội|Công an|Cục|Tổng cục|Công ty|[Tt]ập đoàn|Trường|"
    r"Liên đoàn|Hiệp hội|[Tt]hành phố|TP|tỉnh|hiệu trưởng|lãnh đạo)(?!\w)"
)
"""Inside a name: it is that of two bodies."""
MINISTER: Final = re.compile(r"(?<!\w)(?:[Tt]hứ|[Bb]ộ) trưởng(?= (?!Bộ )[A-ZĐ])")
_TWO_PLACES: Final = re.compile(
    r"(?:tỉnh|[Tt]hành phố|TP|huyện|quận) [A-ZĐ]\w*(?: [A-ZĐ]\w*)* và [A-ZĐ]"
)


def is_of_several(written: str) -> bool:
    """Whether a name is that of two bodies: `Bộ … và UBND …`, `UBND tỉnh A và B`."""
    return bool(SEVERAL.search(written) or _TWO_PLACES.search(written))


class Host(NamedTuple):
    """A body as a text names it at one place."""

    written: str
    start: int
    end: int


class HostReader:
    """Reads the names of bodies that may hold the meetings of one article."""

    def __init__(self, text: str, names: MeetingNameReader, barriers: Collection[int]) -> None:
        self._text = text
        self._names = names
        self._barriers = barriers

    def at(self, at: int) -> tuple[str, int]:
        """The body whose name begins at an offset, with the offset behind it."""
        head = _HEAD.match(self._text, at)
        if head is None:
            return self._names.body_at(self._text, at, self._barriers)
        return self._names.office_at(self._text, head, self._barriers)

    def first_at(self, at: int) -> Host | None:
        """The body whose name begins at an offset, if it is one that holds meetings."""
        head = _HEAD.match(self._text, at)
        return self._read(head) if head else None

    def ministry(self, minister: re.Match[str]) -> str:
        """The ministry of one who is called by it alone: `Thứ trưởng Công Thương`."""
        written, _ = self._names.office_at(self._text, minister, self._barriers)
        of = written.removeprefix(minister.group())
        return f"Bộ{of}" if of else ""

    def named(self, start: int, stop: int) -> Iterator[Host]:
        """The bodies named in a stretch of the text, in order."""
        for head in _HEAD.finditer(self._text, start, stop):
            yield self._read(head)

    def _read(self, head: re.Match[str]) -> Host:
        written, end = self._names.office_at(self._text, head, self._barriers)
        return Host(written, head.start(), end)
