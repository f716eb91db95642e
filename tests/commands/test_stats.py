"""`thoisu stats`: the figures are those of the articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from command_line import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = (
    "Sáng 2/12, xã Mẫu Sơn họp bàn việc làm đường liên thôn với sự có mặt của các trưởng thôn. "
    "Việc thứ nhất là chọn nơi làm trước, vì tiền chưa đủ để làm tất cả các đoạn trong một năm. "
    "Việc thứ hai là góp công: mỗi nhà một người, làm vào hai ngày cuối tuần cho đến hết tháng."
)


def article(article_id: str, body: str, source: str, published: str | None) -> dict[str, object]:
    return {
        "id": article_id, "title": f"Tin {article_id}", "body": body, "source": source,
        "published": published,
    }  # fmt: skip


def test_articles_are_counted_by_source_and_month(build: Callable[..., Path]) -> None:
    index = build(
        article("a", "Một.", "Báo A", "2023-12-02"),
        article("b", "Hai.", "Báo A", "2023-12-31"),
        article("c", "Ba.", "Báo B", "2024-01-01"),
        article("d", "Bốn.", "Báo A", None),
        {"id": "e", "title": ""},
    )
    result = run("stats", "--json", "--index", index)
    assert result.exit_code == 0
    figures = json.loads(result.stdout)
    assert figures["articles"] == 4
    assert figures["sources"] == [
        {"source": "Báo A", "articles": 3, "months": {"2023-12": 2}},
        {"source": "Báo B", "articles": 1, "months": {"2024-01": 1}},
    ]
    assert figures["months"] == {"2023-12": 2, "2024-01": 1}
    assert figures["undated"] == 1
    assert figures["quarantine"] == {"missing-title": 1}
    assert figures["bytes"] > 0
    assert "       1  without a day" in run("stats", "--index", index).stdout


def test_the_figures_can_be_read_by_people(sample_index: Path) -> None:
    result = run("stats", "--index", sample_index)
    assert result.exit_code == 0
    assert "191 articles" in result.stdout
    assert "without a day" not in result.stdout
    assert "32  Thời sự Mẫu (11/2020 – 12/2025)" in result.stdout
    assert "Phạm Minh Chính" in result.stdout


def test_repeated_articles_are_listed(build: Callable[..., Path]) -> None:
    same = {**article("a", TEXT, "Báo A", "2023-12-02"), "title": "Xã họp"}
    copies = [{**same, "id": each} for each in ("a", "b", "c")]
    other = (
        "Đại hội thể thao của tỉnh có 12 môn, khai mạc ở sân vận động mới vào đầu tháng ba. " * 2
    )
    index = build(
        *copies,
        article("d", other + "Kết thúc.", "Báo B", "2023-12-03"),
        article("e", other + "Bế mạc.", "Báo B", None),
        article("f", "Một bài khác hẳn, không ai chép lại.", "Báo B", None),
    )
    groups = json.loads(run("stats", "--duplicates", "--json", "--index", index).stdout)
    found = [(group["exact"], [each["id"] for each in group["articles"]]) for group in groups]
    assert found == [(True, ["a", "b", "c"]), (False, ["d", "e"])]
    text = run("stats", "--duplicates", "--limit", "1", "--index", index).stdout
    assert text.splitlines()[0] == "3 equal:"
    assert "Xã họp [b]" in text
    assert "nearly" not in text


def test_without_repetitions_it_says_so(build: Callable[..., Path]) -> None:
    index = build(article("a", TEXT, "Báo A", None))
    assert run("stats", "--duplicates", "--index", index).stdout.startswith("No two articles")


def test_without_an_index_the_command_is_named(tmp_path: Path) -> None:
    result = run("stats", "--index", tmp_path)
    assert result.exit_code == 1
    assert "thoisu reindex" in result.stderr
