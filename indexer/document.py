"""AnalysedArticle: everything that one article becomes, and the only thing an engine stores."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers, load_registry
from indexer.entities import Entities, EntityFinder, Span
from indexer.language.normalisation import normalise
from indexer.language.segmentation import Segmenter, default_segmenter
from indexer.language.shingles import signature
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from corpus import Article
    from indexer.language.shingles import Signature

ANALYSIS_VERSION: Final = 2
"""Counts the changes of analysis that make a reindex necessary."""

_WORDS_PER_MINUTE: Final = 240
"""Reading speed in syllables: Vietnamese silent reading is about 240 a minute."""


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


def running_text(article: Article) -> str:
    """Lead and body as people read them: the text that entities' spans refer to."""
    return running_text_of(article.summary, article.body)


def running_text_of(summary: str, body: str) -> str:
    """Lead and body joined as they are read."""
    return f"{summary}\n{body}" if summary else body


class Analyser:
    """Turns articles into AnalysedArticles. Safe to share between threads."""

    def __init__(self, segmenter: Segmenter, entities: EntityFinder) -> None:
        self._segmenter = segmenter
        self._entities = entities

    @classmethod
    def installed(cls) -> Analyser:
        """An analyser with the model of the installed pyvi and the lists that come with us."""
        return cls(default_segmenter(), EntityFinder(load_gazetteers(), load_registry()))

    def analyse(self, article: Article) -> AnalysedArticle:
        """Tokens, compounds and entities of one article."""
        title = tokenise(article.title).keys
        lead, rest = _lead_and_rest(article)
        parts = [tokenise(part).keys for part in (lead, rest, *article.captions) if part]
        body: list[str | None] = []
        for part in parts:
            if body:
                body.append(None)
            body.extend(part)
        syllables = sum(len(part) for part in parts)
        return AnalysedArticle(
            article=article,
            title=title,
            body=tuple(body),
            lead_length=len(parts[0]) if lead and parts else 0,
            title_compounds=self.compounds(article.title),
            compounds=self._compounds(article),
            signature=signature(body),
            entities=self._find_entities(article),
            reading_minutes=max(1, round(syllables / _WORDS_PER_MINUTE)),
        )

    def compounds(self, text: str) -> tuple[str, ...]:
        """The words of two syllables and more in a text: their keys joined by `_`."""
        return self._segmenter.compounds_of([normalise(text).text])[0]

    def _compounds(self, article: Article) -> tuple[str, ...]:
        texts = (article.summary, article.body, *article.captions)
        lines = [normalise(line).text for text in texts for line in text.split("\n")]
        return tuple(chain.from_iterable(self._segmenter.compounds_of(lines)))

    def _find_entities(self, article: Article) -> Entities:
        """Entities of the whole article, with their places in the running text."""
        normal = normalise(running_text(article))
        context = "\n".join((article.title, *article.captions))
        found = self._entities.find(
            normal.text,
            published=article.published,
            author=article.author,
            context=normalise(context).text,
        )
        return found.placed(lambda span: Span(*normal.origin(span.start, span.end)))


def _lead_and_rest(article: Article) -> tuple[str, str]:
    if article.summary:
        return article.summary, article.body
    lead, _, rest = article.body.strip().partition("\n")
    return lead, rest
