"""Does a post make its holder an official? Companies, schools and other countries do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.offices import new_tone_style

if TYPE_CHECKING:
    from corpus import Gazetteers
    from indexer.entities.records import Post

_HOME: Final = re.compile(r"Việt Nam|\bVN\b")
_AT_WORK_ABROAD: Final = re.compile(r" (?:tại|ở|bên cạnh) ")


class Standing:
    """Judges posts with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        words = [new_tone_style(word.lower()) for word, _ in gazetteers.outsiders]
        self._outside = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
        self._exceptions = {
            new_tone_style(word.lower()): tuple(new_tone_style(each.lower()) for each in exceptions)
            for word, exceptions in gazetteers.outsiders
        }
        countries = sorted(gazetteers.countries, key=len, reverse=True)
        self._abroad = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, countries))})(?!\w)")

    def is_official(self, post: Post) -> bool:
        """Whether the post is one in party, state, army or a mass organisation of Viet Nam."""
        return not (self._is_outside(post.text) or self.is_foreign(post))

    def _is_outside(self, text: str) -> bool:
        small = new_tone_style(text.lower())
        return any(
            not any(exception in small for exception in self._exceptions[match.group()])
            for match in self._outside.finditer(small)
        )

    def is_foreign(self, post: Post) -> bool:
        """Whether the post is one of another country or of a union of countries."""
        if _HOME.search(post.text):
            return False
        return bool(self._abroad.search(_AT_WORK_ABROAD.split(post.text)[0]))
