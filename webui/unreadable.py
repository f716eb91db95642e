"""What is answered when a request cannot be read, so that no page and no address is asked for.

gunicorn would answer in HTML of its own, and log who sent what: words that somebody searched for.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Final

import msgspec
from gunicorn.http import errors

from webui.api.models import Problem
from webui.api.problems import PROBLEM_JSON

_log = logging.getLogger(__name__)

_ANSWERS: Final = {
    errors.InvalidRequestLine: (
        HTTPStatus.BAD_REQUEST,
        "Trong địa chỉ, mọi ký tự ngoài ASCII phải được mã hóa: %E1%BB%8D là ọ. / Whatever is not"
        " ASCII has to be percent-encoded in an address: curl --get --data-urlencode 'q=họp'.",
    ),
    errors.LimitRequestLine: (
        HTTPStatus.REQUEST_URI_TOO_LONG,
        "Địa chỉ dài quá. / The address is too long.",
    ),
    errors.LimitRequestHeaders: (
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        "Header dài quá. / The headers are too long.",
    ),
}
"""In both languages: the header that chooses one has not been read."""
_OTHER: Final = (
    HTTPStatus.BAD_REQUEST,
    "Đây không phải một yêu cầu HTTP đúng. / This is no valid HTTP request.",
)


def told(error: errors.ParseException) -> bytes:
    """The whole answer to a request that cannot be read; what is wrong is logged in a word."""
    _log.warning("a request cannot be read: %s", type(error).__name__)
    status, detail = _ANSWERS.get(type(error), _OTHER)
    problem = Problem(
        type="about:blank", title=status.phrase, status=status, detail=detail, mistakes=()
    )
    return _written(status, msgspec.json.encode(problem))


def _written(status: HTTPStatus, body: bytes) -> bytes:
    lines = (
        f"HTTP/1.1 {status.value} {status.phrase}",
        f"Content-Type: {PROBLEM_JSON}",
        f"Content-Length: {len(body)}",
        "Access-Control-Allow-Origin: *",
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
    )
    return "\r\n".join((*lines, "", "")).encode("ascii") + body
