"""Who is who: gives the officials and meetings of each article the identity they have in all.

It looks at one article at a time, after its analysis and before it is stored, so an article means
the same whatever other articles an index holds, and a change of the registry or of what the user
decided needs no new analysis.
"""

from __future__ import annotations

from indexer.resolution.addresses import Addresses
from indexer.resolution.overlay import Overlay, OverlayError, read_overlay
from indexer.resolution.people import People
from indexer.resolution.resolver import Resolver, resolution_version

__all__ = [
    "Addresses",
    "Overlay",
    "OverlayError",
    "People",
    "Resolver",
    "read_overlay",
    "resolution_version",
]
