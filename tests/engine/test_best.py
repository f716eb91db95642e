"""The best articles are found without scoring all, and are those that scoring all would give."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from corpus import synonyms_path
from indexer.engine.columns.columns import Columns
from indexer.engine.columns.search.best import best_scores
from indexer.engine.columns.search.executor import Executor
from indexer.engine.columns.search.scoring import FormulaMaker, Lengths
from indexer.engine.ranking import Ranking
from indexer.engine.whoosh.places import COLUMNS_FOLDER
from indexer.language.segmentation import default_segmenter
from indexer.language.syllables import fold, spell
from indexer.query import parse_query, positive_words
from indexer.query.synonyms import Thesaurus
from indexer.records import SearchRequest
from indexer.serving import open_index

if TYPE_CHECKING:
    from pathlib import Path

QUERIES = 150
KINDS = ["{}", "{} OR x", '"{}" chủ tịch', "{}*", "{} -không", "title:{}", "UBND {}", "khóa XV {}"]


@pytest.fixture(scope="module")
def columns(sample_index: Path) -> Columns:
    with open_index(sample_index) as index:
        return Columns(sample_index / index.generation / COLUMNS_FOLDER)


def queries(columns: Columns) -> list[str]:
    """Runs of words from titles, written in many ways, with dấu and without."""
    chance = random.Random(7)
    found = []
    for number in range(QUERIES):
        words = columns.title(chance.randrange(columns.size)).split()
        begin, size = chance.randrange(len(words)), chance.randint(1, 9)
        run = " ".join(words[begin : begin + size])
        query = KINDS[number % len(KINDS)].format(run)
        found.append(fold(query) if number % 3 == 0 else query)
    return found


@pytest.mark.parametrize("wanted", [1, 3, 10])
def test_nothing_better_is_left_out(columns: Columns, wanted: int) -> None:
    ranking = Ranking()
    thesaurus = Thesaurus(synonyms_path().read_text(encoding="utf-8").splitlines())
    lengths = Lengths(columns, ranking)
    executor = Executor(columns, ranking, lambda _: ())
    pruned = 0
    for query in queries(columns):
        tree = thesaurus.expand(parse_query(query).tree)
        matches = executor.run(tree, exact=False)
        if matches.tree is None:
            continue
        read = matches.read or [spell(word.key) for word in positive_words(matches.tree)]
        compounds = default_segmenter().compounds_of([" ".join(read)])[0]
        maker = FormulaMaker(columns, ranking, matches.matcher)
        formula = maker.formula(matches.tree, read, compounds)
        numbers = matches.mask.nonzero()[0]
        chosen = lengths.chosen(numbers)
        every, most = formula.score(chosen), formula.most(chosen)
        assert (every <= most * (1 + 1e-5) + 1e-6).all(), query
        best = best_scores(formula, lengths, numbers, wanted, few=0)
        scored = best.values > 0
        assert np.allclose(best.values[scored], every[scored], rtol=1e-12), query
        assert scored[every > best.least].all(), query
        assert scored.sum() >= min(wanted, len(numbers)), query
        pruned += int((~scored).sum())
    assert pruned, "some were left alone"


def test_pages_follow_each_other(sample_index: Path) -> None:
    """The hits of small pages, one after the other, are those of one large page."""
    with open_index(sample_index, remember=False) as index:
        for query in ("hội nghị trung ương", "quoc hoi", "chủ tịch OR bí thư"):
            whole = index.search(SearchRequest(query=query, page_size=60)).hits
            pages = [
                index.search(SearchRequest(query=query, page=page, page_size=7)).hits
                for page in range(1, 9)
            ]
            ids = [hit.id for page in pages for hit in page]
            assert ids == [hit.id for hit in whole][: len(ids)]
