"""The engines that are compared: thoisu first, then its peers, each loaded when its turn comes."""

from __future__ import annotations

from bench.relevance.engines.protocol import Engine, EngineUnavailableError, Setup
from bench.relevance.engines.registry import PEERS, load_engine

__all__ = ["PEERS", "Engine", "EngineUnavailableError", "Setup", "load_engine"]
