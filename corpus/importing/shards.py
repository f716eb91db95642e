"""The articles on disk: `FOLDER/articles-000001.jsonl` and so on, plain or gzipped.

A shard that is being written ends in `.part`; articles go into it in batches, and the state knows
how many of its bytes are sure. When a run broke off, what follows them is cut off.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

PART: Final = ".part"
_BROKEN_OFF: Final = (EOFError, zlib.error, gzip.BadGzipFile)
"""What reading a gzipped file raises that is not whole."""
_NAME: Final = re.compile(r"articles-(\d{6,})\.jsonl(?:\.gz)?")


class ShardWriter:
    """Appends batches of lines to one shard after the other."""

    def __init__(self, folder: Path, *, zipped: bool, articles: int) -> None:
        self._folder = folder
        self._ending = ".jsonl.gz" if zipped else ".jsonl"
        self._zipped = zipped
        self._articles = articles
        """How many a shard holds at most."""
        self._written = 0
        self.name = ""
        self.size = 0

    def append(self, lines: list[bytes]) -> None:
        """Write a batch and wait until it is on disk. Raises OSError when the disk refuses."""
        if not self.name:
            self._start()
        data = b"".join(lines)
        if self._zipped:
            data = gzip.compress(data, 6, mtime=0)  # members one after the other are one gzip file
        with self._path.open("r+b" if self.size else "wb") as out:
            out.seek(self.size)
            out.truncate()
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        self.size += len(data)
        self._written += len(lines)

    @property
    def is_full(self) -> bool:
        """Whether the shard should be sealed."""
        return self._written >= self._articles

    def seal(self) -> None:
        """Give a written shard its name; the next batch begins another one."""
        if self.name:
            seal_shard(self._folder, self.name, self.size)
        self.name, self.size, self._written = "", 0, 0

    @property
    def _path(self) -> Path:
        return self._folder / (self.name + PART)

    def _start(self) -> None:
        numbers = [
            int(found[1])
            for path in self._folder.iterdir()
            if (found := _NAME.fullmatch(path.name.removesuffix(PART)))
        ]
        self.name = f"articles-{max(numbers, default=0) + 1:06d}{self._ending}"


def seal_shard(folder: Path, name: str, size: int) -> None:
    """Cut what is not sure off a shard and give it its name."""
    part = folder / (name + PART)
    if part.exists():
        os.truncate(part, size)
        part.rename(folder / name)


def is_whole(folder: Path, name: str, size: int) -> bool:
    """Whether a shard is there with at least the bytes that are sure."""
    return any(
        path.is_file() and path.stat().st_size >= size
        for path in (folder / name, folder / (name + PART))
    )


def shards_in(folder: Path) -> list[str]:
    """The names of the shards of a folder, in the order in which they were begun."""
    return sorted(path.name for path in folder.iterdir() if _NAME.fullmatch(path.name))


def hash_of(line: bytes) -> bytes:
    """What a line of a shard is known by, whether it is the last one and was not ended or not."""
    return hashlib.blake2b(line.rstrip(b"\n") + b"\n", digest_size=16).digest()


def mend(path: Path) -> dict[str, bytes]:
    """Cut off a shard what cannot be read; the hash of each article left in it, by its id."""
    found: dict[str, bytes] = {}
    is_sound = True
    try:
        for line in _lines(path):
            article_id = _id_in(line)
            if article_id is None:
                is_sound = False
            else:
                found[article_id] = hash_of(line)
    except _BROKEN_OFF:
        is_sound = False
    if not is_sound:
        _rewrite(path, (line for line in _lines(path, until_it_breaks=True) if _id_in(line)))
    return found


def without(path: Path, ids: Collection[str]) -> int:
    """Write a shard anew without some articles, beside it and then in its place; its new size.

    A shard that would be empty is removed; its size is 0.
    """
    return _rewrite(path, (line for line in _lines(path) if _id_in(line) not in ids))


def _lines(path: Path, *, until_it_breaks: bool = False) -> Iterator[bytes]:
    with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as lines:
        try:
            yield from lines
        except _BROKEN_OFF:
            if not until_it_breaks:
                raise


def _id_in(line: bytes) -> str | None:
    """The id of the article in a line; None for one that somebody or something has spoilt."""
    try:
        return str(json.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        return None


def _rewrite(path: Path, lines: Iterator[bytes]) -> int:
    beside = path.with_name(path.name + ".new")
    kept = 0
    with (
        beside.open("wb") as out,
        gzip.open(out, "wb", 6) if path.name.endswith(".gz") else out as sink,
    ):
        for line in lines:
            sink.write(line)
            kept += 1
    if not kept:
        beside.unlink()
        path.unlink()
        return 0
    with beside.open("rb") as written:
        os.fsync(written.fileno())
    beside.replace(path)
    return path.stat().st_size
