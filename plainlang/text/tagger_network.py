"""The shipped tagger's network, in numpy: words in, Penn tags out, with the weights as spaCy stores them.

A word's vector, and what it adds to the first layer as left neighbour, as itself and as right neighbour, hang on its
form alone, and are worked out once for each form. Two more layers look at three vectors each, and a last one scores
the tags. A test holds the tags equal to those of the same weights inside spaCy.

A sentence gets the same tags alone and among others: no row of a matrix product hangs on the other rows, as long as
the product is not so small that another routine takes it (see `_FEWEST`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from srsly import msgpack_loads

from plainlang.text.tagger_hash import row_hashes, string_hash
from plainlang.text.tagger_words import Word

Array = npt.NDArray[np.float32]
_Numbers = npt.NDArray[np.intp]

_MOST_FORMS = 16_384
"""So many forms are remembered, which takes 45 MB; then all are forgotten."""
_BATCH = 1024
"""Words that are tagged at once: their vectors fit in a processor's cache."""
_LONGEST = 2048
"""Words."""
_FEWEST = 64
"""Rows; some processors take another path below about a million multiplications, which rounds differently."""
_PAD = 3
"""Empty rows between two sentences: as many as there are layers, so that none sees the other."""
_EPSILON = 1e-8
_LONG_SHAPE = 100


class _Maxout:
    """A layer: the greater of several products, made to have mean 0 and variance 1, scaled."""

    def __init__(self, maxout: Mapping[str, Array], norm: Mapping[str, Array]) -> None:
        weights = maxout["W"]
        self.pieces, self.width = weights.shape[1], weights.shape[0]
        # The first piece of every output, then the second: so the greater is taken of whole blocks.
        self.weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
        self.bias = np.ascontiguousarray(maxout["b"].T).reshape(-1)
        self._gain, self._shift = norm["G"], norm["b"]

    def __call__(self, products: Array) -> Array:
        """The layer's output for the products of its input and its weights; these are written over."""
        products += self.bias
        blocks = [products[:, at * self.width : (at + 1) * self.width] for at in range(self.pieces)]
        best = blocks[0]
        for block in blocks[1:]:
            best = np.maximum(best, block)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best)[:, None] / np.float32(self.width) + np.float32(_EPSILON)
        best *= variance ** np.float32(-0.5)
        best *= self._gain
        best += self._shift
        return best


