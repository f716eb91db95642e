"""`thoisu officials`: who is in the index, and decisions about who is who."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from indexer import open_index
from indexer.commands.deciding import (
    change,
    decide,
    list_values,
    merge_values,
    show_profile,
    value_named,
)
from indexer.commands.options import Words, clear_errors, counted, index_option, json_option
from indexer.entities import PostStatus
from indexer.language.slugs import slugify
from indexer.records import FacetName
from indexer.resolution.overlay import OVERLAY_FILE, Alias, Kind, Split

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import OfficialProfile
    from indexer.resolution.overlay import Decision

_FORMER: Final = {PostStatus.FORMER: "nguyên "}


@click.group()
def officials() -> None:
    """List officials and decide who is who; decisions stand in INDEX/overlay.txt.

    \b
    Example: thoisu officials show "Nguyễn Văn Nên"
    """


@officials.command(name="list")
@click.argument("words", type=Words(), default="")
@click.option("--limit", type=click.IntRange(0), default=50, show_default=True, help="0 for all.")
@index_option
@json_option
def list_(words: str, limit: int, index: Path, *, as_json: bool) -> None:
    """List the officials whose names have WORDS, the most frequent first.

    \b
    Example: thoisu officials list "van hung"
    """
    with clear_errors():
        list_values(index, FacetName.OFFICIAL, words, limit, as_json=as_json)


@officials.command()
@click.argument("name", type=Words())
@index_option
@json_option
def show(name: str, index: Path, *, as_json: bool) -> None:
    """Tell the posts of an official with their days.

    Also how the name is spelled, what is recorded beforehand, and what was decided.

    NAME is a name or an address such as nguyen-van-nen.

    \b
    Example: thoisu officials show nguyen-van-nen
    """
    with clear_errors():
        show_profile(
            index,
            FacetName.OFFICIAL,
            name,
            lambda opened, slug: opened.official(slug),
            _print,
            as_json=as_json,
        )


@officials.command()
@click.argument("name", type=Words())
@click.argument("others", type=Words(), nargs=-1, required=True)
@index_option
@json_option
def merge(name: str, others: tuple[str, ...], index: Path, *, as_json: bool) -> None:
    """Say that OTHERS are the same person as NAME, whose address stays.

    \b
    Example: thoisu officials merge nguyen-van-hung nguyen-van-hung-khac
    """
    with clear_errors():
        merge_values(index, FacetName.OFFICIAL, Kind.OFFICIAL, name, others, as_json=as_json)


@officials.command()
@click.argument("name", type=Words())
@click.argument("merged", required=False)
@click.option("--as", "apart", type=Words(), help="What tells the other: a place, a post.")
@click.option(
    "--post", "posts", multiple=True, type=Words(), help="Words of a post that only the other has."
)
@click.option(
    "--article", "articles", multiple=True, type=Words(), help="Id of an article about the other."
)
@index_option
@json_option
def split(
    name: str,
    merged: str | None,
    apart: str | None,
    posts: tuple[str, ...],
    articles: tuple[str, ...],
    index: Path,
    *,
    as_json: bool,
) -> None:
    """Say that some articles about NAME mean somebody else.

    With MERGED, take back what `thoisu officials merge NAME MERGED` said.

    \b
    Examples: thoisu officials split tran-van-mau --as "xã Tân Mẫu" --post "chủ tịch UBND xã"
              thoisu officials split tran-van-mau tran-van-mau-khac
    """
    if (merged is None) == (apart is None):
        raise click.UsageError("give MERGED to take back a merge, or --as with --post or --article")
    if apart is not None and not (posts or articles):
        raise click.UsageError("--as needs --post or --article: which articles mean the other?")
    with clear_errors():
        with open_index(index) as opened:
            kept = value_named(opened, FacetName.OFFICIAL, name)
            for each in articles:
                opened.article(each)  # raises what says that there is no such article
        if merged is not None:
            said = f"split {merged} from {kept.slug}"
            change(
                index,
                lambda overlay: overlay.without(Kind.OFFICIAL, merged, kept.slug),
                [said],
                as_json=as_json,
            )
            return
        decisions: list[Decision] = [Split(kept.slug, apart or "", post=post) for post in posts]
        decisions += [Split(kept.slug, apart or "", article=each) for each in articles]
        decide(index, decisions, as_json=as_json)


@officials.command()
@click.argument("name", type=Words())
@click.argument("aliases", type=Words(), nargs=-1, required=True)
@index_option
@json_option
def alias(name: str, aliases: tuple[str, ...], index: Path, *, as_json: bool) -> None:
    """Say that NAME is also called ALIASES.

    \b
    Example: thoisu officials alias nguyen-van-nen "Tư Nên"
    """
    with clear_errors():
        with open_index(index) as opened:
            known = value_named(opened, FacetName.OFFICIAL, name)
            officials = opened.values(FacetName.OFFICIAL)
        decisions = [Alias(known.slug, " ".join(each.split()), known.label) for each in aliases]
        decide(index, decisions, as_json=as_json)
    sought = {slugify(each.name) for each in decisions}
    for other in officials:
        if other.slug != known.slug and slugify(other.label) in sought:
            click.echo(
                f"{other.label} ({counted(other.count)}) is in the index himself and will be "
                f"{known.label} everywhere. To take that back, take the line out of "
                f"{index / OVERLAY_FILE}",
                err=True,
            )


def _print(profile: OfficialProfile) -> None:
    click.echo(f"{profile.name}  [{profile.slug}]")
    click.echo(f"{counted(profile.articles)}, {_days(profile.first, profile.last)}")
    if profile.spellings:
        click.echo(f"also written: {', '.join(profile.spellings)}")
    for post in profile.posts:
        text = _FORMER.get(post.status, "") + post.text
        click.echo(f"  {text} ({_days(post.first, post.last)}, {counted(post.articles)})")
    for record in profile.recorded:
        click.echo(f"  recorded: {record.text} ({_days(record.since, record.until)})")
    if profile.source:
        click.echo(f"source of what is recorded: {profile.source}")


def _days(first: date | None, last: date | None) -> str:
    if first is None and last is None:
        return "no date"
    return f"{first or '…'} – {last or '…'}"
