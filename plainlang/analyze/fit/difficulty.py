"""Refit everything that `plainlang.analyze` ships: ``python -m plainlang.analyze.fit.difficulty DATA [OUTPUT]``.

DATA is the folder of the development data; the reference tables are looked for
in ``../glossary_reference`` beside it. Needs numpy, scipy and scikit-learn; less
than a minute. The same data gives the same file.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from plainlang.analyze.counts import count_text
from plainlang.analyze.fit import scale, texts, topics, units, vocabulary
from plainlang.analyze.fit import sentences as sentence_fit
from plainlang.analyze.fit import words as word_fit
from plainlang.analyze.fit.anchors import UNITS, WEIGHT, anchors, short_forms
from plainlang.analyze.fit.corpora import Corpora, words
from plainlang.analyze.lexicon import Lexicon
from plainlang.analyze.measures import FEATURES, Array, measure
from plainlang.analyze.model import FILE, words_of
from plainlang.analyze.rows import WordRows
from plainlang.text.document import Sentence
from plainlang.text.span import Span

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def _running_text(corpora: Corpora) -> Iterator[list[str]]:
    """The tokens of every sentence of the development data, ratings unseen."""
    texts: list[str] = [*corpora.sides("technical"), *corpora.sides("plain")]
    texts += [f"{term}. {definition}" for term, definition in corpora.definitions()]
    texts += [row["ABSTRACT_TEXT"] for row in corpora.rows("nih_exporter_fy2014")]
    for name in ("word_complexity_single", "word_complexity_multi"):
        texts += list(dict.fromkeys(row["text"] for row in corpora.rows(name)))
    texts += [row["text"] for row in corpora.rows("sentence_readability")]
    for text in texts:
        yield from map(words, _BREAK.split(text))


def as_sentence(text: str) -> Sentence:
    """A text taken as one sentence, whatever stops it has inside."""
    return Sentence(Span(0, len(text)), text)


def fit(corpora: Corpora, rated: list[dict[str, Any]], word_rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The contents of the shipped file, fitted on ``rated`` sentences and ``word_rows``."""
    table, absent = vocabulary.entries(corpora)
    word_model, own = word_fit.fit(word_rows, Lexicon(table, absent))
    for key, offset in own.items():
        table.setdefault(key, list(absent))[-1] = round(1000 * offset)
    data: dict[str, Any] = {
        "words": {"absent": absent, "entries": table},
        "word_model": word_model,
        "sentence_model": {"spelling": {}},
    }
    familiarity = words_of(data).familiarity
    for form, rating in short_forms().items():
        entry = table.setdefault(form, list(absent))
        entry[-1] += round(1000 * (rating - familiarity.rate(form if form in UNITS else form.upper())))
    rows = words_of(data)
    held = anchors()
    weight = np.array([FINER if row["split"] == "dev" else 1.0 for row in rated] + [WEIGHT] * len(held))
    rated = [*rated, *held]
    measures = measure([as_sentence(row["text"]) for row in rated], rows)
    place, vectors = topics.vectors(list(_running_text(corpora)))
    tokens = [words(row["text"]) for row in rated]
    names, groups = sentence_fit.group_matrix(tokens)
    company = sentence_fit.company_matrix(tokens, place, vectors)
    target = np.array([row["rating"] for row in rated])
    fitted = sentence_fit.fit(measures, groups, names, company, target, weight)
    for word, at in place.items():
        points = round(1000 * float(vectors[at] @ fitted.company))
        if points and not word[0].isdigit():
            table.setdefault(word, list(absent))[-2] = points
    coefficients = fitted.coefficients.copy()
    for i, (name, _) in enumerate(FEATURES):
        if name in ("spelling", "topic"):
            coefficients[i] = 1.0
    spelling = {name: round(1000 * points) for name, points in fitted.groups.items()}
    data["sentence_model"] = {
        "intercept": round(fitted.intercept, 5),
        "usual_words": usual_words(corpora),
        "measures": {},
        "spelling": {name: points for name, points in sorted(spelling.items()) if points},
    }
    typical = typical_measures(corpora, data)
    data["sentence_model"]["measures"] = {
        name: [float(f"{coefficients[i]:.5g}"), round(float(typical[i]), 4)] for i, (name, _) in enumerate(FEATURES)
    }
    data["words"]["entries"] = dict(sorted(table.items()))
    rows = words_of(data)
    hard, everyday = lay_word_levels(corpora, rows)
    data["terms"] = {
        "hard": hard,
        "everyday": everyday,
        "units": units.names(corpora),
    }
    data["text_model"] = texts.fit(corpora, data)
    data["levels"] = scale.fit(corpora, data)
    return {"about": ABOUT, **data}


