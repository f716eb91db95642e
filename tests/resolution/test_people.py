"""Bearers of one name are told apart, and one person stays one however he is written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, load_gazetteers, load_registry, read_registry
from indexer.analyser import Analyser
from indexer.document import AnalysedArticle
from indexer.entities import Official, Post
from indexer.entities.finder import EntityFinder
from indexer.evaluation.entities import RESOLUTION, evaluate_entities, identified_by
from indexer.evaluation.gold import read_gold
from indexer.overlays import change_overlay
from indexer.resolution import Overlay, People, Resolver, resolution_version
from indexer.resolution.overlay import Kind, Merge, parse_overlay

_GOLD = Path(__file__).parent.parent / "gold" / "resolution.jsonl"
_REGISTRY = read_registry(
    json.dumps(row, ensure_ascii=False)
    for row in (
        {
            "id": "tran-van-minh", "name": "Trần Văn Minh", "sources": ["x"],
            "posts": [
                {"post": "Thứ trưởng Bộ Nội vụ", "from": "2018"},
                {"post": "Bí thư Tỉnh ủy Nghệ An", "from": "2010", "to": "2018"},
            ],
        },
        {
            "id": "tran-van-minh-ca-mau", "name": "Trần Văn Minh", "sources": ["x"],
            "posts": [{"post": "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "from": "2019"}],
        },
        {
            "id": "khuat-duy-mau", "name": "Khuất Duy Mẫu", "aliases": ["Ba Khuất Mẫu"],
            "sources": ["x"], "posts": [{"post": "Bí thư Tỉnh ủy Lai Châu"}],
        },
        {
            "id": "le-van-hung", "name": "Lê Văn Hưng", "sources": ["x"],
            "posts": [{"post": "Bí thư Tỉnh ủy Kon Tum"}],
        },
        *(
            # Names that make the syllables of those above frequent.
            {"id": f"x-{n}", "name": name, "sources": ["x"], "posts": []}
            for n, name in enumerate(
                5 * ["Bùi Văn Minh", "Bùi Văn Hưng", "Bùi Văn Hùng", "Trần Văn Tâm", "Lê Văn Tâm"]
            )
        ),
    )
)  # fmt: skip


@cache
def people() -> People:
    """People told apart with a small registry."""
    return People(load_gazetteers(), _REGISTRY)


def who(
    name: str,
    *posts: str,
    day: date | None = None,
    subject: str | None = None,
    former: bool = False,
) -> str:
    """The address of the official whom an article names so."""
    official = Official(name, (), tuple(map(Post, posts)))
    return people().identify(official, day, lambda: subject).slug


@pytest.mark.parametrize(
    ("posts", "slug"),
    [
        (("Thứ trưởng Bộ Nội vụ",), "tran-van-minh"),
        (("thứ trưởng Nội vụ",), "tran-van-minh"),
        (("Bí thư Tỉnh uỷ Nghệ An",), "tran-van-minh"),
        (("Phó Giám đốc Sở Y tế Nghệ An",), "tran-van-minh"),
        (("Chủ tịch UBND tỉnh Cà Mau",), "tran-van-minh-ca-mau"),
        (("Phó Bí thư Huyện ủy Cái Nước",), "tran-van-minh-ca-mau"),
        (("đại biểu",), "tran-van-minh"),
        ((), "tran-van-minh"),
        (("Chủ tịch UBND xã Mẫu, tỉnh Sơn La",), "tran-van-minh-son-la"),
        (("Phó Chủ tịch UBND huyện Bá Thước",), "tran-van-minh-thanh-hoa"),
        (("Cục trưởng Cục Đường sắt",), "tran-van-minh-khac"),
        (("Trưởng phòng Tổ chức",), "tran-van-minh-khac"),
    ],
)
def test_posts_tell_bearers_of_a_frequent_name_apart(posts: tuple[str, ...], slug: str) -> None:
    assert who("Trần Văn Minh", *posts) == slug


def test_the_province_an_article_is_about_places_what_posts_leave_out() -> None:
    assert who("Trần Văn Minh", "Chủ tịch UBND tỉnh", subject="Cà Mau") == "tran-van-minh-ca-mau"
    assert who("Trần Văn Minh", "Chủ tịch UBND xã", subject="Sơn La") == "tran-van-minh-son-la"
    assert who("Trần Văn Minh", "Thứ trưởng", subject="Cà Mau") == "tran-van-minh"
    for post in ("Phó Chủ tịch", "Phó Chủ tịch thường trực"):
        assert who("Lê Văn Minh", post, subject="Sơn La") == "le-van-minh-son-la"
    assert who("Lê Văn Minh", "phó cục trưởng", subject="Sơn La") == "le-van-minh"


@pytest.mark.parametrize("post", ["Bí thư", "Phó ban"])
def test_a_post_that_says_nothing_is_rather_the_known_ones_of_the_centre(post: str) -> None:
    assert who("Trần Văn Minh", post, subject="Sơn La") == "tran-van-minh"


def test_who_has_a_post_beside_those_of_one_province_is_of_it() -> None:
    one = Official("Bùi Mẫu", (), (Post("Bí thư Tỉnh ủy Sơn La"), Post("Phó Chủ tịch")))
    other = Official("Bùi Thử", (), (Post("Chủ tịch UBND tỉnh Cà Mau"),))
    assert people().common_province([one]) == "Sơn La"
    assert people().common_province([one, other]) is None
    assert people().common_province([]) is None


def test_provinces_that_were_joined_are_one_since_then() -> None:
    """Bạc Liêu went into Cà Mau on 1 July 2025."""
    post = "Chủ tịch UBND xã Mẫu, tỉnh Bạc Liêu"
    assert who("Trần Văn Minh", post, day=date(2024, 1, 1)) == "tran-van-minh-bac-lieu"
    assert who("Trần Văn Minh", post, day=date(2025, 9, 1)) == "tran-van-minh-ca-mau"


def test_a_name_few_people_bear_is_one_person_wherever_he_goes() -> None:
    for posts in ((), ("Vụ trưởng",), ("Bí thư Huyện ủy Cái Nước, tỉnh Cà Mau",)):
        assert who("Khuất Duy Mẫu", *posts) == "khuat-duy-mau"
        assert who("Giàng Seo Mẫu", *posts) == "giangf-seo-maaux"
    assert who("Ba Khuất Mẫu") == "khuat-duy-mau"


@pytest.mark.parametrize("name", ["Khuất Duy Mẫu", "KHUẤT DUY MẪU", "khuất duy mẫu"])
def test_spellings_are_one_person(name: str) -> None:
    assert who(name) == "khuat-duy-mau"


@pytest.mark.parametrize("name", ["Trần Văn Mình", "Tràn Văn Minh", "Trân Văn Minh"])
def test_a_slip_of_a_mark_is_forgiven_beside_a_title_few_people_have(name: str) -> None:
    slip = who(name)
    assert slip not in {"tran-van-minh", "tran-van-minh-ca-mau"}
    assert who(name, "Thứ trưởng Bộ Nội vụ") == "tran-van-minh"
    assert who(name, "Thứ trưởng Bộ Nội vụ", day=date(2019, 1, 1)) == "tran-van-minh"
    assert who(name, "Thứ trưởng Bộ Nội vụ", day=date(2015, 1, 1)) == slip
    for other in ("Thứ trưởng", "Thứ trưởng Bộ Y tế", "Vụ trưởng Bộ Nội vụ"):
        assert who(name, other) == slip


def test_a_frequent_name_the_registry_does_not_know_goes_by_province() -> None:
    assert who("Lê Văn Minh", "Giám đốc Sở Y tế tỉnh Sơn La") == "le-van-minh-son-la"
    assert who("Lê Văn Minh", "Chủ tịch UBND TP.HCM") == "le-van-minh-ho-chi-minh"
    assert who("Lê Văn Minh", "Phó Chủ tịch UBND quận 3") == "le-van-minh-ho-chi-minh"
    assert who("Lê Văn Minh", "Thứ trưởng Bộ Y tế") == "le-van-minh"
    assert who("Lê Văn Minh", "đại biểu Quốc hội tỉnh Sơn La") == "le-van-minh"


def test_a_body_of_the_whole_country_lies_in_no_province() -> None:
    for post in (
        "Chủ tịch Hội Mẫu Việt Nam",
        "Chánh Văn phòng Ủy ban An toàn giao thông Quốc gia",
        "Tư lệnh Quân chủng Hải quân Việt Nam",
        "Chính ủy Quân đoàn 3",
    ):
        assert who("Lê Văn Minh", post, "Chủ tịch", subject="Sơn La") == "le-van-minh"
    local = "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu"
    assert who("Lê Văn Minh", local, subject="Sơn La") == "le-van-minh-son-la"
    park = "Giám đốc Vườn quốc gia"
    assert who("Lê Văn Minh", park, "Giám đốc", subject="Sơn La") == "le-van-minh-son-la"


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Đăk Lăk", "dak-lak"),
        ("Đắc Lắc", "dak-lak"),
        ("Đăk Nông", "dak-nong"),
        ("Bắc Cạn", "bac-kan"),
        ("Kontum", "kon-tum"),
    ],
)
def test_a_province_is_one_however_it_is_spelled(written: str, slug: str) -> None:
    post = f"Phó Chủ tịch UBND tỉnh {written}"
    assert who("Lê Văn Minh", post, subject="Sơn La") == f"le-van-minh-{slug}"


def test_what_the_registry_gave_to_a_name_is_not_given_to_another() -> None:
    assert who("Lê Văn Hưng") == "le-van-hung"
    assert who("Lê Văn Hùng") == "le-van-hungf"


_POSTS = st.lists(
    st.sampled_from(
        ["Chủ tịch", "Bí thư Tỉnh ủy Nghệ An", "đại biểu", "Bộ trưởng", "Trưởng phòng", "x y z", ""]
    ),
    max_size=3,
)


@given(name=st.text(min_size=1).filter(str.strip), posts=_POSTS, day=st.none() | st.dates())
def test_whatever_is_named_has_an_identity(name: str, posts: list[str], day: date | None) -> None:
    assert who(name, *posts, day=day)


def test_the_resolver_makes_one_official_of_two_names_of_one_person() -> None:
    article = Article(
        id="a",
        title="Lai Châu",
        body="Bí thư Tỉnh ủy Lai Châu Khuất Duy Mẫu dự họp.\n"
        "Chủ tịch HĐND tỉnh Lai Châu Bùi Khuất Mẫu phát biểu.",
    )
    analysed = Analyser.installed().analyse(article)
    assert len(analysed.entities.officials) == 2
    overlay = parse_overlay(['alias official khuat-duy-mau "Khuất Duy Mẫu" is Bùi Khuất Mẫu'])
    (official,) = resolved(analysed, overlay).entities.officials
    assert official.identity.slug == "khuat-duy-mau"
    assert [post.text for post in official.posts] == [
        "Bí thư Tỉnh ủy Lai Châu", "Chủ tịch HĐND tỉnh Lai Châu",
    ]  # fmt: skip
    starts = [mention.span.start for mention in official.mentions]
    assert len(starts) == 2
    assert starts == sorted(starts)


def resolved(analysed: AnalysedArticle, overlay: Overlay) -> AnalysedArticle:
    return Resolver(people(), overlay).resolve(analysed)


def test_resolving_again_changes_nothing() -> None:
    article = Article(id="a", title="Tin", body="Chủ tịch UBND xã Trần Văn Minh nói.")
    once = resolved(Analyser.installed().analyse(article), Overlay())
    assert resolved(once, Overlay()) == once
    undone = replace(once.entities.officials[0], resolved=None)
    assert undone.identity.slug == "tran-van-minh"


def test_the_version_follows_the_overlay(tmp_path: Path) -> None:
    before = resolution_version(tmp_path)
    assert resolution_version(tmp_path) == before
    change_overlay(tmp_path, lambda old: old.with_decision(Merge(Kind.OFFICIAL, "b", "a")))
    assert resolution_version(tmp_path) != before


def test_people_of_the_labelled_passages_are_told_apart() -> None:
    """B-cubed over passages with several bearers of a name, spellings and moves between posts."""
    finder = EntityFinder(load_gazetteers(), load_registry())
    scores = evaluate_entities(read_gold([_GOLD]), finder, identified_by(People.installed()))
    assert scores.tallies[RESOLUTION].f1 >= 0.98
