"""One post in the words of many papers and of readers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.entities.officials.same_posts import begins_so, office_key
from indexer.language.syllables import fold

SAME = [
    ("Chủ tịch UBND TP Đà Nẵng", "Chủ tịch Đà Nẵng", "Chủ tịch TP Đà Nẵng"),
    ("Phó Chủ tịch UBND TP Đà Nẵng", "Phó chủ tịch UBND Đà Nẵng"),
    ("Phó chủ tịch UBND TP.HCM", "Phó Chủ tịch TP HCM", "phó chủ tịch UBND TPHCM"),
    ("Chủ tịch UBND xã Mẫu Sơn", "Chủ tịch xã Mẫu Sơn"),
    ("Bí thư Thành ủy Hà Nội", "Bí thư Hà Nội", "Bí thư Thành uỷ TP Hà Nội", "Bí thư TP Hà Nội"),
    ("Bí thư Tỉnh ủy Thừa Thiên - Huế", "Bí thư tỉnh Thừa Thiên Huế", "Bí thư Thừa Thiên-Huế"),
    ("Bí thư Quận ủy quận 1", "Bí thư Quận ủy 1", "Bí thư quận 1"),
    ("Bộ trưởng Bộ VH-TT&DL", "Bộ trưởng Văn hóa, Thể thao và Du lịch",
     "Bộ trưởng Văn hóa Thể thao Du lịch", "bộ trưởng Bộ Văn hóa - thể thao và du lịch"),
    ("Giám đốc Sở GD-ĐT Nghệ An", "giám đốc Sở Giáo dục và Đào tạo tỉnh Nghệ An"),
    ("ĐBQH tỉnh Đồng Nai", "đại biểu Quốc hội Đồng Nai"),
    ("Phó Trưởng ban Tuyên giáo Trung ương", "Phó ban Tuyên giáo Trung ương"),
    ("Thủ tướng Chính phủ", "Thủ tướng Việt Nam"),
    ("Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Quốc phòng Việt Nam"),
    ("Phó Chủ tịch nước", "Phó chủ tịch nước Việt Nam"),
    ("Chủ nhiệm Ủy ban Pháp luật của Quốc hội", "Chủ nhiệm UB Pháp luật Quốc hội"),
]  # fmt: skip
OTHERS = [
    "Chủ tịch HĐND TP Đà Nẵng", "Chủ tịch Hội Nông dân tỉnh Nghệ An", "Chủ tịch UBND tỉnh",
    "Chủ tịch UBND huyện", "Bí thư Tỉnh đoàn Nghệ An", "Bí thư Đảng ủy xã Mẫu Sơn",
    "Chủ tịch Hội Xã hội học", "Bí thư Thành đoàn Hà Nội", "Phó bí thư Thành ủy Hà Nội",
    "Bí thư Huyện ủy Hà Giang", "Trưởng Công an thành phố Hà Giang",
]  # fmt: skip


@pytest.mark.parametrize("wordings", SAME)
def test_wordings_of_one_post_have_one_key_and_readers_mean_it_without_dau(
    wordings: tuple[str, ...],
) -> None:
    assert len({office_key(each) for each in wordings}) == 1
    for typed in wordings:
        if "VH-TT" in typed or "GD-ĐT" in typed:
            continue  # nobody asks so
        for bare in (fold(typed), fold(typed).upper()):
            assert all(begins_so(each, bare) for each in wordings)


def test_other_posts_have_others() -> None:
    posts = [wordings[0] for wordings in SAME] + OTHERS
    assert len({office_key(each) for each in posts}) == len(posts)


@given(st.data())
def test_a_shorter_wording_is_the_beginning_of_a_longer_one(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([each for group in SAME for each in group] + OTHERS))
    behind = data.draw(st.sampled_from(["", ", Trưởng ban", " nói thêm", " khóa XV"]))
    assert begins_so(whole + behind, whole)
    head = whole.split()[:2]
    assert begins_so(whole, " ".join(head))
