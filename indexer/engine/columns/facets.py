"""Facet columns: which articles carry which values of a facet, and the days of all articles."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.language.slugs import slugify
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from indexer.engine.columns.postings import Array
    from indexer.query import Word

NO_DAY: Final = -(2**31)
"""The day number of an article without a date: before every other."""


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """The values of one facet; the articles of value `v` are `docs[starts[v]:starts[v + 1]]`."""

    slugs: tuple[str, ...]
    labels: tuple[str, ...]
    details: tuple[str, ...]
    newest: tuple[int, ...]
    """For each value the day number of its newest article."""
    starts: Array
    docs: Array
    numbers: dict[str, int]
    """Slug and label → value number."""
    folded: tuple[str, ...]
    """For each value the folded words of its label between blanks, to look words up in."""

    def number_of(self, given: str) -> int | None:
        """The value that a slug or a name means."""
        number = self.numbers.get(given)
        return self.numbers.get(slugify(given)) if number is None else number

    def counts(self, mask: Array) -> Array:
        """For each value how many of the masked articles carry it."""
        if not len(self.docs):
            return np.zeros(len(self.slugs), dtype=np.int64)
        counts: Array = np.add.reduceat(mask[self.docs], self.starts[:-1], dtype=np.int64)
        return counts

    def values_named(self, words: Sequence[Word], *, folding: bool) -> list[int]:
        """The values whose label has the words side by side; with their dấu unless folding."""
        wanted = " " + " ".join(fold(word.key) for word in words) + " "
        found = [number for number, text in enumerate(self.folded) if wanted in text]
        if folding:
            return found
        keys = " " + " ".join(word.key for word in words) + " "
        return [number for number in found if keys in _keys_of(self.labels[number])]

    def mask(self, values: Sequence[int], size: int) -> Array:
        """The articles that carry any of the values."""
        mask = np.zeros(size, dtype=bool)
        for value in values:
            mask[self.docs[int(self.starts[value]) : int(self.starts[value + 1])]] = True
        return mask


class FacetBuilder:
    """Collects the values of articles in their order and writes the column of one facet."""

    def __init__(self) -> None:
        self._docs: dict[str, list[int]] = {}
        self._labels: dict[str, Counter[str]] = {}
        self._details: dict[str, tuple[int, str]] = {}
        self._newest: dict[str, int] = {}

    def add(self, doc: int, slug: str, label: str, *, day: int, detail: str = "") -> None:
        """Say that an article carries a value; the newest detail and commonest label are kept."""
        docs = self._docs.setdefault(slug, [])
        if docs and docs[-1] == doc:
            return
        docs.append(doc)
        self._labels.setdefault(slug, Counter())[label] += 1
        self._newest[slug] = max(day, self._newest.get(slug, NO_DAY))
        if detail and day >= self._details.get(slug, (NO_DAY, ""))[0]:
            self._details[slug] = (day, detail)

    def write(self, folder: Path, name: str) -> None:
        """Write `NAME.facet.*` files."""
        slugs = sorted(self._docs, key=lambda slug: (-len(self._docs[slug]), slug))
        lengths = [len(self._docs[slug]) for slug in slugs]
        docs = [doc for slug in slugs for doc in self._docs[slug]]
        np.save(folder / f"{name}.facet.starts.npy", np.cumsum([0, *lengths]))
        np.save(folder / f"{name}.facet.docs.npy", np.array(docs, dtype=np.uint32))
        values = [
            {
                "slug": slug,
                "label": self._labels[slug].most_common(1)[0][0],
                "detail": self._details.get(slug, (0, ""))[1],
                "newest": self._newest[slug],
            }
            for slug in slugs
        ]
        text = json.dumps(values, ensure_ascii=False)
        (folder / f"{name}.facet.json").write_text(text, encoding="utf-8")


def _keys_of(label: str) -> str:
    return " " + " ".join(tokenise(label).keys) + " "


def open_facet(folder: Path, name: str) -> FacetColumn:
    """Read the values of a facet and map its articles into memory."""
    values = json.loads((folder / f"{name}.facet.json").read_text(encoding="utf-8"))
    numbers: dict[str, int] = {}
    for number, value in enumerate(values):
        for given in (value["slug"], value["label"]):
            numbers.setdefault(given, number)
    return FacetColumn(
        slugs=tuple(value["slug"] for value in values),
        labels=tuple(value["label"] for value in values),
        details=tuple(value["detail"] for value in values),
        newest=tuple(value["newest"] for value in values),
        starts=np.load(folder / f"{name}.facet.starts.npy", mmap_mode="r", allow_pickle=False),
        docs=np.load(folder / f"{name}.facet.docs.npy", mmap_mode="r", allow_pickle=False),
        numbers=numbers,
        folded=tuple(fold(_keys_of(value["label"])) for value in values),
    )


def days_within(days: Array, since: date | None, until: date | None) -> Array:
    """The articles of a stretch of days, both ends included; undated ones only when it is open."""
    mask = np.ones(len(days), dtype=bool)
    if since:
        mask &= days >= day_number(since)
    if until:
        mask &= (days <= day_number(until)) & (days > NO_DAY)
    return mask


def month_numbers(days: Array) -> Array:
    """For each article its month as `year * 12 + month - 1`; -1 without a date."""
    dated = days > NO_DAY
    months = np.full(len(days), -1, dtype=np.int64)
    since_1970 = days[dated].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    months[dated] = since_1970 + 1970 * 12
    return months


def day_number(day: date | None) -> int:
    """Days since 1970, NO_DAY for none."""
    return NO_DAY if day is None else day.toordinal() - _EPOCH


def day_of(number: int) -> date | None:
    """The day of a day number."""
    return None if number == NO_DAY else date.fromordinal(number + _EPOCH)


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC).toordinal()
