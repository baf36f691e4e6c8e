"""Pages of the development records: how plain they are, whether they keep to the facts, how long they take.

    python tests/benchmarks/pages.py [--data DIR] [--out DIR]

Prints one JSON line for each kind of record. "plainer" is the median of the difficulty that pages lose against their
records; "within" the share of the record's sentences on them that are within the limit of the profile. For the speed:
``OPENBLAS_NUM_THREADS=1 taskset -c 0 python ...``.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from plainlang.analyze.analysis import analyze
from plainlang.errors import PlainlangError
from plainlang.glossary.added import Said
from plainlang.page.build import page
from plainlang.page.measure import FROM_RECORD
from plainlang.page.model import Page
from plainlang.page.read import read_records
from plainlang.page.record import Record
from plainlang.page.render_html import to_html
from plainlang.page.render_markdown import to_markdown
from plainlang.page.sections import EXPLAINS, record_text

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data"

SETS = {
    "grants (ExPORTER)": "nih_exporter_fy2014.jsonl",
    "grants (RePORTER)": "nih_reporter_api.jsonl",
    "trials": "clinicaltrials_v2.jsonl",
    "papers": "pubmed/*.xml",
}


def main() -> None:
    """Measure every set of records."""
    parser = argparse.ArgumentParser(description="pages of the development records")
    parser.add_argument("--out", type=Path, help="a folder for the pages, in Markdown and HTML")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with the development records")
    wishes = parser.parse_args()
    for name, files in SETS.items():
        found = list(read_records(sorted(wishes.data.glob(files))))
        records = [record for record in found if isinstance(record, Record)]
        page(records[0])  # so that nothing is loaded while the clock runs
        start = time.process_time()
        pages = [page(record) for record in records]
        seconds = time.process_time() - start
        errors = [str(error) for error in found if isinstance(error, PlainlangError)]
        print(json.dumps({"records": name, **measured(pages, records, seconds), "errors": errors}), flush=True)
        if wishes.out is not None:
            write(pages, wishes.out)


def measured(pages: list[Page], records: list[Record], seconds: float) -> dict[str, object]:
    """The figures of one set."""
    both = [(p.measure.before, p.measure.after) for p in pages]
    lost = [before - after for before, after in both if before is not None and after is not None]
    sentences, within = (sum(getattr(p.measure, name) for p in pages) for name in ("sentences", "within"))
    return {
        "pages": len(pages),
        "with prose": len(lost),
        "plainer": round(median(lost), 2) if lost else None,
        "before": round(median(b for b, a in both if b and a), 2) if lost else None,
        "after": round(median(a for b, a in both if b and a), 2) if lost else None,
        "sentences": sentences,
        "within": round(within / max(1, sentences), 3),
        "within, with the standing notes": round(within_all(pages), 3),
        "pages without an error of check": sum(p.measure.errors == 0 for p in pages),
        "empty": sum(not line.text.strip(" .") for p in pages for line in p.lines),
        "repeated": sum(repeated(p) for p in pages),
        "facts added": sum(len(list(added(p, r))) for p, r in zip(pages, records, strict=True)),
        "refused": Counter(r.reason.split(":")[0] for p in pages for r in p.refused),
        "made": Counter(line.made for p in pages for line in p.lines),
        "pages a minute": round(60 * len(pages) / seconds),
    }


def within_all(pages: list[Page]) -> float:
    """The share of the sentences of pages, but for facts and questions, that are within the limit."""
    rated = [
        sentence.difficulty <= made.measure.limit
        for made in pages
        for line in made.lines
        if line.made in (*FROM_RECORD, "standing")
        for sentence in analyze(line.text).sentences
    ]
    return sum(rated) / len(rated)


def repeated(made: Page) -> int:
    """How many lines of the record's stand on a page more than once."""
    texts = Counter(" ".join(line.text.lower().split()) for line in made.lines if line.made in FROM_RECORD)
    return sum(times - 1 for times in texts.values())


def added(made: Page, record: Record) -> Iterator[str]:
    """Facts on a page that its record does not hold, in lines that are not explanations from the glossary."""
    said = Said(record_text(record))
    for line in made.lines:
        if line.made in FROM_RECORD and not any(change.startswith(EXPLAINS) for change in line.changes):
            yield from (fact.text for fact in said.added(line.text))


def write(pages: Iterable[Page], folder: Path) -> None:
    """The pages as files to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    for made in pages:
        name = made.identifier.replace(" ", "-")
        (folder / f"{name}.md").write_text(to_markdown(made, sources=True), "utf-8")
        (folder / f"{name}.html").write_text(to_html(made), "utf-8")


if __name__ == "__main__":
    main()
