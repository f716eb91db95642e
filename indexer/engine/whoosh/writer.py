"""Writes one generation: a Whoosh index, and beside it the columns derived from the same tokens."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.completions import write_completions
from indexer.engine.columns.duplicates import write_duplicates
from indexer.engine.columns.facets import FacetBuilder, day_number, day_of, open_facet
from indexer.engine.columns.postings import PostingsBuilder
from indexer.engine.record import post_label
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.documents import document_of
from indexer.engine.whoosh.schema import make_schema
from indexer.entities import Identity, distinct_posts
from indexer.language.slugs import slugify
from indexer.records import Completion, CompletionKind, FacetName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from indexer.document import AnalysedArticle
    from indexer.language.shingles import Signature

WHOOSH_FOLDER: Final = "whoosh"
COLUMNS_FOLDER: Final = "columns"
_SEGMENT: Final = "1"
_MINUTES_PER_DAY: Final = 24 * 60


class GenerationWriter:
    """Takes analysed articles in order and writes them into an empty folder."""

    def __init__(self, folder: Path) -> None:
        self._columns = folder / COLUMNS_FOLDER
        self._columns.mkdir(parents=True)
        self._whoosh = folder / WHOOSH_FOLDER
        self._whoosh.mkdir()
        self._schema = make_schema()
        self._segment = BulkSegmentWriter(self._whoosh, self._schema, segment_id=_SEGMENT)
        self._title = PostingsBuilder(positions=True, pairs=True)
        self._body = PostingsBuilder(positions=True, pairs=True)
        self._lead = PostingsBuilder(positions=False, pairs=False)
        self._title_compounds = PostingsBuilder(positions=False, pairs=False)
        self._compounds = PostingsBuilder(positions=False, pairs=False)
        self._facets = {name: FacetBuilder() for name in FacetName}
        self._ids: list[str] = []
        self._titles: list[str] = []
        self._signatures: list[Signature] = []
        self._days: list[int] = []
        self._moments: list[int] = []

    @property
    def count(self) -> int:
        """How many articles were added."""
        return len(self._ids)

    def add(self, analysed: AnalysedArticle) -> None:
        """Add the next article."""
        article, entities = analysed.article, analysed.entities
        doc, day = len(self._ids), day_number(article.published)
        self._title.add(analysed.title)
        self._body.add(analysed.body)
        self._lead.add(analysed.body[: analysed.lead_length])
        self._title_compounds.add(analysed.title_compounds)
        self._compounds.add(analysed.compounds)
        self._ids.append(article.id)
        self._titles.append(article.title)
        self._signatures.append(analysed.signature)
        self._days.append(day)
        self._moments.append(_moment(analysed, day))
        for official in entities.officials:
            who = official.identity
            newest = ", ".join(post_label(post) for post in distinct_posts(official.posts))
            self._facets[FacetName.OFFICIAL].add(doc, who.slug, who.label, day=day, detail=newest)
        source = article.source.strip()
        for name, values in (
            (FacetName.MEETING, [meeting.identity for meeting in entities.meetings]),
            (FacetName.DOCUMENT, [citation.identity for citation in entities.documents]),
            (FacetName.SOURCE, [Identity(slugify(source), source)] if source else []),
        ):
            for value in values:
                self._facets[name].add(doc, value.slug, value.label, day=day)
        self._segment.add(document_of(analysed, self._schema))

    def finish(self) -> None:
        """Write everything to disk; nothing can be added afterwards."""
        write_toc(self._whoosh, self._schema, [self._segment.finish()])
        self._title.write(self._columns, "title")
        self._body.write(self._columns, "body")
        self._lead.write(self._columns, "lead")
        self._title_compounds.write(self._columns, "title_compounds")
        self._compounds.write(self._columns, "compounds")
        for name, builder in self._facets.items():
            builder.write(self._columns, name)
        write_duplicates(self._columns, self._signatures)
        write_completions(self._columns, self._completions())
        _write_ids(self._columns, self._ids)
        np.save(self._columns / "days.npy", np.array(self._days, dtype=np.int64))
        np.save(self._columns / "moments.npy", np.array(self._moments, dtype=np.int64))

    def _completions(self) -> Iterator[Completion]:
        """Officials and meetings with their counts, and the articles' titles."""
        for name, kind in (
            (FacetName.OFFICIAL, CompletionKind.OFFICIAL),
            (FacetName.MEETING, CompletionKind.MEETING),
        ):
            column = open_facet(self._columns, name)
            for number, slug in enumerate(column.slugs):
                day = day_of(column.newest[number])
                detail = column.details[number] or (day.isoformat() if day else "")
                count = int(column.starts[number + 1] - column.starts[number])
                yield Completion(kind, column.labels[number], slug, detail, count)
        for article_id, title, number in zip(self._ids, self._titles, self._days, strict=True):
            day = day_of(number)
            text = day.isoformat() if day else ""
            yield Completion(CompletionKind.ARTICLE, title, article_id, text, max(0, number))

    def cancel(self) -> None:
        """Give up and close the files. The folder is the caller's to remove."""
        self._segment.cancel()


def _write_ids(folder: Path, ids: Sequence[str]) -> None:
    (folder / "ids.json").write_text(json.dumps(ids, ensure_ascii=False), encoding="utf-8")


def _moment(analysed: AnalysedArticle, day: int) -> int:
    """What articles are sorted by: minutes since 1970, local time, a bare day at its midnight."""
    moment = analysed.article.published_at
    minute = moment.hour * 60 + moment.minute if moment else 0
    return day * _MINUTES_PER_DAY + minute
