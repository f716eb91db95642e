"""`thoisu serve` and `thoisu demo`: the pages from the command line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from corpus import sample_path
from indexer.commands.options import clear_errors, data_folder, index_option
from indexer.engine.choice import ENGINE_VARIABLE
from indexer.errors import IndexerError, IndexMissingError, SettingError
from indexer.generations import current_generation, parse_manifest
from indexer.serving import cluster_settings, serving_of
from webui.listening import WebError, free_port
from webui.public_address import read_public_address

if TYPE_CHECKING:
    from webui.settings import Settings

_HOST: Final = "127.0.0.1"
_QUESTION: Final = "nguyen van nen"
_PATIENCE_SECONDS: Final = 30.0
"""For a server to start and answer, or to end."""
_PAUSE_SECONDS: Final = 0.05
"""Between two questions to a server that is just starting."""

host_option: Final = click.option(
    "--host", default=_HOST, show_default=True, help="Address to listen on."
)
port_option: Final = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    envvar="PORT",
    show_default=True,
    help="Port to listen on; 0 takes a free one [env: PORT].",
)
workers_option: Final = click.option(
    "--workers",
    type=click.IntRange(1),
    default=lambda: os.cpu_count() or 1,
    help="Processes that answer [default: one for each core].",
)


def _checked_address(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        read_public_address(value)
    except SettingError as error:
        raise click.BadParameter(str(error)) from None
    return value


@click.command()
@index_option
@host_option
@port_option
@workers_option
@click.option(
    "--public-url",
    default="",
    envvar="THOISU_PUBLIC_URL",
    metavar="URL",
    callback=_checked_address,
    help="How readers reach it (https://tin.example, or https://example.vn/tin below a path), for "
    "all addresses, feeds, the API and the site map "
    "[env: THOISU_PUBLIC_URL].",
)
@click.option(
    "--proxies",
    type=click.IntRange(0, 10),
    default=0,
    help="Proxies in front that say in X-Forwarded-For who asks.",
)
@click.option("--hsts", is_flag=True, help="Tell browsers to come by https only, for a year.")
@click.option(
    "--rate",
    type=click.IntRange(0),
    default=300,
    show_default=True,
    help="Requests a minute from one address to one process; 0 for no limit. This machine's own "
    "are not counted.",
)
@click.option(
    "--table-rate",
    type=click.IntRange(0),
    default=10,
    show_default=True,
    help="The same for CSV and JSON of whole searches.",
)
@click.option("--log-requests", is_flag=True, help="A line of JSON a request; not who, not what.")
@click.option(
    "--failed-searches",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write down the words of searches that found nothing. Tell your readers.",
)
def serve(  # one argument an option
    index: Path,
    host: str,
    port: int,
    workers: int,
    *,
    public_url: str,
    proxies: int,
    hsts: bool,
    rate: int,
    table_rate: int,
    log_requests: bool,
    failed_searches: Path | None,
) -> None:
    """Serve the pages until Ctrl+C.

    \b
    Example: thoisu serve --port 8080
    """
    with clear_errors():
        serving = serving_of(index, os.environ, for_one=True)
        there = serving.exists()
        serving.close()
    if not there:
        raise click.ClickException(str(IndexMissingError(serving.where)))
    _warn_of_old_index(index)
    if failed_searches and not os.access(failed_searches.absolute().parent, os.W_OK | os.X_OK):
        where = failed_searches.absolute().parent
        raise click.UsageError(f"--failed-searches: nothing can be written into {where}")
    from webui.settings import Settings  # Flask, which `thoisu -h` does without

    settings = Settings(
        index=index,
        public_url=public_url,
        proxies=proxies,
        hsts=hsts,
        requests_per_minute=rate,
        tables_per_minute=table_rate,
        failed_searches=failed_searches,
    )
    _serve(settings, host, port, workers, log_requests=log_requests)


@click.command()
@click.option(
    "--index",
    type=click.Path(path_type=Path, file_okay=False),
    default=lambda: data_folder() / "demo",
    help="Folder of the demo's index, apart from yours.",
)
@host_option
@port_option
@workers_option
@click.option(
    "--check", is_flag=True, help="Do not stay: ask the server one question, print the first hit."
)
def demo(index: Path, host: str, port: int, workers: int, *, check: bool) -> None:
    """Index the sample articles and serve them.

    \b
    Example: thoisu demo --port 8080
    """
    from indexer.commands.reindex import run_build  # only this builds
    from webui.settings import Settings

    with clear_errors():
        _refuse_cluster()
        report, _ = run_build(index, [sample_path()], jobs=1)
    click.echo(f"{report.articles} sample articles are indexed.", err=True)
    if not check:
        _serve(Settings(index=index), host, port, workers)
        return
    try:
        click.echo(_ask_a_server(index))
    except WebError as error:
        raise click.ClickException(str(error)) from error


def _warn_of_old_index(index: Path) -> None:
    """Say at the start what else only readers would be told: that the index cannot be read."""
    generation = current_generation(index)
    if cluster_settings(os.environ) is not None or generation is None:
        return
    try:
        parse_manifest(index, generation)
    except IndexerError as error:
        click.echo(f"Warning: {error}", err=True)


def _refuse_cluster() -> None:
    """The demo's articles are no one's archive: they stay on this machine."""
    if cluster_settings(os.environ) is not None:
        raise SettingError(f"the demo is of one machine: unset {ENGINE_VARIABLE} for it")


def _serve(
    settings: Settings, host: str, port: int, workers: int, *, log_requests: bool = False
) -> None:
    """Serve until Ctrl+C, at a free port if it is 0; say where when readers can come."""
    from webui.server import serve as run_server  # all pages, which `thoisu -h` does without

    shown = f"[{host}]" if ":" in host else host
    try:
        port = port or free_port(host)
        place = f"thoisu is at http://{shown}:{port}/ (Ctrl+C stops it)"
        run_server(
            settings,
            host,
            port,
            workers,
            log_requests=log_requests,
            listening=lambda: click.echo(place, err=True),
        )
    except WebError as error:
        raise click.ClickException(str(error)) from error


def _ask_a_server(index: Path) -> str:
    """Start a server of its own process, ask it over HTTP, stop it. Gives the first hit's title.

    Raises WebError saying what is wrong, SystemExit when this process is told to end meanwhile.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _exit)  # else the server would stay
    port = free_port()
    command = [sys.executable, "-m", "indexer", "serve", "--index", str(index)]
    server = subprocess.Popen([*command, "--port", str(port), "--workers", "1"])  # noqa: S603 (our own program)
    try:
        page = _get(f"http://{_HOST}:{port}/tim-kiem?q={_QUESTION.replace(' ', '+')}", server)
    finally:
        server.terminate()
        server.wait(_PATIENCE_SECONDS)
    title = _first_title(page)
    if not title:
        raise WebError(f"the server answered, but found nothing for “{_QUESTION}”")
    return title


def _exit(number: int, _frame: object) -> None:
    """End as a process does that a signal ends, after what `finally` asks for."""
    sys.exit(128 + number)


def _get(url: str, server: subprocess.Popen[bytes]) -> str:
    """The page at an address of a server that is just starting."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise WebError(f"the server ended at once with exit code {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 (loopback)
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            raise WebError(f"the server answered {error.code} {error.reason}") from error
        except OSError:
            time.sleep(_PAUSE_SECONDS)  # not listening yet
    raise WebError(f"the server did not answer within {_PATIENCE_SECONDS:.0f} seconds")


def _first_title(page: str) -> str:
    """The title of the first hit of a results page; empty when it has none."""
    from lxml import html  # only this asks for it

    return " ".join(html.fromstring(page).xpath("string(//article[@class='hit']//h3)").split())
