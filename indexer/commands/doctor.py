"""`thoisu doctor`: is everything in order on this machine, and if not, what to do."""

from __future__ import annotations

import http
import http.client
import json
import os
import shutil
import socket
import sys
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from packaging.requirements import Requirement

from indexer import SearchRequest, open_index
from indexer.commands.options import index_option, json_option
from indexer.engine.choice import EngineName, chosen_engine
from indexer.errors import IndexClosedError, IndexerError, IndexMissingError, SettingError
from indexer.generations import current_generation, pointer_of, verify_generation
from indexer.language.pyvi_model import load_model

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE: Final = "thoisu"
_PYTHON: Final = (3, 11)
_ROOM: Final = 500 * 2**20
"""Free bytes that a small archive's index needs; a bigger one's next generation needs its size."""
_PATIENCE: Final = 2.0
"""Seconds to wait for who listens at a port."""


class Verdict(StrEnum):
    """What a look at one thing found."""

    GOOD = "good"
    NOTE = "note"
    """Nothing is wrong, but it is worth knowing."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    verdict: Verdict
    found: str
    remedy: str = ""
    """What to do, when something is wrong."""


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
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            click.echo(f"{finding.verdict:<5}  {finding.what}: {finding.found}")
            if finding.remedy:
                click.echo(f"       → {finding.remedy}")
    if any(finding.verdict is Verdict.WRONG for finding in findings):
        sys.exit(1)


def _look(index: Path, port: int) -> Iterator[Finding]:
    yield _python()
    yield _packages()
    yield _model()
    yield _letters()
    yield _folder(index)
    yield _disk(index)
    yield _cluster(index) if _is_in_cluster() else _index(index)
    yield _port(port)


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _PYTHON:
        return Finding("Python", Verdict.WRONG, found, "install Python 3.11 or newer")
    return Finding("Python", Verdict.GOOD, found)


def _packages() -> Finding:
    """Whether every package that the program asks for is there in a version that fits."""
    wanted = [Requirement(text) for text in requires(_PACKAGE) or ()]
    missing = []
    for each in wanted:
        if each.marker and not each.marker.evaluate({"extra": ""}):
            continue
        try:
            found = version(each.name)
        except PackageNotFoundError:
            missing.append(f"{each.name} is not installed")
            continue
        if not each.specifier.contains(found, prereleases=True):
            missing.append(f"{each.name} is {found}, wanted is {each.specifier}")
    if missing:
        remedy = f"install it again: {sys.executable} -m pip install --upgrade {_PACKAGE}"
        return Finding("Packages", Verdict.WRONG, "; ".join(missing), remedy)
    return Finding("Packages", Verdict.GOOD, f"{len(wanted)} as wanted")


def _model() -> Finding:
    try:
        model = load_model()
    except IndexerError as error:
        remedy = f"{sys.executable} -m pip install --force-reinstall pyvi==0.1.1"
        return Finding("Segmentation", Verdict.WRONG, str(error), remedy)
    return Finding("Segmentation", Verdict.GOOD, f"{len(model.attributes)} weights of pyvi's model")


def _letters() -> Finding:
    """Whether Vietnamese letters can be printed and can stand in the names of files."""
    encodings = {"terminal": sys.stdout.encoding or "", "file names": sys.getfilesystemencoding()}
    wrong = [f"{what} in {name}" for what, name in encodings.items() if not _has_vietnamese(name)]
    if wrong:
        return Finding(
            "Letters", Verdict.WRONG, "; ".join(wrong), "set PYTHONUTF8=1 or LANG=C.UTF-8"
        )
    return Finding("Letters", Verdict.GOOD, "Unicode for the terminal and for file names")


def _has_vietnamese(encoding: str) -> bool:
    try:
        return bool("Việt".encode(encoding))
    except (LookupError, UnicodeEncodeError):
        return False


def _folder(index: Path) -> Finding:
    place = _existing(index)
    if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
        return Finding("Folder", Verdict.GOOD, f"{index} can be written")
    remedy = f"choose another with --index, or: chmod u+rwx {place}"
    return Finding("Folder", Verdict.WRONG, f"{place} cannot be written", remedy)


def _disk(index: Path) -> Finding:
    """A new generation is built beside the old one: its size must be free."""
    needed = max(_ROOM, _size(index))
    free = shutil.disk_usage(_existing(index)).free
    found = f"{free / 2**30:.1f} GB free"
    if free < needed:
        remedy = f"make room: {needed / 2**30:.1f} GB are needed beside the index that serves"
        return Finding("Disk", Verdict.WRONG, found, remedy)
    return Finding("Disk", Verdict.GOOD, found)


def _index(index: Path) -> Finding:
    """Whether the index is what was written, and answers."""
    generation = current_generation(index)
    if generation is None:
        return _unnamed(index)
    try:
        manifest = verify_generation(index, generation)
        with open_index(index) as opened:
            found = opened.search(SearchRequest(page_size=1)).total
    except IndexClosedError as error:
        return Finding("Index", Verdict.WRONG, str(error), f"chmod -R a+rX {index}")
    except IndexerError as error:
        return Finding("Index", Verdict.WRONG, str(error), "thoisu reindex --full SOURCE")
    if found != manifest.articles:
        text = f"{generation} finds {found} of {manifest.articles} articles"
        return Finding("Index", Verdict.WRONG, text, "thoisu reindex --full SOURCE")
    return Finding("Index", Verdict.GOOD, f"{generation}, {found} articles, every checksum right")


def _unnamed(index: Path) -> Finding:
    """Why no generation serves: there is none yet, or the file that names it cannot be used."""
    pointer = pointer_of(index)
    try:
        pointer.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        remedy = "make one: thoisu reindex SOURCE"
        return Finding("Index", Verdict.NOTE, f"{index} holds none yet", remedy)
    except PermissionError:
        found = str(IndexClosedError(pointer))
        return Finding("Index", Verdict.WRONG, found, f"chmod -R a+rX {index}")
    except OSError as error:
        found = f"{pointer} cannot be read ({error.strerror})"
        return Finding("Index", Verdict.WRONG, found, "thoisu reindex SOURCE")
    found = f"{pointer} does not name a generation"
    return Finding("Index", Verdict.WRONG, found, "thoisu reindex SOURCE")


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
        return Finding("Index", Verdict.NOTE, str(error), "make one: thoisu reindex SOURCE")
    except IndexerError as error:
        remedy = "look at THOISU_OPENSEARCH_… and at the cluster: GET /_cluster/health"
        return Finding("Index", Verdict.WRONG, str(error), remedy)
    return Finding("Index", Verdict.GOOD, f"{opened.generation}, {found} articles in the cluster")


def _port(port: int) -> Finding:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            remedy = "take one above 1023: thoisu serve --port 8000"
            return Finding("Port", Verdict.WRONG, f"{port} needs the rights of root", remedy)
        except OSError:
            return _taken(port)
    return Finding("Port", Verdict.GOOD, f"{port} is free")


def _taken(port: int) -> Finding:
    """Somebody listens there: thoisu itself, or another program."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        asked.request("GET", "/healthz")
        healthy = asked.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        healthy = False
    finally:
        asked.close()
    if healthy:
        return Finding("Port", Verdict.NOTE, f"on {port} a server answers that it is healthy")
    remedy = f"take another: thoisu serve --port {port + 1 if port < 65535 else 8000}"
    return Finding("Port", Verdict.WRONG, f"{port} is taken by another program", remedy)


def _existing(path: Path) -> Path:
    """The path, or the nearest folder above it that is there."""
    return next((each for each in (path, *path.parents) if each.exists()), Path("/"))


def _size(index: Path) -> int:
    generation = current_generation(index)
    if generation is None:
        return 0
    try:
        return sum(path.stat().st_size for path in (index / generation).rglob("*"))
    except OSError:
        return 0  # a closed folder: the finding about the index says so
