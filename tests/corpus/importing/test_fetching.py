"""Visiting servers: politely, within limits, and never where one must not go."""

from __future__ import annotations

import gzip
import socket
import threading
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import trustme
from unruly_server import FastTime, bomb, local_visitor, news, unruly_server

from corpus.fetching import AddressPolicy, FetchFailedError, Known, Limits
from corpus.fetching.addresses import Place, is_public

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from unruly_server import Asked, UnrulyServer

    from corpus.fetching import Visitor

PAGE = news(1)


@pytest.fixture
def server() -> Iterator[UnrulyServer]:
    """A server without routes."""
    with unruly_server() as running:
        yield running


def refusal(visitor: Visitor, url: str) -> FetchFailedError:
    with pytest.raises(FetchFailedError) as caught:
        visitor.fetch(url)
    return caught.value


def test_a_page_is_read_and_the_visitor_names_itself(server: UnrulyServer) -> None:
    server.page("/a.html?trang=1", PAGE, ETag='"x"')
    fetched = local_visitor().fetch(f"{server.origin}/a.html?trang=1#cuoi")
    assert fetched.data == PAGE
    assert (fetched.content_type, fetched.charset) == ("text/html", "utf-8")
    assert fetched.known == Known(etag='"x"')
    assert server.paths() == ["/robots.txt", "/a.html?trang=1"]
    assert all("mailto:test@" in headers["User-Agent"] for _, headers in server.asked)


def test_what_did_not_change_is_not_sent_again(server: UnrulyServer) -> None:
    def conditional(asked: Asked) -> None:
        same = asked.headers["If-None-Match"] == '"v1"'
        asked.answer(b"" if same else PAGE, status=304 if same else 200, ETag='"v1"')

    server.routes["/a.html"] = conditional
    visitor = local_visitor()
    first = visitor.fetch(f"{server.origin}/a.html")
    again = visitor.fetch(f"{server.origin}/a.html", first.known)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert again.known == first.known


def test_a_failing_server_is_given_time(
    server: UnrulyServer,
) -> None:
    fast_time = FastTime()
    answers = iter([500, 503, 200])
    server.routes["/a.html"] = lambda asked: asked.answer(PAGE, status=next(answers))
    assert local_visitor(fast_time).fetch(f"{server.origin}/a.html").data == PAGE
    assert [pause for pause in fast_time.slept if pause > 1] == [2.0, 4.0]


def test_a_server_that_goes_on_failing_is_left(server: UnrulyServer) -> None:
    server.page("/robots.txt", b"")
    server.routes["/a.html"] = lambda asked: asked.answer(b"", status=502)
    error = refusal(local_visitor(), f"{server.origin}/a.html")
    assert (error.reason, error.detail) == ("unreachable", "the server answered 502")
    assert server.paths().count("/a.html") == 4


def test_a_server_says_how_long_to_wait(
    server: UnrulyServer,
) -> None:
    fast_time = FastTime()
    unheard_of = f"Wed, 21 Oct {'9' * 20} 07:28:00 GMT"
    past = "Wed, 21 Oct 2015 07:28:00 GMT"
    answers = iter([(429, "7"), (503, past), (503, unheard_of), (200, "")])

    def busy(asked: Asked) -> None:
        status, wait = next(answers)
        asked.answer(PAGE, status=status, Retry_After=wait)

    server.routes["/a.html"] = busy
    assert local_visitor(fast_time).fetch(f"{server.origin}/a.html").data == PAGE
    assert [pause for pause in fast_time.slept if pause != 1] == [7.0, 0.0, 8.0]


def test_a_server_that_wants_hours_is_left_at_once(server: UnrulyServer) -> None:
    server.page("/a.html", b"", status=503, Retry_After="86400")
    assert refusal(local_visitor(), f"{server.origin}/a.html").reason == "unreachable"
    assert server.paths().count("/a.html") == 1


def test_requests_keep_their_distance(
    server: UnrulyServer,
) -> None:
    fast_time = FastTime()
    server.page("/robots.txt", b"User-agent: *\nCrawl-delay: 5\n")
    visitor = local_visitor(fast_time)
    for number in range(3):
        server.page(f"/{number}.html", PAGE)
        visitor.fetch(f"{server.origin}/{number}.html")
    assert fast_time.slept == [1.0, 5.0, 5.0]
    assert server.paths().count("/robots.txt") == 1


