"""Bodies that meet: their names in running text and their full official names."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.body_short_names import GATHERINGS_OF_STATES, SHORT_NAMES
from indexer.entities.searching import offsets
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import new_tone_style

if TYPE_CHECKING:
    from collections.abc import Iterable

_REMEMBERED: Final = 1 << 12
"""Names whose full wordings are kept: sixty patterns are looked for in each."""
BODY_HEADS: Final = (
    r"(?:[Bb]an [Cc]hấp hành|BCHTW|BCH|HĐND|[Hh]ội đồng [Nn]hân dân|[Qq]uốc hội|UBTVQH|"
    r"UBTV(?= Quốc hội| QH)|(?<=hội )đảng(?! (?:bộ|viên|ủy|phái|đoàn|các|cấp))|"
    r"(?<=của )(?!TP|HCM|(?:DNNN|HLV|GS|TS|PGS|CEO|ĐB|PV|LS|BS)(?!\w)|VN)"
    r"(?:[A-ZĐ]{3,8}|EU|Fed|G ?\d+)(?![\w-])|"
    r"[Ủủ]y ban|UBKT(?:TƯ|TW)?|UBND|"
    rf"[Tt]hường trực(?= (?:[{UPPER}]|(?:thành|tỉnh) ủy))|"
    rf"[Tt]hường vụ(?= [{UPPER}])|(?<=của )Thường vụ(?! tỉnh| thành)|"
    rf"[Đđ]ảng bộ|Đảng ủy|Đảng đoàn|Đảng|đảng(?= (?:[Cc]ộng sản|lần|toàn quốc|[{UPPER}]))|"
    r"[Tt]rung ương|TƯ|TW|T\.Ư|[Bb]an [Cc]hỉ (?:[đĐ]ạo|huy)|"
    r"Ban [Bb]í thư|Bộ [Cc]hính trị|Ban [Tt]hường vụ|Ban Tổ chức|Ban [Tt]uyên giáo|"
    r"Ban Kinh tế|"
    r"(?<=của )Ban(?= (?:diễn ra|vào|ngày|sáng|chiều|tổ chức|do)(?!\w)|[.,;])|"
    r"Ban Nội chính|(?:Thành|Tỉnh|Huyện|Quận|Thị|Quân|thành|tỉnh|huyện|quận) ủy|"
    r"[Cc]hính phủ|Hội đồng|ĐHĐ?CĐ|Ủy hội|"
    rf"hội đồng(?= (?:bầu cử|an ninh|bảo an|tối cao|lập pháp)| [{UPPER}])|"
    r"[Đđ]ại hội đồng(?: cổ đông)?|[Cc]ông đoàn|Tổng Liên đoàn|"
    r"Ban (?:[Qq]uản lý|[Cc]án sự|[Tt]hường trực|[Cc]ông tác|[Dd]ân nguyện|[Pp]háp chế)|UBMTTQ|"
    r"[Đđ]ại hội [Đđ]ại biểu [Nn]hân dân|Hội nghị [Nn]hân dân [Tt]ối cao|Duma|Quốc vụ viện|"
    r"(?:Tổng )?LĐLĐ|Liên đoàn|"
    r"Liên hiệp(?: các (?:[Tt]ổ chức|[Hh]ội)(?: (?:[Hh]ữu nghị|[Vv]ăn học|[Kk]hoa học))?)?"
    rf"(?! [Qq]uốc)|Hội(?! nghị| đồng| thảo| viên| trường)|hội(?= [{UPPER}])|"
    r"Đoàn(?! (?:giám sát|kiểm tra|khảo sát|thanh tra|kiểm toán)(?!\w))|"
    rf"Nhà Trắng|Lầu Năm Góc|Điện Kremlin|Giáo hội|Tổng hội|Liên minh(?= (?:[{UPPER}]|châu ))|"
    r"Kho bạc|Phòng Thương mại|Đài (?:Truyền hình|Tiếng nói|Phát thanh)|Bảo hiểm [Xx]ã hội|"
    r"VKSND|TAND|"
    r"Thành Đoàn|Thành đoàn|Tỉnh đoàn|MTTQ|QH(?!\d)|Mặt trận [Tt]ổ quốc|"
    rf"[Cc]hi bộ|Bộ(?= [{UPPER}]| tư lệnh)|Sở(?= [{UPPER}])|Tổ công tác|"
    r"tổ công tác(?= (?:(?:của )?(?:Chính phủ|Thủ tướng|liên ngành|\d)|với |tại ))|"
    rf"Tiểu ban|tiểu ban(?= [{UPPER}])|"
    r"Văn phòng (?:Chính phủ|Quốc hội|Chủ tịch nước)|"
    r"Liên (?:hợp|Hợp|hiệp|Hiệp) [Qq]uốc|LHQ|"
    r"[Nn]ội các(?: chung)?|"
    rf"(?:Quỹ|Chương trình)(?= [{UPPER}])|"
    r"[Hh]ạ viện|[Tt]hượng viện|[Nn]ghị viện|"
    rf"Tổng [Cc]ông ty|Công ty(?= (?:[{UPPER}]|cổ phần))|Tập đoàn(?= [{UPPER}])|"
    rf"Ngân hàng(?= [{UPPER}])|Hiệp hội|"
    rf"Học viện(?= [{UPPER}])|Viện(?= [{UPPER}])|Tổng cục(?= [{UPPER}])|Cục(?= [{UPPER}])|"
    rf"Công an(?= (?:tỉnh|[Tt]hành|TP|huyện|quận|[{UPPER}]))|"
    r"Thanh tra Chính phủ|Kiểm toán Nhà nước|Tòa án|"
    r"[Tt]ổ (?:[Tt]ư vấn|[Đđ]iều hành|[Bb]iên tập|[Gg]iúp việc)|"
    r"Quân ủy|Quân khu|"
    rf"[Bb]an(?= [{UPPER}])|bộ(?= [{UPPER}])|sở(?= [{UPPER}])|"
    r"Diễn đàn (?:Kinh tế [Tt]hế giới|[Hh]ợp tác [Kk]inh tế|[Nn]ghị viện))"
)
"""How the name of a body that meets begins."""

_ABBREVIATIONS: Final = (
    (re.compile(r"\bBCH(?=TW\b|\b) ?|[Bb]an [Cc]hấp hành ?"), "Ban Chấp hành "),
    (re.compile(r"\bHĐND\b|[Hh]ội [Đđ]ồng [Nn]hân [Dd]ân"), "Hội đồng nhân dân"),
    (re.compile(r"\bUBND\b|Ủy [Bb]an [Nn]hân [Dd]ân"), "Ủy ban nhân dân"),
    (re.compile(r"\b(?:UB)?TVQH\b|\bUBTV(?: QH\b| Quốc hội)"), "Ủy ban Thường vụ Quốc hội"),
    (re.compile(r"\bĐHĐ?CĐ\b"), "Đại hội đồng cổ đông"),
    (re.compile(r"\bUBKT(?=TƯ\b|TW\b)"), "Ủy ban Kiểm tra "),
    (re.compile(r"\bUBKT\b"), "Ủy ban Kiểm tra"),
    (re.compile(r"\bTAND\b"), "Tòa án nhân dân"),
    (re.compile(r"\b(?:VKSND|[Vv]iện KSND)\b"), "Viện Kiểm sát nhân dân"),
    (re.compile(r"\bLĐLĐ\b"), "Liên đoàn Lao động"),
    (re.compile(r"\bĐBQH\b"), "đại biểu Quốc hội"),
    (re.compile(r"\bATGT\b"), "An toàn giao thông"),
    (re.compile(r"(?<=ngành )GTVT\b"), "giao thông vận tải"),
    (re.compile(r"\bKT-?XH\b"), "Kinh tế - Xã hội"),
    (re.compile(r"(?<=^Hội đồng )bảo an\b"), "Bảo an"),
    (re.compile(r"\bUBMTTQ\b"), "Ủy ban Mặt trận Tổ quốc"),
    (re.compile(r"\bMTTQ\b"), "Mặt trận Tổ quốc"),
    (re.compile(r"Mặt trận tổ quốc"), "Mặt trận Tổ quốc"),
    (re.compile(r"(?<=Tổ quốc )VN\b"), "Việt Nam"),
    (re.compile(r"\bUBTƯ\b|\bUBTW\b"), "Ủy ban Trung ương"),
    (re.compile(r"\bTNCS\b"), "Thanh niên Cộng sản"),
    (re.compile(r"\bTW\b|\bT\.?Ư\b|\b(?:trung ương|Trung Ương)\b"), "Trung ương"),
    (re.compile(r"\b[ủỦ]y ban (?:kiểm tra|Kiểm tra)"), "Ủy ban Kiểm tra"),
    (
        re.compile(r"^(?:[ủỦ]y ban )?[Tt]hường vụ Quốc hội|^[ủỦ]y ban [Tt]hường vụ$"),
        "Ủy ban Thường vụ Quốc hội",
    ),
    (re.compile(r"(?<![Ủủ]y )\b[Bb]an [Cc]hỉ [đĐ]ạo"), "Ban Chỉ đạo"),
    (re.compile(r"^[Bb]an [Cc]hỉ huy"), "Ban Chỉ huy"),
    (re.compile(r"^Bộ tư lệnh"), "Bộ Tư lệnh"),
    (re.compile(r"(?<=Ban Chấp hành )đảng bộ"), "Đảng bộ"),
    (re.compile(r"\b[Đđ]ảng cộng sản\b"), "Đảng Cộng sản"),
    (re.compile(rf"\bđảng (?=(?:Cộng sản|Lao động|Nhân dân) [{UPPER}])"), "Đảng "),
    (re.compile(r"^Đại hội đồng của (?=Liên)"), "Đại hội đồng "),
    (
        re.compile(r"^[Tt]hường vụ (?=(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) ủy)"),
        "Ban Thường vụ ",
    ),
    (re.compile(r"(?<=^Hội )luật gia"), "Luật gia"),
    (re.compile(r"(?<= của Thủ tướng)$"), " Chính phủ"),
    (
        re.compile(r"(?i:^đại hội đại biểu nhân dân toàn quốc(?: trung quốc)?$)"),
        "Đại hội đại biểu Nhân dân toàn quốc Trung Quốc",
    ),
    (re.compile(r"(?<= )(?:thành|tỉnh|huyện|quận) ủy\b"), lambda found: found[0].capitalize()),
    (re.compile(r"(?<![Ủủ]y )\b[Bb]an [Tt]hường vụ"), "Ban Thường vụ"),
    (re.compile(r"\bQH\b|Quốc Hội"), "Quốc hội"),
    (re.compile(r"\bLHPN\b"), "Liên hiệp Phụ nữ"),
    (re.compile(r"\bBộ chính trị\b"), "Bộ Chính trị"),
    (re.compile(r"\bBan bí thư\b"), "Ban Bí thư"),
    (re.compile(r"(?<=^Ban Bí thư) Trung ương Đảng$"), ""),
    (re.compile(r"\bĐCS\b"), "Đảng Cộng sản"),
    (re.compile(r"Đảng bộ (?:Thành|thành) ủy"), "Đảng bộ Thành phố"),
    (re.compile(r"Đảng bộ (?:Tỉnh|tỉnh) ủy"), "Đảng bộ tỉnh"),
    (re.compile(r"\bhội đồng bầu cử"), "Hội đồng bầu cử"),
    (
        re.compile(r"\b(?:T\.?[Pp]\.?\s?(?:HCM|Hồ Chí Minh)|[Tt]hành phố (?:HCM|Hồ Chí Minh))"),
        "Thành phố Hồ Chí Minh",
    ),
    (re.compile(rf"\b(?:TP|Tp)(?:\.?\s?(?=[{UPPER}])|\.?$)|\bthành phố\b"), "Thành phố "),
    (re.compile(r"\bTỉnh\b(?! ủy)"), "tỉnh"),
    (re.compile(r"\bQ\.? ?(?=\d)"), "quận "),
    (re.compile(rf"(?<=[{LOWER}])[-–](?=[{UPPER}][{LOWER}])| – (?=[{UPPER}])"), " - "),
    (re.compile(r"\bBR ?[-–] ?VT\b"), "Bà Rịa - Vũng Tàu"),
    (re.compile(r"\bThừa Thiên ?[-–] ?Huế\b"), "Thừa Thiên Huế"),
    (re.compile(r"(?<=^Thường trực )[uủ]y ban"), "Ủy ban"),
    (re.compile(r"\bBan tuyên giáo\b"), "Ban Tuyên giáo"),
    (re.compile(r"(?<=Trung ương) Trung ương\b"), ""),
    (re.compile(r"(?<=^Ủy ban Kiểm tra Trung ương) Đảng$"), ""),
    (re.compile(r"\bphòng chống (?=tham nhũng|dịch|thiên tai)"), "phòng, chống "),
    (re.compile(r"\b[Ll]iên [Cc]hính phủ\b"), "liên Chính phủ"),
    (
        re.compile(r"(?<=^Ủy ban )(?:[Vv]ề )?[Cc]ác vấn đề (?:về )?[Xx]ã hội"),
        "Về các vấn đề xã hội",
    ),
    (re.compile(r"\s+"), " "),
)
_CITIES: Final = {
    "Thành phố Hồ Chí Minh": (
        ("HCM", "Hồ Chí Minh"),
        re.compile(r"(?:T\.?[Pp]|phố)\.?\s?$"),
    ),
    "Thành phố Hà Nội": (("Hà Nội",), None),
    "Thành phố Đà Nẵng": (("Đà Nẵng",), None),
    "Thành phố Hải Phòng": (("Hải Phòng",), None),
    "Thành phố Cần Thơ": (("Cần Thơ",), None),
    "Thành phố Huế": (("Huế",), re.compile(r"(?:TP|phố)\.?\s?$")),
}
"""What names a city, and what must stand before it: Hồ Chí Minh and Huế alone mean others, too."""
_OF_THE_ASSEMBLY: Final = re.compile(r"^(Ủy ban (?!Thường vụ)[^\W\d][\w, -]*?(?<! của)) Quốc hội$")
_COMMITTEE_OF_PLACE: Final = re.compile(
    r"Ban Chấp hành Đảng bộ (?P<level>Thành phố|tỉnh) (?P<name>\w.*)$"
)
_INSPECTION_OF_PLACE: Final = re.compile(rf"^Ủy ban Kiểm tra (tỉnh|huyện) (?=[{UPPER}])")
"""The committee of a party organisation that inspects, called by the place alone."""
_FRONT_OF_PLACE: Final = re.compile(
    rf"(?<=Mặt trận Tổ quốc )(?:của )?(?=(?:tỉnh|huyện|quận|phường|xã|thị) |(?!Việt)[{UPPER}])"
)
"""Where papers leave out the country in its name: `Ủy ban MTTQ | TP.HCM`."""
_YOUTH_OF_PLACE: Final = re.compile(
    r"^Đoàn(?= (?:Thành phố|tỉnh|huyện|quận|phường|xã|thị xã) [A-ZĐ\d])"
)
_BARE_CITY: Final = re.compile(
    r"(bộ |dân |Quốc hội |Tổ quốc Việt Nam )(Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)$"
)

_PLACE_ONCE_MORE: Final = re.compile(
    rf"(?P<named> (?P<kind>Thành phố|tỉnh|huyện|quận) [{UPPER}].*) (?P=kind)$"
)
"""Behind the name of a place its kind again: `Ủy ban MTTQ TP.HCM | thành phố`."""


def main_city(text: str) -> str | None:
    """The centrally run city that the text names most: what its bare `Thành phố` means."""
    counts = Counter({city: _count(text, *called) for city, called in _CITIES.items()})
    city, count = counts.most_common(1)[0]
    return city if count else None


def _count(text: str, names: Iterable[str], lead: re.Pattern[str] | None) -> int:
    if lead is None:
        return sum(map(text.count, names))
    places = (at for name in names for at in offsets(text, name))
    return sum(1 for at in places if lead.search(text, max(0, at - 6), at))


@lru_cache(maxsize=_REMEMBERED)
def expand_abbreviations(name: str) -> str:
    """The name of an office with its abbreviations written out: `UBND TP.HCM` and the like."""
    name = new_tone_style(name.strip(" ,."))
    for pattern, replacement in _ABBREVIATIONS:
        name = pattern.sub(replacement, name)
    return name.strip(" ,.")


_JOINT: Final = r"(?: ?[-–&,]? ?(?:và )?)"
"""What stands between the halves of a ministry's name: `Giáo dục - Đào tạo`, `GD&ĐT`."""
_DEPARTMENTS: Final = tuple(
    (re.compile(pattern.replace("+", _JOINT)), name)
    for pattern, name in (
        ("(?:GD+ĐT|Giáo dục+[Đđ]ào tạo)", "Giáo dục và Đào tạo"),
        ("(?:GT+VT|Giao thông+[Vv]ận tải)", "Giao thông vận tải"),
        (
            "(?:NN|Nông nghiệp)+(?:PTNT|[Pp]hát triển [Nn]ông thôn)",
            "Nông nghiệp và Phát triển nông thôn",
        ),
        ("(?:TN+MT|Tài nguyên+[Mm]ôi trường)", "Tài nguyên và Môi trường"),
        ("(?:VH+TT+DL|Văn hóa+[Tt]hể thao+[Dd]u lịch)", "Văn hóa, Thể thao và Du lịch"),
        ("(?:LĐ+TB+XH|Lao động+[Tt]hương binh+[Xx]ã hội)", "Lao động - Thương binh và Xã hội"),
        ("Công [Tt]hương(?! nghiệp)", "Công Thương"),
        ("Tài Chính", "Tài chính"),
        ("(?:KH+ĐT|Kế hoạch+[Đđ]ầu tư)", "Kế hoạch và Đầu tư"),
        ("(?:KH+CN|Khoa học+[Cc]ông nghệ(?: thông tin$)?)", "Khoa học và Công nghệ"),
        ("(?:T ?T+T ?T|Thông tin+[Tt]ruyền thông)", "Thông tin và Truyền thông"),
    )
)
_MINISTRY: Final = re.compile(r"^(?:Bộ|Sở) ")
_UNITED_NATIONS: Final = re.compile(r"\bLHQ\b|Liên (?:Hợp|Hiệp|hiệp|hợp) [Qq]uốc")
_SHORT_FORM: Final = re.compile(r" \([A-ZĐ]{2,8}\)")


