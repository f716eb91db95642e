"""Words of a query that only ask."""

from __future__ import annotations

import pytest

from indexer.language.syllables import fold
from indexer.query import parse_query, to_text, topic_of, without_question


@pytest.mark.parametrize(
    ("query", "topic", "asking"),
    [
        ("ai là bộ trưởng thủy lợi", "bộ trưởng thủy lợi", "ai là"),
        ("ai đang là bí thư huyện Đông Sa", "bí thư huyện Đông Sa", "ai đang là"),
        ("bộ trưởng thủy lợi hiện nay là ai?", "bộ trưởng thủy lợi", "hiện nay là ai"),
        ("Lê Văn Mẫu là ai", "Lê Văn Mẫu", "là ai"),
        ("vì sao ông Mẫu bị kỷ luật", "ông Mẫu bị kỷ luật", "vì sao"),
        ("sao ông Mẫu bị kỷ luật", "ông Mẫu bị kỷ luật", "sao"),
        ("khi nào họp hội đồng", "họp hội đồng", "khi nào"),
        ("luật đê điều có hiệu lực từ năm nào", "luật đê điều có hiệu lực", "từ năm nào"),
        ("đê điều là gì", "đê điều", "là gì"),
        ("ông Mẫu bị phạt gì", "ông Mẫu bị phạt", "gì"),
        ("Lê Văn Mẫu bao nhiêu tuổi", "Lê Văn Mẫu", "bao nhiêu tuổi"),
        ("xin cho biết vì sao đê vỡ", "đê vỡ", "xin cho biết vì sao"),
        ("tôi muốn tìm bài về việc đắp đê", "đắp đê", "tôi muốn tìm bài về việc"),
        ("bao giờ thì đắp đê", "đắp đê", "bao giờ thì"),
        ("ai đã ký quyết định 5", "đã ký quyết định 5", "ai"),
        ("ai ký quyết định 5", "ký quyết định 5", "ai"),
        ("quyết định 5 do ai ký", "quyết định 5", "do ai ký"),
        ("có nên đắp đê không", "đắp đê", "có nên không"),
        ("tại sao đắp đê bao nhiêu", "đắp đê", "tại sao bao nhiêu"),
        ("bộ trưởng thủy lợi là ai năm 2032", "bộ trưởng thủy lợi năm 2032", "là ai"),
        ("nghị định 71 quy định gì về đê", "nghị định 71 về đê", "quy định gì"),
        ("hội đồng có bao nhiêu đại biểu nữ", "hội đồng đại biểu nữ", "có bao nhiêu"),
        ("vì sao ông Mẫu bị phạt bao nhiêu tiền", "ông Mẫu bị phạt tiền", "vì sao bao nhiêu"),
    ],
)
def test_what_a_question_is_about(query: str, topic: str, asking: str) -> None:
    for typed, about, words in (
        (query, topic, asking),
        (fold(query), fold(topic), fold(asking)),
        (query.capitalize(), topic, asking),
    ):
        parsed = without_question(parse_query(typed))
        assert to_text(parsed.tree).lower() == about.lower()
        assert " ".join(parsed.question).lower() == words
        assert topic_of(typed).lower() == about.lower()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "vì sao",
        "AI là công cụ",
        "ai cập",
        "sao biển",
        "có sở hàng không",
        "người ta hỏi vì sao đê vỡ",
        '"vì sao" đê vỡ',
        "vì* sao* đê",
        "-vì sao",
    ],
)
def test_what_is_no_question(query: str) -> None:
    parsed = parse_query(query)
    assert without_question(parsed) == parsed
    assert topic_of(query) == query


def test_filters_stay() -> None:
    parsed = without_question(parse_query("ai là bộ trưởng thủy lợi từ:2022"))
    assert to_text(parsed.tree) == "bộ trưởng thủy lợi từ:2022"
