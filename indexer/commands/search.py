"""`thoisu search`: the results page in a terminal, or as JSON for programs."""

from __future__ import annotations

import dataclasses
import shlex
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.published import today_in_vietnam
from indexer import SearchRequest, open_index
from indexer.commands.options import (
    Day,
    Words,
    clear_errors,
    counted,
    index_option,
    json_option,
    print_json,
)
from indexer.dated import dated_search
from indexer.periods import write_bounds
from indexer.records import MAX_PAGE_SIZE, NoticeKind, Sort
from indexer.respelled import respelled_search

if TYPE_CHECKING:
    from indexer.dated import DatedSearch
    from indexer.records import Facet, Hit, Notice, SearchPage, Snippet

_NOTICES = {
    NoticeKind.ASKED: "searched without the words that ask: {}",
    NoticeKind.FOLDED: "also searched with dấu: {}",
    NoticeKind.READ: "read as: {}",
    NoticeKind.RELAXED: "no article has all words; left out: {}",
    NoticeKind.RESPELLED: "no article has all of it as typed (--exact searches that); searched: {}",
    NoticeKind.MISSING: "no article has: {}",
    NoticeKind.LITERAL: "the syntax is unsound; searched word by word",
    NoticeKind.TOO_LONG: "the query is too long; only its beginning was searched",
    NoticeKind.UNKNOWN_FILTER: "no article carries: {}",
}


@click.command()
@click.argument("query", type=Words())
@click.option(
    "--official", multiple=True, type=Words(), help="Only articles that name this official."
)
@click.option("--meeting", multiple=True, type=Words(), help="Only articles about this meeting.")
@click.option(
    "--document", multiple=True, type=Words(), help="Only articles that cite this document."
)
@click.option("--source", multiple=True, type=Words(), help="Only articles of this source.")
@click.option("--from", "since", type=Day(last=False), help="First day: 2023-12-02, 12/2023, 2023.")
@click.option("--to", "until", type=Day(last=True), help="Last day.")
@click.option(
    "--sort",
    type=click.Choice([each.value for each in Sort]),
    default=Sort.RELEVANCE.value,
    show_default=True,
)
@click.option(
    "--limit",
    type=click.IntRange(1, MAX_PAGE_SIZE),
    default=10,
    show_default=True,
    help="Hits on a page.",
)
@click.option("--page", type=click.IntRange(1), default=1, show_default=True)
@click.option("--exact", is_flag=True, help="Do not add dấu to what was typed without.")
@click.option("--all-words", is_flag=True, help="Find only what has all words of a long QUERY.")
@index_option
@json_option
def search(
    query: str,
    official: tuple[str, ...],
    meeting: tuple[str, ...],
    document: tuple[str, ...],
    source: tuple[str, ...],
    since: date | None,
    until: date | None,
    sort: str,
    limit: int,
    page: int,
    index: Path,
    *,
    exact: bool,
    all_words: bool,
    as_json: bool,
) -> None:
    """Search for QUERY: words, "phrases", -excluded, a OR b, prefix*; with or without dấu.

    A QUERY that begins with - stands behind two of them: thoisu search -- "-họp Quốc hội"

    \b
    Example: thoisu search "nguyen van nen" --from 2023
    """
    if since and until and since > until:
        raise click.UsageError(f"--from {since} lies after --to {until}; no day is in between")
    request = SearchRequest(
        query=query,
        officials=official,
        meetings=meeting,
        documents=document,
        sources=source,
        since=since,
        until=until,
        sort=Sort(sort),
        page=page,
        page_size=limit,
        exact=exact,
        all_words=all_words,
    )
    with clear_errors(), open_index(index) as opened:
        answer = respelled_search(request, opened)
        dated = dated_search(answer.request, opened, today_in_vietnam())
        if as_json:
            print_json(_as_row(answer, dated), indent=1)
        elif answer.request.page > max(1, answer.pages):
            raise click.ClickException(
                f"there is no page {answer.request.page}; the last one is {max(1, answer.pages)}"
            )
        else:
            _print(answer, dated)


def _as_row(answer: SearchPage, dated: DatedSearch | None) -> dict[str, object]:
    """The answer as plain values; titles and snippets as texts, without marks."""
    row = dataclasses.asdict(answer)
    row["pages"] = answer.pages
    row["dated"] = dated and {
        "query": dated.request.query,
        "first": dated.period.first,
        "last": dated.period.last,
        "total": dated.total,
    }
    for hit, source in zip(row["hits"], answer.hits, strict=True):
        hit["title"] = source.title.text
        hit["snippets"] = [snippet.text for snippet in source.snippets]
    return row


def _print(answer: SearchPage, dated: DatedSearch | None) -> None:
    for notice in answer.notices:
        click.echo(_notice(notice), err=True)
    if answer.suggestion:
        found = answer.suggestion
        click.echo(f"did you mean: {found.query} ({counted(found.total)})", err=True)
    if dated:
        click.echo(_by_day(dated), err=True)
    click.echo(f"{counted(answer.total)}, page {answer.request.page} of {max(1, answer.pages)}")
    for number, hit in enumerate(answer.hits, 1):
        _print_hit(number, hit)
    for facet in answer.facets:
        if facet.values:
            click.echo(_facet(facet))


def _notice(notice: Notice) -> str:
    return _NOTICES[notice.kind].format(" ".join(notice.words))


def _by_day(dated: DatedSearch) -> str:
    first, last = write_bounds(dated.period.first, dated.period.last)
    words = shlex.quote(dated.request.query)
    return f"by day of publication: {words} --from {first} --to {last} ({counted(dated.total)})"


def _print_hit(number: int, hit: Hit) -> None:
    day = f"{hit.published:%d/%m/%Y}" if hit.published else "no date"
    click.echo(f"\n{number}. {_marked(hit.title)}")
    click.echo(f"   {day} · {hit.source or 'no source'} · {hit.id}")
    for snippet in hit.snippets:
        click.echo(f"   {_marked(snippet)}")
    for copy in hit.duplicates:
        click.echo(f"   = {copy.id} ({copy.source or 'no source'})")
    for official in hit.officials:
        click.echo(f"   – {official.name}: {', '.join(official.posts)}")


def _marked(snippet: Snippet) -> str:
    """The text with its marks in bold on a terminal, in brackets elsewhere."""
    terminal = sys.stdout.isatty()
    parts = []
    for fragment in snippet.fragments:
        text = " ".join(fragment.text.split("\n"))
        if fragment.marked:
            text = click.style(text, bold=True) if terminal else f"[{text}]"
        parts.append(text)
    before = "… " if snippet.cut_before else ""
    after = " …" if snippet.cut_after else ""
    return before + "".join(parts) + after


def _facet(facet: Facet) -> str:
    values = ", ".join(f"{value.label} ({value.count})" for value in facet.values)
    more = f", … {facet.total} in all" if facet.total > len(facet.values) else ""
    return f"\n{facet.name}: {values}{more}"
