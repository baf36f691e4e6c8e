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
BAD = (
    "Calcineurin dephosphorylates cytoplasmic transcription factors in lymphocytes.",
    "The glycoprotein evades opsonization by macrophages and neutrophils.",
)
GOOD = (
    "The enzyme switches on genes in immune cells.",
    "A coat of sugar hides the germ from the cells that would eat it.",
)


def hard_terms(draft: Draft, *, limit: int = 2) -> Iterator[Found]:
    """One new word in a sentence can be guessed; several together cannot.

    Counts the words and terms that a lay adult is unlikely to know and that the text has not explained. Keep the
    one that your readers need, explain it, and say the others plainly.
    """
    for sentence in draft.prose:
        hard = [t for t in draft.analysis.hard_terms if sentence.span.covers(t.span)]
        names = tuple(dict.fromkeys(t.text.lower() for t in hard))
        if len(names) > limit:
            span = Span(hard[0].span.start, hard[-1].span.end)
            message = f"{len(names)} hard terms in one sentence, the limit is {limit}: {', '.join(names[:6])}"
            yield Found(span, message, value=len(names), limit=limit, edits=draft.edits_in(sentence.span))
