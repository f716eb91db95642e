"""Which parts of an article to show under its title: those that show most of the query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.results.marking import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.language.tokens import Tokens
    from indexer.records import Snippet
    from indexer.results.marking import Mark, QueryMarker

WINDOW: Final = 34
"""Syllables in a snippet: about two lines on a desk, four on a phone."""
_BEFORE: Final = 6
"""Syllables shown before the first mark, unless a sentence begins nearer."""
_SENTENCE_ENDS: Final = frozenset(".!?…\n")
_SHORT: Final = 220
"""A paragraph up to this many characters is shown whole when nothing is marked in it."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A run of tokens that may become a snippet."""

    first: int
    last: int
    marks: tuple[Mark, ...]

    def worth(self, seen: frozenset[str]) -> tuple[int, int, int]:
        """New words of the query first, then all words shown, then an early place."""
        words = frozenset(word for mark in self.marks for word in mark.words)
        return len(words - seen), len(words), -self.first


def make_snippets(text: str, marker: QueryMarker, *, limit: int) -> tuple[Snippet, ...]:
    """Up to `limit` cuts of a text in reading order; its beginning if nothing in it is marked."""
    tokens, marks = marker.marks(text)
    if not len(tokens):
        return ()
    if not marks:
        return (_beginning(text, tokens),)
    windows = _windows(text, tokens, marks)
    chosen: list[_Window] = []
    seen: frozenset[str] = frozenset()
    while windows and len(chosen) < limit:
        best = max(windows, key=lambda window: window.worth(seen))
        chosen.append(best)
        seen |= {word for mark in best.marks for word in mark.words}
        windows = [
            window for window in windows if window.last < best.first or window.first > best.last
        ]
    return tuple(
        _show(text, tokens, window) for window in sorted(chosen, key=lambda each: each.first)
    )


def _windows(text: str, tokens: Tokens, marks: Sequence[Mark]) -> list[_Window]:
    """One window for each mark that could be the first in it; none reaches over a paragraph."""
    places = {start: number for number, start in enumerate(tokens.starts)}
    numbers = [places[mark.start] for mark in marks]
    windows = []
    for at, number in enumerate(numbers):
        first = _back_up(text, tokens, number)
        last = min(first + WINDOW - 1, len(tokens) - 1)
        line_end = text.find("\n", tokens.starts[number])
        while line_end >= 0 and last > number and tokens.starts[last] > line_end:
            last -= 1
        inside = []
        for mark in marks[at:]:
            if mark.end > tokens.ends[last]:
                break
            inside.append(mark)
        windows.append(_Window(first, last, tuple(inside or [marks[at]])))
    return windows


def _back_up(text: str, tokens: Tokens, number: int) -> int:
    """The token to begin with: a few before the mark, but not before its sentence."""
    first = number
    while first > 0 and number - first < _BEFORE:
        between = text[tokens.ends[first - 1] : tokens.starts[first]]
        if "\n" in between or (_SENTENCE_ENDS & set(between) and not between.startswith("..")):
            ends_abbreviation = tokens.ends[first - 1] - tokens.starts[first - 1] <= 2
            if "\n" in between or not ends_abbreviation:
                break
        first -= 1
    return first


def _beginning(text: str, tokens: Tokens) -> Snippet:
    line = text[: text.find("\n")] if "\n" in text else text
    if line.strip() and len(line) <= _SHORT:
        return cut(text, 0, len(line), ())
    last = min(WINDOW, len(tokens)) - 1
    end = min(tokens.ends[last], len(line)) if line.strip() else tokens.ends[last]
    return cut(text, 0, end, ())


def _show(text: str, tokens: Tokens, window: _Window) -> Snippet:
    start = tokens.starts[window.first]
    end = max(tokens.ends[window.last], window.marks[-1].end)
    while end < len(text) and text[end] in ".,;:!?…”\"')":
        end += 1
    return cut(text, start, end, window.marks)
