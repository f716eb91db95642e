"""How far the name of a post or a body goes on in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Container

    from corpus import Gazetteers

_NO_SENTENCE: Final = (
    r"(?![ \u00a0](?:Từ|Theo|Tại|Trong|Khi|Sau|Trước|Ông|Bà|Đồng|Các|Năm|Ngày|Đây|Đó)(?!\w))"
)
"""Behind `TP.` a word that begins the next sentence is no city."""
_STEP: Final = re.compile(
    rf"(?P<gap>[ \u00a0]+|[ \u00a0]?[-–][ \u00a0]?|[ \u00a0]?&[ \u00a0]?|,[ \u00a0])"
    rf"(?:(?P<proper>(?:(?:T[Pp]|[QPH])\.{_NO_SENTENCE}[ \u00a0]?)?"
    rf"[{UPPER}\d][^\W_]*(?:[./&-]+[^\W_]+)*(?:(?<= [{UPPER}])['’] ?[^\W_]+)?)"
    rf"|(?P<small>[{LOWER}]+))"
)
_INNER_COMMA: Final = frozenset(
    "chống|Thể thao|thể thao|TT|Gia đình|gia đình|Công nghệ|công nghệ|Thương binh|thương binh|"
    "Giáo dục|giáo dục|Thanh niên|thanh niên|Thiếu niên|thiếu niên|Nhi đồng|ngân sách|Ngân sách|"
    "khai thác|bảo trì|sinh viên|lãng phí|tiêu cực|Du lịch|du lịch|An ninh|khen thưởng|"
    "Khen thưởng|tìm kiếm|cứu nạn|chữa bệnh|chăm sóc|dự án|"
    "phòng chống|khoa học|Khoa học|Văn hóa|văn hóa|thủy sản|Dân vận".split("|")
)
"""A comma before them stands inside the name of a body: `Văn hóa, Thể thao và Du lịch`."""
_OF_A_FIELD: Final = re.compile(
    r"(?<!\w)(?:Vụ|Cục|[Pp]hòng|[Bb]an|Trung tâm) [^\W\d_]+(?: [^\W\d_]+){0,5}$"
)
_LONGEST_FIELD: Final = 48
_RESETTLEMENT: Final = ("bồi thường", "hỗ trợ", "giải phóng mặt bằng")
_INNER_COMMA_BEHIND: Final = {
    **dict.fromkeys(("hỗ trợ", "tái định", "giải phóng", "bồi thường"), _RESETTLEMENT),
    "đánh giá": ("thẩm định", "giám sát", "khảo thí"),
    "tố cáo": ("khiếu nại",),
    "chữa cháy": ("phòng cháy",),
    "cứu hộ": ("cứu nạn",),
    "thiên tai": ("sự cố",),
    "nhiếp ảnh": ("mỹ thuật",),
    "phê bình": ("lý luận",),
    "nghệ thuật": ("văn học",),
    "quốc tịch": ("hộ tịch",),
}
"""The same only behind some words: elsewhere they are verbs, or begin something else."""
_LONGEST_BEHIND: Final = 20
_JOINED_BODY: Final = re.compile(
    r"(?:Quốc hội|Chính phủ|Thủ tướng|Chủ tịch nước|Đảng|Trung ương|Bộ|Sở|Ủy ban|UBND|HĐND|"
    r"QH|Thành ủy|Tỉnh ủy|Văn phòng|Tổng cục|Cục|Ban|Liên hợp quốc|"
    r"Liên Hợp Quốc|LHQ|UBTVQH|Quân|Công an|Tòa|Viện|Cảnh sát|Phòng|Trung tâm|Đoàn|Liên đoàn|"
    r"Hội|Học viện|Khối|Thanh tra|Kiểm toán|Đài|Vụ|"
    rf"(?:bộ|sở|cục|công an)(?= [{UPPER}])|Đại hội|"
    r"Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Trường|Hợp tác xã|HTX|Quỹ|Bệnh viện|"
    r"[Hh]uyện|[Qq]uận|[Tt]ỉnh|TP\.?|[Tt]hành phố|[Xx]ã|[Pp]hường)(?!\w)"
)
"""What `của` and `thuộc` lead to inside a post: `Ủy ban Kinh tế của Quốc hội`."""
_WHOLE_BEHIND: Final = re.compile(rf"(?:,| \(|, \(|) ?{_JOINED_BODY.pattern}")
"""What the unit belongs to, behind its field."""
_OWN: Final = re.compile(
    rf"(?![Xx]ã hội){_JOINED_BODY.pattern}|(?i:thường trực|phụ trách|lãnh đạo|người|phòng|ban|vụ|"
    r"cục|phó|chủ|trưởng|bí|giám|tổng|ủy|thành viên|chánh|viện|đại|thư|chỉ huy|chính|quyền|nguyên|"
    r"tư lệnh|thứ|bộ|đội|tham mưu)(?!\w)"
)
"""Behind a comma they begin another post or body, no second half of a unit's field."""
_NEXT_CLAUSE: Final = re.compile(
    r" \d| (?:Quốc hội|Chính phủ|Thủ tướng|Chủ tịch|Bộ trưởng|Ban [Bb]í thư|Bộ Chính trị)"
    r" (?:đã|sẽ|cũng|có|yêu|đề|giao)|"
    r" (?:Thượng|Trung|Thiếu|Đại) (?:tướng|tá|úy)| [Pp]hu (?:nhân|quân)| (?:Ông|Bà|Đồng chí) |"
    r" (?:Ban|Sở|Bộ|Cục|Vụ|Phòng|Tỉnh|Huyện) (?:này|đó|ấy)(?!\w)|"
    r" đoàn (?:đại biểu|công tác|cán bộ)| đại diện(?!\w)| chức danh(?!\w)|"
    rf"(?: [{UPPER}][{LOWER}]+){{1,3}} (?:làm|giữ|nhận)(?!\w)|"
    r" (?:Quyết định|Nghị quyết|Thông báo)(?!\w)| công tác (?:tại|ở|bình)(?!\w)"
)
"""After `và` they begin another sentence: `làm Bộ trưởng và Quốc hội đã …`."""
_VERB_AFTER: Final = re.compile(
    r"thông tin (?!và |cơ sở|truyền thông|đối ngoại|tuyên truyền|khoa học|liên lạc|thư viện|"
    r"tổng hợp|thị trường|tín dụng|báo chí|đại chúng|quốc gia|điện tử|thống kê|thương mại|lưu trữ)"
    rf"[{LOWER}]|"
    r"(?:thông tin|báo cáo|đại diện|giải quyết)(?:,| thêm| rằng| về| với| cho|:)|"
    r"(?:chỉ đạo|khen thưởng|dự báo|hướng dẫn|kiểm tra|giám sát|xử lý|vận động)"
    r"(?:,| các| cho| rằng| công an| cơ quan| lực lượng| ngay| phải| việc)|"
    r"báo cáo (?!viên)|ban (?:hành|đầu)|thống kê,|cung cấp (?:thêm|thông tin|và)|"
    r"cơ bản (?:nhất|thống|đồng|tán)|dự báo do|chỉ đạo (?:Chủ tịch|UBND|Sở|Công an)(?!\w)|"
    r"kiêm nhiệm (?i:chức|chủ|phó|trưởng|bí|giám|tổng|viện|vụ|cục|chánh|hiệu|ủy viên|thành viên|"
    r"thủ|đại sứ)(?!\w)|thông tin liên quan|báo (?:tin|cho|về|ngay|lên)(?!\w)|"
    r"(?:thượng|trung|thiếu|đại) (?:tướng|tá|úy)(?!\w)|"
    rf"tổ chức (?!cán bộ|cơ sở|chính quyền|nhân sự|bộ máy|đảng|tỉnh|thành|huyện|quận|trung ương|"
    rf"nhà nước|và|hành chính|biên chế|quốc tế)[{LOWER}]"
)
"""Words of offices that are verbs here: `Sở Xây dựng thông tin, …`."""
_BOARDS: Final = ("Ban ", "ban ", "phòng ", "Phòng ", "tâm ", "cục ", "Cục ", "Vụ ", "vụ ")
"""Behind them such a word is no verb: `Ban chỉ đạo các công trình`."""
_NO_BOARDS: Final = ("Quốc phòng ", "quốc phòng ", "Hải Phòng ", "iên phòng ", "dự phòng ")
_OF_A_PERSON: Final = re.compile(
    r"(?:[Tt]hượng|[Tt]rung|[Tt]hiếu|[Đđ]ại) (?:tướng|tá|úy)(?!\w)|"
    r"(?:GS|PGS|TSKH|TS|ThS|NGND|NGƯT|BS)(?:\.|(?!\w))|(?:PV|NV|BTV|BBT)(?!\w)"
)
"""A rank or a degree, and behind a dash in brackets: who added what stands there."""
_TITLE_COUNCIL: Final = ("hội đồng chức danh ", "Hội đồng chức danh ", "Hội đồng Chức danh ")
"""Behind it a degree is what the council gives."""
_ADDRESSES: Final = frozenset({"Ông", "Bà"})
"""Before a person's name they begin a sentence that lost the mark before it."""
_DASHES: Final = frozenset("-–")
_ASIDE: Final = re.compile(
    r" [-–] ?(?:địa phương|đơn vị|cơ quan|tổ chức|doanh nghiệp|thành viên|dự án|[Ảả]nh|ẢNH)(?!\w)"
)
"""Behind a body a word for it that begins to tell of it (`Huyện ủy A - địa phương đi đầu`), or who
took the picture."""
_COUNT: Final = re.compile(
    r"(?<!quận )(?<!phường )(?<!khu )(?<!số )\d{1,2} "
    r"(?:khóa|nhiệm kỳ|nhiệm kì|lần|năm|tháng)(?! ?[\dIVX]|\w)"
)
"""Behind an office it says how often or how long it was held: `đại biểu Quốc hội 4 khóa`."""
_TERM: Final = re.compile(r"(?:Các khóa|Khóa|Nhiệm kỳ) (?:[IVX]+|\d+)(?!\w)")
_TERM_LETTERS: Final = frozenset("CKN")
"""A term of office, capitalised: it is no part of the body."""
_PHRASE_WORDS: Final = 6
_UNITS: Final = (
    *(f"{unit} " for unit in "Hội Vụ vụ Cục cục Viện viện Ban ban Phòng phòng Khoa khoa".split()),
    *("Trung tâm ", "trung tâm ", "Trung Tâm ", "Hội đồng ", "hội đồng ", "Đội ", "đội "),
    *("xuất bản ", "NXB ", "Báo ", "tập báo ", "Tạp chí ", "tạp chí "),
)
"""Behind them one capitalised syllable alone is half a word: `Hội Tâm lý`, `Báo Tuổi trẻ`."""
_SYLLABLE: Final = re.compile(rf"[{UPPER}][{LOWER}]+")
_SECOND_HALF: Final = re.compile(rf" ([{LOWER}]+)(?!\w)")
_NO_SECOND_HALF: Final = frozenset(
    "và của cho đã đang sẽ vừa cũng được bị có là với nói để từ tại ở về theo do thì mà nhưng này "
    "đó ấy kia khi nếu vì nên lại còn không chưa cùng rồi kiêm các những trên ra vào đến".split()
)
_ACTS: Final = re.compile(
    r"(?:bảo vệ|chỉ đạo|kiểm tra|giám sát|hướng dẫn|xử lý|vận động|điều hành|tiếp nhận|giải quyết|"
    r"hỗ trợ|tổ chức|điều tra|quản lý|khai thác|tham mưu|phổ biến|tuyên truyền|thẩm định|"
    r"kiểm soát|thống nhất|tổng kết|cung cấp|động viên|hợp nhất|báo cáo|đại diện|đặc biệt)(?!\w)"
)
_HEADS: Final = ("rưởng ", "hó ")
"""Behind them such a word is what they lead: `Trưởng đại diện`."""
_OF_NO_BODY: Final = ("hủ tướng", "ổng bí thư", "ổng Bí thư", "hủ tịch nước")
"""Posts that end here: what follows on `và` or `về` is told of their holder."""
_OF_NO_FIELD: Final = (
    *("ộ trưởng ", "ứ trưởng "),
    *(f"{title} " for title in _OF_NO_BODY),
)
_NAME_OF_A_PLACE: Final = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+[ -][{UPPER}][{LOWER}]+$")
"""Behind the name of a place a word of offices is a verb: `Chủ tịch UBND xã An Phú bảo vệ …`."""
_NEEDS_NO_FIELD: Final = re.compile(
    rf"{_NAME_OF_A_PLACE.pattern}|(?<!\w)(?:Quốc hội|"
    rf"(?:[Bb]ộ|[Ss]ở) [{UPPER}][\w&-]*(?:(?:,| và| -)? (?!Cục|Vụ|Phòng|Tổ)[^\W\d_]+){{0,5}})$"
)
"""Behind these `về` tells where their officials go or of what they speak: `Thứ trưởng Bộ Kế hoạch
và Đầu tư | về Cần Thơ`."""
_SHORT_FORM: Final = re.compile(
    rf" \((?:[A-ZĐ]{{1,4}} ?[-&,] ?)+[A-ZĐ]{{1,4}}\)"
    rf"(?= (?:[{UPPER}]|tỉnh |thành phố |huyện |quận |thị xã ))|"
    r" \([A-ZĐ]{2,8}\)(?= (?:TP|[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Pp]hường|[Xx]ã|"
    r"[Tt]rung ương|Việt Nam|Quốc gia|Vùng|Quân khu|Cảnh sát|Bộ đội)(?!\w))"
)
"""A body's short form before its place: `Hội đồng nhân dân (HĐND) tỉnh`."""


