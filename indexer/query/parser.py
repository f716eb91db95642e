"""Text that a person typed → query tree. Never raises; unsound syntax is searched literally.

words              all of them must match
"cụm từ"           side by side, in this order
-loại  -"cụm từ"   must not match
a OR b, a hoặc b   one of both (OR in capitals, hoặc in any case between two operands)
chín*              the beginning of a word
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from indexer.language.tokens import tokenise
from indexer.query.tree import And, Node, Not, Or, Phrase, Prefix, Word, positive_words

MAX_QUERY_LENGTH: Final = 1000
"""Characters; longer queries are cut and the answer says so."""
MAX_WORDS: Final = 64
"""More words say nothing more about what is wanted; they are left out, and the answer says so."""

_QUOTES: Final = str.maketrans("“”„‟«»″＂", '""""""""')
_PART: Final = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<plain>[^\s"]+))')
_OR: Final = frozenset({"OR", "hoặc", "Hoặc", "HOẶC"})
_MIN_PREFIX: Final = 2


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query tree and what had to be done to get it."""

    tree: Node | None
    """None when nothing is looked for: an empty query, or one of punctuation only."""
    literal: bool = False
    """The syntax was unsound (an odd quote, a lone OR or minus): searched word by word."""
    cut: bool = False
    """Too long: only the beginning was taken."""

    @property
    def words(self) -> tuple[Word, ...]:
        """The words that are looked for, in the order they were typed."""
        return tuple(positive_words(self.tree)) if self.tree else ()


def parse_query(text: str) -> ParsedQuery:
    """Understand what was typed."""
    cut = len(text) > MAX_QUERY_LENGTH
    text = text[:MAX_QUERY_LENGTH].translate(_QUOTES)
    if text.count('"') % 2:
        return ParsedQuery(_literal(text), literal=True, cut=cut)
    groups: list[list[Node]] = []
    joins = False
    literal = False
    words = 0
    for match in _PART.finditer(text):
        plain, phrase = match.group("plain"), match.group("phrase")
        if plain in _OR and not match.group("minus"):
            literal = literal or not groups or joins
            joins = bool(groups)
            continue
        node = _phrase(phrase) if phrase is not None else _plain(plain)
        if node is None:
            literal = literal or bool(match.group("minus"))
            continue
        words += len(list(positive_words(node))) or 1
        if words > MAX_WORDS:
            cut = True
            break
        if match.group("minus"):
            node = Not(node)
        if joins:
            groups[-1].append(node)
        else:
            groups.append([node])
        joins = False
    if literal or joins:
        return ParsedQuery(_literal(text), literal=True, cut=cut)
    nodes = [group[0] if len(group) == 1 else Or(tuple(group)) for group in groups]
    return ParsedQuery(_all_of(nodes), cut=cut)


def _phrase(text: str) -> Node | None:
    words = _words(text)
    return words[0] if len(words) == 1 else Phrase(words) if words else None


def _plain(text: str) -> Node | None:
    """A run without spaces: a word, a prefix, or several words (`TP.HCM`, `04-NQ/TW`) in order."""
    words = _words(text)
    if not words:
        return None
    if text.endswith("*") and len(words) == 1 and len(words[0].key) >= _MIN_PREFIX:
        return Prefix(words[0].key, words[0].typed)
    return words[0] if len(words) == 1 else Phrase(words)


def _words(text: str) -> tuple[Word, ...]:
    tokens = tokenise(text)
    return tuple(
        Word(key, text[start:end])
        for key, start, end in zip(tokens.keys, tokens.starts, tokens.ends, strict=True)
    )


def _literal(text: str) -> Node | None:
    return _all_of(list(_words(text)[:MAX_WORDS]))


def _all_of(nodes: list[Node]) -> Node | None:
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))
