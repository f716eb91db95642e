"""`thoisu meetings`: which meetings are in the index, and which of them are one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from indexer.commands.deciding import list_values, merge_values, show_profile
from indexer.commands.options import Words, clear_errors, counted, index_option, json_option
from indexer.records import FacetName
from indexer.resolution.overlay import Kind

if TYPE_CHECKING:
    from indexer.profiles import MeetingProfile


@click.group()
def meetings() -> None:
    """List meetings and decide which are one; decisions stand in INDEX/overlay.txt.

    \b
    Example: thoisu meetings list "ban chap hanh trung uong"
    """


@meetings.command(name="list")
@click.argument("words", type=Words(), default="")
@click.option("--limit", type=click.IntRange(0), default=50, show_default=True, help="0 for all.")
@index_option
@json_option
def list_(words: str, limit: int, index: Path, *, as_json: bool) -> None:
    """List the meetings whose names have WORDS, the most frequent first.

    \b
    Example: thoisu meetings list "quoc hoi khoa xv"
    """
    with clear_errors():
        list_values(index, FacetName.MEETING, words, limit, as_json=as_json)


@meetings.command()
@click.argument("name", type=Words())
@index_option
@json_option
def show(name: str, index: Path, *, as_json: bool) -> None:
    """Tell when and where a meeting was, and who was there.

    Of a counted one also what comes before and after it.

    \b
    Example: thoisu meetings show ky-hop-thu-6-quoc-hoi-khoa-xv
    """
    with clear_errors():
        show_profile(
            index,
            FacetName.MEETING,
            name,
            lambda opened, slug: opened.meeting(slug),
            _print,
            as_json=as_json,
        )


@meetings.command()
@click.argument("name", type=Words())
@click.argument("others", type=Words(), nargs=-1, required=True)
@index_option
@json_option
def merge(name: str, others: tuple[str, ...], index: Path, *, as_json: bool) -> None:
    """Say that OTHERS are the same meeting as NAME, whose address stays.

    \b
    Example: thoisu meetings merge hoi-nghi-a hoi-nghi-b
    """
    with clear_errors():
        merge_values(index, FacetName.MEETING, Kind.MEETING, name, others, as_json=as_json)


def _print(profile: MeetingProfile) -> None:
    click.echo(f"{profile.label}  [{profile.slug}]")
    when = f"{profile.begins or '…'} – {profile.ends or profile.begins or '…'}"
    where = f", {profile.place}" if profile.place else ""
    click.echo(f"{when}{where}; {counted(profile.articles)}")
    for title, people in (("chaired by", profile.chairs), ("attended by", profile.attendees)):
        for person in people:
            posts = f": {', '.join(person.posts)}" if person.posts else ""
            click.echo(f"  {title} {person.name}{posts}")
    for item in profile.agenda:
        click.echo(f"  agenda: {item}")
    for document in profile.documents:
        click.echo(f"  cites {document.label} ({document.count})")
    for title, other in (("before", profile.previous), ("after", profile.following)):
        if other:
            click.echo(f"  {title} it: {other.label}  [{other.slug}]")
