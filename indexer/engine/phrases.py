"""Frequent phrases of titles and leads: what many articles call something, for suggestions.

A phrase is two to six words that stand side by side in several articles, with no mark between
them. Of nested ones only those are kept that have a life of their own: `đô thị mới Thủ` is nearly
always followed by `Thiêm`, so it is none (closed sequences, as in Zaki and Hsiao's CHARM, with
some tolerance). Longer phrases are looked for only where the shorter ones in them are frequent
(Agrawal and Srikant's Apriori), so most of the text is looked at once.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from indexer.language.normalisation import normalise
from indexer.language.tokens import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.arrays import Array

_FEWEST: Final = 4
"""Articles that a phrase must stand in, of those that are looked through together."""
_LONGEST: Final = 6
"""Words of a phrase at most."""
_OWN: Final = 0.7
"""A phrase whose occurrences continue in one way in more than this share is a part of that."""
_LOOKED_AT: Final = 8
"""Occurrences of a phrase that tell how it is written."""
_MARKS: Final = re.compile(r'[,;:!?…()\[\]"“”‘’«»|\n]+|\.(?=\s|$)|(?<=\s)[-–—/]+(?=\s)')
_LOOSE: Final = frozenset(
    keys_of(
        "bị bởi bằng các cho chưa có còn cùng cũng của do dưới dù đang đã đây đó đến để đối được "
        "đều giữa gì hay hoặc hơn khi không là lại lên lúc mà mỗi một nếu này ngay ngày nên những "
        "nhưng như nhằm nào năm ở phải qua ra rất rằng sau sẽ số tại tháng thì theo thêm thế trên "
        "trong trước tới từ từng và vào vẫn về vì việc với vừa xuống"
    )
)
"""Words that join others: no phrase begins or ends with one. Index keys."""
_BREAK: Final = -1
"""Stands where a phrase cannot go on."""
_DOC_BITS: Final = 16
"""Bits of an article's number among those that are looked through together."""


class Level(NamedTuple):
    """The frequent runs of one length."""

    length: int
    at: Array
    """Where they begin, ascending."""
    runs: Array
    """Which of them begins there."""
    counts: Array
    """In how many articles each of them stands."""


class _Numbers(dict[str, int]):
    """Words as they are written → numbers in the order they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class PhraseFinder:
    """Collects the titles and leads of many articles and finds the phrases in them."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._words = array("i")
        self._lengths = array("I")

    def add(self, *texts: str) -> None:
        """Add the texts of the next article; phrases reach from none of them into the next."""
        number, before = self._numbers.__getitem__, len(self._words)
        for text in texts:
            for part in _MARKS.split(normalise(text).text):
                self._words.fromlist(list(map(number, part.split())))
                self._words.append(_BREAK)
        self._lengths.append(len(self._words) - before)

    def found(self) -> Iterator[tuple[str, int]]:
        """The phrases, and in how many articles each stands."""
        written = list(self._numbers)
        keys = [" ".join(keys_of(word)) for word in written]
        numbers = np.frombuffer(self._words, dtype=np.int32)
        words = _numbered(keys)[numbers]  # a break is the last one
        docs = np.repeat(
            np.arange(len(self._lengths), dtype=np.int32), np.frombuffer(self._lengths, np.uint32)
        )
        loose = np.array([key in _LOOSE for key in keys] + [True])[numbers]
        opens = ~loose & np.array([not key[:1].isdigit() for key in keys] + [False])[numbers]
        for level in _closed(words, docs, loose):
            whole = opens[level.at] & ~loose[level.at + level.length - 1]
            at, which = level.at[whole], level.runs[whole]
            order = np.argsort(which, kind="stable")
            begins = np.flatnonzero(np.diff(which[order], prepend=-1))
            for places in np.split(at[order], begins[1:]) if len(at) else ():
                spellings = Counter(
                    tuple(numbers[place : place + level.length].tolist())
                    for place in places[:_LOOKED_AT].tolist()
                )
                spelling = max(spellings, key=spellings.__getitem__)
                count = int(level.counts[which[np.searchsorted(at, places[0])]])
                yield " ".join(written[number] for number in spelling), count


def _numbered(keys: Sequence[str]) -> Array:
    """For each key its number, the same for equal ones; a break for what has none, and last."""
    numbers: dict[str, int] = {"": _BREAK}
    return np.array([numbers.setdefault(key, len(numbers)) for key in (*keys, "")], dtype=np.int32)


def _closed(words: Array, docs: Array, loose: Array) -> Iterator[Level]:
    """The frequent runs of two words and more that have a life of their own, length by length."""
    present = np.flatnonzero(words != _BREAK).astype(np.int32)
    level = Level(1, *_frequent(present, words[present], docs))
    while level.length <= _LONGEST:
        longer = _longer(level, words, docs)
        if level.length > 1:
            yield _own(level, longer, loose)
        level = longer


def _longer(level: Level, words: Array, docs: Array) -> Level:
    """The frequent runs with one word more: of those that begin and end with frequent ones."""
    goes_on = np.append(level.at[1:] == level.at[:-1] + 1, False)[: len(level.at)]
    at = level.at[goes_on]
    keys = level.runs[goes_on].astype(np.int64)
    keys *= int(words.max(initial=0)) + 1
    keys += words[at + level.length]
    return Level(level.length + 1, *_frequent(at, _ranks(keys), docs))


def _frequent(at: Array, numbers: Array, docs: Array) -> tuple[Array, Array, Array]:
    """Those places whose run stands in enough articles, with new numbers of the runs and counts."""
    in_articles = numbers.astype(np.int64)
    in_articles <<= _DOC_BITS
    in_articles |= docs[at]
    in_articles.sort()
    first = np.append(True, in_articles[1:] != in_articles[:-1])[: len(at)]
    counts = np.bincount(in_articles[first] >> _DOC_BITS)
    often = counts >= _FEWEST
    kept = often[numbers]
    renumbered = np.cumsum(often, dtype=np.int32) - np.int32(1)
    return at[kept], renumbered[numbers[kept]], counts[often]


def _ranks(keys: Array) -> Array:
    """For each key its place among the distinct ones, in four bytes."""
    order = np.argsort(keys)
    ordered = keys[order]
    changes = np.append(False, ordered[1:] != ordered[:-1])[: len(keys)]
    ranks = np.empty(len(keys), dtype=np.int32)
    ranks[order] = np.cumsum(changes, dtype=np.int32)
    return ranks


def _own(level: Level, longer: Level, loose: Array) -> Level:
    """The level without the runs that nearly always are a part of one longer run.

    One that is longer by a joining word is no phrase, so it takes the place of none.
    """
    most = np.zeros(len(level.counts), dtype=np.int64)
    for shift, added in ((0, level.length), (1, 0)):
        telling = ~loose[longer.at + added]
        parts = level.runs[np.searchsorted(level.at, longer.at[telling] + shift)]
        np.maximum.at(most, parts, longer.counts[longer.runs[telling]])
    own = most < _OWN * level.counts
    kept = own[level.runs]
    return Level(level.length, level.at[kept], level.runs[kept], level.counts)
