"""The pages and commands on a cluster: the same, and honest when it is away."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from conftest import cluster_environment
from forwarder import Forwarder

from corpus import sample_path
from indexer.building.in_cluster import build_in_cluster
from indexer.cli import main
from indexer.engine.opensearch.settings import ClusterSettings
from webui import Settings, create_app, current_index
from webui.listening import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask.testing import FlaskClient

pytestmark = pytest.mark.opensearch

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ARTICLE = "/bai/cms.hcmc-thanh-uy-24-2023-12"
SEARCH = "/tim-kiem?q=thu+thiem"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages") / "index"


@pytest.fixture(scope="module")
def environment(server: str, folder: Path) -> dict[str, str]:
    """The sample articles in a cluster."""
    environment = cluster_environment(server)
    settings = ClusterSettings.from_environment(environment)
    build_in_cluster(folder, [sample_path()], settings=settings, now=NOW)
    return environment


@pytest.fixture(scope="module")
def line(server: str) -> Iterator[Forwarder]:
    forwarder = Forwarder(free_port(), urlsplit(server).port or 0)
    forwarder.mend()
    yield forwarder
    forwarder.cut()


@pytest.fixture
def client(environment: dict[str, str], line: Forwarder, folder: Path) -> Iterator[FlaskClient]:
    """The pages, over a line that can be cut; the cluster is asked again at once."""
    settings = Settings(
        index=folder,
        environment=environment
        | {"THOISU_OPENSEARCH_URL": line.url, "THOISU_OPENSEARCH_PAUSE_SECONDS": "0.000001"},
    )
    app = create_app(settings)
    yield app.test_client()
    current_index.close(app)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        SEARCH,
        SEARCH + "&official=nguyen-van-nen&from=2023-12&sort=newest",
        "/tim-kiem?q=bi+thu+thanh+uy+tp.hcm+2023",
        ARTICLE,
        "/lanh-dao",
        "/lanh-dao/nguyen-van-nen",
        "/hoi-nghi",
        "/van-ban",
        "/van-ban/nghi-quyet-98-2023-qh15",
        "/gioi-thieu",
        "/goi-y?q=nguyen+van",
        "/api/v1/search?q=thu+thiem",
        "/tim-kiem.csv?q=thu+thiem",
        "/sitemap.xml",
        "/healthz",
        "/metrics",
    ],
)
def test_every_page_is_there(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.get_data()


def test_a_cluster_that_is_away_is_said_so_and_comes_back_by_itself(
    client: FlaskClient, line: Forwarder
) -> None:
    assert client.get("/tim-kiem?q=chat+van").status_code == 200
    line.cut()
    for address in ("/tim-kiem?q=quoc+hoi", ARTICLE, "/lanh-dao/nguyen-van-nen"):
        answer = client.get(address)
        assert answer.status_code == 503
        assert "Máy chủ chưa trả lời được" in answer.get_data(as_text=True)
        assert int(answer.headers["Retry-After"]) > 0
    problem = client.get("/api/v1/search?q=hoi+nghi")
    assert (problem.status_code, problem.mimetype) == (503, "application/problem+json")
    line.mend()
    assert client.get("/tim-kiem?q=quoc+hoi").status_code == 200
    assert client.get(ARTICLE).status_code == 200


def test_one_that_was_never_there_is_found_when_it_comes(
    environment: dict[str, str], folder: Path, server: str
) -> None:
    line = Forwarder(free_port(), urlsplit(server).port or 0)
    late = {"THOISU_OPENSEARCH_URL": line.url, "THOISU_OPENSEARCH_PAUSE_SECONDS": "0.000001"}
    app = create_app(Settings(index=folder, environment=environment | late))
    client = app.test_client()
    assert client.get("/").status_code == 503
    assert client.get("/healthz").get_json() == {"ready": False, "reason": "ClusterAwayError"}
    line.mend()
    assert client.get("/").status_code == 200
    current_index.close(app)
    line.cut()


def test_a_later_run_is_seen_without_a_restart(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.serving.cluster.ASKED_AGAIN", 0.0)
    environment = cluster_environment(server)
    settings = ClusterSettings.from_environment(environment)
    source = tmp_path / "a.jsonl"

    def index(*titles: str, full: bool = False) -> None:
        rows = [{"id": f"a{at}", "title": title, "body": "Một."} for at, title in enumerate(titles)]
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        build_in_cluster(tmp_path / "index", [source], settings=settings, now=NOW, full=full)

    index("Vụ lúa")
    app = create_app(Settings(index=tmp_path / "index", environment=environment))
    client = app.test_client()
    assert client.get("/healthz").get_json()["articles"] == 1
    index("Vụ lúa", "Đê điều")
    assert client.get("/healthz").get_json()["articles"] == 2
    index("Vụ lúa", "Đê điều", "Cầu mới", full=True)
    assert client.get("/healthz").get_json()["articles"] == 3
    current_index.close(app)


def test_commands_ask_the_cluster(
    environment: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(main, [*arguments, "--index", str(folder)])
        assert result.exit_code == 0, result.output
        return result.stdout

    assert "Thủ Thiêm" in run("search", "thu thiem")
    assert json.loads(run("stats", "--json"))["articles"] == 191
    assert "Nguyễn Văn Nên" in run("officials", "list", "nguyen van nen")
    assert "understood as" in run("explain", "thu thiem", "cms.hcmc-thanh-uy-24-2023-12")
    assert "in the cluster" in run("doctor")
    preview = run("reindex", str(sample_path()), "--dry-run", "--json")
    assert json.loads(preview)["unchanged"] == 191


def test_commands_about_files_say_that_there_are_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in cluster_environment(f"http://127.0.0.1:{free_port()}").items():
        monkeypatch.setenv(name, value)
    result = CliRunner().invoke(main, ["verify", "--index", str(folder)])
    assert result.exit_code == 1
    assert "about the files of one machine" in result.stderr
    result = CliRunner().invoke(main, ["search", "hội nghị", "--index", str(folder)])
    assert result.exit_code == 1
    assert "does not answer" in result.stderr
