"""What a run writes into a cluster: articles in batches, and what is counted of them."""

from __future__ import annotations
