"""Where an apposition closes: an office of words in no list goes on to the mark that ends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Container

_SAYS: Final = (
    r"(?:cho (?:biết|hay|rằng)|nói|khẳng định|nhận định|bày tỏ|chia sẻ|phân tích|xác nhận|"
    r"thừa nhận|đề nghị|nhấn mạnh|giải thích|trả lời|đánh giá|đã|cũng)(?!\w)"
)
_PARENT: Final = r"(?:Bộ|Sở|Tổng cục|Cục|UBND|Công an|Ủy ban|Viện|Văn phòng|Ban|Tỉnh|Thành) "
_REST: Final = re.compile(
    rf"(?P<rest> [{LOWER}]+(?: [\w./&]+| [-–] [{LOWER}]+){{0,7}}?)"
    r"(?:(?P<bracket>\))|(?P<dash> [-–] )|(?P<aside> \()|"
    rf"(?P<comma>, )(?P<told>{_SAYS}|{_PARENT})?)"
)
"""The rest of an office and the mark behind it."""
_OF_A_TASK: Final = re.compile(
    r"(?:[Bb]an [Cc]hỉ đạo|BCĐ|[Tt]ổ công tác|[Tt]iểu ban|[Bb]an [Ss]oạn thảo|[Tt]ổ biên tập|"
    r"[Đđ]oàn (?:giám sát|kiểm tra|thanh tra)|[Bb]an [Vv]ận động)(?!\w)"
)
"""Boards that are called by what they have to do, in any words."""
_TASK: Final = re.compile(
    r"(?P<rest> (?:về|xử lý|thực hiện|triển khai|xây dựng|giải quyết|phòng|chống|biên soạn|"
    r"tổng kết|sắp xếp|đổi mới|cải cách|phát triển|sửa đổi|việc|rà soát|khắc phục|tái cơ cấu|các|"
    rf"công tác|vấn đề)(?!\w)(?: [\w./&-]+| [-–] [{LOWER}]+){{0,18}}?)"
    r"(?:(?P<bracket>\))|(?P<dash> [-–] )|(?P<aside> \()|"
    rf"(?P<comma>, )(?P<told>{_SAYS}|{_PARENT})?)"
)
_TOLD: Final = re.compile(
    r" (?:đã|đang|sẽ|vừa|cũng|được|bị|là|nói|ông|bà|anh|chị|này|đó|ấy|khi|nếu|vì|nên|không|chưa|"
    r"rằng|cho (?:biết|hay|rằng)|nhấn mạnh|khẳng định|yêu cầu|chủ trì|phát biểu|đề nghị|ký|trao|"
    r"thì|mà|nhưng|giữ|làm|đến|thông tin|chia sẻ|báo cáo)(?!\w)"
)
"""In the task of a board it tells something of who leads it."""
_STOPS: Final = frozenset(
    "và của cho đã đang sẽ vừa cũng được bị có là với nói để từ tại ở theo do thì mà nhưng này đó "
    "ấy kia khi nếu vì nên lại còn không chưa cùng rằng ông bà anh chị làm giữ thôi nghỉ ký gửi "
    "đến sang đi năm tháng ngày nhiệm khóa giai kiêm ghi nêu biết hay bày chia nhấn đánh mong xin "
    "bắt gọi kể hỏi đáp hứa nhờ đưa ra vào lên xuống trước sau trong ngoài qua rồi chịu nhận trả "
    "trình đọc dẫn thừa khẳng xác đề kiến góp lý giải phân nhìn khuyến phản lo trăn thắc tiết "
    "tuyên phát kết chứng tham trực tiếp vi chủ cam thẳng điều bổ ban mới hiện rất nhiều một hai "
    "ba người các những con vợ chồng em mẹ bố cha cháu đại chết mất tự tử bút họp mời nhiệt trao "
    "tặng phê bức thông tình khác lúc hồi".split()
)
"""Words that begin what is said of the person, or that no office goes on with."""
_UNFINISHED: Final = re.compile(
    r"(?<!\w)(?:[Tt]rung tâm|Hội|Cục|Vụ|[Bb]an|[Pp]hòng|[Đđ]oàn|Đội|Viện|[Nn]hà hát|[Bb]ảo tàng) "
    rf"[{UPPER}][{LOWER}]+(?: [{LOWER}]+)*"
)
"""A body and its field with no place behind: the name may go on."""
_REST_OF_CLAUSE: Final = re.compile(
    rf"(?= [{LOWER}])(?P<rest>(?: (?:[\w/&]|\.(?=\w))+){{1,7}}?)(?=[.,;:)\n]|$)"
)
_ENDS_IN_A_PLACE: Final = re.compile(
    r"(?<!\w)(?:ủy|UBND|HĐND|[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|TP\.?|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|"
    rf"[Tt]hị trấn) (?:[{UPPER}][{LOWER}]+(?: (?:[-–] )?[{UPPER}][{LOWER}]+)+|HCM|\d+)$"
)
"""Behind it a clause begins: `A - Phó Chủ tịch UBND tỉnh X chỉ đạo, Sở Y tế phải …`."""
_CLOSES: Final = {"(": ("bracket",), "-": ("dash", "aside", "told"), ",": ("aside", "told")}


def closing(text: str, start: int, end: int, mark: str, barriers: Container[int]) -> int:
    """Where an office behind a name ends that has reached `end` and was opened by a mark.

    It goes on over at most eight words in no list to the mark that closes it: to the bracket, to
    the dash, to the comma before `cho biết`; the task of a board over more of them. It ends as it
    stands if one of them is a verb or a name.
    """
    opened = mark.strip()[:1].replace("–", "-")
    closes = _CLOSES.get(opened, ())
    task = _TASK.match(text, end)
    if (
        task
        and _OF_A_TASK.search(text, start, end)
        and any(task.group(kind) for kind in closes)
        and not _TOLD.search(task.group("rest"))
        and not _has_any(barriers, end, task.end("rest"))
    ):
        return task.end("rest")
    rest = _REST.match(text, end)
    if not rest or not any(rest.group(kind) for kind in closes):
        return end
    if rest.group("comma") and _ENDS_IN_A_PLACE.search(text, start, end):
        return end
    return _without_verbs(rest, end, barriers)


def closing_of_clause(text: str, start: int, end: int, barriers: Container[int]) -> int:
    """Where the office of a predicate ends that has reached `end`: the name of a body without a
    place goes on to the mark behind it: `là Phó trưởng đoàn Văn công Quân khu 7.`"""
    bodies = list(_UNFINISHED.finditer(text, start, end))
    if not bodies or bodies[-1].end() != end:
        return end
    rest = _REST_OF_CLAUSE.match(text, end)
    return _without_verbs(rest, end, barriers) if rest else end


_CHARGE: Final = re.compile(
    rf"(?P<also> kiêm)?(?P<rest>(?: phụ trách)?(?:(?:,| [-–])? [{LOWER}]+){{1,10}}?) "
)


def in_charge(text: str, start: int, end: int, name: int) -> re.Match[str] | None:
    """What a deputy's post goes on with that begins and ends at offsets, up to the name behind it:
    the field of work that he is in charge of."""
    if " phụ trách" not in text[start:name]:
        return None
    rest = _CHARGE.fullmatch(text, end, name)
    words = rest.group("rest").replace(",", "").split() if rest else ()
    return rest if rest and _STOPS.isdisjoint({*words} - {"và", "thông", "điều", "trực"}) else None


def _has_any(barriers: Container[int], start: int, end: int) -> bool:
    return any(at in barriers for at in range(start, end))


def _without_verbs(rest: re.Match[str], end: int, barriers: Container[int]) -> int:
    """Where the rest of an office ends, if none of its words is a verb or a name."""
    words = rest.group("rest").lower().split()
    if not _STOPS.isdisjoint(words) or _has_any(barriers, end, rest.end("rest")):
        return end
    return rest.end("rest")
