"""The engines that take part; a package that is not installed costs only its rows."""

from __future__ import annotations

from bench.speed.engines.protocol import Engine, Hits, UnavailableError, Unsupported
from bench.speed.engines.registry import PEERS, load_peer

__all__ = ["PEERS", "Engine", "Hits", "UnavailableError", "Unsupported", "load_peer"]
