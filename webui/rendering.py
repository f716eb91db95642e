"""How templates are rendered: the ways to write values, and what every page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import request
from flask.templating import Environment
from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from indexer.errors import IndexerError
from webui import formats, marks, urls
from webui.current_index import current_index
from webui.feeds.discovery import OPEN_SEARCH
from webui.language import Language, current_language, gettext
from webui.listing_urls import DOCUMENTS, MEETINGS, OFFICIALS
from webui.origin import absolute
from webui.presenters.parts.links import OptionLink

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import Any

    from flask import Flask
    from jinja2.compiler import Frame

    from indexer.records import Overview

_FONTS: Final = tuple(
    f"fonts/{script}-{weight}.woff2"
    for weight in (400, 700, 500)
    for script in ("latin", "vietnamese", "digits")
)
"""Asked for before the style sheet names them. A face that comes late is used on the next page
only (`font-display: optional`): text that moves while it is read is worse than another face."""


_NOTHING: Final = Markup("")
_IN_VIETNAMESE: Final = Markup(' lang="vi"')

_PLAIN: Final = frozenset({"_", "absolute", "ngettext", "pgettext", "in_vietnamese", "language"})
"""Functions that templates call with values only."""
_SCRIPTS: Final = tuple(
    f"{name}.js" for name in ("copy", "filters", "keys", "storage", "suggestions", "theme-choice")
)
"""What `main.js` imports, asked for together with it."""


def prepare(app: Flask) -> None:
    """Compile all templates: a seventh of a second once, not in each process forked later."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)


class _Code(CodeGenerator):
    """Writes what our templates do as Python would: a page of results writes six hundred values,
    looks at five hundred attributes and asks for sixty messages.

    Values are written by `marks.written`, which is `finalize` and escaping in one call. Attributes
    are attributes: nothing that a template is given has items of the same names. And the functions
    of `_PLAIN` are called, without being asked whether they want the context.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        called = node.node
        if not (isinstance(called, nodes.Name) and called.name in _PLAIN):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(called, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("environment.written(")


class _Templates(Environment):
    """Jinja as Flask sets it up."""

    code_generator_class = _Code
    written = staticmethod(marks.written)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What templates know; nothing is added after they were loaded. Jinja's own way compares
        the names one by one at each import: a fiftieth of the time of a page."""
        return {**self.globals, **(d or {})}


def init_app(app: Flask) -> None:
    """Set up the template engine of an application. Has to come before all that touch it."""
    app.jinja_environment = _Templates
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.filters.update(
        number=formats.number,
        articles=formats.articles,
        day=formats.day,
        moment=formats.moment,
        local=formats.local,
        marked=marks.marked,
        snippet=marks.snippet,
        breakable=marks.breakable,
    )
    app.jinja_env.globals.update(
        fonts=_FONTS,
        scripts=_SCRIPTS,
        open_search=OPEN_SEARCH,
        urls=urls,
        absolute=absolute,
        overview=_overview,
        navigation=_navigation,
        in_vietnamese=_in_vietnamese,
        other_language=_other_language,
    )


def _overview() -> Overview | None:
    """What the index holds, for the line at the foot of every page; None without an index."""
    try:
        return current_index().overview
    except IndexerError:
        return None


def _navigation() -> tuple[OptionLink, ...]:
    """The head of every page; chosen is what the page belongs to."""
    entries = (
        (gettext("Lãnh đạo"), OFFICIALS),
        (gettext("Hội nghị"), MEETINGS),
        (gettext("Văn bản"), DOCUMENTS),
        (gettext("Giới thiệu"), urls.ABOUT),
        ("API", urls.API_PAGE),
    )
    return tuple(
        OptionLink(text, urls.local(path), _is_under(request.path, path)) for text, path in entries
    )


def _is_under(path: str, place: str) -> bool:
    return path == place or path.startswith(f"{place}/")


def _in_vietnamese() -> Markup:
    """The attribute of what stays in Vietnamese on a page in another language."""
    return _NOTHING if current_language() is Language.VIETNAMESE else _IN_VIETNAMESE


def _other_language() -> tuple[Language, str]:
    """The other language, and this page in it."""
    other = current_language().other
    return other, urls.in_language(request.full_path.rstrip("?"), other)
