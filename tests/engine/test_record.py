"""The stored record keeps what was understood in an article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article
from indexer.analyser import Analyser
from indexer.document import AnalysedArticle, running_text
from indexer.engine.record import pack, unpack, unpack_dated, unpack_shown
from indexer.entities import Identity, Meeting, MeetingKind, Official, Post
from indexer.records import NamedOfficial

_TEXT = st.text(max_size=20)
_DAY = st.none() | st.dates()
_HOST = Official("Lê Thị Mẫu", (), (Post("Chủ tịch HĐND tỉnh Mẫu"),), Identity("le-mau", "Lê Mẫu"))


def analysed(body: str = "Một hai ba.") -> AnalysedArticle:
    """An analysed article of a few words."""
    article = Article(id="a", title="Tin", body=body, published=date(2024, 5, 6))
    return Analyser.installed().analyse(article)


@pytest.fixture(scope="module")
def empty() -> AnalysedArticle:
    """An article in which nothing is found."""
    return analysed()


@given(
    kind=st.sampled_from(MeetingKind),
    ordinal=st.none() | st.integers(1, 99),
    term=st.none() | st.integers(1, 30),
    texts=st.tuples(_TEXT, _TEXT, _TEXT),
    days=st.tuples(_DAY, _DAY),
    agenda=st.lists(_TEXT, max_size=3),
    extraordinary=st.booleans(),
)
def test_every_field_of_a_meeting_is_kept(
    empty: AnalysedArticle,
    kind: MeetingKind,
    ordinal: int | None,
    term: int | None,
    texts: tuple[str, str, str],
    days: tuple[date | None, date | None],
    agenda: list[str],
    extraordinary: bool,
) -> None:
    body, topic, place = f"Ban {texts[0]} Mẫu", *texts[1:]
    meeting = Meeting(
        kind, ordinal, body, term, extraordinary, topic, (), place, *days,
        chairs=(_HOST.name,), attendees=("Trần Văn Ngoài", _HOST.name), agenda=tuple(agenda),
        month=date(2024, 5, 1),
    )  # fmt: skip
    assert meeting.is_distinct
    entities = replace(empty.entities, officials=(_HOST,), meetings=(meeting,))
    kept = unpack(pack(replace(empty, entities=entities))).meetings[0]
    host = NamedOfficial("le-mau", "Lê Thị Mẫu", ("Chủ tịch HĐND tỉnh Mẫu",))
    assert (kept.kind, kept.ordinal, kept.body, kept.term) == (kind, ordinal, body, term)
    assert (kept.topic, kept.place, kept.begins, kept.ends) == (topic, place, *days)
    assert (kept.label, kept.slug) == (meeting.label, meeting.identity.slug)
    assert (kept.extraordinary, kept.agenda) == (extraordinary, tuple(agenda))
    assert kept.chairs == (host,)
    assert kept.attendees == (NamedOfficial("", "Trần Văn Ngoài"), host)


def test_documents_and_days_are_kept_with_their_parts() -> None:
    found = analysed(
        "Từ ngày 2 đến 4/5, tỉnh bàn việc thi hành Nghị định số 73/2023/NĐ-CP của Chính phủ."
    )
    kept = unpack(pack(found))
    (document,) = kept.documents
    assert (document.kind, document.year) == ("Nghị định", 2023)
    assert document.number.startswith("73/2023")
    (day,) = kept.days
    assert (day.first, day.last) == (date(2024, 5, 2), date(2024, 5, 4))
    assert running_text(found.article)[day.start : day.end].endswith("4/5")


def test_what_a_page_shows_is_what_the_whole_article_says() -> None:
    record = pack(
        analysed(
            "Kỳ họp thứ nhất HĐND tỉnh Mẫu khóa X do Chủ tịch HĐND tỉnh Lê Thị Mẫu chủ trì. "
            "Phó Chủ tịch UBND tỉnh Trần Văn Ngoài và Bí thư Tỉnh ủy Phạm Văn Trong cùng dự."
        )
    )
    whole, shown, line = unpack(record), unpack_shown(record, officials=1), unpack_dated(record)
    assert len(whole.officials) > 1
    assert shown.officials == whole.officials[:1]
    assert whole.meetings
    assert shown.meetings == tuple(each.named for each in whole.meetings)
    for name in ("id", "title", "summary", "body", "published", "source", "url"):
        assert getattr(shown, name) == getattr(whole, name)
    assert shown.reading_minutes == whole.reading_minutes
    for name in ("id", "title", "published", "source"):
        assert getattr(line, name) == getattr(whole, name)
