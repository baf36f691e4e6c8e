"""What is to be done with every row, and the columns that come of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from plainlang.analyze.analysis import Analysis, analyze
from plainlang.analyze.formulas import FORMULAS, values
from plainlang.corpus.columns import Columns
from plainlang.corpus.part import Record
from plainlang.corpus.tally import HardWords, Tally, Uncovered
from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.text.document import Document

Task = Literal["score", "rewrite", "page"]
Form = Literal["parquet", "jsonl"]
Values = dict[str, Any]

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
MAX_CHARACTERS = 1_000_000
"""A longer text is a row that failed: no abstract has a hundred pages."""
HARDEST = 10
"""So many of a text's hardest terms are named."""


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that decides what the output holds, but for the inputs.

    Attributes:
        task: score the texts, rewrite them, or tell each record as a page.
        profile: whose wordings a rewrite prefers, and whose rules count findings.
        findings: count findings by rule as well, which takes much longer.
        glossaries: files laid over plainlang's own glossary.
        columns: which column is what.
        join: a CSV file whose columns are added to those of the inputs, by the identifier.
        form: of the output's parts.
    """

    task: Task
    profile: str = "public"
    findings: bool = False
    glossaries: tuple[str, ...] = ()
    columns: Columns = field(default_factory=Columns)
    form: Form = "parquet"
    join: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data, for `of`."""
        return asdict(self)

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Job:
        """The job that `to_dict` made ``data`` of, also after a way through JSON."""
        columns = Columns(**{**data["columns"], "keep": tuple(data["columns"]["keep"])})
        return cls(**{**data, "columns": columns, "glossaries": tuple(data["glossaries"])})


SCORE_COLUMNS: dict[str, str] = {
    "difficulty": "float",
    "words": "int",
    "sentences": "int",
    **dict.fromkeys(FORMULAS, "float"),
    "hardest_terms": "texts",
}
REWRITE_COLUMNS: dict[str, str] = {
    "difficulty": "float", "difficulty_after": "float", "words": "int", "edits": "int", "rewrite": "text",
}  # fmt: skip
PAGE_COLUMNS: dict[str, str] = {
    "difficulty": "float",
    "difficulty_after": "float",
    "words": "int",
    "title": "text",
    "summary": "text",
    "open_questions": "int",
    "page": "text",
}
"""``page`` is the whole page as JSON, by the schema of `plainlang.page`."""
FINDINGS_COLUMN = "findings"


def columns_of(job: Job) -> dict[str, str]:
    """Name and type (text, texts, int, float, counts) of each column that the job fills."""
    own = {"score": SCORE_COLUMNS, "rewrite": REWRITE_COLUMNS, "page": PAGE_COLUMNS}[job.task]
    return {**own, FINDINGS_COLUMN: "counts"} if job.findings else own


class RowError(ValueError):
    """A row that nothing can be said of; the message says why."""


def text_of(value: object) -> str:
    """The text of a row.

    Raises:
        RowError: if it is missing, no text, empty, or longer than `MAX_CHARACTERS`.
    """
    if value is None:
        raise RowError("no text")
    if not isinstance(value, str):
        raise RowError(f"not text, but {type(value).__name__}")
    if len(value) > MAX_CHARACTERS:
        raise RowError(f"{len(value)} characters; the limit is {MAX_CHARACTERS}")
    if _NO_TEXT.search(value):
        raise RowError("not text: it holds a NUL character or bytes that are no UTF-8")
    if not value.strip():
        raise RowError("empty")
    return value


Work = Callable[[Record, Analysis, Tally], Values]
"""Does a job on one row, whose text has been analysed, and counts it."""


def worker(job: Job) -> Work:
    """A function that does the job on one row and counts it; what it needs is loaded once, here."""
    from plainlang.report.check import load_profile

    profile = load_profile(job.profile)
    glossary = Glossary.load(*job.glossaries)
    uncovered = Uncovered(glossary)
    tags = Tagged()

    def score(row: Record, analysis: Analysis, tally: Tally) -> Values:
        hard = analysis.hard_words
        tally.add(analysis, hard, uncovered)
        return {
            "difficulty": analysis.difficulty,
            "words": analysis.counts.words,
            "sentences": len(analysis.document.sentences),
            **values(analysis.counts),
            "hardest_terms": _hardest(hard),
            **_findings(analysis.document),
        }

    def rewrite(row: Record, analysis: Analysis, tally: Tally) -> Values:
        from plainlang.glossary.rewrite import rewrite as rewriting

        result = rewriting(analysis.document, glossary=glossary, audience=profile.audience)
        tally.add(analysis, analysis.hard_words, uncovered)
        return {
            "difficulty": analysis.difficulty,
            "difficulty_after": analyze(result.text).difficulty,
            "words": analysis.counts.words,
            "edits": len(result.edits),
            "rewrite": result.text,
            **_findings(analysis.document),
        }

    def page(row: Record, analysis: Analysis, tally: Tally) -> Values:
        from plainlang.page.build import build
        from plainlang.page.raw import Raw
        from plainlang.page.read import read_raw

        raw = Raw(row.values if row.element is None else row.element, Path("row"))
        try:
            made = build(read_raw(raw), profile, glossary, tags)
        except PlainlangError as error:
            raise RowError(error.message) from None
        tally.add(analysis, analysis.hard_words, uncovered)
        return {
            "difficulty": analysis.difficulty,
            "difficulty_after": made.measure.after,
            "words": analysis.counts.words,
            "title": made.title.text,
            "summary": made.summary.text,
            "open_questions": len(made.prompts),
            "page": json.dumps(made.to_dict(), ensure_ascii=False),
            **_findings(analysis.document),
        }

    def _findings(document: Document) -> Values:
        if not job.findings:
            return {}
        from plainlang.report.check import check

        report = check(document, profile=profile, glossary=glossary)
        counts: dict[str, int] = {}
        for finding in report.findings:
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
        return {FINDINGS_COLUMN: dict(sorted(counts.items()))}

    return {"score": score, "rewrite": rewrite, "page": page}[job.task]


def _hardest(words: HardWords) -> list[str]:
    ranked = sorted([(-difficulty, text) for text, difficulty in words])
    return list(dict.fromkeys([text for _, text in ranked]))[:HARDEST]
