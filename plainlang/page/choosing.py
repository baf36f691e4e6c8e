"""Which sentences of a record each part of its page tells: plain ones before hard ones, some left to the editor."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from plainlang.page.language.choose import choose
from plainlang.page.plan import Part
from plainlang.page.telling import LaySentence, Origin, Role, RoledSentence

_OWN_WORK: frozenset[Role] = frozenset(("aim", "method", "finding", "significance"))


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells in one part.

    Attributes:
        label: the key of the label in front of it; "" for none.
        sentences: in the order of the record; none if no sentence serves the part.
        left: the sentence that comes first in the part, if it is too technical to be told; the editor is asked to.
    """

    label: str = ""
    sentences: tuple[RoledSentence, ...] = ()
    left: Origin | None = None


@dataclass(frozen=True, slots=True)
class Chooser:
    """Gives out a record's sentences to the parts of its page.

    Attributes:
        sentences: of each field of the record.
        parts: in the order in which sentences are given out.
        easy: how hard each sentence is once told plainly (`plainlang.page.language.lay.ease`).
        limit: the difficulty that the profile allows a sentence.
        summary: the summary if it tells the whole of its sentence; that is told again only where a part would stay
            empty without it.
        led: the page says what the work is without the record's sentences: none of them has to be told in hard words.
    """

    sentences: Mapping[str, Sequence[RoledSentence]]
    parts: Sequence[Part]
    easy: Mapping[Origin, float]
    limit: float
    summary: LaySentence | None
    led: bool = False

    def choose(self, far: Collection[Origin]) -> dict[str, Told]:
        """What each part tells, by its key; sentences of ``far`` are too technical to be told if there are others."""
        taken = list(self.summary.origins) if self.summary else []
        told: dict[str, Told] = {}
        for part in self.parts:
            told[part.key] = found = self._told(part, taken, far)
            taken += [_origin(sentence) for sentence in found.sentences]
            taken += [found.left] if found.left else []
        return told

    def _told(self, part: Part, taken: Sequence[Origin], far: Collection[Origin]) -> Told:
        near = [*taken, *far]
        plain = [*near, *(origin for origin, level in self.easy.items() if level > self.limit)]
        if not part.leads:
            for out in (plain, near):
                for wanted, label in part.wanted:
                    if found := self._found(part, wanted, out):
                        return Told(label, found)
            if not part.asked:
                return Told()
        best = self._best(part, taken)
        left = next((_origin(s) for s in best.sentences if _origin(s) in far), None)
        if left is None:
            return best
        if not part.leads:
            return Told(best.label, (), left)
        # What the work is and finds has to be there, if need be in hard words; what was known before is no answer.
        own = (self._found(part, wanted, near) for wanted, _ in part.wanted if _OWN_WORK.issuperset(wanted))
        others = next((found for found in own if found), ())
        return Told(best.label, others, left) if others or self.led else best

    def _best(self, part: Part, taken: Sequence[Origin]) -> Told:
        """What the record says for a part, however hard; what the summary says only if there is nothing else."""
        again = [origin for origin in taken if self.summary is None or origin not in self.summary.origins]
        for wanted, label in part.wanted:
            for out in (taken, again) if part.leads else (taken,):
                if found := self._found(part, wanted, out):
                    return Told(label, found)
        return Told()

    def _found(self, part: Part, wanted: Sequence[Role], out: Sequence[Origin]) -> tuple[RoledSentence, ...]:
        tried = (choose(self.sentences.get(name, ()), wanted, part.words, out, self.easy) for name in part.fields)
        return next((found for found in tried if found), ())


def _origin(sentence: RoledSentence) -> Origin:
    return Origin(sentence.field, sentence.sentence.span)
