"""Sentence difficulty far above the profile's limit."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.difficulty import hard_sentences
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "plainlang's own measure, fitted on people's ratings of medical sentences (MedReadMe, Jiang and Xu "
    "2024); under 'public' the limit "
    "and the margin make up the level that four in five expert-written lay sentences keep"
)
SEVERITY = "warning"
RATES = (47.1, 19.9)
BAD = (
    "Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector "
    "loci by calcineurin-responsive heterodimers.",
    "Pharmacodynamic heterogeneity of immunosuppressive calcineurin antagonism necessitates "
    "individualised dosimetric titration in allograft recipients.",
)
GOOD = (
    "T cells get tired when they fight a tumor for a long time.",
    "We asked people how well they slept after the operation.",
)


def far_too_technical(draft: Draft, *, margin: float = 0.34) -> Iterator[Found]:
    """A sentence this far above the limit loses nearly all of the readers the text is for.

    The same measure as ``too-technical``, more than ``margin`` above the profile's ``difficulty``.
    """
    yield from hard_sentences(draft, draft.profile.difficulty + margin)
