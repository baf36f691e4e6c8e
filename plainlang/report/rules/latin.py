"""Latin abbreviations and phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit, Span

SOURCE = "Cochrane guidance for plain-language summaries (2022) 5.1; GOV.UK style guide: no e.g., i.e., etc."
SEVERITY = "note"
BAD = (
    "Some fruits, e.g. apples, helped.",
    "The effect was seen in vitro.",
)
GOOD = (
    "Some fruits, such as apples, helped.",
    "The effect was seen in cells in a dish.",
)

_WORDS = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "and so on", "vs.": "compared with", "cf.": "compare", "viz.": "namely",
    "in vitro": "in the laboratory", "in vivo": "in living bodies", "ex vivo": "outside the body", "in situ": "in place", "in utero": "in the womb",
    "post mortem": "after death", "postmortem": "after death", "ad hoc": "for this purpose", "a priori": "beforehand", "post hoc": "afterwards",
    "per os": "by mouth", "inter alia": "among others", "vice versa": "the other way round", "per se": "in itself", "de novo": "newly", "ad libitum": "freely",
}  # fmt: skip
_PATTERN = re.compile(
    r"(?<![\w.-])(?:" + "|".join(re.escape(w).replace(r"\ ", r"[\s\u2010\u2011-]") for w in _WORDS) + r")(?!\w)",
    re.IGNORECASE,
)


def latin(draft: Draft) -> Iterator[Found]:
    """Latin slows down readers who know it and stops those who do not; screen readers misread it as well.

    The English words are rarely longer. Names of species are not meant.
    """
    for sentence in draft.prose:
        for match in _PATTERN.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            plain = _WORDS[re.sub(r"[\s\u2010\u2011-]", " ", match.group().lower())]
            yield Found(span, f"'{match.group()}' is Latin: write '{plain}'", edits=(Edit(span, plain),))
