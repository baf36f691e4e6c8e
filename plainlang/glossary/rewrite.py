"""A plainer draft: every term of the glossary that can be said plainly is, and the others are explained once.

The order of work: write out abbreviations that are hardly used (`plainlang.glossary.spelling_out`); match, the longest
first; guard; fit the wording to its slot; refuse what would lose a fact; explain the dearest terms at first use
(`plainlang.glossary.plan`). The rewrite is then rewritten until nothing changes, and all rounds are composed into
edits of the source: running plainlang on its own result changes nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from plainlang.glossary.brackets import BracketReader
from plainlang.glossary.compose import TermEdit, compose
from plainlang.glossary.faithful import LostFact, is_spelt_out, lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.left import LeftAlone, in_source
from plainlang.glossary.memory import Memory
from plainlang.glossary.plan import plan
from plainlang.glossary.result import Rewrite
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.text.document import Document
from plainlang.text.read import parse, revised
from plainlang.text.span import apply

__all__ = ["LeftAlone", "LostFact", "Rewrite", "TermEdit", "lost_facts", "rewrite"]

ROUNDS = 6
"""After so many rounds a text that still changes is left as the last round made it."""


def rewrite(
    text: str | Document,
    *,
    glossary: Glossary | None = None,
    audience: Audience = "public",
    format: str = "plain",
    pipeline: str | None = None,
) -> Rewrite:
    """Rewrite ``text`` with plain wordings. Every number, name, negation and hedge of it survives.

    What a comment asks to ignore (see `plainlang.text.directives`) is left as it is.

    Args:
        text: the draft, or an already parsed document.
        glossary: whose terms to use; plainlang's own by default.
        audience: whose wordings to prefer.
        format: name of the source format; see `plainlang.text.format.formats`.
        pipeline: name of an installed spaCy pipeline to tag with, instead of the one that plainlang ships.

    Raises:
        PlainlangError: if the format is unknown, or the pipeline cannot be used.
    """
    return rewrite_document(parse(text, format), glossary or Glossary.bundled(), audience, Tagged(pipeline))


def rewrite_document(
    document: Document, glossary: Glossary, audience: Audience, tagged: Tagged, *, heed: bool = True
) -> Rewrite:
    """As `rewrite`, with tags that others use as well; without ``heed`` also of what comments ask to leave."""
    memory = Memory(tagged, BracketReader(glossary), heed)
    total: tuple[TermEdit, ...] = ()
    changed, left = document, None
    for _ in range(ROUNDS):
        edits, alone = plan(changed, glossary, audience, memory)
        if left is None and alone is not None:
            left = tuple(in_source(alone, total))
        if not edits:
            break
        total = compose(document.source, total, edits)
        changed = revised(changed, edits)
    result = apply(document.source, total)
    kept = tuple(edit for edit in total if not _loses(edit, document.source, result))
    return Rewrite(document.original, document.rewritten(kept), kept, tuple(_untouched(left or (), kept)))


def _loses(edit: TermEdit, source: str, result: str) -> bool:
    """True if an edit, as all rounds have made it, says less than its source; a name may stand elsewhere."""
    return any(
        fact.kind != "name" or not (fact.text in result or is_spelt_out(fact.text, source, edit.text))
        for fact in lost_facts(edit.before, edit.text)
    )


def _untouched(left: Sequence[LeftAlone], edits: Sequence[TermEdit]) -> Iterator[LeftAlone]:
    """The terms that no later round changed after all."""
    starts = [edit.span.start for edit in edits]
    for item in left:
        at = bisect_right(starts, item.span.start) - 1
        if at < 0 or not edits[at].span.covers(item.span):
            yield item
