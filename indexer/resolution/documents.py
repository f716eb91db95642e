"""Which document a citation means: names and numbers that are writings of one become one.

`Luật PCTN` is `Luật Phòng, chống tham nhũng`, `UNCLOS` the convention of 1982, and `Chỉ thị số 05`
of the Politburo `Chỉ thị 05-CT/TW`. What may mean several documents stays as it is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from corpus import load_document_names, load_gazetteers
from indexer.entities import Identity
from indexer.entities.bodies import expand_abbreviations
from indexer.language.numbers import to_number, to_roman
from indexer.language.slugs import slugify
from indexer.language.syllables import syllable_key
from indexer.language.tokens import tokenise
from indexer.resolution.document_numbers import DocumentNumbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corpus import TermsOfOffice
    from indexer.entities import Citation

_SMALL: Final = frozenset(map(syllable_key, "của về và các giữa ở trên tại fta".split()))
"""Words that names of documents are written with and without."""
_LETTERS_BEHIND: Final = re.compile(r"\w.+[^\w()](?P<letters>[A-Z]{3,})")
"""A treaty's own letters behind more of its name: `Hiệp định thương mại tự do EVFTA`."""
_AMENDED: Final = re.compile(r"(?P<title>.+?) \(?[Ss]ửa đổi\)?")
_AMENDING: Final = re.compile(
    r"[Ss]ửa đổi(?:,| và)? bổ sung một số điều (?:của )?(?P<kind>[Bb]ộ luật|[Ll]uật) "
    r"(?P<title>(?:(?! [Ll]uật ).)+)"
)
"""A law that amends one other."""
_LAWS: Final = ("Luật", "Bộ luật", "Pháp lệnh")
_CODES: Final = frozenset(
    ("Hình sự", "Dân sự", "Lao động", "Tố tụng hình sự", "Tố tụng dân sự", "Hàng hải Việt Nam")
)
"""Titles of what is a code however it is called."""
_OF_MANY_YEARS: Final = (*_LAWS, "Hiến pháp", "Điều lệ")
"""What is made anew under its name: the year says which one is meant."""

_WORD: Final = re.compile(r"[^\W_]+")
_IN_WORDS: Final = r"(?:[ivx]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
_CONGRESS: Final = re.compile(
    rf"(?=.*đảng)đại hội(?: (?:đảng|đại biểu|toàn quốc|lần|thứ|khóa|của|(?P<number>{_IN_WORDS})))+"
)
_PLENUM: Final = re.compile(
    r"(?:hội nghị )?(?:lần thứ (?P<first>NUMBER) )?(?:ban chấp hành )?"
    r"(?:trung ương|tư|t ư|tw)(?: đảng)?"
    r"(?: (?:lần )?(?:thứ )?(?P<number>NUMBER))?(?: của đảng)?(?: khóa (?P<term>NUMBER))?".replace(
        "NUMBER", _IN_WORDS
    )
)
_MOST_PLENUMS: Final = 15
"""In one term; a higher number is that of the resolution: `Nghị quyết Trung ương 27`."""
_PARTY_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
_ASSEMBLY: Final = "Quốc hội"


class Documents:
    """Tells documents apart with the names given. Safe to share between threads."""

    def __init__(
        self,
        names: Iterable[tuple[str, ...]],
        laws: Iterable[str],
        terms: Mapping[str, TermsOfOffice],
    ) -> None:
        """`names` holds the names of one document each, `laws` titles without the word Luật,
        `terms` those of the Party and the Assembly by the names of bodies."""
        self._names = {_key(name): group[0] for group in names for name in group}
        self._titles: dict[str, str] = {}
        for title in laws:
            self._titles.setdefault(_key(title), title)
        self._titles |= {_key(title.removesuffix(" Việt Nam")): title for title in _CODES}
        self._congresses, _ = terms[_PARTY_COMMITTEE].begins[-1]
        self._numbers = DocumentNumbers(terms[_ASSEMBLY])

    @classmethod
    def installed(cls) -> Documents:
        """Documents told apart with the lists that come with us."""
        gazetteers = load_gazetteers()
        terms = {each.body: each for each in gazetteers.terms}
        return cls(load_document_names(), gazetteers.laws, terms)

    def identify(self, citation: Citation) -> Identity:
        """Which document a citation means."""
        label = self._numbers.label(citation) if citation.number else self._named(citation)
        label = label or citation.label
        return Identity(slugify(label), label)

    def _named(self, citation: Citation) -> str:
        if citation.kind == "Nghị quyết":
            return self._party_resolution(citation.title)
        whole = f"{citation.kind} {citation.title}"
        if citation.year and (name := self._names.get(_key(f"{whole} {citation.year}"))):
            return name
        name = self._law(citation) if citation.kind in _LAWS else self._treaty(whole)
        if name and citation.year and name.startswith(_OF_MANY_YEARS):
            return f"{name} {citation.year}"
        return name

    def _treaty(self, whole: str) -> str:
        if name := self._names.get(_key(whole)):
            return name
        behind = _LETTERS_BEHIND.fullmatch(whole)
        kind = whole.split(" ")[:2]
        return self._names.get(_key(f"{' '.join(kind)} {behind['letters']}"), "") if behind else ""

    def _law(self, citation: Citation) -> str:
        """A law by its name without its year."""
        kind, title = citation.kind, citation.title
        if amending := _AMENDING.fullmatch(title):
            law = self._titled(amending["kind"].capitalize(), amending["title"])
            return f"{kind} Sửa đổi, bổ sung một số điều của {law}"
        if amended := _AMENDED.fullmatch(title):
            return f"{self._titled(kind, amended['title'])} (sửa đổi)"
        return self._titled(kind, title)

    def _titled(self, kind: str, title: str) -> str:
        if name := self._names.get(_key(f"{kind} {title}")):
            return name
        known = self._titles.get(_key(title))
        if known and kind != "Pháp lệnh":
            kind = "Bộ luật" if known in _CODES else "Luật"
        return f"{kind} {known or title}"

    def _party_resolution(self, title: str) -> str:
        """The resolution of a congress or a plenum of the Party, whose title is given."""
        words = " ".join(_WORD.findall(expand_abbreviations(title).lower()))
        if congress := _CONGRESS.fullmatch(words):
            number = _number(congress["number"])
            return (
                f"Nghị quyết Đại hội {to_roman(number)} của Đảng"
                if 0 < number <= self._congresses
                else ""
            )
        plenum = _PLENUM.fullmatch(words)
        number = _number(plenum["first"] or plenum["number"]) if plenum else 0
        if not plenum or not 0 < number <= _MOST_PLENUMS:
            return ""
        term = f" khóa {to_roman(_number(plenum['term']))}" if plenum["term"] else ""
        return f"Nghị quyết Trung ương {number}{term}"


def _number(text: str | None) -> int:
    if not text:
        return 0
    return to_number(text.upper()) or to_number(text) or 0


def _key(name: str) -> str:
    """Two writings of one name have the same."""
    return " ".join(key for key in tokenise(expand_abbreviations(name)).keys if key not in _SMALL)