def ministries_in_full(name: str) -> str:
    """A name in which fields of ministries and departments are written out: `Sở GD-ĐT Hà Nội`."""
    for pattern, whole in _DEPARTMENTS:
        name = pattern.sub(whole, name)
    return name


def committee_name(organisation: str) -> str:
    """What the committee of a party organisation is called where it does not convene as a whole:
    `Ban Chấp hành Đảng bộ Thành phố Hà Nội` → `Thành ủy Hà Nội`."""
    place = _COMMITTEE_OF_PLACE.match(organisation)
    if place is None:
        return organisation
    kind = "Tỉnh ủy" if place.group("level") == "tỉnh" else "Thành ủy"
    city = "Thành phố " if place.group("name") == "Hồ Chí Minh" else ""
    return f"{kind} {city}{place.group('name')}"


def city_committee(name: str) -> str:
    """`Thường trực Thành ủy Thành phố Hà Nội` as it is called: without the second `Thành phố`,
    which only the largest city's has."""
    return re.sub(
        r"(?P<committee>Thành ủy|Tỉnh ủy) (?:(?<=Thành ủy )Thành phố (?!Hồ Chí Minh)|tỉnh )",
        r"\g<committee> ",
        name,
    )


def _inspection_committee(place: re.Match[str]) -> str:
    return f"Ủy ban Kiểm tra {place.group(1).capitalize()} ủy "


