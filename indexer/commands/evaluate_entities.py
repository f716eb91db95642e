"""`thoisu eval-entities`: how right are the officials, meetings, dates and documents found?"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus import load_gazetteers, load_registry
from indexer.commands.options import clear_errors, json_option, print_json
from indexer.evaluation.entities import KINDS, evaluate_entities, identified_by
from indexer.evaluation.gold import read_gold
from indexer.resolution import People

if TYPE_CHECKING:
    from indexer.evaluation.entities import EntityScores


@click.command(name="eval-entities")
@click.argument(
    "gold", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False, exists=True)
)
@click.option("--no-errors", is_flag=True, help="Print the figures only.")
@json_option
def evaluate_entities_command(gold: tuple[Path, ...], *, no_errors: bool, as_json: bool) -> None:
    """Find the entities of the labelled passages of GOLD and print precision, recall and F1.

    GOLD is JSON Lines, its form and the rules of labelling are told in docs/entities.md. Below the
    figures stand the errors: `-` what was missed, `+` what was found wrongly.

    \b
    Example: thoisu eval-entities tests/gold/centre.jsonl
    """
    with clear_errors():
        rows = read_gold(gold)
    from indexer.entities.finder import EntityFinder  # half a second: `thoisu -h` does without

    finder = EntityFinder(load_gazetteers(), load_registry())
    scores = evaluate_entities(rows, finder, identified_by(People.installed()))
    if as_json:
        print_json(_as_json(scores))
        return
    click.echo(f"{len(rows)} passages")
    click.echo(f"{'kind':16} {'P':>6} {'R':>6} {'F1':>6} {'right':>8} {'found':>6} {'gold':>6}")
    for kind in KINDS:
        tally = scores.tallies[kind]
        click.echo(
            f"{kind:16} {tally.precision:6.3f} {tally.recall:6.3f} {tally.f1:6.3f}"
            f" {tally.right:8.6g} {tally.found:6g} {tally.wanted:6g}"
        )
    for error in [] if no_errors else scores.errors:
        click.echo(f"{'-' if error.missed else '+'} {error.kind:10} {error.row}: {error.what}")


def _as_json(scores: EntityScores) -> dict[str, object]:
    figures = {
        kind: {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
        | dataclasses.asdict(tally)
        for kind, tally in scores.tallies.items()
    }
    return {"kinds": figures, "errors": [dataclasses.asdict(error) for error in scores.errors]}
