"""Which documents are cited: type, number or title, issuer and year."""

from indexer.entities.documents.citations import CitationFinder

__all__ = ["CitationFinder"]
