"""Who issued a numbered document: as written beside it, or as its sign or type tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations, full_body_name
from indexer.entities.body_short_names import whole_name
from indexer.entities.offices import OfficeScanner
from indexer.language.letters import UPPER
from indexer.language.syllables import new_tone_style

if TYPE_CHECKING:
    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_OF: Final = re.compile(r",?\s+(?:\(?(?:ngày|năm)\s+[\d/.-]+\)?,?\s+)?của\s+")
_DONE_BY: Final = re.compile(r",?(?: (?:vừa|mới|đã|cũng))* (?:do|được) ")
_MADE: Final = re.compile(
    rf"(?: [{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}| kh(?:óa|oá) \w+)?(?: (?:vừa|mới|đã|chính thức))*"
    r" (?:(?:ký )?ban hành|thông qua|ký|công bố)(?!\w)"
)
"""`thông tư 37 vừa được | Bộ Y tế | ban hành`"""
_HIGHEST: Final = re.compile(
    r"(?:Bộ [Cc]hính trị|Ban [Bb]í thư(?! Trung ương Đoàn)|Thủ tướng(?: Chính phủ)?|Chính phủ|"
    r"Quốc hội|Chủ tịch nước|(?:Ủy|Uỷ) ban Thường vụ Quốc hội|UBTVQH|Hội nghị Trung ương|"
    r"(?:Ban [Cc]hấp hành |BCH )?(?:Trung ương|TƯ|TW)(?! (?:Hội|Đoàn|Mặt trận|MTTQ))(?: Đảng)?)"
    r"(?!\w)"
)
"""Those to whose names nothing is added."""
_HEAD: Final = re.compile(
    r"(?:(?:Bộ trưởng|Giám đốc|Chủ tịch) (?=(?:Bộ|Sở|UBND|HĐND) ))?"
    r"(?P<office>(?:Bộ|Sở)(?= [A-ZĐ])|HĐND|UBND|(?:Hội đồng|(?:Ủy|Uỷ) ban) [Nn]hân dân|"
    r"(?:Thành|Tỉnh) (?:ủy|uỷ)|Ban [Cc]hấp hành Đảng bộ|Trung ương (?:Hội|Đoàn)|"
    r"Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế)(?= Trung ương)|"
    r"(?:Tổng )?[Cc]ục(?! [Tt]rưởng)(?= [A-ZĐ])|Công an(?= (?:tỉnh|[Tt]hành|TP))|"
    r"Thanh tra Chính phủ|Kiểm toán [Nn]hà nước|Ngân hàng Nhà nước)(?!\w)"
)
"""How the names of others begin that issue documents."""
_ANY: Final = re.compile(
    rf"(?<!\w)(?:(?:Bộ trưởng|Giám đốc|Chủ tịch) (?=(?:Bộ|Sở|UBND|HĐND) ))?"
    rf"(?P<name>{_HIGHEST.pattern}|{_HEAD.pattern})"
)
_NO_PART: Final = re.compile(
    r" \([A-ZĐ]{2,8}\)|(?:,? và (?:Điều|Luật|Nghị|Quyết|Thông|Quy|Chỉ|Kết|Kế|Công)(?!\w)|"
    r" (?:về|hướng dẫn|V/v|Quy)(?!\w)|, (?!Thương|Thể)).*$"
)
"""Letters in brackets, what a document is about, and half of a word that begins another one."""
_GIVEN_OUT: Final = re.compile(
    r"(?<!\w)(?:ban hành|ký|ra|có|thông qua|công bố|phê duyệt (?:tại|theo|bằng))"
    r"(?: (?:tiếp|thêm|các|một))? $"
)
_GIVES_OUT: Final = re.compile(
    rf"(?:(?: ?[-–])? [{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}| \([^()\n]{{2,16}}\)|"
    r" kh(?:óa|oá) \w+)?"
    r"(?: (?:đã|vừa|cũng|mới|lại|sẽ|từng|chính thức|tiếp tục|đồng ý))*"
    rf" (?:(?:ký|công bố) )?{_GIVEN_OUT.pattern}"
)
"""Between the subject, with a name behind a post, and what it gives out."""
_OF_ANOTHER: Final = re.compile(
    r"(?:[Vv]ăn phòng|[Tt]hanh tra|[Đđ]iều tra|[Đđ]oàn|[Bb]an|trực thuộc|thuộc|của) $"
)
"""Behind them the body is not the one that acts: `Văn phòng | UBND tỉnh`."""
_FARTHEST: Final = 110
_PLAIN_NUMBER: Final = re.compile(r"\d+(?:/\d{4})?")
"""Without the letters of a sign, which tell more."""
_PROVINCE: Final = re.compile(r"(?<!\w)[Tt]ỉnh (?P<name>[A-ZĐ][\w-]*(?: (?:- )?[A-ZĐ][\w-]*)*)")
_ISSUER_BY_SIGN: Final = (
    (re.compile(r"NĐ-CP|/CP$|NQ-CP|NQ/CP"), "Chính phủ"),
    (re.compile(r"UBTVQH"), "Ủy ban Thường vụ Quốc hội"),
    (re.compile(r"/QH\d*$"), "Quốc hội"),
    (re.compile(r"TTg$"), "Thủ tướng Chính phủ"),
    (re.compile(r"VPCP"), "Văn phòng Chính phủ"),
    (re.compile(r"BTC$"), "Bộ Tài chính"),
    (re.compile(r"BCA$"), "Bộ Công an"),
    (re.compile(r"BYT$"), "Bộ Y tế"),
    (re.compile(r"BGDĐT$|BGD&ĐT$"), "Bộ Giáo dục và Đào tạo"),
    (re.compile(r"BGTVT$"), "Bộ Giao thông vận tải"),
    (re.compile(r"BXD$"), "Bộ Xây dựng"),
    (re.compile(r"BNV$"), "Bộ Nội vụ"),
    (re.compile(r"BTNMT$"), "Bộ Tài nguyên và Môi trường"),
    (re.compile(r"NHNN$"), "Ngân hàng Nhà nước Việt Nam"),
)
_ISSUER_BY_TYPE: Final = {
    "nghị định": "Chính phủ",
    "pháp lệnh": "Ủy ban Thường vụ Quốc hội",
    "luật": "Quốc hội",
    "bộ luật": "Quốc hội",
}
_ACTS_OF: Final = {
    ("nghị quyết", "Thủ tướng Chính phủ"): "Chính phủ",
    ("chỉ thị", "Chính phủ"): "Thủ tướng Chính phủ",
    ("quyết định", "Chính phủ"): "Thủ tướng Chính phủ",
}
"""The government resolves, its head directs and decides; papers mix them up."""
_OF_ANY_PLACE: Final = frozenset({"Hội đồng nhân dân", "Ủy ban nhân dân"})
_FULL: Final = {
    "Thủ tướng": "Thủ tướng Chính phủ",
    "Hội nghị Trung ương": "Ban Chấp hành Trung ương Đảng",
    "Ngân hàng Nhà nước": "Ngân hàng Nhà nước Việt Nam",
}


class IssuerReader:
    """Reads issuers with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._office = OfficeScanner(gazetteers)
        self._provinces = frozenset(gazetteers.provinces)
        self._person = re.compile(
            rf"(?<!huyện)(?<!quận)(?<!tỉnh)(?<!phường)(?<!xã)(?<!phố)(?<!TP)"
            rf"(?: ?[-–])? (?!Hồ Chí Minh)"
            rf"(?:{'|'.join(sorted(gazetteers.common_surnames))}) [{UPPER}]\w+ [{UPPER}]\w+$"
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
        for at in (number_end, type_end):
            of = _OF.match(reading.text, at)
            if of and (written := self._written(reading.text, of.end())):
                return self._full(kind, written, reading)
        for sign, issuer in _ISSUER_BY_SIGN:
            if sign.search(number):
                return issuer
        if by_type := _ISSUER_BY_TYPE.get(kind):
            return by_type
        giver = ""
        if _PLAIN_NUMBER.fullmatch(number):
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
            if person := self._person.search(text, subject.start("name"), end):
                written, end = text[subject.start("name") : person.start()], person.start()
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
        """The issuer whose name begins at an offset; empty if none does."""
        if highest := _HIGHEST.match(text, at):
            return highest.group()
        head = _HEAD.match(text, at)
        if head is None:
            return ""
        end = self._office.end(text, head.end(), barriers=())
        return _NO_PART.sub("", text[head.start("office") : end])

    def _full(self, kind: str, written: str, reading: Reading) -> str:
        """The issuer of a kind of documents by its full name."""
        name = self._completed(expand_abbreviations(written), reading)
        return _ACTS_OF.get((kind, name), name)

    def _completed(self, name: str, reading: Reading) -> str:
        """A name without abbreviations, its place that of the article where it is left out."""
        if name in _FULL:
            return _FULL[name]
        if name == "Thành ủy" and reading.city:
            return f"Thành ủy {reading.city}"
        if name in _OF_ANY_PLACE:
            return f"{name} {reading.city}" if reading.city else ""
        if name.endswith((" tỉnh", "Tỉnh ủy")):
            name = " ".join((name, *self._province(reading)))
        if name.startswith(("Thành ủy", "Tỉnh ủy")):
            return name
        return whole_name(full_body_name(name, reading.city))

    def _province(self, reading: Reading) -> list[str]:
        """The province that the article names most, if it names one."""
        named = (new_tone_style(each) for each in _PROVINCE.findall(reading.text))
        found = Counter(each for each in named if each in self._provinces)
        return [found.most_common(1)[0][0]] if found else []
