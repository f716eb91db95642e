"""Files, folders and archives → a stream of articles and of what had to be put aside."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

from corpus.article import Article
from corpus.containers import (
    READ_ERRORS,
    SourceFile,
    files_of,
    members,
    path_text,
    place_of,
    plain_name,
    reading_broke_off,
    text_id,
)
from corpus.errors import SourceNotFoundError
from corpus.jsonl import parse_line
from corpus.other_files import OtherFiles
from corpus.quarantine import Quarantined, QuarantineReason
from corpus.streams import (
    SIDECAR,
    Located,
    Read,
    ReadResult,
    decode_utf8,
    put_aside,
    read_lines,
    read_text,
    sidecar_of,
)

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Sequence

_JSONL = (".jsonl", ".ndjson")
_TEXT = (".txt",)
_READABLE = (*_JSONL, *_TEXT)


def sample_path() -> Path:
    """The folder of the sample articles that come with the program."""
    return Path(__file__).parent / "sample"


def read_sources(paths: Sequence[Path]) -> Iterator[ReadResult]:
    """Read every article of the given files and folders, one at a time, in a stable order.

    Plain, gzipped and zipped JSON Lines (`.jsonl`, `.ndjson`) and CMS text (`.txt`) are read;
    a text file may have a sidecar `NAME.meta.json` with keys of the JSON Lines contract.
    Anything that cannot be used comes out as Quarantined, and reading goes on. An id that was
    seen before is quarantined too, whatever file it stands in.

    Raises SourceNotFoundError, before anything is read, for a path that is not there or a
    folder in which no file can be read.
    """
    return _without_duplicates(chain.from_iterable(map(read_file, list_files(paths))))


def list_files(paths: Sequence[Path]) -> list[SourceFile]:
    """The files that `read_sources` reads, in its order. Raises SourceNotFoundError as it does."""
    return [file for path in paths for file in files_of(path, _READABLE)]


def count_other_files(paths: Sequence[Path]) -> Counter[str]:
    """The files in the given folders and archives that `read_sources` passes over, by ending."""
    others = OtherFiles(pages=False)
    for path in paths:
        with suppress(SourceNotFoundError):  # reading has said so
            for file in files_of(path, _READABLE, also=others.is_wanted):
                with suppress(*READ_ERRORS):
                    deque(members(file.path, _READABLE, also=others.is_wanted), maxlen=0)
    return others.passed_over


def is_source_name(name: str) -> bool:
    """Whether a file of this name is read, or belongs to one that is."""
    return plain_name(name).endswith((*_READABLE, ".zip", SIDECAR))


def fingerprint_of(file: SourceFile) -> tuple[int, ...]:
    """Size and time of change (ns) of a file, and of its sidecar; empty if it is gone.

    A file with an equal fingerprint has not been written since, unless it was written twice
    within what its file system tells apart.
    """
    values: list[int] = []
    with suppress(OSError):  # no sidecar, or nothing at all: reading will say so
        status = file.path.stat()
        values += (status.st_size, status.st_mtime_ns)
        if plain_name(file.path.name).endswith(_TEXT):
            status = sidecar_of(file.path).stat()
            values += (status.st_size, status.st_mtime_ns)
    return tuple(values)


def count_articles(paths: Sequence[Path]) -> int:
    """How many articles the sources hold at most: lines and text files, counted without parsing.

    Meant for a progress bar. Raises SourceNotFoundError as `read_sources` does.
    """
    return sum(map(count_file, list_files(paths)))


def count_file(file: SourceFile) -> int:
    """How many articles one file holds at most."""
    total = 0
    try:
        for name, opener in members(file.path, _READABLE):
            if not plain_name(name).endswith(_JSONL):
                total += 1
                continue
            with opener() as stream:
                total += sum(block.count(b"\n") for block in _blocks(stream))
    except READ_ERRORS:
        pass  # reading will say what is wrong with it
    return total


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    while block := stream.read(1 << 20):
        yield block


def read_file(file: SourceFile) -> Iterator[Located[Article]]:
    """Every article of one file, and what had to be put aside; ids may come twice."""
    return read_file_by(file, parse_utf8_line)


def read_file_by(
    file: SourceFile, parse: Callable[[bytes], Read]
) -> Iterator[Located[Article | Read]]:
    """The same with what `parse` makes of the lines of JSON Lines in place of articles."""
    place = path_text(file.path)
    found = False
    try:
        for name, opener in members(file.path, _READABLE):
            found = True
            place = place_of(file.path, name)
            with opener() as stream:
                if plain_name(name).endswith(_TEXT):
                    article_id = text_id(name, file, in_archive=name != file.path.name)
                    result = read_text(
                        stream, name=name, file=file, article_id=article_id, decode=decode_utf8
                    )
                    yield Located(place, 0, result)
                else:
                    yield from read_lines(stream, place, parse=parse)
    except READ_ERRORS as error:
        found = True
        yield put_aside(place, 0, QuarantineReason.UNREADABLE, reading_broke_off(error))
    if not found:
        yield put_aside(
            place, 0, QuarantineReason.EMPTY, "the archive holds no .jsonl, .ndjson or .txt"
        )


def parse_utf8_line(line: bytes) -> Article:
    """The article of a line. Raises RejectedArticleError with the reason."""
    return parse_line(decode_utf8(line))


def _without_duplicates(located: Iterable[Located[Article]]) -> Iterator[ReadResult]:
    seen: dict[str, str] = {}
    for place, line, result in located:
        if not isinstance(result, Article):
            yield result
            continue
        here = f"{place}:{line}" if line else place
        first = seen.setdefault(result.id, here)
        if first is here:
            yield result
            continue
        yield duplicate_of(result.id, place=place, line=line, first=first)


def duplicate_of(article_id: str, *, place: str, line: int, first: str) -> Quarantined:
    """What becomes of an article whose id stands at another place already."""
    return Quarantined(
        place,
        line,
        QuarantineReason.DUPLICATE_ID,
        f"the id {article_id!r} was read before, at {first}; the first article is kept",
    )
