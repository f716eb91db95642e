"""What a meeting is about, when that is its name: `hội nghị | tổng kết năm học 2023-2024`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.records import MeetingKind
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.entities.meeting_heads import Head
    from indexer.entities.reading import Reading

_ACTS: Final = (
    "công bố|triển khai|đánh giá|lấy ý kiến|bàn|thông tin|báo cáo|giới thiệu|góp ý|đẩy mạnh|"
    "thúc đẩy|tăng cường|nâng cao|kiểm điểm|cung cấp|phổ biến|quán triệt|học tập|gặp gỡ|gặp mặt|"
    "biểu dương|tuyên dương|tôn vinh|tri ân|phản biện|tham vấn|kết nối|rút kinh nghiệm|mời gọi|"
    "tập huấn|bồi dưỡng|trao đổi|tháo gỡ|giải trừ|bảo vệ|phát triển|hợp tác|tìm kiếm|ứng phó|"
    "xử lý|thực hiện|thông báo|bàn giao|tuyên truyền|xây dựng|thẩm định|xem xét|lấy phiếu|"
    "vận động|đóng góp|chia sẻ|quảng bá|kêu gọi|thảo luận"
)
"""They name a meeting behind its noun, and are what it does when the noun opens a sentence."""
_NAMES: Final = (
    "tổng kết|sơ kết|bộ trưởng|ngoại trưởng|thứ trưởng|hiệp thương|xúc tiến|cán bộ|an ninh|"
    "đối thoại|bàn tròn|cấp cao|thượng đỉnh|thượng định|giao ban|ngoại giao|tiếp xúc cử tri|"
    "quan chức|quân chính|tín nhiệm|nhà đầu tư|báo chí|môi trường|sáng kiến|tương lai|liên bộ|"
    "người lao động|cử tri|khoa học|kiều bào|chính trị|công tác|quốc tế|quốc gia|toàn cầu|"
    "giáo dục|công nghiệp|du lịch|văn hóa|văn hoá|thanh niên|thi đua|hiệu trưởng|phòng,? chống|"
    "đại biểu|nhân dân|chuyên gia|kết thúc|trước kỳ họp|sau kỳ họp|liên ngành|thường trực|"
    "(?:các|những) (?:nhà|bộ trưởng|lãnh đạo|quan chức|bên|nước|nguyên thủ|ngoại trưởng)"
)
_CONFERENCE: Final = rf"về|{_ACTS}|{_NAMES}"
_BEGINNINGS: Final = {
    MeetingKind.CONFERENCE: _CONFERENCE,
    MeetingKind.CONGRESS: r"thi đua|cháu ngoan|cổ đông|thành lập",
    MeetingKind.SITTING: r"về|bàn về|của (?:các nhà|các bộ trưởng)|giải trình",
    MeetingKind.ROUND: rf"về|{_ACTS}|sơ kết|tổng kết|giao ban|thượng đỉnh|với|của|liên ngành",
    MeetingKind.WORKING_VISIT: r"với|của|giữa",
    MeetingKind.WORKING_ROUND: r"với|của|giữa",
    MeetingKind.QUESTIONS: r"về|đối với",
    MeetingKind.DEBATE: r"về",
    MeetingKind.HEARING: r"về|việc",
    MeetingKind.PRESS_CONFERENCE: rf"về|{_ACTS}|quý|trước kỳ họp|sau kỳ họp|kết thúc|tổng kết",
    MeetingKind.VOTERS: r"(?:tại|ở|trước|sau)(?= (?:kỳ họp|quận|huyện|tp|thành phố|xã|phường|tỉnh))|"
    r"quận|huyện|phường|xã|tp|thành phố|tỉnh|thị xã|đơn vị bầu cử|chuyên đề về|"
    r"(?:hai|ba|các|2|3) (?:quận|huyện)",
    MeetingKind.FORUM: r"về|[^\W\d_]+",
    MeetingKind.DIALOGUE: r"về|với|chiến lược|trực tiếp với|giữa",
}  # fmt: skip
_BEGINNING: Final = {
    kind: re.compile(rf" (?:{words})(?!\w)") for kind, words in _BEGINNINGS.items()
}
_ACTING: Final = re.compile(rf" (?:{_ACTS}|cán bộ|đại biểu|nhân dân|quan chức)(?!\w)")
_PROPER: Final = re.compile(rf" [“\"‘']?[{UPPER}]|(?<=i) [“\"]")
_NO_NAME: Final = re.compile(
    r" (?:Thủ tướng|Phó|Chủ tịch|Bí thư|Tổng (?:thống|bí thư|Bí thư)|Ông|Bà|Đại biểu|Đồng chí)(?!\w)"
)
_WORD: Final = re.compile(
    rf"(?P<gap>,? ?[“\"‘']? ?| ?[-–] ?)(?P<word>(?:St\. |[{UPPER}]\.)*[{UPPER}{LOWER}\d]"
    rf"[{UPPER}{LOWER}\d]*(?:[./&+-]+[{UPPER}{LOWER}\d]+)*)[”\"’']?"
)
_STOPS: Final = frozenset(
    "ngày sáng chiều tối trưa hôm vào do diễn được đã sẽ đang vừa tại ở nhằm để khi mà thì là này "
    "trên dưới theo cũng có bị trước qua hồi mới gần lần như rằng tới dự nêu nói nên "
    "từng còn chỉ không phải hay nhưng ông bà anh chị đồng tổ ấy đó kia cho nếu bởi từ sau đến "
    "lên ra kéo thu khoá khóa nghe nhất dành cùng chuẩn yêu kết".split()
)
_INNER: Final = re.compile(r"(?:tổng|sơ|đổi|tồn|hiện|đoàn|liên|cam|tiêu|hợp|thống|thôn|doanh|tham) $")
"""Before a stop word they make another word of it: `đổi mới`, `đoàn kết`."""
_STOPPING_PAIRS: Final = re.compile(
    r"(?:với (?:sự|chủ đề|tư cách|vai trò|nhiều|mục)|bên lề|trong (?:khuôn khổ|đó|ngày|sáng|chiều|"
    r"tuần|tháng|thời gian)|thường kỳ tháng|tháng \d|năm nay|(?:giữa|cuối|đầu) năm|liên quan|sắp (?:tới|diễn)|khai mạc|bế mạc|"
    r"quan trọng|nhiệm kỳ|diễn ra|thống nhất|đánh giá cao|tiếp tục|khẳng định|cho biết|dưới sự|vừa qua|"
    r"về dự|thông qua|thông thường|\d+ (?:người|đại biểu|đồng chí)|nhân dịp|do |thường niên (?:lần|năm|\d)|hàng đầu)"
)
_KEPT: Final = {
    "kết": re.compile(r"kết (?:nối|thúc|quả|luận|hợp|cấu)"),
    "đến": re.compile(r"đến (?:năm|hết|tháng)"),
    "tổ": re.compile(r"tổ chức"),
    "nhất": re.compile(r"nhất thể"),
    "trước": re.compile(r"trước kỳ họp"),
    "sau": re.compile(r"sau (?:kỳ họp|sắp xếp|sáp nhập)"),
    "dự": re.compile(r"dự (?:án|thảo|luật|toán|báo)"),
    "từ": re.compile(r"từ (?:chối|thiện)"),
    "đồng": re.compile(r"đồng (?:bằng|bộ|bào)"),
    "có": re.compile(r"có hiệu quả|có (?:công|uy tín|trách nhiệm)"),
    "không": re.compile(r"không (?:gian|chính thức)"),
    "nghe": re.compile(r"nghe báo cáo"),
    "cùng": re.compile(r"cùng (?:các|lãnh đạo)"),
    "tại": re.compile(r"tại (?:hội trường|tổ|quận|huyện|xã|phường|tp)"),
    "ở": re.compile(r"ở (?:hội trường|tổ|quận|huyện|xã|phường|tp)"),
    "ra": re.compile(r"ra (?:quân|khơi|mắt)"),
    "chỉ": re.compile(r"chỉ (?:thị|đạo|số|huy)"),
    "thu": re.compile(r"thu (?:hút|ngân sách|hồi|phí)"),
    "trên": re.compile(r"trên địa bàn"),
    "còn": re.compile(r"còn (?:lại|tồn)"),
    "mới": re.compile(r"mới(?!\w)"),
    "chuẩn": re.compile(r"chuẩn bị"),
    "yêu": re.compile(r"yêu nước"),
    "bị": re.compile(r"bị động"),
    "dành": re.compile(r"dành cho"),
    "cho": re.compile(r"cho (?:doanh|người|các|cán bộ)"),
    "gần": re.compile(r"gần dân"),
    "được": re.compile(r"được phê duyệt"),
    "chị": re.compile(r"chị em"),
    "anh": re.compile(r"anh hùng"),
    "phải": re.compile(r"phải thu"),
    "là": re.compile(r"là người"),
}  # fmt: skip
"""A stop word begins these without ending a topic."""
_CONNECTORS: Final = re.compile(
    r"(?:,? (?:và|của|về|với|giữa|các|những|cho|trong|thuộc|từ|đến|để|một|bàn|đối|nhiều|hai|ba|sự))+$"
)
_WEAK: Final = frozenset(
    {"thượng đỉnh", "cấp cao", "quốc tế", "quốc gia", "khoa học", "giao ban", "tổng kết", "sơ kết"}
    | {"an ninh", "cán bộ", "ngoại giao", "công bố", "gặp gỡ", "gặp mặt", "đối thoại", "cử tri"}
    | {"tri ân", "triển khai", "báo cáo", "thông tin", "thảo luận", "bàn", "về", "đại biểu"}
    | {"thượng định", "báo chí", "chính trị", "bộ trưởng", "toàn cầu", "trực tuyến", "đa phương"}
    | {"phát triển", "hợp tác", "các nước", "các bên", "tập huấn", "góp ý", "thường trực"}
    | {"doanh nghiệp", "kinh tế", "chuyên gia", "xúc tiến", "liên ngành", "công tác", "đánh giá"}
)
"""What many meetings are: alone they identify none."""
_WEAK_BEGINNING: Final = re.compile(rf"^(?:(?:{'|'.join(sorted(_WEAK, key=len, reverse=True))})(?: |$))+")
_OF_SOMEBODY: Final = re.compile(r"(?:của|với|giữa|ở|tại|trước|sau|song phương|ba bên)(?!\w)")
_NEEDS_A_NAME: Final = frozenset(
    {
        MeetingKind.WORKING_VISIT,
        MeetingKind.WORKING_ROUND,
        MeetingKind.DIALOGUE,
        MeetingKind.VOTERS,
    }
)
_WITH_PARTNER: Final = _NEEDS_A_NAME | {MeetingKind.ROUND}
_FORUM_WORDS: Final = 4
_MOST_WORDS: Final = 24
_LIST_AHEAD: Final = re.compile(r"[^,.;:\n]{1,40}(?:, [^,.;:\n]{1,40}){0,3} và ")
_PERSON_AS_PARTNER: Final = re.compile(
    r" (?:với|của|giữa) (?:[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch|[Pp]hó|[Bb]ộ trưởng|[Nn]goại|"
    r"ông|bà|anh|chị|[Tt]ổng|[Gg]iám đốc|đồng chí|[Đđ]ại sứ|[Bb]í thư|người đồng cấp|[Qq]uốc vương)"
)


def topic_end(
    reading: Reading, head: Head, at: int, identified: bool, barriers: Collection[int]
) -> int:
    """Where the topic ends that follows a noun or what was read behind it; `at` if there is none."""
    text = reading.text
    beginning = _beginning(reading, head, at, identified)
    if not beginning or at + 1 in barriers:
        return at
    end = _walk(reading, at, barriers)
    end = at + len(_CONNECTORS.sub("", text[at:end]).rstrip(" ,"))
    return end if _tells_enough(text[at:end], head.kind, identified) else at


def _beginning(reading: Reading, head: Head, at: int, identified: bool) -> bool:
    text, small = reading.text, reading.small
    if head.kind in _WITH_PARTNER and _PERSON_AS_PARTNER.match(text, at):
        return False
    listed = _BEGINNING.get(head.kind)
    if listed and listed.match(small, at) and not (head.opens_sentence and _ACTING.match(small, at)):
        return head.kind is not MeetingKind.FORUM or _is_forum(text, small, at)
    if head.kind not in _NAMED_BY_PROPER or identified:
        return False
    return bool(_PROPER.match(text, at)) and not _NO_NAME.match(text, at)


_NAMED_BY_PROPER: Final = frozenset(
    {MeetingKind.CONFERENCE, MeetingKind.FORUM, MeetingKind.DIALOGUE, MeetingKind.VOTERS}
)
_STOP_OF_FORUM: Final = re.compile(r" (?:quốc hội|đa phương|mạng|phim|của|với|và|lớn|nói)(?!\w)")


def _is_forum(text: str, small: str, at: int) -> bool:
    return not _STOP_OF_FORUM.match(small, at) and small[at + 1 :].split(" ", 1)[0] not in _STOPS


def _walk(reading: Reading, at: int, barriers: Collection[int]) -> int:
    """Go on word by word until something else begins."""
    text, small = reading.text, reading.small
    end = at
    for _ in range(_MOST_WORDS):
        step = _WORD.match(text, end)
        if not step:
            break
        word_at = step.start("word")
        if word_at in barriers or _stops(small, word_at, step.group("word")):
            break
        if step.group("gap").startswith(",") and not _goes_on(text, small, end, word_at):
            break
        end = step.end()
    else:
        return at + len(_LAST_PART.sub("", text[at:end]))  # too long: up to its last joint
    return end


_LAST_PART: Final = re.compile(r"(?:,| và| về| của| cho| để| từ| trong)(?: (?!và |về |của |cho |để )[^ ,]+)*$")


def _stops(small: str, at: int, word: str) -> bool:
    if _STOPPING_PAIRS.match(small, at):
        return True
    if word not in _STOPS or _INNER.search(small, max(0, at - 6), at):
        return False
    kept = _KEPT.get(word)
    return not (kept and kept.match(small, at))


def _goes_on(text: str, small: str, comma: int, word_at: int) -> bool:
    """Whether what follows a comma is more of the topic: an act, or a list that `và` will close."""
    if text[word_at].isupper():
        return False
    if _ACT.match(small, word_at):
        return True
    ahead = _LIST_AHEAD.match(small, word_at)
    return bool(ahead) and not any(word in _STOPS for word in ahead.group().split())


_ACT: Final = re.compile(rf"(?:{_ACTS}|chống)(?!\w)")


def _tells_enough(topic: str, kind: MeetingKind, identified: bool) -> bool:
    """Whether a topic identifies a meeting: more than a weak word, for some a proper name."""
    words = topic.strip()
    if identified:
        return bool(words)
    has_name = any(letter.isupper() or letter.isdigit() for letter in words)
    if kind in _NEEDS_A_NAME:
        return has_name or words.startswith("về ")
    if kind in (MeetingKind.FORUM,):
        return has_name or len(words.split()) >= _FORUM_WORDS
    if has_name:
        return words.lower() not in _WEAK
    rest = _WEAK_BEGINNING.sub("", words.lower()).strip()
    return bool(rest) and not _OF_SOMEBODY.match(rest) and len(words.split()) > 1
