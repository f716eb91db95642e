"""What an index knows of officials, meetings and documents over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from indexer.errors import EntityNotFoundError
from indexer.records import FacetName, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.engine import Index

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""


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


def test_a_profile_counts_posts_over_all_articles(opened: Index) -> None:
    slug = "nguyen-van-nen"
    profile = opened.official(slug)
    hits = opened.search(SearchRequest(officials=(slug,), page_size=100)).hits
    folded = [copy.id for hit in hits for copy in hit.duplicates]
    articles = [opened.article(each) for each in (*(hit.id for hit in hits), *folded)]
    days = [
        article.published
        for article in articles
        for official in article.officials
        if official.slug == slug
        and any(post.lower().startswith("bí thư") for post in official.posts)
    ]
    secretary = next(post for post in profile.posts if post.text.startswith("Bí thư Thành ủy"))
    assert secretary.articles <= len(days) <= profile.articles
    assert secretary.first == min(day for day in days if day)
    assert secretary.last == max(day for day in days if day)


def test_the_registry_stands_beside_what_articles_say(opened: Index) -> None:
    profile = opened.official("nguyen-van-nen")
    assert "wikipedia" in profile.source
    recorded = next(each for each in profile.recorded if "Thành ủy" in each.text)
    assert recorded.since is not None
    unknown = next(
        value.slug
        for value in opened.values(FacetName.OFFICIAL)
        if not opened.official(value.slug).source
    )
    assert opened.official(unknown).recorded == ()


def test_meetings_of_a_series_follow_each_other(opened: Index) -> None:
    profiles = [opened.meeting(value.slug) for value in opened.values(FacetName.MEETING)]
    several = [each for each in profiles if len(each.series) > 1]
    assert several
    for profile in several:
        slugs = [each.slug for each in profile.series]
        at = slugs.index(profile.slug)
        assert (profile.previous.slug if profile.previous else None) == (
            slugs[at - 1] if at else None
        )
        assert (profile.following.slug if profile.following else None) == (
            slugs[at + 1] if at + 1 < len(slugs) else None
        )
        if profile.following:
            other = opened.meeting(profile.following.slug)
            assert (other.kind, other.body, other.term) == (
                profile.kind, profile.body, profile.term,
            )  # fmt: skip
            assert (other.ordinal or 0) >= (profile.ordinal or 0)
        for meeting in profile.series:
            begins = opened.meeting(meeting.slug).begins
            assert begins is None or meeting.day == begins


def test_what_a_meeting_and_a_document_are(opened: Index) -> None:
    listed = {each.slug: each for each in opened.meetings()}
    for value in opened.values(FacetName.MEETING):
        profile = opened.meeting(value.slug)
        assert profile.kind
        assert profile.body == listed[value.slug].body
        assert profile.chairs == () or all(person.name for person in profile.chairs)
    document = opened.document("nghi-quyet-98-2023-qh15")
    assert (document.kind, document.number, document.year) == ("Nghị quyết", "98/2023/QH15", 2023)


@pytest.mark.parametrize(
    ("facet", "name", "slug"),
    [
        (FacetName.DOCUMENT, "nghi-quyet-98-2023-qh15", "nghi-quyet-98-2023-qh15"),
        (FacetName.DOCUMENT, "nghi-quyet-so-98-2023", "nghi-quyet-98-2023-qh15"),
        (FacetName.MEETING, "ky-hop-6-quoc-hoi-khoa-15", "ky-hop-thu-6-quoc-hoi-khoa-xv"),
        (FacetName.MEETING, "ky-hop-9", ""),
        (FacetName.DOCUMENT, "nghi-quyet-98-2023-qh14", ""),
    ],
)
def test_a_slug_of_old_is_read_as_a_name(
    opened: Index, facet: FacetName, name: str, slug: str
) -> None:
    assert opened.slug_of(facet, name) == slug


def test_an_unknown_slug_is_refused(opened: Index) -> None:
    asks: list[Callable[[str], object]] = [opened.official, opened.meeting, opened.document]
    for ask in asks:
        with pytest.raises(EntityNotFoundError):
            ask("khong-co")
