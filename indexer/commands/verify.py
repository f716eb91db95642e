"""`thoisu verify`: is the index on disk what was written?"""

from __future__ import annotations

import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indexer.commands.options import (
    clear_errors,
    counted,
    index_option,
    json_option,
    print_json,
    refuse_cluster,
)
from indexer.errors import IndexClosedError, IndexDamagedError
from indexer.generations import serving_generation, verify_generation

if TYPE_CHECKING:
    from indexer.generations import Manifest


@click.command()
@index_option
@click.option(
    "--repair",
    is_flag=True,
    help="Make damaged columns anew from Whoosh's files, which hold all that is needed.",
)
@json_option
def verify(index: Path, *, repair: bool, as_json: bool) -> None:
    """Compare every file of the serving index with its checksum."""
    repaired: list[str] = []
    with clear_errors():
        refuse_cluster("thoisu verify")
        if repair:
            from indexer.building import repair_index  # numpy and Whoosh, when needed

            _, repaired = repair_index(index, now=datetime.now(UTC))
        generation = serving_generation(index)
        manifest = _verified(index, generation)
    for name in repaired:
        click.echo(f"repaired: {name}", err=True)
    size = sum(size for size, _ in manifest.files.values())
    if as_json:
        row = {"generation": generation, "articles": manifest.articles, "bytes": size}
        print_json({**row, "files": len(manifest.files), "repaired": repaired})
        return
    click.echo(
        f"{generation} is sound: {counted(manifest.articles)}, {len(manifest.files)} files, "
        f"{size / 2**20:.1f} MB."
    )


def _verified(index: Path, generation: str) -> Manifest:
    """The manifest of a generation. Raises IndexDamagedError, with the cheapest remedy there is."""
    try:
        return verify_generation(index, generation)
    except IndexClosedError:
        raise
    except IndexDamagedError as error:
        from indexer.building import can_be_repaired  # numpy and Whoosh, when needed

        if not can_be_repaired(index, generation):
            raise
        remedy = f"Put it right: thoisu verify --repair --index {shlex.quote(str(index))}"
        raise IndexDamagedError(error.folder, error.what, remedy=remedy) from error
