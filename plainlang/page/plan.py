"""Which sentences of a record serve which section of a page, how many words of them, and from which texts."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.page.record import Kind, Record
from plainlang.page.telling import Role


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a page.

    Attributes:
        key: its prompt's, and its section's unless ``section`` says otherwise.
        section: the section it stands in.
        wanted: the roles that serve it, each group with the label that stands in front of its sentences; a later group
            is asked only if the ones before it give nothing.
        fields: of the record; those that a group takes its sentences from, the first that has any.
        words: about how many.
        label: in front of the question to the editor, if no sentence serves it.
        asked: whether there is such a question.
        leads: whether its most important sentence must be told, however hard; elsewhere plain sentences go first.

    Labels are named by their keys in the table of labels; "" is none.
    """

    key: str
    section: str
    wanted: tuple[tuple[tuple[Role, ...], str], ...]
    fields: tuple[str, ...]
    words: int
    label: str = ""
    asked: bool = True
    leads: bool = False


_TEXTS = ("plain-summary", "abstract", "relevance", "description")
_SHORT = ("plain-summary", "abstract", "relevance")
_WHY = ("plain-summary", "relevance", "abstract")

_STUDIES = Part("studies", "studies", ((("aim", "method"), ""), (("background", "gap"), "")), _TEXTS, 100, leads=True)
_FOUND = Part("found", "found", ((("significance",), ""), (("finding",), "")), _SHORT, 90, leads=True)
_DETAILS = Part("details", "found", ((("finding",), ""),), _SHORT, 50, asked=False)
_BENEFIT = Part("why", "why", ((("significance",), "benefit"), (("gap",), "need")), _WHY, 60, "benefit")
_NEED = Part("why", "why", ((("gap",), "need"), (("significance",), "benefit")), _WHY, 60, "need")
_SIMILAR = Part("similar", "why", ((("background", "gap"), "known"),), _SHORT, 50, "similar")

PARTS: dict[Kind, tuple[Part, ...]] = {
    "grant": (_STUDIES, _BENEFIT, _SIMILAR),
    "trial": (_STUDIES, _BENEFIT, _SIMILAR),
    "paper": (_STUDIES, _FOUND, _DETAILS, _NEED, _SIMILAR),
}
"""What is told from the record's sentences, in the order in which sentences are given out."""

ORDER: dict[Kind, tuple[str, ...]] = {
    "grant": ("studies", "fit", "why", "where", "people", "about"),
    "trial": ("studies", "fit", "why", "where", "people", "about"),
    "paper": ("studies", "found", "fit", "why", "where", "people", "about"),
}
"""The sections of a page, in order."""

_ALWAYS: dict[Kind, tuple[str, ...]] = {"grant": ("where", "people"), "trial": ("where",), "paper": ()}


def needs(key: str, record: Record) -> bool:
    """Whether a section of fields is there, as a question, even if the record leaves the fields empty."""
    return key in _ALWAYS[record.kind]
