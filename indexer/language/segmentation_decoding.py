"""Which tokens join the word before them: the best labels of the two-label model, twice.

Once in plain Python for a query's few tokens, once with numpy for those of whole articles; both
add the same numbers in the same order, so they cannot disagree.

With two labels, Viterbi's recursion needs one number: the *margin* of the best labelling that ends
inside a word over the best one that ends with the beginning of a word (`begin_inside` and the like
are the weights of one label after another):

    margin[i] = score[i] + max(begin_inside, margin[i-1] + inside_inside)
                       - max(begin_begin, margin[i-1] + inside_begin)

In pyvi's model labels rather change than stay (`SegmentationModel` makes sure of it), so that
`low = begin_begin - inside_begin` is less than `high = begin_inside - inside_inside`, and this is

    margin[i] = score[i] + (begin_inside - inside_begin) - min(max(margin[i-1], low), high)

Going back, a margin above `high` means inside and one up to `low` beginning, whatever follows; only
between them the label is the opposite of the next one. As `high - low` is small, nearly every
token is decided without its neighbours: numpy decides those, a loop the few others.

Two labellings can be worth the same (one word many times over: `a a a a a`). Then the rounding of
sums decides, here as in pyvi, and not always alike. In texts that people wrote it was alike.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from indexer.language.pyvi_model import SegmentationModel
    from indexer.language.segmentation_lexicon import Syllable
    from indexer.language.segmentation_table import Columns

BEGINS_TRIPLE: Final = 1
CONTINUES_TRIPLE: Final = 2
ENDS_TRIPLE: Final = 4
NEVER_JOINS: Final = 8
IS_TITLE: Final = 16
IS_BREAK: Final = 32


class Decoder:
    """Decides which tokens join the one before them."""

    def __init__(self, model: SegmentationModel) -> None:
        self._model = model
        weight = model.attributes.get
        self._pair_ends = weight("-1:word.bi_gram()", 0.0)
        self._pair_begins = weight("+1:word.bi_gram()", 0.0)
        self._triple_ends = weight("-2:word.tri_gram()", 0.0)
        self._triple_begins = weight("+2:word.tri_gram()", 0.0)
        self._low = model.begin_begin - model.inside_begin
        self._high = model.begin_inside - model.inside_inside
        self._switch = model.begin_inside - model.inside_begin

    @cached_property
    def dictionary(self) -> WordDictionary:
        """The model's words by numbers, as whole texts need them."""
        return WordDictionary(self._model.pairs, self._model.triples)

    def joins(self, syllables: Sequence[Syllable]) -> list[bool]:
        """For each token of one line whether it belongs to the word of the token before it."""
        inside = self._inside(self._scores(syllables))
        joined = [False] * len(syllables)
        for i in range(1, len(syllables)):
            if inside[i]:
                left, right = syllables[i - 1], syllables[i]
                joined[i] = not (
                    left.never_joins or right.never_joins or (right.is_title and not left.is_title)
                )
        return joined

    def _scores(self, syllables: Sequence[Syllable]) -> list[float]:
        """For each token the sum of its weights: positive speaks for joining it."""
        scores = [syllable.own for syllable in syllables]
        pairs, triples = self._model.pairs, self._model.triples
        last = len(syllables) - 1
        for i in range(last):
            left, right = syllables[i], syllables[i + 1]
            scores[i + 1] += left.before_next
            scores[i] += right.after_previous
            pair = left.lower + " " + right.lower
            if pair in pairs:
                scores[i + 1] += self._pair_ends
                scores[i] += self._pair_begins
            if i + 1 < last and pair + " " + syllables[i + 2].lower in triples:
                scores[i + 2] += self._triple_ends
                scores[i] += self._triple_begins
        return scores

    def _inside(self, scores: Sequence[float]) -> list[bool]:
        margins = []
        clamped = self._switch
        for score in scores:
            margins.append((score + self._switch) - clamped)
            clamped = min(max(margins[-1], self._low), self._high)
        inside = [margins[-1] > 0]
        for margin in reversed(margins[:-1]):
            inside.append(margin > self._high or (margin > self._low and not inside[-1]))
        inside.reverse()
        return inside

    def joins_of_many(self, tokens: NDArray[np.int32], columns: Columns) -> NDArray[np.bool_]:
        """The same for tokens by number, of any number of lines: a break before and after each."""
        flags = columns.flags.take(tokens)
        inside = self._inside_of_many(self._scores_of_many(tokens, flags, columns), flags)
        never, title = flags & NEVER_JOINS, flags & IS_TITLE
        inside[0] = False
        inside[1:] &= ((never[1:] | never[:-1]) == 0) & (title[1:] <= title[:-1])
        return inside

    def _scores_of_many(
        self, tokens: NDArray[np.int32], flags: NDArray[np.uint8], columns: Columns
    ) -> NDArray[np.float64]:
        """As `_scores`; breaks weigh nothing and are in no pair."""
        entries = columns.entries.take(tokens)
        pairs = self.dictionary.find_pairs(entries)
        triples = self.dictionary.find_triples(entries, flags)
        scores = columns.own.take(tokens)
        scores[triples + 2] += self._triple_ends
        scores[1:] += columns.before_next.take(tokens[:-1])
        scores[pairs + 1] += self._pair_ends
        scores[:-1] += columns.after_previous.take(tokens[1:])
        scores[pairs] += self._pair_begins
        scores[triples] += self._triple_begins
        return scores

    def _inside_of_many(
        self, scores: NDArray[np.float64], flags: NDArray[np.uint8]
    ) -> NDArray[np.bool_]:
        breaks = np.flatnonzero(flags & IS_BREAK)
        margins = scores
        margins += self._switch
        margins[1:] -= self._clamped_margins(margins, breaks)[:-1]
        inside = margins > self._high
        unsure = margins > self._low
        unsure ^= inside
        ends = breaks[1:] - 1
        inside[ends] = margins[ends] > 0
        unsure[ends] = unsure[breaks] = False
        for i in reversed(np.flatnonzero(unsure).tolist()):
            inside[i] = not inside[i + 1]
        return inside

    def _clamped_margins(
        self, raised: NDArray[np.float64], breaks: NDArray[np.intp]
    ) -> NDArray[np.float64]:
        """Each margin, between `low` and `high`; after a break it starts anew.

        `raised` is what the margin is before the clamped one of the token before is subtracted:
        where that cannot bring it into the interval, it is decided already.
        """
        low, high = self._low, self._high
        above = raised - high >= high
        clamped = np.where(above, high, low)
        open_ = ~above
        open_ &= raised - low > low
        open_[breaks[:-1] + 1] = True
        open_[breaks] = False
        clamped[breaks] = self._switch
        places = np.flatnonzero(open_)
        for i, value in zip(places.tolist(), raised[places].tolist(), strict=True):
            clamped[i] = min(max(value - clamped.item(i - 1), low), high)
        return clamped


