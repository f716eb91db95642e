"""In how many articles each syllable stands in body or title, and each pair of neighbours.

By it queries are read: what was typed without dấu, what may be a slip, how much a word tells. It
is counted by the run that writes the articles, kept in the cluster in parts and loaded whole: a
hundred thousand syllables and the million most frequent pairs take 30 MB, however many articles
there are. Articles that a later run removes stay counted until the next full one.
"""

from __future__ import annotations

import base64
import io
from collections import Counter
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from indexer.engine.opensearch.cluster import json_lines
from indexer.engine.opensearch.mapping import MOST_HITS, lexicon_name
from indexer.language.syllables import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.arrays import Array
    from indexer.engine.opensearch.cluster import Cluster
    from indexer.query import Word

_MOST_PAIRS: Final = 1_000_000
"""Pairs that are kept, the most frequent ones."""
_MOST_TERMS: Final = 200_000
"""Syllables that are kept of each kind."""
_CROWDED: Final = 4 * _MOST_PAIRS
"""Pairs that are counted at once; then those that were met once are forgotten."""
_FOLDED: Final = "~"
"""No letter of a syllable: tells folded ones from others."""
_PART: Final = 3 << 20
"""Bytes of one part: a request stays small."""


class LexiconBuilder:
    """Counts the words of articles."""

    def __init__(self, earlier: Lexicon | None = None) -> None:
        """`earlier` is counted on from."""
        self._terms: Counter[str] = Counter(earlier.terms() if earlier else {})
        self._folded: Counter[str] = Counter(earlier.folded if earlier else {})
        self._titles: Counter[str] = Counter(earlier.titles if earlier else {})
        self._pairs: Counter[tuple[str, str]] = Counter(earlier.pairs() if earlier else {})

    def add(self, tokens: Sequence[str | None], title: Sequence[str] = ()) -> None:
        """Count an article by the tokens of its body and its title."""
        words = {token for token in tokens if token is not None}
        folded = set(map(fold, words))
        self._terms.update(words)
        self._folded.update(folded)
        self._titles.update({token for token in title if token not in words})
        in_title = {fold(token) for token in title}
        self._titles.update({_FOLDED + each for each in in_title if each not in folded})
        self._pairs.update(
            {
                (left, right)
                for left, right in pairwise(tokens)
                if left is not None and right is not None
            }
        )
        if len(self._pairs) > _CROWDED:
            self._pairs = Counter({pair: n for pair, n in self._pairs.items() if n > 1})

    def finish(self) -> Lexicon:
        """The lexicon of what was counted: what is most frequent."""
        return Lexicon(
            dict(self._terms.most_common(_MOST_TERMS)),
            dict(self._folded.most_common(_MOST_TERMS)),
            dict(self._titles.most_common(_MOST_TERMS)),
            dict(self._pairs.most_common(_MOST_PAIRS)),
        )


