"""Bars and points stand where the counts put them."""

from __future__ import annotations

import pytest

from plainlang.corpus.charts import WIDTH, charts, histogram, median, share_within
from plainlang.corpus.tally import STEPS, Tally


def tally_of(*difficulties: float, **groups: dict[str, list[int]]) -> Tally:
    tally = Tally(rows=len(difficulties), groups=groups)
    for difficulty in difficulties:
        tally.steps[min(STEPS - 1, int((difficulty - 1) / 5 * STEPS))] += 1
    return tally


def test_each_text_is_in_one_bar():
    bars = histogram(tally_of(1.0, 4.1, 4.2, 6.0))
    assert [(bar.low, bar.texts) for bar in bars if bar.texts] == [(1.0, 1), (4.0, 2), (5.75, 1)]
    assert sum(bar.share for bar in bars) == pytest.approx(1)
    assert bars[-1].x + bars[-1].width < WIDTH
    assert max(bars, key=lambda bar: bar.height).low == 4.0


def test_the_share_within_a_limit_and_the_median():
    tally = tally_of(2.0, 3.99, 4.12, 5.0)
    assert share_within(tally, 4.1) == 0.5
    assert median(tally) == pytest.approx(4.0, abs=0.06)
    assert median(Tally()) is None


def test_years_are_a_line_and_other_values_a_list_hardest_first():
    years = {"2014": [10, 50_000], "2013": [10, 40_000], "1990": [1, 3_000]}
    places = {"AI": [40, 200_000], "CA": [10, 55_000]}
    in_time, in_rows = charts(tally_of(4.0, FY=years, ADMINISTERING_IC=places))
    assert (in_time.name, in_time.in_time, [p.name for p in in_time.points]) == ("fiscal year", True, ["2013", "2014"])
    assert in_time.left_out == 1
    assert [(p.name, p.mean) for p in in_rows.points] == [("CA", 5.5), ("AI", 5.0)]
    assert in_rows.points[1].radius > in_rows.points[0].radius


def test_a_column_with_one_value_is_no_chart():
    assert charts(tally_of(4.0, year={"2014": [10, 40_000]})) == ()
