"""A cluster of OpenSearch's own servers on loopback, started and stopped by the tests."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Final

from server_distribution import home, java_home

from webui.listening import free_port

_NOBODY: Final = 65534
_PATIENCE_SECONDS: Final = 240.0
"""A loaded machine is no fault of the program."""
_PAUSE_SECONDS: Final = 0.2
_JAVA: Final = "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1"
"""The first compiler only: a start takes 9 seconds of a processor instead of 16."""


class Node:
    """One server: its ports and folders stay the same when it is started again."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.http, self.transport = free_port(), free_port()
        self._folder = folder / name
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.http}"

    def start(self, others: list[Node]) -> None:
        """Start it as a member of a cluster; it is not waited for."""
        self._configure(others)
        environment = {
            **os.environ,
            "OPENSEARCH_JAVA_HOME": str(java_home()),
            "OPENSEARCH_JAVA_OPTS": _JAVA,
            "OPENSEARCH_PATH_CONF": str(self._folder / "config"),
            "OPENSEARCH_TMPDIR": str(self._folder / "tmp"),
        }
        command = ["bash", str(home() / "bin" / "opensearch")]
        if os.getuid() == 0:
            command = [
                "setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *command,
            ]  # fmt: skip
        with (self._folder / "out").open("ab") as out:
            self._process = subprocess.Popen(
                command,
                env=environment,
                cwd=self._folder,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as an operator would."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, how)
        try:
            self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(_PATIENCE_SECONDS)
        self._process = None

    def check(self) -> None:
        """Raise AssertionError, with what it said, if it has ended by itself."""
        if self._process is not None and self._process.poll() is not None:
            raise AssertionError((self._folder / "out").read_text("utf-8", "replace")[-4000:])

    def _configure(self, others: list[Node]) -> None:
        config = self._folder / "config"
        if not config.exists():
            shutil.copytree(home() / "config", config)
            for name in ("data", "logs", "tmp"):
                (self._folder / name).mkdir()
            options = config / "jvm.options"
            text = options.read_text(encoding="utf-8").replace("logs/", f"{self._folder}/logs/")
            options.write_text(text, encoding="utf-8")
        settings = {
            "cluster.name": "thoisu-test",
            "node.name": self.name,
            "path.data": str(self._folder / "data"),
            "path.logs": str(self._folder / "logs"),
            "network.host": "127.0.0.1",
            "http.port": self.http,
            "transport.port": self.transport,
            "discovery.seed_hosts": [f"127.0.0.1:{each.transport}" for each in others],
            "cluster.initial_cluster_manager_nodes": [each.name for each in others],
            "cluster.routing.allocation.disk.threshold_enabled": False,
            "action.auto_create_index": False,
        }
        lines = [f"{name}: {json.dumps(value)}" for name, value in settings.items()]
        (config / "opensearch.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        if os.getuid() == 0:
            for path in (self._folder, *self._folder.rglob("*")):
                os.chown(path, _NOBODY, _NOBODY)


class Nodes:
    """A cluster of so many servers; ended with everything they wrote when it is left."""

    def __init__(self, count: int) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="thoisu-nodes-", dir="/var/tmp"))
        self._folder.chmod(0o755)
        self.all = [Node(self._folder, f"node-{number}") for number in range(count)]

    @property
    def urls(self) -> str:
        """All addresses, as `THOISU_OPENSEARCH_URL` takes them."""
        return ",".join(node.url for node in self.all)

    def start(self) -> None:
        """Start all of them and wait until they have found each other."""
        for node in self.all:
            node.start(self.all)
        self.wait(len(self.all))

    def start_again(self, node: Node) -> None:
        """Start one that was ended, and wait until all copies of all shards are there again."""
        node.start(self.all)
        self.wait(len(self.all), status="green")

    def wait(self, count: int, *, status: str = "yellow") -> None:
        """Wait until so many are there and the cluster has a status."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < deadline:
            for node in self.all:
                node.check()
                health = self._health(node)
                if health.get("number_of_nodes") == count and (
                    status == "yellow" or health.get("status") == status
                ):
                    return
            time.sleep(_PAUSE_SECONDS)  # servers start: nothing tells when they are ready
        raise AssertionError(f"{count} servers did not find each other")

    @staticmethod
    def _health(node: Node) -> dict[str, object]:
        url = f"{node.url}/_cluster/health?timeout=1s"
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 (loopback)
                health: dict[str, object] = json.loads(answer.read())
        except (OSError, ValueError):
            return {}
        return health

    def __enter__(self) -> Nodes:
        try:
            self.start()
        except BaseException:  # Ctrl+C too ends the servers; raised again
            self.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End all of them at once, and remove what they wrote."""
        for node in self.all:
            node.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
