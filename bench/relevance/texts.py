"""What the peers are given: the same texts that thoisu reads, and the words of a query."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus import Article

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Text:
    """An article as a plain search engine indexes it: two fields, letters composed."""

    id: str
    title: str
    """Empty when only bodies are indexed."""
    body: str
    """Lead, body and captions, as in thoisu's field of that name."""

    @property
    def whole(self) -> str:
        """Both fields, for engines that know only one."""
        return f"{self.title}\n{self.body}" if self.title else self.body


def texts_of(articles: Iterable[Article], *, body_only: bool) -> Iterator[Text]:
    """The text of each article. Composing the letters spares the peers what every user must do."""
    for article in articles:
        parts = (article.summary, article.body, *article.captions)
        body = "\n".join(part for part in parts if part)
        yield Text(article.id, "" if body_only else composed(article.title), composed(body))


def composed(text: str) -> str:
    """The text with each letter and its marks as one character (NFC)."""
    return unicodedata.normalize("NFC", text)


def words(text: str) -> list[str]:
    """The runs of letters and digits, in small letters: nothing in them is anybody's syntax."""
    return _WORD.findall(composed(text).lower())
