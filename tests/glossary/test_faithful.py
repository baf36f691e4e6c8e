"""Facts of a source that a rewrite must keep: each kind lost, and not lost."""

from __future__ import annotations

import pytest

from plainlang.glossary.faithful import LostFact, lost_facts

LOST = [
    ("It fell by 5 mg.", "It fell by 6 mg.", "number", "5"),
    ("It rose to 0.73.", "It rose to 0,73.", "number", "0.73"),
    ("P = 0.05 and n = 5", "P = 0.05", "number", "5"),
    ("They gave 5 mg.", "They gave 5 g.", "unit", "mg"),
    ("It lasted 3 weeks.", "It lasted 3 days.", "unit", "week"),
    ("12% died.", "12 died.", "unit", "%"),
    ("It did not fall.", "It fell.", "negation", "not"),
    ("It didn't fall.", "It fell.", "negation", "not"),
    ("Neither fell.", "Both fell.", "negation", "not"),
    ("It may help.", "It helps.", "hedge", "may"),
    ("It probably helps.", "It helps.", "hedge", "probably"),
    ("A putative cause.", "A cause.", "hedge", "may"),
    ("It partly helps.", "It helps.", "hedge", "partly"),
    ("About ten died.", "Ten died.", "hedge", "about"),
    ("The rate was higher.", "The rate was known.", "comparison", "more"),
    ("Fewer died.", "Some died.", "comparison", "less"),
    ("Better than water.", "Better.", "comparison", "than"),
    ("We saw NFAT.", "We saw it.", "name", "NFAT"),
    ("We saw Dr. Smith.", "We saw a doctor.", "name", "Smith"),
    ("Over 1,200 died.", "Over 1,300 died.", "number", "1200"),
    ("It fell by .5 points.", "It fell by 5 points.", "number", "0.5"),
    ("It lasted 5 ms.", "It lasted 5 m.", "unit", "ms"),
    ("p < 0.05", "p = 0.05", "comparison", "less"),
    ("in \u2265 5 of them", "in 5 of them", "comparison", "more"),
    ("in ~5 of them", "in 5 of them", "hedge", "about"),
    ("We saw KRAS and NRAS.", "We saw KRAS and KRAS.", "name", "NRAS"),
    ("She said \u201ccome here\u201d.", "She said come.", "quotation", "come here"),
]
KEPT = [
    ("It fell by 5 mg.", "It fell by 5 mg (milligrams)."),
    ("Over 1,200 died.", "Over 1200 died."),
    ("They gave 5 mg.", "They gave 5 milligrams."),
    ("Then 5 died.", "Then five died."),
    ("It took 5 h and 30 min.", "It took 5 hours and 30 minutes."),
    ("A dose of 20 \u03bcg in 3 mL", "A dose of 20 micrograms in 3 millilitres"),
    ("12% fell by 0\u00b75 kg.", "12 percent fell by .5 kilograms."),
    ("p < 0.05", "p below 0.05"),
    ("in > 5 of them", "in more than 5 of them"),
    ("KRAS activates KRAS.", "KRAS turns itself on."),
    ("One of them fell.", "A man fell."),
    ("It did not fall.", "It failed to fall, not rise."),
    ("It didn't fall.", "It did not fall."),
    ("It may help.", "It might help."),
    ("A putative cause.", "A possible cause."),
    ("The likelihood is high.", "The chance is high."),
    ("It was upregulated.", "It was boosted."),
    ("It was attenuated.", "It was weakened."),
    ("Compared with water", "Against water"),
    ("Etiology is unknown.", "The cause is unknown."),
    ("Pain in the lower extremity", "Pain in the leg"),
    ("an action potential", "a nerve impulse"),
    ("slow-wave sleep", "deep sleep"),
    ("a partial pressure", "a level"),
    ("The STATs bind.", "STAT binds."),
    ("T\u2011cells 3\u00a0mg", "T-cells 3 mg"),
]


@pytest.mark.parametrize(("source", "rewrite", "kind", "text"), LOST)
def test_lost(source: str, rewrite: str, kind: str, text: str) -> None:
    assert LostFact(kind, text) in lost_facts(source, rewrite)  # type: ignore[arg-type]
    assert lost_facts(source, source) == ()


@pytest.mark.parametrize(("source", "rewrite"), KEPT)
def test_kept(source: str, rewrite: str) -> None:
    assert lost_facts(source, rewrite) == ()


def test_counts_how_often() -> None:
    assert lost_facts("not 5, not 5", "5") == (LostFact("number", "5", 1), LostFact("negation", "not", 2))
    assert lost_facts("", "It may not add 5 to NFAT.") == ()
