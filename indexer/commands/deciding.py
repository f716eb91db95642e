"""What `thoisu officials` and `thoisu meetings` share: finding what is meant, and deciding."""

from __future__ import annotations

import dataclasses
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

import click

from indexer import open_index
from indexer.commands.options import print_json
from indexer.errors import IndexerError
from indexer.language.slugs import slugify
from indexer.overlays import change_overlay
from indexer.resolution.overlay import Merge, read_overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from indexer.engine import Index
    from indexer.profiles import MeetingProfile, OfficialProfile
    from indexer.records import FacetName, RankedValue
    from indexer.resolution.overlay import Decision, Kind, Overlay

Profile = TypeVar("Profile", "OfficialProfile", "MeetingProfile")

_NEAR: Final = 3
"""Near names that are proposed at most."""
_LIKENESS: Final = 0.75
"""What a near name has in common with the given one at least (`difflib`, from 0 to 1)."""


class UnknownNameError(IndexerError):
    """Nobody and nothing in the index is called so."""

    def __init__(self, facet: FacetName, given: str, near: Sequence[RankedValue]) -> None:
        proposals = ", ".join(f"{value.label} ({value.slug})" for value in near)
        hint = f"Did you mean {proposals}?" if near else f"See: thoisu {facet}s list"
        super().__init__(f"no {facet} of the index is called {given!r}. {hint}")


def value_named(index: Index, facet: FacetName, given: str) -> RankedValue:
    """The value that a slug or a name means, with or without dấu.

    Raises UnknownNameError with near ones; also when several are called so.
    """
    values = index.values(facet)
    by_slug = {value.slug: value for value in values}
    if given in by_slug:
        return by_slug[given]
    named = [value for value in values if given == value.label]
    named = named or [value for value in values if slugify(given) == slugify(value.label)]
    if len(named) == 1:
        return named[0]
    if not named and slugify(given) in by_slug:
        return by_slug[slugify(given)]
    raise UnknownNameError(facet, given, named[:_NEAR] or _near(values, given))


def _near(values: Iterable[RankedValue], given: str) -> list[RankedValue]:
    folded = {slugify(value.label): value for value in values}
    names = get_close_matches(slugify(given), folded, _NEAR, _LIKENESS)
    return [folded[name] for name in names]


def list_values(index: Path, facet: FacetName, words: str, limit: int, *, as_json: bool) -> None:
    """Print the values whose name has the words, the most frequent first."""
    sought = slugify(words) if words else ""
    with open_index(index) as opened:
        found = [each for each in opened.values(facet) if sought in slugify(each.label)]
    shown = found[:limit] if limit else found
    if as_json:
        rows = [
            {"slug": v.slug, "name": v.label, "articles": v.count, "detail": v.detail}
            for v in shown
        ]
        print_json(rows, indent=1)
        return
    if not found:
        whose = f" whose name has {words!r}" if words else ""
        click.echo(f"the index has no {facet}{whose}", err=True)
    for value in shown:
        detail = f" – {value.detail}" if value.detail else ""
        click.echo(f"{value.count:6}  {value.label}{detail}  [{value.slug}]")
    if len(shown) < len(found):
        click.echo(f"… {len(found)} in all; --limit 0 lists them", err=True)


def show_profile(
    index: Path,
    facet: FacetName,
    name: str,
    profile_of: Callable[[Index, str], Profile],
    tell: Callable[[Profile], None],
    *,
    as_json: bool,
) -> None:
    """Print what is known of a value, and what was decided about it; as JSON days in ISO form."""
    with open_index(index) as opened:
        profile = profile_of(opened, value_named(opened, facet, name).slug)
        decisions = read_overlay(index).about(profile.slug)
    if as_json:
        row = dataclasses.asdict(profile) | {"decisions": [str(each) for each in decisions]}
        print_json(row, indent=1)
        return
    tell(profile)
    for each in decisions:
        click.echo(f"decided: {each}")


def merge_values(
    index: Path, facet: FacetName, kind: Kind, name: str, others: Sequence[str], *, as_json: bool
) -> None:
    """Decide that other values are the same as one, whose address stays."""
    with open_index(index) as opened:
        kept = value_named(opened, facet, name)
        gone = [value_named(opened, facet, other) for other in others]
    decide(index, [Merge(kind, each.slug, kept.slug, kept.label) for each in gone], as_json=as_json)


def decide(index: Path, decisions: Sequence[Decision], *, as_json: bool) -> None:
    """Add decisions to the overlay of the index and say what is to be done next."""

    def add(overlay: Overlay) -> Overlay:
        for decision in decisions:
            overlay = overlay.with_decision(decision)
        return overlay

    change(index, add, [str(decision) for decision in decisions], as_json=as_json)


def change(
    index: Path, edit: Callable[[Overlay], Overlay], said: Sequence[str], *, as_json: bool
) -> None:
    """Change the overlay and say what was written and how it takes effect."""
    change_overlay(index, edit)
    if as_json:
        print_json({"decisions": said})
    else:
        click.echo("\n".join(said))
    click.echo("Takes effect with the next `thoisu reindex SOURCE…`.", err=True)