class Lexicon:
    """The words of an index and their neighbours. Safe to share between threads."""

    def __init__(
        self,
        terms: dict[str, int],
        folded: dict[str, int],
        titles: dict[str, int],
        pairs: dict[tuple[str, str], int],
    ) -> None:
        known = {pair: count for pair, count in pairs.items() if terms.keys() >= set(pair)}
        numbers = {term: number for number, term in enumerate(terms)}
        keys = [(numbers[left] << 32) | numbers[right] for left, right in known]
        self._arrange(
            terms,
            folded,
            titles,
            np.array(keys, dtype=np.uint64),
            np.array(list(known.values()), dtype=np.uint32),
        )

    def _arrange(
        self,
        terms: dict[str, int],
        folded: dict[str, int],
        titles: dict[str, int],
        keys: Array,
        counts: Array,
    ) -> None:
        self._terms = terms
        self.folded = folded
        """In the bodies of how many articles any form of a folded syllable stands."""
        self.titles = titles
        """In how many articles a syllable, or after `_FOLDED` a folded one, stands in the title
        and not in the body."""
        self._numbers = {term: number for number, term in enumerate(terms)}
        order = np.argsort(keys, kind="stable")
        self._keys, self._counts = keys[order], counts[order]
        by_form = groupby(sorted(terms, key=fold), key=fold)
        self._forms = {form: tuple(group) for form, group in by_form}
        self.forms = lru_cache(4096)(self._forms_of)

    def terms(self) -> dict[str, int]:
        """In how many articles each syllable stands."""
        return self._terms

    def pairs(self) -> dict[tuple[str, str], int]:
        """In how many articles each pair of neighbours stands."""
        names = list(self._terms)
        return {
            (names[key >> 32], names[key & 0xFFFFFFFF]): count
            for key, count in zip(self._keys.tolist(), self._counts.tolist(), strict=True)
        }

    def frequency(self, key: str) -> int:
        """In how many articles a term stands."""
        return self._terms.get(key, 0)

    def having(self, word: Word, *, folding: bool, with_title: bool) -> int:
        """In how many articles a word of a query stands, in the body or also in the title."""
        key = word.key
        if folding and not has_diacritics(word.typed):
            folded = fold(key)
            count, key = self.folded.get(folded, 0), _FOLDED + folded
        else:
            count = self.frequency(key)
        return count + self.titles.get(key, 0) if with_title else count

    def _forms_of(self, folded: str) -> dict[str, int]:
        """All terms with one folded form, and their frequencies."""
        return {term: self._terms[term] for term in self._forms.get(folded, ())}

    def pair_frequencies(self, lefts: Sequence[str], rights: Sequence[str]) -> Array:
        """In how many articles each of some terms (rows) stands right before others (columns)."""
        totals = np.zeros((len(lefts), len(rights)), dtype=np.int64)
        columns = [self._numbers.get(right) for right in rights]
        known = [at for at, number in enumerate(columns) if number is not None]
        for row, left in enumerate(lefts):
            number = self._numbers.get(left)
            if number is None or not known or not len(self._keys):
                continue
            wanted = np.array([(number << 32) | (columns[at] or 0) for at in known], np.uint64)
            places = np.minimum(self._keys.searchsorted(wanted), len(self._keys) - 1)
            totals[row, known] = np.where(self._keys[places] == wanted, self._counts[places], 0)
        return totals

    def beside(self, left: Word, right: Word, *, folding: bool) -> int:
        """In how many articles one word stands right before another one, as they were typed.

        When `folding` the sum of that over all forms of a word without dấu.
        """
        lefts, rights = (
            list(self.forms(fold(word.key)))
            if folding and not has_diacritics(word.typed)
            else [word.key]
            for word in (left, right)
        )
        return int(self.pair_frequencies(lefts, rights).sum())

    def to_bytes(self) -> bytes:
        """The lexicon in numpy's own format, compressed."""
        out = io.BytesIO()
        np.savez_compressed(
            out,
            terms=_letters(self._terms),
            frequencies=np.array(list(self._terms.values()), dtype=np.uint32),
            folded=_letters(self.folded),
            folded_frequencies=np.array(list(self.folded.values()), dtype=np.uint32),
            titles=_letters(self.titles),
            title_frequencies=np.array(list(self.titles.values()), dtype=np.uint32),
            keys=self._keys,
            counts=self._counts,
        )
        return out.getvalue()

    @classmethod
    def from_bytes(cls, kept: bytes) -> Lexicon:
        """Read it again. Raises ValueError, KeyError or OSError when it is not whole."""
        with np.load(io.BytesIO(kept), allow_pickle=False) as arrays:
            lexicon = cls.__new__(cls)
            lexicon._arrange(
                _counted(arrays["terms"], arrays["frequencies"]),
                _counted(arrays["folded"], arrays["folded_frequencies"]),
                _counted(arrays["titles"], arrays["title_frequencies"]),
                arrays["keys"],
                arrays["counts"],
            )
            return lexicon


def write_lexicon(cluster: Cluster, articles: str, lexicon: Lexicon, *, revision: int) -> None:
    """Keep the lexicon of an index of articles in place of the earlier revision."""
    index, kept = lexicon_name(articles), lexicon.to_bytes()
    seconds = cluster.settings.write_seconds
    parts = [kept[at : at + _PART] for at in range(0, len(kept), _PART)]
    for number, part in enumerate(parts):
        row = {"revision": revision, "part": number, "parts": len(parts)}
        data = {"data": base64.b64encode(part).decode()}
        action = {"index": {"_id": _id(row)}}
        lines = json_lines([action, row | data])
        cluster.ask_patiently("POST", f"/{index}/_bulk", lines, seconds=seconds)
    cluster.ask_patiently("POST", f"/{index}/_refresh", seconds=seconds)
    kept_rows = _rows(cluster, index, with_data=False)
    gone = [_id(row) for row in kept_rows if row["revision"] != revision]
    if gone:
        lines = json_lines({"delete": {"_id": each}} for each in gone)
        cluster.ask_patiently("POST", f"/{index}/_bulk", lines, seconds=seconds)


def read_lexicon(cluster: Cluster, articles: str) -> Lexicon:
    """The newest whole lexicon of an index of articles."""
    rows = _rows(cluster, lexicon_name(articles), with_data=True)
    for revision in sorted({row["revision"] for row in rows}, reverse=True):
        parts = {row["part"]: row for row in rows if row["revision"] == revision}
        if len(parts) == parts[min(parts)]["parts"]:
            kept = b"".join(base64.b64decode(parts[number]["data"]) for number in sorted(parts))
            return Lexicon.from_bytes(kept)
    return Lexicon({}, {}, {}, {})


def _rows(cluster: Cluster, index: str, *, with_data: bool) -> list[dict[str, Any]]:
    source = True if with_data else {"excludes": ["data"]}
    hits = cluster.search(index, {"size": MOST_HITS, "_source": source})["hits"]["hits"]
    return [hit["_source"] for hit in hits]


def _id(row: dict[str, Any]) -> str:
    return f"{row['revision']}-{row['part']}"


def _letters(texts: Iterable[str]) -> Array:
    return np.frombuffer("\n".join(texts).encode(), dtype=np.uint8)


def _counted(texts: Array, counts: Array) -> dict[str, int]:
    whole = texts.tobytes().decode()
    return dict(zip(whole.split("\n") if whole else [], counts.tolist(), strict=True))
