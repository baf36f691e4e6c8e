"""The shipped numbers: everything that was fitted, read once from ``difficulty.json``.

`plainlang.analyze.fit.difficulty` writes that file and says where each number comes from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from plainlang.analyze.familiarity import FEATURES as WORD_FEATURES
from plainlang.analyze.familiarity import Familiarity
from plainlang.analyze.lexicon import Lexicon
from plainlang.analyze.measures import FEATURES, VOCABULARY, Array
from plainlang.analyze.rows import WordRows

FILE = Path(__file__).with_name("difficulty.json")


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted model, ready to use.

    Attributes:
        rows: measures of single words, with the word model and the lexicon inside.
        context: the word model's coefficient and mean for each of `plainlang.analyze.terms.CONTEXT`.
        neighbour: share of its harder neighbour's rating that a word in a compound takes on.
        intercept, coefficients: the sentence model, on raw measures.
        typical: the measures of an average expert-written lay sentence.
        baseline, typical_points: its value, and the points of all its vocabulary measures together.
        usual_words: its words as a reader counts them: a hyphenated word, many tokens, is one.
        units: multi-word units in lower case, tokens joined by a space, with the percentage of expert lay versions that
            do without each.
        usually_dropped: that percentage where it is not known.
        style_slopes, style_middle: points of each of `plainlang.analyze.style.STYLE`, and the middle between
            technical and plain texts.
        hard: the rating from which on a term counts as hard.
        everyday: the mean rating of a content word in expert-written lay sentences.
        data: the whole file, for the parts read elsewhere.
    """

    rows: WordRows
    context: tuple[tuple[float, float], ...]
    neighbour: float
    intercept: float
    coefficients: Array
    typical: Array
    baseline: float
    typical_points: float
    usual_words: float
    units: Mapping[str, int]
    usually_dropped: int
    style_slopes: Array
    style_middle: Array
    hard: float
    everyday: float
    data: dict[str, Any]


def words_of(data: dict[str, Any]) -> WordRows:
    """The word side of the model, from the sections ``words``, ``word_model``, ``spelling`` and ``terms``."""
    lexicon = Lexicon(data["words"]["entries"], data["words"]["absent"])
    fitted = data["word_model"]
    coefficients = [fitted["coefficients"][name] for name in WORD_FEATURES]
    familiarity = Familiarity(lexicon, fitted["intercept"], coefficients, fitted["spelling"])
    return WordRows(familiarity, data["sentence_model"]["spelling"], data.get("terms", {}).get("units", ()))


def build(data: dict[str, Any]) -> Model:
    """The model from the contents of the file."""
    word, sentence = data["word_model"], data["sentence_model"]
    measures = [sentence["measures"][name] for name, _ in FEATURES]
    coefficients = np.array([coefficient for coefficient, _ in measures])
    typical = np.array([usual for _, usual in measures])
    return Model(
        rows=words_of(data),
        context=tuple((part["coefficient"], part["mean"]) for part in word["context"].values()),
        neighbour=word["neighbour"],
        intercept=sentence["intercept"],
        coefficients=coefficients,
        typical=typical,
        baseline=float(sentence["intercept"] + typical @ coefficients),
        typical_points=float(typical[VOCABULARY] @ coefficients[VOCABULARY]),
        usual_words=sentence["usual_words"],
        units=data["terms"]["units"],
        usually_dropped=data["words"]["absent"][3],
        style_slopes=np.array([slope for slope, _ in data["text_model"].values()]),
        style_middle=np.array([middle for _, middle in data["text_model"].values()]),
        hard=data["terms"]["hard"],
        everyday=data["terms"]["everyday"],
        data=data,
    )


@cache
def shipped() -> Model:
    """The model that ships."""
    return build(json.loads(FILE.read_text("utf-8")))
