"""Who wrote it: names alone on a line, as newspapers sign articles."""

from __future__ import annotations

import re
from typing import Final

_WORK: Final = "Bài|Tin|Ảnh|Clip|Video|Đồ họa"
_HEAD: Final = re.compile(
    rf"(?:(?:{_WORK}|Thực hiện|Tác giả(?: bài viết)?)"
    rf"(?:\s*(?:,|và|-|–|&)\s*(?:{_WORK}))*|Theo)\s*:\s*"
    r"|^(?:(?:Được )?(?:Viết|Đăng) )?bởi\s*:?\s+",
    re.IGNORECASE,
)
_MAX_WORDS: Final = 5
"""Words of a name at most: `Nguyễn Thị Minh Khai Anh` is one."""
_BETWEEN: Final = re.compile(r"\s*(?:,|;|/|\||\s[-–]\s|\svà\s|&)\s*")
_MANY: Final = 5
"""Names that sign one article at most."""
_AGENCIES: Final = re.compile(
    r"\(?(?:P\.?V\.?|T\.?H\.?|B\.?T\.?|TTXVN|TTXVN/Vietnam\+|Vietnam\+|VOV|VGP|Chinhphu\.vn|Nhóm PV"
    r"|Nhóm phóng viên|Phóng viên|Ban Biên tập)\)?",
    re.IGNORECASE,
)
_ACCOUNTS: Final = re.compile(
    r"super ?user|admin(?:istrator)?|web ?master|root|editor|quản trị(?: viên| website| hệ thống)?",
    re.IGNORECASE,
)
"""Names of a CMS's accounts, which pages declare as their author."""
_CREDIT: Final = re.compile(r"\(?(?:Theo|Nguồn)\b:?\s*\S.{0,60}", re.IGNORECASE)


def without_head(line: str) -> str:
    """A byline without `Bài và ảnh:` and the like before the name."""
    return _HEAD.sub("", line, count=1)


def is_name(line: str) -> bool:
    """A name alone on a line: two to five capitalised words, no sentence's final stop."""
    name = without_head(line)
    words = name.split()
    if _ACCOUNTS.fullmatch(name):
        return False
    if not 2 <= len(words) <= _MAX_WORDS or line.endswith((".", ":", ";", "?", "!")):
        return False
    return all(
        word[0].isupper() and word.replace("-", "").isalpha() for word in words if word != "-"
    )


def is_signature(line: str) -> bool:
    """A line that signs an article: one or several names, or `PV`, `TTXVN` and the like."""
    if _AGENCIES.fullmatch(line):
        return True
    if line.endswith((".", ":", ";", "?", "!")):
        return False
    names = _BETWEEN.split(without_head(line))
    signed = bool(_HEAD.match(line))
    return len(names) <= _MANY and all(
        is_name(name) or bool(_AGENCIES.fullmatch(name)) or (signed and name[:1].isupper())
        for name in names
    )


def is_credit(line: str) -> bool:
    """`Theo …`, `Nguồn: …`: where the text was taken from."""
    return len(line.split()) <= 8 and not line.endswith(".") and bool(_CREDIT.fullmatch(line))
