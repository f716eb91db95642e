"""Where `thoisu` begins, and `python -m indexer` for when the script is not on the path."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line. Ctrl+C while it is still being loaded ends it without a traceback."""
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from indexer.cli import main as command_line  # what takes the time

    signal.signal(signal.SIGINT, handler)
    command_line(prog_name="thoisu")


if __name__ == "__main__":
    main()
