"""Who chairs a meeting and who attends it, of the officials that the article names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.agenda import find_agendas
from indexer.entities.searching import matches_at, offsets
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.entities.reading import Reading
    from indexer.entities.records import Meeting, Official

_NOUNS: Final = (
    "hội nghị|hội thảo|tọa đàm|đại hội|kỳ họp|kì họp|phiên|họp báo|họp|làm việc|diễn đàn|"
    "đối thoại|tiếp xúc|gặp mặt|gặp gỡ|lễ"
)
_CHAIRS: Final = re.compile(
    r"(?:[Cc]hủ (?:trì|tọa)|"
    rf"điều hành(?= (?:nội dung |buổi |cuộc |các )*(?:{_NOUNS})(?!\w)))(?!\w)"
)
_CHAIRING: Final = ("hủ trì", "hủ tọa", "điều hành")
"""Its words, found many times as fast as the pattern."""
_BY: Final = re.compile(r" (?:của|bởi)(?!\w)")
_TASK: Final = re.compile(
    r",? (?:phối hợp|soạn thảo|xây dựng|thực hiện|tham mưu|nghiên cứu|biên soạn|đề tài|dự án|"
    r"kinh tế|chính phủ|đất nước|công việc|hoạt động|doanh nghiệp|thanh tra|thẩm tra|"
    r"nội dung (?:đề án|dự án|dự thảo))(?!\w)"
)
_UNIT: Final = ("đơn vị ", "cơ quan ", "nhà ")
"""Before `chủ trì` it says that a body does it."""
_JOINED: Final = re.compile(
    r"[\s,–-]*(?:(?:và|cùng|với|các|ông|bà|đồng chí|đồng|đã|sẽ|do)[\s,–-]+)*"
)
"""What stands, besides their posts, between those who chair together."""
_ASSIGNED: Final = re.compile(
    r"(?<!goại )(?<!àn )(?<!huyển )(?<!\w)(?:[Gg]iao(?! (?:thông|ban|lưu|dịch))|đề nghị|yêu cầu|"
    r"(?<![Bb]an )chỉ đạo(?= (?:ngành|các|cơ quan|Bộ|Sở|Thanh tra|UBND)))(?!\w)"
)
"""Who is told to chair, by somebody who does not: not every `giao` is one, `Bộ Ngoại giao`."""
_OPENS: Final = re.compile(
    r"[\s“\"]*(?:[^,;:\n]{1,40}, )?(?:(?:khi|trực tiếp|phát biểu|kết luận|và) )*", re.IGNORECASE
)
_MEETING_BEHIND: Final = re.compile(
    rf"(?: (?:một|cuộc|buổi|phiên))* (?:{_NOUNS})(?!\w)[^\n]*?, ", re.IGNORECASE
)
"""`Chiều 31/1, | chủ trì | họp Ban Chỉ đạo …, Thủ tướng …`: who chairs stands behind."""
_ATTENDS: Final = re.compile(
    r"ự(?: [^.,;:\n]{0,90}?)? (?:còn |cũng )?(?:có|gồm)(?= (?:các|đồng|ông|bà|[A-ZĐỦ])|:)"
)
_ATTENDED_BY: Final = re.compile(
    r"dự(?=[,.]| (?:hội nghị|kỳ họp|phiên|cuộc|buổi|đại hội|họp|diễn đàn|tiếp xúc))"
)
_OBJECT: Final = re.compile(
    rf"(?: [^\W\d]+){{0,4}}? (?P<noun>(?:(?:cuộc|buổi) )?(?:{_NOUNS}))(?!\w)", re.IGNORECASE
)
"""What is chaired or attended; it need not be a meeting that has a name."""
_PART_OF: Final = re.compile(r"(?: [^\W\d]+){0,3} (?:của|tại|thuộc|trong) ")
"""Between a session and the meeting of which it is a part: `phiên toàn thể của Hội nghị …`."""
_SEVERAL: Final = re.compile(r" (?:các|những|nhiều|một số|mọi|[2-9]|hai|ba)(?!\w)", re.IGNORECASE)
_ENCOUNTER: Final = re.compile(r"(?:cuộc|buổi) ")
_REFERRED_TO: Final = re.compile(
    r"(?:nghị quyết|văn kiện|hướng tới|tiến tới|chuẩn bị|phục vụ|chào mừng|lập thành tích|sau|"
    r"trước|theo|từ|nhiệm kỳ|kết quả|góp ý|dự thảo|tinh thần|thành công|bầu cử)"
    r"(?: (?!và )[^\W\d]+){0,3} $"
)
"""Before a meeting that is spoken of while another one is held."""
_FARTHEST: Final = 260
_FARTHEST_LINES: Final = 4


def with_people(
    reading: Reading, meetings: Sequence[Meeting], officials: Sequence[Official]
) -> list[Meeting]:
    """The meetings with those who chair and attend them, and with their agendas.

    Words such as `chủ trì hội nghị` mean the meeting whose name begins with their noun, else the
    last one of that noun named before. `Dự có …` or a list of items go on about the last meeting
    that is held, not about one that is only referred to (`văn kiện Đại hội XIV`).
    """
    if not meetings:
        return []
    text = reading.text
    named = _Named(reading, meetings)
    chairs: dict[int, list[str]] = {}
    attendees: dict[int, list[str]] = {}
    agendas: dict[int, list[str]] = {}
    for found, kept in ((_find_chairs, chairs), (_find_attendees, attendees)):
        for at, name in found(text, officials):
            kept.setdefault(named.meant(at), []).append(name)
    for agenda in find_agendas(text):
        agendas.setdefault(named.last_held(agenda.start), []).extend(agenda.items)
    return [
        replace(
            meeting,
            chairs=_distinct(chairs.get(number, ())),
            attendees=_distinct(
                name for name in attendees.get(number, ()) if name not in chairs.get(number, ())
            ),
            agenda=_distinct(agendas.get(number, ())),
        )
        for number, meeting in enumerate(meetings)
    ]


class _Named:
    """Where an article names its meetings, to tell which one its other words speak of."""

    def __init__(self, reading: Reading, meetings: Sequence[Meeting]) -> None:
        self._reading = reading
        self._mentions = sorted(
            (span.start, span.end, number)
            for number, each in enumerate(meetings)
            for span in each.mentions
        )

    def meant(self, at: int) -> int:
        """Which meeting is chaired or attended by the words that end at an offset; -1 for none."""
        thing = _OBJECT.match(self._reading.small, at)
        if not thing or self._reading.small.startswith(" này", thing.end()):
            return self.last_held(at)
        for start, end, number in self._mentions:
            if start < thing.end() and thing.start("noun") < end:
                return number
            if start > thing.end() and _PART_OF.fullmatch(self._reading.small, thing.end(), start):
                return number
        if _SEVERAL.match(self._reading.small, at):
            return -1
        noun = _ENCOUNTER.sub("", thing.group("noun"))
        return self.last_held(at, noun)

    def last_held(self, at: int, noun: str = "") -> int:
        """The last meeting named shortly before an offset, of that noun; -1 for none."""
        small = self._reading.small
        before = [
            (start, number)
            for start, _, number in self._mentions
            if start < at and _ENCOUNTER.sub("", small[start : start + 40]).startswith(noun)
            if not _REFERRED_TO.search(small, max(0, start - 50), start)
        ]
        if not before or small.count("\n", before[-1][0], at) > _FARTHEST_LINES:
            return -1
        return before[-1][1]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _find_chairs(text: str, officials: Sequence[Official]) -> Iterator[tuple[int, str]]:
    """Officials who chair, each with the offset at which the text says so."""
    places = _places(officials)
    if not places:
        return
    runs = _Runs(text, officials)
    chaired = sorted(at - (word[0] == "h") for word in _CHAIRING for at in offsets(text, word))
    for match in matches_at(chaired, _CHAIRS, text):
        if _TASK.match(text, match.end()) or text.endswith(_UNIT, 0, match.start()):
            continue
        start, end = sentence_around(text, match.start(), match.end())
        if by := _BY.match(text, match.end()):
            named = [name for at, name in places if by.end() <= at < min(end, by.end() + 200)][:1]
        else:
            before = [name for at, name in places if start <= at < match.start()]
            if _ASSIGNED.search(text, start, match.start()):
                continue
            joint = text.endswith("đồng ", 0, match.start())
            named = before if joint else runs.ending_with(start, match.start())
            if not named and _OPENS.fullmatch(text, start, match.start()):
                meeting = _MEETING_BEHIND.match(text, match.end(), end)
                behind = meeting.end() if meeting else end
                named = [name for at, name in places if behind <= at < end][:1]
        for name in named:
            yield match.end(), name


def _find_attendees(text: str, officials: Sequence[Official]) -> Iterator[tuple[int, str]]:
    """Officials who attend, by lists (`Tham dự có các đồng chí: …`) and verbs (`… dự hội nghị`)."""
    places = _places(officials)
    if not places:
        return
    for match in _ATTENDS.finditer(text):
        if text[match.start() - 1 : match.start()] not in {"d", "D"}:
            continue
        _, end = sentence_around(text, match.end(), match.end())
        for at, name in places:
            if match.end() <= at < end:
                yield match.start() + 1, name
    for match in _ATTENDED_BY.finditer(text):
        start, _ = sentence_around(text, match.start(), match.end())
        for at, name in places:
            if max(start, match.start() - _FARTHEST) <= at < match.start():
                yield match.end(), name


class _Runs:
    """Which officials are named one after the other, with nothing but their posts between them."""

    def __init__(self, text: str, officials: Sequence[Official]) -> None:
        self._text = text
        self._named = sorted(
            (mention.span.start, mention.span.end, official.name)
            for official in officials
            for mention in official.mentions
        )
        self._posts = sorted(
            {post.text for official in officials for post in official.posts}, key=len, reverse=True
        )

    def ending_with(self, start: int, end: int) -> list[str]:
        """The run that ends with the last one named between two offsets."""
        before = [each for each in self._named if start <= each[0] < end]
        run = before[-1:]
        for each in reversed(before[:-1]):
            if not _JOINED.fullmatch(self._without_posts(each[1], run[0][0])):
                break
            run.insert(0, each)
        return [name for _, _, name in run]

    def _without_posts(self, start: int, end: int) -> str:
        """What stands between two offsets besides posts."""
        rest = self._text[start:end]
        for post in self._posts:
            rest = rest.replace(post, "")
        return rest


def _places(officials: Sequence[Official]) -> list[tuple[int, str]]:
    """Where officials are named, in order."""
    return sorted(
        (mention.span.start, official.name)
        for official in officials
        for mention in official.mentions
    )
