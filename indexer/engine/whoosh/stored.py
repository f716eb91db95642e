"""The stored articles of one generation, read from Whoosh's segments."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from indexer.engine.record import unpack
from indexer.records import DatedArticle, DuplicateGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.records import StoredArticle


class StoredArticles:
    """Reads articles by their numbers, with one reader a thread: Whoosh's are not safe to share."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401 (Whoosh carries no types)
        self._index = index
        self._readers = threading.local()
        self._open_readers: list[Any] = []
        self._lock = threading.Lock()

    def article(self, number: int) -> StoredArticle:
        """One article whole."""
        return unpack(self._reader().stored_fields(number)["record"])

    def dated(self, numbers: Iterable[int]) -> tuple[DatedArticle, ...]:
        """Articles as lines of a list."""
        return tuple(_dated(self.article(int(number))) for number in numbers)

    def duplicates(self, numbers: Iterable[int]) -> DuplicateGroup:
        """Articles that are nearly the same, and whether they are so to the letter."""
        articles = [self.article(int(number)) for number in numbers]
        texts = {(article.title, article.summary, article.body) for article in articles}
        return DuplicateGroup(tuple(map(_dated, articles)), exact=len(texts) == 1)

    def close(self) -> None:
        """Release the readers of all threads; reading afterwards is an error."""
        with self._lock:
            for reader in self._open_readers:
                reader.close()
            self._open_readers.clear()
        self._index.close()

    def _reader(self) -> Any:  # noqa: ANN401 (see above)
        reader = getattr(self._readers, "reader", None)
        if reader is None:
            with self._lock:
                reader = self._index.reader()
                self._open_readers.append(reader)
            self._readers.reader = reader
        return reader


def _dated(article: StoredArticle) -> DatedArticle:
    return DatedArticle(article.id, article.title, article.published, article.source)
