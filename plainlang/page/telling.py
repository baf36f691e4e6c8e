"""What is made of a record's sentences on the way to a page: each has a role, is told plainly, and knows its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plainlang.text.document import Sentence
from plainlang.text.span import Span

Role = Literal["background", "gap", "aim", "method", "finding", "significance", "housekeeping"]
"""What a sentence does in a record. Housekeeping is what no reader of a page needs (addresses, funding, training)."""


@dataclass(frozen=True, slots=True)
class RoledSentence:
    """A sentence of a record.

    Attributes:
        field: of the record, such as "abstract".
        sentence: with its place in that field's readable text.
        role: what it does.
        importance: 0 to 1.
        cues: the words or circumstances that speak for the role, the strongest first.
    """

    field: str
    sentence: Sentence
    role: Role
    importance: float
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something comes from: a field of the record, and the place in its readable text."""

    field: str
    span: Span


@dataclass(frozen=True, slots=True)
class LaySentence:
    """A sentence of a page.

    Attributes:
        text: as a reader reads it.
        origins: the sentences of the record that it comes from; never empty.
        kept: the words of the record that it tells, before any rewording: the source without what was left out.
            No fact of these is lost in ``text``, and ``text`` has none beside them.
        changes: what was done to it, in words for the editor: "left out: (see Fig. 2)", "etiology → cause".
    """

    text: str
    origins: tuple[Origin, ...]
    kept: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lay title that was tried.

    Attributes:
        text: the title.
        shape: how it was made, in words: "the aim as a question".
        difficulty: 1 to 6.
        origins: where its words come from.
    """

    text: str
    shape: str
    difficulty: float
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Who may join a study and who may not, one criterion a sentence."""

    good_fit: tuple[LaySentence, ...] = ()
    not_a_fit: tuple[LaySentence, ...] = ()
