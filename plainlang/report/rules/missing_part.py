"""Parts that a text of this kind must have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.errors import PlainlangError
from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.suggest import did_you_mean

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.2 to 2.7; CDC Clear Communication Index "
    "items 11 and 19; Regulation (EU) 536/2014, "
    "Annex V (the ten elements of a lay summary of trial results)"
)
SEVERITY = "off"
RATES = (0.0, 0.0)
EXAMPLE_OPTIONS = {"parts": ("limits", "funding", "date")}
BAD = (
    "The pill helped people to sleep.",
    "The study was small, so we are not sure. It ended in May 2020.",
)
GOOD = (
    "The pill helped. We are not sure how much, since the study was small. The state paid for it. The "
    "evidence is up to date to May 2020.",
    "It ended in 2020 and was funded by a charity. We do not know how long the effect lasts.",
)

_PARTS: dict[str, tuple[str, str]] = {
    "limits": (
        r"\blimit(?:s|ed|ations?)\b|\b(?:do|does|did) not (?:yet )?know\b|\bnot (?:yet )?(?:known|sure"
r"|clear|certain|confident)\b|\bun(?:certain|clear|known|sure)\b"
        r"|\b(?:little|less) (?:is known|confiden|sure|certain)|\bmore (?:research|studies|work)\b"
r"|\bfurther (?:research|studies|work)\b|\bcaution|\bconfiden(?:t|ce) in the evidence|\btoo (?:few|small)\b",
        "what limits the results, or what is not yet known",
    ),
    "funding": (
        r"\bfund(?:s|ed|ing|er|ers)\b|\bpaid for\b|\bsponsor(?:s|ed)?\b|\bgrants?\b|\bfinanced\b"
r"|\b(?:supported|financial support) (?:by|from)\b",
        "who paid for the study",
    ),
    "date": (
        r"\b(?:up[- ]to[- ]date|search(?:ed)?|current|evidence|published|ended|finished|took place"
r"|conducted|between|from|in|since|until|to|started|began)\b[^.]{0,60}\b(?:19|20)\d\d\b"
        r"|\b(?:January|February|March|April|May|June|July|August|September|October|November"
r"|December)\s(?:\d{1,2},?\s)?(?:19|20)\d\d\b",
        "the month and year of the search or study",
    ),
    "harms": (
        r"\bharm(?:s|ful|ed)?\b|\bside[- ]effects?\b|\bunwanted\b|\badverse\b|\brisks?\b|\bsafe(?:ty)?\b"
r"|\bcomplications?\b|\breactions?\b",
        "harms, or that none were looked for",
    ),
    "size": (
        r"\b\d[\d,]*\s(?:\w+\s){0,3}?(?:people|adults|children|women|men|patients|participants|babies"
r"|infants|mice|rats|volunteers|families|students|stud(?:y|ies)|trials?)\b"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:\w+\s){0,2}?(?:people"
r"|adults|children|women|men|patients|stud(?:y|ies)|trials?)\b",
        "how many people and studies there were",
    ),
    "key-messages": (r"\b(?:key|main|take-?home) (?:messages?|points?|findings?)\b", "a part headed 'Key messages'"),
    "aim": (
        r"\b(?:aim(?:s|ed)?|wanted to|want to|goal|purpose|set out|asked (?:if|whether|how)|to find out"
r"|question|looked at|will (?:study|test|find out|look)|investigat\w+)\b|\?",
        "what the study wants to find out",
    ),
    "benefit": (
        r"\b(?:health|patients?|people|treatments?|prevent\w*|diseases?|public|improve\w*|lives|lead to|help)\b",
        "what it means for people's health",
    ),
    "trial-name": (
        r"\bNCT\d{8}\b|\bEudraCT\b|\b\d{4}-\d{6}-\d{2}(?:-\d{2})?\b|\bISRCTN|\bprotocol (?:number|code)\b"
r"|\bEU (?:CT|trial) number\b|\b(?:study|trial) (?:number|name|title)\b",
        "the trial's title and number",
    ),
    "sponsor": (r"\bsponsor\w*\b|\bcontact\b", "the sponsor's name and contact"),
    "when-and-where": (
        r"\b(?:19|20)\d\d\b(?=[\s\S]*\b(?:countr(?:y|ies)|hospitals?|cent(?:re|er)s?|sites?|Europe|UK|USA"
r"|United|Germany|France|Spain|Italy)\b)"
        r"|\b(?:countr(?:y|ies)|hospitals?|cent(?:re|er)s?|sites?|Europe|UK|USA|United|Germany|France"
r"|Spain|Italy)\b(?=[\s\S]*\b(?:19|20)\d\d\b)",
        "when and where the trial was done",
    ),
    "who": (
        r"\b(?:took part|take part|included|participants?|joined)\b[\s\S]{0,400}\b(?:aged?|years old|men"
r"|women|male|female)\b"
        r"|\b(?:aged?|years old|men|women)\b[\s\S]{0,400}\b(?:took part|take part|included|participants?|joined)\b",
        "who took part, with age and sex",
    ),
    "medicines": (
        r"\b(?:medicines?|drugs?|treatments?|tablets?|vaccines?|placebo|dose)\b",
        "which medicines were studied",
    ),
    "results": (r"\b(?:results?|found|showed|outcome|findings)\b", "the overall results"),
    "follow-up": (r"\b(?:follow-?up|further|future|next|more) (?:trials?|studies|research|study)\b"
r"|\bno (?:further|other|more) (?:trials?|studies)\b", "whether more trials are planned"),
    "more-information": (r"\bmore information\b|\bfind out more\b|\bread more\b|\bfurther information\b"
r"|\bfull (?:report|review|summary)\b|\bwebsite\b|\ufffc{6,}", "where to find out more"),
}  # fmt: skip
_CUES = {name: re.compile(cue, re.IGNORECASE) for name, (cue, _) in _PARTS.items()}


def missing_part(draft: Draft, *, parts: tuple[str, ...] = ()) -> Iterator[Found]:
    """Readers cannot ask for what they do not know is missing: how sure it is, who paid, how old it is.

    ``parts`` names what a text of this kind must say: limits, funding, date, harms, size, key-messages, aim, benefit,
    and for the European summaries trial-name, sponsor, when-and-where, who, medicines, results, follow-up,
    more-information.
    Each is looked for by its usual words, so a part that is there is seldom reported; one that is missing may be
    missed.

    Raises:
        PlainlangError: if ``parts`` names one that there is none of.
    """
    for part in parts:
        if part not in _PARTS:
            raise PlainlangError(
                f"rules.missing-part: unknown part '{part}'{did_you_mean(part, _PARTS)}; there are {', '.join(_PARTS)}"
            )
        if draft.document.sentences and not _CUES[part].search(draft.plain):
            yield Found(draft.whole, f"missing: {_PARTS[part][1]}")
