"""An article's text cut into paragraphs, links and marked words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.document import running_text
from indexer.records import Fragment
from webui.urls import official_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.records import EntityMark, Snippet, StoredArticle


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph: fragments under one link, or under none."""

    fragments: tuple[Fragment, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; the lead is set larger."""

    runs: tuple[Run, ...]
    is_lead: bool


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    url: str = ""


def paragraphs(article: StoredArticle, marked: Snippet) -> tuple[Paragraph, ...]:
    """The paragraphs of the running text, officials linked where they are first named.

    `marked` is the same text with the words of the query marked; a mark that begins or ends
    inside a link is split there.
    """
    text = running_text(article)
    words = tuple(_marked_spans(marked))
    links = tuple(_first_mentions(article.official_marks))
    found = []
    for start, end in _lines(text):
        runs = tuple(_runs(text, start, end, links=links, words=words))
        found.append(Paragraph(runs, is_lead=bool(article.summary) and start == 0))
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The ends of each line that is not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _marked_spans(marked: Snippet) -> Iterator[_Span]:
    start = 0
    for fragment in marked.fragments:
        end = start + len(fragment.text)
        if fragment.marked:
            yield _Span(start, end)
        start = end


def _first_mentions(marks: Iterable[EntityMark]) -> Iterator[_Span]:
    """One span an official, none overlapping another."""
    seen: set[str] = set()
    reached = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.slug in seen or mark.start < reached:
            continue
        seen.add(mark.slug)
        reached = mark.end
        yield _Span(mark.start, mark.end, official_url(mark.slug))


def _runs(
    text: str, start: int, end: int, *, links: tuple[_Span, ...], words: tuple[_Span, ...]
) -> Iterator[Run]:
    at = start
    for link in links:
        first, last = max(link.start, at), min(link.end, end)
        if first >= last:
            continue
        if at < first:
            yield Run(_fragments(text, at, first, words))
        yield Run(_fragments(text, first, last, words), link.url)
        at = last
    if at < end:
        yield Run(_fragments(text, at, end, words))


def _fragments(text: str, start: int, end: int, words: tuple[_Span, ...]) -> tuple[Fragment, ...]:
    found = []
    at = start
    begin = bisect_right(words, start, key=lambda word: word.end)
    for word in words[begin : bisect_left(words, end, key=lambda word: word.start)]:
        first, last = max(word.start, at), min(word.end, end)
        if at < first:
            found.append(Fragment(text[at:first]))
        found.append(Fragment(text[first:last], marked=True))
        at = last
    if at < end:
        found.append(Fragment(text[at:end]))
    return tuple(found)
