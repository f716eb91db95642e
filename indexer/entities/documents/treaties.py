"""Treaties by their names: `Hiệp định Thương mại tự do Việt Nam - EU`, `Hiến chương LHQ`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.titles import FIRST_WORD, STOPS, WORD_ALONE, YEAR_BEHIND, title_end
from indexer.entities.documents.treaty_letters import find_treaty_letters
from indexer.entities.documents.treaty_words import is_of_several, treaty_words
from indexer.entities.records import Citation, Span
from indexer.entities.searching import matches_at
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SUBJECTS: Final = (
    "thương mại|mậu dịch|kinh tế|đối tác|hợp tác|hữu nghị|láng giềng|bảo hộ|khuyến khích|dẫn độ|"
    "tương trợ|tránh đánh thuế|hải quan|biên giới|phân định|nghề cá|đình chiến|hòa bình|"
    "phòng thủ|an ninh|chia sẻ|hàng không|vận tải|quá cảnh|lao động|bảo hiểm|vay|tài trợ|viện trợ|"
    "tự do|song phương|liên (?=[Cc]hính phủ)|thuế|ngừng bắn|hạt nhân|thực hiện"
)
"""What treaties in small letters are about: `hiệp định thương mại tự do Việt Nam - EU`."""
_KNOWN: Final = (
    "di sản thế giới|đa dạng sinh học|quyền trẻ em|vũ khí (?:hóa|sinh) học|chống tham nhũng|"
    "chống tra tấn|biến đổi khí hậu|cấm vũ khí (?:hạt nhân|(?:hóa|sinh) học)|"
    "(?:không|chống) phổ biến vũ khí hạt nhân|cấm thử (?:vũ khí )?hạt nhân|"
    "chống tên lửa đạn đạo|(?:các )?lực lượng hạt nhân tầm trung|chống lao động cưỡng bức"
)
"""What treaties are about that are known without their parties."""
_UNITED_NATIONS: Final = r"(?:LHQ|Liên (?:hợp|Hợp|hiệp|Hiệp) [Qq]uốc)"
_BY_PARTIES: Final = rf"(?:giữa |với )?(?=[{UPPER}])"
_TREATY: Final = re.compile(
    r"(?P<type>[HhCcNnT](?<!\w.)"
    r"(?<![Tt]ổ chức .)(?<![Ll]iên minh .)(?<![Kk]hối .)(?<!Chính phủ .)(?<!uảng trường .)"
    r"(?:iệp (?:định|ước)|ông ước|ghị định thư|"
    rf"(?<=[^\W\d_] T)hỏa thuận)) (?!FTA(?! {_BY_PARTIES})|song phương)"
    rf"(?=[{UPPER}]|về (?!sửa đổi)|khung |luật biển|luật Biển|"
    rf"quốc tế về (?=[{UPPER}]|luật biển|quyền)|"
    rf"(?P<small>{_SUBJECTS})[^.,;:\n]{{0,40}} [{UPPER}]|(?P<known>{_KNOWN})(?!\w)|"
    rf"(?:năm )?(?P<year>19\d\d|20\d\d) (?:của {_UNITED_NATIONS} )?về |"
    rf"của {_UNITED_NATIONS} (?:năm \d{{4}} )?về )"
)
"""It begins with a class of letters, to which the engine can skip, and looks back after it."""
_BY_LETTERS: Final = re.compile(
    r"(?P<type>[HhCcNn](?<!\w.)(?:iệp (?:định|ước)|ông ước|ghị định thư)) "
    r"(?P<title>[^\W\d_]+(?:,? [^\W\d_]+){2,14}) \((?P<letters>[A-Z]{3,})\)"
)
"""One in small letters that has letters of its own: `hiệp ước cấm thử hạt nhân (CTBT)`."""
_PARTIES: Final = re.compile(f" {_BY_PARTIES}")
_CHARTER: Final = re.compile(
    rf"(?<!\w)(?P<type>[Hh]iến chương) (?P<title>(?:của )?(?:{_UNITED_NATIONS}|ASEAN))(?!\w)"
)
_BETWEEN_STATES: Final = re.compile(
    rf"(?<!\w)(?<!iên )(?P<type>[Bb]ản ghi nhớ) "
    rf"(?P<title>giữa (?:Chính phủ|(?:Bộ|Ban|Ủy ban) [{UPPER}]))"
)
"""A memorandum is named by those who signed it, if these are states."""
_SMALL_BEGINNING: Final = re.compile(
    r"(?:(?P<about>về |khung |quốc tế (?=về)|(?=luật [Bb]iển))|"
    rf"các |quyền |của (?=L)|FTA {_BY_PARTIES}|(?:năm )?\d{{4}} )*"
)
_STOPS: Final = STOPS - {"của", "về", "một", "các", "những", "cấm"} | set(
    "ký mang giúp tạo đem góp sắp hết đạt dự kéo buộc vốn nhưng vấn ngay sớm".split()
)
_MOST_WORDS: Final = 18
_MOST_PARTIES: Final = 30
"""Words, where states stand with their full names."""
_BETWEEN: Final = re.compile(r"(?<!\w)giữa ")
_KIND_OF_TREATY: Final = re.compile(
    r"(?:(?:thương mại|tự do|mậu dịch|đầu tư|kinh tế|hợp tác|song phương|đa phương|khu vực|quốc tế|"
    r"bảo hộ|khuyến khích|thế hệ mới|FTA|và) ?)+",
    re.IGNORECASE,
)
"""Words that say what sort of treaty one is, not which."""
_SORTS: Final = frozenset({"FTA", "IPA", "BIT", "PTA", "MOU"})
"""Letters of a sort of treaty; longer ones name one: `hiệp định thương mại tự do (EVFTA)`."""
_ASIDE: Final = re.compile(
    r" \((?:(?P<letters>[A-Z][\w-]{1,11})|gọi tắt [^()\n]{2,30})"
    r"(?:, (?:ký )?(?:tháng |năm )?(?:\d{1,2}[/-])*(?P<year>(?:19|20)\d\d))?\)"
)
_YEAR_INSIDE: Final = re.compile(
    rf" (?:năm )?(?P<year>(?:19|20)\d\d) (?P<about>về )(?=[{UPPER}]|luật|quyền)"
)
"""`Công ước Liên hợp quốc năm 1982 về Luật Biển`"""
_DAY_OR_MONTH: Final = r"(?:(?:ngày )?\d{1,2}[/-]\d{1,2}[/-]|(?:tháng )?\d{1,2}[/-]|năm )"
_SIGNED_IN: Final = re.compile(
    r"(?:(?:,? (?:mà |được |do |giữa )(?:(?!dự kiến|sẽ )[^.,;()\n\d]){0,50}?|,? )"
    r"(?:được )?(?:ký(?: kết)?|đạt được) "
    rf"(?:(?:với|giữa|tại|ở) [^.,;()\n\d]{{2,40}}? )?(?:từ |vào |hồi )?(?:đầu |cuối )?|"
    rf" \((?:ký )?){_DAY_OR_MONTH}"
    r"(?P<year>(?:19|20)\d\d)"
)
_OF_A_DAY: Final = re.compile(r" ngày \d{1,2}[/-]\d{1,2}[/-](?P<year>(?:19|20)\d\d)")
_SIGNED_UNDER_LETTERS: Final = (
    rf" (?:đã |vừa |chính thức )*(?:được )?ký(?: kết)?(?: (?:tại|ở) [^.,;()\n]{{2,24}}?)?,? "
    rf"(?:từ |vào |hồi )?{_DAY_OR_MONTH}(?P<year>(?:19|20)\d\d)"
)
"""`TPP đã được ký kết tại New Zealand tháng 2/2016`"""
_NUCLEAR_PLAN: Final = re.compile(
    r"(?P<type>[Kk]ế hoạch) (?P<title>[Hh]ành động (?:[Cc]hung )?[Tt]oàn diện(?: [Cc]hung)?"
    r"(?<!động .oàn diện)(?: JCPOA)?)(?!\w)"
)
"""With Iran, of 2015."""


def find_treaties(text: str) -> Iterator[Citation]:
    """The treaties that a text names."""
    yield from find_treaty_letters(text)
    if words := treaty_words(text):
        yield from _agreements(text, words)
    if "oàn diện" in text and "ành động " in text:
        for match in _NUCLEAR_PLAN.finditer(text):
            yield _citation(text, match, match.end())
    if "iến chương" in text:
        for match in _CHARTER.finditer(text):
            yield _citation(text, match, match.end())
    if "ản ghi nhớ giữa" in text:
        for match in _BETWEEN_STATES.finditer(text):
            begin = match.start("title") + len("giữa ")
            end = title_end(text, begin, _STOPS, _MOST_PARTIES)
            day = _OF_A_DAY.match(text, end)
            yield _citation(text, match, end, year=day.group("year") if day else None)


def _agreements(text: str, words: Sequence[int]) -> Iterator[Citation]:
    """Treaties by a title or by letters of their own, with the words they are called at places."""
    named = set()
    for match in matches_at(words, _TREATY, text):
        if treaty := _treaty(text, match):
            named.add(match.start())
            yield treaty
    for match in matches_at(words, _BY_LETTERS, text):
        if match.start() not in named:
            yield from _by_letters(text, match)


def _treaty(text: str, match: re.Match[str]) -> Citation | None:
    """The treaty whose type stands there, if a name follows."""
    at = match.end()
    if match.group("known"):
        return _citation(text, match, match.end("known"))
    opening = _SMALL_BEGINNING.match(text, at)
    begin = opening.end() if opening else at
    small = match.group("small") or (opening and opening.group("about") is not None)
    end = title_end(
        text,
        begin,
        _STOPS,
        _MOST_WORDS,
        WORD_ALONE if small else FIRST_WORD,
        with_parties=not match.group("small")
        or _BETWEEN.search(text, begin, begin + 60) is not None,
    )
    if end == begin or (match.group("small") and text[begin:end].islower()):
        return None
    if _KIND_OF_TREATY.fullmatch(text, at, end) and is_of_several(text, match.start()):
        return None
    inside = _YEAR_INSIDE.match(text, end)
    if inside:
        end = title_end(text, inside.start("about"), _STOPS, _MOST_WORDS, WORD_ALONE)
    year = match.group("year") or (inside and inside.group("year"))
    return _citation(text, match, end, year=year)


def _by_letters(text: str, match: re.Match[str]) -> Iterator[Citation]:
    """What its letters in brackets name, if no word before them ends a title.

    `FTA` names a sort of treaty: which one it is, its parties say.
    """
    begin, end = match.span("title")
    if _KIND_OF_TREATY.fullmatch(text, begin, end):
        parties = _PARTIES.match(text, match.end())
        if parties:
            yield _citation(text, match, title_end(text, parties.end(), _STOPS, _MOST_WORDS))
        elif match.group("letters") not in _SORTS and not is_of_several(text, match.start()):
            yield _citation(text, match, end)
        return
    if text[begin:end].islower() and title_end(text, begin, _STOPS, 16, WORD_ALONE) == end:
        yield _citation(text, match, end)


def _citation(text: str, match: re.Match[str], end: int, year: str | None = None) -> Citation:
    """A treaty up to there, with a year behind it or behind its letters in brackets."""
    aside = _ASIDE.match(text, end)
    behind = YEAR_BEHIND.match(text, aside.end() if aside else end)
    signed = behind or (aside if aside and aside.group("year") else None)
    signed = signed or _SIGNED_IN.match(text, aside.end() if aside else end)
    if not (year or signed) and aside and (letters := aside.group("letters")):
        signed = re.search(rf"(?<!\w){letters}{_SIGNED_UNDER_LETTERS}", text)
    told = year or (signed and signed.group("year"))
    start = match.start("type")
    return Citation(
        kind=match.group("type").capitalize(),
        number="",
        issuer="",
        title=text[match.end("type") + 1 : end],
        year=int(told) if told else None,
        mentions=(Span(start, behind.end() if behind else end),),
    )
