"""Names in addresses: `Nguyễn Văn Nên` → `nguyen-van-nen`."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.syllables import fold

_OTHER: Final = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Folded letters and digits, everything else a hyphen; empty for punctuation only."""
    return _OTHER.sub("-", fold(text)).strip("-")
