"""Addresses of people: stable, readable, two names two addresses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import load_gazetteers, load_registry
from indexer.entities import official_key
from indexer.language.slugs import slugify
from indexer.resolution import Addresses

_REGISTRY = load_registry()
_GAZETTEERS = load_gazetteers()
_ADDRESSES = Addresses(
    _GAZETTEERS.name_syllables, {each.id: each.name for each in _REGISTRY.officials}
)
_SYLLABLES = sorted(
    {word for each in _REGISTRY.officials for word in each.name.split() if word.isalpha()}
)
_NAMES = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Trần Văn Hùng", "tran-van-hung"),
        ("Trần Văn Hưng", "tran-van-huwng"),
        ("Trần Văn Hung", "tran-van-hungz"),
        ("TRẦN VĂN HÙNG", "tran-van-hung"),
        ("Mẫu Thị Hòa", "maaux-thi-hoa"),
        ("Mẫu Thị Hoà", "maaux-thi-hoa"),
        ("Trần Mẫu Sĩ", "tran-maaux-sy"),
        ("Trần Mẫu Sỹ", "tran-maaux-sy"),
    ],
)
def test_what_is_usual_stands_plain_and_the_rest_in_telex(name: str, address: str) -> None:
    assert _ADDRESSES.of_name(name) == address


@given(one=_NAMES, other=_NAMES)
def test_two_names_have_two_addresses(one: str, other: str) -> None:
    same = official_key(one) == official_key(other)
    assert (_ADDRESSES.of_name(one) == _ADDRESSES.of_name(other)) is same


@given(_NAMES)
def test_an_address_is_plain_letters(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", _ADDRESSES.of_name(name))


@given(st.text())
def test_whatever_stands_for_a_name_has_an_address(name: str) -> None:
    assert _ADDRESSES.of_name(name)


def test_what_the_registry_gave_to_somebody_is_nobody_elses() -> None:
    taken = {each.id: official_key(each.name) for each in _REGISTRY.officials}
    for official in _REGISTRY.officials:
        address = _ADDRESSES.of_name(official.name)
        assert taken.get(address, official_key(official.name)) == official_key(official.name)


def test_usual_syllables_are_named_once() -> None:
    folded = [slugify(word) for word in _GAZETTEERS.name_syllables]
    assert len(folded) == len(set(folded))
