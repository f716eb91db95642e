"""The overlay: decisions of people survive, can be taken back, and rubbish is refused clearly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.entities import Identity
from indexer.errors import IndexLockedError
from indexer.generations import write_lock
from indexer.overlays import change_overlay
from indexer.resolution.overlay import (
    OVERLAY_FILE,
    Alias,
    Decision,
    Kind,
    Merge,
    Overlay,
    OverlayError,
    Split,
    parse_overlay,
    read_overlay,
)

_SLUGS = st.lists(st.text("abyz09", min_size=1), min_size=1, max_size=3).map("-".join)
_TEXTS = st.lists(st.text("abceẫăđ03.,/()-", min_size=1), min_size=1, max_size=3).map(" ".join)
_DECISIONS: st.SearchStrategy[Decision] = st.one_of(
    st.builds(Merge, st.sampled_from(Kind), _SLUGS, _SLUGS, st.just("") | _TEXTS),
    st.builds(Split, _SLUGS, _TEXTS, post=_TEXTS),
    st.builds(Split, _SLUGS, _TEXTS, article=_TEXTS),
    st.builds(Alias, _SLUGS, _TEXTS, st.just("") | _TEXTS),
)
_REMARKS = st.just("") | _TEXTS.map("# {}".format)


def after(*decisions: Decision) -> Overlay:
    """An overlay of some decisions."""
    overlay = Overlay()
    for decision in decisions:
        overlay = overlay.with_decision(decision)
    return overlay


@given(st.lists(_DECISIONS | _REMARKS))
def test_what_is_written_is_read_again(lines: list[Decision | str]) -> None:
    while lines and lines[-1] == "":
        lines.pop()
    overlay = Overlay(tuple(lines))
    assert parse_overlay(str(overlay).split("\n")) == overlay


@given(st.lists(_DECISIONS), _SLUGS, _SLUGS)
def test_a_split_takes_back_a_merge(decisions: list[Decision], one: str, other: str) -> None:
    before = Overlay(tuple(decisions))
    merge = Merge(Kind.OFFICIAL, other, one, "Ai")
    try:
        merged = before.with_decision(merge)
    except OverlayError:
        return
    if merged != before:
        assert merged.without(Kind.OFFICIAL, other, one) == Overlay(
            tuple(
                line
                for line in decisions
                if not (isinstance(line, Merge) and (line.other, line.slug) == (other, one)
                        and line.kind is Kind.OFFICIAL)
            )
        )  # fmt: skip


@given(st.lists(_DECISIONS), _SLUGS, _TEXTS, st.lists(_TEXTS))
def test_every_identity_has_an_end(
    decisions: list[Decision], slug: str, name: str, posts: list[str]
) -> None:
    overlay = Overlay(tuple(decisions))
    assert overlay.identify(Identity(slug, name), name=name, posts=posts, article="a").slug


@given(st.text())
def test_rubbish_is_refused_in_a_sentence(text: str) -> None:
    try:
        parse_overlay(text.split("\n"))
    except OverlayError as error:
        assert "no decision" in str(error)


@given(st.text(), st.text())
def test_only_what_can_be_written_is_decided(name: str, words: str) -> None:
    for decision in (Alias("a", name), Split("a", name, post=words), Split("a", "b", article=name)):
        try:
            overlay = Overlay().with_decision(decision)
        except OverlayError:
            continue
        assert parse_overlay(str(overlay).split("\n")) == overlay


def test_merges_follow_each_other_and_never_in_a_circle() -> None:
    overlay = after(
        Merge(Kind.OFFICIAL, "c", "b", "B"), Merge(Kind.OFFICIAL, "b", "a", "A"),
        Merge(Kind.MEETING, "a", "z"),
    )  # fmt: skip
    assert overlay.merged(Kind.OFFICIAL, Identity("c", "C")) == Identity("a", "A")
    assert overlay.merged(Kind.MEETING, Identity("c", "C")) == Identity("c", "C")
    with pytest.raises(OverlayError, match="already"):
        overlay.with_decision(Merge(Kind.OFFICIAL, "a", "c"))
    with pytest.raises(OverlayError, match="one already"):
        overlay.with_decision(Merge(Kind.OFFICIAL, "a", "a"))


def test_a_split_goes_by_posts_or_by_the_article() -> None:
    overlay = after(
        Split("tran-van-mau", "xã Tân Mẫu", post="ủy ban nhân dân xã"),
        Split("tran-van-mau", "xã Tân Mẫu", article="bao-1"),
    )

    def slug(posts: list[str], article: str) -> str:
        who = Identity("tran-van-mau", "Trần Văn Mẫu")
        return overlay.identify(who, name=who.label, posts=posts, article=article).slug

    assert slug(["Bí thư Tỉnh ủy"], "x") == "tran-van-mau"
    assert slug(["Chủ tịch Uỷ ban nhân dân xã Tân Mẫu"], "x") == "tran-van-mau-xa-tan-mau"
    assert slug([], "bao-1") == "tran-van-mau-xa-tan-mau"


def test_an_alias_is_that_person_in_every_spelling() -> None:
    overlay = after(Alias("tran-van-mau", "Ba Hòa", "Trần Văn Mẫu"))
    for name in ("Ba Hòa", "Ba Hoà", "BA HÒA"):
        who = overlay.identify(Identity("x", name), name=name, posts=(), article="")
        assert who == Identity("tran-van-mau", "Trần Văn Mẫu")


def test_the_file_keeps_remarks_and_is_never_half(tmp_path: Path) -> None:
    first = change_overlay(tmp_path, lambda old: old.with_decision(Alias("a", "Ba A")))
    path = tmp_path / OVERLAY_FILE
    assert path.read_text(encoding="utf-8").startswith("#")
    path.write_text(path.read_text(encoding="utf-8") + "\n# wanted by the desk\n", encoding="utf-8")
    change_overlay(tmp_path, lambda old: old.with_decision(Merge(Kind.OFFICIAL, "c", "a")))
    text = path.read_text(encoding="utf-8")
    assert "# wanted by the desk\nmerge official c into a\n" in text
    assert text.startswith(str(first))
    with pytest.raises(OverlayError):
        change_overlay(tmp_path, lambda old: old.with_decision(Merge(Kind.OFFICIAL, "a", "c")))
    assert path.read_text(encoding="utf-8") == text
    assert [each.name for each in tmp_path.glob("overlay*")] == [OVERLAY_FILE]


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with write_lock(tmp_path), pytest.raises(IndexLockedError):
        change_overlay(tmp_path, lambda old: old)


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / OVERLAY_FILE).write_text("# so\nmerge everybody\n", encoding="utf-8")
    with pytest.raises(OverlayError, match=r"overlay\.txt:2 is no decision"):
        read_overlay(tmp_path)
    (tmp_path / OVERLAY_FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(OverlayError, match="cannot be read"):
        read_overlay(tmp_path)
