"""P-values, confidence intervals, ratios."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.hits import Hit, unrivalled
from plainlang.report.numbers import STATISTICS
from plainlang.text.span import Span

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.5.2: no summary statistics or confidence "
    "intervals; of all rules the "
    "one that best parts technical from lay text"
)
SEVERITY = "warning"
RATES = (11.1, 0.1)
BAD = (
    "The risk fell (risk ratio 0.73, 95% CI 0.65 to 0.81).",
    "The groups differed (p < 0.001).",
    "Sleep was better by a mean difference of 1.2 points.",
)
GOOD = (
    "About 7 in 100 people fell ill, instead of 10 in 100.",
    "The two groups were clearly different.",
    "The OR was closed, and Dr Lee, MD, moved to HR.",
)
_SHOWN = 3


def statistics(draft: Draft) -> Iterator[Found]:
    """Few readers can use a p-value, an interval or a ratio; most skip the sentence.

    Say how many people out of how many, in whole numbers and with the same denominator, and how sure the result is
    in words. One finding names all that a sentence holds.
    """
    group: list[tuple[Hit, str]] = []
    searches = ((draft.search(pattern, draft.holding(sign)), kind) for pattern, sign, kind in STATISTICS)
    for hit, kind in unrivalled(searches):
        if group and group[0][0].sentence is not hit.sentence:
            yield _found(group)
            group = []
        group.append((hit, kind))
    if group:
        yield _found(group)


def _found(group: list[tuple[Hit, str]]) -> Found:
    group.sort(key=lambda pair: pair[0].span)
    kinds = ", ".join(dict.fromkeys(kind for _, kind in group))
    shown = ", ".join([f"'{hit.text}'" for hit, _ in group[:_SHOWN]] + ["…"] * (len(group) > _SHOWN))
    return Found(
        Span(group[0][0].span.start, group[-1][0].span.end),
        f"{kinds} ({shown}): say it in words or as so many people out of so many",
        value=len(group),
        limit=0,
    )
