"""Print how often each rule fires on technical and on expert-written lay text, and how `public` treats both.

    python tests/benchmarks/rules.py [--data DIR] [--every N] [--write] [--examples RULE]

Findings per 100 sentences, rule by rule with the default options, before one rule yields to another: over all pairs
of technical and lay text, then for each set. ``--write`` puts the pooled figures into ``RATES`` of the rules' modules.
After the table:

- the median number of error-level findings per 100 words of a text under `public`;
- the shares of sentences above the difficulty limit of `public` among those that readers rate 4.5 or more, and 3 or
  less, of 6 (MedReadMe's dev part).
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter
from pathlib import Path
from statistics import median

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from plainlang.analyze.analysis import analyze
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.site import Tagged
from plainlang.report.check import check
from plainlang.report.draft import Draft
from plainlang.report.profile import Profile
from plainlang.report.registry import rules
from plainlang.text.read import parse

ROOT = Path(__file__).resolve().parents[2]
SETS = ("plaba_0", "cochrane_devaraj_val", "elife_dainlp")
SIDES = ("technical", "plain")


def draft_of(text: str, profile: Profile) -> Draft:
    """What the rules look at."""
    document, glossary = parse(text), Glossary.bundled()
    rewritten = rewrite(document, glossary=glossary, audience=profile.audience)
    return Draft(document, analyze(document), rewritten, glossary, profile, Tagged())


def pairs(folder: Path, name: str, every: int) -> list[dict[str, str]]:
    """Every n-th pair of a set."""
    lines = (folder / f"pairs_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[::every]]


def write_rates(rates: dict[str, tuple[float, float]]) -> None:
    """Put the figures into the rules' modules."""
    for name, (technical, lay) in rates.items():
        path = ROOT / "plainlang" / "report" / "rules" / f"{name.replace('-', '_')}.py"
        source = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"^RATES = .*$", f"RATES = ({technical:.1f}, {lay:.1f})", source, flags=re.M), encoding="utf-8"
        )


def main() -> None:
    """Print the table and the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench" / "data")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--examples", action="append", default=[])
    options = parser.parse_args()
    public = Profile.load("public")
    found: Counter[tuple[str, str, str]] = Counter()
    sentences: Counter[tuple[str, str]] = Counter()
    errors: dict[str, list[float]] = {side: [] for side in SIDES}
    for name in SETS:
        for pair in pairs(options.data, name, options.every):
            for side in SIDES:
                draft = draft_of(pair[side], public)
                sentences[name, side] += len(draft.prose)
                for rule in rules().values():
                    for hit in rule.find(draft, {}):
                        found[name, side, rule.name] += 1
                        if rule.name in options.examples:
                            around = hit.span.of(draft.plain)
                            print(
                                f"{side[:4]} {rule.name}: {hit.message}" + (f"   <<{around[:160]}>>" if around else "")
                            )
                report = check(draft.document, profile=public)
                if draft.analysis.counts.words:
                    errors[side].append(100 * report.counts["error"] / draft.analysis.counts.words)
    _table(found, sentences, options.write)
    for side in SIDES:
        print(f"error-level findings per 100 words under 'public', {side}: median {median(errors[side]):.2f}")
    _ratings(options.data, public.difficulty)


def _table(found: Counter[tuple[str, str, str]], sentences: Counter[tuple[str, str]], write: bool) -> None:
    print(
        f"{'rule':24}{'severity':10}{'technical':>10}{'lay':>7}{'ratio':>7}   "
        + "  ".join(f"{name[:8]:>11}" for name in SETS)
    )
    rates = {}
    for name, rule in rules().items():
        both = tuple(
            100 * sum(found[s, side, name] for s in SETS) / max(1, sum(sentences[s, side] for s in SETS))
            for side in SIDES
        )
        rates[name] = (both[0], both[1])
        each = "  ".join(
            "{:5.1f}/{:5.1f}".format(*(100 * found[s, side, name] / max(1, sentences[s, side]) for side in SIDES))
            for s in SETS
        )
        ratio = f"{both[0] / both[1]:7.1f}" if both[1] else "      -"
        print(f"{name:24}{rule.severity or 'off':10}{both[0]:10.1f}{both[1]:7.1f}{ratio}   {each}")
    if write:
        write_rates(rates)


def _ratings(folder: Path, limit: float) -> None:
    rows = [
        json.loads(line) for line in (folder / "sentence_readability.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    rated = [(row, analyze(row["text"]).difficulty) for row in rows if row["split"] == "dev"]
    for what, wanted in (("4.5 or more", lambda r: r >= 4.5), ("3 or less", lambda r: r <= 3)):
        values = [difficulty for row, difficulty in rated if wanted(row["rating"])]
        share = 100 * sum(v > limit for v in values) / max(1, len(values))
        print(f"sentences that readers rate {what} ({len(values)}): {share:.1f}% above the limit {limit}")


if __name__ == "__main__":
    main()
