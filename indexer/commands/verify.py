"""`thoisu verify`: is the index on disk what was written?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from indexer.commands.options import clear_errors, index_option, json_option
from indexer.generations import serving_generation, verify_generation


@click.command()
@index_option
@json_option
def verify(index: Path, *, as_json: bool) -> None:
    """Compare every file of the serving index with its checksum."""
    with clear_errors():
        generation = serving_generation(index)
        manifest = verify_generation(index, generation)
    size = sum(size for size, _ in manifest.files.values())
    if as_json:
        row = {"generation": generation, "articles": manifest.articles, "bytes": size}
        click.echo(json.dumps({**row, "files": len(manifest.files)}))
        return
    click.echo(
        f"{generation} is sound: {manifest.articles} articles, {len(manifest.files)} files, "
        f"{size / 2**20:.1f} MB."
    )
