"""Who, at which meeting, when, citing what."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Article, load_gazetteers, load_registry, read_sources, sample_path
from indexer.analyser import Analyser
from indexer.document import running_text
from indexer.entities import (
    Derivation,
    Entities,
    PostStatus,
    distinct_posts,
    official_key,
)
from indexer.entities.finder import EntityFinder
from indexer.language.normalisation import normalise
from indexer.language.numbers import to_number, to_roman


@pytest.fixture(scope="module")
def finder() -> EntityFinder:
    return EntityFinder(load_gazetteers(), load_registry())


def find(finder: EntityFinder, text: str, *, published: date | None = None) -> Entities:
    return finder.find(text, published=published, author="")


def posts(found: Entities) -> dict[str, list[str]]:
    return {
        official.name: [post.text for post in distinct_posts(official.posts)]
        for official in found.officials
    }


def labels(found: Entities) -> list[str]:
    return [meeting.label for meeting in found.meetings]


def test_the_meeting_of_december_2023_is_complete() -> None:
    article = next(
        article
        for article in read_sources([sample_path()])
        if isinstance(article, Article) and article.id == "cms.hcmc-thanh-uy-24-2023-12"
    )
    found = Analyser.installed().analyse(article).entities
    assert posts(found) == {
        "Nguyễn Văn Nên": ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy TP.HCM"],
        "Phan Văn Mãi": [
            "Ủy viên Trung ương Đảng",
            "Phó Bí thư Thường trực Thành ủy",
            "Chủ tịch UBND TP.HCM",
        ],
        "Nguyễn Thị Lệ": ["Phó Bí thư Thành ủy", "Chủ tịch HĐND TP.HCM"],
        "Nguyễn Hồ Hải": ["Phó Bí thư Thành ủy TP.HCM"],
    }
    assert labels(found) == [
        "Hội nghị lần thứ 24 Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh khóa XI"
    ]
    meeting = found.meetings[0]
    assert (meeting.ordinal, meeting.term) == (24, 11)
    assert meeting.body.startswith("Ban Chấp hành Đảng bộ Thành phố")
    assert meeting.chairs == ("Nguyễn Văn Nên",)
    assert meeting.attendees == ("Phan Văn Mãi", "Nguyễn Thị Lệ", "Nguyễn Hồ Hải")
    assert (meeting.begins, meeting.place) == (date(2023, 12, 2), "TP.HCM")
    assert [item[:20] for item in meeting.agenda] == [
        "kinh tế - xã hội năm", "công tác xây dựng Đả", "sơ kết 3 năm Nghị qu",
        "sơ kết 5 năm Nghị qu",
    ]  # fmt: skip
    assert article.published == date(2023, 12, 2)
    assert {each.day for each in found.dates} == {date(2023, 12, 2)}
    assert [each.kind for each in found.documents[:4]] == [
        "Nghị quyết", "Nghị quyết", "Kết luận", "Nghị định",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Huyện ủy Trần Văn Mẫu dự họp.", {"Trần Văn Mẫu": ["Bí thư Huyện ủy"]}),
        ("Ông Trần Văn Mẫu - Phó Giám đốc Sở Nội vụ - cho biết",
         {"Trần Văn Mẫu": ["Phó Giám đốc Sở Nội vụ"]}),
        ("bà Lê Thị Mẫu (Chánh Văn phòng UBND tỉnh)",
         {"Lê Thị Mẫu": ["Chánh Văn phòng UBND tỉnh"]}),
        (
            "các đồng chí: Trần Văn Mẫu, Chủ tịch HĐND tỉnh; Lê Thị Mẫu, Phó Bí thư Tỉnh ủy.",
            {"Trần Văn Mẫu": ["Chủ tịch HĐND tỉnh"], "Lê Thị Mẫu": ["Phó Bí thư Tỉnh ủy"]},
        ),
        ("Chủ tịch nước Trần Văn Mẫu, Chủ tịch Quốc hội Lê Thị Mẫu dự",
         {"Trần Văn Mẫu": ["Chủ tịch nước"], "Lê Thị Mẫu": ["Chủ tịch Quốc hội"]}),
        ("Thủ tướng Chính phủ Trần Minh Chính, Ủy viên Bộ Chính trị, chủ trì",
         {"Trần Minh Chính": ["Thủ tướng Chính phủ", "Ủy viên Bộ Chính trị"]}),
    ],
)  # fmt: skip
def test_posts_go_to_the_right_person(
    finder: EntityFinder, text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(find(finder, text)) == expected


def test_former_posts_say_so(finder: EntityFinder) -> None:
    found = find(finder, "nguyên Chủ tịch nước Trần Văn Mẫu đến dự.")
    assert found.officials[0].posts[0].status is PostStatus.FORMER


@pytest.mark.parametrize(
    "text",
    [
        "Xe đi trên đường Nguyễn Huệ và phố Lê Duẩn.",
        "Chủ tịch UBND TP. Hồ Chí Minh nói.",
        "Bí thư Tỉnh ủy Hà Giang và Chủ tịch UBND tỉnh Thái Bình cùng dự.",
        "Cầu thủ Trần Văn Mẫu ghi bàn.",
    ],
)
def test_places_and_other_people_are_no_officials(finder: EntityFinder, text: str) -> None:
    assert posts(find(finder, text)) == {}


def test_the_author_is_no_official(finder: EntityFinder) -> None:
    text = "Đồng chí Trần Văn Mẫu viết."
    assert finder.find(text, published=None, author="Trần Văn Mẫu").officials == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [("24", 24), ("XXIV", 24), ("hai mươi tư", 24), ("mười lăm", 15), ("nhất", 1), ("IX", 9),
     ("đầu tiên", 1), ("tám", 8), ("IIII", None), ("hội", None)],
)  # fmt: skip
def test_numbers_in_all_writings(text: str, number: int | None) -> None:
    assert to_number(text) == number


@pytest.mark.parametrize("number", range(1, 90))
def test_roman_numerals_come_back(number: int) -> None:
    assert to_number(to_roman(number)) == number


def test_mentions_lie_where_the_names_stand() -> None:
    analyser = Analyser.installed()
    checked = 0
    for article in read_sources([sample_path()]):
        assert isinstance(article, Article)
        text = running_text(article)
        for official in analyser.analyse(article).entities.officials:
            for mention in official.mentions:
                written = official_key(normalise(text[mention.span.start : mention.span.end]).text)
                last_words = official_key(official.name).split()[-1]
                if mention.derivation is Derivation.SHORT:
                    assert written.split()[-1] == last_words
                else:
                    assert written == official_key(official.name)
                checked += 1
    assert checked > 500
