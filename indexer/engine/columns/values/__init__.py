"""What articles carry beside their words: facet values, sayings, phrases; also by beginnings."""

from __future__ import annotations
