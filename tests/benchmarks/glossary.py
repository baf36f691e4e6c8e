"""The glossary room: what rewriting does to texts, and its speed beside textstat's eight formulas in the same run.

    python tests/benchmarks/glossary.py [FILE ...]

Texts are the ``ABSTRACT_TEXT`` or ``technical`` fields of JSON-lines files; without any, the development abstracts
beside the repository, and without those the examples in it, many times over.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "../shared/bench/data/nih_exporter_fy2014.jsonl"
FORMULAS = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "gunning_fog",
    "dale_chall_readability_score",
    "linsear_write_formula",
)

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NEGATION = re.compile(r"\b(?:not|no|never|neither|nor|without|cannot|n't)\b", re.IGNORECASE)
TYPOGRAPHY = {
    "double space": re.compile(r"\w  +\w"),
    "doubled word": re.compile(r"\b(\w+) \1\b"),
    "article": re.compile(r"\b(?:a (?=[aio]|e(?!u)|u(?!ni|se|su|ti|ro|bi))|an (?=[bcdfgjklmnpqrstvwxyz]))[a-z]"),
}


def texts(paths: Sequence[Path]) -> list[str]:
    """The texts to measure on."""
    paths = paths or ([DATA] if DATA.exists() else [])
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    found = [row.get("ABSTRACT_TEXT") or row["technical"] for row in rows]
    return found or [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.md"))] * 20


def seconds(work: Callable[[], object], repeat: int = 3) -> float:
    """The best of some runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def faults(source: str, rewritten: str) -> Counter[str]:
    """What a rewrite did wrong that can be counted: numbers and negations lost, typography broken."""
    found: Counter[str] = Counter()
    found["number"] += not Counter(NUMBER.findall(source)) <= Counter(NUMBER.findall(rewritten))
    found["negation"] += len(NEGATION.findall(source)) > len(NEGATION.findall(rewritten))
    for name, pattern in TYPOGRAPHY.items():
        found[name] += max(0, len(pattern.findall(rewritten)) - len(pattern.findall(source)))
    found["brackets"] += rewritten.count("(") - rewritten.count(")") != source.count("(") - source.count(")")
    return found


def quality(drafts: Sequence[str]) -> None:
    """Print what the rewrite does to the texts."""
    from plainlang.analyze.analysis import analyze
    from plainlang.glossary.rewrite import rewrite

    wrong: Counter[str] = Counter()
    edits, drops = 0, []
    for draft in drafts:
        done = rewrite(draft)
        edits += len(done.edits)
        drops.append(analyze(draft).difficulty - analyze(done.text).difficulty)
        wrong += faults(draft, done.text)
        wrong["not idempotent"] += rewrite(done.text).text != done.text
    listed = ", ".join(f"{n} {name}" for name, n in wrong.items() if n) or "none"
    print(f"faults in {edits} edits       {listed}")
    easier = sum(drop > 0 for drop in drops)
    print(f"median drop in difficulty   {statistics.median(drops):8.2f} of 6; {easier} of {len(drops)} easier")


def main() -> None:
    """Print one line a figure."""
    from plainlang.analyze.analysis import analyze
    from plainlang.glossary.compiled import compile_files
    from plainlang.glossary.glossary import Glossary
    from plainlang.glossary.match import matches
    from plainlang.glossary.rewrite import rewrite
    from plainlang.report.check import check
    from plainlang.text.read import parse

    drafts = texts([Path(arg) for arg in sys.argv[1:]])
    words = sum(len(draft.split()) for draft in drafts)
    quality(drafts)
    compile_files()
    print(f"loading, from the cache     {seconds(compile_files):8.3f} s")
    glossary = Glossary.bundled()
    documents = [parse(draft, "plain") for draft in drafts]
    rewrite(documents[0], glossary=glossary)
    matching = seconds(lambda: [list(matches(document, glossary.index)) for document in documents])
    print(f"matching                    {words / matching:8.0f} words/s")
    rewriting = seconds(lambda: [rewrite(document, glossary=glossary) for document in documents])
    print(f"rewriting                   {words / rewriting:8.0f} words/s")
    print(f"checking                    {words / seconds(lambda: [check(draft) for draft in drafts]):8.0f} words/s")
    print(f"analyzing                   {words / seconds(lambda: [analyze(draft) for draft in drafts]):8.0f} words/s")
    import textstat  # it finds CMUdict where the analysis above has pointed NLTK to

    textstat.smog_index(drafts[0])
    turn = iter(range(99))

    def formulas() -> None:
        end = " " * next(turn)  # textstat keeps its results by text
        for draft in drafts:
            for name in FORMULAS:
                getattr(textstat, name)(draft + end)

    print(f"textstat's eight formulas   {words / seconds(formulas):8.0f} words/s")


if __name__ == "__main__":
    main()
