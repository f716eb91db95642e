"""Kinds of meetings and documents, as labels begin and queries name them; all without dấu."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.tokens import folded_words
from indexer.records import FacetName

KIND: Final = 2
"""Words of a kind."""


def _begin(*labels: str) -> frozenset[str]:
    """How some labels begin: their first two words without dấu."""
    return frozenset(" ".join(folded_words(label)[:KIND]) for label in labels)


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in folded_words(text))


COUNTED_MEETINGS: Final = {
    " ".join(folded_words(label)[:KIND]): " ".join(folded_words(label))
    for label in ("Hội nghị lần thứ", "Kỳ họp thứ", "Phiên họp thứ", "Đại hội lần thứ")
}
"""Meetings that are counted: how labels begin, and how they go on to the number."""
MEETINGS: Final = _begin(
    *("họp báo", "cuộc họp", "diễn đàn", "đối thoại", "tiếp xúc cử tri", "buổi làm việc"),
    *("phiên chất vấn", "phiên thảo luận", "phiên giải trình"),
).union(COUNTED_MEETINGS)
REGULAR: Final = _begin("kỳ họp", "phiên họp", "họp báo")
"""What is held again and again: papers say who meets before or behind when, labels behind it."""
_DONE: Final = _begin(
    *("quyết định", "kết luận", "thông báo", "quy định", "hướng dẫn", "kế hoạch", "báo cáo"),
)
"""Documents with numbers whose names are common words, too (`quyết định 2 cán bộ`)."""
NUMBERED: Final = _DONE | _begin(
    *("nghị quyết", "nghị định", "chỉ thị", "thông tư", "công văn", "công điện", "pháp lệnh"),
    *("tờ trình", "văn bản", "bản án", "giấy phép", "quy chuẩn", "sắc lệnh", "cáo trạng"),
)
"""Documents that have numbers."""
DOCUMENTS: Final = NUMBERED | _begin(
    *("bộ luật", "đạo luật", "hiến pháp", "hiến chương", "hiệp định", "hiệp ước", "công ước"),
    *("tuyên bố", "điều lệ", "bộ quy tắc", "quy chế", "quy hoạch", "đề án", "thỏa thuận"),
    *("chương trình", "bản ghi nhớ", "biên bản"),
)
"""Documents; laws by their first word alone."""
LETTERS: Final = {
    letters: tuple(" ".join(folded_words(kind)) for kind in kinds)
    for letters, *kinds in (
        ("nq", "nghị quyết"),
        ("nd", "nghị định"),
        ("qd", "quyết định", "quy định"),
        ("ct", "chỉ thị"),
        ("tt", "thông tư"),
        ("kl", "kết luận"),
    )
}
"""What the letters of a sign stand for before a number: `NQ 18`, `NĐ 100/2019`."""
LAW: Final = "luat"
WHOLE: Final = _begin("hiến pháp", "hiến chương")
"""Documents that may have no more words than their kind; laws have one."""
CONFERENCE: Final = " ".join(folded_words("hội nghị"))
MAY_COUNT_THINGS: Final = _DONE.union(LETTERS, {CONFERENCE}) - {"nq", "nd"}
"""Behind these a bare number may count what follows (`hội nghị 5 tỉnh`)."""

USUAL: Final = _words("thường kỳ")
"""Words of what is held regularly that papers leave out."""
OPTIONAL: Final = _words("số", "lần", "thứ", "đại biểu", "toàn quốc")
"""Words before a number that queries and labels may have or not."""
SILENT: Final = _words("số", "lần", "thứ")
"""The same anywhere in a name."""
NUMBER_FOLLOWS: Final = _words("lần", "thứ")
"""A number follows."""
LOCAL: Final = tuple(
    " ".join(folded_words(body))
    for body in (
        *("hội đồng nhân dân", "đảng bộ", "ủy ban nhân dân", "tỉnh ủy", "thành ủy", "huyện ủy"),
        *("đoàn đại biểu quốc hội", "hội luật gia", "mặt trận tổ quốc việt nam"),
    )
)
"""Bodies that each place has."""
BODIES: Final = _words("hđnd", "qh", "ubnd", "ubtvqh", "bch") | _begin(
    *("hội đồng", "quốc hội", "ủy ban", "ban chấp hành", "đảng bộ", "chính phủ", "trung ương"),
    *("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "ban chỉ đạo", "nhân đại"),
    *("Trung Quốc", "Triều Tiên", "Hàn Quốc", "Nhật Bản", "Thái Lan", "Ấn Độ", "Hoa Kỳ"),
)
"""How bodies begin that meet, and countries: behind a name that of another one."""
OPENERS: Final = _words(
    *("bộ", "sở", "ban", "hội", "đảng", "hđnd", "ubnd", "tỉnh", "tp", "thành", "huyện", "quận"),
    *("ủy", "cục", "tổng", "liên", "viện", "tòa"),
)
"""Words that no name of a body ends with, but for these."""
COMPLETE: Final = _begin("quốc hội", "của đảng", "trung ương đảng")
COUNTRY: Final = _words("Việt Nam")
LEVELS: Final = _words("tỉnh", "thành phố", "huyện", "quận", "thị xã", "phường")
TERM: Final = "khoa"
OF: Final = "cua"
YEAR: Final = "nam"
YEARS: Final = re.compile(r"(?:1[89]|20)\d\d")
SIGN: Final = re.compile(r"\d{4}|nq|nd|qd|ct|ctr|kl|tt|ttlt|tb|hd|kh|cp|tw|ttg|ub|hdnd|ubnd|q?h\d+")
"""Pieces of the sign of a document, behind its number."""
SIGNED: Final = frozenset({"nq", "qd", "ct", "kl", "tb", "hd", "kh"})
"""Pieces before that of who signs."""
_SIGNED_BY: Final = (
    (re.compile(r"cp"), _words("Chính phủ")),
    (re.compile(r"ttg"), _words("Thủ tướng Chính phủ")),
    (re.compile(r"qh\d*"), _words("Quốc hội")),
    (re.compile(r"tw"), _words("Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư")),
)


PEOPLE_OF_LAW: Final = frozenset({"luat gia", "luat su"})
"""No laws behind `Hội` or `Đoàn`."""


def facet_of(kind: str) -> FacetName | None:
    """The facet of what begins with two words; None for what is none of its kinds."""
    if kind in MEETINGS:
        return FacetName.MEETING
    is_document = kind in DOCUMENTS or kind.split(" ")[0] == LAW
    return FacetName.DOCUMENT if is_document else None


def signed_by(piece: str) -> frozenset[str]:
    """The words of who signs documents with a piece in their signs; none for others."""
    found = (words for sign, words in _SIGNED_BY if sign.fullmatch(piece))
    return next(found, frozenset())
