"""What the keeper of a server is told, and what is never told to anybody."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from prometheus_client.parser import text_string_to_metric_families
from webpages import Site

from webui import Settings, create_app, current_index
from webui.watching.logs import REQUESTS, JsonLines
from webui.watching.searches import LARGEST_LOG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask.testing import FlaskClient

QUERY = "chữ riêng của bạn đọc"


@pytest.fixture
def site(sample_index: Path) -> Iterator[Site]:
    with Site(sample_index) as opened:
        yield opened


def metrics(site: Site) -> dict[tuple[str, ...], float]:
    """All samples by name and labels."""
    response = site.get("/metrics").response
    assert response.headers["Content-Type"].startswith("text/plain")
    assert response.headers["Cache-Control"] == "no-store"
    return {
        (sample.name, *sample.labels.values()): sample.value
        for metric in text_string_to_metric_families(response.text)
        for sample in metric.samples
    }


def test_requests_are_counted_by_family_and_status(site: Site) -> None:
    site.get("/tim-kiem?q=thu+thiem")
    tag = site.get("/").response.headers["ETag"]
    site.get("/", **{"If-None-Match": tag})
    site.get("/khong-co")
    counted = metrics(site)
    assert counted["thoisu_requests_total", "results", "200"] == 1
    assert counted["thoisu_requests_total", "home", "304"] == 1
    assert counted["thoisu_requests_total", "none", "404"] == 1
    assert counted["thoisu_request_seconds_count", "home"] == 2
    assert counted["thoisu_request_seconds_bucket", "home", "+Inf"] == 2


def test_searches_that_find_nothing_are_counted(site: Site) -> None:
    for address in ("/tim-kiem?q=thu+thiem", "/tim-kiem?q=xyzzy", "/api/v1/search?q=xyzzy"):
        site.get(address)
    counted = metrics(site)
    assert counted["thoisu_searches_total",] == 3
    assert counted["thoisu_searches_without_result_total",] == 2


def test_the_generation_is_told(site: Site) -> None:
    counted = metrics(site)
    assert counted["thoisu_ready",] == 1
    assert counted["thoisu_generation",] == 1
    assert counted["thoisu_articles",] > 100


def test_without_an_index_there_are_metrics_too(tmp_path: Path) -> None:
    assert metrics(Site(tmp_path))["thoisu_ready",] == 0


def test_health_tells_the_age(site: Site) -> None:
    answer = site.get("/healthz").json
    assert answer["age_seconds"] > 0


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What is logged, as the server writes it."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    root, requests = logging.getLogger(), logging.getLogger(REQUESTS)
    root.addHandler(handler)
    requests.setLevel(logging.INFO)
    yield written
    requests.setLevel(logging.NOTSET)
    root.removeHandler(handler)


def test_a_request_is_a_line_that_names_nobody(site: Site, log: StringIO) -> None:
    answer = site.get(
        f"/tim-kiem?q={QUERY.replace(' ', '+')}",
        **{"X-Request-ID": "abc-1", "X-Forwarded-For": "203.0.113.9", "User-Agent": "Riêng/1"},
    )
    assert answer.response.headers["X-Request-ID"] == "abc-1"
    (line,) = map(json.loads, log.getvalue().splitlines())
    assert set(line) == {
        *("time", "level", "logger", "request"),
        *("method", "family", "status", "milliseconds", "bytes"),
    }
    assert (line["request"], line["family"], line["status"]) == ("abc-1", "results", 200)
    for told in ("riêng", "Riêng", "127.0.0.1", "203.0.113.9", "tim-kiem"):
        assert told not in log.getvalue()


def test_a_fault_is_a_line_with_the_name_of_its_request(site: Site, log: StringIO) -> None:
    site.app.add_url_rule("/loi", view_func=_fail)
    answer = site.get("/loi")
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    fault = next(line for line in lines if line["level"] == "error")
    assert "ZeroDivisionError" in fault["trace"]
    assert fault["request"] == answer.response.headers["X-Request-ID"]


def _fail() -> str:
    raise ZeroDivisionError


@pytest.mark.parametrize("given", ["a b", "x" * 65, '"', "é", ""])
def test_a_name_that_is_not_plain_is_replaced(site: Site, given: str) -> None:
    headers = {"X-Request-ID": given.encode().decode("latin-1")}
    name = site.get("/healthz", **headers).response.headers["X-Request-ID"]
    assert name != given
    assert name.isalnum()


def test_searches_that_find_nothing_are_written_down_if_asked_for(
    sample_index: Path, tmp_path: Path
) -> None:
    path = tmp_path / "failed.jsonl"
    for settings in (
        Settings(index=sample_index),
        Settings(index=sample_index, failed_searches=path),
    ):
        app = create_app(settings)
        client = app.test_client()
        client.get("/tim-kiem?q=thu+thiem")
        client.get("/api/v1/search?q=xyzzy+qwxzđ")
        client.get("/tim-kiem?from=1900&to=1900")
        current_index.close(app)
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert set(json.loads(line)) == {"day", "query"}
    assert json.loads(line)["query"] == "xyzzy qwxzđ"
    assert path.stat().st_mode & 0o077 == 0


def test_readers_are_told_whether_searches_are_written_down(
    sample_index: Path, tmp_path: Path
) -> None:
    told = {}
    for path in (None, tmp_path / "failed.jsonl"):
        app = create_app(Settings(index=sample_index, failed_searches=path))
        told[path] = app.test_client().get("/gioi-thieu").text
        current_index.close(app)
    assert [("Câu tìm không được ghi lại." in text) for text in told.values()] == [True, False]
    assert [("được ghi lại cùng ngày tìm" in text) for text in told.values()] == [False, True]


def test_that_file_does_not_grow_for_ever(sample_index: Path, tmp_path: Path) -> None:
    path = tmp_path / "failed.jsonl"
    path.write_bytes(b"\n" * LARGEST_LOG)
    app = create_app(Settings(index=sample_index, failed_searches=path))
    assert app.test_client().get("/tim-kiem?q=xyzzy").status_code == 200
    current_index.close(app)
    assert path.stat().st_size == LARGEST_LOG


def test_a_file_that_cannot_be_written_stops_no_search(
    sample_index: Path, tmp_path: Path, log: StringIO
) -> None:
    app = create_app(Settings(index=sample_index, failed_searches=tmp_path))
    assert app.test_client().get("/tim-kiem?q=xyzzy").status_code == 200
    current_index.close(app)
    assert "could not be written down" in log.getvalue()
    assert "xyzzy" not in log.getvalue()


STRANGER = {"REMOTE_ADDR": "203.0.113.9"}


@pytest.fixture
def limited(sample_index: Path) -> Iterator[FlaskClient]:
    """A server with small limits."""
    settings = Settings(index=sample_index, requests_per_minute=3, tables_per_minute=1)
    app = create_app(settings)
    yield app.test_client()
    current_index.close(app)


def test_who_asks_too_often_is_told_when_to_come_back(limited: FlaskClient) -> None:
    answers = [limited.get("/", environ_base=STRANGER) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert "Có quá nhiều yêu cầu" in answers[3].text
    assert 1 <= int(answers[3].headers["Retry-After"]) <= 61  # a minute, rounded up
    assert "Retry-After" not in answers[0].headers


def test_addresses_are_counted_apart(limited: FlaskClient) -> None:
    for _ in range(4):
        limited.get("/", environ_base=STRANGER)
    assert limited.get("/", environ_base={"REMOTE_ADDR": "203.0.113.10"}).status_code == 200


def test_all_pages_are_counted_together(limited: FlaskClient) -> None:
    paths = ["/", "/gioi-thieu", "/tim-kiem?q=thu+thiem", "/lanh-dao"]
    answers = [limited.get(path, environ_base=STRANGER) for path in paths]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]


def test_a_program_is_told_as_a_program(limited: FlaskClient) -> None:
    answers = [limited.get("/api/v1/stats", environ_base=STRANGER) for _ in range(4)]
    assert answers[3].status_code == 429
    assert answers[3].mimetype == "application/problem+json"
    assert answers[3].headers["Retry-After"]


def test_whole_tables_are_limited_more(limited: FlaskClient) -> None:
    answers = [limited.get("/tim-kiem.csv?q=thu+thiem", environ_base=STRANGER) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 429]


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_not_limited(limited: FlaskClient, address: str) -> None:
    answers = [limited.get("/", environ_base={"REMOTE_ADDR": address}) for _ in range(9)]
    assert {answer.status_code for answer in answers} == {200}


def test_a_network_of_one_reader_is_one_address(limited: FlaskClient) -> None:
    answers = [
        limited.get("/", environ_base={"REMOTE_ADDR": f"2001:db8:1:2::{number}"})
        for number in range(1, 5)
    ]
    assert answers[3].status_code == 429


@pytest.mark.parametrize("path", ["/healthz", "/metrics", "/static/x/thoisu.css"])
def test_supervisors_and_files_are_not_limited(limited: FlaskClient, path: str) -> None:
    answers = [limited.get(path, environ_base=STRANGER, buffered=True) for _ in range(9)]
    assert {answer.status_code for answer in answers} == {200}


def test_behind_a_proxy_its_word_counts(sample_index: Path) -> None:
    settings = Settings(index=sample_index, requests_per_minute=3)
    for proxies, status in ((0, 200), (1, 429)):
        app = create_app(replace(settings, proxies=proxies))
        answers = [
            app.test_client().get("/", headers={"X-Forwarded-For": "203.0.113.9"}) for _ in range(4)
        ]
        assert answers[3].status_code == status
        current_index.close(app)


def test_https_for_a_year_only_if_asked_for(sample_index: Path) -> None:
    for hsts, told in ((False, None), (True, "max-age=31536000")):
        app = create_app(Settings(index=sample_index, hsts=hsts))
        headers = app.test_client().get("/healthz").headers
        assert headers.get("Strict-Transport-Security") == told
        current_index.close(app)
