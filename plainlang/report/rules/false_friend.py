"""Words that mean something else to the public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = "Gotlieb et al. 2022 (21% of adults understood 'impressive', 2% 'occult' as doctors mean them); Cochrane guidance 5.1 on 'significant'; NHS on 'chronic' and 'acute'"
SEVERITY = "note"
BAD = (
    "The difference was statistically significant.",
    "The nodes were positive and the scan was unremarkable.",
)
GOOD = (
    "The difference was too large to be chance alone.",
    "The lymph nodes held cancer cells, and the scan showed nothing unusual.",
)

_FRIENDS: tuple[tuple[str, str], ...] = (
    (
        r"(?:statistically |non-?)?significan(?:t|tly|ce)",
        "means 'important' to most readers: say that it is unlikely to be chance, or say how large it is",
    ),
    (
        r"(?:tests?|results?|nodes?|margins?|cultures?|findings?|scans?) (?:was|were|is|are|came back) positive",
        "good news or bad? say what was found",
    ),
    (
        r"(?:tests?|results?|nodes?|margins?|cultures?|findings?|scans?) (?:was|were|is|are|came back) negative",
        "good news or bad? say what was not found",
    ),
    (r"unremarkable", "means 'nothing unusual' to doctors and 'dull' to others"),
    (r"impressive(?= (?:finding|x-?ray|scan|change|film)s?)", "means 'worrying' to doctors and 'splendid' to others"),
    (r"occult", "means 'hidden' to doctors and 'magic' to others"),
    (r"grossly intact", "means 'seems fine' to doctors and 'horrible' to others"),
    (r"(?:cell|tissue|blood) cultures?", "means 'grown in a dish'; readers think of the arts"),
    (r"negative (?:feedback|regulation|regulators?|selection)", "is not bad news: say what it holds back"),
)
_PATTERNS = tuple((re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE), advice) for words, advice in _FRIENDS)


def false_friend(draft: Draft) -> Iterator[Found]:
    """A word that readers know with another meaning is worse than one that they do not know: nobody looks it up.

    "Significant" reads as important, "positive" as good. Only uses that the words around them show to be technical
    are reported.
    """
    for sentence in draft.prose:
        taken: list[Span] = []
        for pattern, advice in _PATTERNS:
            for match in pattern.finditer(sentence.text):
                span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    yield Found(span, f"'{match.group()}' {advice}")
