"""What an error answers: a page, or a problem for a program."""

from __future__ import annotations

import logging
import shlex
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from flask import make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException

from indexer.errors import (
    ArticleNotFoundError,
    ClusterError,
    EntityNotFoundError,
    IndexClosedError,
    IndexDamagedError,
    IndexerError,
    IndexMissingError,
    IndexOutdatedError,
)
from indexer.records import FacetName, SearchRequest
from webui.api.addresses import BadParametersError
from webui.api.problems import for_a_program, problem
from webui.current_index import current_index
from webui.formats import number, shortened
from webui.language import gettext, lazy_gettext, ngettext
from webui.listing_urls import DOCUMENTS, MEETINGS, OFFICIALS
from webui.presenters.parts.links import Link
from webui.presenters.parts.page import PageView
from webui.settings import current_settings
from webui.urls import HOME, MAX_QUERY, SEARCH, local, search_url, tidy

if TYPE_CHECKING:
    from flask import Flask, Response
    from flask.typing import ResponseReturnValue

_log = logging.getLogger(__name__)

_RETRY_SECONDS: Final = "60"
_RETRY_SOON_SECONDS: Final = "5"
"""When a cluster is away: it comes back by itself."""


@dataclass(frozen=True, slots=True)
class ErrorView(PageView):
    """An error page: what happened and where to go."""

    status: int
    heading: str
    text: str
    command: str = ""
    links: tuple[Link, ...] = ()
    told_programs: str = ""
    """In place of a text that speaks of what stands on the page."""


