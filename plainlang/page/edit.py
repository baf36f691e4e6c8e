"""An editor's round: a page that has been edited, held against its record again.

What the editor changed is kept. Parts that are as plainlang wrote them may be written anew; facts that the record does
not hold, hedges that got lost and questions that are still open are reported with their places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal

from plainlang.errors import PlainlangError
from plainlang.glossary.added import Said
from plainlang.glossary.faithful import lost_facts
from plainlang.page.marked import TOP, Marked, Part, comment, read_marked
from plainlang.page.model import Measure, Page
from plainlang.page.render_markdown import parts_of
from plainlang.page.standing import is_prompt, without_label
from plainlang.text.document import Document, Sentence
from plainlang.text.read import parse

RemarkKind = Literal["new", "lost", "open"]

_ALIKE = 0.6
"""From this share of common words on, an edited sentence is taken for one of plainlang's."""

_TOLD = ("studies", "found", "fit", "why")

_KEPT_KINDS = ("hedge", "negation")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at in an edited page.

    Attributes:
        kind: "new" for a fact that the record does not hold, "lost" for a hedge or a negation that was taken away,
            "open" for a question that is not answered yet.
        line, column: where, from 1.
        message: what, for the editor.
    """

    kind: RemarkKind
    line: int
    column: int
    message: str

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"kind": self.kind, "line": self.line, "column": self.column, "message": self.message}


@dataclass(frozen=True, slots=True)
class Round:
    """What an editor's round finds.

    Attributes:
        text: the page with the editor's words and, where nothing was edited, what plainlang writes now.
        edited: headings of the parts that the editor changed or added ("title and summary" for the top).
        refreshed: headings of the parts that are written anew.
        remarks: in the order of the page.
        measure: how hard the edited page is.
    """

    text: str
    measure: Measure
    edited: tuple[str, ...]
    refreshed: tuple[str, ...]
    remarks: tuple[Remark, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data, without the text."""
        return {
            "edited": list(self.edited),
            "refreshed": list(self.refreshed),
            "remarks": [remark.to_dict() for remark in self.remarks],
            "measure": self.measure.to_dict(),
        }


def review(
    source: str,
    page: Page,
    record_text: str,
    measure: Callable[[Sequence[str]], Measure],
    *,
    path: str | Path | None = None,
    sources: bool = False,
) -> Round:
    """Hold an edited Markdown page against the page as plainlang makes it now.

    Args:
        source: the edited file.
        page: what plainlang makes of the record.
        record_text: all that the record says.
        measure: how hard the sentences of a page are.
        path: of the file, for the error.
        sources: whether the parts that are written anew have footnotes.

    Raises:
        PlainlangError: if the file is no page that plainlang wrote.
    """
    marked = read_marked(source)
    if not marked.fingerprint:
        raise PlainlangError(
            "it has no comment of plainlang at its end: it was not written by plainlang page, or the comment was "
            "deleted",
            path=path,
        )
    document = parse(source, "markdown")
    page = replace(page, measure=measure([_plain(s.text) for s in _prose(marked, document)]))
    fresh = {key: (heading, text) for key, heading, text in parts_of(page, sources=sources)}
    pieces, refreshed = [], []
    for part in marked.parts:
        heading, text = fresh.get(part.key, (part.heading, part.text))
        if part.edited:
            heading, text = part.heading, part.text
        elif text != part.text:
            refreshed.append(_name(part))
        pieces.append((part.key, heading, text))
    ours = "\n".join(text for _, text in fresh.values())
    said = Said(f"{record_text}\n{ours}")
    written = {section.key: [line.text for line in section.lines] for section in page.sections}
    written[TOP] = [page.title.text, page.summary.text]
    remarks = [r for part in marked.parts for r in _remarks(part, document, said, written.get(part.key, ()))]
    return Round(
        text=_joined(pieces, marked, fresh, page.fingerprint),
        measure=page.measure,
        edited=tuple(_name(part) for part in marked.parts if part.edited),
        refreshed=tuple(refreshed),
        remarks=tuple(sorted(remarks, key=lambda r: (r.line, r.column))),
    )


def _prose(marked: Marked, document: Document) -> Iterator[Sentence]:
    """The sentences that tell about the research: those of `_TOLD` and of the editor's own sections."""
    spans = [part.span for part in marked.parts if part.key in _TOLD or not part.key]
    for sentence in document.sentences:
        is_told = sentence.kind in ("paragraph", "item") and any(span.covers(sentence.span) for span in spans)
        if is_told and not is_prompt(_plain(sentence.text)):
            yield sentence


def _name(part: Part) -> str:
    return part.heading or ("title and summary" if part.key == TOP else "end of the page")


def _joined(
    pieces: Sequence[tuple[str, str, str]], marked: Marked, fresh: dict[str, tuple[str, str]], fingerprint: str
) -> str:
    """The file again. Its comment says what plainlang would write, so that an edited part stays known as edited."""
    body = "\n\n".join(text for _, _, text in pieces)
    entries = []
    for part, (key, heading, text) in zip(marked.parts, pieces, strict=True):
        if key:
            entries.append((key, heading, fresh.get(key, ("", ""))[1] if part.edited else text))
    return f"{body}\n\n{comment(entries, fingerprint, marked.record)}\n"


def _remarks(part: Part, document: Document, said: Said, before: Sequence[str]) -> Iterator[Remark]:
    for sentence in document.sentences:
        if not part.span.covers(sentence.span):
            continue
        if is_prompt(_plain(sentence.text)):
            yield Remark("open", *document.position(sentence.span.start), f"still open: {_plain(sentence.text)}")
        elif part.edited:
            for fact in said.added(sentence.text):
                place = document.position(sentence.span.start + fact.span.start)
                yield Remark("new", *place, f"the record does not mention '{fact.text}'")
            yield from _lost(sentence, document, before)


def _lost(sentence: Sentence, document: Document, before: Sequence[str]) -> Iterator[Remark]:
    """Hedges and negations that plainlang's sentence has and the edited one, which is mostly the same, has not."""
    words = without_label(_plain(sentence.text)).split()
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(words)
    best, alike = "", 0.0
    for other in before:
        matcher.set_seq1(other.split())
        if matcher.real_quick_ratio() > alike and (ratio := matcher.ratio()) > alike:
            best, alike = other, ratio
    if alike < _ALIKE or best.split() == words:
        return
    for fact in lost_facts(best, " ".join(words)):
        if fact.kind in _KEPT_KINDS:
            what = "a negation" if fact.kind == "negation" else f"a hedge ('{fact.text}')"
            yield Remark("lost", *document.position(sentence.span.start), f'{what} is gone: the record says "{best}"')


def _plain(text: str) -> str:
    """A sentence on one line, without the masks of its markup."""
    return " ".join(text.replace("\ufffc", " ").replace("*", " ").split())
