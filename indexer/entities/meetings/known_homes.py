"""Where officials serve whose posts an article words without the place: `Bí thư Thành ủy A`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations
from indexer.entities.officials.names import official_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from corpus import Registry
    from indexer.entities.records import Official

_AT: Final = {
    "thành phố": re.compile(r"(?:Thành ủy|Thành phố)(?: Thành phố)?$"),
    "tỉnh": re.compile(r"(?:Tỉnh ủy|tỉnh)$"),
}
"""How the wordings of posts end that leave out a place of a level."""
_LEVEL: Final = re.compile(r"^(?:thành phố|tỉnh) ", re.IGNORECASE)


class KnownHomes:
    """Tells the places of such posts by what the registry knows of those who hold them."""

    def __init__(self, registry: Registry) -> None:
        self._known = registry.by_name(official_key)

    def place(self, level: str, officials: Iterable[Official], published: date | None) -> str:
        """The city or the province, as `level` says, of which the officials have posts; empty if
        none or several do."""
        places = {
            place
            for official in officials
            for post in official.posts
            if (wording := _AT[level].search(expand_abbreviations(post.text)))
            for place in self._places(official.name, wording.string, published)
        }
        return places.pop() if len(places) == 1 else ""

    def _places(self, name: str, wording: str, published: date | None) -> Iterable[str]:
        """What the known posts of a name go on with that begin as a wording does."""
        beginning = f"{wording.lower().removesuffix(' thành phố')} "
        for person in self._known.get(official_key(name), ()):
            for post in person.posts:
                begun_later = published and post.since and post.since > published
                if post.text.lower().startswith(beginning) and not begun_later:
                    yield _LEVEL.sub("", post.text[len(beginning) :])
