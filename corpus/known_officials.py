"""Officials that are known beforehand, with the posts they held and when: `officials.jsonl`."""

from __future__ import annotations

import hashlib
import json
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from corpus.gazetteers import DOCUMENT_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_FILE: Final = Path(__file__).parent / "registry" / "officials.jsonl"


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post and the days it was held, as far as they are known."""

    text: str
    since: date | None
    until: date | None
    """Nothing when it is not known, or when it was still held."""
    certain: bool = True
    """Whether the days are those of the term; else the person was only seen in the post then."""


@dataclass(frozen=True, slots=True)
class KnownOfficial:
    """A person who holds or held an office."""

    id: str
    """Also the person's name in addresses: unique, never changed."""
    name: str
    aliases: tuple[str, ...]
    posts: tuple[HeldPost, ...]
    """The newest first."""
    sources: tuple[str, ...]
    historical: bool
    """Whether all terms ended so long ago that today's news names streets, not the person."""


@dataclass(frozen=True, slots=True)
class Registry:
    """All officials that are known beforehand."""

    officials: tuple[KnownOfficial, ...]

    def by_name(self, key: Callable[[str], str]) -> dict[str, tuple[KnownOfficial, ...]]:
        """The officials by the keys of their names and aliases, in the order of the file.

        `key` says which spellings of a name are one.
        """
        found: dict[str, list[KnownOfficial]] = {}
        for official in self.officials:
            for each in dict.fromkeys(key(name) for name in (official.name, *official.aliases)):
                found.setdefault(each, []).append(official)
        return {each: tuple(officials) for each, officials in found.items()}


@cache
def load_registry() -> Registry:
    """Read the officials that come with the program; they are read once and kept."""
    with _FILE.open(encoding="utf-8") as lines:
        return read_registry(lines)


@cache
def registry_digest() -> str:
    """A digest of what tells who and what is meant: it changes when officials or names do."""
    known = _FILE.read_bytes() + DOCUMENT_NAMES.read_bytes()
    return hashlib.blake2b(known, digest_size=8).hexdigest()


def read_registry(lines: Iterable[str]) -> Registry:
    """The officials of JSON lines; the form stands in `corpus/registry/README.md`."""
    return Registry(tuple(_official(json.loads(line)) for line in lines))


def _official(row: dict[str, Any]) -> KnownOfficial:
    return KnownOfficial(
        id=row["id"],
        name=row["name"],
        aliases=tuple(row.get("aliases", ())),
        posts=tuple(_post(each) for each in row["posts"]),
        sources=tuple(row["sources"]),
        historical=row.get("historical", False),
    )


def _post(row: dict[str, Any]) -> HeldPost:
    if "seen" in row:
        first, last = row["seen"]
        return HeldPost(row["post"], _day(first), _day(last, last=True), certain=False)
    return HeldPost(row["post"], _day(row.get("from")), _day(row.get("to"), last=True))


def _day(text: str | None, *, last: bool = False) -> date | None:
    """The first or last day of a year, a month or a day in ISO form."""
    if text is None:
        return None
    if len(text) == 10:
        return date.fromisoformat(text)
    year, _, month = text.partition("-")
    if not last:
        return date(int(year), int(month or 1), 1)
    number = int(month or 12)
    return date(int(year), number, monthrange(int(year), number)[1])
