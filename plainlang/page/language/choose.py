"""Which sentences of a record serve a section of a page: important, plain, not told yet, and readable as one text.

A sentence that leans on the one before it ("These cells ...") is taken together with that one or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from plainlang.analyze.difficulty import HARDEST, rate_sentences
from plainlang.page.telling import Origin, Role, RoledSentence
from plainlang.text.tokens import TOKEN

PLAINNESS = 0.09
"""Importance that a sentence loses for each level of difficulty, where only the source's own is known."""

TOLD_PLAINNESS = 0.45
"""The same where it is known how hard the sentence is once told plainly."""

TOO_HARD = 4.1
"""A sentence that stays harder than this, the limit of ``public``, once told plainly is told only where a section has
nothing else."""

NAMED_AIM = 0.8
"""Importance that an aim gains when the first sentence is chosen, if the record itself calls it the goal."""

RELEVANCE = 0.1
"""Importance that the statement of relevance gains: it is written for the public."""

LENIENT = 1.2
"""A section may exceed its number of words by this factor where the last sentence chosen is worth it."""

REPEAT = 0.65
"""Share of content words that makes two sentences say the same."""

LEAST_WORDS, MOST_WORDS = 4, 75

_OWN = (
    r"(?:(?:\w+\s){0,2}(?:proposal|project|study|studies|research|application|trial|work|grant|program|review|paper|article|center|investigation|"
    r"award|experiments|investigators|researchers))\b"
)
_LEANS = re.compile(
    rf"^(?:\w+ly,\s|however,?\s|thus,?\s|therefore,?\s|but\s|and\s|in\saddition,?\s|for\s(?:this|these)\s)?"
    rf"(?:as\ssuch\b|(?:despite|because\sof)\sthis\b|(?:this|these|those|such)\b(?!\s{_OWN})|they\b|he\b|she\b|his\b|her\b|its\b|their\b|both\b(?!\s\w+\sand)|another\b|the\s(?:latter|former|same|other|others|two)\b|"
    r"it\b(?!\s(?:is|was|has\sbeen|remains)\s(?:\w+ly\s)?(?:also\s|now\s|not\s)?(?:important|essential|known|unclear|unknown|possible|likely|estimated|clear|critical|"
    r"necessary|established|shown|hypothesi[sz]ed|well|thought|believed|difficult|hard|still|yet|impossible)))",
    re.IGNORECASE,
)
_LATTER = re.compile(r"\bthe\s(?:latter|former)\b|\b(?:described|listed|mentioned)\s(?:above|below)\b", re.IGNORECASE)
_UNFIT = re.compile(
    r":$|\b(?:[Aa]ims?|[Cc]ores?|components?|projects?|phases?|groups?)\s\d\sand\s\d|\bRFA\b|\bRFP\b|\bPAR-|\bfollowing\s(?:aims|specific\saims|three|two|four)"
    r"|\bspecific\saims\s(?:are|will|of|include)|\baims\swill\sbe\b|\b(?:aims?|sections?)\s(?:above|below)\b|\bDrs?\.|\([a-z]\)\s.*\([a-z]\)\s.*\([a-z]\)|\?\?|^(?:\d\.)+\s*[A-Z]{3,}|^[A-Z\s.&/]{12,}|^S\.\d",
)
_GOAL = re.compile(
    r"\b(?:goals?|aims?|objectives?|purposes?)\b(?:\s[\w-]+){0,6}\s(?:is|are|was|were)\b|\b(?:aims|aimed|seeks|sought|proposes?|designed)\sto\b",
    re.IGNORECASE,
)
_STEP = re.compile(r"(?:\A|\s)[a-z]{1,2}\.$|\b(?:and|or|the|of|to)\W*\d?\W*$")


def leans(text: str) -> bool:
    """True for a sentence whose start points back to the one before it.

    >>> leans("These cells die."), leans("This study tests sleep."), leans("It is not known why.")
    (True, False, False)
    """
    return bool(_LEANS.search(text) or _LATTER.search(text))


