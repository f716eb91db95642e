"""Whose a press conference is, by those who speak there for a body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.kinds import REGULAR
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from indexer.entities.meetings.hosts import HostReader
    from indexer.entities.meetings.parts import MeetingName

_ANNOUNCES: Final = re.compile(
    r"(?: (?:đã|vừa|chính thức))* (?:công bố|thông báo|thông tin|cung cấp)(?!\w)[^.;\n]{0,60} "
    r"(?:tại|trong) (?:buổi|cuộc)? ?$"
)
BY_ITS_HEAD: Final = re.compile(
    r"(?:[Gg]iám đốc|[Cc]hủ tịch|[Cc]hủ nhiệm|[Bb]í thư|[Tt]rưởng|[Cc]hánh văn phòng|[Pp]hó|"
    r"[Tt]hứ trưởng|[Bb]ộ trưởng|[Cc]ục trưởng|[Vv]iện trưởng|[Pp]hó [Tt]ổng) $"
)
"""Before a body: who is meant belongs to it."""
SUBJECT_BEHIND: Final = re.compile(r"[^,.;\n]{0,30}, (?:(?:lãnh đạo|thường trực) )?(?=[A-ZĐỦ])")
_ANSWERS: Final = re.compile(
    r"(?: (?:đã|cũng|vừa|chính thức))* (?:trả lời|thông tin|thông báo|công bố|cho biết)(?!\w)"
)
_YEARLY: Final = "thường niên"
_ON_ECONOMY: Final = re.compile(r"(?:về )?(?:tình hình )?kinh tế(?:,| -| và)? xã hội(?!\w)")
_AS_REGULAR: Final = re.compile(rf"quý |{_ON_ECONOMY.pattern}")
"""Of what bodies report again and again."""
_SPOKESMAN: Final = re.compile(
    r"(?<!\w)(?:[Cc]hánh [Vv]ăn phòng (?:(?:kiêm|và|,) [^.,;\n]{3,30}? )?|"
    r"[Cc]hủ nhiệm [Vv]ăn phòng (?=Chính phủ)|[Pp]hát ngôn viên |"
    r"(?:[Pp]hó )?[Nn]gười [Pp]hát ngôn )(?:của )?(?=[A-ZĐỦ]|bộ [A-ZĐ])"
)
"""Who speaks for a body: its spokesman, the head of its office."""
_LEADER: Final = re.compile(
    r"(?:(?<=[,.–-] )|(?<=[Tt]heo )|(?<![^\n]))(?:(?:[Pp]hó )?[Cc]hủ tịch (?=UBND|"
    r"Ủy ban [Nn]hân dân)|[Ll]ãnh đạo (?=UBND|Ủy ban [Nn]hân dân|[Bb]ộ [A-ZĐ]))"
)
"""Who speaks for it at a regular briefing as well; deputy ministers do so at the Government's."""


class BriefingReader:
    """Reads whose the press conferences of one article are."""

    def __init__(self, text: str, hosts: HostReader) -> None:
        self._text = text
        self._hosts = hosts

    def of(self, name: MeetingName) -> str:
        """Who holds a press conference, as written; empty if nothing tells."""
        host = self._announces(name) or self._briefs(name)
        return "" if _is_guest(host, name) else host

    def of_review(self, name: MeetingName) -> str:
        """`Tại phiên họp về tình hình kinh tế - xã hội, Chủ tịch UBND …`: whose leader speaks where
        that is reviewed."""
        if not _ON_ECONOMY.match(name.topic):
            return ""
        return self._spoken_for(_LEADER, *sentence_around(self._text, name.start, name.end))

    def _announces(self, name: MeetingName) -> str:
        """`kết quả được Bộ … công bố tại cuộc họp báo`: who announces something there holds it."""
        text = self._text
        start, _ = sentence_around(text, name.start, name.end)
        for host in self._hosts.named(start, name.start):
            of_its_head = BY_ITS_HEAD.search(text, start, host.start)
            if not of_its_head and _ANNOUNCES.match(text[host.end : name.start]):
                return host.written
        return ""

    def _briefs(self, name: MeetingName) -> str:
        """`Tại họp báo thường kỳ quý I, Bộ … đã trả lời`: who speaks at a regular briefing, be it
        by somebody who does so for it, whom the sentence names, else the article."""
        at_the_end_of_a_year = "cuối năm" in name.period and not name.topic
        regular = REGULAR.intersection(name.modifiers) or _AS_REGULAR.match(name.topic)
        if not (regular or at_the_end_of_a_year):
            return ""
        behind = SUBJECT_BEHIND.match(self._text, name.end)
        host = behind and self._hosts.first_at(behind.end())
        if host and _ANSWERS.match(self._text, host.end):
            return host.written
        start, end = sentence_around(self._text, name.start, name.end)
        told = self._spoken_for(_SPOKESMAN, start, end) or self._spoken_for(_LEADER, start, end)
        if told or _YEARLY in name.modifiers:
            return told  # a head of state holds his yearly one himself
        return self._spoken_for(_SPOKESMAN, 0, len(self._text))

    def _spoken_for(self, speaker: re.Pattern[str], start: int, end: int) -> str:
        """The only body for which somebody speaks in a stretch of the text."""
        speakers = speaker.finditer(self._text, start, end)
        hosts = [self._hosts.first_at(each.end()) for each in speakers]
        written = {host.written for host in hosts if host}
        return written.pop() if len(written) == 1 else ""


def _is_guest(body: str, name: MeetingName) -> bool:
    """A department speaks at the briefing on the economy that its province holds."""
    return body.startswith("Sở ") and bool(_ON_ECONOMY.match(name.topic))