_TOLD_PROGRAMS: Final = {
    HTTPStatus.NOT_FOUND: lazy_gettext(
        "Địa chỉ có thể gõ sai. /api/v1/openapi.json kể các địa chỉ của API."
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: lazy_gettext("Hãy dùng GET, HEAD hoặc OPTIONS."),
    HTTPStatus.TOO_MANY_REQUESTS: lazy_gettext("Hãy hỏi lại sau số giây ghi ở Retry-After."),
    HTTPStatus.INTERNAL_SERVER_ERROR: lazy_gettext(
        "Lỗi đã được ghi lại dưới X-Request-ID của câu trả lời này. Hãy thử lại sau ít phút."
    ),
}
_PAGES: Final = {
    HTTPStatus.NOT_FOUND: (
        lazy_gettext("Không có trang này"),
        lazy_gettext("Địa chỉ có thể gõ sai. Hãy tìm bằng ô ở trên, hoặc đi từ trang chủ."),
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        lazy_gettext("Trang này chỉ để đọc"),
        lazy_gettext("Hãy mở trang bằng liên kết hoặc bằng ô tìm ở trên."),
    ),
    HTTPStatus.TOO_MANY_REQUESTS: (
        lazy_gettext("Có quá nhiều yêu cầu"),
        lazy_gettext("Máy chủ đang bận. Hãy đợi ít phút rồi tải lại trang."),
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        lazy_gettext("Máy chủ gặp lỗi"),
        lazy_gettext("Lỗi đã được ghi lại. Hãy thử lại sau ít phút, hoặc tìm cách khác."),
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: (
        lazy_gettext("Máy chủ chưa trả lời được"),
        lazy_gettext("Hãy thử lại sau ít phút."),
    ),
}
_OTHER: Final = (
    lazy_gettext("Không đọc được yêu cầu này"),
    lazy_gettext("Hãy mở lại trang từ trang chủ."),
)


def init_app(app: Flask) -> None:
    """Answer every error with a page of our own."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(IndexerError, _index_error)
    app.register_error_handler(ArticleNotFoundError, lambda _: article_not_found())
    app.register_error_handler(EntityNotFoundError, _moved_or_missing)
    app.register_error_handler(BadParametersError, _bad_parameters)


def article_not_found() -> ResponseReturnValue:
    """There is no such article in the index."""
    return _page(
        ErrorView(
            HTTPStatus.NOT_FOUND,
            gettext("Không có bài này"),
            gettext(
                "Địa chỉ có thể gõ sai, hoặc bài đã được rút khỏi kho. "
                "Hãy tìm bằng ô ở trên, hoặc đi từ trang chủ."
            ),
            links=_elsewhere(),
            told_programs=gettext("Địa chỉ có thể gõ sai, hoặc bài đã được rút khỏi kho."),
        )
    )


def _moved_or_missing(error: EntityNotFoundError) -> ResponseReturnValue:
    """Lead on to the meeting or document that an address still names under which it is no more.

    Articles may be read anew and a value become another: `/van-ban/thong-tu-50-2014` that with all
    letters of its number. Names of people are those of others as well.
    """
    kind = FacetName(error.kind)
    slug = "" if kind is FacetName.OFFICIAL else current_index().index.slug_of(kind, error.slug)
    if not slug:
        return _entity_not_found(error.slug)
    parts = {**(request.view_args or {}), "slug": slug}
    return redirect(url_for(request.endpoint or "", **parts), HTTPStatus.MOVED_PERMANENTLY)


def _entity_not_found(slug: str) -> ResponseReturnValue:
    """No article names such an official, meeting or document; its words can be searched."""
    words = (tidy(slug.replace("-", " ")) or slug)[:MAX_QUERY]
    return _page(
        ErrorView(
            HTTPStatus.NOT_FOUND,
            gettext("Không có mục này"),
            gettext(
                "Không bài nào trong kho nhắc tới tên này. Hãy tìm bằng ô ở trên, "
                "hoặc xem các danh sách."
            ),
            links=(
                Link(
                    gettext("Tìm «%(words)s»", words=shortened(words)),
                    search_url(SearchRequest(query=words)),
                ),
                Link(gettext("Lãnh đạo"), local(OFFICIALS)),
                Link(gettext("Hội nghị"), local(MEETINGS)),
                Link(gettext("Văn bản"), local(DOCUMENTS)),
            ),
            told_programs=gettext("Không bài nào trong kho nhắc tới tên này."),
        )
    )


def page_beyond_last(asked: SearchRequest, pages: int) -> ResponseReturnValue:
    """The search has fewer pages than the address asks for."""
    return page_missing(asked.page, pages, search_url(asked, page=1))


def page_missing(page: int, pages: int, first: str) -> ResponseReturnValue:
    """There are fewer pages than the address asks for; `first` leads to the first of them."""
    return _page(
        ErrorView(
            HTTPStatus.NOT_FOUND,
            gettext("Không có trang %(page)s", page=number(page)),
            ngettext(
                "Chỉ có %(count)s trang.",
                "Chỉ có %(count)s trang.",
                pages,
                count=number(pages),
            ),
            links=(Link(gettext("Về trang 1"), first),),
        )
    )


def _http_error(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.response
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    heading, text = _PAGES.get(HTTPStatus(status), _OTHER)
    told = str(_TOLD_PROGRAMS.get(HTTPStatus(status), ""))
    response = _page(
        ErrorView(status, str(heading), str(text), links=_elsewhere(), told_programs=told)
    )
    headers = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    response.headers.update(headers)  # what may be asked instead, or when to come back
    return response


def _bad_parameters(error: BadParametersError) -> ResponseReturnValue:
    heading = str(_OTHER[0])
    if for_a_program():
        return problem(HTTPStatus.BAD_REQUEST, heading, str(error), error.mistakes)
    text = " ".join(f"{each.parameter}: {each.detail}" for each in error.mistakes)
    return _page(ErrorView(HTTPStatus.BAD_REQUEST, heading, text, links=_elsewhere()))


def _elsewhere() -> tuple[Link, ...]:
    return Link(gettext("Trang chủ"), local(HOME)), Link(gettext("Tất cả bài"), local(SEARCH))


def _index_error(error: IndexerError) -> ResponseReturnValue:
    """No index that can be read: the page names the command that makes one, if that helps."""
    _log.error("%s", error)
    folder = shlex.quote(str(current_settings().index))
    match error:
        case ClusterError():
            heading, text = map(str, _PAGES[HTTPStatus.SERVICE_UNAVAILABLE])
            response = _page(ErrorView(HTTPStatus.SERVICE_UNAVAILABLE, heading, text))
            response.headers["Retry-After"] = _RETRY_SOON_SECONDS
            return response
        case IndexMissingError():
            heading, full = gettext("Chưa có dữ liệu để tìm"), ""
            text = gettext(
                "Kho bài chưa được lập chỉ mục. Hãy chạy lệnh sau, rồi tải lại trang này:"
            )
        case IndexOutdatedError():
            heading, full = gettext("Chỉ mục thuộc phiên bản khác"), "--full "
            text = gettext(
                "Chương trình đã đổi phiên bản. Hãy lập lại chỉ mục, rồi tải lại trang này:"
            )
        case IndexClosedError():
            heading = gettext("Chỉ mục không mở được")
            text = gettext(
                "Máy chủ không có quyền đọc các tệp của chỉ mục. "
                "Hãy cho quyền bằng lệnh sau, rồi tải lại trang này:"
            )
            return _no_index(heading, text, f"chmod -R a+rX {folder}")
        case IndexDamagedError():
            heading, full = gettext("Chỉ mục bị hỏng"), "--full "
            text = gettext(
                "Tệp của chỉ mục thiếu hoặc đã đổi. Hãy lập lại chỉ mục, rồi tải lại trang này:"
            )
        case _:
            heading, text = map(str, _PAGES[HTTPStatus.INTERNAL_SERVER_ERROR])
            return _page(ErrorView(HTTPStatus.INTERNAL_SERVER_ERROR, heading, text))
    source = gettext("THƯ_MỤC_BÀI")
    return _no_index(heading, text, f"thoisu reindex {full}{source} --index {folder}")


def _no_index(heading: str, text: str, command: str) -> ResponseReturnValue:
    response = _page(ErrorView(HTTPStatus.SERVICE_UNAVAILABLE, heading, text, command))
    response.headers["Retry-After"] = _RETRY_SECONDS
    return response


def _page(view: ErrorView) -> Response:
    if for_a_program():
        text = view.told_programs or view.text
        return problem(view.status, view.heading, f"{text} {view.command}".strip())
    return make_response(render_template("error.html", view=view), view.status)
