"""`thoisu doctor`: is everything in order on this machine, and if not, what to do."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from corpus.published import today_in_vietnam
from indexer import SearchRequest, open_index
from indexer.commands import machine
from indexer.commands.findings import Finding, Verdict
from indexer.commands.options import counted, index_option, json_option, print_json
from indexer.document import ANALYSIS_VERSION
from indexer.engine.choice import EngineName, chosen_engine
from indexer.errors import (
    IndexClosedError,
    IndexDamagedError,
    IndexerError,
    IndexMissingError,
    IndexOutdatedError,
    SettingError,
)
from indexer.generations import current_generation, pointer_of, verify_generation
from indexer.query.synonyms import unread_lines
from indexer.records import Sort
from indexer.resolution import resolution_version
from indexer.resolution.overlay import OVERLAY_FILE, OverlayError, read_overlay
from indexer.serving.thesaurus import OWN_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from indexer.engine import Index
    from indexer.generations import Manifest

_SLACK: Final = timedelta(minutes=5)
"""Clocks of two machines that share an index differ by so much without harm."""
_AHEAD: Final = timedelta(days=2)
"""Papers are dated the day after they are written."""


@click.command()
@index_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    envvar="PORT",
    show_default=True,
    help="Port that `thoisu serve` is to listen on [env: PORT].",
)
@json_option
def doctor(index: Path, port: int, *, as_json: bool) -> None:
    """Look whether this installation and its index are in order; the exit code is 1 if not.

    \b
    Example: thoisu doctor --port 8080
    """
    findings = list(_look(index, port))
    if as_json:
        print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            click.echo(f"{finding.verdict:<5}  {finding.what}: {finding.found}")
            if finding.remedy:
                click.echo(f"       → {finding.remedy}")
    if any(finding.verdict is Verdict.WRONG for finding in findings):
        sys.exit(1)


def _look(index: Path, port: int) -> Iterator[Finding]:
    yield machine.python()
    yield machine.packages()
    yield machine.model()
    yield machine.letters()
    yield machine.memory()
    yield machine.folder(index)
    yield machine.disk(index)
    if _is_in_cluster():
        yield _cluster(index)
    else:
        yield from _index(index)
    yield from _own_files(index)
    yield machine.port(port)


def _index(index: Path) -> Iterator[Finding]:
    """Whether the index is what was written, answers, and was written before now."""
    generation = current_generation(index)
    if generation is None:
        yield _unnamed(index)
        return
    try:
        manifest = verify_generation(index, generation)
        with open_index(index) as opened:
            found = opened.search(SearchRequest(page_size=1)).total
            days = _days(opened, index)
    except IndexClosedError as error:
        yield _closed(index, error)
    except IndexOutdatedError as error:
        yield Finding("Index", Verdict.WRONG, f"{index} {error.what}", _reindex(index))
    except IndexDamagedError as error:
        from indexer.building import can_be_repaired  # numpy and Whoosh, when needed

        text = f"{error.folder} is damaged: {error.what}"
        repairable = can_be_repaired(index, generation)
        remedy = _command("verify --repair", index) if repairable else _reindex(index, full=True)
        yield Finding("Index", Verdict.WRONG, text, remedy)
    except IndexerError as error:
        yield Finding("Index", Verdict.WRONG, str(error), _reindex(index, full=True))
    else:
        text = f"{generation}, {counted(found)}, every checksum right"
        verdict, remedy = Verdict.GOOD, ""
        if found != manifest.articles:
            text = f"{generation} finds {found} of {counted(manifest.articles)}"
            verdict, remedy = Verdict.WRONG, _reindex(index, full=True)
        elif behind := _behind(index, manifest):
            text, verdict, remedy = f"{text}; {behind}", Verdict.NOTE, _reindex(index)
        yield Finding("Index", verdict, text, remedy)
        yield _clock(datetime.fromisoformat(manifest.built_at))
        yield days


def _behind(index: Path, manifest: Manifest) -> str:
    """What has changed since the index was written, so that the next run writes all anew."""
    if manifest.analysis != ANALYSIS_VERSION:
        return "another version of this program read its articles"
    with suppress(OverlayError):  # told of beside the index
        if manifest.resolution != resolution_version(index):
            return "what tells people apart has changed since (decisions, or this program)"
    return ""


def _clock(built_at: datetime) -> Finding:
    """Whether it is later than when the index was built: pages count days from today."""
    now = datetime.now(UTC)
    if now + _SLACK < built_at:
        text = f"it is {now:%Y-%m-%d %H:%M} UTC here, the index is of {built_at:%Y-%m-%d %H:%M}"
        return Finding("Clock", Verdict.WRONG, text, "set the clock: timedatectl set-ntp true")
    return Finding("Clock", Verdict.GOOD, f"{now:%Y-%m-%d %H:%M} UTC")


def _days(opened: Index, index: Path) -> Finding:
    """Whether articles are of days to come: one slip in a year stands above all news for long."""
    after = today_in_vietnam() + _AHEAD
    page = opened.search(SearchRequest(since=after, sort=Sort.NEWEST, page_size=1))
    if not page.total:
        return Finding("Days", Verdict.GOOD, "no article is of a day to come")
    last = page.hits[0]
    text = f"{counted(page.total)} of {after} or later, the last of {last.published} ({last.id})"
    listing = _command(f"search '' --from {after} --sort newest", index)
    remedy = f"correct their days in the sources; all of them: {listing}"
    return Finding("Days", Verdict.NOTE, text, remedy)


def _closed(index: Path, error: IndexClosedError) -> Finding:
    text = f"this user may not read {error.folder}"
    remedy = f"run as the user that indexes, or: chmod -R a+rX {shlex.quote(str(index))}"
    return Finding("Index", Verdict.WRONG, text, remedy)


def _reindex(index: Path, *, full: bool = False) -> str:
    """The command that writes this index."""
    return _command(f"reindex {'--full ' if full else ''}SOURCE", index)


def _command(words: str, index: Path) -> str:
    """A command for this index, also when it is not the one that is meant by default."""
    source = click.get_current_context().get_parameter_source("index")
    here = f" --index {shlex.quote(str(index))}" if source is ParameterSource.COMMANDLINE else ""
    return f"thoisu {words}{here}"


def _unnamed(index: Path) -> Finding:
    """Why no generation serves: there is none yet, or the file that names it cannot be used."""
    pointer = pointer_of(index)
    try:
        pointer.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        remedy = f"make one: {_reindex(index)}"
        return Finding("Index", Verdict.NOTE, f"{index} holds none yet", remedy)
    except PermissionError:
        return _closed(index, IndexClosedError(pointer))
    except OSError as error:
        found = f"{pointer} cannot be read ({error.strerror})"
        return Finding("Index", Verdict.WRONG, found, _reindex(index))
    found = f"{pointer} does not name a generation"
    return Finding("Index", Verdict.WRONG, found, _reindex(index))


def _own_files(index: Path) -> Iterator[Finding]:
    """Whether what the editors wrote can be read, if there is any."""
    decisions, writings = index / OVERLAY_FILE, index / OWN_FILE
    if os.path.lexists(decisions):
        try:
            count = len(read_overlay(index).decisions)
        except IndexerError as error:
            remedy = "mend it, else no run of `thoisu reindex` begins"
            yield Finding("Decisions", Verdict.WRONG, str(error), remedy)
        else:
            yield Finding("Decisions", Verdict.GOOD, f"{count} in {decisions}")
    if os.path.lexists(writings):
        yield _writings(writings)


def _writings(path: Path) -> Finding:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        remedy = "until it can be read, as UTF-8, searches do without it"
        return Finding("Writings", Verdict.WRONG, f"{path} cannot be read: {error}", remedy)
    if unread := unread_lines(lines):
        text = f"{path}:{unread[0]} says nothing: {lines[unread[0] - 1]!r}"
        remedy = "write what means the same with “ = ” between, or begin remarks with #"
        return Finding("Writings", Verdict.WRONG, text, remedy)
    count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
    return Finding("Writings", Verdict.GOOD, f"{count} in {path}")


def _is_in_cluster() -> bool:
    """Whether the articles are in a cluster; a setting that cannot be read is told of there."""
    try:
        return chosen_engine(os.environ) is EngineName.OPENSEARCH
    except SettingError:
        return True


def _cluster(index: Path) -> Finding:
    """Whether the cluster answers, and has an index that does."""
    try:
        with open_index(index) as opened:
            found = opened.search(SearchRequest(page_size=1)).total
    except IndexMissingError as error:
        text = f"{error.folder} holds none yet"
        return Finding("Index", Verdict.NOTE, text, f"make one: {_reindex(index)}")
    except SettingError as error:
        remedy = "set it right, or unset it: docs/opensearch.md tells the settings"
        return Finding("Index", Verdict.WRONG, str(error), remedy)
    except IndexOutdatedError as error:
        return Finding("Index", Verdict.WRONG, f"{error.folder} {error.what}", _reindex(index))
    except IndexerError as error:
        remedy = "look at THOISU_OPENSEARCH_… and at the cluster: GET /_cluster/health"
        return Finding("Index", Verdict.WRONG, str(error), remedy)
    return Finding("Index", Verdict.GOOD, f"{opened.generation}, {counted(found)} in the cluster")
