"""Sentence difficulty against the profile's limit."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.analyze.difficulty import Contribution
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "plainlang's own measure, fitted on people's ratings of medical sentences (MedReadMe, Jiang and Xu 2024); the limit is the "
    "level that expert-written lay sentences keep, see the profile"
)
SEVERITY = "warning"
RATES = (0.0, 0.0)
BAD = (
    "Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector loci by calcineurin-responsive heterodimers.",
    "Pharmacodynamic heterogeneity of immunosuppressive calcineurin antagonism necessitates individualised dosimetric titration in allograft recipients.",
)
GOOD = (
    "T cells get tired when they fight a tumor for a long time.",
    "We asked people how well they slept after the operation.",
)
REASONS = 3


def too_technical(draft: Draft) -> Iterator[Found]:
    """A sentence above the limit loses most of the readers the text is for.

    Difficulty runs from 1 (a child can read it) to 6 (a specialist can), and grows with length, with words that a
    lay adult is unlikely to know, and with dense structure. The finding names what adds most, so that you can see
    where a change pays. The limit is the profile's ``difficulty``.
    """
    limit = draft.profile.difficulty
    for sentence in draft.prose:
        rated = draft.rated[sentence.span]
        if rated.difficulty > limit:
            reasons = [c for c in rated.contributions if c.points > 0][:REASONS]
            because = f": {'; '.join(map(_reason, reasons))}" if reasons else ""
            yield Found(
                sentence.span,
                f"difficulty {rated.difficulty:.1f} of 6, the limit is {limit:.1f}{because}",
                value=round(rated.difficulty, 3),
                limit=limit,
                edits=draft.edits_in(sentence.span),
            )


def _reason(contribution: Contribution) -> str:
    """A hard word by itself; anything else with its amount and the usual one."""
    if contribution.kind == "terms" and contribution.name != "other words":
        return f"'{contribution.name}'"
    if contribution.kind == "terms":
        return "uncommon words"
    return f"{contribution.name} ({contribution.measured:.3g}, usual {contribution.typical:.3g})"
