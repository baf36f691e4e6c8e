"""Sentence difficulty against the profile's limit."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.difficulty import hard_sentences
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "plainlang's own measure, fitted on people's ratings of medical sentences (MedReadMe, Jiang and Xu "
    "2024); under 'public' the limit "
    "is the level that half of expert-written lay sentences keep, and above which 19 in 20 are that "
    "readers rate 4.5 or more"
)
SEVERITY = "warning"
YIELDS_TO = ("far-too-technical",)
RATES = (72.3, 47.4)
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


def too_technical(draft: Draft) -> Iterator[Found]:
    """A sentence above the limit loses most of the readers the text is for.

    Difficulty runs from 1 (a child can read it) to 6 (a specialist can), and grows with length, with words that a
    lay adult is unlikely to know, and with dense structure. The finding names what adds most, so that you can see
    where a change pays. The limit is the profile's ``difficulty``.
    """
    yield from hard_sentences(draft, draft.profile.difficulty)
