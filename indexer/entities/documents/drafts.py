"""Whether a law that a text names is still being made."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.entities.reading import Reading
    from indexer.entities.records import Citation

_DRAFT: Final = re.compile(
    r"(?<!\w)(?:dự thảo(?: sửa đổi)?|các dự án|dự án các|dự án|dự luật:?|dự|đề nghị xây dựng|"
    r"dự (?:án|thảo)(?: các)? luật(?:(?: sau(?: đây)?)?(?:,? (?:gồm|bao gồm|như))?:| như)|"
    r"soạn thảo|thẩm tra|chỉnh lý|góp ý(?: cho| vào| về)?|lấy ý kiến(?: về| vào)?|"
    r"(?:sớm|(?:đề nghị|kiến nghị|đề xuất)(?: [^\W\d_]+){0,3}) ban hành|"
    r"lùi(?: thời (?:hạn|gian|điểm))?(?: trình| thông qua| xem xét)?|"
    r"nghe (?:tờ trình|trình bày|báo cáo thẩm tra)(?: về)?|"
    r"dự thảo (?:(?:lần|thứ|mới|nhất|trước|đầu|tiên|cuối|cùng|hai|ba|\d+) )+của) (?:bộ )?$"
)
"""Right before a law; `dự thảo lần thứ 2 của` as well."""
_MADE: Final = re.compile(
    r"(?<!\w)(?:theo|căn cứ|của|vi phạm|trái|(?<!đối )(?<!\n)(?<!\. )với|tại|trong|thi hành|"
    r"thực hiện|thực thi|chấp hành|tuân thủ|áp dụng|hướng dẫn|phổ biến|"
    r"(?:sửa|sửa đổi|điều chỉnh)(?:,? bổ sung)?|bổ sung|thay thế|đổi tên|bãi bỏ|vướng|"
    r"dựa (?:trên|vào)|cơ sở|kế thừa|thay(?: thế)? cho|phát triển từ|"
    r"(?:điều|khoản) \d+,?|hơn|so|(?:luật|điều) liên quan (?:đến|tới)) (?:bộ )?$"
)
"""Right before one that is made: it is kept, broken, explained or changed."""
_IN_THE_MAKING: Final = re.compile(
    r"(?:(?<!được )(?<!được quốc hội )(?<!được chính phủ )"
    r"(?:(?<!đã )xem xét,? thông qua|(?<!đã )biểu quyết,? thông qua|sẽ thông qua|"
    r"cho ý kiến(?: về)?|thảo luận(?: về)?|"
    r"(?:trình|báo cáo)(?: xin ý kiến)? (?:(?:ủy ban |ub)?thường vụ )?quốc hội)|"
    r"dự thảo(?! (?:nghị |thông |quyết |báo |đề |kế |quy |văn ))|dự án (?:bộ )?luật|dự luật|"
    r"(?<!dự án )(?<!đầu tư )xây dựng (?=(?:các )?(?:dự án |dự thảo )?(?:bộ )?$)|"
    r"chương trình xây dựng (?:bộ )?luật)"
    r"(?P<on>[^.\n]{0,120})$"
)
"""What is done to a law that is still being made; said in the passive it is of one before."""
_OF_ONE_MADE: Final = re.compile(
    r"(?<!\w)(?:thực hiện|thi hành|chấp hành|hướng dẫn|cho rằng|cho biết|nhấn mạnh|cao hơn|"
    r"quy định tại|theo|vi phạm|vướng|giám sát|sửa hai)(?!\w)"
)
"""Between the two: it is said of something else than the law."""
_ENACTED: Final = re.compile(
    r"(?:đã|vừa|mới) (?:được )?(?:quốc hội )?(?:biểu quyết )?thông qua|có hiệu lực|thi hành(?! án)"
)
_PASSES: Final = ("thông qua ", "thông qua bộ ")
_PASSED_BEFORE: Final = re.compile(r"(?P<how>[^.;\n]{0,60})(?<!\w)thông qua (?:bộ )?$")
_TO_BE_PASSED: Final = re.compile(
    r"(?<!\w)(?:sẽ|để|trình|dự kiến|nếu|khi|đề nghị|sớm|chưa|không|cần|mong|dự án|"
    r"(?<!đã )(?<!đã thảo luận, )(?:xem xét|biểu quyết))(?!\w)"
)
"""`Ngày 21-11, Quốc hội thông qua Luật …` tells of a law that is made, `biểu quyết thông qua` of
what is on the agenda."""
_PASSED_BILL: Final = re.compile(
    r"(?<!\w)(?<!thường vụ )(?<!nghị )(?<!trình )(?<!để )(?<!xin )(?<!được )"
    r"(?:quốc hội|đại biểu)(?P<how>[^.;\n]{0,60})(?<!\w)thông qua "
    r"(?:(?:\d+|hai|ba|bốn|năm|sáu|bảy|các|những) )?dự(?: án| thảo)?"
    r"(?: luật(?:,? (?:gồm|là|sau))?:?)? (?:bộ )?$"
)
"""`Quốc hội đã thông qua 4 dự luật: Luật …`: what was a bill until then."""
_PASSED_THEN: Final = re.compile(
    r"[^.,;\n]{0,12}? (?:(?:đã|vừa|mới) )*được quốc hội (?:[^.,;\s]+ ){0,5}?thông qua "
    r"(?:vào )?(?:ngày|hôm|sáng|chiều|tối|với)(?!\w)"
)
"""The same behind it."""
_MADE_BEHIND: Final = re.compile(
    r" hiện hành|[^.,;\n]{0,12}? (?:(?:đã|vừa|mới) )*được "
    r"(?:(?!trình|đề nghị|đề xuất|dự kiến|sẽ|chờ|để|chưa|khi|nếu|cho)[^.,;\s]+ ){0,8}?"
    r"(?:thông qua|ban hành|tán thành)(?! sẽ)"
    r"|[^.,;\n]{0,12}? (?:đã|vừa|mới|chính thức) có hiệu lực"
    r"|[^.,;\n]{0,40} (?:việc|để) sửa đổi(?! luật)"
    r"|,? với (?:(?:hơn|trên|gần|tỷ lệ|tỉ lệ|kết quả) )*"
    r"(?:\d[\d,.]*(?: ?%|/\d)|\d+ (?:trong (?:tổng )?(?:số )?\d+ )?(?:đại biểu|phiếu|vị))"
)
_IN_FORCE: Final = re.compile(
    r"(?: \(| [-–]|,)? ?(?:(?:đã|vừa|mới|sẽ|đang|cũng|chính thức|bắt đầu) )*"
    r"(?:có hiệu lực|được áp dụng (?:từ|kể từ)|(?<=mới )ban hành)(?!\w)"
    r"|[^.;\n]{0,80} và (?:sẽ )?có hiệu lực(?!\w)"
)
_NOT_YET: Final = re.compile(
    r"(?<!\w)(?:nếu|giả sử|(?<!sau )(?<!từ )khi|dự kiến|dự thảo|dự luật|dự án)(?!\w)[^.;\n]*$"
)
"""Before a law that is in force or will be, it says that it is not yet passed: `nếu được thông qua,
Luật … sẽ có hiệu lực`."""
_SOON: Final = re.compile(
    r"(?: \([^()\n]{2,60}\))?[^.;\n]{0,20}?(?<!\w)(?:sắp|sẽ|dự kiến(?: sẽ)?|đang)"
    r"(?: tiếp tục)? (?:được )?(?:quốc hội )?"
    r"(?:xem xét,? |biểu quyết,? |bấm nút )*"
    r"(?:thông qua|ban hành|trình|cho ý kiến|lấy ý kiến|soạn thảo|xây dựng|hoàn thiện|thẩm tra|"
    r"thảo luận|xin ý kiến)(?![^.,;\n]{0,30} (?:việc|để) sửa đổi)"
    r"|(?: (?:đã|vừa|mới|đang))? được trình (?:lên |ra |tại )?(?:trước )?(?:quốc hội|kỳ họp)"
    r"|,? trình (?:quốc hội|xin ý kiến|ra quốc hội)| ra (?:trước )?quốc hội"
)
"""Behind a law: what is still to be done to it."""
_PASSED: Final = re.compile(r" (?:được|có)(?: quốc hội)? (?:thông qua|ban hành|hiệu lực)")
_IF: Final = re.compile(r"(?<!\w)(?<!sau )(?<!trước )(?<!từ )(?:nếu|(?:một )?khi|giả sử) (?:bộ )?$")
"""`nếu Luật … được thông qua`"""
_LISTED: Final = re.compile(r"[;,…]? (?:và )?(?:dự án )?")
"""Between two laws of one list: what is said of the first holds for the second."""
_REVISED: Final = re.compile(r"sửa đổi\)?$")
"""The end of a title: mostly of one that is being revised."""


def mark_drafts(reading: Reading, laws: Iterable[Citation]) -> Iterator[Citation]:
    """The laws in their order, those that are still being made marked as drafts.

    Where the words beside a law do not say, it is as the one before it in a list, else as the
    sentence says, else as the next one of the list, else as other mentions of the same title are,
    else made unless its title says that it is being revised.
    """
    found = list(laws)
    told = _told(reading, found)
    by_title: dict[str, set[bool]] = {}
    for law, draft in zip(found, told, strict=True):
        if draft is not None:
            by_title.setdefault(law.title.lower(), set()).add(draft)
    for law, draft in zip(found, told, strict=True):
        if draft is None:
            same = by_title.get(law.title.lower())
            draft = same == {True} if same else bool(_REVISED.search(law.title))
        yield replace(law, draft=True) if draft else law


def _told(reading: Reading, laws: list[Citation]) -> list[bool | None]:
    """Of each law whether the text says where it stands that it is a draft."""
    told: list[bool | None] = []
    listed: list[bool] = []  # whether a law follows another one in a list
    reached = 0
    for law in laws:
        span = law.mentions[0]
        listed.append(bool(told and _LISTED.fullmatch(reading.text, reached, span.start)))
        reached = span.end
        draft = _told_beside(reading, span.start, span.end, dated=bool(law.year))
        if draft is None and listed[-1]:
            draft = told[-1]
        if draft is None:
            draft = _told_by_sentence(reading.small, span.start)
        told.append(draft)
    for i in reversed(range(len(told) - 1)):
        if told[i] is None and listed[i + 1]:
            told[i] = told[i + 1]
    return told


def _told_beside(reading: Reading, start: int, end: int, *, dated: bool) -> bool | None:
    """Whether a law is still being made, by the words right around it; one with a year is made."""
    small = reading.small
    if _is_passed_bill(small, start, end):
        return False
    if _DRAFT.search(small, max(0, start - 40), start) or _SOON.match(small, end):
        return not (dated and small.endswith("sửa đổi ", 0, start))
    if not dated and _IF.search(small, max(0, start - 20), start) and _PASSED.match(small, end):
        return True
    if dated or _MADE_BEHIND.match(small, end):
        return False
    if _MADE.search(small, max(0, start - 24), start):
        return False
    if _IN_FORCE.match(small, end):
        return None if _NOT_YET.search(small, max(0, start - 160), start) else False
    if not small.endswith(_PASSES, 0, start):
        return None
    passed = _PASSED_BEFORE.search(small, max(0, start - 70), start)
    return False if passed and not _TO_BE_PASSED.search(passed.group("how")) else None


def _is_passed_bill(small: str, start: int, end: int) -> bool:
    """Whether a law that is called a bill was passed, as the words around say."""
    if _PASSED_THEN.match(small, end):
        return True
    passed = _PASSED_BILL.search(small, max(0, start - 110), start)
    if not passed:
        return False
    return bool(_MADE_BEHIND.match(small, end) or not _TO_BE_PASSED.search(passed.group("how")))


def _told_by_sentence(small: str, start: int) -> bool | None:
    lead = small[max(0, start - 160) : start]
    making = _IN_THE_MAKING.search(lead)
    if making and not _OF_ONE_MADE.search(making.group("on")):
        return not _ENACTED.search(lead)
    return False if _ENACTED.search(lead, max(lead.rfind("."), lead.rfind("\n"), 0)) else None
