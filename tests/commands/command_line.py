"""The command line, called as a person would call it."""

from __future__ import annotations

from click.testing import CliRunner, Result

from indexer.cli import main


def run(*arguments: object) -> Result:
    """What a command with these arguments prints, and how it ends."""
    return CliRunner().invoke(main, [str(each) for each in arguments])
