"""A text of a record: as the record gives it, and as it can be read, with the way from one to the other.

Records bring headings glued to the text, line breaks in the middle of sentences and semicolons without a space.
A passage takes such things away with edits, so that every place in the readable text is known in the record.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from plainlang.text.document import Document
from plainlang.text.read import parse
from plainlang.text.span import Edit, Span, apply


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled stretch of a passage, such as the METHODS of a structured abstract.

    Attributes:
        name: the label in the record's words, without the colon: "Methods and findings", "Specific Aims".
        span: what it holds, in the passage's readable text; the label itself is not part of that text.
        category: what the source itself says it is (PubMed's NlmCategory, such as "METHODS"); "" if it does not.
    """

    name: str
    span: Span
    category: str = ""


@dataclass(frozen=True)
class Passage:
    """A text of a record.

    Attributes:
        field: the record's field that it is, such as "abstract" or "relevance".
        source: the field's text as the record gives it.
        edits: what is taken away or mended to make it readable.
        labels: its labelled stretches, in order.
    """

    field: str
    source: str
    edits: tuple[Edit, ...] = ()
    labels: tuple[Label, ...] = ()

    @cached_property
    def text(self) -> str:
        """The readable text: whole paragraphs, a blank line between two."""
        return apply(self.source, self.edits)

    @cached_property
    def document(self) -> Document:
        """The readable text, parsed; its offsets are those of ``text``."""
        return parse(self.text)

    @cached_property
    def _shifts(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where in ``text`` each edit ends, and by how much the source runs ahead after it."""
        ends, ahead, shift = [], [], 0
        for edit in sorted(self.edits):
            shift += len(edit.span) - len(edit.text)
            ends.append(edit.span.end - shift)
            ahead.append(shift)
        return tuple(ends), tuple(ahead)

    def origin(self, span: Span) -> Span:
        """Where ``span`` of the readable text stands in ``source``; mended characters are within.

        >>> passage = Passage("abstract", "SUMMARY: It;works.", (Edit(Span(0, 9), ""), Edit(Span(12, 12), " ")))
        >>> passage.text, passage.origin(Span(4, 9)).of(passage.source)
        ('It; works.', 'works')
        """
        ends, ahead = self._shifts
        first, last = bisect_right(ends, span.start), bisect_right(ends, max(span.start, span.end - 1))
        start = span.start + (ahead[first - 1] if first else 0)
        end = span.end + (ahead[last - 1] if last else 0)
        return Span(min(start, end), min(max(start, end), len(self.source)))
