"""`python -m bench.importing.watching ARTICLES`: how soon a new article can be found.

`thoisu reindex --watch` follows a folder with the articles; new files are laid into it, and the
time until a search finds each is taken.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from indexer import SearchRequest, open_index

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--times", type=click.IntRange(1), default=10, show_default=True)
def main(articles: Sequence[Path], times: int) -> None:
    """Print the median and the worst time from a file's writing to its article's being found."""
    with TemporaryDirectory() as name:
        folder, index = Path(name, "articles"), Path(name, "index")
        folder.mkdir()
        for source in articles:
            shutil.copy(source, folder)
        command = [sys.executable, "-m", "indexer", "reindex", str(folder), "--index", str(index)]
        with subprocess.Popen(  # noqa: S603 (our own program)
            [*command, "--watch", "--jobs", "1"], stdout=subprocess.PIPE, text=True
        ) as running:
            _next_account(running)
            seconds = [_found_after(folder, index, number, running) for number in range(times)]
            running.terminate()
        with open_index(index) as opened:
            size = opened.overview().articles
    click.echo(
        f"{size} articles; a new one is found after {statistics.median(seconds):.2f} s "
        f"(median of {times}, worst {max(seconds):.2f} s)"
    )


def _found_after(folder: Path, index: Path, number: int, running: subprocess.Popen[str]) -> float:
    """Seconds from the writing of an article until the index that serves finds it.

    Opening an index anew is not counted: pages that are being served do that once a change.
    """
    row = {"id": f"bench-{number}", "title": f"Bài thử số {number}", "body": f"mốc đo {number}xyz"}
    began = time.monotonic()
    (folder / f"bench-{number}.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    _next_account(running)
    seconds = time.monotonic() - began
    with open_index(index) as opened:
        page = opened.search(SearchRequest(query=f"{number}xyz"))
    if page.total != 1:
        raise click.ClickException(f"the new article was not found: {page.total} hits")
    return seconds


def _next_account(running: subprocess.Popen[str]) -> None:
    """Wait until the program says what a run did."""
    if running.stdout is None or not running.stdout.readline():
        raise click.ClickException(f"the program ended with exit code {running.wait()}")


if __name__ == "__main__":
    main()
