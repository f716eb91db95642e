"""What every engine is given: the tokens of thoisu's analysis, and the same facet values."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from indexer.document import AnalysedArticle, running_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class Document:
    """An article for an engine that takes texts of tokens separated by spaces."""

    id: str
    title: str
    body: str
    lead: str
    pairs: str
    """Two neighbours joined by `+`."""
    compounds: str
    text: str
    """The original, for snippets."""
    officials: tuple[str, ...]
    meetings: tuple[str, ...]
    source: str
    month: str


def document_of(analysed: AnalysedArticle) -> Document:
    """The same tokens and values that thoisu indexes."""
    article, entities = analysed.article, analysed.entities
    neighbours = [*pairwise(analysed.title), *pairwise(analysed.body)]
    return Document(
        id=article.id,
        title=" ".join(analysed.title),
        body=_joined(analysed.body),
        lead=_joined(analysed.body[: analysed.lead_length]),
        pairs=" ".join(f"{left}+{right}" for left, right in neighbours if left and right),
        compounds=" ".join((*analysed.title_compounds, *analysed.compounds)),
        text=running_text(article),
        officials=tuple({each.identity.slug: 0 for each in entities.officials}),
        meetings=tuple({each.identity.slug: 0 for each in entities.meetings}),
        source=article.source.strip(),
        month=f"{article.published:%Y-%m}" if article.published else "",
    )


def _joined(tokens: Iterable[str | None]) -> str:
    return " ".join(token for token in tokens if token)


def keep(folder: Path, analysed: Iterator[AnalysedArticle]) -> int:
    """Write analysed articles to files, so that each engine can read them anew; gives how many."""
    folder.mkdir(parents=True)
    count = 0
    while chunk := list(islice(analysed, _CHUNK)):
        data = zlib.compress(pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL), 1)
        (folder / f"{count:08d}").write_bytes(data)
        count += len(chunk)
    return count


def kept(folder: Path) -> Iterator[AnalysedArticle]:
    """The analysed articles of a folder that `keep` wrote, in their order."""
    for path in sorted(folder.iterdir()):
        yield from pickle.loads(zlib.decompress(path.read_bytes()))  # noqa: S301 (our own files)
