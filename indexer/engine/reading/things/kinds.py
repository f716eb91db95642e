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


COUNTED: Final = {
    " ".join(folded_words(label)[:KIND]): " ".join(folded_words(label))
    for label in ("Hội nghị lần thứ", "Kỳ họp thứ", "Phiên họp thứ", "Đại hội lần thứ")
}
"""Meetings that are counted: how labels begin, and how they go on to the number."""
MEETINGS: Final = _begin(
    *("họp báo", "cuộc họp", "diễn đàn", "đối thoại", "tiếp xúc cử tri", "buổi làm việc"),
    *("phiên chất vấn", "phiên thảo luận", "phiên giải trình"),
).union(COUNTED)
NUMBERED: Final = _begin(
    *("nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kết luận", "thông báo"),
    *("quy định", "hướng dẫn", "kế hoạch", "công văn", "công điện", "pháp lệnh", "tờ trình"),
    *("văn bản", "bản án", "báo cáo", "giấy phép", "quy chuẩn", "sắc lệnh", "cáo trạng"),
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
REGULAR: Final = _begin("phiên họp", "họp báo")
"""What is held again and again: papers say who meets before or behind when, labels behind it."""

COUNTING: Final = frozenset({"so", "lan", "thu", "dai", "bieu", "toan", "quoc"})
"""Words before a number that queries and labels may have or not."""
SILENT: Final = frozenset({"so", "lan", "thu"})
"""The same anywhere in a name."""
COUNTS: Final = frozenset({"lan", "thu"})
"""A number follows."""
LOCAL: Final = ("hoi dong nhan dan", "dang bo")
"""Bodies that each place has."""
BODIES: Final = frozenset(
    (
        *("hdnd", "qh", "ubnd", "ubtvqh", "bch", "hoi dong", "quoc hoi", "uy ban", "ban chap"),
        *("dang bo", "chinh phu", "tinh uy", "thanh uy", "huyen uy", "quan uy"),
    )
)
"""How bodies begin that meet: behind a name that of another one."""
LEVELS: Final = frozenset({"tinh", "thanh", "pho", "huyen", "quan", "thi", "xa", "phuong"})
TERM: Final = "khoa"
OF: Final = "cua"
SIGN: Final = re.compile(r"\d{4}|nq|nd|qd|ct|ctr|kl|tt|ttlt|tb|hd|kh|cp|tw|ttg|ub|hdnd|ubnd|q?h\d+")
"""Pieces of the sign of a document, behind its number."""


def facet_of(kind: str) -> FacetName | None:
    """The facet of what begins with two words; None for what is none of its kinds."""
    if kind in MEETINGS:
        return FacetName.MEETING
    is_document = kind in DOCUMENTS or kind.split(" ")[0] == LAW
    return FacetName.DOCUMENT if is_document else None
