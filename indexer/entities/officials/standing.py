"""Does a post make its holder an official? Companies, schools and other countries do not."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from indexer.entities.searching import has_any, longest_first
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus import Gazetteers
    from indexer.entities.records import Post

_HOME: Final = re.compile(r"Việt Nam|\bVN\b|Việt ?[-–]")
_WEAK: Final = re.compile(
    r"(?:phó )?(?:trưởng )?phòng .*"
    r"(?:kinh doanh|kế toán|tài vụ|vật tư|nhân sự|bán hàng|marketing).*|"
    r"(?:trạm trưởng(?: trạm)?|đội trưởng|đội phó|trợ lý|thành viên|thư ký|"
    r"giám đốc|phó giám đốc|giám đốc trung tâm|"
    r"trưởng phòng|phó phòng|trưởng đoàn|chủ nhiệm|phó chủ nhiệm)(?: .{0,1})?|"
    r"thư ký (?:tand|tòa án|phiên tòa)(?!\w).*|"
    r"trợ lý (?!(?:phó )?(?:tổng bí thư|chủ tịch|thủ tướng|bộ trưởng)).*|"
    r"thành viên (?:lớp|nhóm|sở|u\d|ban (?:kiểm soát|điều hành)|đầu tư|lâm nghiệp)(?!\w).*",
    re.IGNORECASE,
)
"""Posts that clubs and companies have, too: alone they make nobody an official."""
_OF_A_COMPANY: Final = re.compile(
    r"(?:[Pp]hó )?[Gg]iám đốc "
    r"(?!(?i:sở|trung tâm|tt|công an|ca|ban|bql|kho bạc|bảo tàng|đài|"
    r"học viện|cục|chi cục|cảng vụ|thư viện|nhà hát|nhà xuất bản|vườn|khu|viện|bảo hiểm|"
    r"bhxh|trại|ngân hàng|nhnn|chi nhánh (?:văn phòng|ngân hàng nhà nước)|cảnh sát|văn phòng|"
    r"quỹ|cdc|đại học|tỉnh|huyện|quận|phụ trách|thường trực|[\w ]*nhà nước))"
    r".+|[Tt]rưởng ban tổ chức"
)
"""Directors of a field of work or of a firm, with no body: `Giám đốc công nghệ`."""
_OF_A_BRAND: Final = re.compile(
    r"(?:[Pp]hó )?(?:[Cc]hủ tịch|(?:[Tt]ổng )?[Gg]iám đốc)(?: thường trực| điều hành)? "
    rf"(?:([{UPPER}][{LOWER}]{{3,}}|[A-Z][a-z]{{3,}}(?= [A-Z][a-z]+$))|"
    r"[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]{2,}|"
    r"(?!UB|MTTQ|QH|VCCI|HLG|ASEAN|APEC|SOM|TP|HCM|BHXH|BQL|TTXVN|VOV|VTV|VNCERT|CDC)[A-Z]{3,}\d?)"
    r"(?: [A-Z][a-z]+)?"
)
"""One word behind such a title that is no syllable is a firm's name, and so are letters that stand
for nothing of the state, and capitals inside a word: `Chủ tịch Vinamilk`, `SHB`, `VinaCapital`."""
_HIGHEST: Final = re.compile(
    r"(?:cố )?(?:chủ tịch nước|chủ tịch|thủ tướng(?: chính phủ)?|phó thủ tướng|tổng bí thư|"
    r"tổng tư lệnh|bí thư thứ nhất|chủ tịch quốc hội|chủ tịch hội đồng bộ trưởng|"
    r"bộ trưởng(?: .*)?)",
    re.IGNORECASE,
)
"""Posts that persons of history held whose names are those of streets now."""
_OF_ANY_BODY: Final = re.compile(
    r"(?:phó |tổng )?(?:chủ tịch|giám đốc|thư ký|chủ nhiệm|trưởng phòng|trưởng ban|trưởng đoàn)"
    r"(?: thường trực)?|thành viên",
    re.IGNORECASE,
)
_OF_ANY_PARTY_BODY: Final = re.compile(
    r"(?:phó )?bí thư(?: thường trực)? (?:đảng ủy|đảng bộ|chi bộ|chi ủy)|"
    r"ủy viên (?:ban thường vụ|thường vụ|ban chấp hành|bch) (?:đảng ủy|đảng bộ)|"
    r"đảng ủy viên|"
    r"(?:phó )?(?:tổng )?(?:giám đốc|trưởng|trưởng ban) (?:ban |bql)(?:quản lý )?(?:các )?"
    r"(?:dự án|da)(?!\w).*",
    re.IGNORECASE,
)
"""Posts in the party that firms and universities have as well, and those of their projects."""
_BARE: Final = re.compile(rf"{_OF_ANY_BODY.pattern}|đại biểu|đb", re.IGNORECASE)
_OF_A_MINISTRY: Final = re.compile(
    r"(?:quyền )?(?:phó )?(?:tổng )?(?:vụ trưởng|cục trưởng|vụ phó|cục phó|bộ trưởng|thứ trưởng)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""They have to do with firms without being in one: `Vụ trưởng Vụ Quản lý doanh nghiệp`."""
