"""Columns: what is written is what is read; removing and adding leave what a fresh index has."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus import Article, read_sources, sample_path
from indexer.analyser import Analyser
from indexer.document import AnalysedArticle
from indexer.engine.columns.arrays import map_arrays, text_arrays, texts_in, write_arrays
from indexer.engine.columns.columns import Columns, SegmentEntry, write_generation
from indexer.engine.columns.search.executor import Executor
from indexer.engine.columns.segment import Segment, SegmentBuilder
from indexer.engine.columns.values.beginnings import Beginnings, beginning_arrays
from indexer.engine.columns.values.facets import FacetBuilder, FacetColumn, SegmentFacet
from indexer.engine.indexed import indexed
from indexer.engine.ranking import Ranking
from indexer.engine.whoosh.writer import SegmentWriter, merge
from indexer.language.syllables import fold, has_diacritics, syllable_key
from indexer.language.tokens import folded_words
from indexer.query import Prefix, Word, parse_query
from indexer.records import FacetName
from indexer.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Sequence

QUERIES = ["hội nghị", "quoc hoi khoa xv", '"phòng, chống tham nhũng"', "nghi* -chất", "Thủ Thiêm"]


@pytest.fixture(scope="module")
def analysed() -> list[AnalysedArticle]:
    analyser = Analyser.installed()
    articles = (each for each in read_sources([sample_path()]) if isinstance(each, Article))
    return [analyser.analyse(each) for each in articles]


def write(folder: Path, segments: Sequence[Sequence[AnalysedArticle]]) -> list[SegmentEntry]:
    entries = []
    for number, articles in enumerate(segments):
        builder = SegmentBuilder()
        for each in articles:
            builder.add(indexed(each))
        builder.write(folder / f"s{number}")
        entries.append(SegmentEntry(f"s{number}"))
    return entries


def answers(columns: Columns) -> list[dict[str, float]]:
    """The ids that each query finds, with their scores."""
    executor = Executor(columns, Ranking(), lambda text: (text.replace(" ", "_"),))
    found = []
    for query in QUERIES:
        matches = executor.run(parse_query(query).tree, exact=False)
        numbers = np.flatnonzero(matches.mask)
        scores = executor.score(matches, numbers).values
        ids = map(columns.id_of, numbers.tolist())
        found.append(dict(zip(ids, scores.tolist(), strict=True)))
    return found


def counts(columns: Columns) -> list[dict[str, int]]:
    """How many articles carry each value."""
    return [
        {
            column.slug(number): int(column.totals[number])
            for number in range(len(column))
            if column.totals[number]
        }
        for column in columns.facets.values()
    ]


def test_segments_and_removed_articles_answer_as_one_fresh_segment(
    analysed: list[AnalysedArticle], tmp_path: Path
) -> None:
    chance = random.Random(3)
    kept = [each for each in analysed if chance.random() < 0.7]
    write_generation(tmp_path / "fresh", write(tmp_path / "fresh", [kept]))
    parts = [analysed[at::3] for at in range(3)]
    entries = [
        SegmentEntry(entry.name, tuple(at for at, each in enumerate(part) if each not in kept))
        for entry, part in zip(write(tmp_path / "parts", parts), parts, strict=True)
    ]
    write_generation(tmp_path / "parts", entries)
    fresh, parted = Columns(tmp_path / "fresh"), Columns(tmp_path / "parts")
    assert fresh.size == parted.size == len(kept)
    assert counts(fresh) == counts(parted)
    for one, other in zip(answers(fresh), answers(parted), strict=True):
        assert one
        assert one == pytest.approx(other, rel=1e-12)


@pytest.mark.parametrize("kept", [0.7, 0.02, 1])
def test_merged_segments_are_what_is_written_of_their_living_articles(
    analysed: list[AnalysedArticle], tmp_path: Path, kept: float
) -> None:
    """To the byte: nobody can tell how often an article was merged."""
    chance, resolver, folder = random.Random(9), Resolver.installed(), tmp_path / "parts"
    articles = [indexed(resolver.resolve(each)) for each in analysed]
    living, parts = [], []
    for number in range(3):
        writer = SegmentWriter(folder, f"s{number}")
        for article in articles[number::3]:
            writer.add(article)
        parts.append(writer.finish())
        for at, article in enumerate(articles[number::3]):
            if chance.random() < kept:
                living.append(article)
            else:
                parts[-1].delete_document(at)
    fresh = SegmentWriter(tmp_path / "fresh", "one")
    for article in living:
        fresh.add(article)
    fresh.finish()
    merge(folder, parts, tmp_path / "merged", "one")
    assert living
    assert files_in(tmp_path / "merged") == files_in(tmp_path / "fresh")


def files_in(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_removed_article_is_gone_and_its_newer_version_is_found(
    analysed: list[AnalysedArticle], tmp_path: Path
) -> None:
    first, *_ = write(tmp_path, [analysed[:10], analysed[3:4]])
    write_generation(tmp_path, [SegmentEntry(first.name, (3,)), SegmentEntry("s1")])
    columns = Columns(tmp_path)
    assert columns.size == 10
    assert columns.number_of(analysed[3].article.id) == 10
    write_generation(tmp_path, [SegmentEntry(first.name, (3,))])
    assert Columns(tmp_path).number_of(analysed[3].article.id) is None


def test_adding_a_segment_finds_the_copies_that_all_together_have(
    analysed: list[AnalysedArticle], tmp_path: Path
) -> None:
    entries = write(tmp_path / "new", [analysed, analysed[5:9]])
    write(tmp_path / "old", [analysed])
    write_generation(tmp_path / "old", entries[:1])
    write_generation(tmp_path / "new", entries)
    anew = Columns(tmp_path / "new").copies.firsts.tolist()
    write_generation(tmp_path / "new", entries, earlier=tmp_path / "old")
    assert Columns(tmp_path / "new").copies.firsts.tolist() == anew
    assert [anew[group] for group in anew[-4:]] == anew[5:9]


def test_a_full_segment_takes_no_more(analysed: list[AnalysedArticle]) -> None:
    builder = SegmentBuilder()
    short = min(analysed, key=lambda each: len(each.body))
    builder._articles.ids = [""] * (1 << 16)  # as if so many had been added
    assert builder.is_full
    with pytest.raises(ValueError, match="65536"):
        builder.add(indexed(short))


def test_values_have_the_label_and_detail_of_all_segments(
    analysed: list[AnalysedArticle], tmp_path: Path
) -> None:
    write_generation(tmp_path / "one", write(tmp_path / "one", [analysed]))
    parts = [analysed[at::4] for at in range(4)]
    write_generation(tmp_path / "four", write(tmp_path / "four", parts))
    one, four = Columns(tmp_path / "one"), Columns(tmp_path / "four")
    for name in FacetName:
        here, there = one.facets[name], four.facets[name]
        for number in range(len(here)):
            other = there.with_slug(here.slug(number))
            assert other is not None
            assert there.newest[other] == here.newest[number]
            assert there.number_of(here.label(number)) is not None


def test_neighbours_are_counted_as_they_are_found(
    analysed: list[AnalysedArticle], tmp_path: Path
) -> None:
    """One by one, all forms before one word, one word before all forms, and words of none."""
    middle = len(analysed) // 2
    write_generation(tmp_path, write(tmp_path, [analysed[:middle], analysed[middle:]]))
    columns = Columns(tmp_path)
    body = columns.fields.body
    forms = {text: sorted(body.forms(text)) for text in ("hoi", "nghi", "quoc", "dai", "chu")}
    many = [*forms["hoi"], "xyzzy", *forms["dai"], *forms["quoc"]]
    beside = 0
    for lefts, rights in [
        (forms["hoi"], ["nghị"]),
        (["hôị", "xyzzy"], forms["nghi"]),
        (forms["quoc"], forms["hoi"]),
        (many, ["hôị", "biểu"]),
        (many, [*forms["nghi"], *forms["hoi"]]),
    ]:
        found = body.pair_frequencies(lefts, rights)
        for row, left in enumerate(lefts):
            for column, right in enumerate(rights):
                mask = np.zeros(len(columns.live), dtype=bool)
                body.mark_pair(mask, Word(left, left), Word(right, right), folding=False)
                assert found[row, column] == np.count_nonzero(mask)
                beside += int(mask.any())
    assert beside > 5


@pytest.mark.parametrize(
    ("left", "right"), [("hoi", "nghị"), ("hội", "nghi"), ("hoi", "nghi"), ("quốc", "hội")]
)
def test_neighbours_without_dau_are_those_of_all_their_forms(
    analysed: list[AnalysedArticle], tmp_path: Path, left: str, right: str
) -> None:
    write_generation(tmp_path, write(tmp_path, [analysed]))
    body = Columns(tmp_path).fields.body
    pair = Word(syllable_key(left), left), Word(syllable_key(right), right)
    lefts, rights = (
        [word.key] if has_diacritics(word.typed) else [*body.forms(word.key)] for word in pair
    )
    every = [(Word(one, one), Word(other, other)) for one in lefts for other in rights]
    found, expected = np.zeros((2, len(analysed)), dtype=bool)
    for each in every:
        body.mark_pair(expected, *each, folding=False)
    body.mark_pair(found, *pair, folding=True)
    assert found.tolist() == expected.tolist()
    assert found.any()
    alone = sum(body.beside(*each, folding=False) for each in every)
    assert body.beside(*pair, folding=True) == alone >= np.count_nonzero(found)


@given(st.lists(st.sets(st.integers(0, 400), max_size=4), max_size=60), st.integers(1, 12))
def test_the_values_that_count_most_come_first(articles: list[set[int]], wanted: int) -> None:
    """However many values there are: what is carried most of all is looked at first."""
    builder = FacetBuilder()
    for doc, values in enumerate(articles):
        for value in sorted(values):
            builder.add(doc, f"v{value}", f"V {value}", day=doc)
    arrays = builder.arrays(builder.inverted(len(articles)))
    live = np.ones(len(articles), dtype=bool)
    column = FacetColumn([SegmentFacet(arrays)], [0, len(articles)], live)
    half = live.copy()
    half[::2] = False
    counts = column.counts(half)
    carried = [{f"v{each}" for each in values} for values in articles[1::2]]
    assert counts.tolist() == [
        sum(column.slug(number) in slugs for slugs in carried) for number in range(len(column))
    ]
    ordered = sorted(
        counts.nonzero()[0].tolist(), key=lambda each: (-counts[each], -column.totals[each], each)
    )
    assert column.most(counts, 0) == ordered
    assert column.most(counts, wanted) == ordered[:wanted]


def test_short_beginnings_are_those_of_all_their_words(
    analysed: list[AnalysedArticle], tmp_path: Path
) -> None:
    write(tmp_path, [analysed])
    body = Segment(tmp_path / "s0").body
    assert body.openings
    folded = [fold(term) for term in body.terms]
    kept = {term[:length] for term in folded for length in (1, 2, 3) if len(term) >= length}
    assert len(kept) > 100
    marked = 0
    for opening in sorted(kept):
        mask, expected = np.zeros((2, len(analysed)), dtype=bool)
        if body.openings.mark(mask, Prefix(opening, opening)):
            marked += 1
            for number, term in enumerate(folded):
                if term.startswith(opening):
                    body.mark(expected, [range(number, number + 1)])
            assert mask.tolist() == expected.tolist()
    assert marked > 100
    for typed in ("nghị", "đ", "hội", "nghi"):
        assert not body.openings.mark(np.zeros(len(analysed), dtype=bool), Prefix(typed, typed))


@given(st.dictionaries(st.text(max_size=5), st.lists(st.integers(0, 1 << 40), max_size=9)))
@settings(max_examples=50)
def test_arrays_come_back(given_arrays: dict[str, list[int]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.columns"
        arrays = {name: np.array(values, np.int64) for name, values in given_arrays.items()}
        write_arrays(path, arrays)
        assert {name: array.tolist() for name, array in map_arrays(path).items()} == given_arrays


@pytest.mark.parametrize("left", [0, 4, 40, 64, 70, 300])
def test_a_file_of_arrays_that_was_cut_off_is_refused(tmp_path: Path, left: int) -> None:
    path = tmp_path / "x.columns"
    write_arrays(path, {"a": np.arange(40), "b": np.arange(9)})
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(ValueError, match=r".+"):
        map_arrays(path)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=9), max_size=9))
def test_texts_come_back(texts: list[str]) -> None:
    assert list(texts_in(text_arrays("x", texts), "x")) == texts


@given(
    texts=st.lists(st.text(st.sampled_from("hội nghị Đảng bo "), max_size=30), max_size=12),
    typed=st.text(st.sampled_from("hoi nghdabc "), min_size=1, max_size=14),
    to_end=st.booleans(),
)
@example(texts=["hội nghị", "hội nghị bo"], typed="hoi nghi", to_end=True)
def test_beginnings_are_those_of_words(texts: list[str], typed: str, *, to_end: bool) -> None:
    sought = " ".join(folded_words(typed))
    fits = str.__eq__ if to_end else str.startswith
    expected = [
        row
        for row, text in enumerate(texts)
        if any(
            fits(" ".join(folded_words(text)[at:]), sought) for at in range(len(folded_words(text)))
        )
    ]
    arrays = beginning_arrays(texts, most=255)
    beginnings = Beginnings(arrays, texts_in(text_arrays("x", texts), "x"))
    if sought:
        assert beginnings.rows(sought, to_end=to_end).tolist() == expected


def test_a_phrase_is_one_however_segments_write_it(tmp_path: Path) -> None:
    analyser = Analyser.installed()

    def saying(title: str, times: int) -> list[AnalysedArticle]:
        return [
            analyser.analyse(Article(id=f"{title}{n}", title=title, body="Tin."))
            for n in range(times)
        ]

    entries = write(tmp_path, [saying("Bàn về quốc hội", 4), saying("Bàn về Quốc hội", 5)])
    write_generation(tmp_path, entries)
    assert Columns(tmp_path).phrases_beginning("quoc", 9) == [("Quốc hội", 9)]
