"""What `thoisu doctor` looks at on a machine: the installation, its limits, folders and ports."""

from __future__ import annotations

import http
import http.client
import os
import pwd
import resource
import shlex
import shutil
import socket
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from packaging.requirements import Requirement

from indexer.commands.findings import Finding, Verdict
from indexer.errors import IndexerError
from indexer.generations import current_generation
from indexer.language.pyvi_model import load_model
from indexer.memory import memory_limit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE: Final = "thoisu"
_PYTHON: Final = (3, 11)
_ROOM: Final = 500 * 2**20
"""Free bytes that a small archive's index needs; a bigger one's next generation needs its size."""
_MEMORY: Final = 1 << 30
"""Bytes with which one need not count processes; each takes some hundred MB."""
_ADDRESSES: Final = 2 << 30
"""Bytes of addresses that a process with its threads reserves, and some more."""
_PATIENCE: Final = 2.0
"""Seconds to wait for who listens at a port."""


def python() -> Finding:
    """Whether Python is new enough."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _PYTHON:
        return Finding("Python", Verdict.WRONG, found, "install Python 3.11 or newer")
    return Finding("Python", Verdict.GOOD, found)


def packages() -> Finding:
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
        remedy = (
            f"in the program's folder: {sys.executable} -m pip install -r requirements.lock"
            " (docs/operating.md, Installing and upgrading)"
        )
        return Finding("Packages", Verdict.WRONG, "; ".join(missing), remedy)
    return Finding("Packages", Verdict.GOOD, f"{len(wanted)} as wanted")


def model() -> Finding:
    """Whether the segmentation model is the one that is known."""
    try:
        weights = load_model()
    except IndexerError as error:
        remedy = f"{sys.executable} -m pip install --force-reinstall --no-deps pyvi==0.1.1"
        return Finding("Segmentation", Verdict.WRONG, str(error), remedy)
    return Finding(
        "Segmentation", Verdict.GOOD, f"{len(weights.attributes)} weights of pyvi's model"
    )


def letters() -> Finding:
    """Whether Vietnamese letters can be printed and can stand in the names of files."""
    encodings = {"terminal": sys.stdout.encoding or "", "file names": sys.getfilesystemencoding()}
    wrong = [f"{what} in {name}" for what, name in encodings.items() if not _has_vietnamese(name)]
    if wrong:
        # It outweighs what the locale and PYTHONUTF8 say of the terminal.
        forced = os.environ.get("PYTHONIOENCODING") and not _has_vietnamese(encodings["terminal"])
        remedy = "unset PYTHONIOENCODING" if forced else "set PYTHONUTF8=1"
        return Finding("Letters", Verdict.WRONG, "; ".join(wrong), remedy)
    return Finding("Letters", Verdict.GOOD, "Unicode for the terminal and for file names")


def _has_vietnamese(encoding: str) -> bool:
    try:
        return bool("Việt".encode(encoding))
    except (LookupError, UnicodeEncodeError):
        return False


def memory() -> Finding:
    """Whether the memory that this process may take is enough to index and to serve."""
    bytes_ = memory_limit()
    found = f"{_size_text(bytes_)} for this program"
    addresses, _ = resource.getrlimit(resource.RLIMIT_AS)
    if addresses != resource.RLIM_INFINITY and addresses < _ADDRESSES:
        remedy = "ulimit -v unlimited; limit memory itself instead (systemd: MemoryMax=)"
        text = f"ulimit -v allows {_size_text(addresses)} of addresses, most of which stay unused"
        return Finding("Memory", Verdict.WRONG, text, remedy)
    if bytes_ < _MEMORY:
        remedy = "be content with one process: thoisu serve --workers 1, thoisu reindex --jobs 1"
        return Finding("Memory", Verdict.NOTE, found, remedy)
    return Finding("Memory", Verdict.GOOD, found)


def disk(index: Path) -> Finding:
    """Whether a new generation, which is built beside the old one, has room."""
    needed = max(_ROOM, _bytes_of(index))
    free = shutil.disk_usage(existing(index)).free
    found = f"{_size_text(free)} free"
    if free < needed:
        remedy = f"make room: {_size_text(needed)} are needed beside the index that serves"
        return Finding("Disk", Verdict.WRONG, found, remedy)
    return Finding("Disk", Verdict.GOOD, found)


def _size_text(size: int) -> str:
    return f"{size / 2**30:.1f} GB" if size >= 2**30 else f"{size >> 20} MB"


def folder(index: Path) -> Finding:
    """Whether this user may write the index; who only serves need not."""
    place = existing(index)
    closed = next((each for each in (place, *_written_again(index)) if not _may_write(each)), None)
    if closed is None:
        return Finding("Folder", Verdict.GOOD, f"{index} can be written")
    if os.statvfs(closed).f_flag & os.ST_RDONLY:
        found = f"{closed} lies on a file system that is only for reading"
        remedy = "mount it for writing, or choose another folder with --index"
    elif (owner := _name_of(closed.stat().st_uid)) == (user := _name_of(os.geteuid())):
        found = f"{closed} may not be written"
        remedy = f"choose another with --index, or: chmod u+rwX {shlex.quote(str(closed))}"
    else:
        found = f"{closed} belongs to {owner}, this user ({user}) may not write it"
        remedy = f"run `thoisu reindex` as {owner}, or: chown -R {user} {shlex.quote(str(index))}"
    if closed != index or current_generation(index) is None:
        return Finding("Folder", Verdict.WRONG, found, remedy)
    return Finding("Folder", Verdict.NOTE, f"{found}; to search and to serve it is enough", remedy)


def _written_again(index: Path) -> Iterator[Path]:
    """What every run that writes has to write: another user may have made it once."""
    with suppress(OSError):  # a closed folder, which is told of itself
        yield from (
            each
            for each in index.iterdir()
            if each.name == "lock" or each.name.startswith(("analyses-", "gen-"))
        )


def _may_write(path: Path) -> bool:
    rights = os.W_OK | os.X_OK if path.is_dir() else os.W_OK
    return os.access(path, rights, effective_ids=True)


def _name_of(user: int) -> str:
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


def port(port: int) -> Finding:
    """Whether `thoisu serve` can listen at a port."""
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


def existing(path: Path) -> Path:
    """The path, or the nearest folder above it that is there."""
    return next((each for each in (path, *path.parents) if each.exists()), Path("/"))


def _bytes_of(index: Path) -> int:
    generation = current_generation(index)
    if generation is None:
        return 0
    try:
        return sum(path.stat().st_size for path in (index / generation).rglob("*"))
    except OSError:
        return 0  # a closed folder: the finding about the index says so
