"""Words of research for people and what is done with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "Cochrane guidance for plain-language summaries (2022) 5.1: study, people, medicine, or the thing by its name"
SEVERITY = "off"
RATES = (34.7, 19.7)
YIELDS_TO = ("jargon", "unexplained-term", "wordy")
BAD = (
    "The participants liked the intervention.",
    "Subjects in the control arm took other drugs.",
)
GOOD = (
    "The people who took part liked the breathing lessons.",
    "People in the comparison group took other medicines. The drug-resistant germ was subject to change.",
)
_WORDS: tuple[tuple[str, str], ...] = (
    (
        r"study participants|participants|(?:study |human |healthy )subjects|(?<!the )subjects(?= (?:were"
        r"|who|with|had|in|received|aged|took))|enrollees",
        "people",
    ),
    (r"(?:randomi[sz]ed )?(?:clinical |controlled |randomi[sz]ed )*trials", "studies"),
    (r"(?:randomi[sz]ed )?(?:clinical |controlled |randomi[sz]ed )*trial", "study"),
    (r"interventions?", ""),
    (r"(?:primary |secondary |main )?(?:outcome measures?|endpoints?|outcomes)", ""),
    (r"(?:control|comparator) (?:groups?|arms?)", "comparison group"),
    (r"(?:treatment|study|intervention|experimental|placebo) arms?", "group"),
    (r"drugs(?! (?:abuse|use|users?|addiction|resistan\w+))", "medicines"),
    (r"(?:were|was) (?:enrolled|recruited)", "joined"),
)
_PATTERNS = tuple((re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), instead) for words, instead in _WORDS)


def research_words(draft: Draft) -> Iterator[Found]:
    """ "Participants", "intervention" and "outcome" stand for people and things that have names.

    Say who took part, what they were given and what was looked at. Off by default, since half of all expert writers
    keep these words; guidance for summaries of reviews asks for it.
    """
    for hit, instead in draft.search_each(_PATTERNS):
        if hit.text[0].isupper():
            instead = instead[:1].upper() + instead[1:]
        advice = f"write '{instead}'" if instead else "say what it was"
        yield Found(
            hit.span, f"'{hit.text}' is a research word: {advice}", edits=(Edit(hit.span, instead),) if instead else ()
        )
