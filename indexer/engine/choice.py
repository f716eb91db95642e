"""Which engine keeps and finds the articles: `THOISU_ENGINE` says it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from indexer.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGINE_VARIABLE: Final = "THOISU_ENGINE"


class EngineName(StrEnum):
    """The engines that there are."""

    WHOOSH = "whoosh"
    """One folder on this machine."""
    OPENSEARCH = "opensearch"
    """A cluster of machines."""


def chosen_engine(environment: Mapping[str, str]) -> EngineName:
    """The engine that an environment names, Whoosh if it names none. Raises SettingError."""
    named = environment.get(ENGINE_VARIABLE, "").strip().lower() or EngineName.WHOOSH
    try:
        return EngineName(named)
    except ValueError:
        known = ", ".join(EngineName)
        raise SettingError(f"{ENGINE_VARIABLE} is {named!r}; there are {known}") from None
