"""An analysed article as the Whoosh index keeps it: tokens of each field, and what is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from indexer.engine.record import pack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from whoosh.fields import Schema

    from indexer.document import AnalysedArticle
    from indexer.engine.whoosh.inversion import Token


@dataclass(frozen=True, slots=True)
class Document:
    """One article for a segment of the Whoosh index."""

    tokens: Mapping[str, Sequence[Token]]
    """For each indexed field its tokens; None is a gap that takes a position."""
    stored: Mapping[str, Any]


def document_of(analysed: AnalysedArticle, schema: Schema) -> Document:
    """What the schema's fields hold of an article."""
    article, entities = analysed.article, analysed.entities
    return Document(
        tokens={
            "id": (article.id,),
            "title": analysed.title,
            "body": analysed.body,
            "compounds": (*analysed.title_compounds, *analysed.compounds),
            "official": [official.identity.slug for official in entities.officials],
            "meeting": [meeting.identity.slug for meeting in entities.distinct_meetings],
            "document": [citation.identity.slug for citation in entities.documents],
            "source": (article.source,) if article.source.strip() else (),
            "published": _day_tokens(article.published, schema),
        },
        stored={"id": article.id, "record": pack(analysed)},
    )


def _day_tokens(day: date | None, schema: Schema) -> list[bytes]:
    """Whoosh keeps moments without zones, a day as its midnight, and several terms for each."""
    if day is None:
        return []
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (see above)
    return [term for term, *_ in schema["published"].index(midnight)]
