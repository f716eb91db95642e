"""How far the name of a post or a body goes on in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Container

    from corpus import Gazetteers

_CITY: Final = r"(?:TP|Tp)\.\s?"
_INNER_COMMA: Final = r", (?=(?:chống|Thể thao|Gia đình|lãng phí|tiêu cực)\b)"
_GAP: Final = rf"[ \u00a0]+|[ \u00a0]?[-–][ \u00a0]?|{_INNER_COMMA}"


def spelled_either_way(words: str) -> str:
    """A pattern of words that accepts both tone styles of ủy and hòa, the ones posts have."""
    for new, old in (("ủy", "uỷ"), ("hóa", "hoá"), ("hòa", "hoà"), ("khỏe", "khoẻ")):
        words = words.replace(new, f"(?:{new}|{old})")
    return words


class OfficeScanner:
    """Walks along the words of a post or a body with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        phrases = sorted(gazetteers.office_phrases, key=len, reverse=True)
        known = "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in phrases)
        self._step = re.compile(
            rf"(?P<gap>{_GAP})(?P<word>"
            rf"(?P<phrase>(?i:{spelled_either_way(known)})(?!\w))"
            rf"|(?:{'|'.join(gazetteers.office_words)})(?!\w)"
            rf"|(?P<and>và)(?!\w)"
            rf"|(?:{_CITY})?[{UPPER}\d][^\W_]*(?:[./-][^\W_]+)*)"
        )

    def end(self, text: str, start: int, *, barriers: Container[int]) -> int:
        """Where a name of an office ends that has reached `start`; it never runs into a barrier.

        Barriers are offsets at which something else begins, such as persons' names.
        """
        end = start
        while step := self._step.match(text, end):
            if step.start("word") in barriers:
                break
            if step.group("and"):
                after = self._step.match(text, step.end())
                if not after or after.start("word") in barriers or after.group("and"):
                    break
            end = step.end()
        return end
