"""`thoisu verify`: is the index on disk what was written?"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from indexer.building import repair_index
from indexer.commands.options import (
    clear_errors,
    index_option,
    json_option,
    print_json,
    refuse_cluster,
)
from indexer.generations import serving_generation, verify_generation


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
            _, repaired = repair_index(index, now=datetime.now(UTC))
        generation = serving_generation(index)
        manifest = verify_generation(index, generation)
    for name in repaired:
        click.echo(f"repaired: {name}", err=True)
    size = sum(size for size, _ in manifest.files.values())
    if as_json:
        row = {"generation": generation, "articles": manifest.articles, "bytes": size}
        print_json({**row, "files": len(manifest.files), "repaired": repaired})
        return
    click.echo(
        f"{generation} is sound: {manifest.articles} articles, {len(manifest.files)} files, "
        f"{size / 2**20:.1f} MB."
    )
