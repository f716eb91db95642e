"""Bodies by letters that the article explains in brackets: `Tập đoàn Dầu khí Việt Nam (PVN)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import BODY_HEADS

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.entities.meetings.names import MeetingNameReader

_LETTERS: Final = re.compile(r"(?<![\w-])[A-Z]{3,8}(?![\w-])")
_HEAD: Final = re.compile(rf"(?<!\w)(?=[A-ZĐỦ]){BODY_HEADS}(?!\w)")
_LONGEST: Final = 110
_FEWEST_SPACES: Final = 2


class Acronyms:
    """Writes out such letters in the names of bodies of one article."""

    def __init__(self, text: str, names: MeetingNameReader, barriers: Collection[int]) -> None:
        self._text = text
        self._names = names
        self._barriers = barriers

    def written_out(self, body: str) -> str:
        """The name with the letters replaced that the article explains."""
        for letters in _LETTERS.findall(body):
            if whole := self._explained(letters):
                before = body.partition(letters)[0]
                if before and whole.lower().startswith(before.lower()):
                    before = ""  # `Hội đồng PECC`, which is a Hội đồng itself
                body = before + whole + body.partition(letters)[2]
        return body

    def _explained(self, letters: str) -> str:
        """The body that stands before the letters in brackets."""
        at = self._text.find(f" ({letters})")
        for head in _HEAD.finditer(self._text, max(0, at - _LONGEST), at) if at > 0 else ():
            name, end = self._names.office_at(self._text, head, self._barriers)
            if end == at and name.count(" ") >= _FEWEST_SPACES:
                return name
        return ""
