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
from plainlang.text.tokens import TOKEN

# A lower-case gloss of two words or more, without figures: not a citation, a count or a statistic.
_GLOSS = r"\s\((?:also\s|that is,?\s|i\.e\.,?\s)?[a-z]+(?:[ ,-]+[a-z]+){1,12}\)"
_AFTER = (
    r"(?:,\s(?:which|that|who)\s(?:is|are|means?)\s|\s(?:is|are)\san?\s(?:type|kind|form|group|class|set)s?\sof\s"
    r"|,\s(?:also\s(?:called|known\sas)|an?\s(?:type|kind|form)\sof)\s|\smeans\s)"
)
_BEFORE = r"\b(?:called|known\sas|termed|referred\sto\sas)\s(?:an?\s|the\s)?[\"'\u2018\u201c]?([^\W\d_][\w-]{2,})"
_CUE = re.compile(f"(?P<gloss>{_GLOSS})|(?P<after>{_AFTER})|{_BEFORE}")
_LAST_WORD = re.compile(r"[^\W\d_][^\W_]{2,}$")
_LONGEST_WORD = 40


def explained_from(document: Document, found: Sequence[Definition]) -> dict[str, int]:
    """For each explained term (lower case, tokens joined by a space): from which offset of the source on it is known.

    Args:
        document: the draft.
        found: its `plainlang.analyze.abbreviations.definitions`.
    """
    known: dict[str, int] = {}
    for definition in found:
        after = max(definition.short_span.end, definition.long_span.end)
        # The use that is spelt out beside it is understood there and then.
        here = definition.short_span.start
        known.setdefault(definition.short.lower(), here)
        known.setdefault(" ".join(TOKEN.findall(definition.short.lower())), here)
        known.setdefault(" ".join(TOKEN.findall(definition.long.lower())), after)
        for token in TOKEN.findall(definition.short.lower()):
            if len(token) > 1 and not token[0].isdigit():
                known.setdefault(token, here)
    for sentence in document.sentences:
        text, begin = sentence.text, sentence.span.start
        for cue in _CUE.finditer(text):
            if cue[3]:
                word = cue[3]
            else:
                last = _LAST_WORD.search(text, max(0, cue.start() - _LONGEST_WORD), cue.start())
                if last is None:
                    continue
                word = last.group()
            known.setdefault(word.lower(), begin + cue.end() if cue["gloss"] else sentence.span.end)
    return known
