"""`python -m indexer` is `thoisu`, for when the script is not on the path."""

from __future__ import annotations

from indexer.cli import main

main(prog_name="thoisu")
