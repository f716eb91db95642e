"""Sources compared with the ledger of an index: what is new or changed, and what vanished."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from corpus import (
    Article,
    Quarantined,
    QuarantineReason,
    count_file,
    duplicate_of,
    fingerprint_of,
    parse_utf8_line,
    path_text,
    read_file_by,
)
from indexer.building.ledger import Ledger, LedgerFile

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from corpus import SourceFile

    Recall: TypeAlias = Callable[[Collection[str]], Mapping[str, Article]]

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
    rewritten: int = 0
    """Of the unchanged, those that are written anew all the same."""
    quarantined: int = 0

    @property
    def read(self) -> int:
        """Articles met in the sources, good or bad."""
        return self.new + self.changed + self.unchanged + self.quarantined

    @property
    def passed(self) -> int:
        """Articles that need not be indexed: unchanged or put aside."""
        return self.unchanged - self.rewritten + self.quarantined


class Survey:
    """One pass over source files in their order."""

    def __init__(
        self,
        files: Sequence[SourceFile],
        earlier: Ledger,
        *,
        clock: Callable[[], int],
        rewrite: bool = False,
        recall: Recall = lambda _: {},
        progress: Callable[[Counts], None] = lambda _: None,
    ) -> None:
        """`clock` gives nanoseconds since 1970; `progress` is called after each article.

        With `rewrite` nothing of the earlier index is kept: all is read and comes out, and the
        ledger only tells what is new or changed and what vanished. What stands in files that cannot
        be read comes from `recall` then, which finds articles of the earlier index by their ids.
        """
        self.counts = Counts()
        self.quarantined: list[Quarantined] = []
        self._files = files
        self._earlier = earlier
        self._earlier_files = earlier.by_path()
        self._known_files = {} if rewrite else self._earlier_files
        self._rewrite = rewrite
        self._recall = recall
        self._clock = clock
        self._progress = progress
        self.changed: list[str] = []
        """The ids of the articles whose contents changed."""
        self._first: dict[str, str | LedgerFile] = {}
        """For each id met where it stands first: its place, or the file, in which it is found."""
        self._read_files: list[LedgerFile] = []
        self._ledger: Ledger | None = None

    def expected(self) -> int:
        """About how many articles there are; files that need not be read are not counted anew."""
        total = 0
        for file in self._files:
            known = self._unchanged(file)
            total += len(known.ids) if known else count_file(file)
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
        if self._ledger is None:
            self._ledger = Ledger.of(self._read_files)
        return self._ledger

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Put articles aside that were to be indexed and were not taken, by their ids and why.

        Call it once `changes` has come to its end.
        """
        for at, file in enumerate(self._read_files):
            left = file.without(refused)
            for each in left.quarantined[len(file.quarantined) :]:
                self._put_aside(each)
            self._read_files[at] = left
        changed = len(refused.keys() & set(self.changed))
        self.counts.changed -= changed
        self.counts.new -= len(refused) - changed
        self.changed = [each for each in self.changed if each not in refused]
        self._ledger = None

    @property
    def held(self) -> int:
        """How many articles the earlier index has, as far as its ledger tells."""
        return len(self._earlier.digests)

    def removed(self) -> list[str]:
        """The ids of the articles that vanished from the sources."""
        return [each for each in self._earlier.digests if each not in self._first]

    def _unchanged(self, file: SourceFile) -> LedgerFile | None:
        """What the ledger says of a file that was not written since; None when it may have been."""
        known = self._known_files.get(path_text(file.path))
        if known is None or not known.settled or known.fingerprint != fingerprint_of(file):
            return None
        return known

    def _is_as_before(self, known: LedgerFile) -> bool:
        """Whether no article of a file needs its text: what was kept is indexed as it is, and
        what came second has a first one still."""
        if not known.second:
            return True
        kept = {article_id for article_id, _ in known.kept()}
        return all(known.ids[at] in kept or known.ids[at] in self._first for at in known.second)

    def _take_over(self, known: LedgerFile) -> None:
        """Take the articles of a file as the ledger has them."""
        second = known.second
        if not second and self._first.keys().isdisjoint(known.ids):
            # The usual case, done at once: a hundred thousand articles take no time.
            self._first.update(dict.fromkeys(known.ids, known))
            self.counts.unchanged += len(known.ids)
        else:
            second = frozenset(
                at
                for at, (article_id, line) in enumerate(zip(known.ids, known.lines, strict=True))
                if not self._meet(known.place(at), line, article_id)
            )
            self.counts.unchanged += len(known.ids) - len(second)
        for quarantined in known.quarantined:
            self._put_aside(quarantined)
        self._progress(self.counts)
        self._read_files.append(replace(known, second=second))

    def _read(self, file: SourceFile) -> Iterator[Change]:
        began = self._clock()
        fingerprint = fingerprint_of(file)
        met = _Columns(path_text(file.path))
        quarantined: list[Quarantined] = []
        for place, line, result in read_file_by(file, self._parser(file)):
            if isinstance(result, Quarantined):
                quarantined.append(result)
                self._put_aside(result)
                continue
            article = _Met.of(result) if isinstance(result, Article) else result
            kept = self._meet(place, line, article.id)
            met.add(article, line, place, kept=kept)
            if kept:
                change = self._compared(article)
                if change:
                    yield change
            self._progress(self.counts)
        broke_off = any(each.reason is QuarantineReason.UNREADABLE for each in quarantined)
        if broke_off:
            yield from self._keep_what_was_not_met(met)
            yield from self._keep_what_is_below(met.path)
        settled = not broke_off and max(fingerprint[1::2], default=began) < began - _SETTLING_NS
        self._read_files.append(met.file(fingerprint, quarantined, settled=settled))

    def _parser(self, file: SourceFile) -> Callable[[bytes], _Met]:
        """What reads a line, unless it is one that was read before and is indexed as it says."""
        known = self._known_files.get(path_text(file.path))
        places = {raw: at for at, raw in enumerate(known.raws)} if known else {}

        def parse(line: bytes) -> _Met:
            raw = raw_digest_of(line)
            at = places.get(raw)
            if known and at is not None:
                digest = known.digests[at]
                if self._earlier.digests.get(known.ids[at]) == digest:
                    return _Met(known.ids[at], digest, raw)
            return _Met.of(parse_utf8_line(line), raw)

        return parse

    def _compared(self, met: _Met) -> Change | None:
        known = self._earlier.digests.get(met.id)
        if met.article is None or known == met.digest:
            self.counts.unchanged += 1
            if met.article is None or not self._rewrite:
                return None
            self.counts.rewritten += 1
        elif known is None:
            self.counts.new += 1
        else:
            self.counts.changed += 1
            self.changed.append(met.id)
        return Change(met.article, met.digest)

    def _meet(self, place: str, line: int, article_id: str) -> bool:
        """Whether an id is met for the first time; what comes second is put aside."""
        here = _named(place, line)
        first = self._first.setdefault(article_id, here)
        if first is here:
            return True
        if isinstance(first, LedgerFile):
            at = first.ids.index(article_id)
            first = _named(first.place(at), first.lines[at])
        self._put_aside(duplicate_of(article_id, place=place, line=line, first=first))
        return False

    def _put_aside(self, quarantined: Quarantined) -> None:
        self.counts.quarantined += 1
        self.quarantined.append(quarantined)
        self._progress(self.counts)

    def _keep_what_was_not_met(self, met: _Columns) -> Iterator[Change]:
        """Articles of a file that could not be read to its end are not taken for vanished."""
        known = self._earlier_files.get(met.path)
        if known is None:
            return
        left = [
            at
            for at, article_id in enumerate(known.ids)
            if at not in known.second and article_id not in self._first
        ]
        recalled = self._recall({known.ids[at] for at in left}) if self._rewrite and left else {}
        for at in left:
            article_id, digest = known.ids[at], known.digests[at]
            if self._rewrite:
                if article_id not in recalled:
                    continue
                yield Change(recalled[article_id], digest)
            place, line = known.place(at), known.lines[at]
            self._first[article_id] = _named(place, line)
            met.add(_Met(article_id, digest, known.raws[at]), line, place, kept=True)

    def _keep_what_is_below(self, closed: str) -> Iterator[Change]:
        """Files of a folder that may not be read are not taken for vanished."""
        met = {file.path for file in self._read_files}
        for path, known in self._earlier_files.items():
            if not path.startswith(f"{closed}/") or path in met:
                continue
            if not self._rewrite:
                self._take_over(known)
                continue
            columns = _Columns(path)
            yield from self._keep_what_was_not_met(columns)
            for quarantined in known.quarantined:
                self._put_aside(quarantined)
            file = columns.file(known.fingerprint, list(known.quarantined), settled=False)
            self._read_files.append(file)


