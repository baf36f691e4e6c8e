"""The XML that changes pieces of a Word document as tracked changes, which an editor accepts or rejects one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from xml.sax.saxutils import quoteattr

from plainlang.text.formats.docx.content import Change, Piece, Run
from plainlang.text.formats.docx.markup import PRESERVE, elements, preserving, unseen
from plainlang.text.formats.docx.styles import WORD
from plainlang.text.span import Edit, Span
from plainlang.text.tracking import Tracking

_IDENTIFIER = re.compile(r"(?<=:id=[\"'])\d{1,9}(?=[\"'])")


def free_numbers(texts: Iterable[str]) -> Iterator[int]:
    """Identifiers that nothing in these parts has."""
    return count(1 + max((int(number) for text in texts for number in _IDENTIFIER.findall(text)), default=0))


class Tracker:
    """Collects the edits of one part's text. Words that go stay in the file, marked as deleted."""

    def __init__(self, text: str, tracking: Tracking, numbers: Iterator[int]) -> None:
        self._text, self._numbers = text, numbers
        self._space = f' xmlns:w="{WORD[WORD[1] in text]}"'
        self._said = [f"author={quoteattr(tracking.author)}"]
        self._said += [f"date={quoteattr(tracking.date)}"] if tracking.date else []
        self._added: dict[int, list[str]] = {}
        self._replaced: list[Edit] = []

    def edits(self) -> list[Edit]:
        """All of them."""
        added = [Edit(Span(at, at), "".join(pieces)) for at, pieces in self._added.items()]
        return [*added, *self._replaced]

    def change(self, piece: Piece, run: Run, changes: Sequence[Change]) -> None:
        """Make ``changes``, which are in order, of a piece."""
        if not piece.is_text:
            for change in changes:
                self._change_element(piece, run, change)
            return
        cut = [self._change_text(piece, run, change) for change in changes]
        if any(cut) and not piece.keeps_space:
            self._replaced += unseen(piece)
            lead = piece.shown[: changes[0].first]
            if lead != lead.strip():
                self._replaced.append(preserving(piece, run))

    def _change_text(self, piece: Piece, run: Run, change: Change) -> bool:
        """Mark characters of a text element as deleted, and put new ones behind them; True if the element is cut."""
        p, first, last = run.prefix, change.first, change.last
        begins = first == 0 and self._is_first(piece, run)
        ends = last == len(piece.shown) and self._is_last(piece, run)
        if first == last and (begins or ends):
            self._add(run.end if ends else run.start, self._inserted(run, change))
            return False
        opening, closing = f"<{run.tag}>{run.properties}<{p}t{PRESERVE}>", f"</{p}t></{run.tag}>"
        if first == last:
            self._add(piece.places[first], closing + self._inserted(run, change) + opening)
            return True
        deleting = self._mark(run, "del")
        if begins:
            self._add(run.start, deleting)
            self._replaced.append(Edit(Span(piece.start, piece.text_start), f"<{p}delText{PRESERVE}>"))
        else:
            self._add(piece.places[first], f"{closing}{deleting}<{run.tag}>{run.properties}<{p}delText{PRESERVE}>")
        after = f"</{p}del>{self._inserted(run, change)}"
        if ends:
            self._replaced.append(Edit(Span(piece.text_end, piece.end), f"</{p}delText>"))
            self._add(run.end, after)
        else:
            self._add(piece.places[last], f"</{p}delText></{run.tag}>{after}{opening}")
        return True

    def _change_element(self, piece: Piece, run: Run, change: Change) -> None:
        """The same for a tab or a break."""
        opening, closing = f"<{run.tag}>{run.properties}", f"</{run.tag}>"
        if change.first == change.last:
            self._add(piece.end if change.first else piece.start, closing + self._inserted(run, change) + opening)
            return
        self._add(piece.start, f"{closing}{self._mark(run, 'del')}{opening}")
        self._add(piece.end, f"{closing}</{run.prefix}del>{self._inserted(run, change)}{opening}")

    def _inserted(self, run: Run, change: Change) -> str:
        """A run of new words, marked as inserted, that can stand beside ``run``."""
        if not change.text:
            return ""
        added = f"<{run.tag}>{(change.like or run).properties}{elements(run, change.text)}</{run.tag}>"
        added = f"{self._mark(run, 'ins')}{added}</{run.prefix}ins>"
        if not run.inserted:
            return added
        # Somebody else's insertion goes on after ours.
        name = run.inserted[1:].split(maxsplit=1)[0]
        again = _IDENTIFIER.sub(lambda _: str(next(self._numbers)), run.inserted, count=1)
        return f"</{name}>{added}{again}"

    def _mark(self, run: Run, kind: str) -> str:
        p = run.prefix or "w:"  # an attribute has no namespace without a prefix
        said = " ".join(f"{p}{item}" for item in (f'id="{next(self._numbers)}"', *self._said))
        return f"<{run.prefix}{kind}{'' if run.prefix else self._space} {said}>"

    def _is_first(self, piece: Piece, run: Run) -> bool:
        start = self._text.index(">", run.start) + 1
        return self._text[start : piece.start].strip() == run.properties

    def _is_last(self, piece: Piece, run: Run) -> bool:
        return self._text[piece.end : run.end].strip() == f"</{run.tag}>"

    def _add(self, at: int, text: str) -> None:
        self._added.setdefault(at, []).append(text)
