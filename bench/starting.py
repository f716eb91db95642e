"""What starting costs: `python -m bench.starting INDEX [ROUNDS]`.

New processes that do a little more each, in turn, and new ones of the command line, all with
compiled modules as an installed program has them. Prints the medians of the clock and of the
processor, and how often the processor's of the first row goes into the latter: that one loads numpy
and Whoosh, which nothing that opens an index can do without.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.request import urlopen

from webui.listening import free_port

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS: Final = 7
_QUERY: Final = "hội nghị trung ương"
_PAUSE_SECONDS: Final = 0.005
"""Between two questions to a server that is just starting."""
_FIRST: Final = "numpy and Whoosh"
_LIBRARIES: Final = "import numpy, whoosh.codec.whoosh3, whoosh.index"
_LOAD: Final = "import sys, pathlib, indexer, indexer.engine.whoosh.index, indexer.serving"
_OPEN: Final = "import sys, pathlib, indexer; index = indexer.open_index(pathlib.Path(sys.argv[1]))"
_ASK: Final = f"{_OPEN}; index.search(indexer.SearchRequest(query={_QUERY!r}))"
_COMMANDS: Final = (
    ("-h",),
    ("search", _QUERY),
    ("officials", "list"),
    ("stats",),
    ("verify", "-h"),
)


class Seconds(NamedTuple):
    """What a process took, its children included."""

    clock: float
    processor: float


def main() -> None:
    """Print a row for each kind of start."""
    index, *rounds = sys.argv[1:]
    runs = {name: [sys.executable, "-c", code, index] for name, code in _scripts().items()}
    thoisu = [sys.executable, "-m", "indexer"]
    runs |= {f"thoisu {' '.join(each)}": [*thoisu, *each] for each in _COMMANDS}
    runs["thoisu serve, first page"] = [*thoisu, "serve", "--workers", "1"]
    with TemporaryDirectory() as compiled:
        environment = _environment(index, compiled)
        for command in runs.values():
            _time(command, environment)  # compiles the modules, and brings the files into memory
        seen: dict[str, list[Seconds]] = {name: [] for name in runs}
        for _ in range(int(rounds[0]) if rounds else ROUNDS):
            for name, command in runs.items():
                seen[name].append(_time(command, environment))
    first = statistics.median(each.processor for each in seen[_FIRST])
    for name, times in seen.items():
        clock = statistics.median(each.clock for each in times)
        processor = statistics.median(each.processor for each in times)
        times_first = processor / first
        print(f"{name:28} {clock:5.2f} s, processor {processor:5.2f} s, {times_first:4.1f} times")


def _environment(index: str, compiled: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": compiled, "THOISU_INDEX": index}


def _scripts() -> dict[str, str]:
    return {
        _FIRST: _LIBRARIES,
        "modules loaded": _LOAD,
        "opened": _OPEN,
        "first answer": _ASK,
    }


def _time(command: Sequence[str], environment: dict[str, str]) -> Seconds:
    """From the start of a process to its end; of a server, by the clock, to its first page.

    Raises RuntimeError when it does not end well.
    """
    port = free_port() if "serve" in command else None
    began = time.perf_counter()
    given = [*command, "--port", str(port)] if port else command
    process = subprocess.Popen(  # noqa: S603 (our own program)
        given, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    clock = 0.0
    if port:
        while not _answers(port) and process.poll() is None:
            time.sleep(_PAUSE_SECONDS)
        clock = time.perf_counter() - began
        process.terminate()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(given)} ended with exit code {process.returncode}")
    return Seconds(clock or time.perf_counter() - began, used.ru_utime + used.ru_stime)


def _answers(port: int) -> bool:
    with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/") as page:
        return bool(page.read())
    return False


if __name__ == "__main__":
    main()
