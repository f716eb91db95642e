"""What the page of a cited document shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.records import FacetName, SearchRequest
from webui.formats import number
from webui.language import gettext
from webui.presenters.parts.coverage import Coverage, coverage
from webui.presenters.parts.facts import Fact
from webui.presenters.parts.kinds import kind_name
from webui.presenters.parts.links import Ranked, ranked
from webui.presenters.parts.other_forms import entity_forms
from webui.presenters.parts.page import PageView
from webui.urls import Format, document_url, meeting_url, official_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import DocumentProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(PageView):
    """The page of a document."""

    coverage: Coverage
    label: str
    first: date | None
    last: date | None
    facts: tuple[Fact, ...]
    officials: tuple[Ranked, ...]
    meetings: tuple[Ranked, ...]


def document_view(profile: DocumentProfile) -> DocumentView:
    """The page of a document over all articles that cite it."""
    address = document_url(profile.slug)
    everything = SearchRequest(documents=(profile.slug,))
    return DocumentView(
        coverage=coverage(profile, name=profile.label, address=address, everything=everything),
        label=profile.label,
        first=profile.first,
        last=profile.last,
        facts=tuple(fact for fact in _facts(profile) if fact.text),
        officials=ranked(profile.officials, official_url),
        meetings=ranked(profile.meetings, meeting_url),
        formats=entity_forms(FacetName.DOCUMENT, profile.slug, address, Format.ATOM),
    )


def _facts(profile: DocumentProfile) -> tuple[Fact, ...]:
    return (
        Fact(gettext("Loại"), kind_name(profile.kind), "legislationType", translated=True),
        Fact(gettext("Số"), profile.number, "legislationIdentifier"),
        Fact(gettext("Năm"), str(profile.year or "")),
        Fact(gettext("Cơ quan ban hành"), profile.issuer, "legislationPassedBy", "Organization"),
        Fact(gettext("Số bài"), number(profile.articles)),
    )
