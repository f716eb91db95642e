"""The overlay: what people decided about who is who in one index, as a file they can read and edit.

    # le-van-mau-khac is the same person, see the article of 2 May
    merge official le-van-mau-khac into le-van-mau "Lê Văn Mẫu"
    split official le-van-mau as xã Tân Mẫu where post has chủ tịch UBND xã
    split official le-van-mau as Bến Mẫu where article is bao-mau-123
    alias official le-van-mau "Lê Văn Mẫu" is Ba Mẫu
    merge meeting hoi-nghi-b into hoi-nghi-a "Hội nghị A"

One decision a line; what stands in quotes is the name that people are shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities import Identity, official_key
from indexer.errors import IndexerError
from indexer.language.slugs import slugify
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

OVERLAY_FILE: Final = "overlay.txt"
"""Lies in the index' folder, beside its generations, and stays when they go."""
_HEADING: Final = """\
# What was decided about who is who in this index. `thoisu officials` and `thoisu meetings` write
# here; lines may be added, changed and taken away by hand. The next `thoisu reindex` follows it.
"""
_SLUG: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LABEL: Final = r"(?: \"(?P<label>[^\"]+)\")?"
_MERGE: Final = re.compile(
    rf"merge (?P<kind>official|meeting) (?P<other>{_SLUG}) into (?P<slug>{_SLUG}){_LABEL}"
)
_SPLIT: Final = re.compile(
    rf"split official (?P<slug>{_SLUG}) as (?P<apart>.+?) where "
    r"(?:article is (?P<article>.+)|post has (?P<post>.+))"
)
_ALIAS: Final = re.compile(rf"alias official (?P<slug>{_SLUG}){_LABEL} is (?P<name>.+)")
_FORMS: Final = (
    "merge official A into B, merge meeting A into B, alias official A is NAME, "
    "split official A as TEXT where post has WORDS, split official A as TEXT where article is ID"
)


class OverlayError(IndexerError):
    """A line of the overlay cannot be read, or a decision contradicts others."""


class Kind(StrEnum):
    """What decisions are about."""

    OFFICIAL = "official"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Merge:
    """One of two that were held apart is the other."""

    kind: Kind
    other: str
    slug: str
    label: str = ""

    def __str__(self) -> str:
        return f"merge {self.kind} {self.other} into {self.slug}{_quoted(self.label)}"


