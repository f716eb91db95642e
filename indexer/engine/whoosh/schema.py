"""The fields of the Whoosh index. Only stock Whoosh classes, so that any Whoosh can open it.

Tokens are ready-made and written in bulk. The analysers say what they are to Whoosh's own writer:
words between spaces, facet values in lines of their own, and `PART` between the parts of a text.
"""

from __future__ import annotations

from typing import Final

from whoosh.analysis import RegexTokenizer, StopFilter
from whoosh.fields import DATETIME, ID, STORED, TEXT, Schema

PART: Final = "\u00b6"
"""A pilcrow: no token, since tokens are letters and digits only."""


def make_schema() -> Schema:
    """The schema of every generation."""
    words = RegexTokenizer(r"\S+") | StopFilter(stoplist=[PART], minsize=1, renumber=False)
    lines = RegexTokenizer(r"[^\n]+")
    return Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=words, phrase=True),
        body=TEXT(analyzer=words, phrase=True),
        compounds=TEXT(analyzer=words, phrase=False),
        official=TEXT(analyzer=lines, phrase=False),
        meeting=TEXT(analyzer=lines, phrase=False),
        document=TEXT(analyzer=lines, phrase=False),
        source=TEXT(analyzer=lines, phrase=False),
        published=DATETIME(),
        record=STORED(),
        sayings=STORED(),
    )
