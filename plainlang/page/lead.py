"""What a trial tests, in one plain sentence made of its fields, where its own sentences are too technical for a page.

"This study tests NNZ-2591 in people aged 3 to 12 years.": the name once, and nothing that the fields do not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.page.facts import ages
from plainlang.page.language.aims import plain_words
from plainlang.page.language.difficulty import difficulty_of
from plainlang.page.language.titlecase import opened_small, sentence_case
from plainlang.page.model import Line
from plainlang.page.record import Design, Record
from plainlang.page.sections import Prose

MOST_TESTED = 2
"""Names; of more it is not clear which of them is tested and which goes with it."""

_COMPARED = re.compile(
    r"(?:matching )?placebos?\b.*|(?:normal |0\.9% )?saline\b.*|sham\b.*|(?:usual|standard)(?: of)? care\b.*|no .*"
    r"|controls?",
    re.IGNORECASE,
)
"""What is given for comparison, and so is not what is tested."""

_BRACKET = re.compile(r"\s*\([^()]*\)$")
_WHO = re.compile(r"\b(?:people|patients|participants|subjects|children|adults|those)\s+with\s+$", re.IGNORECASE)
_TEST_OF = r"\b(?:uses?|effects?|efficacy|effectiveness|safety|tolerability|doses?|pharmacokinetics)\s+of\s+"


def lead(prose: Prose) -> Line | None:
    """The most informative of the sentences that are not too technical; None if the fields do not carry one."""
    maker = prose.maker
    for text in _sentences(maker.record):
        plain = plain_words(text, maker.glossary, maker.audience, maker.tags)
        if difficulty_of(plain) <= maker.far and prose.fault(text, plain) is None:
            return Line(plain, "data")
    return None


def _sentences(record: Record) -> Iterator[str]:
    """The sentence with the illness, with the ages, and with neither."""
    design = record.design or Design()
    title = sentence_case(record.title, record)
    items = (i.name for i in design.interventions if not _COMPARED.fullmatch(i.name))
    names = tuple(dict.fromkeys(name for item in items if (name := _tested(item, title, record))))
    is_trial = record.kind == "trial" and design.study_type.startswith("Clinical trial")
    if not is_trial or not 1 <= len(names) <= MOST_TESTED:
        return
    said = f"This study tests {' and '.join(opened_small(name, record) for name in names)}"
    if len(design.conditions) == 1 and (illness := _named(design.conditions[0], title)):
        yield f"{said} in people with {opened_small(illness.group(), record)}."
    if who := ages(design):
        yield f"{said} in people aged {who[0].lower()}{who[1:]}."
    yield f"{said}."


def _tested(name: str, title: str, record: Record) -> str:
    """A name as the record writes it; "" if neither its title nor a sentence on its effects says that it is tested.

    What a registry lists as an intervention need not be one: "SHANK3 mutation".
    """
    found = _named(name, title)
    if found and not _WHO.search(title, 0, found.start()):
        return found.group()
    abstract = record.passage("abstract")
    found = _named(_BRACKET.sub("", name), abstract.text, _TEST_OF) if abstract else None
    return found["name"] if found else ""


def _named(name: str, text: str, before: str = r"(?<!\w)") -> re.Match[str] | None:
    return re.search(rf"{before}(?P<name>{re.escape(name)})(?!\w)", text, re.IGNORECASE)
