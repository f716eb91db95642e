"""wrk (Debian's package of that name) as the client: it costs the server's processors little."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARRIVALS: Final = """
local ffi = require("ffi")
ffi.cdef[[
  typedef struct { long seconds; long microseconds; } moment;
  int gettimeofday(moment *now, void *zone);
]]
local moment = ffi.new("moment")
local function now()
  ffi.C.gettimeofday(moment, nil)
  return tonumber(moment.seconds) * 1000 + tonumber(moment.microseconds) / 1000
end
math.randomseed(20231202)
local due = nil
function delay()
  local present = now()
  due = (due or present) - math.log(1 - math.random()) * 1000 / %g
  return math.max(0, math.floor(due - present + 0.5))
end
"""
"""Each request is due at its own time, however long others take: a Poisson process."""

_SCRIPT: Final = """
local addresses = {%s}
local at = 0
function request()
  at = at %% #addresses + 1
  return wrk.format("GET", addresses[at], {["Accept-Encoding"] = "gzip"})
end
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    '\\n{"answers": %%d, "microseconds": %%d, "median": %%d, "p99": %%d, "errors": %%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What a run showed."""

    answers: int
    seconds: float
    median: float
    """Milliseconds, as `p99`."""
    p99: float
    errors: int

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds


def run_wrk(
    port: int, addresses: Sequence[str], *, connections: int, seconds: int, rate: int = 0
) -> Load:
    """Ask for the addresses one after the other, again and again, over so many connections.

    Every connection asks as soon as it is answered, or, with `rate`, one that is free asks when a
    request is due: so many a second, by chance. Raises ClickException when wrk is not installed or
    fails.
    """
    program = shutil.which("wrk")
    if program is None:
        raise click.ClickException("wrk is not installed: apt-get install wrk")
    with TemporaryDirectory() as folder:
        script = Path(folder, "ask.lua")
        text = _SCRIPT % ", ".join(map(json.dumps, addresses)) + (_ARRIVALS % rate if rate else "")
        script.write_text(text, encoding="utf-8")
        command = [program, "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s"]
        done = subprocess.run(  # noqa: S603 (an installed program)
            [*command, "-s", str(script), f"http://127.0.0.1:{port}"],
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise click.ClickException(f"wrk failed: {done.stderr.strip()}")
    row = json.loads(done.stdout.strip().splitlines()[-1])
    return Load(
        answers=row["answers"],
        seconds=row["microseconds"] / 1e6,
        median=row["median"] / 1000,
        p99=row["p99"] / 1000,
        errors=row["errors"],
    )
