"""Whom a meeting is with, where that is its name: hosts of visits, ministers who answer."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.letters import LOWER, UPPER

PERSON_AS_PARTNER: Final = re.compile(
    r" (?:với|của|giữa) "
    r"(?!(?:[Bb]ộ|[Nn]goại) trưởng (?:[^\W\d_]+ ){0,3}các )"
    r"(?:[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch|[Pp]hó|[Bb]ộ trưởng|[Nn]goại|"
    r"ông|bà|anh|chị|[Tt]ổng(?! (?:[Cc]ông ty|[Cc]ục|[Ll]iên đoàn))|[Gg]iám đốc|đồng chí|"
    r"[Đđ]ại sứ|[Bb]í thư|người đồng cấp|[Qq]uốc vương|PV|[Pp]hóng viên|báo chí|"
    r"[Bb]áo [A-ZĐ]|Tuổi Trẻ|VnExpress|"
    r"(?<=giữa )(?:(?:hai|ba|các|\d) )?(?:bên(?! liên quan)|nước|nhà lãnh đạo(?! [A-Z]{2})|"
    r"lãnh đạo hai|nguyên thủ)(?!\w)|(?<=giữa )hai (?:[Bb]ộ|[Nn]goại) trưởng(?!\w))"
)
WITH_MANY: Final = re.compile(
    r" (?:giữa|của) [^,.;]{4,60}? (?:với|và) (?:(?:các|cộng đồng|đại diện|tất cả|giới|\d+) )*"
    r"(?:doanh nghiệp|doanh nhân|nhà đầu tư|công nhân|người lao động|nông dân|thanh niên|sinh viên|"
    r"nhân dân|người dân|cử tri|trí thức|kiều bào|địa phương|tỉnh|bộ|sở)(?!\w)"
)
"""Somebody meets a public: `đối thoại giữa Thủ tướng với các doanh nghiệp`."""
BESIDE_WHOM: Final = re.compile(
    r" với các đồng chủ (?:tọa|tịch|trì)(?= \w)|(?:(?<=chung)| chung) (?:với|cùng(?: với)?)"
    r" (?:(?:[Pp]hó )?(?:[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch|[Tt]ổng thư ký)|"
    r"(?:[Bb]ộ|[Nn]goại|[Tt]hứ|[Tt]hị) trưởng|[Tt]hủ hiến|người đồng cấp)(?= \w)"
)
"""Whom somebody meets the press with: `họp báo | chung với Thủ tướng | …`."""
_HIGH_POST: Final = (
    r"(?:(?:Phó )?Thủ tướng|(?:Phó )?Chủ tịch|(?:Phó )?Bí thư|Tổng Bí thư|(?:Thứ|Bộ) trưởng|"
    r"Ủy viên Bộ Chính trị)(?!\w)"
)
_ANY_POST: Final = (
    r"(?:phó|(?:bộ|thứ|ngoại) trưởng|chủ tịch|bí thư|thủ tướng|tổng|đại sứ|các nhà|quốc vương) "
)
_IN_LIST: Final = (
    r"(?:(?:phó|chủ tịch|bí thư|bộ trưởng|thủ tướng|thứ trưởng|trưởng|ủy viên|thường trực|hđnd|"
    r"ubnd|quốc hội|chính phủ|bộ|sở|ban|đoàn) )"
)
VISIT: Final = re.compile(
    rf"(?:(?: của|(?P<between> giữa)) (?:[^.,;:\n()]|, (?={_IN_LIST})){{3,150}}?"
    r"(?P<with> (?:với|đối với|(?(between)(?:và|cùng)(?= (?:lãnh đạo|đại diện|các) )|với))) "
    r"(?!(?:báo|phóng|người|ông|bà)(?!\w))"
    rf"(?(between)(?!{_ANY_POST}))|(?P<host> với) (?={_HIGH_POST}))(?=\w)",
    re.IGNORECASE,
)
"""Who pays a working visit, be it a person, and to whom: `của Bí thư … với Quận ủy …`."""
_SECOND_HALVES: Final = (
    "hóa|tế|dục|nghiệp|thông|trường|động|dựng|chính|tin|hội|tư|phòng|giao|thương|tạo|nghệ|"
    "lịch|thao|vận tải|tải|pháp|nguyên|sản|binh|triển nông thôn"
)
"""Of names of ministries that are written with one large letter each."""
ANSWERED_BY: Final = re.compile(
    r"(?: (?:với|đối với|của|dành cho))? "
    rf"(?:(?:ông|bà)(?: [{UPPER}][{LOWER}]+){{2,4}}|"
    r"(?:(?:[Bb]ộ trưởng|[Gg]iám đốc)(?: (?:bộ|sở|Bộ|Sở)(?= [A-ZĐ]))?|(?:[Pp]hó )?[Tt]hủ tướng|"
    r"(?:[Pp]hó )?[Cc]hủ tịch(?= UBND)|"
    r"[Tt]ổng [Tt]hanh tra|"
    r"[Cc]hánh án|[Vv]iện trưởng)"
    r"(?:(?<=tướng)(?= ?,)|"
    rf"(?: (?:[A-ZĐ][\w&-]*(?: (?:{_SECOND_HALVES})(?!\w))?|"
    r"và(?= (?!Giám|Bộ trưởng|Chánh|Tổng|Phó)[A-ZĐ])|-(?= [A-ZĐ])))+))"
)
"""Who is questioned: `phiên chất vấn Bộ trưởng Tài chính`, `phiên chất vấn Phó Thủ tướng|, …`."""
