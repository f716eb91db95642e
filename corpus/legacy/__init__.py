"""Text that was written before Unicode, or spoiled on its way: found, put right, and reported."""

from __future__ import annotations

from corpus.legacy.decoding import Decoded, decode
from corpus.legacy.mojibake import without_mojibake
from corpus.legacy.repair import Conversion, Repaired, repair_article, repair_text, table_of
from corpus.legacy.tables import from_tcvn3, from_vni

__all__ = [
    "Conversion",
    "Decoded",
    "Repaired",
    "decode",
    "from_tcvn3",
    "from_vni",
    "repair_article",
    "repair_text",
    "table_of",
    "without_mojibake",
]
