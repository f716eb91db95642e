"""One run: sources → articles and what had to be put aside → the store."""

from __future__ import annotations

import gzip
import io
import re
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from corpus.article import Article
from corpus.containers import SourceFile, files_of, path_text, reading_broke_off
from corpus.errors import RejectedArticleError, SourceNotFoundError, TargetInSourceError
from corpus.importing.files import IMPORTABLE, NamedByFile, Page, read_file, read_page, stamp_of
from corpus.importing.formats.feeds import Entry, is_list, read_list
from corpus.importing.formats.wordpress import LeftOut
from corpus.importing.report import ImportReport
from corpus.importing.store import open_store
from corpus.links import is_address
from corpus.other_files import OtherFiles
from corpus.quarantine import Quarantined, QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from corpus.fetching import Fetched, Visitor
    from corpus.importing.store import Store

Progress: TypeAlias = Callable[[int, int, ImportReport], None]
"""Told how much is done, of how much, and the account so far. The measure is bytes; an address
counts as `ADDRESS_WEIGHT` of them."""
ADDRESS_WEIGHT: Final = 100_000
"""What an address counts in the progress: about the bytes of a page."""
MAX_LIST_BYTES: Final = 64 * 1024 * 1024
"""Of an unpacked sitemap: the protocol allows 50 MB."""
_DEEPEST_LIST: Final = 4
"""Lists that lead to lists: a sitemap index has one level."""
_LIKE_A_HOST: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}/", re.IGNORECASE)
_GZIP: Final = b"\x1f\x8b"
_PAGE_TYPES: Final = ("text/html", "application/xhtml+xml", "text/plain", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What a run should do."""

    since: date | None = None
    """Leave out what lists of addresses say is older."""
    zipped: bool = False
    """Write gzipped shards."""
    full: bool = False
    """Read again what is known to be unchanged."""


def run_import(
    sources: Sequence[str],
    into: Path,
    *,
    visitor: Visitor,
    options: ImportOptions | None = None,
    progress: Progress = lambda done, total, report: None,
) -> ImportReport:
    """Import files, folders and addresses into a folder of JSON Lines.

    Raises SourceNotFoundError, before anything is read, for a path that is not there;
    TargetInSourceError for a folder that would be read and written;
    ImportLockedError while another run imports into the folder; ImportFailedError when it cannot
    be written. Whatever cannot be read is put aside in the report, and reading goes on.
    """
    options = options or ImportOptions()
    _refuse_own(sources, into)
    others = OtherFiles(pages=True)
    files = {
        source: files_of(_path(source), IMPORTABLE, also=others.is_wanted)
        for source in sources
        if not is_address(source)
    }
    with open_store(
        into, sources="\n".join(map(path_text, sources)), zipped=options.zipped
    ) as store:
        store.report.passed_over = others.passed_over
        run = _Run(store, visitor, options, progress, others)
        run.expect(files, [source for source in sources if is_address(source)])
        for source in sources:
            if is_address(source):
                run.visit(Entry(source))
            else:
                for file in files[source]:
                    run.read(file)
    return store.report


def _path(source: str) -> Path:
    """A source as a path. Raises SourceNotFoundError for what looks like an address."""
    path = Path(source)
    scheme, mark, _ = source.partition("://")
    if mark:
        why = f"{scheme}:// is not read; addresses begin with http:// or https://"
        raise SourceNotFoundError(source, why)
    if _LIKE_A_HOST.match(source) and not path.exists() and not path.parent.is_dir():
        why = f"no such file or folder; is https://{source} meant?"
        raise SourceNotFoundError(source, why)
    return path


def _refuse_own(sources: Sequence[str], into: Path) -> None:
    """Raise TargetInSourceError where what is written would be read again by the next run."""
    target = into.resolve()
    for source in sources:
        if not is_address(source) and target.is_relative_to(Path(source).resolve()):
            raise TargetInSourceError(source, into, option="--into")


class _Run:
    def __init__(
        self,
        store: Store,
        visitor: Visitor,
        options: ImportOptions,
        progress: Progress,
        others: OtherFiles,
    ) -> None:
        self._store = store
        self._visitor = visitor
        self._options = options
        self._progress = progress
        self._others = others
        self._done = 0
        self._total = 0

    def expect(self, files: dict[str, list[SourceFile]], addresses: Sequence[str]) -> None:
        """Add up what lies ahead, for the progress."""
        sizes = [_size_of(file) for each in files.values() for file in each]
        self._total = sum(sizes) + ADDRESS_WEIGHT * len(addresses)

    def read(self, file: SourceFile) -> None:
        """Read one file, unless it is known to be unchanged."""
        place = path_text(file.path.resolve())
        before, size = self._done, _size_of(file)
        try:
            stamp = stamp_of(file)
        except OSError as error:
            place, detail = path_text(file.path), reading_broke_off(error)
            quarantined = Quarantined(place, 0, QuarantineReason.UNREADABLE, detail)
            self._store.put_aside(quarantined)
            return
        known = None if self._options.full else self._store.state.file_articles(place, stamp)
        if known is not None:
            self._store.skip(place, known)
        else:
            self._read_anew(file, place, stamp)
        self._advance(before + size - self._done)

    def _read_anew(self, file: SourceFile, place: str, stamp: str) -> None:
        report = self._store.report
        before, put_aside, leads_on = report.read, report.quarantined, False
        for found in read_file(file, advance=self._advance, others=self._others):
            if isinstance(found, Entry):
                leads_on = True
                self._total += ADDRESS_WEIGHT
                self.visit(found)
            elif isinstance(found, Page):
                self._store.take_page(
                    found.article, is_copy=found.is_copy, place=found.place, origin=place
                )
            elif isinstance(found, LeftOut):
                report.left_out[found.kind] += 1
            elif isinstance(found, NamedByFile):
                self._store.take_named(
                    found.article, former_id=found.former_id, place=found.place, origin=place
                )
            elif isinstance(found.result, Article):
                self._store.take(found.result, place=found.place, line=found.line, origin=place)
            else:
                self._store.put_aside(found.result)
        if report.quarantined == put_aside and not leads_on:
            self._store.file_done(place, stamp, report.read - before)

    def visit(self, entry: Entry, depth: int = 0) -> None:
        """Read an address: a page, or a list of more addresses."""
        url = entry.url.partition("#")[0]
        if self._store.state.is_first_sight(url) and not self._is_too_old(entry):
            self._visit(url, entry.changed, depth)
        self._advance(ADDRESS_WEIGHT)

    def _visit(self, url: str, changed: datetime | None, depth: int) -> None:
        visit = None if self._options.full else self._store.state.visit(url)
        if visit and (
            (self._store.state.resumed and visit.run >= self._store.state.resumed)
            or (changed and changed.timestamp() <= visit.at)
        ):
            self._store.skip(url)
            return
        began = time.time()
        try:
            fetched = self._visitor.fetch(url, visit.known if visit else None)
            if fetched.unchanged:
                self._store.skip(url)
                self._store.visited(url, fetched.known, began)
            else:
                self._use(url, fetched, began, depth)
        except RejectedArticleError as error:
            self._store.put_aside(Quarantined(url, 0, error.reason, error.detail))

    def _use(self, url: str, fetched: Fetched, at: float, depth: int) -> None:
        data = _unpacked(fetched.data)
        if is_list(data):
            self._follow(data, fetched.url, depth)
            return
        if fetched.content_type not in _PAGE_TYPES:
            raise RejectedArticleError(
                QuarantineReason.WRONG_TYPE, f"the address holds {fetched.content_type}, no page"
            )
        page = read_page(data, place=url, url=fetched.url, charset=fetched.charset)
        before = self._store.report.quarantined
        self._store.take_page(page.article, is_copy=page.is_copy, place=url, origin=url)
        if self._store.report.quarantined == before:
            self._store.visited(url, fetched.known, at)

    def _follow(self, data: bytes, url: str, depth: int) -> None:
        if depth >= _DEEPEST_LIST:
            raise RejectedArticleError(
                QuarantineReason.UNREADABLE,
                f"lists of addresses lead to lists more than {_DEEPEST_LIST} times",
            )
        for entry in read_list(data, url=url):
            self._total += ADDRESS_WEIGHT
            self.visit(entry, depth + 1)

    def _is_too_old(self, entry: Entry) -> bool:
        since, changed = self._options.since, entry.changed
        return bool(since and changed and changed.date() < since)

    def _advance(self, units: int) -> None:
        self._done += units
        self._progress(self._done, max(self._total, self._done), self._store.report)


def _size_of(file: SourceFile) -> int:
    """The bytes of a file, for the progress; none when it is gone, as reading it will say."""
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def _unpacked(data: bytes) -> bytes:
    """What a gzipped sitemap holds; other data as it is."""
    if not data.startswith(_GZIP):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            plain = stream.read(MAX_LIST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise RejectedArticleError(
            QuarantineReason.UNREADABLE, f"the gzipped list breaks off: {error}"
        ) from None
    if len(plain) > MAX_LIST_BYTES:
        raise RejectedArticleError(
            QuarantineReason.TOO_LONG, f"the list unpacks to more than {MAX_LIST_BYTES >> 20} MB"
        )
    return plain
