"""Where analysed articles are kept and found: one small protocol, several engines."""

from __future__ import annotations

from indexer.engine.protocol import Index

__all__ = ["Index"]
