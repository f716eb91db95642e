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
_LONGEST_SENTENCE: Final = 200
_CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(click.Group):
    """Commands by their entry points: `thoisu -h` lists them, only the called one is imported."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(point.name for point in entry_points(group=_ENTRY_POINTS))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their whole first sentences; click cuts them where the line ends."""
        rows = [
            (name, command.get_short_help_str(limit=_LONGEST_SENTENCE))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name))
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called, else a usage error with the one that may be meant."""
        names = self.list_commands(ctx)
        if args and not args[0].startswith("-") and args[0] not in names:
            from difflib import get_close_matches  # seldom needed, and commands start sooner

            near = get_close_matches(args[0], names, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"No such command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for point in entry_points(group=_ENTRY_POINTS, name=cmd_name):
            command: click.Command = point.load()
            return command
        return None


@click.command(cls=_Commands, context_settings=_CONTEXT)
@click.version_option(__version__, prog_name="thoisu")
def main() -> None:
    """Search Vietnamese political news: typed with or without dấu, by official, meeting and day.

    \b
    Begin with:  thoisu reindex archive/    then:  thoisu serve
    Look round:  thoisu demo                Is all well?  thoisu doctor
    Each command is explained by:  thoisu COMMAND -h
    """
    for sentence in misspelt(os.environ):
        click.echo(f"Warning: {sentence}", err=True)
