"""Which bodies may hold a meeting of a kind: how their names begin in an article."""

from __future__ import annotations

import re
from typing import Final

OF_SESSION: Final = re.compile(
    r"(?<!\w)(?:Quốc hội|HĐND|Hội đồng [Nn]hân dân|Ủy ban [Kk]iểm tra|UBKT|"
    r"Ủy ban (?:[Ll]iên [Cc]hính phủ|[Hh]ỗn hợp))(?!\w)"
)
OF_SITTING: Final = re.compile(
    r"(?<!\w)(?:(?:Ủy ban )?[Tt]hường vụ Quốc hội|UBTVQH|"
    r"(?<![Uuủ][ỷy] )[Bb]an [Cc]hỉ đạo|[Tt]iểu ban|"
    r"Ủy ban (?:[Qq]uốc gia|[Cc]hỉ đạo|[Aa]n toàn)|"
    r"Hội đồng (?:bầu cử|thi đua|tiền lương|tư vấn|thẩm định|quốc gia|chính sách|"
    r"(?![Nn]hân|Bảo|Quản|Thành)[A-ZĐ]\w*))(?!\w)"
)
OF_REGULAR_SITTING: Final = re.compile(r"(?<!\w)(?:Chính phủ|UBND|Ủy ban [Nn]hân dân)(?!\w)")
OF_CONFERENCE: Final = re.compile(
    r"(?<![Tt]ra )(?<!\w)(?:(?:Thành|Tỉnh|Huyện|Quận|Thị) ủy|Ban [Cc]hấp hành)(?= [A-ZĐ])|"
    r"(?<=vụ )(?:[Tt]hành|[Tt]ỉnh|[Hh]uyện|[Qq]uận) ủy(?!\w| viên)"
)
OF_CONSULTATION: Final = re.compile(
    r"(?<!\w)(?:Ủy ban (?:(?:[Tt]rung ương|TƯ|TW) )?)?(?:(?:UB)?MTTQ|Mặt trận [Tt]ổ quốc)"
    r"(?! (?:Việt Nam |VN )?(?:các|cấp|phường|xã)(?!\w)|\w)"
)
"""The Front consults about who stands for the assemblies, at each level."""
CONSULTS: Final = "hiệp thương"
NOT_THE_BODY: Final = re.compile(
    r"(?:[Đđ]ại biểu|[Vv]ăn phòng|[Đđ]oàn|[Nn]hà|[Tt]òa nhà|[Tt]rụ sở|[Nn]ghị quyết|bầu cử|"
    r"của các) $"
)
OF_ITS_DEPUTIES: Final = re.compile(r"(?<=[Đđ]ại biểu )(?:HĐND|Hội đồng [Nn]hân dân)(?!\w)")
"""A council that is named only by its members: `các đại biểu HĐND Khánh Hòa đã thông qua`."""
OF_ITS_OFFICE: Final = re.compile(r"(?<=[Vv]ăn phòng )(?:HĐND|Hội đồng [Nn]hân dân)(?!\w)")
BY_ITS_PEOPLE: Final = frozenset({OF_ITS_DEPUTIES, OF_ITS_OFFICE})
NEVER_IN_SESSION: Final = re.compile(r"(?:Bộ|Sở|Cục|Công an|Ngân hàng|Viện) ")
"""They stand behind a comma as those who act: `tại kỳ họp thứ 5, Bộ Nội vụ …`."""
MEETS_IN_CONGRESS: Final = re.compile(r"(?:Tổng )?(?:LĐLĐ|Liên đoàn|[Hh]ội |Hiệp hội)")
"""They are partners in the sittings of councils: `trước phiên họp thứ hai, Tổng LĐLĐ VN tính …`."""
SITS: Final = re.compile(r"Chính phủ|UBND|Ủy ban [Nn]hân dân|[Tt]hường trực|Tòa án")
"""They never hold a session, but act at those of others: `tại kỳ họp thứ 9, Chính phủ trình …`."""
OF_WHO_CALLS: Final = frozenset({"ban chấp hành", "bch"})
WITH_COMMITTEES: Final = (
    "Ban Chấp hành",
    "Hội ",
    "Hiệp hội ",
    "Liên đoàn ",
    "Tổng Liên đoàn ",
    "Tổng hội ",
    "Công đoàn ",
)
CONVENE_COUNTED: Final = (
    "Ban Chấp hành",
    "Ban Thường trực Ủy ban",
    "Mặt trận Tổ quốc",
    "Ủy ban Mặt trận",
    "Ủy ban Trung ương Mặt trận",
    "Hội ",
    "Liên đoàn",
    "Công đoàn",
    "Liên hiệp",
)
