"""How well the difficulty measure agrees with readers on rows that it was not fitted on.

    python tests/benchmarks/difficulty.py DATA

DATA is the folder of the development data. Sentences: fitted on the split "train", scored on "dev". Words: each
target word or phrase is rated by a word model that has not seen its words, but with the shipped strangeness of words,
which a word's own ratings have no part in. Takes about two minutes.
"""

from __future__ import annotations

import copy
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import pearsonr

from plainlang.analyze.difficulty import rate_text
from plainlang.analyze.discount import explanations
from plainlang.analyze.fit import difficulty, vocabulary
from plainlang.analyze.fit import words as word_fit
from plainlang.analyze.fit.corpora import Corpora
from plainlang.analyze.lexicon import Lexicon
from plainlang.analyze.model import Model, build, shipped
from plainlang.analyze.ratings import rate_tokens
from plainlang.analyze.terms import rate_terms
from plainlang.analyze.told import read_and_measure
from plainlang.text.read import parse

FOLDS = 4

Rows = Sequence[dict[str, Any]]


def sentences(corpora: Corpora) -> None:
    """Print the correlation with readers' ratings on dev, over all rows and within each source."""
    rows = corpora.rows("sentence_readability")
    train, dev = ([r for r in rows if r["split"] == split] for split in ("train", "dev"))
    model = build(difficulty.fit(corpora, train, corpora.rows("word_complexity_single")))
    mine = np.array([rate_text(parse(r["text"]), model).value for r in dev])
    gold = np.array([r["rating"] for r in dev])
    source = np.array([r["source"] for r in dev])
    within = [pearsonr(mine[source == s], gold[source == s])[0] for s in sorted(set(source))]
    print(f"sentences, dev, fitted on train: {pearsonr(mine, gold)[0]:.3f}; within source {np.mean(within):.3f}")


def fold_of(target: str) -> int:
    """The fold of a target, the same for every spelling."""
    return zlib.crc32(target.lower().encode()) % FOLDS


def rate(row: dict[str, Any], model: Model) -> float:
    """The hardest term that overlaps the row's target."""
    start = row["text"].lower().find(row["target"].lower())
    end = start + len(row["target"])
    document = parse(row["text"])
    reading, measures, _ = read_and_measure(document.sentences, (), model)
    (ratings,) = rate_tokens(reading, measures, [s.span.start for s in document.sentences], [0], model)
    terms = rate_terms(document, ratings, explanations(document, model), model)
    return max((t.difficulty for t in terms if t.span.start < end and t.span.end > start), default=0.0)


def single_and_multi(corpora: Corpora) -> None:
    """Print the cross-validated correlations for single words and for terms of several."""
    kinds = {kind: corpora.rows(f"word_complexity_{kind}") for kind in ("single", "multi")}
    mine: dict[str, list[float]] = {kind: [] for kind in kinds}
    gold: dict[str, list[float]] = {kind: [] for kind in kinds}
    table, absent = vocabulary.entries(corpora)
    for fold in range(FOLDS):
        model = _without(kinds["single"], fold, table, absent)
        for kind, rows in kinds.items():
            held = [row for row in rows if fold_of(row["target"]) == fold]
            mine[kind] += [rate(row, model) for row in held]
            gold[kind] += [row["complexity"] for row in held]
    for kind in kinds:
        print(f"words, {kind}, cross-validated: {pearsonr(mine[kind], gold[kind])[0]:.3f}")


def _without(rows: Rows, fold: int, table: dict[str, list[int]], absent: list[int]) -> Model:
    """The shipped model with its word side fitted again, one fold of targets left out."""
    entries = copy.deepcopy(table)
    kept = [row for row in rows if fold_of(row["target"]) != fold]
    word_model, own = word_fit.fit(kept, Lexicon(entries, absent))
    for key, offset in own.items():
        entries.setdefault(key, list(absent))[-1] = round(1000 * offset)
    return build({**shipped().data, "words": {"absent": absent, "entries": entries}, "word_model": word_model})


def main(data: Path) -> None:
    """Print one line a figure."""
    corpora = Corpora(data)
    sentences(corpora)
    single_and_multi(corpora)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
