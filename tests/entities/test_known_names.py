"""Names without a post that many people bear: whether an official known beforehand is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus import HeldPost, KnownOfficial, load_gazetteers, load_registry
from indexer.entities.finder import EntityFinder

MANY, MORE, FEW = "Trần Văn Mẫn", "Nguyễn Văn Hợp", "Phan Quốc Tín"


def _known(name: str, *posts: str) -> KnownOfficial:
    held = tuple(HeldPost(post, None, None) for post in posts)
    return KnownOfficial(name, name, (), held, (), historical=False)


@pytest.fixture(scope="module")
def finder() -> EntityFinder:
    """One who knows officials that do not exist besides those who do."""
    registry = load_registry()
    invented = (
        _known(MANY, "Bí thư Tỉnh ủy Bắc Ninh", "Trưởng ban Công tác đại biểu Quốc hội"),
        _known(MORE, "Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh", "Đại biểu Quốc hội"),
        _known(FEW, "Bộ trưởng Bộ Xây dựng"),
    )
    registry = replace(registry, officials=(*registry.officials, *invented))
    return EntityFinder(load_gazetteers(), registry)


@pytest.mark.parametrize(
    ("text", "title", "wanted"),
    [
        (f"Ông {MANY} nói. Quốc hội sẽ bàn.", "", {MANY}),
        (f"Ông {MANY} nói. Thôn sẽ bàn.", "", set()),
        (f"Ông {MORE} nói. Quốc hội sẽ bàn.", "", set()),
        ("Ông Hợp nói.", f"Ông {MORE}: TP HCM sẽ thử", {MORE}),
        (f"Ông {MORE} ngụ ở TP HCM.", "", set()),
        ("Ông Hợp nói.", f"Ông {MORE}: Làng tôi sẽ thử", set()),
        (f"Các ông {MORE} và {FEW} trả lời.", "", {MORE, FEW}),
        (f"Hai ông {FEW} và {MORE} trả lời.", "", {MORE, FEW}),
        (f"Ông {FEW} trả lời. Ông {MORE} hỏi.", "", {FEW}),
        (f"Các ông Ngô Văn Hải và {FEW} trả lời.", "", {FEW}),
    ],
)
def test_what_stands_around_tells_who_is_meant(
    finder: EntityFinder, text: str, title: str, wanted: set[str]
) -> None:
    found = finder.find(text, published=None, author="", context=title).officials
    assert {official.name for official in found} == wanted
