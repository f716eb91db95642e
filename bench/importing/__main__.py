"""`python -m bench.importing`: read many pages of known content and count what came out right."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

import click

from bench.importing.pages import make_pages, render
from corpus.errors import RejectedArticleError
from corpus.legacy import repair_article
from corpus.pages import parse_page

if TYPE_CHECKING:
    from bench.importing.pages import Page
    from corpus import Article

PARTS = ("title", "day", "time", "author", "body", "lead", "captions")
COUNTED = ("title", "day", "author", "body")
"""What must be right for a page to be right."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--pages", default=10_000, show_default=True, help="Pages to read.")
@click.option("--seed", default=1, show_default=True)
@click.option(
    "--unmarked", is_flag=True, help="Rename classes and ids: newspapers nobody has seen before."
)
@click.option("--show", default=0, help="Print so many of the wrong pages.")
def main(pages: int, seed: int, show: int, *, unmarked: bool) -> None:
    """Count the pages of which title, day, author and body are read as they are."""
    right: Counter[str] = Counter()
    by_layout: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    seconds = 0.0
    for page in make_pages(pages, seed=seed):
        text = render(page, marked=not unmarked)
        began = time.process_time()
        wrong = wrong_parts(text, page)
        seconds += time.process_time() - began
        seen[page.layout] += 1
        by_layout[page.layout] += not wrong.intersection(COUNTED)
        right.update(part for part in PARTS if part not in wrong)
        if show and wrong:
            show -= 1
            click.echo(f"{page.layout}: {sorted(wrong)}\n{text}\n", err=True)
    whole = sum(by_layout.values())
    click.echo(f"{whole} of {pages} pages right ({whole / pages:.2%}); {pages / seconds:.0f}/s")
    click.echo(", ".join(f"{part} {right[part] / pages:.2%}" for part in PARTS))
    for layout in sorted(seen):
        click.echo(f"  {layout:<12} {by_layout[layout] / seen[layout]:.2%} of {seen[layout]}")


def wrong_parts(text: str, page: Page) -> set[str]:
    """The parts of a page that are not read as they are; all when nothing is read."""
    try:
        article = repair_article(parse_page(text, url=page.url))
    except RejectedArticleError:
        return set(PARTS)
    return {part for part, same in _comparisons(article, page) if not same}


def _comparisons(article: Article, page: Page) -> list[tuple[str, bool]]:
    at = article.published_at
    return [
        ("title", article.title == page.title),
        ("day", article.published == page.day),
        ("time", not page.prints_time or (at is not None and at == page.published)),
        ("author", article.author == page.author),
        ("body", article.body == page.body),
        ("lead", article.summary == page.lead),
        ("captions", article.captions == page.captions),
    ]


if __name__ == "__main__":
    main()
