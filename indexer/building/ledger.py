"""The ledger of a generation: which source files it was made of, and what each of them held.

By it a later run knows what it need not read or index again.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Final

from corpus import Quarantined, QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEDGER_FILE: Final = "ledger.jsonl"


@dataclass(frozen=True, slots=True)
class LedgerArticle:
    """An article that a source file holds."""

    place: str
    """The file as a person would name it; inside an archive `archive.zip!member`."""
    line: int
    id: str
    digest: str
    """Of everything the source says of it."""
    kept: bool
    """False when another article with the same id came first."""


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """A source file as it was when it was read."""

    path: str
    fingerprint: tuple[int, ...]
    settled: bool
    """Whether the fingerprint tells of every later change: not for a file written just before."""
    articles: tuple[LedgerArticle, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    """What could not be used, but for articles whose id came before."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All source files of a generation, in the order they were read."""

    files: tuple[LedgerFile, ...] = ()
    digests: dict[str, str] = field(default_factory=dict)
    """Of each indexed article, by its id."""

    @classmethod
    def of(cls, files: tuple[LedgerFile, ...]) -> Ledger:
        """The ledger of files that were read."""
        kept = (each for file in files for each in file.articles if each.kept)
        return cls(files, {each.id: each.digest for each in kept})

    def by_path(self) -> dict[str, LedgerFile]:
        """The files by their paths."""
        return {file.path: file for file in self.files}

    def write(self, folder: Path) -> None:
        """Write one line for each file."""
        with (folder / LEDGER_FILE).open("w", encoding="utf-8") as out:
            for file in self.files:
                out.write(json.dumps(_row(file), ensure_ascii=False) + "\n")

    @classmethod
    def read(cls, folder: Path) -> Ledger:
        """Read it again. Raises OSError, ValueError, KeyError or TypeError if that cannot be."""
        with (folder / LEDGER_FILE).open(encoding="utf-8") as lines:
            return cls.of(tuple(_file(json.loads(line)) for line in lines))


def _row(file: LedgerFile) -> dict[str, object]:
    return {
        "path": file.path,
        "fingerprint": file.fingerprint,
        "settled": file.settled,
        "articles": list(_article_rows(file)),
        "quarantined": [asdict(each) for each in file.quarantined],
    }


def _article_rows(file: LedgerFile) -> Iterator[list[object]]:
    """The place is left out where it is the file itself, which is nearly everywhere."""
    for each in file.articles:
        place = "" if each.place == file.path else each.place
        yield [each.line, each.id, each.digest, each.kept, place]


def _file(row: dict[str, object]) -> LedgerFile:
    path = str(row["path"])
    return LedgerFile(
        path=path,
        fingerprint=tuple(row["fingerprint"]),  # type: ignore[arg-type]
        settled=bool(row["settled"]),
        articles=tuple(
            LedgerArticle(place or path, line, article_id, digest, kept)
            for line, article_id, digest, kept, place in row["articles"]  # type: ignore[attr-defined]
        ),
        quarantined=tuple(
            Quarantined(
                each["path"], each["line"], QuarantineReason(each["reason"]), each["detail"]
            )
            for each in row["quarantined"]  # type: ignore[attr-defined]
        ),
    )