def test_robots_rules_are_kept(server: UnrulyServer) -> None:
    rules = b"User-agent: *\nDisallow: /rieng/\nDisallow: /*.pdf$\n"
    server.page("/robots.txt", rules)
    server.page("/a.html", PAGE)
    visitor = local_visitor()
    assert visitor.fetch(f"{server.origin}/a.html").data == PAGE
    for path in ("/rieng/b.html", "/c.pdf"):
        assert refusal(visitor, server.origin + path).reason == "refused"
    server.page("/robots.txt", rules + b"\nUser-agent: thoisu-test\nDisallow: /\n")
    assert refusal(local_visitor(), f"{server.origin}/a.html").reason == "refused"
    assert server.paths().count("/a.html") == 1


def test_without_readable_rules_nothing_is_read(server: UnrulyServer) -> None:
    server.page("/a.html", PAGE)
    server.routes["/robots.txt"] = lambda asked: asked.answer(b"", status=500)
    error = refusal(local_visitor(), f"{server.origin}/a.html")
    assert "robots.txt" in error.detail
    assert "/a.html" not in server.paths()


def test_of_rules_without_end_the_beginning_holds(server: UnrulyServer) -> None:
    rules = b"User-agent: *\nDisallow: /rieng/\n" + b"# mot dong ghi chu\n" * 100_000
    server.page("/robots.txt", rules)
    server.page("/a.html", PAGE)
    visitor = local_visitor()
    assert visitor.fetch(f"{server.origin}/a.html").data == PAGE
    assert refusal(visitor, f"{server.origin}/rieng/a.html").reason == "refused"
    assert server.paths().count("/robots.txt") == 1


def test_rules_that_cannot_be_read_are_asked_for_once(server: UnrulyServer) -> None:
    server.page("/robots.txt", b"", status=302, Location="gopher://bao-mau.example/robots.txt")
    visitor = local_visitor()
    for number in range(3):
        error = refusal(visitor, f"{server.origin}/{number}.html")
        assert (error.reason, "robots.txt" in error.detail) == ("refused", True)
    assert server.paths() == ["/robots.txt"]


def test_redirects_are_followed_to_an_end(server: UnrulyServer) -> None:
    server.routes["/cu"] = lambda asked: asked.answer(b"", status=301, Location="/moi?a=1#b")
    server.page("/moi?a=1", PAGE)
    server.routes["/vong"] = lambda asked: asked.answer(b"", status=302, Location="/vong")
    server.routes["/tep"] = lambda asked: asked.answer(
        b"", status=302, Location="file:///etc/passwd"
    )
    visitor = local_visitor()
    assert visitor.fetch(f"{server.origin}/cu").url == f"{server.origin}/moi?a=1"
    assert "redirects" in refusal(visitor, f"{server.origin}/vong").detail
    assert refusal(visitor, f"{server.origin}/tep").reason == "refused"


@pytest.mark.parametrize("path", ["/bom", "/vo-tan", "/to"])
def test_what_is_too_long_is_cut_off(server: UnrulyServer, path: str) -> None:
    packed = bomb(300)

    def endless(asked: Asked) -> None:
        asked.begin()
        while not server.stopping.is_set():
            asked.wfile.write(b"<p>m\xc3\xa3i m\xc3\xa3i</p>" * 1000)

    def huge(asked: Asked) -> None:
        asked.begin(Content_Length=str(1 << 40))
        while not server.stopping.is_set():
            asked.wfile.write(bytes(1 << 16))

    server.routes.update({"/vo-tan": endless, "/to": huge})
    server.page("/bom", packed, Content_Encoding="gzip")
    assert len(packed) < 1 << 20
    assert refusal(local_visitor(), server.origin + path).reason == "too-long"
    assert server.paths().count(path) == 1


@pytest.mark.parametrize("part", ["status", "headers", "body"])
def test_who_sends_a_byte_now_and_then_is_cut_off(server: UnrulyServer, part: str) -> None:
    def slow(asked: Asked) -> None:
        if part == "status":
            server.drip(asked, b"H")
        elif part == "headers":
            asked.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
            server.drip(asked, b"x")
        else:
            asked.begin(Content_Length="1000000")
            server.drip(asked, b"x")

    server.page("/robots.txt", b"")
    server.routes["/cham"] = slow
    visitor = local_visitor(limits=Limits(seconds=0.3))
    error = refusal(visitor, f"{server.origin}/cham")
    assert error.reason == "unreachable"
    assert "within" in error.detail