_OF_A_GROUP: Final = re.compile(r"tổ (?:trưởng|phó)", re.IGNORECASE)
"""It says nothing: officials lead groups for a while, and others lead those of a street."""
_DEPARTMENT: Final = re.compile(
    r"(?:phó )?(?:trưởng )?phòng(?! .*(?:sở|ubnd|huyện|quận|tỉnh|phố|tp|công an|cục|bộ|đoàn|ủy|"
    r"cảnh sát|tư pháp|nội vụ|tài nguyên|giáo dục)(?!\w)).*",
    re.IGNORECASE,
)
_PROPER_AFTER: Final = re.compile(rf" [{UPPER}][{LOWER}]")
_PROPER_BEFORE: Final = re.compile(
    rf"(?:(?<![^\W_])[{UPPER}][{LOWER}]*|huyện|xã|phường|quận|trấn|tỉnh) $"
)
_BEARS_A_FOREIGN_NAME: Final = re.compile(
    r"(?:phó )?(?:thủ tướng|đại sứ|bộ trưởng|thứ trưởng|ngoại trưởng|chủ tịch quốc hội)"
    r"(?-i:(?: \w+){0,5}? "
    r"(?=(?:[A-Z]\w* )?[A-Z](?:[a-z]*[fjwz][a-z]*|[a-z]*[bdklrsv]|[a-z]{6,})(?!\w))"
    r"[A-Z][a-z]+ [A-Z][a-z]+(?: [A-Z][a-z]+)*)"
    r"|(?:phó )?thủ tướng(?-i:(?: [A-Z][a-z]+){2,})",
    re.IGNORECASE,
)
"""A post with the name of a foreigner behind it, read as its body: `Thủ tướng Shinzo Abe`.

Thủ tướng has no body but Chính phủ, so any name without dấu behind it is one: `Hun Sen`.
"""
_CALLED: Final = re.compile(
    r"(?:[Pp]hó )?(?:[Tt]hủ tướng|[Bb]ộ trưởng|[Tt]hứ trưởng|[Đđ]ại sứ|[Nn]goại trưởng)"
    r"((?: [A-Z][a-z]+){2,})"
)
"""A title with words behind that are all capitalised and without dấu: if one is no syllable, a
foreigner's name."""
_NAMED_BEHIND: Final = re.compile(
    r"(?:[Pp]hó )?(?:[Tt]hủ tướng|[Bb]ộ trưởng|[Tt]hứ trưởng|[Đđ]ại sứ|[Nn]goại trưởng|"
    r"[Cc]hủ tịch Quốc hội)(?: [^\W\d_]+| &)*? ([A-Z][a-z]+)(?: [A-Z][a-z]+)*"
)
"""Such a title and what its field is, and the last words without dấu: if the first of them is no
syllable, the name of a foreigner: `Bộ trưởng Quốc phòng Shoigu`."""
_NAMED_IN_FULL: Final = re.compile(
    r"(?:[Gg]iám đốc|[Cc]ục trưởng|[Tt]ổng thư ký) .+ ([A-Z][a-z]+) ([A-Z][a-z]+)"
)
"""A title that firms have, too, what it leads, and a name of two words that are no syllables."""
_NO_COUNTRY: Final = (
    r"(?:Mỹ (?:thuật|nghệ)|Pháp (?:chế|luật|y|lý|điển)|Ý (?:kiến|tưởng)|Anh (?:hùng|ngữ))(?!\w)"
)
_CHAMBERS: Final = re.compile(r"(?:Hạ|Thượng|hạ|thượng|Nghị|nghị) viện(?!\w)")
"""Parliaments that Viet Nam does not have."""
_DISTRICT: Final = re.compile(r"(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị trấn) $")
_SHORTEST_NAME_ALONE: Final = 5
"""Names of countries from this length on are no syllables of names of places at home."""
_HERE: Final = ("Việt", "VN", "Sài Gòn", "HCM", "UBND", "HĐND", "ĐBQH")
"""What stands in a text that has to do with this country."""
_AGAIN_AND_AGAIN: Final = 8
_REMEMBERED: Final = 1 << 14
"""Posts whose judgement is kept: the same few thousand are met again and again."""
_OF_KOREA: Final = ("Kim Jong-un", "Kim Jong Un")
_AT_WORK_ABROAD: Final = re.compile(r" (?:tại|ở|bên cạnh) ")


