"""How research texts write numbers: statistics, risks, shares. Shared by the rules about them.

All patterns are for normalised text (`plainlang.text.normalize`).
"""

from __future__ import annotations

import re

_NUMBER = r"-?\d+(?:\.\d+)?"

STATISTICS: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?:\b[Pp](?:[- ]?values?)?\s?(?:[<>=≤≥]{1,2}|of|was|were|is)\s?(?:0?\.\d+|\d(?:\.\d+)?\s?[x×]\s?10)"
            r"|\b[Pp][- ]values?\b)"
        ),
        re.compile(r"\b[Pp](?:$|[ <>=≤≥-]|values?|of|was|were|is)"),
        "a p-value",
    ),
    (
        re.compile(
            r"\b\d{2}(?:\.\d)?\s?% ?(?:CIs?|CrIs?|C\.I\.|confidence intervals?|credible intervals?"
            r"|confidence limits)\b"
            rf"(?:\s?[:=,]?\s?{_NUMBER}%?\s?(?:to|-|,)\s?{_NUMBER}%?)?"
            r"|\b(?:confidence|credible) (?:intervals?|limits)\b|\bCIs?\s?[:=]?\s?\[?\(?-?\d"
        ),
        re.compile(r"CI|CrI|C\.I\.|confidence|credible"),
        "a confidence interval",
    ),
    (
        re.compile(
            r"\b(?:(?:a?OR|a?RR|a?HR|IRR|SMR)s?\s*(?:[=:,]|of|was|were)?\s*\d+(?:\.\d+)?(?![\w%])"
            r"|(?:odds|(?<!at-)risk|hazards?|rate|prevalence|likelihood) ratios?\b|relative risks?\b"
            r"|numbers? needed to (?:treat|harm)\b|NNT[BH]?\b)"
        ),
        re.compile(r"OR|RR|HR|SMR|ratios?\b|^risks?\b|needed|NNT"),
        "a ratio",
    ),
    (
        re.compile(
            rf"\b(?:(?:S?MD|WMD|SD|SEM?|IQR|AUC|ICC)s?\s*(?:[=:,]|of|was)?\s*{_NUMBER}(?![\w%])"
            r"|(?:(?:standardi[sz]ed|weighted) )?mean differences?\b|standard (?:deviation|error)s?\b"
            r"|I(?:2|²|\(2\))\s*=|interquartile ranges?\b|[Cc]hi(?:-| )squared?\b|χ2?²?\s?="
            r"|[rR]2?\s?=\s?-?0?\.\d)|±\s?\d"
        ),
        re.compile(
            r"MD|SD|SE|IQR|AUC|ICC|difference|deviation|error|I(?:2|²|\(2\))|quartile|[Cc]hi|χ|\b[rR]2?(?:$|=)|±"
        ),
        "a statistic",
    ),
)
"""Summary statistics, each with a sign that every match holds inside a stretch without space, and what it is called."""

_COUNT = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)"
# A denominator is a power of ten, or follows "1 in": "7 in 100", "1 in 8", "12 out of 1,000"; "12 out of 47" counts.
_ROUND = r"(?:1(?:00?|0?0?0?,000|,000,000|,000)|10+|ten|(?:a|one) (?:hundred|thousand|million))"
FREQUENCY = re.compile(
    rf"(?<![\w.,-])(?:(?:1|one)\s(?:in|out of)(?: every)?\s(?P<any>(?!(?:19|20)\d\d\b){_COUNT})"
    rf"|{_COUNT}\s(?:people |women |men |children |patients |cases |deaths )?(?:in|out of|of"
    rf"|per)(?: every)?\s(?P<round>{_ROUND}))(?![\w,]*\d|%)"
    r"(?!\s(?:studies|trials|reviews|articles|papers|countries|centers|centres|hospitals|sites|reports"
    r"|years|months|weeks|days|minutes|hours)\b)",
    re.IGNORECASE,
)
"""A natural frequency: "7 in 100", "one in eight"; the denominator is in group "any" or "round"."""

FREQUENCY_SIGN = re.compile(r"(?<![\w.,-])(?:1|one)$|^(?:1[0,]|ten|hundred|thousand|million)", re.IGNORECASE)
"""Every natural frequency holds a stretch without space that this is found in."""

PERCENT = re.compile(
    r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per cent\b)(?!\s?(?:CI|CrI|confidence|credible|C\.I\.)\b)",
    re.IGNORECASE,
)
"""A percentage that is not the level of an interval."""

WORDS_AS_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "a hundred": 100, "one hundred": 100, "a thousand": 1000, "one thousand": 1000, "a million": 1000000,
    "one million": 1000000,
}  # fmt: skip


def number(text: str) -> int:
    """The whole number that ``text`` writes in figures or words.

    >>> number("1,000"), number("ten")
    (1000, 10)

    Raises:
        KeyError: if it is neither.
    """
    figures = text.replace(",", "")
    return int(figures) if figures.isdigit() else WORDS_AS_NUMBERS[text.lower()]


def inside_brackets(text: str, at: int) -> bool:
    """True if the character at ``at`` stands inside round or square brackets of ``text``.

    >>> inside_brackets("a (b) c", 3), inside_brackets("a (b) c", 6)
    (True, False)
    """
    before = text[:at]
    return before.count("(") + before.count("[") > before.count(")") + before.count("]")
