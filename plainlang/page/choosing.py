"""Which sentences of a record each part of its page tells: plain ones before hard ones, some left to the editor."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plainlang.page.language.choose import choose
from plainlang.page.plan import Part
from plainlang.page.telling import LaySentence, Origin, Role, RoledSentence

_OWN_WORK: frozenset[Role] = frozenset(("aim", "method", "finding", "significance"))
_AIMS = "studies"
SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a page tells.

    Attributes:
        found: by the key of a part, the label in front of it and its sentences; () if there are none.
        left: by the key of a part, a sentence of the record that says it in words too technical to be told.
    """

    found: Mapping[str, tuple[str, tuple[RoledSentence, ...]]]
    left: Mapping[str, Origin]


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
    """

    sentences: Mapping[str, Sequence[RoledSentence]]
    parts: Sequence[Part]
    easy: Mapping[Origin, float]
    limit: float
    summary: LaySentence | None

    def choose(self, far: Collection[Origin]) -> Choice:
        """The sentences of all parts; those of ``far`` are too technical, and told only where nothing else will do."""
        taken = list(self.summary.origins) if self.summary else []
        found: dict[str, tuple[str, tuple[RoledSentence, ...]]] = {}
        left: dict[str, Origin] = {}
        for part in self.parts:
            label, chosen = self._of(part, taken, far)
            unsaid = self._unsaid(part, chosen, taken, far)
            if unsaid:
                left.setdefault(SUMMARY if chosen else part.key, unsaid)
            found[part.key] = label, chosen
            taken += [_origin(sentence) for sentence in chosen]
        return Choice(found, left)

    def _of(
        self, part: Part, taken: Sequence[Origin], far: Collection[Origin]
    ) -> tuple[str, tuple[RoledSentence, ...]]:
        for wanted, label, out in self._attempts(part, taken, far):
            if found := self._found(part, wanted, out):
                return label, found
        return "", ()

    def _attempts(
        self, part: Part, taken: Sequence[Origin], far: Collection[Origin]
    ) -> Iterator[tuple[Sequence[Role], str, Sequence[Origin]]]:
        """Which roles are looked for, under which label, without which sentences: the plain ones first."""
        near = [*taken, *far]
        if not part.leads:
            plain = [*near, *(origin for origin, level in self.easy.items() if level > self.limit)]
            yield from ((wanted, label, out) for out in (plain, near) for wanted, label in part.wanted)
            return
        # What the work is and finds must be told, if need be in hard words; what was known before is no answer to that.
        yield from ((wanted, label, near) for wanted, label in part.wanted if _OWN_WORK.issuperset(wanted))
        again = [origin for origin in taken if self.summary is None or origin not in self.summary.origins]
        for wanted, label in part.wanted:
            yield from ((wanted, label, out) for out in (taken, again))

    def _unsaid(
        self, part: Part, chosen: Sequence[RoledSentence], taken: Sequence[Origin], far: Collection[Origin]
    ) -> Origin | None:
        """What the record says for a part in words that are too technical: of a part that is empty, and of the aims."""
        if chosen and (part.key != _AIMS or self.summary):
            return None
        if not chosen and (part.leads or not part.asked):
            return None
        best = next((found for wanted, _ in part.wanted if (found := self._found(part, wanted, taken))), ())
        origins = (_origin(sentence) for sentence in best if sentence not in chosen)
        return next((origin for origin in origins if origin in far), None)

    def _found(self, part: Part, wanted: Sequence[Role], out: Sequence[Origin]) -> tuple[RoledSentence, ...]:
        tried = (choose(self.sentences.get(name, ()), wanted, part.words, out, self.easy) for name in part.fields)
        return next((found for found in tried if found), ())


def _origin(sentence: RoledSentence) -> Origin:
    return Origin(sentence.field, sentence.sentence.span)
