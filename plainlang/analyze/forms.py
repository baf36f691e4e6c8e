"""Text as numbers: each form of a word is looked at once, and a sentence becomes places in tables of forms.

A *stretch* is what stands between white space ("(CD8+)," or "cells"): most texts are made of stretches that were met
before. What a stretch adds to the counts and which tokens it holds is worked out when it is first met, and so is all
that hangs on a token; after that, reading a text is one look-up a stretch, and the rest is arithmetic on arrays. Many
sentences are read at a time: an operation on an array costs as much for ten numbers as for a thousand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from threading import Lock

import numpy as np
import numpy.typing as npt

from plainlang.analyze.counts import COUNTED, stretch_rows
from plainlang.analyze.tables import Column, Numbers
from plainlang.text.document import Sentence
from plainlang.text.tokens import TOKEN

Array = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]

LIMIT = 1 << 17
"""So many stretches are kept, and half as many tokens: some 80 MB. When there are more, all are forgotten: a text that
needs one again looks it up anew, and gets the same numbers."""

SIGNS: tuple[str, ...] = ("(", ",", ";", ":", "-", "%", "/", "=")
"""Signs that are counted in each sentence."""

JOINTS = (" ", "-", "\u2010", "\u2011")
_NOTHING = (0,) * COUNTED
_BEFORE_UNIT = re.compile(r"\s?[/-]?")
_STRETCH = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """What the tables keep of a token: ``row`` as 64-bit floats, its key, its rating, and its traits as bits."""

    row: bytes
    key: str
    rating: float
    traits: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Sentences as numbers.

    Attributes:
        counts: a row for each sentence: what it adds to each field of `plainlang.analyze.counts.Counts` but the last.
        signs: a row for each sentence: how often each of `SIGNS` stands in it.
        first: the place of each sentence's first token among all tokens.
        owner: the sentence of each token.
        rows: a row for each token: see `plainlang.analyze.rows`.
        key: of each token, a number that stands for its word, however it is written.
        rating: of each token, how hard the word is by itself.
        traits: of each token, bits as `plainlang.analyze.rows` names them.
        start, end: of each token, its place in the source.
        joined: of each token, whether a single space or hyphen parts it from the one before it.
        measured: of each token, whether it can be the unit of a figure right before it, by what stands between.
        longest_term: of each token, how many tokens the longest known term has that may begin with it and the one
            joined to it; 0 if there is none.
    """

    counts: npt.NDArray[np.int64]
    signs: npt.NDArray[np.int64]
    first: Places
    owner: Places
    rows: Array
    key: Places
    rating: Array
    traits: npt.NDArray[np.uint16]
    start: Places
    end: Places
    joined: Flags
    measured: Flags
    longest_term: Places

    def without_rows(self) -> Reading:
        """The same without its ``rows``, which take ten times the memory of all else."""
        return replace(self, rows=self.rows[:0].copy())


