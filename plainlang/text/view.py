"""A readable text that was made from a source, and where in the source each of its characters stands.

Some formats cannot be masked to equal length without cutting words: an entity of HTML, an accent command of LaTeX,
an escape in a JSON string is several characters for one. Their documents are read from a view.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plainlang.text.span import Edit, Span, trimmed

Escape = Callable[[str], str]
"""Makes plain text fit to stand in a source of some format."""


class _Fragment(NamedTuple):
    """A stretch of the view and the stretch of the source, without a gap in it, that it was made from."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The view of a source; build it with `plainlang.text.view_builder.ViewBuilder`.

    The view is a row of runs. A run as long as its source is a copy of it, character by character; any other run
    stands for its source as a whole. What is in the source between two runs is not in the view.

    Attributes:
        text: the view.
        source: the whole source, or a part of a file.
        starts: where each run starts in the view.
        source_starts: where each run starts in the source; not descending.
        source_ends: where each run ends in the source.
        offset: where the source starts in the file's text, in code points.
        line: on which line of the file it starts.
        column: in which column it starts.
    """

    text: str
    source: str
    starts: array[int]
    source_starts: array[int]
    source_ends: array[int]
    offset: int = 0
    line: int = 1
    column: int = 1

    def start_of(self, offset: int) -> int:
        """Where the character at ``offset`` of the view starts in the source; the end of all that is seen at its end.

        Raises:
            ValueError: if the offset is outside of the view.
        """
        if offset == len(self.text):
            return self.source_ends[-1] if self.source_ends else 0
        return self._source_at(self._run(offset), offset)

    def end_of(self, offset: int) -> int:
        """Where the character before ``offset`` of the view ends in the source; `start_of` at the very start."""
        if offset == 0:
            return self.start_of(0)
        run = self._run(offset - 1)
        if self._is_copy(run):
            return self.source_starts[run] + offset - self.starts[run]
        return self.source_ends[run]

    def span_of(self, span: Span) -> Span:
        """The stretch of the source from the first to the last character of ``span``."""
        start = self.start_of(span.start)
        return Span(start, max(start, self.end_of(span.end) if span.end > span.start else start))

    def is_unbroken(self, span: Span) -> bool:
        """True if nothing of the source is left out inside ``span``."""
        if bisect_right(self.starts, span.start) == bisect_left(self.starts, span.end):
            return True  # it lies in one run
        return len(list(self._fragments(span))) < 2

    def edits(self, edits: Iterable[Edit], escape: Escape | None = None) -> Iterator[Edit]:
        """The edits of the source that make ``edits`` of the view.

        An edit across something that the view leaves out, such as a tag, leaves that where it is.
        """
        escaped = escape or str
        for edit in edits:
            fragments = list(self._fragments(edit.span))
            if len(fragments) > 1:
                edit = trimmed(edit, self.text)
                fragments = list(self._fragments(edit.span))
            if not fragments:
                at = self.end_of(edit.span.start)
                yield Edit(Span(at, at), escaped(edit.text))
                continue
            chosen = fragments[0]
            if len(fragments) > 1:  # the one with the most letters takes the new words, the first one of equals
                chosen = max(fragments, key=lambda f: sum(map(str.isalnum, self.text[f.start : f.end])))
            for fragment in fragments:
                text = edit.text if fragment is chosen else ""
                # Half of something that stands as a whole cannot be replaced: the other half is written anew.
                before = self.text[fragment.start : max(fragment.start, edit.span.start)]
                after = self.text[min(fragment.end, edit.span.end) : fragment.end]
                yield Edit(Span(fragment.source_start, fragment.source_end), escaped(before + text + after))

    def _fragments(self, span: Span) -> Iterator[_Fragment]:
        """The pieces of ``span`` with no gap in the source; whole runs where a run cannot be cut."""
        last: _Fragment | None = None
        at = span.start
        while at < span.end:
            run = self._run(at)
            start, end = self.starts[run], self._run_end(run)
            source, source_end = self.source_starts[run], self.source_ends[run]
            if end - start == source_end - source:  # a copy, which can be cut
                stop = min(end, span.end)
                piece = _Fragment(at, stop, source + at - start, source + stop - start)
            else:
                piece = _Fragment(start, end, source, source_end)
            at = end
            if last is not None and last.source_end == piece.source_start:
                last = _Fragment(last.start, piece.end, last.source_start, piece.source_end)
                continue
            if last is not None:
                yield last
            last = piece
        if last is not None:
            yield last

    def _run(self, offset: int) -> int:
        if not 0 <= offset < len(self.text):
            raise ValueError(f"offset {offset} is outside of a view of {len(self.text)} characters")
        return bisect_right(self.starts, offset) - 1

    def _run_end(self, run: int) -> int:
        return self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)

    def _is_copy(self, run: int) -> bool:
        return self._run_end(run) - self.starts[run] == self.source_ends[run] - self.source_starts[run]

    def _source_at(self, run: int, offset: int) -> int:
        return self.source_starts[run] + (offset - self.starts[run] if self._is_copy(run) else 0)