class Standing:
    """Judges posts with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        words = [word.lower() for word, _ in gazetteers.outsiders]
        self._outside = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
        self._exceptions = {
            word.lower(): tuple(map(str.lower, exceptions))
            for word, exceptions in gazetteers.outsiders
        }
        country = longest_first(gazetteers.countries)
        self._abroad = re.compile(rf"(?<!\w)(?<![Cc]hâu )(?!{_NO_COUNTRY})(?:{country})(?!\w)")
        self._far = re.compile(longest_first(filter(_is_long, gazetteers.countries)))
        self._near = (*_HERE, *gazetteers.provinces)
        self._leaders = tuple(f" {name}" for name in (*gazetteers.foreigners, *_OF_KOREA))
        self._delegation = re.compile(
            rf"(?:đoàn|phía)(?: [^\W\d_]+){{0,6}} (?:{country}) (?:do|gồm|gồm có|có|là) $"
        )

        remembered = lru_cache(maxsize=_REMEMBERED)
        self._is_outside = remembered(self._judged_outside)
        self._is_abroad = remembered(self._judged_abroad)
        self._names_a_foreigner = remembered(self._judged_name_behind)

    def is_told_abroad(self, text: str) -> bool:
        """Whether a text names other countries again and again and nothing at home."""
        if has_any(text, self._near):
            return False
        return (
            sum(1 for _ in islice(self._far.finditer(text), _AGAIN_AND_AGAIN)) == _AGAIN_AND_AGAIN
        )

    def is_of_a_delegation(self, lead: str) -> bool:
        """Whether the words before a post are a foreign delegation: `đoàn Trung Quốc do`."""
        return bool(self._delegation.search(lead))

    def makes_official(self, posts: Sequence[Post], *, in_assembly: bool = False) -> bool:
        """Whether the posts said of a person are of party, state, army or a mass organisation.

        Beside a post in a company or abroad a bare `Chủ tịch` or `Bí thư Đảng ủy` is of the same
        kind, and a bare `đại biểu`, unless the text is of an assembly.
        One who is called a foreign minister more often than a minister is a foreigner.
        """
        if not all(_OF_A_GROUP.fullmatch(post.text) for post in posts):
            posts = [post for post in posts if not _OF_A_GROUP.fullmatch(post.text)]
        foreign = [post for post in posts if self.is_foreign(post)]
        inside = [post for post in posts if post not in foreign and not self._is_outside(post.text)]
        if len(inside) < len(posts):
            bare = _OF_ANY_BODY if in_assembly else _BARE
            inside = [
                post
                for post in inside
                if not (bare.fullmatch(post.text) or _OF_ANY_PARTY_BODY.fullmatch(post.text))
            ]
        strong = any(
            not (_WEAK.fullmatch(post.text) or _OF_A_COMPANY.fullmatch(post.text))
            for post in inside
        )
        return strong and len(inside) > len(foreign)

    def is_of_firms(self, posts: Sequence[Post]) -> bool:
        """Whether all posts are in companies, schools and the like at home."""
        return all(self._is_outside(post.text) and not self.is_foreign(post) for post in posts)

    @staticmethod
    def may_be_of_a_firm(posts: Sequence[Post]) -> bool:
        """Whether the posts name no body that only the state has: `Chủ tịch`, `Trưởng phòng X`."""
        return bool(posts) and all(
            _OF_ANY_BODY.fullmatch(post.text) or _DEPARTMENT.fullmatch(post.text) for post in posts
        )

    @staticmethod
    def is_of_today(posts: Sequence[Post]) -> bool:
        """Whether a post is one that no person of history is named with."""
        return any(not _HIGHEST.fullmatch(post.text) for post in posts)

    def _judged_outside(self, text: str) -> bool:
        if _OF_A_MINISTRY.match(text):
            return False
        brand = _OF_A_BRAND.fullmatch(text)
        if brand and not (brand.group(1) and is_syllable(brand.group(1))):
            return True
        small = text.lower()
        return any(
            not any(exception in small for exception in self._exceptions[match.group()])
            for match in self._outside.finditer(small)
        )

    def names_a_foreigner(self, post: Post) -> bool:
        """Whether the post is read with the name of the foreigner who holds it, and so is nobody
        else's: `Thủ tướng Abe`."""
        return self._names_a_foreigner(post.text)

    def _judged_name_behind(self, text: str) -> bool:
        if text.endswith(self._leaders):
            return True
        named_in_full = _NAMED_IN_FULL.fullmatch(text)
        if named_in_full and not any(map(is_syllable, named_in_full.groups())):
            return True
        named = _NAMED_BEHIND.fullmatch(_AT_WORK_ABROAD.split(text)[0])
        return (
            named is not None
            and not is_syllable(named.group(1))
            and not self._abroad.fullmatch(named.group(1))
        )

    def is_foreign(self, post: Post) -> bool:
        """Whether the post is one of another country or of a union of countries."""
        return self._is_abroad(post.text)

    def _judged_abroad(self, text: str) -> bool:
        if _HOME.search(text):
            return False
        if _BEARS_A_FOREIGN_NAME.fullmatch(text) or self._names_a_foreigner(text):
            return True
        called = _CALLED.fullmatch(text)
        if called and not all(map(is_syllable, called.group(1).split())):
            return True
        if _CHAMBERS.search(text):
            return True
        place = self._abroad.search(_AT_WORK_ABROAD.split(text)[0])
        if place is None or _DISTRICT.search(text[: place.start()]):
            return False
        if _is_long(place.group()):
            return True
        return not _is_part_of_name(text, place.start(), place.end())


def _is_long(country: str) -> bool:
    """Whether the name of a country is no syllable of a name at home, as `Đức` and `Nga` are."""
    return " " in country or len(country) >= _SHORTEST_NAME_ALONE


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Whether a syllable such as `Đức` or `Lào` stands inside the name of a place at home."""
    return bool(_PROPER_AFTER.match(text, end) or _PROPER_BEFORE.search(text[:start]))
