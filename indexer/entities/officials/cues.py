"""The words around names and posts that tell what they are to each other, as patterns."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.letters import LOWER, UPPER


def either(*words: str) -> str:
    """A pattern of any of the patterns given."""
    return f"(?:{'|'.join(words)})"


ADDRESS: Final = r"(?:ông|bà|anh|chị|đồng chí)"
RANK: Final = r"(?:thượng|trung|thiếu|đại) (?:tướng|tá|úy)"
"""Of an officer: he is called by it."""
LED: Final = r"trưởng (?:ban|phòng|công an|đoàn|tiểu ban|phái đoàn|khoa|đại diện|bộ môn)(?!\w)"
"""Heads of what is no Vụ: behind `chức vụ` they begin the post."""
POST_WORD: Final = rf"chức(?: (?-i:v)ụ(?= {LED}|(?! trưởng| phó vụ (?!trưởng)))| danh)?"
"""What posts are called; in `chức vụ trưởng Vụ X` and `chức Vụ trưởng` vụ is part of the post."""
_FEW_WORDS: Final = rf"(?: (?!{ADDRESS}(?!\w))\w+)"

_OF_A_DECISION: Final = (
    r"(?: (?!(?:ông|bà|anh|chị|đồng chí|bầu|bổ|làm|giữ|thay|sau|khi|trước|phân|điều|giao|là|và|để|"
    r"vì|do|người|không|chưa)(?!\w))\w+)"
)
"""Who decides on a person and how: `bị Ban Bí thư kỷ luật cách chức`."""

TERM: Final = (
    r"(?:,? \(?(?:các )?(?:khóa|nhiệm kỳ|nhiệm kì|giai đoạn) (?:[\dIVX][\dIVX –-]*|mới|này|trước)"
    r"(?:(?:, | và )[\dIVX]+(?!\w))*(?: \(dự khuyết\))?\)?(?!\w))+"
)
"""A term of office after a post; it is not part of its name."""

HONORIFIC: Final = either(
    r"(?:các |hai |ba )?(?:đồng chí|đ/c|ông|bà|anh|chị)",
    RANK,
    r"(?:phó |chuẩn )?đô đốc(?: hải quân)?",
    r"(?:pgs|gs|ts|ths|bs|ls|tskh|kts|cn|ks)(?!\w)",
    r"(?:phó )?giáo sư",
    r"(?:tiến|thạc|bác|viện) (?:sĩ|sỹ)",
    r"kỹ sư|luật gia|nhà báo|nghệ sĩ nhân dân|thầy thuốc nhân dân|hòa thượng",
)

LINK: Final = re.compile(
    rf"(?:{TERM})?(?:\s*\((?:nguyên [^()]{{4,60}}|[^()]{{2,26}})\))?"
    r"(?:(?:\s(?!vợ|chồng|con|em|anh|chị|cha|mẹ|bố)\w+){0,3},?\s"
    r"(?:là|gồm|gồm có|lần lượt thuộc về)|"
    r"\s(?:đối với|có|cho|với|của|(?:đã |sẽ |vừa )?(?:được (?:giao|trao) (?:lại )?cho|thuộc về)|"
    r"tiền nhiệm|đương nhiệm))?"
    rf"(?P<mark>\s*[:,–-])?\s*"
    r"(?P<honorific>(?:(?:các (?:ông|bà|đồng chí)(?:, bà)?|ông, bà)\s*:\s*)?"
    rf"(?:{HONORIFIC}[.,;]?[\s.]*)*)",
    re.IGNORECASE,
)
"""What may stand between a post and the name it leads to."""

_BIRTH: Final = (
    r"(?:(?: năm nay)? \d\d tuổi(?=,))?"
    r"(?: sinh (?:năm |ngày )?[\d/.-]{4,10}(?: (?:ở|tại) [^;.()\n]{2,60}?(?=,))?)?"
    r"(?:(?:,? \d\d tuổi)?,? (?:quê|nguyên quán)(?: quán| gốc)?(?: ở)? "
    r"(?:[^;.()\n]{2,70}(?=;)|(?:(?! (?:vợ|chồng|con|em|ông|bà) )[^;.()]){2,60}?"
    r"(?: \([^()\n]{2,40}\))?(?=,)))?"
)
_IN_BRACKETS: Final = either(
    r"[^()]{0,20}tuổi[^()]{0,60}",
    r"sn[^()]{1,40}",
    r"sinh (?:năm|ngày)[^()]{4,60}",
    r"[^()]{0,16}(?:trái|phải|giữa|bìa)[^()]{0,16}",
    r"(?:thứ(?! trưởng)|áo|ảnh|đứng|ngồi)[^()]{0,22}",
    r"tái (?:đắc )?cử",
    rf"(?-i:(?:[Đđ]oàn |[Tt]ỉnh |TP\.? ?)?[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+){{0,2}})",
)
ASIDE: Final = (
    rf"{_BIRTH}(?:\s*\({_IN_BRACKETS}\))?(?:,? (?:\d\d tuổi|sinh năm \d{{4}}|sn \d{{4}}))?"
)
"""What is told of a person between name and post: age, birth, where he stands in a picture."""

_THEN: Final = r"(?:khi|lúc|thời|thời điểm|thời kỳ|giai đoạn) (?:đó|ấy|bấy giờ)"
THEN: Final = re.compile(rf" \(?{_THEN}(?!\w)", re.IGNORECASE)
"""Behind a post it says that the post was held then: `Chủ tịch UBND tỉnh lúc bấy giờ`."""

FROM_TO: Final = re.compile(
    r"(?:, (?:tỉnh|huyện|quận|TP|thành phố) [^\W\d_]+(?: [^\W\d_]+){1,2})?"
    r",? \(?(?:(?:trong )?(?:thời gian|giai đoạn|thời kỳ) (?:từ )?|từ )"
    r"(?:năm |(?:đầu |cuối |giữa )?tháng |ngày )?"
    r"(?>(?:\d{1,2}[/-]){0,2}\d{4}|\d{1,2}(?:/\d{1,2})?) ?(?:đến|tới|-|–) ?"
    r"(?:năm |(?:đầu |cuối |giữa )?tháng |ngày )?(?:\d{1,2}[/-])*(?P<until>\d{4})?",
    re.IGNORECASE,
)
"""Behind a post it tells how long it is held."""

AGED: Final = re.compile(r" \((?:\d\d tuổi|(?:sinh năm|sn) \d{4})(?=[,;:] )", re.IGNORECASE)
"""Behind a name, in a bracket that may go on with posts."""

OPENS: Final = re.compile(
    r"(?=\s*[,;:(–-]|\s(?:sinh|quê|sn|\d))"  # few names have it: half of the time is saved
    rf"{ASIDE}(?P<mark>\s*[,;(:]|\s+[-–]|\s*[–]|-(?=\s)|(?:(?<=\d\))|(?<=tuổi\)))(?=\s))\s*"
    r"(?:\d\d tuổi[,;] |(?:sinh năm|sn) \d{4}[,;] |quê [^,()]{2,30}, |"
    r"(?:(?:thạc|tiến|bác) (?:sĩ|sỹ)|kỹ sư|cử nhân|dân tộc|chủ tọa|đảng viên|"
    r"(?:thanh tra|kiểm sát|điều tra|chuyên) viên|thẩm phán)"
    r"[^,;:().\n]{0,24}, )?"
    rf"(?:(?P<left>nguyên |cựu )?{RANK},? )?"
    rf"(?:(?P<then>{_THEN}|(?:khi|lúc)(?= (?:còn|đang|là|làm|giữ))|"
    r"(?:vào |tại |ở )?(?:thời điểm|khi|lúc)(?: \w+){0,6}?(?= (?:đang |còn )?(?:là|làm|giữ) )) )?"
    r"(?:(?:hiện|đang|vừa|mới|đồng thời|cũng|nay|người(?! phát ngôn)|còn) )*"
    r"(?P<once>từng |(?:thôi|rời) (?:(?:giữ |làm )?(?:chức |chức vụ |ghế |cương vị )?))?"
    r"(?:(?:được )?(?:bầu |bổ nhiệm )?(?:là |giữ chức |giữ chức vụ |làm ))?",
    re.IGNORECASE,
)
"""What may stand between a name and the posts that follow it."""

_ELECTED: Final = either(
    "(?:tín nhiệm |tái )?bầu|(?:tái )?bổ nhiệm(?: lại)?|phân công|điều động|chỉ định|phê chuẩn",
    "chuẩn y|giao|luân chuyển|tái cử",
    "(?<!ứng )(?<!đề )(?<!tiến )cử(?= (?:làm|giữ|về|sang|vào|đảm))",
)
_NOWADAYS: Final = r"(?:hiện(?: nay)?|nay|đang)(?!\w)"
_COMMITTEES: Final = r"tham gia (?:ban|bch)[^.;\n]{2,90}?"
_AN_OFFICE: Final = (
    rf"(?: thêm| luôn)?(?: một)?(?: (?:các |nhiều )?(?:{POST_WORD}|cương vị|vị trí|nhiệm vụ|"
    r"vai trò|trọng trách)(?: mới| khác| nữa)?(?: là| như)?)?:?"
)
_TAKES_OFFICE: Final = either(
    "làm(?: nhiệm vụ)?",
    rf"giữ{_AN_OFFICE}|đảm (?:nhiệm|nhận|đương|trách){_AN_OFFICE}",
    rf"(?:(?:ngồi )?vào|phụ trách|lên) (?:{POST_WORD}|vị trí|cương vị|ghế)",
    r"nhận (?:nhiệm vụ|chức(?: vụ| danh)?|cương vị)(?: mới)?(?: là)?|(?:tuyên thệ )?nhậm chức",
    rf"(?:trúng cử|tái đắc cử|đắc cử)(?: {POST_WORD})?",
    rf"kiêm(?: nhiệm| luôn| giữ)?(?: (?:các )?{POST_WORD})?|tham gia",
)
_LEAVES: Final = either(
    rf"thôi {_COMMITTEES},?(?: và)? thôi (?:giữ )?{POST_WORD}",
    rf"chấm dứt (?:thực hiện )?(?:nhiệm vụ|tư cách|{POST_WORD})",
    rf"thôi (?:giữ )?{POST_WORD}|thôi (?:giữ|làm(?: nhiệm vụ)?|nhiệm vụ(?! để ))",
    rf"(?:bãi nhiệm|miễn nhiệm|bãi miễn|thôi|xóa|tước|mất|không (?:công|xác) nhận) tư cách"
    rf"(?: {POST_WORD})?",
    rf"(?:miễn nhiệm|bãi nhiệm|cắt|(?<!tư )cách)(?: hết)?(?: các)?(?: {POST_WORD})?",
)
_UNDONE: Final = r"(?:hủy|thu hồi|bãi bỏ)(?: bỏ)? (?:các )?quyết định (?:về )?(?:việc )?"
"""Said of an appointment: whoever had it holds the post no more."""
_MANY_POSTS: Final = rf"(?:{POST_WORD}|cương vị|vị trí|trọng trách)[^.;:\n]{{0,90}}?"
_POSTS_IN_A_LIST: Final = rf"{_MANY_POSTS}(?:,? (?:như|gồm(?: có)?):?|:)"
_HELD_MANY: Final = either(
    rf"từng (?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua) (?:các |nhiều )?{_POSTS_IN_A_LIST}",
    r"(?<!hiện )(?<!đang )(?:từng )?(?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua|(?<=được )giao) "
    rf"nhiều {either(_POSTS_IN_A_LIST, f'{_MANY_POSTS},? từ(?! năm| tháng| ngày)')}",
)
"""A career told in one list: `đã đảm nhiệm nhiều chức vụ tại Sở X, như: Y; Z`."""
_HELD: Final = either(
    rf",? {_HELD_MANY}",
    r"[,:]? (?:trong )?(?:thời gian|thời kỳ|thời kì|thời|khi|lúc|hồi) (?:còn |đang )?"
    rf"(?:giữ{_AN_OFFICE}|làm|là|đương chức)",
    r"(?=,?[\w ]* (?:khi|lúc|thời) )"  # few clauses have one: a third of the time is saved
    rf",?{_FEW_WORDS}{{1,12}} (?:trong )?"
    r"(?:(?<!trước )(?<!sau )(?<!từ )khi|lúc|thời(?: gian| kỳ| kì)?)"
    rf"(?: còn| đang)? (?:giữ{_AN_OFFICE}|làm|là|đương chức)",
    rf",? (?:đã |từng )?có (?:(?:(?:hơn |gần )?\w+ |nhiều )(?:năm|tháng|khóa|nhiệm kỳ)|"
    rf"(?:một )?thời gian(?: dài| ngắn)?) (?:{_TAKES_OFFICE}|là)",
    r",? (?:đã )?nghỉ hưu (?:ở|với|khi đang ở) (?:cương vị|chức vụ|vị trí)",
    r",? (?:rời|mất|rời khỏi|chia tay)(?: chiếc)? (?:ghế|chức(?: vụ)?|cương vị|vị trí)",
    r",? (?:xin )?từ (?:chức|nhiệm)(?: vụ)?",
    rf",? không còn (?:{_TAKES_OFFICE}|là)",
    r",? (?:thôi là|mất quyền|kinh qua(?: các chức (?:vụ|danh))?|nguyên là)",
    r",? (?:từng |có )?(?:(?:hơn |gần )?\d+ năm )?(?:công tác|làm việc) (?:tại|ở) [^.;\n]{3,60}?,"
    rf" (?:sau đó|rồi)(?: được)? {_TAKES_OFFICE}",
    rf" là [^.;:\n]{{3,90}}?,(?: đã)? {_HELD_MANY}",
    rf",? bị{_OF_A_DECISION}{{0,9}}? cách(?: hết| tất cả| mọi| toàn bộ)?(?: các)? {POST_WORD}"
    r"[^.;:,\n]{0,30}?,? gồm(?: có)?:?",
    rf",? từng (?:kinh qua|trải qua|giữ) (?:các |nhiều )?{POST_WORD} (?:tại|ở) [^.,;:\n]{{3,40}},",
    rf",? từng (?:là|kinh qua(?: các chức vụ)?|{_TAKES_OFFICE})",
    rf",?(?: bằng hình thức:?)? (?:có đơn |nộp đơn |làm đơn |viết đơn )?"
    rf"(?:được |xin |bị )?(?:cho )?{_LEAVES}",
    rf",? (?:được|bị){_OF_A_DECISION}{{1,16}}? {_LEAVES}(?! (?:tất|toàn|mọi) )",
    rf",? bị{_FEW_WORDS}{{1,12}}[;,](?: và| đồng thời)? (?:bị |cho )?{_LEAVES}",
    rf",? bị{_OF_A_DECISION}{{0,9}}? (?:giáng chức từ|xóa tư cách(?: {POST_WORD})?)",
    rf",? bị {_UNDONE}{_ELECTED}(?: (?:giữ )?{POST_WORD})?",
    rf",? {_ELECTED} từ(?: (?:{POST_WORD}|cương vị|vị trí))?",
    rf",? (?:từng )?(?:kinh qua|trải qua) (?:các )?{_POSTS_IN_A_LIST}",
    r",? (?:từng )?trải qua (?:các |nhiều )?(?:chức vụ|chức danh|vị trí|cương vị)(?: công tác)?"
    rf"(?:,? (?:và|rồi) {_TAKES_OFFICE})?",
)
_BY: Final = r"(?:(?!là |trước khi |ông |bà |không |chưa )\w+ )"
_HOLDS: Final = either(
    rf",? (?:{_ELECTED}{_FEW_WORDS}{{0,3}}? )?{_COMMITTEES}(?:,| và) {_TAKES_OFFICE}",
    rf",? {_ELECTED}(?:{_FEW_WORDS}{{0,3}}? {_TAKES_OFFICE}|(?: chọn)? là)",
    rf",? (?:(?:được )?{_BY}{{0,8}}?|được (?:ông |bà )?{_BY}{{0,12}}?){_ELECTED}(?:, {_ELECTED})*"
    rf"(?: bổ sung)? (?:{_TAKES_OFFICE}|(?:vào )?{POST_WORD})",
    rf",? được (?:ông |bà )?{_BY}{{0,8}}?"
    r"(?:bầu|bổ nhiệm|(?:đề bạt|cất nhắc|thăng chức|thăng)(?: lên| làm)?)",
    rf",? được {_BY}{{0,8}}?(?:đưa|điều|(?:điều |thuyên )?chuyển|bố trí|sắp xếp|biệt phái|kéo|rút|"
    r"tăng cường|(?:lựa )?chọn|ấn định)(?: công tác)?(?: về| lên| sang| vào| ra| xuống){0,2} "
    rf"{_TAKES_OFFICE}",
    rf",? (?:được |xin )?(?:cho )?thôi (?:nhiệm vụ|công việc)[^.;,\n]{{0,30}}? để"
    rf"(?: (?:đi|sang|về|nhận))? {_TAKES_OFFICE}",
    rf",? (?:chính thức )?(?:về )?(?:nhận nhiệm vụ|(?:nhận )?công tác|làm việc)(?: mới)? "
    rf"(?:tại|ở) [^.,;:\n]{{3,50}}?,? (?:giữ|với) (?:{POST_WORD}|cương vị|vị trí)",
    rf",? (?:được )?(?:điều động|luân chuyển|chuyển)(?: công tác)?(?:,| và| để) {_TAKES_OFFICE}",
    rf",? {_TAKES_OFFICE}",
    rf",? là(?: (?:{RANK}|(?:phó )?giáo sư|(?:tiến|thạc|bác) (?:sĩ|sỹ)|kỹ sư|cử nhân|người|"
    rf"luật gia|thương binh|nhà giáo|giáo viên|kiến trúc sư)(?-i:[^.;:,()\n{UPPER}]{{0,40}}),"
    r"(?: hiện(?: nay)?)?"
    r"(?: là| giữ chức(?: vụ)?)?)?|,? (?:chính thức )?trở thành",
    rf",? (?:đã )?nghỉ hưu[^.;,\n]{{0,40}}, {_NOWADAYS}(?: đang)? {either('là', 'làm', 'giữ')}"
    rf"(?: {POST_WORD})?",
    rf",? bị{_OF_A_DECISION}{{0,9}}? (?:tạm )?đình chỉ (?:công tác|nhiệm vụ|{POST_WORD})",
    rf",? được{_FEW_WORDS}{{0,10}}? (?:giao(?= quyền )|trao quyết định {_TAKES_OFFICE})",
    rf"{_FEW_WORDS}{{0,4}},? (?:trên|với|trong|ở) (?:cương vị|vai trò|vị trí|tư cách)(?: là)?",
    r",? được giao (?:nhiệm vụ|trọng trách|vị trí|vai trò)(?: là)?",
    r",? với tư cách(?: là)?",
)
_TOOK: Final = (
    rf"{_FEW_WORDS}{{1,18}}? (?:lễ|(?:từ|sau|ngay|trước) khi|từ (?:lúc|ngày))"
    rf"(?: chuẩn bị| mới| vừa)? (?:(?:được {_ELECTED} )?{_TAKES_OFFICE}|được (?:bầu|bổ nhiệm))"
)
_ADVERB: Final = either(
    "hiện|vẫn|đang|vừa|đã|sẽ|mới|cũng|tiếp tục|lại|lần lượt|sau đó|khi ấy|khi đó|lúc đó|được|nay",
    "chính|nhận|về|sang|lên|đi|trở lại|quay lại|đồng thời|cùng|đều|thì|còn",
)


def _leading_to(*holds: str) -> re.Pattern[str]:
    return re.compile(
        rf"{ASIDE}(?:{TERM})?\)?(?: [-–])?(?:,? [\"“]?{_ADVERB})*"
        rf"(?:(?P<former>{_HELD})|{either(*holds)}) (?:tân )?",
        re.IGNORECASE,
    )


VERB: Final = _leading_to(_HOLDS)
"""What leads from a person to a post that he holds, takes or leaves."""
VERB_OR_TIME: Final = _leading_to(_HOLDS, _TOOK)
"""The same, or a time that is told by the post: `ông A cho biết sau khi nhậm chức X`."""
ONCE: Final = re.compile(
    r"(?P<former>,?(?: (?!(?:ông|bà|anh(?! hùng)|chị|đồng chí|người|của|cùng|với|thay|gặp|vợ|"
    r"chồng|con|em|mẹ|cha|bố|do|nơi|không|chưa)(?!\w))[^\s.:]+){2,22}?"
    r"(?:(?<=[,;])| và)(?:(?: (?:đã|từng|đã từng))? (?:kinh qua|trải qua)|"
    r" (?:đã )?(?:từng |có (?:nhiều năm|thời gian) |từng có thời gian )"
    rf"(?:{_TAKES_OFFICE}|là)|(?: lần lượt)? {_HELD_MANY}|"
    rf" lần lượt (?:giữ|kinh qua|trải qua) các {_POSTS_IN_A_LIST})"
    rf"(?: (?:các |nhiều )?(?:{POST_WORD}|cương vị|vị trí))?(?:,? như| gồm)?:?) ",
    re.IGNORECASE,
)
"""The same behind something else that is told of a person: `ông A là tiến sĩ luật và từng giữ`."""
TIMES: Final = ("từ khi ", "từ lúc ", "từ ngày ", "sau khi ", "ngay khi ", "trước khi ", "lễ ")
"""One of them stands in it: few clauses have one."""
VERB_WORDS: Final = (
    *("là ", "làm ", "chức", "nhiệm", "giữ", "cách ", "tham gia", "cử ", "đảm ", "trở thành"),
    *("cương vị ", "vị trí ", "thôi ", "kiêm ", " từ ", "vai trò", "qua ", "ghế", "cắt "),
    *("giao quyền ", "đình chỉ ", "bầu ", "đề bạt ", "nhắc ", "trọng trách "),
)
"""One of them stands in each: two of three clauses behind a name have none."""

HELD_NOW: Final = re.compile(
    rf"(?:^| )(?:{_NOWADAYS}|vẫn|từ (?:năm |tháng )?\d[\d/]*(?![\d/]| (?:đến|tới)))", re.IGNORECASE
)
"""Before the next post it says that this one is held."""
GIVES: Final = re.compile(
    rf"(?!.*(?:khi|lúc|thời gian) ).*?(?<!\w)(?:{_ELECTED}|{_LEAVES}|trao|ký)(?!\w)", re.IGNORECASE
)
"""A verb by which a post is given or taken: `ông A được Thủ tướng B bổ nhiệm làm X`."""
BY: Final = re.compile(rf"(?<!\w)(?:được|bị) (?:{HONORIFIC} )*$")
"""Before a person it says that the sentence is about somebody else, to whom the person does it."""
DONE_TO: Final = re.compile(
    rf"{ASIDE}(?:, người)?(?:,? {_ADVERB})*?,? (?:được|bị) (?:{HONORIFIC} )*", re.IGNORECASE
)
"""Between two persons it says that the second does something to the first."""
GOES_ON: Final = re.compile(
    rf"(?:{TERM})?[,;](?:,? (?:để|{_ELECTED}))*,? {_COMMITTEES}(?:,| và) {_TAKES_OFFICE} |"
    rf"(?:{TERM})?(?:,? (?:nhưng|song) vẫn|,|;| và| rồi| để| sang| về| lên| xuống)"
    r"(?: (?:và|rồi|sau đó|tiếp đó|tiếp theo|(?:đến |tới |từ )?(?:năm |tháng |ngày )?\d[\d/-]*,?|"
    r"(?:một|hai|ba|bốn|năm|sáu|vài|\d+) (?:năm|tháng) sau,?|chuyển|sang|về|lên|xuống|ra|vào|đi))*"
    rf"(?: lần lượt|(?: từng)? có (?:thời gian|nhiều năm)| từng| {_NOWADAYS}|"
    rf" được(?: (?!bầu|bổ)\w+){{0,8}}?| {_ELECTED},?|"
    r" (?:nhận )?(?:nhiệm vụ|công tác|làm việc)(?: mới)? (?:tại|ở) [^.;:\n]{3,50}?,?)* "
    rf"(?:{_TAKES_OFFICE}|là|(?<=được )(?:bầu|bổ nhiệm)) ",
    re.IGNORECASE,
)
"""After a post it leads to the next one of the same person: `…, bốn năm sau làm Trưởng phòng`."""
LEAVES_MORE: Final = re.compile(
    rf"(?:{TERM})?(?:[,;]| và| đồng thời)(?: (?:và|đồng thời|cho|bị|được|xin))* {_LEAVES} ", re.I
)
"""After a post that is left it leads to the next one: `cách chức X, cho thôi giữ chức Y`."""
TAKES_OVER: Final = re.compile(
    rf",?(?: (?:để|sẽ|lên|vào))? (?:{_TAKES_OFFICE}|"
    r"(?:ở|trên|trong|với) (?:cương vị|vị trí)(?: là)?) ",
    re.IGNORECASE,
)
"""Behind a person who is replaced it leads to the post that the other takes: `thay ông B làm X`."""
REPLACES: Final = re.compile(
    rf"{ASIDE}[^.;:\n]{{0,60}}?(?: (?:sẽ|được {_ELECTED}|lên|về|sang|vào|đã|vừa|mới|để))*"
    rf",? (?:thay|thay cho|thay thế|kế nhiệm|thế chỗ)(?: {HONORIFIC})* ",
    re.IGNORECASE,
)
"""Between two persons it says that the first takes over from the second."""
MOVES_ON: Final = re.compile(
    rf"(?:{TERM})?(?:(?: (?:cho )?(?:đến|tới))?(?: (?:năm|tháng) [\d/]+)?,? "
    r"(?:rồi|thì|sau đó|trước khi|(?:cho )?(?:đến|tới) khi) (?:lại |được |bị )?"
    r"(?:chuyển|về|sang|nghỉ|lên|điều|luân chuyển|rời|bắt|khởi tố|qua đời|mất))(?!\w)",
    re.IGNORECASE,
)
"""Behind a post it tells what came after it: `giữ chức X, rồi chuyển về Y`."""
LEFT: Final = re.compile(
    rf"thôi|nhiệm|cách|cắt|từ(?: (?:{POST_WORD}|cương vị|vị trí))? $", re.IGNORECASE
)
APPOINTED: Final = re.compile(rf"(?:^| )(?:để|sang|về|lên|xuống|{_ELECTED}) ", re.IGNORECASE)
"""In verbs that follow each other: the first tells what is left, the second what is taken."""
NEWLY: Final = re.compile(rf" được (?:\w+ ){{0,12}}?{_ELECTED},? ")
"""In a verb it says that the post is new, whatever was `trước đó`: news tell what came last."""
TAKING: Final = re.compile(
    rf"trước khi (?:chính thức )?(?:được(?:{_FEW_WORDS}{{1,4}}?(?= {_ELECTED}))? )?"
    rf"(?:(?:chuyển|về|ra|vào|sang|lên){_FEW_WORDS}{{0,5}}? )?"
    rf"(?:{_ELECTED}, )*(?:{_ELECTED}{_FEW_WORDS}{{0,2}}? )?(?:{_COMMITTEES}(?:,| và) )?"
    rf"(?:(?:{_TAKES_OFFICE}|trở thành|là) |(?<=bầu )|(?<=bổ nhiệm ))"
)
AFTER_OTHERS: Final = re.compile(
    rf"(?:{TERM})?(?: (?:vào |từ |hồi )?(?:(?:đầu |cuối )?(?:tháng |năm ))?\d[\d/-]*)?,? sau "
    r"(?:khi|thời gian|nhiều năm|\d+ năm) (?:đã |từng |được )*"
    rf"(?:(?:kinh qua|trải qua|giữ) (?:các |nhiều )?(?:{POST_WORD}|cương vị|vị trí)"
    rf"(?:[^.,;:\n]{{0,24}}?(?: như:?| gồm:?|:))?|{_LEAVES}|{_TAKES_OFFICE}|"
    rf"(?:rời|mất) (?:ghế|{POST_WORD}|cương vị|vị trí)) ",
    re.IGNORECASE,
)
"""Behind a post it leads to those before it: `…, sau khi trải qua các chức vụ như X, Y`."""
TAKEN: Final = re.compile(
    rf"(?:{TERM})?(?: \([^()]{{3,60}}\))?"
    r"(?: (?:từ|vào|năm|tháng|ngày|(?:trong )?(?:giai đoạn|thời gian))[^,.]{0,40})?(?:,|(?<=\d\))) "
    rf"(?:(?:hiện|nay|(?:đến |từ |tới )?(?:năm|tháng) [\d/-]+,?) )?(?:{HONORIFIC} ?)*"
)
"""The clause `Trước khi được bầu làm X, ông …`, before the post and behind it."""

PLURAL: Final = re.compile(
    r"(?:^|\W)(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|\d|một số|nhiều|đều là)"
    r"(?: (?:đồng chí|ông|bà|vị|nguyên|cựu|tân))*\s$"
)
"""Before a post it says that several persons follow who hold it."""
_IN_OFFICE: Final = (
    r" (?:còn |đang )?"
    rf"(?:(?:giữ|đảm nhiệm|đảm nhận)(?: (?:các )?(?:{POST_WORD}|cương vị|vị trí))?|làm|là|"
    r"(?:ở|trên) (?:cương vị|vị trí))"
)
_WHILE: Final = (
    r"(?:(?:trong (?:suốt )?)?(?:thời (?:gian|kỳ|kì)|(?:những|\d+) năm)|"
    rf"(?:trong )?(?:(?<!đồng )thời|(?<!trước )(?<!từ )khi|lúc|hồi)){_IN_OFFICE}"
)
LEAVING: Final = re.compile(
    rf"(?:{_LEAVES}|{_UNDONE}(?:{_ELECTED},? )*{_ELECTED}(?: (?:giữ )?{POST_WORD})?|"
    rf"(?:rời|mất) (?:ghế|{POST_WORD}|cương vị|vị trí)|cho từ chức|{_WHILE}|"
    r"sau \w+ (?:năm|tháng) làm|tiền nhiệm ở vị trí|tiền nhiệm là)\s$"
)
"""Before a post it says that the post is left, or was left long ago."""
ENDS_OF_LEAVING: Final = tuple(
    "thôi chức vụ danh giữ làm nhiệm cắt cách hết các ghế vị trí là nhận".split()
)
"""Words one of which ends it: plain ends are compared faster than a pattern is searched."""

DEMANDED: Final = re.compile(
    r"(?:(?<!theo )(?<!tờ trình )đề nghị|kiến nghị|yêu cầu|đòi|đề xuất|(?<!tờ )trình|dự kiến|sẽ)"
    r"(?:,? (?!phê)[^\W\d_]+){0,8} $"
)
"""Before such words it says that the post is not left yet."""
WILL: Final = re.compile(
    r"(?<!\w)sẽ (?:xem xét|quyết định|tiến hành|thực hiện|cho ý kiến|biểu quyết|bỏ phiếu)(?!\w)"
    r"(?:[^.\n]|\.(?=\w))*$"
)
"""The same from the beginning of a long list of what is to be decided."""

HELD_BEFORE: Final = re.compile(
    r"[klth](?:(?<=t)hời (?:gian|kỳ|kì)|(?<=t)(?<!đồng t)hời|(?<=k)(?<!trước k)(?<!từ k)hi|"
    r"(?<=l)úc|(?<=h)ồi)"
    rf"{_IN_OFFICE} "
)
LEFT_BEFORE: Final = re.compile(
    rf"sau khi (?:\w+ ){{0,8}}?(?:{_LEAVES}|(?:rời|mất|từ) (?:ghế|{POST_WORD}|cương vị|vị trí)) "
)
_AS: Final = (
    r"(?:với|trên|trong|ở) (?:vai trò, )?(?:tư cách|cương vị|vai trò|trách nhiệm|vị trí)(?: là)? "
)
TOOK_FIRST: Final = re.compile(
    rf" ?(?:(?:trúng cử|đắc cử|giữ|đảm (?:nhiệm|nhận))(?: {POST_WORD}| cương vị| vị trí)?|là) "
)
"""At the beginning of a sentence, its subject behind the post: `Trúng cử X năm 2011, ông …`."""
AS_HOLDER: Final = re.compile(_AS)
"""In the clause before a subject they lead to what it was or is: `Khi còn làm X, ông …`."""

_SOMEBODY: Final = rf"(?:của|do|bởi|cử|mời) (?:{ADDRESS} )?(?:[{UPPER}]\w*[ ,]*)+"
OF_SOMEBODY: Final = re.compile(rf"{_SOMEBODY}$")
ANOTHER_AS_HOLDER: Final = re.compile(rf"{_SOMEBODY}{_AS}$")
"""Before such words, and before the post: it is another's, `với sự giúp đỡ của Mẫn ở cương vị X,
ông …`."""

TO_BE_LEFT: Final = re.compile(
    r"(?<!theo )(?<!xét )(?<!căn cứ )(?:đề nghị|kiến nghị|đề xuất)(?!\w)"
    r"(?:(?!(?:đã|đồng ý|thống nhất|nhất trí|ban hành)(?!\w))[^.;\n])*$"
)
"""Before a person who is to leave a post it says that he still holds it."""
LEAVES: Final = re.compile(
    rf"(?:miễn nhiệm|bãi nhiệm|cách|thôi(?: giữ| làm)?)(?: (?:{POST_WORD}|nhiệm vụ))? $", re.I
)
PROPOSED: Final = re.compile(
    r"giới thiệu|ứng cử|đề cử|tiến cử|(?<!theo )đề nghị|dự kiến|quy hoạch|nếu |tranh cử|dự thảo|"
    rf"(?:bày|trình|đọc|có|ký) tờ trình|(?<!ờ )trình(?: \w+){{1,6}}? {_ELECTED}|"
    rf"(?:không|chưa)(?: thể)? {_ELECTED}(?!\w)"
)
"""In a clause it says that a post is only proposed or stood for."""
REPLACED: Final = re.compile(
    r"(?:thay|thay cho|thay thế|kế nhiệm|của|vợ|chồng|bố|cha|mẹ|"
    r"(?:con|em)(?: trai| gái| rể| vợ| ruột)?|"
    rf"(?:anh|chị)(?: trai| gái| rể| dâu| vợ| chồng| ruột| cả|(?= {ADDRESS})))"
    rf"(?: các)?(?: {ADDRESS})?\s$"
)
"""Before a name it says that the sentence speaks of a successor, a relative or a thing of his."""
STOOD_FOR: Final = re.compile(
    r"(?:ứng cử|tranh cử|ứng cử viên|ứng viên|đề cử|được (?:giới thiệu|đề nghị)(?: tái cử)?|"
    r"giới thiệu (?:để )?lấy phiếu|lấy phiếu giới thiệu|"
    rf"(?:việc có(?: nên)?|chưa|sẽ|chuẩn bị)(?= {_ELECTED})|"
    r"(?:(?<!ờ )(?<!huẩn )(?<!heo )(?:trình|đề nghị)|sẽ xem xét)(?!\w)"
    rf"(?: (?!kết quả)[^\W\d_]+){{0,9}}?(?= (?:{_ELECTED})(?: (?:vào|{POST_WORD}))? $))"
    rf"(?: để)?(?: (?:vào|{_ELECTED}|{_TAKES_OFFICE}|chức(?: vụ| danh)?))*\s$"
)
"""Before a post it says that the person named then only stands for it."""
_RELATIVE: Final = "(?:vợ|chồng|con|em|anh|chị|cha|mẹ|bố|cháu|thân mẫu|thân phụ)"
OF_A_RELATIVE: Final = re.compile(
    rf"(?:{_RELATIVE} (?:trai|gái|ruột|vợ|rể|dâu|đẻ|của)|(?!anh|chị){_RELATIVE})"
    rf"(?: của)?(?: {ADDRESS})?\s$"
)
"""Before a person it says that what follows happens to a relative: `vợ của Bí thư A qua đời`."""
MOURNED: Final = re.compile(
    r"(?:quốc tang|lễ tang|tang lễ|lễ viếng|lễ truy điệu|linh cữu|thương tiếc|"
    r"sự ra đi(?: (?!của)\w+){0,4} của|(?:trước|sau) (?:khi|lúc) (?:từ trần|qua đời),|"
    r"tưởng niệm|tưởng nhớ|tiễn đưa|tiễn biệt)(?: đối với| của| cố| nguyên| đồng chí| ông| bà)*\s$"
)
DIES: Final = re.compile(
    rf"{ASIDE},? (?:(?:trước|sau|kể từ) (?:khi|lúc|ngày) {HONORIFIC} )?"
    rf"(?:(?!{_RELATIVE}(?!\w))\w+ ){{0,2}}?"
    r"(?:từ trần|qua đời|tạ thế|trút hơi thở|tử vong(?! của)|tử nạn|đột tử|"
    r"hy sinh (?:khi|trong khi|lúc|ngày)|"
    r"mất (?:lúc|hồi|ngày|vì (?:bệnh|tai nạn|ung thư|đột quỵ)|do (?:bệnh|tai nạn|đột quỵ)))"
)
"""Before a person, or after, they say that the person is dead."""
PAST: Final = re.compile(
    r"\b(?<!\()từ (?:năm |tháng |ngày )?"
    r"(?:[\d/-]+ (?:(?:đến|tới)(?! nay)|-)|\d{4} ?[-–] ?\d{4})|trước (?:đó|đây|khi)|"
    r"\bthời gian (?:còn |ở |trong |làm việc |công tác )|"
    rf"\bnăm \d{{4}}\b(?! (?:đến|tới) nay)|\bgiai đoạn \d{{4}}|{_UNDONE}"
)
"""Before a subject it sets what is said of it in the past."""
IN_THOSE_DAYS: Final = re.compile(rf" {_THEN} (?:đang |còn )?(?:là|làm|giữ)(?!\w)")
"""In a verb it says the same: `ông A khi đó là Giám đốc`."""
ELECTS: Final = re.compile(rf"{_ELECTED}{_FEW_WORDS}{{0,2}} (?:{HONORIFIC} )*$")
"""Before a name: `Trước đó, hội nghị đã bầu ông …` tells of a new post as well."""
OF_ANOTHER: Final = re.compile(
    rf"(?:{TERM})? (?:đối )?với (?:các |{HONORIFIC}(?!\w))", re.IGNORECASE
)
"""Behind a post that the subject takes from somebody: `ông A cho thôi chức X đối với ông B`."""
SHARED: Final = re.compile(r"đối với|gồm|là (?:các|hai|ba|bốn|\d) |lần lượt (?:là|thuộc về) ")
"""Between a post and a name it says that the post is shared by all names of the list."""
EARLIER: Final = re.compile(r"trước (?:đó|đây)")
HIGHEST: Final = re.compile(
    r"Thủ tướng(?: Chính phủ)?|Quốc hội|Chủ tịch Quốc hội|đại biểu(?: Quốc hội)?"
)
"""Posts that are spoken of without their holder, before another one's post begins."""
OTHERS: Final = re.compile(r"(?:của|theo|với|được|do|cùng|và|bởi|thay|thay mặt)\s$")
"""Before such a post it says that the post is not of the name that follows."""
MANY_OTHERS: Final = re.compile(r"(?:với|cùng|của|cho|trước|tới|đến|gửi) (?:các|những)\s$")
"""Before a post and a comma it says that the name behind the comma is not of those: `với các đại
biểu, đại tá A cho biết …`."""
LISTED: Final = re.compile(
    rf"(?:{TERM})?\)?{ASIDE}(?: \([^()\n]{{2,80}}\)|\))?\s*"
    rf"(?:[,;]|\bvà\b|\bcùng\b)\s*(?:và |cùng )?(?:{HONORIFIC}[.,]?\s*)*",
    re.IGNORECASE,
)
"""What stands between two names of one list."""
SPEAKS: Final = re.compile(
    r" (?:cho (?:hay|biết|rằng)|nói|khẳng định|đề nghị|nhấn mạnh|cam kết|thừa nhận|hứa|giải thích|"
    r"nêu|kiến nghị|thông tin|bày tỏ|trao)(?!\w)"
)
"""Behind a person or a post it says that this is the subject of the clause."""
