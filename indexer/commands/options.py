"""Options and habits that all commands share."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

import click

from corpus import CorpusError
from indexer.errors import IndexerError, SettingError
from indexer.periods import parse_period


def data_folder() -> Path:
    """The user's data folder for this program, by the XDG base directory specification."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "thoisu"


def default_index() -> Path:
    """Where the index lies when nobody says."""
    return data_folder() / "index"


_EMPTY_PATH: Final = "a path is empty; is a variable of the command not set?"


class GivenPath(click.Path[Path]):
    """A path that is not empty: an unset variable does not mean the folder one happens to be in."""

    def __init__(self, *, file_okay: bool = True) -> None:
        super().__init__(path_type=Path, file_okay=file_okay)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Refuse an empty path."""
        if not os.fspath(value):
            self.fail(_EMPTY_PATH, param, ctx)
        return super().convert(value, param, ctx)


class PathOrAddress(click.ParamType[str]):
    """The same of what may be an address, too."""

    name = "source"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse an empty one."""
        if not value.strip():
            self.fail(_EMPTY_PATH, param, ctx)
        return value


class Seconds(click.FloatRange):
    """A number of seconds, a day at most. NaN lies in every range, as click compares."""

    def __init__(self, *, above_zero: bool = False) -> None:
        super().__init__(0, 86_400, min_open=above_zero)

    def convert(
        self, value: float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Refuse what is no number."""
        if math.isnan(found := super().convert(value, param, ctx)):
            self.fail(f"{value!r} is not a number of seconds", param, ctx)
        return found


index_option: Final = click.option(
    "--index",
    "index",
    type=GivenPath(file_okay=False),
    envvar="THOISU_INDEX",
    default=default_index,
    help="Folder of the index [env: THOISU_INDEX; default: the user's data folder].",
)
json_option: Final = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for programs."
)


def print_json(value: object, *, indent: int | None = None) -> None:
    """Print a value for programs, days in ISO form."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=indent, default=date.isoformat))


def counted(articles: int) -> str:
    """So many articles as a person writes it."""
    return "1 article" if articles == 1 else f"{articles} articles"


IN_TERMINALS_ONLY: Final = None
"""For `disable` of a progress bar: a log would keep every state of it."""


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turn the errors of the rooms into one sentence on stderr and exit code 1."""
    try:
        yield
    except (CorpusError, IndexerError) as error:
        raise click.ClickException(str(error)) from error
    except BrokenPipeError:
        # The reader of a pipe (`| head`) has enough; that is no failure of ours.
        sys.stderr.close()
        sys.exit(0)


class Words(click.ParamType[str]):
    """Words as they were typed. They are UTF-8, whatever the locale of the process says."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read bytes that Python passed on because the locale's encoding has no such letters."""
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return os.fsencode(value).decode("utf-8", "replace")
        return value


class Day(click.ParamType[date]):
    """A day, month or year as people write it; the first or the last day of it."""

    name = "day"

    def __init__(self, *, last: bool) -> None:
        self._last = last

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read 2023-12-02, 2/12/2023, 2023-12, 12/2023 or 2023."""
        if isinstance(value, date):
            return value
        try:
            period = parse_period(value.strip())
        except ValueError:
            raise click.BadParameter(
                f"{value!r} is no day; write 2023-12-02, 2/12/2023, 12/2023 or 2023", ctx, param
            ) from None
        return period.last if self._last else period.first


def refuse_cluster(what: str) -> None:
    """Raise SettingError, with what to do instead, where a command is about files of a machine."""
    from indexer.serving import cluster_settings  # other commands need not load it

    settings = cluster_settings(os.environ)
    if settings is not None:
        raise SettingError(
            f"{what} is about the files of one machine; the articles are in the cluster at "
            f"{settings.shown}, which looks after its files itself (GET /_cluster/health)"
        )
