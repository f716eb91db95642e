"""`thoisu import`: bring an archive in as JSON Lines."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from tqdm import tqdm

from corpus.other_files import passed_over_text
from indexer import __version__
from indexer.commands.options import (
    IN_TERMINALS_ONLY,
    Day,
    GivenPath,
    PathOrAddress,
    Seconds,
    clear_errors,
    counted,
    json_option,
    print_json,
)

if TYPE_CHECKING:
    from collections import Counter
    from datetime import date

    from corpus.fetching import Visitor
    from corpus.importing import ImportOptions, ImportReport

_BAR: Final = "{desc}: {percentage:3.0f}%|{bar}|{postfix} [{elapsed}<{remaining}]"

_CONVERTED: Final = {
    "tcvn3": "TCVN3 (ABC) letters",
    "vni": "VNI letters",
    "windows-1258": "windows-1258 letters",
    "mojibake": "UTF-8 that was read wrongly",
    "html-entities": "HTML entities",
    "nfd": "letters and marks apart",
}


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=PathOrAddress())
@click.option(
    "--into",
    type=GivenPath(file_okay=False),
    required=True,
    help="Folder for the articles; `thoisu reindex` reads it.",
)
@click.option(
    "--since", type=Day(last=False), help="Leave out what feeds and sitemaps say is older."
)
@click.option("--gzip", "zipped", is_flag=True, help="Write gzipped JSON Lines.")
@click.option("--full", is_flag=True, help="Read again what is known to be unchanged.")
@click.option("--contact", default="", help="Your address or e-mail, told to the servers.")
@click.option(
    "--delay",
    type=Seconds(),
    default=1.0,
    show_default=True,
    help="Seconds between two requests to one host; robots.txt may ask for more.",
)
@click.option(
    "--timeout",
    type=Seconds(above_zero=True),
    default=60.0,
    show_default=True,
    help="Seconds that one address may take.",
)
@click.option("--tries", type=click.IntRange(1), default=4, show_default=True, help="Per address.")
@click.option(
    "--allow-private", is_flag=True, help="Read addresses of this machine and its network too."
)
@json_option
def import_command(
    sources: tuple[str, ...],
    into: Path,
    since: date | None,
    contact: str,
    delay: float,
    timeout: float,
    tries: int,
    *,
    zipped: bool,
    full: bool,
    allow_private: bool,
    as_json: bool,
) -> None:
    """Import articles from SOURCES: files, folders, and addresses of pages, feeds and sitemaps.

    Read are web pages (.html), JSON Lines, tables (.csv), a CMS's plain text (.txt), web archives
    (.warc), WordPress exports, feeds and sitemaps (.xml), also gzipped and zipped. TCVN3, VNI and
    other old encodings are converted. What cannot be used is put aside and named; the exit code is
    then 1. A run that broke off goes on when the same command is given again.

    \b
    Example: thoisu import old-pages/ https://newspaper.example/sitemap.xml --into archive/
    """
    # What fetches and reads pages takes .15 s to load: `thoisu -h` does without.
    from corpus.fetching import AddressPolicy, Limits, Manners, Visitor
    from corpus.importing import ImportOptions

    agent = f"thoisu/{__version__}" + (f" (+{contact})" if contact else "")
    visitor = Visitor(
        Manners(agent, delay=delay, tries=tries),
        policy=AddressPolicy(allow_private=allow_private),
        limits=Limits(seconds=timeout),
    )
    options = ImportOptions(since=since, zipped=zipped, full=full)
    began = time.monotonic()
    with clear_errors():
        report = _import_with_bar(sources, into, visitor, options)
    _print(report, into, time.monotonic() - began, as_json=as_json)
    if report.quarantined:
        sys.exit(1)


def _import_with_bar(
    sources: tuple[str, ...], into: Path, visitor: Visitor, options: ImportOptions
) -> ImportReport:
    """Import with a progress bar (share done, articles, rate, remaining time) on a terminal."""
    from corpus.importing import run_import

    with tqdm(total=0, desc="Importing", bar_format=_BAR, disable=IN_TERMINALS_ONLY) as bar:

        def show(done: int, total: int, report: ImportReport) -> None:
            seconds = bar.format_dict["elapsed"]
            rate = report.read / seconds if seconds else 0.0
            bar.total = total
            bar.set_postfix_str(f"{counted(report.read)}, {rate:.0f}/s", refresh=False)
            bar.update(done - bar.n)

        return run_import(sources, into, visitor=visitor, options=options, progress=show)


def _print(report: ImportReport, into: Path, seconds: float, *, as_json: bool) -> None:
    for each in report.first_quarantined:
        click.echo(f"put aside: {each}", err=True)
    if report.quarantined > len(report.first_quarantined):
        more = report.quarantined - len(report.first_quarantined)
        click.echo(f"… and {more} more, all in {report.quarantine_file}", err=True)
    if as_json:
        print_json({**report.as_row(), "seconds": round(seconds, 3)})
        return
    click.echo(
        f"{counted(report.read)} read: {report.new} new, {report.changed} changed, "
        f"{report.unchanged} unchanged, {report.quarantined} put aside, in {seconds:.1f} s."
    )
    for conversion, count in report.conversions.most_common():
        click.echo(f"  {count} had {_CONVERTED.get(conversion, conversion)} put right")
    if report.undated:
        from corpus.importing.cleaning import UNREAD_DAY

        click.echo(f"  {report.undated} had a day that cannot be read (kept as {UNREAD_DAY})")
    if report.left_out:
        click.echo(f"  left out of exports: {_listed(report.left_out)}")
    if report.passed_over:
        click.echo(f"  {passed_over_text(report.passed_over)}")
    if report.new or report.changed:
        click.echo(f"Index them: thoisu reindex {into}")


def _listed(counts: Counter[str]) -> str:
    """`draft 3, attachment 2`, the most frequent first."""
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
