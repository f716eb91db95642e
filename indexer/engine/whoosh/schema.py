"""The fields of the Whoosh index. Only stock Whoosh classes, so that any Whoosh can open it.

Values arrive as ready-made tokens separated by spaces (facets: by newlines); nothing is analysed
by Whoosh itself. `PART` stands between the parts of a text and keeps their positions apart.
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
    )
