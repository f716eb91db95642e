"""What a segment's columns are made of → the fields of its Whoosh index."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.inverting.inverted import AnyInverted, Inverted, Lists
from indexer.engine.columns.inverting.joining import sum_of
from indexer.engine.days import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from whoosh.fields import Schema

    from indexer.arrays import Array
    from indexer.engine.columns.segment import Contents


def whoosh_fields(contents: Contents, schema: Schema) -> dict[str, AnyInverted]:
    """The postings of every indexed field of the schema."""
    fields, described = contents.fields, contents.described
    return {
        "id": _ids(described.ids),
        "title": fields.title,
        "body": fields.body,
        "compounds": sum_of(fields.title_compounds, fields.compounds),
        "published": _days(described.days, schema),
        **{name.value: values for name, values in described.facets.items()},
    }


def _ids(ids: Sequence[str]) -> Inverted[str]:
    count = len(ids)
    ones = np.ones(count, dtype=np.uint8)
    return Inverted(ids, Lists(np.arange(count + 1), np.arange(count), ones), ones)


def _days(days: Array, schema: Schema) -> Inverted[bytes]:
    """Whoosh keeps a day as several terms: the moment of its midnight, and stretches around it."""
    distinct, which = np.unique(days, return_inverse=True)
    docs_of = np.split(np.argsort(which, kind="stable"), np.cumsum(np.bincount(which))[:-1])
    found: dict[bytes, list[Array]] = {}
    for number, docs in zip(distinct.tolist(), docs_of, strict=True):
        day = day_of(number)
        for term in _day_terms(day, schema) if day else ():
            found.setdefault(term, []).append(docs)
    lists = [np.sort(np.concatenate(docs)) for docs in found.values()]
    docs = np.concatenate([np.zeros(0, np.int64), *lists])
    starts = np.cumsum([0, *map(len, lists)])
    lengths = np.bincount(docs, minlength=len(days))
    return Inverted(list(found), Lists(starts, docs, np.ones(len(docs), np.uint8)), lengths)


def _day_terms(day: date, schema: Schema) -> list[bytes]:
    """Whoosh keeps moments without zones."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (see above)
    return [term for term, *_ in schema["published"].index(midnight)]
