"""Advice to take a treatment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.2: no recommendations; say what was "
    "found and leave the choice to readers"
)
SEVERITY = "note"
RATES = (0.4, 0.5)
BAD = (
    "Older people should take this vaccine.",
    "We recommend the use of statins. They should be given early.",
)
GOOD = (
    "The vaccine prevents flu in older people.",
    "Guidelines say that older people should take this vaccine. Further studies should be done.",
)
_WHO = (
    r"(?:patients|people|persons|individuals|adults|women|men|children|parents|doctors|clinicians"
    r"|physicians|providers|nurses|you|they|everyone)"
)
_TREAT = r"(?:take|use|receive|avoid|start|stop|undergo|have|get|eat|drink|prescribe|offer|give|consider)"
_TREATED = (
    r"(?:taken|used|given|offered|avoided|prescribed|administered|preferred|treated|started|stopped"
    r"|vaccinated|screened|restricted|encouraged)"
)
_ADVICE = re.compile(
    rf"\b{_WHO}\s(?:\w+\s){{0,6}}?(?:should|must|ought to)\s(?:not\s|always\s|never\s)?{_TREAT}\b"
    rf"|\b(?:should|must|ought to)\s(?:not\s|always\s|never\s|only\s)?be\s(?:\w+ly\s)?{_TREATED}\b"
    r"|\bwe\s(?:strongly\s|therefore\s|do not\s)?(?:recommend|advise|advocate)\b"
    r"|\b(?:is|are)\s(?:strongly\s|not\s|highly\s)?(?:recommended|advisable)\s(?:for|in|as|to)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\b(?:guidelines?|guidance|recommendations?|according to|laws?|research(?:ers)?|studies|trials?)\b", re.IGNORECASE
)

_SIGNS = ("should", "must", "ought to", "recommend", "advise", "advocate", "advisable")
"""Every piece of advice holds one of these."""


def advice(draft: Draft) -> Iterator[Found]:
    """A study cannot know what is right for the reader; a text that tells them to take something has left research.

    Say what the treatment does and what it may cost. Sentences that report a guideline are not meant, nor those
    about further research. Leaflets for patients do give advice: the rule is off there.
    """
    for hit in draft.search(_ADVICE, draft.holding(_SIGNS)):
        if not _QUOTED.search(hit.sentence.text):
            yield Found(hit.span, f"'{hit.text}' advises: say what was found, and leave the choice to readers")
