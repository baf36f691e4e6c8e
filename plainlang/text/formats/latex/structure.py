"""What is open while LaTeX is read: braces that hold a text of their own, and environments."""

from __future__ import annotations

from plainlang.text.document import BlockKind
from plainlang.text.formats.latex.syntax import is_environment
from plainlang.text.view_builder import ViewBuilder

DEEPEST = 50
"""Environments inside one another; what is deeper is read as part of the last."""


class Structure:
    """Tells the builder of the view where blocks and asides begin and end.

    Attributes:
        frames: what each open brace belongs to: "" for a mere group, "heading", "aside", "block", "quote".
        environments: the names of those that are open, and what a block in each is.
    """

    def __init__(self, build: ViewBuilder) -> None:
        self.build = build
        self.frames: list[str] = []
        self.environments: list[tuple[str, BlockKind]] = []
        self.asides = self.texts = self.headings = 0
        """How many of each are open; a text is a brace that is not a mere group."""
        self.level = 0
        """Of the heading that is being read."""

    def within(self, name: str) -> bool:
        """True if the innermost environment is this one."""
        return bool(self.environments) and self.environments[-1][0] == name

    def open(self, frame: str, at: int, level: int = 0) -> None:
        """A brace begins a text of its own at ``at``."""
        if frame == "aside":
            self._start_aside()
        elif frame == "quote":
            self.build.put("\u201c", at, at)
        elif frame:
            self.end_block()
        self.level = level or self.level
        self.frames.append(frame)
        self._count(frame, 1)

    def _count(self, frame: str, by: int) -> None:
        self.texts += by * bool(frame)
        self.headings += by * (frame == "heading")

    def _start_aside(self) -> None:
        self.build.start_aside()
        self.asides += 1

    def _end_aside(self) -> None:
        self.build.end_aside()
        self.asides -= 1

    def close_group(self) -> None:
        """A brace is closed."""
        frame = self.frames.pop() if self.frames else ""
        self._count(frame, -1)
        if frame == "aside":
            self._end_aside()
        elif frame == "heading":
            self.end_block("heading", self.level)
        elif frame == "block":
            self.end_block("paragraph")
        elif frame == "quote":
            self.build.put("\u201d", *self.build.place)

    def end_paragraph(self) -> None:
        """A blank line."""
        while self.headings:  # a brace is missing: a heading has no paragraphs
            self.close_group()
        self.end_block()

    def enter(self, name: str) -> None:
        """An environment begins."""
        if len(self.environments) == DEEPEST:
            return
        kind = self.kind()
        if is_environment(name, "asides_of"):
            self._start_aside()
            kind = "paragraph"
        else:
            self.end_block()
        if kind != "quote":
            kinds: tuple[tuple[str, BlockKind], ...] = (("quotes", "quote"), ("items", "item"), ("tables", "cell"))
            kind = next((found for listed, found in kinds if is_environment(name, listed)), kind)
        self.environments.append((name, kind))

    def leave(self, name: str) -> None:
        """An environment ends, and with it those inside it that were left open."""
        if not any(name == open_name for open_name, _ in self.environments):
            return
        while self.environments:
            self.end_block()
            left, _ = self.environments.pop()
            if is_environment(left, "asides_of"):
                self._end_aside()
            if left == name:
                break

    def kind(self) -> BlockKind:
        """What a block is here."""
        return self.environments[-1][1] if self.environments else "paragraph"

    def end_block(self, kind: BlockKind | None = None, level: int = 0) -> None:
        """The block ends here; inside an aside, the aside goes on with another."""
        if not self.build.last:
            return
        kind = kind or self.kind()
        if self.asides:
            self.build.end_aside(kind, level)
            self.build.start_aside()
        else:
            self.build.end_block(kind, level)
