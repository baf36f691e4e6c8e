"""Which stretches the sentences of a text hold: what stands between white space is looked at once, however often."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, count

import numpy as np
import numpy.typing as npt

_APART = "\n"


def lower_case(text: str) -> str:
    """``text`` in lower case, as long as before: the one letter is left out that becomes two."""
    return text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()


class Stretches:
    """The stretches ("(CD8+)," or "cells") of texts, most of which come again and again.

    Attributes:
        each: every stretch once, in the order in which they are met.
        numbers: of every stretch of the texts, in order, its place in ``each``.
        owner: of every one of them, the number of its text.

    Args:
        texts: such as those of sentences.

    >>> stretches = Stretches(["The cells grew.", "A cell died.", "The cells died."])
    >>> stretches.each
    ('The', 'cells', 'grew.', 'A', 'cell', 'died.')
    >>> stretches.owners([stretch.endswith("s") for stretch in stretches.each])
    [0, 2]
    """

    __slots__ = ("_lower", "_starts", "each", "numbers", "owner")

    def __init__(self, texts: Iterable[str]) -> None:
        number: defaultdict[str, int] = defaultdict(count().__next__)
        numbers: list[int] = []
        sizes: list[int] = []
        for text in texts:
            found = text.split()
            numbers += map(number.__getitem__, found)
            sizes.append(len(found))
        self.each = tuple(number)
        self.numbers: npt.NDArray[np.intp] = np.array(numbers, dtype=np.intp)
        self.owner: npt.NDArray[np.intp] = np.repeat(np.arange(len(sizes)), sizes)
        lower = [lower_case(stretch) for stretch in self.each]
        self._lower = _APART.join(lower)
        self._starts = list(accumulate((len(stretch) + len(_APART) for stretch in lower), initial=0))

    def owners(self, counts: Sequence[int] | npt.NDArray[np.bool_], more_than: int = 0) -> list[int]:
        """The numbers of the texts whose stretches count more than so many together, in order.

        Args:
            counts: what each of ``each`` counts.
            more_than: so many.
        """
        totals = np.bincount(self.owner, np.asarray(counts)[self.numbers])
        found: list[int] = np.flatnonzero(totals > more_than).tolist()
        return found

    def with_row(self, *flags: Sequence[bool]) -> list[int]:
        """The numbers of the texts in which stretches stand in a row that the flags are true of, one after the other.

        Args:
            flags: for each stretch of the row, of which of ``each`` it may be one.
        """
        size = max(0, len(self.numbers) - len(flags) + 1)
        found = self.owner[:size] == self.owner[len(self.owner) - size :]
        for step, of in enumerate(flags):
            found &= np.asarray(of, dtype=bool)[self.numbers[step : step + size]]
        owners: list[int] = np.unique(self.owner[:size][found]).tolist()
        return owners

    def holding(self, signs: Iterable[str]) -> npt.NDArray[np.bool_]:
        """Of ``each``, whether it holds one of ``signs``, strings in lower case without white space, in any case."""
        holds = np.zeros(len(self.each), dtype=bool)
        for sign in signs:
            at = self._lower.find(sign)
            while at >= 0:
                place = bisect_right(self._starts, at) - 1
                holds[place] = True
                at = self._lower.find(sign, self._starts[place + 1])
        return holds
