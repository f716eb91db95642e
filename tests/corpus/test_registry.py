"""The officials that are known beforehand: every line sound, every id one person's."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import corpus
from corpus import HeldPost, KnownOfficial, load_gazetteers, load_registry, read_registry
from indexer.language.syllables import new_tone_style

FILE = Path(corpus.__file__).parent / "registry" / "officials.jsonl"


def official(official_id: str) -> KnownOfficial:
    return next(each for each in load_registry().officials if each.id == official_id)


def test_every_id_is_an_address_of_one_person() -> None:
    ids = [each.id for each in load_registry().officials]
    assert len(ids) == len(set(ids)) > 1000
    assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", each) for each in ids)


def test_lists_for_reading_are_in_the_new_tone_style() -> None:
    lists = [file for file in FILE.parent.glob("*.txt") if file.stem != "name_syllables"]
    for file in (FILE, *lists):
        text = file.read_text(encoding="utf-8")
        assert text == new_tone_style(text), file.name


def test_every_official_holds_a_post_and_names_a_source() -> None:
    for each in load_registry().officials:
        assert each.posts and each.sources, each.id
        assert all(post.text[0].isupper() for post in each.posts), each.id


def test_terms_end_after_they_begin_and_the_newest_comes_first() -> None:
    for each in load_registry().officials:
        begins = [post.since or date.min for post in each.posts]
        assert all(one >= other for one, other in pairwise(begins)), each.id
        for post in each.posts:
            assert (post.since or date.min) <= (post.until or date.max), (each.id, post)


def test_posts_are_clean() -> None:
    texts = {post.text for each in load_registry().officials for post in each.posts}
    for text in texts:
        assert not re.search(r"[()\[\]{}|;]|&\w+;|\s{2}|,$|\bnay\b|khóa [IVX]", text), text
        assert not re.match(r"(?:nguyên|cựu|phu nhân)\b", text.lower()), text


def test_no_line_says_more_than_the_form_allows() -> None:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert set(row) <= {"id", "name", "aliases", "historical", "posts", "sources"}
        for post in row["posts"]:
            assert set(post) <= {"post", "from", "to"} or set(post) == {"post", "seen"}
            assert post.get("to") != "nay"


def test_people_are_found_by_any_spelling_that_the_key_makes_one() -> None:
    found = load_registry().by_name(str.lower)
    assert [each.id for each in found["nguyễn văn nên"]] == ["nguyen-van-nen"]
    assert [each.id for each in found["nguyễn hữu thuận"]] == ["thuan-huu"]
    assert {"nguyen-thanh-binh", "nguyen-thanh-binh-an-giang"} <= {
        each.id for each in found["nguyễn thanh bình"]
    }


def test_mangled_posts_of_the_source_are_whole() -> None:
    posts = {post.text for post in official("ngo-van-tuan").posts}
    assert {"Bí thư Đảng ủy Kiểm toán Nhà nước", "Bí thư Tỉnh ủy Hòa Bình"} <= posts


def test_who_belongs_to_history_is_marked() -> None:
    assert official("le-duan").historical
    assert not official("nguyen-van-nen").historical


@pytest.mark.parametrize(
    ("row", "held"),
    [
        ('{"post": "A", "from": "2020", "to": "2022"}',
         HeldPost("A", date(2020, 1, 1), date(2022, 12, 31))),
        ('{"post": "A", "from": "2020-02", "to": "2024-02"}',
         HeldPost("A", date(2020, 2, 1), date(2024, 2, 29))),
        ('{"post": "A"}', HeldPost("A", None, None)),
        ('{"post": "A", "seen": ["2020-02-03", "2021-01-02"]}',
         HeldPost("A", date(2020, 2, 3), date(2021, 1, 2), certain=False)),
    ],
)  # fmt: skip
def test_days_are_as_exact_as_they_are_written(row: str, held: HeldPost) -> None:
    line = f'{{"id": "a", "name": "A", "posts": [{row}], "sources": ["x"]}}'
    assert read_registry([line]).officials[0].posts == (held,)


def test_provinces_that_were_joined_are_provinces() -> None:
    gazetteers = load_gazetteers()
    parts = [part for part, _ in gazetteers.mergers]
    assert len(parts) == len(set(parts)) == 29
    assert {name for pair in gazetteers.mergers for name in pair} <= set(gazetteers.provinces)


def test_terms_of_office_follow_each_other() -> None:
    terms = load_gazetteers().terms
    assert len({each.body for each in terms}) == len(terms)
    for each in terms:
        numbers = [number for number, _ in each.begins]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        days = [day for _, day in each.begins]
        assert days == sorted(days)
        assert each.fewest_days > 0