@dataclass(frozen=True, slots=True)
class _Met:
    """An article that was met."""

    id: str
    digest: str
    raw: str
    article: Article | None = None
    """None when it need not be read."""

    @classmethod
    def of(cls, article: Article, raw: str = "") -> _Met:
        """One that was read."""
        return cls(article.id, digest_of(article), raw, article)


class _Columns:
    """The articles of a file, as they are met."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._ids: list[str] = []
        self._digests: list[str] = []
        self._raws: list[str] = []
        self._lines: list[int] = []
        self._places: list[str] = []
        self._second: set[int] = set()

    def add(self, met: _Met, line: int, place: str, *, kept: bool) -> None:
        """The next article; not `kept` when its id came before."""
        if not kept:
            self._second.add(len(self._ids))
        self._ids.append(met.id)
        self._digests.append(met.digest)
        self._raws.append(met.raw)
        self._lines.append(line)
        self._places.append(place)

    def file(
        self, fingerprint: tuple[int, ...], quarantined: list[Quarantined], *, settled: bool
    ) -> LedgerFile:
        """All of them."""
        elsewhere = any(place != self.path for place in self._places)
        return LedgerFile(
            path=self.path,
            fingerprint=fingerprint,
            settled=settled,
            ids=tuple(self._ids),
            digests=tuple(self._digests),
            raws=tuple(self._raws),
            lines=tuple(self._lines),
            places=tuple(self._places) if elsewhere else (),
            second=frozenset(self._second),
            quarantined=tuple(quarantined),
        )


def _named(place: str, line: int) -> str:
    return f"{place}:{line}" if line else place


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


def raw_digest_of(line: bytes) -> str:
    """A digest of a line as it is written: 96 bits, which a changed line has by no chance."""
    return base64.b64encode(hashlib.blake2b(line, digest_size=12).digest()).decode()
