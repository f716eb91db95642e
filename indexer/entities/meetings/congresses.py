"""Whose congress or conference it is: a party's, one of its organisations', an association's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.body_short_names import ASSOCIATIONS, whole_name
from indexer.entities.meetings.bodies import CENTRAL_COMMITTEE, PARTY
from indexer.entities.meetings.places import place_behind
from indexer.entities.meetings.shareholders import company
from indexer.entities.meetings.short_bodies import of_women
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from indexer.entities.meetings.parts import MeetingName
    from indexer.entities.reading import Reading

_ABROAD: Final = re.compile(r"Đảng Cộng sản Trung Quốc|Đảng Lao động Triều Tiên|Đảng Nhân dân")
_OF_PEOPLE: Final = re.compile(
    rf"(?:đại biểu )?(?P<people>{'|'.join(ASSOCIATIONS)})(?!\w)", re.IGNORECASE
)
_PLACE_ALONE: Final = re.compile(r"(?:Việt Nam|(?:tỉnh|thành phố|TP|huyện|quận) .*)$")
_PARTY_BEHIND: Final = re.compile(
    r",? (?:của )?[Đđ]ảng (?P<name>(?:Cộng sản|Lao động|Nhân dân Cách mạng) (?!Việt Nam)[A-ZĐ]\w*"
    r"(?: [A-ZĐ]\w*)*)"
)
_LOCAL: Final = re.compile(r"(?:Thành|Tỉnh|Huyện|Quận) ủy|[Đđ]ảng bộ|cấp ủy")
COMMITTEE_OF: Final = "Ban Chấp hành Trung ương"
"""Before the name of a party abroad."""
_ITS_CENTRE: Final = re.compile(r"^Trung ương (?=Hội|Đoàn|Liên đoàn|Tổng)")
"""In the name of an association's congress: `Đại hội XIII của | Trung ương | Hội Luật gia`."""
_OTHER_PARTY: Final = re.compile(
    r"(?<!\w)[Đđ]ảng (?P<name>Cộng hòa|Dân chủ(?: (?:Tự do|Xã hội))?|Bảo thủ|Lao động|Tự do|Xanh|"
    r"Quốc đại|Quốc dân|Tiến bộ|Xã hội|Công nhân)(?! (?:Nhân dân|Triều Tiên|Việt))(?!\w)"
)
_REACH: Final = 160
"""Letters before a congress in which its party may be named in its sentence."""
_LATE_CONGRESSES: Final = range(9, 20)
"""Few associations have counted so many congresses."""
_FRONT_OF_ALL: Final = "Mặt trận Tổ quốc Việt Nam"
_FRONT: Final = re.compile(r"^(?:Ủy ban )?(?=Mặt trận Tổ quốc Việt Nam(?P<place> )?)")
_OF_A_BRANCH: Final = re.compile(r"^thi đua (?:yêu nước )?ngành (?P<branch>.+)$", re.IGNORECASE)
_OF_ONE_BODY: Final = {"bảo hiểm xã hội": "Bảo hiểm xã hội Việt Nam"}
"""Branches that are one body in the whole country, be it not named."""
_OF_THE_PARTY: Final = re.compile(r"[Tt]oàn Đảng|[Đđ]ại hội [Đđ]ảng (?:các cấp|bộ các cấp)")


def congress_body(
    name: MeetingName, body: str, reading: Reading, ruling_party: str, last: int
) -> str:
    """The party organisation or the association whose congress it is, from the body that is known
    so far, the ruling party abroad that the article is about, and the number of the last congress
    of ours: those counted higher are of another one."""
    body = _by_its_name(name, body, reading)
    if ruling_party and (body == PARTY or ruling_party.startswith(f"{body} ")):
        return ruling_party
    yet_to_come = (name.ordinal or 0) > last + 1
    of_a_party = body == PARTY or (not body and name.body.lower() == "đảng")
    return _abroad(reading) if of_a_party and yet_to_come else body


def conference_body(name: MeetingName, body: str, reading: Reading, ruling_party: str) -> str:
    """The committee whose conference it is, be it that of a party abroad."""
    if body == _FRONT_OF_ALL and not name.counted:
        return body  # `Mặt trận Tổ quốc Việt Nam tổ chức hội nghị góp ý …`
    body = _committee_of(body)
    if body != CENTRAL_COMMITTEE:
        return body
    behind = _PARTY_BEHIND.match(reading.text, name.end)
    party = f"Đảng {behind.group('name')}" if behind else ruling_party
    return f"{COMMITTEE_OF} {party}" if party else body


