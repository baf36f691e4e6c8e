"""Sentences above a difficulty, with the reasons. Shared by the rules about it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice

from plainlang.analyze.analysis import RatedSentence, explain
from plainlang.analyze.contribution import Contribution
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

_SHARES = {"other words": "uncommon words", "everyday words": "few everyday words"}

REASONS = 3
"""So many reasons are named."""


def hard_sentences(draft: Draft, limit: float) -> Iterator[Found]:
    """A finding for each judged sentence harder than ``limit``."""
    hard = [rated for sentence in draft.prose if (rated := draft.rated[sentence.span]).difficulty > limit]
    explain(hard)
    for rated in hard:
        reasons = main_reasons(rated, draft.slips)
        because = f": {'; '.join(map(reason, reasons))}" if reasons else ""
        yield Found(
            rated.span,
            f"difficulty {rated.difficulty:.1f} of 6, the limit is {limit:.1f}{because}",
            value=round(rated.difficulty, 3),
            limit=round(limit, 3),
            edits=draft.edits_in(rated.span),
        )


def main_reasons(rated: RatedSentence, slips: Container[str] = frozenset()) -> tuple[Contribution, ...]:
    """What adds most to a sentence's difficulty, dearest first.

    A length counts only above the usual one: what else of it costs points (tokens, hyphenated words) no writer can see.

    Args:
        rated: the sentence.
        slips: misprints, in lower case; they are no reasons.
    """
    return tuple(islice((c for c in rated.contributions if c.points > 0 and _shows(c, slips)), REASONS))


def _shows(contribution: Contribution, slips: Container[str]) -> bool:
    if contribution.kind == "terms":
        return contribution.name.lower() not in slips
    return contribution.kind != "length" or contribution.measured > contribution.typical


def reason(contribution: Contribution) -> str:
    """A contribution in a few words: a hard word by itself, lengths with their amount and the usual one.

    >>> reason(Contribution("calcineurin", "terms", 0.3, 0.9, 0.2))
    "'calcineurin'"
    >>> reason(Contribution("words in the sentence", "length", 0.5, 41.0, 21.3))
    '41 words in the sentence (usual 21)'
    """
    name = contribution.name
    if name in _SHARES:
        return _SHARES[name]
    if contribution.kind == "terms":
        return f"'{name}'"
    if contribution.kind == "structure":
        return name
    shown = "{:.0f}" if contribution.measured >= 10 else "{:.1f}"
    return f"{shown.format(contribution.measured)} {name} (usual {shown.format(contribution.typical)})"


def in_words(contribution: Contribution) -> str:
    """A contribution as a reason that a writer can act on: what was measured, and what is usual.

    >>> in_words(Contribution("words in the sentence", "length", 0.4, 38, 21))
    '38 words in the sentence (an average lay sentence: 21)'
    """
    if contribution.name == "everyday words":
        share, usual = (f"{100 * part:.0f}%" for part in (contribution.measured, contribution.typical))
        return f"{share} of the words are everyday words (an average lay sentence: {usual})"
    if contribution.kind != "terms":
        amount, usual = _number(contribution.measured), _number(contribution.typical)
        return f"{amount} {contribution.name} (an average lay sentence: {usual})"
    what = "the other words are hard" if contribution.name == "other words" else f"“{contribution.name}” is hard"
    return f"{what}: {contribution.measured:.2f} of 1 (everyday words: {contribution.typical:.2f})"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"
