"""`python -m bench.entities ARTICLES.jsonl.gz [--every N]`: characters a second on one core.

Processor time, so that other work on the machine does not count; shares of one run, so that the
machine's speed does not either.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import islice
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from corpus import Article, load_gazetteers, load_registry, read_sources
from indexer.document import running_text
from indexer.entities.dates.finder import find_dates
from indexer.entities.dates.session_calendar import SessionCalendar
from indexer.entities.documents.citations import CitationFinder
from indexer.entities.meetings.finder import MeetingFinder
from indexer.entities.officials.finder import OfficialFinder
from indexer.entities.reading import Reading
from indexer.language.normalisation import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=10, help="take every N-th article")
    arguments = parser.parse_args()
    found = islice(read_sources(arguments.sources), 0, None, arguments.every)
    articles = [article for article in found if isinstance(article, Article)]
    seconds, characters = measure(articles)
    total = sum(seconds.values())
    for part, spent in seconds.items():
        print(f"{part:<10} {spent:6.2f} s {spent / total:6.1%}")
    print(f"{len(articles)} articles, {characters / total / 1e6:.2f} million characters a second")


def measure(articles: Iterable[Article]) -> tuple[dict[str, float], int]:
    """Processor seconds for each part of finding entities, and the characters read."""
    gazetteers = load_gazetteers()
    registry = load_registry()
    officials = OfficialFinder(gazetteers, registry)
    meetings = MeetingFinder(gazetteers)
    citations = CitationFinder(gazetteers)
    calendar = SessionCalendar(gazetteers.sessions)
    seconds: dict[str, float] = defaultdict(float)
    characters = 0

    for article in articles:
        text = normalise(f"{running_text(article)}\n{article.title}").text
        characters += len(text)
        start = process_time()
        reading = Reading.of(text, published=article.published, author=article.author)
        read = process_time()
        people = officials.find(reading)
        named = process_time()
        days = find_dates(reading, calendar)
        dated = process_time()
        meetings.find(reading, people, days)
        met = process_time()
        citations.find(reading)
        cited = process_time()
        seconds["reading"] += read - start
        seconds["officials"] += named - read
        seconds["dates"] += dated - named
        seconds["meetings"] += met - dated
        seconds["documents"] += cited - met
    return dict(seconds), characters


if __name__ == "__main__":
    main()