class Network:
    """Tags words.

    Args:
        weights: what spaCy stores of the model that makes vectors.
        scores: what it stores of the model that tags.
        labels: the tags, in the order of their scores.
        symbols: strings that spaCy numbers itself.
    """

    def __init__(
        self, weights: Mapping[str, Any], scores: Mapping[str, Any], labels: Sequence[str], symbols: Mapping[str, int]
    ) -> None:
        named = [(node["name"], params) for node, params in zip(weights["nodes"], weights["params"], strict=True)]
        self._tables: list[Array] = [params["E"] for name, params in named if name == "hashembed"]
        self._seeds = [msgpack_loads(attrs["seed"]) for attrs in weights["attrs"] if "seed" in attrs]
        maxouts = [params for name, params in named if name == "maxout"]
        norms = [params for name, params in named if name == "layernorm"]
        self._embed, self._first, *self._others = map(_Maxout, maxouts, norms)
        output = next(params for params in scores["params"] if params)
        self._scores, self._score_bias = np.ascontiguousarray(output["W"].T), output["b"]
        self._labels = np.array(labels, dtype=object)
        self._symbols = symbols
        self._forget()

    def tags(self, sentences: Iterable[Sequence[Word]]) -> Iterator[list[str]]:
        """The tags of each sentence's words. One that is longer than any sentence ever written is cut."""
        batch: list[Sequence[Word]] = []
        size = 0
        for words in sentences:
            if len(words) > _LONGEST:
                runs = (words[at : at + _LONGEST] for at in range(0, len(words), _LONGEST))
                yield from self._tagged(batch)
                yield [tag for run in runs for tags in self._tagged([run]) for tag in tags]
                batch, size = [], 0
                continue
            batch.append(words)
            size += len(words)
            if size >= _BATCH:
                yield from self._tagged(batch)
                batch, size = [], 0
        yield from self._tagged(batch)

    def _tagged(self, sentences: Sequence[Sequence[Word]]) -> Iterator[list[str]]:
        if not sentences:
            return
        places, numbers = self._numbered(sentences)
        tags = self._labels[self._scored(numbers)].tolist()
        for start, words in zip(places, sentences, strict=True):
            yield tags[start : start + len(words)]

    def _numbered(self, sentences: Sequence[Sequence[Word]]) -> tuple[list[int], _Numbers]:
        """Where each sentence starts among the numbers of all forms, and these; 0 stands for an empty row."""
        new = {word for words in sentences for word in words if word not in self._number}
        if new:
            if len(self._number) + len(new) > _MOST_FORMS:
                self._forget()
                new = {word for words in sentences for word in words}
            self._learn(sorted(new))
        known = self._number
        places, numbers = [], [0] * _PAD
        for words in sentences:
            places.append(len(numbers))
            numbers += [known[word] for word in words]
            numbers += [0] * _PAD
        numbers += [0] * (_FEWEST - len(numbers))
        return places, np.array(numbers, dtype=np.intp)

    def _scored(self, numbers: _Numbers) -> _Numbers:
        before, after = np.empty_like(numbers), np.empty_like(numbers)
        before[0] = after[-1] = 0
        before[1:], after[:-1] = numbers[:-1], numbers[1:]
        products = self._as_left[before]
        products += self._as_itself[numbers]
        products += self._as_right[after]
        vectors = self._first(products)
        vectors += self._vectors[numbers]
        for layer in self._others:
            vectors += layer(_windows(vectors) @ layer.weights)
        best: _Numbers = (vectors @ self._scores + self._score_bias).argmax(axis=1)
        return best

    def _forget(self) -> None:
        self._number: dict[Word, int] = {}
        products = self._first.weights.shape[1]
        self._vectors, self._as_left, self._as_itself, self._as_right = (
            np.zeros((1, columns), dtype=np.float32) for columns in (self._embed.width, products, products, products)
        )

    def _learn(self, words: Sequence[Word]) -> None:
        rows = np.array([self._rows_of(*word) for word in words], dtype=np.intp)  # word, feature, hash
        parts = [table[rows[:, at]].sum(axis=1) for at, table in enumerate(self._tables)]
        vectors = self._embed(_product(np.hstack(parts), self._embed.weights))
        left, itself, right = (_product(vectors, weights) for weights in np.split(self._first.weights, 3))
        count = 1 + len(self._number)
        self._vectors = _with(self._vectors, count, vectors)
        self._as_left = _with(self._as_left, count, left)
        self._as_itself = _with(self._as_itself, count, itself)
        self._as_right = _with(self._as_right, count, right)
        self._number.update(zip(words, range(count, count + len(words)), strict=True))

    def _rows_of(self, text: str, norm: str) -> tuple[tuple[int, ...], ...]:
        features = (norm, text[0], text[-3:], shape(text))
        return tuple(
            tuple(number % len(table) for number in row_hashes(self._symbols.get(value) or string_hash(value), seed))
            for value, table, seed in zip(features, self._tables, self._seeds, strict=True)
        )


def shape(text: str) -> str:
    """Capitals as X, other letters as x, digits as d, at most four of a kind in a row; spaCy's ``word_shape``.

    >>> shape("Interleukin"), shape("IL-2"), shape("COVID")
    ('Xxxxx', 'XX-d', 'XXXX')
    """
    if len(text) >= _LONG_SHAPE:
        return "LONG"
    found, last, run = [], "", 0
    for character in text:
        kind = "xX"[character.isupper()] if character.isalpha() else "d" if character.isdigit() else character
        run = run + 1 if kind == last else 0
        last = kind
        if run < 4:
            found.append(kind)
    return "".join(found)


def _with(table: Array, count: int, rows: Array) -> Array:
    """``table`` with ``rows`` behind its first ``count``, in twice the room if it had none left."""
    if count + len(rows) > len(table):
        wider = np.zeros((2 * (count + len(rows)), table.shape[1]), dtype=table.dtype)
        wider[:count] = table[:count]
        table = wider
    table[count : count + len(rows)] = rows
    return table


def _windows(vectors: Array) -> Array:
    """Each row between the one before and the one after it."""
    rows, width = vectors.shape
    windows = np.zeros((rows, 3 * width), dtype=np.float32)
    windows[1:, :width] = vectors[:-1]
    windows[:, width : 2 * width] = vectors
    windows[:-1, 2 * width :] = vectors[1:]
    return windows


def _product(rows: Array, weights: Array) -> Array:
    """A matrix product, with rows of zeros where there are few rows."""
    missing = _FEWEST - len(rows)
    if missing <= 0:
        return rows @ weights
    return (np.concatenate((rows, np.zeros((missing, rows.shape[1]), rows.dtype))) @ weights)[: len(rows)]
