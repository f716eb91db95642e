"""The application: `create_app` puts all families of pages into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from indexer.serving import serving_of
from webui import (
    assets,
    compression,
    current_index,
    errors,
    headers,
    keeping,
    language,
    limits,
    origin,
    rendering,
    turns,
)
from webui.api import sharing
from webui.api import views as api
from webui.feeds import discovery, exports
from webui.feeds import views as feeds
from webui.pages import (
    about,
    article,
    documents,
    home,
    meetings,
    officials,
    results,
    suggestions,
)
from webui.settings import keep_settings
from webui.watching import health, logs, metrics, requests

if TYPE_CHECKING:
    from webui.settings import Settings

_FAMILIES = (
    home,
    results,
    article,
    officials,
    meetings,
    documents,
    about,
    suggestions,
    api,
    feeds,
    exports,
    discovery,
    health,
    metrics,
)


def create_app(settings: Settings) -> Flask:
    """A web application over one index. The index is opened by the first request.

    Raises SettingError when the environment names an engine that cannot be had, or the public
    address is none.
    """
    app = Flask("webui", static_folder=None)
    app.url_map.merge_slashes = False  # the id of an article may hold anything, `//` too
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # as Flask documents
        app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies
    )
    keep_settings(app, settings)
    logs.init_app(app)
    metrics.init_app(app)
    requests.init_app(app)
    serving = serving_of(settings.index, settings.environment)
    current_index.init_app(app, serving)
    rendering.init_app(app)
    language.init_app(app)
    origin.init_app(app, settings.public.path)
    keeping.init_app(app)  # before compression: answers are kept as they are sent
    compression.init_app(app)
    headers.init_app(app)
    assets.init_app(app)
    errors.init_app(app)
    sharing.init_app(app)
    for family in _FAMILIES:
        app.register_blueprint(family.blueprint)
    limits.init_app(app, costly=(exports.blueprint,))
    turns.init_app(app, serving.at_a_time, without=(exports.blueprint,))
    return app
