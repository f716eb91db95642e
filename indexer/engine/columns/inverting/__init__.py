"""How the postings of a field are made: of tokens, of parts, of segments that become one."""

from __future__ import annotations
