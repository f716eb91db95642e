"""What people are shown of an answer: marks, snippets and facets, the same for every engine."""

from __future__ import annotations
