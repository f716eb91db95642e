"""Which document a citation means, whatever way an article writes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus import Article, load_document_names
from indexer.analyser import Analyser
from indexer.entities import Citation, Identity
from indexer.language.slugs import slugify
from indexer.resolution import Resolver
from indexer.resolution.documents import Documents


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents.installed()


def law(title: str, *, kind: str = "Luật", year: int | None = None) -> Citation:
    return Citation(kind=kind, number="", issuer="Quốc hội", title=title, year=year)


def treaty(kind: str, title: str, year: int | None = None) -> Citation:
    return Citation(kind=kind, number="", issuer="", title=title, year=year)


def numbered(kind: str, number: str, issuer: str = "", year: int | None = None) -> Citation:
    return Citation(kind=kind, number=number, issuer=issuer, year=year)


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        (law("PCTN"), "Luật Phòng, chống tham nhũng"),
        (law("PCTN", year=2018), "Luật Phòng, chống tham nhũng 2018"),
        (law("PCTN sửa đổi"), "Luật Phòng, chống tham nhũng (sửa đổi)"),
        (law("Hôn nhân gia đình"), "Luật Hôn nhân và gia đình"),
        (law("Hình sự"), "Bộ luật Hình sự"),
        (law("Hình sự", kind="Bộ luật", year=2015), "Bộ luật Hình sự 2015"),
        (law("Lao động (sửa đổi)"), "Bộ luật Lao động (sửa đổi)"),
        (law("Đất đai", kind="Bộ luật"), "Luật Đất đai"),
        (law("Phí và lệ phí", kind="Pháp lệnh"), "Pháp lệnh Phí và lệ phí"),
        (
            law("Sửa đổi bổ sung một số điều luật giáo dục ĐH"),
            "Luật Sửa đổi, bổ sung một số điều của Luật Giáo dục đại học",
        ),
    ],
)
def test_a_law_has_one_name(documents: Documents, citation: Citation, label: str) -> None:
    assert documents.identify(citation) == Identity(slugify(label), label)


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        (treaty("Công ước", "UNCLOS"), "Công ước Liên Hợp Quốc về Luật Biển 1982"),
        (treaty("Công ước", "Luật biển", 1982), "Công ước Liên Hợp Quốc về Luật Biển 1982"),
        (
            treaty("Hiệp định", "thương mại tự do EVFTA"),
            "Hiệp định Thương mại tự do Việt Nam - EU",
        ),
        (
            treaty("Hiệp định", "thương mại tự do (FTA) giữa Việt Nam và Liên minh châu Âu"),
            "Hiệp định Thương mại tự do Việt Nam - EU",
        ),
        (treaty("Hiệp ước", "INF"), "Hiệp ước Các lực lượng hạt nhân tầm trung"),
        (treaty("Hiệp định", "Paris", 1973), "Hiệp định Paris 1973"),
        (
            treaty("Hiệp định", "Paris về biến đổi khí hậu", 2015),
            "Thỏa thuận Paris về biến đổi khí hậu",
        ),
        (treaty("Bộ quy tắc", "ứng xử trên Biển Đông"), "Bộ quy tắc ứng xử ở Biển Đông"),
    ],
)
def test_a_treaty_is_known_by_its_letters_and_without_its_year(
    documents: Documents, citation: Citation, label: str
) -> None:
    assert documents.identify(citation).label == label


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        (numbered("Nghị định", "100/2019", "Chính phủ"), "Nghị định 100/2019/NĐ-CP"),
        (numbered("Nghị định", "100", "Chính phủ", 2019), "Nghị định 100/2019/NĐ-CP"),
        (numbered("Nghị định", "100-2019", "Chính phủ"), "Nghị định 100/2019/NĐ-CP"),
        (numbered("Nghị quyết", "29-NQ-TƯ"), "Nghị quyết 29-NQ/TW"),
        (numbered("Quy định", "8-QĐ/TƯ", "Bộ Chính trị"), "Quy định 08-QĐ/TW"),
        (numbered("Quyết định", "1087-QĐ/TU"), "Quyết định 1087-QĐ/TU"),
        (numbered("Nghị định", "8/2016", "Chính phủ"), "Nghị định 08/2016/NĐ-CP"),
        (numbered("Nghị quyết", "35", "Chính phủ"), "Nghị quyết 35/NQ-CP"),
        (numbered("Chỉ thị", "5", "Bộ Chính trị"), "Chỉ thị 05-CT/TW"),
        (numbered("Kết luận", "21", "Bộ Chính trị", 2021), "Kết luận 21-KL/TW"),
        (numbered("Nghị quyết", "54/2017", "Quốc hội", 2017), "Nghị quyết 54/2017/QH14"),
        (numbered("Nghị quyết", "54", "Quốc hội", 2017), "Nghị quyết 54/2017/QH14"),
        (numbered("Thông tư", "22/2021", "Bộ Giáo dục và Đào tạo"), "Thông tư 22/2021/TT-BGDĐT"),
    ],
)
def test_a_number_has_the_sign_of_its_issuer(
    documents: Documents, citation: Citation, label: str
) -> None:
    assert documents.identify(citation).label == label


@pytest.mark.parametrize(
    "citation",
    [
        numbered("Nghị định", "100", "Chính phủ"),
        numbered("Nghị định", "91/1994", "Chính phủ"),
        numbered("Nghị quyết", "54"),
        numbered("Nghị quyết", "54", "Quốc hội"),
        numbered("Nghị quyết", "30/2016", "Quốc hội", 2016),
        numbered("Quyết định", "24", "Thủ tướng Chính phủ", 2017),
        numbered("Chỉ thị", "20", "Thủ tướng Chính phủ", 2004),
        numbered("Chương trình", "5"),
        treaty("Hiệp định", "Paris"),
        treaty("Nghị quyết", "Đại hội XII"),
        treaty("Nghị quyết", "Đại hội Đảng bộ tỉnh lần thứ XII"),
        treaty("Nghị quyết", "Trung ương 27"),
        law("Biểu tình"),
    ],
    ids=lambda citation: citation.label,
)
def test_what_may_mean_several_stays_as_it_is_written(
    documents: Documents, citation: Citation
) -> None:
    assert documents.identify(citation).label == citation.label


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Đại hội Đảng lần thứ XII", "Nghị quyết Đại hội XII của Đảng"),
        ("Đại hội 12 của Đảng", "Nghị quyết Đại hội XII của Đảng"),
        ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Đại hội XIII của Đảng"),
        ("Hội nghị Trung ương 4 khoá 12", "Nghị quyết Trung ương 4 khóa XII"),
        (
            "Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XII",
            "Nghị quyết Trung ương 7 khóa XII",
        ),
        ("trung ương 7", "Nghị quyết Trung ương 7"),
    ],
)
def test_a_resolution_of_the_party_is_known_by_who_passed_it(
    documents: Documents, title: str, label: str
) -> None:
    assert documents.identify(treaty("Nghị quyết", title)).label == label


def test_no_name_stands_for_two_documents(documents: Documents) -> None:
    for first, *others in load_document_names():
        for name in (first, *others):
            kind, _, title = name.partition(" ")
            assert documents.identify(treaty(kind, title)).label == first, name


def test_an_article_cites_a_document_once_with_all_its_mentions() -> None:
    article = Article(
        id="a",
        title="Hội thảo về biển",
        published=date(2024, 5, 2),
        source="Bản tin",
        body="Các nước cần tuân thủ Công ước Luật Biển 1982. Học giả nhắc lại UNCLOS nhiều lần.",
    )
    resolved = Resolver.installed().resolve(Analyser.installed().analyse(article))
    (cited,) = resolved.entities.documents
    assert cited.identity.label == "Công ước Liên Hợp Quốc về Luật Biển 1982"
    assert [article.body[each.start : each.end] for each in cited.mentions] == [
        "Công ước Luật Biển 1982",
        "UNCLOS",
    ]


def test_a_draft_and_what_it_became_are_one(documents: Documents) -> None:
    assert documents.identify(replace(law("PCTN"), draft=True)) == documents.identify(law("PCTN"))
