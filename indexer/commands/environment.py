"""The variables of the environment that this program reads, and those that were meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PREFIX: Final = "THOISU_"
_CLUSTER: Final = "THOISU_OPENSEARCH_"
VARIABLES: Final = (
    "THOISU_CORPUS",
    "THOISU_ENGINE",
    "THOISU_INDEX",
    "THOISU_PUBLIC_URL",
    "THOISU_OPENSEARCH_API_KEY",
    "THOISU_OPENSEARCH_BULK_BYTES",
    "THOISU_OPENSEARCH_BULK_THREADS",
    "THOISU_OPENSEARCH_CA",
    "THOISU_OPENSEARCH_NAME",
    "THOISU_OPENSEARCH_PASSWORD",
    "THOISU_OPENSEARCH_PAUSE_SECONDS",
    "THOISU_OPENSEARCH_REFRESH",
    "THOISU_OPENSEARCH_REPLICAS",
    "THOISU_OPENSEARCH_SEARCH_SECONDS",
    "THOISU_OPENSEARCH_SHARDS",
    "THOISU_OPENSEARCH_URL",
    "THOISU_OPENSEARCH_USER",
    "THOISU_OPENSEARCH_WRITE_SECONDS",
    "PORT",
)
"""All of them. The commands read most, which are loaded when they are called."""
_OF_KUBERNETES: Final = re.compile(r"THOISU_(SERVICE_(HOST|PORT)|PORT_\d+_).*")
"""What Kubernetes tells every container of a service that is called `thoisu`."""


def misspelt(environment: Mapping[str, str]) -> Iterator[str]:
    """A sentence about each variable of our prefix that nobody reads, with the nearest that is."""
    for name, value in sorted(environment.items()):
        if not name.upper().startswith(_PREFIX) or name in VARIABLES:
            continue
        if _OF_KUBERNETES.fullmatch(name) or value.startswith(("tcp://", "udp://")):
            continue
        yield f"the variable {name} is not known and does nothing; {_proposal(name)}"


def _proposal(name: str) -> str:
    from difflib import get_close_matches  # seldom needed, and other commands start sooner

    by_rest = {known.removeprefix(_PREFIX): known for known in VARIABLES}
    near = get_close_matches(name.upper().removeprefix(_PREFIX), by_rest, n=1)
    if near:
        return f"is {by_rest[near[0]]} meant?"
    names = [known for known in VARIABLES if not known.startswith(_CLUSTER)]
    return f"there are {', '.join(names)} and {_CLUSTER}…"
