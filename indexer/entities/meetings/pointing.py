"""Bodies that are pointed back at behind the name of a meeting: `phiên họp thứ hai | của hội đồng
này`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.joints import THEIRS

if TYPE_CHECKING:
    from indexer.entities.meetings.parts import MeetingName

_OF_ONE_BEFORE: Final = re.compile(
    r" của (?P<what>(?:[Bb]ộ|[Ss]ở|[Bb]an|[Ủủ]y ban|[Hh]ội đồng|[Cc]ục|[Tt]ổng cục|"
    r"[Hh]iệp hội|[Tt]ập đoàn|[Nn]gân hàng|(?:[Tt]ổng )?[Cc]ông ty|[Ll]iên đoàn|[Hh]ội|[Vv]iện|"
    r"[Tt]rường|[Cc]ơ quan|[Đđ]ơn vị|[Tt]iểu ban|[Tt]ổ công tác)) "
    r"(?:này|đó|nói trên|nêu trên)(?!\w)"
)
_OF: Final = " của "
_LONGEST: Final = len(" của tổng công ty nêu trên")
_WHAT_OF_IT: Final = re.compile(
    r"(?:hoạt động|nhiệm vụ|cơ cấu|vai trò|dự án|sai phạm|vi phạm|quyền hạn|tổ chức|đề xuất|"
    r"kiến nghị|nhân sự|vấn đề)$"
)
"""What of a body a meeting may be about that is not its own."""


def read_pointing(text: str, name: MeetingName, at: int) -> bool:
    """Take such words that begin at an offset into a name; which body they mean is asked later."""
    pointing = _OF_ONE_BEFORE.match(text, at) if text.startswith(_OF, at) else None
    if pointing:
        name.body, name.points_back = pointing.group("what").lower(), True
        name.end = pointing.end()
    return pointing is not None


def cut_at_pointing(text: str, name: MeetingName, at: int) -> None:
    """Let a topic that begins at an offset end before such words, not within them: `triển khai
    nhiệm vụ | của hội đồng này`."""
    pointing = None if name.body else _OF_ONE_BEFORE.search(text, at, name.end + _LONGEST)
    if pointing is None or not pointing.start() <= name.end <= pointing.end():
        return
    topic = text[at : pointing.start()].strip(" ,")
    if not (THEIRS.search(topic) or _WHAT_OF_IT.search(topic)):
        name.topic = topic
        read_pointing(text, name, pointing.start())
