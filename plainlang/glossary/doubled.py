"""Words that a rewrite would say twice: in two edits side by side, or for two things that a text tells apart."""

from __future__ import annotations

import re

from plainlang.glossary.compose import TermEdit
from plainlang.glossary.roots import same_root
from plainlang.glossary.wording import Fitted

_JOINTS = (" and ", " or ", " and/or ", ", and ", ", or ", ", and/or ", ", ", "/")
_LONGEST = max(map(len, _JOINTS))
_WORD = re.compile(r"\w+")


def doubles(source: str, last: TermEdit | None, fitted: Fitted) -> bool:
    """True if the last edit of a sentence ends, right before this one, with the word that this one begins with.

    Nor are two things that the text tells apart given the same name: "prenatal and antenatal".
    """
    if _stands_beside(source, fitted):
        return True
    if last is None:
        return False
    between = source[last.span.end : fitted.span.start]
    if not between.isspace():
        return between in _JOINTS and last.text.lower() == fitted.text.lower()
    before, after = (_WORD.findall(text.lower()) for text in (last.text, fitted.text))
    return before[-1:] == after[:1] or any(same_root(one, other) for one in before for other in after)


def _stands_beside(source: str, fitted: Fitted) -> bool:
    """True if the words that are to be said stand there already, joined to those that they would replace."""
    said, size = fitted.text.lower(), len(fitted.text)
    start, end = fitted.span.start, fitted.span.end
    # A look at the words around, not at the whole text: it is looked at for each edit.
    reach = size + _LONGEST + 1
    lead, rest = source[max(0, start - reach) : start].lower(), source[end : end + reach].lower()
    for joint in _JOINTS:
        after = len(joint) + size
        if rest.startswith(joint + said) and _is_edge(rest[after - 1 : after], rest[after : after + 1]):
            return True
        before = len(lead) - after
        if lead.endswith(said + joint) and _is_edge(lead[max(0, before - 1) : before], lead[before : before + 1]):
            return True
    return False


def _is_edge(left: str, right: str) -> bool:
    """True if a word begins or ends between two characters, either of which may be missing."""
    return (_WORD.match(left) is None) != (_WORD.match(right) is None)