def is_early(name: MeetingName, reading: Reading) -> bool:
    """Whether nothing but a low number names a congress (`Đại hội VI`): an association's, where one
    is named."""
    if name.topic or name.body or name.modifiers or _counts_in_words(name, reading):
        return False
    return 0 < (name.ordinal or 0) < _LATE_CONGRESSES.start


def local_party(name: MeetingName, reading: Reading) -> str:
    """`Đại hội XI của TP.HCM`, `Đại hội Đảng lần thứ 10 của tỉnh`: the party organisation of the
    place behind an ordinal."""
    place = place_behind(reading.text, name.end) if name.counted else ""
    return f"Đảng bộ {place}" if place else ""


def _abroad(reading: Reading) -> str:
    return "Đảng Cộng sản Trung Quốc" if "Trung Quốc" in reading.text else ""


def _by_its_name(name: MeetingName, body: str, reading: Reading) -> str:
    """A congress is that of the party organisation, or of the association, whose name it bears."""
    if name.body.lower() == "đảng" and not name.counted and (party := _other_party(name, reading)):
        return party
    nationwide = "toàn quốc" in reading.small[name.start : name.end]
    if name.body == "đảng" and not (name.counted or nationwide) and _LOCAL.search(reading.text):
        return ""  # that of a place as well as the whole Party's
    abroad = _ABROAD.search(reading.text)
    if body in {"Đảng", "Đảng Cộng sản", "Trung ương", CENTRAL_COMMITTEE}:
        return PARTY if abroad is None or PARTY in reading.text else abroad.group()
    if not body and (people := _OF_PEOPLE.match(name.topic)):
        return _association(name, people.group("people").lower())
    if not body and (of_shares := company(name, reading.text)):
        return of_shares[:1].upper() + of_shares[1:]
    if not body and (of_branch := _OF_A_BRANCH.match(name.topic)):
        return _named_as(of_branch.group("branch"), reading.text)
    if body or name.topic:
        body = body.removeprefix("Ban Chấp hành ")
        return of_women(_ITS_CENTRE.sub("", body) if name.body else body)
    if abroad and PARTY not in reading.text:
        return abroad.group() if abroad.group() != "Đảng Nhân dân" else ""
    if name.ordinal is not None and (not _counts_in_words(name, reading) or name.modifiers):
        return PARTY  # "Đại hội XIII" alone: only the Party's own congress is called so
    if name.ordinal in _LATE_CONGRESSES and _OF_THE_PARTY.search(reading.text):
        return PARTY
    return PARTY if "toàn quốc" in name.modifiers and not body else ""


def _named_as(branch: str, text: str) -> str:
    """The body in an article that bears the name of a branch: `ngành bảo hiểm xã hội` is that of
    the Bảo hiểm xã hội Việt Nam, `ngành tư pháp` of the Bộ Tư pháp."""
    bearing = rf"(?<!\w)(?:Bộ )?{re.escape(branch)}(?: Việt Nam)?(?!\w)"
    named = (each for each in re.findall(bearing, text, re.IGNORECASE) if each[0].isupper())
    whole = max(named, key=len, default="")
    if whole.startswith("Bộ ") or whole.endswith(" Việt Nam"):
        return whole_name(whole)
    return _OF_ONE_BODY.get(branch.lower(), "")


def _other_party(name: MeetingName, reading: Reading) -> str:
    """The party of another country that holds its congress, as the words before it say: `Đảng Cộng
    hòa sẽ chọn ứng viên tại | đại hội đảng`."""
    begin = max(name.start - _REACH, sentence_around(reading.text, name.start, name.end)[0])
    named = [each.group("name") for each in _OTHER_PARTY.finditer(reading.text, begin, name.start)]
    return f"Đảng {named[-1]}" if named else ""


def _association(name: MeetingName, people: str) -> str:
    """`Đại hội đại biểu phụ nữ toàn quốc`, `Đại hội khuyến học tỉnh Phú Yên`"""
    association = ASSOCIATIONS[people]
    place = _OF_PEOPLE.sub("", name.topic).strip()
    if place == "toàn quốc" or "toàn quốc" in name.modifiers:
        return f"{association} Việt Nam"
    return f"{association} {place}" if _PLACE_ALONE.match(place) else ""


def _counts_in_words(name: MeetingName, reading: Reading) -> bool:
    return "lần" in reading.small[name.start : name.end]


def _committee_of(body: str) -> str:
    """A conference is that of a committee: the one of the party organisation, or of the Front,
    that is named."""
    if front := _FRONT.match(body):
        return _FRONT.sub("Ủy ban " if front.group("place") else "Ủy ban Trung ương ", body)
    if body in {PARTY, "Đảng", "Trung ương", "Trung ương Đảng"}:
        return CENTRAL_COMMITTEE
    return f"Ban Chấp hành {body}" if body.startswith("Đảng bộ") else body
