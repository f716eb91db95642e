"""A text as meetings are read in it: the letters of some words may be large or small."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

_SPELLINGS: Final = (
    ("Quốc Hội", "Quốc hội"),
    ("Chính Phủ", "Chính phủ"),
    ("Hội Đồng", "Hội đồng"),
    ("Đại Hội đồng", "Đại hội đồng"),
    ("Nhân Dân", "nhân dân"),
    ("Ủy Ban", "Ủy ban"),
    ("Tp.", "TP."),
    ("Tp ", "TP "),
    ("TpHCM", "TPHCM"),
)
"""Of one length, so that every offset stays valid."""


def in_common_spelling(reading: Reading) -> Reading:
    """The same text with one writing of the words with which names of bodies begin."""
    text = reading.text
    for written, common in _SPELLINGS:
        text = text.replace(written, common)
    return reading if text == reading.text else replace(reading, text=text)
