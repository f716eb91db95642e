"""Why an article is found: for readers in sentences, for developers in numbers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer import SearchRequest
from indexer.cli import main
from indexer.engine import Index
from indexer.errors import ArticleNotFoundError
from indexer.records import ArticlePart, FoundWords, Notice, NoticeKind

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""
ARTICLE = "cms.hcmc-thanh-uy-24-2023-12"


def test_contributions_add_up_to_the_score(opened: Index) -> None:
    for query in ("Thủ Thiêm nghị quyết", "thu thiem nghi quyet", "UBND TP.HCM", "Thiê*"):
        seen = opened.explain(SearchRequest(query=query), ARTICLE)
        assert seen.matches
        hits = opened.search(SearchRequest(query=query, page_size=100)).hits
        hit = next(hit for hit in hits if hit.id == ARTICLE)
        assert seen.score == pytest.approx(hit.score)
        total = sum(each.amount for each in seen.contributions)
        assert total * seen.coverage**0.5 == pytest.approx(seen.score)
        assert 0 < seen.coverage <= 1


def test_readers_are_told_where_the_words_stand(opened: Index) -> None:
    seen = opened.explain(SearchRequest(query="thu thiem"), ARTICLE)
    assert seen.found[0] == FoundWords(ArticlePart.TITLE, ("Thủ Thiêm",), 1)
    assert ArticlePart.BODY in {each.part for each in seen.found}
    assert Notice(NoticeKind.FOLDED, ("thủ", "thiêm")) in seen.notices
    assert seen.rank >= 1
    assert not any("thứ" in each.words for each in seen.found)


def test_what_is_no_result_is_explained_too(opened: Index) -> None:
    seen = opened.explain(SearchRequest(query="chất vấn"), ARTICLE)
    assert not seen.matches
    assert seen.rank == 0
    with pytest.raises(ArticleNotFoundError):
        opened.explain(SearchRequest(query="chất vấn"), "nothing")


def test_the_command_shows_other_writings(sample_index: Path) -> None:
    arguments = ["explain", "ubnd tphcm", "--index", str(sample_index)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert '{ubnd | "Ủy ban nhân dân"}' in result.stdout
    result = CliRunner().invoke(main, [*arguments, "--json"])
    assert json.loads(result.stdout)["matches"] is False
    result = CliRunner().invoke(
        main, ["explain", "thu thiem", ARTICLE, "--index", str(sample_index)]
    )
    assert "pair thu thiem" in result.stdout
