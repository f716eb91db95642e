"""Who is an official: short forms, careers, namesakes, and who is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naming import officials, posts

from indexer.entities import Derivation, distinct_posts


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu, tổng giám đốc Công ty cổ phần Hạ tầng, cho biết.",
        "Ông Trần Văn Mẫu - Chủ tịch kiêm Tổng giám đốc Tập đoàn Sao Mai - nói.",
        "Hiệu trưởng Trường THPT Hòa Bình Trần Văn Mẫu khen học trò.",
        "Bác sĩ Trần Văn Mẫu, giám đốc Bệnh viện Đa khoa tỉnh, khuyên.",
        "Luật sư Trần Văn Mẫu, Chủ nhiệm Đoàn Luật sư tỉnh, bào chữa.",
        "Bộ trưởng Ngoại giao Trung Quốc Vương Mẫu Nghị đến thăm.",
        "Trường THPT Lê Hồng Phong ở đường Nguyễn Huệ, phường Võ Thị Sáu, TP Hồ Chí Minh.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Chủ tịch UBND huyện Trần Đề và Bí thư Huyện ủy Cao Lãnh cùng dự.",
        "Anh Trần Văn Mẫu (34 tuổi, trú xã An Phú) kể lại.",
        "Đội trưởng Trần Văn Mẫu ghi bàn ở phút 90.",
        "Hội thảo diễn ra sáng nay.\nTrần Văn Mẫu",
        "Chủ tịch Vinamẫu Trần Văn Mẫu mở nhà máy.",
        "Ông Trần Văn Mẫu được bổ nhiệm làm Bí thư Tỉnh ủy Giang Tô.",
        "Chủ tịch Hạ viện Trần Văn Mẫu gõ búa.",
        "Theo đơn gửi từ nhà số 8B Trần Văn Mẫu, Thủ tướng yêu cầu kiểm tra.",
        "Ông Trần Văn Mẫu (nguyên Trưởng phòng Kế toán) và ông Lê Văn Thử (nguyên Tổng giám đốc "
        "ngân hàng Sao Mai) hầu tòa.",
        "Bộ trưởng Ngoại giao Kim Yong Nam đến thăm năm 1992.",
        "Nói về 8 phó giám đốc của Sở Nội vụ, bà Trần Thị Mẫu ở Sở cho biết đã giảm.",
        "Phái đoàn của Trung Quốc do Thứ trưởng Bộ Thương mại Vương Mẫu Văn dẫn đầu đã tới.",
        "TS Trần Văn Mẫu - Trưởng phòng Đào tạo, trường Đại học Sao Mai - tư vấn.",
        "Vòng trước, Chủ tịch Trần Văn Mẫu thay HLV, cầu thủ đá hay hơn.",
        "Chủ tịch Trần Văn Mẫu và Phó Chủ tịch HĐQT Lê Văn Thử trả lời cổ đông.",
        "Chủ tịch Trần Văn Mẫu nắm 20 triệu cổ phiếu.",
        "Thầy giáo chủ nhiệm Trần Văn Mẫu thương học trò.",
        "Ông Phạm Phú Quốc (xã An Phú) trồng cam.",
        "Ông Phạm Phú Quốc - cán bộ coi kho - kể lại.",
        "Bà Trương Thị Mai, nguyên kế toán hợp tác, kể lại.",
        "Ông Trần Văn Mẫu, trưởng ban quản trị chung cư 42 Nguyễn Huệ, kể lại.",
        "Bí thư thứ nhất Trung ương Đoàn Lào, 250 đại biểu Cuba cùng dự.",
    ],
)
def test_who_is_no_official(text: str) -> None:
    assert posts(text) == {}


def test_a_text_about_other_countries_alone_names_nobody_here() -> None:
    said = "Bộ trưởng Quốc phòng Lý Mẫu Thử sang Singapore gặp Bộ trưởng Quốc phòng Hàn Quốc. "
    abroad = said + "Trung Quốc và Nhật Bản nói với Hàn Quốc, Thái Lan và Indonesia về Triều Tiên."
    assert posts(abroad) == {}
    assert list(posts(f"{abroad} Việt Nam hoan nghênh.")) == ["Lý Mẫu Thử"]
    assert list(posts(said)) == ["Lý Mẫu Thử"]


@pytest.mark.parametrize(
    "text",
    [
        "Đọc sách là niềm vui riêngAnh Trần Văn Mẫu, Bí thư Huyện đoàn, nói.",
        "Một buổi đợi phàÔng Trần Văn Mẫu, Bí thư Huyện đoàn, nói.",
    ],
)
def test_a_word_glued_to_its_forerunner_may_lead_to_a_name(text: str) -> None:
    assert posts(text) == {"Trần Văn Mẫu": ["Bí thư Huyện đoàn"]}
    assert not posts("Chủ tịch MẫuBank Trần Văn Mẫu nói.")


@pytest.mark.parametrize("said", ["cho biết", "đề nghị", "tiếp khách", "yêu cầu", "nói"])
def test_a_word_glued_to_a_name_is_no_part_of_it(said: str) -> None:
    assert posts(f"Bí thư Huyện đoàn Trần Văn Hạnh{said}.") == {
        "Trần Văn Hạnh": ["Bí thư Huyện đoàn"]
    }
    assert list(posts("Bí thư Huyện đoàn Y Mẫu Niêk nói.")) == ["Y Mẫu Niêk"]


@pytest.mark.parametrize("name", ["Hà Mẫu", "Điểu Mẫu", "Trần Mẫu"])
@pytest.mark.parametrize("said", ["Ông {}", "Theo ông {}", "Nay, Ông {}", "Bà {}"])
def test_a_name_of_two_syllables_is_one_behind_any_address(name: str, said: str) -> None:
    post = "Phó Trưởng Văn phòng Huyện ủy An Phú"
    assert posts(f"{said.format(name)}, {post}, nói.") == {name: [post]}


@pytest.mark.parametrize("name", ["Châu Thành Mẫu", "Châu Văn Mẫu"])
def test_a_name_may_begin_as_a_district_is_called(name: str) -> None:
    assert posts(f"Ông {name}, Phó Chủ tịch UBND huyện Châu Thành, nói.") == {
        name: ["Phó Chủ tịch UBND huyện Châu Thành"]
    }


@pytest.mark.parametrize("parent", [", huyện An Phú", " (huyện An Phú)", ", thị xã An Phú"])
def test_a_town_called_as_a_person_lies_in_a_district(parent: str) -> None:
    found = posts(f"Ông Trần Văn Mẫu - Chủ tịch UBND thị trấn Phan Rí Mẫu{parent} - nói.")
    assert list(found) == ["Trần Văn Mẫu"]


def test_a_leader_of_another_country_is_no_part_of_a_post() -> None:
    assert posts("Trong ảnh là Chủ tịch nước Tập Cận Bình, ông Trần Văn Mẫu, Bí thư Tỉnh ủy.") == {
        "Trần Văn Mẫu": ["Bí thư Tỉnh ủy"]
    }


def test_a_ward_of_a_persons_name_is_told_from_its_chairman() -> None:
    assert posts("Chủ tịch UBND xã Trần Văn Mẫu họp dân.") == {"Trần Văn Mẫu": ["Chủ tịch UBND xã"]}
    assert posts("Bí thư Huyện ủy Trần Đề Lê Văn Thử họp dân.") == {
        "Lê Văn Thử": ["Bí thư Huyện ủy Trần Đề"]
    }
    assert list(posts("Bí thư Tỉnh ủy Hải Dương Lê Văn Thử họp dân.")) == ["Lê Văn Thử"]


def test_short_forms_belong_to_the_one_they_mean() -> None:
    text = (
        "Bí thư Tỉnh ủy Trần Văn Mẫu và Chủ tịch UBND tỉnh Lê Thị Thử tiếp dân. Ông Mẫu trả lời, "
        "sau đó đồng chí Thử và Chủ tịch Thử kết luận. Thủ tướng Chính phủ không dự."
    )
    found = {
        official.name: [
            mention.surface
            for mention in official.mentions
            if mention.derivation is Derivation.SHORT
        ]
        for official in officials(text)
    }
    assert found == {"Trần Văn Mẫu": ["Ông Mẫu"], "Lê Thị Thử": ["đồng chí Thử", "Chủ tịch Thử"]}


def test_the_title_of_a_short_form_is_a_wording_of_the_post_but_makes_no_official() -> None:
    text = "Cục trưởng Cục Thú y Trần Văn Mẫu nói. Cục trưởng Mẫu hứa."
    assert posts(text) == {"Trần Văn Mẫu": ["Cục trưởng Cục Thú y", "Cục trưởng"]}
    assert posts("Ông Trần Văn Mẫu vui tính. Chủ tịch Mẫu là tên bạn bè đặt.") == {}


def test_steps_of_a_career_are_past_when_a_later_one_follows() -> None:
    text = (
        "Ông Trần Văn Mẫu sinh ở Huế. Tháng 6/2016, ông được bầu làm Phó Bí thư Tỉnh ủy, sau đó "
        "được HĐND tỉnh bầu giữ chức Chủ tịch HĐND tỉnh. Tháng 12/2019, ông được bổ nhiệm làm Thứ "
        "trưởng Bộ Nội vụ."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": [
            "Phó Bí thư Tỉnh ủy (former)",
            "Chủ tịch HĐND tỉnh (former)",
            "Thứ trưởng Bộ Nội vụ",
        ]
    }


def test_a_short_form_that_two_bear_means_the_one_named_last() -> None:
    text = (
        "Bí thư Tỉnh ủy Trần Văn Mẫu đến. Ông Mẫu chào. Phó Chủ tịch UBND tỉnh Lê Văn Mẫu đón. "
        "Ông Mẫu cảm ơn."
    )
    found = officials(text)
    assert [len(official.mentions) for official in found] == [2, 2]
    assert found[1].mentions[1].span.start == text.rindex("Ông Mẫu")


def test_what_a_sentence_says_of_a_pronoun_belongs_to_the_one_before() -> None:
    text = (
        "Ông Trần Văn Mẫu, Bí thư Tỉnh ủy, nghỉ hưu. Ông từng giữ chức Giám đốc Sở Xây dựng và "
        "Chủ tịch UBND huyện."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": [
            "Bí thư Tỉnh ủy",
            "Giám đốc Sở Xây dựng (former)",
            "Chủ tịch UBND huyện (former)",
        ]
    }


def test_a_known_name_needs_an_address_and_few_bearers() -> None:
    assert [each.name for each in officials("Ông Phan Đình Trạc đề nghị làm rõ.")] == [
        "Phan Đình Trạc"
    ]
    assert officials("Ảnh: Phan Đình Trạc") == ()
    assert officials("Anh Nguyễn Văn Hùng lái xe tải.") == ()
    assert officials("Ông Nguyễn Văn Dũng trồng xoài.") == ()


def test_each_mention_says_how_it_is_known() -> None:
    text = (
        "Bí thư Tỉnh ủy Trần Văn Mẫu chủ trì. Ông Trần Văn Mẫu kết luận. Các Phó Bí thư: Lê Thị "
        "Thử, Phạm Văn Ví. Đồng chí Hoàng Văn Nghiệm dự. Ông Mẫu cảm ơn."
    )
    found = {
        official.name: [mention.derivation.value for mention in official.mentions]
        for official in officials(text)
    }
    assert found == {
        "Trần Văn Mẫu": ["post", "repeated", "short"],
        "Lê Thị Thử": ["post"],
        "Phạm Văn Ví": ["list"],
        "Hoàng Văn Nghiệm": ["comrade"],
    }


def test_the_author_is_no_official() -> None:
    text = "Bí thư Tỉnh ủy Trần Văn Mẫu phát biểu. Đồng chí Lê Văn Thử ghi."
    assert [each.name for each in officials(text, author="Lê Văn Thử")] == ["Trần Văn Mẫu"]


def test_wordings_of_one_post_are_shown_once() -> None:
    text = (
        "Bộ trưởng Trần Văn Mẫu nói. Bộ trưởng Y tế Trần Văn Mẫu nói. Ông Trần Văn Mẫu, Bộ trưởng "
        "Bộ Y tế, nguyên Bí thư Tỉnh uỷ, nói."
    )
    (official,) = officials(text)
    assert len(official.posts) == 4
    assert [post.text for post in distinct_posts(official.posts)] == [
        "Bộ trưởng Y tế",
        "Bí thư Tỉnh ủy",
    ]


_WORDS = (
    "Bí thư|Tỉnh ủy|Trần Văn Mẫu|Lê Thị Thử|Nguyễn|,|;|và|ông|Ông|bà|đồng chí|các|Phó|Chủ tịch|"
    "UBND|tỉnh|Lào Cai|(|)|-|:|.|\n|nguyên|quyền|được bầu làm|khóa XIII|là|từng|H'Mông|Y|Đức"
).split("|")


@given(
    st.lists(
        st.sampled_from(_WORDS),
        max_size=30,
    )
)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for official in officials(text):
        for mention in official.mentions:
            assert text[mention.span.start : mention.span.end] == mention.surface
        for post in official.posts:
            assert post.span is not None
            assert " ".join(text[post.span.start : post.span.end].split()) == post.text


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    officials(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bí thư Đảng ủy xã Lầu Thị Vá nói.", ["Lầu Thị Vá"]),
        ("Chủ tịch UBND xã Chắng A Sùng nói.", ["Chắng A Sùng"]),
        ("Phó Chủ tịch HĐND Hắc Hải Mẫu nói.", ["Hắc Hải Mẫu"]),
        ("Bí thư Trung ương Đoàn Bùi Văn Mẫu nói.", ["Bùi Văn Mẫu"]),
        ("Giám đốc Ban Quản lý dự án Trần Lê Mẫu nói.", ["Trần Lê Mẫu"]),
        ("Vụ trưởng Vụ Giáo dục Tiểu học Trần Lê Mẫu nói.", ["Trần Lê Mẫu"]),
        ("Bí thư Huyện ủy Hồng Dân Trần Hoài Mẫu nói.", ["Trần Hoài Mẫu"]),
        ("Bí thư Huyện ủy Quế Võ Trần Hoài Mẫu nói.", ["Trần Hoài Mẫu"]),
        ("Bí thư Huyện ủy Đan Phượng và Bí thư Quận ủy Ngũ Hành Sơn nói.", []),
        ("Giám đốc Sở Xây dựng Vũ Quang Mẫu nói.", ["Vũ Quang Mẫu"]),
        ("Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Lê Văn Mẫu nói.", ["Lê Văn Mẫu"]),
        ("Thủ tướng Lý Cường hội kiến Thủ tướng Trần Văn Mẫu.", ["Trần Văn Mẫu"]),
        ("Giám đốc công nghệ Trần Văn Mẫu nói.", []),
        ("Giám đốc Cảnh sát PCCC Trần Văn Mẫu nói.", ["Trần Văn Mẫu"]),
        ("Chủ tịch UBND huyện Trường Sa Trần Văn Mẫu nói.", ["Trần Văn Mẫu"]),
        ("Chủ tịch UBND xã Trường Yên Trần Văn Mẫu nói.", ["Trần Văn Mẫu"]),
        ("Bí thư Đảng ủy thị trấn An Lạc Thôn Trần Văn Mẫu nói.", ["Trần Văn Mẫu"]),
        ("Trần Văn Mẫu, tổng giám đốc Ban quản lý dự án 7.", ["Trần Văn Mẫu"]),
        ("Chánh văn phòng Quỹ bảo trì đường bộ Trần Văn Mẫu nói.", ["Trần Văn Mẫu"]),
        ("Bí thư huyện Tri Tôn, ông Men Phola, nói.", ["Men Phola"]),
        ("Trần Văn Mẫu, Phó vụ trưởng Vụ châu Mỹ, Bộ Ngoại giao.", ["Trần Văn Mẫu"]),
        ("Chủ nhiệm Nguyễn Hạnh Phúc cho biết.", ["Nguyễn Hạnh Phúc"]),
        ("Đại biểu Trần Văn Mẫu và Lê Thị Thử cùng lo.", ["Trần Văn Mẫu", "Lê Thị Thử"]),
        ("Đại biểu Trần Văn Mẫu và ông Lê Văn Thử cùng lo.", ["Trần Văn Mẫu"]),
        ("Giám đốc Bamboo Airways Trần Văn Mẫu nói.", []),
        ("Bà Chợ Thị Nghè và Vịnh Hạ Long.", []),
    ],
)
def test_seldom_surnames_foreigners_and_firms_are_told_apart(text: str, names: list[str]) -> None:
    assert [official.name for official in officials(text)] == names


@pytest.mark.parametrize("name", ["Nguyễn Văn Được", "Trần Thị Từ", "Lê Văn Trên"])
def test_a_given_name_may_be_an_everyday_word(name: str) -> None:
    found = officials(f"Chủ tịch UBND TP.HCM {name} nêu mục tiêu của năm.")
    assert [official.name for official in found] == [name]


def test_who_led_the_state_is_known_everywhere_though_he_began_in_a_province() -> None:
    text = "Danh sách có ông Nguyễn Xuân Phúc và Bộ trưởng Trần Văn Mẫu."
    assert [official.name for official in officials(text)] == ["Nguyễn Xuân Phúc", "Trần Văn Mẫu"]


@pytest.mark.parametrize("rank", ["đại tướng", "thượng tá", "đại úy", "Trung úy", "thiếu uý"])
def test_officers_are_called_by_their_ranks(rank: str) -> None:
    text = f"Đội trưởng Đội CSGT số 2 {rank} Trần Văn Mẫu có mặt. Sau đó {rank} Mẫu rời đi."
    (official,) = officials(text)
    assert [each.surface for each in official.mentions] == ["Trần Văn Mẫu", f"{rank} Mẫu"]
