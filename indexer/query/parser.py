"""Text that a person typed → query tree. Never raises; unsound syntax is searched literally.

    words                    all of them must match (of many, the bulk)
    "cụm từ"                 side by side, in this order
    -loại  -"cụm từ"         must not match (also NOT loại)
    a b OR c, a b hoặc c     one of both sides: words that stand together, or a phrase
    a b or c, a b | c, a|c   the same
    a b AND c                all of them must match, however many
    chín*                    the beginning of a word
    tiêu_đề:từ               in the title                       (title:)
    lãnh_đạo:"Phan Văn Mãi"  articles that name an official     (official:)
    hội_nghị: văn_bản: nguồn:                                   (meeting: document: source:)
    từ:2022 đến:3/2023 ngày:2/12/2023                           (from: to: date:)

`to_text` writes a tree back; reading that again gives the same tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from indexer.periods import parse_period, write_bounds
from indexer.query.syntax import (
    AND,
    FACET_FIELDS,
    NOT,
    OPERATORS,
    OR_WORDS,
    DateField,
    Field,
    TitleField,
    field_named,
)
from indexer.query.tree import (
    Alternative,
    And,
    InTitle,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
    positive_words,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_QUERY_LENGTH: Final = 1000
"""Characters; longer queries are cut and the answer says so."""
MAX_WORDS: Final = 64
"""More words say nothing more about what is wanted; they are left out, and the answer says so."""
MIN_PREFIX: Final = 2
"""Letters before the asterisk."""
MAX_OPERAND: Final = 5
"""Words on each side of an OR that are joined whole."""

_QUOTES: Final = str.maketrans("“”„‟«»″＂", '""""""""')
_PART: Final = re.compile(
    r'(?P<bar>\|+)|(?P<minus>(?<![^\s|])-)?(?:(?P<field>\w+):(?="|[^\s":|]))?'
    r'(?:"(?P<phrase>[^"]*)"|(?P<plain>[^\s"|]+))'
)
_AROUND: Final = re.compile(r"^[\W_]+|[\W_]+$")
"""Punctuation around a run."""


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query tree and what had to be done to get it."""

    tree: Node | None
    """None when nothing is looked for: an empty query, or one of punctuation only."""
    literal: bool = False
    """The syntax was unsound (an odd quote, a lone OR, no day): searched word by word."""
    cut: bool = False
    """Too long: only the beginning was taken."""
    all_words: bool = False
    """All words must match, however many there are: AND was typed, or it was asked for."""
    question: tuple[str, ...] = ()
    """What was typed and only makes a question of it (`query/questions.py`)."""

    @property
    def words(self) -> tuple[Word, ...]:
        """The words that are looked for, in the order they were typed."""
        return positive_words(self.tree) if self.tree else ()


class _UnsoundError(Exception):
    """The syntax has no meaning; the text is searched literally."""


@lru_cache(256)  # a page asks three times what its query is about
def parse_query(text: str) -> ParsedQuery:
    """Understand what was typed."""
    cut = len(text) > MAX_QUERY_LENGTH
    text = text[:MAX_QUERY_LENGTH].translate(_QUOTES)
    try:
        items, too_many = _items(text)
    except _UnsoundError:
        words = words_of(text)
        tree = _all_of(list(words[:MAX_WORDS]))
        return ParsedQuery(tree, literal=True, cut=cut or len(words) > MAX_WORDS)
    all_words = any(match.group() == AND for match in _PART.finditer(text))
    return ParsedQuery(_all_of(_joined(items)), cut=cut or too_many, all_words=all_words)


def _items(text: str) -> tuple[list[Node | None], bool]:
    """The parts of a query with None for each OR; and whether some had to be left out."""
    if text.count('"') % 2:
        raise _UnsoundError
    items: list[Node | None] = []
    words = 0
    negated = False
    for match in _PART.finditer(text):
        operator = match.group()
        if operator in OR_WORDS or match.group("bar"):
            if not items or items[-1] is None or negated:
                raise _UnsoundError
            items.append(None)
            continue
        if operator in {AND, NOT}:
            negated = negated or operator == NOT
            continue
        node = _part(match)
        if node is None:
            continue
        words += max(1, len(positive_words(node)))
        if words > MAX_WORDS:
            return items[:-1] if items[-1:] == [None] else items, True
        items.append(Not(node) if match.group("minus") or negated else node)
        negated = False
    if items[-1:] == [None] or negated or (not items and AND in text):
        raise _UnsoundError
    return items, False


def _joined(items: Sequence[Node | None]) -> list[Node]:
    """The parts of a query, those joined by OR as one."""
    joined: list[list[list[Node]]] = []
    joins = False
    for operand in _operands(items):
        if operand is None:
            joins = True
        elif joins:
            joined[-1].append(operand)
            joins = False
        else:
            joined.append([operand])
    nodes: list[Node] = []
    for first, *others in joined:
        nodes += [Or(tuple(map(_and, (first, *others))))] if others else first
    return nodes


