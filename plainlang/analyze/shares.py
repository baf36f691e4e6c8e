"""What each word of a sentence has in the vocabulary measures, in points of the scale."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plainlang.analyze.measures import FEATURES, HARDEST, MEANS, SUMS, Array
from plainlang.analyze.rows import TOKEN_COLUMNS, WORD_COLUMNS, WordRows, is_figure
from plainlang.text.document import Sentence

_PLACE = {name: at for at, name in enumerate(WORD_COLUMNS)}


def word_shares(sentence: Sentence, rows: WordRows, coefficients: Array) -> dict[str, float]:
    """Points of each distinct word (as first written), figures left out; together those of all vocabulary measures.

    A measure that is a sum or a mean is shared out by its terms; one that looks at
    the hardest words belongs to those words.
    """
    distinct: dict[str, str] = {}
    for token in sentence.tokens:
        if not is_figure(token.text):
            distinct.setdefault(token.text.lower(), token.text)
    if not distinct:
        return {}
    weight = {name: float(c) for (name, _), c in zip(FEATURES, coefficients, strict=True)}
    table = np.frombuffer(b"".join(rows.row(text) for text in distinct.values())).reshape(len(distinct), -1)
    table = table[:, len(TOKEN_COLUMNS) :]
    n = len(table)
    content = max(1.0, table[:, _PLACE["content words"]].sum())
    per_word = np.zeros(len(WORD_COLUMNS))
    for at in SUMS:
        per_word[at] += weight[f"{WORD_COLUMNS[at]} (sum)"]
    for at in MEANS:
        per_word[at] += weight[f"{WORD_COLUMNS[at]} (mean)"] / n
    per_word[_PLACE["content difficulty"]] = weight["difficulty of content words (mean)"] / content
    per_word[_PLACE["content technical minus lay"]] = weight["technical minus lay of content words (mean)"] / content
    for name in ("spelling", "topic"):
        per_word[_PLACE[name]] = weight[name] / n**0.5
    points = table @ per_word + _hardest(table, weight)
    _add_neighbours([token.text.lower() for token in sentence.tokens], list(distinct), table, points, weight)
    return dict(zip(distinct.values(), points.tolist(), strict=True))


def _hardest(table: Array, weight: dict[str, float]) -> Array:
    points = np.zeros(len(table))
    n, cost, frequency = len(table), table[:, _PLACE["difficulty"]], table[:, _PLACE["frequency"]]
    order = np.argsort(-cost, kind="stable")
    points[order[0]] += cost[order[0]] * weight["hardest word"]
    for size, name in ((3, "three hardest words (mean)"), (HARDEST, "six hardest words (mean)")):
        points[order[:size]] += cost[order[:size]] * weight[name] / min(size, n)
    rarest = int(np.argmin(frequency))
    points[rarest] += frequency[rarest] * weight["rarest word"]
    return points


def _add_neighbours(
    keys: Sequence[str], distinct: Sequence[str], table: Array, points: Array, weight: dict[str, float]
) -> None:
    """Share out each pair of rare neighbours between the two; a figure or a word seen before parts them."""
    place = {key: at for at, key in enumerate(distinct)}
    rare = table[:, _PLACE["rarer than Zipf 3.5"]]
    before = -1
    for key in keys:
        at = place.pop(key, -1)
        if at >= 0 and before >= 0 and rare[at] and rare[before]:
            points[[at, before]] += weight["neighbouring rare words"] / 2
        before = at
