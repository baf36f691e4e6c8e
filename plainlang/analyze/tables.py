"""Tables that grow as new forms of words are met: their numbers, and columns of what is known of each."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


class Numbers(dict[str, int]):
    """Numbers forms in the order in which they are first met; ``fresh`` are those whose rows are not in a table yet."""

    __slots__ = ("fresh",)

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[str] = []

    def __missing__(self, form: str) -> int:
        number = self[form] = len(self)
        self.fresh.append(form)
        return number


class Column:
    """An array that grows at its end, with room to spare."""

    __slots__ = ("_data", "_size")

    def __init__(self, dtype: type, width: int = 0) -> None:
        self._data: npt.NDArray[Any] = np.zeros((256, width) if width else 256, dtype)
        self._size = 0

    def extend(self, values: npt.ArrayLike) -> None:
        found = np.asarray(values, self._data.dtype)
        size = self._size + len(found)
        if size > len(self._data):
            grown = np.zeros((max(size, 2 * len(self._data)), *self._data.shape[1:]), self._data.dtype)
            grown[: self._size] = self._data[: self._size]
            self._data = grown
        self._data[self._size : size] = found
        self._size = size

    def __len__(self) -> int:
        return self._size

    def take(self, places: npt.NDArray[np.intp]) -> npt.NDArray[Any]:
        return self._data.take(places, axis=0)
