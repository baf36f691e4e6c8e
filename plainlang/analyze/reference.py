"""textstat beside plainlang: its values for the same text, and why they differ.

textstat is imported on first use (it takes a while). It finds CMUdict in the folder that plainlang ships, so that it
works without a network; its language setting is never touched, and what its caches return is only read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

from plainlang.analyze.cmudict import offer_to_nltk
from plainlang.analyze.counts import POLYSYLLABLE, count, measure, stretches
from plainlang.analyze.formulas import FORMULAS, scores
from plainlang.text.document import HIDDEN, Document

EQUAL = 0.05
"""Scores closer than this agree: both print the same to one decimal, or nearly."""

_WORST = 5
_EXAMPLE = 90

_BY_SYLLABLE = ("flesch_reading_ease", "flesch_kincaid_grade")
_BY_POLYSYLLABLE = ("smog_index", "gunning_fog", "linsear_write_formula")
_BUT_FIGURES = ("gunning_fog", "linsear_write_formula")
_OWN_REASON = {
    "coleman_liau_index": "textstat multiplies by 0.058 where Coleman and Liau have 0.0588",
    "gunning_fog": "textstat calls names, compounds and verbs in -ed or -es complex, but no Dale-Chall word",
    "dale_chall_readability_score": "textstat calls names, figures and inflected forms of listed words difficult, and"
    " leaves out the constant of 3.6365 when 5% of the words or fewer are difficult",
    "linsear_write_formula": "textstat reads the first 100 words only",
}
_LINSEAR_WORDS = 100


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A word that the two give different syllables, and how often the text has it."""

    word: str
    ours: int
    theirs: int
    times: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One formula: our value (None for too little text), textstat's, and what makes the difference, if there is one."""

    name: str
    ours: float | None
    theirs: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All formulas side by side, and the counts behind them.

    Attributes:
        differences: one for each formula, in the order of `FORMULAS`.
        sentences, words, syllables: our count and textstat's.
        breaks: sentence ends that textstat sees inside our sentences; ``example`` is a sentence with most of them.
        dropped: sentences of two words or fewer, which textstat leaves out.
        misheard: the words whose syllables differ, those that shift the total most first.
    """

    differences: tuple[Difference, ...]
    sentences: tuple[int, int]
    words: tuple[int, int]
    syllables: tuple[int, int]
    breaks: int
    example: str
    dropped: int
    misheard: tuple[WordDifference, ...]


@cache
def _textstat() -> Any:
    offer_to_nltk()
    return import_module("textstat")


def reference(text: str) -> Mapping[str, float]:
    """textstat's own value of each of our formulas for ``text``, unrounded.

    >>> round(reference("The cat sat on the mat.")["flesch_kincaid_grade"], 2)
    -1.45
    """
    textstat = _textstat()
    return MappingProxyType({name: float(getattr(textstat, name)(text)) for name in FORMULAS})


def _misheard(document: Document) -> tuple[WordDifference, ...]:
    textstat = _textstat()
    found = []
    words = Counter(word for sentence in document.sentences for word in stretches(sentence.text.replace(HIDDEN, "")))
    for word, times in words.items():
        ours, theirs = measure(word)[3], int(textstat.syllable_count(word))
        if ours != theirs:
            found.append(WordDifference(word.strip(".,;:()[]"), ours, theirs, times))
    return tuple(sorted(found, key=lambda w: (-abs(w.ours - w.theirs) * w.times, w.word)))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _EXAMPLE else text[: _EXAMPLE - 1].rstrip() + "\u2026"


def _words(misheard: tuple[WordDifference, ...]) -> str:
    return ", ".join(f"{w.word} ({w.ours}, textstat {w.theirs})" for w in misheard[:_WORST])


def _reasons(name: str, comparison: Comparison) -> tuple[str, ...]:
    """Why textstat's value of the formula ``name`` differs, most general cause first."""
    reasons = []
    ours, theirs = comparison.sentences
    if ours != theirs:
        parts = [f"textstat counts {theirs} sentences, plainlang {ours}"]
        if comparison.breaks:
            where = f"as in \u201c{comparison.example}\u201d"
            parts.append(f"textstat breaks {comparison.breaks} times inside a sentence, {where}")
        if comparison.dropped:
            parts.append(f"it leaves out {comparison.dropped} of two words or fewer")
        reasons.append("; ".join(parts))
    if comparison.words[0] != comparison.words[1]:
        reasons.append(f"textstat counts {comparison.words[1]} words, plainlang {comparison.words[0]}")
    misheard = comparison.misheard
    if name in _BY_POLYSYLLABLE:
        misheard = tuple(w for w in misheard if (w.ours >= POLYSYLLABLE) != (w.theirs >= POLYSYLLABLE))
    spelt = tuple(w for w in misheard if any(map(str.isalpha, w.word)))
    figures = tuple(w for w in misheard if w not in spelt)
    if spelt and name in _BY_SYLLABLE + _BY_POLYSYLLABLE:
        reasons.append(f"the syllables of {len(spelt)} words differ: {_words(spelt)}")
    if figures and name in _BY_SYLLABLE + _BY_POLYSYLLABLE and name not in _BUT_FIGURES:
        reasons.append(f"plainlang reads {len(figures)} figures aloud: {_words(figures)}")
    if name in _OWN_REASON and (name != "linsear_write_formula" or comparison.words[0] > _LINSEAR_WORDS):
        reasons.append(_OWN_REASON[name])
    return tuple(reasons)


def compare(document: Document) -> Comparison:
    """Score ``document`` with both, and say for each formula why the values differ.

    textstat is given the text with markup masked, as plainlang reads it; unlike plainlang, it counts headings.
    """
    textstat = _textstat()
    text = document.text.replace(HIDDEN, "")
    counts = count(document)
    pieces = [(textstat.sentence_count(s.text), s.text) for s in document.sentences]
    most = max(pieces, key=lambda piece: piece[0], default=(0, ""))
    bare = Comparison(
        differences=(),
        sentences=(counts.sentences, int(textstat.sentence_count(text))),
        words=(counts.words, int(textstat.lexicon_count(text))),
        syllables=(counts.syllables, int(textstat.syllable_count(text))),
        breaks=sum(max(0, n - 1) for n, _ in pieces),
        example=_short(most[1]) if most[0] > 1 else "",
        dropped=sum(textstat.lexicon_count(s.text) <= 2 for s in document.sentences),
        misheard=_misheard(document),
    )
    values = reference(text)
    differences = []
    for name, score in scores(counts).items():
        if score.value is None:
            reasons: tuple[str, ...] = (score.reason,)
        else:
            agree = abs(score.value - values[name]) < EQUAL
            reasons = () if agree else _reasons(name, bare)
        differences.append(Difference(name, score.value, values[name], reasons))
    return replace(bare, differences=tuple(differences))
