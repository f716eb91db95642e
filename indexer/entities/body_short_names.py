"""Bodies by short names that everybody knows: letters, half of a name, whom they gather."""

from __future__ import annotations

import re
from typing import Final

_SHORT_MINISTRIES: Final = {
    f"Bộ {short}": f"Bộ {whole}"
    for short, whole in (
        ("Văn hóa", "Văn hóa, Thể thao và Du lịch"),
        ("Giáo dục", "Giáo dục và Đào tạo"),
        ("Nông nghiệp", "Nông nghiệp và Phát triển nông thôn"),
        ("Giao thông", "Giao thông vận tải"),
        ("Lao động", "Lao động - Thương binh và Xã hội"),
        ("Tài nguyên", "Tài nguyên và Môi trường"),
        ("Kế hoạch", "Kế hoạch và Đầu tư"),
        ("Khoa học", "Khoa học và Công nghệ"),
        ("Thông tin", "Thông tin và Truyền thông"),
    )
}
"""What papers call ministries of ours by half of their names."""
_COMMITTEES_OF_THE_ASSEMBLY: Final = re.compile(
    r"Ủy ban (?:Pháp luật|Tư pháp|Kinh tế|Đối ngoại|Tài chính(?: -|,) [Nn]gân sách|"
    r"Quốc phòng(?: và|,) [Aa]n ninh|(?:[Vv]ề )?[Cc]ác vấn đề [Xx]ã hội|Văn hóa, [Gg]iáo dục, .*|"
    r"Khoa học, [Cc]ông nghệ .*)(?<! Quốc hội)"
)
SHORT_NAMES: Final = {
    "Đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Công đoàn": "Công đoàn Việt Nam",
    "Mặt trận": "Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc": "Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Trung ương Mặt trận Tổ quốc": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Hội đồng Bảo an": "Hội đồng Bảo an Liên hợp quốc",
    **dict.fromkeys(
        (
            "Ủy ban chỉ đạo hợp tác song phương",
            "Ủy ban Chỉ đạo hợp tác song phương",
        ),
        "Ủy ban chỉ đạo hợp tác song phương Việt Nam - Trung Quốc",
    ),
    "Hội đồng Nhân quyền": "Hội đồng Nhân quyền Liên hợp quốc",
    "VCCI": "Phòng Thương mại và Công nghiệp Việt Nam",
    "EVN": "Tập đoàn Điện lực Việt Nam",
    "PVN": "Tập đoàn Dầu khí Việt Nam",
    "VFF": "Liên đoàn Bóng đá Việt Nam",
    "Fed": "Cục Dự trữ Liên bang Mỹ",
    "FED": "Cục Dự trữ Liên bang Mỹ",
    "IPU": "Liên minh Nghị viện Thế giới",
    "MRC": "Ủy hội sông Mekong",
    "CPC": "Đảng Cộng sản Trung Quốc",
    **dict.fromkeys(("ADMM", "AEM"), "ASEAN"),
    **dict.fromkeys(("Á - Âu", "Á – Âu", "Á-Âu"), "ASEM"),
    "UNGA": "Đại hội đồng Liên hợp quốc",
    "IMF": "Quỹ Tiền tệ Quốc tế",
    "WEF": "Diễn đàn Kinh tế Thế giới",
    "ECB": "Ngân hàng Trung ương châu Âu",
}
GATHERINGS_OF_STATES: Final = (
    (re.compile(r"Diễn đàn [Hh]ợp tác [Kk]inh tế [Cc]hâu Á ?[-–] ?Thái Bình Dương"), "APEC"),
    (re.compile(r"Hiệp hội các [Qq]uốc gia Đông Nam Á"), "ASEAN"),
    (re.compile(r"Diễn đàn [Kk]inh tế [Tt]hế giới(?: về ASEAN)?(?: (?:19|20)\d\d)?"), "WEF"),
)
"""By their written-out names, with the letters that everybody calls them by."""
ASSOCIATIONS: Final = {
    "phụ nữ": "Hội Liên hiệp Phụ nữ",
    "khuyến học": "Hội Khuyến học",
    "nông dân": "Hội Nông dân",
    "cựu chiến binh": "Hội Cựu chiến binh",
    "luật gia": "Hội Luật gia",
    "nhà báo": "Hội Nhà báo",
    "nhà văn": "Hội Nhà văn",
    "sinh viên": "Hội Sinh viên",
    "chữ thập đỏ": "Hội Chữ thập đỏ",
    "người cao tuổi": "Hội Người cao tuổi",
}
"""Associations by the people whose congress theirs is called."""


def whole_name(name: str) -> str:
    """A ministry or a committee of ours by its whole name: `Bộ Văn hóa` → `Bộ Văn hóa, Thể thao và
    Du lịch`, `Ủy ban Tư pháp` → `Ủy ban Tư pháp của Quốc hội`."""
    if _COMMITTEES_OF_THE_ASSEMBLY.fullmatch(name):
        return f"{name} của Quốc hội"
    return _SHORT_MINISTRIES.get(name, name)
