from __future__ import annotations

import subprocess
import sys

import pytest

from plainlang.analyze.counts import count
from plainlang.analyze.formulas import scores
from plainlang.analyze.reference import compare, reference
from plainlang.text.read import parse

# Words that CMUdict has, no name, no figure, no inflection, at least three words a sentence, fewer than 100 words;
# the long ones are off the Dale-Chall list, so that both call the same words difficult and complex.
ALIKE = (
    "The doctor gave a new tablet to the patient. It was a vitamin for her lung and for her kidney. "
    "The potassium in the blood was too low, so the doctor put a capillary on the table. "
    "We do not know if a protein can help the cell. A bacteria will eat the sugar in the warm milk. "
    "Did the antibody help the old man? The old man has a good dog!"
)
TECHNICAL = (
    "The risk ratio was 0.73 (95% CI 0.65 to 0.81, P = 0.002). Hydrochlorothiazide 12.5 mg lowered it. "
    "Furosemide did not, cf. Fig. 2 of Smith et al. who gave hydrochlorothiazide. We agree."
)


@pytest.mark.parametrize("name", [n for n in scores(count(parse("a"))) if n != "coleman_liau_index"])
def test_equal_where_both_count_alike(name: str) -> None:
    ours, theirs = scores(count(parse(ALIKE)))[name].value, reference(ALIKE)[name]
    assert ours == pytest.approx(theirs, abs=1e-9)


def test_coleman_liau_differs_by_its_rounded_factor_alone() -> None:
    counts = count(parse(ALIKE))
    rounding = (0.0588 - 0.058) * 100 * counts.letters / counts.words
    ours = scores(counts)["coleman_liau_index"].value
    assert ours == pytest.approx(reference(ALIKE)["coleman_liau_index"] + rounding)


def test_alike_needs_no_reasons() -> None:
    comparison = compare(parse(ALIKE))
    assert comparison.sentences[0] == comparison.sentences[1]
    assert comparison.words[0] == comparison.words[1]
    assert not comparison.misheard
    assert [d.name for d in comparison.differences if d.reasons] == ["coleman_liau_index"]


def test_technical_text_says_why() -> None:
    comparison = compare(parse(TECHNICAL))
    assert comparison.sentences[0] == 4
    assert comparison.breaks >= 5
    assert comparison.dropped == 1
    assert comparison.example
    worst = {word.word: (word.ours, word.theirs) for word in comparison.misheard}
    assert worst["Furosemide"][0] == 4 > worst["Furosemide"][1]
    reasons = {d.name: " ".join(d.reasons) for d in comparison.differences}
    assert "inside a sentence" in reasons["flesch_kincaid_grade"]
    assert "figures" in reasons["flesch_kincaid_grade"]
    assert "ydrochlorothiazide (7, textstat" in reasons["flesch_kincaid_grade"]
    assert "0.0588" in reasons["coleman_liau_index"]
    assert "syllables" not in reasons["coleman_liau_index"]


def test_no_text() -> None:
    comparison = compare(parse(""))
    assert all(d.ours is None and d.reasons for d in comparison.differences)


def test_markup_is_masked_for_both() -> None:
    comparison = compare(parse("The doctor gave `x.y.z` to the patient.", "markdown"))
    assert comparison.sentences == (1, 1)


def test_scoring_imports_neither_textstat_nor_nltk() -> None:
    code = (
        "import sys; from plainlang.analyze.counts import count_text; from plainlang.analyze.formulas import scores;"
        "scores(count_text('a b')); assert not {'textstat', 'nltk', 'spacy', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
