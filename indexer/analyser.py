"""The way from an article to its AnalysedArticle: tokens, compounds, entities.

Whoever only searches does without: the rules that entities are found by take half a second to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers, load_registry
from indexer.document import AnalysedArticle, Findings, lead_and_rest, running_text
from indexer.entities import Entities, Span
from indexer.entities.finder import EntityFinder
from indexer.language.normalisation import NormalisedText, normalise
from indexer.language.segmentation import Segmenter, default_segmenter
from indexer.language.shingles import signature
from indexer.language.tokens import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus import Article

_WORDS_PER_MINUTE: Final = 240
"""Reading speed in syllables: Vietnamese silent reading is about 240 a minute."""


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
        return self.analyse_many([article])[0]

    def analyse_many(
        self, articles: Sequence[Article], known: Sequence[Findings | None] = ()
    ) -> list[AnalysedArticle]:
        """The same of each article; many at once cost less than one by one.

        `known` are the findings of an earlier analysis, None for an article that had none.
        """
        parts = [_Parts.of(article) for article in articles]
        given = known or [None] * len(articles)
        unknown = [at for at, findings in enumerate(given) if findings is None]
        found = iter(self._find([articles[at] for at in unknown], [parts[at] for at in unknown]))
        return [
            _assembled(article, each, findings or next(found))
            for article, each, findings in zip(articles, parts, given, strict=True)
        ]

    def cut_many(self, articles: Sequence[Article]) -> list[AnalysedArticle]:
        """Articles whose entities are known already: their tokens and compounds only."""
        parts = [_Parts.of(article) for article in articles]
        return [
            _assembled(article, each, Findings(title, body, Entities()))
            for article, each, (title, body) in zip(
                articles, parts, self._compounds(parts), strict=True
            )
        ]

    def _find(self, articles: Sequence[Article], parts: Sequence[_Parts]) -> list[Findings]:
        return [
            Findings(title, body, self._find_entities(article, each))
            for article, each, (title, body) in zip(
                articles, parts, self._compounds(parts), strict=True
            )
        ]

    def _compounds(
        self, parts: Sequence[_Parts]
    ) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """For each article the compounds of its title and of the rest."""
        titles = self._segmenter.compounds_of([each.title for each in parts])
        return zip(
            titles, self._segmenter.compounds_of([each.lines for each in parts]), strict=True
        )

    def _find_entities(self, article: Article, parts: _Parts) -> Entities:
        """Entities of the whole article, with their places in the running text."""
        normal = parts.running
        found = self._entities.find(
            normal.text,
            published=article.published,
            author=article.author,
            context="\n".join((parts.title, *parts.captions)),
        )
        if normal.starts is None:
            return found
        return found.placed(lambda span: Span(*normal.origin(span.start, span.end)))


def _assembled(article: Article, parts: _Parts, findings: Findings) -> AnalysedArticle:
    body, lead_length = parts.tokens()
    syllables = len(body) - body.count(None)
    return AnalysedArticle(
        article=article,
        title=keys_of(parts.title),
        body=body,
        lead_length=lead_length,
        title_compounds=findings.title_compounds,
        compounds=findings.compounds,
        signature=signature(body) if findings.signature is None else findings.signature,
        entities=findings.entities,
        reading_minutes=max(1, round(syllables / _WORDS_PER_MINUTE)),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The texts of an article, each normalised once."""

    title: str
    summary: str
    body: str
    captions: tuple[str, ...]
    running: NormalisedText
    """Of the running text, with the way back to it."""

    @classmethod
    def of(cls, article: Article) -> _Parts:
        title = normalise(article.title).text
        captions = tuple(normalise(caption).text for caption in article.captions)
        summary, body = normalise(article.summary), normalise(article.body)
        whole = running_text(article)
        if summary.starts is None and body.starts is None:
            running = NormalisedText(whole, whole, None)
        else:
            running = normalise(whole)
        return cls(title, summary.text, body.text, captions, running)

    @property
    def lines(self) -> str:
        """Everything but the title; words reach over no line."""
        return "\n".join((self.summary, self.body, *self.captions))

    def tokens(self) -> tuple[tuple[str | None, ...], int]:
        """The tokens of lead, rest and captions, parted by None; how many are the lead's."""
        lead, rest = lead_and_rest(self.summary, self.body)
        parts = [keys_of(part) for part in (lead, rest, *self.captions) if part]
        body: list[str | None] = []
        for part in parts:
            if body:
                body.append(None)
            body.extend(part)
        return tuple(body), len(parts[0]) if lead else 0
