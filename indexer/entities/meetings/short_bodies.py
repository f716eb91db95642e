"""Bodies by a word that stands for their whole name: `Ban Chỉ đạo`, `Đảng bộ`, `Trung ương Hội`."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.candidates import OF_CONSULTATION

if TYPE_CHECKING:
    from collections.abc import Callable

_GENERAL_ASSEMBLY: Final = "Đại hội đồng"
_UNITED_NATIONS: Final = re.compile(r"Liên (?:[Hh]ợp|[Hh]iệp) [Qq]uốc|LHQ|Hội đồng [Bb]ảo an")
_STANDING_COMMITTEE: Final = re.compile(r"Ủy ban [Tt]hường vụ|[Tt]hường vụ Quốc hội|UBTVQH")
_SHORT: Final = frozenset(
    {
        "Ban",
        "Ủy ban",
        "Hội đồng",
        "Ban Thường vụ",
        "Thường vụ",
        "Ban Chấp hành",
        "Ban Chấp hành Đảng bộ",
        "Đảng bộ",
        "Ban Chỉ đạo",
        "Tiểu ban",
        "Hội",
        "Ủy hội",
        "Tổ công tác",
        _GENERAL_ASSEMBLY,
        "Đại hội đồng cổ đông",
        "Ngân hàng",
        "Tập đoàn",
        "Tổng công ty",
    }
)
"""They say nothing unless the article has the whole name."""
_OF_TWO_STATES: Final = ("Ủy ban liên Chính phủ", "Ủy ban hỗn hợp", "Ủy ban Hỗn hợp")
"""They are whole with the states, which a later mention leaves out."""
_STANDING: Final = "Thường trực"
_LEADING: Final = re.compile(
    r"(?<!\w)(?:[Bb]an [Cc]hỉ [đĐ]ạo|[Tt]iểu ban|[Tt]ổ công tác(?= (?:của )?[A-ZĐ]))(?!\w)"
)
_COMMITTEE: Final = re.compile(
    r"(?<!\w)(?:Ủy ban|Hội đồng|Ban [Tt]hường vụ|"
    r"Ban [Cc]hấp hành) (?=[A-ZĐ]|trung ương|đảng bộ)|(?<!\w)Ủy ban (?=liên |hỗn hợp )"
)
_OF_THE_PARTY: Final = re.compile(
    r"(?<!\w)(?:Đảng bộ (?=[A-ZĐ]|tỉnh|thành phố|huyện|quận)|"
    r"(?:Thành|Tỉnh|Huyện|Quận|Thị) ủy(?!\w))"
)
_NO_PLACE: Final = re.compile(r" (?:tỉnh|huyện|quận|thị xã|Thành phố|Đảng bộ)$")
_FRONT_OF_PLACE: Final = re.compile(r"^Ủy ban Mặt trận Tổ quốc Việt Nam \w")
_OF_ASSOCIATION: Final = re.compile(
    r"(?:^|(?:Chấp hành|Trung ương|Thường vụ|Chủ tịch) )(?P<word>[Hh]ội|Hiệp hội|Liên đoàn)$"
)
_ASSOCIATION: Final = re.compile(
    r"(?<!\w)(?:Hội (?=[A-ZĐ])|[Hh]ội (?=(?:[Ll]iên hiệp|[Nn]ông dân|[Cc]ựu chiến binh|[Ll]uật gia|"
    r"[Pp]hụ nữ|[Nn]hà báo|[Nn]hà văn|[Cc]hữ thập đỏ|[Kk]huyến học|[Ss]inh viên|[Nn]gười cao tuổi)"
    r"(?!\w))|Hiệp hội (?=[A-ZĐ])|Liên đoàn (?=[A-ZĐ]))"
)
_ON_A_LEVEL: Final = re.compile(
    r" cấp (?:tỉnh|huyện|xã|cơ sở)$|"
    r" (?:quận|huyện|phường|xã)(?: ?[-–,/]| và)? ?(?:quận|huyện|phường|xã|thị xã|thị trấn)$"
)
"""Such bodies are many: `HĐND cấp huyện`, `đảng bộ quận - huyện`."""
_OF_YOUTH_UNION: Final = re.compile(r"(?<=Trung ương Đoàn)$")
_OF_THE_COUNTRY: Final = re.compile(
    r"^(?:Ban (?:Chấp hành|Thường vụ|Thường trực) )?(?:Trung ương )?(?P<body>(?:(?:Tổng )?[Hh]ội|"
    r"Hiệp hội|(?:Tổng )?[Ll]iên đoàn|Liên minh|Liên hiệp|Công đoàn|Giáo hội|Ngân hàng Nhà nước|"
    r"Tập đoàn|Tổng công ty|Đài) (?!.*(?:Việt Nam|Thành phố|tỉnh|quận|huyện|quốc tế)).+)$"
)
_WOMEN: Final = re.compile(r"^Hội phụ nữ", re.IGNORECASE)


def of_women(name: str) -> str:
    """The association of women by its full name."""
    return _WOMEN.sub("Hội Liên hiệp Phụ nữ", name)


class ShortBodies:
    """Completes such names by the bodies that one article names in full."""

    def __init__(
        self, text: str, bodies: Callable[[re.Pattern[str]], list[tuple[int, str]]]
    ) -> None:
        """`bodies` gives the places and full names of the bodies that begin as a pattern says."""
        self._text = text
        self._bodies = bodies

    def whole(self, name: str) -> str:
        """The whole name; the name itself if it is one; empty if nothing completes it."""
        if _ON_A_LEVEL.search(name):
            return ""
        if of := _OF_ASSOCIATION.search(name):
            association = self._association(of.group("word").capitalize())
            return f"{name[: of.start('word')]}{association}" if association else ""
        if name == "Ủy ban Mặt trận Tổ quốc":
            named = Counter(body for _, body in self._bodies(OF_CONSULTATION))
            places = [body for body, _ in named.most_common() if _FRONT_OF_PLACE.match(body)]
            return places[0] if places else f"{name} Việt Nam"
        if name == f"{_STANDING} Ban Chỉ đạo":
            leading = self.whole("Ban Chỉ đạo")
            return f"{_STANDING} {leading}" if leading else ""
        if name.removeprefix("Ban Chấp hành ") == "Đảng bộ":
            party = self._party()
            return name.replace("Đảng bộ", party) if party else ""
        if (
            name in _SHORT
            or name in _OF_TWO_STATES
            or (name.startswith("Ban Chỉ đạo") and len(name.split()) <= 4)
        ):
            full = self._fullest(name)
            name = self.whole(full) if full != name else name
        if name == "Thường vụ" and _STANDING_COMMITTEE.search(self._text):
            return "Ủy ban Thường vụ Quốc hội"
        if name == _GENERAL_ASSEMBLY and _UNITED_NATIONS.search(self._text):
            return f"{name} Liên hợp quốc"
        name = _OF_YOUTH_UNION.sub(" Thanh niên Cộng sản Hồ Chí Minh", name)
        return "" if name in _SHORT else self._of_the_country(name)

    def _of_the_country(self, name: str) -> str:
        """`Ban Chấp hành Trung ương Hội Luật gia` with the `Việt Nam` that the article adds."""
        national = _OF_THE_COUNTRY.match(name)
        if national is None:
            return name
        whole = rf"{re.escape(national.group('body'))} (?:Việt Nam|VN)(?!\w)"
        return f"{name} Việt Nam" if re.search(whole, self._text, re.IGNORECASE) else name

    def _fullest(self, name: str) -> str:
        """The longest name in the article that begins so."""
        leading = name.startswith(("Ban Chỉ đạo", "Tiểu ban", "Tổ công tác")) or name == "Ban"
        found = self._bodies(_LEADING if leading else _COMMITTEE)
        whole = (body for _, body in found if body.startswith(name))
        if name.startswith("Ban Thường vụ"):
            whole = (body.partition(" và ")[0] for body in whole)
        return max(whole, key=len, default=name)

    def _party(self) -> str:
        """The party organisation of a place that the article names most, be it by its committee."""
        found = Counter(
            body.removeprefix("Ban Chấp hành ")
            for _, body in self._bodies(_OF_THE_PARTY)
            if "Đảng bộ" in body and not _NO_PLACE.search(body)
        )
        return found.most_common(1)[0][0] if found else ""

    def _association(self, word: str) -> str:
        found = Counter(
            of_women(body) for _, body in self._bodies(_ASSOCIATION) if body.startswith(f"{word} ")
        )
        return max(found, key=lambda body: (found[body], len(body)), default="")