def full_body_name(written: str, city: str | None) -> str:
    """The full official name of a body as an article writes it.

    `BCH Đảng bộ TP.HCM` → `Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh`; a bare `Thành phố` at
    the end is completed by the city that the article is about.
    """
    name = expand_abbreviations(_SHORT_FORM.sub("", written))
    name = name[:1].upper() + name[1:]
    name = _UNITED_NATIONS.sub("Liên hợp quốc", name)
    name = re.sub(r" VN(?=$| ở nước ngoài$)", " Việt Nam", name)
    if _MINISTRY.match(name):
        name = name.removesuffix(" Việt Nam")
        name = ministries_in_full(name)
    name = re.sub(r"^Đảng (?=Thành phố|tỉnh|huyện|quận)", "Đảng bộ ", name)
    name = _OF_THE_ASSEMBLY.sub(r"\1 của Quốc hội", name)
    name = _INSPECTION_OF_PLACE.sub(_inspection_committee, name)
    name = re.sub(r"^Thành ủy ?", "Ban Chấp hành Đảng bộ Thành phố ", name).strip()
    name = re.sub(r"^Tỉnh ủy ", "Ban Chấp hành Đảng bộ tỉnh ", name)
    name = re.sub(r"Thành phố (?=Thành phố)", "", name)
    name = _FRONT_OF_PLACE.sub("Việt Nam ", name)
    name = _YOUTH_OF_PLACE.sub("Đoàn Thanh niên Cộng sản Hồ Chí Minh", name)
    name = _BARE_CITY.sub(r"\1Thành phố \2", name)
    name = _PLACE_ONCE_MORE.sub(r"\g<named>", name)
    if name.endswith("Thành phố") and city:
        name = name.removesuffix("Thành phố") + city
    name = city_committee(re.sub(r"^(Liên hợp quốc) về .*$", r"\1", name))
    name = next((short for whole, short in GATHERINGS_OF_STATES if whole.fullmatch(name)), name)
    if name in SHORT_NAMES:
        return SHORT_NAMES[name]
    if name in {"Trung ương", "Trung ương Đảng", "Ban Chấp hành Trung ương"}:
        return "Ban Chấp hành Trung ương Đảng"
    return name
