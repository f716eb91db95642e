"""The ledger of a generation: which source files it was made of, and what each of them held.

By it a later run knows what it need not read or index again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from corpus import Quarantined, QuarantineReason
from indexer.generations import replace_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

LEDGER_FILE: Final = "ledger.jsonl"
_SEEN_FILE: Final = "seen.jsonl"
"""The ledger of a later run that found the same articles, be it in files of other names or times.
Generations never change, so it is no part of one: a run that has lost it reads more."""


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """A source file as it was when it was read. Its articles are parallel columns, in order."""

    path: str
    fingerprint: tuple[int, ...]
    settled: bool
    """Whether the fingerprint tells of every later change: not for a file written just before."""
    ids: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    """Of everything the source says of an article."""
    raws: tuple[str, ...] = ()
    """Of the lines as they were written, by which one is known again without being parsed; empty
    where no line of JSON is an article."""
    lines: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    """Inside an archive `archive.zip!member`; empty when all stand in the file itself."""
    second: frozenset[int] = frozenset()
    """The places in the columns of articles whose id had come before, elsewhere or here."""
    quarantined: tuple[Quarantined, ...] = ()
    """What could not be used, but for articles whose id came before."""

    def kept(self) -> Iterable[tuple[str, str]]:
        """Id and digest of each article that is indexed."""
        pairs = zip(self.ids, self.digests, strict=True)
        if not self.second:
            return pairs
        return (pair for at, pair in enumerate(pairs) if at not in self.second)

    def place(self, at: int) -> str:
        """The file that an article stands in, as a person would name it."""
        return self.places[at] if self.places else self.path

    def without(self, refused: Mapping[str, str]) -> LedgerFile:
        """The file when some of its indexed articles were not taken, by their ids and why."""
        gone = {
            at
            for at, article_id in enumerate(self.ids)
            if article_id in refused and at not in self.second
        }
        if not gone:
            return self
        kept = [at for at in range(len(self.ids)) if at not in gone]
        put_aside = [
            Quarantined(
                self.place(at),
                self.lines[at],
                QuarantineReason.NOT_TAKEN,
                f"the search cluster does not take it: {refused[self.ids[at]]}",
            )
            for at in sorted(gone)
        ]
        return replace(
            self,
            ids=tuple(self.ids[at] for at in kept),
            digests=tuple(self.digests[at] for at in kept),
            raws=tuple(self.raws[at] for at in kept),
            lines=tuple(self.lines[at] for at in kept),
            places=tuple(self.places[at] for at in kept) if self.places else (),
            second=frozenset(new for new, at in enumerate(kept) if at in self.second),
            quarantined=(*self.quarantined, *put_aside),
        )


@dataclass(frozen=True, slots=True)
class Ledger:
    """All source files of a generation, in the order they were read."""

    files: tuple[LedgerFile, ...] = ()
    digests: dict[str, str] = field(default_factory=dict)
    """Of each indexed article, by its id."""

    @classmethod
    def of(cls, files: Iterable[LedgerFile]) -> Ledger:
        """The ledger of files that were read."""
        files = tuple(files)
        digests: dict[str, str] = {}
        for file in files:
            digests.update(file.kept())
        return cls(files, digests)

    def by_path(self) -> dict[str, LedgerFile]:
        """The files by their paths."""
        return {file.path: file for file in self.files}

    def note_seen(self, folder: Path) -> None:
        """Keep it beside the ledger of a generation of the same articles. Raises OSError."""
        replace_text(folder / _SEEN_FILE, self._text())

    def write(self, folder: Path) -> None:
        """Write one line for each file. Raises OSError."""
        (folder / LEDGER_FILE).write_text(self._text(), encoding="utf-8")

    def _text(self) -> str:
        rows = (
            {
                "path": file.path,
                "fingerprint": file.fingerprint,
                "settled": file.settled,
                "ids": file.ids,
                "digests": file.digests,
                "raws": file.raws,
                "lines": file.lines,
                "places": file.places,
                "second": sorted(file.second),
                "quarantined": [asdict(each) for each in file.quarantined],
            }
            for file in self.files
        )
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

    @classmethod
    def read(cls, folder: Path) -> Ledger:
        """The newest one of a generation's folder.

        Raises OSError, ValueError, KeyError or TypeError if that cannot be.
        """
        written = cls._read(folder / LEDGER_FILE)
        with suppress(OSError, ValueError, KeyError, TypeError):
            seen = cls._read(folder / _SEEN_FILE)
            if seen.digests == written.digests:
                return seen
        return written

    @classmethod
    def _read(cls, path: Path) -> Ledger:
        with path.open(encoding="utf-8") as lines:
            return cls.of(map(_file, map(json.loads, lines)))


def _file(row: dict[str, Any]) -> LedgerFile:
    return LedgerFile(
        path=row["path"],
        fingerprint=tuple(row["fingerprint"]),
        settled=row["settled"],
        ids=tuple(row["ids"]),
        digests=tuple(row["digests"]),
        raws=tuple(row["raws"]),
        lines=tuple(row["lines"]),
        places=tuple(row["places"]),
        second=frozenset(row["second"]),
        quarantined=tuple(
            Quarantined(
                each["path"], each["line"], QuarantineReason(each["reason"]), each["detail"]
            )
            for each in row["quarantined"]
        ),
    )
