"""Queries as the cluster is asked: what matches, how well, in which order; what is counted."""

from __future__ import annotations
