"""What can go wrong with an index.

IndexerError
├── IndexMissingError    there is no index in the folder yet
├── IndexOutdatedError   it was written by another version of the program
├── IndexDamagedError    files are missing or do not have the content that was written
│   └── IndexClosedError the user may not read them
├── IndexLockedError     another run is writing the same index
├── ArticleNotFoundError no article has that id
├── EntityNotFoundError  no official, meeting or document has that slug
├── ModelUnreadableError pyvi's segmentation model is not the one that is known
├── SettingError         a setting in the environment says nothing that can be done
├── ClusterError         an OpenSearch cluster refuses what it is asked
│   └── ClusterAwayError it does not answer
└── BuildFailedError     the new generation is wrong or could not be written; the old one serves on
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def _reindex(place: Path | str, *, full: bool = False) -> str:
    """The command that writes there; which cluster it is stands in the environment."""
    where = "" if isinstance(place, str) else f" --index {shlex.quote(str(place))}"
    return f"thoisu reindex {'--full ' if full else ''}SOURCE{where}"


class IndexerError(Exception):
    """Base of every error of this package; its text is a sentence for a person."""


class IndexMissingError(IndexerError):
    """There is no index in the folder, or under the alias of a cluster, yet."""

    def __init__(self, folder: Path | str) -> None:
        super().__init__(f"{folder} holds no index yet. Make one: {_reindex(folder)}")
        self.folder = folder


class IndexOutdatedError(IndexerError):
    """The index was written by another version of the program."""

    def __init__(self, folder: Path | str, found: object, wanted: object) -> None:
        self.what = f"has the format {found}, this program reads {wanted}"
        super().__init__(f"{folder} {self.what}. Write it anew: {_reindex(folder)}")
        self.folder = folder


class IndexDamagedError(IndexerError):
    """Files of a generation of the index are missing or changed."""

    def __init__(self, folder: Path, what: str, *, remedy: str = "") -> None:
        remedy = remedy or f"Write it anew: {_reindex(folder.parent, full=True)}"
        super().__init__(f"{folder} is damaged: {what}. {remedy}")
        self.folder = folder
        self.what = what


class IndexClosedError(IndexDamagedError):
    """Files of the index may not be read by the user; nothing is known of them."""

    def __init__(self, path: Path) -> None:
        IndexerError.__init__(
            self,
            f"this user may not read {path}; give it the right (chmod -R a+rX on the index), "
            "or run as the user that indexes",
        )
        self.folder = path


class IndexLockedError(IndexerError):
    """Another run is writing the same index."""

    def __init__(self, folder: Path, holder: str = "") -> None:
        who = f" ({holder})" if holder else ""
        super().__init__(
            f"another run is writing {folder}{who}; try again when it has ended "
            "(thoisu reindex --wait waits for it)"
        )
        self.folder = folder


class ArticleNotFoundError(IndexerError):
    """No article of the index has that id."""

    def __init__(self, article_id: str) -> None:
        super().__init__(f"no article has the id {article_id!r}")
        self.article_id = article_id


class EntityNotFoundError(IndexerError):
    """No official, meeting or document of the index has that slug."""

    def __init__(self, kind: str, slug: str) -> None:
        super().__init__(f"no {kind} has the address {slug!r}")
        self.kind = kind
        """`official`, `meeting` or `document`."""
        self.slug = slug


class ModelUnreadableError(IndexerError):
    """The segmentation model in the installed pyvi is not of the known form."""


class BuildFailedError(IndexerError):
    """The new generation is not sound; the old one stays in place."""


class SettingError(IndexerError):
    """A setting in the environment says nothing that can be done."""


class ClusterError(IndexerError):
    """An OpenSearch cluster refuses what it is asked."""


class ClusterAwayError(ClusterError):
    """An OpenSearch cluster does not answer; it may again in a while."""

    def __init__(self, cluster: str, what: str) -> None:
        super().__init__(f"the search cluster at {cluster} does not answer ({what})")
