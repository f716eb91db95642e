"""The language of the pages: Vietnamese as it is written here, English from a catalogue.

A reader gets the language his browser asks for. Who wants the other one goes to the same address
behind `/en` or `/vi`; all links of such a page stay behind it, so no cookie is needed and every
address shows the same to everybody who has it.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import request
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask, Response

__all__ = ["Language", "gettext", "lazy_gettext", "ngettext", "pgettext"]

CATALOGUES: Final = Path(__file__).parent / "translations"
_DOMAIN: Final = "messages"
_CHOSEN: Final = "thoisu.language"
SITE_PATH: Final = "thoisu.site"
"""Where a request says below which path the site is."""
_IN_NO_LANGUAGE: Final = frozenset({"/metrics", "/healthz"})
"""For machines, and often closed by the server in front: they have no second address."""
_TRANSLATED: Final = frozenset(
    {
        "text/html",
        "application/json",
        "application/problem+json",
        "application/atom+xml",
        "application/opensearchdescription+xml",
    }
)


def gettext(message: str, **values: object) -> str:
    """A message in the language of the page; `%(name)s` stands for the value of that name."""
    return _filled(_catalogue().gettext(message), values)


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """A message about a count; `one` and `many` are the same where Vietnamese is written."""
    return _filled(_catalogue().ngettext(one, many, count), {"num": count, **values})


def pgettext(context: str, message: str) -> str:
    """A message that says different things in English: `one` meeting or the list of all."""
    return str(_catalogue().pgettext(context, message))


@dataclass(frozen=True, slots=True)
class LazyMessage:
    """A message that is known before the language of the page is."""

    message: str

    def __str__(self) -> str:
        return gettext(self.message)


def lazy_gettext(message: str) -> LazyMessage:
    """A message that is translated each time that it is written."""
    return LazyMessage(message)


def _catalogue() -> NullTranslations:
    return _catalogues()[current_language()]


def _filled(message: str, values: Mapping[str, object]) -> str:
    return message % values if values else message


def _gettext_html(message: str, **values: object) -> Markup:
    """`gettext` for templates: values are escaped."""
    html = _html(current_language(), message)
    return html % values if values else html


def _ngettext_html(one: str, many: str, count: int, **values: object) -> Markup:
    return _as_html(_catalogue().ngettext(one, many, count)) % {"num": count, **values}


def _pgettext_html(context: str, message: str) -> Markup:
    return _as_html(str(_catalogue().pgettext(context, message)))


@lru_cache(1024)
def _html(language: Language, message: str) -> Markup:
    """A message in a language; a page has a hundred."""
    return _as_html(_catalogues()[language].gettext(message))


@lru_cache(1024)
def _as_html(message: str) -> Markup:
    """A message of ours; no value has been put into it yet."""
    return Markup(message)  # noqa: S704 (from the templates and the catalogue)


class Language(StrEnum):
    """The languages of the pages; articles and names stay in Vietnamese."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

    @property
    def other(self) -> Language:
        """The language that the switch leads to."""
        return Language.ENGLISH if self is Language.VIETNAMESE else Language.VIETNAMESE


@dataclass(frozen=True, slots=True)
class _Spoken:
    language: Language = Language.VIETNAMESE
    prefix: str = ""
    site: str = ""


_spoken: ContextVar[_Spoken] = ContextVar("thoisu.spoken", default=_Spoken())  # noqa: B039 (frozen)


def current_language() -> Language:
    """The language of the page that is being made."""
    return _spoken.get().language


def address_prefix() -> str:
    """What addresses of this page's links begin with: the path of the site, if it is below one,
    and `/en` or `/vi` where the language was chosen."""
    return _spoken.get().prefix


def site_prefix() -> str:
    """What addresses begin with that are the same in all languages: the path of the site."""
    return _spoken.get().site


def init_app(app: Flask) -> None:
    """Read the catalogue and choose a language for each request of an application."""
    _catalogues()
    app.jinja_env.globals.update(
        _=_gettext_html,
        ngettext=_ngettext_html,
        pgettext=_pgettext_html,
        language=current_language,
    )
    app.wsgi_app = _ChosenLanguage(app.wsgi_app)  # type: ignore[method-assign]  # Flask's way
    app.before_request(_choose)
    app.after_request(_tell)
    app.teardown_request(_forget)


@lru_cache(1)
def _catalogues() -> Mapping[Language, NullTranslations]:
    return {Language.VIETNAMESE: NullTranslations(), Language.ENGLISH: _english_catalogue()}


def _english_catalogue() -> Translations:
    """The English catalogue, compiled from its readable form: a compiled file could be stale."""
    with (CATALOGUES / "en" / "LC_MESSAGES" / f"{_DOMAIN}.po").open("rb") as readable:
        catalogue = read_po(readable, locale="en", domain=_DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


class _ChosenLanguage:
    """Takes `/en` or `/vi` off the path before the application sees it."""

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        head, slash, rest = environ.get("PATH_INFO", "")[1:].partition("/")
        if head in set(Language) and (slash or not rest) and f"/{rest}" not in _IN_NO_LANGUAGE:
            environ[_CHOSEN] = head
            environ["SCRIPT_NAME"] = f"{environ.get('SCRIPT_NAME', '')}/{head}"
            environ["PATH_INFO"] = f"/{rest}"
        return self._application(environ, start_response)


def _choose() -> None:
    site = request.environ.get(SITE_PATH, "")
    if chosen := request.environ.get(_CHOSEN):
        _spoken.set(_Spoken(Language(chosen), f"{site}/{chosen}", site))
        return
    wanted = request.accept_languages.best_match(tuple(Language), Language.VIETNAMESE)
    _spoken.set(_Spoken(Language(wanted), site, site))


def _tell(response: Response) -> Response:
    if response.mimetype in _TRANSLATED:
        response.headers["Content-Language"] = current_language().value
        response.vary.add("Accept-Language")
    return response


def _forget(_error: BaseException | None) -> None:
    _spoken.set(_Spoken())
