"""Two negatives in one thought."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "Federal plain-language guidelines: use positive language, no double negatives, no exceptions to exceptions"
SEVERITY = "note"
RATES = (0.0, 0.1)
BAD = (
    "Side effects were not uncommon.",
    "Do not stop unless you do not feel better.",
)
GOOD = (
    "Side effects were common.",
    "It was not only cheap but it worked.",
)
_PLAINER = {
    "not uncommon": "common", "not infrequent": "frequent", "not infrequently": "often", "not uncommonly": "often",
    "not unlikely": "likely", "not unusual": "usual", "not insignificant": "important",
    "not impossible": "possible", "no fewer than": "at least", "no less than": "at least", "not unless": "only if",
    "not until": "only after",
}  # fmt: skip
_UN = (
    "uncommon", "uncommonly", "infrequent", "infrequently", "unlikely", "unusual", "unusually", "insignificant",
    "impossible", "unimportant", "unrelated", "unaware", "unable", "unreasonable", "unexpected", "unknown",
    "unaffected", "untreated", "ineffective", "inappropriate", "inconsistent", "inconsiderable", "dissimilar",
    "irrelevant",
)  # fmt: skip
_NOT = r"(?:not|never|cannot|n't|neither|nobody|no one|none|nothing)"
_DOUBLE = re.compile(
    rf"\bnot (?:an? )?(?:at all )?(?:{'|'.join(_UN)})\b|\bno (?:fewer|less) than\b"
    rf"|\b(?:{_NOT}|n't)\b(?! only)[^,;:.()]{{0,60}}\b(?:unless|(?<!and )(?<!or )without|except (?:when|if"
    rf"|for))\b(?:[^,;:.()]{{0,40}}\b{_NOT}\b)?"
    rf"|\b{_NOT}\b(?! only)\s(?:\w+\s){{0,2}}?(?:fail(?:s|ed)? to|lacks?|lacking|absent|prevent(?:s|ed)? \w+ from)\b"
    rf"|\b(?:unless|except (?:when|if))\b[^,;:.()]{{0,40}}\b{_NOT}\b",
    re.IGNORECASE,
)

_SIGNS = (*_UN, "no fewer", "no less", "unless", "without", "except", "fail", "lack", "absent", "prevent")
"""Every match holds one of these."""


def double_negative(draft: Draft) -> Iterator[Found]:
    """Readers drop a negative on the way, and then believe the opposite.

    Say what is the case. This parts lay from technical text not at all (experts write it as often), so it is a note.
    """
    for hit in draft.search(_DOUBLE, draft.holding(_SIGNS)):
        plainer = _PLAINER.get(hit.text.lower())
        advice = f"write '{plainer}'" if plainer else "say it without the second negative"
        yield Found(
            hit.span, f"'{hit.text}' negates twice: {advice}", edits=(Edit(hit.span, plainer),) if plainer else ()
        )
