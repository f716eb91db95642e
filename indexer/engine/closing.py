"""What is closed when the block ends for which it was opened."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self


class Closing(ABC):
    """Opened with `with`, it is closed at the end of the block, however that ends."""

    @abstractmethod
    def close(self) -> None:
        """Release what is held; using it afterwards is an error."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
