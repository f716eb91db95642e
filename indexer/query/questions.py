"""Words that only make a question of a query: `ai là bộ trưởng y tế` asks for `bộ trưởng y tế`.

They stand at the beginning or the end, and some in the middle (`bộ trưởng y tế là ai năm 2020`).
Articles need not have them, and thousands do.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.language.syllables import fold, has_diacritics
from indexer.query.parser import parse_query, to_text
from indexer.query.tree import And, Word, positive_words, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.query.parser import ParsedQuery


def without_question(parsed: ParsedQuery) -> ParsedQuery:
    """A query without the words that make a question of it; they are told apart.

    What is nothing but a question stays as it is.
    """
    if not isinstance(parsed.tree, And):
        return parsed
    nodes = parsed.tree.nodes
    places = [at for at, node in enumerate(nodes) if isinstance(node, Word)]
    words = tuple(node for node in nodes if isinstance(node, Word))
    topic = _topic_in(words)
    asking = {places[at] for at in range(len(words)) if at not in topic}
    kept = tuple(node for at, node in enumerate(nodes) if at not in asking)
    if not asking or not any(map(positive_words, kept)):
        return parsed
    question = tuple(words[at].typed for at in range(len(words)) if at not in topic)
    return replace(parsed, tree=kept[0] if len(kept) == 1 else And(kept), question=question)


def topic_of(text: str) -> str:
    """What a query is about, as text; as it was typed if it is no question."""
    parsed = without_question(parse_query(text))
    return to_text(parsed.tree) if parsed.question else text


def _topic_in(words: Sequence[Word]) -> Sequence[int]:
    """Where the words stand that a question is about."""
    around = _within(words)
    for at in range(around.start + 1, around.stop - 1):
        form = max((each for each in _MIDDLES if _begins(words[at:], each)), key=len, default=())
        if form and at + len(form) < around.stop:
            return [each for each in around if not at <= each < at + len(form)]
    return around


def _within(words: Sequence[Word]) -> range:
    """The words without those that ask at the beginning and the end."""
    begin, end = 0, len(words)
    if not words or (fold(words[0].key) not in _FIRST and fold(words[-1].key) not in _LAST):
        return range(end)
    for opening, ending in _AROUND:
        if _begins(words, opening) and _ends(words, ending):
            return range(len(opening), end - len(ending))
    while more := max((len(each) for each in _OPENINGS if _begins(words[begin:], each)), default=0):
        begin += more
    rest = words[begin:]
    begin += next((len(who) for who, does in _BEFORE if _begins(rest, who + does)), 0)
    rest = words[begin:]
    end -= max((len(each) for each in _ENDINGS if _ends(rest, each)), default=0)
    if (begin, end) != (0, len(words)):
        now = (len(each) for each in _NOW if _ends(words[begin:end], each))
        end -= max(now, default=0)
    return range(begin, end)


def _begins(words: Sequence[Word], form: Sequence[Word]) -> bool:
    return len(words) > len(form) and all(map(_is, words, form))


def _ends(words: Sequence[Word], form: Sequence[Word]) -> bool:
    return len(words) > len(form) and all(map(_is, words[len(words) - len(form) :], form))


def _is(word: Word, of_form: Word) -> bool:
    """Whether a word of a form was typed, perhaps without dấu. `AI` is no question."""
    if word.typed == "AI":
        return False
    if has_diacritics(word.typed):
        return word.key == of_form.key
    return word.key == fold(of_form.key)


def _forms(*forms: str) -> tuple[tuple[Word, ...], ...]:
    return tuple(map(words_of, forms))


_OPENINGS: Final = _forms(
    *("xin cho biết", "hãy cho biết", "cho biết", "cho tôi biết", "xin cho tôi biết"),
    *("xin hỏi", "cho hỏi", "cho tôi hỏi", "xin cho hỏi", "tôi muốn hỏi", "tôi muốn biết"),
    *(
        f"{wanted} {what} về{matter}"
        for wanted in ("tìm", "cần tìm", "tôi cần tìm", "tôi muốn tìm", "tôi muốn đọc")
        for what in ("bài", "bài báo", "bài viết", "tin", "tin tức", "thông tin")
        for matter in ("", " việc", " vụ")
    ),
    *("bài báo nói về", "bài viết nói về", "tôi muốn tìm", "tôi cần tìm"),
    *("ai là", "ai đang là", "ai hiện là", "ai từng là", "ai làm", "ai đang làm", "ai từng làm"),
    *("ai giữ chức", "ai đang giữ chức", "ai giữ chức vụ", "ai đang giữ chức vụ", "những ai"),
    *("vì sao", "tại sao", "khi nào", "bao giờ", "lúc nào", "ngày nào", "năm nào", "ở đâu"),
    *("khi nào thì", "bao giờ thì", "vì sao mà", "tại sao mà", "những ai là"),
    *("làm sao để", "làm thế nào để", "thế nào là", "như thế nào là", "bao nhiêu", "có bao nhiêu"),
)
_ENDINGS: Final = _forms(
    *(
        "là ai",
        "là người nào",
        "gồm những ai",
        "do ai ký",
        "ai ký",
        "vì sao",
        "tại sao",
        "vì lý do gì",
    ),
    *(
        "gì",
        "là gì",
        "làm gì",
        "nói gì",
        "có gì",
        "gồm những gì",
        "quy định gì",
        "quy định những gì",
    ),
    *("khi nào", "từ khi nào", "bao giờ", "lúc nào", "ngày nào", "tháng nào", "năm nào"),
    *("vào ngày nào", "vào tháng nào", "vào năm nào", "từ năm nào", "mấy ngày", "mấy năm"),
    *("ở đâu", "thế nào", "như thế nào", "ra sao", "bao nhiêu", "là bao nhiêu", "bao lâu"),
    *("bao nhiêu tuổi", "mấy tuổi"),
)
_AROUND: Final = tuple(
    (opening, ending)
    for opening in _forms("có nên", "có được", "có bị", "có phải", "có đúng")
    for ending in _forms("hay không", "không", "chưa")
)
_BEFORE: Final = tuple(
    (who, does)
    for asked, acts in (
        (
            "ai",
            ("đã", "ký", "bị", "được", "sẽ", "chịu", "thay", "phê duyệt", "quyết định", "bổ nhiệm"),
        ),
        ("sao", ("ông", "bà")),
    )
    for who in _forms(asked)
    for does in _forms(*acts)
)
"""Words that only ask before some others: `ai ký quyết định 5`."""
_NOW: Final = _forms("hiện nay", "hiện tại", "hiện giờ", "bây giờ")
_MIDDLES: Final = _forms(
    *("là ai", "là những ai", "gồm những ai", "do ai ký", "bao nhiêu", "có bao nhiêu", "khi nào"),
    *("quy định gì", "quy định những gì", "quy định như thế nào", "như thế nào", "nói gì", "có gì"),
)
"""Words that ask wherever they stand; `vì sao` and the like may be told by somebody."""
_FIRST: Final = frozenset(
    fold(form[0].key) for form in (*_OPENINGS, *(opening for opening, _ in (*_AROUND, *_BEFORE)))
)
_LAST: Final = frozenset(fold(form[-1].key) for form in _ENDINGS)
"""Most queries neither begin nor end with a word that may ask."""
