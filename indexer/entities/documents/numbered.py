"""Where a type and a number name a document (`Nghị quyết 26-NQ/TW`), and where they only count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.number_meanings import COUNTED, is_meant
from indexer.entities.documents.types import (
    ABBREVIATED,
    ALWAYS,
    BY_CAPITAL,
    BY_NUMERO,
    FULL_TYPE,
)
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.reading import Reading

_TYPES: Final = f"{ALWAYS}|{BY_CAPITAL}|{BY_NUMERO}|{ABBREVIATED}"
_TYPE: Final = re.compile(
    rf"(?<!\w)(?<!k[ỷỉ] )(?<!pháp )(?<!(?<!pháp )luật )(?P<type>{_TYPES})(?P<so> \(?số:?)? $"
)
"""Not half of a word (`kỷ luật số 5`), and not the title of a law (`Luật Quy hoạch số 21`)."""
_LAST_WORDS: Final = frozenset(
    "quyết định tịch tư thị lệnh luận chế báo hoạch điện dẫn văn trình tri án động cáo luật phép "
    "nghị bản ước chuẩn nq nđ qđ tt ct kl kh cv tb số số:".split()
)
"""How types and what stands between them and their numbers end. Few numbers stand behind one: to
look for it first takes a third of the time."""
_LONGEST_WORD: Final = 12
_PROCEDURE: Final = (
    "truy nã|khởi tố|vụ án|bị can|hình sự|dân sự|hành chính|sơ thẩm|phúc thẩm|giám đốc thẩm|"
    "tái thẩm|xử phạt|vi phạm|thanh tra|kiểm tra|kiểm toán|điều tra|phê duyệt|chủ trương|đầu tư|"
    "xây dựng|thu hồi|giao|cho thuê|đất|cưỡng chế|kháng nghị|thi hành|án|buộc|bổ nhiệm|"
    "miễn nhiệm|kỷ luật|cách chức|khai trừ|điều động|luân chuyển|thành lập|đình chỉ|tạm|giam|giữ|"
    "kê biên|phong tỏa|công nhận|chấp thuận|đặc xá|hoạt động|kinh doanh|khai thác|"
    "khoáng sản|thăm dò|nội dung|tố cáo|khiếu nại|giải quyết|trả lời|chỉ đạo|hỏa tốc|"
    "khẩn|mật|liên bộ|hợp nhất|nhập khẩu|xuất khẩu|phối hợp|xuất bản|chính phủ|thủ tướng|quốc hội|"
    "bộ chính trị|ban bí thư|"
    "áp dụng|biện pháp|khẩn cấp|tạm thời|chủ động|kết quả|khám|xét|"
    "đầu tiên|thứ nhất|thứ hai|thứ ba|cuối cùng|trước đó|mới nhất|mới|gần nhất|nói trên|nêu trên|"
    "này"
)
"""What a decision, a judgment or a licence does, whose or which it is, between its type and số."""
_TYPE_FARTHER: Final = re.compile(
    rf"(?<!\w)(?P<type>{_TYPES})"
    rf"(?:(?: (?:{_PROCEDURE}))+(?: của [^.,;:()\d\n]{{3,60}}?)?(?= \(?số)|"
    r" của [^.,;:()\d\n]{3,60}?(?= \(?số)| (?:hđnd|ubnd|ubtvqh)[^.,;:()\d\n]{0,30}?(?= số))"
    r"(?P<so> \(?số:?) $"
)
"""With the issuer or a procedure between type and số: `nghị quyết của Quốc hội số 54`."""
_OWN_LETTERS: Final = {
    "qđ": "quyết định",
    "nq": "nghị quyết",
    "nđ": "nghị định",
    "ct": "chỉ thị",
    "kl": "kết luận",
    "tb": "thông báo",
    "tt": "thông tư",
    "kh": "kế hoạch",
    "cv": "công văn",
    "bc": "báo cáo",
    "gp": "giấy phép",
}
"""How a sign begins that belongs to a type: with it, any words may stand between the two."""
_TYPE_OF_SIGN: Final = {
    letters: re.compile(rf"(?<!\w)(?P<type>{name})(?: [^\W\d_]+)+(?P<so> \(?số:?)? $")
    for letters, name in _OWN_LETTERS.items()
}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SIGN: Final = (
    rf"(?:(?:P?[ACPVX]|Đ|CSĐT) ?\d{{1,2}}(?!\d)|"
    rf"(?![PN]\.? ?V(?!\w))[{UPPER}&]+(?:[rig](?![{LOWER}]))?"
    rf"[{UPPER}&\d]*(?:g(?![{LOWER}]))?(?![{LOWER}])"
    rf"(?: & [{UPPER}]{{1,6}}(?![{UPPER}{LOWER}]))*)"
)
"""Letters of a sign; offices of the police have a number of their own (`PC 01`, `C03`). A remark of
the paper (`- PV`) is none."""
_SECTION: Final = r"(?:\.(?:[IVX]+|\d)(?!\w))"
"""The section of an office behind its letters: `VPCP-V.I`."""
_BEHIND_A_YEAR: Final = r"(?:[,)]|\.(?!\d)| của | về | quy định | làm | và )"
"""Else `12-2019` is rather a month or a stretch."""
_NUMBER: Final = re.compile(
    rf"(?:\d{{6}}(?= ?/ ?[{UPPER}]{{2}})|\d{{1,3}}\.\d{{1,2}}(?=/20\d\d)|"
    rf"\d{{1,2}} \d{{1,2}}(?=/2 0\d\d ?/ ?[{UPPER}])|\d{{1,5}})(?:[a-dA-D](?!\w))?"
    rf"(?:(?:/|-(?=\d{{4}} ?/ ?[{UPPER}]|\d{{4}}{_BEHIND_A_YEAR})(?<!\d{{4}}-))"
    r"(?:(?P<year>(?:19|20)\d\d|2 0\d\d(?= ?[/-]))|(?<=\d\d/)\d{4}(?=[ .,;)]|$)))?"
    rf"(?P<sign>(?:\s?[-/]/?\s?|\s?–){_SIGN}{_SECTION}?(?:\s?[-/–]\s?{_SIGN}{_SECTION}?)*"
    r"(?:(?<=QH) 1\d(?!\d))?)?"
    r"(?![\d/%]|[.,]\d|-\d)"
)
"""Some texts break long numbers: `30/2 015/NĐ-CP`, `1 20/2 018/NĐ-CP`. A series has a point:
`66.13/2026`."""
_SIGNED: Final = re.compile(rf"\d+(?:/\d{{4}})?\s?[-/]\s?[{UPPER}]{{2}}")
_SIGN_MARKS: Final = frozenset("-/")
_NEXT_IN_LIST: Final = re.compile(
    r"(?:,? \(?(?:ký |ban hành )?ngày [\d/.-]+(?: tháng \d+,? năm \d+)?\)?| \([^()\n]{1,40}\))?"
    r"(?: của [^.,;:()\d\n]{3,50})?"
    r"(?:,|;|,? và|,? hoặc|,? hay)(?P<so> (?:các )?số:?)? $"
)
"""Between two numbers of one type: `Nghị quyết số 18-NQ/TW, số 19-NQ/TW`."""
_BARE_LIST: Final = re.compile(r"(?:, \d{1,4})*,? và \d{1,4}(?:/20\d\d)?(?: của |[.,;)]|$)")
"""Numbers without signs that share a type: `Nghị quyết 18, 19 và 20 của`."""
_LOOK_BACK: Final = 28
_LOOK_FARTHER: Final = 96
_LONG_NUMBER: Final = 2


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered document at one place of the text, without what is told around it."""

    kind: str
    """The type in small letters."""
    number: str
    """Without spaces."""
    year: int | None
    begin: int
    type_end: int
    end: int
    meant: bool
    """Whether the words around say so: `quyết định 465 hủy bỏ …` may be one."""

    @property
    def bare(self) -> str:
        """The number without its sign."""
        return re.split(r"[-/]", self.number)[0]


