"""Why a sentence is too technical, in the writer's own measures."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from plainlang.analyze.analysis import RatedSentence, analyze
from plainlang.analyze.contribution import Contribution
from plainlang.report.check import check, load_profile
from plainlang.report.difficulty import main_reasons
from plainlang.text.read import parse

COMPOUNDS = (
    "The double-blind, placebo-controlled, dose-escalation study of the second-generation, orally-administered "
    "tyrosine-kinase inhibitor in patients with relapsed/refractory disease was well-planned, although the long-term "
    "follow-up of the high-risk sub-group, and that of older participants, was cut short for want of money."
)


def test_all_findings_on_a_sentence_say_the_same_number_of_words() -> None:
    messages = [f.message for f in check(parse(COMPOUNDS)).findings]
    counted = {int(n) for message in messages for n in re.findall(r"(\d+) words in (?:one|the) sentence", message)}
    assert len([m for m in messages if "words in" in m]) > 1
    assert counted == {38}


def test_a_length_below_the_usual_one_is_no_reason() -> None:
    (sentence,) = parse("It is so.").sentences
    rated = RatedSentence(sentence, 3.0, 3, np.zeros(0))
    short = Contribution("words in the sentence", "length", 0.2, 3, 20.8)
    long = Contribution("words in the sentence", "length", 0.1, 22, 20.8)
    signs = Contribution("commas, brackets and other signs", "structure", 0.1, 0, 1)
    vars(rated)["contributions"] = (short, long, signs)
    assert main_reasons(rated) == (long, signs)


def test_a_sentence_just_above_the_limit_is_seen_to_be_above_it() -> None:
    text = "The primary outcome was the untoward incidence of severe harm."
    document = parse(text)
    limit = int(100 * analyze(document).sentences[0].difficulty) / 100
    profile = replace(load_profile("public"), difficulty=limit)
    (message,) = [f.message for f in check(document, profile=profile, select=["too-technical"]).findings]
    said, most = (float(number) for number in re.findall(r"\d\.\d+", message)[:2])
    assert said > most == limit
