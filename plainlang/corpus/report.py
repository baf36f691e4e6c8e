"""The report on a run as one page to look at: how hard the texts are, by year and institute, and what to work on."""

from __future__ import annotations

from itertools import islice
from typing import Any

from plainlang.analyze.levels import level_of
from plainlang.corpus.charts import WIDTH, charts, histogram, median, share_within
from plainlang.corpus.output import Output
from plainlang.corpus.tally import total
from plainlang.report.html.page import render
from plainlang.report.profile import Profile

_TERMS = 50
_REASONS = 10


def report(output: Output) -> str:
    """The page on the run that stands in ``output``; of what is done, if it was stopped.

    Raises:
        PlainlangError: if no run stands there.
    """
    parts = output.parts()
    done = sum(map(output.is_done, parts))
    tally = total(output.tallies(parts))
    job: dict[str, Any] = output.manifest()["job"]
    profile = Profile.load(job["profile"])
    middle = median(tally)
    return render(
        "report.html.j2",
        package="plainlang.corpus.html",
        styles=("report.css",),
        task=job["task"],
        tally=tally,
        good=tally.rows - tally.failed,
        parts=len(parts),
        done=done,
        bars=histogram(tally),
        charts=charts(tally),
        width=WIDTH,
        median=middle,
        level=level_of(middle).name if middle else "",
        limit=profile.difficulty,
        profile=profile.title,
        within=share_within(tally, profile.difficulty),
        errors=list(islice(tally.errors.items(), _REASONS)),
        frequent=tally.uncovered.most_common(_TERMS),
        costly=[(term, cost / 1000) for term, cost in tally.cost.most_common(_TERMS)],
        uses=tally.uncovered,
    )
