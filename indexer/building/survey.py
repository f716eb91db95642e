"""Sources compared with the ledger of an index: what is new or changed, and what vanished."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus import (
    Article,
    Quarantined,
    QuarantineReason,
    count_file,
    duplicate_of,
    fingerprint_of,
    read_file,
)
from indexer.building.ledger import Ledger, LedgerArticle, LedgerFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus import SourceFile

_SETTLING_NS: Final = 2_000_000_000
"""Some file systems tell times two seconds apart only: a file written so shortly before it was
read may be written again with the same time."""


@dataclass(frozen=True, slots=True)
class Change:
    """An article to be indexed."""

    article: Article
    digest: str


@dataclass(slots=True)
class Counts:
    """What a run met so far. Nothing is lost: what was read is all of these together."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    quarantined: int = 0

    @property
    def read(self) -> int:
        """Articles met in the sources, good or bad."""
        return self.new + self.changed + self.unchanged + self.quarantined


class Survey:
    """One pass over source files in their order."""

    def __init__(
        self,
        files: Sequence[SourceFile],
        earlier: Ledger,
        *,
        clock: Callable[[], int],
        progress: Callable[[Counts], None] = lambda _: None,
    ) -> None:
        """`clock` gives nanoseconds since 1970; `progress` is called after each article."""
        self.counts = Counts()
        self.quarantined: list[Quarantined] = []
        self._files = files
        self._earlier = earlier
        self._known_files = earlier.by_path()
        self._clock = clock
        self._progress = progress
        self.changed: list[str] = []
        """The ids of the articles whose contents changed."""
        self._first: dict[str, str] = {}
        """For each id met where it stands first."""
        self._read_files: list[LedgerFile] = []

    def expected(self) -> int:
        """About how many articles there are; files that need not be read are not counted anew."""
        total = 0
        for file in self._files:
            known = self._unchanged(file)
            total += len(known.articles) if known else count_file(file)
        return total

    def changes(self) -> Iterator[Change]:
        """Read what must be read; what must be indexed comes out."""
        for file in self._files:
            known = self._unchanged(file)
            if known and self._is_as_before(known):
                self._take_over(known)
            else:
                yield from self._read(file)

    def ledger(self) -> Ledger:
        """The ledger of what was read, once `changes` has come to its end."""
        return Ledger.of(tuple(self._read_files))

    def removed(self) -> list[str]:
        """The ids of the articles that vanished from the sources."""
        kept = self.ledger().digests
        return [article_id for article_id in self._earlier.digests if article_id not in kept]

    def _unchanged(self, file: SourceFile) -> LedgerFile | None:
        """What the ledger says of a file that was not written since; None when it may have been."""
        known = self._known_files.get(str(file.path))
        if known is None or not known.settled or known.fingerprint != fingerprint_of(file):
            return None
        return known

    def _is_as_before(self, known: LedgerFile) -> bool:
        """Whether no article of a file needs its text: what was kept is indexed as it is, and
        what came second has a first one still."""
        here: set[str] = set()
        for each in known.articles:
            if each.id in self._first or each.id in here:
                continue
            if not each.kept or self._earlier.digests.get(each.id) != each.digest:
                return False
            here.add(each.id)
        return True

    def _take_over(self, known: LedgerFile) -> None:
        articles = []
        for each in known.articles:
            kept = self._meet(each.place, each.line, each.id)
            if kept:
                self.counts.unchanged += 1
            articles.append(LedgerArticle(each.place, each.line, each.id, each.digest, kept))
            self._progress(self.counts)
        for quarantined in known.quarantined:
            self._put_aside(quarantined)
        self._read_files.append(
            LedgerFile(
                known.path, known.fingerprint, known.settled, tuple(articles), known.quarantined
            )
        )

    def _read(self, file: SourceFile) -> Iterator[Change]:
        began = self._clock()
        fingerprint = fingerprint_of(file)
        articles: list[LedgerArticle] = []
        quarantined: list[Quarantined] = []
        for located in read_file(file):
            if isinstance(located.result, Quarantined):
                quarantined.append(located.result)
                self._put_aside(located.result)
                continue
            article, digest = located.result, digest_of(located.result)
            kept = self._meet(located.place, located.line, article.id)
            articles.append(LedgerArticle(located.place, located.line, article.id, digest, kept))
            if kept:
                change = self._compared(article, digest)
                if change:
                    yield change
            self._progress(self.counts)
        broke_off = any(each.reason is QuarantineReason.UNREADABLE for each in quarantined)
        if broke_off:
            articles += self._not_met(file)
        settled = not broke_off and max(fingerprint[1::2], default=began) < began - _SETTLING_NS
        self._read_files.append(
            LedgerFile(str(file.path), fingerprint, settled, tuple(articles), tuple(quarantined))
        )

    def _compared(self, article: Article, digest: str) -> Change | None:
        known = self._earlier.digests.get(article.id)
        if known == digest:
            self.counts.unchanged += 1
            return None
        if known is None:
            self.counts.new += 1
            return Change(article, digest)
        self.counts.changed += 1
        self.changed.append(article.id)
        return Change(article, digest)

    def _meet(self, place: str, line: int, article_id: str) -> bool:
        """Whether an id is met for the first time; what comes second is put aside."""
        here = f"{place}:{line}" if line else place
        first = self._first.setdefault(article_id, here)
        if first is here:
            return True
        self._put_aside(duplicate_of(article_id, place=place, line=line, first=first))
        return False

    def _put_aside(self, quarantined: Quarantined) -> None:
        self.counts.quarantined += 1
        self.quarantined.append(quarantined)
        self._progress(self.counts)

    def _not_met(self, file: SourceFile) -> Iterator[LedgerArticle]:
        """Articles of a file that could not be read to its end: they are not taken for vanished."""
        known = self._known_files.get(str(file.path))
        for each in known.articles if known else ():
            if each.kept and each.id not in self._first:
                self._first[each.id] = each.place
                yield each


def digest_of(article: Article) -> str:
    """A digest of everything a source says of an article."""
    row = (
        article.id,
        article.title,
        article.body,
        article.summary,
        article.captions,
        str(article.published),
        str(article.published_at),
        article.source,
        article.url,
        article.author,
        article.category,
        article.metadata,
    )
    text = json.dumps(row, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
