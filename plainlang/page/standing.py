"""What plainlang itself says on a page: headings, standing notes, questions to the editor."""

from __future__ import annotations

from plainlang.page.model import Line
from plainlang.page.record import Record
from plainlang.page.tables import table, words


def heading(key: str, record: Record) -> str:
    """The heading of a section."""
    return _said("headings", key, record)


def heading_of(key: str) -> str:
    """The heading of a section that is the same for every kind of record."""
    return str(table("standing", "headings")[key])


def label(key: str) -> str:
    """The label in front of a block, such as "Good fit"; "" for ""."""
    return str(table("standing", "labels")[key]) if key else ""


def without_label(text: str) -> str:
    """A sentence without the label in front of it: "Potential benefit: It may help." says "It may help."."""
    label, colon, rest = text.partition(":")
    return rest.strip() if colon and label in table("standing", "labels").values() else text


def mark() -> str:
    """The words with which every question to the editor begins."""
    return str(table("standing", "prompts")["mark"]).removesuffix(":")


def prompt(key: str, record: Record, **values: str) -> Line:
    """A question to the editor, who alone can answer it."""
    return Line(f"{table('standing', 'prompts')['mark']} {_said('prompts', key, record).format(**values)}", "prompt")


def is_prompt(text: str) -> bool:
    """Whether a line of a page is such a question."""
    return text.lstrip("*_> ").startswith(mark())


def technical(key: str, record: Record, words: str) -> Line:
    """The question to the editor where the record answers it in words that few readers know."""
    question = prompt(key, record).text.partition("?")[0]
    return Line(f"{question}? {str(table('standing', 'prompts')['technical']).format(words=words)}", "prompt")


def quotes_record(text: str) -> bool:
    """Whether a question to the editor holds words of the record."""
    before, _, _ = str(table("standing", "prompts")["technical"]).partition("{words}")
    return before in text


def more_criteria(number: int) -> Line:
    """How many more criteria the record has."""
    which = "one more criterion is" if number == 1 else f"{number} more criteria are"
    return Line(f"{which.capitalize()} in the record.", "data")


def about(record: Record) -> tuple[Line, ...]:
    """The standing notes of the record's kind: what a grant, a trial or a paper is and is not."""
    kind: str = record.kind
    if record.funding and record.funding.code in words("nih", "training", "codes"):
        kind = "training"
    if record.kind == "trial" and record.design and record.design.study_type.startswith("Observational"):
        kind = "observational"
    return tuple(Line(text, "standing") for text in table("standing", "about")[kind])


def reviewed(date: str, record: Record) -> Line:
    """When the page was last reviewed, or the question."""
    if not date:
        return prompt("reviewed", record)
    return Line(str(table("standing", "disclaimer")["reviewed"]).format(date=date.rstrip(".")), "standing")


def disclaimer() -> str:
    """What a reader must know about every page."""
    return str(table("standing", "disclaimer")["text"])


def _said(section: str, key: str, record: Record) -> str:
    own = table("standing", section)
    return str(own.get(record.kind, {}).get(key) or own[key])