def test_who_drips_the_handshake_of_tls_is_cut_off() -> None:
    stopping = threading.Event()

    def drip(listener: socket.socket) -> None:
        while not stopping.is_set():
            with suppress(OSError), listener.accept()[0] as connection:  # visitors leave
                connection.sendall(b"\x16\x03\x03\x40\x00")  # 16 kB of handshake will follow
                while not stopping.wait(0.02):
                    connection.sendall(b"\x02")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,), daemon=True)
        thread.start()
        try:
            visitor = local_visitor(limits=Limits(seconds=0.3))
            error = refusal(visitor, f"https://127.0.0.1:{listener.getsockname()[1]}/")
        finally:
            stopping.set()
            listener.shutdown(socket.SHUT_RDWR)  # wakes who accepts
            thread.join()
    assert error.reason == "unreachable"
    assert "within" in error.detail


def test_broken_answers_are_failures_not_crashes(server: UnrulyServer) -> None:
    def cut(asked: Asked) -> None:
        asked.begin(Content_Length="1000")
        asked.wfile.write(b"<p>n")

    server.routes["/dut"] = cut

    def rubbish(asked: Asked) -> None:
        asked.wfile.write(b"\x00\xff no HTTP at all\r\n\r\n")

    server.routes["/rac"] = rubbish
    server.page("/gzip-hong", b"\x1f\x8b\x08 broken", Content_Encoding="gzip")
    server.page("/nen", gzip.compress(PAGE), Content_Encoding="gzip")
    visitor = local_visitor()
    for path in ("/dut", "/rac", "/gzip-hong", "/khong-co"):
        assert refusal(visitor, server.origin + path).reason == "unreachable", path
    assert visitor.fetch(f"{server.origin}/nen").data == PAGE


def test_nobody_at_home() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert refusal(local_visitor(), f"http://127.0.0.1:{port}/").reason == "unreachable"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.1.2.3:8000/", "http://localhost/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "http://0/",
        "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/",
        "http://100.64.0.1/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/", "http://224.0.0.1/", "http://255.255.255.255/", "http://0.0.0.0/",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(url: str) -> None:
    error = refusal(local_visitor(policy=AddressPolicy()), url)
    assert error.reason == "refused"
    assert "--allow-private" in error.detail


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/", "http://", "http://a:b@127.0.0.1/", "http://[x",
            "http://a.example:99999/", "http://" + "a" * 70 + ".example/", "javascript:1", ""],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    assert refusal(local_visitor(), url).reason == "refused"


@pytest.mark.parametrize("ip", ["1.1.1.1", "2606:4700::1111", "64:ff9b::101:101"])
def test_public_addresses_are_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(("certified", "is_read"), [("localhost", True), ("other.example", False)])
def test_the_certificate_must_be_the_hosts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, certified: str, *, is_read: bool
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    with unruly_server(certificate=authority.issue_cert(certified)) as server:
        server.page("/a.html", PAGE)
        url = f"https://localhost:{server.server_address[1]}/a.html"
        if is_read:
            assert local_visitor().fetch(url).data == PAGE
        else:
            assert refusal(local_visitor(), url).reason == "unreachable"
            assert server.asked == []


def test_a_host_is_reached_by_whichever_address_answers(server: UnrulyServer) -> None:
    class TwoAddresses(AddressPolicy):
        def locate(self, url: str) -> Place:
            return replace(super().locate(url), ips=("127.0.0.2", "127.0.0.1"))

    server.page("/a.html", PAGE)
    visitor = local_visitor(policy=TwoAddresses(allow_private=True))
    assert visitor.fetch(f"{server.origin}/a.html").data == PAGE
    assert server.paths().count("/a.html") == 1


class _OnlyPort(AddressPolicy):
    """Lets one port of this machine pass for the public network."""

    __slots__ = ()
    port = 0

    def locate(self, url: str) -> Place:
        place = AddressPolicy(allow_private=True).locate(url)
        return place if place.port == self.port else AddressPolicy().locate(url)


def test_a_redirect_to_a_private_address_is_refused(server: UnrulyServer) -> None:
    _OnlyPort.port = server.server_address[1]
    server.routes["/a"] = lambda asked: asked.answer(
        b"", status=302, Location="http://127.0.0.1:1/bi-mat"
    )
    error = refusal(local_visitor(policy=_OnlyPort()), f"{server.origin}/a")
    assert error.reason == "refused"
    assert "127.0.0.1" in error.detail
