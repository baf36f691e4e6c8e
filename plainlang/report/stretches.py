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

    Args:
        texts: such as those of sentences.

    >>> stretches = Stretches(["The cells grew.", "A cell died.", "The cells died."])
    >>> stretches.each
    ('The', 'cells', 'grew.', 'A', 'cell', 'died.')
    >>> stretches.with_any([1]), stretches.with_any(stretches.holding(["cell"]))
    ([0, 2], [0, 1, 2])
    """

    __slots__ = ("_edges", "_lower", "_numbers", "_owner", "_places", "_starts", "each")

    def __init__(self, texts: Iterable[str]) -> None:
        number: defaultdict[str, int] = defaultdict(count().__next__)
        numbers: list[int] = []
        sizes: list[int] = []
        for text in texts:
            found = text.split()
            numbers += map(number.__getitem__, found)
            sizes.append(len(found))
        self.each = tuple(number)
        # Of every stretch of the texts, in order: its place in ``each``, and the number of its text.
        self._numbers = np.array(numbers, dtype=np.int32)
        self._owner = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        # The places of the stretches that are the first of ``each``, then of those that are the second, and so on.
        self._places = np.argsort(self._numbers)
        self._edges = list(accumulate(np.bincount(self._numbers, minlength=len(self.each)).tolist(), initial=0))
        lower = [lower_case(stretch) for stretch in self.each]
        self._lower = _APART.join(lower)
        self._starts = list(accumulate((len(stretch) + len(_APART) for stretch in lower), initial=0))

    def holding(self, signs: Iterable[str]) -> set[int]:
        """Which of ``each`` hold one of ``signs``, strings in lower case without white space, in any case."""
        found: set[int] = set()
        for sign in signs:
            at = self._lower.find(sign)
            while at >= 0:
                place = bisect_right(self._starts, at) - 1
                found.add(place)
                at = self._lower.find(sign, self._starts[place + 1])
        return found

    def uses(self, meant: Iterable[int]) -> int:
        """How often the stretches that are meant, some of ``each``, stand in the texts."""
        return sum(self._edges[number + 1] - self._edges[number] for number in meant)

    def with_any(self, meant: Iterable[int]) -> list[int]:
        """The numbers of the texts that hold one of the stretches that are meant, some of ``each``; in order."""
        places = [self._places[self._edges[number] : self._edges[number + 1]] for number in meant]
        return _distinct(self._owner[np.concatenate(places)]) if places else []

    def with_more(self, counts: Sequence[int], limit: int) -> list[int]:
        """The numbers of the texts whose stretches count more than ``limit`` together, in order.

        Args:
            counts: what each of ``each`` counts.
            limit: how much is not enough.
        """
        totals = np.bincount(self._owner, np.array(counts)[self._numbers])
        found: list[int] = np.flatnonzero(totals > limit).tolist()
        return found

    def with_row(self, *flags: Sequence[bool]) -> list[int]:
        """The numbers of the texts in which stretches stand in a row that the flags are true of, one after the other.

        Args:
            flags: for each stretch of the row, of which of ``each`` it may be one.
        """
        size = max(0, len(self._numbers) - len(flags) + 1)
        found = self._owner[:size] == self._owner[len(self._owner) - size :]
        for step, of in enumerate(flags):
            found &= np.asarray(of, dtype=bool)[self._numbers[step : step + size]]
        return _distinct(self._owner[:size][found])


def _distinct(numbers: npt.NDArray[np.int32]) -> list[int]:
    found: list[int] = np.unique(numbers).tolist()
    return found