@dataclass(frozen=True, slots=True)
class Split:
    """Some articles mean somebody else of the same name."""

    slug: str
    apart: str
    """What tells the other: a place, a post."""
    post: str = ""
    """Words of a post that only the other has."""
    article: str = ""
    """The id of an article that means the other."""

    def __str__(self) -> str:
        where = f"article is {self.article}" if self.article else f"post has {self.post}"
        return f"split official {self.slug} as {self.apart} where {where}"

    @property
    def new_slug(self) -> str:
        """The address of the other."""
        return f"{self.slug}-{slugify(self.apart)}"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an official."""

    slug: str
    name: str
    label: str = ""

    def __str__(self) -> str:
        return f"alias official {self.slug}{_quoted(self.label)} is {self.name}"


Decision = Merge | Split | Alias


@dataclass(frozen=True)
class Overlay:
    """The lines of an overlay: decisions, and remarks and blank lines as they stand."""

    lines: tuple[Decision | str, ...] = ()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions alone, in their order."""
        return tuple(line for line in self.lines if not isinstance(line, str))

    def with_decision(self, decision: Decision) -> Overlay:
        """The same and one decision more; one that is there already is not repeated.

        Raises OverlayError for a merge that would go round in a circle, and for names that cannot
        stand in a line.
        """
        if decision in self.lines:
            return self
        try:
            written = parse_overlay([str(decision)]).lines
        except OverlayError:
            written = ()
        if written != (decision,):
            raise OverlayError(
                f"this cannot be written as one line: {str(decision)!r}; what is given must have "
                "words, and neither quotation marks nor line breaks"
            )
        if isinstance(decision, Merge) and decision.other == decision.slug:
            raise OverlayError(f"{decision.slug} is one already: name what it is to be merged with")
        if isinstance(decision, Merge) and self._leads(decision):
            raise OverlayError(
                f"{decision.slug} is merged into {decision.other} already; split them first"
            )
        return replace(self, lines=(*self.lines, decision))

    def without(self, kind: Kind, other: str, slug: str) -> Overlay:
        """The same without one merge. Raises OverlayError if there is no such merge."""
        kept = tuple(
            line
            for line in self.lines
            if not (
                isinstance(line, Merge)
                and (line.kind, line.other, line.slug) == (kind, other, slug)
            )
        )
        if len(kept) == len(self.lines):
            raise OverlayError(f"{other} was not merged into {slug} by a decision of yours")
        return replace(self, lines=kept)

    def identify(
        self, identity: Identity, *, name: str, posts: Sequence[str], article: str
    ) -> Identity:
        """Who an official of an article is, after what the rules say of him."""
        if alias := self._aliases.get(official_key(name)):
            identity = Identity(alias.slug, alias.label or name)
        for split in self._splits.get(identity.slug, ()):
            if article == split.article or (split.post and _any_has(posts, split.post)):
                identity = Identity(split.new_slug, f"{identity.label} ({split.apart})")
                break
        return self.merged(Kind.OFFICIAL, identity)

    def merged(self, kind: Kind, identity: Identity) -> Identity:
        """What an identity was merged into, or itself."""
        seen = {identity.slug}
        while merge := self._merges.get((kind, identity.slug)):
            if merge.slug in seen:
                break
            seen.add(merge.slug)
            identity = Identity(merge.slug, merge.label or identity.label)
        return identity

    def about(self, slug: str) -> tuple[Decision, ...]:
        """The decisions that name an official or a meeting."""
        return tuple(
            line
            for line in self.decisions
            if slug in (line.slug, line.other if isinstance(line, Merge) else "")
        )

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    def _leads(self, merge: Merge) -> bool:
        """Whether what something is merged into was merged into that itself."""
        return self.merged(merge.kind, Identity(merge.slug, "")).slug == merge.other

    @cached_property
    def _merges(self) -> dict[tuple[Kind, str], Merge]:
        return {(line.kind, line.other): line for line in self.lines if isinstance(line, Merge)}

    @cached_property
    def _aliases(self) -> dict[str, Alias]:
        return {official_key(line.name): line for line in self.lines if isinstance(line, Alias)}

    @cached_property
    def _splits(self) -> dict[str, list[Split]]:
        splits: dict[str, list[Split]] = {}
        for line in self.lines:
            if isinstance(line, Split):
                splits.setdefault(line.slug, []).append(line)
        return splits


def read_overlay(folder: Path) -> Overlay:
    """The overlay of the index in a folder; an empty one with its heading if there is none.

    Raises OverlayError naming the line that cannot be read.
    """
    path = folder / OVERLAY_FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Overlay(tuple(_HEADING.splitlines()))
    except (OSError, UnicodeDecodeError) as error:
        raise OverlayError(f"{path} cannot be read: {error}") from error
    return parse_overlay(text.removeprefix("\ufeff").split("\n"), name=str(path))


def parse_overlay(lines: Iterable[str], *, name: str = OVERLAY_FILE) -> Overlay:
    """The overlay of some lines. Raises OverlayError naming the line that cannot be read."""
    parsed = [_parsed(line.strip(), f"{name}:{number}") for number, line in enumerate(lines, 1)]
    while parsed and not parsed[-1]:
        parsed.pop()
    return Overlay(tuple(parsed))


def _parsed(line: str, place: str) -> Decision | str:
    if not line or line.startswith("#"):
        return line
    if match := _MERGE.fullmatch(line):
        return Merge(Kind(match["kind"]), match["other"], match["slug"], match["label"] or "")
    if match := _SPLIT.fullmatch(line):
        return Split(match["slug"], match["apart"], match["post"] or "", match["article"] or "")
    if match := _ALIAS.fullmatch(line):
        return Alias(match["slug"], match["name"], match["label"] or "")
    raise OverlayError(f"{place} is no decision: {line[:60]!r}. The forms are: {_FORMS}")


def _quoted(label: str) -> str:
    return f' "{label}"' if label else ""


def _any_has(posts: Iterable[str], words: str) -> bool:
    """Whether the words stand side by side in one of the posts, with or without their dấu."""
    sought = _plain(words)
    return any(sought in _plain(post) for post in posts)


def _plain(text: str) -> str:
    return " " + " ".join(fold(key) for key in tokenise(text).keys) + " "
