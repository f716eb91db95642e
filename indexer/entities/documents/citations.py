"""Documents that an article cites, by number (`Nghị quyết 26-NQ/TW`) or name (`Luật Đất đai`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.issuers import IssuerReader
from indexer.entities.documents.laws import LawFinder
from indexer.entities.documents.norms import find_norms
from indexer.entities.documents.numbered import Numbered, numbered_documents
from indexer.entities.documents.years import year_around, year_in_wording
from indexer.entities.records import Citation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_DRAFT: Final = "dự thảo "


class CitationFinder:
    """Finds documents with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._laws = LawFinder(gazetteers)
        self._issuers = IssuerReader(gazetteers)

    def find(self, reading: Reading) -> tuple[Citation, ...]:
        """The documents of a normalised text in order, each wording of a number once.

        A later mention that leaves out sign or issuer (`Nghị quyết 26`) is completed from the one
        before it that has the same type and number.
        """
        named = _meant(list(numbered_documents(reading)))
        found = [
            *self._completed(reading, named),
            *self._laws.find(reading),
            *find_norms(reading.text),
        ]
        found.sort(key=lambda citation: citation.mentions[0].start)
        merged: dict[tuple[str, str, str, int | None, bool], Citation] = {}
        for each in found:
            key = (each.kind, each.number, each.title.lower(), each.year, each.draft)
            known = merged.get(key)
            merged[key] = replace(known, mentions=known.mentions + each.mentions) if known else each
        return tuple(merged.values())

    def _completed(self, reading: Reading, numbered: list[Numbered]) -> Iterator[Citation]:
        """Each with the issuer and the year that other mentions of the same number tell."""
        cited = [self._citation(reading, each) for each in numbered]
        issuers: dict[tuple[str, str], str] = {}
        years: dict[tuple[str, str], int] = {}
        for each, citation in zip(numbered, cited, strict=True):
            key = (each.kind, each.bare)
            if citation.issuer:
                issuers.setdefault(key, citation.issuer)
            if citation.year:
                years.setdefault(key, citation.year)
        for each, citation in zip(numbered, cited, strict=True):
            key = (each.kind, each.bare)
            yield replace(
                citation,
                issuer=citation.issuer or issuers.get(key, ""),
                year=citation.year or years.get(key),
            )

    def _citation(self, reading: Reading, numbered: Numbered) -> Citation:
        """A document with what stands beside it; `năm 2016` is in its wording, a day is not."""
        year, end = numbered.year, numbered.end
        if not year:
            year, end = year_in_wording(reading.text, end)
        return Citation(
            kind=numbered.kind[0].upper() + numbered.kind[1:],
            number=numbered.number,
            issuer=self._issuers.of(
                reading,
                numbered.kind,
                numbered.number,
                begin=numbered.begin,
                number_end=end,
                type_end=numbered.type_end,
            ),
            year=year or year_around(reading.text, numbered.begin, end),
            draft=reading.small.endswith(_DRAFT, 0, numbered.begin),
            mentions=(Span(numbered.begin, end),),
        )


def _meant(numbered: Iterable[Numbered]) -> list[Numbered]:
    """Those that name a document; what may only count is one if another mention says so."""
    known = {(each.kind, each.bare) for each in numbered if each.meant}
    return [each for each in numbered if each.meant or (each.kind, each.bare) in known]