def _operands(items: Sequence[Node | None]) -> Iterator[list[Node] | None]:
    """What OR joins, with None for each OR: words that stand together, else single parts.

    A word of Vietnamese is several syllables, so `quốc hội OR chính phủ` joins both sides whole.
    In a long stretch of text `hoặc` is but a word of a sentence and joins its neighbours.
    """
    runs = [(plain, list(run)) for plain, run in groupby(items, key=_is_plain)]
    short = all(len(run) <= MAX_OPERAND for plain, run in runs if plain)
    for plain, run in runs:
        if plain and short:
            yield [node for node in run if node is not None]
        else:
            yield from (None if node is None else [node] for node in run)


def _is_plain(node: Node | None) -> bool:
    return isinstance(node, Word | Prefix)


def _part(match: re.Match[str]) -> Node | None:
    """One part: a field with its value, a phrase, or a run without spaces."""
    name, phrase, plain = match.group("field", "phrase", "plain")
    field = field_named(name) if name else None
    if field is not None:
        return _field(field, phrase if phrase is not None else plain, quoted=phrase is not None)
    prefix = f"{name}:" if name else ""
    if phrase is not None:
        inner = _phrase(words_of(phrase), quoted=True)
        if not name:
            return inner
        raise _UnsoundError  # an unknown field before a phrase: nobody can tell what was meant
    return _plain(prefix + plain)


def _field(field: Field, value: str, *, quoted: bool) -> Node | None:
    if isinstance(field, DateField):
        return _period(field, value)
    if isinstance(field, TitleField):
        node = _phrase(words_of(value)) if quoted else _plain(value)
        if isinstance(node, Word | Phrase | Prefix):
            return InTitle(node)
        return None
    words = words_of(value)
    return Named(field, words) if words else None


def _period(field: DateField, value: str) -> Within:
    try:
        period = parse_period(value.strip())
    except ValueError:
        raise _UnsoundError from None
    return Within(
        None if field is DateField.UNTIL else period.first,
        None if field is DateField.SINCE else period.last,
    )


def _phrase(words: tuple[Word, ...], *, quoted: bool = False) -> Word | Phrase | None:
    if len(words) == 1:
        return words[0]
    return Phrase(words, quoted) if words else None


def _plain(text: str) -> Word | Phrase | Prefix | None:
    """A run without spaces: a word, a prefix, or several words (`TP.HCM`, `04-NQ/TW`) in order."""
    words = words_of(text)
    phrase = _phrase(words)
    if isinstance(phrase, Phrase) and ":" not in text:  # behind other words that may be a field
        return replace(phrase, typed=_AROUND.sub("", text))
    if text.endswith("*") and len(words) == 1 and len(words[0].key) >= MIN_PREFIX:
        return Prefix(words[0].key, words[0].typed)
    return phrase


def _all_of(nodes: list[Node]) -> Node | None:
    return _and(nodes) if nodes else None


def _and(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))


def to_text(tree: Node | None) -> str:
    """The canonical text of a tree: parsing it gives the same tree."""
    match tree:
        case None:
            return ""
        case Word(_, typed):
            return f'"{typed}"' if typed in OPERATORS else typed
        case Phrase(words):
            return tree.typed or _quoted(words)
        case Prefix(_, typed):
            return typed + "*"
        case InTitle(node):
            return f"{TitleField.TITLE}:{to_text(node)}"
        case Named(facet, words):
            return f"{FACET_FIELDS[facet]}:{_quoted(words)}"
        case Within(since, until):
            first, last = write_bounds(since, until)
            if since and until and first == last:
                return f"{DateField.ON}:{first}"
            bounds = ((DateField.SINCE, first), (DateField.UNTIL, last))
            return " ".join(f"{field}:{bound}" for field, bound in bounds if bound)
        case Alternative(typed, _):
            return to_text(typed)
        case Not(node):
            return "-" + to_text(node)
        case And(nodes):
            return " ".join(to_text(node) for node in nodes)
        case Or(nodes):
            return " OR ".join(to_text(node) for node in nodes)


def describe(tree: Node | None) -> str:
    """A tree as `to_text` writes it, with the other writings of its parts in braces."""
    match tree:
        case Alternative(typed, others):
            return "{" + " | ".join((to_text(typed), *map(to_text, others))) + "}"
        case Not(node):
            return "-" + describe(node)
        case And(nodes):
            return " ".join(describe(node) for node in nodes)
        case _:
            return to_text(tree)


def _quoted(words: tuple[Word, ...]) -> str:
    return '"' + " ".join(word.typed for word in words) + '"'
