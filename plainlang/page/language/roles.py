"""What each sentence of a record does: background, gap, aim, method, finding, significance or housekeeping.

Cues, tense, figures and the place in the text give points for the parts of an abstract (`role_model`); for papers the
usual order of parts counts too. The record's own labels go before all points. Two roles have rules of their own,
since no label teaches them: what is not yet known (gap), and what only the running of the work needs (housekeeping).
A proposal has no results: what it says in the past tense is earlier work, so background.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from plainlang.analyze.difficulty import rate_text
from plainlang.glossary.site import Tagged
from plainlang.page.language.importance import weigh
from plainlang.page.language.labels import PARTS, ROLE_OF, label_length, parts_of, patterns
from plainlang.page.language.role_features import features
from plainlang.page.language.role_model import shipped
from plainlang.page.passage import Passage
from plainlang.page.record import Kind
from plainlang.page.telling import Role, RoledSentence
from plainlang.text.document import Sentence
from plainlang.text.normalize import normalize

_REASONS = 3
_PLANNED = frozenset(PARTS) - {"result"}


def roles(passage: Passage, kind: Kind, tagged: Tagged | None = None) -> tuple[RoledSentence, ...]:
    """Every sentence of the passage with its role and importance, in order.

    Args:
        passage: a text of a record; its labels count.
        kind: of the record.
        tagged: tags that others use as well.
    """
    sentences = passage.document.sentences
    tagged = tagged or Tagged()
    tagged.fetch(sentences)
    rows, allowed, own = [], [], []
    part: tuple[str, ...] = ()
    for at, sentence in enumerate(sentences):
        skip = label_length(sentence.text)
        part = parts_of(sentence.text[:skip]) if skip else _labelled(passage, sentence) or part
        row = features(sentence, tagged.of(sentence), at, len(sentences), skip)
        rows.append(row if kind == "paper" else _placeless(row))
        own.append(part == ("housekeeping",))
        known = frozenset(part) & frozenset(PARTS)
        allowed.append(known if known or kind == "paper" else _PLANNED)
    parts = shipped().parts(rows, allowed, ordered=kind == "paper")
    told = [
        _role(sentence, part, row, kind, labelled=len(named) == 1, housekeeping=housekeeping)
        for sentence, part, row, named, housekeeping in zip(sentences, parts, rows, allowed, own, strict=True)
    ]
    weighed = weigh(
        sentences,
        [tagged.of(sentence) for sentence in sentences],
        [role for role, _ in told],
        rate_text(passage.document).sentences,
    )
    return tuple(
        RoledSentence(passage.field, sentence, role, weight.value, cues)
        for sentence, (role, cues), weight in zip(sentences, told, weighed, strict=True)
    )


def _labelled(passage: Passage, sentence: Sentence) -> tuple[str, ...]:
    for label in passage.labels:
        if label.span.covers(sentence.span):
            return parts_of(label.name) or parts_of(label.category)
    return ()


def _placeless(row: Mapping[str, float]) -> dict[str, float]:
    """Proposals open and close as papers do; between, their order is their own."""
    kept = ("place: first", "place: last")
    return {name: value for name, value in row.items() if not name.startswith("place:") or name in kept}


def _role(
    sentence: Sentence, part: str, row: Mapping[str, float], kind: Kind, *, labelled: bool, housekeeping: bool
) -> tuple[Role, tuple[str, ...]]:
    text = " ".join(normalize(sentence.text).split())
    rules = patterns("rules")
    if housekeeping:
        return "housekeeping", ("the record's own label",)
    if match := rules["housekeeping"].search(text):
        return "housekeeping", (f"“{match.group()}”",)
    if labelled:
        return ROLE_OF[part], ("the record's own label",)
    if kind != "paper" and (planned := _planned(text)):
        return planned
    reasons = shipped().reasons(row, part)[:_REASONS]
    if part == "background" and (match := rules["gap"].search(text)):
        return "gap", (f"“{match.group()}”", *reasons)[:_REASONS]
    if kind == "grant" and part != "background":
        return "background", reasons  # nothing in it says that it is planned or hoped for
    if kind == "trial" and part == "conclusion":
        return ("method" if rules["people"].search(text) else "background"), reasons
    return ROLE_OF[part], reasons


def _planned(text: str) -> tuple[Role, tuple[str, ...]] | None:
    """What a sentence of a proposal or of a study under way says of itself; None if only points can tell."""
    for name, pattern in patterns("planned").items():
        gap = patterns("rules")["gap"].search(text) if name == "method" else None
        match = gap or pattern.search(text)
        if match:
            return "gap" if gap else cast("Role", name), (f"“{match.group()}”",)
    return None
