"""`thoisu explain`: how a query is understood, and why an article is found."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from indexer import SearchRequest, open_index
from indexer.commands.options import Words, clear_errors, index_option, json_option, print_json
from indexer.respelled import respelled_search


@click.command()
@click.argument("query", type=Words())
@click.argument("article_id", metavar="[ID]", type=Words(), default="")
@index_option
@json_option
def explain(query: str, article_id: str, index: Path, *, as_json: bool) -> None:
    """Say how QUERY is understood and, with an ID, what each part of it adds to that article.

    \b
    Example: thoisu explain "ubnd tphcm" hcmc-ubnd-2025-07
    """
    with clear_errors(), open_index(index) as opened:
        searched = respelled_search(SearchRequest(query=query), opened)
        seen = opened.explain(searched.request, article_id)
    seen = dataclasses.replace(seen, notices=searched.notices)
    if as_json:
        print_json(dataclasses.asdict(seen), indent=1)
        return
    click.echo(f"understood as: {seen.understood}")
    for notice in seen.notices:
        click.echo(f"{notice.kind}: {' '.join(notice.words)}")
    if not article_id:
        return
    place = f"number {seen.rank} of the results" if seen.matches else "not among the results"
    click.echo(f"{article_id}: {place}, score {seen.score:.3f}, coverage {seen.coverage:.0%}")
    for each in seen.contributions:
        click.echo(f"  {each.amount:8.3f}  {each.part}")
    for found in seen.found:
        times = f" ({found.times} times)" if found.times > 1 else ""
        click.echo(f"{found.part}: {', '.join(found.words)}{times}")
