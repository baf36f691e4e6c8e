"""Latin abbreviations and phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.glossary.compose import TermEdit
from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.hits import Hit
from plainlang.text.span import Edit

SOURCE = "Cochrane guidance for plain-language summaries (2022) 5.1; GOV.UK style guide: no e.g., i.e., etc."
SEVERITY = "note"
RATES = (4.8, 1.7)
BAD = (
    "Some fruits, e.g. apples, helped.",
    "The effect was seen in vitro.",
    "We tested apples, pears, etc.",
)
GOOD = (
    "Some fruits, such as apples, helped.",
    "The effect was seen in cells in a dish.",
    "The gut holds Escherichia coli.",
)

_WORDS = {
    "e.g.": "for example", "eg.": "for example", "i.e.": "that is", "ie.": "that is", "etc.": "and so on",
    "etc": "and so on", "vs.": "compared with", "vs": "compared with", "versus": "compared with", "cf.": "compare",
    "viz.": "namely", "ca.": "about", "in vitro": "in the laboratory", "in vivo": "in living bodies",
    "ex vivo": "outside the body", "in situ": "in place", "in utero": "in the womb", "in silico": "by computer",
    "post mortem": "after death", "ad hoc": "for this purpose", "a priori": "beforehand",
    "a posteriori": "afterwards", "post hoc": "afterwards", "per os": "by mouth", "inter alia": "among others",
    "vice versa": "the other way round", "per se": "in itself", "de novo": "newly", "ad libitum": "freely",
    "de facto": "in fact", "sine qua non": "a must", "prima facie": "at first sight",
    "per capita": "for each person", "per annum": "a year", "status quo": "present state",
    "pro rata": "in proportion", "nil per os": "nothing by mouth",
}  # fmt: skip
_LATIN = re.compile(
    r"(?<![\w.-])(?:"
    + "|".join(re.escape(w).replace(r"\ ", r"[ -]") for w in sorted(_WORDS, key=len, reverse=True))
    + r")(?!\w)(?!-\w)",
    re.IGNORECASE,
)
_SIGNS = tuple({joint.join(word.split()[:2]): None for word in _WORDS for joint in " -"})
"""Every match holds one of these: the first two words, since a third one may be joined in another way."""
# "compared with" is right only now and then; these fit wherever the Latin stood.
_ALWAYS_FIT = ("e.g.", "eg.", "i.e.", "ie.")


def latin(draft: Draft) -> Iterator[Found]:
    """Latin slows down readers who know it and stops those who do not; screen readers misread it as well.

    The English words are rarely longer. Names of species and "et al." in a citation are not meant.
    """
    last: TermEdit | None = None
    for hit in draft.search(_LATIN, draft.holding(_SIGNS)):
        ready = next((e for e in draft.edits_in(hit.sentence.span) if e.span.overlaps(hit.span)), None)
        if ready is None:
            yield _found(draft, hit, hit.match.group().lower().replace("-", " "))
        elif ready != last:  # one edit may mend two: "in vitro and in vivo"
            yield Found(ready.span, f"'{ready.before}' is Latin: write '{ready.text}'", edits=(ready,), safe=True)
        last = ready


def _found(draft: Draft, hit: Hit, name: str) -> Found:
    plain = _WORDS[name]
    after = draft.plain[hit.span.end : hit.span.end + 1]
    if name.startswith("i") and name in _ALWAYS_FIT and after not in (",", ":"):
        plain += ","
    if name == "etc." and hit.span.end == hit.sentence.span.end:
        plain += "."
    if hit.match.group()[0].isupper():
        plain = plain[0].upper() + plain[1:]
    edit = Edit(hit.span, plain)
    return Found(hit.span, f"'{hit.text}' is Latin: write '{_WORDS[name]}'", edits=(edit,), safe=name in _ALWAYS_FIT)
