"""Where the cluster is, how to be let in, and how indices are laid out: read in this place only."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from indexer.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIX: Final = "THOISU_OPENSEARCH_"
_NAME_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterSettings:
    """Everything about a cluster that differs between two installations."""

    urls: tuple[str, ...] = field(repr=False)
    """Of the nodes that are asked, each with its scheme; when one is away another one answers."""
    name: str = "thoisu"
    """The alias that is searched; all indices are named after it."""
    user: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    """Sent as `Authorization: ApiKey …`, instead of user and password."""
    authority: Path | None = None
    """A file of certificates to trust besides the usual ones."""
    shards: int = 1
    replicas: int = 1
    refresh: str = "1s"
    """How soon searches see what was written, in OpenSearch's own notation."""
    search_seconds: float = 5.0
    """How long one question may take before another node is asked."""
    write_seconds: float = 60.0
    bulk_bytes: int = 8 << 20
    """Articles sent at once, in bytes of JSON."""
    bulk_threads: int = 3
    """Batches under way at once; whoever makes more waits."""
    pause_seconds: float = 5.0
    """How long a cluster that did not answer is left alone."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> ClusterSettings:
        """The settings in `THOISU_OPENSEARCH_…`. Raises SettingError naming the variable."""
        given = _Given(environment)
        urls = tuple(filter(None, (each.strip() for each in given.text("URL").split(","))))
        if not urls:
            raise SettingError(
                f"{_PREFIX}URL is missing: where is the cluster? Example: http://127.0.0.1:9200"
            )
        for url in urls:
            if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
                raise SettingError(f"{_PREFIX}URL has {url!r}, which is no http:// or https:// URL")
        authority = given.text("CA")
        if authority and not Path(authority).is_file():
            raise SettingError(f"{_PREFIX}CA names {authority}, which is no file")
        options: dict[str, Any] = {
            "name": given.name("NAME"),
            "user": given.text("USER"),
            "password": given.text("PASSWORD"),
            "api_key": given.text("API_KEY"),
            "authority": Path(authority) if authority else None,
            "shards": given.whole("SHARDS", least=1),
            "replicas": given.whole("REPLICAS", least=0),
            "refresh": given.text("REFRESH"),
            "search_seconds": given.seconds("SEARCH_SECONDS"),
            "write_seconds": given.seconds("WRITE_SECONDS"),
            "bulk_bytes": given.whole("BULK_BYTES", least=1024),
            "bulk_threads": given.whole("BULK_THREADS", least=1),
            "pause_seconds": given.seconds("PAUSE_SECONDS"),
        }
        said = {name: value for name, value in options.items() if value not in {None, ""}}
        return cls(urls=urls, **said)

    def folder(self, index: Path) -> Path:
        """Where a machine that writes remembers, in its folder of the index, what it wrote."""
        return index / "opensearch" / self.name

    @property
    def shown(self) -> str:
        """The cluster as messages name it, without what is secret."""
        return ", ".join(
            f"{parts.scheme}://{parts.hostname}:{parts.port or _PORTS[parts.scheme]}"
            for parts in map(urlsplit, self.urls)
        )


_PORTS: Final = {"http": 80, "https": 443}


class _Given:
    """Values of an environment, checked as they are read."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str) -> str:
        return self._environment.get(_PREFIX + name, "").strip()

    def name(self, name: str) -> str:
        text = self.text(name)
        if not set(text) <= _NAME_LETTERS or text[:1] in {"-", "_"}:
            raise SettingError(
                f"{_PREFIX}{name} is {text!r}; it may have small letters, digits, - and _"
            )
        return text

    def whole(self, name: str, *, least: int) -> int | None:
        text = self.text(name)
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or int(text) < least:
            raise SettingError(f"{_PREFIX}{name} is {text!r}; it must be a number from {least} on")
        return int(text)

    def seconds(self, name: str) -> float | None:
        text = self.text(name)
        try:
            value = float(text) if text else None
        except ValueError:
            value = 0.0
        if value is not None and not 0 < value < float("inf"):
            raise SettingError(f"{_PREFIX}{name} is {text!r}; it must be a number of seconds")
        return value
