"""plainlang as a library: score a text, list its hard terms, rewrite it, and check the result.

Run with ``python examples/use_the_library.py [FILE]``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import plainlang


def main(path: Path) -> None:
    """Print what plainlang says of the text in ``path``."""
    text = path.read_text(encoding="utf-8")

    analysis = plainlang.analyze(text)
    grade = analysis.scores["flesch_kincaid_grade"]
    print(f"Difficulty {analysis.difficulty:.1f} of 6; Flesch-Kincaid grade {grade.value:.1f}")
    print("Hard terms:", ", ".join(dict.fromkeys(term.text for term in analysis.hard_terms)))

    rewrite = plainlang.rewrite(text)
    print(f"\n{rewrite.text}\n{len(rewrite.edits)} edits, for example:")
    for edit in rewrite.edits[:3]:
        print(f"  {edit.before!r} -> {edit.text!r} ({edit.reason})")

    report = plainlang.check(rewrite.text, profile="public")
    print(f"\nStill too technical: {len(report.sentences)} of {len(report.analysis.sentences)} sentences")
    for sentence in report.sentences[:1]:
        print(f"  {sentence.text}\n  because: {', '.join(reason.name for reason in sentence.reasons)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "t_cell_exhaustion.txt")
