"""Which sentences cost the reader most, why, and which edit would help most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from plainlang.analyze.analysis import RatedSentence, explain
from plainlang.analyze.contribution import Contribution
from plainlang.analyze.difficulty import rate_sentences
from plainlang.analyze.discount import known_in_edited
from plainlang.glossary.compose import TermEdit
from plainlang.report.difficulty import main_reasons
from plainlang.report.draft import Draft
from plainlang.report.sentence import HardSentence
from plainlang.text.document import Sentence
from plainlang.text.span import Edit, Span, apply

_RUN = 256
"""So many sentences are looked at together: all versions of those of a book would need gigabytes."""

TRIED_EDITS = 12
"""So many edits of a sentence are tried one by one for the one that helps most."""


def rank(draft: Draft, limit: Callable[[int], float]) -> tuple[HardSentence, ...]:
    """The judged sentences above the limit that holds where they begin, dearest first."""
    rated = (draft.rated[s.span] for s in draft.prose)
    hard = [sentence for sentence in rated if sentence.difficulty > limit(sentence.span.start)]
    told = len(draft.document.sentences) > 1  # a sentence alone is rated without regard to what it explains
    found = [s for at in range(0, len(hard), _RUN) for s in _hard_sentences(draft, hard[at : at + _RUN], limit, told)]
    return tuple(sorted(found, key=lambda s: (-s.cost, s.span)))


def _hard_sentences(
    draft: Draft, hard: Sequence[RatedSentence], limit: Callable[[int], float], told: bool
) -> Iterator[HardSentence]:
    explain(hard)
    edits = [draft.edits_in(rated.span) for rated in hard]
    # Every version of every sentence is rated in one go, which is several times faster than one by one.
    versions = [
        (version, known_in_edited(version, rated.known) if told else rated.known)
        for rated, of in zip(hard, edits, strict=True)
        for version in _versions(rated, of)
    ]
    values = iter(rate_sentences([version for version, _ in versions], [known for _, known in versions]))
    for rated, of in zip(hard, edits, strict=True):
        yield _hard_sentence(rated, of, limit(rated.span.start), values, main_reasons(rated, draft.slips))


def _versions(rated: RatedSentence, edits: Sequence[Edit]) -> Iterator[Sentence]:
    """The sentence with all its edits, then, if there are several, with each of the first few alone."""
    if edits:
        yield _with(rated, edits)
    if len(edits) > 1:
        yield from (_with(rated, (edit,)) for edit in edits[:TRIED_EDITS])


def _with(rated: RatedSentence, edits: Iterable[Edit]) -> Sentence:
    base = rated.span.start
    text = apply(rated.text, [Edit(Span(e.span.start - base, e.span.end - base), e.text) for e in edits])
    return Sentence(Span(0, len(text)), text)


def _hard_sentence(
    rated: RatedSentence,
    edits: Sequence[TermEdit],
    limit: float,
    values: Iterator[float],
    reasons: tuple[Contribution, ...],
) -> HardSentence:
    after, best, gain = rated.difficulty, None, 0.0
    if edits:
        after = next(values)
        for edit in edits[:TRIED_EDITS]:
            alone = next(values) if len(edits) > 1 else after
            if (lowered := rated.difficulty - alone) > gain:
                best, gain = edit, lowered
    return HardSentence(
        span=rated.span,
        text=rated.text,
        words=rated.words,
        difficulty=rated.difficulty,
        limit=limit,
        cost=round((rated.difficulty - limit) * rated.words, 2),
        reasons=reasons,
        best_edit=best,
        gain=round(gain, 2),
        after=after,
    )
