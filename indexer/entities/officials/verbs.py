"""The verbs by which somebody takes, holds or leaves a post, as patterns."""

from __future__ import annotations

import re
from typing import Final

from indexer.entities.officials.cues import (
    ADDRESS,
    ADVERB,
    ASIDE,
    HONORIFIC,
    IN_OFFICE,
    NOWADAYS,
    POST_WORD,
    RANK,
    TERM,
    UNDONE,
    either,
)
from indexer.language.letters import UPPER

_FEW_WORDS: Final = rf"(?: (?!{ADDRESS}(?!\w))\w+)"

_OF_A_DECISION: Final = (
    r"(?: (?!(?:ông|bà|anh|chị|đồng chí|bầu|bổ|làm|giữ|thay|sau|khi|trước|phân|điều|giao|là|và|để|"
    r"vì|do|người|không|chưa)(?!\w))\w+)"
)
"""Who decides on a person and how: `bị Ban Bí thư kỷ luật cách chức`."""

_ELECTED: Final = either(
    "(?:tín nhiệm |tái )?bầu|(?:tái )?bổ nhiệm(?: lại)?|phân công|điều động|chỉ định|phê chuẩn",
    "chuẩn y|giao|luân chuyển|tái cử",
    "(?<!ứng )(?<!đề )(?<!tiến )cử(?= (?:làm|giữ|về|sang|vào|đảm))",
)
_COMMITTEES: Final = r"tham gia (?:ban|bch)[^.;\n]{2,90}?"
_AN_OFFICE: Final = (
    rf"(?: thêm| luôn)?(?: một)?(?: (?:các |nhiều )?(?:{POST_WORD}|cương vị|vị trí|nhiệm vụ|"
    r"vai trò|trọng trách)(?: mới| khác| nữa)?(?: là| như)?)?:?"
)
_TAKES_OFFICE: Final = either(
    "làm(?: nhiệm vụ| chức)?",
    rf"giữ{_AN_OFFICE}|đảm (?:nhiệm|nhận|đương|trách){_AN_OFFICE}",
    rf"(?:(?:ngồi )?vào|phụ trách|lên) (?:{POST_WORD}|vị trí|cương vị|ghế)",
    r"nhận (?:nhiệm vụ|chức(?: vụ| danh)?|cương vị)(?: mới)?(?: là)?|(?:tuyên thệ )?nhậm chức",
    rf"(?:trúng cử|tái đắc cử|đắc cử)(?: {POST_WORD})?",
    rf"kiêm(?: nhiệm| luôn| giữ)?(?: (?:các )?{POST_WORD})?|tham gia(?: làm)?",
)
_LEAVES: Final = either(
    rf"thôi {_COMMITTEES},?(?: và)? thôi (?:giữ )?{POST_WORD}",
    rf"chấm dứt (?:thực hiện )?(?:nhiệm vụ|tư cách|{POST_WORD})",
    rf"thôi (?:giữ )?{POST_WORD}|thôi (?:giữ|làm(?: nhiệm vụ)?|nhiệm vụ(?! để ))",
    r"thôi(?= (?:đại biểu|đbqh))",
    r"(?:bãi nhiệm|miễn nhiệm|bãi miễn|thôi|xóa|hủy(?: bỏ)?|tước|mất|không (?:công|xác) nhận)"
    rf" tư cách(?: {POST_WORD})?",
    rf"(?:miễn nhiệm|bãi nhiệm|cắt|(?<!tư )cách)(?: hết)?(?: các)?(?: {POST_WORD})?",
)
_MANY_POSTS: Final = rf"(?:{POST_WORD}|cương vị|vị trí|trọng trách)[^.;:\n]{{0,90}}?"
_POSTS_IN_A_LIST: Final = rf"{_MANY_POSTS}(?:,? (?:như|gồm(?: có)?):?|:)"
_HELD_MANY: Final = either(
    rf"từng (?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua) (?:các |nhiều )?{_POSTS_IN_A_LIST}",
    r"(?<!hiện )(?<!đang )(?:từng )?(?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua|(?<=được )giao) "
    rf"nhiều {either(_POSTS_IN_A_LIST, f'{_MANY_POSTS},? từ(?! năm| tháng| ngày)')}",
)
"""A career told in one list: `đã đảm nhiệm nhiều chức vụ tại Sở X, như: Y; Z`."""
_PLACE_OF_WORK: Final = (
    r"(?:văn phòng|ubnd|hđnd|ủy ban|ban|tỉnh|huyện|quận|thành|công an|tòa|trung ương|đơn vị|"
    r"cơ quan|(?:sở|bộ|cục|vụ|viện)(?! trưởng))(?!\w)"
)
"""Where somebody comes from who is no head there: `điều động từ Văn phòng UBND tỉnh về làm X`."""
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
    r",? (?:(?:viết|nộp|gửi|làm) đơn )?(?:xin )?từ (?:chức|nhiệm)(?: vụ)?",
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
    rf",? bị {UNDONE}{_ELECTED}(?: (?:giữ )?{POST_WORD})?",
    rf",? (?:{_ELECTED} |chuyển |điều )?từ(?: (?:{POST_WORD}|cương vị|vị trí))?"
    rf"(?! {_PLACE_OF_WORK})",
    rf",? (?:từng )?(?:kinh qua|trải qua) (?:các )?{_POSTS_IN_A_LIST}",
    r",? (?:từng )?trải qua (?:các |nhiều )?(?:chức vụ|chức danh|vị trí|cương vị)(?: công tác)?"
    rf"(?:,? (?:và|rồi) {_TAKES_OFFICE})?",
)
_BY: Final = r"(?:(?!là |trước khi |ông |bà |không |chưa )\w+ )"
_HOLDS: Final = either(
    rf",? (?:{_ELECTED}{_FEW_WORDS}{{0,3}}? )?{_COMMITTEES}(?:,| và) {_TAKES_OFFICE}",
    rf",? {_ELECTED}(?:{_FEW_WORDS}{{0,3}}? {_TAKES_OFFICE}|(?: chọn)? là)",
    rf",? (?:(?:được )?{_BY}{{0,8}}?|được (?:ông |bà )?{_BY}{{0,12}}?){_ELECTED}(?:, {_ELECTED})*"
    rf"(?: bổ sung)? (?:{_TAKES_OFFICE}|(?:vào )?(?:các )?{POST_WORD}|vị trí)",
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
    rf",? (?:được )?{_BY}{{0,8}}?(?:điều động|điều|luân chuyển|chuyển)(?: công tác)? từ "
    rf"[^.;,:\n]{{3,60}}? (?:về|sang|lên|xuống|ra|vào)(?: (?!làm|giữ|nhận)\w+){{0,4}} "
    rf"{_TAKES_OFFICE}",
    rf",? {_TAKES_OFFICE}",
    rf",? là(?: (?:{RANK}|(?:phó )?giáo sư|(?:tiến|thạc|bác) (?:sĩ|sỹ)|kỹ sư|cử nhân|người|"
    rf"luật gia|thương binh|nhà giáo|giáo viên|kiến trúc sư)(?-i:[^.;:,()\n{UPPER}]{{0,40}}),"
    r"(?: hiện(?: nay)?)?"
    r"(?: là| giữ chức(?: vụ)?)?)?|,? (?:chính thức )?trở thành",
    rf",? (?:đã )?nghỉ hưu[^.;,\n]{{0,40}}, {NOWADAYS}(?: đang)? {either('là', 'làm', 'giữ')}"
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


def _leading_to(*holds: str) -> re.Pattern[str]:
    return re.compile(
        rf"{ASIDE}(?:{TERM})?\)?(?: [-–])?(?:, người)?(?:,? [\"“]?{ADVERB})*"
        rf"(?:(?P<former>{_HELD})|{either(*holds)}) (?:tân )?"
        r"(?:(?:một trong )?(?:các|những|hai|ba|bốn|\d) (?:vị |trong số )?)?",
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
    rf"(?:^| )(?:{NOWADAYS}|vẫn|từ (?:năm |tháng )?\d[\d/]*(?![\d/]| (?:đến|tới)))", re.IGNORECASE
)
"""Before the next post it says that this one is held."""
GIVES: Final = re.compile(
    rf"(?!.*(?:khi|lúc|thời gian) ).*?(?<!\w)(?:{_ELECTED}|{_LEAVES}|trao|ký)(?!\w)", re.IGNORECASE
)
"""A verb by which a post is given or taken: `ông A được Thủ tướng B bổ nhiệm làm X`."""
GOES_ON: Final = re.compile(
    rf"(?:{TERM})?[,;](?:,? (?:để|{_ELECTED}))*,? {_COMMITTEES}(?:,| và) {_TAKES_OFFICE} |"
    rf"(?:{TERM})?(?:,? (?:nhưng|song) vẫn|,|;| và| rồi| để| sang| về| lên| xuống|"
    r",? vừa(?= là )|(?= (?:làm|giữ chức) ))"
    r"(?: (?:và|rồi|sau đó|tiếp đó|tiếp theo|(?:đến |tới |từ )?(?:năm |tháng |ngày )?\d[\d/-]*,?|"
    r"(?:một|hai|ba|bốn|năm|sáu|vài|\d+) (?:năm|tháng) sau,?|chuyển|sang|về|lên|xuống|ra|vào|đi))*"
    rf"(?: lần lượt|(?: từng)? có (?:thời gian|nhiều năm)| từng| {NOWADAYS}|"
    rf" được(?: (?!bầu|bổ)\w+){{0,8}}?| {_ELECTED},?|"
    r" (?:nhận )?(?:nhiệm vụ|công tác|làm việc)(?: mới)? (?:tại|ở) [^.;:\n]{3,50}?,?|"
    r"(?<=về)(?: (?!làm|giữ)\w+){1,4}(?= (?:làm|giữ) ))* "
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
_WHILE: Final = (
    r"(?:(?:trong (?:suốt )?)?(?:thời (?:gian|kỳ|kì)|(?:những|\d+) năm)|"
    rf"(?:trong )?(?:(?<!đồng )thời|(?<!trước )(?<!từ )khi|lúc|hồi)){IN_OFFICE}"
)
LEAVING: Final = re.compile(
    rf"(?:{_LEAVES}|{UNDONE}(?:{_ELECTED},? )*{_ELECTED}(?: (?:giữ )?{POST_WORD})?|"
    rf"(?:rời|mất) (?:ghế|{POST_WORD}|cương vị|vị trí)|cho từ chức|{_WHILE}|"
    r"sau \w+ (?:năm|tháng) làm|tiền nhiệm ở vị trí|tiền nhiệm là)\s$"
)
"""Before a post it says that the post is left, or was left long ago."""
LEFT_BEFORE: Final = re.compile(
    rf"sau khi (?:\w+ ){{0,8}}?(?:{_LEAVES}|(?:rời|mất|từ) (?:ghế|{POST_WORD}|cương vị|vị trí)) "
)
PROPOSED: Final = re.compile(
    r"giới thiệu|ứng cử|đề cử|tiến cử|(?<!theo )đề nghị|dự kiến|quy hoạch|nếu |tranh cử|dự thảo|"
    rf"(?:bày|trình|đọc|có|ký) tờ trình|(?<!ờ )trình(?: \w+){{1,6}}? {_ELECTED}|"
    rf"(?:không|chưa)(?: thể)? {_ELECTED}(?!\w)"
)
"""In a clause it says that a post is only proposed or stood for."""
STOOD_FOR: Final = re.compile(
    r"(?:ứng cử|tranh cử|ứng cử viên|ứng viên|đề cử|được (?:giới thiệu|đề nghị)(?: tái cử)?|"
    r"giới thiệu (?:để )?lấy phiếu|lấy phiếu giới thiệu|"
    rf"(?:việc có(?: nên)?|chưa|sẽ|chuẩn bị)(?= {_ELECTED})|"
    r"(?:(?<!ờ )(?<!huẩn )(?<!heo )(?:trình|đề nghị)|sẽ xem xét)(?!\w)"
    rf"(?: (?!kết quả)[^\W\d_]+){{0,9}}?(?= (?:{_ELECTED})(?: (?:vào|{POST_WORD}))? $))"
    rf"(?: để)?(?: (?:vào|{_ELECTED}|{_TAKES_OFFICE}|chức(?: vụ| danh)?))*\s$"
)
"""Before a post it says that the person named then only stands for it."""
ELECTS: Final = re.compile(rf"{_ELECTED}{_FEW_WORDS}{{0,2}} (?:{HONORIFIC} )*$")
"""Before a name: `Trước đó, hội nghị đã bầu ông …` tells of a new post as well."""
