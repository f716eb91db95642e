"""Addresses of people: `Trần Văn Hùng` → `tran-van-hung`, `Trần Văn Hưng` → `tran-van-huwng`.

An address follows from the name alone, so it is the same in every index, whatever else is in it.
Syllables that mean in names mostly what they mean here are written without dấu, others in Telex:
it can be read, and two names that differ have two addresses.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from indexer.language.slugs import slugify
from indexer.language.syllables import Y_FOR_I, fold, letters_and_tone, syllable_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TELEX: Final = str.maketrans(
    {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
)
_TONES: Final = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_NO_MARK: Final = "z"
"""Telex takes a mark away with z: it tells bare letters from the usual reading of them."""


class Addresses:
    """Gives names their addresses."""

    def __init__(self, usual: Iterable[str], taken: Mapping[str, str]) -> None:
        """`usual` holds one spelling for each syllable without dấu, `taken` the addresses that
        belong to the bearers of certain names, with those names."""
        self._usual = {fold(word): syllable_key(word) for word in usual}
        self._taken = {slug: _keys(name) for slug, name in taken.items()}
        self._given = {keys: slug for slug, keys in self._taken.items() if slug == _plain(keys)}

    def of_name(self, name: str) -> str:
        """The address of a name; tone style, i or y, and case make no difference."""
        keys = _keys(name)
        if given := self._given.get(keys):
            return given
        written = [self._written(key) for key in keys]
        bearer = self._taken.get("-".join(written), keys)
        if bearer != keys:
            written = [
                text if key == other else _telex(key)
                for text, key, other in zip(written, keys, bearer, strict=True)
            ]
        return slugify("-".join(written))

    def _written(self, key: str) -> str:
        plain = fold(key)
        if self._usual.get(plain, plain) != key:
            return _telex(key)
        return Y_FOR_I.get(plain, plain)  # people write themselves with y


def _keys(name: str) -> tuple[str, ...]:
    return tuple(syllable_key(syllable) for syllable in name.split())


def _plain(keys: Iterable[str]) -> str:
    return slugify(" ".join(keys))


def _telex(key: str) -> str:
    """A syllable as it is typed in Telex: `hưng` → `huwng`, `hùng` → `hungf`, `hung` → `hungz`."""
    letters, tone = letters_and_tone(unicodedata.normalize("NFC", key))
    written = letters.translate(_TELEX) + _TONES.get(tone, "")
    return written + _NO_MARK if written == key else written
