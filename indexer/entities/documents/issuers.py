"""Who issued a numbered document: as written beside it, or as its sign or type tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import city_committee, expand_abbreviations, full_body_name
from indexer.entities.body_short_names import whole_name
from indexer.entities.offices import OfficeScanner
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_OF: Final = re.compile(
    r",?\s+(?:\(?(?:ký |ban hành |ra )?(?:ngày|năm|tháng)\s+[\d/.-]+"
    r"(?: tháng \d+,? năm \d+)?\)?,?\s+)?của\s+"
)
_AND_ANOTHER: Final = re.compile(
    r"(?: (?:ký |ban hành )?(?:ngày|năm|tháng) [\d/.-]+)?(?:,| và|, và) "
    r"(?P<kind>[^\W\d]+(?: [^\W\d]+)??) (?:số )?\d[\w/&-]*"
)
"""Behind a number, one more act of a kind: `Nghị quyết 18 | và Nghị quyết 19 | của Quốc hội`."""
_DONE_BY: Final = re.compile(r",?(?: (?:vừa|mới|đã|cũng))* (?:do|được) ")
_MADE: Final = re.compile(
    rf"(?: [{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}| khóa \w+)?(?: (?:vừa|mới|đã|chính thức))*"
    r" (?:(?:ký )?ban hành|thông qua|ký|công bố)(?!\w)"
)
"""`thông tư 37 vừa được | Bộ Y tế | ban hành`"""
_HIGHEST: Final = re.compile(
    r"(?:[Bb]ộ [Cc]hính trị|[Bb]an [Bb]í thư(?! Trung ương Đoàn)|Thủ tướng(?: Chính phủ)?|"
    r"(?:Tổng )?[Tt]hanh tra Chính phủ|TTCP|Văn phòng Chính phủ|Chính phủ|"
    r"[Ủủ]y ban [Tt]hường vụ Quốc hội|UBTVQH|[Qq]uốc hội|Chủ tịch nước|"
    r"Hội đồng [Bb]ầu cử [Qq]uốc gia|Hội đồng Bảo an|Tổ chức [Ll]ao động [Qq]uốc tế|ILO|"
    r"(?:Thống đốc |thống đốc )?(?:[Nn]gân hàng [Nn]hà nước|NHNN)|"
    r"[Ủủ]y ban [Kk]iểm tra (?:[Tt]rung ương|TƯ|TW)|"
    r"[Hh]ội nghị (?:[Ll]ần thứ \w+(?! của)|\d+ (?=Ban|BCH)|(?=[Tt]rung ương|BCH ?TW))"
    r"(?: ?[Bb]an [Cc]hấp hành| ?BCH)?(?: ?(?:[Tt]rung ương|TƯ|TW))?|"
    r"(?:[Bb]an [Cc]hấp hành |BCH ?)?(?:[Tt]rung ương|TƯ|TW)"
    r"(?! (?:Hội|Đoàn|Mặt trận|MTTQ))(?: Đảng)?)"
    r"(?!\w)"
)
"""Those to whose names nothing is added."""
_WHOSE_HEAD: Final = (
    r"(?:(?:[Bb]ộ trưởng|[Gg]iám đốc|[Cc]hủ tịch|[Cc]hánh án) "
    r"(?=(?:[Bb]ộ|[Ss]ở|UBND|HĐND|TAND) ))?"
)
"""An act of a head is one of the body."""
_HEAD: Final = re.compile(
    rf"{_WHOSE_HEAD}"
    rf"(?P<office>(?:[Bb]ộ|[Ss]ở)(?= [{UPPER}](?!uật))|HĐND|UBND|"
    r"(?:Hội đồng|[Ủủ]y ban) [Nn]hân dân|"
    r"(?:[Bb]an [Tt]hường vụ )?(?:Thành|Tỉnh|Huyện|Quận) ủy|"
    r"Ban [Cc]hấp hành Đảng bộ|Trung ương (?:Hội|Đoàn)|"
    rf"(?:TAND|Tòa án nhân dân)(?: [Cc]ấp cao tại(?= [{UPPER}]))?|"
    r"VKSND|Viện [Kk]iểm sát nhân dân|"
    r"Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế)(?= Trung ương)|"
    rf"(?:[Tt]ổng )?[Cc]ục(?! [Tt]rưởng)(?= [{UPPER}])|Công an(?= (?:tỉnh|[Tt]hành|TP))|"
    r"Kiểm toán [Nn]hà nước)(?!\w)"
)
"""How the names of others begin that issue documents."""
_ANY: Final = re.compile(rf"(?<!\w){_WHOSE_HEAD}(?P<name>{_HIGHEST.pattern}|{_HEAD.pattern})")
_NO_PART: Final = re.compile(
    r" \([A-ZĐ]{2,8}\)|"
    r"(?:,? và (?:Điều|Luật|Nghị|Quyết|Thông|Quy|Chỉ|Kết|Kế|Công|hoạt động)(?!\w)|"
    r" (?:về|[Hh]ướng dẫn|V/v|Quy)(?!\w)|, (?!Thương|Thể|TT)).*$"
)
"""Letters in brackets, what a document is about, and half of a word that begins another one."""
_GIVEN_OUT: Final = re.compile(
    r"(?<!\w)(?:ban hành|ký|ra|có|thông qua|công bố|phê duyệt (?:tại|theo|bằng))"
    r"(?: (?:tiếp|thêm|các|một))? $"
)
_GIVES_OUT: Final = re.compile(
    rf"(?:(?: ?[-–])? [{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}| \([^()\n]{{2,16}}\)|"
    r" khóa \w+)?"
    r"(?: khi ông| khi bà)?(?: (?:đã|vừa|cũng|mới|lại|sẽ|từng|chính thức|tiếp tục|đồng ý))*"
    rf" (?:(?:ký|công bố) )?{_GIVEN_OUT.pattern}"
)
"""Between the subject, with a name behind a post, and what it gives out."""
_OF_ANOTHER: Final = re.compile(
    r"(?:[Vv]ăn phòng|[Tt]hanh tra|[Đđ]iều tra|[Đđ]oàn|[Bb]an|trực thuộc|thuộc|của) $"
)
"""Behind them the body is not the one that acts: `Văn phòng | UBND tỉnh`."""
_FARTHEST: Final = 110
_PROVINCE: Final = re.compile(
    rf"(?<!\w)[Tt]ỉnh (?P<name>[{UPPER}][\w-]*(?: (?:- )?[{UPPER}][\w-]*)*)"
)
_ISSUER_BY_LETTERS: Final = {
    "CP": "Chính phủ",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "TVQH": "Ủy ban Thường vụ Quốc hội",
    "QH": "Quốc hội",
    "TTg": "Thủ tướng Chính phủ",
    "TTG": "Thủ tướng Chính phủ",
    "CTN": "Chủ tịch nước",
    "VPCP": "Văn phòng Chính phủ",
    "TTCP": "Thanh tra Chính phủ",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTC": "Bộ Tài chính",
    "BCA": "Bộ Công an",
    "BCT": "Bộ Công Thương",
    "BYT": "Bộ Y tế",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGD&ĐT": "Bộ Giáo dục và Đào tạo",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BQP": "Bộ Quốc phòng",
    "BTP": "Bộ Tư pháp",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BXD": "Bộ Xây dựng",
    "BNV": "Bộ Nội vụ",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
}
"""What a part of a sign tells; several who issued it together stand one behind the other."""
_PART_OF_SIGN: Final = re.compile(r"(?<=[-/])[A-ZĐ][A-ZĐg&]*")
_ISSUER_BY_TYPE: Final = {
    "nghị định": "Chính phủ",
    "pháp lệnh": "Ủy ban Thường vụ Quốc hội",
    "luật": "Quốc hội",
    "bộ luật": "Quốc hội",
}
_ACTS_OF: Final = {
    ("nghị quyết", "Thủ tướng Chính phủ"): "Chính phủ",
    ("nghị định", "Thủ tướng Chính phủ"): "Chính phủ",
    ("chỉ thị", "Chính phủ"): "Thủ tướng Chính phủ",
    ("quyết định", "Chính phủ"): "Thủ tướng Chính phủ",
}
"""The government resolves, its head directs and decides; papers mix them up."""
_OF_ANY_PLACE: Final = frozenset({"Hội đồng nhân dân", "Ủy ban nhân dân"})
_PLENUM: Final = ("Hội nghị", "hội nghị")
_STATE_BANK: Final = re.compile(r"(?:[Nn]gân hàng [Nn]hà nước|NHNN)$")
_FULL: Final = {
    "Thủ tướng": "Thủ tướng Chính phủ",
    "Bộ Chính": "Bộ Chính trị",
    "TTCP": "Thanh tra Chính phủ",
    "Tổng Thanh tra Chính phủ": "Thanh tra Chính phủ",
    "ILO": "Tổ chức Lao động Quốc tế",
    "Tổ chức Lao động quốc tế": "Tổ chức Lao động Quốc tế",
    "Tổ chức lao động quốc tế": "Tổ chức Lao động Quốc tế",
}


def issuer_by_sign(number: str) -> str:
    """The issuers whom the letters of a sign mean; empty if they mean none."""
    parts = _PART_OF_SIGN.findall(number)
    return " và ".join(_ISSUER_BY_LETTERS[each] for each in parts if each in _ISSUER_BY_LETTERS)


def _end_of_several(text: str, kind: str, at: int) -> int:
    """Where the number ends of the last one of the acts of one kind that stand side by side."""
    while (other := _AND_ANOTHER.match(text, at)) and other.group("kind").lower() == kind:
        at = other.end()
    return at


class IssuerReader:
    """Reads issuers with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._office = OfficeScanner(gazetteers)
        self._provinces = frozenset(gazetteers.provinces)
        self._person = re.compile(
            rf"(?<!huyện)(?<!quận)(?<!tỉnh)(?<!phường)(?<!xã)(?<!phố)"
            rf"(?: ?[-–])? (?!Hồ Chí Minh)"
            rf"(?:{'|'.join(sorted(gazetteers.common_surnames))})(?: [{UPPER}]\w+){{2,3}}$"
        )

    def of(
        self,
        reading: Reading,
        kind: str,
        number: str,
        *,
        begin: int,
        number_end: int,
        type_end: int,
    ) -> str:
        """Who issued a document that begins at an offset: as written behind number or type, else as
        sign or type imply, else who gives it out in its sentence."""
        for at in (_end_of_several(reading.text, kind, number_end), type_end):
            of = _OF.match(reading.text, at)
            if of and (written := self._written(reading.text, of.end())):
                return self._full(kind, written, reading)
        if by_sign := issuer_by_sign(number):
            return by_sign
        if by_type := _ISSUER_BY_TYPE.get(kind):
            return by_type
        giver = self._giver(reading.text, begin) or self._maker(reading.text, number_end)
        return self._full(kind, giver, reading) if giver else ""

    def _giver(self, text: str, begin: int) -> str:
        """`Bộ Y tế vừa ban hành | thông tư 37`"""
        if not _GIVEN_OUT.search(text, max(0, begin - 24), begin):
            return ""
        start = max(0, begin - _FARTHEST, text.rfind("\n", 0, begin), text.rfind(". ", 0, begin))
        for subject in _ANY.finditer(text, start, begin):
            written = self._written(text, subject.start())
            end = subject.start("name") + len(written)
            if _GIVES_OUT.fullmatch(text, end, begin) and not _OF_ANOTHER.search(
                text, start, subject.start()
            ):
                return written
        return ""

    def _maker(self, text: str, end: int) -> str:
        """Who is told behind a document to have made it."""
        done = _DONE_BY.match(text, end)
        subject = _ANY.match(text, done.end()) if done else None
        written = self._written(text, subject.start()) if subject else ""
        if subject and _MADE.match(text, subject.start("name") + len(written)):
            return written
        return ""

    def _written(self, text: str, at: int) -> str:
        """The issuer whose name begins at an offset, without who heads it; empty if none does."""
        if highest := _HIGHEST.match(text, at):
            return highest.group()
        head = _HEAD.match(text, at)
        if head is None:
            return ""
        end = self._office.end(text, head.end(), barriers=())
        return self._person.sub("", _NO_PART.sub("", text[head.start("office") : end]))

    def _full(self, kind: str, written: str, reading: Reading) -> str:
        """The issuer of a kind of documents by its full name."""
        name = self._completed(expand_abbreviations(written), reading)
        return _ACTS_OF.get((kind, name), name)

    def _completed(self, name: str, reading: Reading) -> str:
        """A name without abbreviations, its place that of the article where it is left out."""
        if name in _FULL:
            return _FULL[name]
        if name.startswith(_PLENUM):
            return "Ban Chấp hành Trung ương Đảng"
        if _STATE_BANK.search(name):
            return "Ngân hàng Nhà nước Việt Nam"
        if name.endswith("Thành ủy") and reading.city:
            return city_committee(f"{name} {reading.city}")
        if name in _OF_ANY_PLACE:
            return f"{name} {reading.city}" if reading.city else ""
        if name.endswith((" tỉnh", "Tỉnh ủy")):
            name = " ".join((name, *self._province(reading)))
        if name.startswith(("Thành ủy", "Tỉnh ủy")):
            return name
        return whole_name(full_body_name(name, reading.city))

    def _province(self, reading: Reading) -> list[str]:
        """The province that the article names most, if it names one."""
        named = _PROVINCE.findall(reading.text)
        found = Counter(each for each in named if each in self._provinces)
        return [found.most_common(1)[0][0]] if found else []
