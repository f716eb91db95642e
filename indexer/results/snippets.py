"""Which parts of an article to show under its title: those that show most of the query."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.results.marking import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.records import Snippet
    from indexer.results.marking import Mark, MarkedText

WINDOW: Final = 34
"""Syllables in a snippet: about two lines on a desk, four on a phone."""
_BEFORE: Final = 6
"""Syllables shown before the first mark, unless a sentence begins nearer."""
_COUNT: Final = 16
"""Bits of a number of words: no query has more."""
_SENTENCE_ENDS: Final = frozenset(".!?…")
_ABBREVIATION: Final = 2
"""Letters of a word after which a full stop may not end the sentence: `TP.`, `Q.`."""
_SHORT: Final = 220
"""A paragraph up to this many characters is shown whole when nothing is marked in it."""


class _Window(NamedTuple):
    """A run of words that may become a snippet."""

    first: int
    last: int
    start: int
    """Where its first word starts in the text."""
    end: int
    """Where its last word ends."""
    marks: tuple[Mark, ...]
    shows: int
    """The words of the query in it, as bits."""


def make_snippets(marked: MarkedText, *, limit: int) -> tuple[Snippet, ...]:
    """Up to `limit` cuts of a text in reading order; its beginning if nothing in it is marked."""
    if not len(marked.starts):
        return ()
    if not marked.marks:
        return (_beginning(marked),)
    windows = _Windows(marked)
    chosen: list[_Window] = []
    while len(chosen) < limit and (best := windows.best(chosen)):
        chosen.append(best)
    return tuple(_show(marked, window) for window in sorted(chosen, key=lambda each: each.first))


class _Windows:
    """The windows of a marked text: one for each mark that could be the first in it.

    What a window can show at most is known from the distances of the marks; where exactly it
    begins and ends is looked at only for those that may be the best.
    """

    def __init__(self, marked: MarkedText) -> None:
        self._marked = marked
        self._numbers = [mark.number for mark in marked.marks]
        self._bits: dict[str, int] = {}
        """The words of the query as bits: sets of them are whole numbers."""
        self._shown = self._shown_by(marked.marks)
        self._within = [self._words_after(at) for at in range(len(self._numbers))]

    def best(self, chosen: Sequence[_Window]) -> _Window | None:
        """The window with most new words of the query, then with most of all, then the first.

        New are those that no window shows that was `chosen` before. It overlaps with none of
        these; None when there is no other.
        """
        unseen = ~_all_of(window.shows for window in chosen)
        bounds = [_worth(words, unseen) for words in self._within]
        found, found_at = None, len(bounds)
        worth = -1
        for at in sorted(range(len(bounds)), key=bounds.__getitem__, reverse=True):
            if bounds[at] < worth or (bounds[at] == worth and at > found_at):
                break
            if any(other.first <= self._numbers[at] <= other.last for other in chosen):
                continue
            window = self._window(at)
            here = _worth(window.shows, unseen)
            is_better = here > worth or (here == worth and at < found_at)
            if is_better and all(
                window.last < other.first or window.first > other.last for other in chosen
            ):
                found, found_at, worth = window, at, here
        return found

    def _shown_by(self, marks: Iterable[Mark]) -> list[int]:
        """The words of the query that each mark shows; most marks show the same few sets."""
        known: dict[frozenset[str], int] = {}
        shown = []
        for mark in marks:
            words = known.get(mark.words)
            if words is None:
                bits = self._bits
                words = _all_of(bits.setdefault(word, 1 << len(bits)) for word in mark.words)
                known[mark.words] = words
            shown.append(words)
        return shown

    def _words_after(self, at: int) -> int:
        """The words of the query that a window from a mark on can show at most."""
        words, end = 0, self._numbers[at] + WINDOW
        for other in range(at, len(self._numbers)):
            if self._numbers[other] >= end:
                break
            words |= self._shown[other]
        return words

    def _window(self, at: int) -> _Window:
        """The window of a mark; it does not reach over its paragraph."""
        marked, number = self._marked, self._numbers[at]
        begin = max(0, number - _BEFORE)
        # The words that it may have, as lists: looking at an array one by one takes twice as long.
        starts = marked.starts[begin : number + WINDOW].tolist()
        ends = marked.ends[begin : number + WINDOW].tolist()
        first = _back_up(marked.text, starts, ends, number - begin)
        last = min(first + WINDOW, len(starts)) - 1
        line_end = marked.text.find("\n", starts[number - begin], ends[last])
        if line_end >= 0:
            last = max(number - begin, bisect_right(starts, line_end) - 1)
        marks = marked.marks
        stop = at + 1
        while stop < len(marks) and marks[stop].end <= ends[last]:
            stop += 1
        shows = _all_of(self._shown[at:stop])
        return _Window(
            begin + first, begin + last, starts[first], ends[last], marks[at:stop], shows
        )


def _back_up(text: str, starts: Sequence[int], ends: Sequence[int], number: int) -> int:
    """The word to begin with: the first one that is given, or the one that begins the sentence of
    the numbered word."""
    first = number
    while first:
        between = text[ends[first - 1] : starts[first]]
        if between != " ":
            if "\n" in between:
                break
            ends_sentence = _SENTENCE_ENDS & set(between) and not between.startswith("..")
            if ends_sentence and ends[first - 1] - starts[first - 1] > _ABBREVIATION:
                break
        first -= 1
    return first


def _all_of(sets: Iterable[int]) -> int:
    """Sets of words as one."""
    return reduce(or_, sets, 0)


def _worth(words: int, unseen: int) -> int:
    """In the order of how many words were not seen before, then of how many there are."""
    return (words & unseen).bit_count() << _COUNT | words.bit_count()


def _beginning(marked: MarkedText) -> Snippet:
    text = marked.text
    line = text[: text.find("\n")] if "\n" in text else text
    if line.strip() and len(line) <= _SHORT:
        return cut(text, 0, len(line), ())
    end = int(marked.ends[min(WINDOW, len(marked.ends)) - 1])
    return cut(text, 0, min(end, len(line)) if line.strip() else end, ())


def _show(marked: MarkedText, window: _Window) -> Snippet:
    text = marked.text
    end = max(window.end, window.marks[-1].end)
    while end < len(text) and text[end] in ".,;:!?…”\"')":
        end += 1
    return cut(text, window.start, end, window.marks)
