"""Logs as JSON Lines: warnings and errors always, requests when asked for.

A line says what kind of page was asked for and how it went; never who asked, what was searched or
which address it was.
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from flask import has_request_context, request

from webui.watching.requests import family, request_id, seconds

if TYPE_CHECKING:
    from flask import Flask, Response

REQUESTS: Final = "thoisu.requests"

_log = logging.getLogger(REQUESTS)


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if has_request_context():
            line["request"] = request_id()
        if record.name == REQUESTS:
            line.update(record.__dict__["said"])
        else:
            line["message"] = record.getMessage()
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def init_app(app: Flask) -> None:
    """Log the requests of an application, for whom listens at the level INFO."""
    app.after_request(_say)


def log_settings(*, requests: bool) -> dict[str, Any]:
    """The settings of the logs of a server, for `logging.config.dictConfig`.

    Everything goes to stderr; gunicorn's own lines too.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": f"{__name__}.{JsonLines.__name__}"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"level": "WARNING", "handlers": ["stderr"]},
        "loggers": {
            "gunicorn.error": {"level": "WARNING", "handlers": [], "propagate": True},
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
            REQUESTS: {"level": "INFO" if requests else "WARNING"},
        },
    }


def _say(response: Response) -> Response:
    if _log.isEnabledFor(logging.INFO):
        said = {
            "method": request.method,
            "family": family(),
            "status": response.status_code,
            "milliseconds": round(seconds() * 1000, 1),
            "bytes": response.calculate_content_length(),
        }
        _log.info("request", extra={"said": said})
    return response