ABOUT = {
    "made_by": "python -m plainlang.analyze.fit.difficulty DATA",
    "sources": {
        "words/entries 1, 2": "technical and plain sides of paired texts: Cochrane (Devaraj et al. 2021),"
        " PLABA (Attal et al. 2023), eLife digests (BioLaySumm)",
        "words/entries 3, 5": "NCI Dictionary of Cancer Terms and NCI Dictionary of Genetics Terms (US government)",
        "words/entries 4": "share of PLABA's expert adaptations that do without the word; 30 where it is not known",
        "words/entries 6, sentence_model": "readers' ratings of sentences: MedReadMe (Jiang and Xu 2024); and our own"
        " sentences in fit/anchors.toml",
        "words/entries 7, word_model": "readers' ratings of words in context: CompLex 2.0 (Shardlow et al. 2020, 2021);"
        " our own judgement of common short forms in fit/anchors.toml; and strangeness.txt, which names its own",
        "terms": "multi-word entries of the NCI dictionaries and cohesive phrases of biomedical abstracts",
        "text_model, levels": "the paired texts; word frequencies throughout: wordfreq (Speer 2022)",
    },
    "units": {
        "words/entries": "[technical, lay, dictionary: tenths of log10 of uses in a million words; dropped: per cent;"
        " defined: 0 or 1; topic: thousandths of a point of the scale 1..6; readers: thousandths of the scale 0..1]",
        "word_model": "coefficients on the scale 0..1 of words; spelling: thousandths of it",
        "sentence_model/usual_words": "words in a lay sentence, mean",
        "sentence_model/measures": "[points of the scale 1..6 for one unit of the measure, its mean in lay sentences]",
        "sentence_model/spelling": "thousandths of a point, divided by the root of the number of words",
        "terms/units": "per cent of expert lay versions that do without the unit",
        "text_model": "[points for one unit of the measure, its mean in technical and lay texts together]",
        "levels": "points of the scale 1..6; Flesch-Kincaid grades; percentiles 0 to 100",
    },
}


def lay_sentences(corpora: Corpora) -> list[Sentence]:
    """Expert-written lay sentences: the plain sides of the pairs."""
    return [s for document in corpora.lay_documents for s in document.sentences]


def typical_measures(corpora: Corpora, data: dict[str, Any]) -> Array:
    """The mean measures of `lay_sentences`."""
    found: Array = measure(lay_sentences(corpora), words_of(data)).mean(axis=0)
    return found


def usual_words(corpora: Corpora) -> float:
    """The mean words of `lay_sentences`, counted as a reader does."""
    return round(float(np.mean([count_text(s.text).words for s in lay_sentences(corpora)])), 4)


FINER = 2.0
"""What a sentence of the split "dev" weighs: its ratings come in finer steps, so more readers stand behind them."""

LAY_WORDS_BELOW = 0.9
"""Share of the content words in expert-written lay sentences that are rated below the level of a hard word."""


def lay_word_levels(corpora: Corpora, rows: WordRows) -> tuple[float, float]:
    """The rating from which a word is hard, and the mean rating, over the content words of expert-written lay texts."""
    found = [
        facts[1]
        for document in corpora.lay_documents
        for token in document.tokens
        if (facts := rows.facts(token.text)) is not None
    ]
    return round(float(np.quantile(found, LAY_WORDS_BELOW)), 3), round(float(np.mean(found)), 3)


def write(data: dict[str, Any], path: Path = FILE) -> None:
    """Write the shipped file: one word or letter group to a line."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    text = re.sub(r"\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]", lambda m: "[" + re.sub(r"\s+", "", m[1]) + "]", text)
    path.write_text(text + "\n", "utf-8")


def main(arguments: list[str]) -> None:
    """Fit on the data in the first argument; write to the second, or to where the package reads it."""
    corpora = Corpora(Path(arguments[0]))
    data = fit(corpora, corpora.rows("sentence_readability"), corpora.rows("word_complexity_single"))
    write(data, Path(arguments[1]) if len(arguments) > 1 else FILE)


if __name__ == "__main__":
    main(sys.argv[1:])
