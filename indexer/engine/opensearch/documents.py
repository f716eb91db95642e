"""An article as the cluster takes it: its tokens ready-made, its filters, what is kept of it."""

from __future__ import annotations

import base64
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from indexer.engine.days import day_number, moment_of
from indexer.engine.duplicates import bands_of, signature_row
from indexer.engine.sayings.telling import Said
from indexer.language.shingles import is_short
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.arrays import Array
    from indexer.engine.indexed import IndexedArticle
    from indexer.language.shingles import Signature

_MOST_ID_BYTES: Final = 512
"""What the cluster takes as the id of a document."""
BETWEEN: Final = "\x1f"
"""Parts the pieces of a saying (its kind, its subject, its text): the unit separator of ASCII."""


def document_id(article_id: str) -> str:
    """The id of an article's document: its own, or a digest of one that is too long."""
    raw = article_id.encode()
    if len(raw) <= _MOST_ID_BYTES:
        return article_id
    return f"long-id-{blake2b(raw, digest_size=20).hexdigest()}"


def document_of(indexed: IndexedArticle, *, order: int, group: int) -> dict[str, Any]:
    """The document of an article.

    `order` tells when it was read, counted over all articles; `group` is the order of the first
    article that it repeats, or its own.
    """
    analysed = indexed.analysed
    article = analysed.article
    body = list(_parts(analysed.body))
    lead = list(_parts(analysed.body[: analysed.lead_length]))
    return {
        "id": article.id,
        "order": order,
        "group": group,
        "copy": group != order,
        **({"day": article.published.isoformat()} if article.published else {}),
        "moment": moment_of(article, day_number(article.published)),
        "title": " ".join(analysed.title),
        "folded_title": _folded(" ".join(analysed.title)),
        "body": body,
        "folded_body": [_folded(part) for part in body],
        "lead": lead,
        "folded_lead": [_folded(part) for part in lead],
        "title_compounds": " ".join(analysed.title_compounds),
        "compounds": " ".join(analysed.compounds),
        **_facets(indexed),
        "said": [BETWEEN.join(saying) for saying in indexed.sayings],
        "series": [subject for said, subject, _ in indexed.sayings if said is Said.SERIES],
        "bands": bands(analysed.signature),
        "signature": base64.b64encode(signature_row(analysed.signature).tobytes()).decode(),
        "shown_title": article.title,
        "record": indexed.stored.record,
        "sayings": indexed.stored.sayings,
    }


def bands(signature: Signature) -> list[str]:
    """What articles that are nearly the same have in common; nothing of a very short text."""
    if is_short(signature):
        return []
    keys = bands_of(signature_row(signature)[None, :])[0].tolist()
    return [f"{band}:{key:x}" for band, key in enumerate(keys)]


def kept_row(signature: str) -> Array:
    """The signature of a document, as `signature_row` gives it."""
    # The cluster gives it without the signs that fill base64 up; too many of them do no harm.
    return np.frombuffer(base64.b64decode(signature + "=="), dtype=np.uint16)


def names(text: str) -> str:
    """The words that a facet value is called by."""
    return " ".join(tokenise(text).keys)


def _facets(indexed: IndexedArticle) -> dict[str, list[str]]:
    """For each facet the slugs of its values, and the words of their labels."""
    fields: dict[str, list[str]] = {}
    for facet, entries in indexed.entries.items():
        called = [names(entry.label) for entry in entries]
        fields[facet.value] = [entry.slug for entry in entries]
        fields[f"{facet}_name"] = called
        fields[f"folded_{facet}_name"] = [_folded(each) for each in called]
    return fields


def _folded(words: str) -> str:
    """Each word for itself: what is folded is remembered, and few words are ever new."""
    return " ".join(map(fold, words.split(" ")))


def _parts(tokens: Sequence[str | None]) -> Iterator[str]:
    """The parts of a text, which no phrase may cross: None stands between them."""
    for is_gap, run in groupby(tokens, lambda token: token is None):
        if not is_gap:
            yield " ".join(_present(run))


def _present(tokens: Iterable[str | None]) -> Iterator[str]:
    return (token for token in tokens if token is not None)
