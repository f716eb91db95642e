"""AnalysedArticle: everything that one article becomes, and the only thing an engine stores."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from corpus import Article
    from indexer.entities import Entities
    from indexer.language.shingles import Signature

ANALYSIS_VERSION: Final = 19
"""Counts the changes of analysis that make a reindex necessary."""


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    """An article with its tokens and entities.

    The fields of tokens are lists of index keys; `body` holds lead, body and captions in reading
    order, parted by None so that no phrase reaches from one into the next.
    """

    article: Article
    title: tuple[str, ...]
    body: tuple[str | None, ...]
    lead_length: int
    """How many entries of `body` belong to the lead: its summary, else its first paragraph."""
    title_compounds: tuple[str, ...]
    """Words of two syllables and more in the title: their keys joined by `_`."""
    compounds: tuple[str, ...]
    """The same of the body."""
    signature: Signature
    """Of the body, to find near-duplicates by."""
    entities: Entities
    """Spans are offsets into `running_text(article)`."""
    reading_minutes: int


@dataclass(frozen=True, slots=True)
class Findings:
    """The part of an analysis that takes most of its time, and is therefore worth keeping."""

    title_compounds: tuple[str, ...]
    compounds: tuple[str, ...]
    entities: Entities
    signature: Signature | None = field(default=None, compare=False)
    """None where it is not known, and worked out when the article is put together."""

    @classmethod
    def of(cls, analysed: AnalysedArticle) -> Findings:
        """What was found in an article."""
        return cls(
            analysed.title_compounds, analysed.compounds, analysed.entities, analysed.signature
        )


def lead_of(article: Article) -> str:
    """The summary of an article, else its first paragraph."""
    return lead_and_rest(article.summary, article.body)[0]


class Readable(Protocol):
    """An article, whatever else is known of it."""

    @property
    def summary(self) -> str: ...
    @property
    def body(self) -> str: ...


def running_text(article: Readable) -> str:
    """Lead and body as people read them: the text that entities' spans refer to."""
    return f"{article.summary}\n{article.body}" if article.summary else article.body


def lead_and_rest(summary: str, body: str) -> tuple[str, str]:
    """The summary and the body, else the body's first paragraph and what follows it."""
    if summary:
        return summary, body
    lead, _, rest = body.strip().partition("\n")
    return lead, rest
