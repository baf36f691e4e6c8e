"""Hard terms in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = (
    "De-Jargonizer (Rakedzon et al. 2017), after Hu and Nation 2000: readers need to know 98% of the words of a text"
)
SEVERITY = "note"
RATES = (27.7, 7.2)
YIELDS_TO = ("far-too-technical", "too-technical")
BAD = (
    "Calcineurin dephosphorylates cytoplasmic transcription factors in lymphocytes.",
    "Phosphatidylinositol hydrolysis by phospholipase impairs thrombopoiesis.",
)
GOOD = (
    "The enzyme switches on genes in immune cells.",
    "A coat of sugar hides the germ from the cells that would eat it.",
)
_NAMED = 6


def hard_terms(draft: Draft, *, limit: int = 3) -> Iterator[Found]:
    """One new word in a sentence can be guessed; several together cannot.

    Counts the words and terms that a lay adult is unlikely to know and that the text has not explained. Keep the
    one that your readers need, explain it, and say the others plainly. Where the whole sentence is too technical,
    that is said instead.
    """
    for sentence in draft.prose:
        hard = draft.hard_terms_in(sentence.span)
        if len(hard) <= limit:
            continue
        names = tuple(dict.fromkeys(" ".join(t.text.lower().split()) for t in hard))
        if len(names) > limit:
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            yield Found(
                Span(hard[0].span.start, hard[-1].span.end),
                f"{len(names)} hard terms in one sentence, the limit is {limit}: {', '.join(names[:_NAMED])}{more}",
                value=len(names),
                limit=limit,
                edits=draft.edits_in(sentence.span),
            )
