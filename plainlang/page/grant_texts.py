"""The abstract and the relevance statement of a grant, as passages that do not repeat each other."""

from __future__ import annotations

import re

from plainlang.page.headings import drop_forms, take_labels
from plainlang.page.mending import Mending, mend
from plainlang.page.passage import Passage

_RELEVANCE = re.compile(
    r"\s*\b(?:PROJECT NARRATIVE|(?:PUBLIC HEALTH )?RELEVANCE(?: STATEMENT)?|Public Health Relevance(?: Statement)?"
    r"|Relevance to Public Health)\s*(?:\((?:[Ss]ee instructions|[Pp]rovided by (?:the )?applicant)\))?\s*:\s*"
)
_NOTHING = re.compile(
    r"\W*(?:no (?:abstract|description|relevance statement)(?: (?:is )?(?:provided|available))?"
    r"|(?:abstract )?not (?:available|applicable)|n/?a|none)?\W*",
    re.IGNORECASE,
)


def grant_texts(title: str, abstract: str | None, relevance: str | None) -> tuple[Passage, ...]:
    """The title, the abstract and the relevance statement of a grant, as far as there are any."""
    texts = [plain_passage("title", title)]
    about, why = (text if text and has_text(text) else "" for text in (abstract, relevance))
    if about:
        own, inside = _abstract(about, title, why)
        texts.append(own)
        if inside is not None:
            texts.append(inside)
    if why:
        mending = Mending(why)
        mend(mending)
        drop_forms(mending, title)
        texts.append(_labelled("relevance", mending))
    return tuple(p for p in texts if p.text)


def has_text(text: str | None) -> bool:
    """Whether a field says anything: "No abstract provided" does not.

    >>> has_text("No abstract provided"), has_text("Asthma is common.")
    (False, True)
    """
    return not _NOTHING.fullmatch(text or "")


def plain_passage(field: str, source: str, *, labels: bool = False, lines: bool = True) -> Passage:
    """A passage of which only what the carrier broke is mended."""
    mending = Mending(source)
    mend(mending, lines=lines)
    return _labelled(field, mending) if labels else Passage(field, source, mending.edits())


def _abstract(source: str, title: str, relevance: str) -> tuple[Passage, Passage | None]:
    """The abstract without a relevance statement at its end, and that statement if the record has no other."""
    mending = Mending(source)
    mend(mending)
    drop_forms(mending, title)
    statement = None
    found = next((m for m in _RELEVANCE.finditer(mending.text) if m.start() > 0), None)
    if found:
        if not relevance:
            only = Mending(source)
            mend(only)
            drop_forms(only, title)
            only.put(0, found.end())
            statement = _labelled("relevance", only)
        mending.put(found.start(), len(mending.text))
    elif relevance:
        _cut_repetition(mending, relevance)
    return _labelled("abstract", mending), statement


def _labelled(field: str, mending: Mending) -> Passage:
    labels = take_labels(mending)  # before the edits are asked for: it makes some
    return Passage(field, mending.source, mending.edits(), labels)


def _cut_repetition(mending: Mending, relevance: str) -> None:
    """Take the relevance statement out of the abstract where the abstract repeats it word for word."""
    other = Mending(relevance)
    mend(other)
    drop_forms(other)
    at = mending.text.find(other.text)
    if at > 0 and len(other.text) < len(mending.text) / 2:
        mending.put(at, at + len(other.text))
        mend(mending)
