"""An analysed article as the Whoosh index keeps it: tokens of each field, and what is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from whoosh.fields import Schema

    from indexer.engine.indexed import IndexedArticle
    from indexer.engine.whoosh.inversion import Token


@dataclass(frozen=True, slots=True)
class Document:
    """One article for a segment of the Whoosh index."""

    tokens: Mapping[str, Sequence[Token]]
    """For each indexed field its tokens; None is a gap that takes a position."""
    stored: Mapping[str, Any]


def document_of(indexed: IndexedArticle, schema: Schema) -> Document:
    """What the schema's fields hold of an article."""
    analysed = indexed.analysed
    return Document(
        tokens={
            "id": (analysed.article.id,),
            "title": analysed.title,
            "body": analysed.body,
            "compounds": (*analysed.title_compounds, *analysed.compounds),
            "published": _day_tokens(analysed.article.published, schema),
            **{
                name.value: [entry.slug for entry in entries]
                for name, entries in indexed.entries.items()
            },
        },
        stored={"id": analysed.article.id, **indexed.stored._asdict()},
    )


def _day_tokens(day: date | None, schema: Schema) -> list[bytes]:
    """Whoosh keeps moments without zones, a day as its midnight, and several terms for each."""
    if day is None:
        return []
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (see above)
    return [term for term, *_ in schema["published"].index(midnight)]
