"""The kinds of files that articles come in, one module each."""

from __future__ import annotations
