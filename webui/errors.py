"""The error pages, and the errors of this package.

WebError
└── PortTakenError   another program listens where the server should
"""

from __future__ import annotations

import logging
import shlex
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from flask import render_template
from werkzeug.exceptions import HTTPException

from indexer.errors import (
    IndexDamagedError,
    IndexerError,
    IndexMissingError,
    IndexOutdatedError,
)
from webui.presenters.hits import Link
from webui.settings import current_settings
from webui.urls import HOME, SEARCH, search_url

if TYPE_CHECKING:
    from flask import Flask
    from flask.typing import ResponseReturnValue

    from indexer.records import SearchRequest

_log = logging.getLogger(__name__)

_RETRY_SECONDS: Final = "60"


class WebError(Exception):
    """Base of the errors of this package; its text is a sentence for a person."""


class PortTakenError(WebError):
    """Another program listens where the server should."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port} is in use; choose another port with --port")
        self.port = port


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An error page: what happened and where to go."""

    status: int
    heading: str
    text: str
    command: str = ""
    links: tuple[Link, ...] = ()


_ELSEWHERE: Final = (Link("Trang chủ", HOME), Link("Tất cả bài", SEARCH))
_PAGES: Final = {
    HTTPStatus.NOT_FOUND: (
        "Không có trang này",
        "Địa chỉ có thể gõ sai. Hãy tìm bằng ô ở trên, hoặc đi từ trang chủ.",
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "Trang này chỉ để đọc",
        "Hãy mở trang bằng liên kết hoặc bằng ô tìm ở trên.",
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        "Máy chủ gặp lỗi",
        "Lỗi đã được ghi lại. Hãy thử lại sau ít phút, hoặc tìm cách khác.",
    ),
}
_OTHER: Final = ("Không đọc được yêu cầu này", "Hãy mở lại trang từ trang chủ.")


def init_app(app: Flask) -> None:
    """Answer every error with a page of our own."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(IndexerError, _index_error)


def article_not_found() -> ResponseReturnValue:
    """There is no such article in the index."""
    return _page(
        ErrorView(
            HTTPStatus.NOT_FOUND,
            "Không có bài này",
            "Địa chỉ có thể gõ sai, hoặc bài đã được rút khỏi kho. "
            "Hãy tìm bằng ô ở trên, hoặc đi từ trang chủ.",
            links=_ELSEWHERE,
        )
    )


def page_beyond_last(request: SearchRequest, pages: int) -> ResponseReturnValue:
    """The search has fewer pages than the address asks for."""
    return _page(
        ErrorView(
            HTTPStatus.NOT_FOUND,
            f"Kết quả không có trang {request.page}",
            f"Lần tìm này chỉ có {pages} trang.",
            links=(Link("Về trang 1", search_url(request, page=1)),),
        )
    )


def _http_error(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.response
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    heading, text = _PAGES.get(HTTPStatus(status), _OTHER)
    return _page(ErrorView(status, heading, text, links=_ELSEWHERE))


def _index_error(error: IndexerError) -> ResponseReturnValue:
    """No index that can be read: the page names the command that makes one."""
    _log.error("%s", error)
    folder = shlex.quote(str(current_settings().index))
    match error:
        case IndexMissingError():
            heading, full = "Chưa có dữ liệu để tìm", ""
            text = "Kho bài chưa được lập chỉ mục. Hãy chạy lệnh sau, rồi tải lại trang này:"
        case IndexOutdatedError():
            heading, full = "Chỉ mục thuộc phiên bản khác", "--full "
            text = "Chương trình đã đổi phiên bản. Hãy lập lại chỉ mục, rồi tải lại trang này:"
        case IndexDamagedError():
            heading, full = "Chỉ mục bị hỏng", "--full "
            text = "Tệp của chỉ mục thiếu hoặc đã đổi. Hãy lập lại chỉ mục, rồi tải lại trang này:"
        case _:
            heading, text = _PAGES[HTTPStatus.INTERNAL_SERVER_ERROR]
            return _page(ErrorView(HTTPStatus.INTERNAL_SERVER_ERROR, heading, text))
    command = f"thoisu reindex {full}THƯ_MỤC_BÀI --index {folder}"
    body, status = _page(ErrorView(HTTPStatus.SERVICE_UNAVAILABLE, heading, text, command))
    return body, status, {"Retry-After": _RETRY_SECONDS}


def _page(view: ErrorView) -> tuple[str, int]:
    return render_template("error.html", view=view), view.status