class WordDictionary:
    """Finds the dictionary's words of two and three syllables among numbered syllables.

    `entries` numbers the syllables that are part of such a word; 0 is any other.
    """

    def __init__(self, pairs: Iterable[str], triples: Iterable[str]) -> None:
        two = [word.split(" ") for word in sorted(pairs)]
        three = [word.split(" ") for word in sorted(triples)]
        parts = {part for word in (*two, *three) for part in word}
        self.entries = {part: number for number, part in enumerate(sorted(parts), start=1)}
        self._size = len(self.entries) + 1
        self._pair_bits = self._bits_of(self._keys(two))
        self._triples = np.sort(self._keys(three))
        self._triple_flags: dict[str, int] = {}
        for word in three:
            for part, flag in zip(
                word, (BEGINS_TRIPLE, CONTINUES_TRIPLE, ENDS_TRIPLE), strict=True
            ):
                self._triple_flags[part] = self._triple_flags.get(part, 0) | flag

    def triple_flags(self, syllable: str) -> int:
        """In which places of words of three syllables it stands: a sieve before the search."""
        return self._triple_flags.get(syllable, 0)

    def find_pairs(self, entries: NDArray[np.int64]) -> NDArray[np.intp]:
        """The places of the first syllables of words of two."""
        keys = entries[:-1] * self._size
        keys += entries[1:]
        bits = self._pair_bits.take(keys >> 3)
        bits >>= (keys & 7).astype(np.uint8)
        bits &= 1
        return np.flatnonzero(bits)

    def find_triples(
        self, entries: NDArray[np.int64], flags: NDArray[np.uint8]
    ) -> NDArray[np.intp]:
        """The places of the first syllables of words of three."""
        likely = flags[:-2] & (flags[1:-1] >> 1) & (flags[2:] >> 2) & BEGINS_TRIPLE
        places = np.flatnonzero(likely)
        keys = (entries[places] * self._size + entries[places + 1]) * self._size
        keys += entries[places + 2]
        at = np.searchsorted(self._triples, keys)
        at[at == len(self._triples)] = 0
        return places[self._triples[at] == keys] if len(self._triples) else places[:0]

    def _keys(self, words: Sequence[Sequence[str]]) -> NDArray[np.int64]:
        """Each word as one number: its syllables are the digits."""
        keys = np.zeros(len(words), np.int64)
        for digits in zip(*words, strict=True):
            keys *= self._size
            keys += np.array([self.entries[part] for part in digits], np.int64)
        return keys

    def _bits_of(self, keys: NDArray[np.int64]) -> NDArray[np.uint8]:
        """A bit for each pair there could be: 4 MB for pyvi's 5,900 syllables."""
        bits = np.zeros(self._size * self._size // 8 + 1, np.uint8)
        np.bitwise_or.at(bits, keys >> 3, np.uint8(1) << (keys & 7).astype(np.uint8))
        return bits
