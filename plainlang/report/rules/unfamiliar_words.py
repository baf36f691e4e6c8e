"""Share of words that readers are unlikely to know."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.beyond import beyond
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Hu and Nation 2000: at 95% known words few readers understand, at 98% most; De-Jargonizer (Rakedzon "
    "et al. 2017). Expert lay texts "
    "on research do not reach 98%, so the default limit is one that most of them keep to"
)
SEVERITY = "note"
RATES = (4.6, 1.0)
BAD = (
    "Calcineurin dephosphorylates cytoplasmic transcription factors in lymphocytes, and glycoproteins "
    "evade opsonization by macrophages and "
    "neutrophils. The heterodimers bind chromatin at effector loci of the lymphocytes.",
    "Pharmacodynamic heterogeneity of calcineurin antagonism necessitates dosimetric titration in "
    "allograft recipients with nephrotoxicity, "
    "thrombocytopenia, hyperkalemia and microangiopathy of the transplanted organ.",
)
GOOD = (
    "T cells get tired when they fight a tumor for a long time. In the end they stop attacking it, and "
    "the tumor grows. We want to wake them.",
    "We asked people how well they slept after the operation. Most of them slept well, and a few woke up "
    "at night because of the pain.",
)


def unfamiliar_words(draft: Draft, *, limit: float = 12.0, least_words: int = 20) -> Iterator[Found]:
    """Readers guess a word from the words around it, if they know those.

    The share of all words, in percent, that a lay adult is unlikely to know and that the text has not explained.
    """
    words = sum(s.words for s in draft.rated)
    if words < least_words:
        return
    hard = sum(len(term.text.split()) for s in draft.prose for term in draft.hard_terms_in(s.span))
    share = 100 * hard / words
    if share > limit:
        yield Found(
            draft.whole,
            f"{beyond(share, limit, 0)} of 100 words are ones that readers may not know, the limit is {limit:g}: "
            "say or explain the most frequent",
            value=round(share, 1),
            limit=limit,
        )
