"""Why an address could not be read."""

from __future__ import annotations

from corpus.errors import RejectedArticleError
from corpus.quarantine import QuarantineReason


class FetchFailedError(RejectedArticleError):
    """An address gave nothing that can be used; its text is a sentence for a person."""


class TemporaryError(FetchFailedError):
    """What may be over in a moment; `wait` is how many seconds the server asks for, if it does."""

    def __init__(self, detail: str, *, wait: float | None = None) -> None:
        super().__init__(QuarantineReason.UNREACHABLE, detail)
        self.wait = wait
