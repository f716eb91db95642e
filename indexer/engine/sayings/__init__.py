"""What articles say of officials, meetings and documents, the same for every engine."""

from __future__ import annotations
