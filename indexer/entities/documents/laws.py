"""Laws, codes and ordinances by their names, and what else is cited by name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.acts_abroad import find_acts_abroad
from indexer.entities.documents.charters import find_charters
from indexer.entities.documents.constitutions import Constitutions
from indexer.entities.documents.countries_named import (
    HOME,
    PARLIAMENTS_ABROAD,
    CountryNames,
)
from indexer.entities.documents.drafts import mark_drafts
from indexer.entities.documents.law_titles import KnownTitles
from indexer.entities.documents.listed_laws import find_listed_laws
from indexer.entities.documents.small_treaties import find_small_treaties
from indexer.entities.documents.titles import STOPS, WORD, WORD_ALONE, YEAR_BEHIND, title_end
from indexer.entities.documents.years import year_of_making
from indexer.entities.records import Citation, Span
from indexer.entities.searching import matches_at, offsets
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_FOREIGN_NAME: Final = re.compile(rf"[{UPPER}][{LOWER}]{{3,}}(?!-)")
_LAW: Final = re.compile(r"luật (?=[^\W\d_])")
_ORDINANCE: Final = re.compile(r"pháp lệnh (?=[^\W\d_])(?<!chỉ tiêu pháp lệnh )")
_AMENDING: Final = re.compile(
    r"[Ss]ửa đổi(?:,? bổ sung)? (?:(?:một số|các|\d+) điều(?: của| tại)?(?: các)? |"
    r"[^.;:()\n]{3,80}? của (?=(?:(?:[Bb]ộ )?[Ll]uật|[Pp]háp lệnh) (?!này)))?"
    r"(?:(?:(?:[Bb]ộ )?[Ll]uật|[Pp]háp lệnh) |(?=BL[A-ZĐ]{2,4}(?!\w)))"
)
_OF_SEVERAL_LAWS: Final = re.compile(
    r"[Ss]ửa đổi,? bổ sung (?:(?:một số|các|\d+) điều (?:của|tại|trong) )?(?:một số|các|\d+) "
    r"(?:[Bb]ộ )?[Ll]uật"
    r"(?: thuế)?(?: có)?(?: quy định)?(?: liên quan(?: (?:đến|tới))?| về(?= \w))?"
)
"""What amends several laws at once is named by what these are about."""
_AND_LAW: Final = re.compile(r",? (?:và )?(?:[Bb]ộ )?[Ll]uật (?=[^\W\d_])")
"""Between two laws that one law amends."""
_NOT_A_LAW: Final = re.compile(
    rf"(?:[Ss]ư|gia|học|pháp|chơi|lệ|định|[Qq]uốc tế|ATGT|bóng|ngầm|rừng|nhân quả|bất thành văn|"
    rf"hiện hành|này|cũng|đã|đang|sẽ|có|là|và|của|về|được|không|trong|để|thì|mà|cho|hay|do|tại|"
    rf"nhằm|"
    rf"quy|chuyên ngành|liên quan|mới|trên|nào|khác|sửa|cần|phải|còn|với|vẫn|đến|nước|các|những|"
    rf"riêng|"
    rf"chung|Việt Nam|Chính phủ|Quốc hội|nhà nước|Sharia|La Mã|Hồi giáo|Phật|[Nn]hân đạo|"
    rf"[Cc]ơ bản|Hoàng gia|[Dd]i trú|[Nn]hập cư|[Gg]iảm lạm phát|Luật(?! s)|Đạo luật)(?![{LOWER}])"
)
_BEFORE_NO_LAW: Final = re.compile(
    r"(?:pháp|kỷ|kỉ|kỹ|giới|giám|(?<!quy )định|quy|ngành|khoa|đh|học|cao đẳng|trường|"
    r"(?<!chủ )đạo|sĩ|sỹ|ths|nhân|hãng|ty|hữu hạn|phòng|cấp|"
    r"(?<!quốc )hội|ban|viện|"
    r"(?:giáo sư|chuyên gia|tiến sĩ|thạc sĩ|cử nhân|giảng viên|chuyên ngành)(?: về)?) $"
)
_SUPPLEMENT: Final = re.compile(r" \((?:sửa đổi|sửa đổi, bổ sung)\)| sửa đổi(?!,? bổ| một số|\w)")
_OWN_LETTERS: Final = re.compile(rf" \([{UPPER}]{{2,8}}\)")
"""In brackets behind a title: `Bộ luật Hình sự (BLHS) năm 2015`."""
_AMENDED_IN: Final = re.compile(
    r",? \(?(?:được )?sửa đổi(?:,? bổ sung)?(?: một số điều)?,? (?:năm )?(?P<year>(?:19|20)\d\d)"
    r"(?![\d/-])"
)
"""`Bộ luật Dân sự sửa đổi, bổ sung năm 2005`"""
_LAW_NUMBER: Final = re.compile(
    r" số (?P<number>\d{1,3}/(?P<year>(?:19|20)\d\d|2 0\d\d)/(?:QH|PL ?- ?UBTVQH) ?\d+)"
)
_ABOUT_INSIDE: Final = re.compile(r"(?<=[^\W\d_] )(?<!ác )(?<!ững )(?<!một số )Luật về ")
"""Inside a sentence a capital tells that one law is meant: `áp dụng Luật về …`."""
_OF_ANOTHER_WORD: Final = ("toàn ", "cán ", "nội ")
"""Before bộ it is the second half of a word: `sửa toàn bộ | Luật Đất đai`."""
_CONSTITUTION: Final = "Hiến pháp"
_LEAD: Final = 200
_OFTEN: Final = 5
"""An article that names another country so often, and nothing of ours, tells of its laws."""


class LawFinder:
    """Finds documents by their names with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._titles = KnownTitles(gazetteers.laws)
        self._countries = CountryNames(gazetteers.countries)
        self._constitutions = Constitutions(self._countries)
        every, plain = (
            "|".join(map(re.escape, names))
            for names in (self._countries.every, self._countries.unmistakable)
        )
        self._country_behind = re.compile(
            rf" (?:{plain}|(?:của |nước |của nước )(?:{every}))(?!\w)"
        )
        self._countries_first = re.compile(rf"(?:{every})(?!\w)")
        self._country_at_end = re.compile(rf" (?:{every})$")

    def find(self, reading: Reading) -> Iterator[Citation]:
        """The documents that a normalised text cites by name."""
        text = reading.text
        charters = (self._constitutions.owned(reading, each) for each in find_charters(text))
        others = [each for each in charters if each]
        taken = {at for other in others for at in range(*_bounds(other))}
        for treaty in find_small_treaties(text, self._countries_first):
            if taken.isdisjoint(range(*_bounds(treaty))):
                others.append(treaty)
        laws = [
            *self._laws(reading, taken),
            *find_listed_laws(reading, self._titles),
            *self._ordinances(reading),
        ]
        laws.sort(key=lambda law: law.mentions[0].start)
        yield from _dated(text, mark_drafts(reading, laws))
        yield from _dated(text, [each for each in others if each.kind == _CONSTITUTION])
        yield from (each for each in others if each.kind != _CONSTITUTION)
        yield from find_acts_abroad(text)
        yield from self._constitutions.abroad(text)

    def _ordinances(self, reading: Reading) -> Iterator[Citation]:
        reached = 0
        for match in matches_at(offsets(reading.small, "pháp lệnh "), _ORDINANCE, reading.small):
            ordinance = match.start() >= reached and self._named(
                reading, *match.span(), "Pháp lệnh", "Ủy ban Thường vụ Quốc hội"
            )
            if ordinance:
                reached = ordinance.mentions[0].end
                yield ordinance

    def _laws(self, reading: Reading, taken: set[int]) -> Iterator[Citation]:
        """Laws and codes where nothing else is named."""
        reached = 0
        for match in matches_at(offsets(reading.small, "luật "), _LAW, reading.small):
            start = _start_of_law(reading.small, match.start())
            if start < reached or start in taken:
                continue
            if law := self._law(reading, start, match.end()):
                reached = law.mentions[0].end
                yield law

    def _is_made_abroad(self, reading: Reading, at: int) -> bool:
        """Whether another country is named shortly before with its parliament, or in the same
        paragraph of an article in which nothing is ours, or often in such an article.
        """
        text, begin = reading.text, max(0, at - _LEAD)
        if HOME.search(text, begin, at):
            return False
        near = self._countries.last(text, begin, at)
        if near and PARLIAMENTS_ABROAD.search(text, begin, at):
            return True
        paragraph = max(begin, text.rfind("\n", 0, at) + 1)
        beside = near and self._countries.last(text, paragraph, at)
        return bool(self._countries.instead_of_ours(text, 1 if beside else _OFTEN))

    def _law(self, reading: Reading, start: int, end: int) -> Citation | None:
        if start and reading.text[start - 1].isalnum():
            return None
        if self._countries_first.match(reading.text, end) or _BEFORE_NO_LAW.search(
            reading.small, max(0, start - 16), start
        ):
            return None
        if self._is_made_abroad(reading, start):
            return None
        kind = "Bộ luật" if reading.small.startswith("bộ", start) else "Luật"
        law = self._named(reading, start, end, kind, "Quốc hội")
        return None if law and self._is_of_a_country(reading, law) else law

    def _is_of_a_country(self, reading: Reading, law: Citation) -> bool:
        """Whether another country ends the title or follows it: `luật hình sự Thái Lan`."""
        closing = law.mentions[0].end
        if self._country_behind.match(reading.text, closing):
            return True
        return bool(self._country_at_end.search(law.title))

    def _named(
        self, reading: Reading, start: int, at: int, kind: str, issuer: str
    ) -> Citation | None:
        text = reading.text
        if several := _OF_SEVERAL_LAWS.match(text, at):
            return self._amends_several(text, start, at, several.end())
        end = self._end(text, start, at, kind)
        if end == at:
            return None
        if supplement := _SUPPLEMENT.match(text, end):
            end = supplement.end()
        title = text[at:end]
        numbered = _LAW_NUMBER.match(text, end)
        letters = _OWN_LETTERS.match(text, end)
        behind = letters.end() if letters else end
        year = numbered or YEAR_BEHIND.match(text, behind) or _AMENDED_IN.match(text, behind)
        return Citation(
            kind=kind,
            number="".join(numbered.group("number").split()) if numbered else "",
            issuer=issuer,
            title=title[0].upper() + title[1:],
            year=int("".join(year.group("year").split())) if year else None,
            mentions=(Span(start, year.end() if year else end),),
        )

    def _end(self, text: str, start: int, at: int, kind: str) -> int:
        """Where the title at an offset ends of a law whose name begins before; there if none is."""
        if amending := _AMENDING.match(text, at):
            return self._amended_end(text, amending.end()) or at
        known = self._titles.end(text, at)
        if not known and kind == "Pháp lệnh" and text.startswith("về ", at):
            known = self._titles.end(text, at + len("về "))
        if known:
            return known
        about = _ABOUT_INSIDE.match(text, start)
        if (not about and _NOT_A_LAW.match(text, at)) or _is_foreign(text, at):
            return at
        end = title_end(text, at)
        return _about_end(text, at) if about and end == at else end

    def _amended_end(self, text: str, at: int) -> int:
        """Where the titles of the laws end that one amends, the first at an offset; 0 if none."""
        end = self._title_end(text, at)
        if end == at or (_is_foreign(text, at) and not self._titles.end(text, at)):
            return 0
        while another := _AND_LAW.match(text, end):
            further = self._title_end(text, another.end())
            if further == another.end():
                break
            if another.group().startswith(",") and _SUPPLEMENT.match(text, further):
                break  # `của Bộ luật Lao động, | Luật Cạnh tranh (sửa đổi)`: one of its own
            end = further
        return end

    def _amends_several(self, text: str, start: int, at: int, end: int) -> Citation:
        """`Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch`"""
        about = WORD.match(text, end)
        if about and text.endswith(("đến", "tới", "về"), 0, end):
            end = self._titles.end(text, about.start("word")) or title_end(
                text, about.start("word"), beginning=WORD_ALONE
            )
        title = text[at:end]
        return Citation(
            kind="Luật",
            number="",
            issuer="Quốc hội",
            title=title[0].upper() + title[1:],
            mentions=(Span(start, end),),
        )

    def _title_end(self, text: str, at: int) -> int:
        """Where a title ends: a known one where it does, another at the first word of a clause."""
        return self._titles.end(text, at) or title_end(text, at)


