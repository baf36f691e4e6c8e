"""Relative changes of a risk without the risk itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.numbers import FREQUENCY

SOURCE = (
    "Patient Information Forum risk toolkit; Gigerenzer et al. 2010 (BMJ): give absolute risks, not only relative ones"
)
SEVERITY = "note"
RATES = (0.0, 0.1)
BAD = (
    "The new pill doubles the risk of blood clots.",
    "People who walked were 30% less likely to fall ill.",
)
GOOD = (
    "The new pill raises the risk of blood clots from 1 in 1,000 to 2 in 1,000: it doubles the risk.",
    "The risk was 30% lower: it fell from 10% to 7%.",
    "Gene activity rose 2-fold in the cells.",
)

_RISK = r"(?:risks?|chances?|odds|likelihood|likely|probability|rates? of|deaths?|mortality|incidence|dying)"
_TIMES = r"(?:\d+(?:\.\d+)?|two|three|four|five|six|ten)(?:-|\s)?(?:fold|times)"
_RELATIVE = re.compile(
    rf"\b\d+(?:\.\d+)?\s?(?:%|per ?cent)\s(?:\w+\s)?(?:higher|lower|more|less|greater|smaller|fewer"
    rf"|increased?|decreased?|reduc(?:tion|ed)|drop|fall|rise)"
    rf"\s(?:\w+\s){{0,3}}?{_RISK}\b"
    rf"|\b(?:{_TIMES}|twice)\s(?:as|more|less|higher|greater|increased?|the)\s(?:\w+\s){{0,2}}?{_RISK}\b"
    rf"|\b(?:doubl|tripl|halv)(?:es?|ed|ing)\s(?:\w+\s){{0,2}}?{_RISK}\b"
    rf"|\b{_RISK}\s(?:\w+\s){{0,8}}?by\s(?:about |around |almost |nearly |approximately "
    rf"|up to )?\d+(?:\.\d+)?\s?(?:%|per ?cent)"
    rf"|\b{_RISK}\s(?:\w+\s){{0,8}}?(?:was|were|is|are)\s(?:about |almost )?\d+(?:\.\d+)?\s?(?:%"
    rf"|per ?cent)\s(?:higher|lower|less|more|greater)",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    rf"{FREQUENCY.pattern.replace('?P<any>', '?:').replace('?P<round>', '?:')}"
    rf"|\bfrom\s(?:about )?\d+(?:\.\d+)?\s?%?\sto\s(?:about )?\d+(?:\.\d+)?\s?%"
    r"|\d+(?:\.\d+)?\s?%\)?\s(?:\w+\s){0,6}?(?:versus|vs\.?|compared (?:with|to)|instead of|rather than"
    r"|and)\s(?:\w+\s){0,6}?\(?\d+(?:\.\d+)?\s?%",
    re.IGNORECASE,
)

_SIGNS = ("%", "per cent", "percent", "fold", "times", "twice", "doubl", "tripl", "halv")
_RISKS = ("risk", "chance", "odds", "likel", "probability", "rate", "death", "mortality", "incidence", "dying")
"""Every match of the first pattern holds one of the signs, and one of the risks."""


def relative_risk(draft: Draft) -> Iterator[Found]:
    """ "Twice the risk" may mean 2 in 10 or 2 in 10 million; without the risk itself it only frightens or impresses.

    Say how many people out of how many, with and without. A paragraph that gives such numbers is well.
    """
    sentences = [draft.document.sentences[number] for number in draft.numbers_holding(_SIGNS, _RISKS)]
    for paragraph, hits in groupby(draft.search(_RELATIVE, sentences), key=draft.paragraph_of):
        if not _ABSOLUTE.search(paragraph.text):
            hit = next(hits)
            yield Found(hit.span, f"'{hit.text}' of what? say how many people out of how many, with and without")