class Forms:
    """The tables of the forms that have been met.

    Args:
        facts: what is to be kept of a token.
        width: how many numbers its row has.
        openings: the keys of the two tokens that known terms of several words begin with, and how many tokens the
            longest of them has.
    """

    __slots__ = (
        "_blank", "_counts", "_ends", "_facts", "_first", "_joined", "_key", "_keys", "_length", "_lock", "_longest",
        "_measured", "_offset", "_opening", "_paired", "_pairs", "_rating", "_rows", "_size", "_stretches", "_token",
        "_token_length", "_tokens", "_traits", "_width",
    )  # fmt: skip

    def __init__(self, facts: Callable[[str], TokenFacts], width: int, openings: Mapping[tuple[str, str], int]) -> None:
        self._facts = facts
        self._width = width
        self._lock = Lock()
        # Their keys have the first numbers, so that two of them make one.
        self._paired = {key: number for number, key in enumerate(dict.fromkeys(chain.from_iterable(openings)))}
        pairs = np.array([self._paired[a] * len(self._paired) + self._paired[b] for a, b in openings], dtype=np.intp)
        order = np.argsort(pairs)
        self._pairs, self._longest = pairs[order], np.array(list(openings.values()), dtype=np.intp)[order]
        self._forget()

    def _forget(self) -> None:
        self._stretches, self._tokens, self._keys = Numbers(), Numbers(), Numbers()
        self._keys.update(self._paired)
        # Of a stretch: counts inside a sentence, and signs; its counts at the start of one; its length;
        # whether it holds nothing but dashes; whether a token ends it; its first token and their number.
        self._counts, self._opening = Column(np.int64, COUNTED + len(SIGNS)), Column(np.int32, COUNTED)
        self._length, self._blank, self._ends = Column(np.int32), Column(np.bool_), Column(np.bool_)
        self._first, self._size = Column(np.intp), Column(np.intp)
        # Of a token in a stretch: its number; its place; how it stands behind the one before it, or the white space.
        self._token, self._offset = Column(np.intp), Column(np.int32)
        self._joined, self._measured = Column(np.bool_), Column(np.bool_)
        # Of a token.
        self._rows = Column(np.float64, self._width)
        self._key, self._rating, self._traits = Column(np.intp), Column(np.float64), Column(np.uint16)
        self._token_length = Column(np.int32)

    def read(self, sentences: Sequence[Sentence]) -> Reading:
        """Read sentences, each with at least one token. What comes of one does not depend on the others."""
        stretches: list[str] = []
        sizes: list[int] = []
        uneven: list[int] = []
        for at, sentence in enumerate(sentences):
            found = sentence.text.split()
            if " ".join(found) != sentence.text:
                uneven.append(at)
            stretches += found
            sizes.append(len(found))
        with self._lock:
            if len(self._stretches) > LIMIT or len(self._tokens) > LIMIT // 2:
                self._forget()
            numbers = np.fromiter(map(self._stretches.__getitem__, stretches), np.intp, len(stretches))
            if self._stretches.fresh:
                self._add_stretches()
            return self._read(sentences, numbers, np.array(sizes, dtype=np.intp), uneven)

    def _read(self, sentences: Sequence[Sentence], numbers: Places, sizes: Places, uneven: Sequence[int]) -> Reading:
        opening = np.cumsum(sizes) - sizes
        count, sizes_in_tokens = self._counts.take(numbers), self._size.take(numbers)
        # The first stretch of a sentence counts in its own way; dashes alone are none.
        speaking = opening
        if (blank := self._blank.take(numbers)).any():
            speaking = np.array([_past(blank, at, size) for at, size in zip(opening, sizes, strict=True)])
        count[speaking, :COUNTED] = self._opening.take(numbers[speaking])
        sums = np.add.reduceat(count, opening)
        # From stretches to tokens.
        stretch = np.repeat(np.arange(len(numbers)), sizes_in_tokens)
        begins = np.cumsum(sizes_in_tokens) - sizes_in_tokens
        inner = np.arange(len(stretch)) - begins[stretch]
        place = self._first.take(numbers)[stretch] + inner
        token = self._token.take(place)
        sentence_of = np.repeat(np.arange(len(sizes)), sizes)
        owner = sentence_of[stretch]
        first = begins[opening]
        # Where they stand: one space stands between stretches, where it is not uneven.
        length = self._length.take(numbers)
        steps = np.cumsum(length + 1) - length - 1
        begin = np.array([sentence.span.start for sentence in sentences])
        stands = steps + (begin - steps[opening])[sentence_of]
        spaced = np.ones(len(numbers), dtype=bool)
        for at in uneven:
            here = slice(opening[at], opening[at] + sizes[at])
            text = sentences[at].text
            if int(length[here].sum()) + len(length[here]) - 1 != len(text):  # more than one character parts some
                stands[here] = [match.start() for match in _STRETCH.finditer(text)]
                stands[here] += begin[at]
            if not text.isprintable():  # of all white space, the space alone is printed
                spaced[here] = [text[start - 1] == " " for start in (stands[here] - begin[at]).tolist()]
        apart = stands[1:] - stands[:-1] - length[:-1] != 1
        start = stands[stretch] + self._offset.take(place)
        end = start + self._token_length.take(token)
        # How a token stands behind the one before it, which may be the last of the stretch before.
        joined, measured = self._joined.take(place), self._measured.take(place)
        opens = inner == 0
        opened = stretch[opens]
        behind = self._ends.take(numbers[opened - 1])
        behind[1:] &= ~apart[opened[1:] - 1]
        joined[opens] &= behind & spaced[opened]
        measured[opens] &= behind
        joined[first] = measured[first] = False
        key = self._key.take(token)
        return Reading(
            counts=sums[:, :COUNTED],
            signs=sums[:, COUNTED:],
            first=first,
            owner=owner,
            rows=self._rows.take(token),
            key=key,
            rating=self._rating.take(token),
            traits=self._traits.take(token),
            start=start,
            end=end,
            joined=joined,
            measured=measured,
            longest_term=self._longest_term(key, joined),
        )

    def _longest_term(self, key: Places, joined: Flags) -> Places:
        found = np.zeros(len(key), dtype=np.intp)
        count = len(self._paired)
        may = np.flatnonzero((key[:-1] < count) & (key[1:] < count) & joined[1:])
        if len(may):
            pair = key[may] * count + key[may + 1]
            place = np.minimum(np.searchsorted(self._pairs, pair), len(self._pairs) - 1)
            found[may] = np.where(self._pairs[place] == pair, self._longest[place], 0)
        return found

    def _add_stretches(self) -> None:
        counts: list[tuple[int, ...]] = []
        openings: list[tuple[int, ...]] = []
        blank: list[bool] = []
        ends: list[bool] = []
        sizes: list[int] = []
        tokens: list[str] = []
        offsets: list[int] = []
        joined: list[bool] = []
        measured: list[bool] = []
        fresh = self._stretches.fresh
        for stretch in fresh:
            rows = stretch_rows(stretch)
            inside, opening = rows or (_NOTHING, _NOTHING)
            counts.append((*inside, *map(stretch.count, SIGNS)))
            openings.append(opening)
            blank.append(rows is None)
            at, size = 0, len(tokens)
            for match in TOKEN.finditer(stretch):
                gap = stretch[at : match.start()]
                joined.append(gap in JOINTS if at else not gap)
                measured.append(_BEFORE_UNIT.fullmatch(gap) is not None)
                tokens.append(match.group())
                offsets.append(match.start())
                at = match.end()
            sizes.append(len(tokens) - size)
            ends.append(at == len(stretch))
        known = len(self._token)
        numbers = [self._tokens[token] for token in tokens]
        self._add_tokens()
        self._counts.extend(counts)
        self._opening.extend(openings)
        self._length.extend([len(stretch) for stretch in fresh])
        self._blank.extend(blank)
        self._ends.extend(ends)
        self._size.extend(sizes)
        self._first.extend(known + np.cumsum(sizes) - sizes)
        self._token.extend(numbers)
        self._offset.extend(offsets)
        self._joined.extend(joined)
        self._measured.extend(measured)
        fresh.clear()

    def _add_tokens(self) -> None:
        fresh = self._tokens.fresh
        if not fresh:
            return
        facts = [self._facts(token) for token in fresh]
        self._rows.extend(np.frombuffer(b"".join(fact.row for fact in facts)).reshape(len(fresh), -1))
        self._key.extend([self._keys[fact.key] for fact in facts])
        self._rating.extend([fact.rating for fact in facts])
        self._traits.extend([fact.traits for fact in facts])
        self._token_length.extend([len(token) for token in fresh])
        self._keys.fresh.clear()
        fresh.clear()


def _past(blank: Flags, at: int, size: int) -> int:
    """The first of ``size`` stretches from ``at`` on that is more than a dash; ``at`` itself if there is none."""
    return next((place for place in range(at, at + size) if not blank[place]), at)
