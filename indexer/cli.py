"""The command line: `thoisu …`. Data on stdout, progress and messages on stderr.

Each command is a module of its own, loaded when it is called. Other packages add theirs through
the entry points named `thoisu.commands`.
"""

from __future__ import annotations

import os
from importlib.metadata import entry_points
from typing import Final

import click

from indexer import __version__
from indexer.commands.environment import misspelt

_ENTRY_POINTS: Final = "thoisu.commands"
CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(click.Group):
    """Commands by their entry points: `thoisu -h` lists them, only the called one is imported."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(point.name for point in entry_points(group=_ENTRY_POINTS))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for point in entry_points(group=_ENTRY_POINTS, name=cmd_name):
            command: click.Command = point.load()
            return command
        return None


@click.command(cls=_Commands, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="thoisu")
def main() -> None:
    """Search Vietnamese political news: typed with or without dấu, by official, meeting and day."""
    for sentence in misspelt(os.environ):
        click.echo(f"Warning: {sentence}", err=True)