class OfficeScanner:
    """Walks along the words of a post or a body with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._phrases = frozenset(
            " ".join(phrase.lower().split())
            for phrase in (*gazetteers.office_phrases, *gazetteers.office_words)
        )
        self._first_words = frozenset(phrase.partition(" ")[0] for phrase in self._phrases)
        self._towns_like_units = tuple(town for town in gazetteers.towns if town.startswith(_UNITS))

    def end(self, text: str, start: int, *, barriers: Container[int]) -> int:
        """Where a name of an office ends that has reached `start`; it never runs into a barrier.

        Barriers are offsets at which something else begins, such as persons' names.
        """
        end = start
        while (reached := self._step(text, end, barriers)) > end:
            end = reached
        return end

    def _step(self, text: str, at: int, barriers: Container[int]) -> int:
        """Where the next part of the office ends; `at` if nothing that follows belongs to it."""
        step = _STEP.match(text, at)
        if not step:
            aside = _SHORT_FORM.match(text, at)
            return aside.end() if aside and aside.end() + 1 not in barriers else at
        word = step.end("gap")
        if word in barriers or (text[word].isdigit() and _COUNT.match(text, word)):
            return at
        if text[word] in _TERM_LETTERS and _TERM.match(text, word):
            return at
        if text[at + 1] in _DASHES and (_ASIDE.match(text, at) or _ACTS.match(text, word)):
            return at
        if text[at] == ",":
            return max(self._after_comma(text, at, word), self._field_end(text, at, word, barriers))
        if _OF_A_PERSON.match(text, word) and not text.endswith(_TITLE_COUNCIL, 0, word):
            return at
        known = self._phrase_end(text, word)
        if (
            known
            and _VERB_AFTER.match(text, word)
            and not (text.endswith(_BOARDS, 0, word) and not text.endswith(_NO_BOARDS, 0, word))
        ):
            return at
        if step.group("proper"):
            if step.end() + 1 in barriers and step.group("proper") in _ADDRESSES:
                return at
            return max(step.end(), known) if known else self._whole_word(text, step, barriers)
        if known and _ACTS.match(text, word) and _is_complete(text, word):
            return at
        return known or self._linking_word(text, at, step, barriers)

    def _whole_word(self, text: str, step: re.Match[str], barriers: Container[int]) -> int:
        """Where a capitalised syllable ends, with its other half where it is half a word."""
        end, word = step.end(), step.start("proper")
        if not _follows_a_unit(text, word) or not _SYLLABLE.fullmatch(text, word, end):
            return end
        half = _SECOND_HALF.match(text, end)
        if not half or half.group(1) in _NO_SECOND_HALF or end + 1 in barriers:
            return end
        if text.endswith(self._towns_like_units, 0, end):
            return end
        return half.end()

    def _after_comma(self, text: str, at: int, word: int) -> int:
        head = re.match(r"\w+(?: \w+)?", text[word : word + 20])
        if not head:
            return at
        both = head.group()
        if behind := _INNER_COMMA_BEHIND.get(both):
            goes_on = text[max(0, at - _LONGEST_BEHIND) : at].lower().endswith(behind)
            return max(self._phrase_end(text, word), word + len(both)) if goes_on else at
        first = both.split()[0]
        if not (both in _INNER_COMMA or first in _INNER_COMMA):
            return at
        if both[0].islower() and _NAME_OF_A_PLACE.search(text[max(0, at - 24) : at]):
            return at
        if both in _INNER_COMMA:
            return word + len(head.group())
        return max(word + len(first), self._phrase_end(text, word))

    def _field_end(self, text: str, at: int, word: int, barriers: Container[int]) -> int:
        """Where the second half of a unit's field ends behind a comma, if what the unit belongs to
        follows: `Vụ Kế hoạch, tài chính, Bộ Y tế`; else the place of the comma."""
        if not _OF_A_FIELD.search(text, max(0, at - _LONGEST_FIELD), at) or _OWN.match(text, word):
            return at
        end = self._phrase_end(text, word)
        while end and text.startswith(" ", end) and (more := self._phrase_end(text, end + 1)):
            end = more
        closes = end and (end + 1 in barriers or _WHOLE_BEHIND.match(text, end))
        return end if closes else at

    def _linking_word(
        self, text: str, at: int, step: re.Match[str], barriers: Container[int]
    ) -> int:
        """Go over a word that belongs to the office only with what follows it."""
        small = step.group("small")
        if small in {"và", "về"} and not text.endswith(_OF_NO_BODY, 0, at):
            if _NEXT_CLAUSE.match(text, step.end()):
                return at
            if small == "về" and _NEEDS_NO_FIELD.search(text[max(0, at - _LONGEST_FIELD) : at]):
                return at
            after = self._step(text, step.end(), barriers)
            return after if after > step.end() and text[step.end()] != "," else at
        if small == "số" and text[step.end() + 1 : step.end() + 2].isdigit():
            return step.end()
        if small in {"của", "thuộc"} and _JOINED_BODY.match(text, step.end() + 1):
            return step.end() if step.end() + 1 not in barriers else at
        return at

    def _phrase_end(self, text: str, at: int) -> int:
        """The end of the longest listed phrase at an offset; 0 if none stands there."""
        words = _SMALL_WORDS.match(text, at)
        if not words:
            return 0
        if words.group().startswith("nước ngoài") and text.endswith("hủ tịch ", 0, at):
            return at + len("nước")
        said = words.group().lower()
        if said.partition(" ")[0] not in self._first_words:
            return 0
        while said and said not in self._phrases:
            said = said.rpartition(" ")[0]
        return at + len(said) if said else 0


def _follows_a_unit(text: str, at: int) -> bool:
    """Whether the word before an offset is a kind of body, not a part of the city's name."""
    return text.endswith(_UNITS, 0, at) and not text.endswith(_NO_BOARDS, 0, at)


def _is_complete(text: str, at: int) -> bool:
    """Whether the name of a place ends before the word at an offset, no unit as in `Trưởng Ban`, or
    a post that has no field of work."""
    if text.endswith(_OF_NO_FIELD, 0, at):
        return True
    return not (_follows_a_unit(text, at) or text.endswith(_HEADS, 0, at)) and bool(
        _NAME_OF_A_PLACE.search(text[max(0, at - 24) : at - 1])
    )


_SMALL_WORDS: Final = re.compile(rf"\w+(?: \w+){{0,{_PHRASE_WORDS - 1}}}")
