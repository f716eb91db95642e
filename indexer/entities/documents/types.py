"""What types of documents are called, and which of them a number makes one."""

from __future__ import annotations

from typing import Final

FULL_TYPE: Final = {
    "nq": "nghị quyết",
    "nđ": "nghị định",
    "qđ": "quyết định",
    "tt": "thông tư",
    "ct": "chỉ thị",
    "kl": "kết luận",
    "kh": "kế hoạch",
    "cv": "công văn",
    "tb": "thông báo",
    "thông báo kết luận": "thông báo",
    "thông tư liên tịch": "thông tư liên tịch",
    "nghị quyết liên tịch": "nghị quyết liên tịch",
}
ALWAYS: Final = (
    "nghị quyết liên tịch|nghị quyết|nghị định|thông tư liên tịch|thông tư|chỉ thị|pháp lệnh|"
    "sắc lệnh|thông báo kết luận"
)
"""Types that need no more than a number."""
BY_CAPITAL: Final = (
    "kết luận|quyết định|qu[yi] định|qu[yi] chế|thông báo|kế hoạch|hướng dẫn|"
    "công điện|công văn|tờ trình|thông tri|đề án|qu[yi] hoạch(?: điện)?|chương trình hành động|"
    "công ước|qu[yi] chuẩn"
)
"""Words for much else: they need a capital, số, or a sign behind the number."""
BY_NUMERO: Final = (
    "báo cáo|văn bản|lệnh|luật|bộ luật|giấy phép|bản án|cáo trạng|kháng nghị|biên bản|chương trình"
)
"""Words behind which a number mostly counts: they need số or a sign."""
ABBREVIATED: Final = "nq|nđ|qđ|tt|ct|kl|kh|cv|tb"
