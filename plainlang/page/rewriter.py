"""Plainer wordings from outside, such as a language model's: asked for by paragraph, taken only if they are sound.

A proposal is taken if it loses no fact of our wording, adds none that the record does not hold, and is measurably
plainer. Otherwise ours stands, and the page says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from plainlang.analyze.analysis import analyze
from plainlang.errors import PlainlangError
from plainlang.glossary.added import Said
from plainlang.glossary.faithful import lost_facts
from plainlang.page.model import Block, Line, Refused, Section
from plainlang.text.read import parse

PLAINER = 0.1
"""By so much, on the scale of 1 to 6, a proposal must be easier than what it replaces."""

_FAILURES = 2
"""After so many answers that did not come, nothing more is asked."""

_LONGEST, _SHORTEST = 1.6, 0.4
_MARKUP = re.compile(r"[<>`#|]|\*\*|https?://|\]\(")


class Rewriter(Protocol):
    """Something that may propose a plainer wording."""

    @property
    def name(self) -> str:
        """What the page calls it, such as the model's name."""

    def propose(self, text: str) -> str:
        """A plainer wording of some sentences. Raises `PlainlangError` if there is none to be had."""


@dataclass(slots=True)
class Rewriting:
    """One page's dealings with a rewriter."""

    rewriter: Rewriter
    said: Said
    refused: list[Refused]
    failures: int = 0

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The sections, each paragraph that comes from the record as proposed if the proposal is sound."""
        return tuple(replace(s, blocks=tuple(self._block(block, s.key) for block in s.blocks)) for s in sections)

    def line(self, line: Line, key: str) -> Line:
        """One line by itself, as `sections`."""
        return self._lines((line,), key, most=1)[0]

    def _block(self, block: Block, key: str) -> Block:
        if block.kind != "paragraph":
            return block
        return replace(block, lines=self._lines(block.lines, key))

    def _lines(self, lines: tuple[Line, ...], key: str, most: int | None = None) -> tuple[Line, ...]:
        if self.failures >= _FAILURES or not all(line.made in ("told", "source") for line in lines):
            return lines
        ours = " ".join(line.text for line in lines)
        try:
            answer = _cleaned(self.rewriter.propose(ours))
        except PlainlangError as error:
            self.failures += 1
            self.refused.append(Refused(key, "", str(error), self.rewriter.name))
            return lines
        if answer == ours:
            return lines
        reason = self._fault(ours, answer, most)
        if reason:
            self.refused.append(Refused(key, answer, reason, self.rewriter.name))
            return lines
        notes = tuple(sorted({number for line in lines for number in line.notes}))
        return tuple(Line(s.text, "proposed", notes, by=self.rewriter.name) for s in parse(answer, "plain").sentences)

    def _fault(self, ours: str, answer: str, most: int | None) -> str | None:
        """Why a proposal cannot be taken; None if it can."""
        if not answer or _MARKUP.search(answer) or answer.endswith(":"):
            return "not sentences"
        sentences = parse(answer).sentences
        if most is not None and len(sentences) > most:
            return "more than one sentence"
        if not _SHORTEST <= len(answer.split()) / len(ours.split()) <= _LONGEST:
            return "far longer or shorter than what it replaces"
        if lost := lost_facts(ours, answer):
            return f"loses a {lost[0].kind}: {lost[0].text}"
        if gained := [fact for fact in lost_facts(answer, ours) if fact.kind == "negation"]:
            return f"adds a negation: {gained[0].text}"
        if added := self.said.added(answer):
            return f"adds a {added[0].kind}: {added[0].text}"
        before, after = analyze(ours).difficulty, analyze(answer).difficulty
        if after > before - PLAINER:
            return f"no plainer: {after:.1f}, and ours {before:.1f}"
        return None


def _cleaned(answer: str) -> str:
    """An answer on one line, without the quotation marks that a model likes to put around it."""
    text = " ".join(answer.split())
    if len(text) > 1 and text[0] in '"“' and text[-1] in '"”' and not re.search(r"[\"“”]", text[1:-1]):
        text = text[1:-1].strip()
    return text