def numbered_documents(reading: Reading) -> Iterator[Numbered]:
    """Every type and number that may name a document, in order."""
    previous: Numbered | None = None
    for start, end in reading.numbers:
        if not reading.text.endswith(" ", 0, start):
            continue
        found = _at(reading, start) if _may_be(reading, start, end) else None
        if not found and previous and previous.meant and previous.end < start:
            found = _next_in_list(reading, previous, start)
        if found:
            previous = found
            yield found


def _may_be(reading: Reading, start: int, end: int) -> bool:
    """Whether the last word before a number may tell a document, or a sign does."""
    words = reading.small[max(0, start - _LONGEST_WORD) : start].rsplit(None, 1)
    if words and words[-1].lstrip("([\"“‘'") in _LAST_WORDS:
        return True
    if _SIGN_MARKS.isdisjoint(reading.text[end : end + 2]):
        return False
    return bool(_SIGNED.match(reading.text, start))


def _at(reading: Reading, start: int) -> Numbered | None:
    """The document whose number begins there."""
    text = reading.text
    beside = _TYPE.search(reading.small, max(0, start - _LOOK_BACK), start)
    before = beside or _type_farther(reading, start)
    if not before:
        return None
    number = _NUMBER.match(text, start)
    if not number:
        return None
    kind = re.sub(r"^qui ", "quy ", before.group("type"))
    begin = before.start("type")
    if not beside and len(number.group()) < _LONG_NUMBER and not re.fullmatch(ALWAYS, kind):
        return None  # `báo cáo nội dung số 1`
    meant = is_meant(text, kind, before, number)
    if not meant and (len(number.group()) < _LONG_NUMBER or COUNTED.match(text, number.end())):
        return None
    return _numbered(
        FULL_TYPE.get(kind, kind), number, begin=begin, type_end=before.end("type"), meant=meant
    )


