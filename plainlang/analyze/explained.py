"""Terms that a text has already explained, and from where on a reader knows them.

What counts: an abbreviation with its long form; a bracket of several words that
explains the word before it ("alopecia (hair loss)"); and "called", "known as",
"which is", "a type of", "also known as" next to a term.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plainlang.analyze.abbreviations import Definition
from plainlang.text.document import Document

# A lower-case gloss of two words or more, without figures: not a citation, a count or a statistic.
_GLOSS = re.compile(r"([^\W\d_][\w-]{2,})\s\((?:also\s|that is,?\s|i\.e\.,?\s)?[a-z]+(?:[ ,-]+[a-z]+){1,12}\)")
_CALLED = re.compile(r"\b(?:called|known as|termed|referred to as)\s+(?:an?\s|the\s)?[\"'\u2018\u201c]?([^\W\d_][\w-]{2,})")
_WHICH = re.compile(
    r"([^\W\d_][\w-]{3,})(?:,\s(?:which|that|who)\s(?:is|are|means?)\s|\s(?:is|are)\san?\s(?:type|kind|form|group|class|set)s?\sof\s"
    r"|,\s(?:also\s(?:called|known as)|an?\s(?:type|kind|form)\sof)\s|\smeans\s)"
)
_CUES = ("(", "call", "known as", "termed", "referred", "which", " of ", ", that", ", who", "means", "also")


def explained_from(document: Document, found: Sequence[Definition]) -> dict[str, int]:
    """For each explained term (lower case): the offset in the source from which on it is known.

    Args:
        document: the draft.
        found: its `plainlang.analyze.abbreviations.definitions`.
    """
    known: dict[str, int] = {}
    for definition in found:
        after = max(definition.short_span.end, definition.long_span.end)
        known.setdefault(definition.short.lower(), after)
    for sentence in document.sentences:
        text, begin, end = sentence.text, sentence.span.start, sentence.span.end
        if not any(cue in text for cue in _CUES):
            continue
        for pattern in (_GLOSS, _CALLED, _WHICH):
            for match in pattern.finditer(text):
                after = begin + match.end() if pattern is _GLOSS else end
                known.setdefault(match[1].lower(), after)
    return known
