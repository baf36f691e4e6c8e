"""Eight readability formulas: arithmetic on `Counts`, and what may be said of a text too short for them.

The names are textstat's. Where textstat's version departs from the published
formula, the published one stands here and the docstring says so. All but Flesch
reading ease give US school grades. A function here needs at least one word and
one sentence (else ZeroDivisionError); `scores` never fails.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plainlang.analyze.counts import Counts


def flesch_reading_ease(counts: Counts) -> float:
    """Flesch reading ease: 100 easy to 0 hard; dense scientific prose falls below 0.

    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32(3), 1948, 221-233.

    >>> round(flesch_reading_ease(Counts(words=100, sentences=5, syllables=150)), 3)
    59.635
    """
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def flesch_kincaid_grade(counts: Counts) -> float:
    """Flesch-Kincaid grade level.

    J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new readability formulas ... for
    Navy enlisted personnel", Research Branch Report 8-75, Naval Technical Training, 1975.
    """
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def smog_index(counts: Counts) -> float:
    """SMOG grade, the precise form; fitted on samples of 30 sentences.

    G. H. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12(8), 1969, 639-646.
    """
    return float(1.043 * (30 * counts.polysyllables / counts.sentences) ** 0.5 + 3.1291)


def automated_readability_index(counts: Counts) -> float:
    """Automated readability index: strokes (punctuation too) a word, words a sentence.

    E. A. Smith and R. J. Senter, "Automated readability index", AMRL-TR-66-220, Aerospace Medical Research
    Laboratories, 1967.
    """
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def coleman_liau_index(counts: Counts) -> float:
    """Coleman-Liau index, from letters and sentences in 100 words. textstat rounds the factor 0.0588 to 0.058.

    M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring", Journal of Applied
    Psychology 60(2), 1975, 283-284.
    """
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def gunning_fog(counts: Counts) -> float:
    """Fog index. textstat takes only words missing from Dale and Chall's list for complex ones.

    R. Gunning, The Technique of Clear Writing, McGraw-Hill, New York, 1952.
    """
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def dale_chall_readability_score(counts: Counts) -> float:
    """Dale-Chall raw score of 1948: 5 is grades 5 and 6, 10 and above a college degree.

    textstat adds the constant only when over 5% of the words are difficult, and calls names and inflected
    forms of listed words difficult.

    E. Dale and J. S. Chall, "A formula for predicting readability", Educational Research Bulletin 27(1), 1948, 11-20.
    """
    return 15.79 * counts.difficult_words / counts.words + 0.0496 * counts.words / counts.sentences + 3.6365


def linsear_write_formula(counts: Counts) -> float:
    """Linsear Write grade: easy words count one, words of three syllables three, figures one.

    A US Air Force form of J. O'Hayre's Lensear Write (Gobbledygook Has Gotta Go, US Bureau of Land Management, 1966),
    known only from later descriptions. Those take 100 words; a ratio, it is taken over the whole text here, where
    textstat stops at the hundredth word.
    """
    hard = counts.polysyllables - counts.polysyllabic_figures
    ratio = (counts.words + 2 * hard) / counts.sentences
    return ratio / 2 if ratio > 20 else ratio / 2 - 1


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and where it holds: below ``words`` or ``sentences``, or off ``scale``, it is not reliable."""

    of: Callable[[Counts], float]
    sentences: int
    scale: tuple[float, float]
    words: int = 100
    least_sentences: int = 1


_GRADES = (0.0, 25.0)
"""From before school to well past a doctorate: the formulas were fitted on much less."""

FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "flesch_reading_ease": Formula(flesch_reading_ease, 1, (0.0, 100.0)),
        "flesch_kincaid_grade": Formula(flesch_kincaid_grade, 1, _GRADES),
        "smog_index": Formula(smog_index, 30, _GRADES, least_sentences=3),
        "automated_readability_index": Formula(automated_readability_index, 1, _GRADES),
        "coleman_liau_index": Formula(coleman_liau_index, 1, _GRADES),
        "gunning_fog": Formula(gunning_fog, 1, _GRADES),
        "dale_chall_readability_score": Formula(dale_chall_readability_score, 1, (0.0, 20.0)),
        "linsear_write_formula": Formula(linsear_write_formula, 1, _GRADES),
    }
)
"""All eight by name. The samples that their authors fitted or prescribed had 100 words; SMOG's had 30 sentences."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a formula says of a text, unrounded; ``value`` is None when there is too little text to say anything.

    ``reason`` says in words why there is no value or why it is not reliable; empty if it is.
    """

    name: str
    value: float | None
    reliable: bool
    reason: str = ""

    def to_dict(self) -> dict[str, str | float | bool | None]:
        """The fields by name."""
        return {"name": self.name, "value": self.value, "reliable": self.reliable, "reason": self.reason}


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _value(formula: Formula, counts: Counts) -> float | None:
    if not counts.words or counts.sentences < formula.least_sentences:
        return None
    return formula.of(counts)


def values(counts: Counts) -> dict[str, float | None]:
    """The values of `scores` alone, for those who do not ask how far they hold."""
    return {name: _value(formula, counts) for name, formula in FORMULAS.items()}


def _score(name: str, formula: Formula, counts: Counts) -> Score:
    value = _value(formula, counts)
    if value is None and not (counts.words and counts.sentences):
        return Score(name, None, False, "there is no sentence to measure")
    if value is None:
        needs = _number(formula.least_sentences, "sentence")
        return Score(name, None, False, f"it needs at least {needs}; the text has {counts.sentences}")
    if counts.words < formula.words:
        made_for = _number(formula.words, "word")
        return Score(name, value, False, f"made for {made_for} or more; the text has {counts.words}")
    if counts.sentences < formula.sentences:
        made_for = _number(formula.sentences, "sentence")
        return Score(name, value, False, f"made for {made_for} or more; the text has {counts.sentences}")
    low, high = formula.scale
    if not low <= value <= high:
        return Score(name, value, False, f"off the scale of {low:g} to {high:g}")
    return Score(name, value, True)


def scores(counts: Counts) -> Mapping[str, Score]:
    """The score of every formula, by name, in a read-only mapping.

    No value: no word; for SMOG, fewer than 3 sentences (its root makes one long word in one sentence a grade of 9).
    Not reliable: fewer than 100 words; for SMOG, fewer than 30 sentences; a value off the formula's scale.

    >>> score = scores(Counts(words=20, sentences=2, syllables=30, letters=90, characters=110))["smog_index"]
    >>> score.value, score.reason
    (None, 'it needs at least 3 sentences; the text has 2')
    """
    return MappingProxyType({name: _score(name, formula, counts) for name, formula in FORMULAS.items()})
