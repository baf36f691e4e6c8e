"""What is to be done with every row, and the columns that come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from plainlang.analyze.analysis import Analysis, analyze
from plainlang.analyze.formulas import FORMULAS
from plainlang.corpus.columns import Columns
from plainlang.corpus.tally import Tally
from plainlang.glossary.glossary import Glossary
from plainlang.text.document import Document
from plainlang.text.read import parse

Task = Literal["score", "rewrite"]
Form = Literal["parquet", "jsonl"]
Values = dict[str, Any]

MAX_CHARACTERS = 1_000_000
"""A longer text is a row that failed: no abstract has a hundred pages."""
HARDEST = 10
"""So many of a text's hardest terms are named."""


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that decides what the output holds, but for the inputs.

    Attributes:
        task: score the texts, or rewrite them.
        profile: whose wordings a rewrite prefers, and whose rules count findings.
        findings: count findings by rule as well, which takes much longer.
        glossaries: files laid over plainlang's own glossary.
        columns: which column is what.
        form: of the output's parts.
    """

    task: Task
    profile: str = "public"
    findings: bool = False
    glossaries: tuple[str, ...] = ()
    columns: Columns = field(default_factory=Columns)
    form: Form = "parquet"

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
FINDINGS_COLUMN = "findings"


def columns_of(job: Job) -> dict[str, str]:
    """Name and type (text, texts, int, float, counts) of each column that the job fills."""
    own = SCORE_COLUMNS if job.task == "score" else REWRITE_COLUMNS
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
    if "\0" in value or any("\ud800" <= c <= "\udfff" for c in value):
        raise RowError("not text: it holds a NUL character or bytes that are no UTF-8")
    if not value.strip():
        raise RowError("empty")
    return value


def worker(job: Job) -> Callable[[str, Tally], Values]:
    """A function that does the job on one text and counts it; what it needs is loaded once, here."""
    from plainlang.report.check import load_profile

    profile = load_profile(job.profile)
    glossary = Glossary.load(*job.glossaries)

    def score(text: str, tally: Tally) -> Values:
        document = parse(text)
        analysis = analyze(document)
        tally.add(analysis, glossary)
        return {
            "difficulty": analysis.difficulty,
            "words": analysis.counts.words,
            "sentences": len(analysis.sentences),
            **{name: score.value for name, score in analysis.scores.items()},
            "hardest_terms": _hardest(analysis),
            **_findings(document),
        }

    def rewrite(text: str, tally: Tally) -> Values:
        from plainlang.glossary.rewrite import rewrite as rewriting

        document = parse(text)
        analysis = analyze(document)
        result = rewriting(document, glossary=glossary, audience=profile.audience)
        tally.add(analysis, glossary)
        return {
            "difficulty": analysis.difficulty,
            "difficulty_after": analyze(result.text).difficulty,
            "words": analysis.counts.words,
            "edits": len(result.edits),
            "rewrite": result.text,
            **_findings(document),
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

    return score if job.task == "score" else rewrite


def _hardest(analysis: Analysis) -> list[str]:
    best: dict[str, float] = {}
    for term in analysis.hard_terms:
        best[term.text] = max(term.difficulty, best.get(term.text, 0.0))
    return sorted(best, key=lambda text: (-best[text], text))[:HARDEST]
