"""School grade by a readability formula."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.errors import PlainlangError
from plainlang.report.beyond import beyond
from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.suggest import did_you_mean

SOURCE = (
    "American Medical Association: grade 6 or below; NIH: grade 7 or 8; NHS: formulas only to choose "
    "what to look at. Published Cochrane "
    "lay summaries lie between 11 and 16, so that grade 8 is no gate"
)
SEVERITY = "off"
RATES = (8.5, 8.1)
EXAMPLE_OPTIONS = {"least_words": 20}
BAD = (
    "Pharmacological interventions demonstrated considerable heterogeneity. Methodological limitations "
    "necessitate cautious interpretation of "
    "cardiovascular complications. Administrative organisations subsequently recommended additional "
    "investigations internationally.",
    "Immunosuppressive medication necessitates individualised monitoring. Transplantation recipients "
    "experience characteristic complications. "
    "Multidisciplinary collaboration facilitates rehabilitation. Nephrological consultation accompanies "
    "hospitalisation and discharge planning.",
)
GOOD = (
    "We asked people how well they slept. Most of them slept well. A few woke up at night. They said "
    "that the pill had helped them.",
    "The pill is cheap. You take it once a day. It can make you feel sick. Tell your nurse if that lasts "
    "for more than two days.",
)


def reading_grade(
    draft: Draft, *, formula: str = "flesch_kincaid_grade", limit: float = 8.0, least_words: int = 100
) -> Iterator[Found]:
    """A grade says how long words and sentences are, not whether anyone understands them; some publishers ask for it.

    ``formula`` is one of the names that ``plainlang score`` prints. Grades of different formulas are not to be
    compared: SMOG lies some three grades above Flesch-Kincaid on the same text. Texts shorter than ``least_words``
    are not judged.

    Raises:
        PlainlangError: if there is no such formula.
    """
    scores = draft.analysis.scores
    if formula not in scores:
        raise PlainlangError(f"rules.reading-grade: unknown formula '{formula}'{did_you_mean(formula, scores)}")
    value = scores[formula].value
    if value is not None and draft.analysis.counts.words >= least_words and value > limit:
        name = formula.replace("_", " ")
        yield Found(
            draft.whole, f"{name} is {beyond(value, limit)}, the limit is {limit:g}", value=round(value, 1), limit=limit
        )
