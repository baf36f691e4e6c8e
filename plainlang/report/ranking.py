"""Which sentences cost the reader most, why, and which edit would help most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from plainlang.analyze.analysis import RatedSentence, explain
from plainlang.analyze.contribution import Contribution
from plainlang.analyze.difficulty import rate_sentences
from plainlang.analyze.discount import Words, known_in_edited
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

_Values = dict[tuple[str, Words], float]
"""The difficulty of each sentence that has been rated, by its text and the words of it that were known before."""


def rank(draft: Draft, limit: Callable[[int], float]) -> tuple[HardSentence, ...]:
    """The judged sentences above the limit that holds where they begin, dearest first."""
    rated = (draft.rated[s.span] for s in draft.prose)
    hard = [sentence for sentence in rated if sentence.difficulty > limit(sentence.span.start)]
    explain(hard)
    told = len(draft.document.sentences) > 1  # a sentence alone is rated without regard to what it explains
    values: _Values = {}
    found: list[HardSentence] = []
    for at in range(0, len(hard), _RUN):
        run = [(sentence, draft.edits_in(sentence.span)) for sentence in hard[at : at + _RUN]]
        versions = [tuple(_versions(sentence, edits)) for sentence, edits in run]
        _rate(((text, s.known) for (s, _), texts in zip(run, versions, strict=True) for text in texts), told, values)
        for (sentence, edits), texts in zip(run, versions, strict=True):
            after = [values[text, sentence.known] for text in texts]
            reasons = main_reasons(sentence, draft.slips)
            found.append(_hard_sentence(sentence, edits, limit(sentence.span.start), after, reasons))
    return tuple(sorted(found, key=lambda s: (-s.cost, s.span)))


def _rate(versions: Iterable[tuple[str, Words]], told: bool, values: _Values) -> None:
    """Add the difficulties of new versions: all in one go, which is several times faster than one by one."""
    new = [version for version in dict.fromkeys(versions) if version not in values]
    sentences = [Sentence(Span(0, len(text)), text) for text, _ in new]
    before = [known for _, known in new]
    known = list(map(known_in_edited, sentences, before)) if told else before
    values.update(zip(new, rate_sentences(sentences, known), strict=True))


def _versions(rated: RatedSentence, edits: Sequence[Edit]) -> Iterator[str]:
    """The sentence with all its edits, then, if there are several, with each of the first few alone."""
    base = rated.span.start
    inside = [Edit(Span(edit.span.start - base, edit.span.end - base), edit.text) for edit in edits]
    if inside:
        yield apply(rated.text, inside)
    if len(inside) > 1:
        yield from (apply(rated.text, (edit,)) for edit in inside[:TRIED_EDITS])


def _hard_sentence(
    rated: RatedSentence,
    edits: Sequence[TermEdit],
    limit: float,
    values: Sequence[float],
    reasons: tuple[Contribution, ...],
) -> HardSentence:
    """A sentence above its limit; ``values`` are the difficulties of its `_versions`."""
    best, gain = None, 0.0
    # A single edit is all edits.
    for edit, alone in zip(edits[:TRIED_EDITS], values[1:] or values, strict=True):
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
        after=values[0] if values else rated.difficulty,
    )
