"""P-values, confidence intervals, ratios."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.5.2: no summary statistics or confidence intervals; of all rules the "
    "one that best parts technical from lay text (19% against 0.2% of sentences)"
)
SEVERITY = "warning"
BAD = (
    "The risk fell (risk ratio 0.73, 95% CI 0.65 to 0.81).",
    "The groups differed (p < 0.001).",
)
GOOD = (
    "About 7 in 100 people fell ill, instead of 10 in 100.",
    "The two groups were clearly different.",
)

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a p-value", re.compile(r"\b[Pp](?:[- ]?values?)?\s*(?:[<>=≤≥]|of|was|were|is)\s*0?\.\d+|\b[Pp][- ]values?\b")),
    (
        "a confidence interval",
        re.compile(r"\b\d{2}(?:\.\d)?\s?% ?(?:CIs?|CrIs?|confidence intervals?)\b|\bconfidence intervals?\b"),
    ),
    (
        "a ratio",
        re.compile(
            r"\b(?:a?OR|a?RR|a?HR)\s*(?:=|of|:|was)?\s*\d+\.\d+|\b(?:odds|risk|hazards?|rate|prevalence) ratios?\b|\brelative risks?\b"
        ),
    ),
    (
        "a statistic",
        re.compile(
            r"\b(?:S?MD|SD|SEM|IQR)\s*(?:=|of|:)?\s*-?\d+(?:\.\d+)?|\b(?:standardi[sz]ed )?mean differences?\b|\bstandard (?:deviation|error)s?\b"
            r"|\bI2\s*=|\bI²|\binterquartile ranges?\b"
        ),
    ),
)


def statistics(draft: Draft) -> Iterator[Found]:
    """Few readers can use a p-value, an interval or a ratio; most skip the sentence.

    Say how many people out of how many, in whole numbers and with the same denominator, and how sure the result is
    in words.
    """
    for sentence in draft.prose:
        taken: list[Span] = []
        for kind, pattern in _KINDS:
            for match in pattern.finditer(sentence.text):
                span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    yield Found(
                        span, f"{kind} ('{match.group()}'): say it in words or as so many people out of so many"
                    )
