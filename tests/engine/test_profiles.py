"""What an index knows of officials, meetings and documents over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from indexer.errors import EntityNotFoundError
from indexer.records import FacetName, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.engine import Index


@pytest.mark.parametrize("facet", list(FacetName))
def test_listed_values_count_what_a_search_finds(opened: Index, facet: FacetName) -> None:
    listed = opened.values(facet)
    assert [value.count for value in listed] == sorted((v.count for v in listed), reverse=True)
    found = opened.search(SearchRequest(facet_size=0))
    shown = next(each for each in found.facets if each.name is facet)
    assert {value.slug: value.count for value in listed} == {
        value.slug: value.count for value in shown.values
    }


def test_an_officials_profile_agrees_with_the_search_for_him(opened: Index) -> None:
    for value in opened.values(FacetName.OFFICIAL)[:20]:
        profile = opened.official(value.slug)
        page = opened.search(SearchRequest(officials=(value.slug,)))
        assert (profile.name, profile.articles) == (value.label, page.total)
        assert profile.months == page.months
        assert value.slug not in {other.slug for other in profile.together}
        for other in profile.together:
            both = opened.search(SearchRequest(query="", officials=(value.slug,), facet_size=0))
            counts = {v.slug: v.count for facet in both.facets for v in facet.values}
            assert counts[other.slug] >= other.count


def test_officials_named_together_are_counted_two_by_two(opened: Index) -> None:
    for value in opened.values(FacetName.OFFICIAL)[:10]:
        profile = opened.official(value.slug)
        assert len(profile.pairs) == min(len(profile.together), 7)
        for row, (official, counts) in enumerate(
            zip(profile.together, profile.pairs, strict=False)
        ):
            assert counts[row] == official.count
            assert [line[row] for line in profile.pairs] == list(counts)
            assert max(counts) == official.count, "two are not named more often than one"


def test_the_seal_of_a_post_is_the_days_it_was_seen(opened: Index) -> None:
    profile = opened.official("nguyen-van-nen")
    assert any("Bí thư Thành ủy" in post.text for post in profile.posts)
    for post in profile.posts:
        assert profile.first is not None
        assert post.first is None or profile.first <= post.first


def test_meetings_and_documents_are_listed_and_shown(opened: Index) -> None:
    days = [meeting.day for meeting in opened.meetings() if meeting.day]
    assert days == sorted(days, reverse=True)
    for meeting in opened.meetings()[:20]:
        assert opened.meeting(meeting.slug).articles == meeting.count
    for document in opened.values(FacetName.DOCUMENT)[:20]:
        assert opened.document(document.slug).articles == document.count


def test_an_unknown_slug_is_refused(opened: Index) -> None:
    asks: list[Callable[[str], object]] = [opened.official, opened.meeting, opened.document]
    for ask in asks:
        with pytest.raises(EntityNotFoundError):
            ask("khong-co")
