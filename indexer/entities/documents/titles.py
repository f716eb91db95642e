"""Where the title of a document ends that stands in no list."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

FIRST_WORD: Final = re.compile(
    rf"[{UPPER}][{LOWER}]+(?:-[{LOWER}]+)+|[{UPPER}][{UPPER}{LOWER}]*(?:&[{UPPER}]+)*"
)
"""A foreign name may be written by its syllables: `Hiệp định Giơ-ne-vơ`."""
WORD_ALONE: Final = re.compile(rf"[{UPPER}{LOWER}]+")
WORD: Final = re.compile(
    rf"(?:(?P<gap>,?) | ?[-–] ?(?=[{UPPER}])| [-–] )(?P<word>[{UPPER}{LOWER}]+)"
)
STOPS: Final = frozenset(
    "được đã đang sẽ có là của này cho trong theo về với để nếu tại vẫn cũng mới hiện nêu thì mà "
    "do "
    "khi như bị không ra nhằm từ vào trên khóa năm đến sau trước cần phải còn chưa nên bởi "
    "hay đăng "
    "hoặc gồm cùng ngày việc quy chỉ sửa vừa một các những dự thông trình áp sắp cấm nghiêm yêu "
    "phù".split()
)
"""Small words at which an unknown title ends,"""
_COMPOUND: Final = re.compile(
    r"(?<!\w)(?:[Tt]ự do|[Tt]hực hiện|[Dd]ự bị|[Pp]hát hiện|[Tt]hiết bị|[Hh]àng không|"
    r"(?:[Tt]ruyền|[Gg]iao|[Vv]iễn|[Ll]ưu|[Pp]hổ) thông|[Hh]ậu cần|[Đđ]ào tạo|[Đđ]ổi mới|"
    r"[Tt]hế hệ mới|[Ss]áng tạo)$"
)
"""unless it ends in one of these with them"""
_COMPOUND_AHEAD: Final = re.compile(
    r"(?:thông tin|trên (?:bộ|biển|không)|quy (?:chuẩn|hoạch|chế)|chỉ (?:số|huy|đạo giải quyết)|"
    r"vấn đề trên biển|"
    r"dự (?:trữ|bị|báo)|phải chăng)(?!\w)"
)
"""or goes on with one of these."""
_WITH_A_PARTY: Final = re.compile(rf"với [{UPPER}]")
_MOST_WORDS: Final = 9
_COUNT_BEHIND: Final = re.compile(r" số \d")
_GOES_ON: Final = re.compile(
    rf" về [{UPPER}]|(?<=LHQ) về |(?<=ASEAN)(?: ?[-–] ?| và | với )[{UPPER}]"
)
_GOES_ON_BEHIND_COMMA: Final = re.compile(
    rf"chống |[{LOWER}]+(?: [{LOWER}]+){{0,3}}(?: và |, [{LOWER}])"
)
"""A list that goes on, else a comma ends a title."""
_NEXT_DOCUMENT: Final = re.compile(
    r" (?:(?:[Bb]ộ )?[Ll]uật |[Pp]háp luật|[Hh]iệp định |[Hh]iệp ước |[Cc]ông ước |"
    r"[Nn]ghị định thư |[Hh]iến chương |[Tt]uyên bố )"
)
_NEXT_ACT: Final = re.compile(
    r" (?:kêu gọi|giới hạn|ban hành|gia hạn|cam kết|yêu cầu|đề nghị|khẳng định|nhấn mạnh|cho rằng|"
    r"tiến tới|bắt đầu|tiếp tục|đồng ý|từ bỏ)(?!\w)"
)
"""Behind `và`: what else is done, no part of a title."""
_FOREIGN_PLACE: Final = re.compile(r"[A-Z][a-z]{2,}")
_BEHIND_A_PLACE: Final = re.compile(rf" ?[-–] ?| [{UPPER}]| (?:về|khung|giữa) ")
"""A treaty named after a town ends there, or says what it is about: `Hiệp ước Lisbon và …`."""
_CONNECTORS: Final = re.compile(r"(?:,? (?:và|của|về|giữa|các|một|những|với|giai đoạn))+$")
YEAR_BEHIND: Final = re.compile(
    r",? (?:(?P<bracket>\()(?:năm )?|năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])(?(bracket)\))"
)


def title_end(
    text: str,
    at: int,
    stops: frozenset[str] = STOPS,
    most: int = _MOST_WORDS,
    beginning: re.Pattern[str] = FIRST_WORD,
    *,
    with_parties: bool = False,
) -> int:
    """The end of a title in no list: it begins with a capital and goes on to the first verb.

    One `with_parties` goes on over `với` and a name.
    """
    first = beginning.match(text, at)
    if not first or first.group() in stops:
        return at
    end = first.end()
    place_end = end if _is_foreign_place(first.group()) else 0
    if len(first.group()) > 1 and first.group().isupper() and not _GOES_ON.match(text, end):
        return end  # an abbreviation is the whole title: `Luật PCTN`
    for _ in range(most):
        word = WORD.match(text, end)
        if not word or _ends_before(text, at, word, stops, with_parties=with_parties):
            break
        if end == place_end:
            if not _BEHIND_A_PLACE.match(text, end):
                break
            place_end = word.end() if _is_foreign_place(word.group("word")) else 0
        if word.group("gap") == "," and (
            most != _MOST_WORDS or not _GOES_ON_BEHIND_COMMA.match(text, word.start("word"))
        ):
            break
        end = word.end()
    return at + len(_CONNECTORS.sub("", text[at:end]))


def _is_foreign_place(word: str) -> bool:
    return _FOREIGN_PLACE.fullmatch(word) is not None and not is_syllable(word)


def _ends_before(
    text: str, at: int, word: re.Match[str], stops: frozenset[str], *, with_parties: bool
) -> bool:
    """Whether a title that begins at an offset ends before a word: `Luật Giá | do Quốc hội …`."""
    begin = word.start("word")
    if word.group("word") in stops and not (
        _COMPOUND.search(text, at, word.end())
        or _COMPOUND_AHEAD.match(text, begin)
        or (with_parties and _WITH_A_PARTY.match(text, begin))
    ):
        return True
    if _COUNT_BEHIND.match(text, word.start()):
        return True
    if word.group("word") == "và":
        next_one = _NEXT_DOCUMENT.match(text, word.end()) or _NEXT_ACT.match(text, word.end())
        return next_one is not None
    return word.group("gap") is None and _NEXT_DOCUMENT.match(text, begin - 1) is not None
