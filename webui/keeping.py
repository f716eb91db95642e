"""Answers that are given again: a page that many readers ask for is made once a generation.

Kept are whole answers as they are sent, compressed ones compressed, under what they follow from:
their ETag and address. Each process keeps its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from flask import Response, current_app, g, request

from indexer.engine.remembering import Remembered
from webui.watching.metrics import count_kept_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

_EXTENSION: Final = "thoisu.keeping"
_ROOM: Final = 32 << 20
"""Bytes in a process: some 3,000 pages."""
LARGEST: Final = 256 << 10
"""Bytes of a body; longer ones are tables that hardly anybody asks for twice."""
_ITEM_BYTES: Final = 1000
"""About what Python takes for an answer beside its body."""

_ADDRESS: Final = (
    "wsgi.url_scheme",
    "HTTP_HOST",
    "SERVER_NAME",
    "SERVER_PORT",
    "SCRIPT_NAME",
    "PATH_INFO",
    "QUERY_STRING",
)
"""What an address is made of; to make it takes as long as twenty looks into the kept answers."""
_Key: TypeAlias = tuple[str, tuple[str | None, ...], bool]


@dataclass(frozen=True, slots=True)
class _Answer:
    body: bytes
    headers: tuple[tuple[str, str], ...]
    again: Callable[[], None] | None
    """To be done each time that it is given."""


def init_app(app: Flask) -> None:
    """Keep answers of an application; register it before whatever changes their bodies."""
    app.extensions[_EXTENSION] = Remembered[_Key, _Answer](_ROOM)
    app.after_request(_keep)


def kept_answer(etag: str) -> Response | None:
    """The answer with this ETag that was given to the same request earlier, if it is kept."""
    address = tuple(map(request.environ.get, _ADDRESS))
    g.kept_under = key = etag, address, bool(request.accept_encodings["gzip"])
    answer = _answers().get(key)
    if answer is None:
        return None
    count_kept_answer()
    if answer.again is not None:
        answer.again()
    g.kept_under = None
    return Response(answer.body, headers=answer.headers)


def do_again(action: Callable[[], None]) -> None:
    """Have something done each time that the answer to this request is given again."""
    g.do_again = action


def keep_nothing() -> None:
    """Have the answer to this request made anew each time."""
    g.kept_under = None


def _keep(response: Response) -> Response:
    key = cast("_Key | None", g.get("kept_under"))
    plain = response.status_code == 200 and not response.is_streamed
    if key is None or not plain or response.direct_passthrough or request.method != "GET":
        return response
    body = response.get_data()
    if len(body) <= LARGEST:
        answer = _Answer(body, tuple(response.headers), g.get("do_again"))
        _answers().keep(key, answer, len(body) + _ITEM_BYTES)
    return response


def _answers() -> Remembered[_Key, _Answer]:
    return cast("Remembered[_Key, _Answer]", current_app.extensions[_EXTENSION])
