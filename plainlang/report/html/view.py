"""What the page on a draft shows, worked out before the template sees it."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.analyze.analysis import Analysis
from plainlang.report.finding import Severity
from plainlang.report.html.pieces import Piece


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule that found something.

    Attributes:
        number: in this draft, from 1.
        paragraphs: why a reader cares.
        findings: all that it found, in source order.
    """

    number: int
    name: str
    severity: Severity
    paragraphs: tuple[str, ...]
    source: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding.

    Attributes:
        sentence: number of the sentence that it is on; 0 for the text as a whole.
        measured: what was measured and what is allowed, as text; empty if there is nothing to measure.
        suggestions: pairs of words and what to put in their place.
    """

    rule: int
    name: str
    severity: Severity
    sentence: int
    place: str
    message: str
    measured: str
    suggestions: tuple[tuple[str, str], ...]
    is_difficulty: bool
    is_safe: bool


@dataclass(frozen=True, slots=True)
class EditView:
    """A change of the rewrite; ``rules`` are the names of those that ask for it."""

    before: str
    after: str
    reason: str
    gain: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A contribution to a sentence's difficulty; ``share`` is its bar's length in per cent of the longest one's."""

    points: str
    text: str
    share: int


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence in the text, with what its note says.

    Attributes:
        number: from 1, headings counted too.
        is_judged: False for headings.
        level: 1..7, the step of `plainlang.analyze.levels.LEVELS`; `level_after` once rewritten.
        after: difficulty once rewritten; empty if nothing changes.
        easier: share of expert-written lay sentences that are easier, in per cent.
        rules: numbers of the rules that found something on it.
    """

    number: int
    place: str
    is_judged: bool
    is_hard: bool
    words: int
    difficulty: float
    limit: float
    level: int
    level_name: str
    level_after: int
    after: float | None
    easier: int
    pieces: tuple[Piece, ...]
    rules: tuple[int, ...]
    reasons: tuple[ReasonView, ...]
    edits: tuple[EditView, ...]
    findings: tuple[FindingView, ...]
    terms: tuple[tuple[str, float, str], ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the draft: its content is sentences, and what stands between them.

    Attributes:
        kind: as in `plainlang.text.document.Block`, or "aside" for what is no prose.
        level: of a heading.
        depth: how far a list item is indented, 0 to 4.
        marker: a list item's number, 0 where it has none.
        line: in the source; the cells of a line are a row of a table.
    """

    kind: str
    content: tuple[SentenceView | str, ...]
    line: int
    level: int = 0
    depth: int = 0
    marker: int = 0


@dataclass(frozen=True, slots=True)
class GroupView:
    """Neighbouring blocks that belong together: the items of a list, the cells of a table; else one block."""

    kind: str
    rows: tuple[tuple[BlockView, ...], ...]


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A formula's card. ``value`` and ``after`` are numbers as text, empty where there is too little to say."""

    title: str
    value: str
    after: str
    meaning: str
    formula: str
    doubt: str


@dataclass(frozen=True, slots=True)
class HelpView:
    """An edit that would help much: words to be replaced, or a sentence that is to be split, with ``after`` empty."""

    sentence: int
    place: str
    before: str
    after: str
    words: int
    gain: str


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft's part of the page; ``number`` is from 1.

    Attributes:
        units: what positions count, where that is not lines and columns; else empty.
        silenced: how many findings do not count, because of comments or a baseline.
    """

    number: int
    path: str
    profile: str
    ok: bool
    counts: tuple[tuple[Severity, int], ...]
    limit: float
    analysis: Analysis
    level: int
    level_name: str
    level_text: str
    hard: int
    hard_after: int
    judged: int
    edits: int
    units: str
    silenced: int
    helpful: tuple[HelpView, ...]
    groups: tuple[GroupView, ...]
    whole: tuple[FindingView, ...]
    rules: tuple[RuleView, ...]
    scores: tuple[ScoreView, ...]

    @property
    def sentences(self) -> tuple[SentenceView, ...]:
        """All sentences, in order."""
        return tuple(
            item
            for group in self.groups
            for row in group.rows
            for block in row
            for item in block.content
            if isinstance(item, SentenceView)
        )