def choose(
    sentences: Sequence[RoledSentence],
    wanted: Sequence[Role],
    words: int,
    taken: Collection[Origin] = (),
    ease: Mapping[Origin, float] | None = None,
) -> tuple[RoledSentence, ...]:
    """The sentences that serve a section, in the order of ``sentences``.

    The role that is wanted first is told if any sentence has it.

    Args:
        sentences: of the record.
        wanted: roles that serve the section, the most wanted first.
        words: so many words or a few more.
        taken: what is on the page already; it is not told again.
        ease: how hard each is once told plainly (`plainlang.page.language.lay.ease`); as it stands if not given.
    """
    score = dict(enumerate(scores(sentences, ease)))
    told = [_content(s.sentence.text) for s in sentences if _origin(s) in taken]
    free = {at for at, s in enumerate(sentences) if s.role in wanted and _origin(s) not in taken and is_fit(s)}
    ranked = sorted(free, key=lambda at: (-score[at], at))
    if wanted:
        first = sorted(ranked, key=lambda at: (sentences[at].role != wanted[0], -score[at] - _named(sentences[at]), at))
        ranked = [*first[:1], *(at for at in ranked if at not in first[:1])]
    chosen: set[int] = set()
    used = 0
    hard = [at for at in ranked if ease and ease.get(_origin(sentences[at]), HARDEST) > TOO_HARD]
    for at in [*(at for at in ranked if at == ranked[0] or at not in hard), *hard]:
        if at in chosen or (at in hard and used):
            continue
        needed = _with_antecedents(sentences, at, chosen, taken)
        if needed is None:
            continue
        new = sorted(needed - chosen)
        length = sum(_length(sentences[i]) for i in new)
        if chosen and used + length > words * LENIENT:
            continue
        contents = [_content(sentences[i].sentence.text) for i in new]
        if any(_repeats(content, [*told, *(c for c in contents if c is not content)]) for content in contents):
            continue
        chosen.update(new)
        told += contents
        used += length
        if used >= words:
            break
    return tuple(sentences[at] for at in sorted(chosen))


def scores(sentences: Sequence[RoledSentence], ease: Mapping[Origin, float] | None = None) -> list[float]:
    """What each sentence is worth to a section: its importance, and how plain it is or can be told."""
    levels = (
        [ease.get(_origin(s), HARDEST) for s in sentences] if ease else rate_sentences([s.sentence for s in sentences])
    )
    slope = TOLD_PLAINNESS if ease else PLAINNESS
    return [
        s.importance - slope * (level - 4) + (RELEVANCE if s.field in ("relevance", "plain-summary") else 0)
        for s, level in zip(sentences, levels, strict=True)
    ]


def _named(sentence: RoledSentence) -> float:
    return NAMED_AIM if sentence.role == "aim" and _GOAL.search(sentence.sentence.text) else 0.0


def is_fit(sentence: RoledSentence) -> bool:
    """True for a sentence that can be told by itself: no heading, no stump of a list, no plan of the application."""
    text = sentence.sentence.text
    return (
        sentence.role != "housekeeping"
        and LEAST_WORDS <= _length(sentence) <= MOST_WORDS
        and text[-1:] in '.!\u201d")'
        and not _UNFIT.search(text)
        and not _STEP.search(text)
    )


def _with_antecedents(
    sentences: Sequence[RoledSentence], at: int, chosen: Collection[int], taken: Collection[Origin]
) -> set[int] | None:
    """The sentence with those it leans on; None if one of them cannot be told here."""
    needed = {at}
    while leans(sentences[at].sentence.text):
        before = at - 1
        if before < 0 or sentences[before].field != sentences[at].field:
            return None
        if before in chosen:
            break
        if _origin(sentences[before]) in taken or not is_fit(sentences[before]) or len(needed) > 2:
            return None
        needed.add(before)
        at = before
    return needed


def _origin(sentence: RoledSentence) -> Origin:
    return Origin(sentence.field, sentence.sentence.span)


def _length(sentence: RoledSentence) -> int:
    return len(sentence.sentence.text.split())


def _content(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in TOKEN.findall(text) if len(word) > 4 or word.isupper())


def _repeats(content: frozenset[str], told: Iterable[frozenset[str]]) -> bool:
    return any(len(content & other) >= REPEAT * max(1, min(len(content), len(other))) for other in told)
