"""The folder that articles are imported into: what is new is written, what is known is not."""

from __future__ import annotations

import fcntl
import json
import sqlite3
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from corpus.article import make_id
from corpus.errors import CorpusError
from corpus.importing.cleaning import UNREAD_DAY
from corpus.importing.report import QUARANTINE_FILE, ImportReport, QuarantineFile
from corpus.importing.shards import (
    PART,
    ShardWriter,
    hash_of,
    is_whole,
    mend,
    seal_shard,
    shards_in,
    without,
)
from corpus.importing.state import State, Written
from corpus.jsonl import article_from_row, row_of
from corpus.links import host_of
from corpus.quarantine import Quarantined, QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus.article import Article
    from corpus.fetching import Known
    from corpus.importing.state import KnownArticle

STATE_FOLDER: Final = ".import"
STATE_FILE: Final = "state.sqlite"
SHARD_ARTICLES: Final = 10_000
"""Articles of one file at most."""
_BATCH: Final = 200
"""Articles that are written and noted together: what a kill costs at most."""


class ImportFailedError(CorpusError):
    """The run had to stop; what was written stays, and the same command goes on with it."""


class ImportLockedError(CorpusError):
    """Another run is importing into the same folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"another run is importing into {folder}; wait until it has ended")


@contextmanager
def open_store(into: Path, *, sources: str, zipped: bool) -> Iterator[Store]:
    """Open a folder for one run, repair what a broken one left, and finish what is begun.

    Raises ImportLockedError, and ImportFailedError when the folder cannot be written.
    """
    folder = into / STATE_FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "lock").open("a") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise ImportLockedError(into) from None
            store = Store(into, zipped=zipped)
            try:
                store.begin(sources)
                yield store
                store.finish(sources)
            finally:
                store.close()
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(
            error, sqlite3.OperationalError
        ):
            raise ImportFailedError(
                f"{folder / STATE_FILE} is damaged ({error}). Delete it and run the same command "
                "again: the articles stay, and what was read for them is read again"
            ) from error
        raise ImportFailedError(
            f"{into} could not be written ({error}). What was written before stays; make room or "
            "give the right to write, and run the same command again: it goes on from there"
        ) from error


class Store:
    """One run's view of the folder."""

    def __init__(self, into: Path, *, zipped: bool) -> None:
        self._into = into
        self.state = State(into / STATE_FOLDER / STATE_FILE)
        self.report = ImportReport(quarantine_file=into / STATE_FOLDER / QUARANTINE_FILE)
        self._quarantine = QuarantineFile(into / STATE_FOLDER)
        self._shard = ShardWriter(into, zipped=zipped, articles=SHARD_ARTICLES)
        self._lines: list[bytes] = []
        self._written: dict[str, Written] = {}
        self._seen: dict[str, str] = {}
        """The origins of unchanged articles by their ids."""
        self._files: list[tuple[str, str, int]] = []
        self._visits: list[tuple[str, Known, float]] = []
        self._copies = Counter[str]()
        """Copies that wait for the end of the run, by their origins."""
        self._files_waiting: list[tuple[str, str, int]] = []
        self._visits_waiting: list[tuple[str, Known, float]] = []

    def begin(self, sources: str) -> None:
        """Bring the folder in order after whatever happened, and start a run."""
        sure = self.state.shards()
        for name, size in sure.items():
            if is_whole(self._into, name, size):
                seal_shard(self._into, name, size)
            else:
                self._adopt(name)
        # Of two that nothing is known of, the later one has the later version of an article.
        for name in reversed(shards_in(self._into)):
            if name not in sure:
                self._adopt(name)
        for part in self._into.glob(f"articles-*{PART}"):
            part.unlink()  # nothing in it was ever sure
        self._sweep()
        self.state.begin_run(sources)

    def take(self, article: Article, *, place: str, line: int, origin: str) -> None:
        """Write an article that is new or changed; count it in any case.

        `origin` is the file or address that it came from, `place` and `line` where exactly.
        """
        row, digest = _line_of(article)
        known = self.state.article(article.id)
        met = self._met_in_this_run(article.id, known)
        if met not in (None, digest):
            self.put_aside(
                Quarantined(
                    place,
                    line,
                    QuarantineReason.DUPLICATE_ID,
                    _same_id(article),
                )
            )
            return
        if met is not None:
            self.report.unchanged += 1
            return
        self.report.conversions.update(_conversions(article))
        self.report.undated += UNREAD_DAY in article.metadata
        if known and known.hash == digest:
            self.report.unchanged += 1
            self._seen[article.id] = origin
        else:
            self._lines.append(row)
            self._written[article.id] = Written(
                article.id, digest, origin, known.shard if known else ""
            )
            if known:
                self.report.changed += 1
            else:
                self.report.new += 1
        self._commit_when_due()

    def take_page(self, article: Article, *, is_copy: bool, place: str, origin: str) -> None:
        """Take the article of a page; a copy waits until the run has met all that are none.

        It keeps the id that it was written under before its site changed between http and https.
        """
        former_id = _id_by_other_scheme(article.url)
        if not self.state.article(article.id) and self.state.article(former_id):
            article = replace(article, id=former_id)
        if not is_copy:
            self.take(article, place=place, line=0, origin=origin)
            return
        self._copies[origin] += 1
        self.state.keep_copy(_line_of(article)[0], place, origin)

    def take_named(self, article: Article, *, former_id: str, place: str, origin: str) -> None:
        """Take an article whose id is made of the name of its file.

        Equal names do not make one article: it replaces none that came from another file. What
        was written under `former_id` from the same file keeps that id.
        """
        former = self.state.article(former_id)
        if former and former.origin == origin:
            article = replace(article, id=former_id)
        known = self.state.article(article.id)
        if known and known.origin not in ("", origin) and known.hash != _line_of(article)[1]:
            self.put_aside(
                Quarantined(
                    place,
                    0,
                    QuarantineReason.DUPLICATE_ID,
                    f"the id {article.id!r}, made of the file's name, belongs to another article, "
                    f"from {known.origin}; rename the folder or the archive to import both",
                )
            )
            return
        self.take(article, place=place, line=0, origin=origin)

    def put_aside(self, quarantined: Quarantined) -> None:
        """Note what cannot be used."""
        self.report.put_aside(quarantined)
        self._quarantine.add(quarantined)

    def skip(self, origin: str, articles: int = 1) -> None:
        """Count the articles of a file or address that is known to be unchanged unread."""
        self.state.skip(origin)
        self.report.unchanged += articles

    def file_done(self, place: str, stamp: str, articles: int) -> None:
        """Remember a file that was read whole and gave nothing but good articles."""
        waiting = self._copies[place]
        files = self._files_waiting if waiting else self._files
        files.append((place, stamp, articles + waiting))
        self._commit_when_due()

    def visited(self, url: str, known: Known, at: float) -> None:
        """Remember an address that gave a good article."""
        visits = self._visits_waiting if self._copies[url] else self._visits
        visits.append((url, known, at))
        self._commit_when_due()

    def finish(self, sources: str) -> None:
        """Write what is left, drop former versions of changed articles, leave the account."""
        self._take_copies()
        self._commit()
        self._shard.seal()
        self._sweep()
        self.state.end_run(sources)
        self.report.write(self._into / STATE_FOLDER)

    def close(self) -> None:
        """Release everything; what was not committed is read again by the next run."""
        self._quarantine.close()
        self.state.close()

    def _take_copies(self) -> None:
        """Take the copies of articles whose own pages were not met, now or before.

        What gave those is read again by the next run: an own page that comes late goes before.
        """
        alone = set()
        for row, place, origin in self.state.copies():
            article = article_from_row(json.loads(row))
            known = self.state.article(article.id)
            is_met = self._met_in_this_run(article.id, known) is not None
            if is_met or (known and known.origin != origin):
                self.report.unchanged += 1
            else:
                alone.add(origin)
                self.take(article, place=place, line=0, origin=origin)
        self._files += [each for each in self._files_waiting if each[0] not in alone]
        self._visits += [each for each in self._visits_waiting if each[0] not in alone]

    def _met_in_this_run(self, article_id: str, known: KnownArticle | None) -> bytes | None:
        """The hash of the text that this run has read for an id, if it has."""
        if article_id in self._written:
            return self._written[article_id].hash
        if known is None:
            return None
        read = article_id in self._seen or known.run == self.state.run
        return known.hash if read or self.state.is_skipped(known.origin) else None

    def _commit_when_due(self) -> None:
        if len(self._written) + len(self._seen) + len(self._files) + len(self._visits) >= _BATCH:
            self._commit()

    def _commit(self) -> None:
        if self._lines:
            self._shard.append(self._lines)
        self.state.commit(
            shard=self._shard.name,
            size=self._shard.size,
            written=self._written.values(),
            seen=self._seen.items(),
            files=self._files,
            visits=self._visits,
        )
        self._lines, self._written, self._seen = [], {}, {}
        self._files, self._visits = [], []
        if self._shard.is_full:
            self._shard.seal()

    def _adopt(self, name: str) -> None:
        """Go on from a shard as it is: lines were taken out of it, or what was noted is lost."""
        path = self._into / name
        hashes = mend(path) if path.is_file() else {}
        self.state.adopt_shard(name, path.stat().st_size if hashes else 0, hashes)

    def _sweep(self) -> None:
        for name, ids in self.state.superseded().items():
            path = self._into / name
            self.state.swept(name, without(path, ids) if path.is_file() else 0)


def _same_id(article: Article) -> str:
    if not article.url:
        return (
            f"the id {article.id!r} was read before in this run, with another text; "
            "the first one is kept"
        )
    return (
        f"the id {article.id!r}, of {article.url}, was read before in this run, with another text; "
        "the first one is kept. If this is a later page of the article (paging), its text is not in"
    )


def _id_by_other_scheme(url: str) -> str:
    """The id of a page if its address began with http instead of https, or the other way round."""
    scheme, mark, rest = url.partition("://")
    other = f"{'http' if scheme == 'https' else 'https'}{mark}{rest}"
    return make_id(source=host_of(url), url=other, title="", body="")


def _line_of(article: Article) -> tuple[bytes, bytes]:
    """The line that an article is written as, and its hash."""
    row = json.dumps(row_of(article), ensure_ascii=False, sort_keys=True).encode() + b"\n"
    return row, hash_of(row)


def _conversions(article: Article) -> list[str]:
    value = article.metadata.get("conversions")
    return [str(each) for each in value] if isinstance(value, list) else []