def _numbered(
    kind: str, number: re.Match[str], *, begin: int, type_end: int, meant: bool
) -> Numbered:
    year = number.group("year")
    return Numbered(
        kind="quy hoạch" if kind.startswith("quy hoạch") else kind,
        number="".join(number.group().replace("–", "-").replace("//", "/").split()),
        year=int(year.replace(" ", "")) if year else None,
        begin=begin,
        type_end=type_end,
        end=number.end(),
        meant=meant,
    )


def _type_farther(reading: Reading, start: int) -> re.Match[str] | None:
    """A type that does not stand beside its number; the sign may tell which it is."""
    small, begin = reading.small, max(0, start - _LOOK_FARTHER)
    if _SIGNED.match(reading.text, start) and (number := _NUMBER.match(reading.text, start)):
        letters = _LETTERS.search(number.group("sign") or "")
        own = _TYPE_OF_SIGN.get(letters.group().lower()) if letters else None
        if own and (told := own.search(small, begin, start)):
            return told
    if small.endswith(("số ", "số: "), 0, start):
        return _TYPE_FARTHER.search(small, begin, start)
    return None


def _next_in_list(reading: Reading, previous: Numbered, start: int) -> Numbered | None:
    """A number that has its type from the one before it, told by số or by its sign."""
    between = _NEXT_IN_LIST.fullmatch(reading.small, previous.end, start)
    number = _NUMBER.match(reading.text, start) if between else None
    if not between or not number:
        return None
    begin = between.start("so") + 1 if between.group("so") else start
    if COUNTED.match(reading.text, number.end()) and not number.group("sign"):
        return None
    if begin == start and not (number.group("sign") or _is_bare_list(reading, previous, number)):
        return None
    return _numbered(previous.kind, number, begin=begin, type_end=start, meant=True)


def _is_bare_list(reading: Reading, previous: Numbered, number: re.Match[str]) -> bool:
    """Whether a list of numbers without signs goes on there to its end."""
    if previous.bare != previous.number or not re.fullmatch(ALWAYS, previous.kind):
        return False
    listed = _BARE_LIST.match(reading.text, previous.end)
    return bool(listed and number.end() <= listed.end())
