"""Treaties in small letters: by a name (`thỏa thuận Sochi`), or by what they are about where the
sentence says that there is only one (`ngày ký hiệp ước hữu nghị và hợp tác`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.titles import FIRST_WORD, STOPS, WORD_ALONE, YEAR_BEHIND, title_end
from indexer.entities.documents.treaty_words import is_of_several, treaty_words
from indexer.entities.records import Citation, Span
from indexer.entities.searching import matches_at
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED: Final = re.compile(rf"(?<=\W)thỏa thuận (?=[{UPPER}][{LOWER}]+(?!\w))")
_SOME: Final = ("một ", "những ", "loạt ", "nhiều ")
_PLACE: Final = re.compile(rf"[A-Z][a-z]{{3,}}(?! ?[-–&+] ?\w| [{UPPER}])(?!\w)")
_NO_PLACE: Final = frozenset({"Brexit"})
_OF_STATES: Final = re.compile(r"(?:Trung|Hàn|Ấn|Triều|Việt|Liên|Bộ|Công|Hội)(?!\w)")
"""Who agrees, not what: `thỏa thuận Mỹ - Triều`."""
_SUBJECT: Final = re.compile(
    r"[hn](?<!\w.)(?:iệp (?:định|ước)|ghị định thư) "
    rf"(?P<title>[{LOWER}]+(?:,? [{LOWER}]+){{1,11}})"
)
_CAPITAL: Final = re.compile(
    rf"[HCN](?<=[{LOWER},(] .)"
    r"(?<!ổ chức .)(?<!khối .)(?<!các .)(?<!ững .)(?<!hiều .)(?<!một .)(?<!loạt .)(?<!ba .)"
    r"(?:iệp (?:định|ước)|ông ước|ghị định thư) "
    rf"(?P<title>(?!khung|gần|ký|vì|toàn diện|quan trọng|cơ bản|cuối|trước|trong|quốc tế (?!về))"
    rf"[{LOWER}]+(?: [{LOWER}]+){{2}})"
)
"""With a capital inside a sentence it leads to a title in small letters."""
_SORT: Final = re.compile(
    r"(?:(?:thương mại|tự do|mậu dịch|đầu tư|kinh tế|hợp tác|song phương|đa phương|khu vực|quốc tế|"
    r"bảo hộ|khuyến khích|thế hệ mới|liên chính phủ|hàng không|vay vốn|tránh đánh thuế|thuế|và|"
    r"hai lần|đối ứng) ?)+$"
)
"""Words that say what sort of treaty one is: it needs its parties."""
_WITH_MANY: Final = re.compile(r" với (?:gần |hơn )?\d")
_PARTY: Final = re.compile(rf" (?:với|giữa) (?!các)(?:nước )?[{UPPER}]")
_ONE: Final = re.compile(
    r"(?<!\w)(?:ngày ký|năm ký|rút khỏi|hủy(?: bỏ)?|chấm dứt|vi phạm|tuân thủ|gia hạn|theo|"
    r"đình chỉ|phê chuẩn|thực hiện|ngày ký kết|trong) $",
    re.IGNORECASE,
)
"""What is done with a treaty that exists."""
_YEAR_AHEAD: Final = re.compile(r",? \(?(?:19|20)\d\d")
_BEFORE: Final = re.compile(r" (?:này|ấy|đó|trên|nào)(?!\w)")
_STOPS: Final = STOPS - {"của", "về", "cấm"} | set(
    "giữa ký nhưng quan trọng song đa thế bổ hiện riêng cụ kế mà tạo vốn nên ấy đó phương bằng "
    "cách từng".split()
)
_STOPS_BEHIND_CAPITAL: Final = _STOPS - {"riêng", "đa", "bị"}
_TITLE_STOPS: Final = STOPS - {"các"} | {"từng", "ký", "mà"}
_SHORT: Final = 2
_ALONE: Final = 4
"""Syllables from which a subject alone tells which treaty is meant."""


def find_small_treaties(text: str, state: re.Pattern[str]) -> Iterator[Citation]:
    """The treaties of a text that only a name or the sentence tells.

    `state` matches names of states: after one an agreement tells who agreed, not which it is.
    """
    if not (words := treaty_words(text)):
        return
    for match in matches_at(words, _NAMED, text):
        begin, at = match.span()
        if state.match(text, at) or text.endswith(_SOME, 0, begin):
            continue
        if end := _name_end(text, at):
            yield _citation(text, begin, at, end)
    for match in matches_at(words, _SUBJECT, text):
        if end := _subject_end(text, match):
            yield _citation(text, match.start(), match.start("title"), end)
    for match in matches_at(words, _CAPITAL, text):
        if end := _title_end_behind_capital(text, match.start("title")):
            yield _citation(text, match.start(), match.start("title"), end)


def _name_end(text: str, at: int) -> int:
    """Where the name of an agreement ends: a town of another country, or a title; 0 if none."""
    place = _PLACE.match(text, at)
    if place and not is_syllable(place.group()):
        return 0 if place.group() in _NO_PLACE else place.end()
    if _OF_STATES.match(text, at):
        return 0
    word = FIRST_WORD.match(text, at)
    if not word or not is_syllable(word.group()):
        return 0
    end = title_end(text, at, _TITLE_STOPS)
    return end if text.count(" ", at, end) >= _SHORT else 0


def _subject_end(text: str, match: re.Match[str]) -> int:
    """Where the subject of the one treaty meant ends; 0 if others are meant, too."""
    one = _ONE.search(text, max(0, match.start() - 12), match.start())
    if not one and not _YEAR_AHEAD.match(text, match.end()):
        return 0
    end = title_end(text, match.start("title"), _STOPS, 12, re.compile(rf"[{LOWER}]+"))
    words = 1 + text.count(" ", match.start("title"), end)
    dated = YEAR_BEHIND.match(text, end) and not is_of_several(text, match.start())
    if words >= _SHORT and dated:
        return end
    if not one or _BEFORE.match(text, end):
        return 0
    if words >= _ALONE or (words >= _SHORT and _PARTY.match(text, end)):
        return end
    return 0


def _title_end_behind_capital(text: str, at: int) -> int:
    """Where a title in small letters behind a capital ends; 0 if it only tells the sort."""
    end = title_end(text, at, _STOPS_BEHIND_CAPITAL, 14, WORD_ALONE, with_parties=True)
    title = text[at:end].removesuffix(" đối")
    end = at + len(title)
    if title.count(" ") < _SHORT or _SORT.fullmatch(title) or _WITH_MANY.match(text, end):
        return 0
    return end


def _citation(text: str, begin: int, title: int, end: int) -> Citation:
    year = YEAR_BEHIND.match(text, end)
    return Citation(
        kind=text[begin : title - 1].capitalize(),
        number="",
        issuer="",
        title=text[title:end],
        year=int(year.group("year")) if year else None,
        mentions=(Span(begin, year.end() if year else end),),
    )
