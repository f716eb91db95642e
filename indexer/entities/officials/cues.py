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

TERM: Final = (
    r"(?:,? \(?(?:của |các )?(?:(?:trong )?(?:thời gian|thời kỳ) (?=\d{4} ?[-–] ?\d{4})|"
    r"(?:khóa|nhiệm kỳ|nhiệm kì|giai đoạn) )(?:[\dIVX][\dIVX –-]*|mới|này|trước)"
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
    r"(?:là )?(?:con|em|anh|chị|vợ|chồng|cháu)(?: \w+)? (?:của )?[^()]{2,50}",
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
    r"(?:(?:hiện|đang|vừa|mới|đồng thời|cũng|nay|người(?! phát ngôn)|còn|đều|cùng) )*"
    r"(?P<once>từng |(?:thôi|rời) (?:(?:giữ |làm )?(?:chức |chức vụ |ghế |cương vị )?))?"
    r"(?:(?:được )?(?:bầu |bổ nhiệm )?(?:là |giữ chức |giữ chức vụ |làm ))?",
    re.IGNORECASE,
)
"""What may stand between a name and the posts that follow it."""
NOWADAYS: Final = r"(?:hiện(?: nay)?|nay|đang)(?!\w)"
UNDONE: Final = r"(?:hủy|thu hồi|bãi bỏ)(?: bỏ)? (?:các )?quyết định (?:về )?(?:việc )?"
"""Said of an appointment: whoever had it holds the post no more."""
ADVERB: Final = either(
    "hiện|vẫn|đang|vừa|đã|sẽ|mới|cũng|tiếp tục|lại|lần lượt|sau đó|khi ấy|khi đó|lúc đó|được|nay",
    "chính(?: thức)?|bất ngờ|nhận|về|sang|lên|đi|trở lại|quay lại|đồng thời|cùng|đều|thì|còn",
)
BY: Final = re.compile(rf"(?<!\w)(?:được|bị) (?:{HONORIFIC} )*$")
"""Before a person it says that the sentence is about somebody else, to whom the person does it."""
DONE_TO: Final = re.compile(
    rf"{ASIDE}(?:, người)?(?:,? {ADVERB})*?,? (?:được|bị) (?:{HONORIFIC} )*", re.IGNORECASE
)
"""Between two persons it says that the second does something to the first."""

PLURAL: Final = re.compile(
    r"(?:^|\W)(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|\d|một số|nhiều|đều là)"
    r"(?: (?:đồng chí|ông|bà|vị|nguyên|cựu|tân))*\s$"
)
"""Before a post it says that several persons follow who hold it."""
IN_OFFICE: Final = (
    r" (?:còn |đang )?"
    rf"(?:(?:giữ|đảm nhiệm|đảm nhận)(?: (?:các )?(?:{POST_WORD}|cương vị|vị trí))?|làm|là|"
    r"(?:ở|trên) (?:cương vị|vị trí))"
)
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
    rf"{IN_OFFICE} "
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
REPLACED: Final = re.compile(
    r"(?:thay|thay cho|thay thế|kế nhiệm|của|vợ|chồng|bố|cha|mẹ|"
    r"(?:con|em)(?: trai| gái| rể| vợ| ruột)?|"
    rf"(?:anh|chị)(?: trai| gái| rể| dâu| vợ| chồng| ruột| cả|(?= {ADDRESS})))"
    rf"(?: các)?(?: {ADDRESS})?\s$"
)
"""Before a name it says that the sentence speaks of a successor, a relative or a thing of his."""
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
    rf"\bnăm \d{{4}}\b(?! (?:đến|tới) nay)|\bgiai đoạn \d{{4}}|{UNDONE}"
)
"""Before a subject it sets what is said of it in the past."""
IN_THOSE_DAYS: Final = re.compile(rf" {_THEN} (?:đang |còn )?(?:là|làm|giữ)(?!\w)")
"""In a verb it says the same: `ông A khi đó là Giám đốc`."""
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
    r"(?: \([^()\n]{2,30}\))?(?: (?:đã|cũng|từng))? "
    r"(?:cho (?:hay|biết|rằng)|nói|khẳng định|đề nghị|nhấn mạnh|cam kết|thừa nhận|hứa|giải thích|"
    r"nêu|kiến nghị|thông tin|bày tỏ|trao|hỏi|chất vấn|phản ánh|đặt (?:câu hỏi|vấn đề))(?!\w)"
)
"""Behind a person or a post it says that this is the subject of the clause."""
