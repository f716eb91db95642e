"""How articles lie in the cluster: templates with explicit fields; what is unknown is refused.

NAME                    the alias that is searched
NAME-articles-000007    the articles of one generation
NAME-values-000007      what each facet value is called, and how often it is carried
NAME-lexicon-000007     in how many articles syllables stand, and stand side by side

Tokens come ready-made: the analyser only parts them at spaces. Pairs of neighbours are made of
them by the server (shingles of two), so that they need not be sent. Everything is in OpenSearch's
core: no plug-in is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from indexer.engine.ranking import Ranking
from indexer.records import FacetName

if TYPE_CHECKING:
    from indexer.engine.opensearch.settings import ClusterSettings

MAPPING_VERSION: Final = 1
"""Counts the changes of the fields; an index of another version is refused."""
SCALE: Final = 1 / Ranking().lead
"""Weights of fields are at least 1 in `combined_fields`: all are multiplied by this, and so is k1,
which leaves every score as it was."""
MOST_HITS: Final = 10_000
"""Hits of one search (`index.max_result_window`)."""
_LONGEST: Final = 8191
"""Letters of a keyword that is kept: Lucene takes 32,766 bytes."""
TEXTS: Final = ("title", "body")
"""The texts that are matched; each also without dấu, as `folded_…`, and both as pairs."""


def articles_name(name: str, number: str) -> str:
    """The index of a generation's articles."""
    return f"{name}-articles-{number}"


def values_name(articles: str) -> str:
    """The index of the facet values that belong to an index of articles."""
    return articles.replace("-articles-", "-values-")


def lexicon_name(articles: str) -> str:
    """The index of the lexicon that belongs to an index of articles."""
    return articles.replace("-articles-", "-lexicon-")


def templates(settings: ClusterSettings) -> dict[str, dict[str, Any]]:
    """The index templates by their names."""
    small = {"number_of_shards": 1, "number_of_replicas": settings.replicas}
    return {
        f"{settings.name}-{kind}": {
            "index_patterns": [f"{settings.name}-{kind}-*"],
            "template": {
                "settings": {"index": index | {"analysis": _ANALYSIS}},
                "mappings": {
                    "dynamic": "strict",
                    "properties": properties,
                    **({"_source": {"includes": list(STORED)}} if kind == "articles" else {}),
                },
            },
            "_meta": {"mapping": MAPPING_VERSION},
        }
        for kind, index, properties in (
            ("articles", _article_settings(settings), _article_fields()),
            ("values", small, _VALUE_FIELDS),
            ("lexicon", small, _LEXICON_FIELDS),
        )
    }


def _article_settings(settings: ClusterSettings) -> dict[str, Any]:
    ranking = Ranking()
    return {
        "number_of_shards": settings.shards,
        "number_of_replicas": settings.replicas,
        "refresh_interval": settings.refresh,
        "codec": "best_compression",
        "similarity": {"default": {"type": "BM25", "k1": ranking.k1 * SCALE, "b": ranking.b}},
        "max_result_window": MOST_HITS,
        "max_regex_length": 100_000,  # sayings of many meetings are asked for at once
    }


_ANALYSIS: Final = {
    # The standard tokeniser parts our tokens as spaces do, but for scripts that write no spaces.
    "analyzer": {"pairs": {"type": "custom", "tokenizer": "standard", "filter": ["pairs"]}},
    "filter": {
        "pairs": {
            "type": "shingle",
            "min_shingle_size": 2,
            "max_shingle_size": 2,
            "output_unigrams": False,
            "token_separator": "_",
        }
    },
}
_TOKENS: Final = {"type": "text", "analyzer": "whitespace"}
_COUNTED: Final = {**_TOKENS, "index_options": "freqs"}
_PAIRED: Final = {
    **_TOKENS,
    "fields": {
        "pairs": {
            "type": "text",
            "analyzer": "pairs",
            "search_analyzer": "whitespace",
            "index_options": "freqs",
        }
    },
}
_NAMED: Final = {**_TOKENS, "norms": False}
_KEYWORD: Final = {"type": "keyword", "ignore_above": _LONGEST}
_KEPT: Final = {"type": "keyword", "index": False, "doc_values": False}
_KEPT_WHOLE: Final = {"type": "object", "enabled": False}
"""Given back as it came, whatever it is."""


def _article_fields() -> dict[str, Any]:
    return {
        "id": {"type": "keyword"},
        "order": {"type": "long"},
        "group": {"type": "long"},
        "copy": {"type": "boolean"},
        "day": {"type": "date", "format": "strict_date"},
        "moment": {"type": "long"},
        **{name: _PAIRED for text in TEXTS for name in (text, f"folded_{text}")},
        **dict.fromkeys(("lead", "folded_lead", "title_compounds", "compounds"), _COUNTED),
        **{facet.value: {"type": "keyword"} for facet in FacetName},
        **{f"{facet}_name": _NAMED for facet in FacetName},
        **{f"folded_{facet}_name": _NAMED for facet in FacetName},
        "said": {**_KEYWORD, "index": False},
        "series": _KEYWORD,
        "bands": {"type": "keyword", "doc_values": False},
        "signature": {"type": "binary", "doc_values": True},
        "shown_title": _KEPT,
        "record": _KEPT_WHOLE,
        "sayings": _KEPT,
    }


STORED: Final = ("id", "shown_title", "record", "sayings")
"""Fields whose texts are kept; the tokens of the others can be made of them again."""

_VALUE_FIELDS: Final = {
    "facet": {"type": "keyword"},
    "slug": {"type": "keyword"},
    "label": _KEYWORD,
    "plain": _KEYWORD,
    "name": _KEYWORD,
    "words": _NAMED,
    "articles": {"type": "long"},
    "newest": {"type": "date", "format": "strict_date"},
    "detail": _KEPT,
    "body": _KEPT,
    "begins": {"type": "date", "format": "strict_date"},
}
_LEXICON_FIELDS: Final = {
    "revision": {"type": "long"},
    "part": {"type": "integer"},
    "parts": {"type": "integer"},
    "data": {"type": "binary"},
}
