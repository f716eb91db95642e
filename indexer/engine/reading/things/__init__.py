"""Meetings and documents in queries: whoever asks for one finds the articles that carry it.

Papers write one meeting in many ways (`Hội nghị Trung ương 8`, `Hội nghị lần thứ tám Ban Chấp
hành …`), and a document often by its number alone. A query names one by the words of its label:
what has a number by kind, number and any other words of the label around it (`kỳ họp 6 quốc hội`,
`nghị quyết 18-NQ/TW`), anything else whole (`luật đất đai`).
"""

from indexer.engine.reading.things.reader import (
    LOOKED_AT,
    FoundThing,
    ThingReader,
    all_called,
    called,
    meant_by,
)

__all__ = ["LOOKED_AT", "FoundThing", "ThingReader", "all_called", "called", "meant_by"]
