"""Names in addresses: `Nguyễn Văn Nên` → `nguyen-van-nen`."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from indexer.language.syllables import fold

_OTHER: Final = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Folded letters and digits, everything else a hyphen.

    A text without any (punctuation, another script) gets a digest, so that it has an address too.
    """
    plain = _OTHER.sub("-", fold(text)).strip("-")
    return plain or "x-" + hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
