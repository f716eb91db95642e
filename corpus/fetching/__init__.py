"""Getting pages from the network: politely, within limits, and never from where it must not."""

from __future__ import annotations

from corpus.fetching.addresses import AddressPolicy
from corpus.fetching.client import Fetched, Known, Visitor
from corpus.fetching.connection import Limits
from corpus.fetching.errors import FetchFailedError
from corpus.fetching.politeness import Clock, Manners

__all__ = [
    "AddressPolicy",
    "Clock",
    "FetchFailedError",
    "Fetched",
    "Known",
    "Limits",
    "Manners",
    "Visitor",
]