def _dated(text: str, laws: Iterable[Citation]) -> Iterator[Citation]:
    """Laws and constitutions with the year in which the text says that one of them was made."""
    found = list(laws)
    told = {
        law.title.lower(): year
        for law in found
        if not (law.year or law.draft)
        if (year := year_of_making(text, law.mentions[0].start, law.mentions[0].end))
    }
    for law in found:
        yield law if law.year or law.draft else replace(law, year=told.get(law.title.lower()))


def _about_end(text: str, at: int) -> int:
    """Where a title in small letters with về ends; `at` if it is no title."""
    begin = at + len("về ")
    end = title_end(text, begin, STOPS | {"từng"}, beginning=WORD_ALONE)
    return end if " " in text[begin:end] else at


def _is_foreign(text: str, at: int) -> bool:
    """Whether a title begins with a word of another language: `Luật California` is not ours."""
    word = _FOREIGN_NAME.match(text, at)
    return word is not None and not is_syllable(word.group())


def _start_of_law(small: str, at: int) -> int:
    """Where a law's name begins: a code's with bộ, if that is no half of another word."""
    is_code = small.startswith("bộ ", at - 3) and not small.endswith(_OF_ANOTHER_WORD, 0, at - 3)
    return at - 3 if is_code else at


def _bounds(citation: Citation) -> tuple[int, int]:
    return citation.mentions[0].start, citation.mentions[-1].end
